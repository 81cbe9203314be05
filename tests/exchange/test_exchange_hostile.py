"""A folder in which nearly everything is damaged, protected or made to do harm: each is named, and the rest comes in."""

import pytest
import worlds
from exchange.steps import taken
from intake.office import rewritten, workbook, zipped
from intake.wordfiles import docx, p, png

from toolkit_app.exchange import linking
from toolkit_app.library import items, verify

GOOD = docx(p("A well"))
OLD = bytes.fromhex("d0cf11e0a1b11ae1")
XML = "word/document.xml"
HOSTILE = {
    "program.docx": (b"MZ" + b"\0" * 300, "is a program"),
    "picture.odt": (png(), "is a picture"),
    "cut.docx": (GOOD[: len(GOOD) // 2], "damaged"),
    "entities.docx": (rewritten(GOOD, {XML: b'<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]><a>&d;</a>'}), "declares"),
    "large.docx": (rewritten(GOOD, {XML: b"<a>" + b" " * (300 << 20)}), "a part of 300 MB"),
    "many.docx": (zipped({f"word/{number}.xml": "x" for number in range(20_001)} | {"[Content_Types].xml": "x"}), "unpacks"),
    "macros.docx": (rewritten(GOOD, {"word/vbaProject.bin": b"x"}), "macros"),
    "secret.docx": (OLD + "EncryptedPackage".encode("utf-16-le") + b"\0" * 600, "password"),
    "old.doc.docx": (OLD + "WordDocument".encode("utf-16-le") + b"\0" * 600, "old"),
    "table.xlsx": (workbook(("A", [["x"]]))[:700], "damaged"),
    "empty.txt": (b"", "empty"),
}


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "in"
    made.mkdir()
    for name, (data, _) in HOSTILE.items():
        (made / name).write_bytes(data)
    (made / "good.docx").write_bytes(GOOD)
    # a Word file under another name is read as what it is
    (made / "good too.rtf").write_bytes(docx(p("Another well")))
    return made


def test_each_is_named_with_its_reason_and_the_rest_comes_in(tmp_path, folder):
    with worlds.library(tmp_path) as world:
        report = taken(world, folder)
        said = {line.name: str(line.reason) for line in report.lines if line.outcome == "refused"}
        assert said.keys() == HOSTILE.keys()
        assert {name: words for name, (_, words) in HOSTILE.items() if words not in said[name]} == {}
        with world.read() as tx:
            assert sorted(row.title for row in items.listing(tx).rows) == ["good", "good too"]
        *_, whole = verify.verify(world)
        assert whole.ok


@pytest.mark.parametrize("text", ["`" * 200_000, "[" + "\\" * 200_000, "[a](" + " " * 200_000, "[[a|" * 50_000, "[a](" * 50_000])
def test_texts_that_are_made_to_be_slow_are_not(text, tmp_path):
    assert linking.linked(text, tmp_path, linking.Folder(tmp_path), {}, {}).text == text
