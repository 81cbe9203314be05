"""What the window asks of the library: functions that run in a lane and hand back frozen values.

Their imports are inside on purpose: the database toolkit takes a third of a second to load, and the window is on the
screen before that. Nothing here is a rule of its own; each function calls the library, the search or the text.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from toolkit_app import kinds
from toolkit_app.errors import ToolkitError

if TYPE_CHECKING:
    from toolkit_app.library.backup import BackupReport
    from toolkit_app.library.content import Facet
    from toolkit_app.library.editions import Edition
    from toolkit_app.library.evidence import Resting
    from toolkit_app.library.items import Item, Listing, Row
    from toolkit_app.library.store import Library, Tx
    from toolkit_app.search.find import Results
    from toolkit_app.search.index import Index

PICTURE_WIDTH = 1000
PICTURE_BYTES = 30_000_000
EVERYTHING = 1_000_000


@dataclass(frozen=True)
class Narrowing:
    """Which items a list shows: facet -> chosen codes (``kind``, ``state`` and ``lang`` are facets too), and the retired.

    ``owner`` is a part of the owner's name; ``due``: only what waits for somebody today.
    """

    where: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    retired: bool = False
    order: str = "changed"
    owner: str = ""
    due: bool = False

    def arguments(self) -> dict[str, Any]:
        """The arguments of ``items.listing`` and ``items.facets``."""
        return {"where": {facet: list(codes) for facet, codes in self.where.items() if codes}, "retired": self.retired}

    def without(self, facet: str) -> Narrowing:
        """The same, not narrowed by that facet."""
        return replace(self, where={name: codes for name, codes in self.where.items() if name != facet})


@dataclass(frozen=True)
class Opened:
    """An open library as the window needs to know it; ``edition``: it is shown as it was at that one."""

    library: Library
    path: Path
    id: str
    read_only: bool
    warning: str
    backup: bool
    vocabulary: Mapping[str, Facet]
    edition: Edition | None = None


@dataclass(frozen=True)
class Reading:
    """An item ready to be shown: with its text as safe HTML and its pictures by attachment name.

    ``own`` are its statements with what they rest on, ``resting`` those of other items that rest on it. Of ``asked`` statements
    on which a round decided, ``agreed`` are agreed in the words that stand; ``record`` is the HTML of what was found of the item
    as a whole.
    """

    item: Item
    html: str
    pictures: Mapping[str, QImage]
    titles: Mapping[str, str]
    own: tuple[Resting, ...] = ()
    resting: tuple[Resting, ...] = ()
    record: str = ""
    agreed: int = 0
    asked: int = 0


@dataclass(frozen=True)
class Overview:
    """What the start page shows."""

    facets: Mapping[str, Mapping[str, int]]
    total: int
    recent: tuple[Row, ...]
    backup: BackupReport | None


def open_library(path: Path, make: bool) -> Iterator[object]:
    """Open the library at ``path``; with ``make``, make it from the shipped content where no file is. Ends in Opened.

    A library that is there is first given as a Glance, so that a page can show something while the toolkit loads.

    A backup is opened for reading only. Raises ToolkitError when it cannot be opened or made. Making goes on in a file
    beside until it is whole, so that a cancelled first start leaves no half library.
    """
    from toolkit_app.library.glance import glance, is_backup

    if (seen := glance(path)) is not None:
        yield seen
    from toolkit_app.library import content, store

    if make and not path.exists():
        aside = path.with_name(f"{path.name}.making")
        _remove(aside)
        path.parent.mkdir(parents=True, exist_ok=True)
        library = store.create(aside)
        try:
            yield from content.fill(library)
        except BaseException:
            library.close()
            _remove(aside)
            raise
        library.close()
        aside.rename(path)
    copy = is_backup(path)
    library = store.open_library(path, read_only=copy)
    warning = store.location_warning(path)
    yield Opened(library, path, library.id.hex, library.read_only, warning or "", copy, content.vocabulary())


def open_edition(path: Path, edition: Edition) -> Iterator[object]:
    """Open the library at ``path`` as it was at an edition, for reading only. Ends in Opened."""
    from toolkit_app.library import content, snapshots, store

    with store.open_library(path, read_only=True) as whole:
        for step in snapshots.open_at(whole, edition):
            if isinstance(step, store.Library):
                yield Opened(step, step.path, step.id.hex, True, "", False, content.vocabulary(), edition)
            else:
                yield step


def _remove(path: Path) -> None:
    for name in (path, path.with_name(path.name + "-journal")):
        with contextlib.suppress(FileNotFoundError):
            name.unlink()


def page(tx: Tx, narrowing: Narrowing, limit: int, offset: int) -> Listing:
    """Some rows of a list, and how many there are."""
    from toolkit_app.library import items

    return items.listing(tx, **narrowing.arguments(), text_order=narrowing.order, limit=limit, offset=offset,
                         owner=narrowing.owner, due_on=date.today() if narrowing.due else None)


def counts(tx: Tx, narrowing: Narrowing) -> dict[str, dict[str, int]]:
    """Facet -> code -> how many items there would be: a facet with chosen codes counts as if it were not narrowed."""
    from toolkit_app.library import items

    keys = None
    if narrowing.owner or narrowing.due:
        keys = [row.key for row in page(tx, replace(narrowing, where={}), limit=EVERYTHING, offset=0).rows]
    result = items.facets(tx, **narrowing.arguments(), keys=keys)
    for facet, codes in narrowing.where.items():
        if codes:
            result[facet] = items.facets(tx, **narrowing.without(facet).arguments(), keys=keys).get(facet, {})
    return result


def overview(tx: Tx, library: Library) -> Overview:
    """Counts, the items changed last, the last good backup."""
    from toolkit_app.library import backup, items

    listing = items.listing(tx, limit=12)
    return Overview(items.facets(tx), listing.total, listing.rows, backup.last_good(library))


def reading(tx: Tx, key: str) -> Reading:
    """An item with its text rendered and its pictures decoded. Raises ToolkitError for an unknown key."""
    from toolkit_app.library import evidence, items
    from toolkit_app.text import render
    from toolkit_app.validation import beside as validated

    item = items.get(tx, key)
    record = validated.of_item(tx, item)
    titles = {link.key: link.title for link in (*item.links, *item.backlinks) if link.title}

    def title(other: str) -> str | None:
        if other not in titles:
            with contextlib.suppress(ToolkitError):
                titles[other] = items.get(tx, other).title
        return titles.get(other)

    own = evidence.statements(tx, item.key) if item.statements else ()
    beside = {one.statement.id: evidence.told(one, item.lang) for one in own}
    html = render.html(item.body, titles=title, lang=item.lang, beside=beside, below=record.below)
    for one in kinds.KINDS[item.kind].fields if item.kind in kinds.KINDS else ():
        for other in item.fields.get(one.name, ()) if one.type == "items" else ():
            title(other)
    return Reading(item, html, _pictures(tx, item), titles, own, evidence.resting_on(tx, item.key),
                   render.drawn(record.after, titles=title), record.agreed, record.asked)


def _pictures(tx: Tx, item: Item) -> dict[str, QImage]:
    from toolkit_app.library import attachments
    from toolkit_app.text import sections

    by_name = {attachment.name: attachment for attachment in item.attachments}
    result: dict[str, QImage] = {}
    for name in sections.images(item.body):
        attachment = by_name.get(name)
        if attachment is None or attachment.size > PICTURE_BYTES or name in result:
            continue
        image = picture(attachments.read(tx, attachment.digest))
        if not image.isNull():
            result[name] = image
    return result


def picture(data: bytes) -> QImage:
    """A picture, no wider than pages show it; a null one where it cannot be read."""
    image = QImage.fromData(data)
    if image.width() > PICTURE_WIDTH:
        size = QSize(PICTURE_WIDTH, image.height() * PICTURE_WIDTH // image.width())
        image = image.scaled(size, mode=Qt.TransformationMode.SmoothTransformation)
    return image


def make(tx: Tx, kind: str, title: str, lang: str) -> str:
    """A new item with the empty sections of its kind; its key."""
    from toolkit_app.library import content, items

    return items.make(tx, kind, items.Draft(title=title, lang=lang, body=content.template(kind, lang))).key


def retire(tx: Tx, key: str) -> str:
    """Retire an item; its key."""
    from toolkit_app.library import items

    items.retire(tx, key)
    return key


def bring_back(tx: Tx, key: str) -> str:
    """Bring a retired item back; its key."""
    from toolkit_app.library import items

    items.bring_back(tx, key)
    return key


def translate(tx: Tx, key: str, lang: str) -> str:
    """A translation of an item, still in the words of the original; its key."""
    from toolkit_app.library import items

    return items.translate(tx, key, lang).key


def link(tx: Tx, key: str, type: str, target: str) -> str:
    """Link an item to another; the key of the first."""
    from dataclasses import replace

    from toolkit_app.library import items, revisions

    item = items.get(tx, key)
    draft = item.draft()
    other = items.get(tx, target).key
    if other == item.key:
        raise ToolkitError("An item cannot be linked to itself.", "Choose another item.")
    revisions.save(tx, item.key, replace(draft, links=(*draft.links, items.Link(type, other))), base=item.head)
    return item.key


def attach(tx: Tx, key: str, path: Path) -> str:
    """Attach a file to an item; the item's key."""
    from toolkit_app.library import attachments

    attachments.attach(tx, key, path)
    return key


def attachment(tx: Tx, digest: str, target: Path) -> Path:
    """Write an attachment to a file; the file. Raises ToolkitError when it cannot be written."""
    from toolkit_app.library import attachments

    data = attachments.read(tx, digest)
    try:
        target.write_bytes(data)
    except OSError as error:
        raise ToolkitError("{path} could not be written: {reason}.", "Choose another folder or name.", path=str(target),
                           reason=error.strerror or str(error)) from error
    return target


def find(index: Index, line: str, where: Mapping[str, Sequence[str]], limit: int, offset: int, typing: bool) -> Results:
    """Hits of a typed line."""
    from toolkit_app.search import find as search

    return search.find(index, line, where=where, limit=limit, offset=offset, typing=typing)


def back_up(library: Library, second_folder: str) -> BackupReport:
    """A checked backup now, also in the second folder where one is set."""
    from toolkit_app.library import backup

    return backup.backup(library, second_folder=Path(second_folder) if second_folder else None)


def back_up_if_due(library: Library, second_folder: str, closing: bool) -> BackupReport | None:
    """The backup by itself, if one is due: at close when something changed, otherwise once a day."""
    from toolkit_app.library import backup

    return backup.automatic(library, Path(second_folder) if second_folder else None, closing=closing)


def verify(library: Library) -> Iterator[object]:
    """Check the whole library; ends in its report."""
    from toolkit_app.library import verify as verifying

    yield from verifying.verify(library)
