"""Spellings of one word made equal: case, accents, ligatures, and Georgian or Russian in Latin letters.

Both directions of a search (what is indexed, what is typed) go through ``fold``; ``fold_map`` remembers where each folded
character came from, so that a hit can be marked in the original spelling.
"""

import unicodedata

# Blocks of marks that only modify the letter before them. Vowel signs of other scripts are not among them: those are letters.
_MARKS = ((0x0300, 0x036F), (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x20D0, 0x20FF), (0xFE20, 0xFE2F))
# Signs that only steer line breaking: words with and without them are the same word.
_INVISIBLE = frozenset("\u00ad\u200b\u2060\ufeff")
_LETTERS = {
    "œ": "oe", "æ": "ae", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "ħ": "h", "þ": "th", "ð": "d", "ё": "е", "ѐ": "е", "ѝ": "и",
}
_CYRILLIC = range(0x0400, 0x0530)


def _is_mark(character: str) -> bool:
    code = ord(character)
    return code >= 0x0300 and any(first <= code <= last for first, last in _MARKS)


def _fold_letter(letter: str) -> str:
    """One folded letter. Cyrillic keeps its marks (й is no и); only ё and stress accents are levelled."""
    if letter in _LETTERS:
        return _LETTERS[letter]
    if letter in _INVISIBLE or _is_mark(letter):
        return ""
    if ord(letter) in _CYRILLIC:
        return letter
    parts = unicodedata.normalize("NFD", letter)
    bare = "".join(part for part in parts if not _is_mark(part))
    if bare == parts:
        return letter
    return "".join(_LETTERS.get(part, part) for part in bare)


class _Table(dict[int, str]):
    """A translation table that is filled as characters are met."""

    def __missing__(self, code: int) -> str:
        folded = "".join(_fold_letter(letter) for letter in chr(code).casefold())
        self[code] = folded
        return folded


_TABLE = _Table()


def fold(text: str) -> str:
    """The text in its search form: casefolded (Georgian Mtavruli becomes Mkhedruli), Latin accents off, ё as е, œ as oe.

    й stays й. Folding what is folded changes nothing. Case folding is that of Unicode (``str.casefold``).
    """
    if text.isascii():
        return text.lower()
    if unicodedata.is_normalized("NFC", text):
        return text.translate(_TABLE)
    return fold_map(text)[0]


def fold_map(text: str) -> tuple[str, list[int]]:
    """``fold(text)`` and, for each of its characters, the offset in ``text`` of the character it came from."""
    folded: list[str] = []
    offsets: list[int] = []
    start = 0
    length = len(text)
    composed = unicodedata.is_normalized("NFC", text)
    while start < length:
        end = start + 1
        piece = text[start]
        if not composed:
            while end < length and unicodedata.combining(text[end]):
                end += 1
            piece = unicodedata.normalize("NFC", text[start:end])
        letters = piece.translate(_TABLE)
        folded.append(letters)
        offsets.extend([start] * len(letters))
        start = end
    return "".join(folded), offsets


# The national system of 2002 (State Department of Geodesy and Cartography), its apostrophes dropped: people type without them.
_GEORGIAN = {
    "ა": "a", "ბ": "b", "გ": "g", "დ": "d", "ე": "e", "ვ": "v", "ზ": "z", "თ": "t", "ი": "i", "კ": "k", "ლ": "l",
    "მ": "m", "ნ": "n", "ო": "o", "პ": "p", "ჟ": "zh", "რ": "r", "ს": "s", "ტ": "t", "უ": "u", "ფ": "p", "ქ": "k",
    "ღ": "gh", "ყ": "q", "შ": "sh", "ჩ": "ch", "ც": "ts", "ძ": "dz", "წ": "ts", "ჭ": "ch", "ხ": "kh", "ჯ": "j", "ჰ": "h",
}
# The spelling of passports and road signs without its special cases (ICAO Doc 9303 but й as y, soft and hard sign dropped).
_RUSSIAN = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
}
_LATIN = str.maketrans({
    **_GEORGIAN,
    **{chr(ord(letter) - 0x10D0 + 0x1C90): latin for letter, latin in _GEORGIAN.items()},
    **_RUSSIAN,
    **{letter.upper(): latin.capitalize() for letter, latin in _RUSSIAN.items()},
})


def latin(text: str) -> str:
    """The text with Georgian and Russian letters in Latin ones (ხარაგაული and Харагаули: kharagauli, Kharagauli).

    Georgian follows the national romanisation without its apostrophes, Mtavruli as Mkhedruli; everything else stays.
    """
    return text if text.isascii() else text.translate(_LATIN)
