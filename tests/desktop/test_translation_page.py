from dataclasses import replace
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt

from toolkit_app.desktop.editor import recovery
from toolkit_app.desktop.home.panel import RowButton
from toolkit_app.desktop.translating.passage import DetailCard, PassageCard, TitleCard
from toolkit_app.library import items, revisions, store

PATIENCE = 10_000
GEORGIAN = ("## კონტექსტი {#context}\n\nსოფელი წყლის გარეშე.\n\n"
            "## რა მოხდა {#happened}\n\nგამოკითხვამ ჯერ ჭა დაასახელა; 42 სახლი დათანხმდა.\n")


@pytest.fixture
def library(world):
    """Ask or change the file as another program."""
    def run(change):
        with store.open_library(world.path) as opened, opened.write() as tx:
            return change(tx)

    return run


@pytest.fixture
def behind(library, world):
    """A Georgian translation of the lesson, and the lesson changed since: title, a place, a number, a paragraph more."""
    def translate(tx):
        key = items.translate(tx, world.lesson, "ka").key
        revisions.save(tx, key, replace(items.get(tx, key).draft(), title="ჯერ გამოკითხვა", body=GEORGIAN))
        return key

    def change(tx):
        draft = items.get(tx, world.lesson).draft()
        body = draft.body.replace("42 houses", "43 houses") + f"\nNobody had asked before, see [[{world.tool}]].\n"
        revisions.save(tx, world.lesson, replace(draft, title="Ask first", body=body, fields={**draft.fields, "place": ["vani"]}))

    key = library(translate)
    library(change)
    return SimpleNamespace(key=key, original=world.lesson)


@pytest.fixture
def shown(new_window, world, behind, qtbot):
    """The page, reached as a person does: from the line above the text."""
    window = new_window(world.path)
    window.read(behind.key)
    banner = window.page.reading.follow
    qtbot.waitUntil(lambda: window.key == behind.key and banner.isVisible(), timeout=PATIENCE)
    banner.look.click()
    page = window.page
    qtbot.waitUntil(lambda: bool(page.cards), timeout=PATIENCE)
    return window, page


def leave(window, said, qtbot):
    said.answers = ["drop"]
    window.go("home")
    qtbot.waitUntil(lambda: window.here == "home", timeout=PATIENCE)
    said.messages.clear()


def card(page, kind, number=0):
    return [one for one in page.cards if isinstance(one, kind)][number]


def test_a_translation_is_brought_up_to_date(shown, behind, library, qtbot):
    window, page = shown
    assert [type(one) for one in page.cards] == [TitleCard, DetailCard, PassageCard, PassageCard]
    changed, added = card(page, PassageCard), card(page, PassageCard, 1)
    assert "43" in changed.columns[1].text()
    assert "42" in changed.columns[0].text()
    assert "see Household survey, two pages." in added.columns[1].text()
    assert changed.edit.text() == "გამოკითხვამ ჯერ ჭა დაასახელა; 42 სახლი დათანხმდა."
    assert card(page, DetailCard).take.isChecked()
    assert not page.dirty
    card(page, TitleCard).edit.setText("ჯერ ჰკითხეთ")
    changed.edit.put(changed.edit.text().replace("42", "43"))
    added.edit.put("მანამდე არავის უკითხავს.")
    page.note.setText("followed")
    page.mark.click()
    qtbot.waitUntil(lambda: window.here == "library" and not window.page.reading.follow.isVisible(), timeout=PATIENCE)
    item = library(lambda tx: items.get(tx, behind.key))
    assert (item.title, item.translation, item.fields["place"]) == ("ჯერ ჰკითხეთ", "current", ["vani"])
    assert item.body == GEORGIAN.replace("42", "43") + "\nმანამდე არავის უკითხავს.\n"
    assert library(lambda tx: revisions.history(tx, behind.key))[0].note == "followed"


def test_what_is_done_half_way_is_saved_and_the_rest_stays(shown, behind, library, qtbot):
    _, page = shown
    added = card(page, PassageCard, 1)
    added.edit.put("მანამდე არავის უკითხავს.")
    page.save.click()
    qtbot.waitUntil(lambda: page.cards and page.cards[-1] is not added and not page.dirty, timeout=PATIENCE)
    again = card(page, PassageCard, 1)
    assert (again.edit.text(), again.mark.text()) == ("მანამდე არავის უკითხავს.", "edited since")
    assert library(lambda tx: items.get(tx, behind.key)).translation == "behind"


def test_what_was_written_stays_while_more_is_shown(shown, said, qtbot):
    window, page = shown
    changed = card(page, PassageCard)
    changed.edit.put("სხვა სიტყვები")
    page.all.click()
    assert len(page.cards) == 7
    page.all.click()
    assert (len(page.cards), card(page, PassageCard) is changed, changed.edit.text()) == (4, True, "სხვა სიტყვები")
    card(page, DetailCard).take.click()
    page.all.click()
    assert not card(page, DetailCard).take.isChecked()
    leave(window, said, qtbot)


def test_leaving_asks_about_the_words(shown, said, behind, library, qtbot):
    window, page = shown
    card(page, PassageCard, 1).edit.put("მანამდე არავის უკითხავს.")
    for answer in ("stay", "save"):
        said.answers = [answer]
        assert window.here == "translation"
        page.back.click()
    qtbot.waitUntil(lambda: window.here == "library", timeout=PATIENCE)
    said.messages.clear()
    assert "არავის უკითხავს" in library(lambda tx: items.get(tx, behind.key)).body


def test_a_crash_costs_no_words(shown, said, world, behind, new_window, qtbot):
    window, page = shown
    card(page, PassageCard, 1).edit.put("მანამდე არავის უკითხავს.")
    with qtbot.waitSignal(page.aside.kept, timeout=PATIENCE):
        page.aside.keep()
    assert "უკითხავს" in recovery.found(window.shelf.facts.id, behind.key).body
    page._found = None  # the lid is closed: the program ends without a word
    window.close()
    qtbot.waitUntil(lambda: window.closing.done, timeout=PATIENCE)
    again = new_window(world.path)
    said.answers = ["editor", "take"]
    again.go("translation", behind.key)
    qtbot.waitUntil(lambda: again.here == "editor" and again.page.dirty, timeout=PATIENCE)
    said.messages.clear()
    assert "უკითხავს" in again.page.draft().body
    leave(again, said, qtbot)


def test_what_somebody_else_saved_meanwhile_costs_no_words(shown, said, behind, library, qtbot):
    window, page = shown
    card(page, PassageCard, 1).edit.put("მანამდე არავის უკითხავს.")
    library(lambda tx: revisions.save(tx, behind.key, replace(items.get(tx, behind.key).draft(), title="სხვა")))
    page.refresh(None)
    assert page.warning.isVisible()
    page.mark.click()
    qtbot.waitUntil(lambda: bool(said.messages), timeout=PATIENCE)
    assert "side by side" in said.messages.pop().detail
    qtbot.waitUntil(lambda: window.here == "library", timeout=PATIENCE)
    assert library(lambda tx: items.get(tx, behind.key)).heads == 2


def test_it_follows_the_text_that_was_read_and_not_one_that_came_meanwhile(shown, behind, library, qtbot):
    window, page = shown
    seen = page._found.original.head
    library(lambda tx: revisions.save(tx, behind.original, replace(items.get(tx, behind.original).draft(), title="Ask at last")))
    page.mark.click()
    qtbot.waitUntil(lambda: window.here == "library", timeout=PATIENCE)
    item = library(lambda tx: items.get(tx, behind.key))
    assert (item.translated_from, item.translation) == (seen, "behind")


def test_what_is_no_translation_has_no_such_page(new_window, world, said, qtbot):
    window = new_window(world.path)
    window.read(world.lesson)
    qtbot.waitUntil(lambda: window.key == world.lesson, timeout=PATIENCE)
    assert not window.commands["item.follow"].isEnabled()
    assert window.page.reading.follow.isHidden()
    window.go("translation", world.lesson)
    qtbot.waitUntil(lambda: window.here == "library", timeout=PATIENCE)
    assert "no translation" in said.messages.pop().text


def test_lists_start_page_and_original_say_so(new_window, world, behind, qtbot):
    window = new_window(world.path)
    window.go("home")
    qtbot.waitUntil(lambda: window.page.due.isVisible(), timeout=PATIENCE)
    assert "The original was changed on" in window.page.due.findChild(RowButton).accessibleName()
    window.read(behind.original)
    qtbot.waitUntil(lambda: "(the original has changed)" in window.page.reading.browser.toPlainText(), timeout=PATIENCE)
    window.page.narrow({"translation": ("behind",)})
    qtbot.waitUntil(lambda: window.page.listing.model.rowCount() == 1, timeout=PATIENCE)
    assert "The original has changed" in window.page.listing.model.data(
        window.page.listing.model.index(0), Qt.ItemDataRole.ToolTipRole)


def test_a_marked_translation_is_told_in_the_history(new_window, world, behind, library, qtbot):
    from toolkit_app.library import translations

    library(lambda tx: translations.mark(tx, behind.key))
    window = new_window(world.path)
    window.go("history", behind.key)
    qtbot.waitUntil(lambda: window.page.view.changes == 1, timeout=PATIENCE)
    assert "Renders the original of:" in window.page.view.toPlainText()
    assert window.page.model.row(0).how == "update"
