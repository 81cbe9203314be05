import sqlite3

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit_app.search import lists
from toolkit_app.search.lists import Lists
from toolkit_app.search.sets import bits, numbers

TERMS = ["wab", "wabc", "wabcde", "wabcdf", "wx", "sabc", "yab"]
LISTED = st.dictionaries(st.sampled_from(TERMS), st.integers(1, 255), min_size=1, max_size=5)
STEPS = st.lists(
    st.tuples(st.integers(1, 12), LISTED) | st.integers(1, 12) | st.sampled_from(["tidy", "open", "undo", "look"]), max_size=40)


def connection():
    made = sqlite3.connect(":memory:", isolation_level=None)
    made.execute("CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL)")
    made.execute("INSERT INTO about VALUES ('segment', '0')")
    for statement in lists.SCHEMA:
        made.execute(statement)
    return made


@pytest.fixture(autouse=True)
def small(monkeypatch):
    """Three loose documents are packed, and two segments are merged."""
    for name, value in (("_LOOSE", 3), ("_TOGETHER", 2), ("_STEP", 2), ("_WRITTEN", 3)):
        monkeypatch.setattr(lists, name, value)


def tidied(held):
    return len(list(held.tidy()))


def agree(held, kept):
    rows = list(range(14))
    assert held.everything == bits(kept)
    for term in TERMS:
        assert numbers(held.planes(term), rows) == {row: kept.get(row, {}).get(term, 0) for row in rows}, term
    for sign, start in (("w", "a"), ("w", "ab"), ("w", "abcd"), ("w", "abcde"), ("w", "q"), ("y", "a")):
        found = dict.fromkeys(rows, 0)
        for row, of in kept.items():
            for term, byte in of.items():
                if term.startswith(sign + start):
                    found[row] |= byte
        assert numbers(held.beginning(sign, start), rows) == found, (sign, start)


@given(STEPS)
@settings(max_examples=120, deadline=None)
def test_lists_are_what_the_documents_make_them_whatever_came_before(steps):
    file = connection()
    held, kept, stamp = Lists(file), {}, 0
    for step in steps:
        stamp += 1
        file.execute("BEGIN")
        if step == "tidy":
            tidied(held)
        elif step == "look":
            agree(held, kept)
        elif step == "open":
            held = Lists(file)
            held.refresh()
        elif step == "undo":
            held.put(1, {"wx": 1}, stamp)
            file.execute("ROLLBACK")
            held.forget()
            held.refresh()
            continue
        elif isinstance(step, int):
            held.take_out(step)
            kept.pop(step, None)
        else:
            row, listed = step
            held.put(row, listed, stamp)
            kept[row] = listed
        held.save()
        file.execute("COMMIT")
    agree(held, kept)
    other = Lists(file)
    other.refresh()
    agree(other, kept)


def test_many_pieces_become_few(monkeypatch):
    file = connection()
    held = Lists(file)
    for row in range(1, 60):
        held.put(row, {"wab": row, f"w{row}": 1}, row)
        held.save()
        tidied(held)
    while tidied(held):
        pass
    assert len(held.numbers) < 6
    assert held.everything.bit_count() == 59
    assert file.execute("SELECT count(DISTINCT segment) FROM list").fetchone()[0] == len(held.numbers)


def test_a_segment_that_most_documents_have_left_is_made_anew():
    file = connection()
    held = Lists(file)
    for row in range(1, 4):
        held.put(row, {"wab": row, f"w{row}": 1}, row)
    held.save()
    assert tidied(held)
    assert not tidied(held)
    for row in (1, 2):
        held.take_out(row)
    held.save()
    assert tidied(held)
    assert file.execute("SELECT term FROM list WHERE term LIKE 'w_'").fetchall() == [("w3",)]


def test_words_of_one_script_and_length_stand_together():
    held = Lists(connection())
    for row, word in enumerate(["water", "wells", "სოფლი", "well", "a1b2c"], start=1):
        held.put(row, {f"w{word}": 1}, row)
    assert held.words_on("latin 5") == ["water", "wells"]
    held.save()
    tidied(held)
    held.put(9, {"wmills": 1, "wwells": 1, "wtowers": 1}, 9)
    assert sorted(held.words_on("latin 5")) == ["mills", "water", "wells"]
    assert held.words_on("georgian 5") == ["სოფლი"]
