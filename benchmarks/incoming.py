"""Word files that come in: a long one, forty at once, a thousand damaged ones, and what is left of each feature.

mammoth and pandoc read the same files in the same run, where they are there. mammoth is in no lock; install it apart, and put it
on the path of the benchmarks only:

    python -m pip install --target /tmp/v mammoth==1.13.0
    PYTHONPATH=/tmp/v .venv/bin/python -m benchmarks --only import
"""

import importlib.util
import io
import random
import resource
import shutil
import subprocess
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks import fidelity
from benchmarks.texts import Speaker
from tests.intake import mutated
from tests.intake.wordfiles import about, comment, dele, docx, ins, item, p, picture, png, r, table
from toolkit_app.errors import ToolkitError
from toolkit_app.exchange import files, planning, taking
from toolkit_app.intake.process import ReaderProcess
from toolkit_app.library import store

MAMMOTH = importlib.util.find_spec("mammoth") is not None
PANDOC = shutil.which("pandoc")
NOTE = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
DAMAGED = 1000


def document(number: int, chapters: int) -> bytes:
    """A report of so many chapters of about two pages, with everything a working group leaves in one."""
    choose = random.Random(number)
    speaker = Speaker(choose, choose.choice(("en", "en", "ka", "ru")))
    body, notes, remarks = [p(speaker.sentence()[:80], style="Title")], [], []
    for chapter in range(chapters):
        body.append(p(speaker.sentence()[:60], style="Titre1" if chapter % 3 == 0 else "H2"))
        for paragraph in range(6):
            words = [r(speaker.paragraph(5) + " ")]
            if paragraph == 1:
                remarks.append(comment(len(remarks), speaker.sentence()))
                words.insert(0, about(len(remarks) - 1, r(speaker.sentence())))
            if paragraph == 2:
                words += [dele(speaker.sentence()), ins(speaker.sentence())]
            if paragraph == 3:
                notes.append(f'<w:footnote w:id="{len(notes) + 1}">{p(speaker.sentence())}</w:footnote>')
                words.append(NOTE.format(len(notes)))
            body.append(p(*words))
        body += [item(speaker.sentence(), level) for level in (0, 1, 1, 0)]
        if chapter % 2:
            body.append(table(*[[speaker.sentence()[:30], str(choose.randint(1, 900)), speaker.sentence()[:20]]
                                for _ in range(8)]))
        if chapter % 5 == 0:
            body.append(p(picture()))
    return docx("".join(body), comments="".join(remarks), footnotes="".join(notes), media=[("image1.png", png(600, 400))])


def measure(folder: Path, sizes: list[int]) -> Iterator[str]:
    """Whatever the sizes of libraries."""
    yield from _long()
    yield ""
    yield from _forty(folder)
    yield ""
    yield from _damaged()
    yield ""
    yield from fidelity.measure()


def _long() -> Iterator[str]:
    data = document(1, 88)
    yield "| a Word file of 100 pages | processor s | wall s |"
    yield "|---|---:|---:|"
    text = ""

    def ours() -> None:
        nonlocal text
        text = str(files.contents("long.docx", data, ())[1].text)

    yield f"| read into Markdown with comments and changes | {_spent(ours)} |"
    if MAMMOTH:
        import mammoth

        yield f"| mammoth, to Markdown | {_spent(lambda: mammoth.convert_to_markdown(io.BytesIO(data)))} |"
    if PANDOC:
        yield f"| pandoc, to Markdown with changes | {_spent(lambda: _by_pandoc(data))} |"
    yield f"| read in a process of its own, its start included | {_spent(lambda: _apart(data))} |"
    yield f"\n{len(text.split()):,} words, {len(data) // 1024:,} kB."


def _used() -> float:
    """Processor time of this process and of those that it started and that have ended."""
    both = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(used.ru_utime + used.ru_stime for used in both)


def _spent(work: Callable[[], object]) -> str:
    used, began = _used(), time.monotonic()
    work()
    return f"{_used() - used:.2f} | {time.monotonic() - began:.2f}"


def _apart(data: bytes) -> None:
    with ReaderProcess(seconds=60) as process:
        process.run(files.contents, "long.docx", data, ())


def _by_pandoc(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "a.docx"
        path.write_bytes(data)
        subprocess.run([PANDOC or "pandoc", "-f", "docx", "-t", "markdown", "--track-changes=all", str(path)], check=True,
                       capture_output=True)


def _forty(folder: Path) -> Iterator[str]:
    place = folder / "forty"
    shutil.rmtree(place, ignore_errors=True)
    (place / "in").mkdir(parents=True)
    for number in range(40):
        (place / "in" / f"{number}.docx").write_bytes(document(number + 10, 9))
    with store.create(place / "library.toolkit") as library:
        began, at_first = time.monotonic(), _used()
        *_, found = _whole(files.read([place / "in"]))
        read, at_half = time.monotonic(), _used()
        with library.read() as tx:
            plan = planning.plan(tx, found)
        *_, report = _whole(taking.carry_out(library, plan))
        done, at_last = time.monotonic(), _used()
    yield "| forty Word files of ten pages, from a folder into a library | processor s | wall s |"
    yield "|---|---:|---:|"
    yield f"| read | {at_half - at_first:.1f} | {read - began:.1f} |"
    comments = sum(line.comments + line.proposals for line in report.lines)
    made = report.count("made")
    yield f"| planned and saved: {made} items, {comments} comments | {at_last - at_half:.1f} | {done - read:.1f} |"
    yield f"| together | {at_last - at_first:.1f} | {done - began:.1f} |"


def _whole(steps: Iterator[object]) -> Iterator[object]:
    """The steps of a generator and what it gives at its end."""
    value = yield from steps  # type: ignore[misc]
    yield value


def _damaged() -> Iterator[str]:
    outcomes: Counter[str] = Counter()
    slowest = 0.0
    for number in range(DAMAGED):
        data = mutated.file(number)
        began = time.process_time()
        try:
            files.contents("a.docx", data, ())
            outcomes["read"] += 1
        except ToolkitError:
            outcomes["refused with a reason"] += 1
        except Exception as error:  # noqa: BLE001 - this is what is looked for
            outcomes[f"wrong: {number} {error!r}"] += 1
        slowest = max(slowest, time.process_time() - began)
    yield f"| {DAMAGED:,} damaged Word files | files |"
    yield "|---|---:|"
    for outcome, count in outcomes.most_common():
        yield f"| {outcome} | {count} |"
    yield f"\nThe slowest took {slowest:.2f} s of processor time."
