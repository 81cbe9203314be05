"""The rules of content/README.md, as far as a program can check them."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml

from toolkit_app import kinds
from toolkit_app.text import sections, statements, terms

CONTENT = Path(__file__).resolve().parents[2] / "content"


def read_folder(name):
    return {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted((CONTENT / name).glob("*.yaml"))}


VOCABULARY = read_folder("vocabulary")
CODES = {name: [entry["code"] for entry in facet["codes"]] for name, facet in VOCABULARY.items()}
TEMPLATES = read_folder("templates")
FILES = sorted((CONTENT / "items").glob("*.md"))

HEADING = re.compile(r"^## (.+) \{#([a-z-]+)\}$", re.MULTILINE)
STATEMENT_ID = re.compile(r"s-[0-9abcdefghjkmnpqrstvwxyz]{4}")
ITEM_LINK = re.compile(r"\[\[([^\]|]+)(?:\|[^\]]+)?\]\]")
# file-sharing and test hosts, and hosts whose address names a person
FORBIDDEN_HOSTS = ("uat.", "5y1.org", "pdfslide", "scribd", "docsity", "vdocument", "fdocuments", "docslib", "paperzz", "docest",
                   "passeidireto", "zlibrary", "adamfletcher", "easel.ly", "slideshare")
# what Noto Sans and Noto Sans Georgian both programs' fonts are merged from can show, apart from letters
MARKS = set("\n !\"#$%&'()*+,-./0123456789:;<=>?@[\\]^_`{|}~\u00a0«»·–—‘’“”„…№₾")
ORIGINALS = [f"s{number:02}" for number in range(1, 41)]
TERMS = [f"t{number:02}" for number in range(1, 21)]


def parts(path):
    opening, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
    assert opening == "", path.name
    return yaml.safe_load(head), body


ITEMS = {head["id"]: (head, body) for head, body in map(parts, FILES)}
BY_ID = pytest.mark.parametrize("name", ITEMS)


def values(field, value):
    """The codes an item uses, with the vocabulary each belongs to."""
    if field.type == "choice":
        yield field.vocabulary, value
    elif field.type == "choices":
        assert isinstance(value, list), field.name
        yield from ((field.vocabulary, code) for code in value)
    elif field.type == "table":
        columns = {column.name: column for column in field.columns}
        for row in value:
            assert set(row) <= set(columns), (field.name, row)
            for column, inner in row.items():
                yield from values(columns[column], inner)
    elif field.type == "items":
        assert set(value) <= set(ORIGINALS), (field.name, value)
    else:
        assert isinstance(value, str), (field.name, value)
        assert value.strip(), field.name
        if field.type == "date":
            assert re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", value), value
        if field.type == "number":
            assert value.isdigit(), value


@pytest.mark.parametrize("name", VOCABULARY)
def test_a_facet_has_four_labels_for_itself_and_for_every_code(name):
    facet = VOCABULARY[name]
    assert facet["facet"] == name
    assert len(CODES[name]) == len(set(CODES[name])) > 0
    for entry in [facet, *facet["codes"]]:
        assert list(entry["labels"]) == list(kinds.LANGUAGES), entry
        assert all(label.strip() == label != "" for label in entry["labels"].values()), entry
    for entry in facet["codes"]:
        assert re.fullmatch(r"[a-z][a-z0-9_]*", entry["code"]), entry
        assert entry.get("parent", "") in {"", *CODES[name]}, entry
    for lang in kinds.LANGUAGES:
        shown = [entry["labels"][lang] for entry in facet["codes"]]
        assert len(shown) == len(set(shown)), (name, lang)


def test_the_vocabularies_are_those_the_kinds_use():
    def used(field):
        yield field.vocabulary
        for column in field.columns:
            yield from used(column)

    wanted = {word for kind in kinds.KINDS.values() for field in kind.fields for word in used(field)} - {""}
    assert set(VOCABULARY) == wanted | {"state", "translation"}  # what is computed and not written
    assert set(CODES["state"]) == {state for kind in kinds.KINDS.values() for state in kind.states}
    assert set(CODES["language"]) == set(kinds.LANGUAGES)


def test_every_place_is_in_georgia():
    parent = {entry["code"]: entry.get("parent", "") for entry in VOCABULARY["place"]["codes"]}
    assert [code for code, above in parent.items() if not above] == ["georgia"]
    assert {code for code, above in parent.items() if above == "georgia"} == {"imereti", "kakheti", "tbilisi"}
    assert parent["samgori"] == "tbilisi"


@pytest.mark.parametrize("name", kinds.KINDS)
def test_a_template_guides_every_section_in_four_languages(name):
    template = TEMPLATES[name]
    assert template["kind"] == name
    assert list(template["sections"]) == [section.id for section in kinds.KINDS[name].sections]
    for section, guidance in template["sections"].items():
        assert list(guidance) == list(kinds.LANGUAGES), section
        assert all(sentence.strip() for sentence in guidance.values()), section
    assert set(TEMPLATES) == set(kinds.KINDS)


def test_there_are_forty_items_and_their_translations():
    assert len(ITEMS) == len(FILES)
    assert sorted(name for name, (head, _) in ITEMS.items() if "translation_of" not in head) == ORIGINALS + TERMS
    georgian = {name for name, (head, _) in ITEMS.items() if head["lang"] == "ka"}
    assert len(georgian) >= 14
    assert {"s01.ka", "s40.ka", "s01.fr", "s01.ru"} <= set(ITEMS)
    assert ITEMS["s40"][0]["kind"] == "methodology"


@BY_ID
def test_an_item_uses_only_the_fields_codes_and_links_there_are(name):
    head, body = ITEMS[name]
    kind = kinds.KINDS[head["kind"]]
    assert set(head) <= {"id", "kind", "lang", "title", "state", "translation_of", "fields", "tags", "links"}
    assert head["lang"] in kinds.LANGUAGES
    assert head["state"] == "draft"
    assert 0 < len(head["title"]) <= 120, len(head["title"])
    for field, value in head["fields"].items():
        known = kind.field(field)
        assert known is not None, field
        for facet, code in values(known, value):
            assert code in CODES[facet], (field, code)
    for link in head["links"]:
        assert link["type"] in kinds.LINK_TYPES, link
        assert link["to"] in ORIGINALS, link
        assert link["to"] != head["id"], link
    for target in ITEM_LINK.findall(body):
        assert target in ORIGINALS, target


@BY_ID
def test_the_sections_are_those_of_the_kind_in_its_order_with_its_headings(name):
    head, body = ITEMS[name]
    sections = kinds.KINDS[head["kind"]].sections
    found = [(title, section) for title, section in HEADING.findall(body)]
    assert found == [(s.labels[head["lang"]], s.id) for s in sections if s.id in {section for _, section in found}]
    assert len(found) == len(re.findall(r"^#+ ", body, re.MULTILINE)), "a heading that is no section"
    assert {s.id for s in sections if s.required} <= {section for _, section in found}
    for part in HEADING.split(body)[3::3]:
        assert part.strip(), "an empty section"


@BY_ID
def test_an_item_names_its_sources_and_no_forbidden_host(name):
    head, body = ITEMS[name]
    evidence = head["fields"]["evidence"]
    assert evidence
    for row in evidence:
        assert row["title"]
        assert row["accessed"] == "2026-11-23"
        if "address" in row:
            assert urlsplit(row["address"]).scheme in ("http", "https")
            assert urlsplit(row["address"]).hostname
    for host in FORBIDDEN_HOSTS:
        assert host not in str(head) + body, host
    assert head["fields"]["origin"] == ("own" if head["kind"] in ("methodology", "term") else "public_source")
    assert head["fields"]["sensitivity"] == "public"
    last = body.rstrip("\n").rsplit("\n", 1)[-1]
    assert re.fullmatch(r"\*.+\*", last), "the line that says who restated it"


@pytest.mark.parametrize("name", TERMS)
def test_a_term_is_proposed_in_four_languages_and_forbids_no_name(name):
    head, body = ITEMS[name]
    fields = head["fields"]
    assert (head["kind"], head["lang"], fields["term_status"]) == ("term", "en", "proposed")
    every = {lang: terms.names_of(fields[f"term_{lang}"]) for lang in kinds.LANGUAGES}
    assert all(every.values())
    assert head["title"].casefold() == every["en"][0]
    assert "unofficial" in body.rstrip().rsplit("\n", 1)[-1]
    for other in TERMS:
        for lang, wrong in terms.forbidden_of(ITEMS[other][0]["fields"].get("forbidden", "")).items():
            assert not set(wrong) & set(every[lang]), (name, other)


def test_every_lesson_is_an_open_draft_and_readings_of_news_have_low_confidence():
    lessons = {name: head for name, (head, _) in ITEMS.items() if head["kind"] == "lesson"}
    assert {f"s{number}" for number in range(14, 27)} <= set(lessons)
    for name, head in lessons.items():
        fields = head["fields"]
        assert head["state"] == "draft", name
        assert fields["origin"] == "public_source", name
        assert fields["consent"] == "none", name
        for facet in ("dimension", "level", "component", "place", "author_role", "organisation", "lesson_type"):
            assert fields[facet], (name, facet)
        if name[:3] in {"s14", "s15", "s16", "s17"}:
            assert fields["confidence"] == "low", name


@BY_ID
def test_no_person_can_be_found_by_number_or_address(name):
    head, body = ITEMS[name]
    text = f"{head}\n{body}"
    assert not re.search(r"(?<!\d)\d(?:[ \u00a0-]?\d){10}(?!\d)", text), "eleven digits"
    assert not re.search(r"[\w.]+@[\w.]+", text), "an e-mail address"
    assert not re.search(r"\+995|GE\d\d[A-Z]{2}\d{4}", text), "a telephone or account number"


def test_no_georgian_capitals_and_no_character_the_fonts_lack():
    for path in sorted(CONTENT.rglob("*")):
        if not path.is_file():
            continue
        text = path.read_text(encoding="utf-8")
        assert "\r" not in text, path.name
        for letter in set(text):
            assert not "\u1c90" <= letter <= "\u1cbf", (path.name, letter)
            known = letter in MARKS or any(first <= letter <= last for first, last in ("Az", "Àſ", "Ѐџ", "აჰ"))
            assert known, (path.name, letter, hex(ord(letter)))


def test_georgian_quotes_are_georgian():
    for name, (head, body) in ITEMS.items():
        if head["lang"] == "ka":
            assert "”" not in body, name
            assert body.count("„") == body.count("“"), name


def test_statement_ids_are_unique_and_well_formed_and_their_wording_is_clean():
    seen = {}
    for name in ORIGINALS:
        for statement in sections.scan(ITEMS[name][1]).statements:
            assert STATEMENT_ID.fullmatch(statement.id), statement
            assert statement.id not in seen, statement
            assert statement.type in statements.TYPES, statement
            wording = statements.take_apart(ITEMS[name][1][statement.start:statement.end]).wording
            assert "[[" not in wording, statement
            assert "\n" not in wording, statement
            seen[statement.id] = name
    assert set(seen.values()) == {"s40"}


def same_statements(body):
    """What of its statements a translation keeps."""
    return [(one.id, one.type, one.evidence) for one in sections.scan(body).statements]


def test_a_translation_is_of_the_same_kind_and_keeps_codes_statements_and_links_out():
    for name, (head, body) in ITEMS.items():
        if "translation_of" not in head:
            continue
        original, original_body = ITEMS[head["translation_of"]]
        assert name == f"{original['id']}.{head['lang']}"
        assert head["kind"] == original["kind"]
        assert head["lang"] != original["lang"]
        assert head["links"] == []
        assert head["tags"] == original["tags"]
        assert set(head["fields"]) == set(original["fields"])
        assert head["fields"]["evidence"] == original["fields"]["evidence"]
        assert same_statements(body) == same_statements(original_body), name
        assert [s for _, s in HEADING.findall(body)] == [s for _, s in HEADING.findall(original_body)], name
        for field in kinds.KINDS[head["kind"]].fields:
            if field.facet and field.name in head["fields"]:
                assert head["fields"][field.name] == original["fields"][field.name], (name, field.name)


def test_every_chapter_of_the_skeleton_has_one_to_three_open_statements_that_rest_on_something():
    chapters = [section.id for section in kinds.METHODOLOGY.sections]
    chapters = chapters[chapters.index("why-and-for-whom"):chapters.index("annexes")]
    assert len(chapters) == 13
    for name in ("s40", "s40.ka"):
        pieces = HEADING.split(ITEMS[name][1])
        text = dict(zip(pieces[2::3], pieces[3::3], strict=True))
        for chapter in chapters:
            found = sections.scan(text[chapter]).statements
            assert 1 <= len(found) <= 3, chapter
            assert all(one.evidence for one in found), chapter


def test_tables_have_as_many_cells_in_every_row():
    for path in FILES:
        width = 0
        for line in parts(path)[1].splitlines():
            cells = re.sub(r"\[\[[^\]]*\]\]", "", line).count("|") if line.startswith("|") else 0
            assert not width or not cells or cells == width, (path.name, line)
            width = cells
