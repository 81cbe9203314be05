"""The terminal's program: the table of commands, and what a call ends with.

Exit codes: 0 done; 1 an expected failure, told with its remedy; 2 wrong usage; 70 a mistake of the program; 130 stopped.
"""

import errno
import os
import sys
from collections.abc import Sequence
from typing import Any, NoReturn, TextIO

import click

import toolkit_app
from toolkit_app.cli import catalogue, export_words, form_words, import_words, round_words, words
from toolkit_app.cli.group import Entry, Group, Option, global_options, terminal_of
from toolkit_app.cli.terminal import Terminal, prepare_streams
from toolkit_app.errors import ToolkitError

COMMANDS = {
    "init": Entry("making", "init", words.HELP_INIT),
    "new": Entry("writing", "new", words.HELP_NEW),
    "save": Entry("writing", "save", words.HELP_SAVE),
    "show": Entry("reading", "show", words.HELP_SHOW),
    "list": Entry("reading", "list_items", words.HELP_LIST),
    "search": Entry("finding", "search", words.HELP_SEARCH),
    "history": Entry("looking_back", "history", words.HELP_HISTORY),
    "diff": Entry("looking_back", "diff", words.HELP_DIFF),
    "restore": Entry("looking_back", "restore", words.HELP_RESTORE),
    "links": Entry("reading", "links", words.HELP_LINKS),
    "attach": Entry("writing", "attach", words.HELP_ATTACH),
    "detach": Entry("writing", "detach", words.HELP_DETACH),
    "unlink": Entry("writing", "unlink", words.HELP_UNLINK),
    "statements": Entry("statements", "statements", words.HELP_STATEMENTS),
    "translate": Entry("writing", "translate", words.HELP_TRANSLATE),
    "translation": Entry("translating", "translation", words.HELP_TRANSLATION),
    "terms": Entry("terming", "terms", words.HELP_TERMS),
    "retire": Entry("writing", "retire", words.HELP_RETIRE),
    "bring-back": Entry("writing", "bring_back", words.HELP_BRING_BACK),
    "move": Entry("workflow", "move", words.HELP_MOVE),
    "due": Entry("workflow", "due", words.HELP_DUE),
    "merge": Entry("merging", "merge", words.HELP_MERGE),
    "blame": Entry("merging", "blame", words.HELP_BLAME),
    "comment": Entry("comments", "comment", words.HELP_COMMENT),
    "redact": Entry("redacting", "redact", words.HELP_REDACT),
    "edition": Entry("editions", "edition", words.HELP_EDITION),
    "round": Entry("rounds", "round_group", round_words.HELP_ROUND),
    "participant": Entry("answering", "participant", round_words.HELP_PARTICIPANT),
    "answer": Entry("answering", "answer", round_words.HELP_ANSWER),
    "form": Entry("forms", "form", form_words.HELP_FORM),
    "tally": Entry("answering", "tally", round_words.HELP_TALLY),
    "agreed": Entry("agreed", "agreed", round_words.HELP_AGREED),
    "report": Entry("reporting", "report", round_words.HELP_REPORT),
    "stats": Entry("stats", "stats", round_words.HELP_STATS),
    "person": Entry("people", "person", words.HELP_PERSON),
    "coverage": Entry("covering", "coverage", export_words.HELP_COVERAGE),
    "check": Entry("checking", "check", export_words.HELP_CHECK),
    "export": Entry("exporting", "export", export_words.HELP_EXPORT),
    "pdf": Entry("printing", "pdf", words.HELP_PDF),
    "layouts": Entry("printing", "list_layouts", words.HELP_LAYOUTS),
    "verify": Entry("keeping", "verify", words.HELP_VERIFY),
    "related": Entry("relating", "related", words.HELP_RELATED),
    "saved": Entry("saved", "saved", words.HELP_SAVED),
    "reindex": Entry("searchable", "reindex", words.HELP_REINDEX),
    "searchable": Entry("searchable", "searchable", words.HELP_SEARCHABLE),
    "backup": Entry("keeping", "backup", words.HELP_BACKUP),
    "open-backup": Entry("keeping", "open_backup", words.HELP_OPEN_BACKUP),
    "records": Entry("records", "records", words.HELP_RECORDS),
    "import": Entry("importing", "take_in", import_words.HELP_IMPORT),
    "export-folder": Entry("exporting_folder", "export_folder", import_words.HELP_EXPORT_FOLDER),
    "self-check": Entry("self_check", "self_check", words.HELP_SELF_CHECK),
}


class Program(Group):
    """The group ``toolkit``: called as a program it ends with one of the exit codes above."""

    def main(self, args: Sequence[str] | None = None, *_arguments: Any, **_attributes: Any) -> NoReturn:
        """Runs the command and leaves with its exit code."""
        sys.exit(run(sys.argv[1:] if args is None else args))


def _version(ctx: click.Context, _param: click.Parameter, value: bool) -> None:
    if value:
        click.echo(f"toolkit {toolkit_app.__version__}")
        ctx.exit()


@click.pass_context
def _needs_command(ctx: click.Context) -> None:
    if ctx.invoked_subcommand is None:
        raise click.UsageError(terminal_of(ctx).say(words.NO_COMMAND), ctx=ctx)


toolkit = Program(
    "toolkit", entries=COMMANDS, help=words.PROGRAM, epilog=words.PROGRAM_MORE, callback=_needs_command,
    invoke_without_command=True, no_args_is_help=True,
    params=[*global_options(hidden=False),
            Option(["--version"], is_flag=True, is_eager=True, expose_value=False, callback=_version, help=words.OPT_VERSION)])


def run(argv: Sequence[str]) -> int:
    """Runs one command line and gives its exit code; every message has been printed by then."""
    prepare_streams()
    terminal = Terminal.here()
    try:
        return _ending(terminal, argv)
    except OSError as error:
        for stream in (sys.stdout, sys.stderr):
            _let_go(stream)
        # Windows says EINVAL where the reader of a pipe has gone
        return 0 if isinstance(error, BrokenPipeError) or error.errno == errno.EINVAL else 1


def _ending(terminal: Terminal, argv: Sequence[str]) -> int:
    try:
        with toolkit.make_context("toolkit", list(argv), obj=terminal) as ctx:
            toolkit.invoke(ctx)
        return 0
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.UsageError as error:
        _tell_usage(terminal, error)
        return 2
    except ToolkitError as error:
        _tell_error(terminal, catalogue.explain(error, terminal.lang))
        return 1
    except (KeyboardInterrupt, click.Abort):
        terminal.tell(words.STOPPED)
        return 130
    except BrokenPipeError:
        raise
    except OSError as error:
        _tell_error(terminal, terminal.say(words.REFUSED, reason=error))
        _let_go(sys.stdout)
        return 1
    except Exception:  # noqa: BLE001 - the last resort: whatever was not expected becomes a report
        _tell_bug(terminal, argv)
        return 70


def _let_go(stream: TextIO | None) -> None:
    """Lets what is still waiting in the stream go nowhere, so that Python does not complain about it at its end."""
    try:
        number = stream.fileno() if stream is not None else None
    except OSError:
        return
    if number is not None:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, number)
        os.close(nowhere)


def _tell_error(terminal: Terminal, message: str) -> None:
    terminal.tell(words.ERROR, message=message)


def _tell_usage(terminal: Terminal, error: click.UsageError) -> None:
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        click.echo(error.message, err=True)
        return
    _tell_error(terminal, _usage(terminal, error))
    path = error.ctx.command_path if error.ctx is not None else "toolkit"
    terminal.tell(words.TRY_HELP, command=path)


def _usage(terminal: Terminal, error: click.UsageError) -> str:
    """click's own usage errors in the words of the table; others were worded by the command."""
    near = getattr(error, "possibilities", None)
    nearest = f" {terminal.say(words.NEAREST, names=', '.join(near))}" if near else ""
    match error:
        case click.exceptions.NoSuchOption():
            return terminal.say(words.NO_SUCH_OPTION, name=error.option_name) + nearest
        case click.exceptions.NoSuchCommand():
            return terminal.say(words.NO_SUCH_COMMAND, name=error.command_name) + nearest
        case click.BadOptionUsage():
            takes_none = any(isinstance(param, click.Option) and param.is_flag and error.option_name in param.opts
                             for param in (error.ctx.command.params if error.ctx else ()))
            return terminal.say(words.NO_VALUE if takes_none else words.NEEDS_VALUE, name=error.option_name)
        case click.BadParameter(param=click.Parameter() as param):
            name = param.make_metavar(error.ctx) if isinstance(param, click.Argument) and error.ctx else param.opts[0]
            if isinstance(error, click.MissingParameter):
                return terminal.say(words.MISSING_ARGUMENT, name=name.removesuffix("..."))
            if isinstance(param.type, click.Choice):
                return terminal.say(words.NOT_A_CHOICE, name=name, choices=", ".join(param.type.choices))
            if isinstance(param.type, click.IntRange):
                return terminal.say(words.NOT_A_NUMBER, name=name)
    return error.format_message()


def _tell_bug(terminal: Terminal, argv: Sequence[str]) -> None:
    # every call would pay for loading these, and hardly one needs them
    import platform
    import sqlite3
    import traceback

    # only the command's name: what else stands on the line may be about people
    command = next((word for word in argv if word in COMMANDS), "")
    for sentence in (words.BUG, words.BUG_LIBRARY, words.BUG_SEND):
        terminal.tell(sentence)
    versions = f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, {platform.platform()}"
    click.echo(f"\ntoolkit {toolkit_app.__version__} {command}\n{versions}\n\n{traceback.format_exc()}", err=True)
