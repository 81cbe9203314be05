import io
from fractions import Fraction

import openpyxl
import pytest

from toolkit_app.errors import ToolkitError
from toolkit_app.validation import arithmetic
from toolkit_app.validation.arithmetic import Options, compute

CITIES = "M,N,C,K,count\n1,2,3,4,42\n4,1,2,3,26\n4,3,1,2,15\n4,3,2,1,17\n"


def of(name, text, **options):
    return compute(name, "answers.csv", text.encode() if isinstance(text, str) else text, Options(**options))


def test_one_item_stands_by_itself_and_several_under_their_names():
    found = of("agreement", "S1\n5\n4\n4\n1\n")
    assert [found[name] for name in ("agreement", "against", "label", "scale")] == [Fraction(3, 4), Fraction(1, 4), "majority", 5]
    found = of("agreement", "S1,S2\n7,1\n9,\nabstain,2\ncannot judge,9\n")
    assert "agreement" not in found
    assert [(one["item"], one["n"], one["agreement"]) for one in found["items"]] == [("S1", 2, 1), ("S2", 3, Fraction(1, 3))]
    assert (found["scale"], of("agreement", "S1\n5\n4\n", scale=9)["agreement"]) == (9, 0)


def test_count_repeats_a_row_and_an_empty_cell_is_no_answer():
    assert of("quartiles", "S1,count\n2,1\n3,3\n4,2\n,9\n")["iqr"] == Fraction(3, 4)
    found = of("quartiles", "S1,count\n2,1\n3,3\n4,2\n", method="type 6")
    assert (found["method"], found["iqr"]) == ("type 6", Fraction(5, 4))
    assert [one["method"] for one in of("quartiles", "a,b\n1,2\n")["items"]] == ["type 7", "type 7"]
    assert of("borda", CITIES)["points"] == {"M": 126, "N": 194, "C": 173, "K": 107}


@pytest.mark.parametrize("data", [
    CITIES.encode("utf-8-sig"), CITIES.replace(",", ";").encode(), CITIES.replace(",", "\t").encode("utf-16"),
    ("sep=;\n" + CITIES.replace(",", ";")).encode(), CITIES.replace("\n", "\r\n").encode()])
def test_tables_as_offices_save_them(data):
    assert compute("borda", "t.csv", data)["points"]["N"] == 194


def test_names_of_items_in_other_scripts_and_old_encodings():
    text = "Пункт первый;Пункт второй\n5;1\n4;2\n4;2\n"
    for encoding in ("utf-8", "cp1251", "utf-16"):
        assert [one["item"] for one in of("agreement", text.encode(encoding))["items"]] == ["Пункт первый", "Пункт второй"]


def test_a_spreadsheet_is_a_table_too_and_a_formula_is_no_answer():
    book = openpyxl.Workbook()
    for row in (["S1", "S2"], [5, 4], [4, None], ["=1+1", 3]):
        book.active.append(row)
    stream = io.BytesIO()
    book.save(stream)
    with pytest.raises(ToolkitError, match=r"Row 4, column “S1” of a\.xlsx holds “=1\+1”"):
        compute("agreement", "a.xlsx", stream.getvalue())
    book.active["A4"] = 1
    stream = io.BytesIO()
    book.save(stream)
    assert [one["n"] for one in compute("agreement", "a.xlsx", stream.getvalue())["items"]] == [3, 2]


@pytest.mark.parametrize(("name", "text", "said"), [
    ("agreement", "S1,S2\n5,4\n3,x\n", "Row 3, column “S2” of answers.csv holds “x”, which is no answer."),
    ("agreement", "S1,S2\n5,10\n3,x\n", "Such cells: 2."),
    ("agreement", "S1\n4.5\n", "holds “4.5”"),
    ("agreement", "S1,S1\n5,4\n", "The column “S1” stands twice"),
    ("agreement", "S1,\n5,4\n", "Column 2 of answers.csv has answers and no name"),
    ("agreement", "S1\n", "no answers"),
    ("agreement", "S1,count\n5,-1\n", "column “count”"),
    ("agreement", "S1,count\n5,\n", "column “count”"),
    ("agreement", "S1,count\n5,9000000\n", "more answers than can be counted"),
    ("cvi", "S1\n5\n", "holds “5”"),
    ("borda", "a,b\n0,1\n", "holds “0”"),
    ("kappa", "one,two\n1,2\n", "It names: first, second"),
    ("kappa", "first,second,third\n1,2,3\n", "It names: first, second"),
    ("ballot", "group,yes,no\nmember,24,8\n", "one row “member” and one row “all”"),
    ("ballot", "group,yes,no\nmember,24,8\nall,,10\n", "Row 3, column “yes”"),
    ("ballot", "group,yes,no\nmember,24,8\nmember,1,1\nall,2,10\n", "stands twice"),
    ("median", "S1\n5\n", "There is no statistic “median”")])
def test_bad_tables_are_named_by_row_and_column(name, text, said):
    with pytest.raises(ToolkitError) as caught:
        of(name, text)
    assert said in str(caught.value)


@pytest.mark.parametrize("name", [name for name in arithmetic.NAMES if name not in ("ballot", "kappa", "stability")])
def test_no_answer_at_all_gives_no_number(name):
    found = of(name, "S1,S2,count\n,,3\n")
    numbers = [value for one in [found, *found.get("items", ())] for value in one.values() if isinstance(value, Fraction)]
    assert not any(numbers)


def test_the_others_by_their_names():
    assert of("ballot", "group,yes,no,abstain\nMember,24,8,\nall,61,10,16\n")["approved"] is True
    assert of("fist-to-five", "plan\n5\n4\n4\n3\n2\n")["consensus"] is False
    assert of("fist-to-five", "plan\n5\n2\n", cut=2)["speakers"] == 0
    assert of("kappa", "first,second,count\n1,1,13\n2,2,20\n2,3,7\n3,2,4\n3,3,56\n3,,4\n")["left_out"] == 4
    assert of("stability", "first,second,count\n1,1,40\n1,2,10\n2,2,50\n")["net_change"] == Fraction(1, 10)
    found = of("kendall-w", "a;b;c\n1;2,5;2,5\n1;2;3\n1;2;\n")
    assert (found["judges"], found["left_out"], found["df"]) == (2, 1, 2)
    assert of("schulze", "a,b,c,count\n1,2,2,3\n")["ranking"] == ["a", ["b", "c"]]
    assert of("schulze", CITIES)["paths"]["C"] == {"M": 58, "N": 0, "K": 83}
    assert of("cvr", "q,count\n1,10\n2,3\n")["cvr"] == Fraction(7, 13)
    assert of("cvi", "a,b,count\n4,4,5\n2,3,1\n")["scvi_ua"] == Fraction(1, 2)
    assert of("appraisal", "a,b,c\n5,6,6\n6,6,7\n2,4,3\n3,3,2\n")["obtained"] == 53
    assert of("dots", "a,b\n3,2\n1,\n")["people"] == {"a": 2, "b": 1}
    assert of("points", "a,b\n1,2\n")["points"] == {"a": 5, "b": 4}
    assert of("gradients", "a\n1\n8\n4\n")["vetoes"] == 1
    assert of("rand-ucla", "a,count\n4,1\n5,1\n6,1\n7,5\n8,5\n9,2\n")["ipras"] == Fraction(61, 10)
