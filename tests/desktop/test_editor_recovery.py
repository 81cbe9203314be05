"""Unsaved work in a file: found again, forgotten, put aside when broken."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit_app.desktop.editor import recovery
from toolkit_app.errors import ToolkitError
from toolkit_app.library.values import Draft

UNSAVED = recovery.Unsaved("LL-AAAAAAAA", "ab" * 32, "2026-01-31T12:00:00.000Z", "Title", "ka", "სოფელი\u00a0!",
                           {"place": ["kvareli"]}, ("water",))


def test_unsaved_work_is_found_again_and_forgotten():
    recovery.keep("library", UNSAVED)
    assert recovery.found("library", UNSAVED.key) == UNSAVED
    assert recovery.waiting("library") == (UNSAVED.key,)
    recovery.forget("library", UNSAVED.key)
    assert recovery.found("library", UNSAVED.key) is None
    assert recovery.waiting("library") == ()


@settings(max_examples=30)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=80))
def test_any_text_survives_a_crash(body):
    unsaved = recovery.Unsaved("LL-AAAAAAAA", "", "", "t", "en", body)
    recovery.keep("hypothesis", unsaved)
    assert recovery.found("hypothesis", "LL-AAAAAAAA") == unsaved


@pytest.mark.parametrize("content", ["", "{", json.dumps({"other": 1}), json.dumps([])])
def test_a_broken_file_of_unsaved_work_is_put_aside(content):
    path = recovery.file_of("library", "LL-AAAAAAAA")
    path.parent.mkdir(parents=True)
    path.write_text(content, encoding="utf-8")
    assert recovery.found("library", "LL-AAAAAAAA") is None
    assert path.with_suffix(".broken").read_text(encoding="utf-8") == content


def test_a_folder_that_cannot_be_written_is_told():
    folder = recovery.file_of("library", "x").parent
    folder.parent.mkdir(parents=True)
    folder.write_text("a file where a folder should be")
    with pytest.raises(ToolkitError, match="cannot be kept aside"):
        recovery.keep("library", UNSAVED)


def test_the_same_words_are_not_unsaved():
    draft = Draft("Title", "ka", "სოფელი\u00a0!", {"place": ["kvareli"]}, ("water",))
    assert UNSAVED.says(draft)
    assert not UNSAVED.says(Draft("Title", "ka", "other", {"place": ["kvareli"]}, ("water",)))
