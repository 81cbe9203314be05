from toolkit_app.cli import words


def test_related_items_and_likely_duplicates(keys, run):
    text = "A social worker referred families in Telavi; the referral took 14 days because the form was only in Georgian.\n"
    copy = run("new", "lesson", "--title", "Referral takes too long", "--body", "-", "--set", "place=telavi", input=text).line
    answer = run("related", keys["lesson"].lower(), "--json").json
    assert list(answer) == ["key", "related"]
    first = answer["related"][0]
    assert list(first) == ["key", "title", "kind", "lang", "state", "score", "words", "likeness"]
    assert (first["key"], first["likeness"] > 0.9) == (copy, True)
    assert words.DUPLICATE in run("related", keys["lesson"]).out
    assert len(run("related", keys["lesson"], "--limit", "1").out.splitlines()) == 1


def test_nothing_related_is_said(keys, run):
    lonely = run("new", "note", "--title", "Hazelnuts").line
    answer = run("related", lonely)
    assert (answer.code, answer.out) == (0, "")
    assert words.NO_RELATED in answer.err
    assert run("related", "NT-00000000").code == 1
