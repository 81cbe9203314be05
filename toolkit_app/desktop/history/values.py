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


def _name(field: kinds.Field | None, name: str) -> str:
    if field:
        return language.label(field.labels)
    translate = QCoreApplication.translate
    return {"lang": translate("Revisions", "Language of the text"), "tags": translate("Revisions", "Tags"),
            "links": translate("Revisions", "Links"), "attachments": translate("Revisions", "Files")}.get(name, name)


def _words(field: kinds.Field | None, name: str, value: Any, shelf: Shelf) -> list[str]:
    """One string per value that can come and go by itself."""
    if value in (None, "", [], {}):
        return []
    values = value if isinstance(value, (list, tuple)) else [value]
    if name == "lang":
        return [language.NAMES.get(str(one), str(one)) for one in values]
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
