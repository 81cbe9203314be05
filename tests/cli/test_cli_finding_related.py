from toolkit_app.cli import words


def test_related_items_and_likely_duplicates(keys, run):
    text = "A social worker referred families in Telavi; the referral took 14 days because the form was only in Georgian.\n"
    copy = run("new", "lesson", "--title", "Referral takes too long", "--body", "-", "--set", "place=telavi", input=text).line
    answer = run("related", keys["lesson"].lower(), "--json").json
    assert list(answer) == ["key", "related"]
    first = answer["related"][0]
    assert list(first) == ["key", "title", "kind", "lang", "state", "score", "words", "passage", "likeness", "against",
                           "outcomes"]
    assert (first["key"], first["likeness"] > 0.9) == (copy, True)
    assert words.DUPLICATE in run("related", keys["lesson"]).out
    assert len(run("related", keys["lesson"], "--limit", "1").out.splitlines()) == 1


def test_nothing_related_is_said(keys, run):
    lonely = run("new", "note", "--title", "Hazelnuts").line
    answer = run("related", lonely)
    assert (answer.code, answer.out) == (0, "")
    assert words.NO_RELATED in answer.err
    assert run("related", "NT-00000000").code == 1


def test_what_seems_to_contradict_is_said_and_what_is_linked_left_out(keys, run):
    said = "In Telavi the referral form was given to every family at the first talk."
    for answer, worked in ((said, "worked"), (said.replace("was given", "was not given"), "did_not_work")):
        run("new", "lesson", "--title", f"Referral form, {worked}", "--body", "-", "--set", f"valence={worked}", input=answer)
    one, other = (each["key"] for each in run("search", "first talk", "--json").json["hits"])
    answer = run("related", one, "--json").json["related"][0]
    assert (answer["key"], set(answer["outcomes"])) == (other, {"worked", "did_not_work"})
    assert {"not" in sentence for sentence in answer["against"]} == {True, False}
    table = run("related", one)
    assert words.CONTRADICTION in table.out
    assert "↔" in table.err
    run("save", one, "--set", f"contradicts={other}")
    assert other not in run("related", one).out


def test_what_is_relevant_to_a_text_that_is_written(keys, run):
    text = "Families wait for an answer to the referral form."
    found = run("related", "--text", "-", "--json", input=text).json
    assert found["key"] == ""
    assert keys["lesson"] in [each["key"] for each in found["related"]]
    within = run("related", keys["lesson"], "--text", "-", "--kind", "lesson", "--json", input=text).json["related"]
    assert {each["kind"] for each in within} <= {"lesson"}
    assert keys["lesson"] not in [each["key"] for each in within]
    assert run("related").code == 1
    assert run("related", keys["lesson"], "--kind", "lesson").code == 1
