"""Pages of PDF and the processor time they cost.

A book of chapters in four languages with tables, lists, notes and statements, tagged, with contents, an index and “page n of N”;
the same text by typst and WeasyPrint in the same run. The yardsticks are installed into an environment of their own, whose Python
``TOOLKIT_BENCH_PYTHON`` names; without it they are left out, and that is said. The toolkit's time includes reading the Markdown,
theirs does not.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path
from typing import Any

from benchmarks.texts import text
from toolkit_app.library import layouts
from toolkit_app.places import shipped
from toolkit_app.publishing import pdf, preview
from toolkit_app.publishing.options import settled
from toolkit_app.publishing.publication import Entry, Publication
from toolkit_app.text.markup import Node, parse

CHAPTERS = (28, 112)  # about a hundred and four hundred pages
WORDS = 900
TICK = 10  # milliseconds


def book(chapters: int, changed: int = -1) -> Publication:
    """A book of that many chapters of about 900 words; the chapter ``changed`` has one more sentence."""
    entries = tuple(
        Entry(
            f"LL-{number:08d}",
            "Lesson",
            made.lang,
            made.title,
            made.body + ("\n\nOne more sentence.\n" if number == changed else ""),
            state_label="Draft",
            revision="8f3a21c4",
            sensitivity="Public",
            date="2026-11-23",
            is_lesson=True,
            kind_name="lesson",
        )
        for number in range(chapters)
        for made in (text(number, WORDS),)
    )
    look = layouts.shipped()["book"]
    return Publication(look, "A4", "en", "A book that is measured", date="2026-11-23", entries=entries, options=settled(look, {}))


def _nothing(key: str, name: str) -> None:
    return None


def one(chapters: int, target: Path) -> dict[str, float]:
    """The book by the toolkit, in this process: cold, its fonts not read yet, and again with one chapter changed."""
    import resource

    # the others too have their text ready-made
    made, changed = book(chapters), book(chapters, changed=chapters // 2)
    began = time.process_time()
    list(pdf.write(made, target, image=_nothing))
    cold = time.process_time() - began
    size = target.stat().st_size / 1e6
    pages = preview.page_count(target)
    began = time.process_time()
    list(pdf.write(changed, target, image=_nothing))
    again = time.process_time() - began
    # VmHWM: the peak of this process alone
    peak = next(
        (int(line.split()[1]) / 1024 for line in Path("/proc/self/status").read_text().splitlines() if "VmHWM" in line),
        resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    )
    return {"seconds": cold, "again": again, "size": size, "pages": pages, "peak": peak}


def first(chapters: int) -> dict[str, float]:
    """The first page alone, in this process, cold."""
    made = book(chapters)
    began = time.process_time()
    pdf.first_page(made, image=_nothing)
    return {"first": time.process_time() - began}


def measure(folder: Path, sizes: list[int]) -> Iterator[str]:
    """Books of two lengths, whatever the sizes of libraries; then how the window fares while one is made."""
    yield "| engine | pages | CPU s | ms a page | MB of memory | MB of file | again, one chapter changed s | first page ms |"
    yield "|---|---:|---:|---:|---:|---:|---:|---:|"
    for chapters in CHAPTERS:
        code = "import json, sys; from pathlib import Path; from benchmarks.printing import first, one; print(json.dumps({}))"
        mine = _ran([sys.executable, "-c", code.format(f"one({chapters}, Path(sys.argv[1]))"), str(folder / "book.pdf")])
        mine |= _ran([sys.executable, "-c", code.format(f"first({chapters})")])
        yield _row("toolkit", mine, f"{mine['again']:.2f} | {mine['first'] * 1000:.0f}")
        yield from _peers(chapters, folder)
    yield ""
    yield from _ticks(folder)


def _row(name: str, found: dict[str, Any], rest: str) -> str:
    pages, seconds = found["pages"], found["seconds"]
    each = seconds / pages * 1000
    return f"| {name} | {pages} | {seconds:.2f} | {each:.0f} | {found['peak']:.0f} | {found['size']:.2f} | {rest} |"


def _peers(chapters: int, folder: Path) -> Iterator[str]:
    python = os.environ.get("TOOLKIT_BENCH_PYTHON")
    if not python:
        yield "| typst, weasyprint | left out: TOOLKIT_BENCH_PYTHON names no Python that has them | | | | | | |"
        return
    fonts = shipped("resources", "fonts")
    made = book(chapters)
    (folder / "book.typ").write_text(_typst(made), encoding="utf-8")
    (folder / "book.html").write_text(_html(made, fonts), encoding="utf-8")
    for engine, source in (("typst", "book.typ"), ("weasyprint", "book.html")):
        target = folder / f"{engine}.pdf"
        found = _ran([python, str(Path(__file__).with_name("presses.py")), engine, str(folder / source), str(target), str(fonts)])
        if "skipped" in found:
            yield f"| {engine} | left out: {found['skipped']} | | | | | | |"
        else:
            yield _row(engine, {**found, "pages": preview.page_count(target)}, "– | –")


def _ran(command: Sequence[str]) -> dict[str, Any]:
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parent.parent)
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


# the same text for the others: headings, paragraphs, lists, tables, notes, boxes

_HTML_HEAD = """<html lang="en"><head><title>A book that is measured</title><style>
@font-face {{ font-family: S; src: url({sans}) }} @font-face {{ font-family: S; font-weight: bold; src: url({bold}) }}
@font-face {{ font-family: T; src: url({serif}) }}
@page {{ size: A4; margin: 31mm 29mm 27mm;
  @bottom-right {{ content: "Page " counter(page) " of " counter(pages); font: 7.5pt S }} }}
body {{ font: 10.2pt/1.5 T; hyphens: auto; orphans: 2; widows: 2 }} h1, h2, th {{ font-family: S }}
h1 {{ page-break-before: always; bookmark-level: 1 }}
table {{ border-collapse: collapse; font-size: 8.5pt }} td, th {{ padding: 3pt }}
nav a::after {{ content: target-counter(attr(href), page); float: right }} .s {{ border-left: 2pt solid; padding: 6pt }}
</style></head><body><h1>A book that is measured</h1>"""


def _html(made: Publication, fonts: Path) -> str:
    faces = {
        name: (fonts / f"Toolkit{file}.ttf").as_uri()
        for name, file in (("sans", "Sans-Regular"), ("bold", "Sans-Bold"), ("serif", "Serif-Regular"))
    }
    contents = "".join(f'<p><a href="#{entry.key}">{escape(entry.title)}</a></p>' for entry in made.entries)
    body = "".join(
        f'<section lang="{entry.lang}"><h1 id="{entry.key}">{escape(entry.title)}</h1>{_tags(parse(entry.body))}</section>'
        for entry in made.entries
    )
    return f"{_HTML_HEAD.format(**faces)}<nav>{contents}</nav>{body}</body></html>"


def _tags(nodes: Sequence[Node | str]) -> str:
    said = []
    for node in nodes:
        if isinstance(node, str):
            said.append(escape(node))
        elif node.tag == "statement":
            said.append(f'<div class="s">{_tags(node.children)}</div>')
        elif node.tag in ("link", "footnote-ref", "footnotes", "img", "box"):
            said.append(_tags(node.children))
        else:
            said.append(f"<{node.tag}>{_tags(node.children)}</{node.tag}>")
    return "".join(said)


_TYPST_HEAD = """#set document(title: "A book that is measured")
#set page(paper: "a4", margin: (x: 29mm, top: 31mm, bottom: 27mm), footer: context align(right, text(7.5pt, font: "Toolkit Sans",
  "Page " + str(counter(page).get().first()) + " of " + str(counter(page).final().first()))))
#set text(font: "Toolkit Serif", size: 10.2pt, hyphenate: true)
#set par(leading: 0.72em)
#show heading: set text(font: "Toolkit Sans")
#show heading.where(level: 1): it => pagebreak(weak: true) + it
#outline(depth: 2)
"""
_SPECIAL = str.maketrans({letter: f"\\{letter}" for letter in "\\#$*_`<>@~[]=/-+"})


def _typst(made: Publication) -> str:
    return _TYPST_HEAD + "".join(
        f'\n#set text(lang: "{entry.lang}")\n= {entry.title.translate(_SPECIAL)} <{entry.key}>\n{_marks(parse(entry.body), 0)}'
        for entry in made.entries
    )


def _marks(nodes: Sequence[Node | str], depth: int) -> str:
    said = []
    for node in nodes:
        if isinstance(node, str):
            said.append(" ".join(node.split(" ")).translate(_SPECIAL))
        elif node.tag in ("h1", "h2", "h3", "h4"):
            said.append(f"\n{'=' * (int(node.tag[1]))} {_marks(node.children, depth)}\n")
        elif node.tag == "p":
            said.append(f"\n{_marks(node.children, depth)}\n")
        elif node.tag in ("strong", "em"):
            said.append(f"#{node.tag if node.tag == 'strong' else 'emph'}[{_marks(node.children, depth)}]")
        elif node.tag in ("ul", "ol"):
            mark = "-" if node.tag == "ul" else "+"
            said.append(
                "\n"
                + "".join(
                    f"{'  ' * depth}{mark} {_marks(item.children, depth + 1)}\n"
                    for item in node.children
                    if isinstance(item, Node)
                )
            )
        elif node.tag == "table":
            rows = [row for part in node.children if isinstance(part, Node) for row in part.children if isinstance(row, Node)]
            cells = [f"[{_marks(cell.children, 0)}]" for row in rows for cell in row.children if isinstance(cell, Node)]
            said.append(f"\n#table(columns: {len(rows[0].children)}, {', '.join(cells)})\n")
        elif node.tag == "statement":
            said.append(f"\n#block(stroke: (left: 2pt), inset: 6pt)[{_marks(node.children, 0)}]\n")
        else:
            said.append(_marks(node.children, depth))
    return "".join(said)


def _ticks(folder: Path) -> Iterator[str]:
    """How late the window's ticks come while a book of four hundred pages is made in its work lane."""
    from PySide6.QtCore import QCoreApplication, QObject, QTimer

    from toolkit_app.desktop.jobs import Jobs

    application = QCoreApplication.instance() or QCoreApplication([])
    jobs, owner = Jobs(), QObject()
    late: list[float] = []
    last = time.monotonic()

    def tick() -> None:
        nonlocal last
        now = time.monotonic()
        late.append((now - last) * 1000)
        last = now

    timer = QTimer(interval=TICK)
    timer.timeout.connect(tick)
    made = book(CHAPTERS[-1])
    jobs.start(
        "work",
        owner,
        lambda: (yield from pdf.write(made, folder / "ticks.pdf", image=_nothing)),
        then=lambda _: application.quit(),
        failed=lambda error: application.quit(),
    )
    timer.start()
    application.exec()
    jobs.close()
    late.sort()
    yield (
        f"Ticks of {TICK} ms in the window while the book of {CHAPTERS[-1]} chapters is made: {len(late)}, median "
        f"{late[len(late) // 2]:.0f} ms, 95th percentile {late[int(len(late) * 0.95)]:.0f} ms, worst {late[-1]:.0f} ms apart."
    )
