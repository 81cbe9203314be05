"""The stops that need more than the starter library: rounds, forms, two versions of a text, files that are brought in."""

import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QLabel, QTextBrowser, QWidget
from words import KEYS

from toolkit_app.desktop.pictures import Walk, pause, until
from toolkit_app.desktop.validation.planning import RoundDialog
from toolkit_app.desktop.validation.projector import Projector
from toolkit_app.desktop.window import MainWindow

#: where a library lies on a computer like any other; the folder of the pictures is nobody's business
HOME = "/home/user/.local/share/reintegration-toolkit"
HALL = (1280, 720)


class Stops(Walk):
    """A walk whose pictures do not tell where the library lies. ``practice`` goes on where ``whole`` ends."""

    def __init__(self, window: MainWindow, target: Path, lang: str, folder: Path) -> None:
        super().__init__(window, target, lang)
        self._lang, self._made = lang, folder
        # the longer ones first
        self._places = [str(place) for place in (folder / "home" / "data", folder / "start", folder)]

    def take(self, name: str, widget: QWidget | None = None) -> None:
        """A picture, without the folder that was made for it."""
        pause()
        for place in self._places:
            for label in self._window.findChildren(QLabel):
                label.setText(label.text().replace(place, HOME))
            for view in self._window.findChildren(QTextBrowser):
                view.document().find(place).insertText(HOME)
        super().take(name, widget)

    def start(self) -> None:
        """The start page of a library with which one has just begun: what waits would hide how safe it is."""
        self._window.start(self._made / "start" / "library.toolkit", make=False)
        until(lambda: self._window.here == "home" and self._window.shelf.index_state[1] > 0)
        until(lambda: len(set(self._window.shelf.index_state)) == 1)
        self.take("start")

    def practice(self, rounds: Mapping[str, str], forms: Path, drafts: Sequence[Path]) -> None:
        """Everything that a validation and an exchange of files show."""
        window, keys = self._window, KEYS[self._lang]
        window.go("merge", keys["apart"])
        until(lambda: bool(window.page.cards) and bool(window.page.browser.toPlainText()))
        self.take("merge")
        window.go("importing")
        window.page.take(drafts)
        until(lambda: window.page.stack.currentWidget() is window.page.preview)
        self.take("import")
        self._forms(forms)
        window.go("rounds")
        until(lambda: window.page.model.rowCount() == len(rounds))
        self.take("rounds")
        window.validating.plan(keys["methodology"])
        until(lambda: bool(window.findChildren(RoundDialog)))
        (dialog,) = window.findChildren(RoundDialog)
        dialog.tabs.setCurrentIndex(1)
        self.take("round-how", dialog)
        dialog.reject()
        self._closed(rounds["principles"])
        self._sheet(rounds["meeting"])

    def _forms(self, forms: Path) -> None:
        window = self._window
        window.go("forms")
        window.page.incoming.read([forms])
        until(lambda: any(entry.kind == "refused" for entry in window.page.entries))
        pause()
        sheets = [entry for entry in window.page.entries if entry.kind == "sheet"]
        window.page.list.choose(max(sheets, key=lambda entry: sum(bool(line.doubt) for line in entry.lines)).id)
        self.take("forms")

    def _round(self, key: str, part: str) -> Any:
        window = self._window
        window.go("round", key)
        until(lambda: window.page.whole is not None and window.page.whole.round.key == key)
        window.page.turn_to(part)
        return window.page

    def _closed(self, key: str) -> None:
        """The results of a round, one of its statements in the hall, and its dashboard."""
        window = self._window
        page = self._round(key, "results")
        until(lambda: page.results.list.count() > 1)
        page.results.list.setCurrentRow(3)
        self.take("round-results")
        window.validating.project(page.whole)
        (hall,) = window.findChildren(Projector)
        hall.showNormal()
        hall.resize(*HALL)
        until(lambda: hall.hall.seen.tally is not None)
        hall.go_to(1)
        self.take("projector", hall)
        hall.close()
        window.go("dashboard", key)
        until(lambda: window.page.material is not None)
        window.page.views["agreement"].click()
        self.take("dashboard")

    def _sheet(self, key: str) -> None:
        """The sheet of a person who is about to answer. It is the last stop: what is not saved would hold up the next."""
        page = self._round(key, "answers")
        until(lambda: page.answers.list.count() > 1)
        page.answers.list.setCurrentRow(math.ceil(page.answers.list.count() / 2))
        until(lambda: bool(page.answers.sheet.cards))
        pause()
        page.answers.sheet.cards[0].chooser.buttons["2"].click()
        self.take("round-answers")
        page.answers.forget()
