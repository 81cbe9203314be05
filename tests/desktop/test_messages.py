import sys

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox

from toolkit_app.desktop import messages
from toolkit_app.errors import ToolkitError


def box():
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, QMessageBox) and one.isVisible()]
    assert len(found) == 1
    return found[0]


@pytest.fixture(autouse=True)
def english_again(english):
    return english


def test_a_question_answers_with_the_button(qtbot):
    answers = []
    messages.ask(None, "Save?", "The lesson", (("save", "Save"), ("drop", "Throw away"), ("stay", "Stay")), answers.append)
    box().buttons()[1].click()
    assert answers in (["save"], ["drop"])


def test_escape_gives_the_last_answer(qtbot):
    answers = []
    messages.ask(None, "Save?", "", (("save", "Save"), ("stay", "Stay")), answers.append)
    box().reject()
    assert answers == ["stay"]


def test_nothing_waits_for_an_answer(qtbot):
    messages.tell(None, "Read this")
    messages.warn(None, ToolkitError("Gone.", "Look."))
    shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, QMessageBox) and one.isVisible()]
    assert len(shown) == 2
    for one in shown:
        one.close()


def test_markup_in_an_error_is_shown_as_it_is(qtbot):
    messages.warn(None, ToolkitError("<b>{x}</b>", "", x="<img src=file:///etc/passwd>"))
    one = box()
    assert one.textFormat().name == "PlainText"
    one.close()


def test_anything_else_is_a_report_with_versions_and_trace(said, capsys):
    messages.warn(None, ValueError("unexpected"))
    message = said.messages.pop()
    assert message.kind == "bug"
    assert "ValueError: unexpected" in message.trace
    assert messages.versions() in message.trace
    assert "unexpected" in capsys.readouterr().err


def test_an_uncaught_exception_is_reported_and_the_program_goes_on(said, capsys):
    try:
        raise KeyError("lost")
    except KeyError:
        messages.excepthook(*sys.exc_info())
    assert said.messages.pop().kind == "bug"


def test_one_report_at_a_time(qtbot, capsys):
    messages.report(None, ValueError(1))
    messages.report(None, ValueError(2))
    box().close()
    messages.report(None, ValueError(3))
    box().close()
