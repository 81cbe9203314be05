"""Commands as the toolkit wants them: loaded one at a time, global options anywhere, help in the interface's language."""

import importlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import click

from toolkit_app.cli import catalogue, words
from toolkit_app.cli.terminal import Terminal

Decorated = TypeVar("Decorated", bound=Callable[..., Any])


def terminal_of(ctx: click.Context) -> Terminal:
    """The terminal of the call this context belongs to."""
    terminal = ctx.find_object(Terminal)
    assert terminal is not None, "the program hands its terminal to every command"
    return terminal


def _remember(ctx: click.Context, param: click.Parameter, value: Any) -> None:
    if value is not None:
        setattr(terminal_of(ctx), str(param.name).removeprefix("global_"), value)


class Option(click.Option):
    """An option whose help and marks are said in the language of the interface."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """The two columns of the help page for this option."""
        if self.hidden:
            return None
        terminal = terminal_of(ctx)
        required = f"  [{terminal.say(words.REQUIRED)}]" if self.required else ""
        names = ", ".join(self.opts)
        metavar = "" if self.is_flag else f" {self.make_metavar(ctx)}"
        return names + metavar, terminal.say(self.help or "") + required


def option(*names: str, **attributes: Any) -> Callable[[Decorated], Decorated]:
    """As ``click.option``, with translated help."""
    return click.option(*names, cls=Option, **attributes)


def global_options(hidden: bool) -> list[click.Parameter]:
    """``--library``, ``--edition``, ``--person`` and ``--lang``: the same before a command and behind it."""
    return [
        Option(["--library", "global_library"], type=click.Path(path_type=Path), metavar="PATH", callback=_remember,
               expose_value=False, is_eager=True, hidden=hidden, help=words.OPT_LIBRARY),
        Option(["--edition", "global_edition"], metavar="EDITION", callback=_remember, expose_value=False, is_eager=True,
               hidden=hidden, help=words.OPT_AT_EDITION),
        Option(["--person", "global_person"], metavar="NAME", callback=_remember, expose_value=False, is_eager=True,
               hidden=hidden, help=words.OPT_PERSON),
        Option(["--lang", "global_lang"], type=click.Choice(catalogue.INTERFACE), callback=_remember, expose_value=False,
               is_eager=True, hidden=hidden, help=words.OPT_INTERFACE)]


class _Page:
    """The help page and the usage errors of a command, in the language of the interface."""

    help: str | None

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """As in click; every usage error knows the command it is about."""
        try:
            return super().parse_args(ctx, args)  # type: ignore[misc, no-any-return]
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The line that shows how the command is called."""
        pieces = " ".join(self.collect_usage_pieces(ctx))  # type: ignore[attr-defined]
        formatter.write_usage(ctx.command_path, pieces, f"{terminal_of(ctx).say(words.USAGE)} ")

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What the command does."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(terminal_of(ctx).say(self.help or ""))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, and for a group its commands."""
        records = [param.get_help_record(ctx) for param in self.get_params(ctx)]  # type: ignore[attr-defined]
        with formatter.section(terminal_of(ctx).say(words.OPTIONS)):
            formatter.write_dl([record for record in records if record is not None])
        if isinstance(self, click.Group):
            self.format_commands(ctx, formatter)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """``--help``, with its own help translated."""
        names = self.get_help_option_names(ctx)  # type: ignore[attr-defined]
        if not names:
            return None

        def show(ctx: click.Context, _param: click.Parameter, value: bool) -> None:
            if value and not ctx.resilient_parsing:
                click.echo(ctx.get_help())
                ctx.exit()

        return Option(names, is_flag=True, is_eager=True, expose_value=False, callback=show, help=words.OPT_HELP)


class Command(_Page, click.Command):
    """A command that also takes the global options, where they do not clash with its own."""

    # too many words are told by parse_args below, in the language of the interface
    allow_extra_args = True

    def __init__(self, *arguments: Any, **attributes: Any) -> None:
        super().__init__(*arguments, **attributes)
        taken = {name for param in self.params for name in param.opts}
        self.params.extend(param for param in global_options(hidden=True) if taken.isdisjoint(param.opts))

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """As in click; words that are no part of the command are a usage error."""
        rest = super().parse_args(ctx, args)
        if rest:
            raise click.UsageError(terminal_of(ctx).say(words.TOO_MANY, words=" ".join(rest)), ctx=ctx)
        return rest


class Entry(NamedTuple):
    """Where a command of a group is written, and its line on the help page."""

    module: str
    name: str
    help: str


class Group(_Page, click.Group):
    """A group that imports the module of a command when that command is called, not before."""

    def __init__(self, *arguments: Any, entries: Mapping[str, Entry], **attributes: Any) -> None:
        super().__init__(*arguments, **attributes)
        self.entries = entries

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands, in the order of the table."""
        return list(self.entries)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported now; None when there is none."""
        entry = self.entries.get(cmd_name)
        if entry is None:
            return None
        found = getattr(importlib.import_module(f"toolkit_app.cli.{entry.module}"), entry.name)
        assert isinstance(found, click.Command)
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands with a line each, without importing them."""
        with formatter.section(terminal_of(ctx).say(words.COMMANDS)):
            formatter.write_dl([(name, terminal_of(ctx).say(entry.help)) for name, entry in self.entries.items()])

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """As in click; a wrong name is told with the nearest of this group's."""
        try:
            return super().resolve_command(ctx, args)
        except click.exceptions.NoSuchCommand as error:
            raise click.exceptions.NoSuchCommand(error.command_name, possibilities=self.entries, ctx=ctx) from error


def command(name: str, help: str, **attributes: Any) -> Callable[[Callable[..., Any]], Command]:
    """As ``click.command``, of the class ``Command``; the function gets the terminal first."""
    def decorate(function: Callable[..., Any]) -> Command:
        def call(*arguments: Any, **options: Any) -> Any:
            return function(terminal_of(click.get_current_context()), *arguments, **options)

        call.__doc__ = function.__doc__
        params = getattr(function, "__click_params__", None)
        if params is not None:
            call.__click_params__ = params  # type: ignore[attr-defined]
        return click.command(name, cls=Command, help=help, **attributes)(call)

    return decorate


json_option = option("--json", "as_json", is_flag=True, help=words.OPT_JSON)
