"""What it costs to let items leave: a text of about a hundred pages in each format, beside LibreOffice making a Word file of it;
then the check and the list of whole libraries.

Each format is written by a process of its own, which has written one short text before, so that loading is not counted.
LibreOffice is left out where it is not installed, and that is said.
"""

import json
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from benchmarks import printing, worlds
from toolkit_app.library import exporting, items, layouts, store
from toolkit_app.publishing import formats, preview
from toolkit_app.publishing.formats import Format
from toolkit_app.publishing.options import settled
from toolkit_app.publishing.publication import Publication

CHAPTERS = 28
ONE = ("import json, sys; from pathlib import Path; from benchmarks.leaving import one; "
       "print(json.dumps(one(sys.argv[1], Path(sys.argv[2]))))")


def _book(chapters: int) -> Publication:
    look = layouts.shipped()["book"]
    return replace(printing.book(chapters), layout=look, options=settled(look, {}))


def one(form: Format, folder: Path) -> dict[str, float]:
    """The book in a format, by this process: processor seconds, bytes, and the pages when it has some."""
    write = formats.writer(form)
    with tempfile.TemporaryDirectory() as scratch:
        list(write(_book(1), Path(scratch) / f"a{formats.suffix(form)}", image=lambda key, name: None))
    target = folder / f"leaving{formats.suffix(form)}"
    if target.is_dir():
        shutil.rmtree(target)
    book = _book(CHAPTERS)
    began = time.process_time()
    list(write(book, target, image=lambda key, name: None))
    spent = time.process_time() - began
    files = [target] if target.is_file() else [path for path in target.rglob("*") if path.is_file()]
    return {"seconds": spent, "bytes": sum(path.stat().st_size for path in files),
            "pages": preview.page_count(target) if form == "pdf" else 0}


def measure(folder: Path, sizes: list[int]) -> Iterator[str]:
    """Every format of texts, then the check and the lists of libraries of these sizes."""
    found = {form: json.loads(subprocess.run([sys.executable, "-c", ONE, form, str(folder)], check=True,
                                             capture_output=True, text=True).stdout) for form in formats.TEXTS}
    pages = found["pdf"]["pages"]
    yield f"A text of {pages} pages as PDF."
    yield ""
    yield "| written by | format | processor s | ms a page | MB |"
    yield "|---|---|---:|---:|---:|"
    for form, told in found.items():
        seconds, size = told["seconds"], told["bytes"] / 1e6
        yield f"| toolkit | {form} | {seconds:.2f} | {seconds / pages * 1000:.1f} | {size:.2f} |"
    yield from _peer(folder, pages)
    yield ""
    yield from _libraries(folder, sizes)


def _peer(folder: Path, pages: float) -> Iterator[str]:
    office = shutil.which("soffice")
    if office is None:
        yield "| LibreOffice | left out: not installed | | | |"
        return
    with tempfile.TemporaryDirectory() as scratch:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        command = [office, "--headless", f"-env:UserInstallation=file://{scratch}", "--convert-to", "docx:MS Word 2007 XML",
                   "--outdir", scratch, str(folder / "leaving.html")]
        subprocess.run(command, check=True, capture_output=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        size = (Path(scratch) / "leaving.docx").stat().st_size
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    yield f"| LibreOffice, its start included | html to docx | {spent:.2f} | {spent / pages * 1000:.1f} | {size / 1e6:.2f} |"


def _libraries(folder: Path, sizes: list[int]) -> Iterator[str]:
    yield "| items | check s | ms an item | list as XLSX s | as CSV s |"
    yield "|---:|---:|---:|---:|---:|"
    for size in sizes:
        library = store.open_library(worlds.library(folder, size), read_only=True)
        try:
            with library.read() as tx:
                keys = [row.key for row in items.listing(tx).rows]
            spent = []
            for work in (exporting.check(library, keys, exporting.Wish("docx")),
                         exporting.together(library, keys, exporting.Wish("xlsx"), folder / "list.xlsx"),
                         exporting.together(library, keys, exporting.Wish("csv"), folder / "list.csv")):
                began = time.process_time()
                for _ in work:
                    pass
                spent.append(time.process_time() - began)
        finally:
            library.close()
        yield f"| {size:,} | {spent[0]:.1f} | {spent[0] / size * 1000:.2f} | {spent[1]:.1f} | {spent[2]:.1f} |"
