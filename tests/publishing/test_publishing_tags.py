"""Every layout in every language, read back as a screen reader would."""

import io
import itertools
import re

import pytest
from PIL import Image
from publishing.samples import BODIES, LEVELS, STATES, TITLES, publication
from publishing.tagged import Reader, bare

from toolkit_app.kinds import LANGUAGES
from toolkit_app.library import layouts
from toolkit_app.publishing import archive
from toolkit_app.publishing.language import long_date, word
from toolkit_app.publishing.typography import typeset
from toolkit_app.text.render import words as plain_words

ROLES = {"Document", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "P", "H1", "H2", "H3", "H4", "L", "LI", "Lbl"}
ROLES |= {"LBody", "Table", "TR", "TH", "TD", "Span", "Note", "Reference", "Code", "Link", "Figure"}


def picture() -> bytes:
    target = io.BytesIO()
    Image.new("RGBA", (60, 40), (200, 30, 30, 90)).save(target, "PNG")
    return target.getvalue()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", layouts.shipped())
def test_every_layout_can_be_read_aloud(printed, name: str, lang: str) -> None:
    made = publication(name, lang)
    path, told = printed(made, lambda key, wanted: picture())
    assert [str(step.warning) for step in told if step.warning] == []
    read = Reader(path)
    # everything on the page is text of an element or an artifact, and every mark has its element
    assert (read.outside, read.painted_outside, read.marked) == ([], 0, {})
    assert {node.role for node in read.tree.walk()} <= ROLES
    levels = [int(node.role[1]) for node in read.tree.walk() if re.fullmatch(r"H\d", node.role)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels)), levels
    for table in read.tree.all("Table"):
        rows = [kid for kid in table.kids if kid.role == "TR"]
        assert len({len(row.kids) for row in rows}) == 1
        assert all(cell.scope in ("Row", "Column") for cell in table.all("TH"))
    assert all(node.alt for node in read.tree.all("Figure"))
    assert all(node.links for node in read.tree.all("Link"))
    for item in read.tree.all("LI"):
        assert [kid.role for kid in item.kids] == ["Lbl", "LBody"]
    assert archive.conformance(path) == archive.TAGGED


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", layouts.shipped())
def test_every_page_says_what_it_is(printed, name: str, lang: str) -> None:
    made = publication(name, lang)
    read = Reader(printed(made, lambda key, wanted: picture())[0])
    revision = word("edition", lang) if made.edition else ""
    for artifacts in read.artifacts:
        assert STATES[lang] in artifacts
        assert LEVELS[lang] in artifacts
        assert long_date("2023-06-14", lang).replace("\u00a0", " ") in artifacts
        assert "8f3a21c4" in artifacts or word("collection", lang, r="") in artifacts or revision in artifacts
        assert re.search(word("page", lang, n=r"\d+", total=r"\d+"), artifacts), artifacts
    whole = " ".join((read.tree.text, *read.artifacts))
    assert bare(TITLES[lang]) in bare(whole)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["handout", "book", "guide", "bilingual", "comparison"])
def test_what_is_read_is_what_was_written(printed, name: str, lang: str) -> None:
    """The words of the text in their order, from the tags alone. A bilingual page has them language by language."""
    read = Reader(
        printed(publication(name, lang, **({"notes": "end"} if name == "handout" else {})), lambda key, _: picture())[0]
    )
    heard = bare(read.tree.text)
    paragraphs = [part for part in re.split(r"\n+", plain_words(BODIES[lang])) if "[1]" not in part and "TL-" not in part]
    at = 0
    if name == "guide":
        # steps stand in a table, with their minutes in a column of their own
        paragraphs = [part for part in paragraphs if not re.search(r"\(\d", part) and part not in paragraphs[-12:]]
    for part in paragraphs:
        wanted = bare(typeset(part.lstrip("- ").strip(), lang))
        wanted = re.sub(r"^\d+", "", wanted) if re.match(r"\d+\. ", part) else wanted
        if name == "comparison" and ("412" in part or "(7" in part):
            continue
        found = heard.find(wanted, at)
        assert found >= 0, (wanted, heard[at : at + 300])
        at = found


def test_passages_in_another_script_speak_their_language(make, printed) -> None:
    body = "The word ჰაბი, in Russian центр, and a [page](https://example.org/x)[^1].\n\n[^1]: Note."
    read = Reader(printed(make.handout(make.entry(body)))[0])
    spans = {node.lang: node.text for node in read.tree.all("Span")}
    assert spans == {"ka": "ჰაბი", "ru": "центр"}
    sections = Reader(printed(make.handout(make.entry("სიტყვა", lang="ka", title="სათაური")))[0]).tree.all("Sect")
    assert sections[0].lang == "ka"


def test_notes_stand_where_they_are_mentioned(make, printed) -> None:
    body = "\n\n".join(
        f"Paragraph {number} with a note[^{number}] and words. " + "More words here. " * 40 for number in range(1, 9)
    )
    body += "\n\n" + "\n".join(f"[^{number}]: Note number {number}." for number in range(1, 9))
    path, _ = printed(make.handout(make.entry(body)))
    read = Reader(path)
    kids = [kid for kid in read.tree.kids[0].kids if kid.role in ("P", "Note")]
    order = [re.sub(r"\s+", " ", kid.text).strip()[:16] for kid in kids]
    for number in range(1, 8):
        note = next(place for place, said in enumerate(order) if f"Note number {number}" in kids[place].text)
        mention = next(place for place, said in enumerate(order) if said.startswith(f"Paragraph {number}"))
        assert mention < note
        # at the foot of its page, and not behind the whole text
        assert number > 4 or note < order.index("Paragraph 8 with")
    assert len(read.tree.all("Note")) == 8
    assert all(node.all("Link") for node in read.tree.all("Reference"))


def test_a_table_of_several_pages_is_one_table_with_one_head(make, printed) -> None:
    body = "| Name of place | N |\n|---|--:|\n" + "\n".join(f"| row {number} | {number} |" for number in range(120))
    read = Reader(printed(make.handout(make.entry(body)))[0])
    (table,) = [one for one in read.tree.all("Table") if "row 5" in one.text]
    assert len(table.all("TR")) == 121
    assert [cell.text.strip() for cell in table.all("TH")] == ["Name of place", "N"]
    assert sum("Name of place" in artifacts for artifacts in read.artifacts) == read.pages - 1


def test_a_picture_without_words_is_told_and_costs_the_higher_marker(make, printed) -> None:
    path, told = printed(make.handout(make.entry("![](attachment:well.png)")), lambda key, name: picture())
    assert [step.warning.values["name"] for step in told if step.warning] == ["well.png"]
    assert archive.conformance(path) == archive.UNICODE


def test_a_copy_on_the_same_sheet_is_not_read_twice(make, printed) -> None:
    read = Reader(printed(make.handout(make.entry("Only once."), paper="A5", options={"sheet": "twice"}))[0])
    assert read.tree.text.count("Only once.") == 1
    assert read.artifacts[0].count("Only once.") == 1
    assert (read.outside, read.marked) == ([], {})
