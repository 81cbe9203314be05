import os
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest
import worlds

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from toolkit_app.desktop import language, messages
from toolkit_app.desktop.theme import Theme
from toolkit_app.desktop.window import MainWindow
from toolkit_app.settings import Settings

PATIENCE = 10_000


@pytest.fixture
def said(monkeypatch):
    """Every message is recorded, none is shown; ``said.answers`` are given in turn. At the end none may be left unread."""
    record = SimpleNamespace(messages=[], answers=[])

    def show(parent, message):
        record.messages.append(message)
        if message.answered:
            message.answered(record.answers.pop(0) if record.answers else message.choices[-1][0])

    monkeypatch.setattr(messages, "show", show)
    yield record
    assert not record.answers, "answers were prepared that nobody asked for"
    assert not record.messages, f"messages nobody expected: {record.messages}"


@pytest.fixture
def theme(qapp):
    before = QApplication.palette()
    made = Theme("light")
    yield made
    QApplication.setPalette(before)


@pytest.fixture
def english(qapp):
    language.use("en")
    yield
    language.use("en")


@pytest.fixture
def new_window(qtbot, theme, english, said):
    """Makes windows; each is closed at the end as a person would, and nothing may be left of it."""
    windows = []

    def make(path=None, settings=None):
        window = MainWindow(settings or Settings({"language": "en"}), theme)
        windows.append(window)
        window.show()
        if path is not None:
            window.go("home")
            window.start(path, make=False)
            qtbot.waitUntil(lambda: window.shelf.facts is not None and settled(window), timeout=PATIENCE)
        return window

    yield make
    for window in windows:
        if not window.closing.done:
            window.close()
            try:
                qtbot.waitUntil(lambda window=window: window.closing.done, timeout=PATIENCE)
            finally:
                if not window.closing.done:
                    # a test that failed half-way has left words that nobody answers for: no other test shall fail for it
                    window.closing.leave()
                    qtbot.waitUntil(lambda window=window: window.closing.done, timeout=PATIENCE)
        assert not window.isVisible()
        assert not any(lane._thread.is_alive() for lane in window.jobs.lanes.values())
        window.deleteLater()
        # else every test that changes the style does so for the windows of all tests before it
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    for one in left:
        one.hide()  # what one test left is its own fault, and not that of all after it
    assert left == []


def settled(window):
    """Whether the index has everything, so that no answer is under way any more."""
    done, total = window.shelf.index_state
    return total > 0 and done == total


@pytest.fixture(scope="session")
def _world(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TOOLKIT_HOME", str(tmp_path_factory.mktemp("maker")))
        with worlds.library(tmp_path_factory.mktemp("world")) as library:
            lesson = worlds.make(library, "lesson", worlds.WELL)
            tool = worlds.make(library, "tool", worlds.TOOL)
            georgian = worlds.make(library, "lesson", worlds.GEORGIAN)
    return SimpleNamespace(path=library.path, lesson=lesson, tool=tool, georgian=georgian)


@pytest.fixture
def world(_world, tmp_path):
    """A library with a lesson, a tool and a lesson in Georgian; its path and the keys."""
    return SimpleNamespace(**{**vars(_world), "path": Path(shutil.copy(_world.path, tmp_path / "world.toolkit"))})
