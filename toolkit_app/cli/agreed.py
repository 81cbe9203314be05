"""The command ``agreed``: what was agreed of each statement of an item."""

from typing import Any

import click

from toolkit_app.cli import round_shapes, round_words
from toolkit_app.cli.group import command, json_option
from toolkit_app.cli.opening import reading
from toolkit_app.cli.terminal import Terminal
from toolkit_app.publishing.charts.words import percent
from toolkit_app.validation import record
from toolkit_app.validation.outcome import OUTCOMES
from toolkit_app.validation.record import Line


@command("agreed", round_words.HELP_AGREED)
@click.argument("key", metavar="KEY")
@json_option
def agreed(terminal: Terminal, key: str, as_json: bool) -> None:
    """One line for each statement: id, outcome, agreement, who answered, round, wording; then what was changed since."""
    with reading(terminal) as tx:
        found = record.of_item(tx, key)
    if as_json:
        terminal.answer({"key": found.key, "revision": found.revision, "agreed": found.agreed,
                         "statements": [_shape(line) for line in found.lines]})
        return
    terminal.table([(line.unit.id, _outcome(terminal, line), percent(line.agreement, terminal.lang) if line.agreement else "",
                     f"{line.answered}/{line.invited}" if line.round else "", line.round, line.unit.wording)
                    for line in found.lines])
    for line in found.lines:
        if line.difference:
            terminal.out(f"{line.unit.id}  {terminal.say(round_words.AGREED_ON)}: {line.asked}")
    terminal.tell(round_words.AGREED_COUNT, count=found.agreed, total=len(found.lines))


def _outcome(terminal: Terminal, line: Line) -> str:
    if not line.outcome:
        return terminal.say(round_words.NOT_ASKED)
    said = OUTCOMES[line.outcome][terminal.lang]
    return said if line.valid else f"{said} ({terminal.say(round_words.OTHER_WORDS)})"


def _shape(line: Line) -> dict[str, Any]:
    return {**round_shapes.unit(line.unit), "outcome": line.outcome, "valid": line.valid, "agreed": line.agreed,
            "round": line.round, "closed_at": line.at, "asked": line.asked,
            "difference": [{"op": piece.op, "text": piece.text} for piece in line.difference],
            "agreement": float(line.agreement) / 100 if line.agreement else None, "answered": line.answered,
            "invited": line.invited, "dissent": [round_shapes.remark(one) for one in line.dissent]}
