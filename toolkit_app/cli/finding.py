"""The command ``search``, and how commands ask the index."""

import math
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager

import click

from toolkit_app import kinds
from toolkit_app.cli import catalogue, files, shapes, words
from toolkit_app.cli.group import command, json_option, option, terminal_of
from toolkit_app.cli.opening import opened
from toolkit_app.cli.reading import kind_label, kind_option, where_option
from toolkit_app.cli.terminal import Terminal, coloured, is_terminal
from toolkit_app.library import filetext, indexing, store, vocabulary
from toolkit_app.library.progress import Progress
from toolkit_app.search import find
from toolkit_app.search.attached import Attachment
from toolkit_app.search.guide import EXAMPLES
from toolkit_app.search.index import Index
from toolkit_app.search.saved import Searches

WHY = {"word": words.WHY_WORD, "form": words.WHY_FORM, "prefix": words.WHY_PREFIX, "near": words.WHY_NEAR,
       "transliteration": words.WHY_TRANSLITERATION, "translation": words.WHY_TRANSLATION, "keyboard": words.WHY_KEYBOARD,
       "label": words.WHY_LABEL, "attachment": words.WHY_ATTACHMENT, "key": words.WHY_KEY}
PARTS = {"word": words.PART_WORD, "form": words.PART_FORM, "prefix": words.PART_PREFIX, "sound": words.PART_SOUND,
         "near": words.PART_NEAR, "labels": words.PART_LABELS, "title": words.PART_TITLE, "heading": words.PART_HEADING,
         "whole": words.PART_WHOLE, "state": words.PART_STATE}
IN_FILE = {"page": words.IN_PAGE, "sheet": words.IN_SHEET, "heading": words.IN_HEADING}
FILES_SECONDS = 3.0  # a search waits no longer for attached files that are still to be read


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
        places = ", ".join(vocabulary.label("place", code, terminal.lang) for code in vocabulary.narrowest("place", hit.places))
        labels = (kind_label(hit.kind, terminal.lang), places, hit.lang, vocabulary.label("state", hit.state, terminal.lang),
                  terminal.say(WHY.get(hit.why, hit.why)), _in_file(terminal, hit.attachment))
        terminal.out(f"    {' · '.join(filter(None, labels))}")
        if hit.snippet:
            terminal.out(f"    {_marked(' '.join(hit.snippet.split()))}")
        if explain:
            made_of = (f"{terminal.say(PARTS[part])} {value:.2f}" for part, value in hit.parts.items())
            terminal.out(f"    {hit.score:.2f} = {' + '.join(made_of)}" if hit.parts else f"    {hit.score:.2f}")
    _tell(terminal, line, results)


def _in_file(terminal: Terminal, where: Attachment | None) -> str:
    if where is None:
        return ""
    template = IN_FILE.get(where.page.place)
    return terminal.say(template, file=where.file, name=where.page.name) if template else where.file


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
            indexed(terminal, indexing.catch_up(library, index))
            results = find.find(index, line, kind=kind, where=where or {}, limit=limit, explain=explain)
        return results


@contextmanager
def caught_up(terminal: Terminal, library: store.Library) -> Iterator[Index]:
    """The index of a library, after it has taken in whatever was saved since it was last used, and some of the attached files."""
    index = indexing.open_index(library)
    try:
        state = indexed(terminal, indexing.catch_up(library, index))
        if state.failed:
            terminal.tell(words.INDEXED_BUT, done=state.done, total=state.total, failed=len(state.failed))
        left = with_files(terminal, library, index, FILES_SECONDS) if state.waiting else 0
        if left:
            terminal.tell(words.FILES_WAIT, count=left)
        index.refresh()
        yield index
    finally:
        index.close()


def indexed(terminal: Terminal, work: Iterator[Progress]) -> indexing.Indexed:
    """Brings the index up to date; how much of the library is in it."""
    with terminal.telling() as told:
        for step in work:
            if isinstance(step, indexing.Indexed):
                return step
            told(step)
    raise AssertionError("the index says at the end how much is in it")


def with_files(terminal: Terminal, library: store.Library, index: Index, seconds: float = math.inf) -> int:
    """Takes the text of attached files in until that time is over; how many are left to be read."""
    # only where there is a file to read: the readers take time to load
    from toolkit_app.intake.attachment import Reader

    end = time.monotonic() + seconds
    with closing(Reader()) as reader, terminal.telling() as told:
        for step in filetext.catch_up(library, index, reader.passages):
            told(step)
            if time.monotonic() > end:
                break
    return index.wanted_files()


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
