"""The font in which people type into a form: the whole of it, so that every letter of the four languages can be typed.

A viewer that writes a comment into a field takes the font that the field names. The 14 standard fonts have no Georgian, so the
program's own is there as a Type 0 font with Identity-H (ISO 32000-1, 9.7), with the letters that its glyphs stand for.
"""

import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name
from reportlab.pdfbase import pdfmetrics

from toolkit_app.places import shipped
from toolkit_app.publishing.fonts import SANS, face

#: its name in the resources and in the default appearance of fields
RESOURCE = "TkSans"
_BLOCK = 100  # so many letters a section of a character map holds (Adobe Technical Note 5014)


@dataclass(frozen=True)
class _Face:
    """What a PDF needs to know of a TrueType file. Widths and heights are thousandths of the size of a letter."""

    name: str
    packed: bytes
    length: int
    letters: bytes
    widths: tuple[int, ...]
    box: tuple[int, ...]
    measures: Mapping[str, Any]


@cache
def _face() -> _Face:
    font: Any = pdfmetrics.getFont(face(SANS))
    known = font.face
    data = shipped("resources", "fonts", f"{face(SANS)}.ttf").read_bytes()
    per_em = known.unitsPerEm
    return _Face(
        face(SANS),
        zlib.compress(data, 9),
        len(data),
        zlib.compress(_letters(known.charToGlyph).encode("ascii")),
        tuple(round(width * 1000 / per_em) for width, _ in known.hmetrics),
        tuple(known.bbox),
        {"/Ascent": known.ascent, "/Descent": known.descent, "/CapHeight": known.capHeight, "/StemV": known.stemV},
    )


def _letters(glyphs: Mapping[int, int]) -> str:
    """The character map from glyphs to letters; of several letters with one glyph the first."""
    letters: dict[int, int] = {}
    for letter, glyph in sorted(glyphs.items()):
        if letter < 0xFFFF:
            letters.setdefault(glyph, letter)
    return "\n".join(_map(sorted(letters.items())))


def _map(pairs: list[tuple[int, int]]) -> Iterator[str]:
    yield (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)"
        "/Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\n"
        "endcodespacerange"
    )
    for start in range(0, len(pairs), _BLOCK):
        block = pairs[start : start + _BLOCK]
        yield f"{len(block)} beginbfchar"
        yield from (f"<{glyph:04X}> <{letter:04X}>" for glyph, letter in block)
        yield "endbfchar"
    yield "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"


def added(pdf: pikepdf.Pdf) -> Any:
    """The font as an object of this file."""
    known = _face()
    name = Name(f"/{known.name}")
    file = pikepdf.Stream(pdf, known.packed, Filter=Name.FlateDecode, Length1=known.length)
    descriptor = Dictionary(
        {
            "/Type": Name.FontDescriptor,
            "/FontName": name,
            "/Flags": 4,
            "/ItalicAngle": 0,
            "/FontBBox": Array(known.box),
            "/FontFile2": pdf.make_indirect(file),
            **known.measures,
        }
    )
    glyphs = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=name,
        CIDToGIDMap=Name.Identity,
        DW=600,
        CIDSystemInfo=Dictionary(Registry="Adobe", Ordering="Identity", Supplement=0),
        FontDescriptor=pdf.make_indirect(descriptor),
        W=Array([0, Array(known.widths)]),
    )
    letters = pikepdf.Stream(pdf, known.letters, Filter=Name.FlateDecode)
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=name,
            Encoding=Name("/Identity-H"),
            DescendantFonts=Array([pdf.make_indirect(glyphs)]),
            ToUnicode=pdf.make_indirect(letters),
        )
    )
