import uuid
from dataclasses import replace

import pytest
import worlds

from toolkit_app.desktop.workflow import asking
from toolkit_app.library import items, people, revisions, store, workflow
from toolkit_app.settings import Settings

PATIENCE = 10_000
READY = {"lesson_type": "lesson", "component": ["referral"], "sensitivity": "public", "consent": "none"}


def write(path, name, change):
    """Do something to the file as a person; the person is made when there is none."""
    with store.open_library(path) as library:
        person = people.person_named(library, name)
        with library.write(person) as tx:
            return change(tx)


def missing(path, key, to):
    with store.open_library(path) as library, library.read() as tx:
        return [check.place for check in next(step for step in workflow.steps(tx, key, None) if step.to == to).missing]


@pytest.fixture
def shown(new_window, world, qtbot):
    """A window with the lesson, for a person; and its bar, unfolded."""
    def show(name="", key=""):
        window = new_window(world.path, Settings({"language": "en", "person": name}))
        window.read(key or world.lesson)
        bar = window_bar(window)
        qtbot.waitUntil(lambda: window.key == (key or world.lesson) and bar.isVisible(), timeout=PATIENCE)
        bar.toggle.click()
        return window, bar

    return show


def window_bar(window):
    return window.page.reading.workflow


def button(bar, words):
    return next(one for one in bar.buttons.buttons() if one.text() == words)


def test_only_the_steps_of_the_table_are_offered(shown):
    _, bar = shown()
    assert [one.text() for one in bar.buttons.buttons()] == ["Observation", "In review"]
    assert bar.badge.text() == "Draft"


def test_what_is_missing_leads_to_its_field(shown, qtbot, world):
    window, bar = shown()
    button(bar, "In review").click()
    wanted = missing(world.path, world.lesson, "review")
    assert list(bar.checks.lines)[:len(wanted)] == wanted
    assert not bar.take.isEnabled()
    bar.checks.lines["component"].click()
    qtbot.waitUntil(lambda: window.here == "editor" and window.page.view.title.text() != "", timeout=PATIENCE)
    fields = window.page.view.fields
    qtbot.waitUntil(lambda: window.focusWidget() is fields.editor("component"), timeout=PATIENCE)


def test_a_step_without_a_gate_is_taken_with_its_note(shown, qtbot, world):
    _, bar = shown("Nino")
    button(bar, "Observation").click()
    bar.note.setText("Too early")
    bar.take.click()
    qtbot.waitUntil(lambda: bar.badge.text() == "Observation", timeout=PATIENCE)
    assert "Nino: Too early" in bar.since.text()
    assert not bar.toggle.isChecked()
    with store.open_library(world.path) as library, library.read() as tx:
        assert workflow.moves(tx, world.lesson)[0].note == "Too early"


def to_review(tx, key):
    draft = items.get(tx, key).draft()
    parts = "\n\n".join(f"## {name} {{#{name}}}\n\nWords about it." for name in (
        "context", "expected", "happened", "why", "lesson", "recommendation", "limits"))
    fields = {**draft.fields, **READY, "actor": ["municipality"], "review_due": "2099-01", "author_role": "Officer",
              "evidence": [{"title": "Report"}], "stakeholder_group": ["ministry"], "organisation": "IOM"}
    revisions.save(tx, key, replace(draft, body=parts, fields=fields))
    workflow.move(tx, key, "review")


def test_a_reviewer_ticks_boxes_and_the_author_is_refused_in_words(shown, qtbot, world):
    write(world.path, "Nino", lambda tx: to_review(tx, world.lesson))
    write(world.path, None, lambda tx: people.change(tx, replace(people.by_name(tx, "Nino"), role="reviewer")))
    write(world.path, None, lambda tx: people.add(tx, "Giorgi", "reviewer"))
    window, bar = shown("Nino")
    button(bar, "In validation").click()
    assert "wrote the newest text" in bar.reason.text()
    assert not bar.take.isEnabled()

    # another person sits down at the same laptop
    window.shelf.person = "Giorgi"
    window.page.reading.refresh(None)
    qtbot.waitUntil(lambda: bar.reason.text() == "", timeout=PATIENCE)
    assert list(bar.checks.lines) == []
    for box in bar.checks.boxes.values():
        assert not bar.take.isEnabled()
        box.click()
    assert bar.take.isEnabled()
    bar.take.click()
    qtbot.waitUntil(lambda: bar.badge.text() == "In validation", timeout=PATIENCE)


def test_who_has_no_name_is_told_where_to_say_it(shown, world):
    write(world.path, "Nino", lambda tx: to_review(tx, world.lesson))
    window, bar = shown()
    button(bar, "In validation").click()
    assert "who you are" in bar.reason.text()
    bar.introduce.click()
    assert window.here == "preferences"


def test_a_refusal_names_roles_in_words(shown, world, qtbot):
    write(world.path, "Nino", lambda tx: to_review(tx, world.lesson))
    window, bar = shown("Giorgi")
    button(bar, "In validation").click()
    assert "Reviewer, Facilitator, Custodian" in bar.reason.text()
    assert "which one is yours" in bar.reason.text()
    window.shelf.write(window, asking.say_who, "Giorgi", "author", "")
    window.go("preferences")
    window.back()
    qtbot.waitUntil(lambda: "the role “Author”" in bar.reason.text(), timeout=PATIENCE)
    assert "In validation" in bar.reason.text()


def test_an_edit_after_agreement_says_that_the_text_is_in_review_again(new_window, world, qtbot):
    write(world.path, "Nino", lambda tx: items.record_transition(
        tx, uuid.UUID(items.get(tx, world.lesson).id), bytes.fromhex(items.get(tx, world.lesson).head), "draft",
        "validated"))
    window = new_window(world.path)
    window.go("editor", world.lesson)
    qtbot.waitUntil(lambda: window.page.view.title.text() != "", timeout=PATIENCE)
    window.page.view.title.textEdited.emit("x")
    window.page.view.title.setText(worlds.WELL.title + " again")
    window.page.save()
    qtbot.waitUntil(lambda: not window.page.dirty, timeout=PATIENCE)
    assert "in review again" in window.statusBar().currentMessage()
