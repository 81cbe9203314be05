"""Pages of PDF per second of processor time: a book of chapters in four languages with tables, lists and statements."""

import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.texts import text
from toolkit_app.publishing import pdf, preview
from toolkit_app.publishing.publication import Entry, Publication


def book(chapters: int) -> Publication:
    """A book of that many chapters of about 900 words."""
    entries = tuple(
        Entry(f"LL-{number:08d}", "Lesson", made.lang, made.title, made.body, state_label="Draft", date="2026-11-23",
              is_lesson=True)
        for number in range(chapters) for made in (text(number, 900),))
    return Publication("book", "A4", "en", "A book that is measured", date="2026-11-23", entries=entries)


def measure(folder: Path, sizes: list[int]) -> Iterator[str]:
    """Books of three lengths, whatever the sizes of libraries."""
    yield "| chapters | pages | processor s | ms a page | pages/s |"
    yield "|---:|---:|---:|---:|---:|"
    for chapters in (10, 40, 160):
        target = folder / "book.pdf"
        began = time.process_time()
        for _ in pdf.write(book(chapters), target, image=lambda key, name: None):
            pass
        spent = time.process_time() - began
        pages = preview.page_count(target)
        yield f"| {chapters} | {pages} | {spent:.2f} | {spent / pages * 1000:.0f} | {pages / spent:.0f} |"
