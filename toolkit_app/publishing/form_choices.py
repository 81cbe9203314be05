"""How the boxes of a question stand, and the words that belong to each: beside it, under it, or as a sign over it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from toolkit_app.publishing.breaking import Run
from toolkit_app.publishing.fonts import SANS
from toolkit_app.publishing.form import Choice, Form
from toolkit_app.publishing.form_page import SIDE, Boxes
from toolkit_app.publishing.form_words import word
from toolkit_app.publishing.inline import look_of, prepared
from toolkit_app.publishing.layout import MM, Colours
from toolkit_app.publishing.paragraph import Paragraph
from toolkit_app.publishing.style import Style
from toolkit_app.text.formcode import BOX, CLEAR, PAPERS, STEP

# ``beside``: each box has its words at its right; ``under``: a number at its right, the words of some below; ``over``: signs
Way = Literal["beside", "under", "over"]
#: words of a choice, the largest that fit; what stands over or under a box
SIZES = (9.0, 8.2, 7.4)
LABEL = Style(SANS, SIZES[0], 11, Colours.ink)
SIGN = Style(SANS, 7, 8.4, Colours.muted, align="center")
#: how far words stand from a box, and lines of boxes from each other
WORDS_AT, DROP, DROP_UNDER = CLEAR + 0.4, 9.0, 13.0
# how much lower where the words under boxes take two lines
_SECOND_LINE = 3.0
# no label takes more lines under its box
_LINES_UNDER = 2
# in a table boxes stand this close, in at most this share of the width
_TABLE_PITCH, _TABLE_SHARE = 8.5, 0.6


@dataclass(frozen=True)
class Standing:
    """How the boxes of a question stand, where their words are, and how large these are."""

    boxes: Boxes
    way: Way
    size: float = SIZES[-1]


def standing(choices: Sequence[Choice], form: Form, *, table: bool) -> Standing:
    """How boxes for these choices stand on a form: all in a line; the scale in a line (or several) and the others below it."""
    wide, count, lang = PAPERS[form.paper][0] - 2 * SIDE / MM, len(choices), form.identity.lang
    left = float(round(SIDE / MM + BOX / 2 + 0.5))
    if not count:
        return Standing(Boxes(), "beside")
    if table:
        pitch = _stepped(min(_TABLE_PITCH, wide * _TABLE_SHARE / count))
        first = SIDE / MM + wide - BOX / 2 - CLEAR - (count - 1) * pitch
        return Standing(Boxes(count, count, float(int(first)), pitch, DROP), "over")
    pitch = _stepped(wide / count)
    for size in SIZES[:-1]:
        if _fit(choices, pitch, size, lang):
            return Standing(Boxes(count, count, left, pitch, DROP), "beside", size)
    apart = sum(choice.apart for choice in choices)
    scale, others = choices[: count - apart], choices[count - apart :]
    if not scale:
        return Standing(Boxes(count, 1, left, _stepped(wide), DROP), "beside")
    for lines in range(1, len(scale) + 1):
        across = -(-len(scale) // lines)
        pitch = _stepped(wide / across)
        spreads = [(size, _apart(others, pitch, wide, size, lang)) for size in SIZES]
        for size, spread in spreads:
            if spread and (across == 1 or _fit(scale, pitch, size, lang)):
                return Standing(Boxes(count, across, left, pitch, DROP, apart, spread), "beside", size)
        for size, spread in spreads:
            if spread and lines == 1 and _fit_under(scale, pitch, lang):
                drop = DROP_UNDER + _SECOND_LINE * (_lines_under(scale, pitch, lang) > 1)
                return Standing(Boxes(count, across, left, pitch, drop, apart, spread), "under", size)
    raise AssertionError("one box in a line always stands")


def _stepped(length: float) -> float:
    return round(int(length / STEP) * STEP, 3)


def _apart(choices: Sequence[Choice], pitch: float, wide: float, size: float, lang: str) -> int:
    """How many times as far from each other the choices that are no points of the scale must stand, so that the words of each
    take one line, or else two; 0 where they do not fit.
    """
    spreads = [spread for spread in range(1, 16) if len(choices) < 2 or len(choices) * spread * pitch <= wide + pitch]
    return next((spread for lines in (1, 2) for spread in spreads if _fit(choices, spread * pitch, size, lang, lines)), 0)


def room_beside(pitch: float) -> float:
    """The room for words between a box and the next, in points."""
    return (pitch - BOX - WORDS_AT - CLEAR - 0.3) * MM


def _fit(choices: Sequence[Choice], pitch: float, size: float, lang: str, lines: int = 2) -> bool:
    room = room_beside(pitch)
    words = [beside(choice, size, lang) for choice in choices]
    high = min((BOX + 2 * CLEAR) * MM, lines * size * 1.3)
    return all(one.natural()[1] <= room and one.measure(room) <= high for one in words)


def beside(choice: Choice, size: float, lang: str) -> Paragraph:
    """The words at the right of a box, with the number in front where it is one."""
    style = replace(LABEL, size=size, leading=size * 1.17)
    runs = [Run(prepared(choice.label, style, lang), look_of(style))]
    if choice.code.isdigit() and not choice.apart and choice.label != choice.code:
        runs.insert(0, Run(f"{choice.code}\u00a0", look_of(replace(style, bold=True))))
    return Paragraph(runs, style)


def number(choice: Choice, lang: str) -> Paragraph:
    """The number at the right of a box whose words stand under it."""
    style = replace(LABEL, size=SIZES[1], leading=SIZES[1] * 1.17, bold=True)
    return Paragraph([Run(prepared(choice.code, style, lang), look_of(style))], style)


def under(choices: Sequence[Choice], pitch: float, lang: str) -> Iterator[tuple[int, Paragraph, float, float]]:
    """The words under the boxes of numbers that have any: which box, the words, where they begin (millimetres from the middle of
    the first box) and how much room they have. The first begins with its box, the last ends with it.
    """
    spoken = [at for at, choice in enumerate(choices) if choice.label != choice.code]
    last = len(choices) - 1
    for at in spoken:
        gap = min((abs(at - other) for other in spoken if other != at), default=last) * pitch
        align = "left" if at == 0 else "right" if at == last else "center"
        room = gap - 2 if align == "center" else (gap + BOX) / 2 - 1
        start = {"left": -BOX / 2, "center": at * pitch - room / 2, "right": last * pitch + BOX / 2 - room}[align]
        style = replace(SIGN, colour=Colours.ink, align=align)
        yield at, Paragraph([Run(prepared(choices[at].label, style, lang), look_of(style))], style), start, room


def _fit_under(choices: Sequence[Choice], pitch: float, lang: str) -> bool:
    return (
        all(choice.code.isdigit() and number(choice, lang).natural()[1] <= room_beside(pitch) for choice in choices)
        and all(words.natural()[1] <= room * MM for _, words, _, room in under(choices, pitch, lang))
        and _lines_under(choices, pitch, lang) <= _LINES_UNDER
    )


def _lines_under(choices: Sequence[Choice], pitch: float, lang: str) -> int:
    """How many lines the words under the boxes take."""
    highest = max((words.measure(room * MM) for _, words, _, room in under(choices, pitch, lang)), default=0.0)
    return round(highest / SIGN.leading)


def signs(choices: Sequence[Choice], lang: str) -> list[str]:
    """Short signs for choices: their codes where these are numbers, else letters."""
    letters = iter(word("letters", lang).split() * 8)
    return [choice.code if choice.code.isdigit() and not choice.apart else next(letters) for choice in choices]


def legend(choices: Sequence[Choice], lang: str) -> Paragraph:
    """What the signs mean, in a paragraph."""
    style = replace(LABEL, size=7.8, leading=11)
    runs = [Run(f"{word('scale', lang)}: ", look_of(replace(style, bold=True)))]
    for sign, choice in zip(signs(choices, lang), choices, strict=True):
        if choice.label != sign:
            runs += [
                Run(f"{sign}\u00a0", look_of(replace(style, bold=True))),
                Run(f"{prepared(choice.label, style, lang)}   ", look_of(style)),
            ]
    return Paragraph(runs, style)
