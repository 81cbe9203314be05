"""Texts in four scripts, with the markup and the accidents real texts have, for property tests."""

from hypothesis import strategies as st

LETTERS = "aeiou lnrstéèçœßÀabcdXYZ" + "აბგდევზთიკლმნოპჟრსტუ" + "ᲐᲑᲒ" + "абвгдеёжзийклмнопрстуфхцчшщъыьэюяЁЙ"
MARKS = " \t\n\u00a0\u00ad\u0301\u0308.,;:!?()«»„“”\"'*_`~#>|[]{}<>/\\&=+-0123456789$%^\r\u2028\x02\x03\x1b😀"
PIECES = (
    "\n\n", "\n", "## ", "### ", "{#happened}", "```", "~~~\n", "```\n", ":::", "::: {.statement #s-7k3q type=option}\n",
    "\n:::\n",
    "::: {.box title=\"x\"}\n", "!!! note\n", "- ", "* ", "1. ", "  - ", "> ", "| a | b |\n", "|---|---|\n", "[[LL-7K3QF2MA|w]]",
    "[a](https://x.ge)", "![p](attachment:w.png)", "[^1]", "[^1]: note\n", "[r]: https://x.ge\n", "**", "*", "_", "`", "- [ ] ",
    "\\",
    "<script>", "<b onclick=x>", "javascript:alert(1)", "[x](javascript:alert(1))", "![x](http://e/x.png)", "![x](file:///c)",
    "{: onclick=x style=y }", "{ src=http://e/x }", "<https://x.ge>", "<a@b.ge>", "&nbsp;", "&#106;", "---\n", "    ",
    "რეინტეგრაცია ",
    "миграция ", "réintégration ", "returnees ", "1 234,5 ", "Sentence one. ", "მეორე წინადადება. ",
)


def writing(size: int = 60) -> st.SearchStrategy[str]:
    """Arbitrary text made of letters of four scripts, punctuation and pieces of markup."""
    pieces = st.one_of(st.sampled_from(PIECES), st.text(st.sampled_from(LETTERS + MARKS), max_size=8))
    return st.lists(pieces, max_size=size).map("".join)


def prose(size: int = 12) -> st.SearchStrategy[str]:
    """Plain words on one or several lines, without anything that could be taken for markup."""
    word = st.text(st.sampled_from("abcdéèœაბგდეабвгдё"), min_size=1, max_size=8)
    line = st.lists(word, min_size=1, max_size=size).map(" ".join)
    return st.lists(line, min_size=1, max_size=4).map("\n".join)
