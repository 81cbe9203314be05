"""The command ``related``."""

import click

from toolkit_app.cli import finding, shapes, words
from toolkit_app.cli.group import command, json_option, option
from toolkit_app.cli.opening import opened
from toolkit_app.cli.reading import key_argument, kind_label
from toolkit_app.cli.terminal import Terminal
from toolkit_app.library import items
from toolkit_app.search.related import related_to


@command("related", words.HELP_RELATED)
@key_argument
@option("--limit", type=click.IntRange(min=1), default=8, metavar="N", help=words.OPT_LIMIT)
@json_option
def related(terminal: Terminal, key: str, limit: int, as_json: bool) -> None:
    """One line for each related item: key, kind, language, title, the words both have; likely duplicates first."""
    with opened(terminal) as library:
        with library.read() as tx:
            key = items.get(tx, key).key
        with finding.caught_up(terminal, library) as index:
            found = related_to(index, key, limit=limit)
    if as_json:
        terminal.answer(shapes.related(key, found))
        return
    terminal.table([(one.key, kind_label(one.kind, terminal.lang), one.lang,
                     terminal.say(words.DUPLICATE) if one.likeness else ", ".join(one.words[:3]), one.title) for one in found])
    if not found:
        terminal.tell(words.NO_RELATED)
