import subprocess
import sys

import worlds

from toolkit_app.library import glance, indexing, items


def test_a_glance_says_what_the_lists_say(tmp_path):
    with worlds.library(tmp_path, lessons=3) as world:
        with world.write() as tx:
            items.retire(tx, items.listing(tx).rows[0].key)
        with world.read() as tx:
            rows, counts = items.listing(tx, limit=12).rows, items.facets(tx)
        seen = glance.glance(world.path)
        assert seen.id == world.id.hex
        recent = [(row.key, row.title, row.changed_at) for row in rows]
        assert [(one.key, one.title, one.changed_at) for one in seen.recent] == recent
        assert seen.facets == {name: counts[name] for name in ("kind", "state")}
        assert glance.index_path(world.path, seen.id) == indexing.index_path(world)


def test_what_is_no_library_gives_no_glance(tmp_path):
    with worlds.library(tmp_path, lessons=1) as world:
        half = tmp_path / "half.toolkit"
        half.write_bytes(world.path.read_bytes()[:5000])
    (tmp_path / "letter.toolkit").write_text("no database at all")
    (tmp_path / "empty.toolkit").touch()
    for path in (half, tmp_path / "letter.toolkit", tmp_path / "empty.toolkit", tmp_path / "missing.toolkit", tmp_path):
        assert glance.glance(path) is None


def test_a_glance_loads_no_database_toolkit():
    script = "import sys, toolkit_app.library.glance; print('sqlalchemy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout == "False\n"
