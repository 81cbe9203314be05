"""Pictures of the pages of a PDF, for the window and for checks."""

import io
from pathlib import Path

import pypdfium2
from PIL import Image

from toolkit_app.errors import ToolkitError


def _opened(pdf: Path | bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(pdf)
    except (pypdfium2.PdfiumError, OSError) as error:
        raise ToolkitError("This is not a PDF that can be shown.", "Export it again.") from error


def page_count(pdf: Path | bytes) -> int:
    """How many pages a PDF has. Raises ToolkitError where it cannot be read."""
    document = _opened(pdf)
    try:
        return len(document)
    finally:
        document.close()


def page_png(pdf: Path | bytes, n: int, dpi: float = 96) -> bytes:
    """Page ``n``, counted from 1, as a PNG. Raises ToolkitError where the PDF cannot be read or has no such page."""
    target = io.BytesIO()
    page_picture(pdf, n, dpi).save(target, "PNG")
    return target.getvalue()


def page_picture(pdf: Path | bytes, n: int, dpi: float = 96) -> Image.Image:
    """Page ``n``, counted from 1, in its dots. Raises ToolkitError where the PDF cannot be read or has no such page."""
    document = _opened(pdf)
    try:
        if not 1 <= n <= len(document):
            raise ToolkitError(
                "There is no page {n}; the document has {count}.", "Choose another page.", n=n, count=len(document)
            )
        # a copy: the dots that pdfium gave go with the document
        picture: Image.Image = document[n - 1].render(scale=dpi / 72).to_pil().copy()
        return picture
    finally:
        document.close()
