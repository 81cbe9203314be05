"""Pictures of a document: looked at before they are opened, cut as the document shows them, each kept once."""

import hashlib
import io
import posixpath
import re
import warnings
from collections.abc import Callable
from dataclasses import dataclass, field

from PIL import Image, UnidentifiedImageError

from toolkit_app.errors import ToolkitError
from toolkit_app.intake import losses
from toolkit_app.intake.document import Picture
from toolkit_app.intake.losses import Losses

MOST_PIXELS = 120_000_000
MOST_PICTURES = 2_000
_SHOWN = {"PNG": ".png", "JPEG": ".jpg", "GIF": ".gif", "WEBP": ".webp"}
_TURNED = ("BMP", "TIFF")  # made PNG: not every program shows them
_UNFIT = re.compile(r"[^\w.-]+")
Crop = tuple[float, float, float, float]


@dataclass
class Pictures:
    """The pictures met so far, by what the file calls them, and by their content."""

    lost: Losses
    found: list[Picture] = field(default_factory=list)
    _names: dict[tuple[str, Crop | None], str] = field(default_factory=dict)
    _digests: dict[bytes, str] = field(default_factory=dict)

    def add(self, target: str, read: Callable[[], bytes], crop: Crop | None = None) -> str:
        """The name under which the text shows the picture; empty where it cannot be shown, which is counted as lost."""
        key = (target, crop)
        if key not in self._names:
            self._names[key] = self._taken(target, read, crop)
        return self._names[key]

    def _taken(self, target: str, read: Callable[[], bytes], crop: Crop | None) -> str:
        base = posixpath.basename(target)
        try:
            data = read()
        except ToolkitError:
            self.lost.add(losses.LARGE_PICTURES, base)
            return ""
        if len(self.found) >= MOST_PICTURES:
            self.lost.add(losses.LARGE_PICTURES, base)
            return ""
        if _is_svg(data):
            return self._kept(base, ".svg", data)
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                with Image.open(io.BytesIO(data), formats=(*_SHOWN, *_TURNED)) as picture:
                    if picture.width * picture.height > MOST_PIXELS:
                        raise Image.DecompressionBombError
                    return self._kept(base, *_made(picture, data, crop))
        except Image.DecompressionBombError:
            self.lost.add(losses.LARGE_PICTURES, base)
        except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError, TypeError, IndexError):
            self.lost.add(losses.BAD_PICTURES, base)
        return ""

    def _kept(self, base: str, ending: str, data: bytes) -> str:
        digest = hashlib.sha256(data).digest()
        if digest not in self._digests:
            stem = _UNFIT.sub("-", posixpath.splitext(base)[0]).strip("-.") or "picture"
            taken = {picture.name for picture in self.found}
            name, number = f"{stem}{ending}", 1
            while name in taken:
                number += 1
                name = f"{stem}-{number}{ending}"
            self.found.append(Picture(name, data))
            self._digests[digest] = name
        return self._digests[digest]


def _is_svg(data: bytes) -> bool:
    start = data[:1000].lstrip(b"\xef\xbb\xbf \t\r\n")
    return start.startswith((b"<svg", b"<?xml", b"<!--")) and b"<svg" in data[:2000]


def _made(picture: Image.Image, data: bytes, crop: Crop | None) -> tuple[str, bytes]:
    """Ending and bytes of a picture as it is shown: what the document cuts off is not kept."""
    kind = picture.format or "PNG"
    if kind in _SHOWN and crop is None:
        picture.verify()
        return _SHOWN[kind], data
    image: Image.Image = picture
    if crop is not None:
        left, top, right, bottom = (min(max(side, 0.0), 0.98) for side in crop)
        box = (round(left * image.width), round(top * image.height), round((1 - right) * image.width),
               round((1 - bottom) * image.height))
        if box[0] < box[2] and box[1] < box[3]:
            image = image.crop(box)
    made = io.BytesIO()
    if kind == "JPEG":
        image.save(made, "JPEG", quality=92)
        return ".jpg", made.getvalue()
    mode = "RGBA" if image.mode in ("P", "LA", "PA") else image.mode if image.mode in ("RGB", "RGBA", "L", "1") else "RGB"
    image.convert(mode).save(made, "PNG")
    return ".png", made.getvalue()
