"""The commands ``searchable`` and ``reindex``: what of a library can be searched, and making the index anew."""

from toolkit_app.cli import catalogue, finding, shapes, words
from toolkit_app.cli.group import command, json_option
from toolkit_app.cli.opening import opened
from toolkit_app.cli.terminal import Terminal
from toolkit_app.library import indexing


@command("searchable", words.HELP_SEARCHABLE)
@json_option
def searchable(terminal: Terminal, as_json: bool) -> None:
    """One line for each item or file that cannot be searched: key, file, reason; then how much of the library can."""
    with opened(terminal) as library:
        index = indexing.open_index(library)
        try:
            if finding.indexed(terminal, indexing.catch_up(library, index)).waiting:
                finding.with_files(terminal, library, index)
            state = finding.indexed(terminal, indexing.catch_up(library, index))
        finally:
            index.close()
    if as_json:
        terminal.answer(shapes.searchable(state, lambda reason: catalogue.explain(reason, terminal.lang)))
        return
    partly = terminal.say(words.PARTLY_INDEXED, size=indexing.LONGEST >> 20)
    terminal.table([*((key, "", catalogue.explain(reason, terminal.lang)) for key, reason in state.failed),
                    *((key, "", partly) for key in state.partly),
                    *((key, name, catalogue.explain(reason, terminal.lang)) for key, name, reason in state.unread)], whole=True)
    terminal.out(terminal.say(words.INDEXED, done=state.done, total=state.total))


@command("reindex", words.HELP_REINDEX)
def reindex(terminal: Terminal) -> None:
    """Throws the index away and makes it anew from the library, attached files included."""
    with opened(terminal) as library:
        index = indexing.open_index(library)
        try:
            state = finding.indexed(terminal, indexing.rebuild(library, index))
            if state.waiting:
                finding.with_files(terminal, library, index)
        finally:
            index.close()
    terminal.tell(words.INDEXED, done=state.done, total=state.total)
    if state.failed:
        terminal.tell(words.INDEXED_BUT, done=state.done, total=state.total, failed=len(state.failed))
