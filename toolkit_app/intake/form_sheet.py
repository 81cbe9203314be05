"""Sheets of paper put together from pages, in whatever files and order these came."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from toolkit_app.intake.scan import MarkedRow, PageReading
from toolkit_app.text.formcode import PageCode


@dataclass(frozen=True)
class Source:
    """A page of a file."""

    file: str
    page: PageReading


@dataclass(frozen=True)
class Sheet:
    """One copy of a form that came back on paper. ``code`` is that of one of its pages, ``missing`` are pages that did not come.

    ``twin``: the number of an earlier sheet (from 0) of the same copy; ``same``: with the same marks, so that it is probably that
    sheet once more and not another one made on a copier.
    """

    code: PageCode
    sources: tuple[Source, ...]
    missing: tuple[int, ...] = ()
    twin: int | None = None
    same: bool = False

    @property
    def rows(self) -> tuple[MarkedRow, ...]:
        """The questions of all its pages, in their order; words and boxes of one question that stand on two pages are one row."""
        return tuple(row for source in self.sources for row in source.page.rows)


@dataclass
class _Growing:
    """A sheet that further pages may belong to."""

    code: PageCode
    sources: dict[int, Source] = field(default_factory=dict)


def assembled(sources: Iterable[Source]) -> tuple[tuple[Sheet, ...], tuple[Source, ...]]:
    """The sheets that pages belong to, and the pages that belong to none because they could not be read.

    A page that comes a second time begins another sheet of the same copy. A page that could not be read whole (its corners are
    not in the picture) is left out where a better picture of it came.
    """
    growing: list[_Growing] = []
    lost: list[Source] = []
    for source in sources:
        code = source.page.code
        if code is None or source.page.problem:
            lost.append(source)
            continue
        mine = [one for one in growing if _same_copy(one.code, code)]
        if not mine or code.page in mine[-1].sources:
            mine = [_Growing(code)]
            growing.append(mine[0])
        mine[-1].sources[code.page] = source
    sheets: list[Sheet] = []
    for one in growing:
        there = tuple(one.sources[number] for number in sorted(one.sources))
        missing = tuple(sorted(set(range(1, one.code.pages + 1)) - set(one.sources)))
        twin = next((at for at, sheet in enumerate(sheets) if _same_copy(sheet.code, one.code)), None)
        same = twin is not None and _marks(there) <= _marks(sheets[twin].sources)
        sheets.append(Sheet(one.code, there, missing, twin, same))
    known = {(sheet.code.copy, source.page.code.page) for sheet in sheets for source in sheet.sources if source.page.code}
    return tuple(sheets), tuple(source for source in lost
                                if source.page.code is None or (source.page.code.copy, source.page.code.page) not in known)


def names(sheets: Sequence[Sheet]) -> tuple[str, ...]:
    """What sheets are called: the copy as it is printed at their foot; a second sheet of one copy has ``.2`` behind it."""
    found: list[str] = []
    for sheet in sheets:
        name = "-".join(sheet.code.copy[at : at + 4] for at in range(0, len(sheet.code.copy), 4))
        number = sum(one.partition(".")[0] == name for one in found)
        found.append(f"{name}.{number + 1}" if number else name)
    return tuple(found)


def _same_copy(one: PageCode, other: PageCode) -> bool:
    return (one.form, one.digest, one.copy, one.lang) == (other.form, other.digest, other.copy, other.lang)


def _marks(sources: Sequence[Source]) -> set[tuple[int, str, tuple[int, ...]]]:
    return {(row.question, row.reading.state, row.reading.marked) for source in sources for row in source.page.rows}
