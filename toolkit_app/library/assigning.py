"""``FIELD=VALUE``: fields, sections, tags and links set by words, as a terminal or a table of a spreadsheet gives them."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from toolkit_app import kinds
from toolkit_app.errors import ToolkitError
from toolkit_app.library import vocabulary
from toolkit_app.library.canonical import as_key
from toolkit_app.library.values import Draft, Link
from toolkit_app.text import sections

_SEVERAL = ("choices", "items")
_STRUCTURED = ("choices", "items", "table")
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?", re.ASCII)
_NUMBER = re.compile(r"-?\d+(\.\d+)?", re.ASCII)
_KEY = re.compile(r"[A-Z]{2}-[0-9A-HJKMNP-TV-Z]{8}", re.ASCII)


def set_fields(kind: str, draft: Draft, assignments: Sequence[str]) -> Draft:
    """The draft with assignments ``FIELD=VALUE`` carried out.

    FIELD is a field of the kind, the id of a section (its text is set), ``title``, ``lang``, ``tags`` or a type of link.
    Repeating one gives several values, which replace the ones there were; ``FIELD=`` clears; ``FIELD=@file.json`` reads a
    field that holds several values or a table. Raises ToolkitError naming the nearest field or code.
    """
    known = kinds.kind(kind)
    given: dict[str, list[str]] = {}
    for assignment in assignments:
        name, sign, value = assignment.partition("=")
        if not sign:
            raise ToolkitError("“{assignment}” sets nothing.", "Write FIELD=VALUE, or FIELD= to clear it.", assignment=assignment)
        given.setdefault(name.strip(), []).append(value)
    for name, values in given.items():
        draft = _set(known, draft, name, values)
    return draft


def _set(kind: kinds.Kind, draft: Draft, name: str, values: list[str]) -> Draft:
    field = kind.field(name)
    if field is not None:
        fields = {other: value for other, value in draft.fields.items() if other != name}
        wanted = _value(field, values)
        return replace(draft, fields={**fields, name: wanted} if wanted else fields)
    if kind.section(name) is not None:
        headings = {section.id: kinds.text_in(section.labels, draft.lang) for section in kind.sections}
        parts = sections.split(draft.body, list(headings))
        return replace(draft, body=sections.assemble({**parts, name: _single(name, values)}, headings))
    if name == "title":
        return replace(draft, title=_single(name, values))
    if name == "lang":
        return replace(draft, lang=_single(name, values))
    if name == "tags":
        return replace(draft, tags=tuple(value for value in values if value))
    if name in kinds.LINK_TYPES:
        others = tuple(link for link in draft.links if link.type != name)
        return replace(draft, links=(*others, *(Link(name, _key(name, value)) for value in values if value)))
    words = [*(field.name for field in kind.fields), *(section.id for section in kind.sections), "title", "lang", "tags",
             *kinds.LINK_TYPES]
    raise vocabulary.unknown("“{kind}” has no field “{name}”.", name, words, kind=kind.name, name=name)


def _single(name: str, values: list[str]) -> str:
    if len(values) > 1:
        raise ToolkitError("“{field}” takes one value.", "Give it once.", field=name)
    return values[0]


def _value(field: kinds.Field, values: list[str]) -> Any:
    if field.type in _STRUCTURED and len(values) == 1 and values[0].startswith(("@", "[")):
        return check(field, _json(field.name, values[0]))
    if field.type in _SEVERAL:
        return check(field, [value.strip() for value in values if value.strip()])
    if field.type == "table":
        if not _single(field.name, values).strip():
            return []
        raise ToolkitError("“{field}” is a table.", "Write its rows as JSON into a file, and give {name}=@file.json.",
                           field=field.name, name=field.name)
    single = _single(field.name, values)
    return check(field, single if field.type == "text" else single.strip())


def _json(name: str, value: str) -> Any:
    try:
        text = Path(value[1:]).read_text(encoding="utf-8-sig") if value.startswith("@") else value
        return json.loads(text)
    except (OSError, ValueError, RecursionError) as error:
        raise ToolkitError("“{field}” cannot be read: {reason}.", "Give a file that holds JSON in UTF-8.",
                           field=name, reason=str(error).rstrip(".")) from error


def check(field: kinds.Field, value: Any) -> Any:
    """A value for a field as it is kept, "" and [] for none. Raises ToolkitError when the field cannot hold it."""
    if field.type == "table":
        return _table(field, value)
    if field.type in _SEVERAL:
        if not isinstance(value, list):
            raise _wrong("Give a list of texts.", field, value)
        return list(dict.fromkeys(_one(field, one) for one in value))
    return _one(field, value)


def _one(field: kinds.Field, value: Any) -> str:
    if not isinstance(value, str):
        raise _wrong("Give a text.", field, value)
    if not value:
        return value
    if field.facet:
        vocabulary.check(field.vocabulary, value)
    elif field.type == "date" and not _is_date(value):
        raise _wrong("Give a date such as 2026, 2026-01 or 2026-01-31.", field, value)
    elif field.type == "number" and not _NUMBER.fullmatch(value):
        raise _wrong("Give a number in digits, such as 300000.", field, value)
    elif field.type == "items":
        return _key(field.name, value)
    return value


def _is_date(value: str) -> bool:
    if not _DATE.fullmatch(value):
        return False
    try:
        date.fromisoformat(value + "-01-01"[len(value) - 4:])
    except ValueError:
        return False
    return True


def _key(name: str, value: str) -> str:
    key = as_key(value)
    if not _KEY.fullmatch(key):
        raise ToolkitError("“{value}” is not the key of an item, for “{field}”.",
                           "A key looks like LL-7K3QF2MA; see “toolkit list”.", value=value, field=name)
    return key


def _table(field: kinds.Field, value: Any) -> list[dict[str, str]]:
    if not isinstance(value, list) or not all(isinstance(row, Mapping) for row in value):
        raise _wrong("Give a list of objects.", field, value)
    columns = {column.name: column for column in field.columns}
    for row in value:
        for name in row:
            if name not in columns:
                raise vocabulary.unknown("“{field}” has no column “{name}”.", str(name), columns, field=field.name, name=name)
    rows = [{name: str(check(columns[name], inner)) for name, inner in row.items() if inner not in ("", None)} for row in value]
    return [row for row in rows if row]


def _wrong(remedy: str, field: kinds.Field, value: Any) -> ToolkitError:
    return ToolkitError("“{value}” does not fit “{field}”.", remedy, value=str(value)[:60], field=field.name)
