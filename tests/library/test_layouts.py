"""Layouts from files: what an office writes is taken, or named with its line; its own take the place of the shipped ones."""

import pytest

from toolkit_app import kinds, places
from toolkit_app.errors import ToolkitError
from toolkit_app.library import layoutfile, layouts
from toolkit_app.publishing.options import FORMS

WHOLE = """form: handout
labels: {en: Ours, ka: ჩვენი}
papers:
  A4: {side: 20, top: 25, bottom: 20, size: 11, columns: 1}
colours: {accent: "#7a1f1f"}
parts: [title, {line: [place]}, text, sources]
options: {sources: no}
"""


@pytest.fixture
def own(tmp_path, monkeypatch):
    monkeypatch.setattr(places, "settings_folder", lambda: tmp_path)
    (tmp_path / "layouts").mkdir()
    return tmp_path / "layouts"


def read(own, text, name="ours"):
    path = own / f"{name}.yaml"
    path.write_text(text, encoding="utf-8")
    return layoutfile.read(path, own=True)


def test_every_shipped_layout_speaks_four_languages():
    found = layouts.shipped()
    assert len(found) == 14
    assert {layout.form for layout in found.values()} == set(FORMS)
    for layout in found.values():
        assert set(layout.labels) == set(layout.about) == set(kinds.LANGUAGES), layout.name


def test_a_layout_of_ones_own_is_read(own):
    made = read(own, WHOLE)
    assert (made.name, made.own, made.labels["ka"]) == ("ours", True, "ჩვენი")
    assert (made.papers["A4"].side, made.papers["A4"].size, made.colours.accent) == (20, 11, "#7a1f1f")
    assert [piece.what for piece in made.parts] == ["title", "line", "text", "sources"]
    assert made.options == {"sources": "no"}
    # what the file does not speak of is usual
    assert made.foot


@pytest.mark.parametrize("old, new, words, line", [
    ("form: handout", "form: handuot", "“handuot” is not known here", 1),
    ("form: handout", "fonts: none", "“fonts” is not known here", 1),
    ("labels: {en: Ours, ka: ჩვენი}", "labels: {ka: ჩვენი}", "English words are missing", 2),
    ("labels: {en: Ours, ka: ჩვენი}\n", "", "“labels” is missing", None),
    ("  A4: {", "  A9: {", "“A9” is not known here", 4),
    ("side: 20", "side: wide", "“wide” does not fit", 4),
    ("side: 20", "side: 100", "leave no room", 4),
    ("size: 11", "size: 80", "“80” does not fit", 4),
    ("#7a1f1f", "red", "“red” is no colour", 5),
    ("[place]", "[plaec]", "“plaec” is not known here", 6),
    ("title, {", "titel, {", "“titel” is not known here", 6),
    ("text, sources]", "text, text: x]", "not known here", 6),
    ("sources: no", "sources: maybe", "does not fit the option", 7),
    ("sources: no", "sauces: no", "“sauces” is not known here", 7),
    ("options:", "form: book\noptions:", "is there twice", 7),
    ("options:", "foot: {left: [\"{nmae}\"]}\noptions:", "“nmae” is not known here", 7),
    ("options:", "foot: {left: [\"{page} x\"]}\noptions:", "stands by itself", 7),
    ("options:", "foot: {left: [\"{page}\"]}\noptions:", "would not bear", 7),
    ("options:", "logo: {file: ../a.png, words: Ours}\noptions:", "lies in another folder", 7),
    ("options:", "logo: {file: a.png, words: Ours}\noptions:", "cannot be printed", 7),
    ("options:", "logo: a.png\noptions:", "names with values are expected", 7),
    ("options:", "areas: [{x: 1}]\noptions:", "“labels” is missing", 7),
    ("options:", "table: {rows: place}\noptions:", "has no columns", 7),
    ("options:", "pages: 0\noptions:", "does not fit", 7),
    ("form: handout", "form: {", "is no YAML", None),
    (WHOLE, "", "names with values are expected", None),
    (WHOLE, "- one", "names with values are expected", 1),
])
def test_what_is_wrong_is_named_with_its_line(own, old, new, words, line):
    assert old in WHOLE
    with pytest.raises(ToolkitError) as caught:
        read(own, WHOLE.replace(old, new, 1))
    assert words in str(caught.value)
    assert "ours.yaml" in str(caught.value)
    assert caught.value.remedy
    if line:
        assert caught.value.values["line"] == line


@pytest.mark.parametrize("data", [
    b"\xff\xfe\x00", b"\x00", b"x: " + b"a" * 500_000, b"&a [*a, *a]",
    b"form: !!python/object:os.system x"])
def test_what_is_no_text_is_no_layout(own, data):
    (own / "ours.yaml").write_bytes(data)
    with pytest.raises(ToolkitError):
        layoutfile.read(own / "ours.yaml")


def test_one_of_ones_own_takes_the_place_of_a_shipped_one_and_a_wrong_one_is_told(own):
    read(own, WHOLE, "handout")
    (own / "wrong.yaml").write_text("form: nothing\nlabels: X", encoding="utf-8")
    found = layouts.every()
    assert found.by_name["handout"].own
    assert not found.by_name["book"].own
    assert list(found.broken) == ["wrong"]
    assert layouts.find("handout").own
    with pytest.raises(ToolkitError, match=r"wrong\.yaml, line 1"):
        layouts.find("wrong")
    with pytest.raises(ToolkitError, match="no layout “handuot”") as caught:
        layouts.find("handuot")
    assert "handout" in caught.value.values["names"]


@pytest.mark.parametrize("name", layouts.shipped())
def test_a_copy_of_a_shipped_layout_is_a_layout(own, name):
    path = layouts.copy(name, f"our-{name}")
    assert path.parent == own
    assert layouts.find(f"our-{name}").form == layouts.shipped()[name].form
    with pytest.raises(ToolkitError, match="already"):
        layouts.copy(name, f"our-{name}")


def test_a_copy_of_a_copy_and_names_that_are_none(own):
    layouts.copy("book", "ours")
    layouts.copy("ours", "ours-2")
    assert layouts.find("ours-2").form == "book"
    for name in ("../x", "Ours", "a b", "", "წიგნი"):
        with pytest.raises(ToolkitError, match="does not fit as the name"):
            layouts.copy("book", name)
