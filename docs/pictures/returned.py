"""Files for the pictures: forms that came back, and the Word files and the table of an office that are brought in."""

import random
import sys
from pathlib import Path
from typing import Any

from exercise import ROOT, Terminal
from openpyxl import Workbook
from PIL import Image, ImageDraw, ImageFont
from words import DRAFTS, WORDS

sys.path.insert(0, str(ROOT / "tests"))

import formsamples
import papers
from intake import programs, wordfiles

PEN = papers.Hand(random.Random(1), "tick", 0.6, 0.85, 0.1)
DPI = 150
#: what was filled in, by participant: in two PDF files, and by hand on three sheets (statement to box, from 0)
TYPED = {1: "445453", 2: "545344"}
MARKED = {4: "433344", 5: "323434", 6: "444443"}
TWICE, BOX = 5, 1  # this participant marked a second box of the first statement
WHEN = "2026-11-20T10:00:00Z"


def forms(folder: Path, lang: str, round: str) -> Path:
    """What came back of an open round: two files, three sheets, a picture that is none, a file that was cut off."""
    run, words = Terminal(folder, lang), WORDS[lang]
    blank, back = folder / "blank", folder / "returned"
    back.mkdir()
    asked = [word for number in (*TYPED, 3) for word in ("--participant", str(number))]
    made = run("form", "make", round, "--channel", "pdf", *asked, "--out", str(blank), "--lang", lang).splitlines()
    for number, path in zip(TYPED, made, strict=False):
        answers = dict(enumerate(TYPED[number], start=1))
        filled = programs.by_pypdf(Path(path).read_bytes(), answers, {2: words["typed"]}, folder)
        (back / f"{words['files']['pdf']}-{number}.pdf").write_bytes(filled)
    (back / f"{words['files']['cut']}.pdf").write_bytes(Path(made[-1]).read_bytes()[:30_000])
    sheets = run("form", "make", round, "--channel", "paper", "--out", str(blank), "--lang", lang)
    copies: dict[str, list[Any]] = {}
    for picture, code in formsamples.pictures(Path(sheets).read_bytes(), DPI):
        copies.setdefault(code.copy, []).append((picture, code))
    pages = list(copies.values())
    for number in MARKED:
        for page, (picture, code) in enumerate(pages[number - 1], start=1):
            scan = papers.scanned(_filled(picture, code, number, words["hand"]), random.Random(number), dpi=130, noise=4)
            (back / f"{words['files']['scan']}-{number}-{page}.jpg").write_bytes(scan)
    photo = Image.radial_gradient("L").resize((900, 600))
    (back / f"{words['files']['other']}.jpg").write_bytes(papers.scanned(photo, random.Random(9)))
    return back


def _filled(picture: Image.Image, code: Any, number: int, hand: str) -> Image.Image:
    """A page as a participant marked it; who marked a box too many also wrote why."""
    given = {statement: int(box) - 1 for statement, box in enumerate(MARKED[number], start=1)}
    marked = papers.marked(picture, code, given, PEN).picture
    if number == TWICE and code.first == 1:
        marked = papers.marked(marked, code, {1: BOX}, PEN).picture
        top, _ = code.rows[0].comment
        slanted = ImageFont.truetype(str(ROOT / "resources" / "fonts" / "ToolkitSerif-Italic.ttf"), 24)
        ImageDraw.Draw(marked).text((34 * DPI / 25.4, (top + 1) * DPI / 25.4), hand, fill=50, font=slanted)
    return marked


def drafts(folder: Path, lang: str) -> list[Path]:
    """Word files, one with comments and tracked changes, and a table."""
    words, back = DRAFTS[lang], folder / "drafts"
    back.mkdir()
    who, (name, title, sections) = words["who"], words["log"]
    body, notes = wordfiles.p(title, style="Title"), ""
    for heading, said, *asked in sections:
        body += wordfiles.p(heading, style="Titre1")
        parts = [said]
        if isinstance(said, tuple):
            before, old, new, after = said
            parts = [before, wordfiles.dele(old, who, WHEN), wordfiles.ins(new, who=who, at=WHEN), after]
        for about, question in asked:
            parts += [" (", wordfiles.about(0, about), ")"]
            notes += wordfiles.comment(0, question, who, WHEN)
        body += wordfiles.p(*parts)
    files = {back / f"{name}.docx": wordfiles.docx(body, comments=notes)}
    for name, title, sections in words["others"]:
        paragraphs = "".join(wordfiles.p(heading, style="Titre1") + wordfiles.p(said) for heading, said in sections)
        files[back / f"{name}.docx"] = wordfiles.docx(wordfiles.p(title, style="Title") + paragraphs)
    for path, data in files.items():
        path.write_bytes(data)
    name, head, rows = words["table"]
    book = Workbook()
    for row in (head, *rows):
        book.active.append(row)
    book.save(back / f"{name}.xlsx")
    return [*files, back / f"{name}.xlsx"]
