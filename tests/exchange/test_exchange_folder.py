"""A library goes out as a plain folder and comes back in without loss."""

import json
from dataclasses import replace

import pytest
import worlds
from exchange.steps import taken
from hypothesis import given, settings
from hypothesis import strategies as st
from intake.wordfiles import png

from toolkit_app.errors import ToolkitError
from toolkit_app.exchange import plainfolder
from toolkit_app.library import attachments, content, items, revisions, store, verify
from toolkit_app.library.values import Draft, Link


def out(world, folder):
    return [step for step in plainfolder.write(world, folder) if step.problem]


def drafts(world):
    """Every item by key, as it is now, without what names revisions of one library."""
    with world.read() as tx:
        found = {row.key: items.get(tx, row.key) for row in items.listing(tx, retired=True).rows}
    return {key: (item.id, item.kind, item.retired, item.translation_of, item.translation,
                  vars(item.draft()) | {"translated_from": 0}) for key, item in found.items()}


def test_the_starter_library_comes_back_as_it_was(world, tmp_path):
    for _ in content.fill(world):
        pass
    key = next(iter(drafts(world)))
    with world.write() as tx:
        attachments.attach_bytes(tx, key, "a well.png", png())
        items.retire(tx, key)
    assert out(world, tmp_path / "plain") == []
    with worlds.library(tmp_path, name="other.toolkit") as other:
        report = taken(other, tmp_path / "plain")
        assert {line.outcome for line in report.lines} == {"made"}
        assert drafts(other) == drafts(world)
        *_, said = verify.verify(other)
        assert said.ok, said.lines
    assert {line.outcome for line in taken(world, tmp_path / "plain").lines} == {"unchanged"}


TEXTS = st.text(st.sampled_from("aბЖé \n\"'\\:#-`{}[]()|\u2028\x85\U0001f600"), max_size=40)


def test_any_text_comes_back_as_it_was(world):
    key = worlds.make(world, "note")

    @given(TEXTS, TEXTS, TEXTS)
    @settings(max_examples=60, deadline=None)
    def comes_back(title, body, field):
        worlds.save(world, key, Draft(f"T {title}", "en", body, {"owner": field}, (field,), (Link("supports", "LL-00000000"),)))
        item = worlds.get(world, key)
        found = plainfolder.read("a.md", plainfolder._text(item, frozenset()).encode())
        assert found.draft == item.draft()
        assert (found.id.hex, found.key, found.revision, found.retired) == (item.id, key, item.head, False)

    comes_back()


def test_what_is_edited_in_the_folder_becomes_a_revision(world, tmp_path):
    key = worlds.make(world)
    with world.write() as tx:
        attachments.attach_bytes(tx, key, "well.png", png())
        item = items.get(tx, key)
        revisions.save(tx, key, replace(item.draft(), body="![A well](attachment:well.png)\n"))
    out(world, tmp_path / "plain")
    text = tmp_path / "plain/texts" / f"{key}.md"
    assert f"![A well](../files/{key}/well.png)" in text.read_text()
    text.write_bytes(text.read_bytes().replace(b"A well]", b"The well]").replace(b"\n", b"\r\n"))
    (tmp_path / "plain/files" / key / "well.png").unlink()
    (line,) = taken(world, tmp_path / "plain").lines
    assert (line.outcome, len(line.problems)) == ("revised", 1)
    item = worlds.get(world, key)
    assert item.body == "![The well](attachment:well.png)\n"
    assert [file.name for file in item.attachments] == ["well.png"]


def test_tables_and_statements_lie_beside(world, tmp_path):
    worlds.make(world, "lesson", Draft("=1+1", "en", "::: {.statement #s-7k3q type=option}\nSay **so**.\n:::\n"))
    out(world, tmp_path / "plain")
    assert "'=1+1" in (tmp_path / "plain/tables/lesson.csv").read_text(encoding="utf-8-sig")
    assert "s-7k3q,option,Say so." in (tmp_path / "plain/tables/statements.csv").read_text(encoding="utf-8-sig")
    assert "toolkit import FOLDER" in (tmp_path / "plain/README.txt").read_text()


def test_what_is_hostile_or_damaged_in_a_folder_is_named(world, tmp_path):
    keys = [worlds.make(world, "note", Draft(f"Note {number}", "en", "x\n")) for number in range(3)]
    out(world, tmp_path / "plain")
    (tmp_path / "secret.txt").write_text("secret")
    first, second, third = (tmp_path / "plain/texts" / f"{key}.md" for key in keys)
    first.write_text(first.read_text().replace("---\nx", 'files: ["../../../secret.txt"]\n---\nx'))
    second.write_text("---\nkey: [\n---\nx")
    third.write_text(third.read_text().replace(keys[2], keys[0]))
    lines = {line.name.split("/")[1][:-3]: line for line in taken(world, tmp_path / "plain").lines}
    assert [lines[key].outcome for key in keys] == ["unchanged", "refused", "refused"]
    assert worlds.get(world, keys[0]).attachments == ()


def test_a_folder_is_whole_or_not_there(world, tmp_path):
    with pytest.raises(ToolkitError, match="no items"):
        out(world, tmp_path / "plain")
    worlds.make(world)
    steps = plainfolder.write(world, tmp_path / "plain")
    next(steps)
    steps.close()
    assert not (tmp_path / "plain").exists()
    (tmp_path / "full").mkdir()
    (tmp_path / "full/x").write_text("x")
    with pytest.raises(ToolkitError, match="there already"):
        out(world, tmp_path / "full")


def test_a_folder_of_a_newer_program_is_refused(world, tmp_path):
    worlds.make(world)
    out(world, tmp_path / "plain")
    marker = tmp_path / "plain/library.json"
    marker.write_text(json.dumps({**json.loads(marker.read_text()), "version": 2}))
    with pytest.raises(ToolkitError, match="newer program"):
        taken(world, tmp_path / "plain")


def test_by_the_terminal(world, tmp_path):
    from click.testing import CliRunner

    from toolkit_app.cli.program import toolkit

    worlds.make(world)
    answer = CliRunner().invoke(toolkit, ["--library", str(world.path), "export-folder", str(tmp_path / "plain")])
    assert (answer.exit_code, answer.stdout.strip()) == (0, str(tmp_path / "plain"))
    store.create(tmp_path / "other.toolkit").close()
    back = CliRunner().invoke(toolkit, ["--library", str(tmp_path / "other.toolkit"), "import", str(tmp_path / "plain")])
    assert (back.exit_code, back.stdout.split()[0]) == (0, "made")
