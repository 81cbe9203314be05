"""What is left of each feature of a Word file: documents whose content is known, read by three programs, and counted.

Each document says what it holds as facts: ("heading", 2, "Words"), ("item", depth, ordered, "words"), ("cell", table, row,
column, "words") … Each program gives a page of HTML, from which the same facts are taken; comments and tracked changes are taken
from what it gives beside. The figure is the share of facts that are there. The last columns read what LibreOffice
made of the same files, as Word files and as its own.
"""

import importlib.util
import io
import random
import re
import shutil
import subprocess
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from lxml import html as lxml_html

from benchmarks.texts import Speaker
from tests.intake.wordfiles import about, comment, dele, docx, ins, item, p, picture, png, r, table
from toolkit_app.intake import opendocument, rtf, word
from toolkit_app.intake.document import Document
from toolkit_app.text import render

Fact = tuple[Any, ...]
Made = tuple[bytes, list[Fact]]
EACH = 20
BULLET, NUMBER = 1, 3  # in the numbering of tests/intake/wordfiles.py
NOTE = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
BOLD, ITALIC = "<w:b/>", "<w:i/>"
WHO = ("Nino", "Giorgi", "Reviewer A")


class Words:
    """Words that stand once in a document, so that each fact is one thing."""

    def __init__(self, number: int) -> None:
        self.choose = random.Random(number)
        self._speaker = Speaker(self.choose, self.choose.choice(("en", "ka", "fr", "ru")))
        self._count = 0

    def __call__(self, most: int = 5) -> str:
        self._count += 1
        words = re.sub(r"[().,%*_]", "", self._speaker.sentence()).split()
        return " ".join([*words[: self.choose.randint(2, most)], f"w{self._count}"])


def headings(words: Words) -> Made:
    """Headings of three levels by style and by outline level, with text between."""
    body, facts = [], []
    for _ in range(8):
        level, style = words.choose.choice(((1, "Titre1"), (2, "H2"), (3, "Own")))
        said = words()
        body.append(p(said, style=style) + p(words(9)))
        facts.append(("heading", level, said))
    return docx(p("First", style="Titre1") + "".join(body)), facts


def emphasis(words: Words) -> Made:
    """Bold, italic and both within sentences, also cut into several runs and touching blanks."""
    body, facts = [], []
    for _ in range(8):
        name, form = words.choose.choice((("strong", BOLD), ("em", ITALIC)))
        said = words()
        half = len(said) // 2
        runs = (r(said[:half], form), r(said[half:] + " ", form)) if words.choose.random() < 0.5 else (r(said, form), r(" "))
        body.append(p(words() + " ", *runs, words()))
        facts.append((name, said))
    return docx("".join(body)), facts


def _list(words: Words, number: int, ordered: bool) -> Made:
    body, facts, depth = [], [], 0
    for _ in range(10):
        said = words()
        body.append(item(said, depth, number))
        facts.append(("item", depth, ordered, said))
        depth = words.choose.choice((depth, min(depth + 1, 2), max(depth - 1, 0)))
    return docx("".join(body)), facts


def bullets(words: Words) -> Made:
    """Bullets of three levels."""
    return _list(words, BULLET, ordered=False)


def numbers(words: Words) -> Made:
    """Numbered lists that numbering.xml numbers."""
    body, facts = [], []
    for _ in range(8):
        said = words()
        body.append(item(said, 0, NUMBER))
        facts.append(("item", 0, True, said))
    return docx("".join(body)), facts


def tables(words: Words) -> Made:
    """Plain tables, one of their cells with bold words."""
    rows = [[words(3) for _ in range(3)] for _ in range(4)]
    facts = [("cell", 0, y, x, said) for y, row in enumerate(rows) for x, said in enumerate(row)]
    return docx(p("Before") + _as_word_writes_it(table(*rows)) + p("After")), facts


def _as_word_writes_it(made: str) -> str:
    """The table with the grid that Word always writes, without which pandoc gives no cells."""
    columns = '<w:gridCol w:w="3000"/>' * 3
    return made.replace("<w:tbl>", f"<w:tbl><w:tblPr/><w:tblGrid>{columns}</w:tblGrid>")


def merged(words: Words) -> Made:
    """Tables with cells merged across and down: each text at the first row and column of its cell."""
    a, b, c, d, e, f, g = (words(3) for _ in range(7))
    made = table([a, ('<w:gridSpan w:val="2"/>', b)], [('<w:vMerge w:val="restart"/>', c), d, e], [("<w:vMerge/>", ""), f, g])
    places = ((0, 0, a), (0, 1, b), (1, 0, c), (1, 1, d), (1, 2, e), (2, 1, f), (2, 2, g))
    return docx(p("Before") + _as_word_writes_it(made)), [("cell", 0, y, x, said) for y, x, said in places]


def notes(words: Words) -> Made:
    """Footnotes, each found at the words before its mark."""
    body, feet, facts = [], [], []
    for number in range(1, 5):
        said, note = words(), words()
        body.append(p(said, NOTE.format(number), " " + words()))
        feet.append(f'<w:footnote w:id="{number}">{p(note)}</w:footnote>')
        facts.append(("note", said, note))
    return docx("".join(body), footnotes="".join(feet)), facts


def links(words: Words) -> Made:
    """Links of both kinds that Word writes: an element, and a field."""
    body, facts, addresses = [], [], []
    for number in range(1, 5):
        said, address = words(), f"https://example.org/{number}?a=b&c={number}"
        if number % 2:
            addresses.append(address)
            body.append(p(words() + " ", f'<w:hyperlink r:id="h{len(addresses)}">{r(said)}</w:hyperlink>', " " + words()))
        else:
            shown = address.replace("&", "&amp;")
            body.append(p('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> HYPERLINK '
                          f'"{shown}" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>', r(said),
                          '<w:r><w:fldChar w:fldCharType="end"/></w:r>'))
        facts.append(("link", address, said))
    return docx("".join(body), links=addresses), facts


def pictures(words: Words) -> Made:
    """Pictures with their alternative text."""
    facts, body = [], []
    for number in (1, 2, 3):
        said = words()
        body.append(p(words() + " ", picture(f"m{number}", said)))
        facts.append(("picture", said))
    media = [(f"image{number}.png", png(number + 3, 4, (number * 60, 0, 0))) for number in (1, 2, 3)]
    return docx("".join(body), media=media), facts


def letters(words: Words) -> Made:
    """Signs that Markdown would take for marks, as they stand."""
    body, facts = [], []
    for mark in ("*a*", "_b_", "# c", "1. d", "[e](f)", "<g>", "| h |", "~~i~~", "`j`", "\\k"):
        said = f"{mark} {words()}"
        body.append(p(r(said)))
        facts.append(("paragraph", said))
    return docx("".join(body)), facts


def remarks(words: Words) -> Made:
    """Comments, on part of a sentence: what was said, of which words, by whom."""
    body, said, facts = [], [], []
    for number in range(5):
        quote, remark, who = words(), words(), words.choose.choice(WHO)
        body.append(p(words() + " ", about(number, r(quote)), " " + words()))
        said.append(comment(number, remark, who))
        facts.append(("comment", who, remark, quote))
    return docx("".join(body), comments="".join(said)), facts


def insertions(words: Words) -> Made:
    """Words that were inserted and are not accepted yet: marked as such, with the author."""
    body, facts = [], []
    for _ in range(6):
        said, who = words(), words.choose.choice(WHO)
        body.append(p(words() + " ", ins(r(said), who=who), " " + words()))
        facts.append(("inserted", who, said))
    return docx("".join(body)), facts


def deletions(words: Words) -> Made:
    """Words that were deleted and are still there for whom does not accept it: marked as such, with the author."""
    body, facts = [], []
    for _ in range(6):
        said, who = words(), words.choose.choice(WHO)
        body.append(p(words() + " ", dele(said, who=who), " " + words()))
        facts.append(("deleted", who, said))
    return docx("".join(body)), facts


def boxes(words: Words) -> Made:
    """Words in text boxes and content controls, once each."""
    body, facts = [], []
    for _ in range(4):
        said, inside = words(), words()
        body.append(f"<w:sdt><w:sdtContent>{p(said)}</w:sdtContent></w:sdt>")
        box = (f"<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp>"
               f"<wps:txbx><w:txbxContent>{p(inside)}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline>"
               f"</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{p(inside)}</w:txbxContent>"
               "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>")
        body.append(p(box))
        facts += [("paragraph", said), ("paragraph", inside)]
    return docx("".join(body)), facts


def hidden(words: Words) -> Made:
    """Old Georgian fonts, whose letters are Latin ones in the file, as Georgian."""
    pairs = (("saxelmZRvanelo", "სახელმძღვანელო"), ("qarTuli ena", "ქართული ენა"), ("gadamisamarTeba", "გადამისამართება"))
    body = [p(r(old, '<w:rFonts w:ascii="AcadNusx" w:hAnsi="AcadNusx"/>')) for old, _ in pairs]
    return docx("".join(body)), [("paragraph", new) for _, new in pairs]


FEATURES: dict[str, Callable[[Words], Made]] = {
    "headings": headings, "bold and italic": emphasis, "bullets, nested": bullets, "numbered lists": numbers, "tables": tables,
    "merged cells": merged, "footnotes": notes, "links": links, "pictures with their words": pictures,
    "signs that are no markup": letters, "text boxes and controls": boxes, "old Georgian fonts": hidden,
    "comments (words, place, author)": remarks, "insertions (author)": insertions, "deletions (author)": deletions}


def ours(data: bytes) -> list[Fact]:
    """What this program reads."""
    return _of_document(word.read("a.docx", data))


def ours_of_odt(data: bytes) -> list[Fact]:
    """What this program reads of an OpenDocument text."""
    return _of_document(opendocument.read("a.odt", data))


def ours_of_rtf(data: bytes) -> list[Fact]:
    """What this program reads of an RTF file."""
    return _of_document(rtf.read("a.rtf", data))


def _of_document(found: Document) -> list[Fact]:
    page = _parsed(render.html(found.text, titles=lambda key: None, lang="en"))
    facts = _facts(page)
    notes = dict(re.findall(r"^\[\^(\d+)\]: (.*)$", found.text, re.MULTILINE))
    marks = re.findall(r"^(.*?)\[\^(\d+)\](?!:)", found.text, re.MULTILINE)
    facts += [("note", words.strip(), notes.get(number, "")) for words, number in marks]
    facts += [("comment", one.author, one.words, one.quote) for one in found.remarks]
    for one in found.proposals:
        facts += [("inserted", one.author, _one_line(one.new_words))] if one.new_words else []
        facts += [("deleted", one.author, _one_line(one.old_words))] if one.old_words else []
    return facts


def by_mammoth(data: bytes) -> list[Fact]:
    """What mammoth reads, asked for comments too, which it leaves out unless one asks."""
    import mammoth

    page = _parsed(mammoth.convert_to_html(io.BytesIO(data), style_map="comment-reference => sup").value)
    facts = _facts(page)
    for mark in page.iterfind(".//sup/a[@id]"):
        if mark.get("id", "").startswith("footnote-ref"):
            note = page.get_element_by_id(mark.get("href", "#").removeprefix("#"), None)
            said = _text(note).removesuffix("↑").strip() if note is not None else ""
            facts.append(("note", _one_line(mark.getparent().getparent().text or ""), said))
    for mark in page.iterfind(".//dd[@id]"):
        # neither the author's whole name nor the words that a comment is about are given
        facts.append(("comment", "", _text(mark).removesuffix("↑").strip(), ""))
    return facts


def by_pandoc(data: bytes, form: str = "docx") -> list[Fact]:
    """What pandoc reads with all tracked changes."""
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / f"a.{form}"
        path.write_bytes(data)
        said = subprocess.run(["pandoc", "-f", form, "-t", "html", "--track-changes=all", "--wrap=none", str(path)], check=True,
                              capture_output=True).stdout.decode()
    page = _parsed(said)
    facts = []
    for mark in page.iterfind(".//a[@class='footnote-ref']"):
        note = page.get_element_by_id(mark.get("href", "#").removeprefix("#"), None)
        said = _text(note).removesuffix("↩︎").strip() if note is not None else ""
        facts.append(("note", _one_line(mark.getparent().text or ""), said))
    for kind, name in (("insertion", "inserted"), ("deletion", "deleted")):
        facts += [(name, one.get("data-author", ""), _text(one)) for one in page.iterfind(f".//span[@class='{kind}']")]
    for one in page.iterfind(".//span[@class='comment-start']"):
        quote, after = one.tail or "", one.getnext()
        while after is not None and after.get("class") != "comment-end":
            quote += "".join(after.itertext()) + (after.tail or "")
            after = after.getnext()
        facts.append(("comment", one.get("data-author", ""), _text(one), _one_line(quote)))
    return facts + _facts(page)


def _parsed(page: str) -> Any:
    return lxml_html.fromstring(f"<div>{page}</div>")


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _text(element: Any) -> str:
    return _one_line("".join(element.itertext()))


def _facts(page: Any) -> list[Fact]:
    """The facts that stand in a page of HTML."""
    facts: list[Fact] = []
    for element in page.iter():
        tag = element.tag if isinstance(element.tag, str) else ""
        if re.fullmatch(r"h[1-6]", tag):
            facts.append(("heading", int(tag[1]), _text(element)))
        elif tag in ("strong", "em"):
            facts.append((tag, _text(element)))
        elif tag == "li":
            depth = sum(above.tag in ("ul", "ol") for above in element.iterancestors()) - 1
            own = (element.text or "") + "".join(_text(one) + (one.tail or "") for one in element if one.tag not in ("ul", "ol"))
            facts.append(("item", depth, element.getparent().tag == "ol", _one_line(own)))
        elif tag == "a" and element.get("href"):
            facts.append(("link", element.get("href"), _text(element)))
        elif tag == "img":
            facts.append(("picture", element.get("alt", "")))
        elif tag == "p":
            facts.append(("paragraph", _text(element)))
    for number, one in enumerate(page.iterfind(".//table")):
        facts += [("cell", number, *place) for place in _cells(one)]
    return facts


def _cells(one: Any) -> Iterator[tuple[int, int, str]]:
    """Row, column and words of each cell, where cells that span several take their first."""
    taken: set[tuple[int, int]] = set()
    for y, row in enumerate(one.iterfind(".//tr")):
        x = 0
        for cell in row:
            while (y, x) in taken:
                x += 1
            across, down = int(cell.get("colspan", 1)), int(cell.get("rowspan", 1))
            taken |= {(y + dy, x + dx) for dy in range(down) for dx in range(across)}
            yield y, x, _text(cell)
            x += across


def _saved_by_libreoffice(files: list[bytes], form: str) -> list[bytes]:
    """The files as LibreOffice writes them, as .docx or .odt."""
    with tempfile.TemporaryDirectory() as place:
        paths = [Path(place) / f"{number:02}.docx" for number in range(len(files))]
        for path, data in zip(paths, files, strict=True):
            path.write_bytes(data)
        subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{place}/profile", "--convert-to",
                        form, "--outdir", f"{place}/out", *map(str, paths)], check=True, capture_output=True)
        return [(Path(place) / "out" / path.name).with_suffix(f".{form}").read_bytes() for path in paths]


def measure() -> Iterator[str]:
    """A line for each feature: the share of its facts that each program gives."""
    readers: dict[str, Callable[[bytes], list[Fact]]] = {"toolkit": ours}
    if importlib.util.find_spec("mammoth"):
        readers["mammoth"] = by_mammoth
    if shutil.which("pandoc"):
        readers["pandoc"] = by_pandoc
    again: dict[str, tuple[str, Callable[[bytes], list[Fact]]]] = {}
    if shutil.which("soffice"):
        again = {"toolkit, saved by LibreOffice": ("docx", ours), "toolkit, .odt": ("odt", ours_of_odt)}
        if "pandoc" in readers:
            again["pandoc, .odt"] = ("odt", partial(by_pandoc, form="odt"))
        again["toolkit, .rtf"] = ("rtf", ours_of_rtf)
        if "pandoc" in readers:
            again["pandoc, .rtf"] = ("rtf", partial(by_pandoc, form="rtf"))
    yield f"| feature ({EACH} documents each) | facts | {' | '.join([*readers, *again])} |"
    yield f"|---|---:|{'---:|' * (len(readers) + len(again))}"
    for name, make in FEATURES.items():
        made = [make(Words(number)) for number in range(EACH)]
        files, facts = [data for data, _ in made], [held for _, held in made]
        shares = [_share(files, facts, read) for read in readers.values()]
        saved = {form: _saved_by_libreoffice(files, form) for form in sorted({form for form, _ in again.values()})}
        shares += [_share(saved[form], facts, read) for form, read in again.values()]
        yield f"| {name} | {sum(map(len, facts))} | {' | '.join(shares)} |"


def _share(files: list[bytes], facts: list[list[Fact]], read: Callable[[bytes], list[Fact]]) -> str:
    there = sum((Counter(held) & Counter(read(data))).total() for data, held in zip(files, facts, strict=True))
    return f"{100 * there / sum(map(len, facts)):.0f} %"
