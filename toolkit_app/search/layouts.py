"""A line typed on the wrong keyboard layout: the same keys, read as another layout has them.

The keys are those of a US keyboard; Russian is ЙЦУКЕН, Georgian the standard QWERTY layout, in which capitals are other
letters. Quotation marks, brackets and colons stay what they are: they belong to the query language.
"""

from collections.abc import Callable, Iterator

_RUSSIAN = dict(zip("йцукенгшщзхъфывапролджэячсмитьбюё", "qwertyuiop[]asdfghjkl;'zxcvbnm,.`", strict=True))
_GEORGIAN = dict(zip("აბცდეფგჰიჯკლმნოპქრსტუვწხყზ", "abcdefghijklmnopqrstuvwxyz", strict=True)) | dict(
    zip("ჩძჟღშთჭ", "CZJRSTW", strict=True))
_KEYS = str.maketrans({**_RUSSIAN, **{letter.upper(): key.upper() for letter, key in _RUSSIAN.items()}, **_GEORGIAN})
_AS_RUSSIAN = str.maketrans({key: letter for letter, key in _RUSSIAN.items()})
_AS_GEORGIAN = str.maketrans({key: letter for letter, key in _GEORGIAN.items()})
_SHORTEST, _MOST = 3, 12


def _readings(word: str) -> tuple[str, ...]:
    """The keys of a word as Latin, Russian and Georgian letters; the last with and without regard to capitals."""
    keys = word.translate(_KEYS)
    small = keys.lower()
    return small, small.translate(_AS_RUSSIAN), keys.translate(_AS_GEORGIAN), small.translate(_AS_GEORGIAN)


def retyped(line: str, unknown: Callable[[str], bool]) -> Iterator[str]:
    """The line (its first words) as it may have been meant, layout by layout: only ``unknown`` words get other letters.

    ``htbyntuhfwbz`` gives «реинтеграция» and what the same keys are in Georgian.
    """
    words = line.split()[:_MOST]
    turned = {place: _readings(word) for place, word in enumerate(words)
              if len(word) >= _SHORTEST and ":" not in word and unknown(word)}
    found = (" ".join(turned[place][layout] if place in turned else word for place, word in enumerate(words))
             for layout in range(4))
    yield from (reading for reading in dict.fromkeys(found) if reading.casefold() != " ".join(words).casefold())
