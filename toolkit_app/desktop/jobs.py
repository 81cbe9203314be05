"""Lanes: the threads behind the window, and the one way back from them.

A lane runs jobs one after another on a thread of its own. ``library`` owns the store, ``index`` the search index, ``work``
takes what touches neither (a PDF, a picture). A job is a function; if it returns a generator, every value that it
yields is progress and its return value (or else the last value yielded) is the answer. Answers come back on the window's
thread, only if the widget that asked still lives, and only if no later question of the same name has outrun them.
"""

import threading
import time
from collections import deque
from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from itertools import count
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

PROGRESS_INTERVAL = 0.05
Answer = Callable[[Any], None]


@dataclass(eq=False)
class Job:
    """One piece of work in a lane: ``cancel()`` it, nothing else."""

    owner: QObject
    work: Callable[[], Any]
    then: Answer | None = None
    failed: Answer | None = None
    progress: Answer | None = None
    stopped: Callable[[], None] | None = None
    question: str = ""
    title: str = ""
    number: int = 0
    cancelled: bool = False
    _shown_at: float = field(default=0.0, repr=False)

    def cancel(self) -> None:
        """Stop before the next step; ``stopped`` is called instead of ``then``."""
        self.cancelled = True

    def due(self) -> bool:
        """Whether enough time has passed to show progress again."""
        now = time.monotonic()
        if now - self._shown_at < PROGRESS_INTERVAL:
            return False
        self._shown_at = now
        return True


class Lane:
    """One thread with a queue. With ``interleave``, waiting jobs run between the steps of a long one."""

    def __init__(self, name: str, deliver: Callable[[Job, str, Any], None], wanted: Callable[[Job], bool],
                 interleave: bool = False) -> None:
        self._deliver = deliver
        self._wanted = wanted
        self._interleave = interleave
        self._waiting: deque[Job] = deque()
        self._long: deque[tuple[Job, Generator[Any, Any, Any], Any]] = deque()
        self._condition = threading.Condition()
        self._closing = False
        self._thread = threading.Thread(target=self._run, name=f"lane {name}", daemon=True)
        self._thread.start()

    def put(self, job: Job) -> None:
        """Queue a job. After ``close`` it is dropped."""
        with self._condition:
            if not self._closing:
                self._waiting.append(job)
                self._condition.notify()

    def close(self, patience: float = 10.0) -> bool:
        """Drop what waits, cancel what runs, end the thread. Whether it ended within ``patience`` seconds."""
        with self._condition:
            self._closing = True
            self._waiting.clear()
            self._condition.notify()
        self._thread.join(patience)
        return not self._thread.is_alive()

    def _run(self) -> None:
        while True:
            with self._condition:
                while not (self._waiting or self._long or self._closing):
                    self._condition.wait()
                job = self._waiting.popleft() if self._waiting else None
            if self._closing:
                for _, steps, _ in self._long:
                    steps.close()
                return
            if job is not None:
                self._begin(job)
            else:
                self._step()

    def _begin(self, job: Job) -> None:
        if job.cancelled or not self._wanted(job):
            self._deliver(job, "stopped", None)
            return
        self._deliver(job, "began", None)
        try:
            value = job.work()
        except Exception as error:  # noqa: BLE001 - whatever a job raises belongs to the one who asked
            self._deliver(job, "failed", error)
            return
        if not isinstance(value, Generator):
            self._deliver(job, "done", value)
            return
        self._long.append((job, value, None))
        while not self._interleave and self._long and not self._closing:
            self._step()

    def _step(self) -> None:
        job, steps, last = self._long.popleft()
        if job.cancelled:
            steps.close()
            self._deliver(job, "stopped", None)
            return
        try:
            value = next(steps)
        except StopIteration as end:
            self._deliver(job, "done", last if end.value is None else end.value)
            return
        except Exception as error:  # noqa: BLE001 - as above
            self._deliver(job, "failed", error)
            return
        if job.due():
            self._deliver(job, "progress", value)
        self._long.appendleft((job, steps, value))


class Jobs(QObject):
    """The lanes of one window.

    Signals, all on the window's thread: ``began(job)``, ``progressed(job, value)``, ``ended(job)`` for jobs with a title,
    ``failed(error)`` for a failure nobody claimed.
    """

    began = Signal(object)
    progressed = Signal(object, object)
    ended = Signal(object)
    failed = Signal(object)
    _arrived = Signal(object, str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._numbers = count(1)
        self._latest: dict[tuple[int, str], int] = {}
        self._closed = False
        self._arrived.connect(self._receive, Qt.ConnectionType.QueuedConnection)
        self.lanes = {name: Lane(name, self._arrived.emit, self._wanted, interleave=name == "index")
                      for name in ("library", "index", "files", "work")}

    def start(self, lane: str, owner: QObject, work: Callable[[], Any], *, then: Answer | None = None,
              failed: Answer | None = None, progress: Answer | None = None, stopped: Callable[[], None] | None = None,
              question: str = "", title: str = "") -> Job:
        """Run ``work`` in a lane for ``owner``.

        A job with a ``title`` is shown in the status bar with a bar and can be cancelled there. Of jobs with the same
        owner and ``question`` only the newest is answered; older ones that have not begun are never run.
        """
        job = Job(owner, work, then, failed, progress, stopped, question, title, next(self._numbers))
        if question:
            self._latest[(id(owner), question)] = job.number
        if not self._closed:
            self.lanes[lane].put(job)
        return job

    def close(self) -> bool:
        """End all lanes; answers still under way are dropped. Whether every thread ended."""
        self._closed = True
        ended = [lane.close() for lane in self.lanes.values()]
        return all(ended)

    def _wanted(self, job: Job) -> bool:
        return not job.question or self._latest.get((id(job.owner), job.question)) == job.number

    def _receive(self, job: Job, what: str, value: Any) -> None:
        if self._closed:
            return
        if job.title:
            self._announce(job, what, value)
        if not shiboken6.isValid(job.owner) or not self._wanted(job):
            return
        if what == "done" and job.then:
            job.then(value)
        elif what == "progress" and job.progress:
            job.progress(value)
        elif what == "stopped" and job.stopped:
            job.stopped()
        elif what == "failed":
            if job.failed:
                job.failed(value)
            else:
                self.failed.emit(value)

    def _announce(self, job: Job, what: str, value: Any) -> None:
        if what == "began":
            self.began.emit(job)
        elif what == "progress":
            self.progressed.emit(job, value)
        else:
            self.ended.emit(job)
