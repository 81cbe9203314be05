import pytest
from worlds import WELL, library, make

from toolkit_app.errors import ToolkitError
from toolkit_app.library import attachments, items, pages
from toolkit_app.library.items import Draft, Link
from toolkit_app.publishing.publication import Row

EVIDENCE = [{"title": "Project page", "publisher": "An agency", "date": "2021-03", "page": "4", "address": "https://example.org/a",
             "accessed": "2026-11-01", "evidence_type": "survey"}, {"title": "What was said?"}]


@pytest.fixture
def world(tmp_path):
    with library(tmp_path) as made:
        yield made


def printed(world, keys, layout="handout", lang=None):
    with world.read() as tx:
        return pages.publication(tx, keys, layout, "A4", lang)


def test_an_item_with_all_its_labels_in_the_language_of_the_page(world):
    site = make(world, "site", Draft("The well"))
    key = make(world, draft=Draft("წყალი", "ka", WELL.body, {
        "place": ["kharagauli", "imereti"], "confidence": "low", "sites": [site], "sensitivity": "public", "evidence": EVIDENCE,
        "period": "2021", "author_role": "Facilitator", "review_due": "2028-01", "origin": "restated",
        "actions": [{"action": "Ask again", "owner": "Mayor", "due": "2026", "action_state": "open"}]}))
    made = printed(world, [key.lower()])
    assert (made.layout.name, made.paper, made.lang, made.title) == ("handout", "A4", "ka", "წყალი")
    entry, = made.entries
    assert (entry.key, entry.kind, entry.lang, entry.title, entry.body) == (key, "გაკვეთილი", "ka", "წყალი", WELL.body)
    assert entry.is_lesson
    assert not entry.is_methodology
    assert entry.state == "draft"
    assert entry.state_label == "მონახაზი"
    assert entry.date == made.date
    assert len(entry.date) == 10
    assert len(entry.revision) == 8
    fields = {row.label: row.value for row in entry.fields}
    assert fields["ადგილი"] == "ხარაგაული, იმერეთი"
    assert fields["საპილოტე ადგილები"] == f"The well ({site})"
    assert fields["პერიოდი"] == "2021"
    assert fields["შემდგომი ქმედებები"].startswith("ქმედება: Ask again; ")
    assert not {"კონფიდენციალურობა", "წყაროები და მტკიცებულებები", "გადასახედია"} & set(fields)
    assert entry.sensitivity
    assert entry.sources == (
        "Project page. An agency, 2021-03, გვერდი 4. https://example.org/a (ნანახია: 2026-11-01)", "What was said?")


def test_the_translation_in_the_language_asked_for_is_taken(world):
    key = make(world)
    with world.write() as tx:
        other = items.translate(tx, key, "ka").key
    assert printed(world, [key], lang="ka").entries[0].key == other
    assert printed(world, [other], lang="en").entries[0].key == key
    assert printed(world, [other], lang="ka").entries[0].key == other
    assert printed(world, [key]).lang == "en"
    with pytest.raises(ToolkitError, match=r"English \(en\), ქართული \(ka\)"):
        printed(world, [key], lang="fr")


def test_a_book_takes_its_cover_from_its_methodology(world):
    lesson = make(world)
    book = make(world, "methodology", Draft("The method", fields={
        "subtitle": "For municipalities", "edition": "0.1", "custodian": "The Ministry", "dimension": ["economic"]}))
    made = printed(world, [lesson, book], "book")
    assert (made.title, made.subtitle, made.edition) == ("The method", "For municipalities", "0.1")
    assert made.facts == (Row("Custodian", "The Ministry", "custodian"),)
    assert [entry.is_methodology for entry in made.entries] == [False, True]


def test_several_items_are_named_by_their_kinds(world):
    keys = [make(world), make(world, "tool", Draft("A tool")), make(world)]
    made = printed(world, [*keys, keys[0]])
    assert made.title == "Lessons, Tools"
    assert [entry.key for entry in made.entries] == keys


def test_what_is_spoken_of_has_a_title_in_the_language_of_the_page(world):
    target, other = make(world, draft=Draft("Spoken of")), make(world, draft=Draft("Also"))
    with world.write() as tx:
        translated = items.make(tx, "lesson", Draft("ნახსენები", "ka"), translation_of=target).key
    key = make(world, draft=Draft("Speaks", body=f"See [[{target.lower()}]] and [[{other}|that]] and [[LL-00000000]].",
                                  links=(Link("supports", other),)))
    assert printed(world, [key]).titles == {target: "Spoken of", other: "Also"}
    key = make(world, draft=Draft("ლაპარაკობს", "ka", f"იხილეთ [[{target}]], [[{translated}]]."))
    assert printed(world, [key]).titles == {target: "ნახსენები", translated: "ნახსენები"}


def test_nothing_chosen_and_nothing_found(world):
    with pytest.raises(ToolkitError, match="No item"):
        printed(world, [])
    with pytest.raises(ToolkitError, match="no item"):
        printed(world, ["LL-00000000"])


def test_pictures_are_read_by_name(world):
    key = make(world)
    with world.write() as tx:
        attachments.attach_bytes(tx, key, "well.png", b"a picture")
    read = pages.image_reader(world)
    assert read(key, "well.png") == b"a picture"
    assert read(key, "other.png") is None
