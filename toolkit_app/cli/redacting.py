"""The command ``redact``."""

import click

from toolkit_app.cli import words
from toolkit_app.cli.group import command, json_option, option
from toolkit_app.cli.opening import daily_backup, opened
from toolkit_app.cli.reading import key_argument
from toolkit_app.cli.terminal import Terminal
from toolkit_app.library import backup, indexing, people, redaction

_SHORT = 12


@command("redact", words.HELP_REDACT)
@key_argument
@click.argument("revisions", metavar="REVISION...", nargs=-1, required=True)
@option("--why", metavar="TEXT", required=True, help=words.OPT_WHY)
@json_option
def redact(terminal: Terminal, key: str, revisions: tuple[str, ...], why: str, as_json: bool) -> None:
    """Erases the texts, metadata, notes and files of revisions, and says what still holds them."""
    with opened(terminal) as library:
        with library.write(people.person_named(library, terminal.person)) as tx:
            done = redaction.redact(tx, key, revisions, why)
        swept = redaction.sweep(library)
        # the index lets go of old words only when it is made anew
        index = indexing.open_index(library)
        try:
            terminal.progress(indexing.rebuild(library, index))
        finally:
            index.close()
        backups = redaction.remains(library)
        daily_backup(terminal, library)
    if as_json:
        terminal.answer({"key": done.key, "revisions": list(done.revisions), "texts": done.texts, "files": done.files,
                         "kept": list(done.kept), "swept": swept, "backups": [str(path) for path in backups]})
    else:
        terminal.out(terminal.say(words.REDACTED, key=done.key, texts=done.texts, files=done.files))
    if done.kept:
        terminal.tell(words.REDACT_KEPT, revisions=", ".join(one[:_SHORT] for one in done.kept))
    if not swept:
        terminal.tell(words.REDACT_BUSY)
    if backups:
        terminal.tell(words.REDACT_BACKUPS, count=len(backups), folder=backups[0].parent, weeks=backup.WEEKS)
    terminal.tell(words.REDACT_OTHERS)
