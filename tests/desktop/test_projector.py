"""A round on a projector: by keyboard alone, hands, turns at one keyboard, and results only after a statement was closed."""

import panels
import pytest
import worlds
from desktop.test_every_window import cut
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from toolkit_app.desktop import language
from toolkit_app.desktop.validation.large import fitting
from toolkit_app.desktop.validation.projector import Projector
from toolkit_app.library import items, store
from toolkit_app.validation import rounds

PATIENCE = 10_000
Key = Qt.Key


@pytest.fixture
def asked(tmp_path):
    with worlds.library(tmp_path) as library:
        yield library, panels.methodology(library)


@pytest.fixture
def project(asked, new_window, qtbot):
    """Opens a round of a procedure on a projector of 1024 × 768."""
    library, key = asked

    def make(procedure="rating", people=None, **given):
        round, _ = panels.opened(library, key, procedure, people={"municipal": 3, "national": 2} if people is None else people,
                                 **given)
        library.close()
        window = new_window(library.path)
        window.validating.open(round)
        qtbot.waitUntil(lambda: window.page.whole is not None, timeout=PATIENCE)
        window.page.buttons["project"].click()
        projector = window.findChild(Projector)
        assert projector.isFullScreen()
        projector.showNormal()
        projector.resize(1024, 768)
        qtbot.waitUntil(lambda: projector.hall.seen.tally is not None, timeout=PATIENCE)
        projector.round = round
        return projector

    return make


def press(qtbot, projector, *keys):
    for key in keys:
        widget = projector.focusWidget() or projector
        qtbot.keyClick(widget, key)


def count(projector, statement="s-0001"):
    with store.open_library(projector._shelf.facts.path) as library:
        return panels.count(library, projector.round, statement)


def test_hands_are_counted_by_keyboard_and_shown_after_the_statement_is_closed(project, said, qtbot):
    projector = project(quorum="0/0")
    screen, hall = projector.screen_of, projector.hall
    assert "Seal" in screen.told.words
    press(qtbot, projector, Key.Key_Right)
    assert (hall.stage, screen.wording.words) == ("ask", "Every referral form is bilingual.")
    assert screen.progress.words == "0 of 5 have answered"
    press(qtbot, projector, Key.Key_F2)
    first = screen.hands.cells["national", "1"]
    qtbot.waitUntil(lambda: first is projector.focusWidget(), timeout=PATIENCE)
    # national: two for 4; municipal, one row below: three for 5 and one more than there are people
    press(qtbot, projector, Key.Key_Right, Key.Key_Right, Key.Key_Right, Key.Key_2, Key.Key_Down, Key.Key_Right, Key.Key_4)
    assert screen.hands.counts["municipal"] == {"5": 4}
    said.answers.append("add")
    press(qtbot, projector, Key.Key_Return)
    qtbot.waitUntil(lambda: screen.progress.words == "6 of 6 have answered", timeout=PATIENCE)
    assert said.messages.pop().text.endswith("Municipalities +1")
    assert not screen.chart.isVisible()
    press(qtbot, projector, Key.Key_Space)
    assert hall.stage == "shown"
    qtbot.waitUntil(screen.chart.isVisible, timeout=PATIENCE)
    assert screen.told.words.startswith("Validated")
    assert "Everybody (6)" in screen.chart.accessibleDescription()
    # a second count takes the place of the first
    press(qtbot, projector, Key.Key_F4, Key.Key_F2)
    again = screen.hands.cells["national", "1"]
    qtbot.waitUntil(lambda: again is projector.focusWidget(), timeout=PATIENCE)
    assert screen.hands.cells["municipal", "5"].text() == "4"
    screen.hands.cells["municipal", "5"].setText("3")
    press(qtbot, projector, Key.Key_Return)
    qtbot.waitUntil(lambda: screen.progress.words == "5 of 6 have answered", timeout=PATIENCE)
    assert {code: n for code, n in count(projector).reading.distribution.items() if n} == {4: 2, 5: 3}
    press(qtbot, projector, Key.Key_Space, Key.Key_Space)
    assert (hall.at, hall.stage) == (1, "ask")
    press(qtbot, projector, Key.Key_PageUp)
    assert (hall.at, hall.stage) == (0, "shown")
    for _ in range(6):
        press(qtbot, projector, Key.Key_PageDown)
    assert screen.wording.words == "Thank you"
    press(qtbot, projector, Key.Key_Escape)


def test_hands_against_in_a_formal_ballot_say_that_they_count_only_with_a_reason(project, qtbot):
    projector = project("ballot", quorum="0/0")
    screen, hall = projector.screen_of, projector.hall
    assert not screen.note.isVisible()
    press(qtbot, projector, Key.Key_Right, Key.Key_F2)
    assert "only with a reason" in screen.note.words
    assert "“Answers”" in screen.note.words
    screen.hands.cells["national", "yes"].setText("2")
    screen.hands.cells["municipal", "no"].setText("3")
    qtbot.keyClick(screen.hands.cells["municipal", "no"], Key.Key_Return)
    qtbot.waitUntil(lambda: screen.progress.words == "5 of 5 have answered", timeout=PATIENCE)
    press(qtbot, projector, Key.Key_Space)
    qtbot.waitUntil(lambda: hall.unreasoned == 3 and "not counted: 3" in screen.note.words, timeout=PATIENCE)


def test_one_after_the_other_in_secret_with_a_receipt(project, qtbot):
    projector = project("ballot", people={"municipal": 2}, anonymity="secret")
    screen, hall = projector.screen_of, projector.hall
    press(qtbot, projector, Key.Key_Right)
    assert not projector.hints["hands"].isVisible()
    assert "secret" in screen.progress.words
    press(qtbot, projector, Key.Key_F3)
    assert screen.turns.who.words == "1  ·  Municipalities"
    press(qtbot, projector, Key.Key_1)
    shown = (screen.turns.tell.words, screen.turns.legend.accessibleName())
    press(qtbot, projector, Key.Key_F6)
    assert (screen.turns.tell.words, screen.turns.legend.accessibleName()) == shown, "the room must not see which key it was"
    press(qtbot, projector, Key.Key_1, Key.Key_Return)
    qtbot.waitUntil(lambda: screen.turns.who.words.count("-") == 3, timeout=PATIENCE)
    press(qtbot, projector, Key.Key_1, Key.Key_Space, Key.Key_Return)
    assert screen.turns.who.words == "2  ·  Municipalities"
    press(qtbot, projector, Key.Key_2, Key.Key_Backspace, Key.Key_Return)
    assert screen.turns.who.words == "2  ·  Municipalities"
    press(qtbot, projector, Key.Key_2, Key.Key_Return)
    qtbot.waitUntil(lambda: screen.turns.who.words.count("-") == 3, timeout=PATIENCE)
    press(qtbot, projector, Key.Key_Return)
    assert screen.turns.who.words == "Everybody has answered"
    press(qtbot, projector, Key.Key_Escape, Key.Key_F4)
    assert hall.stage == "ask"
    press(qtbot, projector, Key.Key_Escape)
    with store.open_library(projector._shelf.facts.path) as library:
        panels.do(library, rounds.close, projector.round)
        assert panels.count(library, projector.round).reading.n == 2


def test_a_translation_stands_below_the_sealed_words_smaller_and_marked(asked, project, qtbot):
    library, key = asked
    with library.write() as tx:
        other = items.translate(tx, key, "ka").key
    panels.edit(library, other, "Every referral form is **bilingual**", "მიმართვის ყოველი ფორმა **ორენოვანია**")
    projector = project()
    screen = projector.screen_of
    assert not screen.mark.isVisible()
    press(qtbot, projector, Key.Key_Right)
    assert not screen.mark.isVisible(), "the window speaks the language of the sealed words"
    press(qtbot, projector, Key.Key_F9)
    QApplication.sendPostedEvents()
    assert screen.wording.words == "Every referral form is bilingual."
    assert screen.mark.words == "თარგმანი – თანხმობა მას არ ეხება"
    assert screen.rendering.words == "მიმართვის ყოველი ფორმა ორენოვანია."
    assert screen.wording.letters().pixelSize() > 1.3 * screen.rendering.letters().pixelSize() > 10
    assert screen.wording.geometry().bottom() < screen.mark.geometry().top() < screen.rendering.geometry().top()
    press(qtbot, projector, Key.Key_F4, Key.Key_Right)
    assert not screen.mark.isVisible(), "this statement is not translated yet"
    assert not screen.rendering.isVisible()
    press(qtbot, projector, Key.Key_Left)
    assert screen.rendering.isVisible()
    with store.open_library(library.path) as other_hand:
        panels.edit(other_hand, key, "**bilingual**", "in *two* languages")
    projector.refresh(None)
    qtbot.waitUntil(lambda: not screen.rendering.isVisible(), timeout=PATIENCE)
    assert screen.mark.isVisible()
    assert "არ ჩანს" in screen.mark.words
    press(qtbot, projector, Key.Key_Home)
    assert not screen.mark.isVisible()
    projector.close()


@pytest.mark.parametrize(("width", "height"), [(1024, 768), (3840, 2160)])
def test_everything_fits_every_projector_in_both_languages(project, width, height, qtbot):
    projector = project("fist_to_five", purpose="Agree on the principles")
    projector.resize(width, height)
    screen, before = projector.screen_of, language.current()
    for lang in ("en", "ka"):
        if language.current() != lang:
            press(qtbot, projector, Key.Key_F9)
        for at, step in ((-1, None), (0, None), (0, projector.raise_hands), (0, projector.take_turns),
                         (0, projector.show_or_hide), (9, None)):
            projector.go_to(at)
            projector.hall.revealed.clear()
            if step:
                step()
            QApplication.sendPostedEvents()
            assert cut(projector) == []
            assert screen.chart.height() <= height * 0.75
            assert screen.wording.height() > height * 0.08
    projector.close()
    assert language.current() == before


def test_words_are_as_large_as_their_place_allows(qapp):
    long = "A sentence that is put to people, and is long enough to need several lines in any place that it may be given. " * 3
    for room in (QSize(300, 100), QSize(900, 400), QSize(3000, 1200)):
        font = fitting(qapp.font(), long, room, 500)
        rect = QFontMetrics(font).boundingRect(0, 0, room.width(), 100_000, Qt.TextFlag.TextWordWrap, long)
        assert rect.height() <= room.height()
        font.setPixelSize(font.pixelSize() + 1)
        rect = QFontMetrics(font).boundingRect(0, 0, room.width(), 100_000, Qt.TextFlag.TextWordWrap, long)
        assert rect.height() > room.height()
