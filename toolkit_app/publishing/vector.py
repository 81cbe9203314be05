"""Vector pictures (SVG) on the page: read with care, drawn in our own fonts.

An SVG is a small web page: it can run scripts and fetch from files and the net. Such a picture is refused as a whole; what a
scribe wants to print has neither. A photograph within it is opened with the same care as one beside it. Entities are never
resolved and nothing is ever fetched (svglib alone would open files beside the picture, and start a program of the system to look
for fonts).
"""

import base64
import binascii
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree
from reportlab.graphics import renderPDF, shapes
from reportlab.graphics.renderbase import renderScaledDrawing
from reportlab.lib.utils import ImageReader
from svglib.svglib import SvgRenderer

from toolkit_app.publishing.fonts import MONO, SANS, SERIF, face, missing, printable
from toolkit_app.publishing.language import word

MOST_BYTES = 8_000_000
MOST_ELEMENTS = 60_000
MOST_PICTURES = 40
_ACTIVE = frozenset(
    (
        "script",
        "foreignobject",
        "handler",
        "listener",
        "iframe",
        "embed",
        "object",
        "set",
        "animate",
        "animatetransform",
        "animatemotion",
    )
)
_OUTSIDE = re.compile(r"url\(\s*['\"]?\s*(?!#)|@import|javascript:|expression\(", re.IGNORECASE)
_ENTITY = re.compile(rb"<!entity", re.IGNORECASE)
_XLINK = "{http://www.w3.org/1999/xlink}href"
_PIXELS = re.compile(r"\s*data:image/(?:png|jpe?g|gif|webp|bmp|tiff)\s*;(?:[^,]*;)?\s*base64\s*,", re.IGNORECASE)
# what opens a picture of pixels: its bytes as PNG or JPEG, without what the camera wrote, and its width and height in pixels
Opener = Callable[[bytes], tuple[bytes, int, int]]
# the drawing library starts every drawing with a font of its own, which would not be embedded
shapes.STATE_DEFAULTS["fontName"] = face(SANS)


class VectorError(Exception):
    """Why a vector picture is not printed: ``reason`` is a word of ``language``."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason

    def in_words(self, lang: str) -> str:
        """The reason in a language."""
        return word(self.reason, lang)


class _Fonts:
    """Our faces for whatever a picture asks for."""

    def find_font(self, name: str, weight: str = "normal", style: str = "normal") -> tuple[str, bool]:
        """svglib's hook: the face for a family, a weight and a style."""
        wanted = name.lower()
        family = (
            MONO
            if re.search("mono|courier|consol", wanted)
            else SERIF
            if re.search(r"times|georgia|\bserif|roman", wanted)
            else SANS
        )
        if "sans" in wanted:
            family = SANS
        bold = weight in ("bold", "bolder") or (weight.isdigit() and int(weight) >= 600)
        return face(family, bold=bold, italic=style in ("italic", "oblique")), True


class _Renderer(renderPDF._PDFRenderer):
    """ReportLab's, which would write pictures of pixels into the page itself and lose what is clear in them."""

    def drawImage(self, image: Any) -> None:
        """ReportLab's hook: a picture as large as its box allows without being distorted."""
        if image.path is not None:
            inside: Any = self
            box = (image.x, image.y, image.width, image.height)
            inside._canvas.drawImage(ImageReader(image.path), *box, mask="auto", preserveAspectRatio=True)


@dataclass(frozen=True)
class Vector:
    """A drawing ready for the page, with the size it wants in points. ``Raster`` is its like for pixels."""

    drawing: shapes.Drawing

    @property
    def width(self) -> float:
        """How wide it wants to be."""
        return float(self.drawing.width)

    @property
    def height(self) -> float:
        """How high it wants to be."""
        return float(self.drawing.height)

    def paint(self, canvas: Any, x: float, y: float, width: float, height: float) -> None:
        """Draws it into a box whose lower left corner is there."""
        canvas.saveState()
        canvas.translate(x, y)
        canvas.scale(width / self.width, height / self.height)
        scaled: Any = renderScaledDrawing
        _Renderer().draw(scaled(self.drawing), canvas, 0, 0)
        canvas.restoreState()


def open_vector(data: bytes, pixels: Opener) -> Vector:
    """The SVG in these bytes. Raises VectorError where it is broken, too large, runs scripts or fetches from outside.

    ``pixels`` opens the pictures that are written into it; what it raises goes through.
    """
    if len(data) > MOST_BYTES:
        raise VectorError("too_intricate")
    if _ENTITY.search(data):
        raise VectorError("active")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise VectorError("unreadable") from error
    held = [node for number, node in enumerate(root.iter()) if _checked(node, number)]
    if len(held) > MOST_PICTURES:
        raise VectorError("too_intricate")
    for node in held:
        _reopen(node, pixels)
    try:
        drawing = SvgRenderer("", font_map=_Fonts()).render(root)
    except (ValueError, TypeError, KeyError, AttributeError, IndexError, ZeroDivisionError, RecursionError, OSError) as error:
        # svglib has no error of its own: a broken picture fails as whatever it stumbled over
        raise VectorError("unreadable") from error
    if not (0 < drawing.width < 1e5 and 0 < drawing.height < 1e5):
        raise VectorError("unreadable")
    for text in _strings(drawing):
        text.text = printable(text.text)
        if missing(text.text):
            raise VectorError("no_glyph")
        if "Toolkit" not in str(text.fontName):
            text.fontName = face(SANS)
    return Vector(drawing)


def _checked(node: Any, number: int) -> bool:
    """Whether it holds a picture of pixels. Raises VectorError for what is active, and where there are too many elements."""
    if number > MOST_ELEMENTS:
        raise VectorError("too_intricate")
    if not isinstance(node.tag, str):
        return False
    name = etree.QName(node).localname.lower()
    if name in _ACTIVE:
        raise VectorError("active")
    held = False
    for key, value in node.attrib.items():
        attribute = etree.QName(key).localname.lower()
        if attribute.startswith("on") or _OUTSIDE.search(value):
            raise VectorError("active")
        if (key == _XLINK or attribute in ("href", "src")) and name != "a" and not value.strip().startswith("#"):
            if name != "image" or not _PIXELS.match(value):
                raise VectorError("active")
            held = True
    if name == "style" and _OUTSIDE.search(node.text or ""):
        raise VectorError("active")
    return held


def _reopen(node: Any, pixels: Opener) -> None:
    """Puts the picture that is written into an element there anew, as large as print needs."""
    for key in (_XLINK, "href"):
        value = node.attrib.pop(key, "")
        if not value:
            continue
        try:
            data = base64.b64decode("".join(value.partition(",")[2].split()), validate=True)
        except binascii.Error as error:
            raise VectorError("unreadable") from error
        opened, width, height = pixels(data)
        kind = "jpeg" if opened.startswith(b"\xff\xd8") else "png"
        node.set(_XLINK, f"data:image/{kind};base64,{base64.b64encode(opened).decode()}")
        if not (node.get("width") and node.get("height")):
            node.set("width", str(width))
            node.set("height", str(height))
        return


def _strings(group: Any) -> Iterator[Any]:
    for shape in getattr(group, "contents", ()):
        if isinstance(shape, shapes.String):
            yield shape
        else:
            yield from _strings(shape)
