from toolkit_app.cli import export_words


def personal(keys, run):
    assert run("save", keys["lesson"], "--body", "-", input="## Context {#context}\n\nNino Kobalia, 01234567890\n").code == 0
    return keys["lesson"]


def test_check_lists_what_holds_back_first_and_ends_with_1(keys, run):
    key = personal(keys, run)
    answer = run("check", key, keys["tool"])
    assert answer.code == 1
    assert answer.out.splitlines() == [
        f"{key} Referral takes too long", "  [held back] Context: “01234567890”: A personal number: eleven digits",
        "  [to look at] Context: “Nino Kobalia”: Perhaps the name of a person"]
    assert answer.err.strip() == export_words.CHECKED.format(held=1, told=1)
    assert run("check", keys["tool"]).code == 0


def test_check_in_json_and_in_georgian(keys, run):
    key = personal(keys, run)
    answer = run("--lang", "ka", "check", key, "--json")
    assert answer.code == 1
    assert (answer.json["for"], answer.json["ok"]) == ("internal", False)
    first = answer.json["concerns"][0]
    text = run("show", key, "--markdown").out
    assert text[first["start"]:first["end"]] == first["words"] == "Nino Kobalia"
    assert answer.json["concerns"][1] | {"start": 0, "end": 0} == {
        "key": key, "revision": first["revision"], "title": "Referral takes too long", "sort": "personal",
        "code": "personal_number", "weight": "block",
        "place": "context", "where": "კონტექსტი", "words": "01234567890", "start": 0, "end": 0,
        "reason": "პირადი ნომერი: თერთმეტი ციფრი"}


def test_a_print_is_held_back_until_somebody_answers_for_it(keys, run, tmp_path):
    key, out = personal(keys, run), tmp_path / "x.pdf"
    line = ("pdf", key, "--layout", "handout", "--out", out)
    answer = run(*line)
    assert (answer.code, answer.out, out.exists()) == (1, "", False)
    assert "01234567890" in answer.err
    assert run(*line, "--override", "agreed").code == 1
    assert run("--person", "Nino", *line, "--override", "agreed").code == 0
    assert out.exists()
    assert run(*line).code == 0
    (row,) = (row for row in run("history", key).out.splitlines() if row.startswith("! "))
    assert "Nino " in row
    assert row.endswith("  let out to “Internal”: personal data  agreed")
    (one,) = run("history", key, "--json").json["overrides"]
    assert (one["author"], one["for"], one["sorts"], one["reason"]) == ("Nino", "internal", ["personal"], "agreed")


def test_what_stands_beside_is_looked_over_too(keys, run, tmp_path):
    other = run("translate", keys["lesson"], "--lang", "ka").line
    run("save", other, "--title", "მიმართვა", "--body", "-", input="## კონტექსტი {#context}\n\n01234567890\n")
    out = tmp_path / "x.pdf"
    assert run("pdf", keys["lesson"], "--layout", "handout", "--out", out).code == 0
    out.unlink()
    answer = run("pdf", keys["lesson"], "--layout", "bilingual", "--out", out)
    assert (answer.code, out.exists()) == (1, False)
    assert other in answer.err
    assert "01234567890" in answer.err


def test_check_answers_by_itself(keys, run):
    key = personal(keys, run)
    assert run("--person", "Nino", "check", key, "--for", "public", "--override", "agreed").code == 0
    assert run("check", key, "--for", "public").code == 0


def test_check_needs_a_key(keys, run):
    assert run("check").code == 2
    assert run("check", "LL-00000000").code == 1
