import panels
import pytest
import worlds
from panels import do, find, invite, opened, planned

from toolkit_app.errors import ToolkitError
from toolkit_app.library.values import Draft
from toolkit_app.validation import answers, definition, participants, rounds, units
from toolkit_app.validation.definition import Plan


def test_a_round_says_what_it_asks_of_whom_and_by_which_rule(world, key):
    found = find(world, planned(world, key, purpose="Agree on the principles", planned=2, closes="2026-12-31"))
    of = found.definition
    assert (found.state, found.digest, found.number, of.title, of.purpose, of.planned, of.closes, of.lang) == (
        "planned", "", 1, "Integrated approach", "Agree on the principles", 2, "2026-12-31", "en")
    assert [unit.id for unit in of.units] == ["s-0001", "s-0002", "s-0003"]
    assert (of.units[0].wording, of.units[0].section, of.units[0].type) == (
        "Every referral form is bilingual.", "principles", "principle")
    assert of.groups == panels.GROUPS
    assert of.sentence("en").startswith("Validated when at least 75% of the valid answers are in favour and at most 15% ")
    assert (of.rule.text, of.quorum.text, of.terms.scale.code, of.hide_below) == (">=75% <=15%", "50/1", "5", 5)


def test_whole_items_single_statements_and_the_points_of_a_tool(world, key):
    tool = worlds.make(world, "tool", Draft("Checklist", body="## Steps {#steps}\n\n- Ask every house\n- Note the need\n"))
    with world.read() as tx:
        found = units.chosen(tx, (f"{key}#s-0002", key, tool, f"{tool}#points"))
        assert [unit.wording for unit in found] == [
            "The municipality names a referral officer first.", "Every referral form is bilingual.",
            "Households are asked before a project is chosen.", "Checklist", "Ask every house", "Note the need"]
        assert [unit.id for unit in units.chosen(tx, (tool,), points_of_tools=True)] == [unit.id for unit in found[-2:]]
        with pytest.raises(ToolkitError, match=r"has no “s-9999”.*s-0001"):
            units.chosen(tx, (f"{key}#s-9999",))


def test_opening_seals_the_round_and_who_is_asked(world, key):
    round = planned(world, key)
    asked = invite(world, round, 1)
    found = do(world, rounds.open_round, round)
    invited = sorted(one.id.hex for one in asked)
    assert found.digest == rounds.seal_of(bytes.fromhex(found.definition_id), invited)
    assert (found.state, found.invited_at_opening) == ("open", tuple(invited))
    with pytest.raises(ToolkitError, match="sealed"):
        do(world, rounds.change, round, Plan((key,), "ballot"))
    with pytest.raises(ToolkitError, match="open already"):
        do(world, rounds.open_round, round)
    late = do(world, participants.add, round, "municipal")
    assert (late.invited_late, find(world, round).digest) == (True, found.digest)
    # an edit changes what stands in the item and nothing of what was put to people
    panels.edit(world, key, "bilingual", "in one language")
    assert find(world, round).definition.units == found.definition.units


def test_another_rule_another_seal(world, key):
    seals = set()
    for rule in ("75/15", "70/15"):
        round = planned(world, key, rule=rule)
        seals.add(do(world, rounds.open_round, round).digest)
    assert len(seals) == 2


def test_a_plan_is_changed_until_it_is_opened(world, key):
    round = planned(world, key)
    do(world, rounds.change, round, Plan((f"{key}#s-0003",), "fist_to_five", options={"cut": 2}))
    of = find(world, round).definition
    assert ([unit.id for unit in of.units], of.procedure.name, of.terms.options) == (["s-0003"], "fist_to_five", {"cut": 2})
    assert definition.plan_of(find(world, round)).procedure == "fist_to_five"


@pytest.mark.parametrize(("given", "said"), [
    ({"procedure": "lottery"}, "There is no procedure “lottery”"), ({"scale": "11"}, "has no scale “11”"),
    ({"rule": "most"}, "“most” is not a rule"), ({"quorum": "half"}, "“half” is not a quorum"),
    ({"groups": ("nobody",)}, "“nobody” is not a code"), ({"own_groups": {"Мэрия": "Мэрия"}}, "cannot be the code of a group"),
    ({"anonymity": "masked"}, "“masked”"), ({"options": {"cut": 2}}, "has no option “cut”"), ({"planned": 0}, "1 to 9"),
    ({"closes": "soon"}, "“soon” is not a day"), ({"workshop": "MD-00000000"}, "no item"), ({"wanted": ()}, "Nothing is put"),
    ({"anonymity": "secret", "hide_below": 2}, "stay hidden")])
def test_a_plan_that_does_not_fit_is_refused(world, key, given, said):
    with pytest.raises(ToolkitError) as caught:
        do(world, rounds.plan, Plan(**{"wanted": (key,), "procedure": "rating", **given}))
    assert said in str(caught.value)


def test_groups_of_ones_own_have_their_name(world, key):
    round = planned(world, key, groups=("municipal",), own_groups={"elders": "Village elders"})
    of = find(world, round).definition
    assert (of.groups, of.group_label("elders", "ka"), of.group_label("municipal", "en")) == (
        ("municipal", "elders"), "Village elders", "Municipalities")
    assert do(world, participants.add, round, "elders").group == "elders"
    with pytest.raises(ToolkitError, match="none of the groups"):
        do(world, participants.add, round, "national")


def test_a_workshop_holds_its_rounds_and_no_names(world, key):
    workshop = worlds.make(world, "workshop", Draft("Tbilisi", fields={"date": "2026-12-01", "present": [
        {"stakeholder_group": "municipal", "count": "7"}]}))
    round = planned(world, key, workshop=workshop)
    assert find(world, round).definition.workshop == workshop
    with world.read() as tx:
        assert [one.key for one in definition.of_workshop(tx, workshop)] == [round]
    with pytest.raises(ToolkitError, match="not a workshop"):
        planned(world, key, workshop=key)


def test_a_closed_round_is_opened_again_and_late_answers_count(world, key):
    round, asked = opened(world, key)
    panels.answer(world, round, asked[:1], [5])
    do(world, rounds.close, round, "time is up")
    late = panels.answer(world, round, asked[1:2], [4])
    assert (late[0].late, panels.count(world, round).reading.n, panels.counts(world, round).late) == (True, 1, 1)
    do(world, rounds.open_round, round)
    assert (panels.count(world, round).reading.n, find(world, round).state) == (2, "open")
    do(world, rounds.close, round)
    assert panels.count(world, round).reading.n == 2


def test_a_round_is_given_up_with_a_reason(world, key):
    round, asked = opened(world, key)
    with pytest.raises(ToolkitError, match="reason is missing"):
        do(world, rounds.withdraw, round, " ")
    do(world, rounds.withdraw, round, "wrong wording")
    assert (find(world, round).state, find(world, round).note) == ("withdrawn", "wrong wording")
    for deed in (lambda: panels.answer(world, round, asked, [5]), lambda: do(world, rounds.open_round, round)):
        with pytest.raises(ToolkitError):
            deed()
    other = planned(world, key)
    assert do(world, rounds.withdraw, other, "not needed").state == "withdrawn"


def test_the_next_round_has_the_same_people_and_the_newest_words(world, key):
    round, asked = opened(world, key, planned=2, anonymity="confidential")
    with pytest.raises(ToolkitError, match="not closed"):
        do(world, rounds.following, round)
    do(world, rounds.close, round)
    panels.edit(world, key, "bilingual", "in two languages")
    panels.edit(world, key, panels.BODY[panels.BODY.index("::: {.statement #s-0003"):], "")
    made = do(world, rounds.following, round)
    assert (made.number, made.last, made.series) == (2, True, find(world, round).series)
    assert [unit.wording for unit in made.definition.units] == [
        "Every referral form is in two languages.", "The municipality names a referral officer first."]
    with world.read() as tx:
        assert {one.id for one in participants.listing(tx, made)} == {one.id for one in asked}
        assert [one.key for one in definition.series(tx, made)] == [round, made.key]


def test_rounds_are_listed_and_found(world, key):
    first, second = planned(world, key), planned(world, key)
    with world.read() as tx:
        assert [one.key for one in definition.listing(tx)] == [second, first]
        assert definition.find(tx, first.lower()).key == first
        with pytest.raises(ToolkitError, match=first):
            definition.find(tx, "RO-00000000")
        with pytest.raises(ToolkitError, match="names no single statement"):
            definition.find(tx, first).unit("s-9999")


def test_people_are_added_corrected_and_taken_out(world, key):
    round = planned(world, key)
    nino = do(world, participants.add, round, "national", name="Nino", organisation="Ministry")
    with pytest.raises(ToolkitError, match="asked already"):
        do(world, participants.add, round, "municipal", name="nino")
    do(world, participants.change, round, "Nino", group="municipal", member=False)
    (ana,) = do(world, participants.add_several, round, "national", 1)
    with world.read() as tx:
        first, second = participants.listing(tx, definition.find(tx, round))
    assert (first.key, first.name, first.organisation, first.group, first.member, first.number) == (
        nino.key, "Nino", "Ministry", "municipal", False, 1)
    assert (second.key, second.name, second.shown) == (ana.key, "", ana.key)
    do(world, rounds.open_round, round)
    do(world, answers.give, round, "1", {"s-0001": "5"})
    with pytest.raises(ToolkitError, match="has answered"):
        do(world, participants.remove, round, "Nino")
    do(world, participants.remove, round, ana.key)
    with world.read() as tx:
        assert len(participants.listing(tx, definition.find(tx, round))) == 1
    do(world, rounds.close, round)
    with pytest.raises(ToolkitError, match="nobody else is asked"):
        do(world, participants.add, round, "national")
