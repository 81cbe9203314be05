"""What the window says of rounds: states, ways of keeping answers, what waits, and numbers as a person reads them."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt

from toolkit_app.desktop import language
from toolkit_app.publishing.charts import words

if TYPE_CHECKING:
    from toolkit_app.validation.definition import Definition, Round
    from toolkit_app.validation.outcome import Outcome
    from toolkit_app.validation.rule import Quorum
    from toolkit_app.validation.standing import Standing, Waiting

translate = QCoreApplication.translate
#: the mark of an item's state whose colour says the same
HUES = {"planned": "draft", "open": "review", "closed": "validation", "withdrawn": "retired",
        "validated": "validated", "reserved": "reserved", "revise": "review", "rejected": "rejected", "indicative": "draft",
        "unanswered": "draft", "collected": "validation"}
ANONYMITY = ("open", "confidential", "secret")


def state(code: str) -> str:
    """Where a round stands."""
    return {"planned": translate("Rounds", "Planned"), "open": translate("Rounds", "Open for answers"),
            "closed": translate("Rounds", "Closed"), "withdrawn": translate("Rounds", "Given up")}[code]


def anonymity(code: str) -> str:
    """What a way of keeping answers is called."""
    return {"open": translate("Rounds", "Open"), "confidential": translate("Rounds", "Confidential"),
            "secret": translate("Rounds", "Secret")}[code]


def meaning(code: str) -> str:
    """What a way of keeping answers means for those who answer."""
    return {
        "open": translate("Rounds", "Everybody who has the library can see who answered what. Reports never name anybody."),
        "confidential": translate("Rounds", "Names stay on this laptop, and only facilitators and custodians see them. Answers "
                                            "are kept without saying who typed them."),
        "secret": translate("Rounds", "Who took part is kept, and what was answered, and nothing ties the two. The answers lie "
                                      "in a ballot box on this laptop until the round is closed; each person gets a "
                                      "receipt.")}[code]


def way(channel: str) -> str:
    """How an answer came."""
    from toolkit_app.validation.report import CHANNELS

    return language.label(CHANNELS[channel]) if channel in CHANNELS else channel


def numbered(round: Round) -> str:
    """Which round of how many."""
    return translate("Rounds", "Round {number} of {planned}").format(number=round.number, planned=round.definition.planned)


def statements(count: int) -> str:
    """How many statements."""
    said = translate("Rounds", "1 statement") if count == 1 else translate("Rounds", "{count} statements")
    return said.format(count=language.number(count))


def facts(round: Round) -> str:
    """What a round is, in a line: how it asks, which round it is, how much it asks, how answers are kept."""
    of = round.definition
    parts = [language.label(of.procedure.labels), *([numbered(round)] if of.planned > 1 else []), statements(len(of.units)),
             anonymity(of.anonymity)]
    return "  ·  ".join(parts)


def turnout(one: Standing) -> str:
    """How many of those asked have answered."""
    return turnout_of(one.answered, one.invited)


def turnout_of(answered: int, invited: int) -> str:
    """So many of so many have answered."""
    if not invited:
        return translate("Rounds", "Nobody is asked yet")
    return translate("Rounds", "{answered} of {invited} have answered").format(
        answered=language.number(answered), invited=language.number(invited))


def when(round: Round) -> str:
    """The day that counts for a round: when it opens, until when it can be answered, or when it was closed."""
    of = round.definition
    if round.state == "closed" or (round.state == "withdrawn" and round.closed_at):
        return translate("Rounds", "closed {day}").format(day=language.when(round.closed_at))
    if round.state == "open" and of.closes:
        return translate("Rounds", "closes {day}").format(day=day(of.closes))
    if round.state == "open":
        return translate("Rounds", "opened {day}").format(day=language.when(round.opened_at))
    return translate("Rounds", "opens {day}").format(day=day(of.opens)) if of.opens and round.state == "planned" else ""


def waits(one: Waiting) -> str:
    """What waits, with the title of the round."""
    title, left = one.standing.round.definition.title, language.number(one.left)
    said = {"answer": translate("Rounds", "You are asked: {title} (statements left: {left})"),
            "invite": translate("Rounds", "Nobody is asked yet: {title}"),
            "open": translate("Rounds", "To be sealed and opened: {title}"),
            "close": translate("Rounds", "To be closed: {title}"),
            "step": translate("Rounds", "The outcomes allow a next step: {title}"),
            "again": translate("Rounds", "A further round was announced: {title}")}[one.what]
    return said.format(title=title, left=left)


def quorum(of: Quorum) -> str:
    """A quorum in a sentence."""
    if not of.share and not of.each:
        return translate("Rounds", "None: every outcome holds, however few answer.")
    share = percent(of.share, 0)
    if not of.each:
        return translate("Rounds", "{share} of those asked; below it outcomes are indicative only.").format(share=share)
    return translate("Rounds", "{share} of those asked, and at least {each} of each group; below it outcomes are indicative "
                               "only.").format(share=share, each=language.number(of.each))


def groups(of: Definition) -> str:
    """The groups of a round in their order."""
    return ", ".join(of.group_label(code, language.current()) for code in of.groups)


def outcome(code: str) -> str:
    """An outcome in the language of the interface."""
    from toolkit_app.validation.outcome import OUTCOMES

    return language.label(OUTCOMES[code])


def reasons(one: Outcome) -> str:
    """Why an outcome is what it is, as a part of a sentence; empty for one that needs none."""
    from toolkit_app.validation.outcome import REASONS

    return "; ".join(language.label(REASONS[code]) for code in one.reasons)


def percent(share: Fraction | None, digits: int = 1) -> str:
    """A share in per cent; what is near a bound is not rounded onto it."""
    if share is None:
        return "–"
    told = QLocale().toString(float(share * 100), "f", digits).removesuffix(QLocale().decimalPoint() + "0")
    return words.percent(told, language.current())


def figure(value: Fraction | int | float | None) -> str:
    """A number with two decimals at most."""
    if value is None:
        return "–"
    return QLocale().toString(float(value), "f", 2).rstrip("0").rstrip(QLocale().decimalPoint()) if value % 1 else str(int(value))


def day(written: str) -> str:
    """``YYYY-MM-DD`` as a day of the language; shorter dates as they are."""
    found = QDate.fromString(written, Qt.DateFormat.ISODate)
    return QLocale().toString(found, "d MMMM yyyy") if found.isValid() else written


def number_of(place: int, id: str) -> str:
    """What a statement is called in a list: its number, and its id where it has one of its own."""
    return f"{place}" if id.startswith(("*", "~")) else f"{place}  {id}"
