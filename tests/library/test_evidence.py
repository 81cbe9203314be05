"""What a statement rests on, counted from its links; and what rests on a lesson."""

from dataclasses import replace

import pytest
import worlds

from toolkit_app.errors import ToolkitError
from toolkit_app.library import evidence, items, links, revisions
from toolkit_app.library.items import Draft


def methodology(*keys: str) -> Draft:
    listed = "\n".join(f"- [[{key}]]" for key in keys)
    return Draft("The approach", body=(
        "## Principles {#principles}\n\n::: {.statement #s-aaaa type=principle}\nPeople are asked first.\n\n"
        f"::: evidence\n{listed}\n:::\n:::\n\n::: {{.statement #s-bbbb type=option}}\nNobody knows why.\n:::\n"))


def test_it_rests_on_so_many_lessons_from_so_many_sites(world):
    site = worlds.make(world, "site", Draft("The well", fields={"place": ["kharagauli"]}))
    at_the_well = worlds.make(world, draft=replace(worlds.WELL, fields={"sites": [site], "place": ["kharagauli"]}))
    nearby = worlds.make(world, draft=Draft("Same place, no site", fields={"place": ["kharagauli", "imereti"]}))
    elsewhere = worlds.make(world, draft=Draft("Another place", fields={"place": ["vani", "georgia"]}))
    source = worlds.make(world, "source", Draft("A report"))
    key = worlds.make(world, "methodology", methodology(at_the_well, nearby, elsewhere, source, elsewhere, "LL-00000000"))
    with world.read() as tx:
        first, second = evidence.statements(tx, key)
    assert (first.lessons, first.sources, first.sites, first.places, first.spread) == (3, 1, (site,), ("vani",), 2)
    assert (first.number, first.section, first.statement.id, first.bare) == (1, "Principles", "s-aaaa", False)
    assert [one.here for one in first.supports] == [True] * 4 + [False]
    assert (second.bare, second.lessons, second.spread, second.supports) == (True, 0, 0, ())
    assert (evidence.told(first, "en"), evidence.told(second, "ka")) == ("lessons: 3, sites: 2", "საფუძველი არ არის")
    assert evidence.told(replace(first, lessons=0), "fr") == "aucune leçon"


def test_what_is_not_here_supports_nothing(world):
    key = worlds.make(world, "methodology", methodology("LL-00000000"))
    with world.read() as tx:
        assert [one.bare for one in evidence.statements(tx, key)] == [True, True]


def test_a_lesson_and_its_translation_are_one_and_both_know_what_rests_on_them(world):
    lesson = worlds.make(world)
    with world.write() as tx:
        georgian = items.translate(tx, lesson, "ka").key
    key = worlds.make(world, "methodology", methodology(lesson, georgian))
    with world.write() as tx:
        items.translate(tx, key, "ka")
    mention = worlds.make(world, "note", Draft("A note", body=f"See [[{lesson}]].\n\n::: {{.statement #s-cccc}}\nNo.\n:::\n"))
    with world.read() as tx:
        assert evidence.statements(tx, key)[0].lessons == 1
        for one in (lesson, georgian):
            assert [(found.key, found.statement.id) for found in evidence.resting_on(tx, one)] == [(key, "s-aaaa")]
        assert mention in {link.key for link in links.backlinks(tx, lesson)}
        with pytest.raises(ToolkitError, match="no item"):
            evidence.resting_on(tx, "LL-00000000")


def test_what_a_statement_rests_on_is_called_in_its_language_where_there_is_such_a_text(world):
    lesson, alone = worlds.make(world), worlds.make(world)
    with world.write() as tx:
        georgian = items.translate(tx, lesson, "ka").key
        revisions.save(tx, georgian, replace(items.get(tx, georgian).draft(), title="ჯერ გამოკითხვა"))
    key = worlds.make(world, "methodology", replace(methodology(lesson, georgian, alone), lang="ka"))
    english = worlds.make(world, "methodology", methodology(lesson, georgian))
    with world.read() as tx:
        (first, _), (second, _) = evidence.statements(tx, key), evidence.statements(tx, english)
    assert [(one.key, one.reads, one.called) for one in first.supports] == [
        (lesson, georgian, "ჯერ გამოკითხვა"), (georgian, georgian, "ჯერ გამოკითხვა"), (alone, alone, worlds.WELL.title)]
    assert [(one.key, one.reads, one.called) for one in second.supports] == [
        (lesson, lesson, worlds.WELL.title), (georgian, lesson, worlds.WELL.title)]
    with world.write() as tx:
        items.retire(tx, georgian)
    with world.read() as tx:
        assert evidence.statements(tx, key)[0].supports[0].reads == lesson


def test_an_earlier_text_rests_on_what_it_named(world):
    lesson = worlds.make(world)
    key = worlds.make(world, "methodology", methodology(lesson))
    first = worlds.get(world, key).head
    worlds.save(world, key, methodology())
    with world.read() as tx:
        assert [one.bare for one in evidence.statements(tx, key, first)] == [False, True]
        assert [one.bare for one in evidence.statements(tx, key)] == [True, True]
        assert evidence.resting_on(tx, lesson) == ()
