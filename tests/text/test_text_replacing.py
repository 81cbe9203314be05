"""Proposed words put in place of what a comment is about, and places of a form found in its text."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from text.scripts import writing

from toolkit_app.text import anchors, sections
from toolkit_app.text.replacing import replacement
from toolkit_app.text.statements import evidence_lines, evidence_text, take_apart, within, without_evidence

BODY = """\
## Purpose {#purpose}

Families come home in spring. They need **seed and tools** first.

::: {.statement #s-7k3q type=option strength=strong}
Every form is bilingual.

::: rationale
People sign what they can read.
:::
:::

## Steps {#steps}

Ask the council; then wait.
"""


def passage(words: str, body: str = BODY) -> anchors.Anchor:
    at = body.index(words)
    return anchors.of_passage(body, at, at + len(words))


@pytest.mark.parametrize(("said", "proposed", "becomes"), [
    ("They need **seed and tools** first.", "They need seed.", "home in spring. They need seed.\n"),
    ("Families come home in spring", "Families return in spring.", "\nFamilies return in spring. They need"),
    ("seed and tools", "tools", "They need **tools** first."),
    ("need **seed and tools**", "need tools", "They need tools first."),
    ("Ask the council", "Ask the mayor", "\nAsk the mayor; then wait."),
    ("bilingual", "in two languages", "\nEvery form is in two languages.\n"),
])
def test_a_passage_is_replaced_with_its_stop_and_its_marks(said: str, proposed: str, becomes: str) -> None:
    found = replacement(BODY, passage(said), proposed)
    assert found
    assert becomes in found.applied(BODY)


@pytest.mark.parametrize(("said", "proposed", "becomes"), [
    ("See the", "Look at the", "[Look at the note](https://x.ge) of"),
    ("note of", "note by", "[the note by](https://x.ge) [[LL"),
    ("See the note", "Look", "[Look](https://x.ge) of"),
    ("the lessons", "two lessons", "of [[LL-7K3QF2MA|two lessons]]."),
    ("the note", "a note", "See [a note](https://x.ge) of"),
])  # fmt: skip
def test_a_link_the_passage_cuts_through_stays_a_link(said: str, proposed: str, becomes: str) -> None:
    body = "See [the note](https://x.ge) of [[LL-7K3QF2MA|the lesson]]s.\n"
    at = anchors.quoted(body, said)
    assert at
    found = replacement(body, anchors.of_passage(body, *at), proposed)
    assert found
    assert becomes in found.applied(body)


def test_of_a_statement_only_the_wording_is_replaced() -> None:
    found = replacement(BODY, anchors.of_statement(BODY, "s-7k3q"), "Every form is in two languages.\n:::")
    assert found
    (statement,) = sections.scan(found.applied(BODY)).statements
    assert statement.wording == "Every form is in two languages. :::"
    assert (statement.id, statement.strength, statement.rationale) == ("s-7k3q", "strong", "People sign what they can read.")


def test_to_a_section_words_are_added_and_the_whole_text_is_left_alone() -> None:
    found = replacement(BODY, anchors.of_section(BODY, "purpose"), "And seed.")
    assert found
    assert ":::\n\nAnd seed.\n\n## Steps" in found.applied(BODY)
    assert replacement(BODY, anchors.of_item(), "Everything else.") is None
    assert replacement("Nothing of it.\n", passage("Ask the council; then wait"), "Ask.") is None


@settings(max_examples=150, deadline=None)
@given(writing(25), writing(6), st.data())
def test_the_rest_of_the_text_stays_letter_by_letter(body: str, words: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, max(0, len(body) - 1)))
    end = data.draw(st.integers(start, len(body)))
    try:
        about = anchors.of_passage(body, start, end)
    except ValueError:
        return
    found = replacement(body, about, words)
    if found:
        text = found.applied(body)
        assert text.startswith(body[: found.start])
        assert text.endswith(body[found.end :])


@settings(max_examples=150, deadline=None)
@given(writing(15), writing(15), writing(15))
@example("", "## ", "")
def test_a_place_in_the_text_of_a_form_is_found_in_its_part(purpose: str, steps: str, more: str) -> None:
    parts = {"purpose": purpose, "steps": steps, "more": more}
    text = sections.assemble(parts, {"purpose": "Purpose", "steps": "Steps"})
    pieces = sections.pieces(text, parts)
    for at in range(0, len(text), 7):
        found = sections.located(pieces, at)
        if found:
            name, place = found
            assert not text[at : at + 1].strip() or parts[name][place] == text[at]


def test_a_place_before_and_after_the_sections_is_in_the_last_part() -> None:
    parts = {"purpose": "Why.", "more": "Before.\n\n## Annex\n\nAfter."}
    text = sections.assemble(parts, {"purpose": "Purpose"})
    pieces = sections.pieces(text, parts)
    for words, name in (("Why", "purpose"), ("Before", "more"), ("After", "more")):
        assert sections.located(pieces, text.index(words)) == (name, parts[name].index(words))
    assert sections.located(pieces, text.index("Purpose")) is None


def test_a_place_in_a_statement_is_one_in_its_wording() -> None:
    block = "::: {.statement #s-1}\n\nOne two.\n\n::: rationale\nWhy.\n:::\nThree.\n:::"
    taken = take_apart(block)
    for word in ("two", "Three"):
        place = within(block, block.index(word))
        assert place is not None
        assert taken.wording[place:].startswith(word)
    assert within(block, block.index("Why")) is None
    assert within(block, 3) is None


def test_evidence_line_by_line() -> None:
    text = "- [[LL-7K3QF2MA]]\n- [[sr-9q2m4k1d]]: page 12\nOur own experience"
    lines = evidence_lines(text)
    assert lines == (("LL-7K3QF2MA", ""), ("SR-9Q2M4K1D", "page 12"), ("", "Our own experience"))
    assert evidence_text(lines) == text.replace("sr-9q2m4k1d", "SR-9Q2M4K1D")
    assert evidence_lines(" ") == ()
    block = f"::: {{.statement #s-1}}\nOne.\n::: evidence\n{text}\n:::\n:::"
    left = without_evidence(take_apart(block), "SR-9Q2M4K1D")
    assert left.evidence == "- [[LL-7K3QF2MA]]\nOur own experience"
