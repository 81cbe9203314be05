"""What the window says of statements: what became of each, and on what it rests."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from toolkit_app.desktop import language

if TYPE_CHECKING:
    from toolkit_app.desktop.statements.asking import Decided
    from toolkit_app.library.evidence import Resting
    from toolkit_app.text.tracing import Fate

translate = QCoreApplication.translate
# statements whose fates fit a line each; of more only the numbers are told
_NAMED = 6


def rests(one: Resting) -> str:
    """On what a statement rests, in a few words."""
    if one.bare:
        return translate("Statements", "Rests on nothing yet")
    if not one.lessons:
        return translate("Statements", "Rests on other items, on no lesson")
    lessons = (translate("Statements", "1 lesson") if one.lessons == 1
               else translate("Statements", "{number} lessons").format(number=language.number(one.lessons)))
    if not one.spread:
        return translate("Statements", "Rests on {lessons}").format(lessons=lessons)
    sites = (translate("Statements", "1 site") if one.spread == 1
             else translate("Statements", "{number} sites").format(number=language.number(one.spread)))
    return translate("Statements", "Rests on {lessons} from {sites}").format(lessons=lessons, sites=sites)


def decided(one: Decided) -> str:
    """What a round found of a statement; of other words than those that stand, that it did; and whether it is of the original."""
    from toolkit_app.validation.beside import OTHER_WORDS
    from toolkit_app.validation.outcome import OUTCOMES

    said = language.label(OUTCOMES[one.outcome] if one.valid else OTHER_WORDS)
    return translate("Statements", "The original: {outcome}").format(outcome=said) if one.original else said


def of_original() -> str:
    """What stands before the words of the original that were put to people."""
    from toolkit_app.validation.beside import OF_ORIGINAL

    return language.label(OF_ORIGINAL)


def fate(one: Fate) -> str:
    """What became of a statement; ``""`` where nobody need be told."""
    if one.quiet:
        return ""
    what = {"moved": translate("Statements", "moved"), "reworded": translate("Statements", "reworded"),
            "split": translate("Statements", "split"), "joined": translate("Statements", "joined"),
            "new": translate("Statements", "new"), "removed": translate("Statements", "taken out")}
    words = [what[one.what]] if one.what in what else []
    if one.what == "new" and one.others:
        words = [translate("Statements", "split off from {ids}").format(ids=", ".join(one.others))]
    elif one.what == "removed" and one.others:
        words = [translate("Statements", "its words are in {ids}").format(ids=", ".join(one.others))]
    if one.moved and one.what != "moved":
        words.append(what["moved"])
    beside = {"type": translate("Statements", "another type"), "strength": translate("Statements", "another strength"),
              "confidence": translate("Statements", "another confidence"),
              "rationale": translate("Statements", "another rationale"),
              "evidence": translate("Statements", "rests on other things")}
    return ", ".join([*words, *(beside[name] for name in one.beside)])


def each(fates: Sequence[Fate]) -> str:
    """What became of each statement, in one line; of many only how many."""
    told = [f"{one.id}: {fate(one)}" for one in fates if not one.quiet]
    if len(told) > _NAMED:
        return summary(fates)
    return translate("Statements", "Statements – {what}").format(what="; ".join(told)) if told else ""


def summary(fates: Iterable[Fate]) -> str:
    """What became of the statements of a text, in one short line; ``""`` where nothing did."""
    # what was split off, and what went into another, is told with the statement it belongs to
    counted = Counter("beside" if one.what in ("unchanged", "rewrapped") else one.what for one in fates
                      if not one.quiet and not (one.what in ("new", "removed") and one.others))
    said = {"reworded": translate("Statements", "reworded: {number}"), "moved": translate("Statements", "moved: {number}"),
            "split": translate("Statements", "split: {number}"), "joined": translate("Statements", "joined: {number}"),
            "new": translate("Statements", "new: {number}"), "removed": translate("Statements", "taken out: {number}"),
            "beside": translate("Statements", "changed beside the words: {number}")}
    parts = [words.format(number=language.number(counted[what])) for what, words in said.items() if counted[what]]
    return translate("Statements", "Statements – {what}").format(what=", ".join(parts)) if parts else ""
