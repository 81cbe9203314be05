"""Three-way merges: what holds for any three texts, and single cases that once went wrong."""

import random
import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from text.drafts import SCRIPTS, Draft, text
from text.merges import asked, merged
from text.scripts import writing

from toolkit_app.errors import ToolkitError
from toolkit_app.text.merge import three_way
from toolkit_app.text.sections import scan
from toolkit_app.text.sentences import cut


def mutated(source: str, chance: random.Random) -> str:
    """The text after a few arbitrary edits."""
    pieces = ("Alpha beta gamma delta.", " ", "\n", "\n\n", "- item one\n", "| 1 | 2 |\n", ":::\n", "```\n", "მეორე. ", "x", "> ")
    for _ in range(chance.randint(0, 4)):
        start = chance.randrange(len(source) + 1)
        end = start + chance.choice((0, 0, 1, 5, 40))
        source = source[:start] + chance.choice(("", chance.choice(pieces))) + source[end:]
    return source


def laws(base: str, ours: str, theirs: str) -> None:
    for source in (base, ours, theirs):
        found = cut(source)
        assert found.lead + "".join(unit.text + unit.gap for unit in found.units) == source
    assert three_way(base, ours, base).text == ours
    assert three_way(base, base, theirs).text == theirs
    assert three_way(base, ours, ours).text == ours
    merge = merged(base, ours, theirs)
    assert merge == three_way(base, ours, theirs)
    for choice in ("ours", "theirs", "both", "Other words."):
        merge.resolve(dict.fromkeys(merge.conflicts, choice))


@settings(max_examples=150, deadline=None)
@given(writing(30), st.integers())
@example("", 0)
@example("A. B.\n\nC.", 3)
def test_laws_for_edits_of_any_text(base: str, seed: int) -> None:
    chance = random.Random(seed)
    laws(base, mutated(base, chance), mutated(base, chance))


@settings(max_examples=60, deadline=None)
@given(writing(20), writing(20), writing(20))
def test_laws_for_any_three_texts(base: str, ours: str, theirs: str) -> None:
    laws(base, ours, theirs)


@pytest.mark.parametrize("script", SCRIPTS)
def test_laws_and_nothing_lost_in_many_generated_histories(script: str) -> None:
    for seed in range(90):
        draft = Draft(script, seed)
        sides = []
        for _ in range(2):
            side = draft.copy()
            for _ in range(draft.chance.randint(1, 4)):
                at = draft.chance.randrange(len(side))
                paragraph = side[at]
                place = draft.chance.randrange(len(paragraph) + 1)
                match draft.chance.randrange(6):
                    case 0:
                        paragraph.insert(place, draft.sentence())
                    case 1 if paragraph:
                        paragraph[place - 1] = draft.edited(paragraph[place - 1])
                    case 2 if paragraph:
                        del paragraph[place - 1]
                    case 3:
                        side.insert(at, [draft.sentence(), draft.sentence()])
                    case 4:
                        side.insert(draft.chance.randrange(len(side)), side.pop(at))
                    case _:
                        side[at : at + 1] = [paragraph[:place], paragraph[place:]]
            sides.append(side)
        base, ours, theirs = text(draft.paragraphs), text(sides[0]), text(sides[1])
        laws(base, ours, theirs)
        merge = three_way(base, ours, theirs)
        if merge.text is not None:
            old, mine, other, got = ({s for p in one for s in p} for one in (draft.paragraphs, *sides, []))
            got = {unit.words for unit in cut(merge.text).units}
            assert got == (old & mine & other) | (mine - old) | (other - old)
            assert len(cut(merge.text).units) == len(got)


def test_table_rows_and_list_items_that_stand_together() -> None:
    base = "| a | b |\n|---|---|\n| 1 | one |\n| 2 | two |\n| 3 | three |\n\n- მარილი\n- хлеб\n- lait\n"
    ours = base.replace("one", "ერთი").replace("- მარილი", "- მარილი და წყალი")
    theirs = base.replace("two", "два").replace("- хлеб", "- хлеб чёрный").replace("|---|---|", "|:--|---|")
    expected = ours.replace("two", "два").replace("- хлеб", "- хлеб чёрный").replace("|---|---|", "|:--|---|")
    assert merged(base, ours, theirs).text == expected


def test_a_table_drawn_anew_or_a_list_numbered_anew_is_no_edit() -> None:
    base = "| a | b |\n|---|---|\n| 1 | one |\n\n1. First\n2. Second\n"
    ours = "| a | b   |\n|---|-----|\n| 1 | one |\n\n1. Fresh\n2. First\n3. Second\n"
    theirs = base.replace("one", "two").replace("Second", "Second of all")
    assert merged(base, ours, theirs).text == (
        "| a | b   |\n|---|-----|\n| 1 | two |\n\n1. Fresh\n2. First\n2. Second of all\n"
    )


def test_wrapped_anew_is_no_edit_but_a_line_break_is() -> None:
    base = "We asked the people of the village what they needed. They told us."
    ours = base.replace("people of", "people\nof").replace(". They", ".\nThey")
    assert merged(base, ours, base.replace("told us", "told us much")).text == ours.replace("told us", "told us much")
    edited = base.replace("village", "town")
    assert merged(base, ours, edited).text == edited.replace(". They", ".\nThey")
    asked(merged(base, base.replace("people of", "people  \nof"), base.replace("village", "town")))


STATEMENT = "::: {{.statement #{} type=option}}\n{}\n:::\n"


def test_statements_never_get_mixed_ids() -> None:
    base = "Before.\n\n" + STATEMENT.format("s-aaaa", "Every family has a mentor.") + "\nAfter.\n"
    edited = base.replace("a mentor.", "a mentor. The mentor visits monthly.")
    other = base.replace("s-aaaa", "s-bbbb")
    asked(merged(base, edited, other))
    asked(merged(base, base.replace("a mentor", "one mentor"), other))
    replaced = base.replace("s-aaaa", "s-cccc").replace("family has a mentor", "village has an office")
    asked(merged(base, edited, replaced))
    merge = merged(base, edited, base.replace("Every family", "Each family"))
    assert [statement.id for statement in scan(merge.text or "").statements] == ["s-aaaa"]
    assert merge.looks


def test_a_statement_changed_by_both_is_marked_even_where_the_edits_are_apart() -> None:
    base = STATEMENT.format("s-aaaa", "Every family has a mentor. Offices open at nine. Visits are free.")
    merge = merged(base, base.replace("Every", "Each"), base.replace("free", "paid"))
    assert merge.text == base.replace("Every", "Each").replace("free", "paid")
    assert len(merge.looks) == 2
    plain = base.replace(".statement #s-aaaa", ".box")
    assert not merged(plain, plain.replace("Every", "Each"), plain.replace("free", "paid")).looks


def test_paragraphs_stay_apart_when_a_first_or_last_sentence_is_settled_away() -> None:
    base = "One is here. Two is here.\n\nThree is here. Four is here.\n"
    for sentence, other in (("Three is here. ", "Three was here. "), (" Two is here.", " Two was here.")):
        ours = base.replace(sentence, "")
        merge = merged(base, ours, base.replace(sentence, other))
        assert merge.resolve(dict.fromkeys(merge.conflicts, "ours")) == ours


def test_both_add_a_statement() -> None:
    base = "Before.\n\nAfter.\n"
    one, two = STATEMENT.format("s-aaaa", "Every family has a mentor."), STATEMENT.format("s-bbbb", "Offices open at nine.")
    merge = merged(base, base.replace("\nAfter", f"\n{one}\nAfter"), base.replace("\nAfter", f"\n{two}\nAfter"))
    found = {statement.id: statement.wording for statement in scan(merge.text or "").statements}
    assert found == {"s-aaaa": "Every family has a mentor.", "s-bbbb": "Offices open at nine."}
    same_id = STATEMENT.format("s-aaaa", "Offices open at nine.")
    asked(merged(base, base.replace("\nAfter", f"\n{one}\nAfter"), base.replace("\nAfter", f"\n{same_id}\nAfter")))


def test_both_add_one_statement_at_different_places() -> None:
    base = "Before it.\n\nBetween them.\n\nAfter it.\n"
    ours = base.replace("Between", STATEMENT.format("s-aaaa", "Every family has a mentor.") + "\nBetween")
    theirs = base.replace("After", STATEMENT.format("s-aaaa", "Every family has one.") + "\nAfter")
    merge = merged(base, ours, theirs)
    asked(merge)
    assert [merge.resolve(dict.fromkeys(merge.conflicts, choice)) for choice in ("ours", "theirs")] == [ours, theirs]


def test_a_statement_is_moved_as_a_whole() -> None:
    statement = STATEMENT.format("s-aaaa", "Every family has a mentor.\n\nThe mentor visits each month.")
    between = " ".join(f"Sentence {number} stands in between." for number in range(9))
    base = f"Before it all.\n\n{statement}\n{between}\n\nAfter.\n"
    ours = f"Before it all.\n\n{between}\n\nAfter.\n\n{statement}"
    theirs = base.replace("each month", "every week")
    merge = merged(base, ours, theirs)
    asked(merge)
    assert merge.resolve(dict.fromkeys(merge.conflicts, "both")) == ours.replace("each month", "every week")
    assert merge.resolve(dict.fromkeys(merge.conflicts, "theirs")) == theirs


def test_lines_of_code_that_touch_are_asked() -> None:
    base = "```\na = 1\nb = 2\nc = 3\n```\n"
    asked(merged(base, base.replace("a = 1", "a = 7"), base.replace("b = 2", "b = 8")))
    asked(merged(base, base.replace("b = 2", "  b = 2"), base.replace("b = 2", "b = 8")))
    assert merged(base, base.replace("a = 1", "a = 7"), base.replace("c = 3", "c = 8")).text == base.replace(
        "a = 1", "a = 7"
    ).replace("c = 3", "c = 8")


def test_a_sentence_is_not_divided_where_its_end_is_doubtful() -> None:
    for sentence in (
        "Mr. Smith of St. Paul e.g. visited no. 5 of the villages.",
        "В 2024 г. в г. Тбилиси по ул. Руставели 5 тыс. Человек ждали.",
        "ქ. თბილისი, იხ. გვ. ხუთი, მაგ. სოფელი იყო.", "M. Dupont a dit « Quoi ? » et p. ex. rien.",
    ):
        assert [unit.text for unit in cut(sentence).units] == [sentence]
    assert len(cut("One ends. Two! Three? «Четыре.» Пять… ექვსი. შვიდი. **Huit.** Neuf.[^1] Dix").units) == 10


def test_a_sentence_divided_by_one_and_edited_by_the_other() -> None:
    base = "Families wait for papers in winter and the office opens late in spring."
    ours = "Families wait for papers in winter. The office opens late in spring."
    merge = merged(base, ours, base.replace("late", "early"))
    asked(merge)
    assert merge.resolve(dict.fromkeys(merge.conflicts, "theirs")) == base.replace("late", "early")


def test_a_paragraph_divided_where_a_sentence_was_added() -> None:
    merge = merged("One stands. Two stands.", "One stands.\n\nTwo stands.", "One stands. New text. Two stands.")
    assert merge.text == "One stands. New text.\n\nTwo stands."
    assert merge.looks


def test_the_last_line_keeps_its_end() -> None:
    assert merged("A stands.", "A stands.\n", "A stands.\n\nB stands.").text == "A stands.\n\nB stands.\n"
    assert merged("", "Ours is it.", "Theirs are these.").text == "Ours is it.\n\nTheirs are these."
    assert merged("A is. \n\nB is.\n\nC is.\n", "A is.\n\nB is.\n", "A is.\n\nC is.\n").text == "A is.\n"


def test_resolve_says_what_is_missing() -> None:
    merge = three_way("One is here.", "One was here.", "One is there.")
    with pytest.raises(ToolkitError, match="1 conflicts are not settled"):
        merge.resolve({})
    with pytest.raises(ToolkitError, match="no piece 9"):
        merge.resolve({0: "ours", 9: "ours"})
    assert merge.resolve({0: "both"}) == "One was here. One is there."
    assert merge.resolve({0: "We were."}) == "We were."
    assert three_way("A is. B is.", "A was. B is.", "A is. B is.").resolve({0: "theirs"}) == "A is. B is."


@pytest.mark.parametrize(
    "base, ours, theirs",
    [
        ("- a b c\n" * 20_000, "- a b c\n" * 19_999, "- a b c\n- b\n" * 12_000),
        (". " * 60_000, ". " * 59_999, ".  A. " * 30_000),
        ("word " * 40_000, "word " * 39_999 + "x", "y " + "word " * 39_999),
        *[(". ".join(f"A b{i}" for i in range(12_000)), ". ".join(f"C d{i}" for i in range(12_000)), "E. " * 30_000)],
        ("::: {.box}\n" * 9_000 + ":::\n" * 9_000, "::: {.box}\n" * 9_000 + ":::\n" * 8_000, "::: {.box}\nx\n" * 9_000),
        *[(*("\n\n".join(f"Paragraph {i * step % 9_001} stands here" for i in range(7_000)) for step in (1, -1, 7)),)],
    ],
)
def test_long_and_hostile_texts_take_bounded_time(base: str, ours: str, theirs: str) -> None:
    begun = time.process_time()
    three_way(base, ours, theirs)
    assert time.process_time() - begun < 4


def test_a_long_honest_text_is_quick() -> None:
    sentences = [f"In place {n} we asked the people of the village what they needed. " for n in range(2_800)]
    base, ours, theirs = (
        "".join(s.replace("asked", "often asked") if step and n % 9 == step else s for n, s in enumerate(sentences))
        for step in (0, 3, 7)
    )
    begun = time.process_time()
    assert three_way(base, ours, theirs).text is not None
    assert time.process_time() - begun < 2
