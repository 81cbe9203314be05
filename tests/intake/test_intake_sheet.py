import contextlib
import csv
import datetime
import io
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from intake.office import rewritten, workbook, zipped

from toolkit_app.errors import ToolkitError
from toolkit_app.intake import sheet

LETTERS = st.text("aბЖé ,;|\t\"'\n=+-@123.", max_size=12)


def texts(table):
    return [[cell.text for cell in row] for row in table.rows]


def kept(value):
    """What a cell may keep of a text: outer blanks and a protecting apostrophe go."""
    return sheet._typed(value)


@given(st.lists(st.lists(LETTERS, min_size=2, max_size=5), min_size=1, max_size=6), st.sampled_from(",;\t|"),
       st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
@settings(max_examples=150, deadline=None)
def test_csv_comes_back_as_it_was_written(rows, separator, encoding):
    made = io.StringIO()
    made.write(f"sep={separator}\n")
    csv.writer(made, delimiter=separator).writerows(rows)
    if not made.getvalue().strip():
        return
    (table,) = sheet.read("a.csv", made.getvalue().encode(encoding))
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            assert table.cell(number, column) == kept(value)


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1251"])
def test_separator_and_encoding_are_found(separator, encoding):
    rows = [["Название", "Место", "Урок"], ["Опрос до проекта", "Харагаули", "Спрашивать, каждый дом; всегда | да"]]
    made = io.StringIO()
    csv.writer(made, delimiter=separator).writerows(rows)
    (table,) = sheet.read("уроки.csv", made.getvalue().encode(encoding))
    assert texts(table) == rows
    assert table.separator == separator
    assert table.title == "уроки"


def test_a_list_of_sentences_has_one_column():
    (table,) = sheet.read("a.txt", b"Lesson\nAsk first, then build.\nAsk again, and again, and again.\n")
    assert texts(table) == [["Lesson"], ["Ask first, then build."], ["Ask again, and again, and again."]]


def test_types_of_a_workbook():
    row = ["ჭა", 12, 0.1 + 0.2, 1e21, 1e-7, True, datetime.date(2024, 5, 3), datetime.datetime(2024, 5, 3, 14, 30),
           datetime.time(9, 5), datetime.timedelta(hours=30), "'=2+2", None, "end"]
    (table,) = sheet.read("a.xlsx", workbook(("One", [row])))
    assert [(cell.text, cell.type) for cell in table.rows[0]] == [
        ("ჭა", "text"), ("12", "number"), ("0.3", "number"), ("1000000000000000000000", "number"), ("0.0000001", "number"),
        ("true", "truth"), ("2024-05-03", "date"), ("2024-05-03T14:30", "date"), ("09:05:00", "date"), ("30:00:00", "date"),
        ("=2+2", "text"), ("", "empty"), ("end", "text")]


def test_formulas_are_recognised_and_never_computed():
    data = workbook(("One", [[2, 3, "=A1+B1", "=HYPERLINK(\"http://x\")"]]))
    (table,) = sheet.read("a.xlsx", data)
    assert table.rows[0][2] == sheet.Cell("", "formula", "=A1+B1")
    assert table.rows[0][3].type == "formula"
    valued = rewritten(data, {"xl/worksheets/sheet1.xml": lambda xml: xml.replace(
        b"<f>A1+B1</f><v></v>", b"<f>A1+B1</f><v>5</v>").replace(b"<f>A1+B1</f><v />", b"<f>A1+B1</f><v>5</v>")})
    assert sheet.read("a.xlsx", valued)[0].rows[0][2] == sheet.Cell("5", "formula", "=A1+B1")
    assert sheet.read("a.csv", b"=1+1;b\nx;y")[0].rows[0][0] == sheet.Cell("", "formula", "=1+1")


def test_sheets_keep_title_place_and_merged_cells():
    def change(book):
        book["B"].merge_cells("A1:A3")
        book["B"].sheet_state = "hidden"

    first, second = sheet.read("a.xlsx", workbook(("A", []), ("B", [["Kharagauli", 1], [None, 2], [None, 3]]), change=change))
    assert (first.title, first.rows) == ("A", ())
    assert second.hidden
    assert second.merged == ((0, 0, 2, 0),)
    assert texts(second) == [["Kharagauli", "1"], ["", "2"], ["", "3"]]
    assert texts(sheet.spread(second)) == [["Kharagauli", "1"], ["Kharagauli", "2"], ["Kharagauli", "3"]]


def test_rows_that_are_only_formatted_are_no_rows():
    def change(book):
        book["A"].cell(900, 40).number_format = "0.00"
        book["A"]["A5"] = "last"

    (table,) = sheet.read("a.xlsx", workbook(("A", [["first"]]), change=change))
    assert texts(table) == [["first"], [], [], [], ["last"]]


GOOD = workbook(("A", [["x", "y"]]))
BOMB = b"<worksheet>" + b" " * (70 << 20) + b"</worksheet>"


@pytest.mark.parametrize("name, data, said", [
    ("a.xlsx", b"", "empty"),
    ("a.xlsx", b"MZ\x90\0" + b"x" * 200, "program"),
    ("a.xlsx", GOOD[:-40], "damaged"),
    ("a.xlsx", GOOD[:200] + b"\0" * 200 + GOOD[400:], "damaged"),
    ("a.csv", b"\x89PNG\r\n\x1a\n12345", "picture"),
    ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"), "old Excel"),
    ("a.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
    ("a.xlsx", rewritten(GOOD, {"xl/vbaProject.bin": b"x"}), "macros"),
    ("a.xlsx", rewritten(GOOD, {"xl/worksheets/sheet1.xml": BOMB}), "part of 70 MB"),
    ("a.xlsx", rewritten(GOOD, {"xl/workbook.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "entities"),
    ("a.xlsx", rewritten(GOOD, {"xl/workbook.xml": '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE a><a/>'.encode("utf-16")}),
     "entities"),
    ("a.xlsx", rewritten(GOOD, {"xl/workbook.xml": b"<workbook/>"}), "no filled table"),
    ("a.xlsx", rewritten(GOOD, {"xl/_rels/workbook.xml.rels": lambda xml: xml.replace(b"sheet1", b"sheet7")}), "damaged"),
    ("a.zip", zipped({"a.txt": "x"}), "zip file"),
    ("a.csv", b"a,b\n\0\1\2", "not read"),
    ("a.csv", b'"' + b"x" * 200_000, "CSV"),
])  # fmt: skip
def test_bad_files_are_refused_with_the_reason(name, data, said):
    with pytest.raises(ToolkitError, match=said):
        sheet.read(name, data)


def test_a_sheet_that_is_too_large_is_refused(monkeypatch):
    monkeypatch.setattr(sheet, "MOST_CELLS", 10)
    with pytest.raises(ToolkitError, match="filled cells"):
        sheet.read("a.xlsx", workbook(("A", [["x"] * 6]), ("B", [["x"] * 6])))
    with pytest.raises(ToolkitError, match="filled cells"):
        sheet.read("a.csv", b"x;x;x;x;x;x\nx;x;x;x;x;x\n")


@given(st.integers(0, 2**32), st.integers(1, 30))
@settings(max_examples=60, deadline=None)
def test_a_mutated_workbook_is_read_or_refused(seed, count):
    dice = random.Random(seed)
    data = bytearray(GOOD)
    for _ in range(count):
        data[dice.randrange(len(data))] = dice.randrange(256)
    with contextlib.suppress(ToolkitError):
        assert sheet.read("a.xlsx", bytes(data))
