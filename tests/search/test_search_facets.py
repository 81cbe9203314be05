from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit_app.search.facets import Card, Cards, Members, bits, pack, rows_of

PLACES, LEVELS = ["kvareli", "samgori", "akhmeta"], ["local", "national"]
VALUES = st.fixed_dictionaries({
    "place": st.lists(st.sampled_from(PLACES), max_size=3, unique=True), "level": st.lists(st.sampled_from(LEVELS), max_size=1)})
WHERE = st.fixed_dictionaries({}, optional={
    "place": st.lists(st.sampled_from([*PLACES, "telavi"]), max_size=2, unique=True),
    "level": st.lists(st.sampled_from(LEVELS), max_size=2)})


def cards(values):
    catalogue = Cards()
    catalogue.put(Card(row, f"LL-{row}", f"202{row % 7}-01", pack(held)) for row, held in values.items())
    return catalogue


def passes(held, where, but=None):
    return all(not codes or name == but or set(held[name]) & set(codes) for name, codes in where.items())


@given(st.dictionaries(st.integers(1, 90), VALUES, max_size=14), WHERE, st.sets(st.integers(1, 90)))
@settings(max_examples=200, deadline=None)
def test_counts_are_those_of_counting_one_by_one(values, where, found):
    catalogue = cards(values)
    expected = {}
    for name, codes in (("place", [*PLACES, "telavi"]), ("level", LEVELS)):
        for code in codes:
            number = sum(code in held[name] and passes(held, where, but=name) for row, held in values.items() if row in found)
            if number or (code in where.get(name, ()) and any(held[name] for held in values.values())):
                expected.setdefault(name, {})[code] = number
    matched = bits(found) & catalogue.everything
    assert catalogue.counts(matched, where) == expected
    assert catalogue.narrow(matched, where) == bits(row for row, held in values.items() if row in found and passes(held, where))


@given(st.lists(st.tuples(st.integers(1, 9), st.none() | VALUES), max_size=20))
@settings(max_examples=100, deadline=None)
def test_a_catalogue_is_what_its_cards_make_it(changes):
    changed, kept = Cards(), {}
    for row, held in changes:
        if held is None and row in kept:
            changed.drop([row])
            del kept[row]
        elif held is not None:
            changed.put([Card(row, f"LL-{row}", f"202{row % 7}-01", pack(held))])
            kept[row] = held
    fresh = cards(kept)
    assert changed.everything == fresh.everything
    assert changed.names() == fresh.names()
    assert all(changed.values(name) == fresh.values(name) for name in fresh.names())
    assert list(changed.newest(changed.everything)) == list(fresh.newest(fresh.everything))


@given(st.sets(st.integers(0, 500)))
def test_sets_of_rows(rows):
    found = bits(rows)
    assert found.bit_count() == len(rows)
    held = Members(found)
    assert list(rows_of(found)) == sorted(rows)
    assert {row for row in range(510) if row in held} == rows


def test_dates_may_be_as_short_as_a_year():
    catalogue = Cards()
    times = ("2021-12-31T23", "2022-01-01T00", "2023-12-31T23", "2024-01-01T00")
    catalogue.put(Card(row, "", at, "") for row, at in enumerate(times, start=1))
    assert catalogue.dated("2022", "2023") == bits([2, 3])
    assert catalogue.dated("2022-01-01", "") == bits([2, 3, 4])
    assert catalogue.dated("", "2022-01") == bits([1, 2])
