"""The command ``related``."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from toolkit_app.cli import files, finding, shapes, words
from toolkit_app.cli.group import command, json_option, option
from toolkit_app.cli.opening import opened
from toolkit_app.cli.reading import kind_label
from toolkit_app.cli.terminal import Terminal
from toolkit_app.errors import ToolkitError
from toolkit_app.kinds import LANGUAGES
from toolkit_app.kinds import kind as known_kind
from toolkit_app.library import items
from toolkit_app.library.similar import relevant, similar

if TYPE_CHECKING:
    from toolkit_app.search.related import Related


@command("related", words.HELP_RELATED)
@click.argument("key", metavar="[KEY]", default="")
@option("--text", metavar="FILE", help=words.OPT_RELATED_TEXT)
@option("--lang", type=click.Choice(LANGUAGES), help=words.OPT_ITEM_LANG)
@option("--kind", "kinds", metavar="K", multiple=True, help=words.OPT_KIND)
@option("--limit", type=click.IntRange(min=1), default=8, metavar="N", help=words.OPT_LIMIT)
@json_option
def related(terminal: Terminal, key: str, text: str | None, lang: str | None, kinds: tuple[str, ...], limit: int, as_json: bool,
            ) -> None:
    """What is related to an item, or to a text that is written (in that item); below a line what makes a pair of them."""
    if not key and text is None:
        raise ToolkitError("Neither an item nor a text was given.", "Give the key of an item, or --text FILE.")
    if text is None and (kinds or lang):
        raise ToolkitError("--kind and --lang are for a text.", "Give --text FILE with them, or leave them out.")
    wanted = [known_kind(name).name for name in kinds]
    with opened(terminal) as library:
        item = None
        if key:
            with library.read() as tx:
                item = items.get(tx, key)
        written = files.read_text(text) if text is not None else ""
        with finding.caught_up(terminal, library) as index:
            if item is not None and text is None:
                found = similar(index, item, limit=limit)
            else:
                found = relevant(index, written, lang or (item.lang if item else terminal.lang), item, kinds=wanted, limit=limit)
    if as_json:
        terminal.answer(shapes.related(item.key if item else "", found))
    else:
        _tell(terminal, found)


def _tell(terminal: Terminal, found: "Sequence[Related]") -> None:
    terminal.table([(one.key, kind_label(one.kind, terminal.lang), one.lang, _pair(terminal, one), one.title) for one in found])
    for one in found:
        if one.against:
            here, there = one.against
            terminal.tell(words.AGAINST, key=one.key, here=here, there=there)
    if not found:
        terminal.tell(words.NO_RELATED)


def _pair(terminal: Terminal, one: "Related") -> str:
    if one.against or one.outcomes:
        return terminal.say(words.CONTRADICTION)
    return terminal.say(words.DUPLICATE) if one.likeness else ", ".join(one.words[:3])
