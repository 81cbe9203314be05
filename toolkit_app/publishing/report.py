"""A report as plain values: headings, words, tables, charts and framed results, in the order in which they are read.

``report_pdf`` and ``word.report`` make files of it; both show the same.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, TypeAlias, Union

from toolkit_app.publishing.charts.description import Chart
from toolkit_app.publishing.publication import Row

Look = Literal["plain", "small", "strong", "caution"]


@dataclass(frozen=True)
class Heading:
    """A heading; one of level 1 begins a chapter."""

    words: str
    level: int = 1


@dataclass(frozen=True)
class Words:
    """A paragraph; ``label`` stands bold before it. ``lang`` is its language where it is not that of the report."""

    words: str
    look: Look = "plain"
    label: str = ""
    lang: str = ""


@dataclass(frozen=True)
class Points:
    """Short points, each with a bullet."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Facts:
    """Labels and values."""

    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Grid:
    """A table. ``numbers`` are the columns that are set to the right; ``shares`` the widths of columns, adding up to 1."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[int, ...] = ()
    shares: tuple[float, ...] = ()


@dataclass(frozen=True)
class Figure:
    """A chart; ``told``: the table of its numbers stands below it."""

    chart: Chart
    told: bool = True


@dataclass(frozen=True)
class Framed:
    """A result that belongs together: a line above, and what it holds."""

    title: str
    parts: tuple["Part", ...]


Part: TypeAlias = Union[Heading, Words, Points, Facts, Grid, Figure, Framed]  # noqa: UP007 - Python 3.11


@dataclass(frozen=True)
class Report:
    """A report. ``overline`` says what it is; ``key``, ``state``, ``seal`` and ``sensitivity`` stand on every page; ``date``
    starts ``YYYY-MM-DD`` and is also the date inside the file, so that the same report gives the same bytes.
    """

    title: str
    overline: str
    lang: str
    date: str
    key: str = ""
    state: str = ""
    seal: str = ""
    sensitivity: str = ""
    subtitle: str = ""
    facts: tuple[Row, ...] = ()
    parts: tuple[Part, ...] = field(default_factory=tuple)

    @property
    def chapters(self) -> list[tuple[Heading, tuple[Part, ...]]]:
        """The chapters: a heading of level 1 and what follows it."""
        found: list[tuple[Heading, list[Part]]] = []
        for part in self.parts:
            if isinstance(part, Heading) and part.level == 1:
                found.append((part, []))
            elif found:
                found[-1][1].append(part)
        return [(heading, tuple(parts)) for heading, parts in found]


def texts(report: Report) -> Iterator[str]:
    """Every text of a report, to be checked for glyphs and for personal data."""
    yield from (report.title, report.subtitle, report.overline)
    yield from (row.value for row in report.facts)
    for part in report.parts:
        yield from _texts(part)


def _texts(part: Part) -> Iterator[str]:
    match part:
        case Heading(words):
            yield words
        case Words(words, label=label):
            yield f"{label} {words}"
        case Points(items):
            yield from items
        case Facts(rows):
            yield from (f"{row.label} {row.value}" for row in rows)
        case Grid(columns, rows):
            yield from columns
            yield from (cell for row in rows for cell in row)
        case Figure(chart):
            yield chart.title
        case Framed(title, parts):
            yield title
            for inner in parts:
                yield from _texts(inner)
