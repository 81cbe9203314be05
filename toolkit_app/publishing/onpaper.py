"""Pages of a finished file laid on sheets as a printer would: some of them, two side by side, on another paper.

What the file says of its pages comes along, so that it can be read aloud as before. A sheet has the content of its pages itself
and draws no forms that hold it, so that the marks of the tags are where readers and the check for archives look for them.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pikepdf

from toolkit_app.publishing import archive, carrying
from toolkit_app.publishing.aside import aside
from toolkit_app.publishing.carrying import Landing
from toolkit_app.publishing.imposition import sheet_size
from toolkit_app.publishing.tagging import shifted


def lay(source: Path, target: Path, numbers: Sequence[int], *, on_a_sheet: int = 1, paper: str = "") -> Path:
    """Writes the pages ``numbers`` (from 1, each once) of a PDF made here to ``target``, one or two on a sheet; returns that.

    ``paper`` is the name of a paper (``A4``) whose sheets the pages are fitted to; "": sheets as large as the pages. Tags, links
    and bookmarks are those of these pages. Raises ToolkitError where it cannot be written.
    """
    with aside(target) as put, pikepdf.open(source) as pdf:
        pages = [pdf.pages[number - 1].obj for number in numbers]
        del pdf.pages[:]
        landed: dict[tuple[int, int], Landing] = {}
        for start in range(0, len(pages), on_a_sheet):
            together = pages[start : start + on_a_sheet]
            if on_a_sheet == 1 and not paper:
                sheet, places = together[0], [Landing(together[0])]
            else:
                sheet, places = _sheet(pdf, together, on_a_sheet, paper)
            landed.update(zip([page.objgen for page in together], places, strict=True))
            pdf.pages.append(pikepdf.Page(sheet))
        carrying.carry(pdf, pages, landed)
        put(archive.packed(pdf))
    return target


def _sheet(pdf: pikepdf.Pdf, pages: Sequence[Any], on_a_sheet: int, paper: str) -> tuple[Any, list[Landing]]:
    """A sheet with the content of the pages, as large as fits, and where each of them came to lie."""
    width, height = sheet_size(_size(pages[0]), on_a_sheet, paper)
    room = width / on_a_sheet
    sheet: Any = pdf.make_indirect(
        pikepdf.Dictionary(Type=pikepdf.Name.Page, MediaBox=[0, 0, width, height], Tabs=pikepdf.Name.S)
    )
    code, marks, resources = [], 0, pikepdf.Dictionary()
    places = []
    for place, page in enumerate(pages):
        wide, high = _size(page)
        scale = min(room / wide, height / high)
        x, y = room * place + (room - wide * scale) / 2, (height - high * scale) / 2
        places.append(Landing(sheet, marks, x, y, scale))
        inner = page.Contents.read_bytes().decode("latin-1")
        inside = f"{scale:.6f} 0 0 {scale:.6f} {x:.3f} {y:.3f} cm 0 0 {wide:.3f} {high:.3f} re W n"
        code.append(f"q {inside}\n{shifted(inner, marks, copy=False)}\nQ")
        marks += carrying.marks(inner)
        _gather(resources, page.Resources)
    sheet.Resources = resources
    sheet.Contents = pdf.make_stream("\n".join(code).encode("latin-1"))
    return sheet, places


def _gather(resources: Any, more: Any) -> None:
    """Adds what a page uses. One file has one name for one thing on all its pages, so nothing is covered."""
    for sort, there in more.items():
        if sort in resources and isinstance(there, pikepdf.Dictionary):
            resources[sort].update(there)
        else:
            resources[sort] = there


def _size(page: Any) -> tuple[float, float]:
    left, bottom, right, top = (float(edge) for edge in page.MediaBox)
    return right - left, top - bottom
