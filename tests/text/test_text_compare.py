"""Comparisons for the eye: exact, block by block, tables by cells, moves as moves."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from text.drafts import SCRIPTS, Draft, text
from text.scripts import writing

from toolkit_app.text.compare import Change, changed, compare
from toolkit_app.text.diff import words


def checked(old: str, new: str) -> tuple[Change, ...]:
    """The comparison, after a check that both texts can be rebuilt from it."""
    changes = compare(old, new)
    pieces = [piece for change in changes for piece in change.pieces]
    assert "".join(piece.text for piece in pieces if piece.op != "added") == old
    assert "".join(piece.text for piece in pieces if piece.op != "removed") == new
    assert "".join(old[slice(*change.old)] for change in changes) == old
    assert "".join(new[slice(*change.new)] for change in changes) == new
    for number, change in enumerate(changes):
        if change.partner is not None:
            assert changes[change.partner].partner == number
            assert {change.kind, changes[change.partner].kind} == {"moved-from", "moved-to"}
    return changes


def told(old: str, new: str) -> list[str]:
    return [f"{change.kind} {change.block}" for change in checked(old, new) if change.kind != "same"]


@settings(max_examples=200, deadline=None)
@given(writing(30), writing(30))
def test_both_texts_can_be_rebuilt(old: str, new: str) -> None:
    checked(old, new)
    assert not changed(compare(old, old))


@pytest.mark.parametrize("script", SCRIPTS)
def test_edits_additions_removals_and_moves(script: str) -> None:
    for seed in range(25):
        draft = Draft(script, seed)
        old, new = draft.copy(), draft.copy()
        new[0][0] = draft.edited(new[0][0])
        del new[1]
        new.insert(1, new.pop())
        new.insert(3, [draft.sentence()])
        changes = checked(text(old), text(new))
        kinds = [changes[number].kind for number in changed(changes)]
        assert sorted(kinds) == ["added", "changed", "moved-from", "moved-to", "removed"]
        gone = next(change for change in changes if change.kind == "moved-from")
        arrived = changes[gone.partner or 0]
        assert text(old)[slice(*gone.old)].strip() == text(new)[slice(*arrived.new)].strip() == " ".join(old[-1])


def test_words_inside_a_changed_paragraph() -> None:
    (change,) = checked("მივმართოთ მუნიციპალიტეტს დღეს.", "მივმართოთ მერიას დღეს.")
    assert [(piece.op, piece.text) for piece in change.pieces if piece.op != "same"] == [
        ("removed", "მუნიციპალიტეტს "), ("added", "მერიას "),
    ]


def test_wrapped_anew_is_no_change_but_a_no_break_space_is() -> None:
    assert told("One two three\nfour.\n\nX y.\n", "One two\nthree four.\n\n\nX y.\n") == []
    assert told("Paid 1 234 lari.", "Paid 1\u00a0234 lari.") == ["changed paragraph"]
    assert told("```\na  b\n```", "```\na b\n```") == ["changed code"]


def test_headings_are_anchors() -> None:
    old = "## What happened in the first year {#happened}\n\nSame words here.\n\n## Why {#why}\n\nOther words there.\n"
    new = old.replace("What happened in the first year", "რა მოხდა პირველ წელს ყველგან")
    new = new.replace("Other words there.", "New sentences stand in this place.")
    changes = checked(old, new)
    assert [(c.kind, c.block, c.section) for c in changes] == [
        ("changed", "heading", "happened"), ("same", "paragraph", "happened"), ("same", "heading", "why"),
        ("removed", "paragraph", "why"), ("added", "paragraph", "why"),
    ]


def test_a_statement_is_compared_with_itself_only() -> None:
    box = "::: {{.statement #{} type=option}}\nEvery family has a mentor{}.\n:::\n"
    assert told(box.format("s-aaaa", ""), box.format("s-aaaa", " now")) == ["changed statement"]
    assert told(box.format("s-aaaa", ""), box.format("s-bbbb", "")) == ["removed statement", "added statement"]


TABLE = "| place | people | note |\n|---|---|---|\n| Kutaisi | 10 | first visit |\n| Zugdidi | 20 | second visit |\n"
TABLE += "| Gori | 30 | third |\n"


def rows(old: str, new: str) -> list[tuple[str, list[str]]]:
    (change,) = [change for change in checked(old, new) if change.kind == "changed"]
    marks = {"same": "{}", "removed": "[-{}]", "added": "[+{}]"}
    return [(row.kind, ["".join(marks[p.op].format(p.text) for p in cell) for cell in row.cells]) for row in change.rows]


def test_cells_of_a_table() -> None:
    new = TABLE.replace("20", "25").replace("| Gori | 30 | third |\n", "")
    new = new.replace("|\n| Kut", "|\n| Batumi | 5 | new one |\n| Kut")
    assert rows(TABLE, new) == [
        ("same", ["place", "people", "note"]),
        ("added", ["[+Batumi]", "[+5]", "[+new one]"]),
        ("same", ["Kutaisi", "10", "first visit"]),
        ("changed", ["Zugdidi", "[-20][+25]", "second visit"]),
        ("removed", ["[-Gori]", "[-30]", "[-third]"]),
    ]


def test_a_new_column_leaves_the_other_cells_alone() -> None:
    new = "| place | year | people | note |\n|---|---|---|---|\n| Kutaisi | 2024 | 10 | first visit |\n"
    new += "| Zugdidi | 2025 | 20 | second visit |\n| Gori | 2026 | 30 | third |\n"
    assert rows(TABLE, new)[0] == ("changed", ["place", "[+year]", "people", "note"])
    assert rows(TABLE, new)[2] == ("changed", ["Zugdidi", "[+2025]", "20", "second visit"])
    assert rows(new, TABLE)[3] == ("changed", ["Gori", "[-2026]", "30", "third"])
    ragged = TABLE.replace("| third |", "| third | more |")
    assert rows(TABLE, ragged)[3] == ("changed", ["Gori", "30", "third", "[+more]"])


@given(st.lists(st.lists(st.sampled_from(("a", "b", "გ", "")), max_size=4), max_size=5), st.data())
@settings(max_examples=60, deadline=None)
def test_any_tables(lines: list[list[str]], data: st.DataObject) -> None:
    def table(body: list[list[str]]) -> str:
        return "| x | y |\n|---|---|\n" + "".join(f"| {' | '.join(line)} |\n" for line in body)

    checked(table(lines), table(data.draw(st.permutations(lines))[1:]) + "| y |\n")


def test_as_quick_as_the_words_alone() -> None:
    sentences = [
        f"In place {n} we asked the people of the village what they needed for winter. " + "\n\n" * (n % 6 == 5)
        for n in range(2_500)
    ]
    old = "".join(sentences)
    new = "".join(s.replace("village", "town") if n % 40 == 7 else s for n, s in enumerate(sentences))
    taken: list[float] = []
    for function in (words, compare):
        begun = time.process_time()
        function(old, new)
        taken.append(time.process_time() - begun)
    assert taken[1] < max(2 * taken[0], 0.3)


@pytest.mark.parametrize(
    "old, new",
    [("a\n\n" * 15_000, "a\n\nb\n\n" * 8_000), ("- a\n" * 20_000, "- b\n" * 20_000),
     ("| a |\n|---|\n" + "| b |\n" * 4_000, "| a |\n|---|\n" + "| c |\n" * 4_001), ("x " * 50_000, "y " * 50_000)],
)
def test_hostile_texts_take_bounded_time(old: str, new: str) -> None:
    begun = time.process_time()
    checked(old, new)
    assert time.process_time() - begun < 4
