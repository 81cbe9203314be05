from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow

from toolkit_app import places
from toolkit_app.desktop.actions import ACTIONS, MENUS, Bound
from toolkit_app.desktop.palette import Palette
from toolkit_app.desktop.window import handlers


def bound(window, done=None):
    def handler(name):
        def act():
            done.append(name)

        return act

    return Bound(window, {line.id: handler(line.id) for line in ACTIONS})


def test_ids_and_shortcuts_are_unique():
    assert max(Counter(line.id for line in ACTIONS).values()) == 1
    assert max(Counter(line.shortcut for line in ACTIONS if line.shortcut).values()) == 1


def test_every_action_has_a_menu_and_its_icon_is_there():
    for line in ACTIONS:
        assert line.menu in dict(MENUS)
        assert not line.icon or places.shipped("resources", "icons", f"{line.icon}.svg").is_file()


def test_every_action_of_the_window_is_bound_to_something_of_its_own(new_window, qtbot):
    window = new_window()
    assert set(handlers(window)) == {line.id for line in ACTIONS}
    assert {window.commands[line.id].objectName() for line in ACTIONS} == set(handlers(window))


def test_an_action_is_possible_when_its_needs_are_met(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = bound(window, [])
    actions.allow(set())
    assert not actions["item.retire"].isEnabled()
    assert actions["view.palette"].isEnabled()
    actions.allow({"library", "writable", "item", "live"})
    assert actions["item.retire"].isEnabled()
    assert not actions["item.bring-back"].isEnabled()
    assert not actions["item.edit"].isEnabled()


def test_the_palette_has_every_action_and_does_the_chosen_one(qtbot):
    window, done = QMainWindow(), []
    qtbot.addWidget(window)
    actions = bound(window, done)
    palette = Palette([actions[line.id] for line in ACTIONS], window)
    assert palette.list.topLevelItemCount() == len(ACTIONS)
    palette.open_over(window)
    qtbot.keyClicks(palette.field, "back up now")
    assert palette.list.topLevelItemCount() == 1
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert done == ["library.backup"]


def test_the_palette_says_when_nothing_fits(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    palette = Palette([bound(window, [])["app.quit"]], window)
    palette.open_over(window)
    palette.field.setText("zzz")
    assert palette.empty.isVisible()
    palette.close()


def test_the_arrows_move_in_the_palette_while_typing(qtbot):
    window, done = QMainWindow(), []
    qtbot.addWidget(window)
    actions = bound(window, done)
    palette = Palette([actions["library.open"], actions["library.make"]], window)
    palette.open_over(window)
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert done == ["library.make"]
