"""What a heading, a column or a line of a head means: the title, a section, a field of a kind, by its name in four languages."""

import difflib
import functools
from collections.abc import Iterable

from toolkit_app import kinds
from toolkit_app.intake.headings import name_of

#: Targets that every kind has. Others are ``section:ID`` and ``field:NAME``; ``""`` is for what is left out.
TITLE, LANG, TAGS, KEY, KIND, MORE = "title", "lang", "tags", "key", "kind", "more"
_COMMON = {
    TITLE: ("title", "name", "heading", "subject", "სათაური", "დასახელება", "სახელწოდება", "titre", "intitulé", "nom", "название",
            "наименование", "заголовок", "тема"),
    LANG: ("language", "lang", "ენა", "langue", "язык"),
    TAGS: ("tags", "keywords", "key words", "labels", "თეგები", "საკვანძო სიტყვები", "mots-clés", "étiquettes", "ключевые слова",
           "теги", "метки"),
    KEY: ("key", "id", "number", "no", "№", "გასაღები", "ნომერი", "clé", "numéro", "ключ", "номер"),
    KIND: ("kind", "type of item", "სახე", "სახეობა", "genre", "вид"),
}
#: What people call a section or field in their own tables and forms besides its label, where the kind has one of that name.
_ALSO = {
    "place": ("municipality", "region", "location", "village", "settlement", "district", "მუნიციპალიტეტი", "რეგიონი", "სოფელი",
              "დასახლება", "რაიონი", "ადგილმდებარეობა", "municipalité", "région", "localité", "муниципалитет", "регион", "село",
              "населённый пункт", "район", "местоположение"),
    "provider": ("organisation", "organization", "agency", "institution", "service provider", "ორგანიზაცია", "დაწესებულება",
                 "organisme", "institution", "организация", "учреждение"),
    "period": ("date", "dates", "year", "years", "თარიღი", "წელი", "année", "date", "год", "дата"),
    "contact_role": ("contact", "contact person", "responsible officer", "საკონტაქტო", "contact", "контакт"),
    "context": ("background", "situation", "introduction", "ვითარება", "შესავალი", "situation", "введение", "предыстория"),
    "lesson": ("lesson learned", "lessons learned", "ნასწავლი გაკვეთილი", "მიღებული გაკვეთილი", "leçon apprise", "leçons tirées",
               "извлечённый урок", "извлечённые уроки"),
    "recommendation": ("recommendations", "advice", "რეკომენდაციები", "recommandations", "рекомендации"),
    "description": ("summary", "about", "remarks", "comments", "მოკლე აღწერა", "შენიშვნა", "résumé", "remarques", "примечание"),
    "eligibility": ("who can get it", "beneficiaries", "ბენეფიციარები", "bénéficiaires", "получатели"),
    "partners": ("partner", "პარტნიორი", "partenaire", "партнёр"),
    "site_type": ("type", "ტიპი", "тип"),
    "lesson_type": ("type", "ტიპი", "тип", "вид"),
    "service": ("type", "type of service", "სერვისის ტიპი", "type de service", "тип услуги"),
}
_NEAR = 0.84
_SHORTEST = 4  # a shorter name is near to too many others


def section(name: str) -> str:
    """The target for the section of that id."""
    return f"section:{name}"


def field(name: str) -> str:
    """The target for the field of that name."""
    return f"field:{name}"


def labels(kind: str) -> frozenset[str]:
    """All names of sections and fields of a kind in the four languages."""
    known = kinds.kind(kind)
    parts = [part.labels for part in known.sections] + [one.labels for one in known.fields]
    return frozenset(label for part in parts for label in part.values())


@functools.cache
def _names(kind: str, also: bool) -> dict[str, str]:
    """Folded names and the target of each; what comes first wins. ``also``: those too that only people use."""
    known = kinds.kind(kind)
    found: dict[str, str] = {}
    for part in known.sections:
        for label in (*part.labels.values(), part.id):
            found.setdefault(name_of(label), section(part.id))
    for one in known.fields:
        for label in (*one.labels.values(), one.name, one.name.replace("_", " ")):
            found.setdefault(name_of(label), field(one.name))
    for target, words in _COMMON.items():
        for word in words:
            found.setdefault(name_of(word), target)
    for name, words in _ALSO.items() if also else ():
        target = section(name) if known.section(name) else field(name) if known.field(name) else ""
        for word in words if target else ():
            found.setdefault(name_of(word), target)
    return found


def targets(kind: str) -> tuple[str, ...]:
    """Every target of a kind, in the order in which they are offered."""
    known = kinds.kind(kind)
    parts, fields = (section(part.id) for part in known.sections), (field(one.name) for one in known.fields)
    return (TITLE, *parts, *fields, TAGS, LANG, KEY, KIND)


@functools.cache
def _kinds() -> dict[str, str]:
    return {name_of(label): kind.name for kind in kinds.KINDS.values()
            for label in (kind.name, *kind.labels.values(), *kind.plural.values())}


def kind_named(words: str) -> str:
    """The kind of that name, its label or its plural in one of the four languages; empty for none."""
    return _kinds().get(name_of(words), "")


def suggested(kind: str, words: str, allowed: str = "", *, also: bool = True) -> tuple[str, bool]:
    """The target that a heading or a column most likely means, and whether the name is the very one; ``""`` for none.

    ``allowed`` narrows to targets that begin so (``section:``). Without ``also`` only the names count that the kind itself has.
    """
    name = name_of(words)
    known = {one: target for one, target in _names(kind, also).items() if target.startswith(allowed)}
    if name in known:
        return known[name], True
    if len(name) < _SHORTEST:
        return "", False
    # the name with something before or behind it: "Context and background", "2.1 The context"
    within = [one for one in known if len(one) >= _SHORTEST
              and (name.startswith(f"{one} ") or (f" {one} " in f" {name} " and len(one) * 2 >= len(name)))]
    if within:
        return known[max(within, key=len)], False
    near = difflib.get_close_matches(name, [one for one in known if len(one) >= _SHORTEST], n=1, cutoff=_NEAR)
    return (known[near[0]], False) if near else ("", False)


def best_kind(words: Iterable[str], default: str = "note") -> str:
    """The kind most of whose names stand among the words (headings or columns); the default where fewer than two do.

    Of kinds with as many the default is taken, if it is one of them.
    """
    found = list(words)
    scores = {}
    for kind in kinds.KINDS:
        targets = {suggested(kind, one, also=False)[0] for one in found}
        scores[kind] = sum(one.startswith(("section:", "field:")) for one in targets)
    best = max(scores, key=lambda kind: (scores[kind], kind == default))
    return best if scores[best] >= 2 else default


def kind_in(name: str) -> str:
    """The kind whose plural (“lessons”, in any of the four languages) stands in the name of a file, a sheet or a folder."""
    inside = f" {name_of(name)} "
    found = [(len(word), kind.name) for kind in kinds.KINDS.values() for label in kind.plural.values()
             if f" {(word := name_of(label))} " in inside]
    return max(found)[1] if found else ""


def text_of(target: str, kind: str, lang: str) -> str:
    """The name of a section or field that a target means, in a language; empty for other targets."""
    known = kinds.kind(kind)
    sort, _, name = target.partition(":")
    part = known.section(name) if sort == "section" else known.field(name) if sort == "field" else None
    return kinds.text_in(part.labels, lang) if part else ""
