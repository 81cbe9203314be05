"""Names of persons, guessed by the endings of Georgian surnames, in three scripts. Low precision: good for a warning only.

``-შვილი`` and ``-ძე`` are surnames by themselves. ``-ია``, ``-უა``, ``-ავა``, ``-იანი`` and ``-ური`` end ordinary words as well
and count only behind a given name or an initial. Case endings and postpositions are taken into account.
"""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import Literal

from toolkit_app.text.folding import fold, latin

Sort = Literal["surname", "weak", "given", "title", ""]

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*\.?")
_SURNAME = re.compile(
    r"(?P<base>[a-z’'-]{3,}shvil)(?:i|is|ma|s|it|ad|o|(?:is|s)?(?:tan|ze|tvis|gan|ken)|ebi?\w{0,6})?"
    r"|(?P<base_>[a-z’'-]{3,}dz)(?:e|is|em|es|it|ed|(?:is|es)?(?:tan|ze|tvis|gan|ken)|eebi?\w{0,6})"
)
_WEAK = re.compile(r"[a-z’'-]{2,}(?:ia|ua|ava|ian|ur)(?:i|m|s|ma|is|s?i?s?(?:tan|ze|tvis|gan|ken)|it|ad)?")
# kin: a cousin, a daughter, a grandchild
_ORDINARY = re.compile(r"(?:shvili|shvilta|kali|vazhi|dzmi|dzmis|dis|bidza|deida|mamida)shvil")
_GIVEN_NAMES = """
abel akaki aleksandre aleksi alexander amiran ana anano andria ani anna anzor archil avtandil bacho badri beka besarion
besik bidzina bondo chabuka dali darejan dato david davit demetre demna diana dimitri dodo eka ekaterine elene eliso elza
emzar endi eteri gaga gela gia giga gigi giorgi givi gocha goderdzi goga gogi guguli guliko gulnara guram guranda gvantsa
ilia inesa inga ioseb irakli irina irma ivane iza jaba jambul jemal jondo juansher kakha kakhaber karlo ketevan keti khatia
khatuna khvicha koba konstantine kristine lado lali lamara lamzira lana lasha leila lela leri levan lia liana lika luiza
luka madona magda maia maka malkhaz mamuka mana manana marekhi mariam marika marina maro medea mera merab mevludi mikheil
mindia mirian murad murman mzia naira nana nani nargiza natalia natela natia nato nazi nazibrola neli nelli nestan nika
nikoloz nikolozi nino nodar nona nugzar nukri nunu omar otar otari paata pavle petre pikria pridon ramaz rati revaz rezo
robert roland roman romeo roza rusudan saba salome sandro sergo shalva shorena shota simon sofia sofio sophio sopho sopiko
sopio sopo soso sulkhan tamar tamari tamaz tamila tamta tamuna tariel tatia tato tea temur tengiz teona thea tina tinatin
tornike tsiala tsira tsisana tsitsino ucha vakhtang valeri vano vasil vasili vazha vladimer vova zaal zaira zaza zhuzhuna
zinaida zura zurab zviad
"""
_GIVEN = frozenset(_GIVEN_NAMES.split())
_GIVEN_CASES = re.compile(r"(?:i|m|s|ma|is|sa|it|s?(?:tan|ze)|i?s(?:tvis|gan|ken))?")
_TITLES = frozenset((
    "mr", "mrs", "ms", "mme", "mlle", "monsieur", "madame", "g-n", "g-zha", "gospodin", "gospozha", "b-ni", "k-ni",
    "batoni", "batonma", "batonis", "batons", "kalbatoni", "kalbatonma", "kalbatonis", "kalbatons",
))  # fmt: skip
_GAP = re.compile(r"[ \n]{1,2}")


@lru_cache(maxsize=60_000)
def base(word: str) -> str:
    """A word in small Latin letters, a surname without its case ending: what two spellings of one name share."""
    plain = latin(fold(word)).rstrip(".")
    return _surname(plain) or plain


@lru_cache(maxsize=60_000)
def _sort(word: str) -> Sort:
    plain = latin(fold(word)).rstrip(".")
    if plain in _TITLES:
        return "title"
    if _is_given(plain):
        return "given"
    surname = _surname(plain)
    # the letters დ and ზ together look in Latin ones like the one letter ძ
    if surname and not (surname.endswith("dz") and "დზ" in word):
        return "" if _ORDINARY.fullmatch(surname) else "surname"
    return "weak" if _WEAK.fullmatch(plain) else ""


def _surname(plain: str) -> str:
    """A surname without its case ending; "" where the word is none."""
    found = _SURNAME.fullmatch(plain)
    return (found["base"] or found["base_"]) if found else ""


def _is_given(plain: str) -> bool:
    return any(plain[:length] in _GIVEN and _GIVEN_CASES.fullmatch(plain[length:])
               for length in range(len(plain), max(len(plain) - 7, 2), -1))  # fmt: skip


def _capital(word: str) -> bool:
    """Whether a word could be a name by its first letter: a capital, or a Georgian letter, which has none."""
    return word[:1].isupper() or "ა" <= word[:1] <= "ჿ" or "Ა" <= word[:1] <= "Ჿ"


def names(text: str, allowed: Collection[str]) -> Iterator[tuple[int, int]]:
    """Where a person could be named: (start, end). ``allowed`` are words, as ``base`` gives them, that name nobody (places,
    institutions, authors). One name is told once, its given name with it.
    """
    words = [(found.start(), found.end(), found[0]) for found in _WORD.finditer(text)]
    done = 0
    for number, (start, end, word) in enumerate(words):
        if start < done or base(word) in allowed or not _capital(word):
            continue
        sort = _sort(word)
        after = words[number + 1] if number + 1 < len(words) and _GAP.fullmatch(text[end : words[number + 1][0]]) else None
        if sort == "surname":
            done = end
            yield start, end - word.endswith(".")
        elif after and _together(word, sort, after[2], allowed):
            last = after
            if sort == "title" and number + 2 < len(words) and _GAP.fullmatch(text[after[1] : words[number + 2][0]]):
                last = words[number + 2] if _sort(words[number + 2][2]) in ("surname", "weak") else after
            done = last[1]
            yield start, last[1] - last[2].endswith(".")


def _together(word: str, sort: Sort, following: str, allowed: Collection[str]) -> bool:
    """Whether a word and the next one name somebody."""
    if base(following) in allowed or not _capital(following):
        return False
    behind = _sort(following)
    if sort == "given":
        return behind in ("surname", "weak") or (following[:1].isupper() and word[:1].isupper() and len(following) > 2)
    if sort == "title":
        return behind in ("surname", "given") or (following[:1].isupper() and len(following) > 2)
    initial = len(word) == 2 and word.endswith(".")
    return initial and behind in ("surname", "weak")
