"""A process of its own that reads files: a file that crashes, hangs or swells ends that process and nothing else.

One process is kept for many files and made anew after it was ended. Decision: docs/decisions/0033-reading-apart.md.
"""

import contextlib
import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from typing import Any, Self, TypeVar

from toolkit_app.errors import ToolkitError
from toolkit_app.intake import memory

Result = TypeVar("Result")
#: Seconds that a file may take, and bytes that reading it may need.
SECONDS, MEMORY = 30.0, 1 << 30
_LOOK = 0.05  # seconds between two looks at the clock and the memory
_START = 60.0  # seconds a slow laptop may take to start Python


class ReaderProcess:
    """Runs readers in a process of their own. Usable from any thread, one file at a time; close it when done."""

    def __init__(self, *, seconds: float = SECONDS, memory: int = MEMORY) -> None:
        """The process starts with the first file. ``seconds`` for each file, ``memory`` in bytes for all at once."""
        self._seconds = seconds
        self._memory = memory
        self._lock = threading.Lock()
        self._process: SpawnProcess | None = None
        self._pipe: Connection | None = None

    def run(self, reader: Callable[..., Result], name: str, *rest: Any) -> Result:
        """What ``reader(name, *rest)`` gives; the function must be one of a module, its values plain.

        Raises the ToolkitError it raises, and one that says so when it takes too long or too much memory, or crashes.
        """
        with self._lock:
            pipe = self._started()
            try:
                pipe.send((reader, name, rest))
                done, value = self._answer(pipe, name)
            except (EOFError, OSError) as error:
                self._end()
                raise ToolkitError("The file {name} cannot be read: the process that read it broke down.",
                                   "Open it in the program it comes from, save it anew, and take that file.",
                                   name=name) from error
            except BaseException:
                self._end()
                raise
            if isinstance(value, _Full) or (memory.held(self._process.pid or 0) or 0) > self._memory // 2:  # type: ignore[union-attr]
                self._end()
            if isinstance(value, _Full):
                raise _too_full(name, self._memory)
        if not done:
            raise value
        return value  # type: ignore[no-any-return]

    def _answer(self, pipe: Connection, name: str) -> tuple[bool, Any]:
        assert self._process is not None
        end = time.monotonic() + self._seconds
        while not pipe.poll(_LOOK):
            if (memory.held(self._process.pid or 0) or 0) > self._memory:
                raise _too_full(name, self._memory)
            if time.monotonic() > end:
                raise ToolkitError("The file {name} takes longer than {seconds} seconds to read.",
                                   "Divide it, or attach it as a file.", name=name, seconds=round(self._seconds))
        return pipe.recv()  # type: ignore[no-any-return]

    def _started(self) -> Connection:
        if self._process is not None and self._pipe is not None and self._process.is_alive():
            return self._pipe
        self._end()
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(theirs, self._memory), name="toolkit-reader", daemon=True)
        try:
            process.start()
            # only now: another thread may stop it at any moment, and what has not begun cannot be stopped
            self._process = process
            theirs.close()
            if self._pipe.poll(_START):
                self._pipe.recv()
                return self._pipe
        except (OSError, EOFError):
            pass
        self._end()
        raise ToolkitError("The process that reads files does not start.", "Close other programs, then try again.")

    def _end(self) -> None:
        if self._pipe is not None:
            self._pipe.close()
        if self._process is not None and self._process.pid is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
        self._pipe = self._process = None

    def stop(self) -> None:
        """Ends the process at once, also from another thread: the file that is being read counts as one that broke it down."""
        process = self._process
        if process is not None:
            with contextlib.suppress(ValueError):  # it was closed a moment ago
                process.kill()

    def close(self) -> None:
        """Ends the process; the next file starts another."""
        with self._lock:
            self._end()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class _Full:
    """What the process answers when the system refused it memory; it may be in any state then."""


def _too_full(name: str, limit: int) -> ToolkitError:
    return ToolkitError("The file {name} needs more than {limit} MB of memory to read.", "Divide it, or attach it as a file.",
                        name=name, limit=limit >> 20)


def _serve(pipe: Connection, most: int) -> None:
    """The life of the process: read what is asked for until the other end closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the program that asked; it ends this process itself
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):  # what a library prints about a stranger's file is nobody's business
        with contextlib.suppress(OSError):
            os.dup2(nowhere, stream)
    memory.limit(most)
    pipe.send(True)
    with contextlib.suppress(EOFError, OSError):
        while True:
            reader, name, rest = pipe.recv()
            pipe.send(_tried(reader, name, rest))


def _tried(reader: Callable[..., Any], name: str, rest: tuple[Any, ...]) -> tuple[bool, Any]:
    try:
        return True, reader(name, *rest)
    except ToolkitError as error:
        return False, error
    except MemoryError:
        return False, _Full()
    except Exception as error:  # noqa: BLE001 - whatever a stranger's file does to a reader is a refusal of that file
        return False, ToolkitError("The file {name} cannot be read: {reason}.",
                                   "Open it in the program it comes from, save it anew, and take that file.",
                                   name=name, reason=f"{type(error).__name__}: {error}"[:200])
