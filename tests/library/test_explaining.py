"""The vote that led to other words of a statement."""

from types import SimpleNamespace

import panels
import pytest
import worlds

from toolkit_app.library import explaining, revisions
from toolkit_app.validation import rounds

ASKED, ANEW = "names a referral officer first", "names its referral officer within a week"


@pytest.fixture
def world(tmp_path):
    with worlds.library(tmp_path) as made:
        key = panels.methodology(made)
        yield SimpleNamespace(library=made, key=key)


def causes(world):
    with world.library.read() as tx:
        return {one.text: one.cause and (one.cause.kind, one.cause.note) for one in explaining.explain(tx, world.key)}


def test_a_statement_changed_after_a_vote_names_the_round(world):
    round, people = panels.opened(world.library, world.key, title="First round")
    panels.answer(world.library, round, people, [1, 2, 3, 4, 5], "s-0002")
    assert set(causes(world).values()) == {None}
    panels.do(world.library, rounds.close, round)
    panels.edit(world.library, world.key, "Households are asked", "Every household is asked")
    panels.edit(world.library, world.key, ASKED, ANEW)
    found = causes(world)
    assert found[f"The municipality {ANEW}."] == (f"round {round}", "First round")
    assert found["Every household is asked before a project is chosen."] == (f"round {round}", "First round")
    assert found["Every referral form is **bilingual**."] is None


def test_a_vote_on_other_words_or_later_causes_nothing(world):
    panels.edit(world.library, world.key, ASKED, ANEW)
    round, people = panels.opened(world.library, world.key)
    panels.answer(world.library, round, people, [1, 2, 3, 4, 5], "s-0002")
    panels.do(world.library, rounds.close, round)
    panels.edit(world.library, world.key, "Principles", "The principles")
    assert set(causes(world).values()) == {None}


def test_what_was_restored_keeps_who_wrote_it(world):
    with world.library.read() as tx:
        first = revisions.history(tx, world.key)[-1].revision
    panels.edit(world.library, world.key, ASKED, ANEW)
    panels.edit(world.library, world.key, "Households are asked", "Nobody is asked")
    with world.library.write() as tx:
        second = revisions.history(tx, world.key)[0].revision
        revisions.restore(tx, world.key, first)
        revisions.restore(tx, world.key, second, section="principles")
        rows = [row.revision for row in revisions.history(tx, world.key)]
        found = {one.text: rows.index(one.revision) for one in explaining.explain(tx, world.key)}
    assert found[f"The municipality {ANEW}."] == 3
    assert found["Nobody is asked before a project is chosen."] == 2
    assert found["Every referral form is **bilingual**."] == 4
