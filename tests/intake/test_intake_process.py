import os
import threading
from multiprocessing.context import SpawnProcess

import pytest

from toolkit_app.errors import ToolkitError
from toolkit_app.intake import memory
from toolkit_app.intake.process import ReaderProcess


@pytest.fixture(scope="module")
def process():
    with ReaderProcess(seconds=50.0, memory=200 << 20) as made:
        yield made


def spin(name):
    while True:
        pass


def swell(name):
    kept = []
    while True:
        kept.append(bytearray(8 << 20))


def crash(name):
    os.abort()


def stumble(name):
    return {}["no such thing"]


def refuse(name):
    raise ToolkitError("The file {name} is empty.", "Choose another file.", name=name)


def whole(name, data):
    return name, len(data), os.getpid()


@pytest.mark.parametrize("reader, said", [
    (swell, "more than 200 MB of memory"), (crash, "broke down"),
    (stumble, "KeyError"), (refuse, "a.docx is empty"),
])  # fmt: skip
def test_what_a_file_does_to_its_reader_is_a_refusal_of_that_file(process, reader, said):
    with pytest.raises(ToolkitError, match=said):
        process.run(reader, "a.docx")
    assert process.run(whole, "b.docx", b"12345")[:2] == ("b.docx", 5)


def test_a_file_that_takes_too_long_is_given_up():
    with ReaderProcess(seconds=0.2) as process, pytest.raises(ToolkitError, match="longer than 0 seconds"):
        process.run(spin, "a.docx")


def test_one_process_serves_many_files_and_many_threads(process):
    found = []
    threads = [threading.Thread(target=lambda: found.append(process.run(whole, "a", bytes(3 << 20)))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 4
    assert len({pid for _, _, pid in found}) == 1
    assert found[0][2] != os.getpid()


def test_memory_of_this_process_is_told():
    assert (memory.held(os.getpid()) or 0) > 10 << 20
    assert memory.held(2**22 + 5) is None


def test_memory_is_watched_where_the_system_does_not_refuse_it(monkeypatch):
    with ReaderProcess(seconds=50.0, memory=200 << 20) as watched:
        watched.run(whole, "a.docx", b"")
        monkeypatch.setattr(memory, "held", lambda pid: 201 << 20)
        with pytest.raises(ToolkitError, match="more than 200 MB"):
            watched.run(spin, "a.docx")


def test_letting_go_while_the_process_begins_hurts_nobody(monkeypatch):
    start = SpawnProcess.start
    with ReaderProcess() as process:
        monkeypatch.setattr(SpawnProcess, "start", lambda self: (process.stop(), start(self)))
        assert process.run(whole, "a.docx", b"123")[:2] == ("a.docx", 3)
