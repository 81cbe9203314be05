"""A source as a reader sees it, one character after another, with the way back to the source.

What divides a word only in the source (soft hyphens, marks of emphasis within a number) is left out; blanks, dashes and digits of
every kind become the plain ones. What no reader reads as words (addresses of the web, keys of items) is blotted out.
"""

import bisect
import re
import unicodedata

_DROPPED = re.compile(r"[\u00ad\u200b-\u200d\u2060\ufeff]+|\\(?=[!-/:-@\[-`{-~])|\*+|`+|(?<!\w)_+(?=\w)|(?<=\w)_+(?!\w)")
_BLOTTED = re.compile(r"https?://[^\s<>]+|\{[#.][^{}\n]*\}|\[\[[ \t]*[A-Za-z]{2}-[0-9A-Za-z]{8}(?=[\]| \t])")
_BLOT = "\x1f"


class _Plain(dict[int, int]):
    """A translation table, character for character, filled as characters are met."""

    def __missing__(self, code: int) -> int:
        letter = chr(code)
        sort = unicodedata.category(letter)
        if sort == "Nd":
            code_now = ord(str(unicodedata.digit(letter)))
        elif sort == "Zs":
            code_now = ord(" ")
        elif sort == "Pd" or letter == "−":
            code_now = ord("-")
        else:
            code_now = ord({"＠": "@", "＋": "+"}.get(letter, letter))
        self[code] = code_now
        return code_now


_PLAIN = _Plain()


class Flattened:
    """``text`` as a reader sees it; ``blotted`` the same, as long, with what is no words blotted out."""

    def __init__(self, source: str) -> None:
        kept: list[str] = []
        # at which place of the flat text which offset begins to hold
        self._places: list[int] = [0]
        self._offsets: list[int] = [0]
        start = length = 0
        for found in _DROPPED.finditer(source):
            kept.append(source[start : found.start()])
            length += found.start() - start
            start = found.end()
            self._places.append(length)
            self._offsets.append(start)
        kept.append(source[start:])
        self.text = "".join(kept).translate(_PLAIN)
        self.blotted = _BLOTTED.sub(lambda found: _BLOT * len(found[0]), self.text)

    def source(self, place: int) -> int:
        """The offset in the source of a character of the flat text."""
        at = bisect.bisect_right(self._places, place) - 1
        return self._offsets[at] + place - self._places[at]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The part of the source that a part of the flat text, which is not empty, comes from."""
        return self.source(start), self.source(end - 1) + 1
