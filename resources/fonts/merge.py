"""Makes the Toolkit fonts out of Noto fonts. Run by hand when a source or the character list changes:

    python resources/fonts/merge.py [FOLDER WITH THE NOTO FILES]

Needs fontTools. The default folder is where Debian's package fonts-noto-core installs them. Each result holds every
script the program prints, so that no page switches fonts and every style has the same characters.
"""

import math
import sys
from collections.abc import Iterable
from pathlib import Path

from fontTools.merge import Merger, Options
from fontTools.misc.transform import Transform
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options as SubsetOptions
from fontTools.subset import Subsetter
from fontTools.ttLib import TTFont, newTable

HERE = Path(__file__).resolve().parent
NOTO = Path("/usr/share/fonts/truetype/noto")
VERSION = "1.000"
# seconds since 1904-01-01, the epoch of the head table: 2026-01-01, so that a second run gives the same bytes
MADE = 3850070400
SLANT = 12  # degrees, as in Noto Sans Italic

LATIN_GREEK_CYRILLIC = [
    *range(0x20, 0x7F),
    *range(0xA0, 0x250),
    *range(0x2B0, 0x370),
    *range(0x370, 0x400),
    *range(0x400, 0x530),
    *range(0x1E00, 0x1F00),
    *range(0x2000, 0x2070),
    *range(0x2070, 0x20C1),
    *range(0x2100, 0x2190),
    0x25CC,
    0xFEFF,
    0xFFFD,
]
GEORGIAN = [*range(0x10A0, 0x1100), *range(0x1C90, 0x1CC0), *range(0x2D00, 0x2D30)]
ARROWS = [*range(0x2190, 0x219A), 0x21A9, 0x21AA, 0x21D0, 0x21D2, 0x21D4]
MATHEMATICS = [
    0x2200,
    0x2202,
    0x2203,
    0x2205,
    0x2206,
    0x2208,
    0x2209,
    0x220F,
    0x2211,
    0x2212,
    0x2213,
    0x2217,
    0x2219,
    0x221A,
    0x221D,
    0x221E,
    0x2227,
    0x2228,
    0x2229,
    0x222A,
    0x222B,
    0x2248,
    0x2260,
    0x2261,
    0x2264,
    0x2265,
    0x226A,
    0x226B,
    0x2282,
    0x2283,
    0x2286,
    0x2287,
    0x22C5,
    0x27E8,
    0x27E9,
]
BOXES = [*range(0x2500, 0x2580), *range(0x2580, 0x25A0)]
SHAPES = [*range(0x25A0, 0x2600)]
SIGNS = [
    0x2300,
    0x2318,
    0x23F1,
    0x2605,
    0x2606,
    0x260E,
    0x2610,
    0x2611,
    0x2612,
    0x261B,
    0x261E,
    0x2639,
    0x263A,
    0x2640,
    0x2642,
    0x2660,
    0x2663,
    0x2665,
    0x2666,
    0x2691,
    0x2696,
    0x26A0,
    0x26AA,
    0x26AB,
    *range(0x2701, 0x27C0),
    0x2B24,
    0x2B1B,
    0x2B1C,
]


def family(script: str, style: str) -> list[tuple[str, list[int]]]:
    """The Noto files one style is made of, each with the characters wanted from it; the first file sets the metrics."""
    bold = "Bold" if style.startswith("Bold") else "Regular"
    return [
        (f"Noto{script}-{style}", LATIN_GREEK_CYRILLIC),
        (f"Noto{'Sans' if script == 'SansMono' else script}Georgian-{bold}", GEORGIAN),
        (f"NotoSansSymbols-{bold}", ARROWS),
        ("NotoSansMath-Regular", [*MATHEMATICS, *ARROWS]),
        ("NotoSansSymbols2-Regular", [*SHAPES, *SIGNS]),
        (f"NotoSansMono-{bold}", BOXES),
    ]


FACES = {
    **{f"ToolkitSans-{style}": family("Sans", style) for style in ("Regular", "Bold", "Italic", "BoldItalic")},
    **{f"ToolkitSerif-{style}": family("Serif", style) for style in ("Regular", "Bold", "Italic", "BoldItalic")},
    "ToolkitMono-Regular": family("SansMono", "Regular"),
}


def part(path: Path, characters: Iterable[int]) -> TTFont:
    """The font at ``path`` cut down to these characters, without hinting. SystemExit where its licence is not plain OFL."""
    font = TTFont(path, recalcTimestamp=False)
    names = " ".join(str(record) for record in font["name"].names)
    if "Reserved Font Name" in names or "Open Font License" not in names:
        raise SystemExit(f"{path.name}: read its licence before using it")
    options = SubsetOptions()
    options.hinting = False
    options.layout_features = ["kern", "mark", "mkmk", "ccmp"]
    options.glyph_names = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    return font


def slant(font: TTFont) -> None:
    """Leans every outline: Noto has no italic Georgian, and an emphasis that cannot be seen is lost."""
    glyphs = font.getGlyphSet()
    leaning = Transform(1, 0, math.tan(math.radians(SLANT)), 1, 0, 0)
    drawn = {}
    for name in font.getGlyphOrder():
        pen = TTGlyphPen(None)
        glyphs[name].draw(DecomposingTransform(pen, leaning, glyphs))
        drawn[name] = pen.glyph()
    for name, glyph in drawn.items():
        font["glyf"][name] = glyph
        font["hmtx"][name] = (font["hmtx"][name][0], getattr(glyph, "xMin", 0) or 0)


class DecomposingTransform(TransformPen):
    """A transforming pen that draws components as outlines, since a component cannot lean twice."""

    def __init__(self, pen: TTGlyphPen, transform: Transform, glyphs: object) -> None:
        super().__init__(pen, transform)
        self.glyphs = glyphs
        self.matrix = transform

    def addComponent(self, name: str, transformation: tuple[float, ...]) -> None:
        """Draws the component itself, moved as asked, then leaning."""
        self.glyphs[name].draw(DecomposingTransform(self._outPen, self.matrix.transform(transformation), self.glyphs))


def name_it(font: TTFont, name: str, sources: list[str]) -> None:
    """Gives the font its own name, its licence and the list of what it was made of."""
    face, style = name.split("-")
    words = f"Toolkit {face.removeprefix('Toolkit')}"
    styled = {"BoldItalic": "Bold Italic"}.get(style, style)
    table = font["name"] = newTable("name")
    table.names = []
    for identity, text in {
        0: "Copyright 2010-2020 Google LLC (Noto fonts); merged and renamed for the Reintegration Toolkit, 2026",
        1: words,
        2: styled,
        3: f"{VERSION};{name}",
        4: f"{words} {styled}",
        5: f"Version {VERSION}",
        6: name,
        10: "Made from " + ", ".join(sources),
        13: "This Font Software is licensed under the SIL Open Font License, Version 1.1.",
        14: "https://openfontlicense.org",
    }.items():
        table.setName(text, identity, 3, 1, 0x409)


def make(name: str, folder: Path) -> Path:
    """Makes one face and returns its path."""
    parts, sources, taken = [], [], set()
    for source, characters in FACES[name]:
        path = folder / f"{source}.ttf"
        original = TTFont(path, lazy=True)
        wanted = [code for code in characters if code in original.getBestCmap() and code not in taken]
        taken.update(wanted)
        font = part(path, wanted)
        if "Italic" in name and "Italic" not in source:
            slant(font)
        parts.append(HERE / f".{len(parts)}.{source}.part.ttf")
        font.save(parts[-1])
        sources.append(f"{source} {original['name'].getDebugName(5).split(';')[0].removeprefix('Version ')}")
    base = TTFont(parts[0])
    merged = Merger(Options(drop_tables=["STAT", "DSIG", "gasp"])).merge([str(path) for path in parts])
    for path in parts:
        path.unlink()
    for key in ("ascent", "descent", "lineGap"):
        setattr(merged["hhea"], key, getattr(base["hhea"], key))
    for key in (
        "sTypoAscender",
        "sTypoDescender",
        "sTypoLineGap",
        "usWinAscent",
        "usWinDescent",
        "usWeightClass",
        "fsSelection",
        "sxHeight",
        "sCapHeight",
        "panose",
        "fsType",
        "xAvgCharWidth",
    ):
        setattr(merged["OS/2"], key, getattr(base["OS/2"], key))
    merged["head"].macStyle = base["head"].macStyle
    merged["head"].created = merged["head"].modified = MADE
    merged.recalcTimestamp = False
    name_it(merged, name, sources)
    target = HERE / f"{name}.ttf"
    merged.save(target)
    return target


if __name__ == "__main__":
    noto = Path(sys.argv[1]) if len(sys.argv) > 1 else NOTO
    for face in FACES:
        made = make(face, noto)
        sys.stdout.write(f"{made.name}: {made.stat().st_size // 1024} KB, {len(TTFont(made).getBestCmap())} characters\n")
