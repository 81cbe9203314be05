"""The command ``import``: files and folders that people already have become items; what was taken in can be taken back."""

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path

import click

from toolkit_app import kinds
from toolkit_app.cli import catalogue, files, import_words, words
from toolkit_app.cli.group import command, json_option, option
from toolkit_app.cli.opening import daily_backup, opened, reading
from toolkit_app.cli.terminal import Terminal, finished
from toolkit_app.exchange import choosing, planning, remembering, rows, taking, undoing
from toolkit_app.exchange import files as found_files
from toolkit_app.exchange.planning import Plan
from toolkit_app.exchange.report import Report
from toolkit_app.library import imports, people, store

_SHORT = 12
OUTCOMES = {"made": import_words.OUTCOME_MADE, "revised": import_words.OUTCOME_REVISED, "merged": import_words.OUTCOME_MERGED,
            "apart": import_words.OUTCOME_APART, "unchanged": import_words.OUTCOME_UNCHANGED, "known": import_words.OUTCOME_KNOWN,
            "left": import_words.OUTCOME_LEFT, "refused": import_words.OUTCOME_REFUSED}


@command("import", import_words.HELP_IMPORT)
@click.argument("paths", metavar="[FILE|FOLDER]...", nargs=-1, type=click.Path(path_type=Path))
@option("--kind", metavar="KIND", default="", help=import_words.OPT_IMPORT_KIND)
@option("--lang", type=click.Choice(kinds.LANGUAGES), help=import_words.OPT_IMPORT_LANG)
@option("--map", "mapping", metavar="FILE", help=import_words.OPT_MAP)
@option("--existing", type=click.Choice(["skip", "revise", "new"]), default="skip", help=import_words.OPT_EXISTING)
@option("--changes", type=click.Choice(["propose", "accept", "reject"]), default="propose", help=import_words.OPT_CHANGES)
@option("--dry-run", is_flag=True, help=import_words.OPT_DRY_RUN)
@option("--list", "listed", is_flag=True, help=import_words.OPT_IMPORT_LIST)
@option("--undo", metavar="ID", help=import_words.OPT_UNDO)
@option("-m", "--note", metavar="NOTE", default="", help=words.OPT_NOTE)
@json_option
@click.pass_context
def take_in(ctx: click.Context, terminal: Terminal, paths: tuple[Path, ...], kind: str, lang: str | None, mapping: str | None,
            existing: planning.Existing, changes: planning.Changes, dry_run: bool, listed: bool, undo: str | None, note: str,
            as_json: bool) -> None:
    """Takes in files, or lists earlier imports, or takes one back; exit code 1 when a file or row could not be taken."""
    if listed or undo:
        _earlier(terminal, undo, note, as_json)
        return
    if not paths:
        raise click.UsageError(terminal.say(words.MISSING_ARGUMENT, name="FILE"), ctx=ctx)
    if kind:
        kinds.kind(kind)
    told = rows.read_map(files.read_bytes(mapping)) if mapping is not None else None
    with _named(terminal, paths) as named, opened(terminal) as library:
        found = finished(terminal, found_files.read(named, kind))
        with library.read() as tx:
            plan = planning.plan(tx, found, kind=kind, lang=lang or "", default_lang=terminal.lang, existing=existing,
                                 remembered=remembering.recalled, told=told)
            plan = choosing.chosen(tx, plan, told or {})
        plan = replace(plan, texts=tuple(planning.with_changes(text, changes) for text in plan.texts))
        report = finished(terminal, taking.carry_out(library, plan, people.person_named(library, terminal.person), dry=dry_run))
        if not dry_run:
            _remember(plan)
            daily_backup(terminal, library)
    if as_json:
        terminal.answer({**report.as_json(), **choosing.as_json(plan)})
    else:
        _tell(terminal, report)
        if dry_run:
            _tell_beside(terminal, plan)
    ctx.exit(1 if report.count("refused") else 0)


@contextmanager
def _named(terminal: Terminal, paths: Sequence[Path]) -> Iterator[list[Path]]:
    """The paths, with a file for ``-`` that holds what comes by standard input while the import goes on."""
    with ExitStack() as kept:
        named = list(paths)
        if Path(files.STREAM) in named:
            place = Path(kept.enter_context(tempfile.TemporaryDirectory(prefix="toolkit-"))) / terminal.say(import_words.PASTED)
            place.write_bytes(files.read_bytes(files.STREAM))
            named = [place if path == Path(files.STREAM) else path for path in named]
        yield named


def _remember(plan: Plan) -> None:
    for sheet in plan.sheets:
        if sheet.take:
            remembering.remember(sheet.columns)


def _tell(terminal: Terminal, report: Report) -> None:
    terminal.table([[terminal.say(OUTCOMES[line.outcome]), line.key or "–", f"{line.name}:{line.row}" if line.row else line.name,
                     line.title] for line in report.lines])
    for line in report.lines:
        name = f"{line.name}:{line.row}" if line.row else line.name
        for error in (*filter(None, (line.reason,)), *line.problems):
            terminal.tell(import_words.IMPORT_PROBLEM, name=name, problem=catalogue.explain(error, terminal.lang, line.kind))
        for lost in line.lost:
            said = catalogue.translate("Errors", lost.what, terminal.lang).format(count=lost.count, sample=lost.sample)
            terminal.tell(import_words.IMPORT_PROBLEM, name=name, problem=said)
        if line.comments or line.proposals:
            terminal.tell(import_words.IMPORT_COMMENTS, name=name, comments=line.comments, proposals=line.proposals)
    template = import_words.IMPORT_DRY if report.dry else import_words.IMPORT_DONE
    terminal.tell(template, made=report.count("made"), revised=report.count("revised", "merged", "apart"),
                  known=report.count("known", "unchanged"), left=report.count("left"), refused=report.count("refused"))
    if report.id:
        terminal.tell(import_words.IMPORT_UNDO, id=report.id[:_SHORT])


def _tell_beside(terminal: Terminal, plan: Plan) -> None:
    """The comments and tracked changes of each text, as they stand in it."""
    for text in plan.texts:
        for one in choosing.beside(text.found.document) if text.found.document else ():
            about = {"name": text.found.name, "author": one["author"] or terminal.say(import_words.NO_AUTHOR),
                     "date": str(one["at"])[:10] or "–"}
            if one["what"] == "comment":
                terminal.out(terminal.say(import_words.BESIDE_COMMENT, quote=one["quote"], words=one["words"], **about))
            else:
                terminal.out(terminal.say(import_words.BESIDE_CHANGE, **about, change=" ".join(filter(None, (
                    one["old"] and f"[-{one['old']}-]", one["new"] and f"{{+{one['new']}+}}")))))


def _earlier(terminal: Terminal, undo: str | None, note: str, as_json: bool) -> None:
    if undo is None:
        with reading(terminal) as tx:
            found = imports.imports(tx)
        if as_json:
            terminal.answer({"imports": [{"import": one.id, "at": one.at, "author": one.author, "source": one.source,
                                          "revisions": len(one.revisions), "comments": len(one.comments), "undone": one.undone}
                                         for one in found]})
            return
        terminal.table([[one.id[:_SHORT], one.at[:16], terminal.author(one.author), str(len(one.revisions)),
                         terminal.say(import_words.IMPORT_UNDONE_MARK) if one.undone else "", one.source] for one in found])
        return
    with opened(terminal) as library:
        done = _undone(terminal, library, undo, note)
        daily_backup(terminal, library)
    if as_json:
        terminal.answer({"retired": list(done.retired), "restored": list(done.restored), "kept": list(done.kept),
                         "withdrawn": done.withdrawn})
        return
    _keys(terminal, done.retired)
    terminal.tell(import_words.IMPORT_TAKEN_BACK, retired=len(done.retired), restored=len(done.restored),
                  withdrawn=done.withdrawn)
    if done.kept:
        terminal.tell(import_words.IMPORT_KEPT, keys=", ".join(done.kept))


def _undone(terminal: Terminal, library: store.Library, wanted: str, note: str) -> undoing.Undone:
    with library.write(people.person_named(library, terminal.person)) as tx:
        return undoing.undo(tx, wanted, note or terminal.say(import_words.IMPORT_UNDO_NOTE))


def _keys(terminal: Terminal, keys: Iterable[str]) -> None:
    for key in keys:
        terminal.out(key)
