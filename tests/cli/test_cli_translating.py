import pytest

from toolkit_app.cli import words

GEORGIAN = """## კონტექსტი {#context}

სოციალურმა მუშაკმა ოჯახები თელავში გადაამისამართა.

## რა მოხდა {#happened}

გადამისამართებას 14 დღე დასჭირდა.

::: {.statement #s-7k3q type=recommendation}
ყველა ფორმა ორენოვანია.
:::
"""


@pytest.fixture
def georgian(keys, run):
    """The key of a Georgian translation of the lesson."""
    key = run("translate", keys["lesson"], "--lang", "ka").line
    run("save", key, "--title", "გადამისამართება ნელია", "--body", "-", input=GEORGIAN)
    return key


def test_what_the_original_changed_is_told_paragraph_by_paragraph(keys, run, georgian):
    assert run("translation", georgian).out.splitlines() == [f"{georgian} (ka) ← {keys['lesson']} (en)  Follows its original"]
    body = run("show", keys["lesson"], "--markdown").out.replace("14 days", "21 days")
    run("save", keys["lesson"], "--body", "-", "--set", "dimension=economic", input=body)
    found = run("translation", georgian, "--json").json
    assert (found["translation"], found["original"], found["open"], found["lost"]) == ("behind", keys["lesson"], 2, None)
    assert found["details"] == [{"name": "dimension", "then": ["social"], "now": ["economic"], "translation": ["social"]}]
    changed, = (one for one in found["passages"] if one["open"])
    assert (changed["kind"], changed["section"], changed["translation"].strip()) == (
        "changed", "happened", "გადამისამართებას 14 დღე დასჭირდა.")
    answer = run("translation", georgian)
    assert "The referral took [-14-]{+21+} days" in answer.out
    assert "Dimension: [-Social-] {+Economic+}\n  Social\n" in answer.out
    assert answer.err.strip() == words.TRANSLATION_TO_DO.format(count=2, key=georgian)


def test_what_waits_is_listed_and_ends_when_it_is_done(keys, run, georgian):
    run("save", keys["lesson"], "--title", "Referral takes far too long")
    assert run("list", "--where", "translation=behind").out.startswith(georgian)
    assert run("due", "--json").json["due"][0]["what"] == "translation"
    assert words.BEHIND.format(key=georgian, original=keys["lesson"]) in run("show", georgian).err
    assert f"ka {georgian} ({words.LEFT_BEHIND})" in run("show", keys["lesson"]).out
    assert run("translation", keys["lesson"]).out.split("  ")[:3] == ["ka", georgian, "The original has changed"]
    shown = run("show", georgian, "--json").json
    run("save", georgian, "--title", "გადამისამართება ძალიან ნელია", "--up-to-date", "-m", "followed")
    after = run("show", georgian, "--json").json
    assert (shown["translation"], after["translation"], after["revisions"]) == ("behind", "current", shown["revisions"] + 1)
    assert not run("due", "--json").json["due"]
    assert "brought up to date" in run("history", georgian).out
    assert words.TRANSLATED_FROM in run("diff", georgian, shown["head"][:8], after["head"][:8]).out


def test_a_translation_is_said_to_be_up_to_date_as_it_is(keys, run, georgian):
    first = run("show", keys["lesson"], "--json").json["head"]
    run("save", keys["lesson"], "--title", "Referral takes far too long")
    assert run("translation", georgian, "--up-to-date").code == 0
    assert run("show", georgian, "--json").json["translation"] == "current"
    assert run("translation", georgian, "--source", first[:10]).code == 0
    assert run("show", georgian, "--json").json["translation"] == "behind"
    assert "newest revision" in run("translation", georgian, "--source", first).err


def test_a_text_that_was_made_from_an_older_one_says_so(keys, run, georgian):
    run("save", keys["lesson"], "--title", "Referral takes far too long")
    french = run("translate", georgian, "--lang", "fr")
    assert words.BEHIND.format(key=french.line, original=keys["lesson"]) in french.err


@pytest.mark.parametrize("options", [(), ("--up-to-date",), ("--source", "0" * 12)])
def test_what_is_no_translation_is_told(keys, run, georgian, options):
    answer = run("translation", keys["tool"], *options)
    assert (answer.code, answer.out) == (1, "")
    assert "is no translation" in answer.err
    answer = run("translation", georgian, "--source", run("show", georgian, "--json").json["head"])
    assert (answer.code, answer.out) == (1, "")
    assert "no revision" in answer.err


def test_terms_are_listed_and_what_differs_from_them_is_told(keys, run, georgian):
    assert run("terms").err.strip() == words.NO_TERMS
    term = run("new", "term", "--title", "Referral", "--set", "term_en=referral", "--set", "term_ka=გადამისამართება",
               "--set", "term_status=proposed", "--set", "forbidden=ka: ფორმა").line
    found, = run("terms", "--json").json["terms"]
    assert found == {"key": term, "status": "proposed", "names": {"en": ["referral"], "ka": ["გადამისამართება"]},
                     "forbidden": {"ka": ["ფორმა"]}}
    assert run("terms").line.split("  ")[:2] == [term, "Proposed"]
    assert run("terms", keys["lesson"]).out.splitlines()[0] == f"{term}  referral  ka: გადამისამართება"
    # the statement says “referral form” and its translation only “form”
    answer = run("terms", georgian, "--json").json
    assert [(one["kind"], one["section"], one["words"], one["names"]) for one in answer["findings"]] == [
        ("forbidden", "happened", "ფორმა", ["გადამისამართება"])]
    assert answer["marks"][-1] == {"term": term, "start": GEORGIAN.index("ფორმა"), "end": GEORGIAN.index("ფორმა") + 5,
                                   "words": "ფორმა", "forbidden": True}
    told = words.TERM_FORBIDDEN.format(source="referral", names="გადამისამართება", key=term, status="Proposed")
    assert told in run("terms", georgian).err
    assert told in run("translation", georgian).err
    assert run("translation", georgian, "--json").json["terms"] == answer["findings"]
    run("save", georgian, "--body", "-", input=GEORGIAN.replace("ყველა ფორმა", "გადამისამართების ყველა ბლანკი"))
    assert not run("terms", georgian, "--json").json["findings"]
    assert run("terms", keys["tool"]).err.strip() == words.NO_TERMS_HERE
