from dataclasses import replace

import pytest
import steps
import worlds

from toolkit_app.errors import ToolkitError
from toolkit_app.library import (
    attachments,
    disclosure,
    explaining,
    items,
    ledger,
    overrides,
    people,
    store,
    verify,
    workflow,
)
from toolkit_app.library.items import Draft

CLEAN = Draft("A well for the village", "en", "## Context {#context}\n\nThe village had no water.\n", {"sensitivity": "public"})


def concerns(world, keys, level="public", printed=False, **how):
    work = disclosure.check(world, [keys] if isinstance(keys, str) else keys, level, printed=printed, **how)
    while True:
        try:
            next(work)
        except StopIteration as end:
            return end.value


def told(world, key, level="public", **options):
    return [(each.sort, each.weight, each.place, each.words) for each in concerns(world, key, level, **options)]


def made(world, body="", kind="lesson", **fields):
    draft = replace(CLEAN, body=CLEAN.body + body, fields={**CLEAN.fields, **fields})
    return worlds.make(world, kind, draft)


def test_what_may_leave_is_not_held_back(world):
    assert told(world, made(world)) == []


def test_what_a_layout_prints_besides_is_checked_too(world):
    key = made(world, "\nCall 599 12 34 56.\n")
    first = worlds.get(world, key).head
    worlds.save(world, key, CLEAN)
    with world.write() as tx:
        other = items.translate(tx, key, "ka").key
    worlds.save(world, other, replace(worlds.get(world, other).draft(), body="nino.k@mail.ge\n"))
    assert concerns(world, key) == ()
    (beside,) = disclosure.blocking(concerns(world, key, layout="bilingual"))
    assert (beside.key, beside.words) == (other, "nino.k@mail.ge")
    (before,) = disclosure.blocking(concerns(world, key, layout="comparison"))
    assert (before.key, before.revision, before.words) == (key, first, "599 12 34 56")
    assert before.where["en"].endswith(f" ({first[:8]})")
    with world.write(people.person_named(world, "Nino")) as tx:
        disclosure.answer(tx, [before], "public", "the number of the office")
    assert disclosure.blocking(concerns(world, key, layout="comparison")) == ()


def test_personal_data_are_found_in_every_part(world):
    key = made(world, "\n## Why {#why}\n\nCall 599 12 34 56.\n\n## Own words\n\nNino Kobalia.\n",
               actions=[{"action": "Write to nino.k@mail.ge"}], owner="საქმე №12/345")
    with world.write() as tx:
        attachments.attach_bytes(tx, key, "passport_12AB34567.txt", b"x")
    assert told(world, key) == [
        ("personal", "block", "why", "599 12 34 56"), ("personal", "warning", "more", "Nino Kobalia"),
        ("personal", "block", "actions", "nino.k@mail.ge"), ("personal", "block", "owner", "საქმე №12/345"),
        ("personal", "block", "attachments", "12AB34567")]
    text = worlds.get(world, key).body
    assert [text[each.start:each.end] for each in concerns(world, key)[:2]] == ["599 12 34 56", "Nino Kobalia"]


def test_names_of_places_offices_and_sources_are_nobody(world, monkeypatch):
    worlds.make(world, "organisation", Draft("Abuladze Foundation", "en"))
    key = made(world, "\nThe Abuladze Foundation and Z. Kobaidze wrote of Nino Kobalia’s study; ring 032 2 51 00 26.\n",
               evidence=[{"title": "Nino Kobalia: a study", "publisher": "Kobaidze"}])
    assert told(world, key) == [("personal", "block", "context", "032 2 51 00 26")]
    monkeypatch.setattr("toolkit_app.settings.load", lambda: type("S", (), {"text": lambda _, name: "0322510026" * (
        name == "nobodys_data")})())
    assert told(world, key) == []


@pytest.mark.parametrize(("sensitivity", "level", "sorts"), [
    ("internal", "public", ["sensitivity"]), ("internal", "partners", ["sensitivity"]), ("internal", "internal", []),
    ("partners", "public", ["sensitivity"]), ("partners", "partners", []), ("public", "public", []),
    ("", "public", ["unrated"]), ("", "internal", [])])
def test_the_circle_of_readers(world, sensitivity, level, sorts):
    assert [each.sort for each in concerns(world, made(world, sensitivity=sensitivity), level)] == sorts


QUOTE = "\n> We waited fourteen days for an answer.\n"


@pytest.mark.parametrize(("consent", "level", "weights"), [
    ("none", "internal", ["block"]), ("none", "public", ["block"]), ("internal", "internal", []),
    ("internal", "partners", ["block"]), ("public", "public", []), ("", "internal", ["warning"]), ("", "public", ["block"])])
def test_quotes_need_consent(world, consent, level, weights):
    assert [each.weight for each in concerns(world, made(world, QUOTE, consent=consent), level)] == weights


def test_words_between_marks_and_quotes_of_other_kinds_are_to_be_looked_at(world):
    key = made(world, "\nShe said: „ჩვენ თოთხმეტი დღე ველოდით პასუხს ამ ფორმაზე“.\n")
    assert [(each.sort, each.weight) for each in concerns(world, key)] == [("quote", "warning")]
    assert [(each.sort, each.weight) for each in concerns(world, made(world, QUOTE, kind="tool"))] == [("quote", "warning")]


def test_links_and_pictures_that_lead_nowhere(world):
    other = made(world)
    key = made(world, f"\n[[{other}]] [[LL-00000000]]\n\n![](attachment:well.png) ![A well](attachment:none.png)\n")
    with world.write() as tx:
        attachments.attach_bytes(tx, key, "well.png", b"x")
    assert told(world, key) == [("link", "warning", "context", "LL-00000000"), ("alt", "warning", "context", "well.png"),
                                ("picture", "warning", "context", "none.png")]


def test_characters_that_cannot_be_printed(world):
    key = made(world, "\n\N{RUNIC LETTER FEHU FEOH FE F} and \N{RUNIC LETTER ANSUZ A}\n")
    assert told(world, key) == []
    assert told(world, key, printed=True) == [("glyph", "error", "context", "ᚠ U+16A0 RUNIC LETTER FEHU FEOH FE F"),
                                              ("glyph", "error", "context", "ᚨ U+16A8 RUNIC LETTER ANSUZ A")]
    with pytest.raises(disclosure.HeldBackError) as held:
        disclosure.require(concerns(world, key, printed=True))
    assert [each.sort for each in held.value.concerns] == ["glyph", "glyph"]


def answered(world, key, level="public", person="Nino", reason="agreed in writing"):
    found = disclosure.blocking(concerns(world, key, level))
    with world.write(people.person_named(world, person)) as tx:
        disclosure.answer(tx, found, level, reason)


def test_somebody_with_a_name_answers_with_a_reason(world):
    key = made(world, "\n01234567890\n", sensitivity="internal")
    for person, reason in (("", "agreed"), ("Nino", " ")):
        with pytest.raises(ToolkitError):
            answered(world, key, person=person, reason=reason)
    answered(world, key)
    assert told(world, key) == told(world, key, "partners") == []
    with world.read() as tx:
        (one,) = overrides.overrides(tx, key)
    assert (one.author, one.reason, one.level, one.sorts, one.revision) == (
        "Nino", "agreed in writing", "public", ("personal", "sensitivity"), worlds.get(world, key).head)
    *_, report = verify.verify(world)
    assert report.ok, report.lines


def test_an_answer_holds_for_one_text_and_one_circle(world):
    key = made(world, "\n01234567890\n")
    answered(world, key, "partners")
    assert told(world, key, "internal") == []
    assert [each[0] for each in told(world, key, "public")] == ["personal"]
    steps.edit(world, key, fields={**CLEAN.fields, "review_due": "2028"})
    assert told(world, key, "partners") == []
    steps.edit(world, key, body=CLEAN.body + "\n01234567891\n")
    assert [each[0] for each in told(world, key, "partners")] == ["personal"]


def test_an_answer_travels_and_a_false_one_is_refused(world, tmp_path):
    key = made(world, "\n01234567890\n")
    answered(world, key)
    with worlds.library(tmp_path, name="other.toolkit") as other:
        steps.give(world, other)
        assert told(other, key) == []
        with world.write() as tx:
            stamp = tx.stamp()
            ledger.add_act(tx.session, ledger.Act(overrides.OVERRIDE, store.NOBODY, world.replica, stamp.hlc, stamp.at,
                                                  data={"sorts": ["personal"]}))
        with pytest.raises(ToolkitError, match="let out"):
            steps.give(world, other)


def test_the_gate_looks_for_personal_data(world):
    team = steps.team(world)
    key = steps.made(world, team["author"], replace(steps.FULL, body=steps.BODY + "\nNino Kobalia, 01234567890\n"))
    steps.move(world, key, "review", team["author"])
    boxes = ["significant", "specific", "impersonal"]
    with pytest.raises(workflow.NotReadyError) as failed:
        steps.move(world, key, "validation", team["reviewer"], checks=boxes)
    (missing,) = failed.value.missing
    assert (missing.name, missing.by_hand, missing.place, missing.labels["en"]) == (
        "impersonal", False, "limits", "A personal number: eleven digits: “01234567890”")
    steps.edit(world, key, team["author"], body=steps.BODY + "\nNino Kobalia\n")
    with pytest.raises(workflow.NotReadyError) as failed:
        steps.move(world, key, "validation", team["reviewer"], checks=boxes[:2])
    assert [(each.name, each.by_hand) for each in failed.value.missing] == [("impersonal", True)]
    assert steps.move(world, key, "validation", team["reviewer"], checks=boxes).state == "validation"


def test_the_gate_takes_an_answer(world):
    team = steps.team(world)
    key = steps.made(world, team["author"], replace(steps.FULL, body=steps.BODY + "\n01234567890\n"))
    steps.move(world, key, "review", team["author"])
    answered(world, key, "internal")
    assert steps.move(world, key, "validation", team["reviewer"], checks=["significant", "specific"]).state == "validation"


def test_an_answer_is_no_cause_of_a_later_edit(world):
    key = made(world, "\n01234567890\n")
    answered(world, key)
    steps.edit(world, key, body=CLEAN.body)
    with world.read() as tx:
        assert all(each.cause is None for each in explaining.explain(tx, key))


def test_the_shipped_items_may_leave(filled):
    with filled.read() as tx:
        keys = [row.key for row in items.listing(tx).rows]
    found = concerns(filled, keys, printed=True)
    assert [each for each in found if each.weight != "warning" or each.sort == "personal"] == []
