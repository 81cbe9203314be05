"""Records of a laptop whose clock is a year ahead: told, not followed, and work goes on after them."""

import steps
import worlds

from toolkit_app.library import canonical, clock, revisions
from toolkit_app.library.items import Draft, get, listing
from toolkit_app.library.store import NOBODY


def test_a_clock_a_year_ahead_is_counted_and_not_followed(tmp_path):
    far = clock.now() + 365 * clock.DAY
    with worlds.library(tmp_path, name="theirs.toolkit") as theirs, worlds.library(tmp_path, name="ours.toolkit") as ours:
        with theirs.write() as tx:
            origin = revisions.Origin(NOBODY, NOBODY, clock.Stamp(far << 16, clock.written(far)))
            revisions.record(tx, canonical.uuid7(), "lesson", "edit", Draft("From tomorrow"), origin=origin)
        assert steps.give(theirs, ours).ahead == 1
        with ours.read() as tx:
            (key,) = [row.key for row in listing(tx).rows]
        # what follows is the newest, whatever the clock before it said
        for title in ("Of today", "Of today too"):
            with ours.write() as tx:
                assert tx.stamp().hlc < far << 16
                saved = revisions.save(tx, key, Draft(title))
        with ours.read() as tx:
            assert (get(tx, key).title, get(tx, key).heads) == ("Of today too", 1)
            rows = revisions.history(tx, key)
            assert rows[0].revision == saved.revision
            assert [row.parents[:1] for row in rows] == [(rows[1].revision,), (rows[2].revision,), ()]
