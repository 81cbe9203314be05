"""Damaged Word files give a result or a clean refusal. 150 of the thousand that ``benchmarks/incoming.py`` tries."""

import pytest
from intake import mutated

from toolkit_app.errors import ToolkitError
from toolkit_app.exchange import files, passages, shaping
from toolkit_app.library import drafts
from toolkit_app.library.values import Draft


def became(data):
    """What a file becomes up to the draft of an item; the reason where it is refused."""
    try:
        _, document, _ = files.contents("a.docx", data, ())
    except ToolkitError as error:
        return str(error)
    shape = shaping.suggested(document, "a")
    made = shaping.shaped(document, shape)
    for proposal in made.proposals:
        passages.whole_words(made.text, proposal)
    return drafts.cleaned(Draft(shape.title or "a", shape.lang, made.text, made.fields))


@pytest.mark.parametrize("ten", range(15))
def test_every_damaged_file_is_read_or_refused(ten):
    assert all(became(mutated.file(number)) for number in range(10 * ten, 10 * ten + 10))


def test_the_whole_file_is_read_whole():
    _, document, _ = files.contents("a.docx", mutated.WHOLE, ())
    assert len(document.remarks) == 2
    assert len(document.proposals) == 4
    assert "| Month | Forms |" in document.text
