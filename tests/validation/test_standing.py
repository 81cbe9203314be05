from datetime import date

import panels
import pytest
from intake.office import workbook

from toolkit_app.errors import ToolkitError
from toolkit_app.library import people
from toolkit_app.validation import answers, definition, numbers, participants, roster, rounds, standing, tally

TODAY = date(2026, 11, 29)


def waiting(world, name=""):
    with world.read() as tx:
        return [(one.what, one.standing.round.key, one.left)
                for one in standing.waiting(tx, people.by_name(tx, name) if name else None, TODAY)]


def test_what_waits_is_what_somebody_has_to_do(world, key):
    nino = people.person_named(world, "Nino")
    planned = panels.planned(world, key)
    assert waiting(world) == [("invite", planned, 0)]
    panels.do(world, participants.add, planned, "municipal", name="nino")
    assert waiting(world) == []
    panels.do(world, rounds.change, planned, panels.Plan((key,), "rating", opens="2026-11-29", closes="2026-11-28", planned=2))
    assert waiting(world) == [("open", planned, 0)]
    panels.do(world, rounds.open_round, planned)
    assert waiting(world, nino.name) == [("answer", planned, 3), ("close", planned, 0)]
    panels.do(world, answers.give, planned, "1", {"s-0001": "5", "s-0002": "4"})
    assert waiting(world, nino.name)[0] == ("answer", planned, 1)
    panels.do(world, rounds.close, planned)
    assert waiting(world, nino.name) == [("again", planned, 0)]
    panels.do(world, rounds.following, planned, ())
    assert waiting(world) == []


def test_turnout_counts_people_and_of_secret_rounds_too(world, key):
    for anonymity in ("open", "secret"):
        round, asked = panels.opened(world, key, "ballot", people={"municipal": 3}, anonymity=anonymity)
        panels.answer(world, round, asked[:2], ["yes", "no"], reasons={"s-0001": "Why"})
        with world.read() as tx:
            (one,) = standing.of(tx, [definition.find(tx, round)])
            assert (one.invited, one.answered, one.given, one.complete) == (3, 2, 2, False)
            assert sorted(standing.progress(tx, one.round).values()) == [1, 1]


def table(*rows):
    return workbook(("1", [list(row) for row in rows]))


def test_a_table_of_who_is_asked_names_what_is_wrong_and_asks_the_rest(world, key):
    round = panels.planned(world, key)
    data = table(("Organisation", "ჯგუფი", "Имя", "Observer", "How many"),
                 ("City hall", "Municipalities", "Head of service", "yes", ""), ("", "national", "", "", "4"),
                 ("", "Martians", "", "", ""), ("", "national", "", "", "many"), ("", "", "", "", ""))
    with world.read() as tx:
        rows = roster.read(definition.find(tx, round), "people.xlsx", data)
        assert [bool(row.problem) for row in rows] == [False, False, True, True]
        with pytest.raises(ToolkitError, match="no column"):
            roster.read(definition.find(tx, round), "people.csv", b"name\nNino\n")
    made = panels.do(world, roster.take, round, rows)
    assert [(one.group, one.name, one.organisation, one.member) for one in made[:2]] == [
        ("municipal", "Head of service", "City hall", False), ("national", "", "", True)]
    assert len(made) == 5


def test_the_numbers_as_a_spreadsheet_hide_what_the_count_hides(world, key):
    round, asked = panels.opened(world, key, people={"municipal": 6, "national": 1}, quorum="0/0")
    panels.answer(world, round, asked, [5, 5, 5, 4, 4, 4, 1], reasons={"s-0001": "Why"})
    with world.read() as tx:
        book = numbers.book(tally.tally(tx, definition.find(tx, round)), "en")
    statements, groups, turnout, words = book.tables
    assert statements.rows[0][:3] == ["s-0001", "Every referral form is bilingual.", "Validated with reservations"]
    assert {row[1]: row[3] for row in groups.rows if row[0] == "s-0001"} == {
        "Municipalities": "hidden", "National authorities": "hidden"}
    assert ["Municipalities", 6, 6] in turnout.rows
    assert len(words.rows) == 7
