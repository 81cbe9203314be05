"""The commands ``participant``, ``answer``, ``round hands`` and ``tally``."""

from pathlib import Path

import click

from toolkit_app import kinds
from toolkit_app.cli import catalogue, files, round_shapes, round_words, words
from toolkit_app.cli.group import Entry, Group, command, json_option, option
from toolkit_app.cli.opening import reading, writing
from toolkit_app.cli.rounds import figure, percent, person_of, round_argument
from toolkit_app.cli.terminal import Terminal
from toolkit_app.errors import ToolkitError
from toolkit_app.publishing import sheet
from toolkit_app.validation import answers, definition, numbers, participants, roster
from toolkit_app.validation.outcome import OUTCOMES, REASONS
from toolkit_app.validation.tally import TOGETHER, Counted, Tally
from toolkit_app.validation.tally import tally as count

participant = Group("participant", help=round_words.HELP_PARTICIPANT, entries={
    "add": Entry("answering", "add", round_words.HELP_PARTICIPANT_ADD),
    "read": Entry("answering", "read_participants", round_words.HELP_PARTICIPANT_READ),
    "change": Entry("answering", "change", round_words.HELP_PARTICIPANT_CHANGE),
    "remove": Entry("answering", "remove", round_words.HELP_PARTICIPANT_REMOVE),
    "list": Entry("answering", "list_participants", round_words.HELP_PARTICIPANT_LIST)})
participant_option = option("--participant", metavar="P", required=True, help=round_words.OPT_PARTICIPANT)
FROM_INPUT = "-"


@command("add", round_words.HELP_PARTICIPANT_ADD)
@round_argument
@option("--group", metavar="G", required=True, help=round_words.OPT_PARTICIPANT_GROUP)
@option("--name", metavar="N", default="", help=round_words.OPT_PARTICIPANT_NAME)
@option("--organisation", metavar="NAME", default="", help=words.OPT_ORGANISATION)
@option("--count", type=click.IntRange(1, participants.MOST), metavar="N", default=1, help=round_words.OPT_PARTICIPANT_COUNT)
@option("--observer", is_flag=True, help=round_words.OPT_OBSERVER)
def add(terminal: Terminal, round: str, group: str, name: str, organisation: str, count: int, observer: bool) -> None:
    """Asks somebody in a round, or several people without names, and prints the key of each."""
    with writing(terminal) as tx:
        made = participants.add_several(tx, round, group, count, name=name, organisation=organisation, member=not observer)
    for one in made:
        terminal.out(one.key)


@command("read", round_words.HELP_PARTICIPANT_READ)
@round_argument
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@option("--yes", is_flag=True, help=round_words.OPT_PARTICIPANT_YES)
def read_participants(terminal: Terminal, round: str, file: Path, yes: bool) -> None:
    """Reads who is asked from a table: a row for each person or group. Prints the rows that are right; asks them with --yes."""
    data = files.read_bytes(str(file))
    with (writing if yes else reading)(terminal) as tx:
        found = definition.find(tx, round)
        rows = roster.read(found, file.name, data)
        made = roster.take(tx, round, rows) if yes else ()
    for row in rows:
        if row.problem is not None:
            terminal.tell(words.CAREFUL, warning=catalogue.explain(row.problem, terminal.lang))
    if yes:
        for one in made:
            terminal.out(one.key)
        return
    terminal.table([(str(row.number), found.definition.group_label(row.group, terminal.lang), row.name,
                     "" if row.member else terminal.say(round_words.OBSERVER), row.organisation, str(row.count))
                    for row in rows if row.problem is None])
    terminal.tell(round_words.PARTICIPANTS_SEEN)


@command("change", round_words.HELP_PARTICIPANT_CHANGE)
@round_argument
@click.argument("participant", metavar="PARTICIPANT")
@option("--group", metavar="G", help=round_words.OPT_PARTICIPANT_GROUP)
@option("--name", metavar="N", help=round_words.OPT_PARTICIPANT_NAME)
@option("--organisation", metavar="NAME", help=words.OPT_ORGANISATION)
@option("--observer/--member", default=None, help=round_words.OPT_OBSERVER)
def change(terminal: Terminal, round: str, participant: str, group: str | None, name: str | None, organisation: str | None,
           observer: bool | None) -> None:
    """Corrects what is known of somebody; what is not given stays."""
    with writing(terminal) as tx:
        participants.change(tx, round, participant, group=group, name=name, organisation=organisation,
                            member=None if observer is None else not observer, seen_by=person_of(terminal, tx))


@command("remove", round_words.HELP_PARTICIPANT_REMOVE)
@round_argument
@click.argument("participant", metavar="PARTICIPANT")
def remove(terminal: Terminal, round: str, participant: str) -> None:
    """Asks somebody no more who has not answered yet."""
    with writing(terminal) as tx:
        participants.remove(tx, round, participant, person_of(terminal, tx))


@command("list", round_words.HELP_PARTICIPANT_LIST)
@round_argument
@json_option
def list_participants(terminal: Terminal, round: str, as_json: bool) -> None:
    """One line for each: number, key, group, name, organisation. Names of a confidential round are for its facilitators."""
    with reading(terminal) as tx:
        found = definition.find(tx, round)
        every = participants.listing(tx, found, person_of(terminal, tx))
    if as_json:
        terminal.answer({"round": found.key, "participants": [round_shapes.participant(one) for one in every]})
        return
    terminal.table([(str(one.number), one.key, found.definition.group_label(one.group, terminal.lang), one.name,
                     "" if one.member else terminal.say(round_words.OBSERVER), one.organisation) for one in every])


@command("answer", round_words.HELP_ANSWER)
@round_argument
@click.argument("statement", metavar="STATEMENT")
@click.argument("value", metavar="VALUE")
@click.argument("more", metavar="[STATEMENT VALUE]...", nargs=-1)
@participant_option
@option("--reason", metavar="TEXT", default="", help=round_words.OPT_REASON)
@option("--proxy", metavar="P", default="", help=round_words.OPT_PROXY)
@option("--receipt", metavar="CODE", default="", help=round_words.OPT_RECEIPT)
def answer(terminal: Terminal, round: str, statement: str, value: str, more: tuple[str, ...], participant: str, reason: str,
           proxy: str, receipt: str) -> None:
    """Keeps an answer of a participant, or several at once; of a secret round it prints the receipt."""
    if len(more) % 2:
        raise click.UsageError(terminal.say(words.MISSING_ARGUMENT, name="VALUE"), click.get_current_context())
    pairs = [(statement, value), *zip(more[::2], more[1::2], strict=True)]
    # what stands on the line stays in the history of the shell
    given = {name: click.prompt(name, hide_input=True, err=True, prompt_suffix=": ") if typed == FROM_INPUT else typed
             for name, typed in pairs}
    with writing(terminal) as tx:
        done = answers.give(tx, round, participant, given, reasons={statement: reason} if reason else {}, channel="terminal",
                            proxy=proxy, receipt=receipt, seen_by=person_of(terminal, tx))
    if done.receipt:
        terminal.out(done.receipt)
        terminal.tell(round_words.RECEIPT)
    elif done.late:
        terminal.tell(round_words.LATE)
    elif not done.changed:
        terminal.tell(round_words.SAME_ANSWER)


@command("hands", round_words.HELP_ROUND_HANDS)
@round_argument
@click.argument("statement", metavar="STATEMENT")
@click.argument("counts", metavar="GROUP:VALUE=N...", nargs=-1, required=True)
def hands(terminal: Terminal, round: str, statement: str, counts: tuple[str, ...]) -> None:
    """Keeps a show of hands on a statement: how many of each group gave each answer. A second count replaces the first."""
    given: dict[str, dict[str, int]] = {}
    for text in counts:
        group, _, rest = text.partition(":")
        value, _, number = rest.partition("=")
        if not group or not value or not (number.isascii() and number.isdigit()):
            raise ToolkitError("“{text}” is no count of hands.", "Write GROUP:VALUE=N, such as municipal:4=3.", text=text[:60])
        given.setdefault(group, {})[value] = int(number)
    with writing(terminal) as tx:
        raised = answers.hands(tx, round, statement, given)
    terminal.tell(round_words.HANDS_KEPT, count=raised)


@command("tally", round_words.HELP_TALLY)
@round_argument
@option("--out", type=click.Path(path_type=Path), metavar="FILE", help=round_words.OPT_TALLY_OUT)
@option("--lang", type=click.Choice(kinds.LANGUAGES), help=round_words.OPT_REPORT_LANG)
@json_option
def tally(terminal: Terminal, round: str, out: Path | None, lang: str | None, as_json: bool) -> None:
    """Counts a round: for each statement how many answered, agreement, median, outcome, groups, and what dissenters said."""
    with reading(terminal) as tx:
        found = count(tx, definition.find(tx, round))
    if out is not None:
        sheet.write_xlsx(numbers.book(found, lang or found.round.definition.lang), out)
        terminal.out(str(out))
        return
    if as_json:
        terminal.answer(round_shapes.tally(found, terminal.lang))
        return
    of = found.round.definition
    terminal.out(of.sentence(terminal.lang))
    terminal.table([(of.group_label(one.group, terminal.lang), f"{one.answered}/{one.invited}") for one in found.turnout])
    if found.sealed:
        terminal.tell(round_words.TALLY_SEALED)
        return
    for one in found.statements:
        terminal.out()
        _tell_statement(terminal, found, one)
    for name, value in found.across.items():
        terminal.out(f"{name}: {figure(value)}")
    if found.late:
        terminal.tell(round_words.TALLY_LATE, count=found.late)


def _tell_statement(terminal: Terminal, found: Tally, one: Counted) -> None:
    lang, of, reading_ = terminal.lang, found.round.definition, one.reading
    terminal.out(f"{one.unit.key}#{one.unit.id}  {one.unit.wording}")
    reasons = "; ".join(REASONS[code][lang] for code in one.outcome.reasons)
    terminal.out(f"  {OUTCOMES[one.outcome.code][lang]}{f' ({reasons})' if reasons else ''}")
    numbers = [f"n {reading_.n}"]
    if of.procedure.verdict:
        numbers += [f"{terminal.say(round_words.TALLY_AGREEMENT)} {percent(reading_.shares.agreement, terminal.lang)}",
                    f"{terminal.say(round_words.TALLY_AGAINST)} {percent(reading_.shares.opposition, terminal.lang)}"]
    if reading_.quartiles is not None:
        numbers += [f"{terminal.say(round_words.TALLY_MEDIAN)} {figure(reading_.quartiles.median)}",
                    f"IQR {figure(reading_.quartiles.iqr)} ({reading_.quartiles.method})"]
    terminal.out(f"  {'  '.join(numbers)}")
    terminal.out("  " + "  ".join(f"{code}: {number}" for code, number in reading_.distribution.items() if number))
    rows = []
    for cell in one.cells:
        label = of.group_label(cell.group, lang) if cell.group != TOGETHER else terminal.say(round_words.TALLY_TOGETHER)
        if cell.n and cell.reading is not None:
            middle = figure(cell.reading.quartiles.median) if cell.reading.quartiles else ""
            agreed = percent(cell.reading.shares.agreement, terminal.lang) if of.procedure.verdict else ""
            rows.append((f"  {label}", f"n {cell.n}", agreed, middle))
        elif cell.n:
            rows.append((f"  {label}", f"n {cell.n}", terminal.say(round_words.TALLY_HIDDEN), ""))
    terminal.table(rows)
    for remark in one.dissent:
        group = of.group_label(remark.group, lang) if remark.group else terminal.say(round_words.TALLY_SOMEBODY)
        terminal.out(f"  – {group}: {remark.words}")
