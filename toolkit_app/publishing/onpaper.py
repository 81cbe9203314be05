"""Pages of a finished file laid on sheets as a printer would: some of them, two side by side, on another paper."""

import io
from collections.abc import Sequence
from pathlib import Path

import pikepdf

from toolkit_app.publishing.aside import aside
from toolkit_app.publishing.imposition import sheet_size


def lay(source: Path, target: Path, numbers: Sequence[int], *, on_a_sheet: int = 1, paper: str = "") -> Path:
    """Writes the pages ``numbers`` (from 1) of a PDF to ``target``, one or two on a sheet; returns ``target``.

    ``paper`` is the name of a paper (``A4``) whose sheets the pages are fitted to; "": sheets as large as the pages. Text stays
    text; links and tags are not kept, for what is made is to be printed. Raises ToolkitError where it cannot be written.
    """
    with aside(target) as put, pikepdf.open(source) as pdf, pikepdf.new() as made:
        pages = [pdf.pages[number - 1] for number in numbers]
        for start in range(0, len(pages), on_a_sheet):
            together = pages[start : start + on_a_sheet]
            if on_a_sheet == 1 and not paper:
                made.pages.append(together[0])
                continue
            width, height = sheet_size(_size(together[0]), on_a_sheet, paper)
            sheet = made.add_blank_page(page_size=(width, height))
            for place, page in enumerate(together):
                left, room = width * place / on_a_sheet, width / on_a_sheet
                sheet.add_overlay(page, pikepdf.Rectangle(left, 0, left + room, height))
        for name in ("/Title", "/Author", "/Subject", "/Creator"):
            if name in pdf.docinfo:
                made.docinfo[name] = pikepdf.String(str(pdf.docinfo[name]))
        whole = io.BytesIO()
        made.save(whole, deterministic_id=True)
        put(whole.getvalue())
    return target


def _size(page: pikepdf.Page) -> tuple[float, float]:
    left, bottom, right, top = (float(edge) for edge in page.mediabox)
    return right - left, top - bottom
