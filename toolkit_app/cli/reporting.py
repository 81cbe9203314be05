"""The command ``report``, and of ``round``: its decisions and its open dataset."""

from datetime import UTC, datetime
from pathlib import Path

import click

from toolkit_app import kinds
from toolkit_app.cli import round_words
from toolkit_app.cli.checking import cleared, level_option, override_option
from toolkit_app.cli.group import command, json_option, option
from toolkit_app.cli.opening import opened, reading, writing
from toolkit_app.cli.rounds import round_argument
from toolkit_app.cli.terminal import Terminal
from toolkit_app.errors import ToolkitError
from toolkit_app.publishing.charts import saving
from toolkit_app.validation import dashboard, definition, outgoing
from toolkit_app.validation import decisions as decided
from toolkit_app.validation import report as reports


@command("report", round_words.HELP_REPORT)
@round_argument
@option("--out", type=click.Path(path_type=Path), metavar="FILE", required=True, help=round_words.OPT_REPORT_OUT)
@option("--lang", type=click.Choice(kinds.LANGUAGES), help=round_words.OPT_REPORT_LANG)
@level_option
@override_option
def report(terminal: Terminal, round: str, out: Path, lang: str | None, level: str, override: str | None) -> None:
    """Writes the report on a round, computed anew from its acts, and prints the path of the file."""
    write = outgoing.writer(out)
    with opened(terminal) as library:
        with library.read() as tx:
            material = reports.gather(tx, round)
        # what is printed holds the words of the items
        cleared(terminal, library, list(material.titles), level, override, printed=True)
    said = lang or material.of.lang
    for found, why in reports.personal(material, terminal.lang):
        terminal.tell(round_words.REPORT_PERSONAL, words=found, why=why)
    terminal.progress(write(reports.made(material, said, date=today()), out))
    terminal.out(str(out))


def today() -> str:
    """The day that stands on a report."""
    return datetime.now(UTC).date().isoformat()


@command("decide", round_words.HELP_ROUND_DECIDE)
@round_argument
@click.argument("decision", metavar="[TEXT]", default="")
@option("--statement", metavar="ID", default="", help=round_words.OPT_DECIDE_STATEMENT)
@option("--owner", metavar="ROLE", help=round_words.OPT_DECIDE_OWNER)
@option("--due", metavar="DAY", help=round_words.OPT_DECIDE_DUE)
@option("--change", metavar="KEY", default="", help=round_words.OPT_DECIDE_CHANGE)
def decide(terminal: Terminal, round: str, decision: str, statement: str, owner: str | None, due: str | None,
           change: str) -> None:
    """Keeps what was decided in the light of a round, and prints its key; with --change and no words, takes it back."""
    with writing(terminal) as tx:
        made = decided.decide(tx, round, decision, owner=owner, due=due, statement=statement, replacing=change)
    terminal.out(made.key)


@command("decisions", round_words.HELP_ROUND_DECISIONS)
@round_argument
@json_option
def decisions(terminal: Terminal, round: str, as_json: bool) -> None:
    """One line for each decision: key, statement, who sees to it, by when, and what."""
    with reading(terminal) as tx:
        found = definition.find(tx, round)
        every = decided.listing(tx, found)
    if as_json:
        terminal.answer({"round": found.key, "decisions": [
            {"key": one.key, "statement": f"{one.unit.key}#{one.unit.id}" if one.unit else None, "words": one.words,
             "owner": one.owner, "due": one.due, "at": one.at, "author": one.author} for one in every]})
        return
    terminal.table([(one.key, one.unit.id if one.unit else "", one.owner, one.due, one.words) for one in every])


@command("chart", round_words.HELP_ROUND_CHART)
@round_argument
@click.argument("view", type=click.Choice(dashboard.VIEWS), metavar="VIEW")
@option("--statement", metavar="ID", default="", help=round_words.OPT_CHART_STATEMENT)
@option("--out", type=click.Path(path_type=Path), metavar="FILE", required=True, help=round_words.OPT_CHART_OUT)
@option("--lang", type=click.Choice(kinds.LANGUAGES), help=round_words.OPT_REPORT_LANG)
@level_option
@override_option
def chart(terminal: Terminal, round: str, view: str, statement: str, out: Path, lang: str | None, level: str,
          override: str | None) -> None:
    """Writes a view of the dashboard of a round as .pdf, .svg, .xlsx or .csv, and prints the path of each file."""
    with opened(terminal) as library:
        with library.read() as tx:
            material = reports.gather(tx, round)
            place = material.of.units[0].place if not statement else material.round.unit(statement).place
        # a chart names the statements in their words
        cleared(terminal, library, list(material.titles), level, override, printed=True)
    made = dashboard.charts(material, view, place, lang or material.of.lang)
    if not made:
        raise ToolkitError("There is nothing to draw in the view {view} of the round {key}.",
                           "Choose another view, or ask again when there are answers.", view=view, key=material.round.key)
    for number, one in enumerate(made):
        target = out if not number else out.with_stem(f"{out.stem}-{number + 1}")
        terminal.progress(saving.write(one, target, lang=lang or material.of.lang, date=today()))
        terminal.out(str(target))


@command("dataset", round_words.HELP_ROUND_DATASET)
@round_argument
@option("--out", type=click.Path(path_type=Path, file_okay=False), metavar="DIR", required=True, help=round_words.OPT_DATASET_OUT)
def dataset(terminal: Terminal, round: str, out: Path) -> None:
    """Writes the open dataset of a closed round into a new folder and prints the paths of its files."""
    with reading(terminal) as tx:
        made = outgoing.dataset(tx, round, out)
    for path in made:
        terminal.out(str(path))

