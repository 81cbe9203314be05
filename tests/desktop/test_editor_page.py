"""The editor in the real window over a real library: saving, leaving, crashes, other windows, pictures."""

from dataclasses import replace

import pytest
import worlds
from PySide6.QtCore import QBuffer, QIODevice, QMimeData, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from toolkit_app.desktop import language
from toolkit_app.desktop.choosing import ItemDialog
from toolkit_app.desktop.editor import recovery
from toolkit_app.library import items, merging, revisions, store

PATIENCE = 10_000


@pytest.fixture
def opened(new_window, world, qtbot):
    """Opens the editor on the lesson of the world."""
    pages = []

    def open_it():
        window = new_window(world.path)
        window.go("editor", world.lesson)
        pages.append(window.page)
        qtbot.waitUntil(lambda: pages[-1].view.title.text() != "", timeout=PATIENCE)
        return pages[-1]

    yield open_it
    for page in pages:
        page.aside.timer.stop()
        page._dirty = False


@pytest.fixture
def editor(opened):
    """The editor, open on the lesson of the world."""
    return opened()


@pytest.fixture
def stored(world):
    """The lesson as the file has it."""
    def read(key=None):
        with store.open_library(world.path) as library, library.read() as tx:
            return items.get(tx, key or world.lesson)

    return read


def elsewhere(path, key, **change):
    """Another program saves the item."""
    with store.open_library(path) as library, library.write() as tx:
        revisions.save(tx, key, replace(items.get(tx, key).draft(), **change))


def beside(path, key):
    """Another laptop's version of the item, made from its first text."""
    with store.open_library(path) as library, library.write() as tx:
        base = revisions.history(tx, key)[-1].revision
        revisions.save(tx, key, replace(items.get(tx, key).draft(), title="Theirs"), base=base)


def saved(page, qtbot):
    page.view.save.click()
    qtbot.waitUntil(lambda: not page.dirty and not page._saving, timeout=PATIENCE)


def png():
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def test_opening_changes_nothing(editor, stored):
    assert not editor.dirty
    assert editor.draft() == stored().draft()
    assert not editor.view.save.isEnabled()


def test_saving_makes_a_revision_with_a_note(editor, stored, qtbot, world):
    editor.view.form.edits["lesson"].put("« Ask first\u00a0»")
    editor.view.note.setText("After the meeting")
    saved(editor, qtbot)
    item = stored()
    assert item.revisions == 2
    assert "« Ask first\u00a0»" in item.body
    with store.open_library(world.path) as library, library.read() as tx:
        assert revisions.history(tx, world.lesson)[0].note == "After the meeting"
    assert editor.view.note.text() == ""


def test_ctrl_s_saves(editor, stored, qtbot):
    editor.view.title.setFocus()
    QTest.keyClicks(editor.view.title, "New: ")
    QTest.keyClick(editor.view.title, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not editor.dirty, timeout=PATIENCE)
    assert "New: " in stored().title


def test_a_missing_title_is_told_and_nothing_lost(editor, said, stored):
    editor.view.form.edits["lesson"].put("words")
    editor.view.title.setText("  ")
    editor._touched()
    editor.save()
    assert said.messages.pop().text == "The title is missing."
    assert editor.dirty
    assert stored().revisions == 1


def test_the_preview_follows_the_writing(editor, qtbot):
    editor.view.form.edits["lesson"].put("A **new** sentence.")
    qtbot.waitUntil(lambda: "A new sentence." in editor.view.browser.toPlainText(), timeout=PATIENCE)


def test_the_outline_names_sections_and_their_headings(editor, qtbot):
    editor.view.form.edits["happened"].put("😀 First\n\n### In the village\n\nWords")
    outline = editor.view.outline
    qtbot.waitUntil(lambda: any("In the village" in outline.item(row).text() for row in range(outline.count())), timeout=PATIENCE)
    row = next(row for row in range(outline.count()) if "In the village" in outline.item(row).text())
    outline.itemClicked.emit(outline.item(row))
    edit = editor.view.form.edits["happened"]
    assert edit.textCursor().block().text() == "### In the village"


def test_what_is_missing_leads_there(editor, qtbot):
    assert "Before review" in editor.view.missing.text()
    assert "<a href='lesson'>" in editor.view.missing.text()
    editor.view.missing.linkActivated.emit("lesson")
    assert editor.view.form.current is editor.view.form.edits["lesson"]
    editor.view.form.edits["lesson"].put("Ask first.")
    qtbot.waitUntil(lambda: "'lesson'" not in editor.view.missing.text(), timeout=PATIENCE)


def test_leaving_with_unsaved_words_asks_and_saves(editor, said, stored, qtbot):
    editor.view.form.edits["lesson"].put("Ask first.")
    said.answers = ["save"]
    editor.view.done.click()
    qtbot.waitUntil(lambda: editor.window().here != "editor", timeout=PATIENCE)
    assert said.messages.pop().text == "Save what you have written?"
    assert "Ask first." in stored().body


def test_leaving_can_throw_away_or_stay(editor, said, stored, qtbot):
    editor.view.form.edits["lesson"].put("Ask first.")
    said.answers = ["stay"]
    editor.view.done.click()
    assert editor.window().here == "editor"
    said.answers = ["drop"]
    editor.view.done.click()
    assert editor.window().here != "editor"
    said.messages.clear()
    assert stored().revisions == 1


def test_unsaved_words_are_kept_aside_and_forgotten_after_saving(editor, qtbot, world):
    library = editor._shelf.facts.id
    editor.aside.timer.setInterval(1)
    editor.view.form.edits["lesson"].put("Ask\u00a0first.")
    qtbot.waitUntil(lambda: recovery.found(library, world.lesson) is not None, timeout=PATIENCE)
    assert "Ask\u00a0first." in recovery.found(library, world.lesson).body
    saved(editor, qtbot)
    qtbot.waitUntil(lambda: recovery.waiting(library) == (), timeout=PATIENCE)


def crashed(library, item, body):
    recovery.keep(library, recovery.Unsaved(item.key, item.head, "2026-01-31T12:00:00.000Z", "Unsaved title", "en", body))


def test_after_a_crash_the_words_are_offered_and_taken_up(new_window, world, said, stored, qtbot):
    window = new_window(world.path)
    crashed(window.shelf.facts.id, stored(), "## The lesson {#lesson}\n\nNearly lost.\n")
    said.answers = ["take"]
    window.go("editor", world.lesson)
    qtbot.waitUntil(lambda: window.page.dirty, timeout=PATIENCE)
    assert "not saved" in said.messages.pop().text
    assert window.page.view.form.edits["lesson"].text() == "Nearly lost."
    saved(window.page, qtbot)
    assert stored().title == "Unsaved title"


def test_the_start_page_lists_what_was_not_saved(new_window, world, said, stored, qtbot):
    window = new_window(world.path)
    crashed(window.shelf.facts.id, stored(), "words")
    window.go("library")
    window.go("home")
    panel = window.page.unsaved
    qtbot.waitUntil(panel.isVisible, timeout=PATIENCE)
    said.answers = ["drop"]
    panel.chosen.emit(world.lesson)
    qtbot.waitUntil(lambda: window.here == "editor" and said.messages != [], timeout=PATIENCE)
    said.messages.clear()
    qtbot.waitUntil(lambda: recovery.waiting(window.shelf.facts.id) == (), timeout=PATIENCE)


def test_a_full_disk_is_told_in_a_line(editor, qtbot, world):
    folder = recovery.file_of(editor._shelf.facts.id, "x").parent
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("a file where a folder should be")
    editor.view.form.edits["lesson"].put("words")
    editor.aside.keep()
    qtbot.waitUntil(editor.view.warning.isVisible, timeout=PATIENCE)
    assert "cannot be kept aside" in editor.view.warning.text()
    folder.unlink()


def test_another_programs_save_leaves_what_is_written(editor, world, said, stored, qtbot):
    editor.view.form.edits["lesson"].put("Mine.")
    elsewhere(world.path, world.lesson, title="Theirs")
    editor._shelf.changed.emit(None)
    qtbot.waitUntil(editor.view.warning.isVisible, timeout=PATIENCE)
    assert editor.view.form.edits["lesson"].text() == "Mine."
    saved(editor, qtbot)
    assert said.messages.pop().text == "Somebody else saved this item meanwhile."
    item = stored()
    assert item.heads == 2
    assert item.revisions == 3
    assert "2 versions" in editor.view.warning.text()
    assert editor.view.merge.isVisible()


def test_with_nothing_written_the_new_text_is_shown(editor, world, qtbot):
    elsewhere(world.path, world.lesson, title="Theirs")
    editor._shelf.changed.emit(None)
    qtbot.waitUntil(lambda: editor.view.title.text() == "Theirs", timeout=PATIENCE)
    assert not editor.dirty


@pytest.fixture
def apart(opened, world):
    """The editor, opened on a lesson of which two versions stand side by side."""
    elsewhere(world.path, world.lesson, title="Ours")
    beside(world.path, world.lesson)
    return opened()


def test_versions_side_by_side_are_said_as_soon_as_the_item_is_opened_and_until_they_are_merged(apart, world, qtbot, stored):
    view = apart.view
    assert view.warning.isVisible()
    assert "2 versions" in view.warning.text()
    view.form.edits["lesson"].put("A word more.")
    saved(apart, qtbot)
    assert stored().heads == 2
    assert view.merge.isVisible()
    language.use("ka")
    qtbot.waitUntil(lambda: "ვერსიები (2)" in view.warning.text(), timeout=PATIENCE)
    language.use("en")
    with qtbot.waitSignal(view.merging) as asked:
        view.merge.click()
    assert asked.args == [world.lesson]
    assert apart.window().here == "merge"
    with store.open_library(world.path) as library, library.write() as tx:
        merging.save(tx, merging.propose(tx, world.lesson), stored().draft())
    apart.window().go("editor", world.lesson)
    qtbot.waitUntil(lambda: apart._base == stored().head, timeout=PATIENCE)
    assert view.warning.isHidden()
    assert view.merge.isHidden()


def test_with_nothing_written_a_version_beside_it_is_said_and_the_way_to_merge_is_there(editor, world, stored, qtbot):
    editor.view.form.edits["lesson"].put("Mine.")
    saved(editor, qtbot)
    mine = stored()
    beside(world.path, world.lesson)
    editor._shelf.changed.emit(None)
    qtbot.waitUntil(editor.view.merge.isVisible, timeout=PATIENCE)
    assert "2 versions" in editor.view.warning.text()
    assert (editor.view.title.text(), editor._base) == (mine.title, mine.head)
    with qtbot.waitSignal(editor.view.merging) as asked:
        editor.view.merge.click()
    assert asked.args == [world.lesson]
    assert editor.window().here == "merge"


def test_a_copied_statement_gets_a_number_of_its_own(editor, stored, qtbot):
    statement = "::: {.statement #s-7k3q type=principle}\nAsk first.\n:::"
    editor.view.form.edits["recommendation"].put(f"{statement}\n\n{statement}")
    with qtbot.waitSignal(editor.said) as caught:
        saved(editor, qtbot)
    assert "number of its own" in caught.args[0]
    ids = [one.id for one in stored().statements]
    assert len(set(ids)) == 2
    assert editor.view.form.body("en") == stored().body


def test_a_pasted_picture_is_attached_and_shown(editor, stored, qtbot):
    data = QMimeData()
    data.setImageData(QImage.fromData(png()))
    edit = editor.view.form.edits["happened"]
    edit.setFocus()
    edit.insertFromMimeData(data)
    qtbot.waitUntil(lambda: "attachment:picture.png" in edit.text(), timeout=PATIENCE)
    assert edit.textCursor().selectedText() == "Describe the picture"
    assert not editor.view.pictures["picture.png"].isNull()
    saved(editor, qtbot)
    item = stored()
    assert item.heads == 1
    assert [one.name for one in item.attachments] == ["picture.png"]


def test_a_picture_put_in_after_somebody_elses_save_writes_nothing_over(editor, world, said, stored, qtbot):
    editor.view.form.edits["lesson"].put("Mine.")
    elsewhere(world.path, world.lesson, title="Theirs")
    editor.insertions.paste_picture(png())
    qtbot.waitUntil(lambda: "picture.png" in editor.view.pictures, timeout=PATIENCE)
    saved(editor, qtbot)
    assert said.messages.pop().text == "Somebody else saved this item meanwhile."
    assert stored().heads == 2


@pytest.mark.parametrize("name, content, words", [("broken.png", b"not a picture", "not a picture"),
                                                  ("missing.png", None, "cannot be read")])
def test_a_picture_that_cannot_be_read_is_told(editor, said, tmp_path, stored, qtbot, name, content, words):
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    editor.insertions.drop_files([str(path)])
    qtbot.waitUntil(lambda: said.messages != [], timeout=PATIENCE)
    assert words in said.messages.pop().text
    assert stored().attachments == ()


def test_fifty_megabytes_are_refused_with_a_remedy(editor, said, qtbot):
    data = QMimeData()
    data.setText("x" * 50_000_000)
    editor.view.form.edits["happened"].insertFromMimeData(data)
    message = said.messages.pop()
    assert "too long" in message.text
    assert "as a file" in message.detail


def test_a_link_is_chosen_by_its_words_and_shown_by_its_title(editor, world, qtbot):
    editor.view.form.edits["why"].setFocus()
    editor.view.inserts["link"].click()
    dialog = editor.findChild(ItemDialog)
    qtbot.waitUntil(lambda: dialog.hits.count() == 3, timeout=PATIENCE)
    dialog.line.setText("two pages")
    qtbot.waitUntil(lambda: dialog.hits.count() == 1, timeout=PATIENCE)
    dialog.accept()
    assert editor.view.form.edits["why"].text() == f"[[{world.tool}]]"
    qtbot.waitUntil(lambda: worlds.TOOL.title in editor.view.browser.toPlainText(), timeout=PATIENCE)


def test_a_key_that_is_typed_is_shown_by_its_title(editor, world, qtbot):
    editor.view.form.edits["why"].put(f"see [[{world.tool}]]")
    qtbot.waitUntil(lambda: worlds.TOOL.title in editor.view.browser.toPlainText(), timeout=PATIENCE)


def test_another_library_in_this_window_keeps_the_words_aside(editor, world, tmp_path, qtbot):
    library, window = editor._shelf.facts.id, editor.window()
    editor.view.form.edits["lesson"].put("Not lost.")
    with worlds.library(tmp_path, name="other.toolkit") as other:
        path = other.path
    window.start(path, make=False)
    qtbot.waitUntil(lambda: window.shelf.facts is not None and window.shelf.facts.path == path, timeout=PATIENCE)
    assert "Not lost." in recovery.found(library, world.lesson).body
    assert not editor.dirty


def test_the_language_of_the_interface_can_change_while_writing(editor, qtbot):
    editor.view.form.edits["lesson"].put("Mine.")
    language.use("ka")
    qtbot.waitUntil(lambda: editor.view.form.caption("lesson").name.text() == "გაკვეთილი", timeout=PATIENCE)
    assert editor.view.form.edits["lesson"].text() == "Mine."
    assert editor.view.fields.editor("place").currentText() == "ხარაგაული"
    language.use("en")
