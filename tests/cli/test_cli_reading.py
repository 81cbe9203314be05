from toolkit_app.cli import words


def test_show_in_json(keys, run):
    shown = run("show", keys["lesson"], "--json").json
    assert list(shown) == ["key", "id", "kind", "lang", "title", "state", "retired", "contested", "head", "heads",
                           "revisions", "revision", "changed_at", "author", "translation_of", "translation", "translated_from",
                           "translations", "fields", "tags", "body", "links", "backlinks", "attachments", "reuse"]
    assert (shown["key"], shown["kind"], shown["revisions"], shown["heads"]) == (keys["lesson"], "lesson", 1, 1)
    assert shown["fields"] == {"dimension": ["social"], "place": ["telavi"]}
    assert shown["backlinks"] == [{"type": "mentions", "key": keys["note"], "title": "მიმართვის ფორმა", "kind": "note"}]


def test_show_for_a_person_uses_labels_of_the_interface(keys, run):
    english, georgian = run("show", keys["lesson"]).out, run("--lang", "ka", "show", keys["lesson"]).out
    assert "Lesson" in english
    assert "Dimension" in english
    assert "გაკვეთილი" in georgian
    assert "განზომილება" in georgian
    assert "The referral took 14 days" in georgian


def test_markdown_is_the_text_and_goes_back_unchanged(keys, run):
    text = run("show", keys["lesson"], "--markdown").out
    assert text.startswith("## Context {#context}\n")
    answer = run("save", keys["lesson"], "--body", "-", input=text)
    assert "Nothing was changed" in answer.err


def test_show_at_a_revision(keys, run):
    first = run("show", keys["lesson"], "--json").json["head"]
    second = run("save", keys["lesson"], "--title", "Later").line
    shown = run("show", keys["lesson"], "--at", first[:8], "--json").json
    assert (shown["title"], shown["revision"], shown["head"]) == ("Referral takes too long", first, second)


def test_list_in_json(keys, run):
    listed = run("list", "--json").json
    assert listed["total"] == 3
    assert [row["key"] for row in listed["items"]] == [keys["note"], keys["tool"], keys["lesson"]]
    assert {"key", "kind", "lang", "title", "state", "translation_of"} <= set(listed["items"][0])


def test_list_is_narrowed(keys, run):
    assert [row["key"] for row in run("list", "--kind", "tool", "--json").json["items"]] == [keys["tool"]]
    assert [row["key"] for row in run("list", "--where", "place=telavi", "--json").json["items"]] == [keys["lesson"]]
    assert run("list", "--where", "place=telavi", "--where", "dimension=economic", "--json").json == {"items": [], "total": 0}
    limited = run("list", "--limit", "1", "--json").json
    assert (len(limited["items"]), limited["total"]) == (1, 3)


def test_list_names_the_nearest_word(keys, run):
    for arguments, near in ((("--kind", "leson"), "lesson"), (("--state", "draftt"), "draft"),
                            (("--where", "plce=telavi"), "place"), (("--where", "place=telav"), "telavi")):
        answer = run("list", *arguments)
        assert (answer.code, answer.out) == (1, "")
        assert near in answer.err


def test_an_empty_list_says_what_to_do(bare, run):
    run("init", "--empty")
    answer = run("list")
    assert (answer.code, answer.out, answer.err.strip()) == (0, "", words.NO_ITEMS)


def test_an_unknown_key_names_near_ones(keys, run):
    wrong = keys["lesson"][:-1] + ("0" if keys["lesson"][-1] != "0" else "1")
    for command in ("show", "history", "save", "links", "statements", "retire"):
        answer = run(command, wrong)
        assert (answer.code, answer.out) == (1, "")
        assert keys["lesson"] in answer.err


def test_links_show_both_ends(keys, run):
    found = run("links", keys["note"], "--json").json
    assert found == {"key": keys["note"], "backlinks": [],
                     "links": [{"type": "mentions", "key": keys["lesson"], "title": "Referral takes too long", "kind": "lesson"}]}
    assert f"→  mentions  {keys['lesson']}  Referral takes too long" in run("links", keys["note"]).out
    assert "←" in run("links", keys["lesson"]).out
    assert run("links", keys["tool"]).err.strip() == words.NO_LINKS


def test_statements_have_ids_and_wordings(keys, run):
    (statement,) = run("statements", keys["lesson"], "--json").json["statements"]
    assert (statement["id"], statement["type"]) == ("s-7k3q", "recommendation")
    assert statement["wording"] == "Every referral form is bilingual."
    assert statement["digest"].startswith("sha256:")
    assert "s-7k3q" in run("statements", keys["lesson"]).out
