"""Charts of a round, as plain descriptions: the same in the window, in the report and on the wall.

Nothing is in them that a table by group hides.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from fractions import Fraction

from toolkit_app.kinds import labels
from toolkit_app.publishing.charts.description import Bars, Boxes, BoxRow, Likert, LikertRow, Lines, Series
from toolkit_app.publishing.charts.words import percent
from toolkit_app.validation.changes import Change
from toolkit_app.validation.comments.register import Comment
from toolkit_app.validation.definition import Definition
from toolkit_app.validation.outcome import COLLECTED, OUTCOMES
from toolkit_app.validation.procedures import shape
from toolkit_app.validation.procedures.shape import Reading, Scale, Value
from toolkit_app.validation.tally import TOGETHER, Counted, Tally
from toolkit_app.validation.units import POINT, WHOLE, Unit

MOST = 12  # answers of a scale that are all told, given or not
LONGEST = 64  # letters of a statement beside its bar
ANSWERS = labels("Answers to each statement", "პასუხები თითოეულ დებულებაზე", "Réponses à chaque énoncé",
                 "Ответы на каждое положение")
ANSWERED = labels("Answers", "პასუხები", "Réponses", "Ответы")
BY_GROUP = labels("Answers by group", "პასუხები ჯგუფების მიხედვით", "Réponses par groupe", "Ответы по группам")
SPREAD = labels("Spread of the answers by group", "პასუხების გაბნევა ჯგუფებში", "Dispersion des réponses par groupe",
                "Разброс ответов по группам")
RESPONSE = labels("Response by group", "პასუხი ჯგუფების მიხედვით", "Participation par groupe", "Ответившие по группам")
OVER_ROUNDS = labels("Response by group over the rounds", "პასუხი ჯგუფების მიხედვით, რაუნდებად",
                     "Participation par groupe au fil des tours", "Ответившие по группам по раундам")
OVER_DAYS = labels("Who has answered, day by day", "ვინ უპასუხა, დღეების მიხედვით", "Réponses reçues, jour après jour",
                   "Ответившие по дням")
MOVED = labels("Agreement in this round and in the one before", "თანხმობა ამ რაუნდში და წინაში",
               "Accord à ce tour et au précédent", "Согласие в этом раунде и в предыдущем")
COMMENTED = labels("Comments on each statement", "კომენტარები თითოეულ დებულებაზე", "Commentaires sur chaque énoncé",
                   "Комментарии к каждому положению")
WAITING = labels("Open", "ღია", "Ouverts", "Открытые")
SETTLED = labels("Answered", "პასუხგაცემული", "Traités", "Отвеченные")
ELSEWHERE = labels("Elsewhere in the text", "ტექსტის სხვა ადგილას", "Ailleurs dans le texte", "В других местах текста")
ORDER = labels("The order of the statements", "დებულებების რიგი", "Ordre des énoncés", "Порядок положений")
EVERYBODY = labels("Everybody", "ყველა", "Tous", "Все")
POINTS = labels("Points", "ქულები", "Points", "Баллы")
ROUND = labels("Round {n}", "რაუნდი {n}", "Tour {n}", "Раунд {n}")
HIDDEN = labels("hidden", "დამალულია", "masqué", "скрыто")
TOGETHER_LABEL = labels("Small groups together", "მცირე ჯგუფები ერთად", "Petits groupes ensemble", "Малые группы вместе")


def name_of(unit: Unit, longest: int = LONGEST) -> str:
    """What a unit is called beside its bar: its id and the beginning of its words, with so many signs at most."""
    words = unit.wording if len(unit.wording) <= longest else f"{unit.wording[:longest].rsplit(' ', 1)[0]}…"
    return words if unit.id == WHOLE or unit.id.startswith(POINT) else f"{unit.id} {words}"


def group_name(of: Definition, group: str, lang: str) -> str:
    """The name of a group, and of those that are only shown together."""
    return TOGETHER_LABEL[lang] if group == TOGETHER else of.group_label(group, lang)


def sided(scale: Scale) -> tuple[Value, ...]:
    """The answers of a scale from disagreement to agreement; none where the scale has no sides."""
    sides = [value.side for value in scale.values]
    if "against" not in sides:
        return ()
    return scale.values if sides.index("against") < sides.index("for") else scale.values[::-1]


def answers(found: Tally, lang: str, places: Collection[str] | None = None) -> Likert | None:
    """The answers to each statement (or some), agreement and outcome at the right; None where the scale has no sides."""
    scale = sided(found.round.definition.terms.scale)
    if not scale or not found.statements:
        return None
    rows = tuple(LikertRow(name_of(one.unit), tuple(one.reading.distribution.get(value.code, 0) for value in scale),
                           _note(one, lang))
                 for one in found.statements if places is None or one.unit.place in places)
    return Likert(ANSWERS[lang], tuple(shape.offered(value, lang) for value in scale), rows)


def _note(one: Counted, lang: str) -> str:
    share = one.reading.shares.agreement
    if one.outcome.code == COLLECTED or share is None:
        return ""
    return f"{percent(f'{float(share * 100):.0f}', lang)} · {OUTCOMES[one.outcome.code][lang]}"


def counts(one: Counted, of: Definition, lang: str) -> Bars:
    """How often each answer was given to a statement, those that are silent only where somebody gave them."""
    given = one.reading.distribution
    shown = [value for value in of.terms.scale.by_code.values()
             if given.get(value.code) or (value.side != "silent" and len(of.terms.scale.values) <= MOST)]
    return Bars(ANSWERED[lang], tuple(shape.offered(value, lang) for value in shown),
                (Series(ANSWERED[lang], tuple(given.get(value.code, 0) for value in shown)),))


def groups(one: Counted, of: Definition, lang: str) -> Likert | None:
    """The answers to a statement by group, one that is hidden as an empty row; None where the scale has no sides."""
    scale = sided(of.terms.scale)
    cells = [cell for cell in one.cells if cell.n]
    if not scale or not cells:
        return None
    rows = tuple(LikertRow(f"{group_name(of, cell.group, lang)} ({cell.n})",
                           tuple(cell.reading.distribution.get(value.code, 0) for value in scale) if cell.reading else (),
                           _share_of(cell.reading, lang) if cell.reading else HIDDEN[lang]) for cell in cells)
    return Likert(BY_GROUP[lang], tuple(shape.offered(value, lang) for value in scale), rows)


def room(one: Counted, of: Definition, lang: str) -> Likert | Bars:
    """A statement for those who sit in the room: everybody in one row, then the groups."""
    by_group = groups(one, of, lang)
    if by_group is None:
        return counts(one, of, lang)
    everybody = LikertRow(f"{EVERYBODY[lang]} ({one.reading.n})",
                          tuple(one.reading.distribution.get(value.code, 0) for value in sided(of.terms.scale)),
                          _share_of(one.reading, lang))
    return replace(by_group, rows=(everybody, *by_group.rows))


def _share_of(reading: Reading, lang: str) -> str:
    return "" if reading.shares.agreement is None else percent(f"{float(reading.shares.agreement * 100):.0f}", lang)


def by_group(one: Counted, of: Definition, lang: str) -> Boxes | None:
    """A box for each group that is shown, an empty row for one that is hidden; None where answers are no points."""
    codes = [value.code for value in of.terms.scale.values]
    if not of.terms.scale.points or not all(isinstance(code, int) for code in codes):
        return None
    numbers = [int(code) for code in codes]
    rows = [BoxRow(group_name(of, cell.group, lang), _five(cell.reading), cell.n, "" if cell.shown else HIDDEN[lang])
            for cell in one.cells if cell.n]
    highest = max((row.five[-1] for row in rows if row.five), default=0)
    # ranks of a few statements take a corner of a long scale
    return Boxes(SPREAD[lang], min(numbers), min(max(numbers), max(highest, MOST)), tuple(rows)) if highest else None


def _five(reading: Reading | None) -> tuple[float, float, float, float, float] | None:
    if reading is None or reading.quartiles is None or reading.quartiles.median is None:
        return None
    quartiles = reading.quartiles
    given = [code for code, count in reading.distribution.items() if count and isinstance(code, int)]
    middle = (quartiles.q1, quartiles.median, quartiles.q3)
    first, median, third = (float(value) if value is not None else 0.0 for value in middle)
    return float(min(given)), first, median, third, float(max(given))


def response(rounds: Sequence[Tally], lang: str) -> Bars | Lines:
    """How many of each group answered, in per cent of those who were asked: bars of one round, lines over several."""
    last = rounds[-1].round.definition
    turnout = [{one.group: _percent(one.answered, one.invited) for one in found.turnout} for found in rounds]
    groups = dict.fromkeys(one.group for found in rounds for one in found.turnout if one.invited)
    if len(rounds) == 1:
        names = tuple(group_name(last, group, lang) for group in groups)
        return Bars(RESPONSE[lang], names, (Series(RESPONSE[lang], tuple(turnout[0][group] for group in groups)),), "%")
    series = tuple(Series(group_name(last, group, lang), tuple(by.get(group) for by in turnout)) for group in groups)
    return Lines(OVER_ROUNDS[lang], tuple(ROUND[lang].format(n=found.round.number) for found in rounds), series, "%", 0, 100)


def _percent(part: int, whole: int) -> float | None:
    return 100 * part / whole if whole else None


def over_days(days: Sequence[tuple[str, dict[str, int]]], of: Definition, lang: str) -> Lines | None:
    """How many of each group had answered by each day; None for fewer than two days."""
    groups = [group for group in of.groups if any(group in by for _, by in days)]
    if len(days) < 2 or not groups:
        return None
    so_far, series = dict.fromkeys(groups, 0), {group: list[int]() for group in groups}
    for _, by in days:
        for group in groups:
            so_far[group] += by.get(group, 0)
            series[group].append(so_far[group])
    return Lines(OVER_DAYS[lang], tuple(day for day, _ in days),
                 tuple(Series(of.group_label(group, lang), tuple(series[group])) for group in groups))


def moved(found: Sequence[Change], number: int, lang: str) -> Bars | None:
    """Agreement in two rounds, statement by statement; None where there is none to compare."""
    told = [one for one in found if one.agreement_before is not None and one.agreement is not None]
    if not told:
        return None
    before, now = (tuple(_share(value) for value in values) for values in (
        [one.agreement_before for one in told], [one.agreement for one in told]))
    return Bars(MOVED[lang], tuple(name_of(one.unit) for one in told),
                (Series(ROUND[lang].format(n=number - 1), before), Series(ROUND[lang].format(n=number), now)), "%")


def _share(value: Fraction | None) -> float | None:
    return None if value is None else float(value * 100)


def commented(found: Sequence[Comment], of: Definition, lang: str) -> Bars | None:
    """How many comments on each statement are open and how many answered, in the order of the statements; None without any."""
    names = {(unit.key, unit.id): name_of(unit) for unit in of.units}
    counts: dict[str, list[int]] = {}
    for one in found:
        name = names.get((one.key, one.anchor.statement), ELSEWHERE[lang])
        counts.setdefault(name, [0, 0])[not one.open] += 1
    told = [name for name in (*names.values(), ELSEWHERE[lang]) if name in counts]
    series = tuple(Series(label[lang], tuple(counts[name][place] for name in told))
                   for place, label in enumerate((WAITING, SETTLED)))
    return Bars(COMMENTED[lang], tuple(told), series) if told else None


def order(found: Tally, lang: str) -> Bars | None:
    """The points, or dots, of each statement, the most first; None where the procedure gives none."""
    points = found.across.get("points") or {
        one.unit.place: one.reading.figures["dots"] for one in found.statements if "dots" in one.reading.figures}
    if not points:
        return None
    names = {unit.place: name_of(unit) for unit in found.round.definition.units}
    ranked = sorted(points, key=lambda place: (-points[place], names[place]))
    return Bars(ORDER[lang], tuple(names[place] for place in ranked),
                (Series(POINTS[lang], tuple(float(points[place]) for place in ranked)),))
