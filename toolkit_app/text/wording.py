"""The words of a source without its markup, by rules of our own that no library update can change.

The digest of a statement is taken over these words, and answers are bound to that digest for years. So nothing here asks the
Markdown parser, and two texts a reader would tell apart must not become the same words: a mark is dropped only where it has a
partner, everything else stays.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterator

from toolkit_app.text.lines import Lines, is_delimiter
from toolkit_app.text.nesting import DEEPEST, boxed, bullets, cells, fenced, heading, note, quoted

_TOKEN = re.compile(
    r"\\([!-/:-@\[-`{-~])"
    r"|(`+)"
    r"|\[\[([^\[\]|\n]+)(?:\|([^\[\]\n]*))?\]\]"
    r"|(\[\^[^\[\]\s]+\])"
    r"|!?\[([^\[\]]*)\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)"
    r"|(\*+|_+)"
)


def _code_ends(tokens: list[re.Match[str]]) -> dict[int, int]:
    """For each run of backticks the next run as long, by position among the tokens."""
    ends: dict[int, int] = {}
    nearest: dict[int, int] = {}
    for position in range(len(tokens) - 1, -1, -1):
        run = tokens[position][2]
        if run:
            if len(run) in nearest:
                ends[position] = nearest[len(run)]
            nearest[len(run)] = position
    return ends


def _pair(run: str, text: str, start: int, end: int, pieces: list[str], opened: dict[str, list[list[int]]]) -> None:
    """Put an emphasis run into ``pieces``, without the marks that close an earlier run; those are taken off there too."""
    mark, count = run[0], len(run)
    before, after = text[start - 1 : start], text[end : end + 1]
    opens = bool(after) and not after.isspace() and (mark == "*" or not before.isalnum())
    closes = bool(before) and not before.isspace() and (mark == "*" or not after.isalnum())
    stack = opened[mark]
    while closes and count and stack:
        place, left = stack[-1]
        paired = min(left, count)
        count -= paired
        stack[-1][1] -= paired
        pieces[place] = mark * (left - paired)
        if left == paired:
            stack.pop()
    pieces.append(mark * count)
    if opens and count:
        stack.append([len(pieces) - 1, count])


def plain(text: str) -> str:
    """The words of one paragraph: emphasis, code marks, link targets and footnote numbers taken off, escapes resolved."""
    tokens = list(_TOKEN.finditer(text))
    code_ends = _code_ends(tokens)
    pieces: list[str] = []
    opened: dict[str, list[list[int]]] = {"*": [], "_": []}
    offset = position = 0
    while position < len(tokens):
        token = tokens[position]
        pieces.append(text[offset : token.start()])
        offset = token.end()
        if token[1]:
            pieces.append(token[1])
        elif token[2]:
            if position in code_ends:
                position = code_ends[position]
                pieces.append(text[offset : tokens[position].start()])
                offset = tokens[position].end()
            else:
                pieces.append(token[2])
        elif token[3]:
            pieces.append(token[3] if token[4] is None else token[4])
        elif token[6] is not None:
            pieces.append(plain(token[6]))
        elif token[7]:
            _pair(token[7], text, token.start(), token.end(), pieces, opened)
        position += 1
    pieces.append(text[offset:])
    return "".join(pieces)


def wording(source: str, *, depth: int = 0) -> str:
    """The words of a source, blanks collapsed and composed (NFC): the same for a text that was only wrapped anew.

    List marks, quotation marks, table lines, heading marks and the lines of boxes are taken off as well; code is kept as it is.
    """
    return " ".join(unicodedata.normalize("NFC", " ".join(_words(source, depth))).split())


def _words(source: str, depth: int) -> Iterator[str]:
    cut = Lines(source)
    for kind, first, last in cut.blocks():
        block = source[cut.starts[first] : cut.end(last)]
        if depth >= DEEPEST or kind == "paragraph":
            yield plain(block)
        elif kind == "heading":
            yield plain(heading(block).text)
        elif kind == "code":
            yield fenced(block)[1]
        elif kind == "table":
            for line in block.split("\n"):
                if not is_delimiter(line):
                    yield from (plain(cell) for cell in cells(line))
        elif kind == "list":
            for item in bullets(block).items:
                yield from _words(item, depth + 1)
        elif kind == "quote":
            yield from _words(quoted(block), depth + 1)
        elif kind in ("statement", "box"):
            box = boxed(block)
            yield plain(box.values.get("title", ""))
            yield from _words(box.text, depth + 1)
        elif kind == "definition":
            yield from _words(note(block)[1], depth + 1)


def digest(words: str) -> str:
    """The digest of a wording, with the name of its algorithm: ``sha256:`` and 64 hexadecimal digits."""
    return "sha256:" + hashlib.sha256(words.encode("utf-8")).hexdigest()
