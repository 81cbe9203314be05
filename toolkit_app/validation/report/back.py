"""The last chapters of a report: comments, decisions, limits, the reporting standard, and how to check it all."""

from collections.abc import Iterator

from toolkit_app.kinds import Labels, labels
from toolkit_app.library import ballots
from toolkit_app.publishing.report import Figure, Grid, Heading, Part, Points, Words
from toolkit_app.validation import charts
from toolkit_app.validation.comments import words
from toolkit_app.validation.comments.register import Comment
from toolkit_app.validation.outcome import COLLECTED, INDICATIVE
from toolkit_app.validation.report import accord
from toolkit_app.validation.report.front import named
from toolkit_app.validation.report.material import Material
from toolkit_app.validation.report.words import Say
from toolkit_app.validation.units import Unit

_LISTED = 12  # statements that a limit names
ACTS: dict[str, Labels] = {
    ballots.ROUND: labels("Definition and changes before the opening", "განსაზღვრება და ცვლილებები გახსნამდე",
                          "Définition et changements avant l’ouverture", "Определение и изменения до открытия"),
    ballots.PARTICIPANT: labels("Invitations and corrections of them", "მოწვევები და მათი შესწორებები",
                                "Invitations et leurs corrections", "Приглашения и их исправления"),
    ballots.OPENING: labels("Openings", "გახსნა", "Ouvertures", "Открытия"),
    ballots.CLOSING: labels("Closings", "დახურვა", "Clôtures", "Закрытия"),
    ballots.ANSWERS: labels("Answers, corrected and withdrawn ones included", "პასუხები, შესწორებული და გამოხმობილი მათ შორის",
                            "Réponses, corrections et retraits compris", "Ответы, включая исправленные и отозванные"),
    ballots.TOOK_PART: labels("Signs that somebody took part", "მონაწილეობის აღნიშვნა", "Marques de participation",
                              "Отметки об участии"),
    ballots.ANSWERED: labels("Secret answers", "ფარული პასუხები", "Réponses secrètes", "Тайные ответы"),
    ballots.DECISION: labels("Decisions", "გადაწყვეტილებები", "Décisions", "Решения"),
}


def after(say: Say, material: Material) -> Iterator[Part]:
    """What became of it: comments, decisions, and what the numbers cannot say."""
    yield Heading(say("after"))
    yield from _comments(say, material)
    yield from _decisions(say, material)
    yield Heading(say("limits"), 2)
    yield Points(tuple(limits(say, material)))


def _comments(say: Say, material: Material) -> Iterator[Part]:
    """The comments on the texts, with roles and groups and without names."""
    yield Heading(say("comments"), 2)
    if not material.comments:
        yield Words(say("no_comments"))
        return
    chart = charts.commented(material.comments, material.of, say.lang)
    if chart is not None:
        yield Figure(chart, told=False)
    yield Grid((words.HEADS["code"][say.lang], say("about"), say("comment"), say("disposition")),
               tuple(_comment(say, material, one) for one in material.comments), shares=(0.16, 0.2, 0.34, 0.3))


def _comment(say: Say, material: Material, one: Comment) -> tuple[str, ...]:
    lang, named = say.lang, words.named
    shown, whose = material.shown, words.whose(one, lang, names=False)
    proposal = f"{words.HEADS['proposal'][lang]}: {shown(one.proposal)}" if one.proposal else ""
    decision = named(words.DECISIONS, one.decision, lang) if one.decision else say("waiting")
    return (" · ".join(filter(None, (one.code, shown(whose), named(words.TYPES, one.type, lang)))),
            " · ".join(filter(None, (one.key, words.where(one, lang)))),
            " · ".join(filter(None, (shown(one.text), proposal))), " · ".join(filter(None, (decision, shown(one.answer)))))


def _decisions(say: Say, material: Material) -> Iterator[Part]:
    """What was decided, who sees to it, and by when."""
    yield Heading(say("decisions"), 2)
    if not material.decisions:
        yield Words(say("no_decisions"))
        return
    shown = material.shown
    yield Grid((say("about"), say("decision"), say("owner"), say("due")), tuple(
        (one.unit.id if one.unit else say("whole_round"), shown(one.words), shown(one.owner) or "–", say.day(one.due))
        for one in material.decisions), shares=(0.14, 0.46, 0.24, 0.16))


def limits(say: Say, material: Material) -> Iterator[str]:
    """What these numbers cannot say, from the numbers themselves: each limit as a sentence."""
    of, tally = material.of, material.tally
    if material.interim:
        yield say("limit_interim")
    for one in tally.turnout:
        group = charts.group_name(of, one.group, say.lang)
        if not one.invited:
            yield say("limit_nobody", group=group)
        elif not one.answered:
            yield say("limit_group", group=group)
        elif 2 * one.answered < one.invited:
            yield say("limit_half", group=group)
    statements = tally.statements
    waiting = [one.code for one in material.comments if not one.decision]
    counted = {
        "limit_quorum": [one.unit.id for one in statements if one.outcome.code == INDICATIVE],
        "limit_changed": [one.unit.id for one in statements if one.outcome.code != COLLECTED and _changed(material, one.unit)],
        "limit_bare": [one.unit.id for one in statements if (found := material.resting.get(one.unit.place)) and found.bare],
        "limit_comments": waiting}
    for name, ids in counted.items():
        if ids:
            rest = f" {say('more', count=len(ids) - _LISTED)}" if len(ids) > _LISTED else ""
            yield f"{say(name, count=len(ids))} {', '.join(ids[:_LISTED])}{rest}"
    for name, count in (("limit_hidden", sum(not cell.shown for one in statements for cell in one.cells)),
                        ("limit_late", tally.late), ("limit_apart", sum(one.apart for one in statements)),
                        ("limit_unreasoned", sum(one.unreasoned for one in statements)),
                        ("limit_left_out", material.left_out),
                        ("limit_proxy", material.proxies), ("limit_observers", material.observers)):
        if count:
            yield say(name, count=count)
    yield say("limit_sample")


def _changed(material: Material, unit: Unit) -> bool:
    now = material.now.get(unit.place)
    return now is None or now.digest != unit.digest


def standard(say: Say, material: Material) -> Iterator[Part]:
    """The reporting standard, filled as far as the data go."""
    yield Heading(say("accord"))
    yield Words(accord.about(say.lang), "small")
    yield Grid(("", accord.HEADS[0][say.lang], accord.HEADS[1][say.lang]),
               tuple((one.code, one.asks, one.says) for one in accord.filled(say, material, tuple(limits(say, material)))),
               shares=(0.07, 0.35, 0.58))


def annex(say: Say, material: Material) -> Iterator[Part]:
    """Where every number comes from, and the very words that were put to people."""
    round, lang = material.round, say.lang
    yield Heading(say("annex"))
    yield Words(say("trace", acts=sum(material.acts.values()), key=round.key))
    yield Words(say("dataset", key=round.key))
    if round.secret:
        yield Words(say("receipt", key=round.key))
    yield Grid((say("acts"), say("number")), tuple(
        (ACTS[kind][lang] if kind in ACTS else kind, say.number(count)) for kind, count in sorted(material.acts.items())), (1,),
        (0.8, 0.2))
    yield Heading(say("wordings"), 2)
    yield Grid((say("wording"), say("digest")), tuple(
        (named(unit), f"{unit.digest} · {unit.key} · {unit.revision}") for unit in material.of.units), shares=(0.55, 0.45))
