"""What a document is listed under: its words, their stems and sounds, and how all of them begin.

A term is a sign that says what it is and the letters; a document is listed under it with one byte: how much the word counts in
it (1 to 15, the lower half of the byte) and where it stands (the upper half).
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import islice, product

from toolkit_app.search import analysis

WORD, STEM, SOUND = "w", "s", "y"
BEGINS = {WORD: "p", SOUND: "q"}  # all that begins so, up to that many letters: terms of the file, not of a document
BEGINNINGS = 4
FACET, DAY = "f", "d"
WHOLE = "t"  # a whole title, as stems
WORTH_BITS = 4
TITLE, TEXT, LABEL, FILE = (1 << place for place in range(WORTH_BITS, 8))
ANYWHERE = TITLE | TEXT | LABEL | FILE
VALUE = "\x1f"
LONGEST = 64
_LONGEST_TITLE = 160
_READINGS = 8
_MOST = (1 << WORTH_BITS) - 1
# How often a word must be said to count half, in a text of this many words; a title says a thing as often as this, a heading
# or a tag so often (BM25F: Robertson, Zaragoza, Taylor, "Simple BM25 extension to multiple weighted fields", CIKM 2004;
# a fixed length in place of the mean makes an index depend on nothing but its documents).
_HALF, _LENGTH, _FIXED = 1.6, 400, 0.25
_IN_TITLE, _IN_LABEL = 4.0, 1.5


def worth(times: float, length: int) -> int:
    """How much a word counts, 1 to 15, that is said so often in a text of so many words."""
    half = _HALF * (_FIXED + (1 - _FIXED) * length / _LENGTH)
    return min(_MOST, 1 + int(_MOST * times / (times + half)))


class _Worths(dict[float, int]):
    """Worths in one text, by how often a word is said in it: most are said equally often."""

    def __init__(self, length: int) -> None:
        super().__init__()
        self._length = length

    def __missing__(self, times: float) -> int:
        self[times] = found = worth(times, self._length)
        return found


def listed(title: Sequence[str], body: Sequence[str], more: Sequence[str], lang: str) -> dict[str, int]:
    """The terms of a document with their bytes, from its folded words; ``more`` are those it is to be found by without having
    them in title or text."""
    said: dict[str, float] = dict(Counter(body))
    where = dict.fromkeys(said, TEXT)
    for words, weight, flag in ((title, _IN_TITLE, TITLE), (more, _IN_LABEL, LABEL)):
        for word in words:
            said[word] = said.get(word, 0.0) + weight
            where[word] = where.get(word, 0) | flag
    stems, sounds = analysis.stems_in(lang), analysis.sounds_of
    worths = _Worths(len(body))
    found: dict[str, int] = {}
    forms: dict[str, float] = {}
    stands: dict[str, int] = {}
    for word, times in said.items():
        flags = where[word]
        if len(word) > LONGEST:
            word = word[:LONGEST]
        found[WORD + word] = worths[times] | flags
        stem = stems[word]
        if stem != word:
            # an equal one is found as the word
            term = STEM + stem
            forms[term] = forms.get(term, 0.0) + times
            stands[term] = stands.get(term, 0) | flags
        if "\u0400" <= word <= "\u1100":
            # Latin letters need no second spelling; the first letter of a stem is that of its word
            term = SOUND + sounds[stem]
            forms[term] = forms.get(term, 0.0) + times
            stands[term] = stands.get(term, 0) | flags
    for term, times in forms.items():
        found[term] = worths[times] | stands[term]
    return found


def titled(title: Sequence[str], lang: str) -> dict[str, int]:
    """The term of a whole title, from its folded words."""
    stems = analysis.stems_in(lang)
    return {_whole([stems[word] for word in _telling(title)]): _MOST | TITLE} if title else {}


def whole_titles(typed: Sequence[str]) -> list[str]:
    """The terms of the titles that these folded words may be."""
    words = _telling(typed)
    return list(dict.fromkeys(_whole(some) for some in islice(product(*map(analysis.stems, words)), _READINGS))) if words else []


def _telling(words: Sequence[str]) -> Sequence[str]:
    return [word for word in words if word not in analysis.STOP_WORDS] or words


def _whole(stems: Sequence[str]) -> str:
    return (WHOLE + " ".join(stems))[:_LONGEST_TITLE]


def named(facets: Mapping[str, Sequence[str]], days: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """The terms of facet values, and of days by what happens on them."""
    found = {f"{FACET}{name}{VALUE}{code}": TEXT for name, codes in facets.items() for code in codes}
    return found | {f"{DAY}{name}{VALUE}{day}": TEXT for name, some in days.items() for day in some}
