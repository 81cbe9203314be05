"""The line scanner: which lines of a source belong together, and as what.

One pass pairs code fences, one pairs ``:::`` lines, one cuts blocks; each looks at a line a bounded number of times. The
grammar is Markdown as offices write it: an indented line is no code, a line of dashes under a text is a rule and no heading,
a list may follow its introducing line at once, a year at the start of a line is no list number, two blanks nest a list. A fence
or box that is never closed is plain text, so that a slip of the pen cannot swallow the rest of a document.
"""

import re
from collections.abc import Iterator
from itertools import accumulate

FENCE = re.compile(r"[ \t]*(?:(?:[-+*]|\d{1,3}[.)])[ \t]+)*(?:(`{3,})([^`]*)|(~{3,})(.*))$")
HEADING = re.compile(r" {0,3}(#{1,6})(?=[ \t]|$)")
ITEM = re.compile(r"([ \t]*)(?:([-+*])|(\d{1,3})[.)])(?:([ \t]+)|$)")
QUOTE = re.compile(r"[ \t]*>[ \t]?")
ADMONITION = re.compile(r'!!![ \t]+([\w-]+)(?:[ \t]+"([^"]*)")?[ \t]*$')
FOOTNOTE = re.compile(r" {0,3}\[\^([^\[\]\s]+)\]:[ \t]*")
DEFINITION = re.compile(
    r" {0,3}\[([^\[\]^][^\[\]]*)\]:[ \t]*<?([^\s<>]+)>?(?:[ \t]+(?:\"([^\"]*)\"|'([^']*)'|\(([^()]*)\)))?[ \t]*$"
)
_DELIMITER = frozenset("|:- \t")
_LONGEST_ATTRIBUTES = 1000


def indent(line: str) -> int:
    """The column of the first character that is no blank; a tab goes on to the next multiple of four."""
    column = 0
    for character in line:
        if character == " ":
            column += 1
        elif character == "\t":
            column += 4 - column % 4
        else:
            break
    return column


def is_rule(line: str) -> bool:
    """Whether the line is a rule: three or more of one of ``- * _``, blanks between them allowed."""
    marks = line.replace(" ", "").replace("\t", "").rstrip()
    return len(marks) >= 3 and marks[0] in "-*_" and marks == marks[0] * len(marks)


def is_delimiter(line: str) -> bool:
    """Whether the line is the row of dashes under the head of a table."""
    return "|" in line and "-" in line and _DELIMITER.issuperset(line)


def attributes(line: str) -> tuple[tuple[str, ...], str, dict[str, str]]:
    """Classes, id and named values of the line that opens a box, e.g. ``::: {.statement #s-7k3q type=option}``."""
    rest = line.strip(" \t").lstrip(":").strip(" \t")
    if not rest.startswith("{"):
        return ((rest,) if rest else ()), "", {}
    classes: list[str] = []
    identity = ""
    values: dict[str, str] = {}
    for word in re.findall(r'[^\s"=]+="[^"]*"|\S+', rest[1:-1]):
        if word[0] == ".":
            classes.append(word[1:])
        elif word[0] == "#":
            identity = identity or word[1:]
        elif "=" in word:
            name, _, value = word.partition("=")
            values[name] = value.strip('"')
    return tuple(classes), identity, values


def _opens_box(line: str) -> bool:
    rest = line.lstrip(":").strip(" \t")
    if not rest or len(rest) > _LONGEST_ATTRIBUTES:
        return False
    return (rest[0] == "{" and rest[-1] == "}") or rest.replace("-", "").isalnum()


class Lines:
    """A source cut into lines, with its code fences and ``:::`` boxes paired and its blocks found on demand.

    ``fences`` and ``boxes`` lead from the opening line to the closing one; nested boxes are in ``boxes`` too. ``unclosed`` holds
    the closing lines that are missing at the end, innermost first.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = text.split("\n")
        self.starts = [0, *accumulate(len(line) + 1 for line in self.lines)]
        self.unclosed: list[str] = []
        self.fences = self._pair_fences() if "```" in text or "~~~" in text else {}
        self.boxes = self._pair_boxes() if ":::" in text else {}

    def end(self, number: int) -> int:
        """The offset behind the last character of a line, its line end not counted."""
        return self.starts[number + 1] - 1

    def _pair_fences(self) -> dict[int, int]:
        marks: list[tuple[int, str, bool]] = []
        for number, line in enumerate(self.lines):
            if ("```" in line or "~~~" in line) and (match := FENCE.match(line)):
                bare = not (match[2] or match[4] or "").strip() and line.lstrip(" \t").startswith(("```", "~~~"))
                marks.append((number, match[1] or match[3], bare))
        # The longest closing line still to come, per kind of mark: without it each opening line would search to the end.
        longest = [{"`": 0, "~": 0}]
        for _number, mark, bare in reversed(marks):
            later = dict(longest[-1])
            if bare:
                later[mark[0]] = max(later[mark[0]], len(mark))
            longest.append(later)
        longest.reverse()
        paired: dict[int, int] = {}
        opening: tuple[int, str] | None = None
        for position, (number, mark, bare) in enumerate(marks):
            if opening is not None:
                if bare and mark[0] == opening[1][0] and len(mark) >= len(opening[1]):
                    paired[opening[0]] = number
                    opening = None
            elif longest[position + 1][mark[0]] >= len(mark):
                opening = (number, mark)
            elif not self.unclosed:
                self.unclosed.append(mark)
        return paired

    def _pair_boxes(self) -> dict[int, int]:
        paired: dict[int, int] = {}
        opened: list[int] = []
        hidden_until = -1
        for number, line in enumerate(self.lines):
            if number <= hidden_until:
                continue
            if number in self.fences:
                hidden_until = self.fences[number]
            elif line.startswith(":::"):
                if _opens_box(line):
                    opened.append(number)
                elif opened and not line.strip(": \t"):
                    paired[opened.pop()] = number
        self.unclosed += [":::"] * len(opened)
        return paired

    def _item(self, number: int) -> re.Match[str] | None:
        match = ITEM.match(self.lines[number])
        return match if match and not is_rule(self.lines[number]) else None

    def _kind(self, number: int, *, within: bool = False) -> str:
        """What begins at the line; ``within`` a paragraph fewer things do."""
        line = self.lines[number]
        first = line.lstrip(" \t")[:1]
        if number + 1 < len(self.lines) and "|" in line and is_delimiter(self.lines[number + 1]) and not is_delimiter(line):
            return "table"
        if first.isalpha():
            return "paragraph"
        if number in self.boxes:
            return "statement" if "statement" in attributes(line)[0] else "box"
        item = self._item(number) if first in "-+*" or first.isdigit() else None
        if item and (not within or (line[item.end() :].strip() and item[3] in (None, "1"))):
            return "list"
        if number in self.fences and not item:
            return "code"
        if first == "#" and HEADING.match(line):
            return "heading"
        if first == ">":
            return "quote"
        if first in "-*_" and is_rule(line):
            return "rule"
        if first == "[" and (FOOTNOTE.match(line) or DEFINITION.match(line)):
            return "definition"
        return "box" if first == "!" and ADMONITION.match(line) else "paragraph"

    def _blank(self, number: int) -> bool:
        line = self.lines[number]
        return not line or line.isspace()

    def _interrupts(self, number: int) -> bool:
        return self._blank(number) or self._kind(number, within=True) != "paragraph"

    def _hanging(self, number: int, depth: int, item: re.Match[str] | None) -> int:
        """The last line of what hangs under the line: lines indented to ``depth``, lazy ones, and items of the same list."""
        last = number = self.fences.get(number, number)
        number += 1
        after_blank = False
        while number < len(self.lines):
            if self._blank(number):
                after_blank = True
                number += 1
                continue
            if indent(self.lines[number]) < depth:
                sibling = self._item(number) if item else None
                if sibling is not None and item is not None:
                    if (sibling[2] is None) != (item[2] is None):
                        break
                elif after_blank or self._interrupts(number):
                    break
            last = self.fences.get(number, number)
            number = last + 1
            after_blank = False
        return last

    def _last(self, kind: str, number: int) -> int:
        """The last line of the block of that kind that begins at the line."""
        if kind in ("heading", "rule"):
            return number
        if kind == "code":
            return self.fences[number]
        if kind in ("statement", "box"):
            return self.boxes[number] if number in self.boxes else self._hanging(number, 2, None)
        if kind == "list":
            item = self._item(number)
            return self._hanging(number, indent(self.lines[number]) + 2, item)
        if kind == "definition":
            return self._hanging(number, 2, None) if FOOTNOTE.match(self.lines[number]) else number
        last = number + (kind == "table")
        while last + 1 < len(self.lines) and not self._interrupts(last + 1):
            last += 1
        if kind == "quote":
            while last + 1 < len(self.lines) and QUOTE.match(self.lines[last + 1]):
                last += 1
                while last + 1 < len(self.lines) and not self._interrupts(last + 1):
                    last += 1
        return last

    def blocks(self) -> Iterator[tuple[str, int, int]]:
        """Kind, first and last line of each block, in order; lines between blocks are blank."""
        number = 0
        while number < len(self.lines):
            if self._blank(number):
                number += 1
                continue
            kind = self._kind(number)
            last = self._last(kind, number)
            yield kind, number, last
            number = last + 1


def closed(text: str) -> str:
    """The text with every code fence and box closed, so that it cannot swallow what is put after it."""
    while missing := Lines(text).unclosed:
        # What a fence hides is only known once it is closed, so it comes first and alone.
        closing = missing if missing[0] == ":::" else missing[:1]
        text = "\n".join([text, *closing])
    return text
