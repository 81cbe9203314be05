"""Cutting a source: offsets, sections, statements, the form view, and inputs made to hurt."""

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from text.scripts import prose, writing

from toolkit_app.errors import ToolkitError
from toolkit_app.text import sections
from toolkit_app.text.sections import assemble, images, links, normalise, renumber, scan, split

TEXT = """\
Before.

## What happened {#happened}

We asked **households** first.

- one
  - two

```
## no heading {#code}
::: {.statement #s-0000 type=option}
```

::: {.statement #s-7k3q type=recommendation}
Ask the *municipality* to co-finance,
see [the note](https://x.ge/a) and [[LL-7K3QF2MA|the lesson]].
:::

### Detail

| a | b |
|---|---|
| 1 | 2 |

[^1]: A note
    goes on.

## რა ვისწავლეთ {#lesson}
> კარგი
---
"""


def kinds(text: str) -> list[str]:
    return [block.kind for block in scan(text).blocks]


def test_blocks_are_slices_with_their_section() -> None:
    found = [(block.kind, block.section, TEXT[block.start : block.end].split("\n")[0]) for block in scan(TEXT).blocks]
    assert found == [
        ("paragraph", "", "Before."),
        ("heading", "happened", "## What happened {#happened}"),
        ("paragraph", "happened", "We asked **households** first."),
        ("list", "happened", "- one"),
        ("code", "happened", "```"),
        ("statement", "happened", "::: {.statement #s-7k3q type=recommendation}"),
        ("heading", "happened", "### Detail"),
        ("table", "happened", "| a | b |"),
        ("definition", "happened", "[^1]: A note"),
        ("heading", "lesson", "## რა ვისწავლეთ {#lesson}"),
        ("quote", "lesson", "> კარგი"),
        ("rule", "lesson", "---"),
    ]


def test_sections_cover_the_text() -> None:
    source = scan(TEXT)
    assert [(s.id, s.title, s.level) for s in source.sections] == [
        ("", "", 0), ("happened", "What happened", 2), ("lesson", "რა ვისწავლეთ", 2),
    ]
    assert "".join(TEXT[s.start : s.end] for s in source.sections) == TEXT
    assert TEXT[source.sections[1].content_start :].startswith("\nWe asked")


def test_a_statement_has_its_place_and_its_words() -> None:
    (statement,) = scan(TEXT).statements
    assert (statement.id, statement.type) == ("s-7k3q", "recommendation")
    assert TEXT[statement.start : statement.end].endswith("\n:::")
    assert TEXT[statement.content_start : statement.content_end].startswith("Ask the *m")
    assert statement.wording == "Ask the municipality to co-finance, see the note and the lesson."
    assert statement.digest.startswith("sha256:")
    assert len(statement.digest) == len("sha256:") + 64


def wording_of(content: str) -> str:
    (statement,) = scan(f"::: {{.statement #s-1}}\n{content}\n:::").statements
    return statement.wording


@pytest.mark.parametrize(
    "content, words",
    [
        ("Ask the\nmunicipality  first", "Ask the municipality first"),
        ("**Ask** the _municipality_ `first`", "Ask the municipality first"),
        ("***Ask*** __the__", "Ask the"),
        ("5 * 3 and snake_case_name", "5 * 3 and snake_case_name"),
        ("5*3", "5*3"),
        (r"\*not\* emphasis \[x\]", "*not* emphasis [x]"),
        ("`a*b*c` and ``x`y``", "a*b*c and x`y"),
        ("see [^1] and [[LL-7K3QF2MA]]", "see and LL-7K3QF2MA"),
        ("- one\n- two\n  1. three", "one two three"),
        ("- [x] done", "☑ done"),
        ("> quoted\nlazily", "quoted lazily"),
        ("| a | b |\n|---|:--|\n| c \\| d | [[LL-7K3QF2MA|w]] |", "a b c \\| d w".replace("\\|", "|")),
        ("### Why\n\nbecause", "Why because"),
        ("1 234,5\u202f€", "1 234,5 €"),
        ("<b>inert</b>", "<b>inert</b>"),
        ("", ""),
    ],
)
def test_wording(content: str, words: str) -> None:
    assert wording_of(content) == words


def test_wrapping_and_marks_do_not_change_the_digest_but_words_do() -> None:
    one, two, three = (
        scan(f"::: {{.statement #s-1}}\n{content}\n:::").statements[0].digest
        for content in ("Ask the **council** to co-finance.", "Ask the council\nto  co-finance.", "Ask the council to pay.")
    )
    assert one == two != three


def test_boxes_nest_and_an_open_one_is_text() -> None:
    text = '::: {.box title="x"}\n::: {.statement #s-1 type=option}\na\n:::\n:::\n\n::: {.box}\nnever closed\n\n## Next {#next}'
    assert kinds(text) == ["box", "paragraph", "heading"]
    assert [statement.id for statement in scan(text).statements] == ["s-1"]
    assert kinds("```\nnever closed\n\n## Next") == ["paragraph", "heading"]
    assert kinds("~~~~\n~~~\n```\n~~~~\nafter") == ["code", "paragraph"]
    assert kinds("- item\n\n  ```\n## inside\n  ```\n- next\n\nafter") == ["list", "paragraph"]
    assert kinds("- ```\n  ## inside\n  ```\n\nafter") == ["list", "paragraph"]
    assert kinds('!!! note "Title"\n    text\n\n    more\n\nafter') == ["box", "paragraph"]


def test_offices_grammar() -> None:
    assert kinds("Conditions:\n- a\n- b\n1. c") == ["paragraph", "list", "list"]
    assert kinds("In\n1990. it was") == ["paragraph"]
    assert kinds("\tindented first line") == ["paragraph"]
    assert kinds("Title\n---\ntext") == ["paragraph", "rule", "paragraph"]
    assert kinds("#tag is no heading\n# heading") == ["paragraph", "heading"]
    assert kinds("text\n| a | b |\n|--|--|\n| c |\n\nx") == ["paragraph", "table", "paragraph"]
    assert kinds("[a]: https://x.ge\n[Note]: this is text") == ["definition", "paragraph"]


def test_headings_keep_only_a_real_id() -> None:
    assert [(s.id, s.title) for s in scan("## A *b* ## {#x-1}\n## C {#no id}\n## D ##\n##").sections] == [
        ("x-1", "A b ##"), ("", "C {#no id}"), ("", "D"), ("", ""),
    ]


def test_split_gives_each_box_its_text() -> None:
    text = "Intro\n\n## A {#a}\n\none\n\n## Other\n\nx\n\n## B {#b}\n## A again {#a}\ntwo\n"
    assert split(text, ["a", "b", "c"]) == {
        "a": "one\n\n### A again (2)\n\ntwo", "b": "", "c": "", "more": "Intro\n\n## Other\n\nx",
    }  # fmt: skip
    assert split("only text", []) == {"more": "only text"}


def test_assemble_is_the_inverse() -> None:
    text = "Intro\n\n## A {#a}\n\none\n\n### Deeper\n\nmore\n\n## B {#b}\n\n- x\n- y\n\n## Other\n\nz\n"
    assert assemble(split(text, ["a", "b"]), {"a": "A", "b": "B"}) == text
    assert assemble({"a": " \n", "b": ""}, {"a": "A", "b": "B"}) == ""
    unordered = {"b": "2", "z": "kept", "a": "1"}
    assert assemble(unordered, {"a": "A", "b": "B"}) == "## A {#a}\n\n1\n\n## B {#b}\n\n2\n\n## z {#z}\n\nkept\n"


def test_what_is_typed_in_a_box_stays_in_it() -> None:
    typed = {"a": "# One\n\n## Two {#b}\n\n### Three\n\n```\n## code", "b": "::: {.box}\nopen", "more": ""}
    text = assemble(typed, {"a": "A", "b": "B"})
    parts = split(text, ["a", "b"])
    assert parts["a"] == "### One\n\n### Two {#b}\n\n### Three\n\n```\n## code\n```"
    assert parts["b"] == "::: {.box}\nopen\n:::"
    assert assemble(parts, {"a": "A", "b": "B"}) == text


def test_copied_statements_get_new_ids() -> None:
    original = "::: {.statement #s-1 type=option}\na\n:::\n\n"
    text = original * 2 + "::: {.statement}\nb\n:::\n\n::: statement\nc\n:::\n"
    renumbered, changes = renumber(text)
    ids = [statement.id for statement in scan(renumbered).statements]
    assert ids[0] == "s-1"
    assert len(set(ids)) == 4
    assert changes == [("s-1", ids[1]), ("", ids[2]), ("", ids[3])]
    assert renumber(renumbered) == (renumbered, [])


def test_references_outside_code() -> None:
    text = (
        "[[LL-7K3QF2MA]] and [[ll-7k3qf2ma|again]] `[[TL-AAAAAAAA]]` [[s14]]\n\n"
        "```\n[[TL-BBBBBBBB]]\n![x](attachment:no.png)\n```\n"
        "| [[TL-CCCCCCCC|w]] | ![a](attachment:plan (1).png) |\n|--|--|\n\n"
        "![b](attachment:the%20well.png) ![c](https://x.ge/r.png) ` ![d](attachment:d.png)"
    )
    assert links(text) == ("LL-7K3QF2MA", "s14", "TL-CCCCCCCC")
    assert images(text) == ("plan (1).png", "the well.png", "d.png")


def test_normalise() -> None:
    assert normalise("e\u0301\r\na\rb\u00a0c") == "é\na\nb\u00a0c"
    for bad in ("a\nb\0c", "x\n\ud800"):
        with pytest.raises(ToolkitError, match="line 2"):
            normalise(bad)


@settings(max_examples=250, deadline=None)
@given(writing())
def test_slices_join_back(text: str) -> None:
    source = scan(text)
    assert "".join(text[section.start : section.end] for section in source.sections) == text
    offset = 0
    for block in source.blocks:
        assert offset <= block.start < block.end
        assert text[offset : block.start].strip() == ""
        assert text[block.start : block.end].strip() != ""
        offset = block.end
    assert text[offset:].strip() == ""
    for statement in source.statements:
        assert statement.start < statement.content_start <= statement.content_end <= statement.end
        assert statement.wording == " ".join(statement.wording.split())


@settings(max_examples=250, deadline=None)
@given(st.dictionaries(st.sampled_from(["a", "b", "c", "more"]), writing(20)))
@example({"a": "::: {.box}\n```"})
def test_split_and_assemble_settle(typed: dict[str, str]) -> None:
    headings = {"a": "What happened", "b": "რა ვისწავლეთ", "c": "Что дальше"}
    typed.setdefault("more", "")
    typed["more"] = typed["more"].replace("{#happened}", "").replace("#", "")
    text = assemble(typed, headings)
    parts = split(text, list(headings))
    assert assemble(parts, headings) == text
    assert split(assemble(parts, headings), list(headings)) == parts
    for name, content in typed.items():
        assert set(content.split()) - {"#", "##"} <= set(parts[name].split()), name


@settings(max_examples=200, deadline=None)
@given(writing())
def test_normalise_is_idempotent(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@settings(max_examples=200, deadline=None)
@given(prose())
def test_plain_words_are_their_own_wording(text: str) -> None:
    assert wording_of(text) == " ".join(text.split())


HOSTILE = {
    "prose": "რეინტეგრაცია starts at home and ends there. " * 3 + "\n\n",
    "open fences": "```a\n",
    "open boxes": "::: {.statement}\n",
    "growing fences": "~~~~a\n```\n",
    "nested boxes": "::: box\n",
    "stars": "*",
    "brackets": "[",
    "links": "[a](",
    "ticks": "`a``b",
    "quotes": ">",
    "dashes": "- ",
    "hashes": " #",
    "blank": " \n",
    "short lines": "a\n",
    "pipes": "|a\n|-|\n",
    "footnotes": "[^1]: a\n",
    "backslashes": "\\",
    "quotes in attributes": ':::{a="',
    "braces": "{#",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_input_takes_linear_time(name: str) -> None:
    long = HOSTILE[name] * (40_000 // len(HOSTILE[name]))
    for text in (long, f"# {long}", f"::: {{.statement}}\n{long}\n:::"):
        begun = time.process_time()
        source = scan(text)
        links(text)
        images(text)
        assemble(split(text, ["a"]), {"a": "A"})
        assert time.process_time() - begun < 1, name
        assert source.text is text
    assert sections.MORE == "more"
