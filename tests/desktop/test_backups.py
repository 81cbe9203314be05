import shutil
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt

from toolkit_app.desktop import asking, language
from toolkit_app.desktop.backups.dialog import BackupsDialog
from toolkit_app.library import backup, items, store
from toolkit_app.settings import Settings

PATIENCE = 10_000


@pytest.fixture
def window(new_window, world):
    return new_window(world.path)


@pytest.fixture
def copied(world):
    """A backup of the library, made before its window opens."""
    with store.open_library(world.path) as library:
        return backup.backup(library).path


def opened(window, path):
    return window.shelf.facts is not None and window.shelf.facts.path == path and window.here == "home"


def dialog_of(window, action, qtbot):
    window.commands[action].trigger()
    dialog, = window.findChildren(BackupsDialog)
    qtbot.waitUntil(lambda: dialog.list.count() > 0, timeout=PATIENCE)
    return dialog


def test_a_backup_is_chosen_from_the_list_and_opens_for_reading_only(copied, window, qtbot):
    before = copied.read_bytes()
    dialog = dialog_of(window, "library.open-backup", qtbot)
    with store.open_library(copied, read_only=True) as library:
        total = backup.last_good(library).total
    assert language.number(total) in dialog.list.item(0).text()
    dialog.accept_button.click()
    qtbot.waitUntil(lambda: opened(window, copied), timeout=PATIENCE)
    assert window.shelf.facts.read_only
    assert not window.commands["item.new"].isEnabled()
    assert "reading only" in window.windowTitle()
    assert "reading only" in window.search_state.text()
    qtbot.waitUntil(lambda: "backup" in window.page.warning.text(), timeout=PATIENCE)
    assert copied.read_bytes() == before


def test_a_file_with_the_name_of_a_backup_opens_for_reading_only(new_window, copied, tmp_path, qtbot):
    carried = shutil.copy(copied, tmp_path / copied.name)
    window = new_window()
    window.go("home")
    window.keeping._chosen(False, str(carried))
    qtbot.waitUntil(lambda: opened(window, carried), timeout=PATIENCE)
    assert window.shelf.facts.read_only


def test_without_a_backup_the_list_says_so(window, qtbot):
    dialog = dialog_of(window, "library.bring-back", qtbot)
    assert dialog.list.item(0).text() == "There is no backup yet."
    assert not dialog.accept_button.isEnabled()
    dialog.reject()


@pytest.mark.parametrize("answer", ["bring", "no"])
def test_a_backup_becomes_the_library_after_a_question(copied, window, world, qtbot, said, answer):
    saved = []
    window.shelf.write(window, asking.make, "note", "Later", "en", then=saved.append)
    qtbot.waitUntil(lambda: bool(saved), timeout=PATIENCE)
    facts = window.shelf.facts
    said.answers.append(answer)
    dialog_of(window, "library.bring-back", qtbot).accept_button.click()
    qtbot.waitUntil(lambda: bool(said.messages), timeout=PATIENCE)
    assert str(world.path) in said.messages.pop().detail
    brought = answer == "bring"
    qtbot.waitUntil(lambda: opened(window, world.path) and (window.shelf.facts is not facts or not brought), timeout=PATIENCE)
    assert not window.shelf.facts.read_only
    kept = list(world.path.parent.glob("world-until-*.toolkit"))
    assert len(kept) == brought
    with store.open_library(world.path, read_only=True) as library, library.read() as tx:
        assert items.listing(tx).total == (3 if brought else 4)


def test_a_damaged_backup_is_told_and_the_library_stays(window, world, tmp_path, qtbot, said):
    bad = tmp_path / "bad.toolkit"
    bad.write_bytes(b"damaged" * 200)
    window.backups._look(bad)
    qtbot.waitUntil(lambda: bool(said.messages), timeout=PATIENCE)
    assert said.messages.pop().kind == "warn"
    assert window.shelf.facts.path == world.path


def test_back_up_now_copies_to_the_second_folder(new_window, world, tmp_path, qtbot):
    window = new_window(world.path, Settings({"language": "en", "backup_folder": str(tmp_path / "stick")}))
    window.commands["library.backup"].trigger()
    qtbot.waitUntil(lambda: "Backup made" in window.statusBar().currentMessage(), timeout=PATIENCE)
    assert len(list((tmp_path / "stick").glob("*/*.toolkit"))) == 1


def test_another_file_can_be_chosen(window, tmp_path):
    dialog = BackupsDialog(window.shelf, window)
    taken = SimpleNamespace(path=None)
    dialog.chosen.connect(lambda path: setattr(taken, "path", path), Qt.ConnectionType.DirectConnection)
    dialog.open()
    dialog._take_file(str(tmp_path / "x.toolkit"))
    assert taken.path == tmp_path / "x.toolkit"
    assert not dialog.isVisible()
