"""Forms that come back: how fast they are read, and what becomes of marks on a thousand scanned and photographed pages.

``right``: the box that was marked, or none where none was. ``asked``: shown to a person with the reason. ``wrong``: all else.
"""

import os
import random
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from PIL import Image

from tests import formsamples, papers
from tests.intake import programs
from toolkit_app.intake import scan
from toolkit_app.intake.form import FormReader
from toolkit_app.publishing import form_pdf
from toolkit_app.text.formcode import PageCode

Page = tuple[Image.Image, PageCode]
Way = Callable[[Image.Image, random.Random], bytes]
OF = 300


def _scan(dpi: int) -> Way:
    return lambda page, rng: papers.scanned(page, rng, dpi=dpi, of=OF, angle=rng.uniform(-10, 10), noise=rng.uniform(3, 15),
                                            blur=rng.uniform(0.3, 0.9), upside_down=rng.random() < 0.25)


WAYS: dict[str, Way] = {
    "scan, 100 dpi": _scan(100), "scan, 150 dpi": _scan(150), "scan, 200 dpi": _scan(200), "scan, 300 dpi": _scan(300),
    "photograph, 4 megapixels": lambda page, rng: papers.photographed(page, rng, long_side=2400),
    "photograph, 10 megapixels, askew": lambda page, rng: papers.photographed(page, rng, long_side=3600, tilt=0.2)}


def pages() -> list[Page]:
    """Pages of every arrangement and language."""
    forms = [formsamples.form(lang, 5) for lang in formsamples.WORDS]
    forms += [formsamples.form("ka", 30, comment=False), formsamples.form("fr", 6, scale="nine", comment=False),
              formsamples.form("ru", 3, scale="ballot"), formsamples.form("en", 2, scale="ballot", paper="A5")]
    return [page for form in forms for page in formsamples.pictures(formsamples.paper(form), OF) if page[1].rows]


def measure(folder: Path, sizes: list[int]) -> Iterator[str]:
    """Whatever the sizes of libraries."""
    yield from _speed()
    yield ""
    yield from _marks()


def _speed() -> Iterator[str]:
    forms = [formsamples.form("ka", 20, copy=str(number)) for number in range(200)]
    began = time.process_time()
    made = [form_pdf.fillable(form) for form in forms]
    making = time.process_time() - began
    answers = {number: str(number % 5 + 1) for number in range(1, 21)}
    words = dict.fromkeys(range(1, 6), "აზრი დებულებაზე")
    filled = [programs.by_pypdf(data, answers, words, Path()) for data in made[:10]] * 20
    rng = random.Random(1)
    scans = [papers.scanned(page, rng, dpi=300, of=OF, angle=rng.uniform(-3, 3)) for page, _ in pages()[:10]] * 20

    def fields(reader: FormReader) -> None:
        for data in filled:
            assert reader.opened("back.pdf", data).form

    def marks(reader: FormReader) -> None:
        for data in scans:
            for few in reader.pages("page.jpg", data, 1):
                assert few[0].rows

    yield "| what | count | processor s | wall s | bar |"
    yield "|---|---:|---:|---:|---:|"
    yield f"| PDF forms of 20 statements made | 200 | {making:.1f} | – | – |"
    yield f"| filled PDF forms read | 200 | {_read(fields)} | 20 |"
    yield f"| pages scanned with 300 dpi read | 200 | {_read(marks)} | 180 |"


def _read(work: Callable[[FormReader], None]) -> str:
    """The processor and wall seconds of reading in a process of its own, its start included."""
    began, before = time.monotonic(), os.times()
    with FormReader() as reader:
        work(reader)
    after = os.times()
    processor = sum(after[:4]) - sum(before[:4])
    return f"{processor:.1f} | {time.monotonic() - began:.1f}"


def _marks(count: int = 1000, seed: int = 2026) -> Iterator[str]:
    rng = random.Random(seed)
    known = pages()
    yield "| page | pages | read | answers | right | asked | wrong | ms a page |"
    yield "|---|---:|---:|---:|---:|---:|---:|---:|"
    total: Counter[str] = Counter()
    shares = {name: count // (len(WAYS)) for name in WAYS}
    shares[next(iter(WAYS))] += count - sum(shares.values())
    for name, way in WAYS.items():
        found: Counter[str] = Counter()
        for _ in range(shares[name]):
            page, code = rng.choice(known)
            given = {number: rng.randrange(code.boxes) for number in range(code.first, code.first + len(code.rows))
                     if rng.random() > 0.1}
            data = way(papers.marked(page, code, given, papers.hand(rng)).picture, rng)
            began = time.process_time()
            read = scan.read("page.jpg", data, 0, 1)
            found["ms"] += round((time.process_time() - began) * 1000)
            found.update(_judged(read, code, given))
        total += found
        yield _line(name, shares[name], found)
    yield _line("all", count, total)


def _judged(read: tuple[scan.PageReading, ...], code: PageCode, given: dict[int, int]) -> Counter[str]:
    (page,) = read
    if page.problem:
        return Counter({"lost": 1})
    assert page.code == code
    found = Counter({"read": 1})
    for row in page.rows:
        wanted = given.get(row.question, -1)
        found["asked" if row.reading.state == "doubtful" else "right" if row.reading.box == wanted else "wrong"] += 1
    return found


def _line(name: str, pages: int, found: Counter[str]) -> str:
    answers = found["right"] + found["asked"] + found["wrong"]
    return (f"| {name} | {pages} | {found['read']} | {answers} | {found['right']} | {found['asked']} | {found['wrong']} "
            f"| {found['ms'] / max(pages, 1):.0f} |")
