"""The spreadsheet of comments: filled in elsewhere it comes home, and nothing is counted by guess or twice."""

import csv
import io

import openpyxl
import pytest
import worlds

from toolkit_app import kinds
from toolkit_app.errors import ToolkitError
from toolkit_app.intake import sheet as sheets
from toolkit_app.kinds import text_in
from toolkit_app.library.items import Draft
from toolkit_app.publishing.sheet import Book, Column, Table, xlsx_bytes
from toolkit_app.validation.comments import acts, page, register, sheet, words

DRAFT = Draft("The approach", "en", ("## Context {#context}\n\nA village without water, and the road is closed.\n\n"
                                     "::: {.statement #s-7k3q type=option}\nEvery form is bilingual.\n:::\n"))


@pytest.fixture
def key(world):
    return worlds.make(world, "methodology", DRAFT)


def write(world, function, *arguments, **options):
    with world.write() as tx:
        return function(tx, *arguments, **options)


def said(world, key, text="Say how.", **options):
    return write(world, acts.add, key, text, **options)


def exported(world, key, lang="en", **options):
    with world.read() as tx:
        title, only = sheet.title(tx, [key], lang)
        return xlsx_bytes(sheet.book(register.on(tx, key), title, lang, key=only, **options))


def filled(data, cells):
    """The spreadsheet with cells written: by row below the head and name of the column."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    table = book.worksheets[0]
    head = next(row for row in range(1, 9) if table.cell(row, 1).value in set(words.HEADS["number"].values()))
    for (row, name), value in cells.items():
        table.cell(head + row, sheet.ASKED.index(name) + 1).value = value
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def read(data, name="comments.xlsx"):
    return sheet.rows(sheets.read(name, data))


def taken(world, data, name="comments.xlsx"):
    found, unread, key = read(data, name)
    done = write(world, sheet.take, found, key)
    return done, (*unread, *done.aside)


def listed(world, key):
    with world.read() as tx:
        return register.on(tx, key)


@pytest.mark.parametrize("lang", ["en", "ka"])
def test_new_rows_become_comments_and_twice_adds_nothing(world, key, lang):
    said(world, key)
    group = words.group("municipal", lang)
    data = filled(exported(world, key, lang), {
        (2, "statement"): "s-7k3q", (2, "group"): group, (2, "role"): "Clerk", (2, "text"): "Three languages.",
        (3, "quote"): "the road is closed", (3, "name"): "Nino", (3, "proposal"): "the road is open", (3, "type"): "technical"})
    done, aside = taken(world, data)
    assert ([deed.what for deed in done.deeds], aside, done.same) == (["comment", "comment"], (), 1)
    first, second, third = listed(world, key)
    assert (first.text, second.proposal, second.submitter) == ("Say how.", "the road is open", "Nino")
    assert (second.type, second.anchor.quote) == ("technical", "the road is closed")
    assert (third.anchor.statement, third.group, third.role, third.submitter) == ("s-7k3q", "municipal", "Clerk", "")
    again, aside = taken(world, data)
    assert (again.deeds, aside, again.same) == ((), (), 3)


def test_decisions_reactions_and_corrections_come_home(world, key):
    made = said(world, key)
    done, aside = taken(world, filled(exported(world, key), {
        (1, "text"): "Say how and when.", (1, "decision"): "Rejected", (1, "answer"): "It is said.",
        (1, "reaction"): "Not satisfied", (1, "note"): "It is not."}))
    assert ([deed.what for deed in done.deeds], aside) == (["amendment", "disposition", "reaction"], ())
    (found,) = listed(world, key)
    assert (found.code, found.text, found.decision, found.answer, found.state, found.reaction_note) == (
        made.code, "Say how and when.", "rejected", "It is said.", "unsatisfied", "It is not.")
    assert taken(world, exported(world, key))[0].deeds == ()


FAULTS = (
    ({"text": "x", "key": "MD-00000000"}, "no item"), ({"text": "x", "code": "c-00000"}, "no comment c-00000"),
    ({"text": "x", "statement": "s-0000"}, "s-0000"), ({"text": "x", "section": "Nowhere"}, "Its sections are: Context"),
    ({"text": "x", "type": "loud"}, "not known"), ({"text": "x", "group": "The whole town"}, "not known"),
    ({"statement": "s-7k3q"}, "says nothing"), ({"text": "=1+1"}, "formula"),
    ({"code": "", "decision": "rejected"}, "says why"), ({"code": "", "answer": "So it is."}, "without a decision"),
    ({"code": "", "reaction": "satisfied"}, "no answer yet"), ({"code": "", "key": "MD-00000000"}, "Leave numbers and keys"))


def test_a_row_that_cannot_be_read_is_set_aside_with_the_reason(world, key):
    there = said(world, key)
    target = io.StringIO()
    writer = csv.DictWriter(target, sheet.ASKED)
    writer.writerow({name: text_in(words.HEADS[name], "en") for name in sheet.ASKED})
    for cells, _ in (*FAULTS, ({"text": "A sound one."}, "")):
        writer.writerow({"key": key, **cells, **({"code": there.code, "text": there.text} if cells.get("code") == "" else {})})
    done, aside = taken(world, target.getvalue().encode(), "x.csv")
    told = {one.line: str(one.reason) for one in aside}
    assert [message in told[line] for line, (_, message) in enumerate(FAULTS, 2)] == [True] * len(FAULTS), told
    assert [(deed.what, deed.words) for deed in done.deeds] == [("comment", "A sound one.")]


@pytest.mark.parametrize("lang", kinds.LANGUAGES)
def test_the_heads_are_known_in_every_language(lang):
    heads = [text_in(words.HEADS[name], lang) for name in sheet.ASKED]
    assert [words.code_of(words.HEADS, head) for head in heads] == list(sheet.ASKED)


def test_a_table_of_ones_own_is_known_by_its_heads(world, key):
    data = f"Item;Group;Type;Comment;Proposed words\n{key};national;editorial;Say how;\n{key};;;;“Say when”\n".encode()
    found, aside, only = read(data, "ours.csv")
    assert (len(found), aside, only) == (2, (), "")
    assert [one.arguments["proposal"] for one in write(world, sheet.take, found).deeds] == ["", "“Say when”"]


def test_another_spreadsheet_is_refused_with_the_reason(world, key):
    table = Table("x", (Column("Colour"), Column("Size"), Column("Comment")), [["red", "1", "nice"]])
    for identity, message in (({}, "No table of comments"), ({"kind": "ballot"}, "another form"),
                              ({"kind": "comments", "version": "9"}, "newer version")):
        with pytest.raises(ToolkitError, match=message):
            read(xlsx_bytes(Book("x", (table,), identity=identity)))
    with pytest.raises(ToolkitError, match="does not say which item"):
        raise write(world, sheet.take, read(b"Group,Type,Comment\n,,Say how\n", "x.csv")[0]).aside[0].reason


def test_names_stay_at_home_unless_asked_for_and_personal_data_in_any_case(world, key):
    said(world, key, name="Nino K.")
    for asked in (False, True):
        rows = sheets.read("x.xlsx", exported(world, key, names=asked))[0].rows
        assert any(cell.text == "Nino K." for row in rows for cell in row) is asked
    bad = said(world, key, "Call +995 599 12 34 56.")
    with world.read() as tx, pytest.raises(ToolkitError, match=f"{bad.code} A telephone number"):
        sheet.cleared(tx, register.on(tx, key))


def test_the_printed_table_says_who_by_role_and_what_became_of_it(world, key):
    made = said(world, key, "Say *how* | when.", name="Nino K.", group="national", role="Head of unit")
    write(world, acts.dispose, made.code, "noted", "Yes.")
    made = page.publication(listed(world, key), "ka", "2026-11-28")
    (entry,) = made.entries
    assert "Nino" not in entry.body
    assert "Head of unit, ეროვნული უწყებები" in entry.body
    assert r"Say \*how\* \| when." in entry.body
    assert "**მიღებულია ცნობად** · Yes." in entry.body
