import threading

from toolkit_app.desktop import asking
from toolkit_app.desktop.home.panel import RowButton


def test_the_start_page_shows_a_library_before_it_is_open(qtbot, new_window, world, monkeypatch):
    """What is known at a glance is shown while the database toolkit loads; an item clicked then is read once it is open."""
    opening, loaded = asking.open_library, threading.Event()

    def slowly(path, make):
        steps = opening(path, make)
        yield next(steps)
        loaded.wait(10)
        yield from steps

    monkeypatch.setattr(asking, "open_library", slowly)
    window = new_window()
    window.go("home")
    window.start(world.path, make=False)
    rows = window.page.recent
    try:
        qtbot.waitUntil(lambda: bool(rows.findChildren(RowButton)))
        assert window.shelf.facts is None
        assert window.header.isEnabled()
        rows.findChildren(RowButton)[0].click()
    finally:
        loaded.set()
    qtbot.waitUntil(lambda: window.key != "")
    assert window.here == "library"
