import unicodedata

import pytest
from fontTools.ttLib import TTFont

from toolkit_app.errors import ToolkitError
from toolkit_app.places import shipped
from toolkit_app.publishing import fonts

FACES = [f"{family}-{style}" for family in (fonts.SANS, fonts.SERIF) for style in fonts.STYLES] + [f"{fonts.MONO}-Regular"]
ASKED = (
    "".join(
        map(
            chr,
            [
                *range(0x10D0, 0x1100),
                *range(0x1C90, 0x1CBB),
                *range(0x1CBD, 0x1CC0),
                *range(0x410, 0x450),
                *range(0x20, 0x7F),
                *range(0xA0, 0x180),
            ],
        )
    )
    + "ЁёІіЇїЄєҐґ₾€«»„“”‘’‚–—…•→←↑↓↔✓✗☐☑☒●○■□−×÷≥≤≠≈±№§¶°¹²³⁴⁵⁰₁₂½¼¾™★☆▲◆⚠\u202f\u2011\u2009"
)


@pytest.mark.parametrize("name", FACES)
def test_every_face_has_every_character(name: str) -> None:
    cmap = TTFont(shipped("resources", "fonts", f"{name}.ttf")).getBestCmap()
    assert [f"U+{ord(character):04X}" for character in ASKED if ord(character) not in cmap] == []


def test_all_faces_have_the_same_characters() -> None:
    maps = {name: frozenset(TTFont(shipped("resources", "fonts", f"{name}.ttf")).getBestCmap()) for name in FACES}
    assert len(set(maps.values())) == 1
    assert fonts.characters() == maps[FACES[0]]


@pytest.mark.parametrize("name", FACES)
def test_faces_are_static_truetype_with_names_of_their_own_and_their_licence(name: str) -> None:
    font = TTFont(shipped("resources", "fonts", f"{name}.ttf"))
    assert "glyf" in font
    assert "fvar" not in font
    assert "CFF " not in font
    assert font["OS/2"].fsType == 0
    assert "Noto" not in font["name"].getDebugName(1) + font["name"].getDebugName(4) + font["name"].getDebugName(6)
    assert "SIL Open Font License, Version 1.1" in font["name"].getDebugName(13)


def test_the_licence_and_the_sources_lie_beside_the_fonts() -> None:
    assert "SIL OPEN FONT LICENSE" in shipped("resources", "fonts", "OFL.txt").read_text("utf-8")
    assert "Noto Sans Georgian" in shipped("resources", "fonts", "README.md").read_text("utf-8")


@pytest.mark.parametrize("name", [name for name in FACES if "Italic" in name])
def test_georgian_leans_in_the_italics(name: str) -> None:
    upright = TTFont(shipped("resources", "fonts", f"{name.replace('BoldItalic', 'Bold').replace('-Italic', '-Regular')}.ttf"))
    italic = TTFont(shipped("resources", "fonts", f"{name}.ttf"))
    glyph, leaning = upright.getBestCmap()[ord("წ")], italic.getBestCmap()[ord("წ")]
    assert upright["glyf"][glyph].xMax - upright["glyf"][glyph].xMin < italic["glyf"][leaning].xMax - italic["glyf"][leaning].xMin
    assert upright["hmtx"][glyph][0] == italic["hmtx"][leaning][0]


def test_missing_finds_what_cannot_be_printed() -> None:
    assert fonts.missing("საქართველო, œuvre, ёлка\u00a0₾\n") == ""
    assert fonts.missing("well 😀 中") == "中"
    assert fonts.missing("a\u200db\ufe0f") == ""


def test_the_error_names_the_character_and_its_place() -> None:
    with pytest.raises(ToolkitError) as caught:
        fonts.require("fine 😀", "LL-7K3QF2MA", "What happened")
    assert "U+1F600 GRINNING FACE" in str(caught.value)
    assert "LL-7K3QF2MA" in str(caught.value)
    assert "What happened" in str(caught.value)


def test_capital_georgian_is_never_made() -> None:
    sources = "\n".join(path.read_text("utf-8") for path in shipped("toolkit_app", "publishing").rglob("*.py"))
    assert ".upper()" not in sources
    assert ".title()" not in sources
    assert unicodedata.name("ა".upper()).startswith("GEORGIAN MTAVRULI")
