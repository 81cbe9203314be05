"""Letters that only look right in their font: symbols, and Georgian typed on Latin keys in fonts from before Unicode."""

import re

# the standard Georgian keyboard, which the fonts AcadNusx, LitNusx and their kin follow
_LATIN = "abgdevzTiklmnopJrstufqRySCcZwWxjh"
_GEORGIAN = "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ"
_KEYS = {ord(key): letter for key, letter in zip(_LATIN, _GEORGIAN, strict=True)}
_OLD_FONT = re.compile(r"(acad|lit)(nusx|mtavr)", re.IGNORECASE)
_SYMBOL_FONTS = ("symbol", "wingdings", "wingdings 2", "wingdings 3", "webdings")
# code points of the fonts' own area (F000 + key) that documents use for lists and boxes
_WINGDINGS = {0xA7: "▪", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x75: "◆", 0x76: "❖", 0x9F: "•", 0xA8: "☐", 0xD8: "➢", 0xE0: "→",
              0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑", 0x4A: "☺"}
_SYMBOLS = {0xB7: "•", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xA3: "≤", 0xB3: "≥", 0xB9: "≠", 0xD7: "⋅", 0xB4: "×", 0x61: "α",
            0x62: "β", 0x6D: "μ", 0x53: "Σ"}
_RAISED = str.maketrans("0123456789+-()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾")
_LOWERED = str.maketrans("0123456789+-()", "₀₁₂₃₄₅₆₇₈₉₊₋₍₎")


def is_old_georgian(font: str) -> bool:
    """Whether a font shows Latin letters as Georgian ones."""
    return bool(_OLD_FONT.match(font.replace(" ", "")))


def georgian(text: str) -> str:
    """What such a font shows for the text."""
    return text.translate(_KEYS)


def symbol(font: str, code: int) -> str:
    """What a symbol font shows for a character of it; an empty box for what is not known."""
    code &= 0xFF
    table = _WINGDINGS if font.lower().startswith("wingdings") else _SYMBOLS
    return table.get(code, "□")


def shown(font: str, text: str) -> str:
    """The text as its font shows it, where the font is one of symbols; others are left as they are."""
    if font.lower() not in _SYMBOL_FONTS and not re.search("[\uf020-\uf0ff]", text):
        return text
    return "".join(symbol(font, ord(letter)) if 0xF020 <= ord(letter) <= 0xF0FF else letter for letter in text)


def raised(text: str, how: str) -> str:
    """Digits above or below the line, as letters of their own; other text stays."""
    table = {"superscript": _RAISED, "subscript": _LOWERED}.get(how)
    return text.translate(table) if table and text and all(letter in "0123456789+-()" for letter in text) else text
