"""Keeps the preview in step with the writing: a moment after the last key, drawn in a lane."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from toolkit_app.desktop import naming
from toolkit_app.desktop.editor import asking
from toolkit_app.desktop.editor.layout import EditorLayout
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.theme import Theme

PREVIEW_MILLISECONDS = 250


class Preview(QObject):
    """``titles`` are those of the items that the text refers to; they grow with the text. ``drawn()`` when it was drawn anew."""

    drawn = Signal()

    def __init__(self, page: QObject, shelf: Shelf, theme: Theme, view: EditorLayout, open_now: Callable[[], bool]) -> None:
        super().__init__(page)
        self._shelf = shelf
        self._theme = theme
        self._view = view
        self._open_now = open_now
        self.titles: dict[str, str] = {}
        self.timer = QTimer(self, interval=PREVIEW_MILLISECONDS, singleShot=True)
        self.timer.timeout.connect(self.draw)
        theme.changed.connect(self._tint)

    def know(self, key: str, title: str) -> None:
        """One more title."""
        self.titles[key] = title

    def draw(self) -> None:
        """Draw what is written now."""
        if self._open_now():
            lang = self._view.lang.currentData()
            work = partial(asking.shown, self._view.form.writing(lang), dict(self.titles), lang)
            self._shelf.jobs.start("work", self, work, then=self._drawn, question="preview")

    def _drawn(self, shown: asking.Shown) -> None:
        self._view.show_text(self._theme.colours, shown.html, shown.headings)
        self.drawn.emit()
        if shown.unknown:
            self._shelf.read(self, naming.titles, shown.unknown, then=self._found, question="titles")

    def _found(self, titles: Mapping[str, str]) -> None:
        if titles.keys() - self.titles.keys():
            self.titles.update(titles)
            self.draw()

    def _tint(self) -> None:
        self._view.outline.tint()
        self.draw()
