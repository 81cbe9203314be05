"""What a form carries so that a machine can read it back: whose it is, and where on the page its boxes are.

A form says who it is in three places: a hidden field and the metadata of a PDF hold ``Identity`` as text, and every page shows a
``PageCode`` as a QR code, with the places of the boxes on that page. So a page can be read by itself, from a scanner or a
camera, by any later state of this program, whatever its layout has become.
Decision: docs/decisions/0037-forms.md. Lengths are millimetres from the upper left corner of the paper.
"""

import base64
import binascii
import hashlib
import struct
from dataclasses import dataclass
from typing import Literal

Paper = Literal["A4", "A5"]
PAPERS: dict[Paper, tuple[float, float]] = {"A4": (210.0, 297.0), "A5": (148.0, 210.0)}
LANGUAGES = ("en", "ka", "fr", "ru")

#: A black square near each corner of a page: its side, and how far its outer edges are from the edges of the paper.
SQUARE, INSET = 5.0, 9.0
#: The QR code stands left of the upper right square, its top level with it: its side without the blank around it.
CODE = 25.0
CODE_RIGHT = INSET + SQUARE + 4.0
#: A box to mark: its side with the line around it, that line, and the blank around the box where nothing is printed.
BOX, LINE, CLEAR = 4.6, 0.35, 1.5
#: Heights are multiples of RISE, distances between boxes of STEP; the middle of a first box lies on a whole millimetre.
RISE, STEP = 1.2, 0.5

#: Names of the hidden fields of a PDF, and of its entry in the metadata.
IDENTITY, QUESTIONS, METADATA = "_form", "_questions", "ToolkitForm"

_MAGIC = "RT1"
_HEAD = struct.Struct(">4s8s6sBBBHBBBBBBB")


@dataclass(frozen=True)
class Identity:
    """Which form it is and whose copy. ``form``: 32 hex digits of its round; ``digest``: 64 hex digits, of the round as it was
    sealed; ``copy``: 12 hex digits that stand for a participant, or for a sheet that belongs to nobody; ``lang``: its language.
    """

    form: str
    digest: str
    copy: str
    lang: str

    def text(self, questions: str = "") -> str:
        """The identity as a line with a checksum, which also covers ``questions``."""
        line = f"{_MAGIC};{self.form};{self.digest};{self.copy};{self.lang}"
        return f"{line};{_check(line, questions)}"


def identity(text: str, questions: str = "") -> Identity | None:
    """The identity that such a line names; None where it is none, or its checksum does not fit it and ``questions``."""
    parts = text.strip().split(";")
    if len(parts) != 6 or parts[0] != _MAGIC or parts[5] != _check(";".join(parts[:5]), questions):
        return None
    found = Identity(*parts[1:5])
    sizes = (len(found.form), len(found.digest), len(found.copy))
    return found if sizes == (32, 64, 12) and found.lang in LANGUAGES else None


def answer_field(question: int) -> str:
    """The name of the field that holds the answer to a question, counted from 1."""
    return f"answer{question}"


def comment_field(question: int) -> str:
    """The name of the field for the words on a question."""
    return f"comment{question}"


def _check(line: str, questions: str) -> str:
    return hashlib.sha256(f"{line}\n{questions}".encode()).hexdigest()[:12]


@dataclass(frozen=True)
class Row:
    """The boxes of one question: the height of the middle of its first line of boxes, and the frame for a comment (its top and
    bottom; both 0 where none is asked). A question without a scale has a frame only.
    """

    y: float
    comment: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True)
class PageCode:
    """One page of a form. ``form``, ``digest``: the first 8 and 16 hex digits of those of the identity; ``copy`` whole.

    The page holds questions ``first``, ``first + 1``, …, one for each row, each with ``boxes`` boxes in lines of ``across``;
    the middle of the first box is ``left`` from the edge, the next ``pitch`` further, the next line ``drop`` lower. The last
    ``apart`` boxes (those that are no point of a scale) stand in a line of their own, ``spread`` times as far from each other.
    """

    form: str
    digest: str
    copy: str
    lang: str
    page: int
    pages: int
    paper: Paper = "A4"
    first: int = 0
    boxes: int = 0
    across: int = 0
    left: float = 0.0
    pitch: float = 0.0
    drop: float = 0.0
    apart: int = 0
    spread: int = 1
    rows: tuple[Row, ...] = ()

    def of(self, identity: Identity) -> bool:
        """Whether the page belongs to that copy of that form."""
        return (self.form, self.digest, self.copy, self.lang) == (
            identity.form[:8], identity.digest[:16], identity.copy, identity.lang)

    def centre(self, row: Row, box: int) -> tuple[float, float]:
        """Where the middle of a box is."""
        scale = self.boxes - self.apart
        if box < scale:
            line, column = divmod(box, self.across)
        else:
            line, column = -(-scale // self.across), (box - scale) * self.spread
        return self.left + column * self.pitch, row.y + line * self.drop

    def text(self) -> str:
        """The page as the letters of its QR code (``A-Z2-7``, which QR packs densely).

        Raises ValueError where a number does not fit: more than 255 pages, rows or boxes.
        """
        comments = any(row.comment[1] for row in self.rows)
        tongue = LANGUAGES.index(self.lang) | list(PAPERS).index(self.paper) << 2 | comments << 4
        try:
            head = _HEAD.pack(bytes.fromhex(self.form), bytes.fromhex(self.digest), bytes.fromhex(self.copy), tongue, self.page,
                              self.pages, self.first, self.boxes, self.across, _units(self.left, 1),
                              _units(self.pitch, STEP), _units(self.drop, STEP), self.apart << 4 | self.spread,
                              len(self.rows))
        except struct.error as error:
            raise ValueError(str(error)) from error
        rows = bytes(_units(height, RISE) for row in self.rows
                     for height in ((row.y, *row.comment) if comments else (row.y,)))
        data = head + rows
        return _MAGIC + base64.b32encode(data + _crc(data)).decode("ascii").rstrip("=")


def page_code(text: str) -> PageCode | None:
    """The page that a QR code names; None where it is a code of something else, or damaged."""
    if not text.startswith(_MAGIC):
        return None
    letters = text[len(_MAGIC):]
    try:
        data = base64.b32decode(letters + "=" * (-len(letters) % 8))
    except binascii.Error:
        return None
    if len(data) < _HEAD.size + 3 or _crc(data[:-3]) != data[-3:]:
        return None
    form, digest, copy, tongue, page, pages, first, boxes, across, left, pitch, drop, apart, count = _HEAD.unpack_from(data)
    each = 3 if tongue >> 4 & 1 else 1
    heights = [round(height * RISE, 3) for height in data[_HEAD.size : -3]]
    possible = len(heights) == each * count and (across or not boxes) and apart >> 4 <= boxes
    if not possible or tongue >> 5 or (tongue >> 2 & 3) >= len(PAPERS):
        return None
    rows = tuple(Row(heights[at], (heights[at + 1], heights[at + 2]) if each == 3 else (0.0, 0.0))
                 for at in range(0, len(heights), each))
    return PageCode(form.hex(), digest.hex(), copy.hex(), LANGUAGES[tongue & 3], page, pages, list(PAPERS)[tongue >> 2 & 3],
                    first, boxes, across, float(left), pitch * STEP, drop * STEP, apart >> 4, apart & 15, rows)


def snapped(height: float) -> float:
    """The first height at or below this one on which a box may stand."""
    return round(-(-(height - 1e-6) // RISE) * RISE, 3)


def corners(paper: Paper) -> tuple[tuple[float, float], ...]:
    """The middles of the four squares: upper left, upper right, lower right, lower left."""
    width, height = PAPERS[paper]
    edge = INSET + SQUARE / 2
    return (edge, edge), (width - edge, edge), (width - edge, height - edge), (edge, height - edge)


def code_corners(paper: Paper) -> tuple[tuple[float, float], ...]:
    """The corners of the QR code: upper left, upper right, lower right, lower left."""
    right = PAPERS[paper][0] - CODE_RIGHT
    return (right - CODE, INSET), (right, INSET), (right, INSET + CODE), (right - CODE, INSET + CODE)


def _units(length: float, unit: float) -> int:
    """A length as a whole number of units. Raises ValueError where it is none, or more than 255."""
    count = round(length / unit)
    if abs(count * unit - length) > 0.01 or not 0 <= count <= 255:
        raise ValueError(f"{length} mm is no multiple of {unit} mm")
    return count


def _crc(data: bytes) -> bytes:
    return binascii.crc32(data).to_bytes(4, "big")[1:]
