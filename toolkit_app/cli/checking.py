"""The command ``check``, and the check that every command runs whose result leaves the library."""

from collections.abc import Mapping, Sequence

import click

from toolkit_app import kinds
from toolkit_app.cli import export_words, shapes, words
from toolkit_app.cli.group import command, json_option, option
from toolkit_app.cli.opening import daily_backup, opened
from toolkit_app.cli.terminal import Terminal, finished
from toolkit_app.library import disclosure, editions, people, store
from toolkit_app.library.disclosure import Concern

LEVELS = ("public", "partners", "internal")
level_option = option("--for", "level", type=click.Choice(LEVELS), default="internal", help=export_words.OPT_FOR)
override_option = option("--override", metavar="REASON", help=export_words.OPT_OVERRIDE)
_WEIGHTS = {"error": export_words.WEIGHT_ERROR, "block": export_words.WEIGHT_BLOCK, "warning": export_words.WEIGHT_WARNING}


@command("check", export_words.HELP_CHECK)
@click.argument("keys", metavar="KEY...", nargs=-1)
@level_option
@option("--lang", type=click.Choice(kinds.LANGUAGES), help=words.OPT_PDF_LANG)
@option("--edition", metavar="EDITION", help=words.OPT_EDITION)
@override_option
@json_option
def check(terminal: Terminal, keys: tuple[str, ...], level: str, lang: str | None, edition: str | None, override: str | None,
          as_json: bool) -> None:
    """Lists everything of concern, and ends with 1 when something holds an item back."""
    if not keys and edition is None:
        raise click.UsageError(terminal.say(words.MISSING_ARGUMENT, name="KEY"), click.get_current_context())
    with opened(terminal) as library:
        sealed = edition_named(library, edition)
        found = finished(terminal, disclosure.check(library, keys, level, printed=True, lang=lang, edition=sealed))
        if override is not None:
            found = answered(terminal, library, found, level, override)
    held = disclosure.blocking(found)
    if as_json:
        terminal.answer({"for": level, "ok": not held, "concerns": [shapes.concern(one, terminal.lang) for one in found]})
    else:
        for line in lines(terminal, found):
            terminal.out(line)
        terminal.tell(export_words.CHECKED, held=len(held), told=len(found) - len(held))
    if held:
        click.get_current_context().exit(1)


def cleared(terminal: Terminal, library: store.Library, keys: Sequence[str], level: str, override: str | None, *, printed: bool,
            lang: str | None = None, edition: editions.Edition | None = None, layout: str = "",
            options: Mapping[str, str] | None = None) -> None:
    """Runs the check before something leaves (in a ``layout`` with ``options``, where it does); what is of concern is told on
    standard error.

    With ``override``, the person of this call answers for what holds items back. Raises HeldBackError when something still does.
    """
    found = finished(terminal, disclosure.check(library, keys, level, printed=printed, lang=lang, edition=edition, layout=layout,
                                                options=options))
    if override is not None:
        found = answered(terminal, library, found, level, override)
    for line in lines(terminal, found):
        click.echo(line, err=True)
    disclosure.require(found)


def edition_named(library: store.Library, name: str | None) -> editions.Edition | None:
    """The edition of that name and number; None for no name. Raises ToolkitError when there is none."""
    if name is None:
        return None
    with library.read() as tx:
        return editions.find(tx, name)


def answered(terminal: Terminal, library: store.Library, found: Sequence[Concern], level: str,
             reason: str) -> tuple[Concern, ...]:
    """What is still of concern when the person of this call has answered for what holds items back."""
    held = [one for one in disclosure.blocking(found) if one.weight == "block"]
    if held:
        with library.write(people.person_named(library, terminal.person)) as tx:
            disclosure.answer(tx, held, level, reason)
        daily_backup(terminal, library)
        terminal.tell(export_words.OVERRIDDEN, keys=", ".join(dict.fromkeys(one.key for one in held)))
    answered = {(one.key, one.revision, one.sort) for one in held}
    return tuple(one for one in found if (one.key, one.revision, one.sort) not in answered)


def lines(terminal: Terminal, found: Sequence[Concern]) -> list[str]:
    """A line for each concern, below the key and the title of its item; what holds back comes first."""
    shown: list[str] = []
    order = ("error", "block", "warning")
    for key in dict.fromkeys(one.key for one in found):
        own = sorted((one for one in found if one.key == key), key=lambda one: order.index(one.weight))
        shown.append(f"{key} {own[0].title}")
        for one in own:
            words_of = f": “{one.words}”" if one.words else ""
            shown.append(f"  [{terminal.say(_WEIGHTS[one.weight])}] {kinds.text_in(one.where, terminal.lang)}{words_of}: "
                         f"{kinds.text_in(one.reason, terminal.lang)}")
    return shown
