"""Pictures as pixels for files that show nothing else: vector ones are drawn, as sharp as print needs."""

import io
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from toolkit_app.publishing import preview
from toolkit_app.publishing.fonts import SANS, face
from toolkit_app.publishing.picture import DOTS_PER_INCH, Raster, open_picture


def open_raster(data: bytes | None, lang: str, widest: float) -> Raster:
    """The picture in these bytes as PNG or JPEG, reduced to what ``widest`` points of paper can show.

    Raises PictureError where it is missing, broken, of an unknown kind, active or too large to open safely.
    """
    opened = open_picture(data, lang, widest)
    if isinstance(opened, Raster):
        return opened
    scale = min(1, widest / max(opened.width, 1))
    width, height = opened.width * scale, opened.height * scale
    target = io.BytesIO()
    first: Any = face(SANS)
    canvas = Canvas(target, (width, height), initialFontName=first)
    opened.paint(canvas, 0, 0, width, height)
    canvas.showPage()
    canvas.save()
    return Raster(preview.page_png(target.getvalue(), 1, DOTS_PER_INCH), width, height)
