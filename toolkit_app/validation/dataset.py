"""The open dataset of a round: its answers as tables, a code book, the results, and a script that recomputes them.

What is in it is what the tables by group show, and no more: how often each answer was given to a statement by each group that is
shown, the others together. No row is a person, no time and no way of answering is told, and what was said stays in the report.
Rankings are sheets without a group, for an order cannot be reckoned from single ranks.
"""

import csv
import io
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from toolkit_app import places
from toolkit_app.errors import ToolkitError
from toolkit_app.kinds import LANGUAGES, Labels, labels
from toolkit_app.library import ballots
from toolkit_app.library.store import Tx
from toolkit_app.validation import definition
from toolkit_app.validation.definition import Definition
from toolkit_app.validation.outcome import OUTCOMES, REASONS
from toolkit_app.validation.procedures.shape import Reading
from toolkit_app.validation.tally import TOGETHER, Counted, Tally, tally
from toolkit_app.validation.units import Unit
from toolkit_app.validation.votes import Votes

SCRIPT = "recompute.py"
_COLUMNS: Sequence[tuple[str, str, Labels]] = (
    ("answers.csv", "statement", labels(
        "The statement: key of the item and id", "დებულება: მასალის გასაღები და id", "L’énoncé : clé de l’élément et identifiant",
        "Положение: ключ материала и id")),
    ("answers.csv", "group", labels(
        "The group; empty for all groups that are not shown", "ჯგუფი; ცარიელია ყველა ჯგუფისთვის, რომელიც არ ჩანს",
        "Le groupe ; vide pour tous ceux qui ne sont pas montrés", "Группа; пусто для всех, что не показаны")),
    ("answers.csv", "answer", labels(
        "The answer, a code of this book", "პასუხი, ამ წიგნის კოდი", "La réponse, un code de ce livre", "Ответ, код книги")),
    ("answers.csv", "reason", labels(
        "Whether a reason was given (formal ballot only)", "დაერთო თუ არა დასაბუთება (მხოლოდ ფორმალური კენჭისყრა)",
        "Si un motif a été donné (scrutin formel)", "Дано ли обоснование (формальное голосование)")),
    ("answers.csv", "count", labels("How many people", "რამდენი ადამიანი", "Combien de personnes", "Сколько человек")),
    ("members.csv", "count", labels(
        "How many full members of the body, of all answers that count", "რამდენი სრული წევრი, დათვლილ პასუხებში",
        "Combien de membres, parmi les réponses comptées", "Сколько полных членов среди учтённых")),
    ("sheets.csv", "sheet", labels(
        "The ranking of one person; numbers are in no order of time", "ერთი ადამიანის რანჟირება; ნომრები დროის რიგს არ მისდევს",
        "Le classement d’une personne ; l’ordre n’est pas celui du temps", "Ранжирование одного человека; номера не по времени")),
    ("statements.csv", "digest", labels(
        "SHA-256 of the very words that were put to people", "წარდგენილი სიტყვების SHA-256", "SHA-256 des termes mêmes soumis",
        "SHA-256 тех самых слов")),
    ("turnout.csv", "invited", labels("How many were asked", "რამდენი იყო მოწვეული", "Combien d’invités", "Сколько приглашено")),
)
_README = """{title}
{key} · {seal}

answers.csv      how often each answer was given / რამდენჯერ გაიცა თითო პასუხი
statements.csv   the statements in the words that were put to people / დებულებები წარდგენილი სიტყვებით
turnout.csv      asked and answered, by group / მოწვეული და უპასუხა, ჯგუფებად
codebook.csv     what every column and code means / რას ნიშნავს ყოველი სვეტი და კოდი
round.json       the round as it was sealed / რაუნდი, როგორც დაილუქა
results.json     the results / შედეგები
{script}     recomputes the results: python3 {script} / შედეგებს ხელახლა ითვლის

No row is a person. Groups with few answers are put together. / არც ერთი სტრიქონი ადამიანი არ არის.
"""


@dataclass(frozen=True)
class File:
    """A file of the dataset."""

    name: str
    data: bytes


def files(tx: Tx, key: str) -> tuple[File, ...]:
    """The dataset of a closed round. Raises ToolkitError when there is no such round, or it is not closed."""
    round = definition.find(tx, key)
    if round.state != ballots.CLOSED:
        raise ToolkitError("The round {key} is not closed: its answers may still change.", "Close it first.", key=round.key)
    found, votes = tally(tx, round), Votes(tx, round)
    of = round.definition
    made = {
        "README.txt": _README.format(title=of.title, key=round.key, seal=round.digest, script=SCRIPT).encode(),
        "answers.csv": _csv(("statement", "group", "answer", "reason", "count"), _answers(found, votes)),
        "statements.csv": _csv(("statement", "section", "type", "wording", "digest", "revision"), (
            (name_of(unit), unit.section, unit.type, unit.wording, unit.digest, unit.revision) for unit in of.units)),
        "turnout.csv": _csv(("group", "invited", "answered"), ((one.group, one.invited, one.answered) for one in found.turnout)),
        "codebook.csv": _csv(("file", "column", "code", *LANGUAGES, "counts_as"), _codebook(of)),
        "round.json": _json(_round(found)), "results.json": _json(_results(found)),
        SCRIPT: places.shipped("resources", "dataset", SCRIPT).read_bytes()}
    if of.procedure.name == "ballot" and any(not cast.member for casts in votes.casts.values() for cast in casts):
        made["members.csv"] = _csv(("statement", "answer", "count"), _members(of, votes))
    if of.procedure.name == "ranking":
        made["sheets.csv"] = _csv(("sheet", "statement", "rank"), _sheets(of, votes))
    return tuple(File(name, made[name]) for name in sorted(made))


def name_of(unit: Unit) -> str:
    """What a statement is called in the tables."""
    return f"{unit.key}#{unit.id}"


def _csv(head: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    target = io.StringIO(newline="")
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows(rows)
    return target.getvalue().encode("utf-8-sig")


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def _answers(found: Tally, votes: Votes) -> Iterator[Sequence[object]]:
    ballot = found.round.definition.procedure.name == "ballot"
    for one in found.statements:
        shown = {cell.group for cell in one.cells if cell.shown}
        counted = Counter((cast.group if cast.group in shown else TOGETHER, str(cast.value),
                           ("yes" if cast.reason else "no") if ballot else "") for cast in votes.casts[one.unit.place])
        for (group, answer, reason), count in sorted(counted.items()):
            yield name_of(one.unit), group, answer, reason, count


def _members(of: Definition, votes: Votes) -> Iterator[Sequence[object]]:
    for unit in of.units:
        counted = Counter(str(cast.value) for cast in votes.casts[unit.place]
                          if cast.member and (cast.value == "yes" or (cast.value == "no" and cast.reason)))
        for answer, count in sorted(counted.items()):
            yield name_of(unit), answer, count


def _sheets(of: Definition, votes: Votes) -> Iterator[Sequence[object]]:
    sheets: dict[str, dict[str, int]] = {}
    for unit in of.units:
        for cast in votes.casts[unit.place]:
            if isinstance(cast.value, int):
                sheets.setdefault(cast.voter, {})[name_of(unit)] = cast.value
    # in the order of what they hold, which says nothing of who or when
    for number, sheet in enumerate(sorted(sheets.values(), key=lambda sheet: sorted(sheet.items())), start=1):
        for statement, rank in sheet.items():
            yield number, statement, rank


def _codebook(of: Definition) -> Iterator[Sequence[object]]:
    for file, column, said in _COLUMNS:
        yield file, column, "", *(said[lang] for lang in LANGUAGES), ""
    for value in of.terms.scale.by_code.values():
        yield "answers.csv", "answer", value.code, *(value.labels[lang] for lang in LANGUAGES), value.side
    for group in of.groups:
        yield "answers.csv", "group", group, *(of.group_label(group, lang) for lang in LANGUAGES), ""
    for column, table in (("outcome", OUTCOMES), ("reasons", REASONS)):
        for code, said in table.items():
            yield "results.json", column, code, *(said[lang] for lang in LANGUAGES), ""


def _round(found: Tally) -> dict[str, Any]:
    round, of = found.round, found.round.definition
    rule, scale = of.rule, of.terms.scale
    return {
        "round": round.key, "title": of.title, "purpose": of.purpose, "number": round.number, "planned": of.planned,
        "last": round.last, "opened": round.opened_at[:10], "closed": round.closed_at[:10], "seal": round.digest,
        "counted": found.digest, "anonymity": of.anonymity, "hide_below": of.hide_below, "procedure": of.procedure.name,
        "verdict": of.procedure.verdict, "sentence": {lang: of.sentence(lang) for lang in LANGUAGES},
        "scale_code": scale.code, "scale": [{"code": value.code, "side": value.side} for value in scale.values],
        "options": dict(of.terms.options),
        "rule": {"text": rule.text, "needed": str(rule.needed), "above": rule.above,
                 "allowed": None if rule.allowed is None else str(rule.allowed), "below": rule.below},
        "quorum": {"text": of.quorum.text, "share": str(of.quorum.share), "each": of.quorum.each}, "groups": list(of.groups),
        "statements": [_statement(one) for one in found.statements]}


def _statement(one: Counted) -> dict[str, Any]:
    # whether a group that is not shown is below half, and whether answers moved since the round before, is given:
    # the tables do not tell it
    return {"statement": name_of(one.unit), "section": one.unit.section, "invited": one.invited,
            "answered": one.answered_by, "below_half": "group_below_half" in one.outcome.reasons,
            "unsettled": "unsettled" in one.outcome.reasons}


def _results(found: Tally) -> dict[str, Any]:
    of = found.round.definition
    names = {unit.place: name_of(unit) for unit in of.units}
    return {"statements": {name_of(one.unit): _counted(one, of) for one in found.statements},
            "across": _named(found.across, names)}


def _counted(one: Counted, of: Definition) -> dict[str, Any]:
    return {**_reading(one.reading, of), "outcome": one.outcome.code, "tendency": one.outcome.tendency,
            "reasons": list(one.outcome.reasons),
            "by_group": {cell.group: _reading(cell.reading, of) for cell in one.cells
                         if cell.group and cell.n and cell.reading is not None}}


def _reading(found: Reading, of: Definition) -> dict[str, Any]:
    verdict, quartiles = of.procedure.verdict, found.quartiles
    middle = (None, None, None) if quartiles is None else (quartiles.q1, quartiles.median, quartiles.q3)
    return {"n": found.n, "valid": found.shares.valid,
            "distribution": {str(code): count for code, count in found.distribution.items() if count},
            "agreement": _plain(found.shares.agreement) if verdict else None,
            "against": _plain(found.shares.opposition) if verdict else None,
            "q1": _plain(middle[0]), "median": _plain(middle[1]), "q3": _plain(middle[2]), "figures": _plain(found.figures)}


def _plain(value: Any) -> Any:
    if isinstance(value, Fraction):
        return value.numerator if value.denominator == 1 else float(value)
    if isinstance(value, Mapping):
        return {name: _plain(inner) for name, inner in value.items()}
    return [_plain(inner) for inner in value] if isinstance(value, list | tuple) else value


def _named(value: Any, names: Mapping[str, str]) -> Any:
    """Figures over all statements, with the names of the tables for places."""
    if isinstance(value, Mapping):
        return {names.get(name, name): _named(inner, names) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_named(inner, names) for inner in value]
    return names.get(value, value) if isinstance(value, str) else _plain(value)
