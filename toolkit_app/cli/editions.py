"""The commands ``edition make``, ``list``, ``show``, ``compare`` and ``verify``."""

import click

from toolkit_app.cli import catalogue, shapes, words
from toolkit_app.cli.group import Entry, Group, command, json_option, option
from toolkit_app.cli.opening import reading, writing
from toolkit_app.cli.reading import kind_label
from toolkit_app.cli.terminal import Terminal
from toolkit_app.cli.writing import note_option
from toolkit_app.errors import ToolkitError
from toolkit_app.library import editions, items, sealing, store, vocabulary
from toolkit_app.validation import record

edition = Group("edition", help=words.HELP_EDITION, entries={
    "make": Entry("editions", "make", words.HELP_EDITION_MAKE),
    "list": Entry("editions", "list_editions", words.HELP_EDITION_LIST),
    "show": Entry("editions", "show", words.HELP_EDITION_SHOW),
    "compare": Entry("editions", "compare", words.HELP_EDITION_COMPARE),
    "verify": Entry("editions", "verify", words.HELP_EDITION_VERIFY)})
edition_argument = click.argument("edition", metavar="EDITION")
SHORT = 12


@command("make", words.HELP_EDITION_MAKE)
@click.argument("name", metavar="NAME")
@click.argument("number", metavar="NUMBER")
@click.argument("keys", metavar="[KEY]...", nargs=-1)
@option("--kind", "kinds", metavar="K", multiple=True, help=words.OPT_EDITION_KIND)
@note_option
def make(terminal: Terminal, name: str, number: str, keys: tuple[str, ...], kinds: tuple[str, ...], note: str) -> None:
    """Seals items at their newest revisions and prints the digest; without any, those of the edition before."""
    try:
        with writing(terminal) as tx:
            wanted = [*keys, *(row.key for kind in kinds for row in items.listing(tx, kind=kind, text_order="title").rows)]
            made = editions.make(tx, name, number, wanted or _before(tx, name), note=note, refusals=(record.refuse_unvalidated,))
    except sealing.HinderedError as error:
        for reason in error.reasons:
            click.echo(catalogue.explain(reason, terminal.lang), err=True)
        raise
    terminal.out(made.digest)
    terminal.tell(words.EDITION_MADE, label=made.label, count=len(made.parts))


def _before(tx: store.Tx, name: str) -> list[str]:
    """The keys of the last edition of that name; none when there is none."""
    try:
        last = editions.find(tx, name)
    except ToolkitError:
        return []
    return [entry.key for entry in editions.entries(tx, last)]


@command("list", words.HELP_EDITION_LIST)
@json_option
def list_editions(terminal: Terminal, as_json: bool) -> None:
    """One line for each edition, the newest first: name, number, digest, time, author, items, note."""
    with reading(terminal) as tx:
        found = editions.editions(tx)
    if as_json:
        terminal.answer({"editions": [shapes.edition(one) for one in found]})
        return
    terminal.table([(one.name, one.number, one.short, one.at, terminal.author(one.author), str(len(one.parts)), one.note)
                    for one in found])
    if not found:
        terminal.tell(words.NO_EDITIONS)


@command("show", words.HELP_EDITION_SHOW)
@edition_argument
@click.argument("key", metavar="[KEY]", required=False)
@json_option
def show(terminal: Terminal, edition: str, key: str | None, as_json: bool) -> None:
    """The items of an edition as they stand in it, or the text of one of them."""
    with reading(terminal) as tx:
        found = editions.find(tx, edition)
        item = editions.item(tx, found, key) if key else None
        entries = () if item else editions.entries(tx, found)
    if item:
        if as_json:
            terminal.answer(shapes.item(item, item.head))
        else:
            terminal.raw(item.body if item.body.endswith("\n") or not item.body else f"{item.body}\n")
        return
    if as_json:
        terminal.answer({**shapes.edition(found), "entries": [shapes.entry(one) for one in entries]})
        return
    terminal.out(f"{found.label}  {found.digest}")
    terminal.table([(one.key, kind_label(one.kind, terminal.lang), one.lang,
                     vocabulary.label("state", one.state, terminal.lang), one.revision[:SHORT], one.title) for one in entries])
    if len(entries) < len(found.parts):
        terminal.tell(words.EDITION_LACKS, count=len(found.parts) - len(entries))


@command("compare", words.HELP_EDITION_COMPARE)
@click.argument("a", metavar="A")
@click.argument("b", metavar="B")
@json_option
def compare(terminal: Terminal, a: str, b: str, as_json: bool) -> None:
    """What turns edition A into B: a line for each item that came (+), went (-), changed (~) or moved to another state (=)."""
    with reading(terminal) as tx:
        older, newer = editions.find(tx, a), editions.find(tx, b)
        found = editions.compare(tx, older, newer)
    if as_json:
        terminal.answer(shapes.difference(older, newer, found))
        return
    terminal.table([*(("+", one.key, one.title) for one in found.came), *(("-", one.key, one.title) for one in found.went),
                    *(("~", one.newer.key, f"{one.newer.title}  ({one.older.revision[:SHORT]} → {one.newer.revision[:SHORT]})")
                      for one in found.changed),
                    *(("=", one[1].key, f"{one[1].title}  ({_way(one, terminal.lang)})") for one in found.moved)])
    terminal.tell(words.EDITION_SAME, count=found.same)


def _way(moved: tuple[editions.Entry, editions.Entry], lang: str) -> str:
    return " → ".join(vocabulary.label("state", one.state, lang) for one in moved)


@command("verify", words.HELP_EDITION_VERIFY)
@edition_argument
@json_option
def verify(terminal: Terminal, edition: str, as_json: bool) -> None:
    """Computes the digest again from every word of the edition, and prints it; each problem is a line, and exit code 1."""
    with reading(terminal) as tx:
        found = editions.find(tx, edition)
        verdict = editions.verify(tx, found)
    if as_json:
        terminal.answer({"name": found.name, "number": found.number, "digest": found.digest, "ok": verdict.ok,
                         "lines": list(verdict.lines), "erased": list(verdict.erased)})
    else:
        for line in verdict.lines:
            terminal.out(line)
        if verdict.ok:
            terminal.out(found.digest)
        for one in verdict.erased:
            terminal.tell(words.EDITION_ERASED, what=one)
    if not verdict.ok:
        click.get_current_context().exit(1)
