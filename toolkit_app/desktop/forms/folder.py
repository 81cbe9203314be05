"""The watched folder: what appears in it is read as if it had been dropped on the page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from toolkit_app.desktop.forms import asking

# a file that is still being copied grows: it is read when it has kept its size for so long
SETTLE_MILLISECONDS = 1200


class WatchedFolder(QObject):
    """``came(paths)``: files that are new in the folder since they were last told, and have stopped growing."""

    came = Signal(list)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path: Path | None = None
        self._known: dict[Path, tuple[int, int]] = {}
        self._growing: dict[Path, tuple[int, int]] = {}
        self._watcher = QFileSystemWatcher(self)
        self._settle = QTimer(self, interval=SETTLE_MILLISECONDS, singleShot=True)
        self._watcher.directoryChanged.connect(self._settle.start)
        self._settle.timeout.connect(self.look)

    def watch(self, path: Path | None) -> None:
        """Watch another folder, or none; what lies in it already is told at once."""
        for watched in self._watcher.directories():
            self._watcher.removePath(watched)
        self._known.clear()
        self._growing.clear()
        self.path = path if path is not None and path.is_dir() else None
        if self.path is not None:
            self._watcher.addPath(str(self.path))
            self._growing = self._now()
            self.look()

    def look(self) -> None:
        """Tell what is new and has stopped growing."""
        if self.path is None:
            return
        now = self._now()
        ready = [path for path, size in now.items() if self._known.get(path) != size and self._growing.get(path) == size]
        self._known.update((path, now[path]) for path in ready)
        waiting = {path for path, size in now.items() if self._known.get(path) != size}
        self._growing = now
        if ready:
            self.came.emit(ready)
        if waiting:
            self._settle.start()

    def _now(self) -> dict[Path, tuple[int, int]]:
        return _quietly(lambda: {path: (path.stat().st_size, path.stat().st_mtime_ns) for path in asking.inside([self.path])})


def _quietly(listing: Callable[[], dict[Path, tuple[int, int]]]) -> dict[Path, tuple[int, int]]:
    """What a folder holds; nothing while it cannot be read (a stick that was taken out)."""
    try:
        return listing()
    except OSError:
        return {}
