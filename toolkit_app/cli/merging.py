"""Commands on versions that were made apart, and on where a text comes from: merge, blame."""

import json
from typing import Any

import click

from toolkit_app.cli import shapes, words
from toolkit_app.cli.group import command, json_option, option
from toolkit_app.cli.opening import reading, writing
from toolkit_app.cli.reading import key_argument
from toolkit_app.cli.terminal import Terminal
from toolkit_app.cli.writing import note_option
from toolkit_app.library import explaining, items, merging

_SHORT = 12
_SIDES = ("ours", "theirs", "both")


@command("merge", words.HELP_MERGE)
@click.argument("key", metavar="[KEY]", required=False)
@option("--take", "takes", type=(click.Choice(_SIDES), click.IntRange(min=1)), multiple=True, metavar="SIDE N",
        help=words.OPT_TAKE)
@note_option
@json_option
def merge(terminal: Terminal, key: str | None, takes: tuple[tuple[str, int], ...], note: str, as_json: bool) -> None:
    """Merges the versions of an item and prints the revision; what must be asked is listed, and then the exit code is 1.

    Without KEY, merges every item where nothing must be asked.
    """
    if key is None:
        _everything(terminal, as_json)
        return
    choices = {number: side for side, number in takes}
    with writing(terminal) as tx:
        done = () if takes else merging.automatic(tx, key)
        item = items.get(tx, key)
        found = merging.propose(tx, key) if item.heads > 1 or not done else None
        if found and (set(choices) >= {one.number for one in found.conflicts}):
            revision: str | None = merging.save(tx, found, found.resolve(choices), note=note).revision
            found = None
        else:
            revision = item.head if done and not found else None
    open_still = [one for one in found.conflicts if one.number not in choices] if found else []
    if as_json:
        terminal.answer({"key": item.key, "revision": revision, "looks": sum(one.looks for one in done),
                         "base": found.base if found else None, "ours": found.ours if found else None,
                         "theirs": found.theirs if found else None, "conflicts": [shapes.conflict(one) for one in open_still]})
    elif revision:
        terminal.out(revision)
    _tell(terminal, item.key, sum(one.looks for one in done), open_still, as_json)
    if open_still:
        click.get_current_context().exit(1)


def _tell(terminal: Terminal, key: str, looks: int, open_still: list[merging.Conflict], as_json: bool) -> None:
    if looks:
        terminal.tell(words.MERGE_LOOKS, key=key, count=looks)
    if not open_still:
        return
    if not as_json:
        for one in open_still:
            place = one.where if one.row is None else f"{one.where}[{one.row + 1}]{f'.{one.column}' if one.column else ''}"
            terminal.out(f"{one.number}. {place}")
            sides = ((words.MERGE_BASE, one.base), (words.MERGE_OURS, one.ours), (words.MERGE_THEIRS, one.theirs),
                     (words.MERGE_PROPOSAL, one.proposal))
            for label, value in sides:
                if value not in (None, ""):
                    terminal.out(f"   {terminal.say(label)}: {_words(value)}")
    terminal.tell(words.MERGE_OPEN, key=key, count=len(open_still))


def _words(value: Any) -> str:
    return " ".join(value.split()) if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _everything(terminal: Terminal, as_json: bool) -> None:
    with writing(terminal) as tx:
        done = merging.everything(tx)
    if as_json:
        terminal.answer({"merged": [{"key": key, "looks": looks} for key, looks in done.merged], "waiting": list(done.waiting)})
        return
    for key, _ in done.merged:
        terminal.out(key)
    tell_merged(terminal, done)
    if not done.merged and not done.waiting:
        terminal.tell(words.NOTHING_TO_MERGE)


def tell_merged(terminal: Terminal, done: merging.Automatic) -> None:
    """Says what was merged alone and should be read, and what waits for a person."""
    for key, looks in done.merged:
        terminal.tell(words.MERGED, key=key)
        if looks:
            terminal.tell(words.MERGE_LOOKS, key=key, count=looks)
    for key in done.waiting:
        terminal.tell(words.MERGE_WAITS, key=key)


@command("blame", words.HELP_BLAME)
@key_argument
@option("--at", metavar="REVISION", help=words.OPT_BLAME_AT)
@json_option
def blame(terminal: Terminal, key: str, at: str | None, as_json: bool) -> None:
    """One line for each sentence: revision, time, author, the sentence; below it the note, and what led to it."""
    with reading(terminal) as tx:
        item = items.get(tx, key)
        found = explaining.explain(tx, key, at)
    if as_json:
        terminal.answer({"key": item.key, "sentences": [shapes.sentence(one) for one in found]})
        return
    said = ""
    for one in found:
        if one.revision != said:
            said = one.revision
            cause = f"  ← {terminal.author(one.cause.author)}: {one.cause.kind}: {one.cause.note}" if one.cause else ""
            terminal.out(f"{one.revision[:_SHORT]}  {one.at}  {terminal.author(one.author)}  {one.note}{cause}".rstrip())
        terminal.out(f"    {' '.join(one.text.split())}")
