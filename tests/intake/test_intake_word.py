import io
import zipfile
import zlib

import pytest
from intake.office import rewritten, zipped
from intake.wordfiles import (
    DELETED,
    INSERTED,
    about,
    comment,
    dele,
    docx,
    ins,
    item,
    p,
    picture,
    png,
    r,
    table,
)

from toolkit_app.errors import ToolkitError
from toolkit_app.intake import losses, word

BOLD, ITALIC, STRONG = "<w:b/>", "<w:i/>", '<w:rStyle w:val="Strong"/>'


def read(body, **parts):
    return word.read("a.docx", docx(body, **parts))


def lost(document):
    return {one.what: one.count for one in document.lost}


@pytest.mark.parametrize("body, text", [
    (p("Context", style="Titre1") + p("x", style="H2") + p("deep", style="Own"), "# Context\n\n## x\n\n### deep\n"),
    (p("A ", r("bold", BOLD), r(" both", BOLD + ITALIC), " 2 * 3 _x_ [[y]]"), "A **bold *both*** 2 \\* 3 \\_x\\_ \\[[y]]\n"),
    (p(r("by style", STRONG), r(" not", STRONG + '<w:b w:val="0"/>')), "**by style** not\n"),
    (item("a") + item("b", 1) + item("c", 2) + item("d"), "- a\n  - b\n    - c\n- d\n"),
    (item("a", 0, 2) + item("b", 1, 2) + p("") + item("c", 0, 2), "1. a\n   1. b\n2. c\n"),
    (item("a", 0, 2) + p("between") + item("b", 0, 2), "1. a\n\nbetween\n\n2. b\n"),
    (item("a") + p("more", style="Continue") + item("b"), "- a\n\n  more\n- b\n"),
    (p("a", style="Bullet") + p("b", style="Bullet2") + p("c", style="Bullet"), "- a\n  - b\n- c\n"),
    (p("• a") + p("•\tb"), "- a\n- b\n"),
    (p("- a") + p("- b") + p("x"), "- a\n- b\n\nx\n"),
    (p("- one dash is speech"), "\\- one dash is speech\n"),
    (p("3) a") + p("4) b"), "3. a\n4. b\n"),
    (p("1 a", style="Quote") + p("b", style="Quote"), "> 1 a\n>\n> b\n"),
    (p("a", style="Code") + p("  b", style="Code"), "```\na\n  b\n```\n"),
    (p("one", "<w:r><w:br/></w:r>", "two"), "one  \ntwo\n"),
    (p("m", r("2", '<w:vertAlign w:val="superscript"/>')), "m²\n"),
    (p(r("saqarTvelo", '<w:rFonts w:ascii="AcadNusx"/>')), "საქართველო\n"),
    (p("page one", '<w:r><w:br w:type="page"/></w:r>', " on"), "page one on\n"),
    (p('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', " done"), "☑ done\n"),
    (p("a\u00a0b\u202fc"), "a\u00a0b\u202fc\n"),
    (p("e\u0301te\u0301"), "été\n"),
], ids=lambda value: value[:20] if value.endswith("\n") else "")  # fmt: skip
def test_forms(body, text):
    assert read(body).text == text


def test_a_title_is_no_part_of_the_text():
    found = read(p("A report", style="Title") + p("Text"))
    assert (found.title, found.text) == ("A report", "Text\n")
    assert read(p("Text"), core="<dc:title>From the file</dc:title>").title == "From the file"


def test_tables():
    found = read(table(["Place", "Number"], ["a|b", p("one.") + p("two")], [('<w:vMerge w:val="restart"/>', p("K")), "1"],
                       [('<w:vMerge/>', p("")), "2"], [('<w:gridSpan w:val="2"/>', p("wide"))]))
    assert found.text == ("| Place | Number |\n|---|---|\n| a\\|b | one. two |\n| K | 1 |\n| K | 2 |\n| wide |  |\n")
    assert lost(found) == {losses.MERGED: 2, losses.CELLS: 1}


def test_a_table_of_one_cell_is_a_box_and_a_form_becomes_headings():
    assert read(table([p("a") + item("b")])).text == "::: box\na\n\n- b\n:::\n"
    form = docx(table(["1. Context:", p("x") + p("y")], ["რა მოხდა", "z"], ["Other", "w"]))
    found = word.read("a.docx", form, ["Context", "რა მოხდა"])
    assert found.text == "## 1. Context:\n\nx\n\ny\n\n## რა მოხდა\n\nz\n\n## Other\n\nw\n"
    assert word.read("a.docx", form).text.startswith("| 1. Context:")


def test_pictures_are_taken_over_as_they_are_shown():
    body = p("See ", picture("m1", "A [well]")) + p(picture("m2", crop='<a:srcRect l="50000"/>'), picture("m3"))
    found = read(body, media=[("image1.png", png()), ("image2.png", png()), ("image3.emf", b"EMF....")])
    assert found.text == "See ![A well](attachment:image1.png)\n\n![A well](attachment:image2.png)\n"
    assert [one.name for one in found.pictures] == ["image1.png", "image2.png"]
    assert lost(found) == {losses.BAD_PICTURES: 1}


def test_notes_and_links():
    note = '<w:r><w:footnoteReference w:id="5"/></w:r>'
    link = '<w:hyperlink r:id="h1">' + r("page") + "</w:hyperlink>"
    bad = '<w:hyperlink r:id="h2">' + r("bad") + "</w:hyperlink>"
    inner = '<w:hyperlink w:anchor="x">' + r("inner") + "</w:hyperlink>"
    field = ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://b.org" </w:instrText></w:r>'
             '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r("field") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    found = read(p("x", note, " ", link, " ", bad, " ", inner, " ", field),
                 footnotes=f'<w:footnote w:id="5">{p(" A ", r("note", BOLD))}</w:footnote>',
                 links=["https://iom.int/a b", "javascript:alert(1)"])
    assert found.text == "x[^1] [page](https://iom.int/a%20b) bad inner [field](https://b.org)\n\n[^1]: A **note**\n"
    assert lost(found) == {losses.UNSAFE_LINKS: 1, losses.INNER_LINKS: 1}


def test_what_is_lost_is_said():
    toc = ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r><w:r><w:fldChar '
           'w:fldCharType="separate"/></w:r>' + r("Chapter 1 … 5") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    marked = p(r("gone", "<w:strike/>")) + p(r("secret", "<w:vanish/>"), "seen") + p(r("x", '<w:highlight w:val="red"/>'))
    found = read(p(toc) + marked + "<w:altChunk/>" + p("<m:oMath><m:r><m:t>E=mc</m:t></m:r></m:oMath>")
                 + '<w:sectPr><w:headerReference/></w:sectPr>')
    assert found.text == "gone\n\nseen\n\nx\n\n*E=mc*\n"
    assert list(lost(found)) == [losses.CONTENTS, losses.STRUCK, losses.HIDDEN, losses.HIGHLIGHTED, losses.SUBDOCUMENTS,
                                 losses.EQUATIONS, losses.HEADERS]
    assert [one.sample for one in found.lost if one.what == losses.HIDDEN] == ["secret"]


def test_bold_lines_are_headings_where_there_are_no_others():
    body = p(r("Context", BOLD)) + p("Text here.") + p(r("Result:", BOLD)) + p("More.")
    assert read(body).text == "## Context\n\nText here.\n\n## Result:\n\nMore.\n"
    assert read(p("x", style="Titre1") + body).text.startswith("# x\n\n**Context**")


def test_comments_stand_on_their_words_with_their_answers():
    body = p("The village ", about(0, r("has no", BOLD), " water"), ".") + p(about(1, "Second"), " line")
    found = read(body, comments=comment(0, "Is it so?", paragraph="AA") + comment(1, "Yes", "Giorgi", paragraph="BB"),
                 extended='<w15:commentEx w15:paraId="BB" w15:paraIdParent="AA" w15:done="1"/>')
    first, second = found.remarks
    assert found.text == "The village **has no** water.\n\nSecond line\n"
    assert (first.author, first.at, first.words, first.quote) == ("Nino", "2024-05-03T10:00:00Z", "Is it so?", "has no water")
    assert found.text[first.start : first.end] == "has no** water"
    assert (second.author, second.answers, second.done, found.text[second.start : second.end]) == ("Giorgi", 0, True, "Second")


def accepted(found):
    return [found.text[: one.start] + one.new + found.text[one.end :] for one in found.proposals]


@pytest.mark.parametrize("body, text, proposed", [
    (p("a ", ins("b "), "c"), "a c", ["a b c"]),
    (p("a ", dele("b "), "c"), "a b c", ["a c"]),
    (p("a ", dele("old "), ins("new "), "c"), "a old c", ["a new c"]),
    (p("a ", ins("b ", who="A"), "c ", dele("d ", who="B"), "e"), "a c d e", ["a b c d e", "a c e"]),
    (p("a ", ins("b ", who="A"), dele("c ", who="B"), "d"), "a c d", ["a b c d", "a d"]),
    (p("one") + p(ins("two"), properties=INSERTED) + p("three"), "one\n\nthree", ["one\n\ntwo\n\nthree"]),
    (p(ins("first"), properties=INSERTED) + p("two"), "two", ["first\n\ntwo"]),
    (p("one") + p(dele("two"), properties=DELETED) + p("three"), "one\n\ntwo\n\nthree", ["one\n\nthree"]),
    (p("half ", properties=DELETED) + p("and half"), "half\n\nand half", ["half and half"]),
    (p("one ", properties=INSERTED) + p("two"), "one two", ["one\n\ntwo"]),
    (item("a") + item("b").replace("<w:r>", '<w:ins w:author="N"><w:r>').replace("</w:r>", "</w:r></w:ins>") + item("c"),
     "- a\n- c", ["- a\n- b\n- c"]),
    (p("a ", r("b", BOLD + '<w:rPrChange w:author="N"><w:rPr/></w:rPrChange>')), "a b", ["a **b**"]),
    (table(["a"], ["b"], ["c"], properties=("", '<w:ins w:author="N"/>')), "| a |\n|---|\n| c |", ["| a |\n|---|\n| b |\n| c |"]),
    (table(["a", "b"], [p("x ", ins("y")), "z"]), "| a | b |\n|---|---|\n| x | z |", ["| a | b |\n|---|---|\n| x y | z |"]),
    (p(f'<w:moveFrom w:author="N">{r("x ")}</w:moveFrom>', "a ", f'<w:moveTo w:author="N">{r("x")}</w:moveTo>'), "x a",
     ["a", "x a x"]),
])  # fmt: skip
def test_the_text_is_as_before_the_changes_and_each_can_be_accepted_alone(body, text, proposed):
    found = read(body)
    assert found.text == f"{text}\n"
    assert [one.rstrip("\n") for one in accepted(found)] == proposed


def test_changes_have_author_date_and_words():
    (change,) = read(p("a ", dele("old words"), ins("new words"), " z")).proposals
    assert (change.type, change.author, change.at) == ("replacement", "Nino", "2024-05-03T10:00:00Z")
    assert (change.old_words, change.new_words) == ("old words", "new words")


def test_a_deletion_of_words_that_another_proposes_becomes_a_remark():
    body = p("a ", '<w:ins w:author="A"><w:del w:author="B"><w:r><w:delText>b</w:delText></w:r></w:del></w:ins>', " c")
    found = read(body)
    assert [one.author for one in found.proposals] == ["A"]
    assert [(one.author, one.words) for one in found.remarks] == [("B", "[−] b")]


def test_a_comment_on_proposed_words_keeps_them():
    found = read(p("a ", about(0, ins("b")), " c"), comments=comment(0, "Why?"))
    assert (found.remarks[0].quote, found.text[: found.remarks[0].start]) == ("b", "a ")


def test_text_boxes_and_alternatives_are_read_once():
    box = '<w:txbxContent>' + p("in a box") + "</w:txbxContent>"
    body = p("<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>" + box + "</wps:txbx></w:drawing></mc:Choice>"
             "<mc:Fallback><w:pict><v:textbox>" + box + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>", "text")
    assert read(body).text == "text\n\n::: box\nin a box\n:::\n"


def test_properties_and_language_are_told():
    found = read(p("სოფელი წყლის გარეშე"), custom='<property name="ToolkitKey"><v>LL-7K3QF2MA</v></property>')
    assert found.lang == "ka"
    assert found.properties["ToolkitKey"] == "LL-7K3QF2MA"
    assert read(p("La lettre est dans la maison")).lang == "fr"


def test_a_strict_file_is_read_too():
    def strict(xml):
        return xml.replace(b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                           b"http://purl.oclc.org/ooxml/wordprocessingml/main")

    data = rewritten(docx(p("x", style="Titre1")), {"word/document.xml": strict, "word/styles.xml": strict})
    assert word.read("a.docx", data).text == "# x\n"


GOOD = docx(p("x"))


def rarely_packed():
    """A file packed in a way that hardly a program uses, with a byte that is wrong."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("word/document.xml", "<a>" + "x" * 3000 + "</a>")
    data = bytearray(made.getvalue())
    data[56] = 0xFF  # the first byte of the stream is always 0
    return bytes(data)


@pytest.mark.parametrize("data, said", [
    (rewritten(GOOD, {"word/document.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "declares entities"),
    (rewritten(GOOD, {"word/document.xml": b"<w:document"}), "damaged"),
    (rarely_packed(), "damaged"),
    (rewritten(GOOD, {"word/vbaProject.bin": b"x"}), "macros"),
    (rewritten(GOOD, {"word/document.xml": b"<a>" + b" " * (70 << 20)}), "a part of 70 MB"),
    (zipped({"word/other.xml": "x", "word/document2": "y"}), "damaged"),
    (rewritten(GOOD, {"word/document.xml": lambda xml: xml.replace(b"<w:body>", b"<w:body>" + b"<w:tbl><w:tr><w:tc>" * 60)
                      .replace(b"</w:body>", b"</w:tc></w:tr></w:tbl>" * 60 + b"</w:body>")}), "damaged"),
])  # fmt: skip
def test_bad_files_are_refused_with_the_reason(data, said):
    with pytest.raises(ToolkitError, match=said):
        word.read("a.docx", data)


def test_pictures_that_are_too_large_are_left_out():
    def dimensions(data):
        head = data[12:16] + (30_000).to_bytes(4, "big") * 2 + data[24:29]
        return data[:12] + head + zlib.crc32(head).to_bytes(4, "big") + data[33:]

    found = read(p("x ", picture()), media=[("image1.png", dimensions(png()))])
    assert found.text == "x\n"
    assert lost(found) == {losses.LARGE_PICTURES: 1}


def test_nothing_outside_the_file_is_fetched():
    linked = picture().replace('r:embed="m1"', 'r:link="h1"')
    settings = "word/_rels/settings.xml.rels"
    rels = ('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="t" '
            'Type="x/attachedTemplate" Target="https://evil.example/t.dotm" TargetMode="External"/></Relationships>')
    found = read(p("x", linked), links=["file://host/share/x.png"], extra={settings: rels})
    assert lost(found) == {losses.LINKED_PICTURES: 1, losses.TEMPLATE: 1}
