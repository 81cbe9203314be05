from dataclasses import replace

import pytest
import worlds
from PySide6.QtWidgets import QLabel

from toolkit_app.library import items, people, revisions, store

PATIENCE = 10_000


def apart(path, key, *texts, fields=({}, {})):
    """Save texts over the same revision, as people do at two laptops."""
    with store.open_library(path) as library:
        base = None
        for name, text, more in zip(("Nino", "Giorgi"), texts, fields, strict=True):
            with library.write(people.person_named(library, name)) as tx:
                there = items.get(tx, key)
                base = base or there.head
                saved = revisions.save(tx, key, replace(worlds.WELL, body=text, fields={**worlds.WELL.fields, **more}), base=base)
    assert saved.apart


def body(path, key):
    with store.open_library(path) as library, library.read() as tx:
        item = items.get(tx, key)
        return item.body, item.heads


@pytest.fixture
def edited(new_window, world, qtbot):
    def show(*texts, **more):
        apart(world.path, world.lesson, *texts, **more)
        window = new_window(world.path)
        window.read(world.lesson)
        bar = window.page.reading.workflow
        qtbot.waitUntil(lambda: bar.merge.isVisible(), timeout=PATIENCE)
        bar.merge.click()
        page = window.page
        qtbot.waitUntil(lambda: page.title.text() != "" and page.browser.toPlainText() != "", timeout=PATIENCE)
        return window, page

    return show


def test_a_conflict_is_decided_and_saved(edited, world, qtbot):
    text = worlds.WELL.body
    window, page = edited(text.replace("42 houses", "43 houses"), text.replace("42 houses", "50 houses"))
    assert len(page.cards) == 1
    card = page.cards[0]
    assert not page.save.isEnabled()
    first, second = ("theirs", "ours") if "50" in card._texts[1] else ("ours", "theirs")
    card.buttons[second].click()
    qtbot.waitUntil(lambda: "50 houses" in page.browser.toPlainText(), timeout=PATIENCE)
    card.buttons[first].click()
    qtbot.waitUntil(lambda: "43 houses" in page.browser.toPlainText(), timeout=PATIENCE)
    page.save.click()
    qtbot.waitUntil(lambda: window.here == "library", timeout=PATIENCE)
    merged, heads = body(world.path, world.lesson)
    assert "43 houses" in merged
    assert heads == 1
    qtbot.waitUntil(lambda: not window.page.reading.workflow.merge.isVisible(), timeout=PATIENCE)


def test_links_are_told_as_the_titles_of_their_items(edited, world, qtbot):
    link = f"[[{world.tool}]]"
    title = worlds.TOOL.title
    ours, theirs = (worlds.WELL.body.replace("42 houses agreed.", f"By {link} {number} houses agreed.") for number in (43, 50))
    _, page = edited(ours.replace("A village", f"By {link}, a village"), theirs)
    card = page.cards[0]
    assert all(title in label.text() and world.tool not in label.text() for label in card.columns[1:])
    assert link in card.edit.toPlainText()
    alone = [label.text() for label in page.alone.findChildren(QLabel)]
    assert any(f"By {title}, a village" in words for words in alone)
    card.buttons["theirs"].click()
    qtbot.waitUntil(lambda: page.browser.toPlainText().count(title) == 2, timeout=PATIENCE)


def test_words_can_be_written_anew(edited, world, qtbot):
    text = worlds.WELL.body
    window, page = edited(text.replace("42 houses", "43 houses"), text.replace("42 houses", "50 houses"))
    card = page.cards[0]
    assert card.findChildren(QLabel)[0].text() == "What happened"
    assert [[line in one.text() for line in ("line-through", "underline")] for one in card.columns] == [
        [False, False], [True, True], [True, True]]
    card.buttons["edit"].click()
    assert card.edit.isVisible()
    card.edit.setPlainText("All houses agreed.")
    qtbot.waitUntil(lambda: "All houses agreed." in page.browser.toPlainText(), timeout=PATIENCE)
    page.save.click()
    qtbot.waitUntil(lambda: window.here == "library", timeout=PATIENCE)
    assert "All houses agreed." in body(world.path, world.lesson)[0]


def test_what_goes_together_is_listed_and_only_confirmed(edited, world, qtbot):
    text = worlds.WELL.body
    window, page = edited(text.replace("A village", "A hamlet"), text.replace("42 houses", "50 houses"),
                          fields=({"valence": "mixed"}, {}))
    assert page.cards == []
    shown = " ".join(label.text() for label in page.alone.findChildren(QLabel))
    assert "hamlet" in shown
    assert "50 houses" in shown
    assert "from the first version" in shown
    assert "Outcome" in shown
    page.save.click()
    qtbot.waitUntil(lambda: window.here == "library", timeout=PATIENCE)
    merged, heads = body(world.path, world.lesson)
    assert ("hamlet" in merged, "50 houses" in merged, heads) == (True, True, 1)


def test_a_field_is_asked_in_words(edited):
    text = worlds.WELL.body
    _, page = edited(text, text, fields=({"valence": "mixed"}, {"valence": "did_not_work"}))
    assert "Mixed" in page.cards[0]._texts
    assert set(page.cards[0].buttons) == {"ours", "theirs"}


def test_an_item_with_one_version_has_nothing_to_merge(new_window, world, qtbot):
    window = new_window(world.path)
    window.go("merge", world.lesson)
    qtbot.waitUntil(lambda: "one version" in window.page.words.text(), timeout=PATIENCE)
    assert not window.page.save.isEnabled()
