"""Comments in the window: beside the text, in the register, out into files and in again."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from toolkit_app.desktop.cardview import CardView, framed
from toolkit_app.desktop.comments import asking, cards, marks
from toolkit_app.desktop.comments.answering import AnswerDialog, WordsDialog
from toolkit_app.desktop.comments.importing import ComingDialog
from toolkit_app.desktop.comments.table import COLUMNS, RegisterModel, RegisterTable
from toolkit_app.desktop.comments.writing import CommentDialog, marked, places
from toolkit_app.library import items, store
from toolkit_app.validation.comments import acts, register

PATIENCE = 10_000
BODY = ("## Context {#context}\n\nA village without water, and **the road** is closed in winter.\n\n"
        "::: {.statement #s-7k3q type=option}\nEvery form is [bilingual](https://x.ge).\n:::\n")


@pytest.fixture
def world(world):
    """With a methodology and two comments on it."""
    with store.open_library(world.path) as library, library.write() as tx:
        world.key = items.make(tx, "methodology", items.Draft("The approach", body=BODY)).key
        world.head = items.get(tx, world.key).head
        about = acts.anchor(tx, world.key, quote="the road is closed")
        world.passage = acts.add(tx, world.key, "It is open.", about=about, name="Nino", group="national",
                                 proposal="is open").id
        world.statement = acts.add(tx, world.key, "Three.", about=acts.anchor(tx, world.key, statement="s-7k3q")).id
    return world


@pytest.fixture
def window(new_window, world, qtbot):
    made = new_window(world.path)
    made.shelf.person = "Giorgi"
    made.go("library", world.key)
    qtbot.waitUntil(lambda: made.key == world.key and len(beside(made).marks) == 2, timeout=PATIENCE)
    return made


def beside(window):
    return window.page.reading.beside


def dialog(kind):
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]
    assert len(found) == 1
    return found[0]


def select(window, words):
    browser = window.page.reading.browser
    start = browser.document().toRawText().index(words)
    cursor = QTextCursor(browser.document())
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), QTextCursor.MoveMode.KeepAnchor)
    browser.setTextCursor(cursor)


def read(world, key=None):
    with store.open_library(world.path) as library, library.read() as tx:
        return register.on(tx, key or world.key)


def test_marked_words_become_what_the_comment_is_about(window, world, qtbot):
    select(window, "in winter")
    window.commands["item.comment"].trigger()
    written = dialog(CommentDialog)
    assert written.about.currentData().quote == "in winter"
    written.text.setPlainText("In spring too.")
    written.group.setCurrentIndex(written.group.findData("municipal"))
    qtbot.mouseClick(written.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(beside(window).panel.comments) == 3 and len(beside(window).marks) == 3, timeout=PATIENCE)
    (made,) = [one for one in read(world) if one.text == "In spring too."]
    assert (made.submitter, made.group, made.anchor.quote, made.revision) == ("Giorgi", "municipal", "in winter", world.head)


def test_a_press_on_marked_words_shows_the_card_and_the_keyboard_goes_on(window, world, qtbot):
    browser, panel = window.page.reading.browser, beside(window).panel
    assert panel.isHidden()
    place = next(mark for mark in beside(window).marks if mark.comment == world.passage)
    cursor = QTextCursor(browser.document())
    cursor.setPosition(place.start + 1)
    browser.setTextCursor(cursor)
    browser.ensureCursorVisible()
    at = browser.cursorRect(cursor).center() + QPoint(1, 0)
    qtbot.mouseClick(browser.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert panel.isVisible()
    assert panel.current == world.passage
    window.commands["item.next-comment"].trigger()
    assert panel.current == world.statement
    window.commands["item.last-comment"].trigger()
    assert panel.current == world.passage
    window.commands["item.comments"].trigger()
    assert panel.isHidden()


def test_an_answer_from_the_card(window, world, qtbot):
    panel = beside(window).panel
    beside(window).open()
    panel.cards.anchorClicked.emit(QUrl(f"card:{cards.ANSWER}:{world.passage}"))
    answer = dialog(AnswerDialog)
    qtbot.waitUntil(lambda: answer.changed.count() == 3, timeout=PATIENCE)
    answer.decision.setCurrentIndex(answer.decision.findData("rejected"))
    assert not answer.accept_button.isEnabled()
    answer.text.setPlainText("It is closed.")
    answer.accept()
    qtbot.waitUntil(lambda: panel.count.text() == "1 of 2 answered", timeout=PATIENCE)
    assert (read(world)[0].decision, read(world)[0].answered_by) == ("rejected", "Giorgi")
    panel.cards.anchorClicked.emit(QUrl(f"card:{cards.UNSATISFIED}:{world.passage}"))
    words = dialog(WordsDialog)
    words.text.setText("It is open.")
    words.accept()
    qtbot.waitUntil(lambda: panel.comments[0].state == "unsatisfied", timeout=PATIENCE)
    panel.open_only.setChecked(True)
    assert "It is closed." not in panel.cards.toPlainText()


def test_put_right_withdrawn_erased(window, world, qtbot):
    panel = beside(window).panel
    panel.deeds.do(cards.AMEND, panel.comments[0], BODY)
    correct = dialog(CommentDialog)
    assert correct.text.toPlainText() == "It is open."
    correct.text.setPlainText("It is open now.")
    correct.accept()
    qtbot.waitUntil(lambda: panel.comments[0].text == "It is open now.", timeout=PATIENCE)
    panel.deeds.do(cards.WITHDRAW, panel.comments[0])
    dialog(WordsDialog).accept()
    qtbot.waitUntil(lambda: panel.comments[0].state == "withdrawn", timeout=PATIENCE)
    panel.deeds.do(cards.ERASE, panel.comments[0])
    words = dialog(WordsDialog)
    assert not words.accept_button.isEnabled()
    words.text.setText("personal data")
    words.accept()
    qtbot.waitUntil(lambda: "open now" not in panel.comments[0].text, timeout=PATIENCE)


def test_the_register_narrows_and_answers_many_at_once(window, world, qtbot):
    window.commands["library.comments"].trigger()
    page = window.page
    qtbot.waitUntil(lambda: page.model.rowCount() == 2, timeout=PATIENCE)
    assert page.progress_words.text() == "0 of 2 answered"
    page.group.setCurrentIndex(page.group.findData("national"))
    qtbot.waitUntil(lambda: page.model.rowCount() == 1, timeout=PATIENCE)
    page.group.setCurrentIndex(0)
    page.person.setText("nobody")
    qtbot.waitUntil(page.empty.isVisible, timeout=PATIENCE)
    page.person.clear()
    qtbot.waitUntil(lambda: page.model.rowCount() == 2, timeout=PATIENCE)
    page.table.selectAll()
    assert not page.read.isEnabled()
    page.answer.click()
    answer = dialog(AnswerDialog)
    answer.decision.setCurrentIndex(answer.decision.findData("noted"))
    answer.accept()
    qtbot.waitUntil(lambda: page.progress_words.text() == "2 of 2 answered", timeout=PATIENCE)
    page.open_only.setChecked(True)
    qtbot.waitUntil(page.empty.isVisible, timeout=PATIENCE)
    page.open_only.setChecked(False)
    qtbot.waitUntil(lambda: page.model.rowCount() == 2, timeout=PATIENCE)
    page.table.selectRow(0)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.here == "library" and window.key == world.key, timeout=PATIENCE)


def test_a_file_is_shown_before_it_counts(window, world, qtbot, tmp_path):
    window.go("comments")
    page, target = window.page, tmp_path / "a.xlsx"
    qtbot.waitUntil(lambda: page.model.rowCount() == 2, timeout=PATIENCE)
    for name in ("a.comments", "a.xlsx", "a.pdf"):
        page.files._save([world.key], str(tmp_path / name))
        qtbot.waitUntil((tmp_path / name).exists, timeout=PATIENCE)
    rows = tmp_path / "rows.csv"
    rows.write_text(f"Item,Comment,Group\n{world.tool},Shorter,municipal\n{world.tool},x,The town\n", encoding="utf-8")
    page.files.preview(str(rows))
    qtbot.waitUntil(lambda: any(isinstance(one, ComingDialog) for one in QApplication.topLevelWidgets()), timeout=PATIENCE)
    coming = dialog(ComingDialog)
    assert "Shorter" in coming.view.toPlainText()
    assert "Row 3 is set aside." in coming.view.toPlainText()
    assert read(world, world.tool) == ()
    coming.accept()
    qtbot.waitUntil(lambda: page.model.rowCount() == 3, timeout=PATIENCE)
    assert [one.text for one in read(world, world.tool)] == ["Shorter"]
    assert target.exists()


def test_from_another_page_the_text_is_opened_first(window, world, qtbot):
    window.go("history", world.key)
    qtbot.waitUntil(lambda: window.key == world.key, timeout=PATIENCE)
    window.commands["item.comments"].trigger()
    qtbot.waitUntil(lambda: window.here == "library" and beside(window).panel.isVisible(), timeout=PATIENCE)


def test_start_says_that_comments_are_open(window, world, qtbot):
    window.go("home")
    qtbot.waitUntil(lambda: window.page.due.isVisible(), timeout=PATIENCE)
    assert any("Open comments: 2" in one._words(due) for one, due in ((window.page.due, due) for due in window.page.due._due))


# the parts


def shown(**more):
    known = {"id": "1", "open": True, "anchor": SimpleNamespace(target="passage"),
             "place": SimpleNamespace(start=BODY.index("and **"), end=BODY.index(" in winter"), how="same")}
    return SimpleNamespace(**{**known, **more})


def test_marks_are_counted_as_qt_does_and_what_is_lost_has_none():
    text = ("😀 The approach\u2029Context\u2029A village without water, and the road is closed in winter.\u2029"
            "Every form is bilingual.")
    (mark,) = marks.find(text, BODY, [shown()])
    assert (mark.start, mark.end) == (text.index("and the") + 1, text.index(" in winter") + 1)
    lost = [shown(place=None), shown(anchor=SimpleNamespace(target="item")),
            shown(place=SimpleNamespace(start=3, end=3, how="gone"))]
    assert marks.find(text, BODY, lost) == ()
    start = BODY.index(":::")
    place = SimpleNamespace(start=start, end=len(BODY) - 1, how="same")
    statement = shown(place=place, anchor=SimpleNamespace(target="statement"))
    (mark,) = marks.find(text, BODY, [statement])
    assert text[mark.start - 1:mark.end - 1] == "Every form is bilingual"
    assert marks.at((mark,), mark.start) == (mark,)
    assert marks.at((mark,), mark.start - 1) == ()


def test_what_is_marked_in_the_window_is_found_in_the_source():
    text = "Context A village without water, and the road is closed in winter. Every form is bilingual."
    at = text.index("the road")
    assert marked(BODY, "the road is", text, at, at + 11).quote == "the road is"
    assert marked(BODY, "Every form is bilingual.", text, 0, 24).target == "statement"
    assert marked(BODY, "words of the details below", text, 0, 0) is None
    assert marked(BODY, " ", text, 0, 1) is None
    assert [one.target for one in places(BODY, None)] == ["item", "section", "statement"]


def test_a_comment_is_never_markup(world, qtbot):
    one = read(world)[0]
    hostile = {**one.__dict__, "text": "<b>x</b>\n<a href='x'>", "proposal": "<script>", "answer": "<i>", "decision": "noted"}
    html = cards.card(SimpleNamespace(**hostile), True, True, cards.__dict__.values())
    assert "<script>" not in html
    assert "&lt;b&gt;x&lt;/b&gt;<br>" in html


def test_a_reader_of_a_library_that_cannot_be_written_is_offered_nothing(world):
    html = cards.page(read(world), "", (), ())
    assert "card:answer" not in html
    assert f"card:{cards.HISTORY}" in html
    assert asking.Narrowing().open_only is False


def test_the_columns_share_the_width_until_one_is_pulled(qtbot):
    model = RegisterModel()
    table = RegisterTable(model)
    qtbot.addWidget(table)
    text = COLUMNS.index("text")
    table.resize(1000, 300)
    table.show()
    first = [table.columnWidth(place) for place in range(len(COLUMNS))]
    assert max(first) == first[text] > 200
    assert 0 <= table.viewport().width() - sum(first) < len(COLUMNS)
    table.resize(1400, 300)
    assert table.columnWidth(text) > first[text]
    table.setColumnWidth(text, 500)
    table.resize(1000, 300)
    assert table.columnWidth(text) == 500


def test_a_card_comes_up_with_its_frame(qtbot):
    view = CardView()
    qtbot.addWidget(view)
    view.resize(300, 120)
    view.show_cards("".join(framed(f"<a name='c{n}'></a>Card {n}<br/>words", False) for n in range(9)), "td { padding: 8px; }")
    view.show()
    for number in (5, 8):
        view.bring_up(f"c{number}")
        words = view.cursorRect(view.document().find(f"Card {number}"))
        assert 8 <= words.top() < words.bottom() <= view.viewport().height()
