"""Where words stand in an item and its whole past: in texts, titles, details, notes, names of files, and what was said of it."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from toolkit_app.errors import ToolkitError
from toolkit_app.library import blobs, drafts, people
from toolkit_app.library.canonical import decode
from toolkit_app.library.records import Act, ItemHead, Revision
from toolkit_app.library.redaction import DETAILS, NOTE, REDACT, TEXT, subject
from toolkit_app.library.store import Tx
from toolkit_app.text.folding import fold, fold_map

_AROUND = 60
# what no reader sees: read over, unless the words are there
_MARKS = re.compile(r"^#+ |^:::.*|\s*\{[#.][^{}\n]*\}|\*+", re.MULTILINE)
_BLANKS = re.compile(r"[\s_\-\u2010\u2011]+")  # names of files have hyphens for blanks, numbers either


@dataclass(frozen=True)
class Trace:
    """A revision, or an act about the item, that holds the words. ``id`` in hex; ``head``: it is a current revision.

    ``place`` is ``body``, ``title``, ``note``, ``tags``, ``attachments``, a field, or the kind of the act. ``excerpt`` is some of
    what stands there, the words between the offsets ``start`` and ``end`` of it.
    """

    sort: str
    id: str
    place: str
    excerpt: str
    start: int
    end: int
    author: str
    at: str
    head: bool = False


def trace(tx: Tx, key: str, words: str) -> tuple[Trace, ...]:
    """Every revision of an item and every act about it, or about a round, that holds these words, newest first, a line each.

    Words are found whatever their case, accents, hyphens and line breaks. Raises ToolkitError when there is no such item, or no
    word.
    """
    wanted = _BLANKS.sub(" ", fold(words)).strip()
    if not wanted:
        raise ToolkitError("There are no words to look for.", "Write a name, a number, or a part of a sentence.")
    about, _ = subject(tx, key)
    heads = set(tx.session.scalars(select(ItemHead.revision_id).where(ItemHead.item_id == about)))
    revisions = tx.session.execute(select(
        Revision.id, Revision.meta, Revision.body, Revision.note, Revision.author, Revision.replica, Revision.at, Revision.hlc)
        .where(Revision.item_id == about)).all()
    acts = tx.session.execute(select(Act.id, Act.kind, Act.content, Act.author, Act.replica, Act.at, Act.hlc).where(
        Act.item_id == about, Act.content.is_not(None), Act.kind != REDACT)).all()
    names = people.names(tx, {(row.author, row.replica) for row in (*revisions, *acts)})
    seen: dict[bytes, tuple[tuple[str, str], ...]] = {}
    lines: list[tuple[int, Trace]] = []
    for row in revisions:
        for sort, sha in (("meta", row.meta), ("body", row.body), ("note", row.note)):
            if sha is not None and sha not in seen:
                seen[sha] = tuple(_holding(_parts(sort, blobs.content(tx.session, sha)), wanted))
            lines += [(row.hlc, Trace("revision", row.id.hex(), place, *_excerpt(text, wanted), names[row.author, row.replica],
                                      row.at, row.id in heads)) for place, text in (seen[sha] if sha is not None else ())]
    for act in acts:
        said = blobs.content(tx.session, act.content)
        lines += [(act.hlc, Trace("act", act.id.hex(), act.kind, *_excerpt(text, wanted), names[act.author, act.replica], act.at))
                  for _, text in _holding(_words(decode(said)) if said is not None else (), wanted)]
    return tuple(line for _, line in sorted(lines, key=lambda one: (-one[0], one[1].id, one[1].place)))


@dataclass(frozen=True)
class Aim:
    """What an erasure must name so that no words that were traced stay: revisions with the parts of them that hold these words
    (as ``redact`` takes them), and acts. ``current``: the newest text holds them still.
    """

    parts: Mapping[str, Collection[str]]
    acts: tuple[str, ...]
    current: bool


def aim(traces: Collection[Trace]) -> Aim:
    """What an erasure of everything that was traced has to name."""
    parts: dict[str, set[str]] = {}
    for one in traces:
        if one.sort == "revision" and not one.head:
            part = {"body": TEXT, "note": NOTE}.get(one.place, DETAILS)
            parts.setdefault(one.id, set()).add(part)
    return Aim(parts, tuple(dict.fromkeys(one.id for one in traces if one.sort == "act")), any(one.head for one in traces))


def _parts(sort: str, content: bytes | None) -> Iterator[tuple[str, str]]:
    if content is None:
        return
    if sort != "meta":
        yield sort, content.decode(errors="replace")
        return
    draft = drafts.read(content, b"")
    yield "title", draft.title
    yield from (("tags", tag) for tag in draft.tags)
    yield from (("attachments", file.name) for file in draft.attachments)
    for name, value in draft.fields.items():
        yield from ((name, text) for _, text in _words(value))


def _words(value: Any) -> Iterator[tuple[str, str]]:
    """Every text in a JSON value."""
    if isinstance(value, str):
        yield "", value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _words(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _words(inner)


def _holding(parts: Any, wanted: str) -> Iterator[tuple[str, str]]:
    """The first text of each place that holds the words."""
    places = set()
    for place, text in parts:
        if place not in places and any(wanted in _BLANKS.sub(" ", fold(form)) for form in (text, _MARKS.sub("", text))):
            places.add(place)
            yield place, text


def _excerpt(text: str, wanted: str) -> tuple[str, int, int]:
    for plain in (_BLANKS.sub(" ", _MARKS.sub("", text)), _BLANKS.sub(" ", text)):
        folded, offsets = fold_map(plain)
        at = folded.find(wanted)
        if at >= 0:
            break
    if at < 0:  # a blank that folding takes away stood between the words
        return plain[:2 * _AROUND], 0, 0
    start, end = offsets[at], offsets[at + len(wanted)] if at + len(wanted) < len(offsets) else len(plain)
    low, high = max(0, start - _AROUND), min(len(plain), end + _AROUND)
    lead, trail = "…" if low else "", "…" if high < len(plain) else ""
    return f"{lead}{plain[low:high]}{trail}", start - low + len(lead), end - low + len(lead)
