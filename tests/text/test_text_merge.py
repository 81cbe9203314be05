"""Three-way merges: what goes together, what must be asked, and what holds for any three texts."""

import random
import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from text.drafts import SCRIPTS, Draft, text
from text.scripts import writing

from toolkit_app.errors import ToolkitError
from toolkit_app.text.merge import Merge, three_way
from toolkit_app.text.sections import scan
from toolkit_app.text.sentences import cut

EACH = 25


def merged(base: str, ours: str, theirs: str) -> Merge:
    """The merge, after a check that the sides may be exchanged."""
    merge, mirror = three_way(base, ours, theirs), three_way(base, theirs, ours)
    assert merge.text == mirror.text
    assert len(merge.conflicts) == len(mirror.conflicts)
    return merge


def asked(merge: Merge) -> None:
    assert merge.text is None
    assert merge.conflicts


@pytest.mark.parametrize("script", SCRIPTS)
class TestWhatGoesTogether:
    """Kinds of cases that merge without a question."""

    def test_different_paragraphs(self, script: str) -> None:
        for seed in range(EACH):
            draft = Draft(script, seed)
            one, two = draft.places(2)
            ours, theirs, both = draft.copy(), draft.copy(), draft.copy()
            ours[one][1] = both[one][1] = draft.edited(ours[one][1])
            theirs[two][0] = both[two][0] = draft.edited(theirs[two][0])
            merge = merged(text(draft.paragraphs), text(ours), text(theirs))
            assert merge.text == text(both)
            assert not merge.looks

    def test_one_paragraph_sentences_apart(self, script: str) -> None:
        for seed in range(EACH):
            draft = Draft(script, seed)
            (at,) = draft.places(1)
            ours, theirs, both = draft.copy(), draft.copy(), draft.copy()
            ours[at][0] = both[at][0] = draft.edited(ours[at][0])
            theirs[at][2] = both[at][2] = draft.edited(theirs[at][2])
            merge = merged(text(draft.paragraphs), text(ours), text(theirs))
            assert merge.text == text(both)
            assert not merge.looks

    def test_neighbouring_sentences(self, script: str) -> None:
        for seed in range(EACH):
            draft = Draft(script, seed)
            (at,) = draft.places(1)
            ours, theirs, both = draft.copy(), draft.copy(), draft.copy()
            ours[at][0] = both[at][0] = draft.edited(ours[at][0])
            theirs[at][1] = both[at][1] = draft.edited(theirs[at][1])
            merge = merged(text(draft.paragraphs), text(ours), text(theirs))
            assert merge.text == text(both)
            assert len(merge.looks) == 2

    def test_a_new_sentence_and_an_edit(self, script: str) -> None:
        for seed in range(EACH):
            draft = Draft(script, seed)
            (at,) = draft.places(1)
            ours, theirs, both = draft.copy(), draft.copy(), draft.copy()
            fresh, place = draft.sentence(), draft.chance.randrange(3)
            both[at][1] = theirs[at][1] = draft.edited(theirs[at][1])
            ours[at].insert(place, fresh)
            both[at].insert(place, fresh)
            assert merged(text(draft.paragraphs), text(ours), text(theirs)).text == text(both)

    def test_a_new_last_sentence_and_an_edit_of_the_last(self, script: str) -> None:
        for seed in range(EACH):
            draft = Draft(script, seed)
            (at,) = draft.places(1)
            ours, theirs, both = draft.copy(), draft.copy(), draft.copy()
            fresh = draft.sentence()
            both[at][-1] = theirs[at][-1] = draft.edited(theirs[at][-1])
            ours[at].append(fresh)
            both[at].append(fresh)
            merge = merged(text(draft.paragraphs), text(ours), text(theirs))
            assert merge.text == text(both)
            assert merge.looks

    def test_both_add_a_paragraph_in_one_place(self, script: str) -> None:
        for seed in range(EACH):
            draft = Draft(script, seed)
            at = draft.chance.randint(0, len(draft.paragraphs))
            ours, theirs = draft.copy(), draft.copy()
            mine, other = [draft.sentence()], [draft.sentence()]
            ours.insert(at, mine)
            theirs.insert(at, other)
            merge = merged(text(draft.paragraphs), text(ours), text(theirs))
            orders = [draft.copy(), draft.copy()]
            orders[0][at:at] = [mine, other]
            orders[1][at:at] = [other, mine]
            assert merge.text in map(text, orders)
            assert [merge.pieces[number].kind for number in merge.looks] == ["added-both"]

    def test_both_make_the_same_edit(self, script: str) -> None:
        for seed in range(EACH):
            draft = Draft(script, seed)
            one, two = draft.places(2)
            ours, theirs = draft.copy(), draft.copy()
            ours[one][1] = theirs[one][1] = draft.edited(ours[one][1])
            ours.insert(two, [draft.sentence()])
            theirs.insert(two, ours[two])
            both = [list(paragraph) for paragraph in ours]
            theirs[-1][-1] = both[-1][-1] = draft.edited(theirs[-1][-1])
            assert merged(text(draft.paragraphs), text(ours), text(theirs)).text == text(both)


@pytest.mark.parametrize("script", SCRIPTS)
class TestWhatMustBeAsked:
    """Kinds of cases in which a silent outcome would be wrong."""

    def test_one_sentence_words_far_apart(self, script: str) -> None:
        for seed in range(EACH):
            draft = Draft(script, seed)
            (at,) = draft.places(1)
            ours, theirs, both = draft.copy(), draft.copy(), draft.copy()
            sentence = draft.paragraphs[at][1]
            ours[at][1] = draft.edited(sentence, 0, "Aaa")
            theirs[at][1] = draft.edited(sentence, 5, "bbb")
            both[at][1] = draft.edited(ours[at][1], 5, "bbb")
            merge = merged(text(draft.paragraphs), text(ours), text(theirs))
            asked(merge)
            (number,) = merge.conflicts
            assert merge.pieces[number].proposal == both[at][1]
            assert merge.resolve({number: merge.pieces[number].proposal or ""}) == text(both)

    def test_the_same_word_and_words_too_near(self, script: str) -> None:
        for seed in range(EACH):
            draft = Draft(script, seed)
            (at,) = draft.places(1)
            ours, theirs = draft.copy(), draft.copy()
            sentence = draft.paragraphs[at][1]
            ours[at][1] = draft.edited(sentence, 3, "aaa")
            theirs[at][1] = draft.edited(sentence, draft.chance.choice((3, 4, 5)), "bbb")
            merge = merged(text(draft.paragraphs), text(ours), text(theirs))
            asked(merge)
            (number,) = merge.conflicts
            assert merge.pieces[number].proposal is None
            assert merge.resolve({number: "ours"}) == text(ours)
            assert merge.resolve({number: "theirs"}) == text(theirs)

    def test_deleted_and_edited(self, script: str) -> None:
        for seed in range(EACH):
            draft = Draft(script, seed)
            (at,) = draft.places(1)
            ours, theirs = draft.copy(), draft.copy()
            if seed % 2:
                del ours[at]
            else:
                del ours[at][1]
            if seed % 3:
                theirs[at][1] = draft.edited(theirs[at][1])
            elif seed % 2:
                theirs[at].append(draft.sentence())
            else:
                theirs[at][1] = draft.sentence()
            merge = merged(text(draft.paragraphs), text(ours), text(theirs))
            asked(merge)
            assert merge.resolve(dict.fromkeys(merge.conflicts, "ours")) == text(ours)
            assert merge.resolve(dict.fromkeys(merge.conflicts, "theirs")) == text(theirs)

    def test_a_paragraph_moved_and_edited(self, script: str) -> None:
        for seed in range(EACH):
            draft = Draft(script, seed)
            one, two = draft.places(2)
            ours, theirs, both = draft.copy(), draft.copy(), draft.copy()
            ours.insert(two, ours.pop(one))
            theirs[one][1] = both[one][1] = draft.edited(theirs[one][1])
            both.insert(two, both.pop(one))
            merge = merged(text(draft.paragraphs), text(ours), text(theirs))
            settled = {choice: merge.resolve(dict.fromkeys(merge.conflicts, choice)) for choice in ("ours", "theirs", "both")}
            if merge.conflicts:
                assert settled == {"ours": text(ours), "theirs": text(theirs), "both": text(both)}
                assert all(merge.pieces[number].moved is not None for number in merge.conflicts)
            else:
                # The shorter paragraphs it passed count as moved, and the edited one as unmoved: nothing is doubtful.
                assert merge.text == text(both)

    def test_both_rewrite_a_sentence(self, script: str) -> None:
        for seed in range(EACH):
            draft = Draft(script, seed)
            (at,) = draft.places(1)
            ours, theirs = draft.copy(), draft.copy()
            ours[at][1] = draft.sentence()
            theirs[at][1] = draft.sentence()
            merge = merged(text(draft.paragraphs), text(ours), text(theirs))
            asked(merge)
            assert merge.resolve(dict.fromkeys(merge.conflicts, "theirs")) == text(theirs)
            both = merge.resolve(dict.fromkeys(merge.conflicts, "both"))
            assert ours[at][1] in both
            assert theirs[at][1] in both

    def test_moved_to_two_places_or_moved_and_deleted(self, script: str) -> None:
        for seed in range(EACH):
            draft = Draft(script, seed)
            draft.paragraphs[1] = [draft.sentence()]
            ours, theirs = draft.copy(), draft.copy()
            ours.append(ours.pop(1))
            theirs.insert(0, theirs.pop(1))
            merge = merged(text(draft.paragraphs), text(ours), text(theirs))
            asked(merge)
            for choice, expected in (("ours", text(ours)), ("theirs", text(theirs))):
                assert merge.resolve(dict.fromkeys(merge.conflicts, choice)) == expected
            theirs = draft.copy()
            del theirs[1]
            for one, two, mine in ((ours, theirs, "ours"), (theirs, ours, "theirs")):
                merge = merged(text(draft.paragraphs), text(one), text(two))
                asked(merge)
                kept = merge.resolve(dict.fromkeys(merge.conflicts, mine))
                gone = merge.resolve(dict.fromkeys(merge.conflicts, "theirs" if mine == "ours" else "ours"))
                assert (kept, gone) == (text(ours), text(theirs))


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
