"""Commands that keep a library well: verify, backup, open-backup."""

from pathlib import Path

import click

from toolkit_app import settings
from toolkit_app.cli import catalogue, words
from toolkit_app.cli.group import command, json_option, option
from toolkit_app.cli.opening import opened
from toolkit_app.cli.terminal import Terminal
from toolkit_app.errors import ToolkitError
from toolkit_app.library import backup as backups
from toolkit_app.library import store
from toolkit_app.library import verify as verifying
from toolkit_app.library.verify import Report


@command("verify", words.HELP_VERIFY)
@json_option
@click.pass_context
def verify(ctx: click.Context, terminal: Terminal, as_json: bool) -> None:
    """What was checked, a line each, and one summary line at the end; exit code 1 when anything is wrong."""
    with opened(terminal) as library:
        report = verified(terminal, library)
    if as_json:
        terminal.answer({"ok": report.ok, "lines": list(report.lines), "summary": report.summary})
    else:
        for problem in report.problems:
            terminal.out(catalogue.explain(problem, terminal.lang))
        terminal.out(summary(terminal, report))
    ctx.exit(0 if report.ok else 1)


def summary(terminal: Terminal, report: Report) -> str:
    """The last line of a report; in English it counts with plurals."""
    if terminal.lang == "en":
        return report.summary
    template = words.VERIFIED if report.ok else words.VERIFIED_BAD
    return terminal.say(template, records=report.records, items=report.items, backups=report.backups,
                        problems=len(report.problems))


def verified(terminal: Terminal, library: store.Library) -> Report:
    """The report on a library."""
    with terminal.telling() as told:
        for step in verifying.verify(library):
            if isinstance(step, Report):
                return step
            told(step)
    raise AssertionError("a verification ends with its report")


@command("backup", words.HELP_BACKUP)
@click.argument("file", metavar="[FILE]", required=False, type=click.Path(path_type=Path))
def backup(terminal: Terminal, file: Path | None) -> None:
    """Makes a checked copy (among the library's own backups, or at FILE) and prints its path; also in the second folder."""
    with opened(terminal) as library:
        report = backups.backup(library, file)
        terminal.out(str(report.path))
        terminal.tell(words.BACKUP_DONE, records=report.total)
        second = settings.load().text("backup_folder")
        try:
            if second:
                backups.second_copy(library, report, Path(second))
        except ToolkitError as error:
            terminal.tell(words.CAREFUL, warning=catalogue.explain(error, terminal.lang))


@command("open-backup", words.HELP_OPEN_BACKUP)
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@option("--as", "as_path", metavar="PATH", type=click.Path(path_type=Path), help=words.OPT_AS)
def open_backup(terminal: Terminal, file: Path, as_path: Path | None) -> None:
    """Checks a backup; with ``--as`` makes it the library at a path (one that is there is kept aside) and prints that path."""
    with backups.open_backup(file, as_path) as library:
        terminal.out(str(library.path))
    if as_path is None:
        terminal.tell(words.BACKUP_GOOD, records=backups.check(file).total)
