"""Where a comment belongs, in the text it was made on and in every later one.

An anchor remembers the id and the digest of a statement, the id of a section, and of a passage its words with those before and
behind them. It is found again by id first, then by its words, then by what is left of them, then by the words around them; and
what cannot be found is said to be lost and never put somewhere by guess.

Words are compared as they are read: without case, markup, link targets and ids, so that a quotation from a printed page or from
Word is found in the source. A word goes on through the marks inside it (``foot**note**``, ``[note](…)s``), as on the page.
"""

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import Literal

from toolkit_app.text.lines import Lines
from toolkit_app.text.matching import Steps, matches
from toolkit_app.text.sections import Section, Source, Statement, scan
from toolkit_app.text.wording import wording

Target = Literal["item", "section", "statement", "passage"]
How = Literal["same", "moved", "changed", "gone"]
TARGETS: tuple[Target, ...] = ("item", "section", "statement", "passage")
_HIDDEN = re.compile(
    r"\{#[^{}\n]*\}"  # the id of a heading
    r"|(?<=\n)[ \t]*\d{1,3}[.)](?=[ \t])|\A[ \t]*\d{1,3}[.)](?=[ \t])"  # the number of a list item
)
_MARKED = re.compile(
    r"\[(?=[^\[\]]*\]\()|\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)"  # a link, and where it leads
    r"|\[\[(?=[^\[\]|\n]*\]\])|\[\[[^\[\]|\n]*\||\]\]"  # a link to an item, and its key where it has words
    r"|\[\^[^\[\]\s]+\]:?"  # a footnote number
    r"|\\(?=[!-/:-@\[-`{-~])"  # what makes a mark a plain character
)
_JOINER = "\u2060"
_INSIDE = "*_`~\u00ad\u200b-\u200d\u2060"  # marks and invisible characters that do not end a word
_ACCENT = "\u0300-\u036f"
_WORD = re.compile(rf"[^\W_][{_ACCENT}]*(?:[\w{_ACCENT}{_INSIDE}]*[^\W_][{_ACCENT}]*)?")
_NO_LETTER = re.compile(rf"[{_INSIDE}]+")
_STRAY = re.compile(r"\*{2,}|`+|(?<!\w)\*(?=\w)|(?<=\w)\*(?!\w)")  # marks whose partner is outside a passage
_AROUND = 8  # words kept before and behind a passage
_SHORT = 4  # a shorter passage stands in many places: the words beside it must be the same as well
_ALIKE = 0.6
_FAR = 40


@dataclass(frozen=True)
class Anchor:
    """What a comment is about.

    ``section`` is the id of the section it stands in (its title where it has none), ``statement`` the id of the statement and
    ``digest`` that of its wording. ``quote`` are the words of the passage (of a statement its wording, of a section its title),
    ``prefix`` and ``suffix`` those around it; ``start`` is where it began, in characters of the text.
    """

    target: Target
    section: str = ""
    statement: str = ""
    digest: str = ""
    quote: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int = 0


@dataclass(frozen=True)
class Place:
    """Where an anchor is in a text: offsets, and ``how`` it was found.

    ``same``: the very words in their section; ``moved``: the very words elsewhere; ``changed``: other words stand there now;
    ``gone``: the words were taken out here (``start`` equals ``end``).
    """

    start: int
    end: int
    how: How


@dataclass(frozen=True)
class _Words:
    """The words of a text that a reader sees, folded, with their offsets; ``joined`` has them all behind each other."""

    folded: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    joined: str
    places: tuple[int, ...]


@lru_cache(maxsize=4)
def visible(text: str) -> str:
    """The text, as long as before, with blanks for what a reader does not see (ids, lines of boxes and fences) and joiners for
    what stands in the midst of words (links and where they lead).
    """
    cut = Lines(text)
    hidden = {*cut.boxes, *cut.boxes.values(), *cut.fences, *cut.fences.values()}
    shown = "\n".join(" " * len(line) if number in hidden else line for number, line in enumerate(cut.lines))
    shown = _HIDDEN.sub(lambda found: " " * len(found[0]), shown)
    return _MARKED.sub(lambda found: _JOINER * len(found[0]), shown)


def word_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Where each word of a source begins and ends, as a reader sees the words."""
    words = _words(text)
    return tuple(zip(words.starts, words.ends, strict=True))


@lru_cache(maxsize=16)
def _scanned(text: str) -> Source:
    return scan(text)


@lru_cache(maxsize=16)
def _words(text: str, *, bare: bool = False) -> _Words:
    """The words of a source; with ``bare``, of a text without markup."""
    found = list(_WORD.finditer(text if bare else visible(text)))
    folded = tuple(_folded(match[0]) for match in found)
    joined = "\0" + "".join(f"{word}\0" for word in folded)
    places = (0, *accumulate(len(word) + 1 for word in folded))
    return _Words(folded, tuple(match.start() for match in found), tuple(match.end() for match in found), joined, places)


def _folded(word: str) -> str:
    bare = word if word.isalnum() else _NO_LETTER.sub("", word)
    return unicodedata.normalize("NFC", bare).casefold()


def of_item() -> Anchor:
    """An anchor for a text as a whole."""
    return Anchor("item")


def of_section(text: str, name: str) -> Anchor:
    """An anchor for the section of that id or title. Raises KeyError when the text has none."""
    section = next((one for one in _scanned(text).sections if one.level and name in (one.id, one.title)), None)
    if section is None:
        raise KeyError(name)
    return Anchor("section", section.id or section.title, quote=section.title, start=section.start)


def of_statement(text: str, name: str) -> Anchor:
    """An anchor for the statement of that id. Raises KeyError when the text has none."""
    source = _scanned(text)
    found = next((one for one in source.statements if one.id == name), None)
    if found is None:
        raise KeyError(name)
    return Anchor("statement", _section(source, found.start), name, found.digest, found.wording, start=found.start)


def of_passage(text: str, start: int, end: int) -> Anchor:
    """An anchor for the words between two offsets. Raises ValueError when there are none."""
    words = _words(text)
    first, last = bisect_right(words.ends, start), bisect_right(words.starts, end - 1)
    if first >= last:
        raise ValueError("a passage without words")
    low, high = words.starts[first], words.ends[last - 1]
    source, seen = _scanned(text), visible(text)
    within = next((one for one in source.statements if one.start <= low and high <= one.end), None)
    before, behind = words.starts[max(0, first - _AROUND)], words.ends[min(len(words.ends), last + _AROUND) - 1]
    # a quotation reads best as the page shows it; whatever marks were cut through, it has the words that are compared
    quotes = (_STRAY.sub("", wording(text[start:end])), _STRAY.sub("", _collapsed(seen[low:high])))
    cut = (_NO_LETTER.sub("", seen[words.starts[at] : words.ends[at]]) for at in range(first, last))
    quote = next((one for one in quotes if _words(one, bare=True).folded == words.folded[first:last]), "") or " ".join(cut)
    return Anchor(
        "passage", _section(source, low), within.id if within else "", within.digest if within else "",
        quote, _collapsed(seen[before:low]), _collapsed(seen[high:behind]), low,
    )  # fmt: skip


def _collapsed(text: str) -> str:
    return " ".join(text.replace(_JOINER, "").split())


def _section(source: Source, at: int) -> str:
    return next((_name(section) for section in source.sections if section.start <= at < section.end), "")


def _name(section: Section) -> str:
    return section.id or section.title


def quoted(text: str, quote: str, prefix: str = "", suffix: str = "", near: float = 0) -> tuple[int, int] | None:
    """Where words that were quoted from a text without its markup stand in it, as offsets; None when they do not.

    Of several places the one with the same words around it is taken, then that nearest to ``near`` (0 the start of the text,
    1 its end).
    """
    anchor = Anchor("passage", quote=quote, prefix=prefix, suffix=suffix, start=round(near * len(text)))
    place = _passage(text, anchor, 0, len(text), sure=True)
    return (place.start, place.end) if place and place.start < place.end else None


def find(text: str, anchor: Anchor) -> Place | None:
    """Where an anchor is in a text, which may be a later one; None when it is lost."""
    if anchor.target == "item":
        return Place(0, len(text), "same")
    source = _scanned(text)
    if anchor.target == "section":
        return _find_section(source, anchor)
    if not anchor.statement:
        return _placed(source, anchor, _passage(text, anchor, 0, len(text)))
    statement = _find_statement(source, anchor)
    if anchor.target == "statement" and statement:
        changed: How = "same" if statement.id == anchor.statement else "moved"
        return Place(statement.start, statement.end, changed if statement.digest == anchor.digest else "changed")
    inside = _passage(text, anchor, statement.start, statement.end) if statement else None
    if inside and inside.how != "gone":
        return inside
    outside = _passage(text, anchor, 0, len(text))
    if outside and (outside.how != "gone" or statement is None):
        return _placed(source, anchor, outside)
    return Place(statement.start, statement.end, "changed") if statement else None


def _find_section(source: Source, anchor: Anchor) -> Place | None:
    for how in ("same", "moved"):
        for section in source.sections:
            if section.level and (anchor.section == _name(section) if how == "same" else anchor.quote == section.title):
                return Place(section.start, section.end, "same" if how == "same" else "moved")
    return None


def _find_statement(source: Source, anchor: Anchor) -> Statement | None:
    """By its id; else by its words under another id; else the one that was made of it."""
    every = source.statements
    found = next((one for one in every if one.id == anchor.statement), None)
    found = found or next((one for one in every if one.digest == anchor.digest), None)
    return found or next((one for one in every if anchor.statement in one.origins), None)


def _placed(source: Source, anchor: Anchor, place: Place | None) -> Place | None:
    """The same words in another section have moved."""
    if place and place.how == "same" and anchor.section and _section(source, place.start) != anchor.section:
        return Place(place.start, place.end, "moved")
    return place


def _passage(text: str, anchor: Anchor, low: int, high: int, *, sure: bool = False) -> Place | None:
    """Where the words of an anchor stand between two offsets; with ``sure``, only if most of them do."""
    words, quote = _words(text), _words(anchor.quote, bare=True).folded
    if not quote:
        return None
    first, last = bisect_right(words.starts, low - 1), bisect_right(words.ends, high)
    around = _around(anchor)
    spots = [at for at in _occurrences(words, quote) if first <= at and at + len(quote) <= last]
    if len(quote) < _SHORT and (len(spots) > 1 or not sure):
        # a word or two are found by the words beside them, or not at all
        spots = [at for at in spots if _beside(words, at, at + len(quote), around) >= min(2, len(around[0]) + len(around[1]))]
    if spots:
        at = max(spots, key=lambda at: (_beside(words, at, at + len(quote), around), -abs(words.starts[at] - anchor.start)))
        return Place(words.starts[at], words.ends[at + len(quote) - 1], "same")
    between = None if sure else _between(words, around, first, last, len(quote))
    if between and between.how == "gone":
        # what stood on both sides meets now: a stretch elsewhere that shares most words is another one
        return between
    rest = _remains(words, quote, first, last, anchor.start) if len(quote) >= _SHORT else None
    if rest:
        return Place(words.starts[rest[0]], words.ends[rest[1] - 1], "changed")
    return between


def _around(anchor: Anchor) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return _words(anchor.prefix, bare=True).folded[-_AROUND:], _words(anchor.suffix, bare=True).folded[:_AROUND]


def _occurrences(words: _Words, sought: Sequence[str]) -> Iterator[int]:
    """The number of the first word wherever these words stand one after another."""
    line = "\0" + "".join(f"{word}\0" for word in sought)
    at = words.joined.find(line)
    while at >= 0:
        yield bisect_right(words.places, at) - 1
        at = words.joined.find(line, at + 1)


def _beside(words: _Words, start: int, end: int, around: tuple[Sequence[str], Sequence[str]]) -> int:
    """How many words before and behind are the same, counted from the passage outwards."""
    before, behind = around
    count = 0
    for number, word in enumerate(reversed(before), 1):
        if start - number < 0 or words.folded[start - number] != word:
            break
        count += 1
    for number, word in enumerate(behind):
        if end + number >= len(words.folded) or words.folded[end + number] != word:
            break
        count += 1
    return count


def _remains(words: _Words, quote: Sequence[str], first: int, last: int, near: int) -> tuple[int, int] | None:
    """The stretch of as many words that has most of the quoted ones, cut to those it has; None when it has too few."""
    size = min(len(quote), last - first)
    if size <= 0:
        return None
    wanted, have = Counter(quote), Counter(words.folded[first : first + size])
    common = (wanted & have).total()
    best = (common, -abs(words.starts[first] - near), first)
    for at in range(first + 1, last - size + 1):
        gone, come = words.folded[at - 1], words.folded[at + size - 1]
        if gone != come:
            common -= have[gone] <= wanted[gone]
            have[gone] -= 1
            have[come] += 1
            common += have[come] <= wanted[come]
        best = max(best, (common, -abs(words.starts[at] - near), at))
    common, _, at = best
    if 2 * common < _ALIKE * (size + len(quote)):
        return None
    found = matches(words.folded[at : at + size], quote, Steps())
    if 2 * sum(length for _, _, length in found) < _ALIKE * (size + len(quote)):
        # the same words in another order say something else
        return None
    return at + found[0][0], at + found[-1][0] + found[-1][2]


def _between(words: _Words, around: tuple[Sequence[str], Sequence[str]], first: int, last: int, length: int) -> Place | None:
    """What stands now between the words that stood around the passage; None when these cannot be told for sure."""
    before, behind = around[0][-_SHORT:], around[1][:_SHORT]
    if len(before) < _SHORT or len(behind) < _SHORT:
        return _edge(words, before, behind)
    ends = [at + _SHORT for at in _occurrences(words, before) if first <= at and at + _SHORT <= last]
    starts = [at for at in _occurrences(words, behind) if first <= at and at + _SHORT <= last]
    found = [(start - end, end, start) for end in ends for start in starts if 0 <= start - end <= 3 * length + _FAR]
    if not found or (len(ends) > 1 and len(starts) > 1):
        return None
    _, end, start = min(found)
    if start > end:
        return Place(words.starts[end], words.ends[start - 1], "changed")
    return Place(words.ends[end - 1], words.ends[end - 1], "gone")


def _edge(words: _Words, before: Sequence[str], behind: Sequence[str]) -> Place | None:
    """The beginning or the end of the text, where a passage at it is gone: what stood beside it stands there now."""
    if not before and len(behind) == _SHORT and tuple(words.folded[:_SHORT]) == tuple(behind):
        return Place(words.starts[0], words.starts[0], "gone")
    if not behind and len(before) == _SHORT and tuple(words.folded[-_SHORT:]) == tuple(before):
        return Place(words.ends[-1], words.ends[-1], "gone")
    return None
