"""The words that a comment proposes, put in place of what it is about."""

import re
from dataclasses import dataclass, replace

from toolkit_app.text import anchors
from toolkit_app.text.anchors import Anchor
from toolkit_app.text.sections import scan
from toolkit_app.text.statements import inert, put_together, take_apart

_MARKS = ("**", "__", "*", "_", "`")
_LINK = re.compile(r"\[\[[^\[\]|\n]*\|([^\[\]\n]*)\]\]|\[([^\[\]]*)\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)")
_STOP = re.compile(r"[.,;:!?…»”’)\]]*")
_LAST_STOP = re.compile(r"[.,;:!?…»”’)\]]*\Z")


@dataclass(frozen=True)
class Replacement:
    """What changes in a text: ``words`` take the place of what stands from ``start`` to ``end``."""

    start: int
    end: int
    words: str

    def applied(self, text: str) -> str:
        """The text with it."""
        return text[: self.start] + self.words + text[self.end :]


def replacement(text: str, about: Anchor, words: str) -> Replacement | None:
    """What has to change in ``text`` (a source) so that it says ``words`` where it says what a comment is about.

    A passage is replaced with the stop and the marks that belong to it; of a statement the wording, so that it keeps its id and
    what stands beside its words; to a section the words are added as its last paragraph. None for a comment on the whole text,
    and where its place is lost.
    """
    place = anchors.find(text, about)
    words = inert(words.strip())
    if place is None or about.target == "item" or not words:
        return None
    if about.target == "section":
        end = place.start + len(text[place.start : place.end].rstrip())
        return Replacement(end, end, f"\n\n{words}")
    statement = next((one for one in scan(text).statements if (one.start, one.end) == (place.start, place.end)), None)
    if statement:
        taken = take_apart(text[statement.start : statement.end])
        return Replacement(statement.start, statement.end, put_together(replace(taken, wording=words)))
    if place.how == "gone":
        return Replacement(place.start, place.start, f" {words}")
    start, end = _with_marks(text, place.start, place.end)
    return Replacement(start, _behind_stop(text, end, about.quote, words), _with_links(text, start, end, words))


def _with_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """The passage with the marks beside it whose partner is in it."""
    for mark in _MARKS:
        if text.count(mark, start, end) % 2:
            if text.startswith(mark, end):
                end += len(mark)
            elif text.endswith(mark, 0, start):
                start -= len(mark)
    return start, end


def _with_links(text: str, start: int, end: int, words: str) -> str:
    """The new words inside the links that the passage cuts through, so that none is broken."""
    for link in _LINK.finditer(text):
        first, last = link.span(1 if link[2] is None else 2)
        opened = start <= link.start() and first <= end
        closed = start <= last and link.end() <= end
        if opened and not closed:
            words = text[link.start() : first] + words
        elif closed and not opened:
            words += text[last : link.end()]
    return words


def _behind_stop(text: str, end: int, quote: str, words: str) -> int:
    """Where the passage ends with its stop: that which was quoted with it, or that which the new words bring along."""
    stop = _match(_STOP, text, end)
    for brought in (_LAST_STOP.search(quote), _LAST_STOP.search(words)):
        last = brought[0] if brought else ""
        common = next((length for length in range(len(last), 0, -1) if stop.startswith(last[-length:])), 0)
        if common:
            return end + common
    return end


def _match(pattern: re.Pattern[str], text: str, at: int) -> str:
    found = pattern.match(text, at)
    return found[0] if found else ""
