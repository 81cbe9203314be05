"""The file of comments for a stick: it comes home, twice adds nothing, and what is not sound is refused with the reason."""

import json
import re
from pathlib import Path

import pytest
import steps
import worlds

from toolkit_app.cli import catalogue
from toolkit_app.errors import ToolkitError
from toolkit_app.library import people, redaction, verify
from toolkit_app.library.items import Draft
from toolkit_app.validation.comments import acts, file, register

DRAFT = Draft("The approach", "en", "## Context {#context}\n\nA village without water, and the road is closed.\n")


@pytest.fixture
def here(tmp_path):
    with worlds.library(tmp_path, name="here.toolkit") as made:
        yield made


@pytest.fixture
def there(tmp_path):
    with worlds.library(tmp_path, name="there.toolkit") as made:
        yield made


@pytest.fixture
def key(here, there):
    made = worlds.make(here, "methodology", DRAFT)
    steps.give(here, there)
    return made


def write(world, function, *arguments, person=None, **options):
    with world.write(person) as tx:
        return function(tx, *arguments, **options)


def said(world, key, text="Say how.", **options):
    person = options.pop("person", None)
    with world.write(person) as tx:
        return acts.add(tx, key, text, about=acts.anchor(tx, key, quote="the road"), **options)


def packed(world, key, folder) -> Path:
    path = folder / file.file_name(key)
    with world.read() as tx:
        path.write_bytes(file.pack(tx, key))
    return path


def taken(world, path):
    return write(world, file.take, file.unpack(path))


def listed(world, key):
    with world.read() as tx:
        return register.on(tx, key)


def test_a_partners_comments_come_home_and_the_answers_go_back(here, there, key, tmp_path):
    nino = write(there, people.add, "Nino", "reader", "Ministry")
    made = said(there, key, group="national", person=nino)
    path = packed(there, key, tmp_path)
    parcel = file.unpack(path)
    with here.read() as tx:
        found = file.preview(tx, parcel)
    assert (found.key, found.title, found.item_here, found.known, found.revisions) == (key, "The approach", True, 0, ())
    assert [(one.what, one.code, one.by, one.words) for one in found.new] == [("comment", made.code, "Nino", "Say how.")]
    assert listed(here, key) == ()
    assert taken(here, path).comments == 1
    (come,) = listed(here, key)
    assert (come.code, come.submitter, come.group, come.place.how) == (made.code, "Nino", "national", "same")
    again = taken(here, path)
    assert (again.new, again.known) == ((), 1)
    write(here, acts.dispose, made.code, "rejected", "The road is open.")
    assert taken(there, packed(here, key, tmp_path)).new[0].decision == "rejected"
    assert listed(there, key)[0].answer == "The road is open."
    for world in (here, there):
        *_, last = verify.verify(world)
        assert last.ok, last.lines


def test_an_unknown_item_and_an_unknown_revision_are_named(here, there, key, tmp_path):
    worlds.save(there, key, Draft("The approach", "en", "New.\n\n" + DRAFT.body))
    made = said(there, key)
    path = packed(there, key, tmp_path)
    with worlds.library(tmp_path, name="empty.toolkit") as empty:
        with empty.read() as tx:
            assert file.preview(tx, file.unpack(path)).item_here is False
        with pytest.raises(ToolkitError, match=f"{key}, which is not in this library"):
            taken(empty, path)
    assert taken(here, path).revisions == (made.revision,)
    (come,) = listed(here, key)
    assert (come.here, come.place.how) == (False, "same")


def test_nobody_is_renamed_by_a_file(here, there, key, tmp_path):
    nino = write(here, people.add, "Nino", "reader")
    steps.give(here, there)
    write(there, people.change, people.Person(nino.id, "Custodian", "custodian", ""))
    said(there, key, person=nino)
    taken(here, packed(there, key, tmp_path))
    with here.read() as tx:
        assert [(one.name, one.role) for one in people.list_people(tx)] == [("Nino", "reader")]
    assert listed(here, key)[0].submitter == "Nino"


def test_what_was_erased_does_not_travel_and_does_not_come_back(here, there, key, tmp_path):
    kept, erased = said(there, key, "Say when."), said(there, key, "His number is 01234567890.")
    path = packed(there, key, tmp_path)
    old = path.read_bytes()
    write(there, redaction.redact_acts, key, [bytes.fromhex(erased.id)], "data")
    assert b"01234567890" not in packed(there, key, tmp_path).read_bytes()
    taken(here, path)
    assert [one.code for one in listed(here, key)] == [kept.code]
    path.write_bytes(old)
    assert taken(there, path).new == ()
    assert not any("01234567890" in one.text for one in listed(there, key))


def test_an_item_without_comments_makes_no_file(here, key):
    with here.read() as tx, pytest.raises(ToolkitError, match="no comments"):
        file.pack(tx, key)


def lines_of(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def changed(path, change):
    lines = lines_of(path)
    change(lines)
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")


@pytest.mark.parametrize(("change", "message"), [
    (lambda lines: lines.pop(), "end of the file .* is missing: 1 of 2 records"),
    (lambda lines: lines.append(lines[1]), "should have 2 records"),
    (lambda lines: lines[0].update(records="2"), "too little"),
    (lambda lines: lines[0].update(version=2), "newer version"),
    (lambda lines: lines[0].update(format="zip"), "no file of comments"),
    (lambda lines: lines[0].update(item="0" * 31), "not as it must be"),
    (lambda lines: lines[0].update(item="0" * 32), "more than comments on one item"),
    (lambda lines: lines[1].update(text="{}"), "digest does not fit"),
    (lambda lines: lines[1].update(salt="zz"), "not as it must be"),
    (lambda lines: lines[1].pop("text"), "not as it must be"),
    (lambda lines: lines[2]["header"].update(at="2026-01-01T00:00:00.000Z"), "digest does not fit"),
    (lambda lines: lines[2].update(record="revision"), "neither a comment"),
    (lambda lines: lines[2]["header"].pop("kind"), "not as it must be"),
    (lambda lines: lines[2].update(header=[]), "not as it must be"),
])
def test_a_changed_file_is_refused(there, key, tmp_path, change, message):
    said(there, key)
    path = packed(there, key, tmp_path)
    changed(path, change)
    with pytest.raises(ToolkitError, match=message) as told:
        file.unpack(path)
    said_in_georgian = catalogue.explain(told.value, "ka").replace(path.name, "").replace("toolkit comment export", "")
    assert not re.search("[a-z]", said_in_georgian)


def test_what_mail_does_to_a_file_does_not_matter_and_a_piece_of_it_is_said(there, key, tmp_path):
    made = said(there, key)
    path = packed(there, key, tmp_path)
    whole = path.read_bytes()
    for changed_by_mail in (b"\xef\xbb\xbf" + whole, whole.replace(b"\n", b"\r\n")):
        path.write_bytes(changed_by_mail)
        assert [act.id.hex() for act in file.unpack(path).acts] == [made.id]
    path.write_bytes(whole[:-20])
    with pytest.raises(ToolkitError, match=r"end of the file .* is missing: 1 of 2"):
        file.unpack(path)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"\xff\xfe\x00", b"[" * 100_000, b'{"format": "toolkit-comments"', b"\n\n"])
def test_what_is_no_such_file_is_refused(tmp_path, data):
    path = tmp_path / "x.comments"
    path.write_bytes(data)
    with pytest.raises(ToolkitError, match="no file of comments"):
        file.unpack(path)


def test_a_file_that_cannot_be_read_or_is_too_large_is_refused(tmp_path, monkeypatch):
    with pytest.raises(ToolkitError, match="cannot be read"):
        file.unpack(tmp_path)
    monkeypatch.setattr(file, "_LARGEST", 10)
    (tmp_path / "x").write_bytes(b"x" * 11)
    with pytest.raises(ToolkitError, match="too large"):
        file.unpack(tmp_path / "x")
