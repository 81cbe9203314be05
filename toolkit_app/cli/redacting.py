"""The command ``redact``."""

from pathlib import Path

import click

from toolkit_app.cli import shapes, words
from toolkit_app.cli.group import command, json_option, option
from toolkit_app.cli.opening import daily_backup, opened
from toolkit_app.cli.reading import key_argument
from toolkit_app.cli.terminal import Terminal, coloured
from toolkit_app.errors import ToolkitError
from toolkit_app.library import backup, indexing, people, redaction, store, tracing

_SHORT = 12


@command("redact", words.HELP_REDACT)
@key_argument
@click.argument("revisions", metavar="[REVISION]...", nargs=-1)
@option("--holding", metavar="WORDS", default="", help=words.OPT_HOLDING)
@option("--plan", "only_plan", is_flag=True, help=words.OPT_PLAN)
@option("--why", metavar="TEXT", default="", help=words.OPT_WHY)
@json_option
def redact(terminal: Terminal, key: str, revisions: tuple[str, ...], holding: str, only_plan: bool, why: str,
           as_json: bool) -> None:
    """Erases the texts, metadata, notes and files of revisions, and says what still holds them."""
    for name, given in (("REVISION", revisions or holding), ("--why", only_plan or why)):
        if not given:
            raise click.UsageError(terminal.say(words.MISSING_ARGUMENT, name=name))
    if only_plan:
        _tell_plan(terminal, key, revisions, holding, as_json)
        return
    done = []
    with opened(terminal) as library:
        with library.write(people.person_named(library, terminal.person)) as tx:
            _, aim = _aimed(tx, key, holding)
            if aim.current:
                raise ToolkitError("The newest text of {key} is not erased.", "Save it without the personal data first, and "
                                   "erase the revisions before.", key=key.upper())
            if revisions or aim.parts or not aim.acts:
                done.append(redaction.redact(tx, key, revisions, why, parts=aim.parts))
            if aim.acts:
                done.append(redaction.redact_acts(tx, key, [bytes.fromhex(one) for one in aim.acts], why))
        swept = redaction.sweep(library)
        # the index lets go of old words only when it is made anew
        index = indexing.open_index(library)
        try:
            terminal.progress(indexing.rebuild(library, index))
        finally:
            index.close()
        backups = redaction.remains(library)
        daily_backup(terminal, library)
    _tell(terminal, done, backups, swept, as_json)


def _aimed(tx: store.Tx, key: str, holding: str) -> tuple[tuple[tracing.Trace, ...], tracing.Aim]:
    """Where the words stand, and what has to be named so that they go. Raises ToolkitError when they stand nowhere."""
    traces = tracing.trace(tx, key, holding) if holding else ()
    if holding and not traces:
        raise ToolkitError("Nothing in {key} or its past holds “{words}”.", "Nothing was changed.", key=key.upper(),
                           words=holding)
    return traces, tracing.aim(traces)


def _tell_plan(terminal: Terminal, key: str, revisions: tuple[str, ...], holding: str, as_json: bool) -> None:
    with opened(terminal) as library, library.read() as tx:
        traces, aim = _aimed(tx, key, holding)
        plan = redaction.plan(tx, key, revisions, parts=aim.parts) if revisions or aim.parts or not traces else None
        backups = redaction.remains(library)
    if as_json:
        terminal.answer(shapes.plan(key.upper(), plan, traces, backups))
        return
    terminal.table([(one.id[:_SHORT], one.at, terminal.author(one.author), one.place, _marked(one)) for one in traces],
                   whole=True)
    if aim.current:
        terminal.tell(words.REDACT_HEAD)
    for one in plan.doomed if plan else ():
        parts = [(words.REDACT_TEXT, one.text, one.size), (words.REDACT_DETAILS, one.details, one.title),
                 (words.REDACT_NOTE, one.note, one.note), (words.REDACT_FILES, one.files, ", ".join(one.files))]
        terminal.out("  ".join([one.revision[:_SHORT], *(terminal.say(said, what=what) for said, goes, what in parts if goes)]))
    if plan:
        terminal.tell(words.REDACT_PLAN, texts=plan.texts, files=plan.files)
    if backups:
        terminal.tell(words.REDACT_BACKUPS, count=len(backups), folder=backups[0].parent, weeks=backup.WEEKS)


def _marked(one: tracing.Trace) -> str:
    held = one.excerpt[one.start:one.end]
    return f"{one.excerpt[:one.start]}{click.style(held, bold=True) if coloured() else held}{one.excerpt[one.end:]}"


def _tell(terminal: Terminal, done: list[redaction.Redacted], backups: tuple[Path, ...], swept: bool, as_json: bool) -> None:
    first, kept = done[0], [revision for one in done for revision in one.kept]
    texts, files = sum(one.texts for one in done), sum(one.files for one in done)
    if as_json:
        terminal.answer({"key": first.key, "revisions": list(first.revisions), "texts": texts, "files": files, "kept": kept,
                         "swept": swept, "backups": [str(path) for path in backups]})
    else:
        terminal.out(terminal.say(words.REDACTED, key=first.key, texts=texts, files=files))
    if kept:
        terminal.tell(words.REDACT_KEPT, revisions=", ".join(one[:_SHORT] for one in kept))
    if not swept:
        terminal.tell(words.REDACT_BUSY)
    if backups:
        terminal.tell(words.REDACT_BACKUPS, count=len(backups), folder=backups[0].parent, weeks=backup.WEEKS)
    terminal.tell(words.REDACT_OTHERS)
