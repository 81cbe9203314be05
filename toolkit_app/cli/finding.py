"""Commands of the search: search, reindex."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

import click

from toolkit_app import kinds
from toolkit_app.cli import catalogue, files, shapes, words
from toolkit_app.cli.group import command, json_option, option, terminal_of
from toolkit_app.cli.opening import opened
from toolkit_app.cli.reading import kind_label, kind_option, where_option
from toolkit_app.cli.terminal import Terminal, coloured, is_terminal
from toolkit_app.library import indexing, store, vocabulary
from toolkit_app.library.progress import Progress
from toolkit_app.search import find
from toolkit_app.search.guide import EXAMPLES
from toolkit_app.search.index import Index
from toolkit_app.search.saved import Searches

WHY = {"word": words.WHY_WORD, "form": words.WHY_FORM, "prefix": words.WHY_PREFIX, "near": words.WHY_NEAR,
       "transliteration": words.WHY_TRANSLITERATION, "translation": words.WHY_TRANSLATION, "keyboard": words.WHY_KEYBOARD,
       "label": words.WHY_LABEL}
PARTS = {"title": words.PART_TITLE, "text": words.PART_TEXT, "labels": words.PART_LABELS, "form": words.PART_FORM,
         "sound": words.PART_SOUND, "rare_title": words.PART_RARE_TITLE, "state": words.PART_STATE}


def _show_examples(ctx: click.Context, _param: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        terminal = terminal_of(ctx)
        terminal.table([(example.line(terminal.lang), example.meaning(terminal.lang)) for example in EXAMPLES])
        ctx.exit()


# a word that begins with “-” and is no option of ours is part of the query: it excludes a word
@command("search", words.HELP_SEARCH, context_settings={"ignore_unknown_options": True})
@click.argument("query", metavar="QUERY", nargs=-1, required=True)
@kind_option
@where_option
@option("--limit", type=click.IntRange(min=1), default=20, metavar="N", help=words.OPT_LIMIT)
@option("--explain", is_flag=True, help=words.OPT_EXPLAIN)
@option("--help-query", is_flag=True, is_eager=True, expose_value=False, callback=_show_examples, help=words.OPT_HELP_QUERY)
@json_option
def search(terminal: Terminal, query: tuple[str, ...], kind: str | None, where: tuple[str, ...], limit: int, explain: bool,
           as_json: bool) -> None:
    """Finds items; the index first takes in whatever was saved since it was last used."""
    line = " ".join(query)
    chosen = checked(files.pairs(terminal, "--where", "FACET=CODE", where), kind)
    with opened(terminal) as library:
        if is_terminal(sys.stdout):
            # what a program asks is not what a person looked for
            Searches(library.id.hex).used(line)
        results = found(terminal, library, line, kind=kind, where=chosen, limit=limit, explain=explain)
    if as_json:
        terminal.answer(shapes.results(line, results, explain))
        return
    show(terminal, line, results, explain)


def show(terminal: Terminal, line: str, results: find.Results, explain: bool = False) -> None:
    """The hits for a person, and what is to be said about them."""
    for hit in results.hits:
        terminal.out(f"{hit.key}  {_marked(hit.title_marked)}")
        labels = (kind_label(hit.kind, terminal.lang), hit.lang, vocabulary.label("state", hit.state, terminal.lang))
        terminal.out(f"    {' · '.join(labels)} · {terminal.say(WHY.get(hit.why, hit.why))}")
        if hit.snippet:
            terminal.out(f"    {_marked(' '.join(hit.snippet.split()))}")
        if explain:
            made_of = (f"{terminal.say(PARTS[part])} {value:.2f}" for part, value in hit.parts.items())
            terminal.out(f"    {hit.score:.2f} = {' + '.join(made_of)}" if hit.parts else f"    {hit.score:.2f}")
    _tell(terminal, line, results)


def checked(where: dict[str, list[str]], kind: str | None) -> dict[str, list[str]]:
    """The ``--where`` options. Raises ToolkitError naming the nearest for an unknown kind, facet or code."""
    for name in [kind] if kind else []:
        kinds.kind(name)
    for name, codes in where.items():
        for code in codes:
            vocabulary.check(name, code)
    return where


def found(terminal: Terminal, library: store.Library, line: str, *, kind: str | None = None,
          where: Mapping[str, Sequence[str]] | None = None, limit: int = 20, explain: bool = False) -> find.Results:
    """What a query finds in a library as it is now; with ``explain``, what each score is made of."""
    with caught_up(terminal, library) as index:
        generation = index.generation
        results = find.find(index, line, kind=kind, where=where or {}, limit=limit, explain=explain)
        if index.generation != generation:
            # the file turned out to be broken while it was read, and is empty now
            _indexed(terminal, indexing.catch_up(library, index))
            results = find.find(index, line, kind=kind, where=where or {}, limit=limit, explain=explain)
        return results


@contextmanager
def caught_up(terminal: Terminal, library: store.Library) -> Iterator[Index]:
    """The index of a library, after it has taken in whatever was saved since it was last used."""
    index = indexing.open_index(library)
    try:
        _indexed(terminal, indexing.catch_up(library, index))
        index.refresh()
        yield index
    finally:
        index.close()


def _indexed(terminal: Terminal, work: Iterator[Progress]) -> indexing.Indexed:
    """Brings the index up to date; tells what could not be taken in, and gives how much of the library is in it."""
    with terminal.telling() as told:
        for step in work:
            if isinstance(step, indexing.Indexed):
                for key, reason in step.failed:
                    terminal.tell(words.NOT_INDEXED, key=key, reason=reason)
                for key in step.partly:
                    terminal.tell(words.PARTLY_INDEXED, key=key, size=indexing.LONGEST >> 20)
                return step
            told(step)
    raise AssertionError("the index says at the end how much is in it")


def _tell(terminal: Terminal, line: str, found: find.Results) -> None:
    for note in found.notes:
        terminal.aside(catalogue.explain(note, terminal.lang))
    if not found.total:
        terminal.tell(words.NO_HITS, query=line)
    elif len(found.hits) < found.total:
        terminal.tell(words.SHOWN, shown=len(found.hits), total=found.total)
    if found.suggestion:
        terminal.tell(words.SUGGESTION, suggestion=found.suggestion)


def _marked(text: str) -> str:
    plain, spans = shapes.unmarked(text)
    if not coloured():
        return plain
    parts: list[str] = []
    done = 0
    for start, end in spans:
        parts += [plain[done:start], click.style(plain[start:end], bold=True, fg="yellow")]
        done = end
    return "".join([*parts, plain[done:]])


@command("reindex", words.HELP_REINDEX)
def reindex(terminal: Terminal) -> None:
    """Throws the index away and makes it anew from the library."""
    with opened(terminal) as library:
        index = indexing.open_index(library)
        try:
            done = _indexed(terminal, indexing.rebuild(library, index))
            terminal.tell(words.INDEXED, done=done.done, total=done.total)
        finally:
            index.close()
