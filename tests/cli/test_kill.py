"""Real saves, killed at any moment: what was acknowledged stays, and the library is whole."""

import random
import subprocess
import time

import pytest

KILLED, ROUNDS = 5, 20


def test_no_acknowledged_save_is_lost(keys, run, save):
    chance = random.Random(20261123)
    key = keys["lesson"]
    acknowledged = []
    whole = whole_save(save, key)
    killed = 0
    for number in range(ROUNDS):
        with save(key, f"Round {number}") as child:
            try:
                # the program first has to start: it writes in the later part of its time
                out, _ = child.communicate(timeout=chance.uniform(0.5, 1.1) * whole)
            except subprocess.TimeoutExpired:
                child.kill()
                out, _ = child.communicate()
                killed += 1
        # a line that was printed in full is the acknowledgement, however the program ended
        if out.endswith(b"\n"):
            acknowledged.append(out.decode().strip())
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
    return lambda key, title: start("save", key, "--title", title)


def whole_save(save, key):
    """How long a save takes here, in seconds."""
    began = time.monotonic()
    with save(key, "Measured") as child:
        out, _ = child.communicate(timeout=50)
    assert out.endswith(b"\n")
    return time.monotonic() - began
