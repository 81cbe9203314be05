"""Translations beside their originals: what renders what, whatever either of them went through."""

import re
from collections import Counter
from itertools import cycle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from text.drafts import SCRIPTS, WORDS, Draft, text
from text.scripts import writing

from toolkit_app.text.parallel import Passage, joined, passages


@settings(max_examples=200, deadline=None)
@given(writing(25), writing(25), writing(25), st.none() | writing(25))
def test_every_letter_of_the_translation_is_shown_once(then: str, now: str, translation: str, made: str | None) -> None:
    found = passages(then, now, translation, made)
    whole = "".join(passage.text for passage in found)
    if any(passage.kind == "moved" for passage in found):
        assert Counter(whole) == Counter(translation)
    else:
        assert whole == translation
    assert "".join(passage.now for passage in found) == now
    assert not any(passage.open and not passage.copied for passage in passages(then, then, translation))


def told(paragraph: list[str], script: str) -> list[str]:
    """The sentences in another language: word for word, in an order of their own, without the numbers at their ends."""
    words = dict(zip(WORDS["en"].split(), cycle(WORDS[script].split()), strict=False))
    return [" ".join(words.get(word.lower(), word) for word in reversed(sentence.split()[:-1])) + "." for sentence in paragraph]


@pytest.mark.parametrize("script", [script for script in SCRIPTS if script != "en"])
@pytest.mark.parametrize("up_to_date", [False, True])
def test_paragraphs_find_what_renders_them(script: str, up_to_date: bool) -> None:
    right = asked = 0
    for seed in range(40):
        draft = Draft("en", seed)
        then, now = draft.copy(), draft.copy()
        now[0][1] = draft.edited(now[0][1])
        del now[2]
        now.insert(1, [draft.sentence() for _ in range(4)])
        now.append(now.pop(-2))
        rendered = {text([paragraph]).strip(): " ".join(told(paragraph, script)) for paragraph in (*then, *now)}
        made, new = ("\n\n".join(rendered[text([paragraph]).strip()] for paragraph in side) + "\n" for side in (then, now))
        for passage in passages(text(then), text(now), new if up_to_date else made, made):
            if up_to_date:
                wanted = rendered[passage.now.strip()] if passage.now else ""
            else:
                wanted = rendered[passage.then.strip()] if passage.then else ""
            asked += 1
            right += passage.text.strip() == wanted
    assert right / asked > 0.97


THEN = """## Context {#context}

The form was in one language. See [[LL-7K3QF2MA]].

- 14 days
- 42 houses

::: {.statement #s-7k3q type=recommendation}
Every form is bilingual.
:::
"""
NOW = (THEN.replace("one language", "one language only").replace("42", "43")
       .replace("\n::: {", "\nNobody had asked before.\n\n::: {"))
GEORGIAN = """## კონტექსტი {#context}

ფორმა ერთ ენაზე იყო. იხ. [[LL-7K3QF2MA]].

- 14 დღე
- 42 სახლი

::: {.statement #s-7k3q type=recommendation}
ყველა ფორმა ორენოვანია.
:::
"""


def shape(found: tuple[Passage, ...]) -> list[tuple[str, str, str]]:
    return [(passage.kind, passage.block, passage.text.strip().split("\n")[0]) for passage in found]


def test_what_changed_stands_beside_what_renders_it() -> None:
    assert shape(passages(THEN, NOW, GEORGIAN)) == [
        ("same", "heading", "## კონტექსტი {#context}"), ("changed", "paragraph", "ფორმა ერთ ენაზე იყო. იხ. [[LL-7K3QF2MA]]."),
        ("changed", "list", "- 14 დღე"), ("added", "paragraph", ""),
        ("same", "statement", "::: {.statement #s-7k3q type=recommendation}")]


def test_what_was_translated_meanwhile_is_found_in_its_place() -> None:
    more = GEORGIAN.replace("\n::: {", "\nმანამდე არავის უკითხავს.\n\n::: {")
    assert shape(passages(THEN, NOW, more, GEORGIAN))[3] == ("added", "paragraph", "მანამდე არავის უკითხავს.")
    less = re.sub(r"ფორმა ერთ.*\n\n", "", GEORGIAN)
    assert shape(passages(THEN, re.sub(r"The form.*\n\n", "", THEN), less, GEORGIAN))[1] == ("removed", "paragraph", "")


def test_two_paragraphs_that_were_put_together_stand_beside_the_one_that_changed() -> None:
    then = "The well was dug in the first spring of the project.\n\nNobody had asked the women of the village before.\n"
    now = then.replace("Nobody", "No one")
    rendered = "ჭა პროექტის პირველ გაზაფხულზე ამოთხარეს. სოფლის ქალებისთვის მანამდე არავის უკითხავს არაფერი.\n"
    assert [bool(passage.text) for passage in passages(then, now, rendered)] == [False, True]


def test_a_paragraph_that_moved_takes_its_translation_along() -> None:
    well, chat = "One well for the whole of the village.", "ერთი ჭა მთელი სოფლისთვის."
    then = f"## A {{#a}}\n\n{well}\n\nA school that was closed in the winter of that year.\n\n## B {{#b}}\n\nThe end of it all.\n"
    mine = f"## ა {{#a}}\n\n{chat}\n\nსკოლა, რომელიც იმ წლის ზამთარში დაიხურა.\n\n## ბ {{#b}}\n\nდასასრული.\n"
    now = then.replace(f"{well}\n\n", "") + f"\n{well}\n"
    found = passages(then, now, mine)
    assert shape(found)[-1] == ("moved", "paragraph", chat)
    done = joined([passage.text for passage in found])
    assert done.split() == (mine.replace(f"{chat}\n\n", "") + chat).split()
    assert shape(passages(then, now, done, mine))[-1] == ("moved", "paragraph", chat)


def test_words_of_the_original_are_no_translation() -> None:
    found = passages(THEN, THEN, THEN.replace("Every form is bilingual.", "ყველა ფორმა ორენოვანია."))
    assert [passage.block for passage in found if passage.copied] == ["paragraph", "list"]


def test_texts_are_put_together_with_one_blank_line() -> None:
    assert joined([]) == ""
    assert joined(["a\n", "", " \n", "b\n\n"]) == "a\n\nb\n"
    assert joined([passage.text for passage in passages(THEN, NOW, GEORGIAN)]) == GEORGIAN


def test_what_the_translator_touched_is_known() -> None:
    edited = GEORGIAN.replace("ერთ ენაზე", "მხოლოდ ერთ ენაზე")
    assert [passage.block for passage in passages(THEN, NOW, edited, GEORGIAN) if passage.touched] == ["paragraph"]
    assert not any(passage.touched for passage in passages(THEN, NOW, edited))
