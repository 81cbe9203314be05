"""Pictures of pages: scans and photographs in files, and pages of PDF drawn as a scanner would see them. Grey, not too large."""

import io
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import pypdfium2
from PIL import Image, ImageOps, UnidentifiedImageError

from toolkit_app.errors import ToolkitError
from toolkit_app.intake.archive import damaged, encrypted
from toolkit_app.intake.scan_plane import Grey

#: what can be read; by their first bytes
FORMATS = ("PNG", "JPEG", "TIFF", "BMP", "WEBP")
PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"II*\0", b"MM\0*", b"BM")
#: pixels of a picture, and pages of a file, that are read at most
MOST_PIXELS, MOST_PAGES = 120_000_000, 2_000
#: pixels at the longer side that a page is read with: 200 for an inch of A4 and a little more
LONG_SIDE = 2500
_DOTS = 200


@dataclass(frozen=True)
class Drawn:
    """A page as a grey picture. ``words`` gives the text in a part of it (left, top, right, bottom in pixels): of a PDF that was
    not scanned, and only until the next page is drawn.
    """

    grey: Grey
    words: Callable[[tuple[float, float, float, float]], str] | None = None


def is_picture(data: bytes) -> bool:
    """Whether the bytes begin as one of the formats."""
    return data.startswith(PICTURES) or (data[:4] == b"RIFF" and data[8:12] == b"WEBP")


def count(name: str, data: bytes) -> int:
    """How many pages a picture file or a PDF has. Raises ToolkitError when it cannot be opened, or has too many."""
    if not is_picture(data):
        document = _opened(name, data)
        try:
            pages = len(document)
        finally:
            document.close()
    else:
        with _picture(name, data) as picture:
            pages = int(getattr(picture, "n_frames", 1))
    if pages > MOST_PAGES:
        raise ToolkitError("The file {name} has {count} pages; at most {limit} are read.", "Divide it, and take the parts.",
                           name=name, count=pages, limit=MOST_PAGES)
    return pages


def pages(name: str, data: bytes, first: int, number: int) -> Iterator[Drawn]:
    """Pages ``first`` (from 0) and so many after it, as grey pictures. Raises ToolkitError when one cannot be drawn."""
    if not is_picture(data):
        yield from _drawn(name, data, first, number)
        return
    with _picture(name, data) as picture:
        for frame in range(first, min(first + number, int(getattr(picture, "n_frames", 1)))):
            try:
                picture.seek(frame)
                yield Drawn(_grey(ImageOps.exif_transpose(picture)))
            except (OSError, ValueError, SyntaxError, EOFError) as error:
                raise damaged(name) from error


def _picture(name: str, data: bytes) -> Image.Image:
    try:
        with warnings.catch_warnings():
            # the size is checked below, with a reason a person can read
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            picture = Image.open(io.BytesIO(data), formats=FORMATS)
    except Image.DecompressionBombError as error:
        raise _too_large(name) from error
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError) as error:
        raise damaged(name) from error
    if picture.width * picture.height > MOST_PIXELS:
        picture.close()
        raise _too_large(name)
    return picture


def _too_large(name: str) -> ToolkitError:
    return ToolkitError("The picture {name} has more than {most} million pixels.", "Scan the page with 200 to 300 dots per inch.",
                        name=name, most=MOST_PIXELS // 1_000_000)


def _grey(picture: Image.Image) -> Grey:
    """Grey, on white where it is transparent, reduced where it is larger than needed."""
    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        clear = picture.convert("RGBA")
        picture = Image.alpha_composite(Image.new("RGBA", clear.size, "white"), clear)
    elif picture.mode.startswith("I;16") or picture.mode in ("I", "F"):
        values = np.asarray(picture, np.float64)
        picture = Image.fromarray((values / max(float(values.max()), 1) * 255).astype(np.uint8))
    plain = picture.convert("L")
    longest = max(plain.size)
    if longest > LONG_SIDE:
        size = tuple(max(round(side * LONG_SIDE / longest), 1) for side in plain.size)
        plain = plain.resize((size[0], size[1]), Image.Resampling.BOX, reducing_gap=2)
    return np.ascontiguousarray(np.asarray(plain, np.uint8))


def _opened(name: str, data: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise (encrypted(name) if "password" in str(error).lower() else damaged(name)) from error


def _drawn(name: str, data: bytes, first: int, number: int) -> Iterator[Drawn]:
    document = _opened(name, data)
    try:
        document.init_forms()
        for at in range(first, min(first + number, len(document))):
            page = document[at]
            yield Drawn(_page(page), _words(page))
            page.close()
    except pypdfium2.PdfiumError as error:
        raise damaged(name) from error
    finally:
        document.close()


def _scale(page: pypdfium2.PdfPage) -> float:
    wide, high = page.get_size()
    return min(_DOTS / 72, LONG_SIDE / max(float(wide), float(high), 1.0))


def _page(page: pypdfium2.PdfPage) -> Grey:
    """A page of a PDF as a grey picture, with what is written into its fields."""
    found: Grey = np.ascontiguousarray(page.render(scale=_scale(page), grayscale=True).to_numpy().squeeze())
    return found


def _words(page: pypdfium2.PdfPage) -> Callable[[tuple[float, float, float, float]], str] | None:
    """How the text in a part of a page is read. A turned page has its text in other directions; such a part stays a picture."""
    if page.get_rotation():
        return None
    left, _, _, high = page.get_bbox()
    scale = _scale(page)

    def words(box: tuple[float, float, float, float]) -> str:
        text = page.get_textpage()
        try:
            x1, y1, x2, y2 = (side / scale for side in box)
            return " ".join(str(text.get_text_bounded(left + x1, high - y2, left + x2, high - y1)).split())
        finally:
            text.close()

    return words


def jpeg(grey: Grey, *, longest: int = 1400, quality: int = 70) -> bytes:
    """A picture as JPEG for people to look at."""
    picture = Image.fromarray(grey)
    picture.thumbnail((longest, longest), Image.Resampling.BOX)
    target = io.BytesIO()
    picture.save(target, "JPEG", quality=quality)
    return target.getvalue()
