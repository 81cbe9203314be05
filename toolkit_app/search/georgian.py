"""The stem of a Georgian word: the rule by which its forms meet in the index.

A Georgian noun takes, from the inside out: plural -ებ-, a case ending, a postposition, the clitic -ც. They are taken off in
the opposite order; which case may stand before a postposition decides what is taken after it. What is left need not be
a word, only the same for all forms of one word.
"""

_VOWELS = frozenset("აეიოუ")
_SHORTEST = 3
# postposition -> the case endings that can stand before it (the longest first)
_POSTPOSITIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("თვის", ("ისა", "ის", "სა", "ს")), ("გან", ("ისა", "ის", "სა", "ს")), ("კენ", ("ისა", "ის", "სა", "ს")),
    ("დან", ("ი",)), ("მდე", ("ა",)), ("ვით", ("ი", "სა", "ს")), ("თან", ("სა", "ს")), ("ში", ()), ("ზე", ()),
)
# -მა (ergative) and -თა (old genitive plural) follow consonants only: პროგრამა and ხელთა
_AFTER_CONSONANT = ("მა", "თა")
_CASES = ("ისას", "ისა", "ითა", "ის", "ით", "ად", "ს", "მ", "დ")
_AFTER_VOWEL = frozenset("მდ")
# Words that lose a vowel inside when an ending follows: the shortened stem and the full one.
SYNCOPE = {
    "წყლ": "წყალ", "სოფლ": "სოფელ", "მეგობრ": "მეგობარ", "მეზობლ": "მეზობელ", "ქვეყნ": "ქვეყან", "წლ": "წელ", "მხრ": "მხარ",
    "ბაზრ": "ბაზარ", "საზღვრ": "საზღვარ", "ფოთლ": "ფოთოლ", "სტუმრ": "სტუმარ", "საფუძვლ": "საფუძველ",
    "ობლ": "ობოლ", "თანამშრომლ": "თანამშრომელ", "მშობლ": "მშობელ", "ნახევრ": "ნახევარ", "მინდვრ": "მინდორ", "ფანჯრ": "ფანჯარ",
}
# Agent nouns (დამსაქმებელი, მასწავლებელი) lose their last vowel by rule.
_AGENT_SHORT, _AGENT = "ებლ", "ებელ"
# თემა (topic) and თემი (community) share a genitive; the forms that do differ are kept apart.
_KEPT = frozenset({"თემა"})


def _without_clitic(word: str) -> str:
    if word.endswith("აც") and len(word) > _SHORTEST + 2 and word[-3] in "სნ":
        return word[:-2]
    if word.endswith("ც") and len(word) > _SHORTEST + 1 and word[-2] in _VOWELS:
        return word[:-1]
    return word


def _without_case(word: str) -> str:
    for ending in _AFTER_CONSONANT:
        if word.endswith(ending) and len(word) - 2 >= _SHORTEST and word[-3] not in _VOWELS:
            return word[:-2]
    for ending in _CASES:
        rest = word[: -len(ending)]
        if word.endswith(ending) and len(rest) >= _SHORTEST - 1:
            if ending in _AFTER_VOWEL and rest[-1] not in _VOWELS:
                continue
            return rest if ending not in ("ს", "მ", "დ") else _without_vowel(rest)
    return _without_vowel(word)


def _without_vowel(word: str) -> str:
    return word[:-1] if word[-1] in _VOWELS and len(word) > 2 and word not in _KEPT else word


def _inflected(word: str) -> str:
    """The word without postposition and case ending."""
    for postposition, cases in _POSTPOSITIONS:
        rest = word[: -len(postposition)]
        if not word.endswith(postposition) or len(rest) < _SHORTEST:
            continue
        for case in cases:
            if rest.endswith(case) and len(rest) - len(case) >= _SHORTEST - 1:
                bare = rest[: -len(case)]
                return _without_vowel(bare) if case in ("ს", "სა") else bare
        return _without_vowel(rest)
    return _without_case(word)


def stem(word: str) -> str:
    """The stem of a folded Georgian word (Mkhedruli). Words of two letters stay as they are."""
    if len(word) < _SHORTEST:
        return word
    base = _inflected(_without_clitic(word))
    if base.endswith("ებ") and len(base) - 2 >= _SHORTEST - 1:
        base = base[:-2]
        if base[-1] in "ეოუ" and len(base) > 2:
            base = base[:-1]
    if base.endswith(_AGENT_SHORT):
        return base[: -len(_AGENT_SHORT)] + _AGENT
    return SYNCOPE.get(base, base)
