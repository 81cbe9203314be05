"""The head of a Markdown file made fields, tags and a language, as far as a kind has a place for it."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from toolkit_app import kinds
from toolkit_app.errors import ToolkitError
from toolkit_app.exchange import names, values
from toolkit_app.library import assigning

# what other programs write of a note and nobody misses
_SILENT = frozenset(("title", "kind", "type", "created", "updated", "date created", "date modified", "modified", "cssclass",
                     "cssclasses", "publish", "permalink", "id", "aliases", "alias", "source_url", "latitude", "longitude",
                     "altitude", "completed?", "due", "order", "is_todo"))  # fmt: skip


@dataclass(frozen=True)
class Head:
    """What a head says. ``aliases`` are other names of the text; ``left_out`` the names of entries without a place."""

    lang: str = ""
    fields: Mapping[str, Any] = field(default_factory=dict)
    tags: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    problems: tuple[ToolkitError, ...] = ()
    left_out: tuple[str, ...] = ()


def read(head: Mapping[str, Any], kind: str, lang: str, find: values.FindItem = lambda words: "") -> Head:
    """The head of a text of a kind; a value that does not fit its field is a problem and left out."""
    known = kinds.kind(kind)
    spoken = ""
    fields: dict[str, Any] = {}
    tags: list[str] = []
    problems: list[ToolkitError] = []
    left_out: list[str] = []
    for name, value in head.items():
        target, certain = names.suggested(kind, name)
        wanted = known.field(name) or (known.field(target.removeprefix("field:")) if certain else None)
        if target == names.TAGS and certain:
            tags += _words(value)
        elif target == names.LANG and certain:
            code = str(value).lower()[:2]
            spoken = code if code in kinds.LANGUAGES else ""
        elif wanted is not None and value not in (None, "", []):
            try:
                fields[wanted.name] = _fitting(wanted, value, lang, find)
            except ToolkitError as error:
                problems.append(error)
        elif name.lower() not in _SILENT and value not in (None, "", []) and target != names.TITLE:
            left_out.append(name)
    aliases = tuple(alias for name in ("aliases", "alias") for alias in _words(head.get(name)))
    return Head(spoken, fields, tuple(tag.lstrip("#") for tag in tags), aliases, tuple(problems), tuple(left_out))


def _words(value: Any) -> list[str]:
    if isinstance(value, str):
        return [word.strip() for word in value.split(",") if word.strip()]
    return [str(one).strip() for one in value if one is not None and str(one).strip()] if isinstance(value, list) else []


def _fitting(wanted: kinds.Field, value: Any, lang: str, find: values.FindItem) -> Any:
    """A value of the head as the field holds it; rows of a table may stand there as they are."""
    if wanted.type == "table" and isinstance(value, list) and all(isinstance(row, Mapping) for row in value):
        rows = [{str(name): _plain(inner) for name, inner in row.items() if inner is not None} for row in value]
        return assigning.check(wanted, rows)
    words = ";".join(map(_plain, value)) if isinstance(value, list) else _plain(value)
    return values.value(wanted, words, lang, find)


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, datetime.date | datetime.datetime) else str(value)
