"""The command ``statements``, and what a save says of them."""

from toolkit_app.cli import words

BODY = """## Principles {{#principles}}

::: {{.statement #s-aaaa type=recommendation strength=strong confidence=low}}
Every {what} is bilingual.

::: rationale
People sign what they can read.
:::

::: evidence
- [[{key}]]
:::
:::

::: {{.statement #s-bbbb type=option}}
Nobody knows why.
:::
"""


def made(run, keys):
    body = BODY.format(what="form", key=keys["lesson"])
    return run("new", "methodology", "--title", "The approach", "--body", "-", input=body).line


def test_each_says_on_what_it_rests_and_one_that_rests_on_nothing_is_flagged(keys, run):
    key = made(run, keys)
    answer = run("statements", key)
    assert "rests on 1 lesson from 1 site" in answer.out.splitlines()[0]
    assert "Recommendation, strong, low confidence" in answer.out
    assert "rests on nothing" in answer.out.splitlines()[1]
    assert answer.err.strip() == words.BARE.format(count=1, total=2)
    assert "ეყრდნობა 1 გაკვეთილს 1 ადგილიდან" in run("statements", key, "--lang", "ka").out
    first, second = run("statements", key, "--json").json["statements"]
    assert (first["number"], first["section"], first["rationale"]) == (1, "Principles", "People sign what they can read.")
    assert (first["lessons"], first["places"], first["bare"]) == (1, ["telavi"], False)
    assert first["evidence"] == [{"key": keys["lesson"], "title": "Referral takes too long", "kind": "lesson",
                                  "state": "draft", "here": True}]
    assert (second["bare"], second["evidence"]) == (True, [])


def test_a_lesson_knows_what_rests_on_it(keys, run):
    key = made(run, keys)
    found = run("statements", keys["lesson"], "--json").json["resting"]
    assert [(one["key"], one["id"]) for one in found] == [(key, "s-aaaa")]
    assert f"{words.RESTING}:\n{key}  s-aaaa" in run("statements", keys["lesson"]).out


def test_a_save_says_what_became_of_them_and_so_does_a_comparison(keys, run):
    key = made(run, keys)
    before = run("show", key, "--json").json["head"]
    changed = BODY.format(what="paper", key=keys["tool"]).split("::: {.statement #s-bbbb")[0]
    answer = run("save", key, "--body", "-", input=changed)
    said = [words.FATE_REWORDED.format(id="s-aaaa"), words.FATE_BESIDE.format(id="s-aaaa", names="evidence"),
            words.FATE_REMOVED.format(id="s-bbbb")]
    assert [line for line in answer.err.splitlines() if line.startswith("Statement")] == said
    assert run("diff", key, before, answer.line).err.splitlines() == said
    fates = run("diff", key, before, answer.line, "--json").json["statements"]
    assert [(one["id"], one["what"], one["beside"]) for one in fates] == [
        ("s-aaaa", "reworded", ["evidence"]), ("s-bbbb", "removed", [])]
