"""The library that is open in this window, with its index: what pages read from, write to and hear about.

``shelf.read(owner, function, *arguments, then=…)`` runs ``function(tx, *arguments)`` in the library's lane and hands the
answer to ``then`` on the window's thread; ``shelf.write`` does the same in a transaction of the person at this laptop.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from toolkit_app.desktop import asking
from toolkit_app.desktop.jobs import Answer, Job, Jobs
from toolkit_app.errors import ToolkitError

POLL_MILLISECONDS = 2000
SEARCH_LATER_MILLISECONDS = 250
# another program may hold the library or the index for a while: so often is tried again before a person is told
TRIES = 5


class Held:
    """What the lanes hold: the library and its index. Every method runs in a lane, none on the window's thread."""

    def __init__(self, heard: Callable[[object], None], lost: Callable[[], None]) -> None:
        self.library: Any = None
        self.index: Any = None
        self._reader: Any = None
        self._heard = heard
        self._lost = lost
        self._version: int | None = None
        self._still: Callable[[], None] | None = None

    def open(self, opening: Callable[[], Iterator[object]]) -> Iterator[object]:
        """Close what is open, open what ``opening`` opens; ends in Opened. The library lane's."""
        self.close_library()
        opened: Any = None
        for opened in opening():
            yield opened
        self.library = opened.library
        self._version = self.library.data_version()
        self._still = self.library.listen(self._heard)

    def close_library(self) -> None:
        """The library lane's."""
        if self._still:
            self._still()
        if self.library is not None:
            self.library.close()
        self._still = self.library = None

    def close_index(self) -> None:
        """The index lane's."""
        if self.index is not None:
            self.index.close()
        self.index = None

    def read(self, function: Callable[..., Any], arguments: Sequence[Any]) -> Any:
        """The library lane's."""
        with self.library.read() as tx:
            return function(tx, *arguments)

    def write(self, function: Callable[..., Any], arguments: Sequence[Any], name: str, origin: object) -> Any:
        """The library lane's."""
        person = None
        if name:
            from toolkit_app.library import people

            person = people.person_named(self.library, name)
        with self.library.write(person, origin) as tx:
            answer = function(tx, *arguments)
        self._version = self.library.data_version()
        return answer

    def whole(self, function: Callable[..., Any], arguments: Sequence[Any]) -> Any:
        """The library lane's."""
        return function(self.library, *arguments)

    def written_elsewhere(self) -> bool:
        """Whether another program has committed since this was last asked. The library lane's."""
        if self.library is None:
            return False
        before, self._version = self._version, self.library.data_version()
        return before is not None and before != self._version

    def ask(self, function: Callable[..., Any], arguments: Sequence[Any]) -> Any:
        """The index lane's. None while no index is open."""
        if self.index is None:
            return None
        results = function(self.index, *arguments)
        if self.index.rebuilt:
            # a broken file was found and made anew, empty: it has to be filled again
            self.index.rebuilt = False
            self._lost()
        return results

    def catch_up(self, afresh: bool) -> Iterator[object]:
        """The index lane's."""
        from toolkit_app.library import indexing

        if self.library is None:
            return
        if self.index is None:
            self.index = indexing.open_index(self.library)
        self.index.rebuilt = False
        for step in (indexing.rebuild if afresh else indexing.catch_up)(self.library, self.index):
            # that the index was emptied here is no news, and no reason to begin once more
            self.index.rebuilt = False
            yield step

    def wanted_file(self) -> Any:
        """An attached file whose text is not in the index yet, None when there is none. The index lane's."""
        from toolkit_app.library import filetext

        return filetext.wanted(self.index) if self.index is not None else None

    def read_file(self, file: Any) -> Any:
        """The text of a file, or why there is none. The files lane's."""
        from toolkit_app.intake.attachment import Reader
        from toolkit_app.library import filetext

        if self._reader is None:
            self._reader = Reader()
        return filetext.read(self.library, file, self._reader.passages) if self.library is not None else None

    def take_file(self, file: Any, found: Any) -> Any:
        """Put what was read into the index; the next file, if there is one. The index lane's."""
        from toolkit_app.library import filetext

        if self.index is not None and found is not None:
            filetext.take_in(self.index, file, found)
        return self.wanted_file()

    def close_reader(self) -> None:
        """The files lane's."""
        if self._reader is not None:
            self._reader.close()
        self._reader = None

    def stop_reading(self) -> None:
        """What is being read is let go. Any thread's."""
        if self._reader is not None:
            self._reader.stop()


class Shelf(QObject):
    """One open library.

    Signals, all on the window's thread: ``opened(Opened)``; ``changed(Changes or None)`` after a commit, None when another
    program wrote; ``indexed(done, total)``. ``searchable`` says what cannot be searched (``library.indexing.Indexed``), None
    before it is known; ``waiting`` counts the attached files that are still to be read; ``halted``: a person has stopped the
    indexing half-way.
    """

    opened = Signal(object)
    changed = Signal(object)
    indexed = Signal(int, int)
    _heard = Signal(object)
    _index_lost = Signal()

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.jobs = jobs
        self.facts: asking.Opened | None = None
        self.person = ""
        self.index_state = (0, 0)
        self.searchable: Any = None
        self.waiting = 0
        self.halted = False
        self._catching: Job | None = None
        self._failures = 0
        self._held = Held(self._heard.emit, self._index_lost.emit)
        self._labels: dict[tuple[str, str], Mapping[str, str]] = {}
        self._poll = QTimer(self, interval=POLL_MILLISECONDS)
        self._poll.timeout.connect(self._look)
        self._heard.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self._index_lost.connect(self.catch_up, Qt.ConnectionType.QueuedConnection)

    @property
    def vocabulary(self) -> Mapping[str, Any]:
        """The facets with their codes and labels; empty until a library is open."""
        return self.facts.vocabulary if self.facts else {}

    def labels(self, facet: str, code: str) -> Mapping[str, str]:
        """The labels of a code; the code itself where the vocabulary does not know it."""
        return self._labels.get((facet, code)) or {"en": code}

    def open(self, owner: QObject, path: Path, *, make: bool, title: str, then: Answer, failed: Answer, edition: Any = None,
             progress: Answer | None = None, stopped: Callable[[], None] | None = None) -> Job:
        """Close what is open and open ``path`` (or make it from the shipped content), or as it was at an ``edition``.

        ``then`` gets Opened.
        """
        opening = partial(asking.open_edition, path, edition) if edition else partial(asking.open_library, path, make)
        self._pause()
        self.index_state = (0, 0)
        self.searchable, self.waiting, self._failures = None, 0, 0
        self.jobs.start("index", self, self._held.close_index)
        return self.jobs.start("library", owner, partial(self._held.open, opening), title=title, progress=progress,
                               stopped=stopped, failed=failed, then=partial(self._opened, then))

    def read(self, owner: QObject, function: Callable[..., Any], *arguments: Any, **how: Any) -> Job:
        """``function(tx, *arguments)`` in a reading transaction; ``how`` as in ``Jobs.start``."""
        return self.jobs.start("library", owner, partial(self._held.read, function, arguments), **how)

    def write(self, owner: QObject, function: Callable[..., Any], *arguments: Any, **how: Any) -> Job:
        """``function(tx, *arguments)`` in a writing transaction; the change is told with ``owner`` as its origin."""
        return self.jobs.start("library", owner, partial(self._held.write, function, arguments, self.person, owner), **how)

    def whole(self, owner: QObject, function: Callable[..., Any], *arguments: Any, **how: Any) -> Job:
        """``function(library, *arguments)`` in the library's lane, for what opens its own transactions (backup, verify)."""
        return self.jobs.start("library", owner, partial(self._held.whole, function, arguments), **how)

    def find(self, owner: QObject, line: str, where: Mapping[str, Sequence[str]], *, limit: int, offset: int = 0,
             typing: bool = True, then: Answer, question: str = "find") -> Job:
        """Hits of a typed line; of several under way only the newest is answered. None when there is no index yet."""
        return self.ask(owner, asking.find, line, dict(where), limit, offset, typing, then=then, question=question)

    def ask(self, owner: QObject, function: Callable[..., Any], *arguments: Any, **how: Any) -> Job:
        """``function(index, *arguments)`` in the index lane; ``how`` as in ``Jobs.start``. None when there is no index yet."""
        return self.jobs.start("index", owner, partial(self._held.ask, function, arguments), **how)

    def catch_up(self, title: str = "", afresh: bool = False) -> None:
        """Bring the index up to the library; ``afresh`` empties it first."""
        if self.facts is None:
            return
        self.halted = False
        self._catching = self.jobs.start("index", self, partial(self._held.catch_up, afresh), title=title,
                                         question="catch up", progress=self._index_moved, then=self._caught_up,
                                         stopped=self._halt, failed=partial(self._not_caught_up, bool(title)))

    def close(self, owner: QObject, then: Callable[[], None]) -> None:
        """Close the index and the library, each in its lane; then ``then()``."""
        self._pause()
        self.jobs.start("files", owner, self._held.close_reader)
        self.jobs.start("index", owner, self._held.close_index, then=partial(self._close_library, owner, then))

    def _pause(self) -> None:
        self._poll.stop()
        self.facts = None
        self._held.stop_reading()
        if self._catching:
            self._catching.cancel()

    def _close_library(self, owner: QObject, then: Callable[[], None], _: object) -> None:
        self.jobs.start("library", owner, self._held.close_library, then=lambda _: then())

    def _opened(self, then: Answer, facts: asking.Opened) -> None:
        self.facts = facts
        self._labels = {(name, code.code): code.labels for name, facet in facts.vocabulary.items() for code in facet.codes}
        self._poll.start()
        then(facts)
        self.opened.emit(facts)
        # the first list is read before the search is loaded: both would take turns on one processor
        QTimer.singleShot(SEARCH_LATER_MILLISECONDS, self, self.catch_up)

    def _hear(self, changes: object) -> None:
        self.changed.emit(changes)
        self.catch_up()

    def _look(self) -> None:
        if self.facts:
            self.jobs.start("library", self, self._held.written_elsewhere, then=self._looked, question="written elsewhere")

    def _looked(self, elsewhere: bool) -> None:
        if elsewhere:
            self.changed.emit(None)
        if elsewhere or self._failures:
            self.catch_up()

    def _caught_up(self, indexed: Any) -> None:
        self._failures = 0
        self._index_moved(indexed)

    def _halt(self) -> None:
        self.halted = True
        self.indexed.emit(*self.index_state)

    def _not_caught_up(self, wanted: bool, error: Exception) -> None:
        self._failures += 1
        if wanted or self._failures == TRIES or not isinstance(error, ToolkitError):
            self.jobs.failed.emit(error)

    def _index_moved(self, progress: Any) -> None:
        if progress is None:
            return
        done, total = progress.done, progress.total
        whole = self.index_state[1]
        if hasattr(progress, "failed"):
            self.searchable = progress
            if progress.waiting and not self.waiting:
                self._read_files()
            self.waiting = progress.waiting
        elif whole:
            # on its way progress counts what was changed, not what there is
            done, total = max(0, whole - (total - done)), whole
        self.index_state = (done, total)
        self.indexed.emit(done, total)

    def _read_files(self) -> None:
        """Read the attached files that wait, one after the other, in a lane of their own: nobody waits for that."""
        self.jobs.start("index", self, self._held.wanted_file, question="files", then=partial(self._read_file, self.facts))

    def _read_file(self, facts: object, file: Any) -> None:
        if self.facts is None or self.facts is not facts:
            return
        if file is None:
            self.jobs.start("files", self, self._held.close_reader)
            self.waiting = 0
            self.catch_up()
            return
        self.jobs.start("files", self, partial(self._held.read_file, file), question="file",
                        then=partial(self._file_read, facts, file))

    def _file_read(self, facts: object, file: Any, found: Any) -> None:
        if self.facts is None or self.facts is not facts:
            return
        self.waiting = max(1, self.waiting - 1)
        self.indexed.emit(*self.index_state)
        self.jobs.start("index", self, partial(self._held.take_file, file, found), question="files",
                        then=partial(self._read_file, facts))
