"""Personal data in a text: what is found, where, how severe, and why. A machine finds numbers, not stories.

What is certain by its form (a personal number, a bank account whose checksum holds, a telephone number, an address of e-mail, a
passport, a case) is to be taken out; what only may point to somebody (a name by its ending, nine digits, a rare combination) is
a warning.
"""

import bisect
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from toolkit_app.kinds import Labels, labels
from toolkit_app.text.flattened import Flattened
from toolkit_app.text.rarity import few, rare
from toolkit_app.text.sections import scan
from toolkit_app.text.stems import Stems
from toolkit_app.text.surnames import base, names

Detector = Literal["account", "personal_number", "phone", "email", "passport", "case_number", "birth_date", "office_email",
                   "grouped_number", "entity_number", "name", "rare", "few"]  # fmt: skip
# what stops a text; the rest warns
SEVERE: frozenset[Detector] = frozenset({"account", "personal_number", "phone", "email", "passport", "case_number"})

#: Why each is told, in the four languages.
REASONS: Mapping[Detector, Labels] = {
    "account": labels("A bank account (IBAN)", "საბანკო ანგარიში (IBAN)", "Un compte bancaire (IBAN)", "Банковский счёт (IBAN)"),
    "personal_number": labels("A personal number: eleven digits", "პირადი ნომერი: თერთმეტი ციფრი",
                              "Un numéro personnel : onze chiffres", "Личный номер: одиннадцать цифр"),
    "phone": labels("A telephone number", "ტელეფონის ნომერი", "Un numéro de téléphone", "Номер телефона"),
    "email": labels("A person’s e-mail address", "პირის ელფოსტა", "L’adresse électronique d’une personne",
                    "Личный адрес эл. почты"),
    "passport": labels("A passport number", "პასპორტის ნომერი", "Un numéro de passeport", "Номер паспорта"),
    "case_number": labels("A case number", "საქმის ნომერი", "Un numéro de dossier", "Номер дела"),
    "birth_date": labels("A date of birth", "დაბადების თარიღი", "Une date de naissance", "Дата рождения"),
    "office_email": labels("An e-mail address, of an office by its name", "ელფოსტა, სახელით თუ ვიმსჯელებთ, უწყების",
                           "Une adresse électronique, d’un service d’après son nom",
                           "Адрес эл. почты, судя по имени, учреждения"),
    "grouped_number": labels("Eleven digits: a personal number or a large figure", "თერთმეტი ციფრი: პირადი ნომერი ან დიდი რიცხვი",
                             "Onze chiffres : un numéro personnel ou un grand nombre",
                             "Одиннадцать цифр: личный номер или большое число"),
    "entity_number": labels("Nine digits: the number of an organisation or of a foreigner",
                            "ცხრა ციფრი: ორგანიზაციის ან უცხოელის ნომერი",
                            "Neuf chiffres : le numéro d’une organisation ou d’un étranger",
                            "Девять цифр: номер организации или иностранца"),
    "name": labels("Perhaps the name of a person", "შესაძლოა, პირის სახელი", "Peut-être le nom d’une personne",
                   "Возможно, имя человека"),
    "rare": labels("A village, and what is rare in it: somebody may be recognised",
                   "სოფელი და მასში იშვიათი ნიშანი: პირი შეიძლება ამოიცნონ",
                   "Un village et ce qui y est rare : quelqu’un peut être reconnu",
                   "Село и то, что в нём редко: человека могут узнать"),
    "few": labels("Fewer than five people of one village", "ერთი სოფლის ხუთზე ნაკლები ადამიანი",
                  "Moins de cinq personnes d’un même village", "Менее пяти человек из одного села"),
}


@dataclass(frozen=True)
class Rules:
    """What a library adds to the detectors: the prefixes of its case numbers, and what is known to be nobody's.

    ``words`` are words of names of places, institutions and authors, ``marks`` numbers and addresses of offices: see ``known``.
    """

    case_prefixes: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()
    marks: frozenset[str] = frozenset()

    def known(self, phrases: Iterable[str]) -> "Rules":
        """These rules, with more phrases that are nobody's personal data: names, numbers, addresses."""
        more = tuple(phrases)
        words = (base(word) for phrase in more for word in _LETTERS.findall(phrase))
        return Rules(self.case_prefixes, self.words.union(words), self.marks.union(map(_compact, more)))


@dataclass(frozen=True)
class Finding:
    """Something found: by which detector, in which section (its id, else its title, "" before the first), and where: offsets in
    the source. ``words`` are those of the source.
    """

    detector: Detector
    section: str
    start: int
    end: int
    words: str

    @property
    def severe(self) -> bool:
        """Whether it is to be taken out, and not only to be looked at."""
        return self.detector in SEVERE


_LETTERS = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_ELEVEN = re.compile(r"(?<![\d+])(?<!\d[ .,-])\d(?:[ -]?\d){10}(?![ -]?\d)(?![.,]\d)")
_THOUSANDS = re.compile(r"[1-9]\d?(?: \d{3}){3}")
_NINE = re.compile(r"(?<![\d+])(?<!\d[ .,-])\d{9}(?![ .,-]?\d)")
_ACCOUNT = re.compile(r"(?<![^\W_])[A-Za-z]{2}\d{2}(?:[ -]?[0-9A-Za-z]){11,40}")
_EMAIL = re.compile(
    r"[\w.%+'’-]{1,64}(?:@|\s?[(\[{]\s?(?:at|ат|@)\s?[)\]}]\s?)[^\W_](?:[\w-]*[^\W_])?"
    r"(?:(?:\.|\s?[(\[{]\s?(?:dot|точка|\.)\s?[)\]}]\s?)[^\W_](?:[\w-]*[^\W_])?)+", re.IGNORECASE)
_AT = re.compile(r"[(\[{]\s?(?:at|ат)\s?[)\]}]", re.IGNORECASE)
_OFFICE = re.compile(
    r"(?:info|office|contact|hotline|press|media|support|help|secretariat|admin|registry|mail|reception|public|noreply|no-reply"
    r"|feedback|service|hello|webmaster|hub|mission|kontakt)[\w.-]{0,12}@", re.IGNORECASE)  # fmt: skip
_PHONE = re.compile(r"(?<![\w/])(?:\+|\(|\d)[\d() ./-]{5,24}\d(?!\w)")
_LANDLINE = re.compile(r"4\d{2}(?: \d{2}){3}|4\d{2}(?:-\d{2}){3}")
_MONEY = re.compile(
    r"\s?(?:gel|lari|usd|eur|chf|dollars?|euros?|rubles?|ლარ|აშშ|დოლარ|ევრო|лар|долл|евро|руб|[$€₾₽%])", re.IGNORECASE
)
_PASSPORT = re.compile(r"(?<!\w)\d{2}[A-Z]{2}\d{5}(?!\w)")
_PASSPORT_WORD = re.compile(r"\b(?:passport|passeport|паспорт|პასპორტ)\w*", re.IGNORECASE)
_PASSPORT_NUMBER = re.compile(r"(?<!\w)(?!(?:19|20)\d\d ?-? ?(?:19|20)\d\d(?!\d))[A-Z]{0,3} ?\d(?: ?\d){5,9}(?!\w)")
_BIRTH = Stems(
    r"\bborn\b", r"\bbirth\w*", r"\bd\.?o\.?b\b\.?", r"დაბად\w*", r"\bnée? le\b", "naissance", r"\bрожд\w*", r"\bродил\w*",
    behind=r"[^\n\d]{0,25}(?:\d{1,2}[./ -]\d{1,2}[./ -](?:19|20)?\d\d|\d{1,2}(?:st|nd|rd|th)? \w+ (?:19|20)\d\d"
    r"|(?:19|20)\d\d-\d\d-\d\d)")  # fmt: skip
_CASE_NUMBER = r"[ ]?(?:no\.?|№|n°|nr\.?|#|:|-|–|/)*[ ]?(?=[\w/-]*\d{2})[\w/-]{2,24}"
_WINDOW = 48


def find(source: str, rules: Rules = Rules()) -> tuple[Finding, ...]:
    """What a source in Markdown, or any line of text, holds of personal data, in the order of the text.

    Never fails. A finding within another one is not told twice.
    """
    flat = Flattened(source)
    told: list[tuple[int, int, Detector]] = []
    for detector, spans in _detectors(flat, rules):
        for start, end in spans:
            if not any(start < other and before < end for before, other, _ in told):
                told.append((start, end, detector))
    parts = scan(source).sections if told else ()
    starts = [part.start for part in parts]
    found = []
    for start, end, detector in sorted(told):
        first, last = flat.span(start, end)
        part = parts[bisect.bisect_right(starts, first) - 1] if parts else None
        found.append(Finding(detector, (part.id or part.title) if part else "", first, last, source[first:last]))
    return tuple(found)


def _detectors(flat: Flattened, rules: Rules) -> Iterator[tuple[Detector, Iterable[tuple[int, int]]]]:
    """Every detector, the surest first: what one has told, the next ones leave alone."""
    text, blotted = flat.text, flat.blotted
    has_digits = any(digit in blotted for digit in "0123456789")
    if "@" in text or _AT.search(text):
        emails = [span for span in _spans(_EMAIL, text) if not _allowed(text, span, rules)]
        office = [span for span in emails if _OFFICE.match(text, span[0])]
        yield "email", [span for span in emails if span not in office]
        yield "office_email", office
    if has_digits:
        yield "account", _accounts(blotted)
        yield "case_number", _cases(blotted, rules)
        yield "passport", _passports(blotted)
        yield "birth_date", _spans(_BIRTH.pattern, blotted) if _BIRTH.may_be_in(blotted.lower()) else ()
        yield "phone", [span for span in _phones(blotted) if not _allowed(blotted, span, rules)]
        eleven = [span for span in _spans(_ELEVEN, blotted) if not _allowed(blotted, span, rules)]
        grouped = [span for span in eleven if _THOUSANDS.fullmatch(blotted, *span)]
        yield "personal_number", [span for span in eleven if span not in grouped]
        yield "grouped_number", grouped
        yield "entity_number", [span for span in _spans(_NINE, blotted) if not _allowed(blotted, span, rules)]
    yield "name", names(blotted, rules.words)
    yield "rare", rare(blotted)
    yield "few", few(blotted)


def _spans(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    return (found.span() for found in pattern.finditer(text))


def _compact(phrase: str) -> str:
    """A number or an address as two spellings of it share it."""
    return re.sub(r"[\s()./+-]", "", phrase).removeprefix("995").removeprefix("0").casefold()


def _allowed(text: str, span: tuple[int, int], rules: Rules) -> bool:
    return _compact(text[slice(*span)]) in rules.marks


def _accounts(text: str) -> Iterator[tuple[int, int]]:
    """Bank accounts: the checksum and the form of the country decide (ISO 13616)."""
    # the tables of two libraries take a fifteenth of a second to load, and few texts hold what could be in them
    import stdnum.iban

    for found in _ACCOUNT.finditer(text):
        places = [place for place in range(found.start(), found.end()) if text[place].isalnum()]
        for length in range(15, min(len(places), 34) + 1):
            end = places[length - 1] + 1
            if not text[end : end + 1].isalnum() and stdnum.iban.is_valid(text[found.start() : end]):
                yield found.start(), end
                break


def _phones(text: str) -> Iterator[tuple[int, int]]:
    """Telephone numbers that are in use somewhere; without a country, those of Georgia. Sums of money are none."""
    import phonenumbers

    for found in _PHONE.finditer(text):
        if sum(map(str.isdigit, found[0])) < 9 or _MONEY.match(text, found.end()):
            continue
        matches = list(phonenumbers.PhoneNumberMatcher(found[0], "GE", phonenumbers.Leniency.VALID))
        for match in matches:
            yield found.start() + match.start, found.start() + match.end
        if not matches and _LANDLINE.fullmatch(found[0]):
            yield found.span()


def _passports(text: str) -> Iterator[tuple[int, int]]:
    yield from _spans(_PASSPORT, text)
    for word in _PASSPORT_WORD.finditer(text):
        number = _PASSPORT_NUMBER.search(text, word.end(), word.end() + _WINDOW)
        if number and "\n\n" not in text[word.end() : number.start()]:
            yield number.start() + len(number[0]) - len(number[0].lstrip()), number.end()


def _cases(text: str, rules: Rules) -> Iterator[tuple[int, int]]:
    for prefix in rules.case_prefixes:
        if prefix.strip():
            yield from _spans(re.compile(rf"(?<!\w){re.escape(prefix.strip())}{_CASE_NUMBER}", re.IGNORECASE), text)
