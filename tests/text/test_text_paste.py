"""What is pasted from Word, LibreOffice and browsers, and what must not come with it."""

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from text.safety import check_page
from text.scripts import LETTERS, prose, writing

from toolkit_app.text.markup import parse
from toolkit_app.text.paste import from_html
from toolkit_app.text.render import html, words

WORD = """Version:1.0
<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {color:red}</style></head><body lang=KA>
<!--StartFragment--><h2 style='mso-outline:1'>რა <b>მოხდა</b><o:p></o:p></h2>
<p class=MsoNormal><span style='font-family:Sylfaen'>ჩვენ <b style='mso-bidi-font-weight:normal'>ჯერ</b> ვკითხეთ
ოჯახებს</span><a href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-.25in;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span></span><![endif]>პირველი</p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span
style='mso-list:Ignore'>1.<span>&nbsp; </span></span>ქვე</p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span
style='mso-list:Ignore'>2.<span>&nbsp; </span></span>ქვე ორი</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span
style='mso-list:Ignore'>·<span>&nbsp; </span></span>მეორე</p>
<p class=MsoNormal>&nbsp;</p>
<table class=MsoTableGrid><tr><td><p class=MsoNormal>ადგილი</p></td><td><p class=MsoNormal>a|b</p></td></tr>
<tr><td><p>ყვარელი</p><p>კახეთი</p></td><td><p>1&nbsp;234,5</p></td></tr></table>
<p><img src="file:///C:/x.png"><del>out</del>end</p>
<div style='mso-element:footnote-list'><p class=MsoFootnoteText>[1] წყარო</p></div><!--EndFragment--></body></html>"""


def test_word() -> None:
    assert from_html(WORD) == (
        "## რა მოხდა\n\nჩვენ **ჯერ** ვკითხეთ ოჯახებს[1].\n\n- პირველი\n  1. ქვე\n  2. ქვე ორი\n- მეორე\n\n"
        "| ადგილი | a\\|b |\n|---|---|\n| ყვარელი კახეთი | 1\u00a0234,5 |\n\nend\n\n[1] წყარო"
    )


def test_browsers_and_libreoffice() -> None:
    documents = '<b style="font-weight:normal"><p dir="ltr">plain <span style="font-weight:700">bold</span></p></b>'
    assert from_html(documents) == "plain **bold**"
    assert from_html("<ul><li>a<li>b<ul><li><p>c</p></li></ul></ul><ol start=3><li>d</ol>") == "- a\n- b\n  - c\n\n3. d"
    assert from_html("<ul><li>a</li><ul><li>b</li></ul></ul>") == "- a\n  - b"
    assert from_html("<ul><li><p>a</p><p>b</p></li><li>c</li></ul>") == "- a\n\n  b\n- c"
    assert from_html("<p>one<br>two</p><p>x<br><br>y</p>") == "one  \ntwo\n\nx\n\ny"
    assert from_html("<div>a<div>b</div>c</div>d") == "a\n\nb\n\nc\n\nd"
    assert from_html("<pre>a  b\n  <b>c</b></pre><hr>") == "```\na  b\n  c\n```\n\n---"
    assert from_html("<blockquote><p>q</p><p>r<br>s</p></blockquote>") == "> q\n>\n> r  \n> s"
    assert from_html("re<b>turn</b>ees <i> x </i>y <code>a`b</code>") == "re**turn**ees *x* y ``a`b``"
    assert from_html("<table><tr><td>only<p>one column</table>") == "only one column"
    assert from_html("<table><tr><th>a<th>b<tr><td>-<td></table>") == "| a | b |\n|---|---|\n| \\- |  |"
    assert from_html("no <i>tags <b>closed") == "no *tags* ***closed***"
    assert from_html("<input type=checkbox checked>done a < b & c") == "☑ done a < b & c"


def test_links_only_to_safe_addresses() -> None:
    assert from_html('<a href="https://x.ge/a (b)">IOM</a>') == "[IOM](https://x.ge/a%20%28b%29)"
    assert from_html('<a href="https://x.ge/">https://x.ge/</a>') == "<https://x.ge/>"
    assert from_html('<a href="mailto:a@b.ge"><b>write</b></a>') == "[**write**](mailto:a@b.ge)"
    for bad in ("javascript:alert(1)", "file:///c", "data:text/html,x", "//host/share", "#top", "java\nscript:x"):
        assert from_html(f'<a href="{bad}">words</a>') == "words"


def test_what_is_dropped() -> None:
    for text in (
        "<script>x</script>", "<style>x</style>", "<!-- x -->", "<img src=x onerror=y>", "<p style='display:none'>x</p>",
        "<!-- x", "<svg><text>x</text></svg>", "<![CDATA[x]]>", "<?php x ?>", "<title>x</title>", "", "</p>", "<p>&nbsp;</p>",
    ):  # fmt: skip
        assert from_html(f"<p>{text}</p>") == "", text
    assert from_html("a\x00b\x02c\ud800&#0;") == "abc\ufffd"


@pytest.mark.parametrize(
    "markdown",
    [
        "## სათაური\n\nParagraph with **bold**, *italic* and `code`.\n\nВторой абзац.",
        "- one\n- two\n  - three\n  - four\n    1. five\n    2. six\n- seven",
        "3. three\n4. four\n\nafter",
        "| ა | b |\n|---|---|\n| **1** | x \\| y |\n| 2 | [l](https://x.ge/a) |",
        "> quoted\n>\n> - list",
        "[IOM](https://iom.int/a_b) and <https://x.ge/> and [w](mailto:a@b.ge)",
        "```\ncode *here*\n  indented\n```",
        "one  \ntwo\n\n---\n\nthree",
        "\\# no heading\n\n1\\. no list\n\n\\- neither, 2\\*3\\*4 and \\_this\\_ and snake_case",
    ],
)
def test_there_and_back(markdown: str) -> None:
    assert from_html(html(markdown, titles={}.get, lang="ka")) == markdown


@settings(max_examples=250, deadline=None)
@given(st.text(st.sampled_from(LETTERS + " \n*_`[]()<>#|-+.:!&\\>0123456789~{}^"), max_size=60))
@example("1.")
@example("__0__")
@example("a*b*c [x](y) [[K]]")
def test_plain_words_come_through_unchanged(text: str) -> None:
    page = "<p>" + text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", " ") + "</p>"
    markdown = from_html(page)
    assert [node.tag for node in parse(markdown)] in ([], ["p"])
    assert words(markdown).split() == text.split()


@settings(max_examples=120, deadline=None)
@given(writing())
def test_any_text_pasted_is_safe(text: str) -> None:
    assert "\x00" not in from_html(text)
    check_page(html(from_html(html(text, titles={}.get, lang="en")), titles={}.get, lang="en"))


@settings(max_examples=80, deadline=None)
@given(prose())
def test_prose_is_kept(text: str) -> None:
    assert from_html(f"<div><p>{text}</p></div>") == " ".join(text.split())


@pytest.mark.parametrize(
    "unit",
    [
        "<", "<a ", "<!--", "<![", "</", "&", "<p>", "<b>", "<ul><li>", "<table><tr><td>", "</b>", "<a b='", "<script>", "<li>",
        "<td>", "a<br>", "<blockquote>", "<?", "*", "\\", "<p style='mso-list:l0 level9'>x", "<pre>", "<b></i>", "<div><b></div>",
    ],
)  # fmt: skip
def test_hostile_html_takes_bounded_time(unit: str) -> None:
    for tail in ("", ">", "-->"):
        begun = time.process_time()
        from_html(unit * (30_000 // len(unit)) + tail)
        assert time.process_time() - begun < 1
