import pytest
from worlds import library, make

from toolkit_app.errors import ToolkitError
from toolkit_app.library import items, revisions
from toolkit_app.library.items import Draft

PARTS = {"context": "## Context {#context}\n\nA village.\n", "happened": "## What happened {#happened}\n\n### Before\n\nMuch.\n",
         "why": "## Why {#why}\n\nNobody knew.\n"}


@pytest.fixture
def world(tmp_path):
    with library(tmp_path) as made:
        yield made


def restored(world, old, new, section):
    key = make(world, draft=Draft("A title", body=old))
    with world.write() as tx:
        first = items.get(tx, key).head
        revisions.save(tx, key, Draft("Another title", body=new))
        revisions.restore(tx, key, first, section=section)
        item = items.get(tx, key)
    assert item.title == "Another title"
    return item.body


@pytest.mark.parametrize("section", PARTS)
def test_a_section_comes_back_in_its_place_and_the_rest_stays(world, section):
    old = "\n".join(PARTS.values())
    changed = {name: part.replace(".", " indeed.") for name, part in PARTS.items()}
    new = "First words.\n\n" + "\n".join(changed.values())
    expected = "First words.\n\n" + "\n".join({**changed, section: PARTS[section]}.values())
    assert restored(world, old, new, section) == expected


def test_a_section_that_was_taken_out_comes_back_at_the_end(world):
    assert restored(world, "\n".join(PARTS.values()), PARTS["context"], "why") == PARTS["context"] + "\n" + PARTS["why"]
    assert restored(world, PARTS["why"], "", "why") == PARTS["why"]


def test_a_section_that_is_the_same_makes_no_revision(world):
    key = make(world, draft=Draft("A title", body="\n\n\n".join(PARTS.values())))
    with world.write() as tx:
        first = items.get(tx, key).head
        assert not revisions.restore(tx, key, first, section="why").changed
        with pytest.raises(ToolkitError, match="context, happened, why"):
            revisions.restore(tx, key, first, section="whynot")
