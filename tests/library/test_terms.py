"""The termbase of a library, and what in a translation differs from it."""

from dataclasses import replace

import worlds

from toolkit_app.library import items, terms, translations
from toolkit_app.library.items import Draft

HUB = Draft("Service hub", "en", "## Definition {#definition}\n\nA place.\n", {
    "term_en": "service hub; hub", "term_ka": "სერვისების ჰაბი", "term_fr": "pôle", "term_status": "checked",
    "forbidden": "ka: ერთი ფანჯარა"})
ENGLISH = "## Context {#context}\n\nThe hub was new.\n\n## What happened {#happened}\n\nNobody knew of the service hub.\n"
GEORGIAN = "## კონტექსტი {#context}\n\nცენტრი ახალი იყო.\n\n## რა მოხდა {#happened}\n\nერთი ფანჯარა არავინ იცოდა.\n"


def known(world):
    with world.read() as tx:
        return [(one.names["en"], one.checked) for one in terms.termbase(tx).terms]


def test_terms_that_hold_are_the_termbase(world):
    key = worlds.make(world, "term", HUB)
    worlds.make(world, "note", replace(HUB, title="No term"))
    assert known(world) == [(("service hub", "hub"), True)]
    with world.write() as tx:
        items.translate(tx, key, "ka")
    assert len(known(world)) == 1
    worlds.save(world, key, replace(HUB, fields={**HUB.fields, "term_en": "hub", "term_status": "proposed"}))
    assert known(world) == [(("hub",), False)]
    with world.write() as tx:
        items.retire(tx, key)
    assert known(world) == []


def test_a_translation_is_compared_with_the_termbase_passage_by_passage(world):
    worlds.make(world, "term", HUB)
    original = worlds.make(world, "lesson", Draft("A hub opens", "en", ENGLISH))
    with world.write() as tx:
        key = items.translate(tx, original, "ka").key
        # what was not translated yet is no other rendering
        assert terms.check(terms.termbase(tx), translations.following(tx, key)) == ()
    worlds.save(world, key, replace(worlds.get(world, key).draft(), title="ჰაბი იხსნება", body=GEORGIAN))
    with world.read() as tx:
        found = translations.following(tx, key)
        said = terms.check(terms.termbase(tx), found)
    assert [(one.number, one.finding.kind, one.finding.source) for one in said] == [
        (-1, "missing", "hub"), (1, "missing", "hub"), (3, "forbidden", "service hub")]
    wrong = said[-1].finding
    assert found.passages[3].text[wrong.start:wrong.end] == "ერთი ფანჯარა"
    assert wrong.names == ("სერვისების ჰაბი",)


def test_the_shipped_terms_are_proposals_with_a_name_in_every_language(filled):
    with filled.read() as tx:
        base = terms.termbase(tx)
        assert len(base.terms) == 20
        for one in base.terms:
            assert not one.checked
            for lang, names in one.names.items():
                for name in names:
                    # every name is found as the term it is, though names share words
                    assert [mark.term for mark in base.marks(name, lang)] == [one], name
        asked = done = 0
        for row in items.listing(tx).rows:
            if row.translation_of:
                found = translations.following(tx, row.key)
                asked += sum(len(base.marks(one.now, found.original.lang)) for one in found.passages)
                done += len(terms.check(base, found))
        # the starter texts use their own terms: a check that cries wolf would not be read
        assert done < 0.1 * asked
