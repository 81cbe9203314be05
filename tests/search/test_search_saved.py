import pytest

from toolkit_app import places
from toolkit_app.errors import ToolkitError
from toolkit_app.search.saved import RECENT, Searches, news


def counts(index, saved):
    found = news(index, saved)
    return found.total, len(found.keys)


@pytest.fixture
def searches(tmp_path, monkeypatch):
    monkeypatch.setenv("TOOLKIT_HOME", str(tmp_path / "home"))
    return Searches("library-1")


@pytest.fixture
def index(index, document):
    index.put([document("LL-1", "Water well", facets={"place": ("kvareli",)}), document("LL-2", "Water tower"),
               document("LL-3", "Sewing")])
    return index


def test_a_search_is_kept_shown_and_removed(searches, index):
    searches.keep("  My  water ", "water", {"place": ["kvareli"]}, index)
    again = Searches("library-1")
    (saved,) = again.saved
    assert (saved.name, saved.line, dict(saved.where)) == ("My water", "water", {"place": ("kvareli",)})
    assert saved.looked_at.endswith("Z")
    assert again.get("MY WATER") == saved
    searches.keep("My Water", "tower", {}, index)
    assert [one.line for one in again.saved] == ["tower"]
    again.remove("my water")
    assert searches.saved == ()


def test_what_is_new_or_changed_is_counted_until_it_was_looked_at(searches, index, document):
    searches.keep("Water", "water", {}, index)
    assert counts(index, searches.get("water")) == (2, 0)
    index.put([document("LL-4", "Water mill", changed_at="1999-01-01T00:00:00.000Z")])  # from another laptop, and old
    index.put([document("LL-2", "Water tower, again", changed_at="2024-01-01T00:00:00.000Z")])
    index.put([document("LL-5", "Sewing again")])
    assert counts(index, searches.get("water")) == (3, 2)
    assert news(index, searches.get("water")).keys == {"LL-4", "LL-2"}
    searches.looked("water", index)
    assert counts(index, searches.get("water")) == (3, 0)
    index.renew()
    index.put([document("LL-4", "Water mill", changed_at="1999-01-01T00:00:00.000Z")])
    assert counts(index, searches.get("water")) == (1, 0)


def test_filters_narrow_a_kept_search(searches, index):
    saved = searches.keep("Here", "", {"place": ["kvareli"]}, index)
    assert counts(index, saved) == (1, 0)


def test_each_library_has_its_own(searches, index):
    searches.keep("Water", "water", {}, index)
    searches.used("water")
    other = Searches("library-2")
    assert (other.saved, other.recent) == ((), ())
    other.used("tower")
    assert searches.recent == ("water",)


def test_the_last_lines_are_remembered_once_each(searches):
    for number in range(30):
        searches.used(f"line {number}")
    searches.used("LINE  20")
    searches.used("  ")
    assert len(searches.recent) == RECENT
    assert searches.recent[:2] == ("LINE 20", "line 29")
    assert "line 20" not in searches.recent


def test_unknown_and_empty_names_are_errors(searches, index):
    searches.keep("Water", "water", {}, index)
    with pytest.raises(ToolkitError, match="nearest is “Water”"):
        searches.remove("Watr")
    with pytest.raises(ToolkitError, match="There is no saved search “zzz”"):
        searches.looked("zzz", index)
    with pytest.raises(ToolkitError, match="needs a name"):
        searches.keep("  ", "water", {}, index)


@pytest.mark.parametrize("content", [
    b"{", b"[]", b"\xff", b'{"library-1": 3}', b'{"library-1": {"saved": [3, {}], "recent": {}}}'])
def test_a_broken_file_is_put_aside(searches, index, content):
    path = places.settings_folder() / "searches.json"
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    assert (searches.saved, searches.recent) == ((), ())
    searches.keep("Water", "water", {}, index)
    assert len(searches.saved) == 1


def test_a_folder_that_cannot_be_written_to_is_an_error(searches, index):
    places.settings_folder().parent.mkdir(parents=True)
    places.settings_folder().write_text("a file")
    with pytest.raises(ToolkitError, match="could not be written"):
        searches.used("water")
