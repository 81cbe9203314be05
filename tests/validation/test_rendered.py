"""What is put to people in other languages: only words that are known to render the very words that were sealed."""

from dataclasses import replace

import panels
import pytest
import worlds
from panels import BODY, edit, opened

from toolkit_app.library import items, revisions, translations
from toolkit_app.validation import definition, rendered, rounds
from toolkit_app.validation.rendered import Rendering

WORDS = {"Every referral form is **bilingual**": "მიმართვის ყოველი ფორმა **ორენოვანია**",
         "The municipality names a referral officer first": "მუნიციპალიტეტი ჯერ პასუხისმგებელ პირს ასახელებს"}
SAID = {"s-0001": "მიმართვის ყოველი ფორმა ორენოვანია.", "s-0002": "მუნიციპალიტეტი ჯერ პასუხისმგებელ პირს ასახელებს."}


def translated(world, key, lang="ka", words=WORDS):
    with world.write() as tx:
        other = items.translate(tx, key, lang).key
        draft = items.get(tx, other).draft()
        body = draft.body
        for old, new in words.items():
            body = body.replace(old, new)
        revisions.save(tx, other, replace(draft, title="ერთიანი მიდგომა", body=body))
    return other


def beside(world, round, lang="ka"):
    """By the statement's id."""
    with world.read() as tx:
        units = definition.find(tx, round).definition.units
        found = rendered.of_units(tx, units, (lang,))
    return {unit.id: found[unit.place][lang] for unit in units if lang in found.get(unit.place, {})}


def test_the_translation_of_exactly_that_statement_and_nothing_that_is_not_translated_yet(world, key):
    translated(world, key)
    round, _ = opened(world, key)
    assert beside(world, round) == {name: Rendering(words, original=False) for name, words in SAID.items()}
    assert beside(world, round, "fr") == beside(world, round, "en") == {}


def test_another_statement_of_the_original_may_change(world, key):
    other = translated(world, key)
    edit(world, key, "Households are asked", "Households are heard")
    round, _ = opened(world, key)
    assert beside(world, round)["s-0001"] == Rendering(SAID["s-0001"], original=False)
    edit(world, other, "ორენოვანია", "ორ ენაზეა")
    assert beside(world, round)["s-0001"].wording == "მიმართვის ყოველი ფორმა ორ ენაზეა."


def test_a_translation_of_earlier_words_is_not_shown_until_it_follows(world, key):
    other = translated(world, key)
    edit(world, key, "**bilingual**", "in *two* languages")
    round, _ = opened(world, key)
    assert beside(world, round)["s-0001"] == Rendering("", original=False)
    assert beside(world, round)["s-0002"].wording == SAID["s-0002"]
    panels.do(world, translations.mark, other)
    assert beside(world, round)["s-0001"].wording == SAID["s-0001"]


@pytest.mark.parametrize("marked", [False, True])
def test_a_translation_that_may_be_of_later_words_is_not_shown(world, key, marked):
    other = translated(world, key)
    round, _ = opened(world, key)
    edit(world, key, "**bilingual**", "in *two* languages")
    edit(world, other, "ორენოვანია", "ორ ენაზეა")
    if marked:
        panels.do(world, translations.mark, other)
    assert beside(world, round)["s-0001"] == Rendering("", original=False)
    assert beside(world, round)["s-0002"].wording == SAID["s-0002"]


def test_of_a_translation_that_is_put_to_people_its_original_and_a_further_translation(world, key):
    other = translated(world, key)
    french = translated(world, key, "fr", {"Every referral form is": "Chaque fiche est"})
    round, _ = opened(world, other)
    assert beside(world, round, "en")["s-0001"] == Rendering("Every referral form is bilingual.", original=True)
    assert beside(world, round, "fr")["s-0001"] == Rendering("Chaque fiche est bilingual.", original=False)
    assert beside(world, round) == {}
    edit(world, key, "**bilingual**", "in *two* languages")
    panels.do(world, translations.mark, french)
    assert beside(world, round, "en")["s-0001"] == Rendering("", original=True)
    assert beside(world, round, "fr")["s-0001"] == Rendering("", original=False)


def test_of_a_whole_text_the_title_and_of_points_of_lists_nothing(world):
    key = panels.methodology(world, BODY + "- One point\n- Another point\n")
    translated(world, key)
    round = panels.planned(world, key)
    with world.write() as tx:
        plan = definition.plan_of(definition.find(tx, round))
        wanted = replace(plan, wanted=(f"{key}#*", f"{key}#points"))
        rounds.change(tx, round, wanted)
    assert beside(world, round) == {"*": Rendering("ერთიანი მიდგომა", original=False)}


def test_where_the_origin_is_not_known_nothing_is_claimed(world, key):
    with world.write() as tx:
        other = items.make(tx, "methodology", replace(items.get(tx, key).draft(), lang="ka", body=BODY.replace(*next(iter(
            WORDS.items())))), translation_of=key).key
    round, _ = opened(world, key)
    with world.read() as tx:
        assert items.get(tx, other).translation == "unknown"
    assert beside(world, round) == {"s-0001": Rendering("", original=False)}


def test_a_text_of_one_language_has_none(world):
    round, _ = opened(world, worlds.make(world))
    assert beside(world, round) == {}
