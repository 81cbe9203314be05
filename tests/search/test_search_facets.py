import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit_app.search import lists
from toolkit_app.search.facets import pack, unpack
from toolkit_app.search.index import Document
from toolkit_app.search.sets import bits

PLACES, LEVELS = ["kvareli", "samgori", "akhmeta"], ["local", "national"]
VALUES = st.fixed_dictionaries({
    "place": st.lists(st.sampled_from(PLACES), max_size=3, unique=True).map(tuple),
    "level": st.lists(st.sampled_from(LEVELS), max_size=1).map(tuple)})
WHERE = st.fixed_dictionaries({}, optional={
    "place": st.lists(st.sampled_from([*PLACES, "telavi"]), max_size=2, unique=True),
    "level": st.lists(st.sampled_from(LEVELS), max_size=2)})


@pytest.fixture(autouse=True)
def small(monkeypatch):
    monkeypatch.setattr(lists, "_LOOSE", 3)


def passes(held, where, but=None):
    return all(not codes or name == but or set(held[name]) & set(codes) for name, codes in where.items())


@given(st.lists(VALUES, max_size=14), WHERE, st.sets(st.integers(1, 14)), st.integers(0, 14))
@settings(max_examples=80, deadline=None)
def test_counts_are_those_of_counting_one_by_one(new_index, values, where, found, packed):
    index = new_index()
    for row, held in enumerate(values, start=1):
        index.put([Document(f"id{row}", f"LL-{row}", "lesson", "en", "T", "", "draft", held, (), "2023", "1")])
        if row == packed:
            list(index.tidy())
    index.refresh()
    rows = dict(enumerate(values, start=1))
    expected = {}
    for name, codes in (("place", [*PLACES, "telavi"]), ("level", LEVELS)):
        for code in codes:
            number = sum(code in held[name] and passes(held, where, but=name) for row, held in rows.items() if row in found)
            if number or (code in where.get(name, ()) and any(held[name] for held in values)):
                expected.setdefault(name, {})[code] = number
    matched = bits(found) & index.items
    counted = index.facets.counts(matched, where)
    assert {name: counted[name] for name in ("place", "level") if name in counted} == expected
    assert index.facets.narrow(matched, where) == bits(row for row, held in rows.items() if row in found and passes(held, where))
    index.close()


@given(VALUES)
def test_values_are_packed_and_unpacked(values):
    found = unpack(pack(values))
    assert {name: set(some) for name, some in found.items()} == {name: set(some) for name, some in values.items() if some}


def test_dates_may_be_as_short_as_a_year(index, document):
    times = ("2021-12-31T23", "2022-01-01T00", "2023-12-31T23", "2024-01-01T00")
    for row, at in enumerate(times, start=1):
        index.put([document(f"LL-{row}", changed_at=at, days={"due": (f"{at[:4]}-06-30",)})])
        list(index.tidy())
    index.refresh()
    for name in ("date", "due"):
        assert index.dated(name, "2022", "2023") == bits([2, 3])
        assert index.dated(name, "", "2022-06") == bits([1, 2])
    assert index.dated("date", "2022-01-01", "") == bits([2, 3, 4])
    assert index.dated("due", "2022-07", "2023-06-29") == 0
