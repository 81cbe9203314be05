"""Libraries of made-up items, built once and used again; and the two figures every table shows."""

import statistics
from pathlib import Path

from benchmarks.texts import texts
from toolkit_app.library import items, store
from toolkit_app.library.values import Draft

BATCH = 500


def library(folder: Path, size: int) -> Path:
    """A library of that many items."""
    path = folder / f"made-{size}.toolkit"
    if path.exists():
        return path
    part = path.with_suffix(".building")
    part.unlink(missing_ok=True)
    made = store.create(part)
    waiting = list(texts(size))
    for begin in range(0, size, BATCH):
        with made.write() as tx:
            for one in waiting[begin : begin + BATCH]:
                items.make(tx, "lesson", Draft(one.title, one.lang, one.body, one.fields, one.tags))
    made.close()
    part.rename(path)
    return path


def figures(values: list[float]) -> str:
    """Median and 95th percentile of milliseconds, as a table cell."""
    return f"{statistics.median(values):.1f} / {statistics.quantiles(values, n=20, method='inclusive')[18]:.1f}"
