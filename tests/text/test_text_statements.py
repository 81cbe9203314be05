"""Statements taken apart and put together, split and joined, and followed from one text to another."""

import pytest
from hypothesis import given, settings
from text.scripts import writing

from toolkit_app.text import sections
from toolkit_app.text.statements import Taken, join, put_together, split, take_apart, with_evidence
from toolkit_app.text.tracing import trace

FULL = """\
::: {.statement #s-7k3q type=recommendation strength=strong confidence=low from="s-a1 s-b2"}
Every referral form
is **bilingual**.

::: rationale
People sign what they can *read*.
:::

::: evidence
- [[LL-7K3QF2MA]]
- [[SR-9Q2M4K1D]]: page 12
:::
:::"""


def one(text: str) -> sections.Statement:
    (found,) = sections.scan(text).statements
    return found


def test_what_stands_beside_the_words_is_no_part_of_them() -> None:
    found = one(FULL)
    assert found.wording == "Every referral form is bilingual."
    assert found.rationale == "People sign what they can read."
    assert found.evidence == ("LL-7K3QF2MA", "SR-9Q2M4K1D")
    assert (found.type, found.strength, found.confidence, found.origins) == ("recommendation", "strong", "low", ("s-a1", "s-b2"))
    bare = one("::: {.statement #s-7k3q}\nEvery referral form is bilingual.\n:::")
    assert found.digest == bare.digest
    assert (bare.strength, bare.rationale, bare.evidence) == ("", "", ())


def test_a_part_between_two_paragraphs_does_not_glue_them_and_one_in_a_box_is_text() -> None:
    assert one("::: {.statement #s-1}\na\n::: rationale\nr\n:::\nb\n:::").wording == "a b"
    assert one("::: {.statement #s-1}\n::: {.box}\n::: rationale\nr\n:::\n:::\n:::").wording == "r"
    assert one("::: {.statement #s-1}\n```\n::: rationale\n:::\n```\n:::").rationale == ""


def test_taken_apart_and_put_together() -> None:
    taken = take_apart(FULL)
    assert taken == Taken("s-7k3q", "recommendation", "strong", "low", ("s-a1", "s-b2"), "Every referral form\nis **bilingual**.",
                          "People sign what they can *read*.", "- [[LL-7K3QF2MA]]\n- [[SR-9Q2M4K1D]]: page 12")
    assert put_together(taken) == FULL
    assert take_apart("::: {.statement #s-1 .wide note=\"a b\"}\nx\n:::").more == (".wide", 'note="a b"')


@settings(max_examples=250, deadline=None)
@given(writing(20), writing(12), writing(8))
def test_nothing_typed_into_a_part_ends_the_statement(wording: str, rationale: str, evidence: str) -> None:
    block = put_together(Taken("s-7k3q", "option", "strong", "high", (), wording=wording,
                               rationale=rationale, evidence=evidence))
    assert sections.scan(block + "\n\nAfter.").statements[0].end == len(block)
    assert put_together(take_apart(block)) == put_together(take_apart(put_together(take_apart(block))))


def test_splitting_keeps_the_id_on_the_first_and_joining_on_the_first_as_well() -> None:
    taken = take_apart(FULL)
    first, second = split(taken, taken.wording.index("is"))
    assert (first.id, first.wording, first.rationale) == ("s-7k3q", "Every referral form", taken.rationale)
    assert (second.wording, second.rationale, second.origins) == ("is **bilingual**.", "", ("s-7k3q",))
    assert second.evidence == taken.evidence
    assert second.id != first.id
    joined = join(first, second)
    assert (joined.id, joined.wording, joined.evidence) == ("s-7k3q", "Every referral form is **bilingual**.", taken.evidence)
    assert joined.origins == ("s-a1", "s-b2", second.id)
    with pytest.raises(ValueError):
        split(taken, 0)


def test_one_more_thing_it_rests_on() -> None:
    taken = with_evidence(with_evidence(Taken("s-1"), "LL-7K3QF2MA"), "TL-AAAAAAAA")
    assert taken.evidence == "- [[LL-7K3QF2MA]]\n- [[TL-AAAAAAAA]]"
    assert with_evidence(taken, "TL-AAAAAAAA") == taken


# what became of them

A, B, C = (f"::: {{.statement #s-{name}}}\n{words}\n:::" for name, words in (
    ("a", "Every municipality names one officer for referrals and says so in public."),
    ("b", "სამუშაო შეხვედრაზე მიიღება გადაწყვეტილება ადგილობრივი ჯგუფის მიერ."),
    ("c", "Дом культуры открыт для всех жителей села.")))  # fmt: skip


def told(old: str, new: str) -> dict[str, tuple[str, tuple[str, ...]]]:
    return {fate.id: (fate.what, fate.others) for fate in trace(old, new)}


def joined(*blocks: str) -> str:
    return "\n\n".join(blocks) + "\n"


def test_each_fate_has_its_name() -> None:
    text = joined(A, B, C)
    assert told(text, text) == dict.fromkeys(("s-a", "s-b", "s-c"), ("unchanged", ()))
    assert told(text, joined(A.replace("one officer", "one\n**officer**"), B, C))["s-a"] == ("rewrapped", ())
    assert told(text, joined(A.replace("one officer", "two officers"), B, C))["s-a"] == ("reworded", ())
    assert told(text, joined(C, A, B)) == {"s-c": ("moved", ()), "s-a": ("unchanged", ()), "s-b": ("unchanged", ())}
    assert told(f"## X {{#x}}\n\n{A}\n\n## Y {{#y}}\n", f"## X {{#x}}\n\n## Y {{#y}}\n\n{A}\n")["s-a"] == ("moved", ())
    assert told(joined(A, B), joined(A)) == {"s-a": ("unchanged", ()), "s-b": ("removed", ())}
    assert told(joined(A), joined(A, B)) == {"s-a": ("unchanged", ()), "s-b": ("new", ())}
    assert told("", "no statement") == {}


@pytest.mark.parametrize("said", ["", ' from="s-a"'])
def test_a_split_is_known_by_what_it_says_or_by_its_words(said: str) -> None:
    new = joined("::: {.statement #s-a}\nEvery municipality names one officer for referrals.\n:::",
                 f"::: {{.statement #s-d{said}}}\nThe officer's name is said in public.\n:::" if said else
                 "::: {.statement #s-d}\nand says so in public\n:::")
    assert told(joined(A), new) == {"s-a": ("split", ("s-d",)), "s-d": ("new", ("s-a",))}


@pytest.mark.parametrize("said", ["", ' from="s-b"'])
def test_a_join_is_known_by_what_it_says_or_by_its_words(said: str) -> None:
    (a, b) = (one(text).wording for text in (A, B))
    words = f"{a} {b}" if not said else "Something else altogether, and longer than before."
    new = joined(f"::: {{.statement #s-a{said}}}\n{words}\n:::")
    assert told(joined(A, B), new) == {"s-a": ("joined", ("s-b",)), "s-b": ("removed", ("s-a",))}


def test_a_statement_whose_id_was_lost_is_new_and_the_old_one_removed() -> None:
    assert told(joined(A), joined(A.replace("#s-a", "#s-z"))) == {"s-z": ("new", ()), "s-a": ("removed", ())}


def test_what_changes_beside_the_words_is_said_and_leaves_the_digest() -> None:
    taken = take_apart(FULL)
    (fate,) = trace(FULL, put_together(with_evidence(taken, "LL-AAAAAAAA")))
    assert (fate.what, fate.beside, fate.same_words, fate.quiet) == ("unchanged", ("evidence",), True, False)
    (fate,) = trace(FULL, FULL.replace("strong", "conditional").replace("bilingual", "in two languages"))
    assert (fate.what, fate.beside, fate.same_words) == ("reworded", ("strength",), False)
    changed = [(piece.op, piece.text) for piece in fate.difference() if piece.op != "same"]
    assert changed == [("removed", "bilingual"), ("added", "in two languages")]


@settings(max_examples=150, deadline=None)
@given(writing(30), writing(30))
def test_any_two_texts_have_a_fate_for_each_statement(old: str, new: str) -> None:
    fates = trace(old, new)
    ids = {one.id for text in (old, new) for one in sections.scan(text).statements if one.id}
    assert {fate.id for fate in fates} == ids
    for fate in fates:
        assert ((fate.before is None), (fate.after is None)) == (fate.what == "new", fate.what == "removed")
    assert all(fate.quiet for fate in trace(old, old))
