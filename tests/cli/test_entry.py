import os
import sys
import types
from pathlib import Path

import pytest

import toolkit_app.desktop
from toolkit_app import __main__ as entry


@pytest.fixture
def opened(monkeypatch):
    """What the window was opened on, each time it was."""
    seen = []
    window = types.ModuleType("toolkit_app.desktop.app")
    window.main = lambda argv: seen.append((os.environ.get("TOOLKIT_LIBRARY"), list(argv))) or 0
    monkeypatch.setitem(sys.modules, window.__name__, window)
    monkeypatch.setattr(toolkit_app.desktop, "app", window, raising=False)
    monkeypatch.setenv("TOOLKIT_LIBRARY", "before")
    return seen


@pytest.mark.parametrize("form", [("--library", "{}"), ("--library={}",), ("{}",)])
def test_a_library_alone_opens_the_window_on_it(bare, tmp_path, monkeypatch, opened, form):
    library = tmp_path / "ჩემი one.toolkit"
    library.write_bytes(b"")
    monkeypatch.chdir(tmp_path)
    for path in (library, library.name):
        monkeypatch.setattr(sys, "argv", ["toolkit", *(part.format(path) for part in form)])
        assert entry.main() == 0
    assert opened == [(str(library), [])] * 2


def test_without_anything_the_window_opens_where_it_always_does(opened, monkeypatch):
    monkeypatch.setattr(sys, "argv", ["toolkit"])
    assert entry.main() == 0
    assert opened == [("before", [])]


@pytest.mark.parametrize("line, code", [
    (["missing.toolkit"], 2), (["--library"], 2), (["--library="], 2), (["--library", "l.toolkit", "init", "--empty"], 0),
    (["--version"], 0)])
def test_everything_else_is_for_the_terminal(bare, tmp_path, monkeypatch, opened, capsys, line, code):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", ["toolkit", *line])
    assert entry.main() == code
    assert opened == []
    assert Path("l.toolkit").exists() == ("init" in line)
