"""Where words may be divided: patterns of LibreOffice for English, French and Russian, a rule of our own for Georgian.

A word is divided by the language of its letters: Georgian and Cyrillic letters speak for themselves, Latin ones are those of the
passage. What is all capitals, holds digits or stands in an address is left whole.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path

import pyphen

from toolkit_app.publishing.breaking import SOFT_HYPHEN

# pattern files by language; British spelling is that of the texts
_PATTERNS = {"en": "en_GB", "fr": "fr", "ru": "ru_RU"}
# no shorter word is divided, and no piece of one is shorter at its beginning or end
_SHORTEST, _FIRST, _LAST = 7, 2, 3
_WORD = re.compile(rf"(?<![\w@/.:’'-])[^\W\d_]{{{_SHORTEST},}}(?![\w@/]|[.:]\w)")
_GEORGIAN, _CYRILLIC = re.compile(r"[ა-ჰ]+"), re.compile(r"[а-яёА-ЯЁ]+")
_VOWELS = frozenset("აეიოუ")
# consonants that are spoken as one and stay together (the harmonic groups of Georgian phonology)
_TOGETHER = frozenset(
    [
        "ბგ",
        "დგ",
        "ძგ",
        "ჯგ",
        "ფქ",
        "თქ",
        "ცქ",
        "ჩქ",
        "პკ",
        "ტკ",
        "წკ",
        "ჭკ",
        "ბღ",
        "დღ",
        "ძღ",
        "ჯღ",
        "ფხ",
        "თხ",
        "ცხ",
        "ჩხ",
        "პყ",
        "ტყ",
        "წყ",
        "ჭყ",
    ]
)


def hyphenated(text: str, lang: str) -> str:
    """The text with soft hyphens where its long words may be divided. ``lang`` is that of Latin letters."""
    return " ".join([token if len(token) < _SHORTEST else _token(token, lang) for token in text.split(" ")])


@lru_cache(maxsize=40_000)
def _token(token: str, lang: str) -> str:
    return _WORD.sub(lambda found: _divided(found[0], lang), token)


@lru_cache(maxsize=40_000)
def _divided(word: str, lang: str) -> str:
    if _GEORGIAN.fullmatch(word):
        return _by_syllables(word)
    if word.isupper():
        return word
    patterns = _patterns("ru" if _CYRILLIC.fullmatch(word) else lang if lang in ("en", "fr") else "en")
    return _joined(word, patterns.cuts(word))


@cache
def _patterns(lang: str) -> "_Patterns":
    return _Patterns(pyphen.LANGUAGES[_PATTERNS[lang]])


class _Patterns:
    """The patterns of a language by their letters: Liang's method, with the files that pyphen brings.

    A pattern is letters with digits between them. Where several patterns of a word say something of a place, the highest digit
    holds, and an odd one divides. pyphen takes all patterns of a language apart before it divides the first word, which was a
    sixth of the time of a book; a text uses few of them, so each is taken apart when a word has its letters.
    """

    def __init__(self, path: Path) -> None:
        said = path.read_bytes()
        lines = zip(said.translate(None, b"0123456789").decode().split("\n"), said.decode().split("\n"), strict=True)
        # the head of the file holds names and blanks
        self._by_letters = {letters: pattern for letters, pattern in lines if " " not in pattern}
        self._longest = max(map(len, self._by_letters))

    def cuts(self, word: str) -> list[int]:
        """The places of a word at which it may be divided."""
        letters = f".{word.lower()}."
        levels = [0] * (len(letters) + 1)
        for start in range(len(letters) - 1):
            for end in range(start + 1, min(start + self._longest, len(letters)) + 1):
                pattern = self._by_letters.get(letters[start:end])
                if pattern:
                    for place, level in _levels(pattern):
                        levels[start + place] = max(level, levels[start + place])
        return [cut for cut in range(_FIRST, len(word) - _LAST + 1) if levels[cut + 1] % 2]


@cache
def _levels(pattern: str) -> list[tuple[int, int]]:
    """The digits of a pattern, each with the number of letters before it."""
    places = [place for place, letter in enumerate(pattern) if letter.isdigit()]
    return [(place - number, int(pattern[place])) for number, place in enumerate(places)]


def _joined(word: str, cuts: Sequence[int]) -> str:
    return SOFT_HYPHEN.join([word[start:end] for start, end in pairwise([0, *cuts, len(word)])])


def _by_syllables(word: str) -> str:
    """A Georgian word with soft hyphens. Of the consonants between two vowels the first closes the syllable, unless it is alone
    or belongs to the next one; a doubled consonant is cut in its middle (but for მმ, with which
    words begin: თვით-მმართველობა); no piece is shorter than two letters.
    """
    vowels = [place for place, letter in enumerate(word) if letter in _VOWELS]
    cuts: list[int] = []
    for before, after in pairwise(vowels):
        between = word[before + 1 : after]
        doubled = next((place for place, (one, two) in enumerate(pairwise(between)) if one == two != "მ"), None)
        if doubled is not None:
            cut = before + 2 + doubled
        else:
            cut = before + 1 if len(between) < 2 or between[:2] in _TOGETHER else before + 2
        if cut - (cuts[-1] if cuts else 0) >= _FIRST and len(word) - cut >= _LAST:
            cuts.append(cut)
    return _joined(word, cuts)
