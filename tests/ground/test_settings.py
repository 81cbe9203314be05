import json

import pytest

from toolkit_app import settings
from toolkit_app.errors import ToolkitError
from toolkit_app.kinds import LANGUAGES


def test_without_a_file_everything_has_its_default():
    values = settings.load()
    for name, setting in settings.SETTINGS.items():
        assert values.get(name) == setting.default
    assert not values.chosen("language")


def test_what_is_put_is_there_again():
    values = settings.Settings()
    values.put("language", "ka")
    values.put("text_size", 14)
    values.save()
    again = settings.load()
    assert (again.text("language"), again.number("text_size"), again.chosen("language")) == ("ka", 14, True)


@pytest.mark.parametrize("name, value", [
    ("text_size", 99), ("text_size", True), ("text_size", "12"), ("language", "xx"), ("person", 3)])
def test_a_value_that_does_not_fit_is_refused(name, value):
    with pytest.raises(ToolkitError, match=name):
        settings.Settings().put(name, value)


def test_a_value_from_elsewhere_that_does_not_fit_gives_the_default():
    assert settings.Settings({"text_size": 500}).get("text_size") == settings.SETTINGS["text_size"].default


def test_entries_of_a_newer_program_are_kept():
    settings.settings_file().parent.mkdir(parents=True)
    settings.settings_file().write_text('{"colour_of_the_sky": "blue"}', encoding="utf-8")
    values = settings.load()
    values.put("person", "ნინო")
    values.save()
    assert json.loads(settings.settings_file().read_text(encoding="utf-8")) == {"colour_of_the_sky": "blue", "person": "ნინო"}


@pytest.mark.parametrize("text", ["{", "[]", "\x00"])
def test_a_broken_file_is_put_aside(text):
    settings.settings_file().parent.mkdir(parents=True)
    settings.settings_file().write_text(text, encoding="utf-8")
    assert settings.load().get("theme") == "system"
    assert settings.settings_file().with_suffix(".json.broken").read_text(encoding="utf-8") == text


def test_a_folder_that_cannot_be_written_is_told(toolkit_home):
    (toolkit_home / "settings").write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(ToolkitError, match="could not be saved"):
        settings.Settings().save()


def test_every_setting_has_its_words_in_four_languages():
    for setting in settings.SETTINGS.values():
        for labels in (setting.labels, setting.help, *setting.choices.values()):
            assert set(labels) == set(LANGUAGES)
        assert setting.check(setting.default) == setting.default
