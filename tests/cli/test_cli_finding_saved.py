import pytest

from toolkit_app.cli import words


def listed(run):
    return {one["name"]: (one["total"], one["new"]) for one in run("saved", "list", "--json").json["saved"]}


def test_a_search_is_kept_and_tells_what_is_new(keys, run):
    assert words.NO_SAVED in run("saved", "list").err
    assert run("saved", "add", "Referrals", "referral", "-hazelnut").code == 0
    assert listed(run) == {"Referrals": (2, 0)}
    key = run("new", "note", "--title", "Another referral").line
    assert listed(run) == {"Referrals": (3, 1)}
    assert words.NEW.format(count=1) in run("saved", "list").out
    answer = run("saved", "show", "referrals", "--json").json
    assert answer["query"] == "referral -hazelnut"
    assert key in {hit["key"] for hit in answer["hits"]}
    assert listed(run) == {"Referrals": (3, 0)}
    assert key in run("saved", "show", "Referrals").out
    assert run("saved", "remove", "Referrals").code == 0
    assert listed(run) == {}


def test_a_kept_search_is_narrowed(keys, run):
    run("saved", "add", "Here", "--where", "place=telavi")
    (one,) = run("saved", "list", "--json").json["saved"]
    assert (one["query"], one["where"], one["total"]) == ("", {"place": ["telavi"]}, 1)
    assert "place=telavi" in run("saved", "list").out
    assert run("saved", "add", "There", "--where", "place=telvi").code == 1


@pytest.mark.parametrize("arguments", [("saved", "show", "zzz"), ("saved", "remove", "zzz"), ("saved", "add", " ", "water")])
def test_a_wrong_name_is_an_error(keys, run, arguments):
    assert run(*arguments).code == 1


def test_what_a_person_searched_for_is_remembered(keys, run, monkeypatch):
    run("search", "referral")
    assert run("saved", "recent", "--json").json == {"recent": []}
    monkeypatch.setattr("toolkit_app.cli.finding.is_terminal", lambda stream: True)
    run("search", "referral")
    run("search", "telavi")
    assert run("saved", "recent", "--json").json == {"recent": ["telavi", "referral"]}
    assert run("saved", "recent").out.split() == ["telavi", "referral"]
