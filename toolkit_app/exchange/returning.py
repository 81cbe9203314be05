"""A text that was exported, edited elsewhere and comes back: what was edited, put into the text as it was when it left.

A file does not carry everything that a text has (links to items, parts of statements), and carries more (a table of facts).
So the text of the file is never taken as it is. The item is exported once more as it was, that file is read by the same reader,
and only what differs between the two is put into the text: a merge of three with the re-read export as its base.
"""

import hashlib
import re
import tempfile
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from toolkit_app.errors import ToolkitError
from toolkit_app.exchange import names, pictures, shaping
from toolkit_app.exchange.shaping import Shape, Shaped
from toolkit_app.intake import reading
from toolkit_app.intake.document import Document
from toolkit_app.library import attachments, pages
from toolkit_app.library.editions import Edition, Part
from toolkit_app.library.store import Tx
from toolkit_app.library.values import Draft, Item
from toolkit_app.publishing.word.document import write
from toolkit_app.text import merge, references
from toolkit_app.text.runs import escaped

_FORMAT, _LANG = "toolkit.format", "toolkit.lang"
_SHORTEST = 4


@dataclass(frozen=True)
class Piece:
    """What a file holds of one item that was exported into it: its key, the revision it was (hex), its language, its text."""

    key: str
    revision: str
    lang: str
    document: Document


@dataclass(frozen=True)
class Back:
    """The draft that comes back; ``files`` are the (name, bytes) that are new in it; ``problems`` what could not be put in."""

    draft: Draft
    files: tuple[tuple[str, bytes], ...]
    problems: tuple[ToolkitError, ...] = ()


def pieces(document: Document) -> list[Piece]:
    """The items that a file of this program holds, in their order; none for other files. A cover belongs to none of them."""
    said = document.properties
    listed = [said[f"toolkit.item.{number}"].split() for number in range(1, len(said) + 1) if f"toolkit.item.{number}" in said]
    listed = [one for one in listed if len(one) == 3] if _FORMAT in said else []
    at = dict(document.spots)
    starts = [at.get(f"_t_{key.replace('-', '_')}", 0 if len(listed) == 1 else -1) for key, _, _ in listed]
    ends = [min([start for start in starts if start > here], default=len(document.text)) for here in starts]
    done = {one.key: one.document for one in pieces(document.accepted)} if document.accepted is not None else {}
    return [Piece(key, revision, lang, replace(_cut(document, start, end, several=len(listed) > 1), accepted=done.get(key)))
            for (key, revision, lang), start, end in zip(listed, starts, ends, strict=True) if start >= 0]


def _cut(document: Document, start: int, end: int, *, several: bool) -> Document:
    """A part of a document as one of its own, with what stands beside it there."""
    # a bookmark stands within the line of its heading
    first, last = (_line(document.text, place) for place in (start, end))

    def inside(place: int) -> bool:
        return first <= place < last or (place == last == len(document.text))

    def shifted(one: Any) -> Any:
        return replace(one, start=one.start - first, end=min(one.end, last) - first)

    kept = [place for place, one in enumerate(document.remarks) if inside(one.start)]
    remarks = tuple(replace(shifted(one), answers=kept.index(one.answers) if one.answers in kept else -1)
                    for one in (document.remarks[place] for place in kept))
    text = document.text[first:last]
    return replace(
        document, title="" if several else document.title, text=text, remarks=remarks,
        proposals=tuple(shifted(one) for one in document.proposals if inside(one.start)),
        pictures=tuple(one for one in document.pictures if f"(attachment:{one.name})" in text),
        spots=tuple((name, at - first) for name, at in document.spots if inside(at)))


def _line(text: str, place: int) -> int:
    """The beginning of the line in which a place is; the end of the text stays."""
    return place if place >= len(text) else text.rfind("\n", 0, place) + 1


def merged(base: Item, left: Document, document: Document, shape: Shape, shaped: Shaped,
           files: Sequence[tuple[str, bytes]]) -> Back:
    """The text of ``base``, the item at the revision that was exported, with what was edited in the file.

    ``left`` is what the reader makes of the item as it was exported (``exported``).
    """
    known = shaping.suggested(left, base.title, kind=base.kind, lang=base.lang)
    before = shaping.shaped(left, known)
    renamed, new = _renamed(shaped.text, files, left, base)
    links = _links(base)
    was, now = pictures.put_back(_linked(before.text, links), base.body, _linked(renamed, links))
    body, lost = _put(was, base.body, now)
    title = shape.title if shape.title != known.title else base.title
    fields = {**base.fields, **_edited(before.fields, shaped.fields)}
    said = {str(problem) for problem in before.problems}
    problems = (*(problem for problem in shaped.problems if str(problem) not in said), *lost)
    return Back(replace(base.draft(), title=title, body=body, fields=fields), new, problems)


def exported(tx: Tx, bases: Sequence[Item], lang: str) -> dict[str, Document]:
    """What the reader makes of items, at the revisions given, exported into one file with labels in a language, by their keys."""
    parts = tuple(Part(uuid.UUID(base.id), bytes.fromhex(base.head), base.state) for base in bases)
    publication = pages.publication(tx, [base.key for base in bases], "handout",
                                    edition=Edition("", "", "0.0", "", "", "", "", parts))
    publication = replace(publication, lang=lang)
    files = {(base.key, one.name): one.digest for base in bases for one in base.attachments}

    def image(key: str, name: str) -> bytes | None:
        return attachments.read(tx, files[key, name]) if (key, name) in files else None

    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder, "items.docx")
        for _ in write(publication, target, image=image):
            pass
        labels = frozenset[str]().union(*(names.labels(base.kind) for base in bases))
        return {one.key: one.document for one in pieces(reading.read(target.name, target.read_bytes(), labels))}


def _links(base: Item) -> dict[str, str]:
    """What a link to an item looks like on paper, and the link; words that lead to several items are left out."""
    titles = {link.key: link.title for link in base.links}
    found: dict[str, set[str]] = {}

    def seen(key: str, words: str) -> str:
        shown = words or titles.get(key, "")
        if len(shown) >= _SHORTEST:
            found.setdefault(escaped(shown), set()).add(f"[[{key}|{words}]]" if words else f"[[{key}]]")
        return ""

    references.rewritten(base.body, seen, lambda name: name)
    return {words: links.pop() for words, links in found.items() if len(links) == 1}


def _linked(text: str, links: Mapping[str, str]) -> str:
    """The text with links in the place of their words. Where the words were none, both sides of the merge have one too many."""
    if not links:
        return text
    found = re.compile("|".join(re.escape(words) for words in sorted(links, key=len, reverse=True)))
    return found.sub(lambda one: links[one[0]], text)


def _renamed(text: str, files: Sequence[tuple[str, bytes]], left: Document,
             base: Item) -> tuple[str, tuple[tuple[str, bytes], ...]]:
    """The text with names of its own for pictures that are new in it, and these pictures."""
    there = {hashlib.sha256(picture.data).digest(): picture.name for picture in left.pictures}
    taken = {one.name for one in base.attachments} | {picture.name for picture in left.pictures}
    new = []
    for name, data in files:
        if there.get(hashlib.sha256(data).digest()) == name:
            continue
        fresh, number = name, 1
        while fresh in taken:
            number += 1
            fresh = f"{Path(name).stem}-{number}{Path(name).suffix}"
        taken.add(fresh)
        text = text.replace(f"(attachment:{name})", f"(attachment:{fresh})")
        new.append((fresh, data))
    return text, tuple(new)


def _put(before: str, body: str, after: str) -> tuple[str, tuple[ToolkitError, ...]]:
    """``body`` with what turns ``before`` into ``after``. Where both say something else, the words are put together; where that
    cannot be, the edited sentence counts, and is named, because its links and marks are lost.
    """
    found = merge.three_way(before, body, after)
    choices: dict[int, str] = {}
    problems = []
    for number in found.conflicts:
        piece = found.pieces[number]
        if piece.proposal is not None:
            choices[number] = piece.proposal
        elif piece.base.strip() and not piece.ours.strip():
            choices[number] = "ours"
            problems.append(ToolkitError("What was edited there is made of the fields, and no part of the text: “{words}”.",
                                         "Edit the fields of the item.", words=" ".join(piece.theirs.split())[:80]))
        else:
            choices[number] = "theirs" if piece.theirs.strip() else "ours"
            problems.append(ToolkitError("Links and marks of an edited passage were lost: “{words}”.",
                                         "Compare it with the version before, and put them in again.",
                                         words=" ".join(piece.ours.split())[:80]))
    return found.resolve(choices), tuple(problems)


def _edited(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that were edited in the table of facts."""
    return {name: value for name, value in after.items() if before.get(name) != value}
