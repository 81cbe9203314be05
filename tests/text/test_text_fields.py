"""Metadata merged field by field."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit_app.text.fields import FieldConflict, merge_fields


def merged(base: dict[str, Any], ours: dict[str, Any], theirs: dict[str, Any]) -> tuple[dict[str, Any], list[FieldConflict]]:
    result = merge_fields(base, ours, theirs, lambda name: name.startswith("table"))
    mirror = merge_fields(base, theirs, ours, lambda name: name.startswith("table"))
    assert len(result[1]) == len(mirror[1])
    if not result[1]:
        assert result == mirror
    return result


def test_one_sided_and_equal_changes() -> None:
    base = {"owner": "hub", "period": "2024", "place": ["GE-KA"], "gone": "x"}
    ours = {"owner": "office", "period": "2024", "place": ["GE-KA"], "gone": "x", "new": "ours"}
    theirs = {"owner": "hub", "period": "2025", "place": []}
    assert merged(base, ours, theirs) == ({"owner": "office", "period": "2025", "new": "ours"}, [])
    assert merged(base, theirs, theirs) == ({"owner": "hub", "period": "2025"}, [])


def test_a_scalar_changed_twice_is_asked() -> None:
    result, conflicts = merged({"owner": "a"}, {"owner": "b"}, {"owner": "c"})
    assert result == {"owner": "b"}
    assert conflicts == [FieldConflict("owner", "a", "b", "c")]
    assert merged({"owner": "a"}, {}, {"owner": "c"})[1] == [FieldConflict("owner", "a", None, "c")]
    assert merged({"owner": ""}, {}, {"owner": None}) == ({}, [])


def test_sets_by_what_was_added_and_taken_out() -> None:
    result, conflicts = merged({"tags": ["a", "b", "c"]}, {"tags": ["c", "b", "x"]}, {"tags": ["a", "b", "c", "y", "x"]})
    assert (sorted(result["tags"]), conflicts) == (["b", "c", "x", "y"], [])
    links = [{"type": "uses", "key": "TL-1"}, {"type": "uses", "key": "TL-2"}]
    assert merged({}, {"links": links[:1]}, {"links": [dict(reversed(links[0].items())), links[1]]}) == ({"links": links}, [])


ROWS = [
    {"title": "Report of the office", "date": "2024", "page": "1"},
    {"title": "Visit to the village", "date": "2025", "page": "2"},
    {"title": "Interview", "date": "2026", "page": "3"},
]


def changed(row: int, **values: str) -> list[dict[str, str]]:
    return [{**old, **values} if number == row else old for number, old in enumerate(ROWS)]


def test_rows_of_a_table() -> None:
    both = changed(0, date="2023")
    both[1] = {**ROWS[1], "page": "20"}
    assert merged({"table": ROWS}, {"table": changed(0, date="2023")}, {"table": changed(1, page="20")}) == ({"table": both}, [])
    both = changed(1, date="2023", page="20")
    assert merged({"table": ROWS}, {"table": changed(1, date="2023")}, {"table": changed(1, page="20")}) == ({"table": both}, [])
    fresh = {"title": "Fresh", "date": "2022"}
    other = {"title": "Other", "date": "2021"}
    result, conflicts = merged({"table": ROWS}, {"table": [*ROWS[1:], fresh]}, {"table": [*ROWS, fresh, other]})
    assert (result, conflicts) == ({"table": [*ROWS[1:], fresh, other]}, [])


def test_a_cell_changed_twice_and_a_row_deleted_and_edited() -> None:
    result, conflicts = merged({"table": ROWS}, {"table": changed(1, page="20")}, {"table": changed(1, page="21")})
    assert conflicts == [FieldConflict("table", "2", "20", "21", 1, "page")]
    assert result["table"][1]["page"] == "20"
    conflicts = merged({"table": ROWS}, {"table": ROWS[:1] + ROWS[2:]}, {"table": changed(1, page="21")})[1]
    assert conflicts == [FieldConflict("table", ROWS[1:2], [], changed(1, page="21")[1:2], 1)]


VALUES = st.one_of(st.none(), st.sampled_from(("", "a", "b b", "გ")), st.lists(st.sampled_from("abcd"), max_size=4, unique=True))
ROW = st.dictionaries(st.sampled_from("xyz"), st.sampled_from(("one", "two words", "სამი")), max_size=3)
FIELDS = st.fixed_dictionaries({}, optional={"f": VALUES, "g": VALUES, "table": st.lists(ROW, max_size=4)})


def filled(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value not in (None, "", [])}


@settings(max_examples=150, deadline=None)
@given(FIELDS, FIELDS, FIELDS)
def test_laws(base: dict[str, Any], ours: dict[str, Any], theirs: dict[str, Any]) -> None:
    assert merged(base, ours, base) == (filled(ours), [])
    assert merged(base, base, theirs) == (filled(theirs), [])
    assert merged(base, ours, ours) == (filled(ours), [])
    merged(base, ours, theirs)
