"""Forms that come back on paper: each page of a scan or photograph, upright, with what stands in its boxes.

Every page is read by itself: its QR code says which page of whose form it is and where its boxes are.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import zxingcpp

from toolkit_app.intake import scan_picture
from toolkit_app.intake.scan_marks import INKED, Reading, read_row
from toolkit_app.intake.scan_picture import Drawn
from toolkit_app.intake.scan_plane import Grey, Plane, Point, located, sampled
from toolkit_app.text.formcode import BOX, CLEAR, PAPERS, PageCode, Row, page_code

#: Why a page could not be read: no code of ours, or its corners are not all in the picture.
NO_CODE, NO_CORNERS = "no code", "no corners"
QR = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
# pixels for a millimetre: the upright page for people, cut-outs of boxes, of handwriting
_SHOWN, _CUT, _HAND = 4.0, 6.0, 6.0
# a comment is there when so much of its frame is ink (square millimetres)
_WRITTEN = 3.0
_FRAME_INSET = 1.0
_SIDE = 17.0


@dataclass(frozen=True)
class MarkedRow:
    """A question on paper, counted from 1: what its boxes hold, a cut-out of them, and of the comment where one is written.

    ``words`` are those of a comment that was typed and can be read, as a proposal beside the cut-out. ``place``: top and bottom
    of what belongs to the question on the upright page, as shares of its height.
    """

    question: int
    reading: Reading
    cut: bytes
    comment: bytes = b""
    words: str = ""
    place: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True)
class PageReading:
    """One page of a picture file, counted from 1. ``picture`` is a JPEG of it, upright where it could be read.

    ``problem`` says why it could not; then there is no ``code``, or no ``rows``.
    """

    page: int
    picture: bytes
    code: PageCode | None = None
    rows: tuple[MarkedRow, ...] = ()
    problem: str = ""


def read(name: str, data: bytes, first: int, number: int) -> tuple[PageReading, ...]:
    """Pages ``first`` (from 0) and so many after it, of a picture file or a PDF; several where several lie in one picture.

    Raises ToolkitError when the file cannot be opened.
    """
    found: list[PageReading] = []
    for at, drawn in enumerate(scan_picture.pages(name, data, first, number), first + 1):
        codes = list(_codes(drawn.grey))
        if not codes:
            found.append(PageReading(at, scan_picture.jpeg(drawn.grey), problem=NO_CODE))
        found += [_read(drawn, at, code, quad) for code, quad in codes]
    return tuple(found)


def _codes(grey: Grey) -> Iterator[tuple[PageCode, tuple[Point, ...]]]:
    seen: set[PageCode] = set()
    for scale, picture in _tries(grey):
        for found in zxingcpp.read_barcodes(picture, formats=QR, try_invert=False):
            code = page_code(found.text)
            if code is not None and code not in seen:
                seen.add(code)
                spot = found.position
                quad = (spot.top_left, spot.top_right, spot.bottom_right, spot.bottom_left)
                yield code, tuple(((corner.x + 0.5) / scale, (corner.y + 0.5) / scale) for corner in quad)
        if seen:
            return


def _tries(grey: Grey) -> Iterator[tuple[float, Grey]]:
    """The picture as it is; then twice as large, where modules of the code are two pixels; then with the shadows taken out."""
    yield 1.0, grey
    if max(grey.shape) < 2000:
        yield 2.0, np.ascontiguousarray(grey.repeat(2, axis=0).repeat(2, axis=1))
    yield 1.0, _flat(grey)


def _flat(grey: Grey) -> Grey:
    """The picture with its light evened out: each part as bright as the brightest near it."""
    step = max(max(grey.shape) // 60, 8)
    high, wide = (side // step * step for side in grey.shape)
    blocks = grey[:high, :wide].reshape(high // step, step, wide // step, step).max(axis=(1, 3)).astype(np.float32)
    light = np.repeat(np.repeat(blocks, step, axis=0), step, axis=1)
    light = np.pad(light, ((0, grey.shape[0] - high), (0, grey.shape[1] - wide)), mode="edge")
    flat: Grey = np.clip(grey / np.maximum(light, 1) * 255, 0, 255).astype(np.uint8)
    return flat


def _read(drawn: Drawn, page: int, code: PageCode, quad: tuple[Point, ...]) -> PageReading:
    grey = drawn.grey
    plane = located(grey, code, quad)
    if plane is None:
        return PageReading(page, scan_picture.jpeg(grey), code, problem=NO_CORNERS)
    wide, high = PAPERS[code.paper]
    upright = _upright(grey, plane, (0, 0), (wide, high), _SHOWN)
    rows = tuple(_row(drawn, plane, code, row, number) for number, row in enumerate(code.rows, code.first))
    return PageReading(page, scan_picture.jpeg(upright), code, rows)


def _upright(grey: Grey, plane: Plane, corner: Point, size: Point, density: float) -> Grey:
    found: Grey = sampled(grey, plane.matrix, corner, size, density).round().clip(0, 255).astype(np.uint8)
    return found


def _row(drawn: Drawn, plane: Plane, code: PageCode, row: Row, number: int) -> MarkedRow:
    grey = drawn.grey
    wide, high = PAPERS[code.paper]
    tops, bottoms = [], []
    reading, cut = Reading("blank"), b""
    if code.boxes and row.y:
        reading = read_row(grey, plane, code, row)
        centres = np.array([code.centre(row, box) for box in range(code.boxes)])
        margin = BOX / 2 + 2 * CLEAR
        corner = (min(_SIDE, centres[:, 0].min() - margin), centres[:, 1].min() - margin)
        size = (wide - _SIDE - corner[0], float(np.ptp(centres[:, 1])) + 2 * margin)
        cut = scan_picture.jpeg(_upright(grey, plane, corner, size, _CUT), quality=80)
        tops.append(corner[1])
        bottoms.append(corner[1] + size[1])
    comment, words = b"", ""
    if row.comment[1]:
        words = _typed(drawn, plane, row.comment, wide)
        comment = _handwriting(grey, plane, row.comment, wide)
        tops.append(row.comment[0])
        bottoms.append(row.comment[1])
    place = (min(tops) / high, max(bottoms) / high) if tops else (0.0, 0.0)
    return MarkedRow(number, reading, cut, comment, words, place)


def _typed(drawn: Drawn, plane: Plane, frame: Point, wide: float) -> str:
    """The text in a frame, where the page has any."""
    if drawn.words is None:
        return ""
    corners = plane.pixels(np.array([(_SIDE, frame[0]), (wide - _SIDE, frame[0]), (wide - _SIDE, frame[1]), (_SIDE, frame[1])]))
    (left, top), (right, bottom) = corners.min(axis=0), corners.max(axis=0)
    found = drawn.words((float(left), float(top), float(right), float(bottom)))
    return "" if "\ufffd" in found else found


def _handwriting(grey: Grey, plane: Plane, frame: Point, wide: float) -> bytes:
    """A picture of what is written in a frame; nothing where it is empty."""
    corner, size = (_SIDE, frame[0]), (wide - 2 * _SIDE, frame[1] - frame[0])
    seen = sampled(grey, plane.matrix, (corner[0] + _FRAME_INSET, corner[1] + _FRAME_INSET),
                   (size[0] - 2 * _FRAME_INSET, size[1] - 2 * _FRAME_INSET), _CUT)
    light = _light(seen)
    dark = (1 - seen / np.maximum(light, 1)) / (1 - plane.black)
    if (dark > INKED).sum() / _CUT**2 < _WRITTEN:
        return b""
    return scan_picture.jpeg(_upright(grey, plane, (corner[0], corner[1] - 2), (size[0], size[1] + 4), _HAND), quality=75)


def _light(seen: np.ndarray) -> np.ndarray:
    """How bright the paper is along a strip: the brightest but a tenth of each stretch of ten millimetres."""
    step = round(10 * _CUT)
    columns = np.arange(seen.shape[1]) // step
    levels = np.array([np.percentile(seen[:, columns == at], 80) for at in range(columns.max() + 1)])
    return np.broadcast_to(np.interp(np.arange(seen.shape[1]), (np.arange(len(levels)) + 0.5) * step, levels), seen.shape)
