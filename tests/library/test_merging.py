import io
import uuid
from dataclasses import replace

import pytest
import worlds
from sqlalchemy import select, update
from steps import give

from toolkit_app.errors import ToolkitError
from toolkit_app.library import attachments, explaining, items, lineage, merging, people, records, revisions, verify
from toolkit_app.library.items import Draft, Link

BODY = ("## What happened {#happened}\n\nThe office asked every house. The answer came late. Nobody was told.\n\n"
        "## Lesson {#lesson}\n\nTell people the date.\n")
BASE = Draft("Tell people", "en", BODY, {"place": ["vani"], "period": "2024", "evidence": [
    {"title": "Report", "page": "1"}, {"title": "Visit", "page": "2"}]}, ("forms",))


@pytest.fixture
def world(tmp_path):
    with worlds.library(tmp_path) as opened:
        yield opened


def apart(world, *changes, draft=BASE, person=None):
    """An item that was edited so often from one revision; its key."""
    with world.write(person) as tx:
        saved = items.make(tx, "lesson", draft)
        for change in changes:
            revisions.save(tx, saved.key, replace(draft, **change), base=saved.revision)
    return saved.key


def get(world, key):
    with world.read() as tx:
        return items.get(tx, key)


def propose(world, key):
    with world.read() as tx:
        return merging.propose(tx, key)


def auto(world, key):
    with world.write() as tx:
        return merging.automatic(tx, key)


OURS = {"body": BODY.replace("every house", "each family"), "tags": ("forms", "water"),
        "fields": {**BASE.fields, "place": ["vani", "telavi"]}}
THEIRS = {"body": BODY.replace("Nobody was told.", "Nobody was told why."), "title": "Tell people why",
          "fields": {**BASE.fields, "period": "2025", "evidence": [{"title": "Report", "page": "7"}, BASE.fields["evidence"][1]]},
          "links": (Link("supports", "MD-00000000"),)}


def test_what_was_changed_apart_in_different_places_goes_together(world):
    key = apart(world, OURS, THEIRS)
    (done,) = auto(world, key)
    item = get(world, key)
    assert done.clean
    assert (item.heads, item.title, item.tags, item.author) == (1, "Tell people why", ("forms", "water"), people.AUTOMATIC)
    assert item.body == BODY.replace("every house", "each family").replace("Nobody was told.", "Nobody was told why.")
    assert item.fields == {**BASE.fields, "period": "2025", "place": ["vani", "telavi"],
                           "evidence": [{"title": "Report", "page": "7"}, {"title": "Visit", "page": "2"}]}
    assert [(link.type, link.key) for link in item.own_links] == [("supports", "MD-00000000")]
    assert auto(world, key) == ()
    with world.read() as tx:
        assert revisions.history(tx, key)[0].how == "merge"
    *_, report = verify.verify(world)
    assert report.ok, report.lines


def test_two_laptops_that_merge_apart_make_the_same_record(world, tmp_path):
    key = apart(world, OURS, THEIRS)
    with worlds.library(tmp_path, name="there.toolkit") as there:
        give(world, there)
        assert there.replica == world.replica
        there._replica = uuid.UUID(int=77)
        for one in (world, there):
            auto(one, key)
        assert get(world, key).head == get(there, key).head
        assert give(world, there).records == give(there, world).records == 0


def test_what_must_be_asked_is_never_merged_alone(world):
    key = apart(world, {"title": "Ours", "body": BODY.replace("came late", "came very late")},
                {"title": "Theirs", "body": BODY.replace("came late", "never came")})
    assert auto(world, key) == ()
    assert get(world, key).heads == 2
    found = propose(world, key)
    assert [(one.number, one.where, one.ours, one.theirs) for one in found.conflicts] == [
        (1, "title", "Theirs", "Ours"), (2, "body", "The answer never came.", "The answer came very late.")]
    assert found.conflicts[1].base == "The answer came late."
    with pytest.raises(ToolkitError, match="2 conflicts"):
        found.resolve({})
    with pytest.raises(ToolkitError, match="1 conflicts"):
        found.resolve({1: "ours"})
    with pytest.raises(ToolkitError, match="no conflict 3"):
        found.resolve({1: "ours", 2: "ours", 3: "ours"})
    with pytest.raises(ToolkitError, match="one of the two"):
        found.resolve({1: "both", 2: "ours"})
    assert found.resolve({1: "theirs", 2: "both"}).title == "Ours"
    assert "The answer never came. The answer came very late. Nobody" in found.resolve({1: "ours", 2: "both"}).body
    with world.write() as tx:
        saved = merging.save(tx, found, found.resolve({1: "ours", 2: "The answer took a month."}), note="asked Ana")
        with pytest.raises(ToolkitError, match="moved on"):
            merging.save(tx, found, BASE)
    item = get(world, key)
    assert (item.head, item.heads, item.title) == (saved.revision, 1, "Theirs")
    assert "The answer took a month. Nobody" in item.body


def test_cells_rows_and_lists_that_were_changed_twice(world):
    def evidence(page):
        return {**BASE.fields, "evidence": [{"title": "Report", "page": page}, BASE.fields["evidence"][1]]}

    key = apart(world, {"fields": evidence("7")}, {"fields": {**evidence("8"), "period": "2030"}})
    (one,) = propose(world, key).conflicts
    assert (one.where, one.row, one.column, one.base, {one.ours, one.theirs}) == ("evidence", 0, "page", "1", {"7", "8"})
    merged = propose(world, key).resolve({1: "theirs"})
    assert (merged.fields["evidence"][0], merged.fields["period"]) == ({"title": "Report", "page": one.theirs}, "2030")
    key = apart(world, {"fields": {**BASE.fields, "period": ""}}, {"fields": {**BASE.fields, "period": "2025"}})
    found = propose(world, key)
    assert {found.resolve({1: side}).fields.get("period") for side in ("ours", "theirs")} == {None, "2025"}


def test_two_files_of_one_name_are_asked(world):
    with world.write() as tx:
        saved = items.make(tx, "lesson", BASE)
        attachments.attach_bytes(tx, saved.key, "well.png", b"one")
        first = items.get(tx, saved.key)
        revisions.save(tx, saved.key, BASE, base=saved.revision)
        other, _ = attachments.put(tx, io.BytesIO(b"two"))
        theirs = replace(BASE, attachments=(replace(first.attachments[0], digest=other),))
        revisions.save(tx, saved.key, theirs, base=saved.revision)
    (one,) = propose(world, saved.key).conflicts
    assert one.where == "file:well.png"
    assert propose(world, saved.key).resolve({1: "theirs"}).attachments[0].digest == one.theirs["digest"]


def test_three_heads_are_merged_two_by_two_and_the_third_is_not_lost(world):
    key = apart(world, OURS, THEIRS, {"title": "A third title"})
    with world.write() as tx:
        assert merging.everything(tx).waiting == (key,)
        found = merging.propose(tx, key)
        merging.save(tx, found, found.resolve({one.number: "ours" for one in found.conflicts}))
        merging.everything(tx)
        assert items.get(tx, key).heads == 1
        assert len(revisions.history(tx, key)) == 6
    assert "each family" in get(world, key).body
    key = apart(world, {"title": "One"}, {"title": "Two"}, {"title": "Three"})
    with world.write() as tx:
        found = merging.propose(tx, key)
        merging.save(tx, found, found.resolve({1: "ours"}))
        assert items.get(tx, key).heads == 2


def test_one_version_is_nothing_to_merge(world):
    key = apart(world)
    with pytest.raises(ToolkitError, match="nothing to merge"):
        propose(world, key)
    assert auto(world, key) == ()


def test_the_base_is_the_nearest_that_both_have(world):
    key = apart(world, OURS, THEIRS)
    auto(world, key)
    with world.write() as tx:
        start = items.get(tx, key)
        revisions.save(tx, key, replace(start.draft(), title="One"), base=start.head)
        revisions.save(tx, key, replace(start.draft(), tags=("x",)), base=start.head)
        assert merging.propose(tx, key).base == start.head


def test_a_tree_of_which_a_part_is_missing_or_mixed_up_is_read_all_the_same():
    one, two, three, four = (bytes([n]) * 32 for n in range(1, 5))
    clocks = {one: 9, two: 2, three: 3, four: 4}
    # a criss-cross, whose first revision has a clock that is far ahead
    family = lineage.Tree({two: (one,), three: (one,), four: (two, three)}, clocks)
    assert family.ordered(clocks) == [one, two, three, four]
    assert family.base(two, three) == one
    assert family.base(two, four) == two
    assert lineage.Tree({}, clocks).base(two, three) is None
    circle = lineage.Tree({one: (two,), two: (one,), three: (two,)}, clocks)
    assert circle.ancestors(three) == {one, two, three}
    with pytest.raises(ToolkitError, match="goes back to itself"):
        circle.ordered(clocks)


def test_an_erased_version_is_never_merged_alone(world):
    key = apart(world, {"body": BODY.replace("every house", "each family")}, {"body": BODY.replace("Nobody", "No family")})
    with world.write() as tx:
        base = revisions.history(tx, key)[-1].revision
        body = tx.session.scalars(select(records.Revision.body).where(records.Revision.id == bytes.fromhex(base))).one()
        tx.session.execute(update(records.Blob).where(records.Blob.sha == body).values(data=None, codec=0, base_id=None))
    assert auto(world, key) == ()
    (asked,) = [one for one in propose(world, key).conflicts if one.where == "body"]
    assert asked.base == ""


# --- who wrote what

def edit(world, key, person, note, **changes):
    with world.write(person) as tx:
        return revisions.save(tx, key, replace(items.get(tx, key).draft(), **changes), note=note)


def send_back(tx, key, revision, note):
    item = uuid.UUID(items.get(tx, key).id)
    items.record_transition(tx, item, bytes.fromhex(revision), "review", "draft", note=note)


def test_every_sentence_says_who_wrote_it_when_and_why(world):
    with world.write() as tx:
        ana, nino = people.add(tx, "Ana"), people.add(tx, "Nino")
    key = apart(world, person=ana)
    first = get(world, key).head
    with world.write(nino) as tx:
        send_back(tx, key, first, "Say when")
    edit(world, key, ana, "tag only", tags=("x",))
    second = edit(world, key, nino, "asked again", body=BODY.replace("came late", "came in May")).revision
    with world.read() as tx:
        found = {one.text: one for one in explaining.explain(tx, key)}
        before = explaining.explain(tx, key, first)
    changed, kept = found["The answer came in May."], found["Nobody was told."]
    assert (changed.revision, changed.author, changed.note, changed.how) == (second, "Nino", "asked again", "edit")
    assert (kept.revision, kept.author, kept.cause) == (first, "Ana", None)
    assert {one.revision for one in before} == {first}
    body = get(world, key).body
    assert all(body[one.start:one.end].split() == one.text.split() for one in found.values())
    third = edit(world, key, ana, "", body=BODY.replace("came late", "came in June")).revision
    with world.write(nino) as tx:
        send_back(tx, key, third, "Name who")
    edit(world, key, ana, "", body=BODY.replace("came late", "came in June").replace("Nobody", "No family"))
    with world.read() as tx:
        caused = {one.text: one.cause for one in explaining.explain(tx, key)}["No family was told."]
    assert (caused.author, caused.note, caused.kind) == ("Nino", "Name who", "review → draft")


def test_a_merge_is_explained_by_the_sides_it_came_from(world):
    key = apart(world, OURS, THEIRS)
    with world.read() as tx:
        sides = {one.revision for one in revisions.history(tx, key)}
    auto(world, key)
    with world.read() as tx:
        assert {one.revision for one in explaining.explain(tx, key)} <= sides


def test_what_is_not_there_cannot_be_explained(world):
    key = apart(world)
    with world.read() as tx, pytest.raises(ToolkitError, match="no revision"):
        explaining.explain(tx, key, "0" * 64)
