"""The command ``statements``, and what the terminal says of what became of statements."""

from collections.abc import Sequence

import click

from toolkit_app.cli import shapes, words
from toolkit_app.cli.group import command, json_option
from toolkit_app.cli.opening import reading
from toolkit_app.cli.terminal import Terminal
from toolkit_app.library import evidence, items, store
from toolkit_app.library.evidence import Resting
from toolkit_app.library.revisions import Fate, Saved, traced
from toolkit_app.text.statements import CONFIDENCE_LABELS, STRENGTH_LABELS, TYPE_LABELS, label

FATES = {"rewrapped": words.FATE_REWRAPPED, "moved": words.FATE_MOVED, "reworded": words.FATE_REWORDED,
         "split": words.FATE_SPLIT, "joined": words.FATE_JOINED, "new": words.FATE_NEW, "removed": words.FATE_REMOVED}
BESIDE = {"type": words.BESIDE_TYPE, "strength": words.BESIDE_STRENGTH, "confidence": words.BESIDE_CONFIDENCE,
          "rationale": words.BESIDE_RATIONALE, "evidence": words.BESIDE_EVIDENCE}


@command("statements", words.HELP_STATEMENTS)
@click.argument("key", metavar="KEY")
@json_option
def statements(terminal: Terminal, key: str, as_json: bool) -> None:
    """The statements of an item with what each rests on, and those of others that rest on the item."""
    with reading(terminal) as tx:
        item = items.get(tx, key)
        own, others = evidence.statements(tx, item.key), evidence.resting_on(tx, item.key)
    if as_json:
        terminal.answer(shapes.statements(item, own, others))
        return
    terminal.table([(str(each.number), each.statement.id, grades(each, terminal.lang), rests(terminal, each),
                     each.statement.wording) for each in own])
    if others:
        terminal.out(f"{terminal.say(words.RESTING)}:")
        terminal.table([(each.key, each.statement.id, grades(each, terminal.lang), each.statement.wording) for each in others])
    if not own and not others:
        terminal.tell(words.NO_STATEMENTS)
    bare = sum(each.bare for each in own)
    if bare:
        terminal.tell(words.BARE, count=bare, total=len(own))


def grades(resting: Resting, lang: str) -> str:
    """Type, strength and confidence of a statement in words."""
    said = resting.statement
    codes = ((TYPE_LABELS, said.type), (STRENGTH_LABELS, said.strength), (CONFIDENCE_LABELS, said.confidence))
    return ", ".join(label(labels, code, lang) for labels, code in codes if code)


def rests(terminal: Terminal, resting: Resting) -> str:
    """On what a statement rests, in a few words."""
    say = terminal.say
    if resting.bare:
        return say(words.RESTS_ON_NOTHING)
    if not resting.lessons:
        return say(words.RESTS_ON_OTHERS, count=sum(one.here for one in resting.supports))
    lessons = say(words.ONE_LESSON) if resting.lessons == 1 else say(words.MANY_LESSONS, count=resting.lessons)
    if not resting.spread:
        return say(words.RESTS_ON_LESSONS, lessons=lessons)
    sites = say(words.ONE_SITE) if resting.spread == 1 else say(words.MANY_SITES, count=resting.spread)
    return say(words.RESTS_ON, lessons=lessons, sites=sites)


def fates_of(tx: store.Tx, saved: Saved) -> tuple[Fate, ...]:
    """What a save did to the statements of an item."""
    return traced(tx, saved.key, saved.revision) if saved.changed else ()


def tell_fates(terminal: Terminal, fates: Sequence[Fate]) -> None:
    """Says what became of statements, a sentence each."""
    for fate in fates:
        for line in fate_lines(terminal, fate):
            terminal.aside(line)


def fate_lines(terminal: Terminal, fate: Fate) -> list[str]:
    """What became of a statement, as sentences."""
    say, others = terminal.say, ", ".join(fate.others)
    lines = []
    if fate.what == "new" and fate.others:
        lines.append(say(words.FATE_SPLIT_OFF, id=fate.id, others=others))
    elif fate.what == "removed" and fate.others:
        lines.append(say(words.FATE_JOINED_INTO, id=fate.id, others=others))
    elif fate.what in FATES:
        lines.append(say(FATES[fate.what], id=fate.id, others=others))
    if fate.moved and fate.what != "moved":
        lines.append(say(words.FATE_MOVED_TOO, id=fate.id))
    if fate.beside:
        lines.append(say(words.FATE_BESIDE, id=fate.id, names=", ".join(say(BESIDE[name]) for name in fate.beside)))
    return lines
