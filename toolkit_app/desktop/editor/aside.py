"""Keeps what is not saved yet in a file every few seconds, and offers it again after a crash."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from toolkit_app.desktop.editor import recovery
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.errors import ToolkitError
from toolkit_app.library.values import Draft

KEEP_MILLISECONDS = 3000


class Aside(QObject):
    """Of one item at a time. ``kept()`` after each file is written, ``failed(error)`` when it cannot be.

    All files are written and removed in one lane, so that a file on its way never outlives the save that made it needless.
    """

    kept = Signal()
    failed = Signal(object)

    def __init__(self, page: QObject, shelf: Shelf, unsaved: Callable[[], tuple[str, str, Draft] | None]) -> None:
        super().__init__(page)
        self._shelf = shelf
        self._unsaved = unsaved
        self._library = ""
        self.timer = QTimer(self, interval=KEEP_MILLISECONDS, singleShot=True)
        self.timer.timeout.connect(self.keep)

    def begin(self, key: str) -> recovery.Unsaved | None:
        """An item is opened: what was kept of it before, if anything."""
        self._library = self._shelf.facts.id if self._shelf.facts else ""
        self.timer.stop()
        return recovery.found(self._library, key)

    def touched(self) -> None:
        """Something was written: it will be kept within a few seconds."""
        if not self.timer.isActive():
            self.timer.start()

    def keep(self) -> None:
        """Keep what is not saved, now."""
        self.timer.stop()
        found = self._unsaved()
        if found is not None:
            self._shelf.jobs.start("work", self, partial(recovery.keep, self._library, _record(*found)), question="keep",
                                   then=self._kept, failed=self._failed)

    def keep_at_once(self) -> None:
        """Keep it before anything else happens: another library is being opened in this window."""
        self.timer.stop()
        found = self._unsaved()
        if found is not None:
            recovery.keep(self._library, _record(*found))

    def forget(self, key: str) -> None:
        """The words have been saved or thrown away."""
        self.timer.stop()
        self._shelf.jobs.start("work", self, partial(recovery.forget, self._library, key), question="keep", failed=self._failed)

    def _kept(self, _: object) -> None:
        self.kept.emit()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, ToolkitError):
            raise error
        self.failed.emit(error)


def _record(key: str, base: str, draft: Draft) -> recovery.Unsaved:
    now = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return recovery.Unsaved(key, base, now, draft.title, draft.lang, draft.body, dict(draft.fields), draft.tags)
