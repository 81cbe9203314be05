"""Anchors: a comment finds its words again in later texts, in four scripts, or is said to be lost."""

import random
import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from text.drafts import SCRIPTS, Draft, text
from text.scripts import writing

from toolkit_app.text import anchors
from toolkit_app.text.anchors import Place, find, of_item, of_passage, of_section, of_statement, quoted

TEXT = """\
## Context {#context}

A village without water, see [the note](https://x.ge/a) and [[LL-7K3QF2MA|the lesson]] of **2024**.

1. Ask the elders first.
2. Ask the school.

## გაკვეთილი {#lesson}

::: {.statement #s-7k3q type=recommendation}
ყოველი ფორმა ორ ენაზე იბეჭდება, რომ ყველამ წაიკითხოს.

::: rationale
People sign what they can read.
:::
:::

Ask the school.
"""


def at(body: str, words: str, nth: int = 1) -> tuple[int, int]:
    start = -1
    for _ in range(nth):
        start = body.index(words, start + 1)
    return start, start + len(words)


def shown(body: str, place: Place | None) -> tuple[str, str] | None:
    return (body[place.start : place.end], place.how) if place else None


def test_each_target_is_found_in_the_text_it_was_made_on() -> None:
    assert find(TEXT, of_item()) == Place(0, len(TEXT), "same")
    assert find(TEXT, of_section(TEXT, "lesson")).start == TEXT.index("## გაკ")
    assert shown(TEXT, find(TEXT, of_statement(TEXT, "s-7k3q")))[0].startswith("::: {.statement")
    anchor = of_passage(TEXT, *at(TEXT, "see [the note](https://x.ge/a) and [[LL-7K3QF2MA|the lesson]] of **2024**"))
    assert anchor.quote == "see the note and the lesson of 2024"
    assert (anchor.prefix, "Ask the elders" in anchor.suffix) == ("Context A village without water,", True)
    assert find(TEXT, anchor).how == "same"
    for missing in (of_section, of_statement):
        with pytest.raises(KeyError):
            missing(TEXT, "nothing")
    with pytest.raises(ValueError):
        of_passage(TEXT, *at(TEXT, "\n\n"))


@pytest.mark.parametrize(("before", "after"), [
    ("0`0", "00"),
    ("the footnote here", "the foot**note** here"),
    ("the [lesson](https://x.ge/a_(b))s of us", "the **lessons** of us"),
    ("what [[LL-7K3QF2MA|the lesson]]s say", "what the les\u00adsons say"),
    ("so [[LL-7K3QF2MA]] says", "so LL-7K3QF2MA says"),
    ("la re\u0301inte\u0301gration durable", "la *réintégration* durable"),
    ("a file_name of theirs[^1] there", "a file\\_name of theirs there"),
    ("~~რეინ~~ტეგრაცია აქ", "რეინტეგრაცია აქ"),
])  # fmt: skip
def test_a_word_goes_on_through_the_marks_inside_it(before: str, after: str) -> None:
    for one, other in ((before, after), (after, before)):
        anchor = of_passage(one, 0, len(one))
        found = find(f"{other}\n", anchor)
        assert found is not None
        assert (found.how, shown(one, find(one, anchor))[1]) == ("same", "same")


def test_twice_the_same_words_are_told_apart_by_those_around_them() -> None:
    first, second = (of_passage(TEXT, *at(TEXT, "Ask the school", nth)) for nth in (1, 2))
    assert [find(TEXT, one).start for one in (first, second)] == [at(TEXT, "Ask the school", nth)[0] for nth in (1, 2)]
    later = TEXT.replace("## Context", "Before. Ask the school. Before.\n\n## Context")
    assert find(later, second).start == at(later, "Ask the school", 3)[0]


def test_what_a_page_or_word_shows_is_found_in_the_source() -> None:
    assert quoted(TEXT, "see the note and the lesson of 2024") is not None
    assert quoted(TEXT, "ASK THE ELDERS FIRST.\nAsk the school") == at(TEXT, "Ask the elders first.\n2. Ask the school")
    start, end = quoted(TEXT, "Ask the school", near=1.0)
    assert (start, end) == at(TEXT, "Ask the school", 2)
    assert quoted(TEXT, "ask the mayor of the town for a new bridge") is None
    assert quoted(TEXT, "…") is None


def test_a_statement_is_followed_by_its_id_then_its_digest_then_by_what_became_of_it() -> None:
    anchor = of_statement(TEXT, "s-7k3q")
    moved = TEXT.replace("#s-7k3q", "#s-zzzz")
    assert find(moved, anchor).how == "moved"
    reworded = TEXT.replace("ორ ენაზე", "სამ ენაზე")
    assert find(reworded, anchor).how == "changed"
    joined = reworded.replace("#s-7k3q type", '#s-zzzz from="s-7k3q" type')
    assert find(joined, anchor).how == "changed"
    assert find(TEXT.replace("People sign", "Nobody signs"), anchor).how == "same"
    bare = TEXT.replace("::: {.statement #s-7k3q type=recommendation}\n", "").replace("::: rationale\n", "").replace(":::\n", "")
    assert find(bare, anchor).how == "same"
    assert find("## Context {#context}\n\nNothing is left.\n", anchor) is None


def test_a_passage_in_a_statement_stays_with_it() -> None:
    anchor = of_passage(TEXT, *at(TEXT, "ორ ენაზე"))
    assert anchor.statement == "s-7k3q"
    assert shown(TEXT, find(TEXT, anchor)) == ("ორ ენაზე", "same")
    copied = TEXT.replace("## Context {#context}\n", "## Context {#context}\n\nყოველი ფორმა ორ ენაზე იბეჭდება, რომ არა.\n")
    assert find(copied, anchor).start == at(copied, "ორ ენაზე", 2)[0]
    reworded = TEXT.replace("ყოველი ფორმა ორ ენაზე იბეჭდება, რომ ყველამ წაიკითხოს.", "სულ სხვა რამ.")
    assert find(reworded, anchor).how == "changed"
    assert reworded[find(reworded, anchor).start :].startswith("::: {.statement")


def test_a_section_is_followed_by_id_then_title() -> None:
    anchor = of_section(TEXT, "context")
    assert find(TEXT.replace("## Context {#context}", "## What was there {#context}"), anchor).how == "same"
    assert find(TEXT.replace("## Context {#context}", "## Context {#other}"), anchor).how == "moved"
    assert find(TEXT.replace("## Context {#context}", "## Other"), anchor) is None


def test_what_was_taken_out_says_where_it_stood() -> None:
    body = "One two three four five six. The old words were here once. Seven eight nine ten eleven.\n"
    anchor = of_passage(body, *at(body, "The old words were here once"))
    later = body.replace(" The old words were here once.", "")
    assert find(later, anchor) == Place(27, 27, "gone")
    replaced = body.replace("The old words were here once", "Something else altogether stands now")
    assert shown(replaced, find(replaced, anchor)) == ("Something else altogether stands now", "changed")


def test_a_short_quotation_is_never_put_somewhere_by_guess() -> None:
    body = "The council decides on Monday. People come.\n"
    anchor = of_passage(body, *at(body, "council"))
    assert find("Other words, and a council of another town.\n", anchor) is None
    later = "In May the council decides at last.\n"
    assert shown(later, find(later, anchor)) == ("council", "same")


def drafted(seed: int, script: str) -> tuple[Draft, str, int, str]:
    """A draft, its text, and a sentence of it with its paragraph."""
    draft = Draft(script, seed)
    number = draft.chance.randrange(len(draft.paragraphs))
    return draft, text(draft.paragraphs), number, draft.chance.choice(draft.paragraphs[number])


cases = given(st.integers(0, 10_000), st.sampled_from(SCRIPTS))


@settings(max_examples=60, deadline=None)
@cases
def test_edits_elsewhere_move_nothing(seed: int, script: str) -> None:
    draft, body, _, sentence = drafted(seed, script)
    anchor = of_passage(body, *at(body, sentence))
    others = draft.copy()
    for place, paragraph in enumerate(others):
        others[place] = [one if one == sentence or draft.chance.random() < 0.4 else draft.edited(one) for one in paragraph]
    others.insert(draft.chance.randrange(len(others) + 1), [draft.sentence(), draft.sentence()])
    random.Random(seed).shuffle(others)
    later = text(others)
    place = find(later, anchor)
    assert place is not None
    assert place.how == "same"
    assert later[place.start : place.end] == sentence.rstrip(".!?…")


@settings(max_examples=60, deadline=None)
@cases
def test_a_word_changed_inside_is_followed(seed: int, script: str) -> None:
    draft, body, number, sentence = drafted(seed, script)
    anchor = of_passage(body, *at(body, sentence))
    edited = draft.edited(sentence)
    paragraphs = draft.copy()
    paragraphs[number] = [edited if one == sentence else one for one in paragraphs[number]]
    paragraphs.insert(0, [draft.sentence()])
    later = text(paragraphs)
    place = find(later, anchor)
    assert place is not None
    assert place.how == "changed"
    start, end = at(later, edited)
    assert min(end, place.end) - max(start, place.start) > (end - start) // 2


@settings(max_examples=60, deadline=None)
@example(4266, "ka")  # a stretch elsewhere has most of its words
@example(803, "ka")  # so too, and it was the first of the text
@example(2249, "fr")  # the last
@cases
def test_what_is_gone_is_lost_or_shown_where_it_stood(seed: int, script: str) -> None:
    draft, body, number, sentence = drafted(seed, script)
    anchor = of_passage(body, *at(body, sentence))
    paragraphs = draft.copy()
    paragraphs[number].remove(sentence)
    place = find(text(paragraphs), anchor)
    assert place is None or place.how == "gone"
    other = Draft(script, seed + 1)
    for words in (text([[other.edited(one, word="და") for one in paragraph][:1] for paragraph in other.paragraphs]), "", "…"):
        assert find(words, anchor) is None or find(words, anchor).how != "same"


@settings(max_examples=150, deadline=None)
@given(writing(30), writing(30), st.floats(0, 1), st.floats(0, 1))
@example("0`0", "", 0, 1)
def test_any_text_any_passage(body: str, later: str, one: float, two: float) -> None:
    start, end = sorted((round(one * len(body)), round(two * len(body))))
    try:
        anchor = of_passage(body, start, end)
    except ValueError:
        return
    found = find(body, anchor)
    assert found is not None
    assert (found.how, found.start < found.end) == ("same", True)
    place = find(later, anchor)
    assert place is None or 0 <= place.start <= place.end <= len(later)


def test_a_hundred_anchors_in_a_book_are_quick() -> None:
    draft = Draft("ka", 3)
    draft.paragraphs = [[draft.sentence() for _ in range(8)] for _ in range(400)]
    body = text(draft.paragraphs)
    made = [of_passage(body, *at(body, draft.paragraphs[number][3])) for number in range(0, 400, 4)]
    draft.paragraphs = [[draft.edited(one) if number % 5 == 0 else one for number, one in enumerate(paragraph)]
                        for paragraph in draft.paragraphs]
    later = text(draft.paragraphs)
    begun = time.process_time()
    assert all(find(later, anchor) for anchor in made)
    assert time.process_time() - begun < 1
    assert anchors.TARGETS[0] == "item"
