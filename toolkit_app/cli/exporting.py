"""The command ``export``."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from toolkit_app import kinds
from toolkit_app.cli import catalogue, export_words, files, words
from toolkit_app.cli.checking import answered, edition_named, level_option, lines, override_option
from toolkit_app.cli.group import command, json_option, option
from toolkit_app.cli.opening import opened
from toolkit_app.cli.reading import kind_option, where_option
from toolkit_app.cli.terminal import Terminal, finished
from toolkit_app.errors import ToolkitError
from toolkit_app.library import disclosure, exporting, items, store
from toolkit_app.library.exporting import Step, Wish
from toolkit_app.publishing import formats
from toolkit_app.validation.printed import with_record

_SEPARATORS = {"comma": ",", "semicolon": ";", "tab": "\t"}


@command("export", export_words.HELP_EXPORT)
@click.argument("keys", metavar="KEY...", nargs=-1)
@option("--to", "form", type=click.Choice(formats.FORMATS), help=export_words.OPT_TO)
@option("--out", type=click.Path(path_type=Path), metavar="PATH", required=True, help=export_words.OPT_EXPORT_OUT)
@option("--each", is_flag=True, help=export_words.OPT_EACH)
@kind_option
@option("--state", metavar="S", help=words.OPT_STATE)
@where_option
@option("--lang", type=click.Choice(kinds.LANGUAGES), help=words.OPT_PDF_LANG)
@option("--edition", metavar="EDITION", help=words.OPT_EDITION)
@option("--layout", metavar="LAYOUT", default="handout", help=words.OPT_LAYOUT)
@option("--paper", metavar="PAPER", help=words.OPT_PAPER)
@option("--set", "choices", multiple=True, metavar="OPTION=VALUE", help=words.OPT_LAYOUT_SET)
@option("--separator", type=click.Choice(tuple(_SEPARATORS)), default="comma", help=export_words.OPT_SEPARATOR)
@level_option
@override_option
@json_option
def export(terminal: Terminal, keys: tuple[str, ...], form: formats.Format | None, out: Path, each: bool, kind: str | None,
           state: str | None, where: tuple[str, ...], lang: str | None, edition: str | None, layout: str,
           paper: str | None, choices: tuple[str, ...], separator: str, level: str, override: str | None, as_json: bool) -> None:
    """Writes items into one file, or each into a file of its own, and prints the paths."""
    chosen = files.pairs(terminal, "--where", "FACET=CODE", where)
    filtered = bool(kind or state or chosen)
    form = form or _by_name(terminal, out, each)
    if not keys and not filtered and edition is None and form not in formats.LISTS:
        raise click.UsageError(terminal.say(words.MISSING_ARGUMENT, name="KEY"), click.get_current_context())
    with opened(terminal) as library:
        sealed = edition_named(library, edition)
        if not keys and (filtered or sealed is None):
            with library.read() as tx:
                keys = tuple(row.key for row in items.listing(tx, kind=kind, state=state, where=chosen).rows)
            if not keys:
                raise ToolkitError("No item matches.", "Choose other filters, or name the keys.")
        own = lang or (terminal.lang if form in formats.LISTS else None)
        options = {name: values[-1] for name, values in files.pairs(terminal, "--set", "OPTION=VALUE", choices).items()}
        wish = Wish(form, level, own, sealed, layout, paper, options, _SEPARATORS[separator], with_record)  # type: ignore[arg-type]
        failed = _written(terminal, library, keys, wish, out, each, override, as_json)
    if failed:
        click.get_current_context().exit(1)


def _by_name(terminal: Terminal, out: Path, each: bool) -> formats.Format:
    """The format that the name of the file says."""
    for name in formats.FORMATS:
        if not each and out.suffix.lower() == f".{name}":
            return name
    raise click.UsageError(terminal.say(words.MISSING_ARGUMENT, name="--to"), click.get_current_context())


def _written(terminal: Terminal, library: store.Library, keys: tuple[str, ...], wish: Wish, out: Path, each: bool,
             override: str | None, as_json: bool) -> bool:
    """Checks and writes; whether something failed."""
    if not each or override is not None:
        found = finished(terminal, exporting.check(library, keys, wish))
        if override is not None:
            found = answered(terminal, library, found, wish.level, override)
        if not each:
            for line in lines(terminal, found):
                click.echo(line, err=True)
            disclosure.require(found)
    steps: list[Step] = []
    work = exporting.each(library, keys, wish, out) if each else exporting.together(library, keys, wish, out)
    terminal.progress(_told(terminal, work, steps))
    written = [str(step.written) for step in steps if step.written]
    failed = [step for step in steps if step.failed]
    if as_json:
        terminal.answer({"written": written, "failed": [
            {"key": step.key, "reason": catalogue.explain(step.failed, terminal.lang)} for step in failed if step.failed]})
    else:
        for path in written:
            terminal.out(path)
    if each:
        terminal.tell(export_words.EXPORTED, written=len(written), failed=len(failed))
    return bool(failed)


def _told(terminal: Terminal, work: Iterable[Step], kept: list[Step]) -> Iterator[Step]:
    """The steps; warnings and failures are told as they come, what was held back line by line."""
    for step in work:
        if step.warning is not None:
            terminal.tell(words.CAREFUL, warning=catalogue.explain(step.warning, terminal.lang))
        if isinstance(step.failed, disclosure.HeldBackError):
            for line in lines(terminal, step.failed.concerns):
                click.echo(line, err=True)
        elif step.failed is not None:
            terminal.tell(export_words.NOT_EXPORTED, key=step.key, reason=catalogue.explain(step.failed, terminal.lang))
        if step.written or step.failed:
            kept.append(step)
        yield step
