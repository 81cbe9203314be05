"""The termbase: what terms are called in each language, and where a translation renders one otherwise."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select

from toolkit_app import kinds
from toolkit_app.errors import ToolkitError
from toolkit_app.library import reading, records, translations
from toolkit_app.library.store import Tx
from toolkit_app.library.values import Item
from toolkit_app.search import analysis
from toolkit_app.text import sections
from toolkit_app.text.terms import Rendering, Term, Termbase, forbidden_of, names_of

__all__ = ["Beside", "Rendering", "Said", "Term", "Termbase", "beside", "check", "form", "termbase"]

_OVER = ("superseded", "retired")


@dataclass(frozen=True)
class Said:
    """What is to be said of a passage of a translation: ``number`` is that of the passage, -1 of the title."""

    number: int
    finding: Rendering


@dataclass(frozen=True)
class Beside:
    """What stands beside a translation that is being written: the termbase, and its original as it is now."""

    base: Termbase
    title: str
    lang: str
    parts: Mapping[str, str]


def form(word: str, lang: str) -> str:
    """What all forms of a folded word share. Of English and French words only the endings of nouns and adjectives go: what a
    stemmer makes of “reintegrated” would be “reintegration”.
    """
    if analysis.script(word) == "georgian" and word.endswith("სა"):
        word = word[:-1]  # the dative before და: დაბრუნებულებსა და
    if analysis.script(word) != "latin":
        return analysis.stem(word, lang)
    if lang == "fr":
        return _french(word)
    if len(word) > 3 and word.endswith("ies"):
        return f"{word[:-3]}y"
    if len(word) > 4 and word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def _french(word: str) -> str:
    if len(word) > 4 and word.endswith("aux"):
        return f"{word[:-3]}al"
    bare = word[:-1] if len(word) > 3 and word[-1] in "sx" else word
    return bare[:-1] if len(bare) > 3 and bare.endswith("e") else bare


def termbase(tx: Tx) -> Termbase:
    """The terms of the library, without those that are superseded or retired."""
    table = records.Item
    rows = tx.session.execute(select(table.key, table.fields).where(
        table.kind == kinds.TERM.name, table.state.not_in(_OVER), table.translation_of.is_(None)).order_by(table.key))
    return Termbase([_term(row.key, row.fields) for row in rows], form)


def _term(key: str, fields: dict[str, object]) -> Term:
    names = {lang: names_of(said) for lang in kinds.LANGUAGES if isinstance(said := fields.get(f"term_{lang}"), str)}
    forbidden = fields.get("forbidden")
    return Term(key, names, forbidden_of(forbidden) if isinstance(forbidden, str) else {}, fields.get("term_status") == "checked")


def check(base: Termbase, found: translations.Following) -> tuple[Said, ...]:
    """What in a translation differs from the termbase, passage by passage, measured by what its original says now.

    Words of the original that were not translated yet are passed over.
    """
    source, lang = found.original.lang, found.item.lang
    said = [Said(-1, one) for one in base.findings(found.original.title, source, found.item.title, lang)]
    for number, passage in enumerate(found.passages):
        if passage.now and not passage.copied:
            said += [Said(number, one) for one in base.findings(passage.now, source, passage.text, lang)]
    return tuple(said)


def beside(tx: Tx, item: Item) -> Beside | None:
    """The original of a translation, cut as a form is; None for what is no translation, or whose original is not here."""
    if item.translation_of is None:
        return None
    try:
        original = reading.item(tx, item.translation_of)
    except ToolkitError:
        return None
    known = kinds.KINDS.get(item.kind)
    parts = sections.split(original.body, [section.id for section in known.sections] if known else [])
    return Beside(termbase(tx), original.title, original.lang, parts)
