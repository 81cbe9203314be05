import panels
import worlds
from panels import answer, asked_and_closed, do, opened

from toolkit_app.library import items
from toolkit_app.text import render
from toolkit_app.text.nodes import inner_text
from toolkit_app.validation import beside, rounds


def of(world, key):
    with world.read() as tx:
        return beside.of_item(tx, items.get(tx, key))


def said(nodes):
    return [inner_text(node).replace("\N{NO-BREAK SPACE}", " ").strip() for node in nodes]


def test_below_each_statement_stands_who_agreed_to_it_and_when(world, key):
    assert of(world, key) == beside.NOTHING
    round = asked_and_closed(world, key, title="First round")
    found = of(world, key)
    assert (found.agreed, found.asked, found.after) == (2, 3, ())
    outcome, where, groups, dissent = said(found.below["s-0003"])
    assert outcome == "Not validated"
    assert where.startswith("First round, ")
    assert where.endswith(" · agreement 40% · 5 of 5 answered")
    assert groups.startswith("too few answers to be shown: National authorities (n 1), Municipalities (n 1)")
    assert dissent.count("“words”") == 2
    with world.read() as tx:
        item = items.get(tx, key)
    html = render.html(item.body, titles=str, lang="en", below=found.below)
    assert html.index("before a project is chosen") < html.index("Not validated")
    assert f'href="round:{round}"' in html


def test_changed_words_are_not_validated_in_this_wording(world, key):
    asked_and_closed(world, key)
    panels.edit(world, key, "**bilingual**", "in *two* languages")
    found = of(world, key)
    lines = said(found.below["s-0001"])
    assert lines[0] == "Not validated in this wording  Of other words it was found: Validated"
    assert lines[3] == "What was changed since: Every referral form is bilingualin two languages."
    assert (found.agreed, found.asked) == (1, 3)


def test_what_is_hidden_in_the_tables_is_hidden_here(world, key):
    round, asked = opened(world, key, people={"national": 2, "municipal": 6, "iom_donor": 6}, anonymity="confidential",
                          hide_below=3)
    answer(world, round, asked, [1, 5, *[5] * 12])
    do(world, rounds.close, round)
    groups = said(of(world, key).below["s-0001"])[2]
    assert groups == ("Municipalities 100% (n 6); too few answers to be shown: National authorities (n 2), "
                      "International Organization for Migration and donors (n 6)")


def test_an_item_without_statements_has_its_record_after_its_text(world):
    key = worlds.make(world)
    round, asked = opened(world, key)
    answer(world, round, asked, [5] * 5, f"{key}#*")
    do(world, rounds.close, round)
    assert said(of(world, key).after)[:2] == ["The text as a whole", "Validated"]


def test_a_translation_shows_what_was_agreed_of_its_original(world, key):
    asked_and_closed(world, key)
    with world.write() as tx:
        other = items.translate(tx, key, "ka").key
    lines = said(of(world, other).below["s-0001"])
    assert lines[0] == "ვალიდირებულია"
    assert lines[3].endswith("Every referral form is bilingual.")
