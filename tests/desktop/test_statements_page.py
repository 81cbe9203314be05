"""What rests on what, in the window: the page of statements, and the statements that rest on the item one reads."""

from dataclasses import replace
from types import SimpleNamespace

import panels
import pytest
import worlds
from PySide6.QtCore import QUrl

from toolkit_app.desktop.statements import cards, telling
from toolkit_app.library import items, revisions, store
from toolkit_app.library.items import Draft
from toolkit_app.text import tracing
from toolkit_app.validation import rounds
from toolkit_app.validation.comments import acts

PATIENCE = 10_000


@pytest.fixture
def resting(world):
    """A methodology with one statement that rests on the lesson of the world and one that rests on nothing."""
    body = ("## Principles {#principles}\n\n::: {.statement #s-1a type=principle strength=strong}\nAsk <first>.\n\n"
            f"::: rationale\nPeople know.\n:::\n\n::: evidence\n- [[{world.lesson}]]\n- [[LL-00000000]]\n:::\n:::\n\n"
            "## Steps {#steps}\n\n::: {.statement #s-2b}\nThen build.\n:::\n")
    with store.open_library(world.path) as library, library.write() as tx:
        key = items.make(tx, "methodology", Draft("How to build wells", "en", body)).key
        acts.add(tx, key, "Who?", about=acts.anchor(tx, key, statement="s-2b"))
    return SimpleNamespace(path=world.path, key=key, lesson=world.lesson, other=world.tool)


@pytest.fixture
def window(new_window, resting, qtbot):
    made = new_window(resting.path)
    made.go("library")
    qtbot.waitUntil(lambda: made.item is not None, timeout=PATIENCE)
    return made


def shown(window, key, words, qtbot):
    """The page of statements of an item, once it says these words."""
    window.go("statements", key)
    qtbot.waitUntil(lambda: words in window.page.view.toPlainText(), timeout=PATIENCE)
    return window.page.view.toPlainText()


def test_a_methodology_lists_its_statements_with_what_they_rest_on(window, resting, qtbot):
    text = shown(window, resting.key, "Then build.", qtbot)
    for words in ("Principles", "Principle, strong", "Ask <first>.", "People know.", "Rests on 1 lesson from 1 site",
                  "Household surveys find the need", "LL-00000000 is not in this library", "Rests on nothing yet",
                  "Open comments: 1"):
        assert words in text
    assert window.page.count.text() == "Statements: 2, 1 without evidence"
    window.page.bare.click()
    assert "Ask <first>." not in window.page.view.toPlainText()
    window.page.view.pressed.emit(cards.COMMENT, "s-2b")
    qtbot.waitUntil(lambda: window.here == "library" and window.page.reading.beside.panel.isVisible(), timeout=PATIENCE)


def test_statements_in_georgian_name_what_they_rest_on_in_georgian(new_window, resting, qtbot):
    with store.open_library(resting.path) as library, library.write() as tx:
        lesson, key = items.translate(tx, resting.lesson, "ka").key, items.translate(tx, resting.key, "ka").key
        for one, title in ((lesson, "ჯერ გამოკითხვა"), (key, "როგორ აშენდეს ჭა")):
            draft = items.get(tx, one).draft()
            body = items.get(tx, resting.key).body if one == key else draft.body
            revisions.save(tx, one, replace(draft, title=title, body=body))
    window = new_window(resting.path)
    text = shown(window, key, "Then build.", qtbot)
    assert "ჯერ გამოკითხვა" in text
    assert "Household surveys find the need" not in text
    assert f"card:{cards.OPEN}:{lesson}" in window.page.view.toHtml()


def test_each_statement_says_what_a_round_found_of_it(tmp_path, new_window, qtbot):
    with worlds.library(tmp_path) as library:
        key = panels.methodology(library)
        round, people = panels.opened(library, key, people={"municipal": 3}, quorum="0/0")
        panels.answer(library, round, people, [5, 5, 4])
        panels.do(library, rounds.close, round)
        path = library.path
    window = new_window(path)
    text = shown(window, key, "Validated", qtbot)
    assert text.count("Validated") == 1
    assert "original" not in text
    assert "Not validated in this wording" not in text
    with store.open_library(path) as library, library.write() as tx:
        item = items.get(tx, key)
        revisions.save(tx, key, Draft(item.title, item.lang, item.body.replace("is **bilingual**", "is in three languages")))
    window.page.refresh(None)
    shown(window, key, "Not validated in this wording", qtbot)


def test_a_translation_says_what_a_round_found_of_its_original(tmp_path, new_window, qtbot):
    with worlds.library(tmp_path) as library:
        key = panels.methodology(library)
        panels.asked_and_closed(library, key, {"s-0001": [5] * 5})
        with library.write() as tx:
            other = items.translate(tx, key, "fr").key
            draft = items.get(tx, other).draft()
            revisions.save(tx, other, replace(draft, body=draft.body.replace("Every referral form is", "Chaque fiche est")))
        path = library.path
    window = new_window(path)
    text = shown(window, other, "Chaque fiche est bilingual.", qtbot)
    assert text.count("The original: Validated") == text.count("Validated") == 1
    assert "Of the original, in the words that were put to people: Every referral form is bilingual." in text
    with store.open_library(path) as library:
        with library.write() as tx:
            item = items.get(tx, key)
            revisions.save(tx, key, Draft(item.title, item.lang, item.body.replace("is **bilingual**", "is in three languages")))
        window.page.refresh(None)
        text = shown(window, other, "The original: Not validated in this wording", qtbot)
        assert "Every referral form is bilingual." in text
        # a round on the translation itself goes before that on the original
        panels.asked_and_closed(library, other, {"s-0001": [5] * 5})
    window.page.refresh(None)
    qtbot.waitUntil(lambda: "original" not in window.page.view.toPlainText(), timeout=PATIENCE)
    assert window.page.view.toPlainText().count("Validated") == 1


def test_a_lesson_lists_the_statements_that_rest_on_it(window, resting, qtbot):
    text = shown(window, resting.lesson, "On this item rest", qtbot)
    assert "How to build wells" in text
    assert "Then build." not in text
    window.page.view.pressed.emit(cards.OPEN, resting.key)
    qtbot.waitUntil(lambda: window.here == "library" and window.key == resting.key, timeout=PATIENCE)


def test_the_text_one_reads_tells_both(window, resting, qtbot):
    reading = window.page.reading
    window.read(resting.lesson)
    qtbot.waitUntil(lambda: "Statements that rest on this" in reading.browser.toPlainText(), timeout=PATIENCE)
    assert "How to build wells, 1: Ask <first>." in reading.browser.toPlainText()
    window.read(resting.key)
    qtbot.waitUntil(lambda: "Statements: 2, 1 without evidence" in reading.browser.toPlainText(), timeout=PATIENCE)
    assert "s-1a · strong · lessons: 1, sites: 1" in reading.browser.toPlainText()
    assert "s-2b · no evidence" in reading.browser.toPlainText()
    reading.browser.anchorClicked.emit(QUrl("statements:of-item"))
    qtbot.waitUntil(lambda: window.here == "statements" and window.key == resting.key, timeout=PATIENCE)


def test_an_item_without_any_says_so(window, resting, qtbot):
    shown(window, resting.other, "There are no statements in this text", qtbot)


def test_the_history_says_what_became_of_each(window, resting, qtbot):
    with store.open_library(resting.path) as library, library.write() as tx:
        draft = items.get(tx, resting.key).draft()
        revisions.save(tx, resting.key, replace(draft, body=draft.body.replace("Then build.", "Then build it.")))
    window.go("history", resting.key)
    qtbot.waitUntil(lambda: window.page.statements.text() == "Statements – s-2b: reworded", timeout=PATIENCE)


def test_of_many_statements_only_the_numbers_are_told(english):
    many = "".join(f"::: {{.statement #s-{number}}}\nWord {number}.\n:::\n\n" for number in range(9))
    assert telling.each(tracing.trace("", many)) == "Statements – new: 9"
    assert telling.each(tracing.trace(many, many)) == ""
