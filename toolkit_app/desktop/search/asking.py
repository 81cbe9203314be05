"""What the search asks of the library, the index and the kept searches, in a lane."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from toolkit_app.search.index import Index


def longest() -> int:
    """How many MB of one text can be searched."""
    from toolkit_app.library import indexing

    return indexing.LONGEST >> 20


@dataclass(frozen=True)
class Kept:
    """A kept search with what is new in it: ``line``, the codes that narrow it by facet, and the keys of what is new."""

    name: str
    line: str
    where: Mapping[str, tuple[str, ...]]
    total: int
    news: frozenset[str]


def kept(index: Index, library: str) -> tuple[Kept, ...]:
    """The kept searches of a library with what is new in each."""
    from toolkit_app.search.saved import Searches, news

    found = ((one, news(index, one)) for one in Searches(library).saved)
    return tuple(Kept(one.name, one.line, one.where, now.total, now.keys) for one, now in found)


def recent(_: Index, library: str) -> tuple[str, ...]:
    """The lines that were searched for last."""
    from toolkit_app.search.saved import Searches

    return Searches(library).recent


def keep(index: Index, library: str, name: str, line: str, where: Mapping[str, Sequence[str]]) -> None:
    """Keep a search, in place of one of that name."""
    from toolkit_app.search.saved import Searches

    Searches(library).keep(name, line, where, index)


def look(index: Index, library: str, name: str) -> Kept:
    """A kept search with what is new in it, which has been looked at from now on."""
    from toolkit_app.search.saved import Searches, news

    searches = Searches(library)
    one = searches.get(name)
    now = news(index, one)
    searches.looked(name, index)
    return Kept(one.name, one.line, one.where, now.total, now.keys)


def forget(_: Index, library: str, name: str) -> None:
    """Forget a kept search."""
    from toolkit_app.search.saved import Searches

    Searches(library).remove(name)


def used(_: Index, library: str, line: str) -> None:
    """Remember a line that was searched for."""
    from toolkit_app.search.saved import Searches

    Searches(library).used(line)


def examples(index: Index, lang: str) -> tuple[tuple[str, str, int], ...]:
    """Lines that can be typed, what each finds, and how many items that are in this library."""
    from toolkit_app.search.find import find
    from toolkit_app.search.guide import EXAMPLES

    lines = ((one.line(lang), one.meaning(lang)) for one in EXAMPLES)
    return tuple((line, meaning, find(index, line, limit=0, facets=False).total) for line, meaning in lines)
