"""What forms share: the bench at which a chapter is set, its metadata, headings, sources, notes and running lines."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from hashlib import sha256

from toolkit_app.errors import ToolkitError
from toolkit_app.publishing.breaking import Run
from toolkit_app.publishing.flow import Block, Named, Rule
from toolkit_app.publishing.frames import Edge, Frame
from toolkit_app.publishing.grid import Grid, Ruling
from toolkit_app.publishing.grid import Row as GridRow
from toolkit_app.publishing.inline import Inline, Links, Notes, look_of, note_place, ready
from toolkit_app.publishing.language import long_date, word
from toolkit_app.publishing.pages import Part, Press, Running
from toolkit_app.publishing.paragraph import Paragraph
from toolkit_app.publishing.plan import Chapter, Head, links
from toolkit_app.publishing.publication import Entry, Publication, Row
from toolkit_app.publishing.setting import ImageReader, Setter, line
from toolkit_app.publishing.structure import Element, item_of
from toolkit_app.publishing.style import Sheet, Style
from toolkit_app.text.markup import Node

# a value longer than this gets a line of its own
SHORT = 64
# a text wider than this is that of an A4 page
WIDE = 380


@dataclass
class Job:
    """A publication being printed: its sheet, its press, what reads its pictures and who hears of what went differently."""

    publication: Publication
    sheet: Sheet
    press: Press
    image: ImageReader
    warn: Callable[[ToolkitError], None]
    planned: Callable[[Publication], list[Chapter]]

    @property
    def lang(self) -> str:
        """The language of the page."""
        return self.publication.lang

    @cached_property
    def chapters(self) -> list[Chapter]:
        """What will be printed, read when it is first needed: a cover needs none of it."""
        return self.planned(self.publication)

    @cached_property
    def links(self) -> Links:
        """Where links can lead."""
        return links(self.publication, self.chapters)

    def bench(
        self, chapter: Chapter, sheet: Sheet | None = None, *, beside: "Bench | None" = None, quiet: bool = False
    ) -> "Bench":
        """A bench for a chapter, on the sheet of the publication unless another is given.

        ``beside`` is the bench of a chapter whose notes it shares; ``quiet`` tells nobody what is printed differently.
        """
        notes, sheet = beside.notes if beside else Notes(), sheet or self.sheet
        place = beside.inline.place if beside else chapter.anchor
        inline = Inline(self.links, notes, chapter.footnotes, lang=chapter.entry.lang, place=place, colours=sheet.colours)
        warn = (lambda error: None) if quiet else self.warn
        setter = Setter(sheet, self.lang, chapter.entry.key, inline, self.image, warn)
        return Bench(sheet, self.publication, chapter, setter, notes)


@dataclass
class Bench:
    """What is at hand when a chapter is set. ``notes`` gathers its notes; ``note`` makes the block of one."""

    sheet: Sheet
    publication: Publication
    chapter: Chapter
    setter: Setter
    notes: Notes
    _made: dict[int, Block] = field(default_factory=dict)

    @property
    def inline(self) -> Inline:
        """The inside of paragraphs."""
        return self.setter.inline

    @property
    def lang(self) -> str:
        """The language of labels."""
        return self.publication.lang

    def small(self) -> Style:
        """The style of sources and notes."""
        return replace(self.sheet.small, colour=self.sheet.colours.ink, divide=self.sheet.body.divide)

    def note(self, number: int) -> Block:
        """The block of a note of this chapter: its number, and the words of a footnote or an address."""
        if number not in self._made:
            style = replace(self.small(), after=self.small().size * 0.25)
            note = self.notes.found[number - 1]
            runs = (
                note.owner.runs(_flat(note.content), style)
                if note.name.startswith("fn:")
                else ready(str(note.content[0]), style, self.lang, self.sheet.colours.accent)
            )
            place = note_place(self.inline.place, number)
            hang = style.size * (1.0 + 0.6 * len(str(number)))
            marker = Run(f"{number}", look_of(replace(style, colour=self.sheet.colours.muted)))
            paragraph = Paragraph(runs, style, marker=marker, hang=hang)
            frame = Frame([paragraph], Edge(left=hang), after=style.after, element=Element("Note", ident=place))
            self._made[number] = Named(frame, place)
        return self._made[number]

    def part(self, blocks: Sequence[Block], running: Running) -> Part:
        """The blocks of the chapter as a part, with its notes at the foot of pages if that was chosen."""
        entry = self.chapter.entry
        lang = entry.lang if entry.lang != self.lang else ""
        return Part(blocks, running, Element("Sect", lang=lang), None if self.publication.chosen("notes") == "end" else self.note)


def facts(rows: Sequence[Row], sheet: Sheet, lang: str, *, pairs: int) -> list[Block]:
    """Metadata as a quiet table of labels and values: short ones ``pairs`` side by side, long ones below, a line each."""
    filled = [row for row in rows if row.value.strip()]
    if not filled:
        return []
    short = [row for row in filled if len(row.value) <= SHORT and "\n" not in row.value] if pairs > 1 else []
    short = short if len(short) > 1 else []
    blocks: list[Block] = [Rule(sheet.colours.line, before=sheet.body.size * 0.4, after=0)]
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
    value = replace(sheet.small, colour=sheet.colours.ink, after=0)
    grid: list[GridRow] = []
    for number in range(len(columns[0])):
        cells: list[list[Block]] = []
        for place in range(pairs):
            row = columns[place][number] if place < len(columns) and number < len(columns[place]) else None
            cells += (
                [[line(row.label, label, lang)], [Paragraph(ready(row.value, value, lang, sheet.colours.accent), value)]]
                if row
                else [[], []]
            )
        grid.append(GridRow(cells, frozenset(range(0, 2 * pairs, 2))))
    first = 0.41 / 2 if pairs > 1 else 0.28 if sheet.measure < WIDE else 0.205
    # no label is broken within a word where there is room to set it whole
    longest = max((cell[0].natural()[1] for row in grid for cell in row.cells[::2] if cell), default=0) + sheet.small.size
    first = min(max(first, longest / sheet.measure), 0.6 / pairs)
    shares = [share for _ in range(pairs) for share in (first, 1 / pairs - first)]
    return Grid([], grid, padding=sheet.small.size * 0.38, shares=shares, ruling=Ruling(below=sheet.colours.line), lang=lang)


def table(row: Row, bench: Bench) -> list[Block]:
    """A field that is a table, under its name."""
    if not row.cells:
        return []
    sheet, lang = bench.sheet, bench.lang
    small = replace(sheet.small, colour=sheet.colours.ink, after=0, divide=sheet.body.divide)
    head = replace(small, bold=True, colour=sheet.colours.accent)
    used = [place for place in range(len(row.columns)) if any(cells[place].strip() for cells in row.cells)]
    if not used:
        return []
    first = GridRow([[line(row.columns[place], head, lang)] for place in used])
    rest = [
        GridRow(
            [[Paragraph(ready(cells[place], small, lang, sheet.colours.accent), small)] if cells[place] else [] for place in used]
        )
        for cells in row.cells
    ]
    title = replace(sheet.headings[1], before=sheet.body.size * 1.2)
    return [
        line(row.label, title, lang, Element("H2")),
        Grid([first], rest, padding=small.size * 0.45, after=sheet.body.size * 1.2, lang=lang, ruling=bench.setter.ruling),
    ]


def edition(publication: Publication) -> str:
    """ "Edition 0.1", or nothing."""
    return " ".join((word("edition", publication.lang), publication.edition)) if publication.edition else ""


def values(publication: Publication, entry: Entry | None = None, **more: str) -> Mapping[str, str]:
    """The values of the running lines for an item, or for a page that belongs to all of them."""
    lang = publication.lang
    every = publication.entries
    own = entry or Entry(
        "",
        shared(one.kind for one in every),
        lang,
        publication.title,
        "",
        date=publication.date,
        state_label=shared(one.state_label for one in every),
        sensitivity=shared(one.sensitivity for one in every),
        revision=shared(one.revision for one in every),
    )
    revision = word("revision", lang, r=own.revision) if own.revision else ""
    if not revision and len(every) > 1:
        # several texts have no revision in common: what they are together has a name all the same
        digest = sha256("".join(f"{one.key}{one.revision}" for one in every).encode()).hexdigest()
        revision = word("collection", lang, r=digest[:8])
    return {
        "title": own.title,
        "book": publication.title,
        "kind": own.kind,
        "key": own.key,
        "edition": edition(publication),
        "revision": revision,
        "date": long_date(own.date, lang),
        "state": own.state_label,
        "sensitivity": own.sensitivity,
        **more,
    }


def shared(found: Iterator[str]) -> str:
    """What all have in common, or ""."""
    every = set(found)
    return every.pop() if len(every) == 1 else ""


def behind(publication: Publication, entry: Entry) -> str:
    """What is printed behind the text of an item: its state, where that was chosen and nothing was agreed yet."""
    return entry.state_label if publication.on("behind") and not entry.settled else ""


def heading(head: Head, bench: Bench, *, outline: int, level: int) -> Block:
    """A heading with its number, its anchor, its line in the outline, and its level in the tree."""
    styles = bench.sheet.headings
    style = styles[min(head.level, len(styles)) - 1]
    runs = bench.inline.runs(head.children, style)
    if head.number:
        runs = [Run(f"{head.number}\u2002", look_of(replace(style, colour=bench.sheet.colours.muted))), *runs]
    title = f"{head.number} {head.title}".strip()
    paragraph = Paragraph(runs, style, element=Element(f"H{min(level, 6)}"))
    return Named(paragraph, head.anchor, title=title, level=outline)


def text(parts: Sequence[Head | Node], bench: Bench, *, outline: int) -> Iterator[Block]:
    """Headings and blocks. ``outline`` is the level of the first headings in the outline; in the tree they follow a title."""
    last = 1
    for part in parts:
        if isinstance(part, Head):
            last = min(part.level + 1, last + 1)
            yield heading(part, bench, outline=outline + part.level - 1 if part.level <= 3 and outline >= 0 else -1, level=last)
        else:
            yield from bench.setter.blocks([part])


def sources(bench: Bench) -> list[Block]:
    """The sources of an item as a numbered list."""
    entry = bench.chapter.entry
    runs = [ready(source, bench.small(), bench.lang, bench.sheet.colours.accent) for source in entry.sources]
    if not runs:
        return []
    style = bench.small()
    hang = style.size * (1.0 + 0.6 * len(str(len(runs))))
    whole = Element("L", lang=bench.lang)
    blocks = _headed(word("sources", bench.lang), bench)
    for number, said in enumerate(runs, 1):
        label, body = item_of(whole)
        paragraph = Paragraph(
            said, style, marker=Run(f"{number}.", look_of(replace(style, colour=bench.sheet.colours.muted))), hang=hang
        )
        paragraph.label = label
        blocks.append(Frame([paragraph], Edge(left=hang), after=style.size * 0.35, element=body))
    return blocks


def notes(bench: Bench) -> list[Block]:
    """The notes of a chapter where it ends, if that was chosen. A note may bring further notes: they follow."""
    if not bench.notes.found or bench.publication.chosen("notes") != "end":
        return []
    blocks = _headed(word("notes", bench.lang), bench)
    number = 0
    while number < len(bench.notes.found):
        number += 1
        blocks.append(bench.note(number))
    return blocks


def _headed(title: str, bench: Bench) -> list[Block]:
    style = bench.small()
    head = replace(style, bold=True, colour=bench.sheet.colours.accent, keep=True, divide=False, after=style.size * 0.4)
    rule = Rule(bench.sheet.colours.line, before=bench.sheet.body.size * 2, after=style.size * 0.7, keep=True)
    return [rule, line(title, head, bench.lang, Element("H2", lang=bench.lang))]


def _flat(children: Sequence[Node | str]) -> list[Node | str]:
    """The inside of a footnote without its paragraphs, as one line of words."""
    flat: list[Node | str] = []
    for child in children:
        if not isinstance(child, str) and child.tag in ("p", "ul", "ol", "li", "blockquote"):
            flat += [*_flat(child.children), " "]
        else:
            flat.append(child)
    return flat
