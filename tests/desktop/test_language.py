import json
import re
import string
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from PySide6.QtCore import QDateTime, Qt

from toolkit_app import places
from toolkit_app.desktop import language
from toolkit_app.errors import ToolkitError

DESKTOP = Path(language.__file__).parent


@pytest.fixture
def georgian(qapp):
    language.use("ka")
    yield
    language.use("en")


def messages():
    tree = ElementTree.parse(places.shipped("resources", "translations", "ka.ts"))
    for context in tree.getroot().iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name"), message.findtext("source"), message.find("translation")


def test_every_text_has_its_georgian():
    assert [(context, source) for context, source, words in messages() if words.get("type") or not words.text] == []


def test_a_translation_has_the_same_values_as_its_source():
    def fields(text):
        return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name)

    wrong = [source for _, source, words in messages() if fields(source) != fields(words.text or "")]
    assert wrong == []


def test_no_georgian_is_left_in_mtavruli():
    words = places.shipped("resources", "translations", "ka.json").read_text(encoding="utf-8")
    assert not re.search("[\u1c90-\u1cbf]", "".join(json.loads(words).values()))


def test_no_text_is_translated_after_it_was_filled_in():
    found = [path.name for path in DESKTOP.rglob("*.py") if re.search(r"""\btr(anslate)?\((["'][^"']*["'], *)?f["']""",
                                                                      path.read_text(encoding="utf-8"))]
    assert found == []


def test_nothing_is_upper_cased_and_no_loop_is_nested():
    forbidden = re.compile(r"\.(upper|title|capitalize|swapcase)\(\)|\.exec\(\)|processEvents|setCapitalization")
    found = [(path.name, line) for path in DESKTOP.rglob("*.py") for line in path.read_text(encoding="utf-8").splitlines()
             if forbidden.search(line) and line.strip() not in ("return application.exec()", "loop.exec()")]
    assert found == []


def test_the_message_box_has_one_home():
    found = [path.name for path in DESKTOP.rglob("*.py") if "QMessageBox" in path.read_text(encoding="utf-8")]
    assert found == ["messages.py"]


def test_an_error_is_told_in_georgian_with_its_values(georgian):
    what, remedy = language.error_words(ToolkitError("There is no item {key}.", "Nearest: {keys}.", key="LL-1", keys="LL-2"))
    assert what == "მასალა LL-1 არ არსებობს."
    assert "LL-2" in remedy


def test_dates_follow_the_language(georgian):
    assert language.when("2026-01-31T12:00:00.000Z") == "31 იანვარი 2026"
    now = QDateTime.currentDateTimeUtc().toString(Qt.DateFormat.ISODateWithMs)
    assert language.when(now).startswith("დღეს, ")
    assert language.when("some day") == "some day"


def test_qt_speaks_georgian_too(georgian, qtbot):
    from PySide6.QtWidgets import QLineEdit

    line = QLineEdit("x")
    qtbot.addWidget(line)
    assert any("კოპირება" in action.text() for action in line.createStandardContextMenu().actions())


def test_an_author_who_is_no_person_is_named_in_the_language(georgian):
    assert language.person("ნინო") == "ნინო"
    assert language.person("starter content") == "საწყისი შინაარსი"
    assert language.person("automatic merge") == "ავტომატური გაერთიანება"
