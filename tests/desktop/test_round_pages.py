"""Rounds through the real window: planned, sealed, answered, corrected, closed, read by group, asked again."""

import shutil
from pathlib import Path
from types import SimpleNamespace

import panels
import pytest
import worlds
from desktop.test_every_window import problems
from intake.office import workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionComboBox

from toolkit_app.desktop import language
from toolkit_app.desktop.home.panel import RowButton
from toolkit_app.desktop.validation.decided import DecisionDialog
from toolkit_app.desktop.validation.deeds import NextDialog, WordsDialog
from toolkit_app.desktop.validation.inviting import InviteDialog, RosterDialog
from toolkit_app.desktop.validation.planning import RoundDialog
from toolkit_app.desktop.validation.receipt import CheckReceiptDialog, ReceiptDialog
from toolkit_app.desktop.validation.terms import TermsPicker
from toolkit_app.library import store
from toolkit_app.library.values import Draft
from toolkit_app.validation import answers, definition, participants, rounds

PATIENCE = 10_000
NO = "Who pays the translator?"


@pytest.fixture(scope="session")
def _asked(tmp_path_factory):
    """A library with an open round, one that is closed, a secret one, and another that is only planned."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TOOLKIT_HOME", str(tmp_path_factory.mktemp("maker")))
        with worlds.library(tmp_path_factory.mktemp("world")) as library:
            key = panels.methodology(library)
            worlds.make(library, "workshop", Draft("A day in spring", fields={"present": [{"group": "municipal", "count": 3}]}))
            planned = panels.planned(library, key, "comment", title="A plan")
            opened, people = panels.opened(library, key, people={"municipal": 2, "national": 1}, title="An open round")
            secret = panels.planned(library, key, "ballot", title="A ballot", anonymity="secret")
            panels.invite(library, secret, {"municipal": 3})
            closed, told = panels.opened(library, key, people={"municipal": 6, "national": 2}, title="A closed round", planned=2,
                                         quorum="0/0")
            panels.answer(library, closed, told, [5, 5, 4, 4, 4, 4, 1, 1], reasons={"s-0001": NO})
            panels.answer(library, closed, told, [2, 1, 1, 2, 1, 1, 1, 1], "s-0003")
            panels.do(library, rounds.close, closed)
    return SimpleNamespace(path=library.path, key=key, planned=planned, opened=opened, people=people, secret=secret,
                           closed=closed)


@pytest.fixture
def asked(_asked, tmp_path):
    return SimpleNamespace(**{**vars(_asked), "path": Path(shutil.copy(_asked.path, tmp_path / "world.toolkit"))})


@pytest.fixture
def window(new_window, asked):
    return new_window(asked.path)


@pytest.fixture
def show(window, qtbot):
    """Goes to the page of a round, and to one of its tabs."""

    def to(key, tab=""):
        window.validating.open(key)
        qtbot.waitUntil(lambda: window.page.whole is not None and window.page.whole.round.key == key, timeout=PATIENCE)
        if tab:
            window.page.turn_to(tab)
        return window.page

    return to


@pytest.fixture
def dialog(qtbot):
    """Waits for a dialog over a widget."""

    def found(over, kind):
        qtbot.waitUntil(lambda: any(one.isVisible() for one in over.window().findChildren(kind)), timeout=PATIENCE)
        return next(one for one in over.window().findChildren(kind) if one.isVisible())

    return found


def read(asked, deed, *arguments):
    with store.open_library(asked.path) as library, library.read() as tx:
        return deed(tx, *arguments)


def find(asked, key):
    return read(asked, definition.find, key)


def sheet_of(asked, key, number):
    def look(tx):
        found = definition.find(tx, key)
        return answers.sheet(tx, found, participants.one(tx, found, str(number)))

    return read(asked, look)


def test_a_round_is_planned_sealed_and_opened(window, asked, dialog, said, qtbot):
    window.commands["library.rounds"].trigger()
    qtbot.waitUntil(lambda: window.page.model.rowCount() == 4, timeout=PATIENCE)
    window.page.states["closed"].click()
    assert [one.round.key for one in window.page.model.rounds] == [asked.closed]
    window.page.states[""].click()
    window.validating.plan(asked.key)
    made = dialog(window, RoundDialog)
    assert (made.title.text(), len(made.asked.chosen())) == ("Integrated approach", 3)
    made.title.setText("Third of May")
    made.terms.list.setCurrentRow(list(made.terms._every).index("rating"))
    assert "75%" in made.terms.sentence.text()
    made.terms.rule.setCurrentIndex(made.terms.rule.findData("own"))
    made.terms.own.setText("eighty")
    assert not made.accept_button.isEnabled()
    assert "eighty" in made.missing.text()
    made.terms.own.setText("80/10")
    made.addressed.name.setText("Youth council")
    made.addressed.add.click()
    for code, box in made.addressed.groups.items():
        box.setChecked(code in ("municipal", "own-1"))
    # a workshop says how many of each group are there
    made.days.workshop.setCurrentIndex(1)
    made.days.workshop.activated.emit(1)
    assert made.addressed.counts["municipal"].value() == 3
    made.addressed.anonymity["confidential"].setChecked(True)
    made.days.closes.setChecked(True)
    made.accept_button.click()
    qtbot.waitUntil(lambda: window.here == "round" and window.page.whole is not None, timeout=PATIENCE)
    page = window.page
    said.answers.append("open")
    page.buttons["open"].click()
    qtbot.waitUntil(lambda: page.whole.round.state == "open", timeout=PATIENCE)
    of = page.whole.round.definition
    assert (of.rule.text, of.groups, of.group_label("own-1", "en"), of.anonymity, len(page.whole.people)) == (
        ">=80% <=10%", ("municipal", "own-1"), "Youth council", "confidential", 3)
    question, sealed = said.messages
    assert "Nobody is asked of: Youth council" in question.detail
    assert page.whole.round.digest in sealed.detail
    said.messages.clear()
    assert page.whole.round.digest[:32] in page.asked.view.toHtml()
    assert not page.buttons["open"].isVisible()
    window.back()
    qtbot.waitUntil(lambda: window.here == "rounds" and window.page.model.rowCount() == 5, timeout=PATIENCE)


def test_a_plan_is_changed_before_it_is_sealed(window, asked, show, dialog, qtbot):
    page = show(asked.planned)
    page.buttons["change"].click()
    made = dialog(window, RoundDialog)
    assert (made.title.text(), made.terms.procedure.name) == ("A plan", "comment")
    made.terms.list.setCurrentRow(list(made.terms._every).index("dots"))
    made.terms.option.setValue(4)
    made.accept_button.click()
    qtbot.waitUntil(lambda: page.whole.round.definition.procedure.name == "dots", timeout=PATIENCE)
    assert page.whole.round.definition.terms.options == {"dots": 4}


def test_people_are_added_named_read_from_a_table_and_taken_out(window, asked, show, dialog, tmp_path, qtbot):
    page = show(asked.planned, "people")
    page.people.add.click()
    made = dialog(window, InviteDialog)
    made.group.setCurrentIndex(made.group.findData("municipal"))
    made.name.setText("Head of the social service")
    assert not made.count.isEnabled()
    made.accept_button.click()
    qtbot.waitUntil(lambda: len(page.whole.people) == 1, timeout=PATIENCE)
    rows = [["ჯგუფი", "How many"], ["National authorities", "2"], ["Martians", "1"]]
    (tmp_path / "people.xlsx").write_bytes(workbook(("1", rows)))
    page.people.read(str(tmp_path / "people.xlsx"))
    table = dialog(window, RosterDialog)
    assert "Martians" in table.list.item(1).text()
    table.accept_button.click()
    qtbot.waitUntil(lambda: len(page.whole.people) == 3, timeout=PATIENCE)
    page.people.table.selectRow(1)
    page.people.remove.click()
    qtbot.waitUntil(lambda: len(page.whole.people) == 2, timeout=PATIENCE)
    assert [one.person.name for one in page.whole.people] == ["Head of the social service", ""]


def test_answers_are_given_corrected_and_taken_back(window, asked, show, said, qtbot):
    page = show(asked.opened, "answers")
    part = page.answers
    qtbot.waitUntil(lambda: part.sheet.person is not None, timeout=PATIENCE)
    first, second, third = part.sheet.cards
    first.chooser.take_focus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_2)
    assert first.unreasoned
    assert first.reason.isVisible()
    second.chooser.buttons["abstain"].click()
    third.chooser.buttons["cannot_judge"].click()
    part.sheet.proxy.setCurrentIndex(2)
    said.answers.append("write")
    part.sheet.save.click()
    assert said.messages.pop().text.endswith(": 1")
    assert first.reason.hasFocus()
    first.reason.insert(NO)
    part.sheet.save.click()
    qtbot.waitUntil(lambda: not part.sheet.dirty and page.whole.standing.answered == 1, timeout=PATIENCE)
    given = {place.rpartition("/")[2]: one for place, one in sheet_of(asked, asked.opened, 1).items()}
    assert [given[name].value for name in ("s-0001", "s-0002", "s-0003")] == [2, "abstain", "cannot_judge"]
    assert (given["s-0001"].reason, given["s-0001"].proxy) == (NO, asked.people[2].key)
    qtbot.waitUntil(lambda: part.sheet.cards[0].said() == ("2", NO), timeout=PATIENCE)
    first.chooser.buttons["5"].click()
    second.chooser.choose("")
    # leaving asks what is to become of what is not kept
    said.answers.append("save")
    window.go("home")
    qtbot.waitUntil(lambda: window.here == "home", timeout=PATIENCE)
    said.messages.clear()
    given = {place.rpartition("/")[2]: one.value for place, one in sheet_of(asked, asked.opened, 1).items()}
    assert given == {"s-0001": 5, "s-0002": None, "s-0003": "cannot_judge"}
    page = show(asked.opened, "register")
    qtbot.waitUntil(lambda: len(page.register.model.rows) == 5, timeout=PATIENCE)
    assert [row[3] for place, row in enumerate(page.register.model.rows) if place not in page.register.model.old] == [
        "5 – Strongly agree", "Cannot judge"]


def test_a_reason_that_is_added_leaves_an_answer_on_the_form_it_came_on(window, asked, show, said, qtbot):
    with store.open_library(asked.path) as library:
        panels.answer(library, asked.opened, asked.people[:1], [2], channel="paper")
    page = show(asked.opened, "answers")
    part = page.answers
    qtbot.waitUntil(lambda: part.sheet.person is not None, timeout=PATIENCE)
    first = part.sheet.cards[0]
    assert "paper, " in first.head.text()
    first.reason.insert(NO)
    assert "paper, " in first.head.text()
    part.sheet.save.click()
    qtbot.waitUntil(lambda: not part.sheet.dirty, timeout=PATIENCE)
    first.chooser.buttons["5"].click()
    assert "paper" not in first.head.text()
    first.chooser.buttons["2"].click()
    page = show(asked.opened, "register")
    qtbot.waitUntil(lambda: len(page.register.model.rows) == 2, timeout=PATIENCE)
    assert [row[4:] for row in page.register.model.rows] == [
        (NO, "paper; the reason: in the window", "yes"), ("", "paper", "yes, reason added")]


def test_a_secret_answer_has_a_receipt_and_leaves_no_trace(window, asked, show, dialog, said, qtbot):
    page = show(asked.secret)
    said.answers.append("open")
    page.buttons["open"].click()
    qtbot.waitUntil(lambda: page.whole.round.state == "open" and len(said.messages) == 2, timeout=PATIENCE)
    said.messages.clear()
    page.turn_to("answers")
    part, receipts = page.answers, []
    for row in range(3):
        part.list.setCurrentRow(row)
        qtbot.waitUntil(lambda row=row: part.sheet.person is not None and part.sheet.person.number == row + 1, timeout=PATIENCE)
        for card in part.sheet.cards:
            card.chooser.buttons["yes"].click()
        part.sheet.save.click()
        slip = dialog(window, ReceiptDialog)
        receipts.append(slip.code.text())
        assert slip.code.text() in slip.page()
        slip.accept_button.click()
        qtbot.waitUntil(lambda: not part.sheet.dirty and not any(card.said()[0] for card in part.sheet.cards), timeout=PATIENCE)
    page.turn_to("results")
    qtbot.waitUntil(lambda: page.results.material is not None, timeout=PATIENCE)
    assert page.results.list.count() == 1
    assert page.results.notice.isVisible()
    page.buttons["close"].click()
    dialog(window, WordsDialog).accept_button.click()
    qtbot.waitUntil(lambda: page.whole.round.state == "closed" and page.results.list.count() == 4, timeout=PATIENCE)
    page.turn_to("answers")
    part.check.click()
    check = dialog(window, CheckReceiptDialog)
    check.code.setText(receipts[1].lower())
    check.accept_button.click()
    qtbot.waitUntil(lambda: "bilingual" in check.found.text() and "→ Yes" in check.found.text(), timeout=PATIENCE)
    check.reject()


def test_results_by_group_say_what_is_hidden_and_what_dissenters_said(window, asked, show, tmp_path, qtbot):
    page = show(asked.closed)
    part = page.results
    qtbot.waitUntil(lambda: part.list.count() == 4, timeout=PATIENCE)
    assert part.view.charts
    assert "75%" in part.list.item(1).text()
    part.list.setCurrentRow(1)
    assert NO in part.view.text
    assert "hidden" in part.view.text
    assert "Municipalities" in part.view.text
    language.use("ka")
    qtbot.waitUntil(lambda: "დამალულია" in part.view.text, timeout=PATIENCE)
    with qtbot.waitSignal(part.said, timeout=PATIENCE):
        part.save_to(str(tmp_path / "numbers.xlsx"))
    assert (tmp_path / "numbers.xlsx").read_bytes().startswith(b"PK")


def test_what_was_decided_and_the_next_round(window, asked, show, dialog, said, qtbot):
    page = show(asked.closed, "decided")
    page.decided.add.click()
    made = dialog(window, DecisionDialog)
    made.words.setPlainText("Reword it.")
    made.due.setText("soon")
    made.accept_button.click()
    qtbot.waitUntil(lambda: bool(said.messages), timeout=PATIENCE)
    assert "soon" in said.messages.pop().text
    assert made.words.toPlainText() == "Reword it."
    made.due.setText("2027-01")
    made.accept_button.click()
    qtbot.waitUntil(lambda: "Reword it." in page.decided.view.toPlainText(), timeout=PATIENCE)
    said.answers.append("drop")
    page.decided._press("drop", page.whole.decisions[0].key)
    qtbot.waitUntil(lambda: not page.whole.decisions, timeout=PATIENCE)
    said.messages.clear()
    page.buttons["again"].click()
    following = dialog(window, NextDialog)
    assert len(following.names()) == 3
    following.accept_button.click()
    qtbot.waitUntil(lambda: window.page.whole.round.number == 2, timeout=PATIENCE)
    assert [len(window.page.whole.people), window.page.whole.round.state] == [8, "planned"]


def test_a_round_is_given_up_with_a_reason_and_one_that_is_not_there_is_said(window, asked, show, dialog, qtbot):
    page = show(asked.planned)
    page.acts["withdraw"].trigger()
    why = dialog(window, WordsDialog)
    assert not why.accept_button.isEnabled()
    why.words.setPlainText("Too early.")
    why.accept_button.click()
    qtbot.waitUntil(lambda: page.whole.round.state == "withdrawn", timeout=PATIENCE)
    assert find(asked, asked.planned).note == "Too early."
    window.go("round", "RO-00000000")
    qtbot.waitUntil(lambda: page.whole is None, timeout=PATIENCE)
    assert "RO-00000000" in page.trouble.text()
    assert page.trouble.isVisible()


def test_the_start_page_says_what_waits_and_what_came_out(window, asked, qtbot):
    panel = window.page.rounds
    qtbot.waitUntil(panel.isVisible, timeout=PATIENCE)
    said = [button.toolTip() for button in panel.findChildren(RowButton)]
    assert said[0] == "A further round was announced: A closed round"
    assert "Nobody is asked yet: A plan" in said
    assert any(one.startswith("Open: An open round  ·  0 of 3 have answered") for one in said)
    assert said[-1] == "Result: A closed round  ·  Revise and vote again: 1, Not validated: 1, No answers: 1"
    panel.findChildren(RowButton)[said.index("Nobody is asked yet: A plan")].click()
    qtbot.waitUntil(lambda: window.here == "round" and window.page.whole is not None, timeout=PATIENCE)
    assert window.page.whole.round.key == asked.planned


@pytest.mark.parametrize("lang", ["en", "ka"])
def test_in_a_small_window_nothing_is_cut_off_nameless_or_english(window, asked, show, dialog, lang, qtbot):
    language.use(lang)
    window.resize(1024, 700)
    found = {}
    for key in (asked.planned, asked.opened, asked.closed):
        for tab in show(key).parts:
            window.page.turn_to(tab)
            answered = []
            # what was asked before is answered before
            window.shelf.read(window, lambda tx: True, then=answered.append)
            qtbot.waitUntil(lambda answered=answered: bool(answered), timeout=PATIENCE)
            QApplication.sendPostedEvents()
            found[key, tab] = problems(window, lang)
            if tab == "answers":
                # its words stand off the edge
                waiting = window.page.answers.waiting
                assert waiting.width() >= waiting.sizeHint().width() + 8
    window.validating.change(asked.planned)
    made = dialog(window, RoundDialog)
    for tab in range(4):
        made.tabs.setCurrentIndex(tab)
        QApplication.sendPostedEvents()
        found["dialog", tab] = problems(made, lang)
    made.reject()
    of = window.page.whole.round.definition
    for another in (InviteDialog(of, None, window), DecisionDialog(of, None, window), CheckReceiptDialog(window),
                    ReceiptDialog(asked.closed, "A", "7K3Q-F2MA-9ZBC-D4T8", window),
                    WordsDialog("1", "2", "3", "4", window)):
        another.open()
        QApplication.sendPostedEvents()
        found[type(another).__name__] = problems(another, lang)
        another.reject()
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


def test_the_longest_scale_is_read_to_its_end_in_georgian(qtbot, theme, english):
    language.use("ka")
    picker = TermsPicker()
    qtbot.addWidget(picker)
    picker.resize(872, 483)
    picker.show()
    option = QStyleOptionComboBox()
    picker.scale.initStyleOption(option)
    room = picker.scale.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField,
                                               picker.scale).width()
    assert picker.scale.fontMetrics().horizontalAdvance(picker.scale.currentText()) <= room
