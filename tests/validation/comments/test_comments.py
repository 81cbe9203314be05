"""Comments: on an exact revision, followed through later texts, answered, taken or not; nothing is ever overwritten."""

from dataclasses import replace

import pytest
import steps
import worlds
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit_app.errors import ToolkitError
from toolkit_app.library import commenting, editions, explaining, people, redaction, store, verify
from toolkit_app.library.commenting import standing
from toolkit_app.library.items import Draft
from toolkit_app.validation.comments import acts, register, words

BODY = """\
## Context {#context}

A village without water, and the road is closed in winter.

## Lesson {#lesson}

::: {.statement #s-7k3q type=recommendation}
Every referral form is bilingual.
:::
"""
DRAFT = Draft("The approach", "en", BODY)


@pytest.fixture
def key(world):
    return worlds.make(world, "methodology", DRAFT)


def write(world, function, *arguments, person=None, **options):
    with world.write(person) as tx:
        return function(tx, *arguments, **options)


def said(world, key, text="Say how.", person=None, where=None, **options):
    with world.write(person) as tx:
        return acts.add(tx, key, text, about=acts.anchor(tx, key, **where) if where else None, **options)


def now(world, code):
    with world.read() as tx:
        return register.find(tx, code)


def test_a_comment_on_each_target_speaks_of_the_exact_revision(world, key):
    nino = write(world, people.add, "Nino", "reader", "Ministry")
    head = worlds.get(world, key).head
    whole = said(world, key, type="technical", group="national", role="Head of unit", person=nino)
    assert (whole.revision, whole.here, whole.submitter) == (head, True, "Nino")
    assert (whole.group, whole.role) == ("national", "Head of unit")
    assert (whole.type, whole.state, whole.open, whole.anchor.target) == ("technical", "new", True, "item")
    section = said(world, key, where={"section": "context"})
    statement = said(world, key, "", proposal="Every form is in two languages.", where={"statement": "s-7k3q"})
    passage = said(world, key, where={"quote": "the road is closed"})
    assert [one.section for one in (section, statement, passage)] == ["Context", "Lesson", "Context"]
    assert statement.anchor.digest.startswith("sha256:")
    with world.read() as tx:
        assert [one.code for one in register.on(tx, key)] == [one.code for one in (whole, section, passage, statement)]
    assert len({one.code for one in (whole, section, statement, passage)}) == 4


def test_it_follows_later_edits_and_is_never_silently_lost(world, key):
    passage = said(world, key, where={"quote": "the road is closed in winter"})
    worlds.save(world, key, replace(DRAFT, body="New.\n\n" + BODY.replace("closed in winter", "closed in spring")))
    found = now(world, passage.code)
    assert (found.place.how, found.section, found.here) == ("changed", "Context", True)
    worlds.save(world, key, replace(DRAFT, body="Nothing of it is left here.\n"))
    lost = now(world, passage.code)
    assert (lost.place, lost.anchor.quote) == (None, "the road is closed in winter")


def test_it_goes_along_with_words_that_become_a_statement_of_their_own(world, key):
    body = BODY.replace("bilingual.", "bilingual, and it is signed in two copies.")
    worlds.save(world, key, replace(DRAFT, body=body))
    made = said(world, key, where={"quote": "signed in two copies"})
    made_of_it = '\n::: {.statement #s-0002 type=option from="s-7k3q"}\nIt is signed in two copies.\n:::\n'
    worlds.save(world, key, replace(DRAFT, body=BODY + made_of_it))
    found = now(world, made.code)
    assert (found.place.how, found.anchor.statement, found.statement) == ("same", "s-7k3q", "s-0002")
    assert "s-0002" in words.where(found, "en")


def test_words_that_are_not_in_the_text_are_kept_and_shown_as_lost(world, key):
    where = {"quote": "words of another document altogether"}
    found = said(world, key, where=where, origin="word", name="M.", said_at="2026-11-01")
    assert (found.place, found.anchor.quote) == (None, "words of another document altogether")
    assert (found.submitter, found.at, found.origin, found.author) == ("M.", "2026-11-01", "word", people.HERE)


@pytest.mark.parametrize(("make", "message"), [
    (lambda tx, key: acts.add(tx, key, " "), "says nothing"),
    (lambda tx, key: acts.add(tx, key, "x", type="loud"), "not known"),
    (lambda tx, key: acts.add(tx, key, "x", group="The Ministry!"), "not the code of a group"),
    (lambda tx, key: acts.add(tx, key, "x", revision="00000000"), "no revision"),
    (lambda tx, key: acts.anchor(tx, key, statement="s-0000"), "It has: s-7k3q"),
    (lambda tx, key: acts.anchor(tx, key, section="nowhere"), "It has: context, lesson"),
    (lambda tx, key: register.find(tx, "c-00000"), "no comment"),
    (lambda tx, key: register.listing(tx, state="loud"), "no state"),
])
def test_what_cannot_be_kept_is_refused_with_the_reason(world, key, make, message):
    with pytest.raises(ToolkitError, match=message), world.write() as tx:
        make(tx, key)


def test_an_answer_a_change_and_the_submitters_reaction(world, key):
    made = said(world, key, where={"statement": "s-7k3q"})
    with pytest.raises(ToolkitError, match="says why"):
        write(world, acts.dispose, made.code, "rejected")
    with pytest.raises(ToolkitError, match="no answer yet"):
        write(world, acts.react, made.code, "satisfied")
    changed = worlds.save(world, key, replace(DRAFT, body=BODY.replace("bilingual", "in two languages")))
    custodian = write(world, people.add, "Custodian", "custodian")
    answered = write(world, acts.dispose, made.code, "accepted", "Done.", changed_in=changed.revision, person=custodian)
    assert (answered.state, answered.open, answered.decision, answered.answer) == ("answered", False, "accepted", "Done.")
    assert (answered.changed_in, answered.answered_by, answered.place.how) == (changed.revision, "Custodian", "changed")
    assert write(world, acts.react, made.code, "unsatisfied", "Not quite.").state == "unsatisfied"
    final = write(world, acts.react, made.code, "satisfied")
    assert (final.state, final.reaction, final.open) == ("satisfied", "satisfied", False)
    assert [(event.what, event.code) for event in final.history] == [
        ("comment", "general"), ("disposition", "accepted"), ("reaction", "unsatisfied"), ("reaction", "satisfied")]


def test_a_correction_reopens_and_a_new_decision_follows_the_old(world, key):
    made = said(world, key, "Say hwo.")
    write(world, acts.dispose, made.code, "noted")
    with pytest.raises(ToolkitError, match="says that already"):
        write(world, acts.amend, made.code, "Say  hwo.")
    assert (write(world, acts.amend, made.code, "Say how.").state, now(world, made.code).text) == ("changed", "Say how.")
    assert write(world, acts.dispose, made.code, "accepted").state == "answered"
    assert write(world, acts.dispose, made.code, "deferred").state == "deferred"
    with pytest.raises(ToolkitError, match="To whom"):
        write(world, acts.dispose, made.code, "assigned")
    assert write(world, acts.dispose, made.code, "assigned", owner="Legal unit").answer == "Legal unit"


def test_a_withdrawn_comment_needs_no_answer_and_comes_back_when_it_is_put_right(world, key):
    made = said(world, key)
    assert write(world, acts.react, made.code, "withdrawn").open is False
    with pytest.raises(ToolkitError, match="withdrawn"):
        write(world, acts.dispose, made.code, "noted")
    assert write(world, acts.amend, made.code, "Say when.").state == "new"


def test_the_register_is_narrowed_and_counts(world, key):
    other = worlds.make(world)
    said(world, key, group="national", type="editorial", name="Nino")
    done = said(world, other, group="municipal")
    write(world, acts.dispose, done.code, "noted")
    passed = said(world, key, group="returnees_community", role="Elder", passed_on=True)
    with world.read() as tx:
        every = register.listing(tx)
        assert register.progress(every) == (1, 3)
        assert [one.key for one in register.listing(tx, open_only=True)] == [key, key]
        for narrowed, code in (({"group": "municipal"}, done.code), ({"state": "answered"}, done.code),
                               ({"keys": [other]}, done.code), ({"type": "editorial"}, None), ({"person": "nino"}, None)):
            (one,) = register.listing(tx, **narrowed)
            assert code in (None, one.code)
    assert (passed.submitter, passed.role, passed.author) == ("", "Elder", people.HERE)


def test_a_comment_that_is_there_is_known_again(world, key):
    with world.write() as tx:
        about = acts.anchor(tx, key, quote="The ROAD is  closed")
        words = {"text": "Say how.", "about": about, "name": "Nino", "proposal": "open"}
        assert not acts.has(tx, key, **words)
        made = acts.add(tx, key, **words, origin="word")
        assert acts.has(tx, key, **words)
        assert not acts.has(tx, key, **{**words, "text": "Say when."})
        assert not acts.has(tx, key, **{**words, "name": "Giorgi"})
        assert not acts.has(tx, key, **{**words, "about": None})
        acts.amend(tx, made.code, "Say when.", proposal="open")
        assert acts.has(tx, key, **words)
        assert acts.has(tx, key, **{**words, "text": "Say when."})


# what several laptops make of it

ACTS = st.lists(st.tuples(st.sampled_from(["amend", "accepted", "rejected", "noted", "deferred", "satisfied", "withdrawn"]),
                          st.integers(0, 3)), max_size=8)


class Act:
    def __init__(self, number, kind, data):
        self.id, self.kind, self.hlc, self.data = bytes([number]) * 32, kind, number // 2, data


@settings(max_examples=200, deadline=None)
@given(ACTS, st.randoms(use_true_random=False))
def test_where_a_comment_stands_does_not_depend_on_the_order_of_arrival(said, random):
    made = []
    for number, (what, seen) in enumerate(said, 1):
        known = [one for one in made if one.kind == commenting.DISPOSITION][:seen]
        if what == "amend":
            made.append(Act(number, commenting.AMENDMENT, {"type": "general"}))
        elif what in ("satisfied", "withdrawn"):
            made.append(Act(number, commenting.REACTION, {"reaction": what, "on": known[-1].id.hex() if known else None}))
        else:
            made.append(Act(number, commenting.DISPOSITION, {"decision": what, "of": bytes(32).hex(),
                                                            "after": [one.id.hex() for one in known]}))
    first = standing(bytes(32), made)
    random.shuffle(made)
    assert standing(bytes(32), made) == first
    assert first.state in commenting.STATES


def test_decisions_made_apart_are_contested_until_a_further_one(tmp_path, world, key):
    made = said(world, key)
    with worlds.library(tmp_path, name="there.toolkit") as there:
        steps.give(world, there)
        write(world, acts.dispose, made.code, "accepted")
        write(there, acts.dispose, made.code, "rejected", "No.")
        steps.give(there, world)
        steps.give(world, there)
        for one in (world, there):
            assert (now(one, made.code).state, now(one, made.code).open) == ("contested", True)
        write(there, acts.dispose, made.code, "noted", "Both are right.")
        steps.give(there, world)
        assert now(world, made.code).state == "answered"
        assert steps.give(there, world).records == 0


def test_verify_computes_where_comments_stand(world, key):
    made = said(world, key)
    write(world, acts.dispose, made.code, "noted")

    def report():
        *_, last = verify.verify(world)
        return last

    assert report().ok, report().lines
    with world.write() as tx:
        tx.session.connection().exec_driver_sql("UPDATE comment SET state = 'new'")
    assert report().lines == (f"What is shown of the comment {made.code} differs from the records.",)
    with world.write() as tx:
        commenting.rebuild(tx.session)
    assert report().ok


def test_an_older_library_shows_what_it_kept(tmp_path, world, key):
    made = said(world, key)
    with store.open_library(worlds.aged(world)) as opened:
        assert now(opened, made.code).text == "Say how."


def test_what_was_said_can_be_erased_and_stays_erased(tmp_path, world, key):
    made = said(world, key, "His number is 01234567890.")
    with worlds.library(tmp_path, name="there.toolkit") as there:
        steps.give(world, there)
        write(world, redaction.redact_acts, key, [bytes.fromhex(made.id)], "data")
        found = now(world, made.code)
        assert ("01234567890" in found.text, found.open, found.state) == (False, True, "new")
        steps.give(world, there)
        steps.give(there, world)
        for one in (world, there):
            assert "01234567890" not in now(one, made.code).text
            *_, last = verify.verify(one)
            assert last.ok, last.lines
        with pytest.raises(ToolkitError, match="left to erase"):
            write(world, redaction.redact_acts, key, [bytes.fromhex(made.id)], "data")


def test_an_edition_1_0_waits_for_every_answer(world):
    team = steps.team(world)
    key = steps.validated(world, team)
    made = said(world, key)
    assert write(world, editions.make, "Methodology", "0.1", [key]).number == "0.1"
    with pytest.raises(ToolkitError, match=f"{key}: {made.code}"):
        write(world, editions.make, "Methodology", "1.0", [key])
    write(world, acts.dispose, made.code, "noted")
    assert write(world, editions.make, "Methodology", "1.0", [key]).number == "1.0"
    said(world, key)
    steps.edit(world, key, title="Another title")
    steps.move(world, key, "validation", team["reviewer"], checks=steps.ALL)
    steps.move(world, key, "validated", team["facilitator"])
    assert write(world, editions.make, "Methodology", "1.1", [key]).number == "1.1"


def test_two_hundred_comments_are_made_and_read_without_reading_each_other(world, key):
    with world.write() as tx:
        about = acts.anchor(tx, key, quote="the road is closed")
        for number in range(200):
            acts.add(tx, key, f"Comment {number}", about=about)
    with world.read() as tx:
        assert len(register.on(tx, key)) == 200
        assert list(commenting.counts(tx.session).values()) == [(200, 200)]


def test_who_reads_a_changed_sentence_learns_which_comment_led_to_it(world, key):
    made = said(world, key, "Two languages, not one.", name="Nino", where={"statement": "s-7k3q"})
    said(world, key, "Not the cause.", where={"quote": "the road is closed"})
    body = BODY.replace("bilingual", "in two languages").replace("winter", "spring")
    saved = worlds.save(world, key, replace(DRAFT, body=body))
    with world.read() as tx:
        assert {one.cause for one in explaining.explain(tx, key)} == {None}
    write(world, acts.dispose, made.code, "accepted", changed_in=saved.revision)
    with world.read() as tx:
        causes = {one.text: one.cause for one in explaining.explain(tx, key)}
    cause = causes["Every referral form is in two languages."]
    assert (cause.kind, cause.author, cause.note) == (f"comment {made.code}", "Nino", "Two languages, not one.")
    assert causes["A village without water, and the road is closed in spring."] is None
