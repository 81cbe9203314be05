import io
import time

import pytest
from worlds import library, make

from toolkit_app import kinds, places
from toolkit_app.errors import ToolkitError
from toolkit_app.library import content, items, ndjson, revisions, store, verify, vocabulary
from toolkit_app.text import sections


@pytest.fixture
def fresh(tmp_path, monkeypatch):
    """A shipped folder of its own, and nothing remembered of the real one before or after."""
    def forget():
        vocabulary.facet.cache_clear()
        vocabulary.facet_names.cache_clear()

    forget()
    monkeypatch.setattr(places, "shipped", lambda *parts: tmp_path.joinpath(*parts))
    (tmp_path / "content" / "vocabulary").mkdir(parents=True)
    yield tmp_path / "content"
    forget()


def test_every_vocabulary_a_kind_speaks_of_is_shipped_with_four_labels_a_code():
    spoken = {field.vocabulary for kind in kinds.KINDS.values() for field in kind.fields if field.vocabulary}
    spoken |= {column.vocabulary for kind in kinds.KINDS.values() for field in kind.fields for column in field.columns}
    assert (spoken | {"state"}) - {""} <= set(content.vocabulary())
    for facet in content.vocabulary().values():
        assert set(facet.labels) == set(kinds.LANGUAGES), facet.name
        assert len(facet.by_code) == len(facet.codes), facet.name
        for code in facet.codes:
            assert set(code.labels) == set(kinds.LANGUAGES), (facet.name, code.code)
            assert not code.parent or code.parent in facet.by_code, code


def test_every_state_of_a_kind_has_a_label():
    states = content.facet("state").by_code
    assert {state for kind in kinds.KINDS.values() for state in kind.states} <= set(states)


def test_labels_fall_back_to_english_and_then_to_the_code():
    assert content.label("place", "imereti", "ka") == "იმერეთი"
    assert content.label("place", "imereti", "xx") == "Imereti"
    assert content.label("place", "atlantis", "ka") == "atlantis"


def test_a_wrong_code_names_the_nearest():
    content.check("dimension", "economic")
    with pytest.raises(ToolkitError, match="Nearest: economic"):
        content.check("dimension", "econmic")
    with pytest.raises(ToolkitError, match="There are: economic"):
        content.check("dimension", "xyzzy")
    with pytest.raises(ToolkitError, match="Nearest: dimension"):
        content.check("dimensions", "economic")


def test_a_municipality_brings_its_region():
    codes = content.with_parents("place", ["kharagauli", "imereti", "unknown"])
    assert codes[:2] == ("kharagauli", "imereti")
    assert "unknown" in codes
    assert len(codes) == len(set(codes))


def test_a_circle_of_parents_ends(fresh):
    (fresh / "vocabulary" / "ring.yaml").write_text(
        "labels: {en: Ring}\ncodes:\n- {code: a, parent: b, labels: {en: A}}\n- {code: b, parent: a, labels: {en: B}}\n")
    assert content.with_parents("ring", ["a"]) == ("a", "b")


def test_words_that_yaml_takes_for_values_stay_words(fresh):
    codes = "".join(f"- {{code: {code}, labels: {{en: A}}}}\n" for code in ("no", "2020-01-02", "010"))
    (fresh / "vocabulary" / "odd.yaml").write_text(f"labels: {{en: Odd}}\ncodes:\n{codes}")
    assert [code.code for code in content.facet("odd").codes] == ["no", "2020-01-02", "010"]


@pytest.mark.parametrize("text", ["{", "labels: {en: A}", "- a", "codes: []", "labels: {ka: ა}\ncodes: []"])
def test_a_damaged_vocabulary_is_named(fresh, text):
    (fresh / "vocabulary" / "broken.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(ToolkitError, match=r"broken\.yaml"):
        content.facet("broken")


def test_a_vocabulary_that_is_no_text_is_named(fresh):
    (fresh / "vocabulary" / "broken.yaml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ToolkitError, match=r"broken\.yaml"):
        content.facet("broken")


def test_a_template_has_every_section_of_its_kind_in_order():
    for kind in kinds.KINDS.values():
        for lang in kinds.LANGUAGES:
            found = sections.scan(content.template(kind.name, lang)).sections
            assert [(section.id, section.title) for section in found if section.id] == [
                (section.id, section.labels[lang]) for section in kind.sections]


def records_of(made):
    stream = io.BytesIO()
    ndjson.write_out(made, stream)
    return stream.getvalue()


def rows_of(made):
    with made.read() as tx:
        return items.listing(tx).rows


def test_the_shipped_items_are_there_with_links_and_translations(filled):
    starters = content.read_starters()
    assert len(rows_of(filled)) == len(starters) >= 40
    with filled.read() as tx:
        for row in rows_of(filled):
            item = items.get(tx, row.key)
            assert item.state == "draft", item.key
            assert all(link.title for link in item.links), (item.title, item.links)
            assert "[[s" not in item.body, item.key
            assert not any(str(key).startswith("s") for key in item.fields.get("sites", ())), item.key
            assert item.author == "starter content"
            for field in kinds.kind(item.kind).fields:
                codes = item.fields.get(field.name) or [] if field.facet else []
                for code in codes if isinstance(codes, list) else [codes]:
                    content.check(field.vocabulary, code)
    project = next(row for row in rows_of(filled) if row.kind == "project" and row.lang == "ka")
    with filled.read() as tx:
        assert {"en", "fr", "ru"} <= set(dict(items.get(tx, project.key).translations))


def test_two_laptops_make_the_same_records(filled, tmp_path, monkeypatch):
    monkeypatch.setenv("TOOLKIT_HOME", str(tmp_path / "another home"))
    with library(tmp_path, name="other.toolkit") as other:
        make(other)
        list(content.fill(other))
        ours = records_of(filled)
        before = len(rows_of(other))
        assert ndjson.read_in(other, io.BytesIO(ours)).records == 0
        assert len(rows_of(other)) == before
        assert ndjson.read_in(filled, io.BytesIO(records_of(other))).revisions == 1
        assert records_of(filled) == records_of(other)


def test_filling_again_changes_nothing_and_keeps_edits(filled):
    key = rows_of(filled)[0].key
    with filled.write() as tx:
        revisions.save(tx, key, items.Draft("Edited"))
    before = records_of(filled)
    list(content.fill(filled))
    assert records_of(filled) == before


def test_what_a_person_writes_is_newer_than_what_was_shipped(filled):
    key = make(filled)
    assert rows_of(filled)[0].key == key


def test_stopping_early_makes_none(tmp_path):
    with library(tmp_path) as made:
        work = content.fill(made)
        next(work)
        next(work)
        work.close()
        assert not rows_of(made)
        list(content.fill(made))
        assert rows_of(made)


def test_a_filled_library_is_sound(filled):
    *_, report = verify.verify(filled)
    assert report.ok, report.lines


def test_the_first_start_is_quick(tmp_path):
    start = time.process_time()
    with store.create(tmp_path / "first.toolkit") as made:
        list(content.fill(made))
    assert time.process_time() - start < 2


HEAD = "---\nid: s01\nkind: lesson\nlang: en\ntitle: A title\n"


@pytest.mark.parametrize("text", [
    "", "no head", "---\nid: s01\n---\nbody\n", HEAD, HEAD + "fields: [\n---\nbody\n", HEAD + "---\nSee [[s99]].\n",
    HEAD + "links:\n- {type: supports, to: s99}\n---\nbody\n", HEAD + "translation_of: s99\n---\nbody\n"])
def test_a_damaged_item_is_named(tmp_path, text):
    (tmp_path / "s01-broken.md").write_text(text, encoding="utf-8")
    with pytest.raises(ToolkitError, match=r"s01-broken\.md"):
        content.read_starters(tmp_path)


def test_two_items_of_one_name_are_refused(tmp_path):
    for name in ("s01-a.md", "s01-b.md"):
        (tmp_path / name).write_text(HEAD + "---\nbody\n", encoding="utf-8")
    with pytest.raises(ToolkitError, match=r"s01-b\.md"):
        content.read_starters(tmp_path)


def test_a_head_with_windows_line_ends_and_empty_fields(tmp_path):
    head = HEAD + "fields:\n  period:\n  place: []\n  evidence:\n  - {title: Page, date: 2021-03-01, page: }\n---\n\nBody\n"
    (tmp_path / "s01-a.md").write_bytes(head.replace("\n", "\r\n").encode())
    starter, = content.read_starters(tmp_path)
    assert starter.fields == {"evidence": [{"title": "Page", "date": "2021-03-01"}]}
    assert starter.body == "Body\n"
