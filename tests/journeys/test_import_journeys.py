"""A lesson leaves as a Word file, a colleague changes it with tracked changes, and it comes back through the window."""

from exchange.steps import edited
from intake.wordfiles import dele, ins
from PySide6.QtWidgets import QFileDialog

from toolkit_app.desktop.comments import cards
from toolkit_app.library import exporting, items, store
from toolkit_app.library.exporting import Wish
from toolkit_app.settings import Settings

PATIENCE = 30_000


def test_a_lesson_goes_to_a_colleague_who_has_word_and_comes_back(new_window, world, tmp_path, qtbot):
    path = tmp_path / "for-mariam.docx"
    with store.open_library(world.path) as library:
        for _ in exporting.together(library, [world.lesson], Wish("docx"), path):
            pass
    tracked = f'</w:t></w:r>{dele("first", who="Mariam")}{ins("at once", who="Mariam")}<w:r><w:t xml:space="preserve">'
    edited(path, ("named the well first", f"named the well {tracked}"), ("agreed", "agreed in the end"))

    window = new_window(world.path, Settings({"language": "en", "person": "Nino"}))
    window.commands["library.import"].trigger()
    page = window.page
    dialog = page.findChild(QFileDialog)
    dialog.filesSelected.emit([str(path)])
    dialog.close()
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.preview, timeout=PATIENCE)
    assert page.preview.text.note.text().startswith("It was exported from this library and comes back")
    page.preview.go.click()
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.report, timeout=PATIENCE)
    assert page.report.counts.text().startswith("New items: 0. New versions: 1.")

    # what was changed without a trace is a new version; what was tracked waits as a proposal until somebody takes it over
    window.go("editor", world.lesson)
    editor = window.page
    qtbot.waitUntil(lambda: len(editor.commented.marks) == 1, timeout=PATIENCE)
    assert "42 houses agreed in the end" in editor.draft().body
    (one,) = editor.commented.panel.comments
    assert (one.submitter, one.proposal) == ("Mariam", "at once")
    editor.commented.panel.cards.pressed.emit(cards.TAKE, one.id)
    editor.view.save.click()
    qtbot.waitUntil(lambda: not editor.dirty and not editor._saving, timeout=PATIENCE)
    with store.open_library(world.path) as library, library.read() as tx:
        body = items.get(tx, world.lesson).body
    assert "The survey named the well at once; 42 houses agreed in the end." in body
