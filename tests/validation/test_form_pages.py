"""Forms of a round as PDF and paper, joined to the register: what they ask, what of them may count, what of them stays where."""

import io
import random
from dataclasses import replace

import formsamples
import papers
import pikepdf
import pytest
import worlds
from intake import programs
from panels import answer, do, edit, find, opened, planned

from toolkit_app.errors import ToolkitError
from toolkit_app.intake import form as intake_form
from toolkit_app.intake import form_sheet, scan
from toolkit_app.intake.form_sheet import Source
from toolkit_app.library import ndjson, verify
from toolkit_app.library.values import Draft
from toolkit_app.publishing import form_pdf
from toolkit_app.validation import form_pages, handwriting, participants, procedures, returned, rounds
from toolkit_app.validation.form_pages import Decided

CROSS = papers.Hand(random.Random(1), "cross", 0.5, 0.85, 0.1)
PICTURE = b"\xff\xd8\xff handwriting"


def made(world, round, **given):
    with world.read() as tx:
        return form_pages.make(tx, round, **{"paper": False, **given})


def filled(form, codes, words=None, change=None):
    data = programs.by_pypdf(form_pdf.fillable(form), codes, words or {}, None)
    if change is not None:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            change(pdf)
            target = io.BytesIO()
            pdf.save(target)
            data = target.getvalue()
    return intake_form.opened("back.pdf", data).form


def checked(world, form):
    with world.read() as tx:
        (found,) = returned.check(tx, [form_pages.Rounds(tx).fields("back.pdf", form)])
    return found


def said(found):
    return " ".join(map(str, found.problems))


@pytest.fixture
def round(world, key):
    made_, _ = opened(world, key, people={"municipal": 3}, closes="2027-01-31")
    return made_


def test_a_form_asks_what_was_sealed(world, round):
    first, *others = made(world, round, lang="fr", contact="Officer")
    asked = find(world, round)
    assert len(others) == 2
    assert (first.identity.form, first.identity.digest, first.identity.lang) == (asked.id.hex, asked.digest, "fr")
    assert [(question.statement, question.wording, question.digest) for question in first.questions] == [
        (unit.place, unit.wording, unit.digest) for unit in asked.definition.units]
    assert (first.rule, first.closes, first.contact) == (asked.definition.sentence("fr"), "2027-01-31", "Officer")
    assert [choice.code for choice in first.questions[0].choices] == [
        "1", "2", "3", "4", "5", "abstain", "cannot_judge", "recused"]
    assert all(question.comment for question in first.questions)
    assert not any(question.comment for question in made(world, round, comments=False)[0].questions)


def test_paper_of_many_statements_asks_for_no_reasons(world):
    body = "".join(f"::: {{.statement #s-{n:04d}}}\nSentence {n}.\n:::\n\n" for n in range(13))
    key = worlds.make(world, "methodology", Draft("Many", "en", body))
    round, _ = opened(world, key, people={"municipal": 1})
    assert not made(world, round, paper=True)[0].questions[0].comment
    assert made(world, round)[0].questions[0].comment


def test_a_round_that_is_not_open_has_no_forms(world, key):
    with pytest.raises(ToolkitError, match="is not open"):
        made(world, planned(world, key))


@pytest.mark.parametrize("procedure", ["delphi", "rand_ucla"])
def test_the_round_before_stands_on_the_form_of_the_next(world, key, procedure):
    round, people = opened(world, key, procedure, people={"municipal": 3}, planned=2)
    assert [(form.series, form.questions[0].note) for form in made(world, round)] == [("Round 1 of 2", "")] * 3
    answer(world, round, people, [4, 5, 2])
    answer(world, round, people, [4, 4, 4], "s-0002")
    do(world, rounds.close, round)
    edit(world, key, "referral officer", "referral person")
    following = do(world, rounds.following, round).key
    do(world, rounds.open_round, following)
    assert "to other words" in made(world, following)[0].questions[1].note
    notes = [form.questions[0].note for form in made(world, following)]
    assert all(note.startswith("Everybody in the round before (median, quartiles): 4 (3–4.5).") for note in notes)
    assert [note.rpartition("then: ")[2][0] for note in notes] == ["4", "5", "2"]
    second = made(world, following, lang="ka")[0]
    printed = intake_form.opened("a", form_pdf.fillable(second)).form.letters
    assert "".join(filter(str.isalnum, second.series)) in printed
    notes = [second.questions[0].note]
    assert "".join(filter(str.isalnum, notes[0])) in printed


def test_answers_and_reasons_are_those_of_the_fields(world, round):
    found = checked(world, filled(made(world, round)[1], {1: "5", 3: "cannot_judge"}, {1: "Yes."}))
    assert (found.problems, found.new, found.participant) == ((), 2, do(world, participants.listing, find(world, round))[1].key)
    assert sorted(map(str, found.said.values.values())) == ["5", "cannot_judge"]
    assert list(found.said.reasons.values()) == ["Yes."]


def test_other_words_on_the_page_are_seen_though_the_fields_are_right(world, round):
    def change(pdf):
        page = pdf.pages[0]
        code = page.Contents.read_bytes()
        pdf.pages[0].obj.Contents = pdf.make_stream(code.replace(b"BT", b"% BT"))

    form = filled(made(world, round)[0], {1: "5"}, change=change)
    assert "the page shows other words than were sealed" in said(checked(world, form))


def test_a_form_of_before_is_one_of_another_state(world, key):
    round = planned(world, key)
    with world.write() as tx:
        participants.add(tx, round, "municipal")
    do(world, rounds.open_round, round)
    form = made(world, round)[0]
    other, _ = opened(world, key, people={"municipal": 1})
    strange = filled(form, {1: "5"})
    assert checked(world, strange).sound
    with world.read() as tx:
        mixed = form_pages.Rounds(tx).fields("back.pdf", strange)
        (found,) = returned.check(tx, [returned.replace(mixed, round=find(world, other).id.hex)])
    assert "another state of the round" in said(found)


def test_a_late_form_is_kept_and_does_not_count(world, round):
    form = filled(made(world, round)[0], {1: "5"})
    do(world, rounds.close, round)
    found = checked(world, form)
    assert (found.late, found.sound) == (True, True)


def sheet_of(form, marks, dpi=150):
    """A form on paper, marked (statement to box) and scanned."""
    sources = []
    for picture, code in formsamples.pictures(form_pdf.paper([form]), dpi):
        mine = {number: box for number, box in marks.items() if code.first <= number < code.first + len(code.rows)}
        data = papers.scanned(papers.marked(picture, code, mine, CROSS).picture, random.Random(1), dpi=dpi)
        sources += [Source("scan.jpg", page) for page in scan.read("scan.jpg", data, 0, 1)]
    (sheet,), _ = form_sheet.assembled(sources)
    return sheet


@pytest.mark.parametrize(("procedure", "scale", "boxes"), [
    ("rand_ucla", "", (8, 0, 6)), ("delphi", "5", (4, 0, 2)), ("ranking", "borda", (1, 0, 2)), ("dots", "", (3, 0, 2)),
    ("content_validity", "", (3, 0, 1)), ("content_validity", "essential", (0, 2, 1)), ("appraisal", "", (6, 0, 3)),
    ("gradients", "", (7, 0, 4)), ("fist_to_five", "", (5, 0, 4)), ("ballot", "", (0, 1, 2)), ("comment", "", (0, 2, 1))])
def test_every_procedure_is_answered_on_paper_and_in_a_pdf(world, key, procedure, scale, boxes):
    tool = worlds.make(world, "tool", Draft("List", body="## One {#one}\n\n- Ask\n- Note\n\n## Two {#two}\n\n- Say\n"))
    on = tool if procedures.find(procedure).points_of_tools else key
    round, _ = opened(world, on, procedure, people={"municipal": 2}, quorum="0/0", scale=scale)
    answers_ = [str(value.code) for value in find(world, round).definition.offered]
    meant = {number: answers_[box] for number, box in enumerate(boxes, 1)}
    live, other = filled(made(world, round, lang="fr")[0], meant), made(world, round, lang="ka", paper=True)[1]
    sheet = sheet_of(other, dict(enumerate(boxes, 1)))
    with world.read() as tx:
        rounds_ = form_pages.Rounds(tx)
        found = returned.check(tx, [rounds_.fields("a", live), rounds_.sheet("b", sheet, Decided())])
        (page,) = (source.page for source in sheet.sources)
        strange = Source("b", replace(page, code=replace(page.code, boxes=len(answers_) + 1)))
        (odd,) = returned.check(tx, [rounds_.sheet("b", replace(sheet, sources=(strange,)), Decided())])
    assert [one.problems for one in found] == [(), ()]
    assert [[str(value) for value in one.said.values.values()] for one in found] == [list(meant.values())] * 2
    assert "offers other answers" in said(odd)


def test_paper_says_what_a_person_decides(world, round):
    form = made(world, round, paper=True)[0]
    sheet = sheet_of(form, {1: 4, 2: 5})
    with world.read() as tx:
        plain = form_pages.Rounds(tx).sheet("sheet", sheet, Decided())
        decided = form_pages.Rounds(tx).sheet("sheet", sheet, Decided({2: "3", 3: "recused"}, {2: "So."}))
        other = form_pages.Rounds(tx).sheet("sheet", sheet, Decided(whose="3"))
        assert [entry.value for entry in plain.entries] == ["5", "abstain", ""]
        assert [(entry.value, entry.reason) for entry in decided.entries] == [("5", ""), ("3", "So."), ("recused", "")]
        assert other.copy == participants.listing(tx, find(world, round))[2].copy
        halved = form_pages.Rounds(tx).sheet("sheet", replace(sheet, missing=(2, 3)), Decided())
        assert "page 2, 3 is missing" in said(returned.check(tx, [halved])[0])
        nowhere = form_sheet.Sheet(formsamples.page_code_of("0" * 8, form.identity), ())
        strange = form_pages.Rounds(tx).sheet("sheet", nowhere, Decided())
        (found,) = returned.check(tx, [strange])
    assert "not in this library" in said(found)


def test_handwriting_stays_here_and_can_be_erased(world, round, tmp_path):
    asked = find(world, round)
    entry = returned.Entry(asked.definition.units[0].place, "", "2", "", None, PICTURE)
    with world.write() as tx:
        voter = participants.listing(tx, asked)[0]
        one = returned.Filled("sheet", "paper", asked.id.hex, asked.digest, voter.copy, (entry,))
        assert returned.count(tx, returned.check(tx, [one])).answers == 1
        # another picture of the same writing is no other answer
        again = returned.replace(one, entries=(returned.replace(entry, handwriting=PICTURE + b"2"),))
        assert returned.check(tx, [again])[0].new == 0
    with world.read() as tx:
        (kept,) = handwriting.listing(tx, asked)
        assert (kept.participant, kept.picture, kept.unit.id) == (voter.key, PICTURE, "s-0001")
    stream = io.BytesIO()
    ndjson.write_out(world, stream)
    assert b"handwriting" not in stream.getvalue()
    *_, report = verify.verify(world)
    assert report.ok
    with world.write() as tx:
        assert handwriting.erase(tx, handwriting.listing(tx, asked)) == 1
        assert handwriting.listing(tx, asked) == ()
    with world.read() as tx:
        assert not returned.check(tx, [one])[0].problems


def test_no_handwriting_is_kept_of_a_secret_round(world, key):
    round, _ = opened(world, key, "ballot", people={"municipal": 2}, anonymity="secret")
    asked = find(world, round)
    with world.write() as tx:
        voter = participants.listing(tx, asked)[0]
        entry = returned.Entry(asked.definition.units[0].place, "", "no", "Words.", None, PICTURE)
        one = returned.Filled("sheet", "paper", asked.id.hex, asked.digest, voter.copy, (entry,))
        assert returned.count(tx, returned.check(tx, [one])).answers == 1
        assert handwriting.listing(tx, asked) == ()


@pytest.mark.parametrize(("first", "second", "problems"), [
    ("5", "5", 0), ("5", "4", 1), ("", "4", 1), ("5", "", 1), ("cannot judge", "Cannot  judge", 0)])
def test_two_keyings_are_compared(first, second, problems):
    def one(value, copy="c"):
        return returned.Filled("t", "csv", "r", "", copy, (returned.Entry("item/s-1", "", value),))

    found = returned.keyed_twice([one(first)], [one(second)])
    assert sum(entry.problem is not None for entry in found[0].entries) == problems
    lacking = returned.keyed_twice([one(first)], [one(second, "d")])
    assert ["one keying only" in str(file.entries[-1].problem) for file in lacking] == [True, True]


@pytest.mark.parametrize("doubt", ["several", "corrected", "faint", "beside", "scribbled", "unplaced"])
def test_every_doubt_has_its_words(doubt):
    proposal = form_pages.Proposal(3, "", doubt, ("1", "2"), "", b"", b"")
    assert str(form_pages.doubtful("sheet", proposal)).startswith("sheet, statement 3: ")
