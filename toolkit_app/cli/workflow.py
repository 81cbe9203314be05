"""Commands on the way of an item from state to state: move, due."""

from collections.abc import Iterable
from datetime import datetime

import click

from toolkit_app import kinds
from toolkit_app.cli import catalogue, shapes, words
from toolkit_app.cli.group import command, json_option, option
from toolkit_app.cli.opening import reading, writing
from toolkit_app.cli.reading import key_argument
from toolkit_app.cli.terminal import Terminal
from toolkit_app.cli.writing import note_option
from toolkit_app.library import due as waiting
from toolkit_app.library import items, people, vocabulary, workflow

_WHAT = {"review": words.DUE_REVIEW, "action": words.DUE_ACTION, "waiting": words.DUE_WAITING, "contested": words.DUE_CONTESTED,
         "merge": words.DUE_MERGE, "translation": words.DUE_TRANSLATION, "comment": words.DUE_COMMENT}


@command("move", words.HELP_MOVE)
@key_argument
@click.argument("state", metavar="[STATE]", required=False)
@note_option
@option("--check", "checks", metavar="NAME", multiple=True, help=words.OPT_CHECK)
@json_option
def move(terminal: Terminal, key: str, state: str | None, note: str, checks: tuple[str, ...], as_json: bool) -> None:
    """Takes a step and prints the new state; without a state, shows the steps there are and what each waits for."""
    if state is None:
        _show(terminal, key, checks, as_json)
        return
    try:
        with writing(terminal) as tx:
            kind = items.get(tx, key).kind
            moved = workflow.move(tx, key, state, note=note, checks=checks)
    except workflow.NotReadyError as error:
        for line in _lines(terminal, kind, error.missing):
            click.echo(line, err=True)
        raise
    if as_json:
        terminal.answer({"key": moved.key, "from": moved.start, "state": moved.state, "revision": moved.revision})
    else:
        terminal.out(moved.state)


def _show(terminal: Terminal, key: str, checks: tuple[str, ...], as_json: bool) -> None:
    with reading(terminal) as tx:
        person = people.by_name(tx, terminal.person) if terminal.person else None
        item = items.get(tx, key)
        steps, moves = workflow.steps(tx, key, person, checks), workflow.moves(tx, key)
    if as_json:
        terminal.answer(shapes.steps(item, steps, moves))
        return
    for one in reversed(moves):
        terminal.out(f"{one.at}  {_label(terminal, one.start)} → {_label(terminal, one.to)}  {terminal.author(one.author)}  "
                     f"{one.note}".rstrip())
    terminal.out(f"{item.key}: {_label(terminal, item.state)}")
    if item.contested:
        terminal.tell(words.CONTESTED, key=item.key)
    for step in steps:
        roles = ", ".join(kinds.text_in(workflow.ROLES[role], terminal.lang) for role in step.roles)
        terminal.out(f"→ {step.to}: {_label(terminal, step.to)}{f' ({roles})' if roles else ''}")
        for line in _lines(terminal, item.kind, step.checks):
            terminal.out(f"  {line}")
        if step.refused:
            terminal.out(f"  {catalogue.explain(step.refused, terminal.lang)}")


def _label(terminal: Terminal, state: str) -> str:
    return vocabulary.label("state", state, terminal.lang)


def _lines(terminal: Terminal, kind: str, checks: Iterable[workflow.Check]) -> Iterable[str]:
    """The lines of a checklist; behind a line that is called otherwise, where it is mended."""
    known = kinds.kind(kind)
    for check in checks:
        label = kinds.text_in(check.labels, terminal.lang)
        part = known.field(check.place) if check.sort == "field" else known.section(check.place)
        where = kinds.text_in(part.labels, terminal.lang) if part else ""
        hint = f"--check {check.name}" if check.by_hand else where
        yield f"[{'x' if check.met else ' '}] {label}{f' ({hint})' if hint not in ('', label) else ''}"


@command("due", words.HELP_DUE)
@option("--on", "day", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help=words.OPT_ON)
@json_option
def due(terminal: Terminal, day: datetime | None, as_json: bool) -> None:
    """One line for each thing that waits, the oldest first: date, what, key, owner, what it is about."""
    with reading(terminal) as tx:
        found = waiting.due(tx, day.date() if day else terminal.today())
    if as_json:
        terminal.answer({"due": [shapes.due(one) for one in found]})
        return
    terminal.table([(one.date, terminal.say(_WHAT[one.what], count=one.words), one.key, one.owner,
                     one.title if one.what == "comment" else one.words or one.title) for one in found])
    if not found:
        terminal.tell(words.NOTHING_DUE)
