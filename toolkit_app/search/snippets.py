"""The passage that shows why a document was found, with the matches marked in the original spelling.

The text is not analysed as a whole: a pattern of first letters, in every spelling that folds to them, finds the few
words that can match; only those are folded and stemmed.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from toolkit_app.search import analysis
from toolkit_app.search.index import printable
from toolkit_app.search.tree import Phrase, Word
from toolkit_app.text.folding import fold

START, END = "\x02", "\x03"
LENGTH = 160
_WINDOW = LENGTH - 20
READ = 100_000
_MATCHES = 48
# What may stand inside a word without changing it: soft hyphens, joiners, accents written apart.
_INSIDE = "\u00ad\u200b\u2060\ufeff\u0300-\u036f"
_WORD_REST = rf"[\w{_INSIDE}]*"
_BREAK = rf"[^\w{_INSIDE}]+"
# The letters of European languages: a wider choice makes every pattern slower for words that nobody has here.
_BLOCKS = ((0x30, 0x180), (0x218, 0x21C), (0x400, 0x460), (0x490, 0x492), (0x10D0, 0x1100), (0x1C90, 0x1CC0))


@cache
def _spellings() -> dict[str, list[str]]:
    """The characters that fold to a letter or letters, by what they fold to."""
    found: dict[str, list[str]] = defaultdict(list)
    for first, end in _BLOCKS:
        for character in map(chr, range(first, end)):
            if character.isalnum():
                found[fold(character)].append(character)
    return found


def _class(letter: str) -> str:
    return f"[{re.escape(''.join(_spellings().get(letter, [letter])))}]"


@cache
def _sounding(sign: str) -> str:
    """A class of the Georgian and Russian letters whose Latin spelling may begin with a sign of ``analysis.sound``."""
    letters = [letter for folded, spelt in _spellings().items() if analysis.script(folded) in ("georgian", "cyrillic")
               and analysis.sound(folded)[:1] in (sign, "") for letter in spelt]
    return f"[{re.escape(''.join(letters))}]"


def _beginning(word: str) -> str:
    """A pattern for the first two letters of a folded word in any spelling; all forms of a word share them."""
    letters = word[:2]
    plain = f"[{_INSIDE}]*".join(_class(letter) for letter in letters)
    return f"(?:{plain}|{_class(letters)})" if len(letters) > 1 and letters in _spellings() else plain


class Marker:
    """Finds and marks what a query looks for; made once per search, used for every hit."""

    def __init__(self, wanted: Sequence[Word | Phrase]) -> None:
        self._exact: dict[str, int] = {}
        self._stems: dict[str, int] = {}
        self._begins: list[tuple[str, int]] = []
        self._sounds: dict[str, int] = {}
        self._sound_begins: list[tuple[str, int]] = []
        self._known: dict[tuple[str, str], int] = {}
        self._number = len(wanted)
        patterns: dict[str, None] = {}
        for number, leaf in enumerate(wanted):
            if len(leaf.words) > 1:
                patterns[_BREAK.join(_spelt(word) for word in leaf.words)] = None
            for pattern in self._take(leaf, number):
                patterns[pattern] = None
        # longer patterns are of phrases: they are tried before the words they consist of
        every = "|".join(sorted(patterns, key=len, reverse=True))
        self._pattern = re.compile(rf"(?<![^\W_])(?:{every}){_WORD_REST}") if every else None

    def _take(self, leaf: Word | Phrase, number: int) -> Iterable[str]:
        if isinstance(leaf, Phrase):
            if len(leaf.words) > 1 and leaf.slop == 1:
                return
            for word in leaf.words:
                self._exact.setdefault(word, number)
                yield _beginning(word)
            if leaf.open:
                self._begins.append((leaf.words[-1], number))
            return
        for word in (*leaf.words, *leaf.near):
            self._exact.setdefault(word, number)
            yield _beginning(word)
        if leaf.open:
            self._begins.append((leaf.words[-1], number))
        if not leaf.literal:
            for word in leaf.words:
                for stem in analysis.stems(word):
                    self._stems.setdefault(stem, number)
                    yield _beginning(stem)
        if leaf.sounds:
            yield from self._take_sounds(leaf, number)

    def _take_sounds(self, leaf: Word, number: int) -> Iterable[str]:
        for sound in analysis.sound_stems(leaf.words[0]):
            self._sounds.setdefault(sound, number)
            yield _sounding(sound[0])
        if leaf.open:
            sound = analysis.sound(leaf.words[0])
            self._sound_begins.append((sound, number))
            yield _sounding(sound[0])

    def _leaf(self, written: str, lang: str) -> int:
        """The number of the leaf that a written word (or phrase) matches; -1 for none."""
        known = self._known.get((written, lang))
        if known is None:
            known = self._known[written, lang] = self._matched(fold(written), lang)
        return known

    def _matched(self, word: str, lang: str) -> int:
        if len(analysis.words(word)) > 1:
            return self._number
        if word in self._exact:
            return self._exact[word]
        stem = analysis.stem(word, lang)
        if stem in self._stems:
            return self._stems[stem]
        for start, number in self._begins:
            if word.startswith(start):
                return number
        if self._sounds and analysis.script(word) in ("georgian", "cyrillic"):
            sound = analysis.sound(stem)
            if sound in self._sounds:
                return self._sounds[sound]
            for start, number in self._sound_begins:
                if sound.startswith(start):
                    return number
        return -1

    def _spans(self, text: str, lang: str, start: int = 0, end: int = READ) -> Iterable[tuple[int, int, int]]:
        if self._pattern is None:
            return
        for found in self._pattern.finditer(text, start, end):
            number = self._leaf(found.group(), lang)
            if number >= 0:
                yield found.start(), found.end(), number

    def mark(self, text: str, lang: str) -> str:
        """The text with every match between START and END, blanks collapsed."""
        return _tidy(self._marked(printable(text), lang, 0, len(text)))

    def _marked(self, text: str, lang: str, start: int, end: int) -> str:
        pieces = []
        position = start
        for first, last, _ in self._spans(text, lang, start, end):
            pieces += [text[position:first], START, text[first:last], END]
            position = last
        return "".join(pieces) + text[position:end]

    def passage(self, text: str, lang: str) -> str:
        """The passage of about 160 characters that holds most of what was looked for, matches marked.

        The beginning of the text where nothing matches; ``…`` where the text goes on. The text is free of control
        characters (``index.printable``).
        """
        spans: list[tuple[int, int, int]] = []
        latest: dict[int, int] = {}
        for span in self._spans(text, lang):
            spans.append(span)
            latest[span[2]] = span[0]
            together = len(latest) == self._number and span[1] - min(latest.values()) <= _WINDOW
            if together or len(spans) == _MATCHES:
                break
        first, last = _best(spans)
        start, end = _cut(text, first, last)
        shown = _tidy(self._marked(text, lang, start, end))
        return f"{'… ' if start else ''}{shown}{' …' if end < len(text.rstrip()) else ''}"


def _spelt(word: str) -> str:
    return f"[{_INSIDE}]*".join(_class(letter) for letter in word)


def _best(spans: Sequence[tuple[int, int, int]]) -> tuple[int, int]:
    """Where the window of most different matches begins and ends; the first of equals."""
    best, first, last = 0, 0, 0
    for place, (start, end, _) in enumerate(spans):
        numbers = set()
        count = 0
        reach = end
        for _, further, number in spans[place:]:
            if further > start + _WINDOW:
                break
            numbers.add(number)
            count += 1
            reach = further
        if 100 * len(numbers) + count > best:
            best, first, last = 100 * len(numbers) + count, start, reach
    return first, last


def _cut(text: str, first: int, last: int) -> tuple[int, int]:
    """A window around the matches that begins and ends between words, at the start of a sentence where one is near."""
    start = max(0, first - max(0, LENGTH - (last - first)) // 3)
    if start:
        sentence = max(text.rfind(mark, max(0, start - 30), first) for mark in (". ", "! ", "? ", "\n"))
        blank = text.find(" ", start, first)
        start = sentence + 1 if sentence >= 0 else blank + 1 if blank >= 0 else start
    end = max(start + LENGTH, last)
    if end < len(text):
        blank = text.rfind(" ", last, end)
        end = blank if blank > start else end
    return start, min(end, len(text))


def _tidy(text: str) -> str:
    return " ".join(text.split())
