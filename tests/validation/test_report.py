"""The report on a round: every number from acts, no name, nothing that a table hides; as PDF and Word, in four languages."""

import random
import re
import zipfile

import panels
import pytest
from pypdf import PdfReader

from toolkit_app.errors import ToolkitError
from toolkit_app.kinds import LANGUAGES
from toolkit_app.publishing import report_pdf
from toolkit_app.publishing.report import Figure, Framed, Grid, texts
from toolkit_app.publishing.word import report as report_word
from toolkit_app.validation import answers, charts, decisions, definition, participants, report, rounds
from toolkit_app.validation.procedures import every
from toolkit_app.validation.report import accord
from toolkit_app.validation.report.words import WORDS, Say

PEOPLE = {"national": 6, "municipal": 7, "service_providers": 6, "returnees_community": 3, "iom_donor": 2}
DAY = "2026-11-29"


def answered(world, round, chance, reason="No money for it."):
    """Everybody but the last answers everything."""
    with world.read() as tx:
        found = definition.find(tx, round)
        people = participants.listing(tx, found)
    of = found.definition
    values = [str(value.code) for value in of.terms.scale.values]
    with world.write() as tx:
        for one in people[:-1]:
            if of.procedure.name == "ranking":
                ranks = chance.sample(["1", "2", "3"], 3)
            elif of.procedure.name == "dots":
                ranks = ["2", "1", "0"]
            else:
                ranks = [chance.choice(values) for _ in of.units]
            said = dict(zip([unit.id for unit in of.units], ranks, strict=True))
            answers.give(tx, round, one.key, said, reasons=dict.fromkeys(said, reason) if chance.random() < 0.5 else {})


def held(world, procedure="rating", **given):
    """A closed round on three statements."""
    made, _ = panels.opened(world, panels.methodology(world), procedure, PEOPLE, purpose="Agree on the principles", **given)
    answered(world, made, random.Random(f"{procedure}{given}"))
    panels.do(world, rounds.close, made, "")
    return made


def built(world, key, lang="en"):
    with world.read() as tx:
        return report.build(tx, key, lang, date=DAY)


def whole(found):
    return "\n".join(texts(found))


@pytest.mark.parametrize("procedure", every())
def test_every_procedure_gives_a_report_in_every_language(world, tmp_path, procedure):
    key = held(world, procedure)
    for lang in LANGUAGES:
        found = built(world, key, lang)
        list(report_pdf.write(found, tmp_path / f"{lang}.pdf"))
        list(report_word.write(found, tmp_path / f"{lang}.docx"))
        pages = PdfReader(tmp_path / f"{lang}.pdf").pages
        assert WORDS["overline"][lang] in pages[0].extract_text().replace("\u00ad", "")
        for page in pages:
            marks = re.findall(rb"\b(BDC|BMC|EMC)\b", page.get_contents().get_data())
            assert marks.count(b"EMC") * 2 == len(marks), "every marked stretch is closed"
        with zipfile.ZipFile(tmp_path / f"{lang}.docx") as package:
            assert WORDS["annex"][lang] in package.read("word/document.xml").decode()


def test_the_same_round_gives_the_same_bytes(world, tmp_path):
    found = built(world, held(world))
    list(report_pdf.write(found, tmp_path / "one.pdf"))
    list(report_pdf.write(found, tmp_path / "two.pdf"))

    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


def test_the_numbers_are_those_of_the_tally(world):
    key = held(world)
    say, said = Say("en"), whole(built(world, key))
    found = panels.counts(world, key)

    assert found.digest in said
    assert found.round.digest in said
    for one in found.statements:
        assert f"agreement {say.percent(one.reading.shares.agreement)}" in said
        assert f"median {say.number(one.reading.quartiles.median)}" in said
        assert one.unit.digest in said
        for remark in one.dissent:
            assert remark.words in said
    assert "type 7" in said
    assert found.round.definition.sentence("en") in said


def frames(found):
    return [part for _, parts in found.chapters for part in parts if isinstance(part, Framed)]


@pytest.mark.parametrize("anonymity", ["open", "confidential", "secret"])
def test_what_a_table_hides_is_in_no_row_and_no_chart(world, anonymity):
    key = held(world, anonymity=anonymity)
    found, report_ = panels.counts(world, key), built(world, key)

    for one, frame in zip(found.statements, frames(report_), strict=True):
        hidden = {charts.group_name(found.round.definition, cell.group, "en") for cell in one.cells if cell.n and not cell.shown}
        table = next(part for part in frame.parts if isinstance(part, Grid))
        boxes = next((part.chart for part in frame.parts if isinstance(part, Figure)), None)
        assert (anonymity == "secret") or hidden
        for row in table.rows:
            if row[0] in hidden:
                assert row[2:] == ("hidden", "", "", "")
        for row in boxes.rows if boxes else ():
            assert (row.five is None) == (row.label in hidden)


def test_no_name_of_a_person_is_in_it(world):
    key = panels.planned(world, panels.methodology(world))
    people = [panels.do(world, participants.add, key, group, name=f"Nino Beridze {group}") for group in panels.GROUPS]
    panels.do(world, rounds.open_round, key, person=None)
    panels.answer(world, key, people, [5, 4, 4, 2, 1], reasons={"s-0001": "It costs too much."})
    panels.do(world, rounds.close, key, "")

    said = whole(built(world, key))

    assert "It costs too much." in said
    assert "Beridze" not in said
    assert all(one.key not in said for one in people)


def test_personal_data_in_a_reason_are_left_out_and_told(world):
    key, people = panels.opened(world, panels.methodology(world))
    panels.answer(world, key, people, [1, 4, 4, 2, 1], reasons={"s-0001": "Call me: +995 599 12 34 56, Nino Beridze"})

    said = whole(built(world, key))

    assert "599 12" not in said
    assert "Call me: […], Nino Beridze" in said
    assert "marked […]: 5" in said
    with world.read() as tx:
        told = dict(report.personal(report.gather(tx, key), "en"))
    assert told["+995 599 12 34 56"] == "A telephone number"
    assert "Nino Beridze" in told


def test_decisions_of_the_whole_series_are_in_the_report(world):
    key = held(world, planned=2)
    panels.do(world, decisions.decide, key, "A budget line is asked for.", owner="Ministry", due="2027-03-01", statement="s-0002")
    after = panels.do(world, rounds.following, key, ()).key
    panels.do(world, rounds.open_round, after)
    answered(world, after, random.Random(8))
    panels.do(world, rounds.close, after, "")

    found = built(world, after)
    said = whole(found)

    assert "A budget line is asked for." in said
    assert "1 March 2027" in said.replace("\u00a0", " ")
    assert WORDS["moved"]["en"] in [heading.words for heading, _ in found.chapters]


def test_a_changed_wording_is_told_with_its_difference(world):
    made, _ = panels.opened(world, key := panels.methodology(world), people=PEOPLE)
    answered(world, made, random.Random(1))
    panels.do(world, rounds.close, made, "")
    panels.edit(world, key, "names a referral officer first", "names an officer first")

    said = whole(built(world, made))

    assert WORDS["changed"]["en"] in said
    assert "[– a referral –] [+ an +]" in said


def test_an_open_round_is_reported_as_interim_and_a_secret_one_without_results(world):
    key, _ = panels.opened(world, panels.methodology(world), people=PEOPLE, anonymity="secret")
    answered(world, key, random.Random(6))

    found = built(world, key)

    assert WORDS["interim"]["en"] in whole(found)
    assert WORDS["sealed"]["en"] in whole(found)
    assert not frames(found)


def test_a_planned_round_has_no_report(world):
    key = panels.planned(world, panels.methodology(world))

    with world.read() as tx, pytest.raises(ToolkitError, match="not open yet"):
        report.build(tx, key, date=DAY)


def test_the_reporting_standard_is_filled_as_far_as_the_data_go(world):
    key = held(world)
    with world.read() as tx:
        material = report.gather(tx, key)
    lines = {line.code: line for line in accord.filled(Say("en"), material, ("One limit.",))}

    assert len(lines) == 35
    assert "Agree on the principles" in lines["I2"].says
    assert "at least 75%" in lines["M12"].says
    assert lines["D1"].says == "One limit."
    assert lines["O3"].open
    assert lines["O3"].says == "To be written."
    assert 20 <= sum(not line.open for line in lines.values()) < 35


def test_every_word_is_there_in_four_languages():
    for name, said in WORDS.items():
        assert set(said) == set(LANGUAGES), name
        fields = {lang: set(re.findall(r"{(\w+)}", text)) for lang, text in said.items()}
        assert all(found == fields["en"] for found in fields.values()), name


def test_a_chart_of_answers_runs_from_disagreement_to_agreement(world):
    key = held(world, "gradients")
    chart = charts.answers(panels.counts(world, key), "en")

    assert chart.scale[0].startswith("8")
    assert chart.scale[-1].startswith("1")
