"""Letters as each language prints them: quotation marks, dashes, blanks at which no line may end.

People type what their keyboard has. ``typeset`` makes of it what a printer would set: „ქართული“, “English”, « français »,
«русский». It changes marks and blanks only, never a letter or a digit, and never a statement (``exact``): what was voted on is
printed as it was voted on.
"""

import re
from functools import lru_cache

_NO_BREAK, _NARROW = "\u00a0", "\u202f"
# opening and closing marks, those of the first and those of the second level
_QUOTES = {
    "en": ("“", "”", "‘", "’"),
    "ka": ("„", "“", "‚", "‘"),
    "fr": (f"«{_NO_BREAK}", f"{_NO_BREAK}»", "“", "”"),
    "ru": ("«", "»", "„", "“"),
}
_DASHES = {"ru": "—"}
_OPENS = frozenset(" \t\n\u00a0\u202f([{«„“‘‚–—-/=")
_QUOTE = re.compile(r"[\"']")
_DASH = re.compile(r"(?<=\S) --? (?=\S)")
# in every language: before a dash and marks that stand off, within numbers, between a number and a short word or unit, after
# a short abbreviation before a number. Every pattern begins with the blank itself: what must be before it is looked at only
# there, and not at each letter of the text.
_HELD = re.compile(
    r" (?:(?=[–—»;:!?%‰₾€$])|(?<=[«№§] )|(?<=\d )(?=\d{3}\b|[^\W\d_]{1,3}\b)"
    r"|(?=\d)(?:(?<=\b[^\W\d_]\. )|(?<=\b[^\W\d_]{2}\. )|(?<=\b[^\W\d_]{3}\. )))"
)
_MONTHS = {
    "en": "January|February|March|April|May|June|July|August|September|October|November|December",
    "ka": "იანვ|თებერვ|მარტ|აპრილ|მაის|ივნის|ივლის|აგვისტ|სექტემბ|ოქტომბ|ნოემბ|დეკემბ",
    "fr": "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre",
    "ru": "январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр",
}
_DAY = {lang: re.compile(rf" (?:(?<=\d )|(?<=\der ))(?=(?:{names}))") for lang, names in _MONTHS.items()}
# French: a thin blank before these, a whole one before a colon, also where none was typed
_FRENCH_THIN = re.compile(r"(?<=[^\s([«])[ \u00a0]?([;!?])(?=[\s!?…»)\"]|$)")
_FRENCH_COLON = re.compile(r"(?<=[\w»)])[ \u00a0]?:(?=\s|$)")
_FRENCH_QUOTES = re.compile(r"«[ \u00a0\u202f]?|[ \u00a0\u202f]?»")
# Russian: words of one letter stay with the next word, particles with the one before
_RUSSIAN_SHORT = re.compile(r" (?<=(?<![\w-])[вксуоияаВКСУОИЯА] )(?=\w)")
_RUSSIAN_PARTICLE = re.compile(r" (?=(?:бы|же|ли|б|ж|ль)\b)")


def typeset(text: str, lang: str, *, exact: bool = False, before: str = "") -> str:
    """The text as the language prints it. ``before`` is the letter before it, or ""; ``exact`` changes blanks only."""
    if not exact:
        text = _marks(text, lang, before)
    return _blanks(text, lang)


@lru_cache(maxsize=4096)
def _marks(text: str, lang: str, before: str) -> str:
    if '"' in text or "'" in text:
        opening, closing, inner, last = _QUOTES.get(lang, _QUOTES["en"])

        def quote(found: re.Match[str]) -> str:
            at = found.start()
            earlier = text[at - 1] if at else before
            opens = not earlier or earlier in _OPENS
            if found[0] == '"':
                return opening if opens else closing
            following = text[at + 1 : at + 2]
            if earlier.isalnum() and (following.isalnum() or last == "’"):
                return "’"
            return "’" if opens and following.isdigit() else inner if opens else last if not earlier.isdigit() else "’"

        text = _QUOTE.sub(quote, text)
    if " - " in text or " -- " in text:
        text = _DASH.sub(f" {_DASHES.get(lang, '–')} ", text)
    return text.replace("...", "…")


@lru_cache(maxsize=4096)
def _blanks(text: str, lang: str) -> str:
    if lang == "fr":
        text = _FRENCH_QUOTES.sub(lambda found: f"«{_NO_BREAK}" if "«" in found[0] else f"{_NO_BREAK}»", text)
        text = _FRENCH_THIN.sub(rf"{_NARROW}\1", text)
        text = _FRENCH_COLON.sub(f"{_NO_BREAK}:", text)
    elif lang == "ru":
        text = _RUSSIAN_PARTICLE.sub(_NO_BREAK, _RUSSIAN_SHORT.sub(_NO_BREAK, text))
    return _DAY.get(lang, _DAY["en"]).sub(_NO_BREAK, _HELD.sub(_NO_BREAK, text))
