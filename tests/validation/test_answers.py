import io
import json

import panels
import pytest
import steps
import worlds
from panels import answer, count, counts, do, opened, planned

from toolkit_app.errors import ToolkitError
from toolkit_app.library import ballots, ledger, ndjson, people, records, store, verify
from toolkit_app.validation import answers, definition, participants, rounds, standing, tally


def values(world, round, statement="s-0001"):
    """The answers that count, sorted."""
    return sorted(code for code, number in count(world, round, statement).reading.distribution.items() for _ in range(number))


def lines(world, round):
    with world.read() as tx:
        return answers.register(tx, definition.find(tx, round))


def test_a_later_answer_takes_the_place_of_an_earlier_one_and_overwrites_nothing(world, key):
    round, asked = opened(world, key)
    answer(world, round, asked, [5, 4, 3, 2, 1], reasons={"s-0001": "first"})
    (again,) = answer(world, round, asked[4:], [2], channel="xlsx")
    assert (values(world, round), len(again.changed)) == ([2, 2, 3, 4, 5], 1)
    of_one = [one for one in lines(world, round) if one.participant == asked[4].key]
    assert [(one.value, one.channel, one.reason, one.standing) for one in of_one] == [
        (2, "xlsx", "", True), (1, "window", "first", False)]
    answer(world, round, asked[:1], ["withdrawn"])
    assert (values(world, round), lines(world, round)[0].value) == ([2, 2, 3, 4], None)
    answer(world, round, asked[:1], [4])
    assert values(world, round) == [2, 2, 3, 4, 4]


def test_the_same_answer_again_makes_no_act(world, key):
    round, asked = opened(world, key)
    for _ in range(2):
        (given,) = answer(world, round, asked[:1], [5], reasons={"s-0001": "good"}, channel="csv")
    assert (given.changed, len(lines(world, round))) == ((), 1)


def channels(world, round):
    """How the answers that stand came, by participant."""
    with world.read() as tx:
        found = definition.find(tx, round)
        people = {one.id.hex: one.key for one in participants.listing(tx, found)}
        return {people[row["voter"]]: row["channel"] for row in tx.session.execute(
            records.Base.metadata.tables["ballot"].select()).mappings()}


def test_a_reason_that_is_added_later_leaves_the_answer_where_it_came_from(world, key, tmp_path):
    round, asked = opened(world, key)
    answer(world, round, asked[:1], [2], channel="paper", proxy=asked[1].key)
    (paper,) = lines(world, round)
    for words in ("no budget", "no budget line for this"):
        answer(world, round, asked[:1], [2], reasons={"s-0001": words})
    assert channels(world, round) == {asked[0].key: "paper"}
    newest, *_, first = lines(world, round)
    assert [(one.act, one.channel, one.reason, one.standing) for one in (newest, first)] == [
        (newest.act, "window", "no budget line for this", True), (paper.act, "paper", "", False)]
    assert {(one.origin, one.way) for one in lines(world, round)} == {(paper.act, "paper")}
    with world.read() as tx:
        found = definition.find(tx, round)
        (stands,) = answers.sheet(tx, found, participants.one(tx, found, asked[0].key)).values()
    assert (stands.channel, stands.at, stands.proxy, stands.reason) == (
        "paper", paper.at, asked[1].key, "no budget line for this")
    with worlds.library(tmp_path, name="there.toolkit") as there:
        steps.give(world, there)
        for one in (world, there):
            assert (channels(one, round), values(one, round)) == ({asked[0].key: "paper"}, [2])
            *_, report = verify.verify(one)
            assert report.ok, report.lines


@pytest.mark.parametrize("later", [[3], ["withdrawn", 2], [3, 2]])
def test_an_answer_that_changes_comes_from_where_it_was_changed(world, key, later):
    round, asked = opened(world, key)
    answer(world, round, asked[:1], [2], channel="paper")
    for value in later:
        answer(world, round, asked[:1], [value], reasons={} if value == "withdrawn" else {"s-0001": "why"})
    assert channels(world, round) == {asked[0].key: "window"}
    assert (lines(world, round)[0].way, lines(world, round)[0].origin) == ("window", lines(world, round)[0].act)


def test_an_origin_that_says_something_else_is_not_believed(world, key):
    from toolkit_app.validation import acts

    round, asked = opened(world, key)
    answer(world, round, asked[:2], [2, 4], channel="paper")
    found = panels.find(world, round)
    unit = found.definition.units[0]
    on_paper = {one.participant: one.act for one in lines(world, round)}
    for other in asked[:2]:
        with world.write() as tx:
            acts.keep(tx, ballots.ANSWERS, found.id, {
                "voter": asked[0].id.hex, "definition": found.definition_id, "channel": "xlsx", "after": [],
                "answers": [[unit.place, unit.digest, 4]], "origin": {unit.place: on_paper[other.key]}},
                about=asked[0].invitation)
            ballots.project(tx.session, [found.id])
        assert channels(world, round)[asked[0].key] == lines(world, round)[0].way == "xlsx"


@pytest.mark.parametrize("origin", [{"": "0" * 64}, {"place": "paper"}, [["place", "0" * 64]]])
def test_an_origin_that_is_none_is_not_taken_in(world, key, tmp_path, origin):
    round, asked = opened(world, key)
    answer(world, round, asked[:1], [2], channel="paper")
    stream = io.BytesIO()
    ndjson.write_out(world, stream)
    found = stream.getvalue().splitlines()
    place = next(number for number, line in enumerate(found) if b'"kind":"answers"' in line)
    header = json.loads(found[place])["header"]
    header["data"]["origin"] = origin
    found[place] = json.dumps({"record": "act", "id": ledger.Act.read(header).id.hex(), "header": header}).encode()
    with worlds.library(tmp_path, name="there.toolkit") as there, pytest.raises(ToolkitError, match="not a sound record"):
        ndjson.read_in(there, io.BytesIO(b"\n".join(found) + b"\n"))


@pytest.mark.parametrize("channel", answers.CHANNELS)
def test_nobody_counts_twice_whatever_the_way(world, key, channel):
    round, asked = opened(world, key)
    answer(world, round, asked[:1], [5])
    answer(world, round, asked[:1], [4], channel=channel)
    assert values(world, round) == [4]


def test_abstaining_not_judging_and_a_conflict_of_interest_are_no_votes(world, key):
    round, asked = opened(world, key, quorum="80/0")
    answer(world, round, asked, [5, 4, "abstain", "cannot judge", "recused"])
    found = count(world, round)
    assert (found.reading.n, found.reading.shares.valid, found.reading.shares.agreement) == (5, 2, 1)
    # who has a conflict of interest is not among those who could answer
    assert (found.invited, found.answered, found.outcome.code) == (4, 4, "validated")


def test_somebody_speaks_for_another(world, key):
    round, asked = opened(world, key)
    answer(world, round, asked[:1], [5], proxy=asked[1].key)
    (line,) = lines(world, round)
    assert (line.participant, line.proxy) == (asked[0].key, asked[1].key)


@pytest.mark.parametrize(("given", "said"), [
    ({"s-0001": "6"}, "“6” is not an answer here"), ({"s-0009": "5"}, "names no single statement"),
    ({"s-0001": "5"}, "names nobody"), ({"s-0001": "yes"}, "Answers are: 1, 2, 3, 4, 5, abstain")])
def test_what_is_no_answer_is_refused_and_nothing_is_kept(world, key, given, said):
    round, asked = opened(world, key)
    who = "PA-00000000" if "nobody" in said else asked[0].key
    with pytest.raises(ToolkitError) as caught:
        do(world, answers.give, round, who, {"s-0002": "4", **given})
    assert said in str(caught.value)
    assert lines(world, round) == ()


def test_a_round_that_is_not_open_takes_no_answer(world, key):
    round = planned(world, key)
    panels.invite(world, round, 1)
    with pytest.raises(ToolkitError, match="not open yet"):
        do(world, answers.give, round, "1", {"s-0001": "5"})


def test_a_show_of_hands(world, key):
    round, asked = opened(world, key, "fist_to_five", {"municipal": 4, "national": 2})
    do(world, participants.change, round, asked[0].key, name="Nino")
    answer(world, round, asked[:1], [5])
    assert do(world, answers.hands, round, "s-0001", {"municipal": {"4": 2, "2": 1}, "national": {"5": 2}}) == 5
    assert values(world, round) == [2, 4, 4, 5, 5, 5]
    do(world, answers.hands, round, "s-0001", {"municipal": {"3": 2}})
    assert values(world, round) == [3, 3, 5, 5, 5]
    with pytest.raises(ToolkitError, match="5 hands of “municipal” were counted, and 3 people"):
        do(world, answers.hands, round, "s-0001", {"municipal": {"3": 5}})


def test_a_hand_to_which_a_reason_was_added_stays_in_a_second_count(world, key):
    round, _ = opened(world, key, "fist_to_five", {"municipal": 3})
    do(world, answers.hands, round, "s-0001", {"municipal": {"2": 1, "5": 2}})
    against = next(one for one in lines(world, round) if one.value == 2).participant
    do(world, answers.give, round, against, {"s-0001": "2"}, reasons={"s-0001": "why"})
    assert channels(world, round)[against] == "hands"
    do(world, answers.hands, round, "s-0001", {"municipal": {"4": 2}})
    assert (values(world, round), lines(world, round)[0].value) == ([2, 4, 4], 4)
    with world.read() as tx:
        at = standing.by_place(tx, panels.find(world, round))[panels.find(world, round).definition.units[0].place]
    assert (against in at.done, against in at.raised, dict(at.hands)) == (True, False, {("municipal", "4"): 2})


def test_dots_are_as_many_as_there_are(world, key):
    round, _ = opened(world, key, "dots", options={"dots": 3})
    do(world, answers.give, round, "1", {"s-0001": "2", "s-0002": "1"})
    with pytest.raises(ToolkitError, match="4 dots were given; each person has 3"):
        do(world, answers.give, round, "1", {"s-0003": "1"})
    do(world, answers.give, round, "1", {"s-0001": "1", "s-0003": "1"})
    do(world, answers.give, round, "2", {"s-0003": "3"})
    found = counts(world, round)
    assert [one.unit.id for one in found.statements] == ["s-0001", "s-0002", "s-0003"]
    assert [one.reading.figures["dots"] for one in found.statements] == [1, 1, 4]
    assert [[place[-1] for place in level] for level in found.across["ranking"]] == [["3"], ["1", "2"]]
    assert found.statements[0].outcome.code == "collected"


def test_confidential_names_stay_in_the_library_and_answers_do_not_say_who_typed_them(world, key, tmp_path):
    round = planned(world, key, anonymity="confidential")
    do(world, participants.add, round, "national", name="Nino", organisation="Ministry")
    do(world, rounds.open_round, round)
    facilitator = do(world, people.add, "Giorgi", role="facilitator")
    typist = do(world, people.add, "Nino", role="reviewer")
    with world.read() as tx:
        found = definition.find(tx, round)
        assert [one.name for one in participants.listing(tx, found)] == [""]
        assert [one.name for one in participants.listing(tx, found, typist)] == [""]
        assert [one.name for one in participants.listing(tx, found, facilitator)] == ["Nino"]
        with pytest.raises(ToolkitError, match="names nobody"):
            participants.one(tx, found, "Nino", typist)
    do(world, answers.give, round, "Nino", {"s-0001": "2"}, seen_by=facilitator, person=typist)
    with world.read() as tx:
        act = ballots.acts(tx.session, found.id, ballots.ANSWERS)[0]
        assert (act.author, act.replica) == (found.id, store.NOBODY)
    with worlds.library(tmp_path, name="there.toolkit") as there:
        steps.give(world, there)
        with there.read() as tx:
            assert [one.name for one in participants.listing(tx, found, facilitator)] == [""]
            assert tally.tally(tx, definition.find(tx, round)).statements[0].reading.n == 1
        assert b"Ministry" not in there.path.read_bytes()


def test_answers_given_apart_come_to_the_same_everywhere(world, key, tmp_path):
    round, asked = opened(world, key)
    answer(world, round, asked[:2], [5, 5])
    with worlds.library(tmp_path, name="there.toolkit") as there:
        steps.give(world, there)
        answer(world, round, asked[:1], [4])
        answer(there, round, asked[:2], [1, 2], channel="paper")
        do(there, participants.add, round, "municipal")
        # closed here, and answered there without knowing
        do(world, rounds.close, round)
        for giver, taker in ((world, there), (there, world)):
            steps.give(giver, taker)
        stored = []
        for one in (world, there):
            with one.read() as tx:
                found = definition.find(tx, round)
                stored.append(ballots.stored(tx.session, found.id))
                assert stored[-1] == ballots.compute(tx.session, found.id)
            assert (count(one, round).apart, count(one, round).reading.n) == (1, 2)
            assert counts(one, round).late == 0
            *_, report = verify.verify(one)
            assert report.ok, report.lines
        assert stored[0] == stored[1]
        assert counts(world, round).digest == counts(there, round).digest
        assert len(stored[0].voters) == 6


def test_a_sealed_definition_wins_over_one_made_apart(world, key, tmp_path):
    round = planned(world, key)
    with worlds.library(tmp_path, name="there.toolkit") as there:
        steps.give(world, there)
        do(world, rounds.open_round, round)
        do(there, rounds.change, round, definition.Plan((key,), "ballot"))
        steps.give(there, world)
        steps.give(world, there)
        for one in (world, there):
            assert panels.find(one, round).definition.procedure.name == "rating"
            assert panels.find(one, round).state == "open"


def test_answers_to_another_wording_are_kept_and_not_counted(world, key):
    """An act whose wording is none of the sealed ones, as a damaged or invented form would make it."""
    round, asked = opened(world, key)
    answer(world, round, asked[:1], [5])
    found = panels.find(world, round)
    with world.write() as tx:
        from toolkit_app.validation import acts

        place = found.definition.units[0].place
        acts.keep(tx, ballots.ANSWERS, found.id, {
            "voter": asked[1].id.hex, "definition": found.definition_id, "channel": "xlsx", "after": [],
            "answers": [[place, "sha256:" + "0" * 64, 1]]}, about=asked[1].invitation)
        ballots.project(tx.session, [found.id])
    assert values(world, round) == [5]
    assert [one.standing for one in lines(world, round)] == [False, True]


def test_a_library_that_an_older_program_kept_shows_its_rounds(world, key):
    round, asked = opened(world, key)
    answer(world, round, asked[:2], [5, 4])
    with store.open_library(worlds.aged(world)) as again:
        assert values(again, round) == [4, 5]


def test_a_changed_projection_is_found(world, key):
    round, asked = opened(world, key)
    answer(world, round, asked[:2], [5, 4])
    with world.write() as tx:
        tx.session.execute(records.Base.metadata.tables["ballot"].update().values(value=1))
    *_, report = verify.verify(world)
    assert report.lines == (f"What stands of the round {round} differs from its records: ballots.",)
    with world.write() as tx:
        ballots.rebuild(tx.session)
    *_, report = verify.verify(world)
    assert (report.ok, values(world, round)) == (True, [4, 5])
