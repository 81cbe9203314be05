import io

import openpyxl
import pytest
from panels import answer, count, do, find, opened, planned

from toolkit_app.errors import ToolkitError
from toolkit_app.intake import sheet
from toolkit_app.publishing.sheet import xlsx_bytes
from toolkit_app.validation import columns, forms, participants, returned, rounds


def made(world, round, lang="", **given):
    """The forms of a round as files, in the order of its participants."""
    with world.read() as tx:
        return [xlsx_bytes(form.book) for form in forms.make(tx, round, lang, **given)]


def filled(data, *values, reasons=(), change=lambda sheet, row: None):
    """A form as somebody fills it in: a value for each statement, and reasons."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    page = book.worksheets[0]
    (head,) = [row for row in page.iter_rows() if row[0].value in ("No.", "№")]
    titles = {cell.value: cell.column for cell in head}
    for number, value in enumerate(values, start=head[0].row + 1):
        page.cell(number, titles.get("Your answer") or titles["თქვენი პასუხი"]).value = value
    for number, reason in enumerate(reasons, start=head[0].row + 1):
        page.cell(number, titles["Why (needed where you are against)"]).value = reason
    change(page, head[0].row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def looked(world, *files):
    with world.read() as tx:
        return returned.check(tx, [forms.read(f"form{number}.xlsx", data) for number, data in enumerate(files, start=1)])


def kept(world, *files):
    found = looked(world, *files)
    return do(world, returned.count, found), found


def problems(found):
    return [str(problem) for one in found for problem in one.problems]


@pytest.fixture
def asked(world, key):
    """An open round with five people; gives its key and them."""
    return opened(world, key)


def test_a_form_is_filled_in_and_comes_back(world, asked):
    round, people = asked
    first, second, *_ = made(world, round)
    counted, found = kept(world, filled(first, "4 – Agree", None, "Strongly disagree", reasons=(None, None, "No money.")),
                          filled(second, 5, "abstain", 3.0))
    assert (counted.files, counted.answers, problems(found)) == (2, 5, [])
    assert [(one.participant, one.new, one.same) for one in found] == [(people[0].key, 2, 0), (people[1].key, 3, 0)]
    assert count(world, round).reading.distribution[4] == count(world, round).reading.distribution[5] == 1
    assert [one.words for one in count(world, round, "s-0003").dissent] == ["No money."]
    # read once more, it changes nothing
    counted, found = kept(world, filled(second, 5, "abstain", 3))
    assert (counted.answers, found[0].new, found[0].same) == (0, 0, 3)


def test_a_form_speaks_the_language_it_is_asked_in(world, asked):
    round, _ = asked
    (form,) = made(world, round, "ka", people=[asked[1][0].key])
    text = "\n".join(cell.text for table in sheet.read("f.xlsx", form) for row in table.rows for cell in row)
    assert ("თქვენი პასუხი" in text, "სრულიად ვეთანხმები" in text, "Municipalities" in text) == (True, True, False)
    assert kept(world, filled(form, "5 – სრულიად ვეთანხმები", "ვერ ვაფასებ"))[0].answers == 2


def test_names_stay_out_of_forms(world, key):
    round = planned(world, key)
    do(world, participants.add, round, "national", name="Nino", organisation="Ministry")
    with pytest.raises(ToolkitError, match="sealed and open"):
        made(world, round)
    do(world, rounds.open_round, round)
    (form,) = made(world, round)
    assert not any("Nino" in cell.text for table in sheet.read("f.xlsx", form) for row in table.rows for cell in row)


def test_the_second_round_of_a_delphi_shows_the_figures_and_ones_own_answer(world, key):
    round, people = opened(world, key, "delphi", planned=2)
    answer(world, round, people, [9, 8, 7, 7, 5])
    do(world, rounds.close, round)
    second = do(world, rounds.following, round).key
    do(world, rounds.open_round, second)
    (form,) = made(world, second, people=[people[4].key])
    rows = [[cell.text for cell in row] for table in sheet.read("f.xlsx", form) for row in table.rows]
    assert ["1", "Every referral form is bilingual.", "7 (7–8)", "5 – Neither agree nor disagree"] in [row[:4] for row in rows]


def put(below, column, value):
    """Changes a cell so many rows below the head."""
    return lambda page, head: setattr(page.cell(head + below, column), "value", value)


@pytest.mark.parametrize(("values", "change", "said"), [
    ((), None, "is blank"),
    (("6",), None, "“6” is not an answer here. Answers are: 1, 2"),
    (("4 – Strongly agree",), None, "“4 – Strongly agree” is not an answer here"),
    (("=1+3",), None, "the answer is a formula"),
    ((4,), put(1, 2, "Every form is in Georgian."), "words of the statement were changed"),
    ((4,), put(1, 5, "x/s-9999"), "does not ask"),
    ((4,), lambda page, head: put(2, 5, page.cell(head + 1, 5).value)(page, head), "shows other words under s-0001"),
    ((4,), put(1, 6, "sha256:00"), "were changed"),
    ((None,), put(1, 4, "Because"), "gives a reason under s-0001 and no answer")])
def test_what_is_wrong_with_a_form_is_named_and_nothing_of_it_counts(world, asked, values, change, said):
    round, _ = asked
    data = filled(made(world, round)[0], *values, change=change or (lambda page, head: None))
    counted, found = kept(world, data)
    assert said in " ".join(problems(found))
    assert (counted.files, count(world, round).reading.n) == (0, 0)


def test_rows_that_somebody_took_out_or_moved_are_no_matter(world, asked):
    round, _ = asked

    def change(page, head):
        page.move_range(f"A{head + 3}:F{head + 3}", rows=-2)
        page.delete_rows(head + 2, 2)

    data = filled(made(world, round)[0], 1, 2, 3, change=change)
    assert kept(world, data)[0].answers == 1
    assert count(world, round, "s-0003").reading.distribution[3] == 1


def test_one_person_in_two_files(world, asked):
    round, people = asked
    first = made(world, round)[0]
    counted, found = kept(world, filled(first, 5), filled(first, 4), filled(made(world, round)[1], 3))
    assert counted.files == 1
    assert problems(found) == [f"{people[0].key} stands in two files: form1.xlsx and form2.xlsx. Find out which one holds, and "
                               "take that one alone."] * 2
    counted, found = kept(world, filled(first, 5), filled(first, 5))
    assert (counted.files, counted.answers, len(problems(found))) == (1, 1, 1)


def test_forms_that_do_not_belong_here(world, key, asked, tmp_path):
    round, _ = asked
    form = filled(made(world, round)[0], 5)

    def tampered(name, value):
        book = openpyxl.load_workbook(io.BytesIO(form))
        for row in book["_form"].iter_rows():
            if row[0].value == name:
                row[1].value = value
        stream = io.BytesIO()
        book.save(stream)
        return stream.getvalue()

    with pytest.raises(ToolkitError, match="altered where it says whose it is"):
        forms.read("f.xlsx", tampered("copy", "000000000000"))
    with pytest.raises(ToolkitError, match="newer version"):
        forms.read("f.xlsx", tampered("version", "2"))
    for data in (b"S1,S2\n5,4\n", xlsx_bytes(forms.Book("x", (forms.Table("x", (forms.Column("S1"),), [["5"]]),)))):
        with pytest.raises(ToolkitError, match="is no form of a round"):
            forms.read("f.xlsx" if data.startswith(b"PK") else "f.csv", data)
    other, people = opened(world, key)
    theirs = forms.read("f.xlsx", filled(made(world, other)[0], 5))
    with world.read() as tx:
        def look(**changes):
            (one,) = returned.check(tx, [returned.replace(theirs, **changes)])
            return str(one.problems[0])

        assert "is not in this library" in look(round="0" * 32)
        assert "is not in this library" in look(round="nonsense")
        assert "made for another state" in look(seal="0" * 64)
        assert "somebody who is not asked" in look(copy="0" * 12)
        assert look(copy=people[0].copy, entries=()).endswith("It was set aside.")
    do(world, rounds.withdraw, other, "wrong")
    (one,) = looked(world, filled(made(world, round)[0], 5))
    assert one.sound
    with world.read() as tx:
        assert "is closed" in str(returned.check(tx, [theirs])[0].problems[0])


def test_a_form_after_the_closing_is_late(world, asked):
    round, _ = asked
    data = filled(made(world, round)[0], 5)
    do(world, rounds.close, round)
    counted, found = kept(world, data)
    assert (counted.late, found[0].late, count(world, round).reading.n) == (1, True, 0)


def test_a_form_of_a_secret_round_goes_into_the_box(world, key):
    round, _ = opened(world, key, anonymity="secret", quorum="0/0")
    data = [filled(form, 5, 4) for form in made(world, round)]
    assert kept(world, *data)[0].answers == 10
    counted, found = kept(world, data[0])
    assert (counted.files, "nothing shows which answers were theirs" in problems(found)[0]) == (0, True)
    do(world, rounds.close, round)
    assert count(world, round).reading.n == 5


KOBO = """start;group/Who are you?;Every referral form is bilingual.;s-0002;why 2;_uuid
10:00;Municipalities;Agree;2;No officer;aaa
10:05;national;5;abstain;;bbb
10:07;elders;4;4;;ccc
;;;;;
10:09;municipal;3;;;
"""
SAID = {"group/Who are you?": "group", "Every referral form is bilingual.": "s-0001", "s-0002": "s-0002",
        "why 2": "reason:s-0002", "_uuid": "id"}


def rows(world, round, text, said, name="answers.csv", seen_by=None):
    data = text if isinstance(text, bytes) else text.encode()
    with world.read() as tx:
        asked = find(world, round)
        mapping = columns.checked(asked, columns.titles(name, data), said)
        return returned.check(tx, columns.read(tx, asked, name, data, mapping, seen_by))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_table_of_another_program(world, key, encoding):
    round, _ = opened(world, key, people={}, quorum="0/0")
    found = rows(world, round, KOBO.encode(encoding), SAID)
    assert [(one.group, one.new, one.sound) for one in found] == [
        ("municipal", 2, True), ("national", 2, True), ("elders", 2, False), ("", 0, False)]
    assert [one.split(":")[0] for one in problems(found)] == ["answers.csv, 4", "answers.csv, 6"]
    assert "“elders” is none of the groups" in problems(found)[0]
    assert "nothing says who answers" in problems(found)[1]
    assert do(world, returned.count, found).answers == 4
    # the same table once more: the same people, the same answers
    again = rows(world, round, KOBO, SAID)
    assert [(one.new, one.same) for one in again[:2]] == [(0, 2), (0, 2)]
    assert do(world, returned.count, again).answers == 0
    assert [one.group for one in count(world, round, "s-0002").dissent] == ["municipal"]
    with world.read() as tx:
        assert len(participants.listing(tx, find(world, round))) == 2


def test_a_column_that_names_people(world, asked):
    round, people = asked
    do(world, participants.change, round, people[1].key, name="Nino")
    found = rows(world, round, f"who,s-0001\n{people[0].key},5\nnino,4\n3,=1+1\nGiorgi,2\n",
                 {"who": "participant", "s-0001": "s-0001"})
    assert [(one.participant, one.sound) for one in found] == [
        (people[0].key, True), (people[1].key, True), (people[2].key, False), ("", False)]
    assert "is a formula" in problems(found)[0]


def test_columns_are_proposed_and_remembered_and_never_taken_unsaid(world, key):
    round, _ = opened(world, key, people={})
    asked = find(world, round)
    titles = columns.titles("answers.csv", KOBO.encode())
    places = {unit.id: unit.place for unit in asked.definition.units}
    assert columns.proposed(asked, titles) == {
        "Every referral form is bilingual.": places["s-0001"], "s-0002": places["s-0002"], "_uuid": "id"}
    assert columns.remembered(asked, titles) == {}
    columns.remember(asked, titles, SAID)
    assert columns.remembered(asked, tuple(reversed(titles))) == SAID
    assert columns.remembered(asked, titles[:2]) == {}


@pytest.mark.parametrize(("said", "problem"), [
    ({"nowhere": "id"}, "has no column “nowhere”"), ({"start": "s-9999"}, "names no single statement"),
    ({"start": "s-0001"}, "No column says who answers"), ({"_uuid": "id", "start": "s-0001"}, "of which group"),
    ({"_uuid": "id", "start": "id"}, "Two columns answer")])
def test_a_mapping_that_does_not_fit(world, key, said, problem):
    round, _ = opened(world, key, people={})
    with pytest.raises(ToolkitError) as caught:
        rows(world, round, KOBO, said)
    assert problem in str(caught.value)
