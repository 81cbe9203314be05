"""Pictures: opened with care, turned upright, made no larger than print needs, without what the camera wrote into them."""

import io
import warnings
from dataclasses import dataclass
from typing import Any, Protocol

from PIL import Image, ImageOps, UnidentifiedImageError
from reportlab.lib.utils import ImageReader

from toolkit_app.publishing.canvas import END
from toolkit_app.publishing.flow import Block, Page
from toolkit_app.publishing.language import word
from toolkit_app.publishing.structure import Element

MOST_PIXELS = 120_000_000
DOTS_PER_INCH = 220
FORMATS = ("PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP")


class PictureError(Exception):
    """Why a picture is not printed, in the language of the page."""


class Opened(Protocol):
    """A picture ready for the page."""

    @property
    def width(self) -> float:
        """How wide it wants to be, in points."""

    @property
    def height(self) -> float:
        """How high it wants to be, in points."""

    def paint(self, canvas: Any, x: float, y: float, width: float, height: float) -> None:
        """Draws it into a box whose lower left corner is there."""


@dataclass(frozen=True)
class Raster:
    """A picture of pixels: its bytes, its size in points as large as it wants to be, and the pixels it came with."""

    data: bytes
    width: float
    height: float
    pixels: tuple[int, int] = (0, 0)

    def paint(self, canvas: Any, x: float, y: float, width: float, height: float) -> None:
        """Draws it into a box whose lower left corner is there."""
        canvas.drawImage(ImageReader(io.BytesIO(self.data)), x, y, width, height, mask="auto")


def open_picture(data: bytes | None, lang: str, widest: float) -> Opened:
    """The picture in these bytes; pixels are reduced to what ``widest`` points of paper can show.

    Raises PictureError where it is missing, broken, of an unknown kind, active or too large to open safely.
    """
    if data is None:
        raise PictureError(word("not_attached", lang))
    if b"<svg" in data[:4096].lower():
        # only a text with a vector picture pays for what reads them
        from toolkit_app.publishing import vector

        try:
            return vector.open_vector(data, lambda inside: _within(inside, lang, widest))
        except vector.VectorError as error:
            raise PictureError(error.in_words(lang)) from error
    return _opened(data, lang, widest)


def _opened(data: bytes, lang: str, widest: float) -> Raster:
    try:
        with warnings.catch_warnings():
            # the size is checked below, with a reason a person can read
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=FORMATS) as picture:
                pixels = picture.width * picture.height
                if pixels > MOST_PIXELS:
                    raise PictureError(_too_large(pixels, lang))
                return _ready(picture, widest)
    except Image.DecompressionBombError as error:
        raise PictureError(_too_large(_pixels(data), lang)) from error
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError) as error:
        raise PictureError(word("unreadable", lang)) from error


def _within(data: bytes, lang: str, widest: float) -> tuple[bytes, int, int]:
    """A picture that is written into a drawing, and its width and height in pixels."""
    opened = _opened(data, lang, widest)
    return opened.data, opened.pixels[0], opened.pixels[1]


def _too_large(pixels: int, lang: str) -> str:
    return word("too_large", lang, n=pixels // 1_000_000, most=MOST_PIXELS // 1_000_000)


def _pixels(data: bytes) -> int:
    limit, Image.MAX_IMAGE_PIXELS = Image.MAX_IMAGE_PIXELS, None
    try:
        with Image.open(io.BytesIO(data), formats=FORMATS) as picture:
            return picture.width * picture.height
    finally:
        Image.MAX_IMAGE_PIXELS = limit


def _ready(picture: Image.Image, widest: float) -> Raster:
    """Re-encoded, so that place, camera and author written into the file do not reach the page."""
    photograph = picture.format == "JPEG"
    dots = picture.info.get("dpi", (96, 96))[0] or 96
    upright = ImageOps.exif_transpose(picture)
    wide, high = upright.size
    most = int(widest / 72 * DOTS_PER_INCH)
    if wide > most:
        upright = upright.resize((most, max(1, high * most // wide)), Image.Resampling.LANCZOS)
    clear = upright.mode in ("RGBA", "LA", "PA") or "transparency" in upright.info
    plain = upright.convert("RGBA" if clear else "L" if upright.mode in ("1", "L") else "RGB")
    target = io.BytesIO()
    if photograph:
        plain.convert("RGB" if plain.mode == "RGBA" else plain.mode).save(target, "JPEG", quality=88)
    else:
        plain.save(target, "PNG")
    scale = 72 / min(max(float(dots), 72), 300)
    return Raster(target.getvalue(), wide * scale, high * scale, (wide, high))


class Figure(Block):
    """A picture, as large as it wants within the column and most of a page.

    ``wish`` is a width in points, or a share of the column where its second part is true; 0 for the picture's own. ``element`` is
    the figure in the tree, with its alternative text.
    """

    def __init__(
        self,
        opened: Opened,
        *,
        wish: tuple[float, bool],
        highest: float,
        before: float,
        after: float,
        keep: bool,
        element: Element,
    ) -> None:
        super().__init__(before=before, after=after, keep=keep)
        self.opened, self.wish, self.highest, self.element = opened, wish, highest, element

    def _size(self, width: float) -> tuple[float, float]:
        size, share = self.wish
        wide = (size * width if share else size) or self.opened.width
        high = wide * self.opened.height / self.opened.width
        scale = min(1, width / wide, self.highest / high)
        return wide * scale, high * scale

    def measure(self, width: float) -> float:
        """The height it has in a column."""
        return self._size(width)[1]

    def natural(self) -> tuple[float, float]:
        """Its own width; it may become small."""
        return self.opened.width, min(self.opened.width, 40)

    def draw(self, page: Page, x: float, top: float, width: float) -> None:
        """Draws it at the left of the column."""
        wide, high = self._size(width)
        self.element.box = (x, top - high, x + wide, top)
        page.enter(self.element)
        page.canvas.draw_raw(page.begin())
        self.opened.paint(page.canvas, x, top - high, wide, high)
        page.canvas.draw_raw(END)
        page.leave()
