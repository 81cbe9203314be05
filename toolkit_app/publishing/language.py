"""What the four languages put on a page: labels, dates, and where a Georgian word may be divided."""

import re
from datetime import date

from toolkit_app.kinds import labels, text_in

WORDS = {
    "page": labels("Page {n} of {total}", "გვერდი {n} / {total}", "Page {n} sur {total}", "Страница {n} из {total}"),
    "contents": labels("Contents", "სარჩევი", "Table des matières", "Содержание"),
    "sources": labels("Sources", "წყაროები", "Sources", "Источники"),
    "notes": labels("Notes", "შენიშვნები", "Notes", "Примечания"),
    "statements": labels("Statements", "დებულებები", "Énoncés", "Положения"),
    "lessons": labels("Index of lessons", "გაკვეთილების საძიებელი", "Index des leçons", "Указатель уроков"),
    "annex": labels("Annex {n}", "დანართი {n}", "Annexe {n}", "Приложение {n}"),
    "edition": labels("Edition", "გამოცემა", "Édition", "Издание"),
    "revision": labels("revision {r}", "ვერსია {r}", "révision {r}", "редакция {r}"),
    "date": labels("Date", "თარიღი", "Date", "Дата"),
    "state": labels("State", "მდგომარეობა", "État", "Состояние"),
    "sensitivity": labels("Sensitivity", "კონფიდენციალურობა", "Sensibilité", "Уровень доступа"),
    "empty": labels("Not written yet.", "ჯერ არ არის დაწერილი.", "Pas encore rédigé.", "Ещё не написано."),
    "no_picture": labels(
        "Picture not printed: {reason}",
        "სურათი არ დაიბეჭდა: {reason}",
        "Image non imprimée : {reason}",
        "Изображение не напечатано: {reason}",
    ),
    "not_attached": labels("it is not attached", "არ არის მიმაგრებული", "elle n’est pas jointe", "файл не приложен"),
    "unreadable": labels("the file cannot be read", "ფაილი ვერ იკითხება", "le fichier est illisible", "файл не читается"),
    "too_large": labels(
        "it has {n} million pixels, at most {most} are printed",
        "აქვს {n} მილიონი პიქსელი, იბეჭდება არაუმეტეს {most}",
        "elle a {n} millions de pixels, on en imprime {most} au plus",
        "в нём {n} млн пикселей, печатается не более {most}",
    ),
}
_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "ka": "იანვარი თებერვალი მარტი აპრილი მაისი ივნისი ივლისი აგვისტო სექტემბერი ოქტომბერი ნოემბერი დეკემბერი",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
}
# A month alone stands in the nominative, which only Russian tells apart.
_RUSSIAN_MONTHS = "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?!\d)")
_WHOLE_DATE = re.compile(r"(?<![\w/.-])\d{4}-\d\d-\d\d(?![\w/-])")
_HELD = re.compile(r" (?=[–—»;:!?%‰₾€])|(?<=[«№§]) |(?<=\d) (?=\d{3}\b)")
SOFT_HYPHEN = "\u00ad"
_LONG_WORD = re.compile(r"[ა-ჰ]{8,}")
# after a vowel and what closes its syllable, before one consonant and the vowel it opens
_SYLLABLE = re.compile(r"(?<=[ა-ჰ]{2})((?<=[აეიოუ])|(?<=[აეიოუ][ბ-დვ-თკ-ნპ-ტფ-ჰ]))(?=[ბ-დვ-თკ-ნპ-ტფ-ჰ][აეიოუ][ა-ჰ])")


def word(name: str, lang: str, **values: object) -> str:
    """A label of a page in a language, with its values filled in."""
    return text_in(WORDS[name], lang).format(**values)


def long_date(text: str, lang: str) -> str:
    """``2023-06-14…`` as that language writes it ("14 juin 2023", "14 ივნისი 2023"), also ``2023-06`` and ``2023``.

    What is not a date is returned as it is. The blanks are no-break spaces. French writes the first day "1er".
    """
    found = _DATE.match(text)
    if not found:
        return text
    year, month, day = (int(part) if part else 0 for part in found.groups())
    try:
        date(year or 1, month or 1, day or 1)
    except ValueError:
        return text
    if not month:
        return str(year)
    names = _RUSSIAN_MONTHS if lang == "ru" and not day else _MONTHS.get(lang, _MONTHS["en"])
    first = "1er" if lang == "fr" and day == 1 else str(day or "")
    return "\u00a0".join(filter(None, (first, names.split()[month - 1], str(year))))


def held(text: str) -> str:
    """The text with no-break blanks where no line may end: before a dash and the marks that stand off, in numbers and units."""
    return _HELD.sub("\u00a0", text)


def with_dates(text: str, lang: str) -> str:
    """The text with every ``YYYY-MM-DD`` that stands by itself as that language writes it."""
    return _WHOLE_DATE.sub(lambda found: long_date(found[0], lang), text)


def hyphenated(text: str) -> str:
    """The text with soft hyphens where long Georgian words may be divided; other words are left whole.

    One rule: a syllable begins with the last consonant before its vowel; no piece is shorter than two letters.
    """
    return _LONG_WORD.sub(lambda found: _SYLLABLE.sub(SOFT_HYPHEN, found[0]), text)
