from dataclasses import replace

import pytest
import steps
from steps import ALL, FULL, edit, get, made, move, validated

from toolkit_app import kinds
from toolkit_app.errors import ToolkitError
from toolkit_app.library import gate, items, people, records, revisions, states, verify, workflow
from toolkit_app.library.items import Draft


@pytest.fixture
def team(world):
    return steps.team(world)


def test_every_state_of_every_kind_can_be_reached_and_left():
    for kind in kinds.KINDS.values():
        reached, waiting = {kind.initial}, [kind.initial]
        while waiting:
            for row in states.transitions(kind, waiting.pop()):
                if row.to not in reached:
                    reached.add(row.to)
                    waiting.append(row.to)
        assert reached == set(kind.states) - {"retired"}, kind.name
        assert all(states.transitions(kind, state) for state in reached)


def test_steps_that_approve_need_a_role_and_writing_needs_none():
    for row in states.TRANSITIONS:
        assert bool(row.roles) or not row.approves
        assert set(row.roles) <= set(states.ROLES) - {"author", "reader"}


def test_a_lesson_goes_its_way(world, team):
    key = validated(world, team)
    assert get(world, key).state == "validated"
    move(world, key, "published", team["custodian"], note="agreed in Tbilisi")
    edit(world, key, team["author"], fields={**FULL.fields, "applied": [
        {"where": "Vani", "date": "2027-03", "proof": "order 12"}, {"where": "Telavi"}]})
    assert get(world, key).state == "published"
    assert move(world, key, "applied", team["reviewer"]) == workflow.Moved(key, "published", "applied", get(world, key).head)
    assert gate.reuse(get(world, key).fields) == 1
    with world.read() as tx:
        found = workflow.moves(tx, key)
    assert [one.to for one in found] == ["applied", "published", "validated", "validation", "review"]
    assert (found[1].author, found[1].note) == ("Custodian", "agreed in Tbilisi")
    assert [one.standing for one in found] == [True, False, False, False, False]
    assert found[3].checks == tuple(sorted(ALL))
    *_, report = verify.verify(world)
    assert report.ok, report.lines


def test_the_gate_before_review_names_what_is_missing(world):
    key = made(world, draft=Draft("Too early"))
    with pytest.raises(workflow.NotReadyError) as failed:
        move(world, key, "review")
    missing = {(check.sort, check.place) for check in failed.value.missing}
    assert {("section", "context"), ("section", "happened"), ("section", "lesson"), ("field", "place"),
            ("field", "sensitivity")} <= missing
    assert not missing & {("section", "why"), ("field", "evidence"), ("field", "review_due")}
    assert "happened" in str(failed.value)
    assert get(world, key).state == "draft"
    edit(world, key, title=FULL.title, body=FULL.body, fields={**FULL.fields, "evidence": []})
    assert move(world, key, "review").state == "review"


def test_a_title_that_is_too_long_is_no_sentence(world):
    key = made(world, draft=replace(FULL, title="x" * 121))
    with pytest.raises(workflow.NotReadyError, match="title"):
        move(world, key, "review")


def test_the_gate_before_validation_asks_for_quality(world, team):
    key = made(world, team["author"], replace(FULL, fields={**FULL.fields, "evidence": [], "actor": [], "review_due": ""}))
    move(world, key, "review")
    with pytest.raises(workflow.NotReadyError) as failed:
        move(world, key, "validation", team["reviewer"], checks=["significant"])
    assert [check.name for check in failed.value.missing] == ["evidence", "review_due", "valid", "applicable", "specific"]
    assert {check.name for check in failed.value.missing if check.by_hand} == {"specific"}
    assert get(world, key).state == "review"


def test_boxes_are_ticked_once_for_a_text_and_again_for_another(world, team):
    key = made(world, team["author"])
    move(world, key, "review")
    move(world, key, "validation", team["reviewer"], checks=ALL)
    edit(world, key, team["author"], body=FULL.body + "One word more.\n")
    assert get(world, key).state == "validation"
    with pytest.raises(workflow.NotReadyError) as failed:
        move(world, key, "validated", team["facilitator"])
    assert {check.name for check in failed.value.missing} == {"significant", "specific"}
    edit(world, key, team["author"], body=FULL.body)
    assert move(world, key, "validated", team["facilitator"]).state == "validated"


def test_an_unknown_box_is_named(world, team):
    key = made(world, team["author"])
    move(world, key, "review")
    with pytest.raises(ToolkitError, match="significant"):
        move(world, key, "validation", team["reviewer"], checks=["signifcant"])


@pytest.mark.parametrize("role", ["author", "reader"])
def test_a_step_that_approves_needs_a_role(world, team, role):
    key = made(world, team["author"])
    move(world, key, "review")
    with pytest.raises(ToolkitError, match="Reviewer"):
        move(world, key, "validation", team[role], checks=ALL)
    assert get(world, key).state == "review"


def test_the_unnamed_person_cannot_approve(world):
    key = made(world)
    move(world, key, "review")
    with pytest.raises(ToolkitError, match="person with a name"):
        move(world, key, "validation", checks=ALL)


def test_four_eyes(world, team):
    key = made(world, team["reviewer"])
    move(world, key, "review")
    with pytest.raises(ToolkitError, match="wrote the newest text"):
        move(world, key, "validation", team["reviewer"], checks=ALL)
    move(world, key, "validation", team["custodian"], checks=ALL)
    # who only records something about the text does not write it; who was its author stays so
    edit(world, key, team["facilitator"], fields={**FULL.fields, "owner": "Head of unit"})
    with world.read() as tx:
        assert workflow.writers(tx, tx.session.query(records.Item).one().id, bytes.fromhex(get(world, key).head)) == {
            team["reviewer"].id}
    move(world, key, "validated", team["facilitator"])


def test_two_names_of_one_person_are_one_person(world, team):
    key = made(world, team["reviewer"])
    with world.write() as tx:
        renamed = people.change(tx, replace(team["reviewer"], name="Somebody else"))
    move(world, key, "review")
    with pytest.raises(ToolkitError, match="Somebody else wrote"):
        move(world, key, "validation", renamed, checks=ALL)


def test_who_restores_a_text_does_not_take_it_from_its_author(world, team):
    key = made(world, team["facilitator"])
    first = get(world, key).head
    edit(world, key, team["author"], body="Another text.\n")
    with world.write(team["author"]) as tx:
        revisions.restore(tx, key, first)
    move(world, key, "review")
    with pytest.raises(ToolkitError, match="wrote the newest text"):
        move(world, key, "validation", team["facilitator"], checks=ALL)


def test_an_edit_after_validation_returns_the_item_to_review_and_says_so(world, team):
    key = validated(world, team)
    before = get(world, key).head
    saved = edit(world, key, team["author"], body=FULL.body + "More.\n")
    assert (saved.returned, get(world, key).state) == ("validated", "review")
    assert edit(world, key, team["author"], body=FULL.body + "More again.\n").returned == ""
    with world.write() as tx:
        assert revisions.restore(tx, key, before).returned == ""
    # the very text that was validated is validated
    assert get(world, key).state == "validated"


def test_a_second_head_takes_the_verdict_back(world, team):
    key = validated(world, team)
    with world.write() as tx:
        first = revisions.history(tx, key)[-1].revision
        revisions.save(tx, key, replace(FULL, title="Here"), base=first)
        revisions.save(tx, key, replace(FULL, title="There"), base=first)
    assert (get(world, key).heads, get(world, key).state) == (2, "review")
    with pytest.raises(ToolkitError, match="side by side"):
        move(world, key, "validation", team["reviewer"], checks=ALL)


def test_retiring_and_bringing_back_does_not_validate_another_text(world, team):
    key = validated(world, team)
    with world.write() as tx:
        items.retire(tx, key)
        items.bring_back(tx, key)
    assert get(world, key).state == "validated"
    move(world, key, "retired")
    edit(world, key, body="Quite another text.\n")
    with pytest.raises(ToolkitError, match="bring-back"):
        move(world, key, "published", team["custodian"])
    with world.write() as tx:
        items.bring_back(tx, key)
    assert get(world, key).state == "review"


@pytest.mark.parametrize("to", ["validated", "published", "observed", "draft"])
def test_a_step_that_is_not_there_names_those_that_are(world, team, to):
    key = made(world, team["author"])
    with pytest.raises(ToolkitError):
        move(world, key, to, team["custodian"], checks=ALL)
    if to in ("validated", "published"):
        with pytest.raises(ToolkitError, match="observation, review, retired"):
            move(world, key, to, team["custodian"], checks=ALL)
    assert get(world, key).state == "draft"


def test_kinds_without_validation_are_published_from_review(world, team):
    key = made(world, team["author"], Draft("A note", "en", "## Text {#text}\n\nWords.\n", {"sensitivity": "public"}), "note")
    move(world, key, "review")
    with pytest.raises(ToolkitError):
        move(world, key, "validation", team["custodian"], checks=ALL)
    assert move(world, key, "published", team["reviewer"], checks=["impersonal"]).state == "published"


def test_the_steps_say_what_they_wait_for_and_for_whom(world, team):
    key = made(world, team["author"])
    move(world, key, "review")
    with world.read() as tx:
        offered = {step.to: step for step in workflow.steps(tx, key, team["reviewer"])}
        alone = {step.to: step for step in workflow.steps(tx, key, None)}
    assert set(offered) == {"draft", "validation"}
    assert (offered["validation"].refused, offered["validation"].approves) == (None, True)
    assert [check.name for check in offered["validation"].missing] == ["significant", "specific"]
    assert alone["validation"].refused is not None
    assert alone["draft"].refused is None


def test_a_changed_role_counts_at_once(world, team):
    key = made(world)
    move(world, key, "review")
    with world.write() as tx:
        now = people.change(tx, replace(team["reader"], role="reviewer", organisation="Ministry"))
    assert move(world, key, "validation", now, checks=ALL).state == "validation"
    with world.write() as tx, pytest.raises(ToolkitError, match="already"):
        people.change(tx, replace(now, name="author"))
    *_, report = verify.verify(world)
    assert report.ok, report.lines
