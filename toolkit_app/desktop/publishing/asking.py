"""What the publishing page asks: the pages of items as plain values (library's lane), then a file and its pictures (work's)."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QImage

from toolkit_app.errors import ToolkitError

if TYPE_CHECKING:
    from toolkit_app.desktop.publishing.printdialog import Order
    from toolkit_app.library.layouts import Layouts
    from toolkit_app.library.store import Tx
    from toolkit_app.library.values import Row
    from toolkit_app.publishing.publication import Publication


# the sharpness of a page before it is known how large it is on the screen
FIRST_DPI = 110


@dataclass(frozen=True)
class Wish:
    """What a person has chosen: which items (of an ``edition``, without keys all of them), and how they are to be laid out."""

    keys: tuple[str, ...]
    layout: str
    paper: str
    lang: str
    options: Mapping[str, str] = field(default_factory=dict)
    edition: Any = None


@dataclass(frozen=True)
class Material:
    """A publication with the bytes of its pictures, by item key and attachment name: all that printing needs."""

    publication: Publication
    pictures: Mapping[tuple[str, str], bytes]


@dataclass(frozen=True)
class First:
    """A picture of the first page, there before the others are made."""

    image: QImage
    dpi: int


@dataclass(frozen=True)
class Made:
    """A finished file: how many pages, what was printed differently from what a text asks for, the mark for archives it bears."""

    path: Path
    pages: int
    warnings: tuple[ToolkitError, ...]
    level: str = ""


def layouts(tx: Tx) -> Layouts:
    """The layouts there are, those of the office read anew."""
    from toolkit_app.library import layouts as there

    return there.every()


def revisions(tx: Tx, key: str) -> tuple[tuple[str, str], ...]:
    """The revisions of an item, newest first, each with words that tell it from the others."""
    from toolkit_app.desktop import language
    from toolkit_app.library import revisions as there

    return tuple((row.revision, " · ".join(filter(None, (language.moment(row.at), row.revision[:8], row.note))))
                 for row in there.history(tx, key))


def rows(tx: Tx, keys: Sequence[str]) -> tuple[Row, ...]:
    """The items of some keys as a list shows them, in that order."""
    from toolkit_app.library import items

    found = {row.key: row for row in items.listing(tx, keys=list(keys), retired=True).rows}
    return tuple(found[key] for key in keys if key in found)


def material(tx: Tx, wish: Wish) -> Material:
    """The items of a wish as a publication. Raises ToolkitError for an unknown key or a language an item does not have."""
    from toolkit_app.library import attachments, editions, items, pages
    from toolkit_app.text import sections
    from toolkit_app.validation.printed import with_record

    edition = wish.edition
    publication = with_record(tx, pages.publication(tx, wish.keys, wish.layout, wish.paper or None, wish.lang or None, edition,
                                                    options=wish.options), edition)
    pictures = {}
    for entry in (part for each in publication.entries for part in (each, *each.translations)):
        files = (editions.item(tx, edition, entry.key) if edition else items.get(tx, entry.key)).attachments
        by_name = {attachment.name: attachment for attachment in files}
        for name in sections.images(entry.body):
            if name in by_name:
                pictures[entry.key, name] = attachments.read(tx, by_name[name].digest)
    return Material(publication, pictures)


def make(what: Material, target: Path) -> Iterator[object]:
    """Write the file; First and progress on the way, ends in Made. Raises ToolkitError and leaves no file when it cannot."""
    from toolkit_app.publishing import archive, pdf, preview

    def image(key: str, name: str) -> bytes | None:
        return what.pictures.get((key, name))

    yield First(QImage.fromData(preview.page_png(pdf.first_page(what.publication, image=image), 1, FIRST_DPI)), FIRST_DPI)
    warnings = []
    for progress in pdf.write(what.publication, target, image=image):
        if progress.warning is not None:
            warnings.append(progress.warning)
        yield progress
    yield Made(target, preview.page_count(target), tuple(warnings), archive.conformance(target))


def picture(path: Path, number: int, dpi: int) -> QImage:
    """Page ``number`` (from 1) of a file as a picture."""
    from toolkit_app.publishing import preview

    return QImage.fromData(preview.page_png(path, number, dpi))


def lay(source: Path, order: Order) -> Path:
    """Put the pages that were ordered on sheets, into the file that was named. Raises ToolkitError when it cannot be written."""
    from toolkit_app.publishing import onpaper

    return onpaper.lay(source, Path(order.file), order.pages, on_a_sheet=order.on_a_sheet, paper=order.paper)


def keep(source: Path, target: Path) -> Path:
    """Put a made file where the person wants it, whole or not at all. Raises ToolkitError when it cannot be written there."""
    aside = target.with_name(target.name + ".part")
    try:
        shutil.copyfile(source, aside)
        aside.replace(target)
    except OSError as error:
        # the folder itself may be a file, or gone
        if aside.is_file():
            aside.unlink(missing_ok=True)
        raise ToolkitError("{path} could not be written: {reason}.",
                           "Close the file if another program has it open, or choose another folder or name.", path=str(target),
                           reason=error.strerror or str(error)) from error
    return target


def drop(path: Path) -> None:
    """A file of pages that nobody looks at any more."""
    path.unlink(missing_ok=True)

