import pytest

from toolkit_app.cli import round_words

GROUPS = ("national", "municipal", "service_providers", "returnees_community", "iom_donor")


@pytest.fixture
def asked(keys, run):
    """An open rating round on the statement of the lesson; gives its key. Participants are numbers 1 to 5, one of each group."""
    planned = run("round", "new", keys["lesson"], "--procedure", "rating", "--purpose", "Agree on forms", "--rounds", 2)
    assert "Planned with 1 statements. Validated when at least 75%" in planned.err
    for group in GROUPS:
        assert run("participant", "add", planned.line, "--group", group).line.startswith("PA-")
    opened = run("round", "open", planned.line)
    assert (len(opened.line), opened.err.strip()) == (64, round_words.ROUND_SEALED.format(count=5))
    return planned.line


def rated(run, round, *values):
    for number, value in enumerate(values, start=1):
        assert run("answer", round, "s-7k3q", value, "--participant", number, "--reason", f"because {number}").code == 0


def test_a_round_from_plan_to_outcome(keys, run, asked):
    rated(run, asked, 5, 4, 4, 5, 2)
    found = run("tally", asked, "--json").json
    (statement,) = found["statements"]
    assert (statement["n"], statement["agreement"], statement["against"], statement["median"], statement["outcome"]) == (
        5, 0.8, 0.2, 4, "revise")
    assert statement["distribution"] == {"1": 0, "2": 1, "3": 0, "4": 2, "5": 2, "abstain": 0, "cannot_judge": 0, "recused": 0}
    assert statement["quartiles"] == {"method": "type 7", "q1": 4, "median": 4, "q3": 5, "iqr": 1}
    assert statement["by_group"]["national"] == {"n": 1, "hidden": True}
    assert [(one["group"], one["reason"]) for one in statement["dissent"]] == [("iom_donor", "because 5")]
    assert (statement["rule"], statement["wording"]) == (">=75% <=15%", "Every referral form is bilingual.")
    assert found["turnout"]["municipal"] == {"invited": 1, "answered": 1}
    shown = run("tally", asked).out
    assert "  Revise and vote again (the rule was not met)" in shown
    assert "agreement 80%  against 20%  median 4  IQR 1 (type 7)" in shown
    assert "– International Organization for Migration and donors: because 5" in shown
    assert run("round", "close", asked, "-m", "time is up").code == 0
    late = run("answer", asked, "s-7k3q", 5, "--participant", 5)
    assert (late.code, late.err.strip()) == (0, round_words.LATE)
    assert round_words.TALLY_LATE.format(count=1) in run("tally", asked).err
    again = run("round", "next", asked).line
    assert run("round", "show", again, "--json").json["number"] == 2
    assert len(run("participant", "list", again, "--json").json["participants"]) == 5


def test_a_round_is_shown_and_listed(keys, run, asked):
    found = run("round", "show", asked, "--json").json
    assert (found["state"], found["procedure"], found["scale"], found["rule"], found["quorum"], found["purpose"]) == (
        "open", "rating", "5", ">=75% <=15%", "50/1", "Agree on forms")
    assert (list(found["groups"]), found["participants"], found["units"][0]["id"]) == (list(GROUPS), 5, "s-7k3q")
    lines = run("round", "show", asked).out
    assert ("Rule" in lines, found["digest"] in lines, "Municipalities: 1" in lines) == (True, True, True)
    assert run("round", "list", "--json").json["rounds"][0]["key"] == asked
    assert run("round", "list").line.split()[:7] == [asked, "open", "for", "answers", "Rating", "1/2", "1"]


def test_a_plan_is_changed_and_given_up(keys, run):
    planned = run("round", "new", keys["lesson"], "--procedure", "rating", "--scale", 9, "--rule", "70/15").line
    assert run("round", "change", planned, "--procedure", "fist-to-five", "--set", "cut=2", "--group", "municipal",
               "--own-group", "elders=Village elders").code == 0
    found = run("round", "show", planned, "--json").json
    assert (found["procedure"], found["options"], found["groups"]) == (
        "fist_to_five", {"cut": 2}, {"municipal": "Municipalities", "elders": "Village elders"})
    assert run("round", "change", planned, "--set", "cut=many").code == 1
    assert run("round", "withdraw", planned, "--why", "not needed").code == 0
    assert run("round", "show", planned, "--json").json["note"] == "not needed"


def test_the_register_keeps_every_answer(keys, run, asked):
    rated(run, asked, 5)
    rated(run, asked, "withdrawn")
    assert run("answer", asked, "s-7k3q", "4", "--participant", 2, "--proxy", 3).code == 0
    lines = run("round", "register", asked, "--json").json["lines"]
    assert [(one["value"], one["standing"], one["channel"]) for one in lines] == [
        (4, True, "terminal"), (None, False, "terminal"), (5, False, "terminal")]
    assert round_words.TAKEN_BACK in run("round", "register", asked).out
    assert run("answer", asked, "s-7k3q", "4", "--participant", 2).err.strip() == round_words.SAME_ANSWER


def test_the_register_tells_where_an_answer_came_from_and_where_its_reason(keys, run, asked):
    assert run("round", "hands", asked, "s-7k3q", "municipal:2=1").code == 0
    (hand,) = run("round", "register", asked, "--json").json["lines"]
    assert run("answer", asked, "s-7k3q", "2", "--participant", hand["participant"], "--reason", "No budget.").code == 0
    newest = run("round", "register", asked, "--json").json["lines"][0]
    assert [newest[name] for name in ("channel", "way", "origin", "reason")] == ["terminal", "hands", hand["act"], "No budget."]
    assert run("round", "register", asked).out.count("hands+terminal") == 1


def test_a_secret_round_gives_receipts(keys, run):
    round = run("round", "new", keys["lesson"], "--procedure", "ballot", "--secret", "--quorum", "0/0").line
    run("participant", "add", round, "--group", "municipal", "--count", 3)
    run("round", "open", round)
    # typed behind a prompt, so that it stays in no history of a shell
    first = run("answer", round, "s-7k3q", "-", "--participant", 1, input="yes\n")
    assert (first.code, round_words.RECEIPT in first.err, "yes" in first.err) == (0, True, False)
    receipt = first.out.strip()
    assert run("answer", round, "s-7k3q", "no", "--participant", 1).code == 1
    for number in (2, 3):
        assert run("answer", round, "s-7k3q", "yes", "--participant", number).code == 0
    sealed = run("tally", round)
    assert (round_words.TALLY_SEALED in sealed.err, "s-7k3q" in sealed.out) == (True, False)
    assert run("tally", round, "--json").json["statements"] == []
    assert run("round", "check", round, receipt).code == 1
    run("round", "close", round)
    assert run("round", "check", round, receipt, "--json").json["answers"] == [
        {"key": keys["lesson"], "id": "s-7k3q", "value": "yes"}]
    assert run("round", "check", round, receipt).out.split()[1] == "yes"
    assert run("tally", round, "--json").json["statements"][0]["outcome"] == "validated"
    assert round_words.UNSEEN_ANSWER in run("round", "register", round).out
    assert run("verify").code == 0


def test_names_of_a_confidential_round_are_for_its_facilitators(keys, run):
    run("person", "add", "Giorgi", "--role", "facilitator")
    round = run("round", "new", keys["lesson"], "--procedure", "rating", "--confidential").line
    run("participant", "add", round, "--group", "national", "--name", "Nino", "--organisation", "Ministry")
    assert run("participant", "list", round, "--json").json["participants"][0]["name"] == ""
    named = run("participant", "list", round, "--json", "--person", "Giorgi").json["participants"][0]
    assert (named["name"], named["organisation"], named["number"]) == ("Nino", "Ministry", 1)
    assert run("participant", "change", round, "Nino", "--observer", "--person", "Giorgi").code == 0
    assert round_words.OBSERVER in run("participant", "list", round).out
    assert run("participant", "remove", round, 1).code == 0
    assert run("participant", "list", round).out == ""


@pytest.mark.parametrize("command", [
    ("round", "new", "LL-00000000", "--procedure", "rating"), ("round", "show", "RO-00000000"), ("round", "open", "RO-1"),
    ("tally", "RO-00000000"), ("answer", "RO-00000000", "s-7k3q", "5", "--participant", "1"),
    ("participant", "add", "RO-00000000", "--group", "national"), ("round", "check", "RO-00000000", "X")])
def test_what_is_not_there_is_said(keys, run, command):
    answer = run(*command)
    assert (answer.code, answer.out) == (1, "")


def test_wrong_usage(keys, run, asked):
    assert run("round", "new", keys["lesson"], "--procedure", "lottery").code == 1
    assert run("answer", asked, "s-7k3q", "5", "s-7k3q", "--participant", "1").code == 2
    assert run("round", "list", "--lang", "ka").out.split()[1] == "ღიაა"


def test_hands_are_counted_and_who_is_asked_is_read_from_a_table(keys, run, asked, tmp_path):
    table = tmp_path / "people.csv"
    table.write_text("group,how many\nmunicipal,3\nMartians,1\n", encoding="utf-8")
    looked = run("participant", "read", asked, str(table))
    assert "Martians" in looked.err
    assert len(run("participant", "list", asked, "--json").json["participants"]) == 5
    assert len(run("participant", "read", asked, str(table), "--yes").out.split()) == 3
    assert run("round", "hands", asked, "s-7k3q", "municipal:4=3", "municipal:2=1").code == 0
    assert run("round", "hands", asked, "s-7k3q", "municipal:4=9").code == 1
    assert run("round", "hands", asked, "s-7k3q", "municipal:many").code == 1
    assert run("tally", asked, "--json").json["statements"][0]["distribution"]["4"] == 3
    assert run("tally", asked, "--out", str(tmp_path / "n.xlsx")).code == 0
    assert (tmp_path / "n.xlsx").read_bytes().startswith(b"PK")
    assert run("round", "list", "--json").json["rounds"][0]["answered"] == 4


def test_what_waits_is_listed(keys, run, asked):
    planned = run("round", "new", keys["lesson"], "--procedure", "comment").line
    assert [(one["what"], one["key"]) for one in run("round", "waiting", "--json").json["waiting"]] == [("invite", planned)]
    assert planned in run("round", "waiting").out
