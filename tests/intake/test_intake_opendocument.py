import pytest
from intake.office import zipped
from intake.wordfiles import png

from toolkit_app.errors import ToolkitError
from toolkit_app.intake import losses, opendocument

SPACES = " ".join(f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for prefix, name in (
    ("office", "office"), ("text", "text"), ("table", "table"), ("draw", "drawing"), ("style", "style"),
    ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"), ("meta", "meta"))) + (
    ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"')
STYLES = """
<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Title" style:family="paragraph"/>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>
<style:style style:name="Quotations" style:family="paragraph"/>
<style:style style:name="Old" style:family="text"><style:text-properties style:font-name="AcadNusx"/></style:style>
<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1"/><text:list-level-style-number text:level="2"
 style:num-format="1"/></text:list-style>
"""


def odt(body, *, members=None, meta=""):
    return zipped({
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"<office:document-content {SPACES}><office:automatic-styles>{STYLES}</office:automatic-styles>"
                       f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        "meta.xml": f"<office:document-meta {SPACES}><office:meta>{meta}</office:meta></office:document-meta>",
        **(members or {})})


def read(body, **more):
    return opendocument.read("a.odt", odt(body, **more))


def p(inside, style=""):
    return f'<text:p text:style-name="{style}">{inside}</text:p>'


def cell(words, about=""):
    return f"<table:table-cell{about}>{p(words)}</table:table-cell>"


@pytest.mark.parametrize("body, text", [
    ('<text:h text:outline-level="2">Context</text:h>' + p('A <text:span text:style-name="B">bold</text:span> word'),
     "## Context\n\nA **bold** word\n"),
    (f'<text:list text:style-name="L1"><text:list-item>{p("a")}<text:list><text:list-item>{p("b")}</text:list-item></text:list>'
     f"</text:list-item><text:list-item>{p('c')}{p('more')}</text:list-item></text:list>", "- a\n  1. b\n- c\n\n  more\n"),
    (p("x", "Quotations"), "> x\n"),
    (p('<text:span text:style-name="Old">saqarTvelo</text:span>'), "საქართველო\n"),
    (p('a<text:s text:c="3"/>b<text:line-break/>c'), "a b  \nc\n"),
    (p('<text:a xlink:href="https://iom.int">page</text:a>'), "[page](https://iom.int)\n"),
    (p("a<draw:g><draw:custom-shape>" + p("in a shape") + "<draw:enhanced-geometry/></draw:custom-shape><draw:rect/></draw:g>"),
     "a\n\n::: box\nin a shape\n:::\n"),
    (p('x<text:note><text:note-citation>1</text:note-citation><text:note-body>' + p("note") + "</text:note-body></text:note>"),
     "x[^1]\n\n[^1]: note\n"),
    ("<table:table><table:table-row>" + cell("a") + cell("b", ' table:number-rows-spanned="2"') + "</table:table-row>"
     + "<table:table-row>" + cell("c") + "<table:covered-table-cell/></table:table-row></table:table>",
     "| a | b |\n|---|---|\n| c | b |\n"),
])  # fmt: skip
def test_forms(body, text):
    assert read(body).text == text


def test_title_properties_and_pictures():
    picture = '<draw:frame><draw:image xlink:href="Pictures/a.png"/><svg:desc>A well</svg:desc></draw:frame>'
    found = read(p("Name", "P1") + p(f"See {picture}"), members={"Pictures/a.png": png()},
                 meta='<meta:user-defined meta:name="ToolkitKey">LL-7K3QF2MA</meta:user-defined>')
    assert (found.title, found.text) == ("Name", "See ![A well](attachment:a.png)\n")
    assert found.properties == {"ToolkitKey": "LL-7K3QF2MA"}
    assert len(found.pictures) == 1


def region(name, kind, inside=""):
    return (f'<text:changed-region text:id="{name}"><text:{kind}><office:change-info><dc:creator>Nino</dc:creator>'
            f"<dc:date>2024-05-03T10:00:00.123</dc:date></office:change-info>{inside}</text:{kind}></text:changed-region>")


@pytest.mark.parametrize("regions, body, text, proposed", [
    (region("c1", "insertion"), p('a <text:change-start text:change-id="c1"/>b <text:change-end text:change-id="c1"/>c'), "a c",
     ["a b c"]),
    (region("c1", "deletion", p("b ")), p('a <text:change text:change-id="c1"/>c'), "a b c", ["a c"]),
    (region("c1", "deletion", p("b") + p("c ")), p('a <text:change text:change-id="c1"/>d'), "a b\n\nc d", ["a d"]),
    (region("c1", "insertion"), p('a<text:change-start text:change-id="c1"/>') + p('b<text:change-end text:change-id="c1"/>'),
     "a", ["a\n\nb"]),
])  # fmt: skip
def test_changes_are_proposals(regions, body, text, proposed):
    found = read(f"<text:tracked-changes>{regions}</text:tracked-changes>{body}")
    assert found.text.rstrip("\n") == text
    assert [(found.text[: one.start] + one.new + found.text[one.end :]).rstrip("\n") for one in found.proposals] == proposed
    assert [(one.author, one.at) for one in found.proposals] == [("Nino", "2024-05-03T10:00:00")]


def test_comments_stand_on_their_words():
    note = "<office:annotation office:name=\"n1\"><dc:creator>Nino</dc:creator><dc:date>2024-05-03T10:00:00</dc:date>"
    found = read(p(f'The {note}{p("Is it so?")}</office:annotation>village<office:annotation-end office:name="n1"/> has'))
    (remark,) = found.remarks
    assert (remark.author, remark.words, remark.quote) == ("Nino", "Is it so?", "village")
    assert found.text[remark.start : remark.end] == "village"


def test_what_is_lost_is_said():
    found = read("<text:table-of-content><text:index-body>" + p("1") + "</text:index-body></text:table-of-content>" + p("x"))
    assert found.text == "x\n"
    assert [one.what for one in found.lost] == [losses.CONTENTS]


@pytest.mark.parametrize("data, said", [
    (odt(p("x"), members={"META-INF/manifest.xml": "<manifest:encryption-data/>"}), "password"),
    (odt(p("x"), members={"Basic/Standard/Module1.xml": "<x/>"}), "macros"),
    (zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}), "damaged"),
    (odt("<table:table><table:table-row><table:table-cell>" * 60 + "</table:table-cell></table:table-row></table:table>" * 60),
     "damaged"),
])  # fmt: skip
def test_bad_files_are_refused_with_the_reason(data, said):
    with pytest.raises(ToolkitError, match=said):
        opendocument.read("a.odt", data)
