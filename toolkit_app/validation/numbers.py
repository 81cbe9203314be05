"""The numbers of a count as tables of one spreadsheet: what the charts show, and no more."""

from collections.abc import Iterator
from fractions import Fraction

from toolkit_app.kinds import labels
from toolkit_app.publishing.sheet import Book, Column, Table
from toolkit_app.publishing.table import Value
from toolkit_app.validation import charts
from toolkit_app.validation.outcome import OUTCOMES, REASONS
from toolkit_app.validation.procedures.shape import Reading
from toolkit_app.validation.tally import Counted, Tally

_WORDS = {
    "statements": labels("Statements", "დებულებები", "Énoncés", "Положения"),
    "by_group": labels("By group", "ჯგუფების მიხედვით", "Par groupe", "По группам"),
    "turnout": labels("Response", "მონაწილეობა", "Participation", "Участие"),
    "dissent": labels("Words", "სიტყვები", "Paroles", "Высказывания"),
    "id": labels("Id", "ნომერი", "Identifiant", "Номер"),
    "wording": labels("Statement", "დებულება", "Énoncé", "Положение"),
    "outcome": labels("Outcome", "შედეგი", "Résultat", "Результат"),
    "why": labels("Why", "რატომ", "Pourquoi", "Почему"),
    "group": labels("Group", "ჯგუფი", "Groupe", "Группа"),
    "n": labels("n", "n", "n", "n"),
    "agreement": labels("Agreement, %", "თანხმობა, %", "Accord, %", "Согласие, %"),
    "against": labels("Against, %", "წინააღმდეგი, %", "Contre, %", "Против, %"),
    "median": labels("Median", "მედიანა", "Médiane", "Медиана"),
    "iqr": labels("IQR", "IQR", "IQR", "IQR"),
    "invited": labels("Asked", "მოწვეული", "Invités", "Приглашено"),
    "answered": labels("Answered", "უპასუხა", "Ont répondu", "Ответили"),
    "answer": labels("Answer", "პასუხი", "Réponse", "Ответ"),
    "words": labels("In their words", "მათი სიტყვებით", "Dans leurs mots", "Их словами"),
    "hidden": labels("hidden", "დამალულია", "masqué", "скрыто"),
}


def book(found: Tally, lang: str) -> Book:
    """Statements with their outcomes and answers, groups with what is hidden said to be, turnout, and what people wrote."""
    return Book(found.round.definition.title, (_statements(found, lang), _groups(found, lang), _turnout(found, lang),
                                               _remarks(found, lang)), lang)


def _columns(lang: str, *names: str) -> list[Column]:
    return [Column(_WORDS[name][lang], 60 if name in ("wording", "words") else 0) for name in names]


def _statements(found: Tally, lang: str) -> Table:
    scale = found.round.definition.terms.scale.by_code
    columns = [*_columns(lang, "id", "wording", "outcome", "why", "n", "agreement", "against", "median", "iqr"),
               *(Column(str(value.labels[lang])) for value in scale.values())]
    rows = [[one.unit.id, one.unit.wording, OUTCOMES[one.outcome.code][lang],
             "; ".join(REASONS[code][lang] for code in one.outcome.reasons), *_figures(found, one.reading),
             *(one.reading.distribution.get(code, 0) for code in scale)] for one in found.statements]
    return Table(_WORDS["statements"][lang], tuple(columns), rows)


def _figures(found: Tally, reading: Reading) -> list[Value]:
    verdict, quartiles = found.round.definition.procedure.verdict, reading.quartiles
    return [reading.n, _percent(reading.shares.agreement) if verdict else None,
            _percent(reading.shares.opposition) if verdict else None,
            _number(quartiles.median) if quartiles else None, _number(quartiles.iqr) if quartiles else None]


def _percent(share: Fraction | None) -> Value:
    return None if share is None else round(float(share * 100), 2)


def _number(value: Fraction | None) -> Value:
    return None if value is None else round(float(value), 4)


def _groups(found: Tally, lang: str) -> Table:
    columns = _columns(lang, "id", "group", "n", "agreement", "against", "median", "iqr")
    rows = [row for one in found.statements for row in _cells(found, one, lang)]
    return Table(_WORDS["by_group"][lang], tuple(columns), rows)


def _cells(found: Tally, one: Counted, lang: str) -> Iterator[list[Value]]:
    for cell in one.cells:
        if cell.n:
            name = charts.group_name(found.round.definition, cell.group, lang)
            hidden: list[Value] = [cell.n, _WORDS["hidden"][lang], None, None, None]
            yield [one.unit.id, name, *(_figures(found, cell.reading) if cell.reading else hidden)]


def _turnout(found: Tally, lang: str) -> Table:
    of = found.round.definition
    rows: list[list[Value]] = [[of.group_label(one.group, lang), one.invited, one.answered] for one in found.turnout]
    return Table(_WORDS["turnout"][lang], tuple(_columns(lang, "group", "invited", "answered")), rows)


def _remarks(found: Tally, lang: str) -> Table:
    of = found.round.definition
    scale = of.terms.scale.by_code
    rows: list[list[Value]] = [[one.unit.id, charts.group_name(of, remark.group, lang) if remark.group else None,
                                scale[remark.value].labels[lang], remark.words]
                               for one in found.statements for remark in one.remarks]
    return Table(_WORDS["dissent"][lang], tuple(_columns(lang, "id", "group", "answer", "words")), rows)
