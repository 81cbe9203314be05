from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from toolkit_app.validation import hiding

CELLS = st.dictionaries(st.sampled_from("abcdef"), st.dictionaries(st.sampled_from((1, 2, 3)), st.integers(0, 7)), min_size=1)
LIMIT = st.integers(0, 8)


def possible(total, size):
    """Every cell of that size that is a part of the total, as far as two of them: more need not be known."""
    found = set()
    answers = sorted(total)

    def choose(place, left, taken):
        if len(found) > 1:
            return
        if place == len(answers):
            if not left:
                found.add(taken)
            return
        for count in range(min(left, total[answers[place]]) + 1):
            choose(place + 1, left - count, (*taken, count))

    choose(0, size, ())
    return found


@given(CELLS, LIMIT)
def test_no_hidden_cell_can_be_worked_out_from_what_is_shown(cells, limit):
    """Who reads a report knows the total, every cell that is shown, and how many answered in each group."""
    shown = hiding.shown(cells, limit)
    sizes = {group: sum(counts.values()) for group, counts in cells.items()}
    assert all(sizes[group] >= limit or not sizes[group] for group in shown)
    hidden = [group for group in cells if group not in shown]
    visible = [group for group in shown if sizes[group]]
    rest = Counter()
    for group in hidden:
        rest.update(cells[group])
    for group in hidden:
        assert sizes[group] > 0
        # where nothing is shown but the total, the total alone may tell: everybody answered the same
        assert not visible or len(possible(rest, sizes[group])) > 1
    if hidden and visible:
        assert sum(sizes[group] for group in hidden) >= limit


@given(CELLS, LIMIT)
def test_no_more_is_hidden_than_it_takes(cells, limit):
    sizes = {group: sum(counts.values()) for group, counts in cells.items()}
    if all(size >= limit or not size for size in sizes.values()):
        assert hiding.shown(cells, limit) == frozenset(cells)
    hidden = sorted((group for group in cells if group not in hiding.shown(cells, limit) and sizes[group] >= limit),
                    key=lambda group: (sizes[group], group))
    large = sorted((group for group in cells if sizes[group] >= max(limit, 1)), key=lambda group: (sizes[group], group))
    assert hidden == large[:len(hidden)]


@given(st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 12), min_size=1), LIMIT)
def test_secret_answers_are_pooled_with_enough_others(sizes, limit):
    kept = hiding.kept(sizes, limit)
    assert all(sizes[group] >= limit or not sizes[group] for group in kept)
    pool = sum(size for group, size in sizes.items() if group not in kept)
    assert pool == 0 or pool >= min(limit, sum(sizes.values()))
