"""Terms while a translation is written: those of the original below each box, and marked in its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from toolkit_app.desktop.editor.layout import EditorLayout

if TYPE_CHECKING:
    from toolkit_app.library.terms import Beside

LATER_MILLISECONDS = 250


class Terming(QObject):
    """Looks at the terms of every box when an item is opened, and of those that changed a moment after each key."""

    def __init__(self, page: QObject, view: EditorLayout) -> None:
        super().__init__(page)
        self._view = view
        self._beside: Beside | None = None
        self._waiting: set[str] = set()
        self.timer = QTimer(self, interval=LATER_MILLISECONDS, singleShot=True)
        self.timer.timeout.connect(self._look_at_changed)
        view.form.changed.connect(self._changed)
        view.lang.activated.connect(self.look)

    def begin(self, beside: Beside | None) -> None:
        """An item is opened; ``beside`` is None for what is no translation."""
        self._beside = beside
        self.look()

    def look(self, *_: object) -> None:
        """Look at every box."""
        for name in self._view.form.edits:
            self._look_at(name)

    def _changed(self, name: str) -> None:
        if self._beside is not None:
            self._waiting.add(name)
            self.timer.start()

    def _look_at_changed(self) -> None:
        # another kind of item may have other boxes by now
        for name in self._waiting & self._view.form.edits.keys():
            self._look_at(name)
        self._waiting.clear()

    def _look_at(self, name: str) -> None:
        beside, edit, strip = self._beside, self._view.form.edits[name], self._view.form.strips[name]
        lang = self._view.lang.currentData()
        if beside is None or lang == beside.lang:
            strip.show_terms((), written=False)
            edit.mark_terms(None, lang, ())
            return
        words = edit.text()
        found = beside.base.renderings(beside.parts.get(name, ""), beside.lang, words, lang)
        strip.show_terms(found, written=bool(words.strip()))
        edit.mark_terms(beside.base, lang, [one.term for one in found])
