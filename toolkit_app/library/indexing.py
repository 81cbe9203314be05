"""Keeping the search index in step with the library. The index is a cache: lost, broken or foreign, it is made anew."""

import functools
import hashlib
import re
import sqlite3
import uuid
import weakref
from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import func, select

from toolkit_app import kinds, places
from toolkit_app.errors import ToolkitError
from toolkit_app.library import blobs, drafts, due, glance, projections, vocabulary
from toolkit_app.library.progress import Progress
from toolkit_app.library.records import ChangeLog, Item, Revision
from toolkit_app.library.store import Library, Tx
from toolkit_app.library.values import Draft
from toolkit_app.search.index import Document, Index
from toolkit_app.search.indexfile import is_broken
from toolkit_app.text import render

_DOCUMENTS = 4  # counts up when documents are made differently from the same record
_BATCH = 50
LONGEST = 2 << 20  # bytes of one text that can be searched, some 1,000 pages: a longer one would hold up all the others
# a quick look whether a text has headings of its own, before it is read with care
_HEADING = re.compile(r"^ {0,3}#{1,6} +(.*?) *(?:\{[^}\n]*\})? *$", re.MULTILINE)
_UNDERLINED = re.compile(r"^ {0,3}(?:=+|-+) *$", re.MULTILINE)
# the log alone does not tell that a library was put back to an earlier state: the first look at an index compares all of it
_compared: weakref.WeakSet[Index] = weakref.WeakSet()


@dataclass(frozen=True)
class Indexed(Progress):
    """How much of a library can be searched: ``done`` of ``total`` items.

    ``failed``: the items of which nothing is in the index, by key, and why; ``partly``: the keys of those that are in it up to
    ``LONGEST`` bytes only; ``unread``: attached files that could not be read, as key of the item, name of the file, and why;
    ``waiting``: how many attached files were not looked at yet.
    """

    failed: tuple[tuple[str, ToolkitError], ...] = ()
    partly: tuple[str, ...] = ()
    unread: tuple[tuple[str, str, ToolkitError], ...] = ()
    waiting: int = 0


def index_path(library: Library) -> Path:
    """Where the index of a library file lies. A copy of a library is another file and has an index of its own."""
    return glance.index_path(library.path, library.id.hex)


def open_index(library: Library) -> Index:
    """The index of a library, made when there is none. Raises ToolkitError where none can be made."""
    return Index(index_path(library))


def rebuild(library: Library, index: Index) -> Iterator[Progress]:
    """Throws the index away and makes it anew. Yields as ``catch_up``."""
    index.renew()
    yield from catch_up(library, index)


def catch_up(library: Library, index: Index) -> Iterator[Progress]:
    """Takes in what was saved since the last time; what it yields last is ``Indexed``. Retired items are left out.

    No transaction of the library stays open while it works. Stopping early loses nothing. An index that turns out to be
    broken is made anew. Raises ToolkitError when the library cannot be read or the index cannot be written.
    """
    try:
        try:
            yield from _catch_up(library, index)
        except sqlite3.DatabaseError as error:
            if not is_broken(error):
                raise
            index.renew()
            yield from _catch_up(library, index)
    except sqlite3.Error as error:
        raise ToolkitError("The search index {path} cannot be written: {reason}.",
                           "Check that the disk is not full, then try again.", path=index.path, reason=error) from error


def _catch_up(library: Library, index: Index) -> Iterator[Progress]:
    # each time one of the programs that work at the same index is done, so this ends
    while not (yield from _taken_in(library, index)):
        pass
    with library.read() as tx:
        total = tx.session.scalar(select(func.count()).select_from(Item).where(~Item.retired)) or 0
    index.drop_files()
    for _ in index.tidy():
        yield Progress(index.count, index.count, "Items")
    index.shrink()
    yield Indexed(index.count, total, "Items", index.failures(), index.partly(), index.unread(), index.wanted_files())


def _taken_in(library: Library, index: Index) -> Generator[Progress, None, bool]:
    """Take in what was saved; False when another program did the same meanwhile, so that all has to be looked at again."""
    since, sign = index.turn()
    with library.read() as tx:
        newest = tx.session.scalar(select(func.max(ChangeLog.seq))) or 0
        everything = index not in _compared or not 0 < since <= newest
        wanted = _wanted(tx, None if everything else since)
    if index.labelled != _edition():
        index.label(_vocabulary(), _edition())
    indexed = index.versions()
    known = index.known()
    gone = (known if everything else {one for one, version in wanted.items() if version is None}) - {
        one for one, version in wanted.items() if version is not None}
    changed = [one for one, version in wanted.items() if version is not None and indexed.get(one) != version]
    index.remove(sorted(gone & known))
    for start in range(0, len(changed), _BATCH):
        yield Progress(start, len(changed), "Items")
        documents, bad = _documents(library, changed[start:start + _BATCH])
        index.put(documents)
        for one, key, reason in bad:
            index.fail(one, key, reason)
        for _ in index.tidy(whole=False):
            yield Progress(start, len(changed), "Items")
    alone = (since == newest and not changed and not gone) or index.settle(since, sign, newest)
    if alone:
        _compared.add(index)
    return alone


def _wanted(tx: Tx, since: int | None) -> dict[str, str | None]:
    """The version of each item (None: to be left out), of those changed since a place in the log, or of all."""
    query = select(Item.id, Item.head, Item.heads, Item.state, Item.retired, Item.codes)
    if since is not None:
        query = query.join(ChangeLog, ChangeLog.item_id == Item.id).where(ChangeLog.seq > since)
    return {row.id.hex: None if row.retired else _version(row) for row in tx.session.execute(query)}


def _vocabulary() -> dict[tuple[str, str], kinds.Labels]:
    """The labels by which a search word is known in other languages: of facets, of their codes, and of the kinds."""
    found = {("kind", name): kind.labels for name, kind in kinds.KINDS.items()}
    found["kind", ""] = kinds.labels("Kind", "სახე", "Type", "Вид")
    for name, facet in vocabulary.vocabulary().items():
        for known in ("language", "lang") if name == "language" else (name,):
            found[known, ""] = facet.labels
            found |= {(known, code.code): code.labels for code in facet.codes}
    return found


def _version(row: Any) -> str:
    # a document is made of a revision, the number of heads, a state, codes, the vocabulary and this program, and of nothing else
    standing = next((code for facet, code in _codes(row) if facet == projections.TRANSLATION), "")
    return f"{row.head.hex()[:32]} {row.heads} {row.state} {standing} {_edition()}"


def _codes(row: Any) -> list[tuple[str, str]]:
    return [(facet, code) for facet, _, code in (line.partition("=") for line in row.codes.split("\n")) if code]


@functools.cache
def _edition() -> str:
    found = hashlib.sha256(bytes([_DOCUMENTS]))
    for path in sorted(places.shipped("content", "vocabulary").glob("*.yaml")):
        found.update(path.read_bytes())
    return found.hexdigest()[:16]


def _documents(library: Library, ids: Sequence[str]) -> tuple[list[Document], list[tuple[str, str, ToolkitError]]]:
    """The documents of some items, and (id, key, reason) of those of which none can be made."""
    with library.read() as tx:
        loaded, bad = _load(tx, ids)
    return [document(row, draft) for row, draft in loaded], bad


def searched(body: str) -> str:
    """What of a text can be searched: all of it, or its first ``LONGEST`` bytes up to the end of a paragraph."""
    if len(body) * 4 <= LONGEST or len(kept := body.encode()) <= LONGEST:
        return body
    cut = kept[:LONGEST].decode(errors="ignore")
    return cut[:cut.rfind("\n\n") + 1] or cut


def _load(tx: Tx, ids: Sequence[str]) -> tuple[list[tuple[Any, Draft]], list[tuple[str, str, ToolkitError]]]:
    loaded: list[tuple[Any, Draft]] = []
    bad: list[tuple[str, str, ToolkitError]] = []
    query = (select(Item.id, Item.key, Item.kind, Item.state, Item.head, Item.heads, Item.at, Item.codes, Revision.meta,
                    Revision.body)
             .join(Revision, Revision.id == Item.head).where(Item.id.in_([uuid.UUID(one) for one in ids])))
    rows = tx.session.execute(query).all()
    content = blobs.reader(tx.session, [sha for row in rows for sha in (row.meta, row.body)])
    for row in rows:
        try:
            loaded.append((row, drafts.read(content(row.meta), content(row.body))))
        except ToolkitError as error:
            bad.append((row.id.hex, row.key, error))
        except ValueError as error:
            bad.append((row.id.hex, row.key, ToolkitError(
                "The text of {key} cannot be read: {reason}.", "Run “toolkit verify”, and open the last good backup.",
                key=row.key, reason=error)))
    return loaded, bad


def document(row: Any, draft: Draft) -> Document:
    """What is to be found of an item: ``row`` has its id, key, kind, state, codes, head, number of heads and time."""
    facets: dict[str, tuple[str, ...]] = {}
    for facet, code in sorted(_codes(row)):
        facets[facet] = tuple(dict.fromkeys((*facets.get(facet, ()), *vocabulary.with_parents(facet, [code]))))
    body = searched(draft.body)
    words = [*_headings(row.kind, body), *draft.tags, *(file.name for file in draft.attachments), *_said(row.kind, draft.fields)]
    files = tuple((file.digest, file.name, file.size) for file in draft.attachments)
    waits = ("merge",) if row.heads > 1 else ()
    own = {"owner": tuple(dict.fromkeys(_owners(draft))), "tag": draft.tags, "waits": waits}
    facets |= {name: values for name, values in own.items() if values}
    return Document(row.id.hex, row.key, row.kind, draft.lang, draft.title, render.words(body), row.state, facets,
                    tuple(dict.fromkeys(words)), row.at, _version(row), tuple(_names(draft)),
                    {"due": tuple(_due(draft))}, files, body != draft.body)


def _open_actions(draft: Draft) -> Iterator[Mapping[str, Any]]:
    actions = draft.fields.get("actions")
    yield from (action for action in actions if isinstance(action, Mapping) and action.get("action_state") not in due.DONE) if (
        isinstance(actions, list)) else ()


def _owners(draft: Draft) -> Iterator[str]:
    """Who sees to an item or to what is still to be done about it."""
    for fields in (draft.fields, *_open_actions(draft)):
        owner = fields.get("owner")
        if isinstance(owner, str) and owner.strip():
            yield " ".join(owner.split())


def _due(draft: Draft) -> Iterator[str]:
    """The days on which something falls due: of a month or a year the last."""
    for written in (draft.fields.get("review_due"), *(action.get("due") for action in _open_actions(draft))):
        if isinstance(written, str) and (day := due.last_day(written)):
            yield day.isoformat()


def _headings(kind: str, body: str) -> Iterator[str]:
    """The headings a person wrote: they count more than text. Those of the template say nothing of this item."""
    known = kinds.KINDS.get(kind)
    given = {label for section in known.sections for label in section.labels.values()} if known else set()
    if all(title in given for title in _HEADING.findall(body)) and not _UNDERLINED.search(body):
        return
    yield from (title for _, title, _ in render.outline(body) if title not in given)


def _names(draft: Draft) -> Iterator[tuple[str, str]]:
    """What a term or an organisation is called in each language, several names divided by semicolons."""
    for lang in kinds.LANGUAGES:
        for field in (f"term_{lang}", f"name_{lang}"):
            value = draft.fields.get(field)
            if isinstance(value, str):
                yield from ((lang, name.strip()) for name in value.split(";") if name.strip())


def _said(kind: str, fields: Mapping[str, Any]) -> Iterator[str]:
    """The words of the fields that people write freely, tables included."""
    known = kinds.KINDS.get(kind)
    for field in known.fields if known else ():
        value = fields.get(field.name)
        if field.type == "table" and isinstance(value, list):
            names = [column.name for column in field.columns if column.type in ("line", "text")]
            cells = (row.get(name) for row in value if isinstance(row, Mapping) for name in names)
            yield from (cell for cell in cells if isinstance(cell, str))
        elif field.type in ("line", "text") and isinstance(value, str):
            yield value
