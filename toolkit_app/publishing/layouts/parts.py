"""What both layouts share: the metadata of an item, its headings, its sources and notes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from toolkit_app.publishing.flow import Block, Named, Rule
from toolkit_app.publishing.frames import Edge, Frame
from toolkit_app.publishing.grid import Grid
from toolkit_app.publishing.grid import Row as GridRow
from toolkit_app.publishing.inline import Inline, Notes, look_of, ready
from toolkit_app.publishing.language import long_date, word
from toolkit_app.publishing.paragraph import Paragraph, Run
from toolkit_app.publishing.plan import Chapter, Head
from toolkit_app.publishing.publication import Entry, Publication, Row
from toolkit_app.publishing.setting import Setter, line
from toolkit_app.publishing.style import ACCENT, HAIRLINE, INK, MUTED, Sheet, Style
from toolkit_app.text.markup import Node

# a value longer than this gets a line of its own
SHORT = 64
# a text wider than this is that of an A4 page
WIDE = 380


@dataclass(frozen=True)
class Bench:
    """What is at hand when a chapter is set."""

    sheet: Sheet
    lang: str
    setter: Setter
    notes: Notes

    @property
    def inline(self) -> Inline:
        """The inside of paragraphs."""
        return self.setter.inline


def facts(rows: Sequence[Row], sheet: Sheet, lang: str, *, pairs: int) -> list[Block]:
    """Metadata as a quiet table of labels and values: short ones ``pairs`` side by side, long ones below, a line each."""
    filled = [row for row in rows if row.value.strip()]
    if not filled:
        return []
    short = [row for row in filled if len(row.value) <= SHORT and "\n" not in row.value] if pairs > 1 else []
    short = short if len(short) > 1 else []
    blocks: list[Block] = [Rule(HAIRLINE, before=sheet.body.size * 0.4, after=0)]
    if short:
        half = (len(short) + pairs - 1) // pairs
        blocks.append(_facts([short[start : start + half] for start in range(0, len(short), half)], sheet, lang, pairs))
    long = [row for row in filled if row not in short]
    if long:
        blocks.append(_facts([long], sheet, lang, 1))
    blocks[-1].after = sheet.body.size * 1.4
    return blocks


def _facts(columns: Sequence[Sequence[Row]], sheet: Sheet, lang: str, pairs: int) -> Block:
    label = replace(sheet.small, after=0)
    value = replace(sheet.small, colour=INK, after=0)
    grid: list[GridRow] = []
    for number in range(len(columns[0])):
        cells: list[list[Block]] = []
        for place in range(pairs):
            row = columns[place][number] if place < len(columns) and number < len(columns[place]) else None
            cells += [[line(row.label, label)], [Paragraph(ready(row.value, value, lang), value)]] if row else [[], []]
        grid.append(GridRow(cells))
    first = 0.41 / 2 if pairs > 1 else 0.28 if sheet.measure < WIDE else 0.205
    shares = [share for _ in range(pairs) for share in (first, 1 / pairs - first)]
    return Grid([], grid, padding=sheet.small.size * 0.38, shares=shares)


def edition(publication: Publication) -> str:
    """ "Edition 0.1", or nothing."""
    return " ".join((word("edition", publication.lang), publication.edition)) if publication.edition else ""


def stamp(entry: Entry, lang: str) -> tuple[str, ...]:
    """Revision, date and sensitivity of an item, for the foot of its pages."""
    revision = word("revision", lang, r=entry.revision) if entry.revision else ""
    return revision, long_date(entry.date, lang), entry.sensitivity


def heading(head: Head, bench: Bench, *, outline: int) -> Block:
    """A heading with its number, its anchor and its line in the outline."""
    styles = bench.sheet.headings
    style = styles[min(head.level, len(styles)) - 1]
    runs = bench.inline.runs(head.children, style)
    if head.number:
        runs = [Run(f"{head.number}\u2002", look_of(replace(style, colour=MUTED))), *runs]
    title = f"{head.number} {head.title}".strip()
    return Named(Paragraph(runs, style), head.anchor, title=title, level=outline)


def text(chapter: Chapter, bench: Bench, *, outline: int) -> Iterator[Block]:
    """The headings and blocks of a chapter. ``outline`` is the level of its first headings in the outline."""
    for part in chapter.parts:
        if isinstance(part, Head):
            yield heading(part, bench, outline=outline + part.level - 1 if part.level <= 3 else -1)
        else:
            yield from bench.setter.blocks([part])


def sources(entry: Entry, bench: Bench) -> list[Block]:
    """The sources of an item as a numbered list."""
    return _list([ready(source, _small(bench.sheet), bench.lang) for source in entry.sources], word("sources", bench.lang), bench)


def notes(bench: Bench) -> list[Block]:
    """The notes of a chapter. A note may bring further notes (an address within a footnote): they follow."""
    made: list[list[Run]] = []
    while len(made) < len(bench.notes.found):
        name, children = bench.notes.found[len(made)]
        style = _small(bench.sheet)
        if name.startswith("fn:"):
            made.append(bench.inline.runs(_flat(children), style))
        else:
            made.append(ready(str(children[0]), style, bench.lang))
    return _list(made, word("notes", bench.lang), bench)


def _flat(children: Sequence[Node | str]) -> list[Node | str]:
    """The inside of a footnote without its paragraphs, as one line of words."""
    flat: list[Node | str] = []
    for child in children:
        if not isinstance(child, str) and child.tag in ("p", "ul", "ol", "li", "blockquote"):
            flat += [*_flat(child.children), " "]
        else:
            flat.append(child)
    return flat


def _small(sheet: Sheet) -> Style:
    return replace(sheet.small, colour=INK)


def _list(items: Sequence[list[Run]], title: str, bench: Bench) -> list[Block]:
    if not items:
        return []
    style = _small(bench.sheet)
    head = replace(style, bold=True, colour=ACCENT, keep=True, after=style.size * 0.4)
    hang = style.size * (1.0 + 0.6 * len(str(len(items))))
    blocks: list[Block] = [Rule(HAIRLINE, before=bench.sheet.body.size * 2, after=style.size * 0.7), line(title, head)]
    blocks[0].keep = True
    for number, runs in enumerate(items, 1):
        marker = Run(f"{number}.", look_of(replace(style, colour=MUTED)))
        blocks.append(Frame([Paragraph(runs, style, marker=marker, hang=hang)], Edge(left=hang), after=style.size * 0.35))
    return blocks
