"""Words and stems for four scripts: what a document is indexed under, and what a typed word looks for.

There is no engine in here. Everything works on folded text (``text.folding``), so that an accent or a capital letter
changes neither a word nor its stem. Raise ``VERSION`` with every change of the result: indexes are then made anew.
"""

import re
import threading
from collections.abc import Mapping

import Stemmer

from toolkit_app.search import georgian
from toolkit_app.text.folding import fold, latin

VERSION = f"4 {Stemmer.version()}"

_WORD = re.compile(r"[^\W_]+")
_APOSTROPHE = re.compile("['’ʼ`]")
_STEM_CACHE = 60_000
# Snowball stemmers keep state while they work: one thread at a time.
_snowball_lock = threading.Lock()
_SNOWBALL = {lang: Stemmer.Stemmer(name, 0) for lang, name in (("en", "english"), ("fr", "french"), ("ru", "russian"))}

# Words that say nothing of a subject. A typed line is searched without them unless it has nothing else.
_STOP_WORDS = """
a an and are as at be by for from in is it of on or that the this to was were with
au aux ce ces dans de des du en est et la le les ou par pour que qui sur un une
в во для и из к ко на о об от по с со что это
და ეს ის რომ თუ"""
STOP_WORDS = frozenset(_STOP_WORDS.split())
# French particles that are written together with the next word: l’intégration, qu’il.
_ELISIONS = frozenset({"l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"})


def words(folded: str) -> list[str]:
    """The words of a folded text, in order: runs of letters and digits."""
    return _WORD.findall(folded)


def script(word: str) -> str:
    """``latin``, ``cyrillic``, ``georgian`` or ``other``, by the first character of a folded word."""
    first = word[:1]
    if "a" <= first <= "z" or "\u00df" <= first <= "\u024f":
        return "latin"
    if "\u0430" <= first <= "\u052f":
        return "cyrillic"
    return "georgian" if "\u10d0" <= first <= "\u10ff" else "other"


class _Stems(dict[str, str]):
    """Stems by word for one language of Latin words; Cyrillic words are Russian, Georgian ones Georgian in all of them."""

    def __init__(self, lang: str) -> None:
        super().__init__()
        self._lang = lang

    def __missing__(self, word: str) -> str:
        of = script(word)
        if of == "georgian":
            stem = georgian.stem(word)
        elif of == "other" or len(word) > 64:
            stem = word
        else:
            with _snowball_lock:
                stem = _SNOWBALL["ru" if of == "cyrillic" else self._lang].stemWord(word)
        if len(self) >= _STEM_CACHE:
            self.clear()
        self[word] = stem
        return stem


_ENGLISH, _FRENCH = _Stems("en"), _Stems("fr")


def stems_in(lang: str) -> Mapping[str, str]:
    """The stems of folded words in a text of that language, by word; a Russian or Georgian word is one in every text."""
    return _FRENCH if lang == "fr" else _ENGLISH


def stem(word: str, lang: str) -> str:
    """The stem of a folded word in a text of that language."""
    return stems_in(lang)[word]


def stems(word: str) -> tuple[str, ...]:
    """All stems a typed word may be indexed under: English and French for Latin letters, one for the other scripts."""
    return tuple(dict.fromkeys((_ENGLISH[word], _FRENCH[word])))


# How a sound is spelt in Latin letters, several spellings to one sign. The national romanisation, what people type
# (x and kh, c and ts, q and k, f and p), and passports agree in these signs.
_SOUND = re.compile("shch|sch|sh|ch|zh|kh|gh|ts|tz|dj|ph|ye|iy|yy|[xqcjwfy]")
_SIGN = {
    "shch": "x", "sch": "x", "sh": "x", "ch": "q", "zh": "j", "kh": "h", "gh": "g", "ts": "c", "tz": "c", "dj": "j", "ph": "p",
    "ye": "e", "iy": "i", "yy": "i", "x": "h", "q": "k", "c": "c", "j": "j", "w": "v", "f": "p", "y": "i",
}
_DOUBLE = re.compile(r"([^i])\1+")
_TO_GEORGIAN = str.maketrans("abgdevzikltmnoprsuhxqcj", "აბგდევზიკლთმნოპრსუხშჩცჯ")
_TO_RUSSIAN = str.maketrans("abgdevziklmnoprstuhxqcj", "абгдевзиклмнопрстухшчцж")


def sound(text: str) -> str:
    """The signs of how a folded word sounds: equal for a Georgian or Russian word and its usual spellings in Latin letters.

    ``sound("რეინტეგრაცია") == sound("reintegracia") == sound("reintegratsia")``. Latin letters that only decorate (q’, ʼ)
    are expected to be off already.
    """
    signs = _SOUND.sub(lambda found: _SIGN.get(found.group(), found.group()), latin(text))
    return _DOUBLE.sub(r"\1", signs)


# The vowel that an ending takes out of a Georgian word, put back: the letters guessed from Latin ones are not the real ones.
_FULL_SOUND = {sound(short): sound(full) for short, full in georgian.SYNCOPE.items()}


def sound_stems(word: str) -> tuple[str, ...]:
    """The sounds of the stems that a word typed in Latin letters has if it is a Georgian or a Russian one."""
    signs = sound(word)
    russian = signs.translate(_TO_RUSSIAN).replace("иа", "ия").replace("иу", "ию")
    as_georgian = sound(georgian.stem(signs.translate(_TO_GEORGIAN)))
    return tuple(dict.fromkeys((_FULL_SOUND.get(as_georgian, as_georgian), sound(_ENGLISH[russian]))))


def typed_words(text: str) -> list[str]:
    """The folded words of one typed word: ``l’intégration`` is one, ``co-financing`` two."""
    folded = fold(text)
    parts = [words(part) for part in _APOSTROPHE.split(folded)]
    kept = [part for part in parts[:-1] if not (len(part) == 1 and part[0] in _ELISIONS)]
    return [word for part in (*kept, parts[-1]) for word in part]


class _Sounds(dict[str, str]):
    """Sounds by stem, remembered."""

    def __missing__(self, stem: str) -> str:
        if len(self) >= _STEM_CACHE:
            self.clear()
        self[stem] = result = sound(stem)
        return result


sounds_of: Mapping[str, str] = _Sounds()
