"""Items as a publication: plain values for the printer, every label in the language of the page."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import select

from toolkit_app import kinds
from toolkit_app.errors import ToolkitError
from toolkit_app.library import attachments, editions, items, layouts, vocabulary
from toolkit_app.library.canonical import as_key
from toolkit_app.library.editions import Edition
from toolkit_app.library.records import Item
from toolkit_app.library.store import Library, Tx
from toolkit_app.publishing.layout import Layout
from toolkit_app.publishing.options import settled as options_of
from toolkit_app.publishing.publication import Entry, Publication, Row
from toolkit_app.text import folding, sections

_SHORT = 8  # letters of a revision on paper: enough for “toolkit show --at”
# what stands in places of its own on the page, and what is of use only inside the library
_APART = frozenset({"evidence", "sensitivity", "subtitle", "edition", "review_due", "origin"})
_FACTS = ("custodian", "owner")


def publication(tx: Tx, keys: Sequence[str], layout: str | Layout, paper: str | None = None, lang: str | None = None,
                edition: Edition | None = None, *, options: Mapping[str, str] | None = None) -> Publication:
    """The items of ``keys``, in that order, as a publication in a layout, with what was chosen for its options.

    With an ``edition`` they are printed as they stand in it, all of them when ``keys`` is empty, with its name, number and the
    beginning of its digest.

    ``lang`` is the language of the page, and of each item its translation in that language is taken; None takes the items
    as they are and the language of the first. Raises ToolkitError when there are no keys, a key is unknown, an item is
    not there in that language (naming the languages there are), or the layout, its paper or an option does not fit.
    """
    look = layouts.find(layout) if isinstance(layout, str) else layout
    settled = options_of(look, options or {})
    sheet = paper or look.paper
    look.look(sheet)
    chosen = [in_language(tx, key, lang, edition) for key in keys_of(tx, keys, lang, edition)]
    page = lang or chosen[0].lang
    methodology = next((item for item in chosen if item.kind == "methodology"), None)
    named = sorted({key for item in chosen for key in _named(item)})
    titles = _titles(tx, named, page) if named else {}
    entries = tuple(_entry(item, page, titles) for item in chosen)
    main = methodology or (chosen[0] if len(chosen) == 1 else None)
    return Publication(
        look, sheet, page, main.title if main else _title(chosen, page), _line(main, "subtitle"),
        _stamp(edition, main) if edition else _line(main, "edition"),
        max(entry.date for entry in entries), entries, _facts(main, page, titles), titles, settled)


def keys_of(tx: Tx, keys: Sequence[str], lang: str | None = None, edition: Edition | None = None) -> tuple[str, ...]:
    """The keys, each once; those of an edition when none is given. Raises ToolkitError when there are none."""
    if edition is not None and not keys:
        keys = [entry.key for entry in editions.entries(tx, edition) if lang in (None, entry.lang)]
    if not keys:
        raise ToolkitError("No item was chosen.", "Choose at least one item.")
    return tuple(dict.fromkeys(as_key(key) for key in keys))


def image_reader(library: Library, edition: Edition | None = None) -> Callable[[str, str], bytes | None]:
    """What the printer asks for the bytes of an item's attachment, by key and name; None when there is none of that name.

    With an ``edition``, as it stands in that.
    """
    def read(key: str, name: str) -> bytes | None:
        with library.read() as tx:
            for file in (editions.item(tx, edition, key) if edition else items.get(tx, key)).attachments:
                if file.name == name:
                    return attachments.read(tx, file.digest)
        return None

    return read


def _stamp(edition: Edition, main: items.Item | None) -> str:
    """Number and digest, and the name where the cover does not show it already."""
    own = main is not None and folding.fold(main.title) == folding.fold(edition.name)
    return f"{edition.number if own else edition.label} · {edition.short}"


def in_language(tx: Tx, key: str, lang: str | None = None, edition: Edition | None = None) -> items.Item:
    """The item, as it stands in ``edition``, or its translation into ``lang``.

    Raises ToolkitError when the key is unknown or there is no such translation (naming the languages there are).
    """
    item = editions.item(tx, edition, key) if edition else items.get(tx, key)
    there = dict(item.translations) | {item.lang: item.key}
    if lang is None or item.lang == lang:
        return item
    if lang not in there:
        raise ToolkitError("There is no text of {key} in the language “{lang}”.", "The languages there are: {languages}.",
                           key=item.key, lang=_language(lang), languages=", ".join(map(_language, sorted(there))))
    return editions.item(tx, edition, there[lang]) if edition else items.get(tx, there[lang])


def _language(code: str) -> str:
    # a language is named in itself, whatever the error is told in
    return f"{vocabulary.label('language', code, code)} ({code})"


def _named(item: items.Item) -> Iterable[str]:
    """The keys of what the text and the fields of an item speak of."""
    yield from (as_key(key) for key in sections.links(item.body))
    for field in kinds.kind(item.kind).fields:
        if field.type == "items":
            yield from (as_key(key) for key in item.fields.get(field.name, ()))


def _titles(tx: Tx, keys: Sequence[str], page: str) -> dict[str, str]:
    """The titles of items that are spoken of, in the language of the page where they are translated."""
    titles = {row.key: row.title for row in items.listing(tx, keys=keys, retired=True).rows}
    translated = select(Item.translation_of, Item.title).where(Item.translation_of.in_(keys), Item.lang == page, ~Item.retired)
    return titles | {str(row.translation_of): row.title for row in tx.session.execute(translated)}


def _title(chosen: Sequence[items.Item], page: str) -> str:
    names = dict.fromkeys(kinds.text_in(kinds.kind(item.kind).plural, page) for item in chosen)
    return ", ".join(names)


def _line(item: items.Item | None, name: str) -> str:
    value = item.fields.get(name, "") if item else ""
    return value if isinstance(value, str) else ""


def _facts(item: items.Item | None, page: str, titles: Mapping[str, str]) -> tuple[Row, ...]:
    return tuple(_row(field, item.fields[field.name], page, titles) for field in kinds.kind(item.kind).fields
                 if field.name in _FACTS and item.fields.get(field.name)) if item else ()


def _entry(item: items.Item, page: str, titles: Mapping[str, str]) -> Entry:
    known = kinds.kind(item.kind)
    sensitivity = item.fields.get("sensitivity")
    return Entry(
        key=item.key, kind=kinds.text_in(known.labels, page), lang=item.lang, title=item.title, body=item.body,
        fields=tuple(_row(field, item.fields[field.name], page, titles) for field in known.fields
                     if field.name not in _APART and item.fields.get(field.name)),
        state=item.state, state_label=vocabulary.label("state", item.state, page), revision=item.head[:_SHORT],
        date=item.changed_at[:10], sensitivity=vocabulary.label("sensitivity", str(sensitivity), page) if sensitivity else "",
        sources=tuple(_source(row, page) for row in item.fields.get("evidence", ()) if isinstance(row, Mapping)),
        is_lesson=item.kind == "lesson", is_methodology=item.kind == "methodology", kind_name=item.kind, head=item.head)


def _row(field: kinds.Field, value: Any, page: str, titles: Mapping[str, str]) -> Row:
    rows = [row for row in value if isinstance(row, Mapping)] if field.type == "table" else []
    cells = tuple(tuple(_words(column, row[column.name], page, {}) if row.get(column.name) else "" for column in field.columns)
                  for row in rows)
    codes = tuple(map(str, value if isinstance(value, list) else [value])) if field.facet else ()
    return Row(kinds.text_in(field.labels, page), _words(field, value, page, titles), field.name, codes,
               tuple(kinds.text_in(column.labels, page) for column in field.columns), cells)


def _words(field: kinds.Field, value: Any, page: str, titles: Mapping[str, str]) -> str:
    values = value if isinstance(value, list) else [value]
    if field.type == "table":
        return "\n".join(_cells(field, row, page) for row in values if isinstance(row, Mapping))
    if field.facet:
        return ", ".join(vocabulary.label(field.vocabulary, str(code), page) for code in values)
    if field.type == "items":
        return "; ".join(f"{titles[key]} ({key})" if key in titles else key for key in (as_key(str(one)) for one in values))
    return ", ".join(str(one) for one in values)


def _cells(field: kinds.Field, row: Mapping[str, Any], page: str) -> str:
    return "; ".join(f"{kinds.text_in(column.labels, page)}: {_words(column, row[column.name], page, {})}"
                     for column in field.columns if row.get(column.name))


def _source(row: Mapping[str, Any], page: str) -> str:
    """A line of the kind “Title. Publisher, date, Page 3. https://… (Accessed: 2026-11-23)”."""
    columns = {column.name: kinds.text_in(column.labels, page) for column in kinds.EVIDENCE.columns}
    said = {name: str(row[name]) for name in columns if row.get(name)}
    page_of = f"{columns['page']} {said['page']}" if "page" in said else ""
    accessed = f"({columns['accessed']}: {said['accessed']})" if "accessed" in said else ""
    parts = (said.get("title", ""), ", ".join(filter(None, (said.get("publisher"), said.get("date"), page_of))),
             " ".join(filter(None, (said.get("address"), accessed))))
    return " ".join(part if part.endswith((".", "?", "!")) or part is parts[-1] else f"{part}." for part in parts if part)
