"""What statements rest on: the lessons, sources and sites that each names, and the other way, what rests on a lesson."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from toolkit_app.library import projections, reading, vocabulary
from toolkit_app.library.canonical import as_key
from toolkit_app.library.records import Item as ItemTable
from toolkit_app.library.records import ItemLink, Revision
from toolkit_app.library.store import Tx
from toolkit_app.text import sections
from toolkit_app.text.sections import Statement
from toolkit_app.text.statements import label

LESSON, SITE, SOURCE = "lesson", "site", "source"
_LABELS = {
    "lessons": {"en": "lessons", "ka": "გაკვეთილები", "fr": "leçons", "ru": "уроки"},
    "sites": {"en": "sites", "ka": "ადგილები", "fr": "sites", "ru": "места"},
    "others": {"en": "no lesson", "ka": "გაკვეთილი არ არის", "fr": "aucune leçon", "ru": "уроков нет"},
    "nothing": {"en": "no evidence", "ka": "საფუძველი არ არის", "fr": "sans fondement", "ru": "без основания"},
}


@dataclass(frozen=True)
class Support:
    """An item that a statement names as evidence; title, kind and state are empty where the library does not have it.

    ``reads`` and ``called`` are key and title of its text in the language of the statement, or its own where there is none.
    """

    key: str
    title: str = ""
    kind: str = ""
    state: str = ""
    lang: str = ""
    reads: str = ""
    called: str = ""

    @property
    def here(self) -> bool:
        """Whether the library has it."""
        return bool(self.kind)


@dataclass(frozen=True)
class Resting:
    """A statement of an item with what it rests on.

    ``number`` counts the statements of the text from 1; ``section`` is the title of the section it stands in. ``lessons`` and
    ``sources`` are how many of these it names. ``sites`` are the keys of the pilot sites that it or its lessons name, and
    ``places`` the codes of the places of those lessons that name no site.
    """

    key: str
    title: str
    lang: str
    number: int
    section: str
    statement: Statement
    supports: tuple[Support, ...]
    lessons: int
    sources: int
    sites: tuple[str, ...]
    places: tuple[str, ...]

    @property
    def bare(self) -> bool:
        """Whether it rests on nothing that is in this library."""
        return not any(one.here for one in self.supports)

    @property
    def spread(self) -> int:
        """From how many sites its lessons come."""
        return len(self.sites) + len(self.places)


def statements(tx: Tx, key: str, revision: str | None = None) -> tuple[Resting, ...]:
    """The statements of an item's newest text, or of a revision, in their order, each with what it rests on.

    Raises ToolkitError when there is no such item or revision.
    """
    item = reading.item(tx, key) if revision is None else reading.item_at(tx, key, revision)
    return of_text(tx, item.key, item.title, item.lang, item.body)


def told(one: Resting, lang: str) -> str:
    """On how many lessons from how many sites a statement rests, or that it rests on none, in a language of texts."""
    if one.bare or not one.lessons:
        return label(_LABELS, "nothing" if one.bare else "others", lang)
    counted = (("lessons", one.lessons), ("sites", one.spread))
    return ", ".join(f"{label(_LABELS, name, lang)}: {number}" for name, number in counted if number)


def resting_on(tx: Tx, key: str) -> tuple[Resting, ...]:
    """The statements of other items that name this item, or a translation of it, as evidence.

    A translation of an item that is listed itself is left out. Raises ToolkitError when there is no such item.
    """
    row = reading.stored(tx, key)
    origin = row.translation_of or row.key
    same = set(tx.session.scalars(select(ItemTable.key).where((ItemTable.key == origin) | (ItemTable.translation_of == origin))))
    found = tx.session.execute(
        select(ItemTable.id, ItemTable.key, ItemTable.title, ItemTable.lang, ItemTable.head, ItemTable.translation_of)
        .where(ItemTable.id.in_(select(ItemLink.item_id).where(ItemLink.to_key.in_(same))), ~ItemTable.retired)
        .order_by(ItemTable.title_order, ItemTable.key)).all()
    keys = {one.key for one in found}
    resting: list[Resting] = []
    for one in found:
        if one.translation_of not in keys:
            head = tx.session.execute(select(Revision.meta, Revision.body).where(Revision.id == one.head)).one()
            body = projections.draft_at(tx.session, head.meta, head.body).body
            every = of_text(tx, one.key, one.title, one.lang, body) if "statement" in body else ()
            resting += [each for each in every if same & {support.key for support in each.supports}]
    return tuple(resting)


def of_text(tx: Tx, key: str, title: str, lang: str, body: str) -> tuple[Resting, ...]:
    """The statements of a text, which may not be saved yet, each with what it rests on."""
    source = sections.scan(body)
    named = {as_key(other) for statement in source.statements for other in statement.evidence}
    rows = _rows(tx, named)
    rows |= _rows(tx, {row.translation_of for row in rows.values() if row.translation_of} - rows.keys())
    texts = _texts(tx, rows, lang)
    found = []
    for number, statement in enumerate(source.statements, 1):
        keys = tuple(dict.fromkeys(as_key(other) for other in statement.evidence))
        section = next((one.title for one in source.sections if one.start <= statement.start < one.end), "")
        # a lesson and its translation are one lesson
        here = {row.translation_of or row.key: row for row in (rows[other] for other in keys if other in rows)}
        kinds = [row.kind for row in here.values()]
        sites, places = _sites(tx, here)
        supports = tuple(_support(other, rows, texts, lang) for other in keys)
        found.append(Resting(key, title, lang, number, section, statement, supports, kinds.count(LESSON),
                             kinds.count(SOURCE), sites, places))
    return tuple(found)


def _rows(tx: Tx, keys: Iterable[str]) -> dict[str, Any]:
    found = tx.session.execute(select(ItemTable.key, ItemTable.title, ItemTable.kind, ItemTable.state, ItemTable.lang,
                                      ItemTable.fields, ItemTable.translation_of).where(ItemTable.key.in_(set(keys))))
    return {row.key: row for row in found}


def _texts(tx: Tx, rows: Mapping[str, Any], lang: str) -> dict[str, Any]:
    """The texts in a language of items that have others, by the key of the original."""
    origins = {row.translation_of or row.key for row in rows.values() if row.lang != lang}
    found = tx.session.execute(select(ItemTable.key, ItemTable.title, ItemTable.translation_of).where(
        ItemTable.key.in_(origins) | ItemTable.translation_of.in_(origins), ItemTable.lang == lang,
        ~ItemTable.retired)) if origins else ()
    return {row.translation_of or row.key: row for row in found}


def _support(key: str, rows: Mapping[str, Any], texts: Mapping[str, Any], lang: str) -> Support:
    row = rows.get(key)
    if row is None:
        return Support(key)
    text = row if row.lang == lang else texts.get(row.translation_of or row.key, row)
    return Support(key, row.title, row.kind, row.state, row.lang, text.key, text.title)


def _sites(tx: Tx, here: Mapping[str, Any]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The sites that are named, or that the lessons name; and the places of lessons without a site that no site lies in."""
    sites = dict.fromkeys(origin for origin, row in here.items() if row.kind == SITE)
    loose: dict[str, None] = {}
    for row in here.values():
        named = [as_key(str(one)) for one in _listed(row.fields.get("sites"))] if row.kind == LESSON else []
        sites |= dict.fromkeys(named)
        if row.kind == LESSON and not named:
            loose |= dict.fromkeys(_smallest(_listed(row.fields.get("place"))))
    known = {code for row in _rows(tx, sites).values() for code in _listed(row.fields.get("place"))}
    return tuple(sites), tuple(code for code in loose if code not in known)


def _listed(value: Any) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list | tuple) else []


def _smallest(codes: Iterable[str]) -> list[str]:
    """The places among the codes that hold no others: a whole region is no site."""
    wide = {code.parent for code in vocabulary.facet("place").codes}
    return [code for code in codes if code not in wide]
