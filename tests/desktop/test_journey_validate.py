"""The journey “Validate” through the real window: from a sentence that becomes a statement to a sealed edition and its report."""

import io
from types import SimpleNamespace

import openpyxl
import panels
import pypdfium2
import pytest
import worlds
from intake import programs
from PySide6.QtWidgets import QFileDialog

from toolkit_app.desktop.forms.choosing import MakeDialog
from toolkit_app.desktop.leaving.check import CheckDialog
from toolkit_app.desktop.statements.writing import StatementDialog
from toolkit_app.desktop.validation.deeds import WordsDialog
from toolkit_app.desktop.validation.planning import RoundDialog
from toolkit_app.desktop.validation.projector import Projector
from toolkit_app.desktop.validation.reportdialog import ReportDialog
from toolkit_app.library import items, people, store
from toolkit_app.library.values import Draft
from toolkit_app.settings import Settings
from toolkit_app.validation import definition, record, tally
from toolkit_app.validation.comments import acts

PATIENCE = 20_000
SENTENCE = "Every family has one contact person."
BODY = panels.BODY.replace("## Principles {#principles}\n\n", f"## Principles {{#principles}}\n\n{SENTENCE}\n\n")


@pytest.fixture
def start(tmp_path):
    with worlds.library(tmp_path) as library:
        key = worlds.make(library, "methodology", Draft("Integrated approach", "en", BODY, {"sensitivity": "public"}))
        with library.write() as tx:
            for name, role in (("Nino", "facilitator"), ("Giorgi", "custodian")):
                people.add(tx, name, role)
        remark = panels.do(library, acts.add, key, "Which family?")
    return SimpleNamespace(path=library.path, key=key, remark=remark.code)


@pytest.fixture
def window(start, new_window):
    return new_window(start.path, Settings({"language": "en", "person": "Nino"}))


def look(start, function, *arguments):
    with store.open_library(start.path) as library, library.read() as tx:
        return function(tx, *arguments)


def dialog(window, qtbot, kind):
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(kind)), timeout=PATIENCE)
    return next(one for one in window.findChildren(kind) if one.isVisible())


def step(window, start, qtbot, person, words):
    """Somebody takes the item a step on."""
    window.shelf.person = person
    window.go("library")
    window.read(start.key)
    bar = window.page.reading.workflow
    qtbot.waitUntil(lambda: window.key == start.key and bar.isVisible(), timeout=PATIENCE)
    window.page.reading.refresh(None)
    asked = []
    # what was asked before is answered before
    window.shelf.read(window, lambda tx: True, then=asked.append)
    qtbot.waitUntil(lambda: bool(asked), timeout=PATIENCE)
    if not bar.toggle.isChecked():
        bar.toggle.click()
    qtbot.waitUntil(lambda: any(one.text() == words for one in bar.buttons.buttons()), timeout=PATIENCE)
    next(one for one in bar.buttons.buttons() if one.text() == words).click()
    for box in bar.checks.boxes.values():
        box.setChecked(True)
    qtbot.waitUntil(bar.take.isEnabled, timeout=PATIENCE)
    bar.take.click()
    qtbot.waitUntil(lambda: bar.badge.text() == words, timeout=PATIENCE)


def write_a_statement(window, start, qtbot):
    window.go("editor", start.key)
    page = window.page
    qtbot.waitUntil(lambda: page.view.title.text() != "", timeout=PATIENCE)
    page.view.form.begin_in("principles")
    box = page.view.form.edits["principles"]
    box.go_to(box.text().index(SENTENCE))
    cursor = box.textCursor()
    cursor.movePosition(cursor.MoveOperation.EndOfBlock, cursor.MoveMode.KeepAnchor)
    box.setTextCursor(cursor)
    page.view.inserts["statement"].click()
    dialog(window, qtbot, StatementDialog).accept()
    page.view.save.click()
    qtbot.waitUntil(lambda: not page.dirty and not page._saving, timeout=PATIENCE)


def plan_and_open(window, start, said, qtbot):
    window.commands["item.validate"].trigger()
    made = dialog(window, qtbot, RoundDialog)
    made.purpose.setPlainText("Agree on the principles")
    for code, box in made.addressed.groups.items():
        box.setChecked(code in ("national", "municipal"))
    for code, count in (("national", 2), ("municipal", 6)):
        made.addressed.counts[code].setValue(count)
    made.terms.share.setValue(60)
    made.accept_button.click()
    qtbot.waitUntil(lambda: window.here == "round" and window.page.whole is not None, timeout=PATIENCE)
    said.answers.append("open")
    window.page.buttons["open"].click()
    qtbot.waitUntil(lambda: window.page.whole.round.state == "open", timeout=PATIENCE)
    assert window.page.whole.round.digest in said.messages[-1].detail
    said.messages.clear()
    return window.page.whole.round.key


def make_forms(window, channel, folder, qtbot):
    """A form for each who is asked; gives one of the national authorities."""
    person = window.page.whole.people[("xlsx", "pdf").index(channel)].person
    window.page.acts["make"].trigger()
    made = dialog(window, qtbot, MakeDialog)
    made.channel.setCurrentIndex(made.channel.findData(channel))
    made.folder.setText(str(folder))
    made.accept_button.click()
    qtbot.waitUntil(lambda: str(folder) in window.statusBar().currentMessage(), timeout=PATIENCE)
    assert len(list(folder.iterdir())) == 8
    qtbot.waitUntil(lambda: not window.findChildren(MakeDialog), timeout=PATIENCE)
    assert person.group == "national"
    return next(path for path in folder.iterdir() if person.key in path.name)


def fill_a_spreadsheet(path, *values):
    book = openpyxl.load_workbook(io.BytesIO(path.read_bytes()))
    page = book.worksheets[0]
    (head,) = [row for row in page.iter_rows() if row[0].value == "No."]
    column = next(cell.column for cell in head if cell.value == "Your answer")
    for number, value in enumerate(values, start=head[0].row + 1):
        page.cell(number, column).value = value
    book.save(path)


def read_forms(window, paths, qtbot):
    window.page.acts["forms"].trigger()
    qtbot.waitUntil(lambda: window.here == "forms", timeout=PATIENCE)
    window.page.incoming.read(paths)
    qtbot.waitUntil(lambda: len(window.page.entries) == len(paths), timeout=PATIENCE)
    window.page.count.click()
    qtbot.waitUntil(lambda: f"{len(paths)} counted" in window.page.summary.text(), timeout=PATIENCE)


def show(window, round, qtbot, tab):
    window.validating.open(round)
    qtbot.waitUntil(lambda: window.here == "round" and window.page.whole is not None, timeout=PATIENCE)
    window.page.turn_to(tab)
    return window.page


def raise_hands(window, round, qtbot):
    """The others are in one room: for each statement three of the municipalities are in favour."""
    page = show(window, round, qtbot, "answers")
    page.buttons["project"].click()
    projector = window.findChild(Projector)
    qtbot.waitUntil(lambda: projector.hall.seen.tally is not None, timeout=PATIENCE)
    for place, unit in enumerate(page.whole.round.definition.units):
        projector.go_to(place)
        projector.raise_hands()
        projector.screen_of.hands.cells["municipal", "4"].setText("3")
        projector.screen_of.hands.counted.emit()
        qtbot.waitUntil(lambda unit=unit: len(projector.hall.seen.at[unit.place].raised) == 3, timeout=PATIENCE)
    projector.close()


def save(window, qtbot, button, target):
    """What leaves is checked, and goes into a file."""
    button.click()
    qtbot.waitUntil(lambda: any(one.isVisible() for kind in (CheckDialog, QFileDialog) for one in window.findChildren(kind)),
                    timeout=PATIENCE)
    for check in window.findChildren(CheckDialog):
        check.go_on.click()
    files = dialog(window, qtbot, QFileDialog)
    files.fileSelected.emit(str(target))
    files.close()
    qtbot.waitUntil(target.exists, timeout=PATIENCE)


def text_of(path):
    book = pypdfium2.PdfDocument(path)
    found = " ".join(leaf.get_textpage().get_text_range() for leaf in book)
    book.close()
    return found


def test_validate_from_a_sentence_to_a_sealed_edition_and_its_report(window, start, said, tmp_path, qtbot):
    write_a_statement(window, start, qtbot)
    step(window, start, qtbot, "Nino", "In review")
    step(window, start, qtbot, "Giorgi", "In validation")
    window.shelf.person = "Nino"
    round = plan_and_open(window, start, said, qtbot)
    sheet = make_forms(window, "xlsx", tmp_path / "xlsx", qtbot)
    fillable = make_forms(window, "pdf", tmp_path / "pdf", qtbot)
    fill_a_spreadsheet(sheet, 5, 5, 5, 5)
    fillable.write_bytes(programs.by_pypdf(fillable.read_bytes(), {1: "4", 2: "5", 3: "4", 4: "5"}, {}, tmp_path))
    read_forms(window, [sheet, fillable], qtbot)
    page = show(window, round, qtbot, "answers")
    page.answers.list.setCurrentRow(7)
    qtbot.waitUntil(lambda: page.answers.sheet.person is not None and page.answers.sheet.person.number == 8, timeout=PATIENCE)
    for card in page.answers.sheet.cards:
        card.chooser.buttons["5"].click()
    page.answers.sheet.save.click()
    qtbot.waitUntil(lambda: not page.answers.sheet.dirty, timeout=PATIENCE)
    raise_hands(window, round, qtbot)
    page.buttons["close"].click()
    dialog(window, qtbot, WordsDialog).accept_button.click()
    qtbot.waitUntil(lambda: page.whole.round.state == "closed", timeout=PATIENCE)

    found = look(start, lambda tx: tally.tally(tx, definition.find(tx, round)))
    assert [one.outcome.code for one in found.statements] == ["validated"] * 4
    assert [one.reading.n for one in found.statements] == [6] * 4
    page.turn_to("results")
    qtbot.waitUntil(lambda: "Validated" in page.results.steps.text(), timeout=PATIENCE)
    step(window, start, qtbot, "Giorgi", "Validated")
    assert all(line.valid for line in look(start, record.of_item, start.key).lines)

    window.commands["library.editions"].trigger()
    form = window.page.form
    window.page.new.click()
    qtbot.waitUntil(lambda: window.page.stack.currentWidget() is form, timeout=PATIENCE)
    form.name.setText("Methodology")
    form.number.setText("1.0")
    form.add(start.key)
    qtbot.waitUntil(lambda: bool(form.chosen.keys()), timeout=PATIENCE)
    form.seal.click()
    qtbot.waitUntil(form.warning.isVisible, timeout=PATIENCE)
    window.shelf.write(window, acts.dispose, start.remark, "noted", "The one that returns.")
    form.seal.click()
    qtbot.waitUntil(lambda: window.page.title.text() == "Methodology 1.0" and window.page.print.isVisible(), timeout=PATIENCE)
    assert look(start, items.get, start.key).state == "validated"

    save(window, qtbot, window.page.print, tmp_path / "book.pdf")
    assert "Validation record" in text_of(tmp_path / "book.pdf")
    window.validating.open(round)
    window.page.buttons["dashboard"].click()
    qtbot.waitUntil(lambda: window.here == "dashboard" and window.page.material is not None, timeout=PATIENCE)
    assert "Validated: 4" in window.page.facts.text()
    window.page.report.click()
    save(window, qtbot, dialog(window, qtbot, ReportDialog).go_on, tmp_path / "report.pdf")
    assert window.page.material.round.digest[:24] in text_of(tmp_path / "report.pdf")
