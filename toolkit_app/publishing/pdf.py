"""A publication in, a PDF file out, or an error and no file."""

from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import ModuleType

from toolkit_app.errors import ToolkitError
from toolkit_app.publishing import archive
from toolkit_app.publishing.aside import aside
from toolkit_app.publishing.canvas import OpenCanvas
from toolkit_app.publishing.imposition import Sheet, imposed
from toolkit_app.publishing.layouts import bilingual, book, canvas, card, cards, catalogue, comparison, handout
from toolkit_app.publishing.layouts.parts import Job
from toolkit_app.publishing.pages import Press
from toolkit_app.publishing.plan import check
from toolkit_app.publishing.publication import Progress, Publication
from toolkit_app.publishing.setting import ImageReader
from toolkit_app.publishing.style import sheet_of
from toolkit_app.publishing.tagging import Binder

# a brief, a guide, an agenda and a table to be filled are handouts of other pieces
_FORMS: Mapping[str, ModuleType] = {
    "handout": handout,
    "guide": handout,
    "agenda": handout,
    "table": handout,
    "bilingual": bilingual,
    "brief": handout,
    "card": card,
    "cards": cards,
    "canvas": canvas,
    "catalogue": catalogue,
    "comparison": comparison,
    "book": book,
}


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


def first_page(publication: Publication, *, image: ImageReader) -> bytes:
    """The first page alone as a PDF, quickly: what a preview shows until the whole is made. It does not say how many there are.

    Raises ToolkitError where there is nothing to print.
    """
    if not publication.entries:
        raise ToolkitError("There is nothing to print.", "Choose at least one item.")
    form = _FORMS[publication.layout.form]
    if getattr(form, "ONE_BY_ONE", False):
        publication = replace(publication, entries=publication.entries[:1])
    job = _job(publication, image, [], form)
    job.press.total = -1
    next(job.press.part(next(form.parts(job))), None)
    return _bound(job.press, imposed(len(job.press.canvas.leaves), (job.sheet.width, job.sheet.height), "one"))


def _made(publication: Publication, image: ImageReader) -> Generator[Progress, None, bytes]:
    warnings: list[ToolkitError] = []
    form = _FORMS[publication.layout.form]
    job = _job(publication, image, warnings, form)
    check(publication, job.chapters)
    total = len(job.chapters) + 1
    for done, part in enumerate(form.parts(job)):
        what = part.running.values.get("title", publication.title)
        for _ in job.press.part(part):
            yield Progress(min(done, total - 1), total, what)
        while warnings:
            yield Progress(min(done, total - 1), total, what, warnings.pop(0))
    data = bound(job.press, publication)
    yield Progress(total, total, publication.title)
    return data


def press_for(publication: Publication) -> Press:
    """An empty press with the sheet of a publication."""
    sheet = sheet_of(publication)
    return Press(OpenCanvas(publication, sheet.width, sheet.height), sheet, publication.layout, publication.lang)


def bound(press: Press, publication: Publication) -> bytes:
    """The file of all leaves that were printed, finished for reading aloud and for archives."""
    form = _FORMS.get(publication.layout.form)
    size = (press.sheet.width, press.sheet.height)
    count = len(press.canvas.leaves)
    own = getattr(form, "sheets", None)
    sheets = own(publication, count, size) if own else imposed(count, size, publication.chosen("sheet") or "one")
    return archive.finished(_bound(press, sheets))


def _job(publication: Publication, image: ImageReader, warnings: list[ToolkitError], form: ModuleType) -> Job:
    press = press_for(publication)
    return Job(publication, press.sheet, press, image, warnings.append, form.plan)


def _bound(press: Press, sheets: Sequence[Sheet]) -> bytes:
    """All leaves on their sheets, with links and tags."""
    Binder(press.canvas, press.tree.root).bind(press.canvas.finished(), sheets, press.anchors)
    data: bytes = press.canvas.getpdfdata()
    return data
