"""The styles of a document, its lists, and its settings, as XML parts."""

from dataclasses import dataclass
from typing import Literal

from toolkit_app.publishing.layout import Colours
from toolkit_app.publishing.word.elements import CODE_FONT, LANGUAGES, Element, font_of, fonts, w

_COLOURS = Colours()
ACCENT, MUTED, HAIRLINE, TINT = _COLOURS.accent, _COLOURS.muted, _COLOURS.line, _COLOURS.tint
PAGE = (11906, 16838)  # twentieths of a point: A4
MARGIN = 1418
TEXT_WIDTH = PAGE[0] - 2 * MARGIN
BULLETS, NUMBERS = 1, 2  # the abstract lists
DEEPEST = 8
STEP = 360  # of a list to the one within it
INDENTS = {"Quote": 340, "Statement": 240, "Box": 240}
_MARKS = ("•", "–", "◦")


@dataclass(frozen=True)
class _Style:
    """A paragraph style. Sizes are half points, blanks twentieths of a point; ``bar`` and ``ground`` colour a left border and the
    shading; ``level`` is that of the outline.
    """

    id: str
    name: str
    based: str = "Normal"
    next: str = ""
    size: int = 0
    bold: bool = False
    italic: bool = False
    colour: str = ""
    before: int = -1
    after: int = -1
    left: int = 0
    hanging: int = 0
    keep: bool = False
    level: int = -1
    bar: str = ""
    ground: str = ""
    font: str = ""
    tabs: tuple[tuple[Literal["left", "right"], int, str], ...] = ()
    tight: bool = False
    shown: bool = True


_STYLES = (
    _Style("Title", "Title", next="Normal", size=44, bold=True, colour=ACCENT, before=0, after=120, keep=True),
    _Style("Subtitle", "Subtitle", next="Normal", size=26, colour=MUTED, before=0, after=160, keep=True),
    *(_Style(f"Heading{level}", f"heading {level}", next="Normal", size=size, bold=True, colour=ACCENT if level < 3 else "",
             before=before, after=80, keep=True, level=level - 1)
      for level, size, before in ((1, 32, 400), (2, 26, 320), (3, 23, 260), (4, 22, 220), (5, 22, 200), (6, 22, 200))),
    _Style("Chapter", "Chapter", based="Heading2", next="Normal", level=1),
    _Style("ListBullet", "List Bullet", after=60),
    _Style("ListNumber", "List Number", after=60),
    _Style("ListContinue", "List Continue", after=60),
    _Style("Quote", "Quote", italic=True, colour=MUTED, left=INDENTS["Quote"], bar=HAIRLINE),
    _Style("Caption", "caption", size=18, colour=MUTED, after=200),
    _Style("StatementLabel", "Statement Label", next="Statement", size=18, bold=True, colour=ACCENT, before=200, after=0,
           left=240, keep=True, bar=ACCENT, ground=TINT),
    _Style("Statement", "Statement", left=INDENTS["Statement"], after=0, bar=ACCENT, ground=TINT),
    _Style("BoxTitle", "Box Title", next="Box", bold=True, before=200, after=0, left=240, keep=True, bar=MUTED),
    _Style("Box", "Box", left=INDENTS["Box"], after=0, bar=MUTED),
    _Style("Code", "Code", size=19, after=0, left=120, ground=TINT, font=CODE_FONT, tight=True),
    _Style("TableText", "Table Text", size=19, before=30, after=30, tight=True),
    _Style("TableHead", "Table Head", based="TableText", bold=True, colour=ACCENT, keep=True),
    _Style("Gap", "Gap", size=12, before=0, after=0, tight=True, shown=False),
    _Style("SourcesHeading", "Sources Heading", next="Normal", bold=True, colour=ACCENT, before=400, after=80, keep=True),
    _Style("ContentsHeading", "Contents Heading", next="Normal", size=26, bold=True, colour=ACCENT, before=320, after=120,
           keep=True),
    *(_Style(f"TOC{level}", f"toc {level}", after=40, left=240 * (level - 1), tabs=(("right", TEXT_WIDTH, "dot"),), tight=True)
      for level in (1, 2, 3)),
    _Style("Header", "header", size=17, colour=MUTED, after=0, tabs=(("right", TEXT_WIDTH, "none"),), tight=True),
    _Style("Footer", "footer", size=17, colour=MUTED, after=0, tabs=(("right", TEXT_WIDTH, "none"),), tight=True),
    _Style("FootnoteText", "footnote text", size=18, after=40, tight=True),
)  # fmt: skip


def styles(lang: str) -> Element:
    """The styles part of a document in a language."""
    defaults = w("docDefaults",
        w("rPrDefault", w("rPr", fonts(font_of(lang)), w("sz", val=22), w("szCs", val=22),
                          w("lang", val=LANGUAGES[lang], eastAsia=LANGUAGES[lang], bidi="ar-SA"))),
        w("pPrDefault", w("pPr", w("spacing", after=140, line=288, lineRule="auto"))))  # fmt: skip
    normal = w("style", w("name", val="Normal"), w("qFormat"), type="paragraph", default=1, styleId="Normal")
    table = w("style", w("name", val="Normal Table"), w("uiPriority", val=99), w("semiHidden"), w("unhideWhenUsed"),
        w("tblPr", w("tblInd", w=0, type="dxa"), w("tblCellMar", *(w(side, w=wide, type="dxa") for side, wide in (
            ("top", 0), ("left", 108), ("bottom", 0), ("right", 108))))),
        type="table", default=1, styleId="TableNormal")  # fmt: skip
    return w("styles", defaults, normal, table, *map(_paragraph, _STYLES), *_characters(), *_tables())


def _paragraph(style: _Style) -> Element:
    return w("style", w("name", val=style.name), w("basedOn", val=style.based), w("next", val=style.next) if style.next else None,
             w("qFormat") if style.shown else w("semiHidden"), w("pPr", *_paragraph_properties(style)),
             w("rPr", *_run_properties(style)), type="paragraph", styleId=style.id)  # fmt: skip


def _paragraph_properties(style: _Style) -> list[Element]:
    """In the order of the schema."""
    parts: list[Element] = []
    if style.keep:
        parts += [w("keepNext"), w("keepLines")]
    if style.bar:
        parts.append(w("pBdr", w("left", val="single", sz=18, space=8, color=style.bar.lstrip("#"))))
    if style.ground:
        parts.append(w("shd", val="clear", color="auto", fill=style.ground.lstrip("#")))
    if style.tabs:
        parts.append(w("tabs", *(w("tab", val=side, pos=place, leader=leader) for side, place, leader in style.tabs)))
    spacing = {name: value for name, value in (("before", style.before), ("after", style.after)) if value >= 0}
    if style.tight:
        spacing |= {"line": 252}
    if spacing:
        parts.append(w("spacing", **spacing, **({"lineRule": "auto"} if style.tight else {})))
    if style.left:
        parts.append(w("ind", left=style.left))
    if style.level >= 0:
        parts.append(w("outlineLvl", val=style.level))
    return parts


def _run_properties(style: _Style) -> list[Element]:
    parts: list[Element] = [fonts(style.font)] if style.font else []
    if style.bold:
        parts += [w("b"), w("bCs")]
    if style.italic:
        parts += [w("i"), w("iCs")]
    if style.font == CODE_FONT:
        parts.append(w("noProof"))
    if style.colour:
        parts.append(w("color", val=style.colour.lstrip("#")))
    if style.size:
        parts += [w("sz", val=style.size), w("szCs", val=style.size)]
    return parts


def _characters() -> list[Element]:
    link = w("rPr", w("color", val=ACCENT.lstrip("#")), w("u", val="single"))
    mark = w("rPr", w("vertAlign", val="superscript"))
    ident = w("rPr", w("b", val=0), w("bCs", val=0), w("noProof"), w("color", val=MUTED.lstrip("#")))
    table = (("Hyperlink", link), ("footnote reference", mark), ("Statement Id", ident))
    ids = ("Hyperlink", "FootnoteReference", "StatementId")
    return [
        w("style", w("name", val=name), w("qFormat"), look, type="character", styleId=style)
        for style, (name, look) in zip(ids, table, strict=True)
    ]


def _tables() -> list[Element]:
    line = {"val": "single", "sz": 4, "space": 0, "color": HAIRLINE.lstrip("#")}

    def borders() -> Element:
        return w("tblBorders", w("top", **line), w("bottom", **line), w("insideH", **line))

    head = w("tblStylePr", w("tcPr", w("shd", val="clear", color="auto", fill=TINT.lstrip("#"))), type="firstRow")
    first = w("tblStylePr", w("rPr", w("color", val=MUTED.lstrip("#"))), type="firstCol")
    return [w("style", w("name", val=name), w("basedOn", val="TableNormal"), w("qFormat"), w("tblPr", borders()), heads,
              type="table", styleId=style)
            for style, name, heads in (("TextTable", "Text Table", head), ("Facts", "Facts", first))]  # fmt: skip


def numbering(restarts: list[tuple[int, int]]) -> Element:
    """The lists: bullets and numbers in nine levels. ``restarts`` are (number of the list, the number it begins with).

    Every numbered list is a list of its own that begins anew; without that Word would count on from the one before.
    """
    abstract = [
        w(
            "abstractNum",
            w("multiLevelType", val="hybridMultilevel"),
            *(_level(kind, level) for level in range(9)),
            abstractNumId=kind,
        )
        for kind in (BULLETS, NUMBERS)
    ]
    lists = [w("num", w("abstractNumId", val=BULLETS), numId=1)]
    for number, start in restarts:
        overrides = (w("lvlOverride", w("startOverride", val=start if level == 0 else 1), ilvl=level) for level in range(9))
        lists.append(w("num", w("abstractNumId", val=NUMBERS), *overrides, numId=number))
    return w("numbering", *abstract, *lists)


def _level(kind: int, level: int) -> Element:
    left = STEP * (level + 1)
    if kind == NUMBERS:
        form, text = ("decimal", "lowerLetter", "lowerRoman")[level % 3], f"%{level + 1}."
    else:
        form, text = "bullet", _MARKS[level % 3]
    return w("lvl", w("start", val=1), w("numFmt", val=form), w("lvlText", val=text), w("lvlJc", val="left"),
             w("pPr", w("ind", left=left, hanging=STEP)), ilvl=level)  # fmt: skip


def settings(lang: str) -> Element:
    """What a document says of itself to Word: no compatibility mode, its language, and where its footnotes begin."""
    mode = w("compatSetting", name="compatibilityMode", uri="http://schemas.microsoft.com/office/word", val=15)
    return w("settings", w("zoom", percent=100), w("defaultTabStop", val=709),
             w("footnotePr", w("footnote", id=-1), w("footnote", id=0)), w("compat", mode),
             w("themeFontLang", val=LANGUAGES[lang]), w("decimalSymbol", val="." if lang == "en" else ","),
             w("listSeparator", val="," if lang == "en" else ";"))  # fmt: skip
