import csv
import io
import zipfile

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit_app.errors import ToolkitError
from toolkit_app.publishing.sheet import (
    Book,
    Column,
    Table,
    clean,
    csv_bytes,
    is_formula,
    sheet_names,
    write_csv,
    write_xlsx,
    xlsx_bytes,
)


def table(*rows, columns=("A", "B"), **options) -> Table:
    return Table("List", tuple(column if isinstance(column, Column) else Column(column) for column in columns), rows, **options)


def opened(*tables: Table, **identity: str) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(xlsx_bytes(Book("Lists", tables, "ka", identity))))


def rows(data: bytes, separator: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=separator))


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+995 555",
        "-a",
        "@SUM(A1)",
        "|cmd",
        " =1",
        "\t=1",
        "\r=1",
        "\n=1",
        "\ufeff=1",
        "\u200b =1",
        "＝1+1",
        "-1+1",
        "=",
        "- item",
        "-1 2",
    ],
)
def test_what_could_be_taken_for_a_formula(text):
    assert is_formula(text)


@pytest.mark.parametrize("text", ["", " ", "-5", "+5", "-5.25", "-5,25", "+1e3", "-12%", " -5 ", "a=1", "5-6", "ქართული", "'=1"])
def test_what_is_no_formula(text):
    assert not is_formula(text)


@settings(max_examples=60)
@given(st.lists(st.tuples(st.text(max_size=20), st.sampled_from(["=", "+", "-", "@", "|", "\t=", "", " "])), max_size=4))
def test_no_text_becomes_a_formula(found):
    texts = [start + text for text, start in found]
    made = table(*[(text, 1) for text in texts])
    for line, text in zip(rows(csv_bytes(made))[1:], texts, strict=True):
        assert not is_formula(line[0])
        assert line[0] in (clean(text), f"'{clean(text)}")
    sheet = opened(made).active
    for number, text in enumerate(texts, 2):
        cell = sheet.cell(number, 1)
        assert cell.data_type != "f"
        assert (cell.value or "") == clean(text)
        assert cell.quotePrefix == is_formula(text)


def test_values_keep_their_type():
    sheet = opened(table(("ა", 3), (1.5, None), (float("nan"), 10**18))).active
    assert [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)] == [
        ["ა", 3],
        [1.5, None],
        [None, "1000000000000000000"],
    ]


def test_csv_has_a_mark_and_the_decimal_sign_of_its_separator():
    made = table(("a;b\nc", 1.5))
    assert csv_bytes(made).startswith(b"\xef\xbb\xbfA,B\r\n")
    assert rows(csv_bytes(made)) == [["A", "B"], ["a;b\nc", "1.5"]]
    assert rows(csv_bytes(made, separator=";"), ";") == [["A", "B"], ["a;b\nc", "1,5"]]
    assert rows(csv_bytes(made, separator="\t"), "\t")[1] == ["a;b\nc", "1.5"]


def test_a_form_offers_its_values_and_keeps_its_identity():
    columns = (Column("Statement", hidden=True), Column("Answer", allowed=("Yes, of course", "=No"), open=True))
    book = opened(table(("s-1", None), columns=columns, lead=("Fill in",), spare=2, locked=True), round="R1", check="7f")
    sheet = book.worksheets[0]
    assert [cell.value for cell in sheet["A"]] == ["Fill in", None, "Statement", "s-1", None, None]
    (choice,) = sheet.data_validations.dataValidation
    assert (str(choice.sqref), choice.formula1) == ("B4:B6", "'_lists'!$A$1:$A$2")
    assert [cell.value for cell in book["_lists"]["A"]] == ["Yes, of course", "=No"]
    assert sheet.protection.sheet
    assert (sheet["A4"].protection.locked, sheet["B4"].protection.locked, sheet["B6"].protection.locked) == (True, False, False)
    assert sheet.column_dimensions["A"].hidden
    assert book["_form"].sheet_state == "veryHidden"
    assert list(book["_form"].values) == [("round", "R1"), ("check", "7f")]
    assert {prop.name: prop.value for prop in book.custom_doc_props.props}["check"] == "7f"


def test_csv_leaves_hidden_columns_out():
    assert rows(csv_bytes(table(("id", "x"), columns=(Column("Id", hidden=True), "B")))) == [["B"], ["x"]]


def test_names_of_sheets():
    long = "ძალიან გრძელი სათაური ფურცლისთვის"
    names = sheet_names(["a/b:c", "A b c", "History", "", long, long])
    assert names[:4] == ["a b c", "A b c 2", "History 2", "1"]
    assert all(len(name) <= 31 for name in names)
    assert len({name.casefold() for name in names}) == 6


def test_the_file_names_nobody():
    with zipfile.ZipFile(io.BytesIO(xlsx_bytes(Book("List", (table(("a", 1)),))))) as file:
        core = file.read("docProps/core.xml").decode()
    assert ">Reintegration Toolkit</dc:creator>" in core
    assert "lastModifiedBy" not in core


def test_a_text_too_long_for_a_cell_is_cut_with_a_mark():
    value = opened(table(("x" * 40_000, 1))).active["A2"].value
    assert len(value) == 32_767
    assert value.endswith("x…")


def test_too_many_rows_are_refused(monkeypatch):
    monkeypatch.setattr("toolkit_app.publishing.sheet.MOST_ROWS", 3)
    with pytest.raises(ToolkitError, match="too many rows"):
        opened(table(("a", 1), ("b", 2)))


def test_files_are_whole(tmp_path):
    write_xlsx(Book("List", (table(("a", 1)),)), tmp_path / "a.xlsx")
    write_csv(table(("a", 1)), tmp_path / "a.csv")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.csv", "a.xlsx"]
    with pytest.raises(ToolkitError, match="is a folder"):
        write_csv(table(("a", 1)), tmp_path)
