"""Forms as PDF and on paper in the terminal: made, filled in, marked, scanned, looked at, kept; across channels."""

import random
from pathlib import Path

import formsamples
import papers
import pytest
from intake import programs

from toolkit_app.cli import form_reading, form_words

CROSS = papers.Hand(random.Random(1), "cross", 0.5, 0.85, 0.1)
DPI = 150


@pytest.fixture
def round(keys, run):
    """An open round on one statement with three people; gives its key."""
    made = run("round", "new", keys["lesson"], "--procedure", "rating", "--quorum", "0/0").line
    run("participant", "add", made, "--group", "municipal", "--count", 3)
    run("round", "open", made)
    return made


@pytest.fixture
def printed(run, round, tmp_path, monkeypatch, lasting_reader):
    """The paper of the round: pictures of its pages, each with its code."""
    monkeypatch.setattr(form_reading, "FormReader", lambda: lasting_reader)
    path = run("form", "make", round, "--channel", "paper", "--out", tmp_path / "paper").line
    return [page for page in formsamples.pictures(Path(path).read_bytes(), DPI) if page[1].rows]


def scan(path, pages, marks, *, words=None):
    """Pages marked by hand (statement to boxes), scanned into files."""
    for number, ((picture, code), boxes) in enumerate(zip(pages, marks, strict=True)):
        for box in boxes:
            picture = papers.marked(picture, code, {1: box}, CROSS).picture
        if words == number:
            top, bottom = code.rows[0].comment
            left, middle = round_(30 * DPI / 25.4), round_((top + bottom) / 2 * DPI / 25.4)
            picture.paste(40, (left, middle, left + 400, middle + 6))
        (path / f"scan-{number}.jpg").write_bytes(papers.scanned(picture, random.Random(number), dpi=DPI, angle=2))
    return path


def round_(value):
    return int(value + 0.5)


def values(run, round):
    return {value: count for value, count in run("tally", round, "--json").json["statements"][0]["distribution"].items() if count}


def test_pdf_forms_are_made_filled_in_and_kept(run, round, tmp_path):
    made = run("form", "make", round, "--channel", "pdf", "--out", tmp_path, "--lang", "ka", "--contact", "IOM").out
    paths = [Path(line) for line in made.splitlines()]
    assert len(paths) == 3
    for path, code in zip(paths, ("5", "4"), strict=False):
        path.write_bytes(programs.by_pypdf(path.read_bytes(), {1: code}, {1: "კარგია"}, tmp_path))
    answer = run("form", "read", tmp_path)
    assert answer.out.count("+1") == 2
    assert "is blank" in answer.err
    assert form_words.FORMS_NOT_YET in answer.err
    assert values(run, round) == {}
    found = run("form", "read", tmp_path, "--yes", "--json").json
    assert found["counted"] == {"files": 2, "answers": 2, "late": 0}
    assert values(run, round) == {"4": 1, "5": 1}
    assert run("round", "register", round).out.count("კარგია") == 2
    again = run("form", "read", tmp_path, "--yes", "--json").json
    assert again["counted"] == {"files": 2, "answers": 0, "late": 0}


def test_paper_is_looked_at_asked_about_and_kept(run, round, printed, tmp_path):
    folder = scan(tmp_path, printed, [[4], [1, 2], []], words=0)
    pictures = tmp_path / "pictures"
    answer = run("form", "read", folder / "scan-0.jpg", folder / "scan-1.jpg", folder / "scan-2.jpg", "--pictures", pictures)
    assert answer.out.count("+1") == 1
    assert "several boxes are marked (2, 3)" in answer.err
    assert "is blank" in answer.err
    assert form_words.LOOK_AT_PAPER in answer.err
    names = sorted(path.name for path in pictures.iterdir())
    copies = ["-".join(code.copy[at:at + 4] for at in (0, 4, 8)) for _, code in printed]
    assert names == sorted([*(f"{copy}-page-1.jpg" for copy in copies), f"{copies[0]}-1-words.jpg", f"{copies[1]}-1-boxes.jpg"])
    files = [folder / f"scan-{n}.jpg" for n in range(3)]
    said = ("--mark", f"{copies[1][:6]}:1=2", "--words", f"{copies[0]}:1=As agreed.")
    found = run("form", "read", *files, *said, "--yes", "--json")
    assert found.json["counted"] == {"files": 2, "answers": 2, "late": 0}
    assert [(sheet["rows"][0]["box"], sheet["rows"][0]["doubt"]) for sheet in found.json["sheets"]] == [
        (5, None), (None, "several"), (None, None)]
    assert values(run, round) == {"2": 1, "5": 1}
    assert "As agreed." in run("round", "register", round).out
    kept = run("form", "handwriting", round, "--out", tmp_path / "hands", "--json").json["handwriting"]
    assert [one["id"] for one in kept] == ["s-7k3q"]
    assert len(list((tmp_path / "hands").iterdir())) == 1
    whose = kept[0]["participant"]
    run("form", "handwriting", round, "--words", f"{whose}:s-7k3q=As agreed in Telavi.")
    assert "As agreed in Telavi." in run("round", "register", round).out
    assert len(run("form", "handwriting", round, "--json").json["handwriting"]) == 1
    assert "There is no picture of" in run("form", "handwriting", round, "--words", f"{whose}:s-none=x").err
    assert form_words.PICTURES_ERASED.format(count=1) in run("form", "handwriting", round, "--erase").err
    assert form_words.NO_HANDWRITING in run("form", "handwriting", round).err
    assert run("verify").code == 0


def test_a_photocopied_sheet_is_given_to_somebody_else(run, round, printed, tmp_path):
    folder = scan(tmp_path, [printed[0], printed[0]], [[4], [3]])
    files = [folder / "scan-0.jpg", folder / "scan-1.jpg"]
    answer = run("form", "read", *files, "--json").json
    assert [sheet["again"] for sheet in answer["sheets"]] == [False, True]
    assert [one["sound"] for one in answer["files"]] == [False, False]
    second = answer["sheets"][1]["sheet"]
    assert second.endswith(".2")
    kept = run("form", "read", *files, "--whose", f"{second}=2", "--yes", "--json").json
    assert (kept["counted"]["answers"], values(run, round)) == (2, {"4": 1, "5": 1})


def test_nobody_is_counted_twice_whatever_way_answers_come(run, round, printed, tmp_path):
    run("answer", round, "s-7k3q", "2", "--participant", 1)
    (pdf, _, _) = run("form", "make", round, "--channel", "pdf", "--out", tmp_path).out.splitlines()
    Path(pdf).write_bytes(programs.by_pypdf(Path(pdf).read_bytes(), {1: "3"}, {}, tmp_path))
    folder = scan(tmp_path, printed[:1], [[4]])
    both = run("form", "read", pdf, folder / "scan-0.jpg", "--yes", "--json").json
    assert [one["sound"] for one in both["files"]] == [False, False]
    assert values(run, round) == {"2": 1}
    table = run("form", "read", pdf, "--yes", "--json").json["files"]
    assert [(one["new"], one["replaced"]) for one in table] == [(1, 1)]
    assert values(run, round) == {"3": 1}
    run("form", "read", folder / "scan-0.jpg", "--yes")
    assert values(run, round) == {"5": 1}
    lines = run("round", "register", round, "--json").json["lines"]
    assert [(line["channel"], line["standing"]) for line in lines] == [("paper", True), ("pdf", False), ("terminal", False)]
    run("answer", round, "s-7k3q", "withdrawn", "--participant", 1)
    assert values(run, round) == {}


def test_what_is_wrong_is_named_and_the_rest_is_kept(run, round, printed, tmp_path, keys):
    folder = scan(tmp_path, printed[:1], [[0]])
    other = tmp_path / "photograph.png"
    other.write_bytes(formsamples.png(printed[0][0].crop((0, 400, 1000, 1200))))
    (tmp_path / "half.jpg").write_bytes(formsamples.png(printed[1][0].crop((0, 0, 1240, 700))))
    (tmp_path / "cut.pdf").write_bytes(b"%PDF-1.7\nnothing")
    strange = tmp_path / "strange.pdf"
    strange.write_bytes(programs.by_pypdf(formsamples.form_pdf.fillable(formsamples.form("en", 1)), {1: "5"}, {}, tmp_path))
    answer = run("form", "read", folder / "scan-0.jpg", other, tmp_path / "half.jpg", tmp_path / "cut.pdf", strange, "--yes")
    assert form_words.PAGE_NO_CODE.format(name="photograph.png", page=1) in answer.err
    assert form_words.PAGE_NO_CORNERS.format(name="half.jpg", page=1) in answer.err
    assert "cut.pdf is cut off" in answer.err
    assert "strange.pdf belongs to a round that is not in this library" in answer.err
    assert values(run, round) == {"1": 1}
    # the round was opened with other words: a form of before is a form of another state
    run("participant", "add", round, "--group", "national")
    assert run("form", "read", other).code == 1


def test_answers_keyed_twice_must_agree(run, round, tmp_path):
    first, second = tmp_path / "first.csv", tmp_path / "second.csv"
    first.write_text("_uuid,who,S-7K3Q\na,municipal,5\nb,municipal,4\nc,municipal,1\n", encoding="utf-8")
    second.write_text("_uuid,who,S-7K3Q\na,municipal,5\nb,municipal,2\nd,municipal,3\n", encoding="utf-8")
    said = ("--round", round, "--map", "_uuid=id", "--map", "who=group", "--map", "S-7K3Q=s-7k3q")
    answer = run("form", "read", first, "--second", second, *said, "--yes")
    assert "keyed as “4” and as “2”" in answer.err
    assert answer.err.count("stands in one keying only") == 2
    assert values(run, round) == {"5": 1}


def test_a_call_that_speaks_of_no_sheet_is_refused(run, round, printed, tmp_path):
    folder = scan(tmp_path, printed[:2], [[0], [1]])
    files = [folder / "scan-0.jpg", folder / "scan-1.jpg"]
    for option, value in (("--mark", "zzzz:1=2"), ("--mark", "nothing=2"), ("--whose", "=1"), ("--words", "zzzz:1=x")):
        answer = run("form", "read", files[0], option, value)
        assert answer.code in (1, 2)
        assert values(run, round) == {}
    code = printed[0][1].copy[:4]
    assert "is not an answer here" in run("form", "read", *files, "--mark", f"{code}:1=99").err
    assert run("form", "read", *files, "--mark", f"{code}:1=-").out.count("+1") == 1


def test_forms_of_a_secret_round_say_what_they_are(run, keys, tmp_path):
    made = run("round", "new", keys["lesson"], "--procedure", "ballot", "--secret", "--quorum", "0/0").line
    run("participant", "add", made, "--group", "municipal", "--count", 2)
    assert "is not open" in run("form", "make", made, "--channel", "paper", "--out", tmp_path).err
    run("round", "open", made)
    answer = run("form", "make", made, "--channel", "paper", "--out", tmp_path)
    assert form_words.PAPER_OF_A_BALLOT_BOX in answer.err
    pages = list(formsamples.pictures(Path(answer.line).read_bytes(), DPI))
    folder = scan(tmp_path, pages[:1], [[0]], words=0)
    kept = run("form", "read", folder / "scan-0.jpg", "--yes")
    assert form_words.FORMS_COUNTED.format(answers=1, files=1) in kept.err
    assert run("form", "handwriting", made, "--json").json["handwriting"] == []
    again = run("form", "read", folder / "scan-0.jpg", "--yes")
    assert "has answered 1 of these already" in again.err
