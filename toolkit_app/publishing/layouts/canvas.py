"""The canvas: a sheet of fields to be written into, such as strengths and weaknesses, or the H of an evaluation."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from toolkit_app.kinds import text_in
from toolkit_app.publishing.flow import Block
from toolkit_app.publishing.frames import Edge, Frame
from toolkit_app.publishing.layout import Area
from toolkit_app.publishing.layouts import pieces
from toolkit_app.publishing.layouts.handout import plan
from toolkit_app.publishing.layouts.parts import Bench, Job, values
from toolkit_app.publishing.pages import Part, Press, Running
from toolkit_app.publishing.setting import line
from toolkit_app.publishing.structure import Element

__all__ = ["ONE_BY_ONE", "parts", "plan"]

# the first page needs no more than the first item
ONE_BY_ONE = True
# lines to write on stand so far apart, in sizes of the text
LEADING = 2.6


def parts(job: Job) -> Iterator[Part]:
    """A sheet for each item."""
    for chapter in job.chapters:
        bench = job.bench(chapter)
        running = Running(values(job.publication, chapter.entry))
        yield Part((), running, bench.part((), running).element, drawing=partial(_draw, bench))


def _draw(bench: Bench, press: Press) -> None:
    """The pieces of the layout above, the areas in the rest of the sheet."""
    sheet = bench.sheet
    above = Frame(list(pieces.blocks(bench.publication.layout.parts, bench)), Edge())
    height = above.measure(sheet.measure)
    top = sheet.height - sheet.top
    above.draw(press, sheet.side, top, sheet.measure)
    top -= height + (sheet.body.size if height else 0)
    depth = top - sheet.bottom
    for area in bench.publication.layout.areas:
        left, width = sheet.side + sheet.measure * area.x / 100, sheet.measure * area.width / 100
        upper, high = top - depth * area.y / 100, depth * area.height / 100
        _area(area, bench, press, (left, upper, width, high))


def _area(area: Area, bench: Bench, press: Press, place: tuple[float, float, float, float]) -> None:
    left, top, width, high = place
    size, colours = bench.sheet.body.size, bench.sheet.colours
    press.frame(left, top - high, width, high, colours.muted, 0.8)
    inset = size * 0.8
    inside = Frame(list(_words(area, bench)), Edge(), element=Element("Sect"))
    used = inside.measure(width - 2 * inset)
    inside.draw(press, left + inset, top - inset, width - 2 * inset)
    y = top - inset - used
    if area.scale:
        y = _scale(area.scale, bench, press, (left + inset, y - size * 1.5, width - 2 * inset))
    if area.lines:
        y -= size * LEADING
        while y > top - high + inset * 0.6:
            press.rule(left + inset, y, left + width - inset, colours.line)
            y -= size * LEADING


def _words(area: Area, bench: Bench) -> Iterator[Block]:
    sheet, lang = bench.sheet, bench.lang
    title = replace(sheet.headings[1], before=0, after=sheet.body.size * 0.25)
    yield line(text_in(area.labels, lang), title, lang, Element("H2", lang=lang))
    if area.prompt:
        prompt = replace(sheet.small, after=0, divide=sheet.body.divide)
        yield line(text_in(area.prompt, lang), prompt, lang, Element("P", lang=lang))


def _scale(scale: tuple[int, int], bench: Bench, press: Press, place: tuple[float, float, float]) -> float:
    """A line with its numbers; where it ends below."""
    left, y, width = place
    size, colours = bench.sheet.body.size, bench.sheet.colours
    style = replace(bench.sheet.body, bold=True, colour=colours.accent, align="center", after=0)
    count = scale[1] - scale[0]
    step = width / (count + 1)
    press.rule(left + step / 2, y, left + width - step / 2, colours.accent, 1.4)
    for number in range(count + 1):
        x = left + step * (number + 0.5)
        press.post(x, y - size * 0.4, y + size * 0.4, colours.accent, 1.2)
        paragraph = line(str(scale[0] + number), style, bench.lang)
        paragraph.measure(step)
        paragraph.draw(press, x - step / 2, y - size * 0.5, step)
    return y - size * 2.2
