"""Commands that show what is there: show, list, links."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

import click

from toolkit_app import kinds
from toolkit_app.cli import files, shapes, words
from toolkit_app.cli.group import command, json_option, option
from toolkit_app.cli.opening import reading
from toolkit_app.cli.terminal import Terminal
from toolkit_app.library import gate, items, revisions, vocabulary

key_argument = click.argument("key", metavar="KEY")
kind_option = option("--kind", metavar="K", help=words.OPT_KIND)
where_option = option("--where", metavar="FACET=CODE", multiple=True, help=words.OPT_WHERE)


@command("list", words.HELP_LIST)
@kind_option
@option("--state", metavar="S", help=words.OPT_STATE)
@where_option
@option("--owner", metavar="NAME", default="", help=words.OPT_OWNER)
@option("--due", "is_due", is_flag=True, help=words.OPT_DUE)
@option("--limit", type=click.IntRange(min=1), metavar="N", help=words.OPT_LIMIT)
@json_option
def list_items(terminal: Terminal, kind: str | None, state: str | None, where: tuple[str, ...], owner: str, is_due: bool,
               limit: int | None, as_json: bool) -> None:
    """One line for each item: key, kind, language, state, title."""
    chosen = files.pairs(terminal, "--where", "FACET=CODE", where)
    with reading(terminal) as tx:
        found = items.listing(tx, kind=kind, state=state, where=chosen, limit=limit, owner=owner,
                              due_on=terminal.today() if is_due else None)
    if as_json:
        terminal.answer(shapes.listing(found))
        return
    lang = terminal.lang
    terminal.table([(row.key, kind_label(row.kind, lang), row.lang, vocabulary.label("state", row.state, lang), row.title)
                    for row in found.rows])
    if not found.total:
        terminal.tell(words.NO_MATCH if kind or state or where or owner or is_due else words.NO_ITEMS)
    elif len(found.rows) < found.total:
        terminal.tell(words.SHOWN, shown=len(found.rows), total=found.total)


def kind_label(name: str, lang: str) -> str:
    """The label of a kind; one of a newer program is its own label."""
    return kinds.text_in(kinds.KINDS[name].labels, lang) if name in kinds.KINDS else name


def link_label(name: str, lang: str) -> str:
    """The label of a type of link; one of a newer program is its own label."""
    return kinds.text_in(kinds.LINK_TYPES.get(name, {"en": name}), lang)


@command("show", words.HELP_SHOW)
@key_argument
@option("--at", metavar="REVISION", help=words.OPT_AT)
@option("--markdown", is_flag=True, help=words.OPT_MARKDOWN)
@json_option
def show(terminal: Terminal, key: str, at: str | None, markdown: bool, as_json: bool) -> None:
    """The item with its metadata, or only its text."""
    with reading(terminal) as tx:
        current = items.get(tx, key)
        item = current if at is None else revisions.at(tx, key, at)
    if as_json:
        terminal.answer(shapes.item(item, current.head))
    elif markdown:
        terminal.raw(item.body if item.body.endswith("\n") or not item.body else f"{item.body}\n")
    else:
        terminal.table(list(_head(terminal, item)), whole=True)
        if item.body:
            terminal.out()
            terminal.out(item.body.rstrip("\n"))
    if current.translation == "behind":
        terminal.tell(words.BEHIND, key=current.key, original=current.translation_of)


def _head(terminal: Terminal, item: items.Item) -> Iterable[tuple[str, str]]:
    say, lang = terminal.say, terminal.lang
    kind = kinds.KINDS.get(item.kind)
    marks = [vocabulary.label("state", item.state, lang)]
    if count := gate.reuse(item.fields):
        marks.append(say(words.REUSED, count=count))
    if item.contested:
        marks.append(say(words.DISPUTED))
    if item.heads > 1:
        marks.append(say(words.HEADS, count=item.heads))
    yield say(words.TITLE), item.title
    yield say(words.KEY), f"{item.key} · {kind_label(item.kind, lang)} · {vocabulary.label('language', item.lang, lang)}"
    yield say(words.STATE), ", ".join(marks)
    yield say(words.CHANGED), f"{item.changed_at} {say(words.BY)} {terminal.author(item.author)}"
    yield say(words.REVISIONS), f"{item.revisions} ({item.head[:12]})"
    for name, value in item.fields.items():
        field = kind.field(name) if kind else None
        yield (kinds.text_in(field.labels, lang), value_text(field, value, lang)) if field else (name, str(value))
    if item.tags:
        yield say(words.TAGS), ", ".join(item.tags)
    if item.translation_of:
        yield say(words.TRANSLATION_OF), item.translation_of
    if item.translations:
        left = f" ({say(words.LEFT_BEHIND)})"
        yield say(words.TRANSLATIONS), ", ".join(f"{code} {key}{left if key in item.behind else ''}"
                                                 for code, key in item.translations)
    if item.attachments:
        yield say(words.ATTACHMENTS), ", ".join(each.name for each in item.attachments)


def value_text(field: kinds.Field, value: Any, lang: str) -> str:
    """The value of a field in words: labels for codes, a table's rows one after another."""
    if field.type == "table" and isinstance(value, list):
        return "; ".join(_row_text(field, row, lang) for row in value)
    if isinstance(value, list):
        return ", ".join(vocabulary.label(field.vocabulary, str(code), lang) if field.vocabulary else str(code) for code in value)
    if field.vocabulary:
        return vocabulary.label(field.vocabulary, str(value), lang)
    return str(value) if isinstance(value, str | int) else json.dumps(value, ensure_ascii=False)


def _row_text(field: kinds.Field, row: Mapping[str, Any], lang: str) -> str:
    return ", ".join(value_text(column, row[column.name], lang) for column in field.columns if row.get(column.name))


@command("links", words.HELP_LINKS)
@key_argument
@json_option
def links(terminal: Terminal, key: str, as_json: bool) -> None:
    """What the item links to (→) and what links to it (←)."""
    with reading(terminal) as tx:
        item = items.get(tx, key)
    if as_json:
        terminal.answer(shapes.links(item))
        return
    rows = [(arrow, each) for arrow, side in (("→", item.links), ("←", item.backlinks)) for each in side]
    terminal.table([(arrow, link_label(each.type, terminal.lang), each.key, each.title) for arrow, each in rows])
    if not rows:
        terminal.tell(words.NO_LINKS)
