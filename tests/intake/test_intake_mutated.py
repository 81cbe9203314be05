"""Damaged Word files give a result or a clean refusal. ``benchmarks/incoming.py`` counts which."""

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


@pytest.mark.parametrize("hundred", range(10))
def test_every_damaged_file_is_read_or_refused(hundred):
    assert all(became(mutated.file(number)) for number in range(100 * hundred, 100 * hundred + 100))


def test_the_whole_file_is_read_whole():
    _, document, _ = files.contents("a.docx", mutated.WHOLE, ())
    assert len(document.remarks) == 2
    assert len(document.proposals) == 4
    assert "| Month | Forms |" in document.text
