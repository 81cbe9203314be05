"""Statements are put to people, answered, reported and sealed, as a facilitator does it in the window."""

import panels
import pypdfium2
import pytest
import steps
from PySide6.QtWidgets import QFileDialog

from toolkit_app.desktop.leaving.check import CheckDialog
from toolkit_app.desktop.validation.deeds import WordsDialog
from toolkit_app.desktop.validation.planning import RoundDialog
from toolkit_app.desktop.validation.reportdialog import ReportDialog
from toolkit_app.library import editions, items, store
from toolkit_app.library.items import Draft
from toolkit_app.settings import Settings

PATIENCE = 20_000
GROUPS = {"national": 3, "municipal": 4}
#: what each of the seven answers to each of the three statements
GIVEN = (("5", "4", "5"), ("4", "4", "5"), ("5", "5", "4"), ("5", "4", "4"), ("4", "2", "5"), ("5", "5", "5"), ("4", "4", "4"))


@pytest.fixture
def ready(world):
    """A text with three statements that waits for its validation; its key."""
    with store.open_library(world.path) as library:
        team = steps.team(library)
        key = steps.made(library, team["author"], Draft("Integrated approach", "en", steps.BODY + panels.BODY, steps.FULL.fields))
        steps.move(library, key, "review", team["author"])
        steps.move(library, key, "validation", team["reviewer"], checks=steps.ALL)
    return key


def text_of(path):
    book = pypdfium2.PdfDocument(path)
    found = " ".join(" ".join(leaf.get_textpage().get_text_range().split()) for leaf in book)
    book.close()
    return found


def test_from_statements_to_a_report_and_a_sealed_edition(new_window, world, ready, said, tmp_path, qtbot):
    window = new_window(world.path, Settings({"language": "en", "person": "Facilitator"}))

    def opened(kind):
        qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(kind)), timeout=PATIENCE)
        return next(one for one in window.findChildren(kind) if one.isVisible())

    def save_to(target):
        dialog = opened(QFileDialog)
        dialog.fileSelected.emit(str(target))
        dialog.close()
        qtbot.waitUntil(target.exists, timeout=PATIENCE)

    def pass_check():
        qtbot.waitUntil(lambda: any(one.isVisible() for kind in (CheckDialog, QFileDialog) for one in window.findChildren(kind)),
                        timeout=PATIENCE)
        for one in window.findChildren(CheckDialog):
            one.go_on.click()

    # the round is planned, sealed and opened
    window.go("library")
    window.read(ready)
    qtbot.waitUntil(lambda: window.key == ready, timeout=PATIENCE)
    window.commands["item.validate"].trigger()
    plan = opened(RoundDialog)
    plan.title.setText("Principles")
    plan.terms.list.setCurrentRow(list(plan.terms._every).index("rating"))
    for code, box in plan.addressed.groups.items():
        box.setChecked(code in GROUPS)
    for code, count in GROUPS.items():
        plan.addressed.counts[code].setValue(count)
    plan.accept_button.click()
    qtbot.waitUntil(lambda: window.here == "round" and window.page.whole is not None, timeout=PATIENCE)
    page = window.page
    said.answers.append("open")
    page.buttons["open"].click()
    qtbot.waitUntil(lambda: page.whole.round.state == "open", timeout=PATIENCE)
    digest = page.whole.round.digest
    assert digest in said.messages[-1].detail
    said.messages.clear()

    # everybody answers
    page.turn_to("answers")
    part = page.answers
    for row, given in enumerate(GIVEN):
        part.list.setCurrentRow(row)
        qtbot.waitUntil(lambda row=row: part.sheet.person is not None and part.sheet.person.number == row + 1, timeout=PATIENCE)
        for card, value in zip(part.sheet.cards, given, strict=True):
            card.chooser.buttons[value].click()
            if value == "2":
                card.reason.insert("There is no budget line for this.")
        part.sheet.save.click()
        qtbot.waitUntil(lambda row=row: page.whole.standing.answered == row + 1, timeout=PATIENCE)

    # the round is closed, and what came of it allows the next step
    page.buttons["close"].click()
    opened(WordsDialog).accept_button.click()
    qtbot.waitUntil(lambda: page.whole.round.state == "closed", timeout=PATIENCE)
    page.turn_to("results")
    qtbot.waitUntil(lambda: "Integrated approach" in page.results.steps.text(), timeout=PATIENCE)

    # the dashboard, and the report
    page.buttons["dashboard"].click()
    qtbot.waitUntil(lambda: window.here == "dashboard" and window.page.material is not None, timeout=PATIENCE)
    board = window.page
    assert "Validated: 3" in board.facts.text()
    board.turn_to("agreement")
    assert not board.figures[0].isHidden()
    board.report.click()
    opened(ReportDialog).go_on.click()
    pass_check()
    save_to(tmp_path / "report.pdf")
    report = text_of(tmp_path / "report.pdf")
    assert digest[:24] in report
    assert "There is no budget line for this." in report
    assert "agreement 85.71 %" in report

    # the text takes its step, the edition is sealed, and its book says who agreed
    window.read(ready)
    qtbot.waitUntil(lambda: window.here == "library" and window.key == ready, timeout=PATIENCE)
    qtbot.waitUntil(lambda: "agreed as they stand: 3" in window.page.reading.browser.toPlainText(), timeout=PATIENCE)
    bar = window.page.reading.workflow
    qtbot.waitUntil(bar.isVisible, timeout=PATIENCE)
    if not bar.toggle.isChecked():
        bar.toggle.click()
    qtbot.waitUntil(lambda: any(one.text() == "Validated" for one in bar.buttons.buttons()), timeout=PATIENCE)
    next(one for one in bar.buttons.buttons() if one.text() == "Validated").click()
    bar.take.click()
    qtbot.waitUntil(lambda: bar.badge.text() == "Validated", timeout=PATIENCE)
    window.go("editions")
    page = window.page
    page.new.click()
    page.form.name.setText("Methodology")
    page.form.number.setText("1.0")
    page.form.add(ready)
    qtbot.waitUntil(lambda: page.form.chosen.keys() == (ready,), timeout=PATIENCE)
    page.form.seal.click()
    qtbot.waitUntil(lambda: page.title.text() == "Methodology 1.0", timeout=PATIENCE)
    page.print.click()
    pass_check()
    save_to(tmp_path / "book.pdf")
    book = text_of(tmp_path / "book.pdf")
    assert "Validation record" in book
    assert "There is no budget line for this." in book
    with store.open_library(world.path) as library, library.read() as tx:
        (edition,) = editions.editions(tx)
        assert edition.short in book
        assert items.get(tx, ready).state == "validated"
