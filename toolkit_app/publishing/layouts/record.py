"""The validation record: what became of each statement that was put to people, by group, with dissent and the rule."""

from collections.abc import Iterator
from dataclasses import replace

from toolkit_app.publishing.breaking import Run
from toolkit_app.publishing.charts.words import percent
from toolkit_app.publishing.flow import Block
from toolkit_app.publishing.frames import Edge, Frame
from toolkit_app.publishing.grid import Grid, Row
from toolkit_app.publishing.inline import look_of
from toolkit_app.publishing.language import before_value, decimal, long_date, word
from toolkit_app.publishing.layouts.lists import listed
from toolkit_app.publishing.layouts.parts import Job
from toolkit_app.publishing.pages import Part
from toolkit_app.publishing.paragraph import Paragraph
from toolkit_app.publishing.publication import Outcome
from toolkit_app.publishing.setting import line
from toolkit_app.publishing.structure import Element
from toolkit_app.publishing.style import Sheet


def part(job: Job) -> Part:
    """The record as a part of a book: a frame for each statement."""
    blocks: list[Block] = []
    for outcome in job.publication.outcomes:
        blocks.append(_outcome(outcome, job.sheet, job.lang))
    return listed(job, "outcomes", blocks)


def _outcome(outcome: Outcome, sheet: Sheet, lang: str) -> Block:
    size, colours = sheet.body.size, sheet.colours
    edge = Edge(left=size * 1.3, right=size * 1.1, top=size * 0.8, bottom=size * 0.9, bar=colours.accent, outline=colours.line)
    return Frame(list(_inside(outcome, sheet, lang)), edge, before=size, after=size * 1.2, element=Element("Sect"))


def _inside(outcome: Outcome, sheet: Sheet, lang: str) -> Iterator[Block]:
    size, colours = sheet.body.size, sheet.colours
    caption = replace(sheet.small, colour=colours.accent, bold=True, keep=True)
    yield line(f"{outcome.statement} · {outcome.outcome}", caption, lang, Element("H2"))
    # the words that were voted on, letter by letter
    wording = replace(sheet.body, after=size * 0.7)
    own = outcome.lang if outcome.lang != lang else ""
    yield Paragraph([Run(" ".join(outcome.wording.split()), look_of(wording))], wording, element=Element("P", lang=own))
    if outcome.groups:
        yield _groups(outcome, sheet, lang)
    small = replace(sheet.small, after=size * 0.3)
    ink = replace(small, colour=colours.ink)
    dissent = Run(before_value(word("dissent", lang), lang), look_of(replace(ink, bold=True)))
    for reason in outcome.dissent:
        yield Paragraph([dissent, Run(reason, look_of(ink))], ink)
    said = [before_value(word("rule", lang), lang) + outcome.rule if outcome.rule else "", long_date(outcome.date, lang)]
    yield line(" · ".join(filter(None, said)), replace(small, before=size * 0.4, after=0), lang)


def _groups(outcome: Outcome, sheet: Sheet, lang: str) -> Block:
    small = replace(sheet.small, colour=sheet.colours.ink, after=0)
    number = replace(small, align="right")
    head = replace(small, bold=True, colour=sheet.colours.accent)
    names = [line(word("group", lang), head, lang)]
    names += [line(word(name, lang), replace(head, align="right"), lang) for name in ("answers", "median", "agreement")]
    first = Row([[name] for name in names])
    rows = [
        Row(
            [
                [line(group.group, small, lang)],
                [line(str(group.n), number, lang)],
                [line("–" if group.median is None else decimal(group.median, lang), number, lang)],
                [line("–" if group.agreement is None else percent(decimal(group.agreement, lang), lang), number, lang)],
            ],
            frozenset([0]),
        )
        for group in outcome.groups
    ]
    return Grid([first], rows, padding=small.size * 0.4, shares=(0.46, 0.16, 0.17, 0.21), after=sheet.body.size * 0.8, lang=lang)
