"""What is inside a block: the texts of list items, of a quotation, a box, a note; each again a source of blocks."""

import re
from dataclasses import dataclass

from toolkit_app.text.lines import ADMONITION, FOOTNOTE, HEADING, ITEM, QUOTE, Lines, attributes, indent, is_rule

# Deeper nesting than this is noise or an attack; its text is shown as it is typed.
DEEPEST = 12
_TASK = re.compile(r"\[([ xX])\][ \t]+")
_CELL = re.compile(r"\\.|`[^`]*`|\[\[[^\[\]]*\]\]|\|")


@dataclass(frozen=True)
class Heading:
    """A heading line taken apart: level 1 to 6, its text with inline markup, its id or an empty string."""

    level: int
    text: str
    id: str


@dataclass(frozen=True)
class Bullets:
    """A list taken apart: ``start`` is the first number, None for bullets; ``loose`` lists have blanks between paragraphs."""

    start: int | None
    loose: bool
    items: tuple[str, ...]


@dataclass(frozen=True)
class Box:
    """A statement or box taken apart: its classes (the first names its type), id, values, and the text within."""

    classes: tuple[str, ...]
    id: str
    values: dict[str, str]
    text: str


def heading(source: str) -> Heading:
    """The heading in a line such as ``## What happened {#happened}``."""
    match = HEADING.match(source)
    level = len(match[1]) if match else 0
    text = source[match.end() if match else 0 :].strip(" \t")
    bare = text.rstrip("#")
    if bare != text and (not bare or bare[-1] in " \t"):
        text = bare.rstrip(" \t")
    identity = ""
    at = text.rfind("{#")
    if at >= 0 and text.endswith("}"):
        word = text[at + 2 : -1].strip()
        if word and all(letter.isalnum() or letter in "_-.:" for letter in word):
            identity = word
            text = text[:at].rstrip(" \t")
    return Heading(level, text, identity)


def _dedent(line: str, depth: int) -> str:
    column = 0
    for position, character in enumerate(line):
        if column >= depth or character not in " \t":
            return " " * (column - depth) + line[position:]
        column += 1 if character == " " else 4 - column % 4
    return ""


def bullets(source: str) -> Bullets:
    """The items of a list, each dedented, with task boxes as ☐ and ☑."""
    cut = Lines(source)
    first = ITEM.match(cut.lines[0])
    margin = indent(cut.lines[0]) + 2
    items: list[list[str]] = []
    depth = margin
    number = 0
    loose = blank = False
    while number < len(cut.lines):
        line = cut.lines[number]
        match = ITEM.match(line) if indent(line) < margin and not is_rule(line) else None
        if match:
            width = indent((match[4] or " ").expandtabs(4))
            depth = indent(line) + len(match[0].strip()) + (width if width <= 4 else 1)
            items.append([_ticked(line[match.end() :])])
        else:
            items[-1].append(_dedent(line, depth))
        loose = loose or (blank and bool(line.strip()) and (match is not None or indent(line) < margin + 2))
        blank = not line.strip()
        for inner in range(number + 1, cut.fences.get(number, number) + 1):
            items[-1].append(_dedent(cut.lines[inner], depth))
            number = inner
        number += 1
    start = int(first[3]) if first and first[3] else None
    return Bullets(start, loose, tuple("\n".join(item).rstrip() for item in items))


def _ticked(text: str) -> str:
    match = _TASK.match(text)
    return f"{'☐' if match[1] == ' ' else '☑'} {text[match.end() :]}" if match else text


def quoted(source: str) -> str:
    """The text of a quotation without its ``>`` marks."""
    return "\n".join(QUOTE.sub("", line, count=1) for line in source.split("\n"))


def boxed(source: str) -> Box:
    """A ``:::`` block or a ``!!!`` block taken apart."""
    first, _, rest = source.partition("\n")
    match = ADMONITION.match(first)
    if match:
        text = "\n".join(_dedent(line, 4) for line in rest.split("\n"))
        return Box((match[1],), "", {"title": match[2] or ""}, text)
    classes, identity, values = attributes(first)
    return Box(classes, identity, values, rest.rpartition("\n")[0])


def note(source: str) -> tuple[str, str]:
    """Label and text of a footnote definition ``[^label]: text``; an empty label if it is a definition of a link."""
    match = FOOTNOTE.match(source)
    if not match:
        return "", ""
    first, _, rest = source[match.end() :].partition("\n")
    return match[1], "\n".join([first, *(_dedent(line, 4) for line in rest.split("\n"))]).rstrip()


def fenced(source: str) -> tuple[str, str]:
    """Language word and code of a fenced block; the indentation of the fence is taken off the code."""
    lines = source.split("\n")
    depth = indent(lines[0])
    words = lines[0].strip().strip("`~").split()
    return (words[0] if words else ""), "\n".join(_dedent(line, min(depth, indent(line))) for line in lines[1:-1])


def cells(line: str) -> list[str]:
    """The cells of a table row; a ``|`` that is escaped, in a code span or inside ``[[…|…]]`` divides nothing."""
    found: list[str] = []
    start = 0
    for match in _CELL.finditer(line):
        if match[0] == "|":
            found.append(line[start : match.start()])
            start = match.end()
    found.append(line[start:])
    if len(found) > 1 and not found[0].strip():
        del found[0]
    if len(found) > 1 and not found[-1].strip():
        del found[-1]
    return [cell.strip() for cell in found]
