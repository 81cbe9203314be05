"""What the editor asks of the library and the text, in a lane."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from toolkit_app.desktop import asking
from toolkit_app.errors import ToolkitError

if TYPE_CHECKING:
    from toolkit_app.kinds import Labels
    from toolkit_app.library.revisions import Comparison, RevisionRow
    from toolkit_app.library.store import Tx
    from toolkit_app.library.terms import Beside
    from toolkit_app.library.values import Draft, Item, Saved
    from toolkit_app.text.tracing import Fate
    from toolkit_app.validation.comments.register import Comment

DRAWN_BY_OTHERS = (".svg",)


@dataclass(frozen=True)
class Opened:
    """An item ready to be written: its pictures, the titles of what it refers to, a sentence of guidance per section.

    ``beside``: of a translation, its original and the terms. ``apart``: the revisions that stand side by side, if several do.
    """

    item: Item
    titles: Mapping[str, str]
    pictures: Mapping[str, QImage]
    guidance: Mapping[str, Labels]
    beside: Beside | None = None
    apart: tuple[str, ...] = ()


@dataclass(frozen=True)
class Kept:
    """What a save did, the item as it is now, how many copied statements were given numbers of their own, what became of the
    statements, and the comments that were answered by it.
    """

    saved: Saved
    item: Item
    renumbered: int
    fates: tuple[Fate, ...] = ()
    answered: tuple[Comment, ...] = ()


@dataclass(frozen=True)
class Stored:
    """Pictures that were put into an item: name and picture of each, the item, and the revision to write on from."""

    pictures: tuple[tuple[str, QImage], ...]
    item: Item
    base: str


@dataclass(frozen=True)
class Source:
    """A picture on its way into an item: its name, and its bytes or else the file that has them."""

    name: str
    data: bytes = b""
    path: str = ""


@dataclass(frozen=True)
class Writing:
    """The boxes as plain values: the words of each, and the heading of each in the language of the text.

    ``loaded`` is the text they were cut from; it stands while no box differs from ``as_loaded``, so that opening an item
    and saving it unchanged keeps every letter of it.
    """

    parts: Mapping[str, str]
    headings: Mapping[str, str]
    loaded: str
    as_loaded: Mapping[str, str]
    same_headings: bool

    def body(self) -> str:
        """The boxes as one text."""
        if self.same_headings and self.parts == self.as_loaded:
            return self.loaded
        return self.laid_out()

    def laid_out(self) -> str:
        """The boxes as one text with the headings of their language, as the first changed word will save it."""
        from toolkit_app.text import sections

        return sections.assemble(self.parts, self.headings)


@dataclass(frozen=True)
class Shown:
    """A text drawn: as HTML, the headings inside each box (level, title, place), and keys whose titles are not known yet."""

    html: str
    headings: Mapping[str, Sequence[tuple[int, str, int]]]
    unknown: tuple[str, ...]


def open_item(tx: Tx, key: str) -> Opened:
    """Read an item for writing. Raises ToolkitError for an unknown key."""
    from toolkit_app.library import merging, terms, vocabulary

    reading = asking.reading(tx, key)
    return Opened(reading.item, reading.titles, reading.pictures, vocabulary.guidance(reading.item.kind),
                  terms.beside(tx, reading.item), merging.apart(tx, key) if reading.item.heads > 1 else ())


def save(tx: Tx, key: str, draft: Draft, base: str, note: str, taken: Sequence[str] = ()) -> Kept:
    """Keep a draft as a revision on ``base``, with copied statements renumbered.

    ``taken`` are the comments whose proposed words are in the draft: they are accepted as changed in that revision.
    """
    from toolkit_app.library import items, revisions
    from toolkit_app.text import sections
    from toolkit_app.validation.comments import taking

    body, renumbered = sections.renumber(draft.body)
    saved = revisions.save(tx, key, replace(draft, body=body), base=base, note=note)
    fates = revisions.traced(tx, key, saved.revision) if saved.changed else ()
    answered = taking.settle(tx, key, taken, saved.revision) if taken else ()
    return Kept(saved, items.get(tx, key), len(renumbered), fates, answered)


def store_pictures(tx: Tx, key: str, sources: Sequence[Source], base: str) -> Stored:
    """Put pictures into an item; a name may differ where that one is taken. Raises ToolkitError for one that is none.

    Attaching makes a revision. What is being written goes on from it only if it stood on the newest state; else it keeps
    its own base, so that somebody else's text is not written over.
    """
    from toolkit_app.library import attachments, items

    newest = items.get(tx, key).head == base
    stored = []
    for source in sources:
        data = source.data or _bytes(source.path)
        image = QImage.fromData(data)
        if image.isNull() and not source.name.lower().endswith(DRAWN_BY_OTHERS):
            raise ToolkitError("{name} is not a picture that can be shown.", "Choose a picture in the format PNG or JPEG.",
                               name=source.name)
        stored.append((attachments.attach_bytes(tx, key, source.name, data).name, image))
    item = items.get(tx, key)
    return Stored(tuple(stored), item, item.head if newest else base)


def _bytes(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise ToolkitError("The file {path} cannot be read: {reason}.", "Choose a file that you may read.", path=path,
                           reason=error.strerror or str(error)) from error


def shown(writing: Writing, known: Mapping[str, str], lang: str) -> Shown:
    """The text as safe HTML, with its outline."""
    from toolkit_app.text import render, sections

    body = writing.laid_out()
    html = render.html(body, titles=known.get, lang=lang)
    headings = {name: render.outline(words) for name, words in writing.parts.items() if "#" in words}
    return Shown(html, headings, tuple(key for key in sections.links(body) if key not in known))


def revisions_of(tx: Tx, key: str) -> list[RevisionRow]:
    """The revisions of an item, newest first."""
    from toolkit_app.library import revisions

    return revisions.history(tx, key)


def beside_earlier(tx: Tx, key: str, revision: str, draft: Draft) -> Comparison:
    """What turns a revision into a draft that is not saved; links have the titles of their items."""
    from toolkit_app.desktop import naming
    from toolkit_app.library import revisions

    return naming.compared(tx, revisions.compare_draft(tx, key, revision, draft))
