import threading

import pytest
from PySide6.QtCore import QObject, QThread

from toolkit_app.desktop.jobs import Jobs


@pytest.fixture
def jobs(qapp):
    made = Jobs()
    yield made
    assert made.close()


@pytest.fixture
def owner(qapp):
    return QObject()


def test_an_answer_comes_back_on_the_windows_thread(jobs, owner, qtbot):
    threads = []
    jobs.start("work", owner, QThread.currentThread, then=lambda worker: threads.append((worker, QThread.currentThread())))
    qtbot.waitUntil(lambda: bool(threads))
    (worker, here), = threads
    assert worker != here
    assert here == owner.thread()


def test_one_lane_keeps_the_order(jobs, owner, qtbot):
    answers = []
    for number in range(200):
        jobs.start("library", owner, lambda number=number: number, then=answers.append)
    qtbot.waitUntil(lambda: len(answers) == 200)
    assert answers == list(range(200))


def test_a_failure_goes_to_the_one_who_asked_or_else_to_everybody(jobs, owner, qtbot):
    claimed, unclaimed = [], []
    jobs.failed.connect(unclaimed.append)
    jobs.start("work", owner, lambda: 1 / 0, failed=claimed.append)
    jobs.start("work", owner, lambda: int("x"))
    qtbot.waitUntil(lambda: bool(unclaimed))
    assert isinstance(claimed[0], ZeroDivisionError)
    assert isinstance(unclaimed[0], ValueError)


def test_a_generator_shows_progress_and_its_return_value_is_the_answer(jobs, owner, qtbot):
    shown, answers = [], []

    def work():
        yield 1
        yield 2
        return "whole"

    jobs.start("work", owner, work, progress=shown.append, then=answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["whole"]
    assert shown[0] == 1


def test_without_a_return_value_the_last_one_yielded_is_the_answer(jobs, owner, qtbot):
    answers = []
    jobs.start("work", owner, lambda: (number for number in (1, 2, 3)), then=answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == [3]


def test_cancelling_closes_the_generator(jobs, owner, qtbot):
    closed, begun = threading.Event(), threading.Event()
    stopped = []

    def work():
        try:
            while True:
                begun.set()
                yield 1
        finally:
            closed.set()

    job = jobs.start("work", owner, work, stopped=lambda: stopped.append(True))
    assert begun.wait(5)
    job.cancel()
    qtbot.waitUntil(lambda: bool(stopped))
    assert closed.is_set()


def test_the_newest_question_wins_and_older_ones_are_not_even_run(jobs, owner, qtbot):
    gate = threading.Event()
    run, answers = [], []
    jobs.start("index", owner, gate.wait)
    for number in range(5):
        jobs.start("index", owner, lambda number=number: run.append(number) or number, then=answers.append, question="find")
    gate.set()
    qtbot.waitUntil(lambda: bool(answers))
    assert (run, answers) == ([4], [4])


def test_an_answer_for_a_widget_that_is_gone_is_dropped(jobs, qtbot):
    import shiboken6

    gate = threading.Event()
    answers = []
    gone, other = QObject(), QObject()
    jobs.start("work", gone, gate.wait, then=answers.append)
    jobs.start("work", other, lambda: "other", then=answers.append)
    shiboken6.delete(gone)
    gate.set()
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["other"]


def test_a_short_job_runs_between_the_steps_of_a_long_one_in_the_index_lane(jobs, owner, qtbot):
    answers = []
    found, begun = threading.Event(), threading.Event()

    def long():
        begun.set()
        while not found.is_set():
            yield 1
        return "long"

    jobs.start("index", owner, long, then=answers.append)
    assert begun.wait(5)
    jobs.start("index", owner, lambda: found.set() or "short", then=answers.append)
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert answers == ["short", "long"]


def test_closing_while_busy_ends_every_thread(owner):
    jobs = Jobs()
    begun = threading.Event()

    def endless():
        while True:
            begun.set()
            yield 1

    jobs.start("index", owner, endless)
    jobs.start("work", owner, endless)
    assert begun.wait(5)
    assert jobs.close()
    assert not any(lane._thread.is_alive() for lane in jobs.lanes.values())


def test_a_job_with_a_title_is_announced_and_its_end_too(jobs, owner, qtbot):
    seen = []
    jobs.began.connect(lambda job: seen.append(("began", job.title)))
    jobs.ended.connect(lambda job: seen.append(("ended", job.title)))
    jobs.start("work", owner, lambda: 1 / 0, failed=lambda error: None, title="A book")
    jobs.start("work", owner, lambda: 1)
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen == [("began", "A book"), ("ended", "A book")]
