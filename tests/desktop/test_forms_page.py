"""Forms that came back, through the real window: dropped, listed, confirmed beside their pictures, keyed twice, counted."""

import random
import shutil
from pathlib import Path
from types import SimpleNamespace

import formsamples
import panels
import papers
import pytest
import worlds
from intake import programs
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from toolkit_app.desktop.forms.asking import Choice, Entry, Line, OpenRound
from toolkit_app.desktop.forms.choosing import MakeDialog, WhoseDialog
from toolkit_app.desktop.forms.folder import WatchedFolder
from toolkit_app.desktop.forms.hands import HandsDialog
from toolkit_app.desktop.forms.keying import Keying
from toolkit_app.desktop.forms.table import AnswerView
from toolkit_app.desktop.theme import Theme
from toolkit_app.intake import form
from toolkit_app.library import store
from toolkit_app.publishing import form_pdf
from toolkit_app.validation import answers, definition, form_pages, tally

PATIENCE = 30_000
CROSS = papers.Hand(random.Random(1), "cross", 0.5, 0.85, 0.1)


@pytest.fixture(scope="session")
def _returned(tmp_path_factory):
    """A library with an open round on three statements, and what came back of it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TOOLKIT_HOME", str(tmp_path_factory.mktemp("maker")))
        with worlds.library(tmp_path_factory.mktemp("world")) as library:
            key = panels.methodology(library)
            round, people = panels.opened(library, key, people={"municipal": 4}, quorum="0/0")
            with library.read() as tx:
                live = form_pages.make(tx, round, paper=False)
                paper = form_pages.make(tx, round, paper=True)
    folder = tmp_path_factory.mktemp("returned")
    filled = programs.by_pypdf(form_pdf.fillable(live[0]), {1: "5", 2: "4"}, {2: "Well said."}, folder)
    (folder / "answers.pdf").write_bytes(filled)
    (folder / "cut.pdf").write_bytes(form_pdf.fillable(live[1])[:30_000])
    for number, marks in ((1, {1: 4, 2: 3, 3: 3}), (2, {1: 2, 2: 2, 3: 2})):
        (picture, code), = formsamples.pictures(form_pdf.paper([paper[number]]), 150)
        picture = papers.marked(picture, code, marks, CROSS).picture
        if number == 2:
            picture = papers.marked(picture, code, {2: 4}, CROSS).picture
        top, _ = code.rows[0].comment
        left, at = round_(30 * 150 / 25.4), round_((top + 6) * 150 / 25.4)
        picture.paste(40, (left, at, left + 300, at + 6))
        (folder / f"scan-{number}.jpg").write_bytes(papers.scanned(picture, random.Random(number), dpi=130))
    (folder / "other.png").write_bytes(formsamples.png(picture.crop((0, 500, 800, 900))))
    return SimpleNamespace(path=library.path, round=round, people=people, folder=folder)


def round_(value):
    return int(value + 0.5)


@pytest.fixture
def returned(_returned, tmp_path):
    folder = Path(shutil.copytree(_returned.folder, tmp_path / "returned"))
    path = Path(shutil.copy(_returned.path, tmp_path / "world.toolkit"))
    return SimpleNamespace(**{**vars(_returned), "path": path, "folder": folder})


@pytest.fixture
def window(new_window, returned, qtbot, monkeypatch, lasting_reader):
    monkeypatch.setattr(form, "FormReader", lambda: lasting_reader)
    made = new_window(returned.path)
    made.commands["library.forms"].trigger()
    qtbot.waitUntil(lambda: bool(made.page._rounds), timeout=PATIENCE)
    return made


def drop(window, paths):
    """Files dropped on the window, as a person does."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(300, 300), Qt.DropAction.CopyAction, mime, buttons, keys)
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(window, QDropEvent(QPointF(300, 300), Qt.DropAction.CopyAction, mime, buttons, keys))
    return enter.isAccepted()


def arrived(window, qtbot, count):
    qtbot.waitUntil(lambda: window.here == "forms" and len(window.page.entries) == count, timeout=PATIENCE)


def entry(window, kind):
    return next(one for one in window.page.entries if one.kind == kind)


def choose(window, one):
    window.page.list.choose(one.id)
    return window.page.detail


def counts(returned):
    with store.open_library(returned.path) as library, library.read() as tx:
        found = tally.tally(tx, definition.find(tx, returned.round))
        return [{value: count for value, count in one.reading.distribution.items() if count} for one in found.statements]


def counted(window, qtbot, number):
    qtbot.waitUntil(lambda: f"{number} counted" in window.page.summary.text(), timeout=PATIENCE)


def test_what_is_dropped_is_listed_and_nothing_counts(window, returned, qtbot):
    window.go("home")
    assert drop(window, sorted(returned.folder.iterdir()))
    arrived(window, qtbot, 5)
    assert [(one.kind, one.name) for one in window.page.entries] == [
        ("form", "answers.pdf"), ("sheet", window.page.entries[1].name), ("sheet", window.page.entries[2].name),
        ("page", "other.png, 1"), ("refused", "cut.pdf")]
    states = [window.page.list.item(row).text().splitlines()[-1] for row in range(5)]
    assert states == ["2 answers", "to be confirmed", "to be confirmed, 1 to decide", "no form seen", "set aside"]
    assert "cut off" in choose(window, entry(window, "refused")).banner.text()
    assert counts(returned) == [{}, {}, {}]


def test_files_count_at_once_and_paper_after_it_was_seen(window, returned, qtbot):
    window.page.incoming.read([returned.folder])
    arrived(window, qtbot, 5)
    window.page.count.click()
    counted(window, qtbot, 1)
    assert counts(returned) == [{5: 1}, {4: 1}, {}]
    first = entry(window, "sheet")
    detail = choose(window, first)
    assert not detail.picture.sheet.pixmap.isNull()
    assert len(detail.picture.sheet.rings) == 1
    assert [detail.table.answers.chosen(row) for row in range(3)] == ["5", "4", "4"]
    qtbot.keyClick(detail.table, Qt.Key.Key_2)
    assert detail.table.currentIndex().row() == 1
    qtbot.keyClick(detail.table, Qt.Key.Key_Return)
    counted(window, qtbot, 2)
    assert counts(returned) == [{2: 1, 5: 1}, {4: 2}, {4: 1}]
    # the next sheet waits: one statement must be decided first
    qtbot.waitUntil(lambda: window.page.list.chosen() == window.page.entries[2].id, timeout=PATIENCE)
    assert "Several boxes are marked." in detail.table.answers.index(1, 0).data()
    assert detail.table.currentIndex().row() == 1
    qtbot.keyClick(detail.table, Qt.Key.Key_Return)
    assert detail.keying.asked == {2}
    qtbot.keyClick(detail.table, Qt.Key.Key_Delete)
    qtbot.keyClick(detail.table, Qt.Key.Key_Return)
    counted(window, qtbot, 3)
    assert counts(returned) == [{2: 1, 3: 1, 5: 1}, {4: 2}, {3: 1, 4: 1}]
    with store.open_library(returned.path) as library, library.read() as tx:
        lines = answers.register(tx, definition.find(tx, returned.round))
    assert {line.channel for line in lines} == {"pdf", "paper"}
    window.page.incoming.read([returned.folder / "answers.pdf"])
    qtbot.waitUntil(lambda: not window.page.incoming.reading, timeout=PATIENCE)
    counted(window, qtbot, 3)


def test_second_keying_shows_what_differs(window, returned, qtbot):
    window.page.blind.setChecked(True)
    window.page.incoming.read([returned.folder / "scan-1.jpg"])
    arrived(window, qtbot, 1)
    detail = window.page.detail
    assert [detail.table.answers.chosen(row) for row in range(3)] == ["", "", ""]
    assert not detail.picture.sheet.rings
    for key in (Qt.Key.Key_5, Qt.Key.Key_3, Qt.Key.Key_4):
        qtbot.keyClick(detail.table, key)
    qtbot.keyClick(detail.table, Qt.Key.Key_Return)
    assert detail.table.answers.asked == {2: "First “4”, then “3”: which is right?"}
    assert "The two keyings differ in the statements 2." in detail.banner.text()
    assert counts(returned) == [{}, {}, {}]
    qtbot.keyClick(detail.table, Qt.Key.Key_4)
    qtbot.keyClick(detail.table, Qt.Key.Key_Return)
    counted(window, qtbot, 1)
    assert counts(returned) == [{5: 1}, {4: 1}, {4: 1}]


def test_handwriting_is_typed_off_later_and_erased(window, returned, qtbot, said):
    window.page.incoming.read([returned.folder / "scan-1.jpg"])
    arrived(window, qtbot, 1)
    qtbot.keyClick(window.page.detail.table, Qt.Key.Key_Return)
    counted(window, qtbot, 1)
    window.page.written.click()
    dialog = window.findChild(HandsDialog)
    qtbot.waitUntil(lambda: len(dialog.lines) == 1, timeout=PATIENCE)
    assert "Every referral form is bilingual." in dialog.found[0].wording
    dialog.lines[0].setText("As agreed.")
    dialog.save.click()
    qtbot.waitUntil(lambda: dialog.found[0].words == "As agreed.", timeout=PATIENCE)
    assert counts(returned)[0] == {5: 1}
    said.answers = ["erase"]
    dialog.erase.click()
    qtbot.waitUntil(lambda: not dialog.found, timeout=PATIENCE)
    assert "cannot be undone" in said.messages.pop().detail
    assert not dialog.save.isEnabled()
    with store.open_library(returned.path) as library, library.read() as tx:
        lines = answers.register(tx, definition.find(tx, returned.round))
    assert [line.reason for line in lines if line.standing and line.reason] == ["As agreed."]
    dialog.close()


def test_a_page_without_a_code_is_keyed_in_twice_by_hand(window, returned, qtbot):
    window.page.incoming.read([returned.folder / "other.png"])
    arrived(window, qtbot, 1)
    choose(window, entry(window, "page")).key_in.click()
    dialog = window.page.findChild(WhoseDialog)
    dialog.person.setCurrentIndex(3)
    dialog.accept()
    qtbot.waitUntil(lambda: window.page.list.chosen() == "hand 0", timeout=PATIENCE)
    detail = window.page.detail
    assert not detail.picture.sheet.pixmap.isNull()
    for keys in ("1a3", "1b3"):
        for key in keys:
            qtbot.keyClicks(detail.table, key)
        qtbot.keyClick(detail.table, Qt.Key.Key_Return)
    assert list(detail.table.answers.asked) == [2]
    detail.table.look_at(2)
    qtbot.keyClicks(detail.table, "b")
    qtbot.keyClick(detail.table, Qt.Key.Key_Return)
    counted(window, qtbot, 1)
    assert counts(returned) == [{1: 1}, {"cannot_judge": 1}, {3: 1}]


def test_a_sheet_is_given_to_somebody_else_when_two_came_of_one_copy(window, returned, qtbot):
    shutil.copy(returned.folder / "scan-1.jpg", returned.folder / "scan-1b.jpg")
    window.page.incoming.read([returned.folder / "scan-1.jpg", returned.folder / "scan-1b.jpg"])
    arrived(window, qtbot, 2)
    detail = choose(window, window.page.entries[1])
    assert "stands in two files" in detail.banner.text()
    assert not detail.confirm.isEnabled()
    detail.person.setCurrentIndex(3)
    detail.person.activated.emit(3)
    qtbot.waitUntil(lambda: not window.page.entries[1].problems, timeout=PATIENCE)
    qtbot.waitUntil(detail.confirm.isEnabled, timeout=PATIENCE)
    detail.confirm.click()
    counted(window, qtbot, 1)


def test_forms_are_made_from_the_window(window, returned, qtbot, tmp_path):
    assert "4 asked · 3 statements" in window.page.start.cards.toPlainText()
    for channel, names in (("paper", 1), ("pdf", 4), ("xlsx", 4)):
        target = tmp_path / channel
        if channel == "paper":
            window.page.start.cards.anchorClicked.emit(QUrl(f"card:make:{returned.round}"))
        else:
            window.page.make.click()
        qtbot.waitUntil(lambda: window.findChild(MakeDialog) is not None, timeout=PATIENCE)
        dialog = window.findChild(MakeDialog)
        dialog.channel.setCurrentIndex(dialog.channel.findData(channel))
        dialog.folder.setText(str(target))
        dialog.contact.setText("Knowledge officer")
        dialog.accept()
        qtbot.waitUntil(lambda target=target: "Saved" in window.statusBar().currentMessage() and target.exists()
                        and str(target) in window.statusBar().currentMessage(), timeout=PATIENCE)
        assert len(list(target.iterdir())) == names
        qtbot.waitUntil(lambda: window.findChild(MakeDialog) is None, timeout=PATIENCE)


def test_the_page_of_a_round_makes_forms_of_that_round(window, returned, qtbot, tmp_path):
    window.validating.open(returned.round)
    qtbot.waitUntil(lambda: window.page.whole is not None, timeout=PATIENCE)
    window.page.acts["make"].trigger()
    qtbot.waitUntil(lambda: window.findChild(MakeDialog) is not None, timeout=PATIENCE)
    dialog = window.findChild(MakeDialog)
    assert dialog.round.currentData() == returned.round
    dialog.reject()
    rounds = [OpenRound(key, "Title", "en", secret=False, statements=3) for key in ("RO-1", "RO-2")]
    assert MakeDialog(rounds, tmp_path, window, "RO-2").round.currentData() == "RO-2"
    window.validating.open(returned.round)
    window.page.acts["forms"].trigger()
    assert window.here == "forms"


def test_reading_is_stopped_by_the_bar_and_begins_anew(window, returned, qtbot):
    window.page.incoming.read(sorted(returned.folder.iterdir()))
    qtbot.waitUntil(lambda: window.job_bar.label.text() == "Reading forms", timeout=PATIENCE)
    window.job_bar.cancel.click()
    qtbot.waitUntil(lambda: "Reading was stopped" in window.statusBar().currentMessage(), timeout=PATIENCE)
    assert (window.page.entries, window.page.incoming.reading) == ((), False)
    window.page.incoming.read([returned.folder / "cut.pdf"])
    arrived(window, qtbot, 1)


def test_a_watched_folder_is_kept_and_read(window, returned, qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("TOOLKIT_HOME", str(tmp_path / "home"))
    folder = tmp_path / "incoming"
    folder.mkdir()
    window.page.incoming.set_folder(str(folder))
    assert window.settings.text("forms_folder") == str(folder)
    assert window.page.watch.isChecked()
    shutil.copy(returned.folder / "answers.pdf", folder)
    arrived(window, qtbot, 1)
    window.page.watch.click()
    assert window.settings.text("forms_folder") == ""
    assert not window.page.watch.isChecked()


def test_a_file_that_still_grows_is_read_when_it_is_whole(qtbot, tmp_path):
    watched, told = WatchedFolder(), []
    watched.came.connect(told.append)
    (tmp_path / "there.pdf").write_bytes(b"1")
    (tmp_path / "letter.docx").write_bytes(b"1")
    watched.watch(tmp_path)
    assert told == [[tmp_path / "there.pdf"]]
    growing = tmp_path / "new.png"
    growing.write_bytes(b"1")
    watched.look()
    growing.write_bytes(b"22")
    watched.look()
    assert len(told) == 1
    watched.look()
    assert told[1:] == [[growing]]
    watched.look()
    assert len(told) == 2
    watched.watch(None)


def test_ranks_of_two_figures_are_typed_figure_by_figure(qtbot):
    view = AnswerView(Theme("light"))
    qtbot.addWidget(view)
    ranks = tuple(Choice(str(rank), str(rank), str(rank)) for rank in range(1, 13))
    lines = tuple(Line(number, "words") for number in range(1, 5))
    view.answers.show_lines(lines, ranks, values={}, words={}, asked={}, marked={}, writable=True)
    # 12, then 1 and an arrow, then 4, which can become nothing else; 19 is none
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_1, Qt.Key.Key_Down, Qt.Key.Key_4, Qt.Key.Key_1, Qt.Key.Key_9):
        qtbot.keyClick(view, key)
    assert [view.answers.chosen(row) for row in range(4)] == ["12", "1", "4", "9"]


def keyed(kind="sheet", lines=(), **given):
    return Keying(Entry("id", kind, "name", choices=(Choice("1", "One", "1"),), lines=lines), **given)


def test_what_enter_comes_to():
    read = (Line(1, "w", "4"), Line(2, "w", "", doubt="several", marked=("1", "2")))
    plain = keyed(lines=read)
    assert (plain.values, plain.confirm()) == ({1: "4", 2: ""}, "decide")
    plain.decided(2, "1")
    assert (plain.confirm(), plain.values) == ("count", {1: "4", 2: "1"})
    blind = keyed(lines=read, blind=True)
    blind.values = {1: "4", 2: "2"}
    assert blind.confirm() == "count", "what was in doubt was keyed, and has nothing to differ from"
    other = keyed(lines=read, blind=True)
    assert (other.confirm(), other.differing, other.confirm()) == ("differ", {1: ("4", "")}, "decide")
    hand = keyed("hand", lines=(Line(1, "w"),))
    hand.values = {1: "3"}
    assert (hand.confirm(), hand.values) == ("again", {})
    hand.values = {1: "3"}
    assert hand.confirm() == "count"
    once = keyed("hand", lines=(Line(1, "w"),), twice=False)
    assert once.confirm() == "count"
