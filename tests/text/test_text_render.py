"""HTML that can hold nothing dangerous, plain words, and the outline."""

import pytest
from hypothesis import example, given, settings
from text.safety import check_page
from text.scripts import prose, writing

from toolkit_app.text import render
from toolkit_app.text.nodes import Node
from toolkit_app.text.render import html, outline, words


def drawn(text: str, lang: str = "en") -> str:
    return html(text, titles={"LL-7K3QF2MA": "Ask <first>"}.get, lang=lang)


def test_item_links_images_and_labels() -> None:
    text = "[[ll-7k3qf2ma]] [[TL-00000000|words]] ![w](attachment:w.png){width=50%}\n\n::: {.statement #s-1 type=option}\nx\n:::"
    page = drawn(text, "fr")
    assert '<a class="item" href="item:LL-7K3QF2MA">Ask &lt;first&gt;</a>' in page
    assert '<a class="missing" href="item:TL-00000000">words</a>' in page
    assert '<img src="attachment:w.png" alt="w" width="50%">' in page
    assert '<table class="statement"' in page
    assert 'Option <span class="id">s-1</span>' in page


def test_headings_lists_tables_notes() -> None:
    page = drawn("## რა {#what}\n\n3. a\n\n| a |\n|:-:|\n| b |\n\nx[^1]\n\n[^1]: note\n\n---\n\n```\n<b>\n```")
    for piece in (
        '<h2 id="what">რა</h2>', '<ol start="3">', '<td align="center">b</td>', '<a href="#note-1">1</a>',
        '<p id="note-1" class="note">1. note</p>', "<hr>", "<pre><code>&lt;b&gt;</code></pre>",
    ):  # fmt: skip
        assert piece in page


def test_what_is_dangerous_is_inert() -> None:
    page = drawn(
        "<script>alert(1)</script> [a](javascript:x) <img src=x onerror=y> ![r](https://e/x.png) [f](file:///c)\n\n"
        '::: {.box title="<script>x</script>" onclick=x style=y}\n*x*{: onclick=alert style=x }\n:::\n\n'
        '# h {#" onclick=x}\n\n``` "onclick=x\n```'
    )
    check_page(page)
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


@settings(max_examples=300, deadline=None)
@given(writing())
@example("[a](https://x.ge/\x00javascript:) ![](attachment:)")
@example("<https://x.ge/\"onclick=x>")
@example('[a](https://x.ge/"onclick="x)')
def test_html_of_any_text_is_safe(text: str) -> None:
    check_page(drawn(text))
    words(text)
    assert all(text[offset:].lstrip(" ").startswith("#") for _level, _title, offset in outline(text))


@settings(max_examples=100, deadline=None)
@given(prose())
def test_plain_text_is_its_own_words(text: str) -> None:
    assert words(text) == text


def test_words_are_readable() -> None:
    assert words(
        "## Title *x* {#x}\n\nA **b** [[LL-7K3QF2MA|lesson]][^1] ![well](attachment:w.png)\n\n- one\n  - two\n- three\n\n"
        "3. a\n4. b\n\n| h | i |\n|---|---|\n| 1 | 2 |\n\n::: {.statement #s-1 type=option}\ns\n:::\n\n> q\n\n[^1]: note\n"
    ) == "Title x\n\nA b lesson[1] well\n\n- one\n  - two\n- three\n\n3. a\n4. b\n\nh\ni\n1\n2\n\ns\n\nq\n\n[1] note"


def test_the_last_check_does_not_trust_the_tree(monkeypatch: pytest.MonkeyPatch) -> None:
    hostile = [
        Node("img", {"src": "https://e/x.png", "onerror": "x"}), Node("a", {"href": "javascript:x", "style": "y"}, ("a",)),
        Node("script", {}, ("x",)), Node("p", {"onclick": "x"}, ("<b>",)), Node("a", {"href": "file:///c"}, ("f",)),
    ]  # fmt: skip
    monkeypatch.setattr(render, "parse", lambda _text, *, lang: hostile)
    page = drawn("")
    check_page(page)
    assert "&lt;b&gt;" in page


def test_outline() -> None:
    text = "# A *b*\n\n```\n## no\n```\n\n### გ {#g}\n"
    assert outline(text) == [(1, "A b", 0), (3, "გ", text.index("###"))]
