"""Words that changed, laid over each other with the look they had."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from publishing.samples import publication
from publishing.tagged import bare

from toolkit_app.publishing.layouts import handout as form
from toolkit_app.publishing.layouts.parts import Job
from toolkit_app.publishing.layouts.redline import compared
from toolkit_app.publishing.pdf import press_for
from toolkit_app.text.render import words as plain_words


def bench():
    made = publication("handout", "en")
    press = press_for(made)
    job = Job(made, press.sheet, press, lambda key, name: None, [].append, form.plan)
    return job.bench(job.chapters[0])


BENCH = bench()
STYLE = BENCH.sheet.body


def said(old, new, **more):
    """What is shown, a line as pieces: the operation, the words, and what is special about their look."""
    shown = []
    for line in compared(old, new, STYLE, BENCH, **more):
        shown.append([])
        for one in line:
            look = one.run.look
            special = [name for name in ("Bold", "Italic", "Mono") if name in look.font] + [look.link] * bool(look.link)
            shown[-1].append((one.op, one.run.text.replace("\u00ad", ""), *special))
    return shown


def test_words_keep_their_face_and_their_link():
    old = "The **survey** of [Kharagauli](https://example.org/a) was *slow*."
    shown = said(old, old.replace("slow", "quick"))
    assert ("same", "survey", "Bold") in shown[0]
    assert ("same", "Kharagauli", "https://example.org/a") in shown[0]
    assert ("removed", "slow", "Italic") in shown[0]
    assert ("added", "quick", "Italic") in shown[0]


@pytest.mark.parametrize(("old", "new", "gone", "come"), [
    ("Ask **all** of them.", "Ask all of them.", ("removed", "all", "Bold"), ("added", "all")),
    ("The [guide](https://a.example).", "The [guide](https://b.example).", ("removed", "guide", "https://a.example"),
     ("added", "guide", "https://b.example")),
])
def test_words_that_only_look_otherwise_were_changed_too(old, new, gone, come):
    shown = said(old, new)[0]
    assert gone in shown
    assert come in shown


def test_the_items_of_a_list_stay_on_their_lines():
    old = "- first **item** here\n- second\n  - deeper\n"
    shown = said(old, old.replace("item** here", "item** here now").replace("deeper", "deeper still"))
    assert ["".join(piece[1] for piece in line) for line in shown] == ["- first item here now", "- second", "  - deeper still"]


def test_a_statement_keeps_its_letters():
    old = '::: {.statement #s-7k3q type=principle}\nAsk "all".\n:::\n'
    shown = said(old, old.replace("Ask", "Hear"), exact=True)[0]
    assert "".join(text for op, text in shown if op != "removed") == 'Hear "all".'


WORDS = st.lists(st.sampled_from(["one", "**two**", "*three*", "[four](https://a.example)", "`five`", "\n\n", "\n- ",
                                   "ექვსი", "7"]), max_size=10).map(" ".join)


@given(WORDS, WORDS)
def test_no_word_of_either_text_is_lost(old, new):
    lines = compared(old, new, STYLE, BENCH)
    for source, gone in ((old, "added"), (new, "removed")):
        text = "".join(one.run.text for line in lines for one in line if one.op != gone and not one.run.look.note)
        assert bare(text) == bare(plain_words(source))
