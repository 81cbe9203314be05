"""What the page of coverage asks: the counts (library's lane), and a file of them (work's)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from toolkit_app.library.coverage import Coverage
    from toolkit_app.library.store import Tx


def coverage(tx: Tx, kind: str) -> Coverage:
    """How many items of a kind speak of each dimension, level and place."""
    from toolkit_app.library import coverage as there

    return there.coverage(tx, kind)


def chart(found: Coverage, lang: str) -> Any:
    """The counts as a chart and as the table of its numbers."""
    from toolkit_app.library import coverage as there
    from toolkit_app.publishing.charts.drawing import numbers

    made = there.heat_map(found, lang)
    return made, numbers(made, lang)
