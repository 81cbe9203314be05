"""Who answered what in secret: each way of finding out is tried."""

import io
import json
import logging
import shutil
import sqlite3
import uuid

import panels
import pytest
import steps
import worlds
from panels import answer, count, do, find, opened
from sqlalchemy import event, exc, text

from toolkit_app import places
from toolkit_app.errors import ToolkitError
from toolkit_app.library import backup, ballotbox, ballots, canonical, ledger, ndjson, store, verify
from toolkit_app.validation import answers, definition, rounds, secrecy

WORDS = "The river floods the office."


@pytest.fixture
def secret(world, key):
    """An open secret round in which five of six people have answered: 5, 4, 5, 4, 5."""
    round, asked = opened(world, key, anonymity="secret", people={"national": 3, "municipal": 3}, quorum="0/0", hide_below=3)
    answer(world, round, asked[:5], [5, 4, 5, 4, 5], channel="paper")
    return round, asked


def rows(path):
    """Every row of every table: its table and the text of its values."""
    with sqlite3.connect(path) as connection:
        connection.text_factory = lambda data: data.decode(errors="replace")
        tables = [name for name, in connection.execute("select name from sqlite_master where type = 'table'")]
        for table in tables:
            for row in connection.execute(f"select * from {table}"):
                yield table, " ".join(value.hex() if isinstance(value, bytes) else str(value) for value in row)
    connection.close()


def lines(world):
    stream = io.BytesIO()
    ndjson.write_out(world, stream)
    return stream.getvalue().splitlines()


def dissent(world, round, asked):
    """The sixth person answers against, with words; gives the receipt."""
    (given,) = answer(world, round, asked[5:], [1], reasons={"s-0001": WORDS}, channel="paper")
    return given.receipt


def test_until_it_closes_nothing_but_the_turnout_is_known(world, secret):
    round, asked = secret
    dissent(world, round, asked)
    found = panels.counts(world, round)
    assert (found.sealed, found.statements, found.answered, found.digest) == (True, (), 6, "")
    with world.read() as tx:
        assert [(one.participant, one.value, one.secret) for one in answers.register(tx, find(world, round))] == [
            (one.key, None, True) for one in reversed(asked)]
    with pytest.raises(ToolkitError, match="not open yet"), world.read() as tx:
        secrecy.check(tx, find(world, round), "7K3Q-F2MA-9ZBC-D4T8")


def test_no_file_holds_the_answer_before_the_closing(world, secret, toolkit_home):
    round, asked = secret
    receipt = dissent(world, round, asked)
    tracks = (WORDS, "river", receipt, receipt.replace("-", ""),
              secrecy.receipt_of(receipt.replace("-", ""), find(world, round).definition.units[0].place))
    files = [path for folder in (world.path.parent, toolkit_home) for path in folder.rglob("*") if path.is_file()]
    assert world.path in files
    for path in files:
        data = path.read_bytes()
        assert not any(track.encode() in data for track in tracks), path


def test_no_query_ties_a_person_to_an_answer(world, secret):
    round, asked = secret
    receipt = dissent(world, round, asked)
    do(world, rounds.close, round)
    place = find(world, round).definition.units[0].place
    answer_tracks = [secrecy.receipt_of(receipt.replace("-", ""), place), '"value"']
    person_tracks = [track for one in asked for track in (one.id.hex, str(one.id), one.invitation.hex())]
    kept = list(rows(world.path))
    naming_answer = [(table, text) for table, text in kept if any(track in text for track in answer_tracks)]
    naming_person = [(table, text) for table, text in kept if any(track in text for track in person_tracks)]
    assert {table for table, _ in naming_answer} >= {"act", "ballot"}
    assert {table for table, _ in naming_person} >= {"act", "voter", "took_part"}
    assert not set(naming_answer) & set(naming_person)
    with world.read() as tx:
        acts = ballots.acts(tx.session, find(world, round).id, ballots.ANSWERED, ballots.TOOK_PART)
        for act in acts:
            assert ("value" in act.data) == (act.kind == ballots.ANSWERED)
            assert ("voter" in act.data) == (act.kind == ballots.TOOK_PART)


def test_time_and_author_of_a_secret_answer_are_those_of_the_round(world, secret):
    round, asked = secret
    dissent(world, round, asked)
    do(world, rounds.close, round)
    with world.read() as tx:
        of = find(world, round).id
        (opening,) = ballots.acts(tx.session, of, ballots.OPENING)
        found = ballots.acts(tx.session, of, ballots.ANSWERED)
        assert {(act.author, act.replica, act.hlc, act.at, act.about) for act in found} == {
            (of, store.NOBODY, opening.hlc, opening.at, opening.id)}
        # nothing but the answer tells two of them apart
        assert {frozenset(act.data) for act in found} == {frozenset(
            {"definition", "place", "wording", "value", "receipt", "group"})}


def test_the_order_of_rows_is_that_of_digests(world, key):
    round, asked = opened(world, key, anonymity="secret", people={"municipal": 30}, quorum="0/0")
    with world.write() as tx:
        for number, one in enumerate(asked):
            answers.give(tx, round, one.key, {"s-0001": str(number % 5 + 1)}, reasons={"s-0001": f"words {number:02}"})
    do(world, rounds.close, round)
    with sqlite3.connect(world.path) as connection:
        acts = connection.execute("select id, content from act where kind = 'answered' order by n").fetchall()
        kept = connection.execute("select voter from ballot order by rowid").fetchall()
        texts = dict(connection.execute("select sha, id from blob"))
    connection.close()
    assert len(acts) == len(kept) == 30
    assert acts == sorted(acts)
    assert kept == sorted(kept)
    places_of_words = [texts[content] for _, content in acts]
    assert places_of_words == sorted(places_of_words)


def asked_of(world, deed):
    """What the database is asked while something is done."""
    asked = []

    def listener(*given):
        asked.append(given[2])

    event.listen(world._engine, "before_cursor_execute", listener)
    deed()
    event.remove(world._engine, "before_cursor_execute", listener)
    return asked


def test_closing_writes_all_answers_at_once(world, key):
    found = []
    for people in (4, 12):
        round, asked = opened(world, key, anonymity="secret", people={"municipal": people}, quorum="0/0")
        answer(world, round, asked, [5] * people)
        found.append(asked_of(world, lambda round=round: do(world, rounds.close, round)))
        assert count(world, round).reading.n == people
    assert len(found[0]) == len(found[1])


def test_answering_rewrites_nothing_of_what_others_took_part_in(world, secret):
    round, asked = secret
    said = asked_of(world, lambda: dissent(world, round, asked))
    assert {line.split()[2] for line in said if line.startswith(("INSERT", "DELETE"))} == {"act", "took_part"}
    # and yet it is what the acts come to
    *_, report = verify.verify(world)
    assert report.ok, report.lines


def test_no_file_holds_more_after_the_closing_than_the_records(world, secret, toolkit_home):
    round, asked = secret
    receipt = dissent(world, round, asked)
    (box,) = [text for table, text in rows(world.path) if table == "ballot_box"]
    do(world, rounds.close, round)
    world.close()
    files = [path for folder in (world.path.parent, toolkit_home) for path in folder.rglob("*") if path.is_file()]
    for path in files:
        data = path.read_bytes()
        # who answered holds the receipt, and nobody else; of the box nothing is left on the pages that it lay on
        assert not any(track.encode() in data for track in (receipt, receipt.replace("-", ""))), path
        assert bytes.fromhex(box[-64:]) not in data, path
        assert path == world.path or WORDS.encode() not in data, path


def test_no_log_and_no_report_of_a_mistake_holds_an_answer(tmp_path, caplog, capfd):
    with caplog.at_level(logging.INFO, "sqlalchemy.engine"), worlds.library(tmp_path) as world:
        key = panels.methodology(world)
        round, asked = opened(world, key, anonymity="secret", people={"national": 3, "municipal": 3}, quorum="0/0", hide_below=3)
        answer(world, round, asked[:5], [5, 4, 5, 4, 5], channel="paper")
        receipt = dissent(world, round, asked)
        do(world, rounds.close, round)
        with world.read() as tx, pytest.raises(exc.StatementError) as caught:
            tx.session.execute(text("select * from nowhere where words = :words"), {"words": WORDS})
    assert "INSERT INTO act" in caplog.text
    seen = caplog.text + str(caught.value) + "".join(capfd.readouterr())
    assert not any(track in seen for track in (WORDS, receipt, asked[5].id.hex, str(asked[5].id)))


def test_two_backups_tell_that_somebody_answered_and_not_what(world, secret, tmp_path):
    round, asked = secret
    before = backup.backup(world, tmp_path / "before.toolkit").path
    dissent(world, round, asked)
    after = backup.backup(world, tmp_path / "after.toolkit").path
    one, other = set(rows(before)), set(rows(after))
    assert {table for table, _ in other - one} == {"act", "took_part", "ballot_box"}
    boxes = [next(text for table, text in kept if table == "ballot_box") for kept in (one, other)]
    assert len(boxes[0]) == len(boxes[1])
    # nothing of the box stays the same, so that its growth shows nothing either
    same = sum(a == b for a, b in zip(*(box[-2000:] for box in boxes), strict=True))
    assert same < 300
    key_file = places.settings_folder() / "boxes" / f"{find(world, round).id.hex}.key"
    key_bytes = key_file.read_bytes()
    assert not any(track in path.read_bytes() for path in (before, after) for track in (key_bytes, key_bytes.hex().encode()))
    do(world, rounds.close, round)
    # once the round is closed, no backup of the box opens again
    assert not key_file.exists()
    with (backup.open_backup(after, tmp_path / "again.toolkit") as again, again.read() as tx,
          pytest.raises(ToolkitError, match="not on this laptop")):
        ballotbox.slips(tx, definition.find(tx, round).id)


def test_exchanged_records_tell_that_somebody_took_part_and_not_what(world, secret):
    round, asked = secret
    before = lines(world)
    dissent(world, round, asked)
    new = [json.loads(line) for line in lines(world) if line not in before]
    (act,) = [line["header"] for line in new if line.get("record") == "act"]
    assert (act["kind"], set(act["data"])) == ("took_part", {"voter", "definition", "channel", "places"})
    assert not [line for line in new if line.get("record") == "blob"]
    do(world, rounds.close, round)
    ids = [json.loads(line)["id"] for line in lines(world) if b'"kind":"answered"' in line]
    assert (len(ids), ids) == (6, sorted(ids))


def test_what_is_exchanged_comes_to_the_same_and_verifies(world, secret, tmp_path):
    round, asked = secret
    receipt = dissent(world, round, asked)
    do(world, rounds.close, round)
    with worlds.library(tmp_path, name="there.toolkit") as there:
        steps.give(world, there)
        assert panels.counts(there, round).digest == panels.counts(world, round).digest
        with there.read() as tx:
            assert [one.value for one in secrecy.check(tx, find(there, round), receipt)] == [1]
        for one in (world, there):
            *_, report = verify.verify(one)
            assert report.ok, report.lines


def test_a_group_stands_beside_an_answer_only_where_enough_of_it_answered(world, key):
    round, asked = opened(world, key, anonymity="secret", people={"national": 6, "municipal": 5, "iom_donor": 1}, quorum="0/0")
    answer(world, round, asked, [5, 4] * 6)
    do(world, rounds.close, round)
    groups = [cell for cell in count(world, round).cells if cell.n]
    # the one donor is put together with the five of the municipalities: their sum must not be one person
    assert {cell.group: cell.n for cell in groups} == {"national": 6, "": 6}
    with sqlite3.connect(world.path) as connection:
        assert {text for text, in connection.execute("select distinct grp from ballot")} == {"national", ""}
    connection.close()


def test_one_person_alone_is_not_counted(world, key):
    round, asked = opened(world, key, anonymity="secret")
    answer(world, round, asked[:1], [5])
    with pytest.raises(ToolkitError, match="Only one person took part"):
        do(world, rounds.close, round)
    assert find(world, round).state == "open"
    answer(world, round, asked[1:2], [4])
    assert do(world, rounds.close, round).state == "closed"


def test_who_took_part_cannot_answer_again_but_with_the_receipt(world, secret):
    round, asked = secret
    (given,) = answer(world, round, asked[5:], [1])
    with pytest.raises(ToolkitError, match="only the receipt shows"):
        answer(world, round, asked[5:], [2])
    with pytest.raises(ToolkitError, match="fits no answer"):
        answer(world, round, asked[5:], [2], receipt="0000-0000-0000-0000")
    with pytest.raises(ToolkitError, match="is not a receipt"):
        answer(world, round, asked[5:], [2], receipt="short")
    answer(world, round, asked[5:], [2], receipt=given.receipt.lower())
    answer(world, round, asked[5:], [3], "s-0002")
    do(world, rounds.close, round)
    assert (count(world, round).reading.distribution[2], count(world, round).reading.n) == (1, 6)
    with world.read() as tx:
        assert [one.value for one in secrecy.check(tx, find(world, round), given.receipt)] == [2]
        with pytest.raises(ToolkitError, match="No counted answer"):
            secrecy.check(tx, find(world, round), "0000-0000-0000-0000")


def test_an_answer_that_is_taken_back_is_not_counted(world, secret):
    round, asked = secret
    (given,) = answer(world, round, asked[5:], [1])
    answer(world, round, asked[5:], ["withdrawn"], receipt=given.receipt)
    do(world, rounds.close, round)
    assert count(world, round).reading.n == 5


def test_the_box_stands_on_one_laptop(world, secret, tmp_path, monkeypatch):
    round, asked = secret
    with worlds.library(tmp_path, name="there.toolkit") as there:
        steps.give(world, there)
        for deed in (lambda: answer(there, round, asked[5:], [1]), lambda: do(there, rounds.close, round)):
            with pytest.raises(ToolkitError, match="not on this laptop"):
                deed()
    # and a copy of the library on another laptop does not open it
    monkeypatch.setenv("TOOLKIT_HOME", str(tmp_path / "other"))
    copy = shutil.copy(world.path, tmp_path / "copy.toolkit")
    with store.open_library(copy) as there, pytest.raises(ToolkitError, match="not on this laptop"):
        do(there, rounds.close, round)


def test_a_closed_box_takes_no_late_answer(world, secret):
    round, asked = secret
    do(world, rounds.close, round)
    for deed in (lambda: dissent(world, round, asked), lambda: do(world, rounds.open_round, round)):
        with pytest.raises(ToolkitError):
            deed()


def test_an_answer_that_no_closing_names_is_not_counted_and_is_found(world, secret):
    round, asked = secret
    dissent(world, round, asked)
    do(world, rounds.close, round)
    digest = panels.counts(world, round).digest
    with world.write() as tx:
        of = find(world, round)
        (opening,) = ballots.acts(tx.session, of.id, ballots.OPENING)
        unit = of.definition.units[0]
        forged = ledger.Act(ballots.ANSWERED, of.id, store.NOBODY, opening.hlc, opening.at, item=of.id, about=opening.id, data={
            "definition": of.definition_id, "place": unit.place, "wording": unit.digest, "value": 5,
            "receipt": canonical.sha256(b"forged").hex(), "group": "national"})
        ledger.add_act(tx.session, forged)
        ballots.project(tx.session, [of.id])
    assert (count(world, round).reading.n, panels.counts(world, round).digest) == (6, digest)
    *_, report = verify.verify(world)
    assert report.lines == (f"What stands of the round {round} differs from its records: answered {forged.id.hex()[:12]}.",)


@pytest.mark.parametrize("change", [{"author": uuid.uuid4().hex}, {"replica": uuid.uuid4().hex}, {"about": None}])
def test_a_secret_answer_that_names_somebody_is_not_taken_in(world, secret, tmp_path, change):
    round, asked = secret
    dissent(world, round, asked)
    do(world, rounds.close, round)
    found = lines(world)
    place = next(number for number, line in enumerate(found) if b'"kind":"answered"' in line)
    act = json.loads(found[place])
    header = {**act["header"], **change}
    found[place] = json.dumps({"record": "act", "id": ledger.Act.read(header).id.hex(), "header": header}).encode()
    with worlds.library(tmp_path, name="there.toolkit") as there, pytest.raises(ToolkitError, match="names who gave it"):
        ndjson.read_in(there, io.BytesIO(b"\n".join(found) + b"\n"))


def test_a_crash_between_closing_and_forgetting_leaves_no_key(world, secret, key, monkeypatch):
    round, asked = secret
    dissent(world, round, asked)
    with monkeypatch.context() as patch:
        patch.setattr(ballotbox, "_destroy", lambda path: None)
        do(world, rounds.close, round)
    folder = places.settings_folder() / "boxes"
    assert [path.stem for path in folder.iterdir()] == [find(world, round).id.hex]
    other, _ = opened(world, key, anonymity="secret")
    assert [path.stem for path in folder.iterdir()] == [find(world, other).id.hex]


def test_a_round_that_is_given_up_destroys_its_box_unread(world, secret):
    round, asked = secret
    dissent(world, round, asked)
    do(world, rounds.withdraw, round, "somebody looked")
    assert not list((places.settings_folder() / "boxes").iterdir())
    with sqlite3.connect(world.path) as connection:
        assert connection.execute("select count(*) from ballot_box").fetchone() == (0,)
    connection.close()


def test_dots_in_secret_are_given_at_once_and_kept_together(world, key):
    round, asked = opened(world, key, "dots", anonymity="secret", options={"dots": 3})
    with pytest.raises(ToolkitError, match="given at once"):
        answer(world, round, asked, [1])
    with world.write() as tx:
        for one in asked:
            given = answers.give(tx, round, one.key, {"s-0001": "2", "s-0002": "1", "s-0003": "0"})
    do(world, rounds.close, round)
    found = panels.counts(world, round)
    assert [one.reading.figures["dots"] for one in found.statements] == [10, 5, 0]
    with world.read() as tx:
        assert [one.value for one in secrecy.check(tx, find(world, round), given.receipt)] == [2, 1, 0]
