"""The commands ``comment export`` and ``comment import``."""

from datetime import UTC, datetime
from pathlib import Path

import click

from toolkit_app import kinds
from toolkit_app.cli import catalogue, files, words
from toolkit_app.cli.group import command, json_option, option
from toolkit_app.cli.opening import opened, reading, writing
from toolkit_app.cli.terminal import Terminal
from toolkit_app.errors import ToolkitError
from toolkit_app.intake import sheet as sheets
from toolkit_app.library import store
from toolkit_app.publishing.aside import aside
from toolkit_app.publishing.pdf import write as make_pdf
from toolkit_app.publishing.sheet import write_xlsx
from toolkit_app.validation.comments import file, page, register, sheet
from toolkit_app.validation.comments import words as said

_WHAT = {"comment": words.COMING_COMMENT, "comment_amendment": words.COMING_AMENDMENT, "amendment": words.COMING_AMENDMENT,
         "disposition": words.COMING_DECISION, "reaction": words.COMING_REACTION}


@command("export", words.HELP_COMMENT_EXPORT)
@click.argument("keys", metavar="KEY...", nargs=-1, required=True)
@option("--out", type=click.Path(path_type=Path), metavar="FILE", required=True, help=words.OPT_COMMENT_OUT)
@option("--open", "open_only", is_flag=True, help=words.OPT_COMMENT_OPEN)
@option("--names", is_flag=True, help=words.OPT_COMMENT_NAMES)
@option("--lang", "lang", type=click.Choice(kinds.LANGUAGES), help=words.OPT_COMMENT_LANG)
def export(terminal: Terminal, keys: tuple[str, ...], out: Path, open_only: bool, names: bool, lang: str | None) -> None:
    """Writes the comments on items into a file, whole or not at all, and prints its path."""
    ending = out.suffix.lower()
    if ending not in (file.ENDING, ".xlsx", ".pdf"):
        raise click.UsageError(terminal.say(words.COMMENT_ENDINGS), click.get_current_context())
    if ending == file.ENDING and len(keys) > 1:
        raise click.UsageError(terminal.say(words.ONE_ITEM), click.get_current_context())
    with opened(terminal) as library:
        if ending == file.ENDING:
            with library.read() as tx:
                data = file.pack(tx, keys[0])
            with aside(out) as put:
                put(data)
        else:
            _table(terminal, library, keys, out, open_only, names, lang or terminal.lang)
    terminal.out(str(out))


def _table(terminal: Terminal, library: store.Library, keys: tuple[str, ...], out: Path, open_only: bool, names: bool,
           lang: str) -> None:
    with library.read() as tx:
        found = register.listing(tx, keys=keys, open_only=open_only)
        for line in sheet.cleared(tx, found):
            terminal.tell(words.CAREFUL, warning=line)
        if out.suffix.lower() == ".xlsx":
            title, key = sheet.title(tx, keys, lang)
            write_xlsx(sheet.book(found, title, lang, key=key, names=names), out)
            return
    if not found:
        raise ToolkitError("There are no comments on {key}.", "Nothing was written.", key=", ".join(keys))
    date = datetime.now(UTC).astimezone().date().isoformat()
    terminal.progress(make_pdf(page.publication(found, lang, date), out, image=lambda key, name: None))


@command("import", words.HELP_COMMENT_IMPORT)
@click.argument("paths", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@option("--yes", is_flag=True, help=words.OPT_YES)
@json_option
def import_files(terminal: Terminal, paths: tuple[Path, ...], yes: bool, as_json: bool) -> None:
    """Says what would come in, and with --yes takes it in; a row that is set aside is named, and so is a file that is refused."""
    told: list[dict[str, object]] = []
    failed = False
    for path in paths:
        try:
            shape, whole = (_parcel if path.suffix.lower() == file.ENDING else _rows)(terminal, path, yes, as_json)
        except ToolkitError as error:
            shape, whole = {"file": path.name, "error": catalogue.explain(error, terminal.lang)}, False
            terminal.aside(f"{path.name}: {shape['error']}")
        told.append(shape)
        failed = failed or not whole
    if as_json:
        terminal.answer({"files": told, "taken": yes})
    elif not yes:
        terminal.tell(words.ONLY_SHOWN)
    if failed:
        click.get_current_context().exit(1)


def _parcel(terminal: Terminal, path: Path, yes: bool, as_json: bool) -> tuple[dict[str, object], bool]:
    parcel = file.unpack(path)
    with (writing if yes else reading)(terminal) as tx:
        found = file.take(tx, parcel) if yes else file.preview(tx, parcel)
    if not as_json:
        terminal.out(f"{path.name}: {found.key} {found.title}")
        terminal.table([(one.code, _what(terminal, one.what), _code(one.decision, terminal.lang), one.by,
                         " ".join(one.words.split())) for one in found.new])
        terminal.tell(words.COMING, new=len(found.new), known=found.known)
        if not found.item_here:
            terminal.tell(words.ITEM_MISSING, key=found.key)
        if found.revisions:
            terminal.tell(words.REVISIONS_MISSING, revisions=", ".join(one[:12] for one in found.revisions))
    return {"file": path.name, "key": found.key, "here": found.item_here, "known": found.known,
            "revisions": list(found.revisions), "aside": [],
            "new": [{"what": one.what, "code": one.code, "decision": one.decision, "by": one.by, "at": one.at, "words": one.words}
                    for one in found.new]}, found.item_here


def _rows(terminal: Terminal, path: Path, yes: bool, as_json: bool) -> tuple[dict[str, object], bool]:
    found, unread, key = sheet.rows(sheets.read(path.name, files.read_bytes(str(path))))
    with (writing if yes else reading)(terminal) as tx:
        done = (sheet.take if yes else sheet.preview)(tx, found, key)
    set_aside = sorted((*unread, *done.aside), key=lambda one: one.line)
    if not as_json:
        terminal.out(f"{path.name}:")
        terminal.table([(str(one.line), one.key, one.comment, _what(terminal, one.what), _code(one.code, terminal.lang),
                         " ".join(one.words.split())) for one in done.deeds])
        for one in set_aside:
            terminal.tell(words.SET_ASIDE, line=one.line, reason=catalogue.explain(one.reason, terminal.lang))
        terminal.tell(words.COMING, new=len(done.deeds), known=done.same)
    return {"file": path.name, "key": key, "here": True, "known": done.same, "revisions": [],
            "aside": [{"line": one.line, "reason": catalogue.explain(one.reason, terminal.lang)} for one in set_aside],
            "new": [{"what": one.what, "code": one.comment, "decision": one.code, "key": one.key, "line": one.line,
                     "words": one.words} for one in done.deeds]}, not set_aside


def _what(terminal: Terminal, what: str) -> str:
    return terminal.say(_WHAT[what])


def _code(code: str, lang: str) -> str:
    return next((said.named(table, code, lang) for table in (said.DECISIONS, said.REACTIONS, said.TYPES) if code in table), code)
