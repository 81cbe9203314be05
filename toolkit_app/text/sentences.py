"""A source as the units a person edits: sentences of prose, lines of everything else, and the separators between them.

Merging, blame and the like compare these. A sentence that is wrapped over lines is one unit, and so is a list item, a table row,
a heading, a line of code. Where an end is doubtful (an abbreviation, an initial, a small letter after the dot) the sentence goes
on: a unit too long only asks once too often, one too short could mix two edits of one sentence.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from toolkit_app.text.lines import ITEM, Lines, attributes, is_delimiter
from toolkit_app.text.nesting import DEEPEST

_END = re.compile(r"[.!?…](?:[\u00a0\u202f]?[\"'”’»“)\]*_]|\[\^[^\[\]\s]{1,40}\])*([ \t\n]+)(?=([\"'“„«(\[*_]*)(.))")
_LAST_WORD = re.compile(r"[^\W\d_]+\Z")
_BLANKS = re.compile(r"[ \t\n]+")
_QUOTE = re.compile(r"(?:^|\n)[ \t]*>[ \t]?")
_NUMBER = re.compile(r"\d{1,3}([.)])")
_DASHES = re.compile(r"-+")
_GEORGIAN = range(0x10D0, 0x1100)
# One letter is always an initial or an abbreviation and needs no place here.
_ABBREVIATIONS = frozenset((
    "mr", "dr", "st", "no", "vs", "pp", "co", "jr", "sr", "eg", "ie",
    "mrs", "etc", "vol", "art", "fig", "dept", "approx", "incl", "resp", "chap", "ill", "env", "mme", "mlle", "prof",
    "ул", "им", "др", "гг", "вв", "пп", "кв", "ст", "см", "пр",
    "тыс", "млн", "млрд", "руб", "стр", "рис", "табл", "обл", "мун", "пос", "пер", "прим", "напр",
    "გვ", "იხ", "სთ", "წთ", "მაგ", "მლნ", "მლრდ", "ათას", "იან", "აგვ", "სექ", "ოქტ", "ნოე", "დეკ", "აპრ", "საქ", "პროფ",
))


class Unit(NamedTuple):
    """One unit and what follows it up to the next.

    ``words`` is the text with its blanks collapsed, ``key`` what makes two units the same; ``block`` the number of the block and
    ``within`` the statement it stands in (empty outside); ``prose`` and ``code`` say what it is. ``gap`` is the separator behind
    it and ``rank`` its strength: 0 within a paragraph, 1 a line end, 2 a blank line or the end of the text.
    """

    text: str
    start: int
    end: int
    words: str
    key: str
    block: int
    within: str
    prose: bool
    code: bool
    gap: str
    rank: int


@dataclass(frozen=True)
class Cut:
    """A text cut into units: ``lead`` stands before the first; lead, texts and gaps in turn join to the exact text."""

    text: str
    lead: str
    units: tuple[Unit, ...]


_Place = tuple[int, int, int, str, str, str]


@lru_cache(maxsize=8)
def cut(text: str) -> Cut:
    """The units of a text. Never fails; takes time in proportion to the length."""
    places = list(_places(text, 0, "", 0))
    units: list[Unit] = []
    block = -1
    for position, (start, end, fresh, kind, words, within) in enumerate(places):
        block += fresh
        following = places[position + 1] if position + 1 < len(places) else None
        gap = text[end : following[0] if following else len(text)]
        rank = 0 if kind == "prose" and following and not following[2] else 1
        if following is None or gap.count("\n") > 1:
            rank = 2
        key = f"{within}\x1f{'' if kind == 'prose' else kind}\x1f{words}"
        units.append(Unit(text[start:end], start, end, words, key, block, within, kind == "prose", kind == "code", gap, rank))
    return Cut(text, text[: units[0].start] if units else text, tuple(units))


def _places(text: str, offset: int, within: str, depth: int) -> Iterator[_Place]:
    """Start, end, whether a block begins here, kind, collapsed words and statement of each unit."""
    lines = Lines(text)
    for kind, first, last in lines.blocks():
        start, end = lines.starts[first], lines.end(last)
        if kind == "paragraph":
            yield from _prose(text, start, end, offset, within)
        elif kind in ("statement", "box") and first in lines.boxes and last > first:
            inner = within
            if kind == "statement" and not within:
                inner = attributes(lines.lines[first])[1] or "?"
            yield _line(text, start, lines.end(first), offset, 1, "box", inner)
            body = (lines.starts[first + 1], lines.starts[last])
            if depth < DEEPEST:
                yield from _places(text[body[0] : body[1]], offset + body[0], inner, depth + 1)
            else:
                yield from _chunks(lines, first + 1, last - 1, offset, "box", inner)
            yield _line(text, lines.starts[last], end, offset, 1, "box", inner)
        else:
            yield from _chunks(lines, first, last, offset, kind, within)


def _prose(text: str, start: int, end: int, offset: int, within: str) -> Iterator[_Place]:
    fresh = 1
    paragraph = text[start:end]
    trailing = len(paragraph) - len(paragraph.rstrip(" \t"))
    leading = len(paragraph) - len(paragraph.lstrip(" \t"))
    paragraph = paragraph[: len(paragraph) - trailing]
    at = leading
    for match in _END.finditer(paragraph, leading):
        if _ends(paragraph, at, match):
            end = match.start(1)
            yield offset + start + at, offset + start + end, fresh, "prose", _collapsed(paragraph[at:end]), within
            at, fresh = match.end(1), 0
    yield offset + start + at, offset + start + len(paragraph), fresh, "prose", _collapsed(paragraph[at:]), within


def _ends(paragraph: str, at: int, match: re.Match[str]) -> bool:
    """Whether a mark with a blank behind it ends the sentence that begins at ``at``."""
    following = match[3]
    if following in "»”)]" or (following.islower() and ord(following) not in _GEORGIAN):
        return False
    if match.start() == at or paragraph[at : match.start()].isspace():
        # A mark without words before it ends nothing.
        return False
    if match[0][0] != ".":
        return True
    before = _LAST_WORD.search(paragraph, max(0, match.start() - 20), match.start())
    if before is None:
        return paragraph[match.start() - 1 : match.start()] not in ("№", "§")
    if before.start() and paragraph[before.start() - 1].isdigit():
        return True
    return len(before[0]) > 1 and before[0].casefold() not in _ABBREVIATIONS


def _collapsed(text: str) -> str:
    """Blanks collapsed; a hard line break (two blanks at the end of a line) stays one."""
    if "  \n" in text:
        text = text.replace("  \n", " \v ")
    return _BLANKS.sub(" ", text) if "\n" in text or "\t" in text or "  " in text else text


def _line(text: str, start: int, end: int, offset: int, fresh: int, kind: str, within: str) -> _Place:
    line = text[start:end]
    if kind == "code" or (("```" in line or "~~~" in line) and kind != "table"):
        words = line.rstrip(" \t")
    elif kind == "list":
        # Numbers are counted anew when an item is put in before; the depth of an item matters.
        words = line.lstrip(" \t")
        depth = line[: len(line) - len(words)]
        if words[0].isdigit():
            words = _NUMBER.sub(r"1\1", words, count=1)
        words = depth + _collapsed(words.rstrip(" \t"))
    elif kind == "table":
        words = _collapsed((_DASHES.sub("-", line) if is_delimiter(line) else line).strip(" \t"))
    elif kind == "quote":
        words = _collapsed(_QUOTE.sub(" ", line).strip(" \t\n"))
    else:
        words = _collapsed(line.strip(" \t"))
    return offset + start, offset + end, fresh, kind, words, within


def _chunks(lines: Lines, first: int, last: int, offset: int, kind: str, within: str) -> Iterator[_Place]:
    """Lines; an item, a quoted paragraph or a note with the lines that go on with it is one chunk."""
    begun: int | None = None
    fresh = 1
    marks = " \t>" if kind == "quote" else None
    every = kind not in ("list", "quote", "definition", "box")
    for number in range(first, last + 2):
        line = lines.lines[number] if number <= last else ""
        empty = not line.strip(marks)
        alone = every or (kind == "list" and ITEM.match(line) is not None)
        if begun is not None and (empty or alone or number > last):
            yield _line(lines.text, lines.starts[begun], lines.end(number - 1), offset, fresh, kind, within)
            begun, fresh = None, 0
        if begun is None and not empty and number <= last:
            begun = number
