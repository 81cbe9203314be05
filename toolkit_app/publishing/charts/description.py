"""What a chart shows, as plain values. Nothing here knows a size or a colour.

Every label is a ready word in the language of the page. ``None`` is “no value”, which is drawn as a gap and never as 0.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias, Union

Number = int | float | None


@dataclass(frozen=True)
class Series:
    """One row of values: as many as the chart has categories or points."""

    label: str
    values: tuple[Number, ...]


@dataclass(frozen=True)
class Bars:
    """Horizontal bars: for each category one bar of each series. ``unit`` follows each number ("%", "GEL", "")."""

    title: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str = ""


@dataclass(frozen=True)
class LikertRow:
    """The answers to one statement: how many chose each point of the scale. ``note`` stands at the right ("83 %", "validated").

    Without counts the row is shown empty with its note: too few answered to show them.
    """

    label: str
    counts: tuple[int, ...]
    note: str = ""


@dataclass(frozen=True)
class Likert:
    """Stacked bars of answers on a scale, from disagreement to agreement, each row 100 %."""

    title: str
    scale: tuple[str, ...]
    rows: tuple[LikertRow, ...]


@dataclass(frozen=True)
class BoxRow:
    """A group of numbers: least, lower quartile, median, upper quartile, greatest, and how many there are. None: not shown."""

    label: str
    five: tuple[float, float, float, float, float] | None
    n: int
    note: str = ""


@dataclass(frozen=True)
class Boxes:
    """Box plots on one axis from ``low`` to ``high``. ``marks`` are values with a line across all rows (a threshold)."""

    title: str
    low: float
    high: float
    rows: tuple[BoxRow, ...]
    marks: tuple[float, ...] = ()


@dataclass(frozen=True)
class HeatRow:
    """A row of counts. ``level`` 0 stands out, 1 is indented below it."""

    label: str
    values: tuple[int | None, ...]
    level: int = 1


@dataclass(frozen=True)
class HeatMap:
    """Counts in a grid: ``groups`` are the headings of columns and the columns below each."""

    title: str
    groups: tuple[tuple[str, tuple[str, ...]], ...]
    rows: tuple[HeatRow, ...]


@dataclass(frozen=True)
class Event:
    """Something in time. ``start`` and ``end`` are ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``; without an end it is a point."""

    label: str
    start: str
    end: str = ""
    note: str = ""


@dataclass(frozen=True)
class Timeline:
    """Events on a common axis of time, in the order given."""

    title: str
    rows: tuple[Event, ...]


@dataclass(frozen=True)
class Lines:
    """Values that change along ``points`` (rounds, days): a line for each series. ``low`` and ``high`` fix the axis."""

    title: str
    points: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str = ""
    low: float | None = 0
    high: float | None = None


Chart: TypeAlias = Union[Bars, Likert, Boxes, HeatMap, Timeline, Lines]  # noqa: UP007 - Python 3.11


def height_in_rows(chart: Chart) -> int:
    """How many rows a chart has that can be cut apart; 1 for one that cannot be cut."""
    if isinstance(chart, Bars):
        return len(chart.categories)
    return 1 if isinstance(chart, Lines) else len(chart.rows)


def cut(chart: Chart, first: int) -> tuple[Chart, Chart]:
    """The chart of the first rows and the chart of the rest, on the same scale."""
    if isinstance(chart, Bars):

        def part(rows: slice) -> Chart:
            series = tuple(Series(one.label, one.values[rows]) for one in chart.series)
            return replace(chart, categories=chart.categories[rows], series=series)

        return part(slice(first)), part(slice(first, None))
    if isinstance(chart, Lines):
        raise ValueError("a chart of lines cannot be cut")
    return replace(chart, rows=chart.rows[:first]), replace(chart, rows=chart.rows[first:])  # type: ignore[arg-type]


def largest(values: Sequence[Number]) -> float:
    """The greatest of the values that are there; 0 where there is none."""
    return max((value for value in values if value is not None), default=0)
