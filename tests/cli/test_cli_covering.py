import openpyxl
import pypdf
import pytest


@pytest.fixture
def covered(keys, run):
    run("save", keys["lesson"], "--set", "level=community")
    return keys


def test_the_coverage_as_lines_and_in_json(covered, run):
    lines = run("coverage").out.splitlines()
    assert " 5 Social: Community" in lines
    assert next(line for line in lines if line.startswith("Telavi")).split() == ["Telavi", *"000010000000"]
    found = run("coverage", "--json").json
    assert (found["kind"], found["items"]) == ("lesson", 1)
    assert {"place": "kakheti", "dimension": "social", "level": "community", "count": 1} in found["counts"]
    assert run("coverage", "--kind", "tool").code == 0
    assert run("coverage", "--kind", "tols").code == 1


def test_the_coverage_as_a_file(covered, run, tmp_path):
    for ending in ("pdf", "svg", "xlsx", "csv"):
        out = tmp_path / f"coverage.{ending}"
        answer = run("--lang", "ka", "coverage", "--out", out)
        assert (answer.code, answer.line) == (0, str(out))
    assert "თელავი" in "".join(page.extract_text() for page in pypdf.PdfReader(tmp_path / "coverage.pdf").pages)
    assert "თელავი" in (tmp_path / "coverage.svg").read_text("utf-8")
    assert "თელავი" in (tmp_path / "coverage.csv").read_text("utf-8-sig")
    assert openpyxl.load_workbook(tmp_path / "coverage.xlsx").active["B1"].value == "ეკონომიკური: ინდივიდუალური"
    answer = run("coverage", "--out", tmp_path / "coverage.doc")
    assert answer.code == 1
    assert ".svg" in answer.err
