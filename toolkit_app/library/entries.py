"""Items as the printer takes them: plain values, every label in the language of the page."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import select

from toolkit_app import kinds
from toolkit_app.errors import ToolkitError
from toolkit_app.library import editions, items, vocabulary
from toolkit_app.library.canonical import as_key
from toolkit_app.library.editions import Edition
from toolkit_app.library.records import Item
from toolkit_app.library.store import Tx
from toolkit_app.publishing.publication import Entry, Row
from toolkit_app.text import sections

SHORT = 8  # letters of a revision on paper: enough for “toolkit show --at”
# what stands in places of its own on the page, and what is of use only inside the library
_APART = frozenset({"evidence", "sensitivity", "subtitle", "edition", "review_due", "origin"})


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


def named(item: items.Item) -> Iterable[str]:
    """The keys of what the text and the fields of an item speak of."""
    yield from (as_key(key) for key in sections.links(item.body))
    for field in kinds.kind(item.kind).fields:
        if field.type == "items":
            yield from (as_key(key) for key in item.fields.get(field.name, ()))


def titles_of(tx: Tx, keys: Sequence[str], page: str) -> dict[str, str]:
    """The titles of items that are spoken of, in the language of the page where they are translated."""
    titles = {row.key: row.title for row in items.listing(tx, keys=keys, retired=True).rows}
    translated = select(Item.translation_of, Item.title).where(Item.translation_of.in_(keys), Item.lang == page, ~Item.retired)
    return titles | {str(row.translation_of): row.title for row in tx.session.execute(translated)}


def entry(item: items.Item, page: str, titles: Mapping[str, str]) -> Entry:
    """An item to print; ``titles`` names those it speaks of."""
    known = kinds.kind(item.kind)
    sensitivity = item.fields.get("sensitivity")
    return Entry(
        key=item.key, kind=kinds.text_in(known.labels, page), lang=item.lang, title=item.title, body=item.body,
        fields=tuple(row(field, item.fields[field.name], page, titles) for field in known.fields
                     if field.name not in _APART and item.fields.get(field.name)),
        state=item.state, state_label=vocabulary.label("state", item.state, page), revision=item.head[:SHORT],
        date=item.changed_at[:10], sensitivity=vocabulary.label("sensitivity", str(sensitivity), page) if sensitivity else "",
        sources=tuple(_source(row, page) for row in item.fields.get("evidence", ()) if isinstance(row, Mapping)),
        is_lesson=item.kind == "lesson", is_methodology=item.kind == "methodology", kind_name=item.kind, head=item.head)


def row(field: kinds.Field, value: Any, page: str, titles: Mapping[str, str]) -> Row:
    """A field with its value in words."""
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
