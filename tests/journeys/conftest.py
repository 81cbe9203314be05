import pytest
from desktop.conftest import _world, english, new_window, said, settled, theme, world

__all__ = ["_world", "english", "new_window", "said", "settled", "theme", "world"]


def pytest_collection_modifyitems(items):
    """Qt's offscreen platform warns of a list that opens below its box; that says nothing about the program."""
    for item in items:
        if "new_window" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True))
