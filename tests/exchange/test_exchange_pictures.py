"""Pictures in sentences of a text that leaves as .docx and comes back: they stay where they stand."""

import io
from dataclasses import replace

import docx
import pytest
import worlds
from docx.oxml import parse_xml
from docx.shared import Inches
from exchange.steps import last, planned, taken
from exchange.test_exchange_returning import SPACE, exported
from intake.wordfiles import png

from toolkit_app.exchange import planning, taking
from toolkit_app.exchange.pictures import put_back
from toolkit_app.library import attachments, items
from toolkit_app.validation.comments import register

BODY = """## What happened {#happened}

The survey named ![The well](attachment:well.png){width=50%} the well first; 42 houses agreed. A second sentence.

- An item
- An item with ![A pump](attachment:pump.png), which was [drawn](https://example.org) later

> What ![](attachment:pump.png) costs nothing is used by nobody.

One ![The well](attachment:well.png) and two ![A pump](attachment:pump.png) stand here.

::: {.statement #s-7k3q type=recommendation}
Every pump ![A pump](attachment:pump.png) is marked on a map.
:::

![The well](attachment:well.png)

Last words ![](attachment:well.png)
"""


@pytest.fixture
def key(world):
    made = worlds.make(world, "lesson", items.Draft("The well", "en", BODY))
    with world.write() as tx:
        for number, name in enumerate(("well.png", "pump.png")):
            attachments.attach_bytes(tx, made, name, png(40 + number, 30))
    return made


@pytest.fixture
def returned(world, key, tmp_path):
    """Exports, edits the document, takes it in again; the text then."""
    def back(edit):
        path = exported(world, tmp_path, key)
        document = docx.Document(str(path))
        edit(document)
        document.save(str(path))
        (line,) = taken(world, path).lines
        assert line.problems == ()
        return line, worlds.get(world, key).body

    return back


def said(document, words):
    return next(one for one in document.paragraphs if words in one.text)


def drawn(document, number=0):
    """The paragraph of a picture."""
    return [one for one in document.paragraphs if one._p.xpath(".//w:drawing")][number]


def tracked(words):
    return parse_xml(f'<w:ins xmlns:w="{SPACE}" w:id="90" w:author="Nino" w:date="2026-11-02T10:00:00Z">'
                     f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r></w:ins>')


def test_what_was_not_edited_makes_no_revision(returned):
    line, body = returned(lambda document: None)
    assert (line.outcome, body) == ("unchanged", BODY)


@pytest.mark.parametrize(("old", "new"), [
    ("The survey named", "The first survey named"), ("42 houses", "all 42 houses"), ("An item with", "One item with"),
    (" later", " much later"), ("nobody", "nobody at all"), ("and two", "and only two"), ("stand here", "do stand here"),
    ("Every pump", "Every new pump"), ("on a map", "on a large map"), ("Last words", "Very last words"),
])
def test_words_that_are_added_to_the_sentence_of_a_picture(returned, old, new):
    def edit(document):
        for run in next(one for one in document.paragraphs for run in one.runs if old in run.text).runs:
            run.text = run.text.replace(old, new)

    line, body = returned(edit)
    assert (line.outcome, body) == ("revised", BODY.replace(old, new, 1))


def test_runs_before_and_behind_the_drawing_itself(returned):
    def edit(document):
        here = drawn(document)
        here.add_run("(below)")
        here.runs[0]._r.addprevious(here.add_run("here ")._r)

    assert returned(edit)[1] == BODY.replace("![The well](attachment:well.png){width=50%}",
                                             "here ![The well](attachment:well.png){width=50%}(below)", 1)


def test_paragraphs_that_were_joined_to_one_sentence_in_word(returned):
    def edit(document):
        here, head, tail = drawn(document), said(document, "The survey named"), said(document, "the well first")
        caption = here._p.getnext()
        for run in (here.runs[0], *tail.runs):
            head._p.append(run._r)
        head.add_run(" Third.")
        for gone in (here._p, caption, tail._p):
            gone.getparent().remove(gone)

    body = returned(edit)[1]
    assert body == BODY.replace("A second sentence.", "A second sentence. Third.")


@pytest.mark.parametrize("where", ["in the sentence before", "in the sentence behind", "beside the drawing"])
def test_tracked_words_are_proposed_and_move_nothing(world, key, returned, where):
    def edit(document):
        if where == "beside the drawing":
            drawn(document)._p.append(tracked(" below"))
        elif where == "in the sentence before":
            said(document, "The survey named")._p.append(tracked(" also"))
        else:
            said(document, "the well first").runs[0]._r.addprevious(tracked("also "))

    line, body = returned(edit)
    assert (line.outcome, line.proposals, body) == ("unchanged", 1, BODY)
    with world.read() as tx:
        (proposed,) = register.on(tx, key)
    assert {"also", "below"} & set(proposed.proposal.split())


def test_tracked_words_that_are_accepted_at_once(world, key, tmp_path):
    path = exported(world, tmp_path, key)
    document = docx.Document(str(path))
    said(document, "The survey named")._p.append(tracked(" also"))
    said(document, "the well first").runs[0]._r.addprevious(tracked("really "))
    document.save(str(path))
    plan = planned(world, path)
    last(taking.carry_out(world, replace(plan, texts=tuple(planning.with_changes(text, "accept") for text in plan.texts))))
    assert worlds.get(world, key).body == BODY.replace("survey named", "survey named also").replace("the well first",
                                                                                                   "really the well first")


def test_what_is_put_between_or_taken_away_stays_what_it_is(world, key, returned):
    def edit(document):
        drawn(document).insert_paragraph_before("It took a week.")
        last = drawn(document, 6)
        for gone in (last._p.getnext(), last._p):
            gone.getparent().remove(gone)
        said(document, "It took a week").insert_paragraph_before().add_run().add_picture(pump, width=Inches(1))

    pump = io.BytesIO(png(50, 30))
    assert returned(edit)[1] == BODY.replace(
        "named ![The well]", "named\n\n![](attachment:image3.png)\n\nIt took a week.\n\n![The well]", 1).replace(
        "\n![The well](attachment:well.png)\n\nLast", "\nLast")
    assert [one.name for one in worlds.get(world, key).attachments] == ["well.png", "pump.png", "image3.png", "out.docx"]


def test_a_text_without_pictures_or_with_others_is_left_as_it_is():
    assert put_back("a\n\nb", "a ![x](attachment:x.png) b", "a\n\nb c") == ("a\n\nb", "a\n\nb c")
    alone = "![x](attachment:image1.png)"
    assert put_back(f"> a\n\n{alone}\n\n> b", "> a\n> ![x](attachment:x.png)\n> b", "> a c\n\n> b") == (
        "> a\n> ![x](attachment:x.png)\n> b", "> a c\n\n> b")
    own = "a\n\n![x](attachment:x.png)\n\nb"
    assert put_back(f"a\n\n{alone}\n\nb", own, f"a\n\n{alone}\n\nb c") == (own, f"{own} c")
