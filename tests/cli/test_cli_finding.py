import sqlite3

import pytest

from toolkit_app.cli import finding, shapes, words


def found(run, *arguments):
    return run("search", *arguments, "--json").json


def test_search_in_json(keys, run):
    answer = found(run, "referral")
    assert list(answer) == ["query", "hits", "total", "facets", "took_ms", "notes", "suggestion"]
    assert {hit["key"] for hit in answer["hits"]} == {keys["lesson"], keys["tool"]}
    assert answer["total"] == 2
    assert answer["facets"]["kind"] == {"lesson": 1, "tool": 1}
    assert answer["took_ms"] > 0
    hit = next(hit for hit in answer["hits"] if hit["key"] == keys["lesson"])
    assert list(hit) == ["key", "title", "kind", "lang", "state", "places", "snippet", "marks", "why", "attachment"]
    assert (hit["places"], hit["attachment"]) == (["telavi", "kakheti", "georgia"], None)
    assert {hit["snippet"][start:end].casefold() for start, end in hit["marks"]} <= {"referral", "referred"}


def test_a_saved_item_is_found_at_once(keys, run):
    assert found(run, "hazelnuts")["total"] == 0
    key = run("new", "note", "--title", "Hazelnuts").line
    assert [hit["key"] for hit in found(run, "hazelnuts")["hits"]] == [key]
    run("retire", key)
    assert found(run, "hazelnuts")["total"] == 0


def test_georgian_is_found_in_another_form(keys, run):
    hits = found(run, "მუნიციპალიტეტების")["hits"]
    # “municipality” is a label of the vocabulary: the English lesson on the municipal service follows
    assert [(hit["key"], hit["why"]) for hit in hits] == [(keys["note"], "form"), (keys["lesson"], "translation")]


@pytest.mark.parametrize("arguments", [["-bilingual referral"], ["-bilingual", "referral"], ["--", "-bilingual", "referral"],
                                       ["referral", "-bilingual"], ["--kind", "lesson", "-nothing referral"]])
def test_a_query_may_begin_with_a_minus(keys, run, arguments):
    answer = run("search", "--json", *arguments)
    assert answer.code == 0
    assert answer.json["query"] == " ".join(word for word in arguments if word not in ("--", "--kind", "lesson"))


def test_a_minus_excludes(keys, run):
    run("save", keys["lesson"], "--title", "Referral takes too long", "--body", "-", input="Nothing more.\n")
    assert [hit["key"] for hit in found(run, "-bilingual referral")["hits"]] == [keys["lesson"]]


def test_search_is_narrowed(keys, run):
    assert [hit["key"] for hit in found(run, "referral", "--kind", "tool")["hits"]] == [keys["tool"]]
    assert [hit["key"] for hit in found(run, "referral", "--where", "place=telavi")["hits"]] == [keys["lesson"]]
    assert [hit["key"] for hit in found(run, "referral", "--where", "place=kakheti")["hits"]] == [keys["lesson"]]
    limited = found(run, "referral", "--limit", "1")
    assert (len(limited["hits"]), limited["total"]) == (1, 2)
    for wrong, near in (("place=telvi", "telavi"), ("plac=telavi", "place")):
        answer = run("search", "referral", "--where", wrong)
        assert answer.code == 1
        assert near in answer.err


def test_search_for_a_person(keys, run):
    answer = run("search", "bilingual", "--limit", "1")
    assert answer.code == 0
    assert answer.out.splitlines()[0].startswith(keys["tool"])
    assert "Tool · en · Draft" in answer.out
    assert "\x02" not in answer.out
    assert words.SHOWN.format(shown=1, total=2) in answer.err
    assert words.NO_HITS.format(query="zzzzqqqq") in run("search", "zzzzqqqq").err


def test_a_lost_index_is_made_anew(keys, run, tmp_path):
    found(run, "referral")
    files = [path for path in (tmp_path / "home" / "cache").rglob("*") if path.is_file()]
    assert files
    for path in files:
        path.write_bytes(b"broken")
    assert found(run, "referral")["total"] == 2


def test_reindex_makes_the_index_anew(keys, run):
    answer = run("reindex")
    assert (answer.code, answer.out) == (0, "")
    assert words.INDEXED.format(done=3, total=3) in answer.err
    assert found(run, "referral")["total"] == 2


def test_marks_become_offsets():
    assert shapes.unmarked("a \x02well\x03 and \x02wells\x03.") == ("a well and wells.", [[2, 6], [11, 16]])
    assert shapes.unmarked("") == ("", [])


def test_the_parts_of_the_ranking_are_told(keys, run):
    hit = found(run, "referral", "--explain")["hits"][0]
    assert sum(hit["parts"].values()) == pytest.approx(hit["score"])
    answer = run("search", "referral", "--explain")
    assert f"{words.PART_TITLE} " in answer.out
    assert " = " in answer.out
    assert " = " not in run("search", "referral").out


def test_what_can_be_searched_for_is_shown_by_example(run, bare):
    english, georgian = run("search", "--help-query"), run("--lang", "ka", "search", "--help-query")
    assert english.code == georgian.code == 0
    assert "state:validated" in english.out
    assert "ადგილი:ხარაგაული" in georgian.out
    assert len(english.out.splitlines()) == len(georgian.out.splitlines()) > 12


@pytest.mark.parametrize("query, why, said", [
    ("ашкые", "keyboard", words.WHY_KEYBOARD), ("მიმართვის", "word", words.WHY_WORD),
    ("муниципалитет", "translation", words.WHY_TRANSLATION)])
def test_why_it_was_found_is_said(keys, run, query, why, said):
    run("new", "note", "--title", "First")
    assert why in {hit["why"] for hit in found(run, query)["hits"]}
    assert f"· {said}" in run("search", query).out


def test_attached_files_are_found_and_what_was_not_read_is_listed(keys, run, tmp_path, monkeypatch):
    monkeypatch.setattr(finding, "FILES_SECONDS", 600)
    (tmp_path / "minutes.md").write_text("# Costs\n\nOf an aqueduct.", encoding="utf-8")
    (tmp_path / "scan.pdf").write_bytes(b"%PDF-1.4 broken")
    run("attach", keys["lesson"], tmp_path / "minutes.md")
    run("attach", keys["tool"], tmp_path / "scan.pdf")
    (hit,) = found(run, "aqueduct")["hits"]
    assert (hit["key"], hit["why"]) == (keys["lesson"], "attachment")
    assert hit["attachment"] == {"file": "minutes.md", "place": "heading", "name": "Costs"}
    assert "minutes.md, Costs" in run("search", "aqueduct").out
    answer = run("searchable")
    assert answer.out.splitlines()[0].startswith(f"{keys['tool']}  scan.pdf  The file scan.pdf")
    assert answer.out.splitlines()[1] == "Indexed 3 of 3 items."
    shape = run("searchable", "--json").json
    assert list(shape) == ["indexed", "total", "waiting", "partly", "failed", "unread"]
    assert [one["file"] for one in shape["unread"]] == ["scan.pdf"]


def test_what_is_not_in_the_index_is_told(keys, run, library):
    run("save", keys["note"], "--title", "Damaged", "--body", "-", input="Something else.")
    with sqlite3.connect(library) as connection:
        connection.execute("UPDATE blob SET data = x'00' WHERE id = (SELECT max(id) FROM blob)")
    connection.close()
    assert "Not in the index: 1." in run("search", "referral").err
    assert run("searchable").out.splitlines()[0].startswith(keys["note"])
