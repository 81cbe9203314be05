import json
from dataclasses import replace

import pytest
import worlds
from worlds import get, save

from toolkit_app import kinds
from toolkit_app.errors import ToolkitError
from toolkit_app.library import assigning, items
from toolkit_app.library.items import Attachment, Draft, Link

# --- making and reading

def set_fields(*assignments, kind="lesson", draft=None):
    return items.set_fields(kind, draft or Draft("T"), assignments)


def test_fields_are_set_cleared_and_replaced():
    draft = set_fields("place=khoni", "place=vani", "valence=worked", "period=2020 - 2022", "review_due=2027-02")
    assert draft.fields == {"place": ["khoni", "vani"], "valence": "worked", "period": "2020 - 2022", "review_due": "2027-02"}
    assert set_fields("place=", "valence=", draft=draft).fields == {"period": "2020 - 2022", "review_due": "2027-02"}
    assert set_fields("place=telavi", draft=draft).fields["place"] == ["telavi"]


def test_sections_title_tags_and_links_are_set():
    draft = set_fields("lesson=Ask first.", "title=New", "tags=water", "tags=survey", "supports=ll-0000000o", "lang=ka")
    assert "## The lesson {#lesson}\n\nAsk first." in draft.body
    assert (draft.title, draft.lang, draft.tags) == ("New", "ka", ("water", "survey"))
    assert draft.links == (Link("supports", "LL-00000000"),)
    more = set_fields("context=Here.", "supports=", draft=draft)
    assert more.body.index("Here.") < more.body.index("Ask first.")
    assert more.links == ()
    assert "Ask" not in set_fields("lesson=", draft=more).body


def test_tables_come_from_a_file(tmp_path):
    path = tmp_path / "e.json"
    rows = [{"title": "A survey", "date": "2022", "evidence_type": "survey"}]
    path.write_text(json.dumps([{**rows[0], "page": ""}, {}]), encoding="utf-8-sig")
    assert set_fields(f"evidence=@{path}").fields == {"evidence": rows}
    assert set_fields('place=["khoni", "vani"]').fields == {"place": ["khoni", "vani"]}
    assert set_fields("evidence=", draft=Draft("T", fields={"evidence": rows})).fields == {}
    assert set_fields("sites=st-0000000l").fields == {"sites": ["ST-00000001"]}


@pytest.mark.parametrize(("assignment", "words"), [
    ("plase=khoni", "Nearest: place"), ("place=khni", "Nearest: khoni"), ("valence", "FIELD=VALUE"),
    ("review_due=2027-13", "a date"),
    ("review_due=tomorrow", "a date"), ("sites=here", "key of an item"), ("evidence=a survey", "is a table"),
    ("evidence=@nothing.json", "cannot be read"), ("evidence=[", "cannot be read"), ('evidence=["x"]', "a list of objects"),
    ('evidence=[{"titel": "x"}]', "Nearest: title"), ('evidence=[{"evidence_type": "guess"}]', "not a code"),
    ('evidence=[{"title": 5}]', "a text"), ('place=[5]', "a text"), ("supports=x", "key of an item"),
    ("suports=LL-00000000", "Nearest: supports")])
def test_a_wrong_assignment_says_what_is_right(assignment, words):
    with pytest.raises(ToolkitError, match=words):
        set_fields(assignment)


def test_one_value_is_given_once():
    with pytest.raises(ToolkitError, match="one value"):
        set_fields("period=a", "period=b")
    with pytest.raises(ToolkitError, match="a number"):
        set_fields('budget=[{"amount": "much"}]', kind="project")
    assert set_fields('budget=[{"amount": "300000"}]', kind="project").fields == {"budget": [{"amount": "300000"}]}


def test_no_kind_has_a_field_that_hides_a_section_or_a_word_of_the_grammar():
    for kind in kinds.KINDS.values():
        names = [*(field.name for field in kind.fields), *(section.id for section in kind.sections), "title", "lang", "tags",
                 *kinds.LINK_TYPES]
        assert len(set(names)) == len(names), kind.name


def test_every_filled_field_of_every_kind_survives_a_save(world):
    values = {"line": "x", "text": "x\ny", "date": "2026-01", "number": "5", "items": ["LL-00000000"]}
    for kind in kinds.KINDS.values():
        fields = {}
        for field in kind.fields:
            if field.facet:
                code = assigning.vocabulary.facet(field.vocabulary).codes[0].code
                fields[field.name] = [code] if field.type == "choices" else code
            elif field.type == "table":
                fields[field.name] = [{field.columns[0].name: "2020" if field.columns[0].type == "date" else "x"}]
            else:
                fields[field.name] = values[field.type]
        key = worlds.make(world, kind.name, Draft("T", fields=fields))
        assert get(world, key).fields == fields


def test_an_unchanged_draft_of_an_item_equals_itself(world):
    key = worlds.make(world, "lesson", replace(worlds.WELL, attachments=(Attachment("a", "0" * 64, 1, "text/plain"),)))
    assert not save(world, key, get(world, key).draft()).changed
