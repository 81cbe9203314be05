"""A text leaves as .docx, is edited in Word and comes back."""

import re

import docx
import pytest
import worlds
from exchange.steps import edited, last, planned, taken
from intake.wordfiles import about, comment, ins, png

from toolkit_app.exchange import planning, taking
from toolkit_app.library import attachments, exporting, items, revisions
from toolkit_app.library.exporting import Wish
from toolkit_app.validation.comments import register

BODY = """## Context {#context}

A village without water. See [[TOOL|the survey]] for the questions, and [[TOOL]].

- One
- Two

## What happened {#happened}

The survey named the well first; 42 houses agreed. ![The well](attachment:well.png)

::: {.statement #s-7k3q type=recommendation}
Every form is **bilingual**.

::: rationale
People sign what they can read.
:::
:::

| Place | Houses |
|---|---|
| Kharagauli | 42 |
"""


@pytest.fixture
def key(world):
    tool = worlds.make(world, "tool", worlds.TOOL)
    made = worlds.make(world, "lesson", items.Draft("The well", "en", BODY.replace("TOOL", tool), {"place": ["kharagauli"]}))
    with world.write() as tx:
        attachments.attach_bytes(tx, made, "well.png", png(40, 30))
    return made


def exported(world, folder, *keys):
    path = folder / "out.docx"
    for _ in exporting.together(world, keys, Wish("docx"), path):
        pass
    return path


def test_what_was_not_edited_makes_no_revision(world, key, tmp_path):
    (line,) = taken(world, exported(world, tmp_path, key)).lines
    assert (line.outcome, line.key, line.problems) == ("unchanged", key, ())
    assert worlds.get(world, key).revisions == 2


def test_only_what_was_edited_comes_back(world, key, tmp_path):
    before = worlds.get(world, key)
    path = edited(exported(world, tmp_path, key), (" for the questions", " for all questions"), (">42<", ">43<"),
                  ("People sign", "People only sign"), ("Every form is ", "Each form is "))
    (line,) = taken(world, path).lines
    after = worlds.get(world, key)
    wanted = before.body.replace(" for the questions", " for all questions").replace("People sign", "People only sign")
    wanted = wanted.replace("Every form", "Each form").replace("| 42 |", "| 43 |")
    assert (line.outcome, line.problems) == ("revised", ())
    assert after.body == wanted
    assert (after.title, after.fields, after.tags) == (before.title, before.fields, before.tags)
    assert [file.name for file in after.attachments] == ["well.png", "out.docx"]


def test_what_another_program_saves_anew_comes_back(world, key, tmp_path):
    path = exported(world, tmp_path, key)
    document = docx.Document(str(path))
    document.save(str(path))
    assert [line.outcome for line in taken(world, path).lines] == ["unchanged"]
    said = next(one for one in document.paragraphs if "village without water" in one.text)
    said.add_run(" Nobody was left out.").bold = True
    said.insert_paragraph_before("It took a week.")
    document.save(str(path))
    before = worlds.get(world, key).body
    assert [line.outcome for line in taken(world, path).lines] == ["revised"]
    assert worlds.get(world, key).body == before.replace("A village", "It took a week.\n\nA village").replace(
        "]].\n", "]]. **Nobody was left out.**\n", 1)


def test_an_edited_quotation_keeps_its_marks_and_becomes_no_other(world, tmp_path):
    body = "## What happened {#happened}\n\n> What costs *nothing* is [used](https://example.org) by nobody.\n"
    key = worlds.make(world, "lesson", items.Draft("The well", "en", body))
    (line,) = taken(world, edited(exported(world, tmp_path, key), ("by nobody", "by nobody here"))).lines
    assert (line.outcome, line.problems) == ("revised", ())
    assert worlds.get(world, key).body == body.replace("nobody", "nobody here")


def test_title_and_facts_come_back(world, key, tmp_path):
    path = edited(exported(world, tmp_path, key), ("The well<", "The first well<"), ("Kharagauli<", "Kvareli<"))
    taken(world, path)
    item = worlds.get(world, key)
    assert (item.title, item.fields["place"]) == ("The first well", ["kvareli"])


def test_what_others_did_meanwhile_is_merged_or_kept_apart(world, key, tmp_path):
    path = edited(exported(world, tmp_path, key), ("Every form is ", "Each form is "))
    item = worlds.get(world, key)
    worlds.save(world, key, items.Draft(item.title, "en", item.body.replace("- Two", "- Two\n- Three"), item.fields, (), (),
                                        item.attachments), base=item.head)
    (line,) = taken(world, path).lines
    assert line.outcome == "apart"
    with world.read() as tx:
        newest = revisions.history(tx, key)[0]
        assert newest.parents == (item.head,)
        assert "Each form" in revisions.at(tx, key, newest.revision).body


def test_comments_and_changes_stand_on_the_words_as_they_left(world, key, tmp_path):
    head = worlds.get(world, key).head
    start, end = '<w:r><w:t xml:space="preserve">', "</w:t></w:r>"
    path = edited(exported(world, tmp_path, key), (
        "A village without water.", f"A {end}{ins('old ')}{start}village {end}{about(0, 'without')}{start} water."),
                  **{"word/comments.xml": _comments, "word/_rels/document.xml.rels": _related})
    (line,) = taken(world, path).lines
    assert (line.outcome, line.comments, line.proposals) == ("unchanged", 1, 1)
    with world.read() as tx:
        proposed, said = register.on(tx, key)
    assert (said.revision, said.text, said.anchor.quote, said.place is not None) == (head, "Really?", "without", True)
    assert (proposed.proposal, proposed.anchor.quote) == ("A old village", "A village")
    (again,) = taken(world, path).lines
    assert (again.comments, again.proposals) == (0, 0)


SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def _comments(_):
    extra = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    return f'<w:comments xmlns:w="{SPACE}" {extra}>{comment(0, "Really?")}</w:comments>'.encode()


def _related(rels):
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    link = f'<Relationship Id="c9" Type="{kind}" Target="comments.xml"/></Relationships>'
    return rels.replace(b"</Relationships>", link.encode())


def test_several_items_of_a_file_come_back_each_to_its_own(world, key, tmp_path):
    other = worlds.make(world, "lesson", worlds.WELL)
    path = edited(exported(world, tmp_path, key, other), ("Every form is ", "Each form is "),
                  ("A village without water.", "A dry village."))
    lines = taken(world, path).lines
    assert [(line.key, line.outcome) for line in lines] == [(key, "revised"), (other, "unchanged")]
    item = worlds.get(world, key)
    assert "A dry village." in item.body
    assert "Each form is **bilingual**." in item.body


def test_it_is_made_anew_where_it_is_not_known_or_that_is_wanted(world, key, tmp_path):
    path = edited(exported(world, tmp_path, key), ("Every form is ", "Each form is "))
    with worlds.library(tmp_path, name="other.toolkit") as other:
        (line,) = taken(other, path).lines
        item = worlds.get(other, line.key)
        assert (line.outcome, line.kind, item.fields) == ("made", "lesson", {"place": ["kharagauli"]})
        assert re.search(r"::: \{\.statement #s-7k3q type=recommendation\}\nEach form is \*\*bilingual\*\*\.\n", item.body)
    plan = planned(world, path)
    (text,) = plan.texts
    assert text.onto == key
    new = planning.Plan((planning.as_new(text),), (), ())
    (line,) = last(taking.carry_out(world, new)).lines
    assert line.outcome == "made"
    assert line.key != key
