"""How long a step takes, as people write it in four languages: "(7 minutes)", "10–15 წუთი", "1 h 30", "2 часа"."""

import re

# hours and minutes by their beginnings; a word of a step that merely begins like one is followed by no number
_HOURS = r"(?:hours?|hrs?|h|საათ\w*|სთ|heures?|час(?:а|ов)?|ч)"
_MINUTES = r"(?:minutes?|mins?|min|წუთ\w*|წთ|минут\w*|мин)"
_NUMBER = r"(\d+(?:[.,]\d+)?)(?:\s*[-–—]\s*(\d+(?:[.,]\d+)?))?"
_DURATION = re.compile(
    rf"{_NUMBER}\s*{_HOURS}\.?(?![^\W\d_])(?:\s*(?:and|და|et|и)?\s*(\d+)\s*(?:{_MINUTES}\.?(?![^\W\d_]))?)?"
    rf"|{_NUMBER}\s*{_MINUTES}\.?(?![^\W\d_])",
    re.IGNORECASE,
)
_AT_END = re.compile(r"\s*\(([^()]*)\)\s*\.?\s*$")
_CLOCK = re.compile(r"\s*([01]?\d|2[0-3])[:.h]([0-5]\d)(?!\d)")
_DAY = 24 * 60


def minutes(text: str) -> int | None:
    """The minutes that a duration says, of a span the longer; None where there is none. "1 h 30" is ninety."""
    found = _DURATION.search(text)
    if not found:
        return None
    low, high, beside, short, long = found.groups()
    if short is not None:
        return round(_number(long or short))
    return round(_number(high or low) * 60) + int(beside or 0)


def at_end(text: str) -> tuple[str, int | None]:
    """A step without the duration in brackets at its end, and its minutes."""
    found = _AT_END.search(text)
    told = minutes(found[1]) if found else None
    return (text[: found.start()].rstrip(), told) if found and told is not None else (text, None)


def clock(text: str) -> int | None:
    """A time of day at the beginning of a text ("09:30", "9.30", "9h30") in minutes after midnight, or None."""
    found = _CLOCK.match(text)
    return int(found[1]) * 60 + int(found[2]) if found else None


def told(moment: int) -> str:
    """Minutes after midnight as "09:30"."""
    return f"{moment % _DAY // 60:02}:{moment % 60:02}"


def _number(text: str) -> float:
    return float(text.replace(",", "."))
