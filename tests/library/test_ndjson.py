import io
import json

import pytest
from worlds import WELL, library, make

from toolkit_app.errors import ToolkitError
from toolkit_app.library import (
    attachments,
    blobs,
    canonical,
    ledger,
    ndjson,
    people,
    projections,
    receiving,
    records,
    revisions,
    verify,
)
from toolkit_app.library.items import Draft, Link, get, listing, retire
from toolkit_app.library.store import NOBODY


@pytest.fixture
def world(tmp_path):
    with library(tmp_path, 2) as made:
        furnish(made)
        yield made


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    """The records of a furnished library, for tests that only spoil them."""
    with pytest.MonkeyPatch.context() as patch, library(tmp_path_factory.mktemp("sound"), 1) as made:
        patch.setenv("TOOLKIT_HOME", str(tmp_path_factory.mktemp("home")))
        furnish(made)
        return written(made)


def furnish(made):
    key = make(made)
    with made.write() as tx:
        person = people.add(tx, "A. Person", "facilitator")
        attachments.attach_bytes(tx, key, "well.bin", b"\xff\x00" * 700_000)
    with made.write(person) as tx:
        revisions.save(tx, key, Draft("წყალი – “вода” – l’eau", "ka", WELL.body + "\nმეტი.\n"), note="Renamed")
        retire(tx, listing(tx).rows[-1].key, "twice there")


@pytest.fixture(scope="module")
def untouched(tmp_path_factory):
    """An empty library that stays so: what is read into it is refused."""
    with library(tmp_path_factory.mktemp("untouched")) as made:
        yield made


@pytest.fixture
def empty(tmp_path):
    with library(tmp_path, name="empty.toolkit") as made:
        yield made


def written(world):
    stream = io.BytesIO()
    ndjson.write_out(world, stream)
    return stream.getvalue()


def read(world, data):
    return ndjson.read_in(world, io.BytesIO(data))


def content(world):
    """Everything that is shown of a library."""
    with world.read() as tx:
        rows = listing(tx, retired=True).rows
        return rows, [get(tx, row.key) for row in rows], [revisions.history(tx, row.key) for row in rows], people.list_people(tx)


def lines(data):
    return [json.loads(line) for line in data.splitlines()]


def joined(records_):
    return b"".join(json.dumps(line).encode() + b"\n" for line in records_)


def found(world):
    *_, last = verify.verify(world)
    return last


def nothing_in(world):
    with world.read() as tx:
        tables = [table for table in records.Base.metadata.sorted_tables if table.name not in ("identity", "alembic_version")]
        return not any(tx.session.query(table).count() for table in tables)


def test_what_was_written_out_comes_in_whole(world, empty):
    data = written(world)
    heard = []
    stop = empty.listen(lambda changes: heard.append(changes.items))
    counts = read(empty, data)
    stop()
    assert counts.revisions == 5
    assert counts.acts == 2
    assert counts.chunks == 2
    assert counts.items == 3
    assert counts.records == len(lines(data)) - 1
    assert content(empty) == content(world)
    assert heard == [frozenset(row.key for row in content(world)[0])]
    with empty.read() as tx:
        assert tx.session.query(records.ChangeLog).count() == 3
    assert found(empty).ok, found(empty).lines
    assert written(empty) == data


def test_reading_in_again_adds_nothing_and_tells_nobody(world, empty):
    data = written(world)
    read(empty, data)
    heard = []
    empty.listen(heard.append)
    assert read(empty, data).records == 0
    assert not heard
    assert written(empty) == data


def test_it_is_a_union(world, empty):
    make(empty, draft=Draft("Only here"))
    read(empty, written(world))
    read(world, written(empty))
    assert content(world) == content(empty)
    assert written(world) == written(empty)


def test_edits_of_the_same_text_stay_differences(world, empty):
    key = make(world, draft=Draft("Long", body="".join(f"Sentence number {n} of many.\n" for n in range(400))))
    for number in range(6):
        with world.write() as tx:
            item = get(tx, key)
            revisions.save(tx, key, Draft(item.title, body=item.body + f"One more, {number}.\n"))
    read(empty, written(world))
    with empty.read() as tx:
        assert tx.session.query(records.Blob).filter(records.Blob.codec == blobs.DELTA).count() >= 6


def test_a_text_that_is_not_utf8_and_one_that_was_erased_travel(world, empty):
    with world.write() as tx:
        blobs.put(tx.session, b"\xff\xfe")
        sha = blobs.put(tx.session, b"to be erased")
        tx.session.query(records.Blob).filter(records.Blob.sha == sha).update({"data": None})
    data = written(world)
    read(empty, data)
    assert written(empty) == data
    with empty.read() as tx:
        assert blobs.content(tx.session, sha) is None


def test_what_was_erased_here_stays_erased(world, empty):
    data = written(world)
    read(empty, data)
    with empty.write() as tx:
        tx.session.query(records.Blob).filter(records.Blob.id == 1).update({"data": None})
        tx.session.query(records.FileChunk).update({"data": None})
    read(empty, data)
    with empty.read() as tx:
        assert tx.session.get(records.Blob, 1).data is None


def test_acts_and_records_of_a_later_program_are_kept_and_written_out_again(world, empty):
    with world.write() as tx:
        stamp = tx.stamp()
        item = tx.session.query(records.Item).first()
        said = blobs.put(tx.session, b"words of tomorrow")
        ledger.add_act(tx.session, ledger.Act(
            "tomorrow", NOBODY, world.replica, stamp.hlc, stamp.at, item=item.id, content=said, data={"scale": [1, 2]},
            more={"signed": "yes"}))
    every = lines(written(world))
    later = {"record": "seal", "of": ["a", {"b": None}], "word": "ბეჭედი"}
    every[0]["records"] += 1
    data = joined([*every, later])
    assert read(empty, data).strangers == 1
    assert read(empty, data).strangers == 0
    again = lines(written(empty))
    assert later in again
    assert [line for line in again if line.get("record") == "act"] == [line for line in every if line.get("record") == "act"]
    assert found(empty).ok, found(empty).lines


def test_two_items_with_one_key_are_refused_by_name(tmp_path, world, empty):
    key = make(world, draft=Draft("Theirs"))
    with world.read() as tx:
        theirs = tx.session.query(records.Item).filter_by(key=key).one().id
    ours = type(theirs)(int=theirs.int ^ 1 << 100)
    with empty.write() as tx:
        stamp = tx.stamp()
        revisions.record(tx, ours, "lesson", "edit", Draft("Ours"), origin=revisions.Origin(NOBODY, NOBODY, stamp))
    before = written(empty)
    with pytest.raises(ToolkitError, match="Theirs") as refused:
        read(empty, written(world))
    assert "Ours" in str(refused.value)
    assert key in str(refused.value)
    assert written(empty) == before


def spoiled(spoil):
    """A way to change the file: ``spoil`` gets the lines as JSON values and changes them."""
    def change(data):
        every = lines(data)
        return joined(spoil(every) or every)

    return change


def of(every, kind, number=0):
    return [line for line in every if line.get("record") == kind][number]


def set_in(line, /, **values):
    line.update(values)


def wrong(kind, number=0, /, **values):
    return spoiled(lambda every: set_in(of(every, kind, number), **values))


def rehashed(kind, /, **values):
    """A header that is changed together with its digest: only what it says can be found wrong."""
    start = b"toolkit-revision-1\0" if kind == "revision" else b"toolkit-act-1\0"

    def spoil(every):
        line = of(every, kind)
        line["header"].update(values)
        line["id"] = canonical.sha256(start + canonical.encode(line["header"])).hex()

    return spoiled(spoil)


def with_text(part, text):
    """The first revision names a blob with this text instead of its own."""
    def spoil(every):
        raw = b"0" * blobs.SALT + text
        sha = canonical.sha256(raw).hex()
        line = of(every, "revision")
        line["header"][part] = sha
        line["id"] = canonical.sha256(b"toolkit-revision-1\0" + canonical.encode(line["header"])).hex()
        every.insert(1, {"record": "blob", "sha": sha, "data": ndjson.base64.b64encode(raw).decode()})
        every[0]["records"] += 1

    return spoiled(spoil)


def circle(every):
    """Two revisions that follow each other: a digest covers the parents, so none fits."""
    made = {line["id"]: line["header"] for line in every if line.get("record") == "revision"}
    first, second = next((header["parents"][0], one) for one, header in made.items() if header["parents"])
    made[first]["parents"] = [second]


META = {"title": "T", "lang": "en", "fields": {}, "tags": [], "links": [], "attachments": []}
BAD = {
    "nothing": lambda data: b"",
    "no JSON": lambda data: b"PK\x03\x04 this is a zip\n",
    "another format": spoiled(lambda every: set_in(every[0], format="other")),
    "newer": spoiled(lambda every: set_in(every[0], version=2)),
    "no number": spoiled(lambda every: set_in(every[0], records=None)),
    "utf-16": lambda data: data.decode().encode("utf-16"),
    "byte order mark": lambda data: b"\xef\xbb\xbf" + data,
    "latin-1 in the middle": lambda data: data.replace("წყ".encode(), b"\xe4", 1),
    "cut in a line": lambda data: data[:-20],
    "cut between lines": lambda data: b"".join(data.splitlines(keepends=True)[:-1]),
    "one line twice": lambda data: data + data.splitlines(keepends=True)[-1],
    "an empty line": lambda data: data.replace(b"\n", b"\n\n", 1),
    "a list": spoiled(lambda every: [every[0], [], *every[2:]]),
    "no kind": spoiled(lambda every: [every[0], {"sha": ""}, *every[2:]]),
    "a name twice": lambda data: data.replace(b'{"record":"blob",', b'{"record":"blob","record":"blob",', 1),
    "NaN": lambda data: data.replace(b'"how":"edit"', b'"how":NaN', 1),
    "infinity": lambda data: data.replace(b'"how":"edit"', b'"how":1e999', 1),
    "6000 digits": lambda data: data.replace(b'"how":"edit"', b'"how":' + b"9" * 6000, 1),
    "deep": lambda data: data.replace(b'"how":"edit"', b'"how":' + b"[" * 100_000 + b"]" * 100_000, 1),
    "NUL in a header": rehashed("revision", how="ed\0it"),
    "NUL byte": lambda data: data.replace(b'"how":"edit"', b'"how":"ed\0it"', 1),
    "another text": wrong("blob", text="another"),
    "another salt": wrong("blob", salt="00" * 16),
    "short salt": wrong("blob", salt="00"),
    "a text that is none": wrong("blob", text=7),
    "a lone surrogate": wrong("blob", text="\ud800"),
    "no data": spoiled(lambda every: of(every, "blob").pop("text") and None),
    "a size that is none": wrong("blob", erased=True, size="big"),
    "a digest that is none": wrong("blob", sha="00"),
    "a digest with blanks": wrong("blob", sha=" " * 62 + "00"),
    "another revision id": wrong("revision", id="0" * 64),
    "a circle of revisions": spoiled(circle),
    "a revision that follows itself": spoiled(lambda every: set_in(of(every, "revision")["header"],
                                                                   parents=[of(every, "revision")["id"]])),
    "another author": spoiled(lambda every: set_in(of(every, "revision")["header"], author="1" * 32)),
    "a header that is none": wrong("revision", header=[]),
    "a revision without its text": rehashed("revision", body="1" * 64),
    "a revision of a strange kind": rehashed("revision", kind="No Kind"),
    "a revision at a strange time": rehashed("revision", at="yesterday"),
    "a revision with a huge clock": rehashed("revision", hlc=1 << 63),
    "a revision with a clock of a truth": rehashed("revision", hlc=True),
    "a body that is no UTF-8": with_text("body", b"\xff"),
    "a body with NUL": with_text("body", b"a\0b"),
    "a body that is not NFC": with_text("body", "e\u0301".encode()),
    "a body with CR": with_text("body", b"a\r\nb"),
    "metadata that are no JSON": with_text("meta", b"title"),
    "metadata without a title": with_text("meta", canonical.encode({**META, "title": None})),
    "metadata in another order": with_text("meta", json.dumps(META).encode()),
    "metadata with a float": with_text("meta", json.dumps({**META, "fields": {"a": 1.5}}).encode()),
    "metadata with fields that are none": with_text("meta", canonical.encode({**META, "fields": []})),
    "another act id": wrong("act", id="0" * 64),
    "a transition to nowhere": rehashed("act", kind="transition", data={"to": 7}),
    "a transition after nothing": rehashed("act", kind="transition", data={"to": "draft", "after": [[]]}),
    "a person without identity": rehashed("act", kind="person", data={}),
    "a piece of another file": wrong("file", data="AAAA"),
    "a piece that is no base64": wrong("file", data="not base64!"),
    "a piece with a number that is none": wrong("file", n=-1),
    "a missing piece": wrong("file", n=7),
    "a stranger with NUL": spoiled(lambda every: set_in(every[-1], record="other", word="a\0b")),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_refused_and_nothing_comes_in(sound, untouched, name):
    bad = BAD[name](sound)
    assert bad != sound
    with pytest.raises(ToolkitError) as refused:
        read(untouched, bad)
    assert str(refused.value)
    assert nothing_in(untouched)


def test_the_line_is_named(sound, empty):
    data = sound.splitlines(keepends=True)
    data[4] = data[4][:20] + b"\n"
    with pytest.raises(ToolkitError, match="Line 5"):
        read(empty, b"".join(data))


def test_a_history_that_is_mixed_up_is_refused(world, empty):
    strange = make(world, draft=Draft("Another"))
    with world.read() as tx:
        foreign = get(tx, strange).head
    item = make(world, draft=Draft("Mixed"))
    with world.write() as tx:
        row = tx.session.query(records.Item).filter_by(key=item).one()
        revisions.record(tx, row.id, "lesson", "edit", Draft("Follows another item"), parents=(bytes.fromhex(foreign),))
    with pytest.raises(ToolkitError, match="does not belong"):
        read(empty, written(world))
    assert nothing_in(empty)


def test_an_item_that_changes_its_kind_is_refused(world, empty):
    key = make(world)
    with world.write() as tx:
        row = tx.session.query(records.Item).filter_by(key=key).one()
        revisions.record(tx, row.id, "tool", "edit", Draft("Now a tool"), parents=(row.head,))
    with pytest.raises(ToolkitError, match="does not belong"):
        read(empty, written(world))


def test_a_line_longer_than_any_record_is_refused(world, empty, monkeypatch):
    monkeypatch.setattr(ndjson, "_LONGEST", 200)
    with pytest.raises(ToolkitError, match="longer"):
        read(empty, written(world))


def test_many_waiting_texts_are_stored_early(world, empty, monkeypatch):
    monkeypatch.setattr(receiving, "_HELD", 10)
    data = written(world)
    read(empty, data)
    assert written(empty) == data


def test_links_and_people_come_with_their_items(world, empty):
    with world.read() as tx:
        first = listing(tx).rows[0].key
    key = make(world, draft=Draft("Linked", links=(Link("supports", first),)))
    read(empty, written(world))
    with empty.read() as tx:
        assert get(tx, key).links[0].title
        assert projections.compute_people(tx.session) == projections.stored_people(tx.session)


def test_writing_out_is_told_step_by_step(world, empty):
    steps = []
    counts = ndjson.write_out(world, io.BytesIO(), steps.append)
    assert (steps[0].done, steps[-1].done, steps[-1].total) == (0, counts.records, counts.records)


def test_a_text_damaged_here_is_not_written_out(world):
    with world.write() as tx:
        tx.session.query(records.Blob).filter(records.Blob.id == 1).update({"data": b"x"})
    with pytest.raises(ToolkitError, match="damaged"):
        written(world)
