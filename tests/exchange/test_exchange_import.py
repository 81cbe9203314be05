import contextlib

import pytest
import worlds
from exchange.steps import last, planned, taken
from intake.office import workbook
from intake.wordfiles import about, comment, dele, docx, ins, p, picture, png

from toolkit_app.errors import ToolkitError
from toolkit_app.exchange import files, taking, undoing
from toolkit_app.library import attachments, exporting, imports, items, verify
from toolkit_app.library.exporting import Wish
from toolkit_app.library.values import Draft
from toolkit_app.validation.comments import register
from toolkit_app.validation.comments import taking as taking_over


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "in"
    made.mkdir()
    return made


REPORT = docx(
    p("Wells first", style="Title") + p("Context", style="Titre1") + p("A village ", about(0, "without"), " water. ", picture())
    + p("What happened", style="Titre1") + p("The survey ", dele("named"), ins("found"), " the well."),
    comments=comment(0, "Since when?"), media=[("image1.png", png())])


def test_a_word_file_becomes_an_item_with_its_comments_and_proposals(world, folder):
    (folder / "a.docx").write_bytes(REPORT)
    (line,) = taken(world, folder / "a.docx", kind="lesson").lines
    assert (line.outcome, line.title, line.comments, line.proposals) == ("made", "Wells first", 1, 1)
    item = worlds.get(world, line.key)
    assert item.body == ("## Context {#context}\n\nA village without water. ![A well](attachment:image1.png)\n\n"
                         "## What happened {#happened}\n\nThe survey named the well.\n")
    assert [file.name for file in item.attachments] == ["image1.png", "a.docx"]
    with world.read() as tx:
        assert attachments.read(tx, item.attachments[1].digest) == REPORT
        first, second = register.on(tx, line.key)
    assert (first.submitter, first.text, first.anchor.quote, first.at[:10]) == ("Nino", "Since when?", "without", "2024-05-03")
    assert (second.submitter, second.proposal, second.anchor.quote, second.origin) == ("Nino", "found", "named", "word")


def test_a_tracked_change_can_be_taken_over_by_itself(world, folder):
    (folder / "a.docx").write_bytes(docx(
        p("The ", dele("old "), "survey ", ins("of two pages "), "named", dele(" a"), " wells.")))
    (line,) = taken(world, folder / "a.docx").lines
    with world.read() as tx:
        named = {one.anchor.quote: one.id for one in register.on(tx, line.key)}
    for quote in list(named)[::-1]:
        with world.write() as tx:
            taking_over.take(tx, named[quote])
    assert worlds.get(world, line.key).body.endswith("The survey of two pages named wells.\n")


def test_a_dry_run_says_the_same_and_keeps_nothing(world, folder):
    (folder / "a.docx").write_bytes(REPORT)
    report = taken(world, folder / "a.docx", dry=True)
    assert [(line.outcome, line.key, line.comments) for line in report.lines] == [("made", "", 1)]
    with world.read() as tx:
        assert items.listing(tx).total == 0
        assert imports.imports(tx) == ()


def test_the_same_file_is_taken_once(world, folder):
    (folder / "a.docx").write_bytes(REPORT)
    (folder / "b.docx").write_bytes(REPORT)
    one, two = taken(world, folder).lines
    assert (one.outcome, two.outcome, two.key) == ("made", "known", one.key)
    (folder / "c.docx").write_bytes(REPORT)
    assert [line.outcome for line in taken(world, folder).lines] == ["known"] * 3


def vault(folder):
    (folder / "pics").mkdir()
    (folder / "pics/a b.png").write_bytes(png())
    (folder / "one.md").write_text(
        "---\ntitle: One\ntags: [water]\n---\n![[a b.png]] [[Two|second]] `[[Two]]` [x](sub/two.md#part)\n")
    (folder / "sub").mkdir()
    (folder / "sub/two.md").write_text("---\naliases: [Second]\nkind: lesson\n---\n# Two\n\n[[One]] [[Second]] [[Nowhere]]\n"
                                       "![p](../pics/a%20b.png) [out](../../secret.txt)\n")
    (folder.parent / "secret.txt").write_text("secret")
    (folder / ".obsidian").mkdir()
    (folder / ".obsidian/app.md").write_text("x")
    return folder


def test_a_folder_of_notes_keeps_its_links_tags_and_pictures(world, folder):
    one, two = taken(world, vault(folder)).lines
    first, second = worlds.get(world, one.key), worlds.get(world, two.key)
    assert first.body == (f"## Text {{#text}}\n\n![](attachment:a-b.png) [[{two.key}|second]] `[[Two]]` [[{two.key}|x]]\n")
    assert first.tags == ("water",)
    assert second.kind == "lesson"
    assert second.body == f"[[{one.key}|One]] [[{two.key}|Second]] Nowhere\n![p](attachment:a-b.png) out\n"
    assert [file.name for file in second.attachments] == ["a-b.png"]
    assert len([lost for lost in two.lost if lost.what.startswith(("Links", "Files"))]) == 2
    assert [line.outcome for line in taken(world, folder).lines] == ["known", "known"]


def test_notes_that_changed_become_new_versions_where_asked(world, folder):
    one, two = taken(world, vault(folder)).lines
    (folder / "sub/two.md").write_text("---\nkind: lesson\n---\n# Two\n\nNew words.\n")
    assert [line.outcome for line in taken(world, folder).lines] == ["known", "left"]
    again = taken(world, folder, existing="revise").lines
    assert [(line.outcome, line.key) for line in again] == [("unchanged", one.key), ("revised", two.key)]
    assert worlds.get(world, two.key).body == "New words.\n"
    assert [line.outcome for line in taken(world, folder, existing="new").lines] == ["made", "made"]


def test_rows_are_taken_with_what_is_wrong(world, folder):
    rows = [["Key", "Title", "Place"], ["", "One", "Kharagauli"], ["", "Two", "Paris"], ["", "", "Kvareli"]]
    (folder / "a.xlsx").write_bytes(workbook(("S", rows)))
    lines = taken(world, folder / "a.xlsx", kind="site").lines
    assert [(line.outcome, line.row, len(line.problems)) for line in lines] == [("made", 2, 0), ("made", 3, 1), ("refused", 4, 1)]
    assert [line.outcome for line in taken(world, folder / "a.xlsx", kind="site").lines] == ["known", "known", "refused"]
    named = [["Key", "Title", "Place", "Description"], [lines[1].key, "Two", "Vani", "new"]]
    (folder / "b.xlsx").write_bytes(workbook(("S", named)))
    (again,) = taken(world, folder / "b.xlsx", kind="site").lines
    item = worlds.get(world, lines[1].key)
    assert (again.outcome, item.fields, item.revisions) == ("revised", {"place": ["vani"]}, 2)


def test_an_import_is_taken_back_without_deleting_anything(world, folder):
    key = worlds.make(world, "site", worlds.WELL)
    (folder / "a.docx").write_bytes(REPORT)
    (folder / "b.xlsx").write_bytes(workbook(("S", [["Key", "Title"], [key, "Renamed"], ["", "New one"], ["", "Edited since"]])))
    report = taken(world, folder, kind="site")
    keys = {line.title: line.key for line in report.lines}
    worlds.save(world, keys["Edited since"], worlds.WELL)
    with world.write() as tx:
        done = undoing.undo(tx, report.id[:8], "Not meant")
    assert set(done.retired) == {keys["Wells first"], keys["New one"]}
    assert (done.restored, done.kept, done.withdrawn) == ((key,), (keys["Edited since"],), 2)
    assert worlds.get(world, key).title == worlds.WELL.title
    with world.write() as tx, pytest.raises(ToolkitError, match="taken back before"):
        undoing.undo(tx, report.id)
    *_, said = verify.verify(world)
    assert said.ok, said.lines


def test_a_bad_file_among_good_ones_is_named_and_the_rest_is_taken(world, folder):
    (folder / "a.docx").write_bytes(REPORT)
    (folder / "b.docx").write_bytes(b"MZ" + b"\0" * 300)
    (folder / "c.docx").write_bytes(REPORT[:3000])
    lines = {line.name: line for line in taken(world, folder).lines}
    assert [lines[name].outcome for name in ("a.docx", "b.docx", "c.docx")] == ["made", "refused", "refused"]
    assert "program" in str(lines["b.docx"].reason)
    assert "damaged" in str(lines["c.docx"].reason)


def test_stopping_keeps_nothing(world, folder):
    for number in range(3):
        (folder / f"{number}.md").write_text(f"# Note {number}\n\nWords.\n")
    steps = taking.carry_out(world, planned(world, folder))
    next(steps), next(steps)
    steps.close()
    with world.read() as tx:
        assert items.listing(tx).total == 0


def test_a_file_that_changed_meanwhile_keeps_nothing(world, folder):
    (folder / "a.md").write_text("# A note\n\nWords.\n")
    (folder / "b.docx").write_bytes(REPORT)
    plan = planned(world, folder)
    (folder / "b.docx").write_bytes(REPORT + b"x")
    with pytest.raises(ToolkitError, match="has changed since"):
        last(taking.carry_out(world, plan))
    with world.read() as tx:
        assert items.listing(tx).total == 0


def test_what_is_not_there_is_said(world, folder):
    with pytest.raises(ToolkitError, match="no file"):
        next(files.read([folder / "none.docx"]))
    with pytest.raises(ToolkitError, match="no file that can be read"):
        next(files.read([folder]))


def test_import_travels_with_the_records(world, folder, tmp_path):
    from toolkit_app.library import ndjson

    (folder / "a.docx").write_bytes(REPORT)
    report = taken(world, folder)
    out = tmp_path / "records.ndjson"
    with out.open("wb") as stream:
        ndjson.write_out(world, stream)
    with contextlib.ExitStack() as stack:
        other = stack.enter_context(worlds.library(tmp_path, name="other.toolkit"))
        with out.open("rb") as stream:
            ndjson.read_in(other, stream)
        with other.read() as tx:
            assert [one.id for one in imports.imports(tx)] == [report.id]


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_list_that_was_exported_comes_back(world, folder, lang):
    keys = [worlds.make(world, "lesson", Draft("A", "en", "x\n", {"place": ["kvareli"], "period": "2024"})),
            worlds.make(world, "site", Draft("B", "ka", "", {"site_type": "village"})),
            worlds.make(world, "tool", Draft("C", "en", ""))]
    last(exporting.together(world, keys, Wish("xlsx", lang=lang), folder / "list.xlsx"))
    assert [(line.outcome, line.problems) for line in taken(world, folder).lines] == [("unchanged", ())] * 3


def test_an_import_of_many_files_is_called_by_the_first(world, folder):
    for number in range(12):
        (folder / f"Notes of the meeting {number:02}.txt").write_text(f"Text {number}\n")
    taken(world, *sorted(folder.iterdir()))
    with world.read() as tx:
        (kept,) = imports.imports(tx)
    assert kept.source.startswith("Notes of the meeting 00.txt, Notes of the meeting 01.txt, ")
    assert kept.source.endswith("05.txt … (+6)")
