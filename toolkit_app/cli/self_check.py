"""The command ``self-check``: the main job once, in a folder of its own, wherever the program lies."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from toolkit_app.cli import finding, keeping, making, printing, words
from toolkit_app.cli.group import command
from toolkit_app.cli.opening import opened
from toolkit_app.cli.terminal import Terminal, finished
from toolkit_app.errors import ToolkitError
from toolkit_app.exchange import files, planning, taking
from toolkit_app.intake.attachment import Reader
from toolkit_app.intake.form import FormReader
from toolkit_app.library import attachments, exporting, items, revisions, store
from toolkit_app.library.exporting import Wish
from toolkit_app.publishing import form_pdf, formats
from toolkit_app.publishing.form import Choice, Form, Question
from toolkit_app.text.formcode import Identity

TITLE = "გადამისამართება მუნიციპალიტეტში"
BODY = ("## რა მოხდა {#happened}\n\nდაბრუნებულმა პირებმა სერვისი მუნიციპალიტეტის მეშვეობით მიიღეს.\n\n"
        "![რუკა](attachment:map.svg)\n")
PICTURE = b'<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><text x="2" y="15">1</text></svg>'
QUERY = "მუნიციპალიტეტების"  # another form of the word than any in the text


@command("self-check", words.HELP_SELF_CHECK)
def self_check(terminal: Terminal) -> None:
    """Makes a library with the starter content, saves, searches in Georgian, prints, reads a form, verifies; removes it all.

    Nothing of the user's is touched. Raises ToolkitError when a step does not give what it must.
    """
    with tempfile.TemporaryDirectory(prefix="toolkit-", ignore_cleanup_errors=True) as folder, _own_home(Path(folder)):
        _check(replace(terminal, library=Path(folder) / "ჩემი ბიბლიოთეკა.toolkit", person=None), Path(folder) / "ფურცელი.pdf")
    terminal.out(terminal.say(words.CHECK_GOOD))


def _check(terminal: Terminal, paper: Path) -> None:
    making.make(terminal, empty=False)
    terminal.out(terminal.say(words.CHECK_LIBRARY, path=terminal.library))
    with opened(terminal) as library:
        with library.write() as tx:
            made = items.make(tx, "lesson", items.Draft(TITLE, "ka"))
            attached = attachments.attach_bytes(tx, made.key, "map.svg", PICTURE)
            saved = revisions.save(tx, made.key, items.Draft(TITLE, "ka", BODY, attachments=(attached,)))
        terminal.out(terminal.say(words.CHECK_SAVE, key=saved.key, revision=saved.revision[:12]))
        found = finding.found(terminal, library, QUERY)
        if saved.key not in [hit.key for hit in found.hits]:
            raise _failed("search")
        terminal.out(terminal.say(words.CHECK_SEARCH, query=QUERY, hits=found.total))
        count = printing.write(terminal, library, (saved.key,), "handout", "A4", "ka", paper)
        terminal.out(terminal.say(words.CHECK_PDF, bytes=paper.stat().st_size, pages=count))
        terminal.out(terminal.say(words.CHECK_FORMS, marks=_forms(paper.with_name("ფორმა.pdf"))))
        terminal.out(terminal.say(words.CHECK_FILES, count=_files(terminal, library, saved.key, paper)))
        report = keeping.verified(terminal, library)
        if not report.ok:
            raise _failed("verify")
        terminal.out(terminal.say(words.CHECK_VERIFY, summary=keeping.summary(terminal, report)))


def _forms(target: Path) -> int:
    """Makes a form, reads it back from its fields and from a picture of its page; gives how many boxes were seen empty."""
    choices = (Choice("yes", "დიახ"), Choice("no", "არა"))
    form = Form(Identity("0" * 32, "1" * 64, "2" * 12, "ka"), TITLE, TITLE, (Question("s-1", "1", TITLE, "sha256:0", choices),))
    with FormReader() as reader:
        filled = reader.opened(target.name, form_pdf.fillable(form)).form
        if filled is None or filled.identity != form.identity:
            raise _failed("forms")
        for _ in form_pdf.write_paper([form], target):
            pass
        pages = [page for few in reader.pages(target.name, target.read_bytes(), 1) for page in few]
    if [row.reading.state for page in pages for row in page.rows] != ["blank"]:
        raise _failed("paper")
    return len(choices)


def _files(terminal: Terminal, library: store.Library, key: str, paper: Path) -> int:
    """Writes the item in every format and reads files in the process for it; gives how many were read.

    The Word file comes back to its item; a page in an old encoding, a note in the format of word processors and a table come in.
    """
    out = paper.with_name("ფაილები")
    out.mkdir()
    for form in formats.FORMATS:
        finished(terminal, exporting.check(library, (key,), Wish(form)))
        terminal.progress(exporting.together(library, (key,), Wish(form), out / f"{form}.{form}"))
    with Reader() as reader:
        texts = [reader.passages(path.name, path.read_bytes()) for path in (paper, out / "docx.docx", out / "xlsx.xlsx")]
    if not all(any("მუნიციპალიტეტ" in one.text for one in text) for text in texts):
        raise _failed("read")
    (out / "note.rtf").write_bytes(rb"{\rtf1\ansi The survey asked first, and then the wells were built.}")
    (out / "page.html").write_bytes(("<html><body><h1>Опрос</h1><p>Сначала спросили, потом построили. Так решили жители.</p>"
                                     "</body></html>").encode("cp1251"))
    found = finished(terminal, files.read([out / name for name in ("docx.docx", "note.rtf", "page.html", "xlsx.xlsx")]))
    with library.read() as tx:
        plan = planning.plan(tx, found)
    report = finished(terminal, taking.carry_out(library, plan, dry=True))
    if [line.outcome for line in report.lines] != ["unchanged", "made", "made", "unchanged"]:
        raise _failed("import")
    return len(texts) + len(report.lines)


def _failed(step: str) -> ToolkitError:
    return ToolkitError("The step “{step}” of the self-check did not give what it must.", "Install the program again.", step=step)


@contextmanager
def _own_home(folder: Path) -> Iterator[None]:
    """Settings, caches and backups of the check lie in its own folder."""
    before = os.environ.get("TOOLKIT_HOME")
    os.environ["TOOLKIT_HOME"] = str(folder / "home")
    try:
        yield
    finally:
        if before is None:
            del os.environ["TOOLKIT_HOME"]
        else:
            os.environ["TOOLKIT_HOME"] = before
