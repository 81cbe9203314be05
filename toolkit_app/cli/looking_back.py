"""Commands on the past of an item: history, diff, restore."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import click

from toolkit_app import kinds
from toolkit_app.cli import export_words, files, shapes, words
from toolkit_app.cli.group import command, json_option, option
from toolkit_app.cli.opening import reading, writing
from toolkit_app.cli.reading import key_argument, value_text
from toolkit_app.cli.statements import fate_lines, tell_fates
from toolkit_app.cli.terminal import Terminal, coloured
from toolkit_app.cli.writing import note_option, tell_saved
from toolkit_app.library import items, overrides, revisions, vocabulary
from toolkit_app.text.diff import Piece

HOW = {"edit": words.HOW_EDIT, "restore": words.HOW_RESTORE, "import": words.HOW_IMPORT, "translate": words.HOW_TRANSLATE,
       "merge": words.HOW_MERGE, "update": words.HOW_UPDATE}
SORTS = {"personal": export_words.SORT_PERSONAL, "sensitivity": export_words.SORT_SENSITIVITY,
         "consent": export_words.SORT_CONSENT}
# what a revision holds beside the fields of its kind
OTHERS = {"lang": words.LANGUAGE, "tags": words.TAGS, "links": words.LINKS, "attachments": words.ATTACHMENTS,
          "translated_from": words.TRANSLATED_FROM}
SHORT, DIGEST = 12, 64
CONTEXT = 4  # lines of unchanged text kept before and behind a change


@command("history", words.HELP_HISTORY)
@key_argument
@json_option
def history(terminal: Terminal, key: str, as_json: bool) -> None:
    """One line for each revision: revision, time, author, how, note; the current ones are marked with ``*``.

    What was let out in spite of the check follows, marked with ``!``; then, by revision, what became of statements.
    """
    with reading(terminal) as tx:
        found, let_out = revisions.history(tx, key), overrides.overrides(tx, key)
        fates = {each.revision: revisions.traced(tx, key, each.revision) for each in found if each.parents}
    if as_json:
        terminal.answer(shapes.history(key.upper(), found, fates) | {"overrides": [shapes.override(each) for each in let_out]})
        return
    rows = [("*" if each.head else " ", each.revision[:SHORT], each.at, terminal.author(each.author),
             terminal.say(HOW[each.how]) if each.how in HOW else each.how, each.note) for each in found]
    for one in let_out:
        sorts = ", ".join(terminal.say(SORTS[sort]) if sort in SORTS else sort for sort in one.sorts)
        said = terminal.say(export_words.LET_OUT, level=vocabulary.label("sensitivity", one.level, terminal.lang), sorts=sorts)
        rows.append(("!", one.revision[:SHORT], one.at, terminal.author(one.author), said, one.reason))
    terminal.table(rows)
    for each in found:
        lines = [line for one in fates.get(each.revision, ()) for line in fate_lines(terminal, one)]
        if lines:
            terminal.out(f"{each.revision[:SHORT]}:")
            for line in lines:
                terminal.out(f"  {line}")


@command("diff", words.HELP_DIFF)
@key_argument
@click.argument("a", metavar="A")
@click.argument("b", metavar="[B]", required=False)
@option("--body", metavar="FILE", help=words.OPT_DIFF_BODY)
@json_option
def diff(terminal: Terminal, key: str, a: str, b: str | None, body: str | None, as_json: bool) -> None:
    """What was removed and what was added between two revisions, or a revision and a file that is not saved, by words."""
    text = files.read_text(body) if body is not None else None
    with reading(terminal) as tx:
        item = items.get(tx, key)
        kind = kinds.KINDS.get(item.kind)
        older, newer = revisions.at(tx, key, a), revisions.at(tx, key, b or item.head)
        draft = newer.draft() if text is None else replace(newer.draft(), body=text)
        found = revisions.compare_draft(tx, key, a, draft)
    if as_json:
        terminal.answer(shapes.comparison(older.key, older.head, newer.head if text is None else "", found))
        return
    if not found.fields and all(piece.op == "same" for piece in (*found.title, *found.body)):
        terminal.tell(words.NO_DIFFERENCE)
        return
    if any(piece.op != "same" for piece in found.title):
        terminal.out(f"{terminal.say(words.TITLE)}: {marked(found.title)}")
    for name, old, new in found.fields:
        field = kind.field(name) if kind else None
        label = kinds.text_in(field.labels, terminal.lang) if field else terminal.say(OTHERS.get(name, name))
        sides = (Piece("removed", value_of(field, old, terminal.lang)), Piece("added", value_of(field, new, terminal.lang)))
        terminal.out(f"{label}: {' '.join(_piece(side) for side in sides if side.text)}")
    if any(piece.op != "same" for piece in found.body):
        terminal.out(marked(found.body).rstrip("\n"))
    tell_fates(terminal, found.statements)


def value_of(field: kinds.Field | None, value: Any, lang: str) -> str:
    """A value of a field, or of what stands beside the fields, in words."""
    if value is None:
        return ""
    if field is None and isinstance(value, str) and len(value) == DIGEST:
        return value[:SHORT]
    if field is None:
        return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    return value_text(field, value, lang)


def marked(pieces: Sequence[Piece]) -> str:
    """Pieces as a terminal shows them: coloured, or between marks; long unchanged stretches are left out."""
    return "".join(_piece(piece) for piece in _tidy(pieces))


def _tidy(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces with the blanks behind a replaced word outside its marks."""
    blanks = ""
    for piece, after in zip(pieces, (*pieces[1:], Piece("same", "")), strict=True):
        if piece.op == "removed" and after.op == "added" and _blanks(piece) == _blanks(after):
            blanks = _blanks(piece)
            yield Piece("removed", piece.text.removesuffix(blanks))
        else:
            yield Piece(piece.op, piece.text.removesuffix(blanks))
            yield Piece("same", blanks)
            blanks = ""


def _blanks(piece: Piece) -> str:
    return piece.text[len(piece.text.rstrip()):]


def _piece(piece: Piece) -> str:
    if not piece.text:
        return ""
    if piece.op == "same":
        lines = piece.text.splitlines(keepends=True)
        between = len(lines) > 2 * CONTEXT + 1
        return "".join([*lines[:CONTEXT], "⋯\n", *lines[-CONTEXT:]]) if between else piece.text
    if coloured():
        removed = piece.op == "removed"
        return click.style(piece.text, fg="red" if removed else "green", strikethrough=removed, underline=not removed)
    return f"[-{piece.text}-]" if piece.op == "removed" else f"{{+{piece.text}+}}"


@command("restore", words.HELP_RESTORE)
@key_argument
@click.argument("revision", metavar="REVISION")
@option("--section", metavar="ID", help=words.OPT_SECTION)
@note_option
def restore(terminal: Terminal, key: str, revision: str, section: str | None, note: str) -> None:
    """Makes a new revision that equals an earlier one, whole or in one section, and prints it; nothing in between is lost."""
    with writing(terminal) as tx:
        saved = revisions.restore(tx, key, revision, note, section=section)
    terminal.out(saved.revision)
    if not saved.changed:
        terminal.tell(words.SAME_BEFORE, revision=saved.revision[:SHORT])
    tell_saved(terminal, saved)
