"""The tree of a text: what each construct becomes, what stays inert, what repeated parsing costs."""

import threading
import time

import pytest
from hypothesis import given, settings
from text.scripts import writing

from toolkit_app.text import markup
from toolkit_app.text.markup import Node, inner_text, parse
from toolkit_app.text.spans import safe_address


def one(text: str) -> Node:
    (node,) = parse(text)
    return node


def test_paragraphs_and_spans() -> None:
    assert one("A **bold *both*** and `a<b>&amp;` \\*no\\* x_y_z").children == (
        "A ", Node("strong", {}, ("bold ", Node("em", {}, ("both",)))), " and ", Node("code", {}, ("a<b>&amp;",)), " *no* x_y_z",
    )
    assert one("one  \ntwo").children[1] == Node("br")
    assert one("რეინტეგრაცია &copy; &nbsp;&lt;b&gt;").children == ("რეინტეგრაცია © \u00a0<b>",)


def test_links_and_images() -> None:
    assert one("[I](https://iom.int/a_(b) 'T')").children == (Node("a", {"href": "https://iom.int/a_(b)", "title": "T"}, ("I",)),)
    address = "https://iom.int/x_y_z"
    assert one(f"see {address}.").children == ("see ", Node("a", {"href": address}, (address,)), ".")
    assert one("<a@b.ge>").children == (Node("a", {"href": "mailto:a@b.ge"}, ("a@b.ge",)),)
    assert one("![The well](attachment:the%20well.png){width=50%}").children == (
        Node("img", {"src": "attachment:the well.png", "alt": "The well", "width": "50%"}),
    )
    assert one("[[ll-7k3qf2ma]] [[TL-00000000|*the* tool]]").children == (
        Node("link", {"key": "LL-7K3QF2MA"}), " ", Node("link", {"key": "TL-00000000"}, (Node("em", {}, ("the",)), " tool")),
    )
    assert parse("[words][Ref] and [ref]\n\n[ref]: https://x.ge 'T'")[0].children[0] == Node(
        "a", {"href": "https://x.ge", "title": "T"}, ("words",)
    )


@pytest.mark.parametrize(
    "text",
    [
        "[a](javascript:alert(1))", "[a](JavaScript:alert(1))", "[a](java&#115;cript:alert(1))", "[a](file:///etc/passwd)",
        "[a](//host/share)", "[a](\\\\\\\\host\\\\share)", "[a](data:text/html,x)", "[a](vbscript:x)",
        "[a](item:LL-1)", "[a](relative)", "[a](attachment:x)", "[a](http:)", "[a](https://[x)", "![a](http://e/x.png)",
        "![a](file:///c:/x.png)", "![a](//host/x.png)",
        "![a](data:image/png;base64,AA)", "![a](x.png)",
    ],
)  # fmt: skip
def test_unsafe_addresses_leave_their_words(text: str) -> None:
    assert one(text).children == ("a",)


def test_raw_html_is_text() -> None:
    text = '<script>alert(1)</script> <b onclick="x()">b</b> <!-- c --> <img src=x>'
    assert one(text).children == (text,)
    assert one("<div>\n*x*\n</div>") == Node("p", {}, ("<div>\n", Node("em", {}, ("x",)), "\n</div>"))


def test_lists_nest_by_two_blanks_and_hold_blocks() -> None:
    tree = one("- one\n  - two\n    1. three\n- [x] done\n- [ ] open\n\n  ```py\n  code\n  ```")
    assert tree.tag == "ul"
    first, done, opened = (item for item in tree.children if isinstance(item, Node))
    assert first.children[0] == Node("p", {}, ("one",))
    assert inner_text(done) == "☑ done"
    assert opened.children[1] == Node("pre", {}, (Node("code", {"class": "py"}, ("code",)),))
    assert one("- one\n  - two").children == (Node("li", {}, ("one", Node("ul", {}, (Node("li", {}, ("two",)),)))),)
    assert one("3. a\n4. b").attributes == {"start": "3"}
    assert [node.tag for node in parse("- a\n\n1. b")] == ["ul", "ol"]


def test_tables() -> None:
    tree = one("| a | b |\n|:--|--:|\n| [[LL-7K3QF2MA|w]] | `x|y` \\| z |\n| only |")
    head, body = tree.children
    assert isinstance(head, Node)
    assert isinstance(body, Node)
    assert head.children == (Node("tr", {}, (Node("th", {"align": "left"}, ("a",)), Node("th", {"align": "right"}, ("b",)))),)
    assert [inner_text(row) for row in body.children] == ["wx|y | z", "only"]
    assert len(body.children[1].children) == 2  # type: ignore[union-attr]


def test_boxes_and_statements_are_parsed_inside() -> None:
    statement = one("::: {.statement #s-7k3q type=recommendation}\n**Ask**\n\n::: {.box title='x' }\n- a\n:::\n:::")
    assert statement.attributes == {"id": "s-7k3q", "type": "recommendation", "label": "Recommendation", "grade": ""}
    assert [child.tag for child in statement.children if isinstance(child, Node)] == ["p", "box"]
    assert parse("::: {.statement type=option}\nა\n:::", lang="ka")[0].attributes["label"] == "ვარიანტი"
    assert one('!!! warning "თავი"\n    text') == Node("box", {"type": "warning", "title": "თავი"}, (Node("p", {}, ("text",)),))


def test_footnotes_are_numbered_as_they_are_mentioned() -> None:
    nodes = parse("one[^b] two[^a] [^none]\n\n[^a]: A\n[^b]: B mentions [^c]\n\n    more\n[^c]: C\n[^d]: D")
    assert [child for child in nodes[0].children if isinstance(child, Node)] == [
        Node("footnote-ref", {"n": "1"}), Node("footnote-ref", {"n": "2"}),
    ]
    assert inner_text(nodes[0]).endswith("[^none]")
    assert [inner_text(note) for note in nodes[1].children] == ["B mentions [3]more", "A", "C", "D"]


def test_a_block_is_parsed_again_only_if_it_or_its_definitions_changed() -> None:
    text = "A *paragraph* of its own, 4711.\n\n[other]\n"
    parse(text)
    before = markup._parsed.cache_info().misses
    parse(text + "\nnew *block* 4711\n")
    assert markup._parsed.cache_info().misses == before + 1
    assert parse(text + "\n[other]: https://x.ge\n")[1].children[0] == Node("a", {"href": "https://x.ge"}, ("other",))


def test_many_definitions_take_linear_time() -> None:
    begun = time.process_time()
    parse("".join(f"[^{n}]: note *x* [a{n}][] [^{n + 1}]\n\n[a{n}]: https://x.ge/{n}\n\n" for n in range(1_000)))
    assert time.process_time() - begun < 2


def test_threads_do_not_share_a_parser() -> None:
    found: list[bool] = []

    def work(word: str) -> None:
        for n in range(60):
            node = parse(f"*{word}{n}* [x]\n\n[x]: https://{word}.ge")[0]
            link = Node("a", {"href": f"https://{word}.ge"}, ("x",))
            found.append(node.children == (Node("em", {}, (f"{word}{n}",)), " ", link))

    threads = [threading.Thread(target=work, args=(word,)) for word in ("a", "b", "c")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [True] * 180


def test_safe_addresses() -> None:
    for good in ("https://iom.int", "http://x.ge/a?b#c", "mailto:a@b.ge", "HTTPS://X.GE"):
        assert safe_address(f" {good} ") == good
    for bad in ("https:", "https:x", "ftp://x", "mailto:", "java\nscript:x", "https://a b", "https://x\u2028y", "\x01java:x"):
        assert safe_address(bad) == ""


@settings(max_examples=250, deadline=None)
@given(writing())
def test_parsing_never_fails_and_loses_no_letters(text: str) -> None:
    known = {"id", "type", "label", "title", "key", "n", "start", "align", "class", "href", "src", "alt", "width"}

    def check(node: Node) -> None:
        assert set(node.attributes) <= known
        assert node.attributes.get("src", "attachment:").startswith("attachment:")
        for child in node.children:
            if isinstance(child, Node):
                check(child)
            else:
                assert "\x02" not in child
                assert "\x03" not in child

    for node in parse(text):
        check(node)


@pytest.mark.parametrize(
    "unit",
    [
        "[", "[a](", "![", "`a``b", "*a **b ", "_a", "<a", "<a@", "&a", "> ", "- ", "\\", "[[a|", "https://", "(", "a  \n", "[^a",
        "[a](b'c) ", "(a) [a](b(c", "*a* ", "[a](b) ",
        "https://a)", ")", "[^a]: b\n\n",
    ],
)  # fmt: skip
def test_hostile_blocks_take_bounded_time(unit: str) -> None:
    for length in (2_000, 20_000, 200_000):
        begun = time.process_time()
        parse(unit * (length // len(unit)))
        assert time.process_time() - begun < 1.5, (unit, length)


def test_a_second_paragraph_of_a_list_item_stays_one():
    [items] = parse("1. First\n2. Second\n\n    With its own.\n3. Third\n")
    assert [inner_text(child) for child in items.children[1].children] == ["Second", "With its own."]
    assert {child.tag for child in items.children[1].children} == {"p"}
