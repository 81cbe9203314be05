"""A batch of files that came back: filled forms, pages of paper, tables for others to read, and what could not be read."""

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass

from toolkit_app.errors import ToolkitError
from toolkit_app.intake import form_sheet, scan_picture
from toolkit_app.intake.form import FilledForm, FormReader
from toolkit_app.intake.form_sheet import Sheet, Source

FILES, PAGES = "Files", "Pages"


@dataclass(frozen=True)
class Step:
    """How far reading is; ``what`` is the English word for the steps."""

    done: int
    total: int
    what: str


@dataclass(frozen=True)
class File:
    """A file by the name that people know, and how its bytes are had (it may raise ToolkitError)."""

    name: str
    bytes: Callable[[], bytes]


@dataclass(frozen=True)
class Batch:
    """What a batch came to. ``forms`` are PDF with their fields, ``sheets`` paper put together from all files, ``lost`` pages
    that belong to no form; ``others`` are files that are neither PDF nor picture; ``refused`` with the reason.
    """

    forms: tuple[tuple[str, FilledForm], ...] = ()
    sheets: tuple[Sheet, ...] = ()
    lost: tuple[Source, ...] = ()
    others: tuple[tuple[str, bytes], ...] = ()
    refused: tuple[tuple[str, ToolkitError], ...] = ()


def read(files: Sequence[File], reader: FormReader) -> Generator[Step, None, Batch]:
    """Reads files, telling how far it is: first each file, then the pages of those that are paper.

    A file that cannot be read is refused, the others are read. What is stopped half-way leaves nothing behind.
    """
    forms: list[tuple[str, FilledForm]] = []
    others: list[tuple[str, bytes]] = []
    refused: list[tuple[str, ToolkitError]] = []
    paper: list[tuple[File, int]] = []
    for done, file in enumerate(files, 1):
        try:
            data = file.bytes()
            if scan_picture.is_picture(data) or b"%PDF-" in data[:1024]:
                opened = reader.opened(file.name, data)
                if opened.form is not None:
                    forms.append((file.name, opened.form))
                else:
                    paper.append((file, opened.pages))
            else:
                others.append((file.name, data))
        except ToolkitError as error:
            refused.append((file.name, error))
        yield Step(done, len(files), FILES)
    pages = yield from _pages(paper, reader, refused)
    sheets, lost = form_sheet.assembled(pages)
    return Batch(tuple(forms), sheets, lost, tuple(others), tuple(refused))


def _pages(paper: Sequence[tuple[File, int]], reader: FormReader, refused: list[tuple[str, ToolkitError]]
           ) -> Generator[Step, None, list[Source]]:
    found: list[Source] = []
    total = sum(pages for _, pages in paper)
    before = 0
    for file, count in paper:
        mine: list[Source] = []
        try:
            for few in reader.pages(file.name, file.bytes(), count):
                mine += [Source(file.name, page) for page in few]
                yield Step(before + max(source.page.page for source in mine), total, PAGES)
            found += mine
        except ToolkitError as error:
            refused.append((file.name, error))
        before += count
    return found


def merged(one: Batch, other: Batch) -> Batch:
    """Two batches as one: pages of one sheet that came apart come together, and a file that came again counts once."""
    sources = dict.fromkeys(source for batch in (one, other) for sheet in batch.sheets for source in sheet.sources)
    lost = dict.fromkeys(source for batch in (one, other) for source in batch.lost)
    sheets, rest = form_sheet.assembled([*sources, *lost])
    forms, others = dict.fromkeys((*one.forms, *other.forms)), dict.fromkeys((*one.others, *other.others))
    return Batch(tuple(forms), sheets, rest, tuple(others),
                 tuple({name: (name, error) for name, error in (*one.refused, *other.refused)}.values()))
