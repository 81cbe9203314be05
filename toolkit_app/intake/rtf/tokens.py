"""An RTF file as a row of tokens, and the tables at its head: fonts, styles, authors of changes, lists."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

_TOKEN = re.compile(rb"\\(?:([a-zA-Z]{1,32})(-?\d{1,10})? ?|'([0-9a-fA-F]{2})|([^a-zA-Z]))|([{}])|([^\\{}\r\n]+)|[\r\n]+",
                    re.DOTALL)
#: Code pages by the number of a character set (``\fcharset``); 2 is for fonts of symbols.
SYMBOLS = 2
_CHARSETS = {77: "mac_roman", 128: "cp932", 129: "cp949", 134: "cp936", 136: "cp950", 161: "cp1253", 162: "cp1254",
             163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250"}
_HEADING = re.compile(r"(?:heading|überschrift|titre|заголовок|სათაური) ?([1-9])$", re.IGNORECASE)


class Token(NamedTuple):
    """``open`` and ``close`` of a group, a control ``word`` with its number, a ``symbol``, or ``bytes`` of text."""

    type: Literal["open", "close", "word", "symbol", "bytes"]
    word: str = ""
    number: int | None = None
    data: bytes = b""


def tokens(data: bytes) -> Iterator[Token]:
    """The tokens of a file; what fits nowhere is passed over."""
    place = 0
    while place < len(data):
        found = _TOKEN.match(data, place)
        if found is None:
            place += 1
            continue
        place = found.end()
        word, number, code, symbol, brace, text = found.groups()
        if word is not None:
            count = int(number) if number else None
            if word == b"bin" and count:
                yield Token("bytes", "bin", count, data[place : place + max(0, count)])
                place += max(0, count)
            else:
                yield Token("word", word.decode("ascii"), count)
        elif code is not None:
            yield Token("bytes", "code", None, bytes.fromhex(code.decode("ascii")))
        elif symbol is not None:
            yield Token("symbol", symbol.decode("latin-1"))
        elif brace is not None:
            yield Token("open" if brace == b"{" else "close")
        elif text is not None:
            yield Token("bytes", "", None, text)


def code_page(number: int) -> str:
    """The name that Python gives to a code page of Windows; that of western Europe for an unknown one."""
    name = {65001: "utf-8", 10000: "mac_roman", 437: "cp437", 850: "cp850", 852: "cp852", 866: "cp866"}.get(number, f"cp{number}")
    try:
        "".encode(name)
    except LookupError:
        return "cp1252"
    return name


@dataclass
class Font:
    """A font: its name, and its code page (empty: that of the file)."""

    name: str = ""
    charset: int = 0

    @property
    def page(self) -> str:
        """The code page of its letters; empty where it is that of the file."""
        return _CHARSETS.get(self.charset, "")


@dataclass
class Style:
    """A style of paragraphs: its name in small letters, and its level as a heading (1 to 6, else 0)."""

    name: str = ""
    outline: int = 9

    @property
    def heading(self) -> int:
        """The level of its headings; 0 for none."""
        found = _HEADING.match(self.name)
        level = int(found[1]) if found else self.outline + 1
        return level if 1 <= level <= 6 else 0


@dataclass
class Level:
    """A level of a list: the number of its format (23 is a bullet, 255 nothing), and its first number."""

    format: int = 0
    start: int = 1


@dataclass
class Tables:
    """The tables at the head of a file, filled by ``word`` and ``words`` while a walk is in one of them."""

    fonts: dict[int, Font] = field(default_factory=dict)
    styles: dict[int, Style] = field(default_factory=dict)
    authors: list[str] = field(default_factory=list)
    lists: dict[int, list[Level]] = field(default_factory=dict)
    overrides: dict[int, int] = field(default_factory=dict)
    _number: int = 0
    _charset: int = 0
    _outline: int = 9
    _words: str = ""
    _levels: list[Level] = field(default_factory=list)

    def word(self, table: str, word: str, number: int) -> None:
        """A control word in a table."""
        if word == {"fonts": "f", "styles": "s"}.get(table):
            self._number, self._charset, self._outline = number, 0, 9
        elif word in ("cs", "ts", "ds"):
            self._number = -1
        elif word == "fcharset":
            self._charset = number
        elif word == "outlinelevel":
            self._outline = number
        elif word == "list":
            self._levels = []
        elif word == "listlevel":
            self._levels.append(Level())
        elif word in ("levelnfc", "levelnfcn") and self._levels:
            self._levels[-1].format = number
        elif word == "levelstartat" and self._levels:
            self._levels[-1].start = number
        elif word == "listid" and table == "lists":
            self.lists[number] = self._levels
        elif word == "listid":
            self._number = number
        elif word == "ls" and table == "overrides":
            self.overrides[number] = self._number

    def words(self, table: str, text: str) -> None:
        """Words in a table; each entry ends with a semicolon."""
        *ended, self._words = (self._words + text).split(";")
        for entry in ended:
            name = " ".join(entry.split())
            if table == "fonts":
                self.fonts.setdefault(self._number, Font(name, self._charset))
            elif table == "authors":
                self.authors.append(name)
            elif table == "styles" and self._number >= 0:
                self.styles.setdefault(self._number, Style(name.lower(), self._outline))
                self._number, self._outline = 0, 9

    def author(self, number: int) -> str:
        """The author of a change by the number that it names."""
        return self.authors[number] if 0 <= number < len(self.authors) else ""

    def level(self, list: int, level: int) -> Level | None:
        """The level of a list by the number that a paragraph names; None where the file does not have it."""
        levels = self.lists.get(self.overrides.get(list, -1), [])
        return levels[min(max(level, 0), len(levels) - 1)] if levels else None


def moment(packed: int) -> str:
    """A point in time as RTF packs it (``DTTM``), in ISO 8601; empty for none."""
    packed &= 0xFFFFFFFF
    minute, hour, day, month, year = (packed & 63, packed >> 6 & 31, packed >> 11 & 31, packed >> 16 & 15,
                                      1900 + (packed >> 20 & 511))
    if not (1 <= day <= 31 and 1 <= month <= 12 and hour < 24 and minute < 60):
        return ""
    return f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:00"
