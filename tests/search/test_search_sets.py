from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit_app.search.postings import gathered, packed, postings
from toolkit_app.search.sets import Members, added, best, bits, numbers, present, rows_of, times

ROWS = st.integers(0, 500)
NUMBERS = st.dictionaries(st.integers(0, 60), st.integers(0, 40), max_size=30)


def planes(of):
    made = [0] * 6
    for row, number in of.items():
        for place in range(6):
            made[place] |= (number >> place & 1) << row
    return made


@given(st.sets(ROWS))
def test_sets_of_rows(rows):
    found = bits(rows)
    assert found.bit_count() == len(rows)
    held = Members(found)
    assert list(rows_of(found)) == sorted(rows)
    assert {row for row in range(510) if row in held} == rows
    assert "x" not in held


@given(NUMBERS, NUMBERS, st.integers(0, 300))
def test_numbers_of_all_documents_are_reckoned_at_once(one, other, factor):
    rows = sorted({*one, *other})
    total = added(planes(one), times(planes(other), factor))
    assert numbers(total, rows) == {row: one.get(row, 0) + factor * other.get(row, 0) for row in rows}
    assert present(planes(one)) == bits(row for row, number in one.items() if number)


@given(NUMBERS, st.sets(st.integers(0, 60)), st.integers(0, 40))
def test_the_best_are_those_that_sorting_puts_first(of, within, number):
    sure, tied = best(planes(of), bits(within), number)
    ordered = sorted((of.get(row, 0) for row in within), reverse=True)
    assert sure & tied == 0
    chosen = [of.get(row, 0) for row in rows_of(sure)]
    missing = [of.get(row, 0) for row in rows_of(tied)][: number - len(chosen)]
    assert sorted(chosen + missing, reverse=True) == ordered[:number]
    assert len({of.get(row, 0) for row in rows_of(tied)}) <= 1 or len(chosen) == number


LISTED = st.dictionaries(st.integers(0, 3000) | st.integers(0, 90) | st.integers(0, 1 << 22), st.integers(1, 255), min_size=1,
                         max_size=50)


@given(LISTED, st.integers(0, 1 << 20))
@settings(max_examples=150)
def test_a_list_comes_out_of_the_file_as_it_went_in(of, start):
    made = [row + start << 8 | byte for row, byte in sorted(of.items())]
    assert postings(packed(made)) == made


@given(LISTED, LISTED, st.sets(st.integers(0, 90)))
@settings(max_examples=80)
def test_lists_are_read_together_each_for_the_rows_that_count_in_it(one, other, gone):
    lists = [packed([row << 8 | byte for row, byte in sorted(of.items())]) for of in (one, other)]
    live = bits(one) & ~bits(gone)
    found = gathered([(lists[0], Members(live)), (lists[1], None)])
    expected = {row: (one.get(row, 0) if row not in gone else 0) | other.get(row, 0) for row in {*one, *other}}
    assert numbers(found, sorted(expected)) == expected
