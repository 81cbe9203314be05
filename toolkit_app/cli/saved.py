"""The commands ``saved list``, ``add``, ``show``, ``remove`` and ``recent``."""

from collections.abc import Mapping

import click

from toolkit_app.cli import files, finding, shapes, words
from toolkit_app.cli.group import Entry, Group, command, json_option, option
from toolkit_app.cli.opening import opened
from toolkit_app.cli.reading import where_option
from toolkit_app.cli.terminal import Terminal
from toolkit_app.search.saved import Searches, news

saved = Group("saved", help=words.HELP_SAVED, entries={
    "list": Entry("saved", "list_saved", words.HELP_SAVED_LIST), "add": Entry("saved", "add", words.HELP_SAVED_ADD),
    "show": Entry("saved", "show", words.HELP_SAVED_SHOW), "remove": Entry("saved", "remove", words.HELP_SAVED_REMOVE),
    "recent": Entry("saved", "recent", words.HELP_SAVED_RECENT)})
name_argument = click.argument("name", metavar="NAME")


@command("list", words.HELP_SAVED_LIST)
@json_option
def list_saved(terminal: Terminal, as_json: bool) -> None:
    """One line for each saved search: name, how many it finds, how many of them are new, the line."""
    with opened(terminal) as library, finding.caught_up(terminal, library) as index:
        found = [(one, news(index, one)) for one in Searches(library.id.hex).saved]
    if as_json:
        terminal.answer({"saved": [
            {"name": one.name, "query": one.line, "where": {facet: list(codes) for facet, codes in one.where.items()},
             "looked_at": one.looked_at, "total": now.total, "new": len(now.keys)} for one, now in found]})
        return
    terminal.table([(one.name, str(now.total), terminal.say(words.NEW, count=len(now.keys)) if now.keys else "",
                     _line(one.line, one.where)) for one, now in found])
    if not found:
        terminal.tell(words.NO_SAVED)


def _line(line: str, where: Mapping[str, tuple[str, ...]]) -> str:
    return " ".join(filter(None, (line, *(f"{facet}={code}" for facet, codes in where.items() for code in codes))))


# as with search, a word that begins with “-” belongs to the query
@command("add", words.HELP_SAVED_ADD, context_settings={"ignore_unknown_options": True})
@name_argument
@click.argument("query", metavar="QUERY", nargs=-1)
@where_option
def add(terminal: Terminal, name: str, query: tuple[str, ...], where: tuple[str, ...]) -> None:
    """Keeps a search, in place of one of that name."""
    chosen = finding.checked(files.pairs(terminal, "--where", "FACET=CODE", where), None)
    with opened(terminal) as library, finding.caught_up(terminal, library) as index:
        Searches(library.id.hex).keep(name, " ".join(query), chosen, index)


@command("show", words.HELP_SAVED_SHOW)
@name_argument
@option("--limit", type=click.IntRange(min=1), default=20, metavar="N", help=words.OPT_LIMIT)
@json_option
def show(terminal: Terminal, name: str, limit: int, as_json: bool) -> None:
    """What the search finds now; it has been looked at then."""
    with opened(terminal) as library:
        searches = Searches(library.id.hex)
        one = searches.get(name)
        results = finding.found(terminal, library, one.line, where=one.where, limit=limit)
        with finding.caught_up(terminal, library) as index:
            searches.looked(name, index)
    if as_json:
        terminal.answer(shapes.results(one.line, results))
    else:
        finding.show(terminal, one.line, results)


@command("remove", words.HELP_SAVED_REMOVE)
@name_argument
def remove(terminal: Terminal, name: str) -> None:
    """Forgets a saved search."""
    with opened(terminal) as library:
        Searches(library.id.hex).remove(name)


@command("recent", words.HELP_SAVED_RECENT)
@json_option
def recent(terminal: Terminal, as_json: bool) -> None:
    """The lines a person searched for last, the newest first."""
    with opened(terminal) as library:
        lines = Searches(library.id.hex).recent
    if as_json:
        terminal.answer({"recent": list(lines)})
        return
    for line in lines:
        terminal.out(line)
