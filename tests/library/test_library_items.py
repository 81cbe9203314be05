import itertools

import pytest
import worlds
from sqlalchemy import event, text
from worlds import get, save

from toolkit_app.errors import ToolkitError
from toolkit_app.library import attachments, canonical, items, links, projections, revisions, store
from toolkit_app.library.items import Draft, Link
from toolkit_app.library.records import ChangeLog

# --- making and reading

def test_a_made_item_holds_what_was_given(world):
    draft = Draft(" A  title\n", "fr", "Text\r\nligne", {"period": "2022", "place": ["kvareli"], "owner": ""},
                  ("eau", "eau", " "), (Link("supports", "ll-0000000o"),), ())
    key = worlds.make(world, "lesson", draft)
    item = get(world, key)
    assert key.startswith("LL-")
    assert (item.title, item.lang, item.body, item.tags) == ("A title", "fr", "Text\nligne", ("eau",))
    assert item.fields == {"period": "2022", "place": ["kvareli"]}
    assert item.own_links == (Link("supports", "LL-00000000"),)
    assert (item.state, item.retired, item.heads, item.revisions) == ("draft", False, 1, 1)
    assert item.author == "person at this laptop"
    assert len(item.head) == 64
    assert len(item.id) == 32


def test_a_key_is_read_in_any_case_and_an_unknown_one_names_near_ones(world):
    key = worlds.make(world)
    assert get(world, f" {key.lower()} ").key == key
    with pytest.raises(ToolkitError, match=f"Nearest: {key}"):
        get(world, key[:-1] + ("0" if key[-1] != "0" else "1"))
    with pytest.raises(ToolkitError, match="toolkit list"):
        get(world, "??")


@pytest.mark.parametrize("title", ["", "  ", "\n", "\u200b", "\u00a0"])
def test_a_title_is_needed_and_nothing_else(world, title):
    with pytest.raises(ToolkitError, match="title is missing"):
        worlds.make(world, "lesson", Draft(title, body="text"))
    assert worlds.make(world, "lesson", Draft("T"))


@pytest.mark.parametrize("draft", [Draft("a\0b"), Draft("T", body="a\0"), Draft("T", body="\ud800"), Draft("T", tags=("\0",)),
                                   Draft("T", fields={"period": "\udfff"}), Draft("T", fields={"x": 1.5}), Draft("T", lang="de")])
def test_what_cannot_be_kept_is_refused_and_nothing_is_written(world, draft):
    with pytest.raises(ToolkitError):
        worlds.make(world, "lesson", draft)
    with world.read() as tx:
        assert items.listing(tx).total == 0
        assert tx.session.scalar(text("select count(*) from blob")) == 0


def test_an_unknown_kind_is_refused(world):
    with pytest.raises(ToolkitError, match="The kinds are"):
        worlds.make(world, "poem", worlds.WELL)


def test_a_key_that_is_taken_is_drawn_again(world, monkeypatch):
    first = canonical.uuid7()
    second = canonical.uuid7()
    clash = type(first)(int=(second.int >> 40 << 40) | first.int & (1 << 40) - 1)
    drawn = iter([first, clash, second])
    monkeypatch.setattr(items, "uuid7", lambda: next(drawn))
    assert worlds.make(world) == canonical.key_of("lesson", first)
    assert worlds.make(world) == canonical.key_of("lesson", second)


def test_receiving_an_item_with_a_taken_key_names_both(world):
    taken = canonical.uuid7()
    other = type(taken)(int=taken.int ^ 1 << 90)
    with world.write() as tx:
        items.make(tx, "lesson", Draft("Here"), id=taken)
    with pytest.raises(ToolkitError, match=r"“There” and “Here”"), world.write() as tx:
        items.make(tx, "lesson", Draft("There"), id=other)


def test_what_is_shipped_is_the_same_record_everywhere(tmp_path):
    made = []
    for name in ("a.toolkit", "b.toolkit"):
        with worlds.library(tmp_path, name=name) as one, one.write() as tx:
            made.append(items.make(tx, "lesson", worlds.WELL, note="shipped", id=type(canonical.uuid7())(int=7)))
    assert made[0] == made[1]
    with store.open_library(tmp_path / "a.toolkit") as one:
        assert get(one, made[0].key).author == "starter content"
        with pytest.raises(ToolkitError, match="already"), one.write() as tx:
            items.make(tx, "lesson", worlds.WELL, id=type(canonical.uuid7())(int=7))


# --- listing

def test_listing_filters_orders_and_pages(world):
    keys = [worlds.make(world, kind, draft) for kind, draft in (
        ("lesson", worlds.WELL), ("tool", worlds.TOOL), ("lesson", worlds.GEORGIAN), ("note", Draft("écoles", "fr")),
        ("note", Draft("Zug", "en")))]

    def titles(**options):
        with world.read() as tx:
            found = items.listing(tx, **options)
        return [row.title for row in found.rows], found.total

    everything = [worlds.WELL.title, worlds.TOOL.title, worlds.GEORGIAN.title, "écoles", "Zug"]
    assert titles() == (everything[::-1], 5)
    assert titles(text_order="title") == (["écoles", worlds.TOOL.title, worlds.WELL.title, "Zug", worlds.GEORGIAN.title], 5)
    assert titles(limit=2, offset=1) == (everything[::-1][1:3], 5)
    assert titles(limit=2, offset=4) == ([everything[0]], 5)
    assert titles(kind="lesson") == ([worlds.GEORGIAN.title, worlds.WELL.title], 2)
    assert titles(lang="fr") == (["écoles"], 1)
    assert titles(state="draft", kind="tool") == ([worlds.TOOL.title], 1)
    assert titles(keys=[keys[0].lower(), keys[3]]) == (["écoles", worlds.WELL.title], 2)
    assert titles(keys=[]) == ([], 0)
    assert titles(where={"kind": ["tool", "note"], "lang": ["en"]}) == (["Zug", worlds.TOOL.title], 2)


def test_a_region_lists_and_counts_its_municipalities(world):
    worlds.make(world)
    worlds.make(world, "tool", worlds.TOOL)
    worlds.make(world, "note", Draft("Both", fields={"place": ["kharagauli", "khoni"]}))
    worlds.make(world, "note", Draft("Kvareli", fields={"place": ["kvareli", "kakheti"]}))
    with world.read() as tx:
        def titles(*codes):
            return {row.title for row in items.listing(tx, where={"place": codes}).rows}

        assert titles("imereti") == {worlds.WELL.title, worlds.TOOL.title, "Both"}
        assert titles("kharagauli") == {worlds.WELL.title, "Both"}
        assert titles("khoni", "kvareli") == {"Both", "Kvareli"}
        assert titles("georgia") == titles()
        counts = items.facets(tx)
        assert counts["place"] == {"georgia": 4, "imereti": 3, "kakheti": 1, "kharagauli": 2, "khoni": 1, "kvareli": 1}
        assert counts["kind"] == {"lesson": 1, "tool": 1, "note": 2}
        assert counts["dimension"] == {"social": 1}
        assert counts["valence"] == {"worked": 1}
        assert items.facets(tx, where={"place": ["khoni"]})["place"] == {"georgia": 1, "imereti": 1, "kharagauli": 1, "khoni": 1}
        assert items.facets(tx, kind="tool") == {"kind": {"tool": 1}, "state": {"draft": 1}, "lang": {"en": 1},
                                                 "place": {"georgia": 1, "imereti": 1}}


@pytest.mark.parametrize("options", [{"kind": "lessons"}, {"state": "drafty"}, {"lang": "de"}, {"where": {"plaec": ["x"]}},
                                     {"where": {"place": ["khargauli"]}}])
def test_a_wrong_filter_names_the_nearest_word(world, options):
    with world.read() as tx:
        for ask in (items.listing, items.facets):
            with pytest.raises(ToolkitError):
                ask(tx, **options)


def test_facets_count_what_the_listing_lists(world):
    codes = [None, "social", "economic"]
    for place, dimension in itertools.product([None, "khoni", "vani", "telavi"], codes):
        fields = {"place": [place] if place else [], "dimension": [dimension] if dimension else []}
        worlds.make(world, "lesson", Draft("T", fields=fields))
    with world.read() as tx:
        for where in ({}, {"place": ["imereti"]}, {"dimension": ["social"], "place": ["georgia"]}):
            for facet, counted in items.facets(tx, where=where).items():
                for code, number in counted.items():
                    narrowed = {**where, facet: [code]}
                    if facet not in where:
                        assert items.listing(tx, where=narrowed).total == number


def test_a_listing_reads_no_body(world):
    for _ in range(5):
        worlds.make(world)
    asked = []
    event.listen(world._engine, "before_cursor_execute", lambda *given: asked.append(given[2]))
    with world.read() as tx:
        items.listing(tx, limit=3)
        items.facets(tx)
    assert asked
    assert not any("blob" in statement for statement in asked)


def test_the_change_log_names_each_item_once_in_the_order_of_change(world):
    first, second = worlds.make(world), worlds.make(world)

    def log():
        with world.read() as tx:
            return [(row.seq, row.item_id.hex) for row in tx.session.query(ChangeLog).order_by(ChangeLog.seq)]

    before = log()
    assert [item for _, item in before] == [get(world, first).id, get(world, second).id]
    save(world, first, Draft("Changed"))
    after = log()
    assert [item for _, item in after] == [get(world, second).id, get(world, first).id]
    assert after[-1][0] > before[-1][0]


# --- retiring

def test_retiring_hides_and_bringing_back_gives_the_state_again(world):
    key = worlds.make(world)
    with world.write() as tx:
        assert items.retire(tx, key, note="out of date").changed
        assert not items.retire(tx, key).changed
    item = get(world, key)
    assert (item.state, item.retired, item.revisions) == ("retired", True, 1)
    with world.read() as tx:
        assert items.listing(tx).total == 0
        assert items.listing(tx, retired=True).total == 1
        assert items.listing(tx, state="retired").total == 1
        assert items.listing(tx, keys=[key]).total == 1
        assert items.facets(tx)["kind"] == {}
    with world.write() as tx:
        assert items.bring_back(tx, key).changed
        assert not items.bring_back(tx, key).changed
    assert (get(world, key).state, get(world, key).retired) == ("draft", False)


def test_a_retired_item_is_saved_and_stays_retired(world):
    key = worlds.make(world)
    with world.write() as tx:
        items.retire(tx, key)
        revisions.save(tx, key, Draft("Still here"))
    assert (get(world, key).title, get(world, key).retired) == ("Still here", True)


# --- translations

def test_a_translation_starts_as_a_copy_and_knows_its_origin(world):
    key = worlds.make(world)
    with world.write() as tx:
        georgian = items.translate(tx, key, "ka").key
        french = items.translate(tx, georgian, "fr").key
        with pytest.raises(ToolkitError, match=georgian):
            items.translate(tx, key, "ka")
        with pytest.raises(ToolkitError, match=key):
            items.translate(tx, french, "en")
        with pytest.raises(ToolkitError, match="languages are"):
            items.translate(tx, key, "de")
    item = get(world, french)
    assert (item.lang, item.body, item.fields, item.translation_of) == ("fr", worlds.WELL.body, worlds.WELL.fields, key)
    assert item.translations == (("en", key), ("ka", georgian))
    assert get(world, key).translations == (("fr", french), ("ka", georgian))
    assert item.own_links == (Link("translates", key, worlds.WELL.title, "lesson"),)
    with world.read() as tx:
        assert revisions.history(tx, french)[0].how == "translate"
    with world.write() as tx:
        items.retire(tx, georgian)
        assert items.translate(tx, key, "ka").key != georgian


# --- links

def test_links_mentions_and_backlinks(world):
    target, other = worlds.make(world), worlds.make(world, "tool", worlds.TOOL)
    body = f"See [[{other.lower()}]] and [[{target}|the well]] and [[LL-ZZZZZZZZ]], not `[[{other}]]`."
    key = worlds.make(world, "note", Draft("N", body=body, links=(Link("supports", target), Link("contradicts", "LL-YYYYYYYY"))))
    expected = (Link("supports", target, worlds.WELL.title, "lesson"), Link("contradicts", "LL-YYYYYYYY"))
    mentions = {Link("mentions", other, worlds.TOOL.title, "tool"), Link("mentions", target, worlds.WELL.title, "lesson"),
                Link("mentions", "LL-ZZZZZZZZ")}
    item = get(world, key)
    assert item.own_links == expected
    assert item.links[:2] == expected
    assert set(item.links[2:]) == mentions
    assert item.draft().links == (Link("supports", target), Link("contradicts", "LL-YYYYYYYY"))
    assert get(world, target).backlinks == (Link("mentions", key, "N", "note"), Link("supports", key, "N", "note"))
    with world.read() as tx:
        assert links.of(tx, key) == item.links
        assert links.backlinks(tx, other.lower()) == (Link("mentions", key, "N", "note"),)
    save(world, key, Draft("N"))
    assert get(world, key).links == ()
    assert get(world, target).backlinks == ()


def test_statements_come_from_the_text(world):
    key = worlds.make(world, "methodology", Draft("M", body="::: {.statement #s-7k3q type=principle}\nAsk first.\n:::\n"))
    (statement,) = get(world, key).statements
    assert (statement.id, statement.type, statement.wording) == ("s-7k3q", "principle", "Ask first.")


# --- attachments

def test_projections_are_what_the_records_say(world):
    first, second = worlds.make(world), worlds.make(world, "tool", worlds.TOOL)
    save(world, first, Draft("New", body=f"[[{second}]]", fields={"place": ["vani"]}))
    with world.write() as tx:
        items.retire(tx, second)
        items.translate(tx, first, "ka")
        attachments.attach_bytes(tx, first, "a.txt", b"text")

    def dump(session):
        ids = [row[0] for row in session.query(projections.Item.id)]
        return projections.stored(session, ids), projections.stored_people(session)

    with world.write() as tx:
        before = dump(tx.session)
        assert {item: projections.compute(tx.session, item) for item in before[0]} == before[0]
        assert projections.rebuild(tx) == 3
        assert dump(tx.session) == before
        tx.session.execute(text("update item set title = 'false' where kind = 'tool'"))
        tx.session.execute(text("delete from item_link"))
        changed = dump(tx.session)
        assert changed != before
        projections.rebuild(tx)
        assert dump(tx.session) == before


# --- FIELD=VALUE
