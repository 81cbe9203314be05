"""Where words may be divided: patterns of LibreOffice for English, French and Russian, a rule of our own for Georgian.

A word is divided by the language of its letters: Georgian and Cyrillic letters speak for themselves, Latin ones are those of the
passage. What is all capitals, holds digits or stands in an address is left whole.
"""

import re
from functools import cache, lru_cache
from itertools import pairwise

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
    return str(patterns.inserted(word, SOFT_HYPHEN))


@cache
def _patterns(lang: str) -> pyphen.Pyphen:
    return pyphen.Pyphen(lang=_PATTERNS[lang], left=_FIRST, right=_LAST)


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
    pieces = [word[start:end] for start, end in pairwise([0, *cuts, len(word)])]
    return SOFT_HYPHEN.join(pieces)
