"""The values of fields as words, so that two states of a field can be read beside each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from toolkit_app import kinds
from toolkit_app.desktop import language
from toolkit_app.desktop.shelf import Shelf


@dataclass(frozen=True)
class FieldChange:
    """What changed in a field: its name, and the values that went, came and stayed."""

    name: str
    removed: tuple[str, ...]
    added: tuple[str, ...]
    kept: tuple[str, ...] = ()


def field_changes(kind: str, fields: Sequence[tuple[str, Any, Any]], shelf: Shelf) -> list[FieldChange]:
    """The changed fields of a comparison, in words of the interface."""
    known = kinds.KINDS.get(kind)
    changes = []
    for name, old, new in fields:
        field = known.field(name) if known else None
        before, after = _words(field, name, old, shelf), _words(field, name, new, shelf)
        changes.append(FieldChange(_name(field, name), tuple(one for one in before if one not in after),
                                   tuple(one for one in after if one not in before),
                                   tuple(one for one in after if one in before)))
    return changes


def name_of(kind: str, name: str, column: str = "") -> str:
    """The name of a field, a column of it, the title, or a file (``file:NAME``), in words of the interface."""
    if name == "title":
        return QCoreApplication.translate("Revisions", "Title")
    if name.startswith("file:"):
        return name.removeprefix("file:")
    known = kinds.KINDS.get(kind)
    field = known.field(name) if known else None
    part = next((one for one in field.columns if one.name == column), None) if field else None
    return f"{_name(field, name)} · {language.label(part.labels)}" if part else _name(field, name)


def value_words(kind: str, name: str, column: str, value: Any, shelf: Shelf) -> str:
    """A value of a field (of a cell, where ``column`` is given), of the title or of a file, in words of the interface."""
    known = kinds.KINDS.get(kind)
    field = known.field(name) if known else None
    part = next((one for one in field.columns if one.name == column), None) if field else None
    if isinstance(value, Mapping):
        value = value.get("name", "")
    if name == "links":
        value = [f"{one['type']} {one['key']}" for one in value or ()]
    return "\n".join(_words(part or field, name, value, shelf))


def _name(field: kinds.Field | None, name: str) -> str:
    if field:
        return language.label(field.labels)
    translate = QCoreApplication.translate
    return {"lang": translate("Revisions", "Language of the text"), "tags": translate("Revisions", "Tags"),
            "translated_from": translate("Revisions", "Renders the original of"),
            "links": translate("Revisions", "Links"), "attachments": translate("Revisions", "Files")}.get(name, name)


def _words(field: kinds.Field | None, name: str, value: Any, shelf: Shelf) -> list[str]:
    """One string per value that can come and go by itself."""
    if value in (None, "", [], {}):
        return []
    values = value if isinstance(value, (list, tuple)) else [value]
    if name == "lang":
        return [language.NAMES.get(str(one), str(one)) for one in values]
    if name == "translated_from":
        return [language.moment(str(one)) for one in values]
    if name == "links" and field is None:
        return [_link(str(one)) for one in values]
    if field is None:
        return [str(one) for one in values]
    if field.type == "table":
        return [_row(field, row, shelf) for row in values if isinstance(row, Mapping)]
    return [_code(field, one, shelf) for one in values]


def _code(field: kinds.Field, value: Any, shelf: Shelf) -> str:
    return language.label(shelf.labels(field.vocabulary, str(value))) if field.facet else str(value)


def _row(field: kinds.Field, row: Mapping[str, Any], shelf: Shelf) -> str:
    return " · ".join(_code(column, row[column.name], shelf) for column in field.columns if row.get(column.name))


def _link(words: str) -> str:
    relation, _, key = words.partition(" ")
    return f"{language.label(kinds.LINK_TYPES.get(relation, {'en': relation}))} {key}"
