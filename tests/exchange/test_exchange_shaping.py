import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit_app.exchange import passages, planning, shaping
from toolkit_app.exchange.files import Found
from toolkit_app.intake.document import Document, Proposal, Remark
from toolkit_app.text import anchors


def shaped(text, kind="lesson", lang="en", **more):
    document = Document("Title", text, lang, **more)
    return shaping.shaped(document, shaping.suggested(document, "name", kind=kind))


@pytest.mark.parametrize("text, found", [
    ("# 1. Context\n\na\n\n## More\n\nb\n\n# Own\n\nc\n", "## Context {#context}\n\na\n\n### More\n\nb\n\n## Own\n\nc\n"),
    ("# Report\n\n## Context\n\na\n\n## What happened?\n\nb\n",
     "# Report\n\n## Context {#context}\n\na\n\n## What happened? {#happened}\n\nb\n"),
    ("### Deep\n\na\n\n#### Deeper\n\nb\n", "## Deep\n\na\n\n### Deeper\n\nb\n"),
    ("Before\n\n## კონტექსტი\n\na\n", "Before\n\n## კონტექსტი {#context}\n\na\n"),
    ("```\n# no heading\n\n\n\n# none\n```\n", "```\n# no heading\n\n\n\n# none\n```\n"),
], ids=range(5))  # fmt: skip
def test_headings_become_sections_in_their_order(text, found):
    assert shaped(text).text == found


def test_a_kind_of_one_section_takes_what_has_no_heading():
    assert shaped("Words.\n", "note").text == "## Text {#text}\n\nWords.\n"
    assert shaped("Words.\n").text == "Words.\n"


def test_lines_and_headings_fill_fields():
    found = shaped("Place: Kharagauli\n**Review by:** soon\n\nWords.\n\n## Context\n\na\n\n## Dimension\n\nSocial\n")
    assert found.fields == {"place": ["kharagauli"], "dimension": ["social"]}
    assert found.text == "**Review by:** soon\n\nWords.\n\n## Context {#context}\n\na\n"
    assert [one.values["value"] for one in found.problems] == ["soon"]


def test_a_single_first_heading_is_the_title():
    document = Document("", "# The well\n\nWords.\n\n## Context\n\na\n", "en")
    shape = shaping.suggested(document, "file", kind="lesson")
    assert shape.title == "The well"
    assert shaping.shaped(document, shape).text == "Words.\n\n## Context {#context}\n\na\n"


def test_what_is_chosen_wins():
    document = Document("T", "Start.\n\n# One\n\na\n\n# Two\n\nb\n", "en")
    text = planning.Text(Found("a", None, None, document=document), shaping.suggested(document, "a", kind="lesson"))
    chosen = planning.with_shape(text, targets={0: "section:why"}, preface="section:context")
    assert shaping.shaped(document, chosen.shape).text == (
        "## Context {#context}\n\nStart.\n\n## One {#why}\n\na\n\n## Two\n\nb\n")


PIECES = ["# Context\n\n", "## What happened\n\n", "# Own part\n\n", "Place: Kvareli\n\n", "Words here.\n\n", "- a\n- b\n\n",
          "1. Why\n\n"]
PARTS = st.lists(st.sampled_from(PIECES), max_size=6).map("".join)


@given(PARTS, st.data())
@settings(max_examples=100, deadline=None)
def test_remarks_and_proposals_stay_on_their_words(text, data):
    words = anchors.word_spans(text)
    chosen = data.draw(st.lists(st.sampled_from(words), max_size=3, unique=True)) if words else []
    remarks = tuple(Remark("N", "", str(number), text[a:b], a, b) for number, (a, b) in enumerate(chosen))
    proposals = tuple(Proposal("replacement", "N", "", a, b, "NEW", text[a:b], "NEW") for a, b in chosen)
    found = shaped(text, remarks=remarks, proposals=proposals)
    assert len(found.remarks) + len(found.proposals) == 2 * len(chosen)
    for one in found.proposals:
        assert found.text[one.start : one.end] == one.old_words
    for one in found.remarks[: len(remarks)]:
        assert found.text[one.start : one.end] in (one.quote, "") or one.quote in text


@given(st.text("ab .*\n#-", max_size=30), st.data())
@settings(max_examples=200, deadline=None)
def test_an_exchange_of_whole_words_is_the_same_change(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    one = Proposal("replacement", "N", "", start, end, data.draw(st.text("ab .", max_size=5)), "", "")
    found = passages.whole_words(text, one)
    if found:
        put = text[: found.start] + found.words + text[found.end :]
        assert put.rstrip("\n") == (text[:start] + one.new + text[end:]).rstrip("\n")
        assert text[found.start].isalnum()
        assert text[found.end - 1].isalnum()
