"""Terms while a translation is written: below the boxes of the editor and of the translation page, and in their words."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
from PySide6.QtGui import QTextCharFormat
from PySide6.QtTest import QTest

from toolkit_app.desktop.translating.passage import PassageCard
from toolkit_app.library import items, revisions, store
from toolkit_app.library.items import Draft

PATIENCE = 10_000
TERM = Draft("Well", "en", "", {"term_en": "well", "term_ka": "ჭა", "term_status": "proposed", "forbidden": "ka: ჭაბურღილი"})
GEORGIAN = "## რა მოხდა {#happened}\n\nგამოკითხვამ ჭაბურღილი დაასახელა; 42 სახლი დათანხმდა.\n"


@pytest.fixture
def translation(world):
    """A Georgian translation with words that are not to be used, of an original that has changed since."""
    with store.open_library(world.path) as library, library.write() as tx:
        items.make(tx, "term", TERM)
        key = items.translate(tx, world.lesson, "ka").key
        revisions.save(tx, key, replace(items.get(tx, key).draft(), body=GEORGIAN))
        draft = items.get(tx, world.lesson).draft()
        revisions.save(tx, world.lesson, replace(draft, body=draft.body.replace("42", "43") + "\nA well is dug.\n"))
    return SimpleNamespace(key=key)


def underlines(edit):
    """The words underlined in a box, with the style of the line."""
    found = []
    block = edit.document().begin()
    while block.isValid():
        found += [(block.text()[one.start:one.start + one.length], one.format.underlineStyle())
                  for one in block.layout().formats() if one.format.underlineStyle() != 0]
        block = block.next()
    return found


def wrong(strip):
    return [chip.text() for chip in strip.chips if chip.property("wrong")]


def test_the_editor_marks_terms_and_warns_of_other_words(new_window, world, translation, said, qtbot):
    window = new_window(world.path)
    window.go("editor", translation.key)
    view = window.page.view
    qtbot.waitUntil(lambda: view.title.text() != "", timeout=PATIENCE)
    edit, strip = view.form.edits["happened"], view.form.strips["happened"]
    assert wrong(strip) == ["well → ჭა"]
    assert "not to be used" in strip.chips[0].toolTip()
    assert underlines(edit) == [("ჭაბურღილი", QTextCharFormat.UnderlineStyle.WaveUnderline)]
    # the cursor is in another box, as when words are put in by a dialog
    view.form.begin_in("context")
    edit.put("გამოკითხვამ დაასახელა ")
    qtbot.waitUntil(lambda: "Press to write it" in strip.chips[0].toolTip(), timeout=PATIENCE)
    cursor = edit.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    edit.setTextCursor(cursor)
    strip.chips[0].click()
    assert edit.text() == "გამოკითხვამ დაასახელა ჭა"
    qtbot.waitUntil(lambda: wrong(strip) == [], timeout=PATIENCE)
    assert underlines(edit) == [("ჭა", QTextCharFormat.UnderlineStyle.DotLine)]
    # what is not written yet is not wrong, and an original has no terms to follow
    assert not view.form.strips["context"].chips
    said.answers = ["drop"]
    window.go("editor", world.lesson)
    qtbot.waitUntil(lambda: view.form.edits["happened"].text().startswith("The survey"), timeout=PATIENCE)
    said.messages.clear()
    assert view.form.strips["happened"].isHidden()
    assert underlines(view.form.edits["happened"]) == []


def test_the_translation_page_marks_terms_and_warns_of_other_words(new_window, world, translation, said, qtbot):
    window = new_window(world.path)
    window.go("translation", translation.key)
    qtbot.waitUntil(lambda: bool(window.page.cards), timeout=PATIENCE)
    changed, added = [card for card in window.page.cards if isinstance(card, PassageCard) and card.passage.kind != "same"][-2:]
    assert wrong(changed.strip) == ["well → ჭა"]
    assert (wrong(added.strip), len(added.strip.chips)) == ([], 1)
    QTest.keyClicks(added.edit, "?")
    qtbot.waitUntil(lambda: wrong(added.strip) == ["well → ჭა"], timeout=PATIENCE)
    added.strip.chips[0].click()
    qtbot.waitUntil(lambda: wrong(added.strip) == [], timeout=PATIENCE)
    said.answers = ["drop"]
    window.go("home")
    said.messages.clear()


def test_the_editor_leads_to_what_changed(new_window, world, translation, qtbot):
    window = new_window(world.path)
    window.go("editor", translation.key)
    banner = window.page.view.follow
    qtbot.waitUntil(banner.isVisible, timeout=PATIENCE)
    banner.look.click()
    qtbot.waitUntil(lambda: window.here == "translation" and bool(window.page.cards), timeout=PATIENCE)
