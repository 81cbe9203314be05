"""A publication in, a PDF file out, or an error and no file."""

from collections.abc import Callable, Generator, Iterator
from pathlib import Path

from toolkit_app.errors import ToolkitError
from toolkit_app.publishing.aside import aside
from toolkit_app.publishing.inline import Inline, Links, Notes
from toolkit_app.publishing.layouts import book, handout
from toolkit_app.publishing.layouts.parts import Bench
from toolkit_app.publishing.pages import OpenCanvas, Press
from toolkit_app.publishing.plan import Chapter, check, links
from toolkit_app.publishing.publication import Progress, Publication
from toolkit_app.publishing.setting import Setter
from toolkit_app.publishing.style import Sheet

ImageReader = Callable[[str, str], bytes | None]


def write(publication: Publication, target: Path, *, image: ImageReader) -> Iterator[Progress]:
    """Writes the publication to ``target`` as a PDF, telling after every page how far it is.

    ``image`` gives the bytes of an attachment by the key of its item and its name, None where there is none. The file is
    written aside and put in place at the very end: whoever stops the iteration, and every error, leaves what was there.
    Raises ToolkitError where there is nothing to print, a character has no glyph, or the file cannot be written.
    """
    if not publication.entries:
        raise ToolkitError("There is nothing to print.", "Choose at least one item.")
    with aside(target) as put:
        put((yield from _made(publication, image)))


def _made(publication: Publication, image: ImageReader) -> Generator[Progress, None, bytes]:
    warnings: list[ToolkitError] = []
    layout = book if publication.layout == "book" else handout
    sheet = layout.paper(publication)
    chapters = layout.plan(publication)
    check(publication, chapters)
    canvas = OpenCanvas(publication, sheet)
    press = Press(canvas, sheet, publication.lang)
    total = len(chapters) + 1
    known = links(publication, chapters)
    if publication.layout == "book":
        book.cover(publication, chapters, press)
        for blocks, running in book.front(publication, chapters, sheet):
            for _ in press.part(blocks, running):
                yield Progress(0, total, publication.title)
    for done, chapter in enumerate(chapters):
        blocks, running = layout.part(chapter, publication, _bench(chapter, publication, sheet, known, image, warnings))
        for _ in press.part(blocks, running):
            yield Progress(done, total, chapter.title)
        while warnings:
            yield Progress(done, total, chapter.title, warnings.pop(0))
    if publication.layout == "book":
        for blocks, running in book.back(publication, chapters, sheet, press):
            for _ in press.part(blocks, running):
                yield Progress(len(chapters), total, publication.title)
    canvas.close_places()
    yield Progress(total, total, publication.title)
    data: bytes = canvas.getpdfdata()  # type: ignore[no-untyped-call]
    return data


def _bench(
    chapter: Chapter, publication: Publication, sheet: Sheet, known: Links, image: ImageReader, warnings: list[ToolkitError]
) -> Bench:
    notes = Notes()
    inline = Inline(known, notes, chapter.footnotes)
    return Bench(
        sheet, publication.lang, Setter(sheet, publication.lang, chapter.entry.key, inline, image, warnings.append), notes
    )
