import html
import io
import re
import shutil
import subprocess
import zipfile

import docx
import pytest
from lxml import etree
from PIL import Image

from toolkit_app.errors import ToolkitError
from toolkit_app.publishing.alphabets import by_script
from toolkit_app.publishing.publication import Row
from toolkit_app.publishing.word import document
from toolkit_app.publishing.word.body import column_widths
from toolkit_app.publishing.word.elements import bookmark_name
from toolkit_app.publishing.word.styles import TEXT_WIDTH

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HEAD = "5c" * 32
BODY = """## Context {#context}

A **bold** word, [link](https://example.org/?a=1&b=2), [[TL-00000002]], ქართული სიტყვა.[^1] <script>

1. one
2. two
   - inner

   more of two

Words between.

1. again

::: {.statement #s-7k3q type=recommendation}
Every form is bilingual.
:::

| Head | N |
|---|--:|
| cell | 12 |

![A well](attachment:well.png) ![](attachment:none.png)

## Empty {#empty}

[^1]: A note with a [link](https://x.org).
"""


def png() -> bytes:
    target = io.BytesIO()
    Image.new("RGB", (200, 100)).save(target, "PNG")
    return target.getvalue()


@pytest.fixture
def written(tmp_path):
    """Writes a publication and gives the file and the warnings."""
    def run(publication):
        steps = list(document.write(publication, tmp_path / "a.docx",
                                    image=lambda key, name: png() if name == "well.png" else None))
        return tmp_path / "a.docx", [step.warning for step in steps if step.warning]

    return run


def part(path, name):
    with zipfile.ZipFile(path) as file:
        return etree.fromstring(file.read(name))


def paragraphs(path):
    """Style and text of every paragraph."""
    styled = ((p.find(f"{W}pPr/{W}pStyle"), p) for p in part(path, "word/document.xml").iter(f"{W}p"))
    return [("" if style is None else style.get(f"{W}val"), "".join(p.itertext(f"{W}t"))) for style, p in styled]


@pytest.fixture
def one(make, written):
    entry = make.entry(BODY, head=HEAD, fields=(Row("Place", "Telavi"),), sources=("A report.",))
    return written(make.handout(entry, edition="0.3"))


def test_headings_lists_and_statements_have_their_styles(one):
    found = paragraphs(one[0])
    assert [line for line in found if line[1]][:3] == [("Title", "Ask first"), ("TableText", "Place"), ("TableText", "Telavi")]
    assert ("Heading1", "Context") in found
    assert ("StatementLabel", "Recommendation  s-7k3q") in found
    assert ("Statement", "Every form is bilingual.") in found
    assert ("TableHead", "Head") in found
    assert ("Caption", "A well") in found
    assert ("SourcesHeading", "Sources") in found
    assert not any("Empty" in text for _, text in found)


def test_every_numbered_list_begins_anew(one):
    root = part(one[0], "word/document.xml")
    marked = {"".join(p.itertext(f"{W}t")): (p.find(f".//{W}numId").get(f"{W}val"), p.find(f".//{W}ilvl").get(f"{W}val"))
              for p in root.iter(f"{W}p") if p.find(f".//{W}numId") is not None}
    assert marked["one"] == marked["two"]
    assert marked["one"][0] != marked["again"][0]
    assert marked["inner"] == ("1", "1")
    numbers = part(one[0], "word/numbering.xml")
    for text in ("one", "again"):
        (own,) = [num for num in numbers.iter(f"{W}num") if num.get(f"{W}numId") == marked[text][0]]
        assert own.find(f"{W}lvlOverride/{W}startOverride").get(f"{W}val") == "1"
    (more,) = [p for p in root.iter(f"{W}p") if "".join(p.itertext(f"{W}t")) == "more of two"]
    assert more.find(f".//{W}ind").get(f"{W}left") == "360"
    assert more.find(f".//{W}numPr") is None


def test_footnotes_are_footnotes(one):
    root = part(one[0], "word/document.xml")
    (mark,) = root.iter(f"{W}footnoteReference")
    (note,) = [note for note in part(one[0], "word/footnotes.xml") if note.get(f"{W}id") == mark.get(f"{W}id")]
    assert "".join(note.itertext(f"{W}t")) == " A note with a link."
    assert "https://x.org" in "".join(note.itertext(f"{W}instrText"))


def test_tables_repeat_their_head_and_pictures_have_words(one):
    root = part(one[0], "word/document.xml")
    assert len(list(root.iter(f"{W}tblHeader"))) == 1
    (picture,) = [element for element in root.iter() if etree.QName(element).localname == "docPr"]
    assert (picture.get("descr"), picture.get("name")) == ("A well", "Picture 1")
    assert [str(warning) for warning in one[1]] == [
        "A picture in LL-7K3QF2MA is not printed (none.png): it is not attached. Its place holds a note."]
    assert ("Caption", "[Picture not printed: it is not attached]") in paragraphs(one[0])


def test_the_file_is_known_when_it_comes_back_and_names_nobody(one):
    with zipfile.ZipFile(one[0]) as file:
        custom, core = file.read("docProps/custom.xml").decode(), file.read("docProps/core.xml").decode()
        assert not any("thumbnail" in name or "customXml" in name for name in file.namelist())
    assert dict(re.findall(r'name="([^"]+)"><vt:lpwstr>([^<]*)<', custom))["toolkit.item.1"] == f"LL-7K3QF2MA {HEAD} en"
    about = docx.Document(one[0]).core_properties
    assert (about.author, about.last_modified_by, about.comments, about.title) == ("Reintegration Toolkit", "", "", "Ask first")
    assert str(about.created.date()) == "2023-06-14"
    assert "python-docx" not in core
    names = {mark.get(f"{W}name") for mark in part(one[0], "word/document.xml").iter(f"{W}bookmarkStart")}
    assert {"_t_LL_7K3QF2MA", "_t_LL_7K3QF2MA_context", "_t_LL_7K3QF2MA_s_7k3q"} <= names


def test_the_language_of_the_document_and_of_words_in_another_alphabet(one, make, written):
    assert part(one[0], "word/styles.xml").find(f".//{W}rPrDefault//{W}lang").get(f"{W}val") == "en-GB"
    run = next(run for run in part(one[0], "word/document.xml").iter(f"{W}r") if "ქართული" in "".join(run.itertext()))
    assert run.find(f"{W}rPr/{W}lang").get(f"{W}val") == "ka-GE"
    assert run.find(f"{W}rPr/{W}rFonts").get(f"{W}ascii") == "Sylfaen"
    path, _ = written(make.handout(make.entry("ტექსტი.\n", lang="ka", title="სათაური"), lang="ka"))
    assert part(path, "word/styles.xml").find(f".//{W}rPrDefault//{W}rFonts").get(f"{W}ascii") == "Sylfaen"
    assert all(lang.get(f"{W}val") != "ka-GE" for lang in part(path, "word/document.xml").iter(f"{W}lang"))


def test_the_page_says_what_it_is(one):
    header = "".join(part(one[0], "word/header1.xml").itertext())
    footer = part(one[0], "word/footer1.xml")
    assert "Ask first" in header
    assert "Draft · LL-7K3QF2MA" in header
    assert "Edition 0.3 · revision 8f3a21c4 · 14\u00a0June\u00a02023 · Public" in "".join(footer.itertext(f"{W}t"))
    assert [code.text.strip() for code in footer.iter(f"{W}instrText")] == ["PAGE", "NUMPAGES"]


def test_several_items_have_a_cover_contents_and_links_between_them(make, written):
    form = make.entry("## Purpose {#purpose}\n\nWords.\n", key="TL-00000002", title="A form")
    book = make.entry("## Scope {#scope}\n\nWords.\n", key="MD-00000003", title="Book", is_methodology=True)
    path, _ = written(make.book(book, make.entry(BODY), form))
    found = paragraphs(path)
    assert [text for style, text in found if style.startswith("TOC")] == ["Book", "Scope", "Ask first", "A form"]
    assert ("Chapter", "Scope") in found
    assert ("Heading2", "Purpose") in found
    root = part(path, "word/document.xml")
    assert "TOC" in next(root.iter(f"{W}instrText")).text
    targets = {link.get(f"{W}anchor") for link in root.iter(f"{W}hyperlink")} - {None}
    names = [mark.get(f"{W}name") for mark in root.iter(f"{W}bookmarkStart")]
    assert "_t_TL_00000002" in targets <= set(names)
    assert len(names) == len(set(names))
    assert len(list(root.iter(f"{W}sectPr"))) == 4


def test_what_word_cannot_hold_is_left_out(make, written):
    path, _ = written(make.handout(make.entry("a\x0bb\ufffe" + "- x\n" * 3 + "  " * 25 + "deep", title="T\x07")))
    assert docx.Document(path).core_properties.title == "Ask first"
    assert ("Title", "T") in paragraphs(path)


def test_nothing_to_write_and_stopping(make, tmp_path):
    with pytest.raises(ToolkitError, match="nothing to print"):
        list(document.write(make.handout(), tmp_path / "a.docx", image=lambda key, name: None))
    steps = document.write(make.handout(make.entry(BODY)), tmp_path / "a.docx", image=lambda key, name: None)
    next(steps)
    steps.close()
    assert list(tmp_path.iterdir()) == []


def test_alphabets_are_told_apart():
    assert list(by_script("The word სიტყვა, слово.", "en")) == [("The word ", "en"), ("სიტყვა, ", "ka"), ("слово.", "ru")]
    assert list(by_script("სიტყვა IOM", "ka")) == [("სიტყვა ", "ka"), ("IOM", "en")]
    assert list(by_script("12 — ა", "en")) == [("12 — ", "en"), ("ა", "ka")]
    assert list(by_script("12 — ა", "ka")) == [("12 — ა", "ka")]


def test_names_of_bookmarks_and_widths_of_columns():
    assert bookmark_name("MD-00000003", "costing-and-handover") == "_t_MD_00000003_costing_and_handover"
    assert len(bookmark_name("MD-00000003", "x" * 60)) == 40
    widths = column_widths([["a", "many words " * 20], ["b", ""]], 2)
    assert widths[0] < widths[1]
    assert sum(widths) <= TEXT_WIDTH


office = shutil.which("soffice")
if office:

    def test_libreoffice_shows_the_same_text(make, written, tmp_path):
        georgian = make.entry("## მიზანი {#purpose}\n\nტექსტი.\n", key="TL-00000002", lang="ka", title="ფორმა")
        path, _ = written(make.handout(make.entry(BODY), georgian))
        profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
        subprocess.run([office, profile, "--headless", "--convert-to", "html", "--outdir", str(tmp_path), str(path)], check=True,
                       capture_output=True, timeout=55)
        page = (tmp_path / "a.html").read_text("utf-8")
        text = " ".join(html.unescape(re.sub(r"<[^>]+>", "", page)).split())
        for words in ("Ask first", "A bold word, link, ფორმა, ქართული სიტყვა.", "<script>", "one two inner more of two", "again",
                      "Recommendation s-7k3q", "Every form is bilingual.", "cell", "A well", "A note with a link.", "მიზანი",
                      "ტექსტი."):
            assert words in text, words
