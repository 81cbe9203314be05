"""What the program ships for a library: vocabulary, the sections of a new text, and the starter items."""

import re
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sqlalchemy import select

from toolkit_app import kinds, places
from toolkit_app.library import items, records
from toolkit_app.library.canonical import key_of, sha256
from toolkit_app.library.progress import Progress
from toolkit_app.library.store import Library
from toolkit_app.library.vocabulary import (
    Code,
    Facet,
    check,
    damaged,
    facet,
    facet_names,
    label,
    read_yaml,
    vocabulary,
    with_parents,
)

__all__ = ["Code", "Facet", "Starter", "check", "facet", "facet_names", "fill", "label", "read_starters", "template",
           "vocabulary", "with_parents"]

_SHIPPED = 1_767_225_600_000  # 2026-01-01T00:00Z in milliseconds, the time in the identities of shipped items
_ITEM_LINK = re.compile(r"\[\[(s\d+)(?=[\]|])")


@dataclass(frozen=True)
class Starter:
    """A shipped item as its file says it: links and ``[[…]]`` still name shipped items (``s14``), not keys."""

    name: str
    kind: str
    lang: str
    title: str
    translation_of: str
    fields: Mapping[str, Any]
    tags: tuple[str, ...]
    links: tuple[tuple[str, str], ...]
    body: str


def template(kind: str, lang: str) -> str:
    """The body a new item of a kind starts with: its headings in that language, with nothing under them."""
    sections = kinds.kind(kind).sections
    return "\n\n".join(f"## {kinds.text_in(section.labels, lang)} {{#{section.id}}}" for section in sections) + "\n"


def read_starters(folder: Path | None = None) -> tuple[Starter, ...]:
    """All shipped items, originals before translations, sorted by name. A ToolkitError names a damaged file."""
    files = sorted((folder or places.shipped("content", "items")).glob("*.md"))
    found: dict[str, Starter] = {}
    for path in files:
        starter = _starter(path)
        if starter.name in found:
            raise damaged(path, f"there are two items {starter.name}")
        found[starter.name] = starter
    for path, starter in zip(files, list(found.values()), strict=True):
        named = {starter.translation_of or starter.name, *(name for _, name in starter.links), *_ITEM_LINK.findall(starter.body)}
        for name in named - set(found):
            raise damaged(path, f"there is no item {name}")
    return tuple(sorted(found.values(), key=lambda starter: (bool(starter.translation_of), starter.name)))


def _starter(path: Path) -> Starter:
    try:
        text = path.read_text(encoding="utf-8").replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError) as error:
        raise damaged(path, error) from error
    opening, head, body = [*text.split("---\n", 2), "", ""][:3]
    if opening or not body:
        raise damaged(path, "it has no head between two lines of three hyphens")
    data = read_yaml(path, head)
    if not isinstance(data, Mapping) or not all(data.get(name) for name in ("id", "kind", "lang", "title")):
        raise damaged(path, "its head lacks id, kind, lang or title")
    origin = str(data.get("translation_of") or "")
    links = tuple((str(link["type"]), str(link["to"])) for link in data.get("links") or [])
    # a translation has a name of its own whether its head says "s01" or "s01.ka"
    name = f"{origin}.{data['lang']}" if origin else str(data["id"])
    return Starter(name, kinds.kind(str(data["kind"])).name, str(data["lang"]), str(data["title"]), origin,
                   _filled(data.get("fields") or {}), tuple(data.get("tags") or ()), links, body.strip("\n") + "\n")


def _filled(value: Any) -> Any:
    """The value without what is empty: a field that is not filled is absent."""
    if isinstance(value, Mapping):
        return {name: inner for name, inner in zip(value, map(_filled, value.values()), strict=True) if inner not in ("", [], {})}
    if isinstance(value, list):
        return [inner for inner in map(_filled, value) if inner not in ("", [], {})]
    return value


def fill(library: Library) -> Iterator[Progress]:
    """Makes the shipped items that the library does not have yet, in one transaction that commits at the end.

    An item of the same name is the same record in every library. Stopping early makes none of them.
    Raises ToolkitError when a shipped file is damaged or the library cannot be written.
    """
    starters = read_starters()
    ids = {starter.name: identity(starter) for starter in starters}
    keys = {starter.name: key_of(starter.kind, ids[starter.name]) for starter in starters}
    texts = {starter.name: items.shipped(starter.kind, ids[starter.name], draft_of(starter, keys)).hex()
             for starter in starters if not starter.translation_of}
    with library.write() as tx:
        there = set(tx.session.scalars(select(records.Item.id)))
        for done, starter in enumerate(starters):
            if ids[starter.name] not in there:
                # the text it was shipped with, even where an older program shipped the original in other words
                draft = replace(draft_of(starter, keys), translated_from=texts.get(starter.translation_of, ""))
                items.make(tx, starter.kind, draft, id=ids[starter.name],
                           translation_of=keys[starter.translation_of] if starter.translation_of else None)
            yield Progress(done + 1, len(starters), "Items")


def identity(starter: Starter) -> uuid.UUID:
    """The identity of a shipped item in every library: a uuid7 whose random bits come from its name (RFC 9562, 5.7)."""
    bits = int.from_bytes(sha256(f"toolkit-starter\0{starter.name}".encode()), "big")
    return uuid.UUID(int=_SHIPPED << 80 | 7 << 76 | (bits >> 62 & 0xFFF) << 64 | 2 << 62 | bits & (1 << 62) - 1)


def draft_of(starter: Starter, keys: Mapping[str, str]) -> items.Draft:
    """The draft of a shipped item, with the keys of the items it names."""
    fields = dict(starter.fields)
    for field in kinds.kind(starter.kind).fields:
        if field.type == "items" and field.name in fields:
            fields[field.name] = [keys.get(name, name) for name in fields[field.name]]
    body = _ITEM_LINK.sub(lambda found: f"[[{keys[found[1]]}", starter.body)
    return items.Draft(starter.title, starter.lang, body, fields, starter.tags,
                       tuple(items.Link(relation, keys[name]) for relation, name in starter.links))
