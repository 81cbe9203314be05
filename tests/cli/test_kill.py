"""Real saves, killed at any moment: what was acknowledged stays, and the library is whole."""

import random
import time

import pytest

KILLED, ROUNDS = 6, 15


def test_no_acknowledged_save_is_lost(keys, run, save, library):
    chance = random.Random(20261123)
    key = keys["lesson"]
    acknowledged: list[str] = []
    journal = library.with_name(f"{library.name}-journal")
    killed = 0
    for number in range(ROUNDS):
        with save(key, f"Round {number}") as child:
            if number % 2:
                # the moment it has acknowledged
                first = child.stdout.read(1)
            else:
                # the journal lies there while it writes
                first = b""
                until(lambda child=child: journal.exists() or child.poll() is not None)
                until(moment(time.monotonic() + chance.uniform(0, 0.03)))
            killed += child.poll() is None
            child.kill()
            out, _ = child.communicate()
        # a line that was printed in full is the acknowledgement, however the program ended
        if out.endswith(b"\n"):
            acknowledged.append((first + out).decode().strip())
        if killed == KILLED:
            break
    assert killed == KILLED
    assert set(acknowledged) <= {row["revision"] for row in run("history", key, "--json").json["revisions"]}
    verified = run("verify")
    assert verified.code == 0, verified.out
    assert run("save", key, "--title", "Afterwards").code == 0


@pytest.fixture
def save(start):
    """Starts a save that gives an item a title."""
    return lambda key, title: start("save", key, "--title", title, bufsize=0)


def until(reached):
    """Waits, looking all the time: the moments counted here are shorter than a sleep."""
    end = time.monotonic() + 50
    while not reached():
        assert time.monotonic() < end


def moment(at):
    return lambda: time.monotonic() >= at
