"""What leaving asks: the check (library's lane), an answer for what holds back (a write), and the files (work's lane)."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from toolkit_app.errors import ToolkitError
from toolkit_app.kinds import Labels

if TYPE_CHECKING:
    from toolkit_app.desktop.asking import Narrowing
    from toolkit_app.library.disclosure import Concern
    from toolkit_app.library.exporting import Wish
    from toolkit_app.library.store import Library, Tx


@dataclass(frozen=True)
class Leaving:
    """What is to leave, and how.

    ``keys`` in their order (of an ``edition``, none for all its items); ``format`` one of ``publishing.formats``; ``level`` the
    circle of readers; ``each``: a file of its own for every item. ``layout``, ``paper``, ``options`` are those of a PDF.
    ``round``: it is the report on that round which leaves (or with the format ``dataset`` its open dataset, a folder), and the
    keys are those of the items it speaks of.
    """

    keys: tuple[str, ...]
    format: str
    level: str
    each: bool = False
    lang: str | None = None
    edition: Any = None
    layout: str = "handout"
    paper: str = ""
    options: tuple[tuple[str, str], ...] = ()
    round: str = ""

    def wish(self) -> Wish:
        """As the library wants it."""
        from toolkit_app.library.exporting import Wish
        from toolkit_app.validation.printed import with_record

        return Wish(self.format, self.level, self.lang, self.edition, self.layout, self.paper or None, dict(self.options),
                    ";" if self.lang in ("ka", "fr", "ru") else ",", with_record)


@dataclass(frozen=True)
class Left:
    """What came of it: the files that were written, what failed by key, and what was written differently."""

    written: tuple[Path, ...] = ()
    failed: tuple[tuple[str, ToolkitError], ...] = ()
    warnings: tuple[ToolkitError, ...] = field(default=())


def check(library: Library, what: Leaving) -> Generator[object, None, tuple[Concern, ...]]:
    """Everything of concern in what is to leave."""
    from toolkit_app.library import disclosure, exporting

    if not what.round:
        return (yield from exporting.check(library, what.keys, what.wish()))
    from toolkit_app.validation import outgoing

    found = yield from disclosure.check(library, what.keys, what.level, printed=what.format == "pdf")
    with library.read() as tx:
        return (*found, *outgoing.concerns(tx, what.round))


def answer(tx: Tx, found: tuple[Concern, ...], level: str, reason: str) -> None:
    """The person of this transaction answers for what holds items back."""
    from toolkit_app.library import disclosure

    disclosure.answer(tx, disclosure.blocking(found), level, reason)


def write(path: Path, read_only: bool, what: Leaving, target: Path) -> Iterator[object]:
    """Write what leaves, with a library of its own, so that the window can go on reading; ends in Left."""
    from toolkit_app.library import exporting, store

    written: list[Path] = []
    failed: list[tuple[str, ToolkitError]] = []
    warnings: list[ToolkitError] = []
    library = store.open_library(path, read_only=read_only)
    try:
        if what.round:
            yield from _round(library, what, target)
            yield Left((target,))
            return
        work = (exporting.each if what.each else exporting.together)(library, what.keys, what.wish(), target)
        for step in work:
            if step.warning:
                warnings.append(step.warning)
            if step.failed:
                failed.append((step.key, step.failed))
            if step.written:
                written.append(step.written)
            yield step
    finally:
        library.close()
    yield Left(tuple(written), tuple(failed), tuple(warnings))


def _round(library: Library, what: Leaving, target: Path) -> Iterator[object]:
    from datetime import date

    from toolkit_app.validation import outgoing

    if what.format == outgoing.DATASET:
        with library.read() as tx:
            outgoing.dataset(tx, what.round, target)
        return
    yield from outgoing.report(library, what.round, target, lang=what.lang or "", date=date.today().isoformat())


@dataclass(frozen=True)
class Listed:
    """Everything that a list shows, by key in its order, and the layouts that many items can be printed in."""

    keys: tuple[str, ...]
    layouts: Mapping[str, Labels]


def listed(tx: Tx, narrowing: Narrowing) -> Listed:
    """What a list shows and how it can be printed."""
    from datetime import date

    from toolkit_app.library import items, layouts

    found = items.listing(tx, **narrowing.arguments(), text_order=narrowing.order, owner=narrowing.owner,
                          due_on=date.today() if narrowing.due else None)
    printed = {name: one.labels for name, one in layouts.every().by_name.items() if one.form != "comparison"}
    return Listed(tuple(row.key for row in found.rows), printed)
