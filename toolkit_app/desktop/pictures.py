"""Saves pictures of the real windows, for the README and for whoever looks at a change:

    python -m toolkit_app.desktop.pictures FOLDER [--lang en|ka] [--dark]

It opens the library that ``TOOLKIT_LIBRARY`` names, walks through the pages as a person would, and changes nothing.
"""

import argparse
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QApplication, QWidget

from toolkit_app import places
from toolkit_app.desktop import language
from toolkit_app.desktop.editions import asking
from toolkit_app.desktop.theme import Theme
from toolkit_app.desktop.window import MainWindow
from toolkit_app.settings import Settings

SIZE = (1360, 860)
PATIENCE = 60.0
LOOK_MILLISECONDS = 30
SETTLE_MILLISECONDS = 700
QUERIES = {"en": "referral", "ka": "გადამისამართება"}


def until(ready: Callable[[], bool]) -> None:
    """Let the window work until ``ready()``; raises TimeoutError when that takes longer than a minute."""
    loop = QEventLoop()
    timer = QTimer(interval=LOOK_MILLISECONDS)
    end = time.monotonic() + PATIENCE

    def look() -> None:
        if ready() or time.monotonic() > end:
            loop.quit()

    timer.timeout.connect(look)
    timer.start()
    loop.exec()
    if not ready():
        raise TimeoutError("the window did not come so far")


def pause() -> None:
    """Let what has been asked for arrive and be painted."""
    loop = QEventLoop()
    QTimer.singleShot(SETTLE_MILLISECONDS, loop.quit)
    loop.exec()


class Walk:
    """A walk through the window; each stop is a picture."""

    def __init__(self, window: MainWindow, folder: Path, suffix: str) -> None:
        self._window = window
        self._folder = folder
        self._suffix = suffix

    def take(self, name: str, widget: QWidget | None = None) -> None:
        """A picture of the window as it is, or of another one."""
        pause()
        target = self._folder / f"{name}-{self._suffix}.png"
        if not (widget or self._window).grab().save(str(target)):
            raise OSError(f"{target} could not be written")
        print(target)  # noqa: T201 - the program's whole output

    def whole(self, lang: str) -> None:
        """Every page once, with an item in that language."""
        window = self._window
        until(lambda: window.here == "home" and window.shelf.index_state[1] > 0)
        self.take("start")
        window.go("library")
        until(lambda: window.page.listing.model.rowCount() > 0)
        key = self._item(lang, "lesson")
        window.read(key)
        until(lambda: window.key == key)
        self.take("library")
        window.header.field.setText(QUERIES[lang])
        until(lambda: window.here == "search" and window.page.answered)
        self.take("search")
        window.header.field.clear()
        for name in ("editor", "history", "publishing"):
            window.go(name, key)
            until(lambda name=name: window.here == name)
            if name == "publishing":
                until(lambda: window.page.viewer.settled)
            elif name == "history":
                until(lambda: window.page.model.rowCount() > 0)
            self.take(name)
        window.go("coverage")
        until(lambda: window.page.chart.drawing is not None)
        self.take("coverage")
        self._erasing(key)
        self._translation()
        self._editions()
        self._statements(lang)
        window.go("preferences")
        self.take("preferences")

    def _erasing(self, key: str) -> None:
        """What would go if the longest words that the newest change took away were erased; nothing where it took none."""
        window = self._window
        window.go("history", key)
        until(lambda: window.page.view.changes > 0)
        found = [piece.fragment() for block in _blocks(window.page.view.document().begin()) for piece in block
                 if piece.fragment().charFormat().fontStrikeOut()]
        if not found:
            return
        longest = max(found, key=lambda piece: piece.length())
        cursor = window.page.view.textCursor()
        cursor.setPosition(longest.position())
        cursor.setPosition(longest.position() + longest.length(), cursor.MoveMode.KeepAnchor)
        window.page.view.setTextCursor(cursor)
        window.page.erase.click()
        until(lambda: bool(window.page.model.places) and bool(window.page.model.places[0].traces))
        self.take("erasing")

    def _translation(self) -> None:
        """A translation whose original has changed; nothing where there is none."""
        found: list[Any] = []
        self._window.shelf.read(self._window, _behind, then=found.append)
        until(lambda: bool(found))
        if found[0].rows:
            self._window.go("translation", found[0].rows[0].key)
            until(lambda: bool(self._window.page.cards))
            self.take("translation")

    def _editions(self) -> None:
        """The newest edition beside the one before."""
        window = self._window
        window.go("editions")
        found: list[Any] = []
        window.shelf.read(window, asking.every, then=found.append)
        until(lambda: bool(found) and window.page.list.count() == len(found[0]))
        if len(found[0]) > 1:
            window.page.list.item(1).setSelected(True)
            until(window.page.paper.isVisible)
        self.take("editions")

    def _statements(self, lang: str) -> None:
        """What a methodology rests on, and what was said of it."""
        window, key = self._window, self._item(lang, "methodology", "lesson")
        window.go("statements", key)
        until(lambda: window.key == key)
        self.take("statements")
        window.go("library")
        window.read(key)
        until(lambda: window.key == key)
        beside = window.page.reading.beside
        beside.open()
        beside.panel.open_only.setChecked(True)
        pause()
        beside.step(1)
        self.take("comments")
        beside.panel.open_only.setChecked(False)
        beside.toggle()
        window.go("comments")
        self.take("register")

    def _item(self, lang: str, *sought: str) -> str:
        """The item in that language with the longest history, of the first of the kinds that there is."""
        for kind in sought:
            found: list[Any] = []
            self._window.shelf.read(self._window, _listed, lang, kind, then=found.append)
            until(lambda found=found: bool(found))
            if found[0].rows:
                return str(max(found[0].rows, key=lambda row: row.revisions).key)
        raise LookupError(f"the library has no {' and no '.join(sought)} in the language {lang}")


def _blocks(block: QTextBlock) -> Iterator[QTextBlock]:
    while block.isValid():
        yield block
        block = block.next()


def _behind(tx: Any) -> Any:
    from toolkit_app.library import items

    return items.listing(tx, where={"translation": ("behind",)})


def _listed(tx: Any, lang: str, kind: str) -> Any:
    # inside: Qt is up before the database toolkit is loaded
    from toolkit_app.library import items

    return items.listing(tx, kind=kind, lang=lang, text_order="title")


def main(words: list[str]) -> int:
    """Take the pictures; the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--lang", choices=tuple(language.INTERFACE), default="en")
    parser.add_argument("--dark", action="store_true")
    wish = parser.parse_args(words)
    wish.folder.mkdir(parents=True, exist_ok=True)
    application = QApplication(["toolkit"])
    language.use(wish.lang)
    settings = Settings({"language": wish.lang, "theme": "dark" if wish.dark else "light"})
    window = MainWindow(settings, Theme(settings.text("theme")))
    window.resize(*SIZE)
    window.show()
    window.start(places.default_library(), make=True)
    Walk(window, wish.folder, wish.lang + ("-dark" if wish.dark else "")).whole(wish.lang)
    window.jobs.close()
    window.hide()
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
