"""A text in stretches of one alphabet, so that a reader, a spelling checker and a voice know the language of each word."""

import re
from collections.abc import Iterator

# a stretch of one alphabet, with the blanks and marks inside it
_SCRIPT = re.compile("[\u10a0-\u10ff\u1c90-\u1cbf]|[\u0400-\u052f]|[A-Za-z\u00c0-\u024f]")


def by_script(text: str, lang: str) -> Iterator[tuple[str, str]]:
    """The text in stretches of one alphabet, each with its language: Georgian words in an English text are Georgian."""
    start, current = 0, ""
    for found in _SCRIPT.finditer(text):
        letter = found[0]
        script = "ka" if letter > "\u1000" else "ru" if letter >= "\u0400" else "latin"
        if script != current and found.start() > start and (current or _language(script, lang) != lang):
            yield text[start : found.start()], _language(current, lang)
            start = found.start()
        current = script
    if text[start:]:
        yield text[start:], _language(current, lang)


def _language(script: str, lang: str) -> str:
    if script in ("ka", "ru"):
        return script
    # Latin letters in a text of another alphabet are English for the spelling
    return "en" if script == "latin" and lang in ("ka", "ru") else lang
