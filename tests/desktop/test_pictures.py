"""The walk through the window that saves its pictures."""

from dataclasses import replace

import pytest
import worlds
from PySide6.QtGui import QImage

from toolkit_app.desktop import pictures
from toolkit_app.library import editions, items, revisions, store
from toolkit_app.settings import Settings

PAGES = ("start", "library", "search", "editor", "history", "publishing", "coverage", "erasing", "translation", "editions",
         "statements", "comments", "register", "preferences")


def test_every_page_has_a_picture_and_the_library_is_untouched(new_window, world, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(pictures, "SETTLE_MILLISECONDS", 20)
    window = new_window(settings=Settings({"language": "en"}))
    with store.open_library(world.path) as library, library.write() as tx:
        items.translate(tx, world.georgian, "en")
        for key, word in ((world.georgian, "სოფელი"), (world.lesson, "42 houses")):
            draft = items.get(tx, key).draft()
            revisions.save(tx, key, replace(draft, body=draft.body.replace(word, "")))
            editions.make(tx, "Methodology", "0.1" if key == world.georgian else "0.2", [key])
    before = world.path.read_bytes()
    window.start(world.path, make=False)
    pictures.Walk(window, tmp_path, "en").whole("en")
    assert world.path.read_bytes() == before
    printed = capsys.readouterr().out.split("\n")
    assert window._pages["editions"].title.text() == "From Methodology 0.1 to Methodology 0.2"
    for name in PAGES:
        path = tmp_path / f"{name}-en.png"
        assert str(path) in printed
        assert QImage(str(path)).width() >= window.width()


def test_a_library_without_lessons_is_said(new_window, tmp_path, monkeypatch):
    monkeypatch.setattr(pictures, "SETTLE_MILLISECONDS", 1)
    with worlds.library(tmp_path) as library:
        worlds.make(library, "tool", worlds.TOOL)
    with pytest.raises(LookupError):
        pictures.Walk(new_window(library.path), tmp_path, "en")._item("en", "lesson")
