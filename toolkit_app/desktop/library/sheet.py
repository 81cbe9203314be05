"""An item as the page one reads: its text, then what is known of it, what it is linked to, its files."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from html import escape, unescape
from typing import Any
from urllib.parse import quote

from PySide6.QtCore import QCoreApplication

from toolkit_app import kinds
from toolkit_app.desktop import language, theme
from toolkit_app.desktop.asking import Reading
from toolkit_app.desktop.library import removing
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.theme import Colours

STATEMENTS = "statements:of-item"
ROUND = "round:"
# what was found of a statement -> the state of an item whose colours say the same
OUTCOMES = {"validated": "validated", "reserved": "reserved", "revise": "review", "rejected": "rejected",
            "indicative": "draft", "unanswered": "draft", "stale": "review"}
# a wider table does not fit the pane beside the list
TABLE_COLUMNS = 4
translate = QCoreApplication.translate


def style(colours: Colours, size: int, *, dark: bool = False) -> str:
    """The style sheet of the reading page (the subset of CSS that Qt's documents know)."""
    return f"""
    {_marks(dark)}
    .record, .record a {{ font-size: {size - 1}pt; margin-top: 2px; margin-bottom: 2px; }}
    .asked {{ margin-top: 10px; margin-bottom: 2px; }}
    .removed {{ text-decoration: line-through; color: {colours.muted}; }}
    .added {{ text-decoration: underline; background-color: {colours.mark}; }}
    body {{ font-size: {size}pt; color: {colours.text}; }}
    h1 {{ font-size: {size + 5}pt; font-weight: 600; margin-top: 4px; margin-bottom: 6px; }}
    h2 {{ font-size: {size + 3}pt; font-weight: 600; margin-top: 22px; margin-bottom: 6px; }}
    h3, h4, h5, h6 {{ font-size: {size + 1}pt; font-weight: 600; margin-top: 16px; margin-bottom: 4px; }}
    p, li {{ margin-top: 4px; margin-bottom: 8px; line-height: 132%; }}
    a {{ color: {colours.accent}; text-decoration: none; }}
    .quiet, .quiet a {{ color: {colours.muted}; font-size: {size - 1}pt; }}
    .label {{ color: {colours.muted}; font-size: {size - 1}pt; }}
    table {{ border-collapse: collapse; border-color: {colours.line}; margin-top: 6px; margin-bottom: 10px; }}
    th, td {{ padding: 5px 8px; border: 1px solid {colours.line}; }}
    th {{ font-weight: 600; background-color: {colours.side}; text-align: left; }}
    .plain td {{ border: none; padding: 4px 0px; }}
    .statement td, .box td {{ background-color: {colours.side}; padding: 10px 14px; }}
    .id {{ color: {colours.muted}; font-weight: 400; }}
    pre, code {{ font-family: monospace; background-color: {colours.side}; }}
    pre {{ white-space: pre-wrap; }}
    blockquote {{ color: {colours.muted}; }}
    hr {{ background-color: {colours.line}; }}
    """


def _marks(dark: bool) -> str:
    pairs = {name: theme.state_colours(state, dark) for name, state in OUTCOMES.items()}
    return "\n".join(f".{name} {{ background-color: {ground.name()}; color: {ink.name()}; font-weight: 600; }}"
                     for name, (ground, ink) in pairs.items())


_PICTURE = re.compile(r'(?<= src="attachment:)[^"]*')


def _encoded(found: re.Match[str]) -> str:
    # a name is no URL: "#" and "?" in it would end it, "%20" would become a blank
    return quote(unescape(found.group()), safe="")


def page(reading: Reading, shelf: Shelf, *, changeable: bool = False) -> str:
    """The whole page as HTML. Every value that is not rendered text is escaped.

    With ``changeable``, the item's own links and files have a word beside them that takes them away.
    """
    item = reading.item
    parts = [f"<p class='quiet'>{escape(_line(item, shelf))}</p>", f"<h1>{escape(item.title)}</h1>", _other_languages(item),
             _counted(reading)]
    nothing = translate("Sheet", "There is no text yet. Press Ctrl+E to write.")
    parts.append(_PICTURE.sub(_encoded, reading.html) if item.body.strip() else f"<p class='quiet'>{escape(nothing)}</p>")
    if reading.record:
        heading = translate("Sheet", "What was agreed")
        parts.append(f"<h3>{escape(heading)}</h3>{reading.record}")
    parts.append(_details(reading, shelf))
    own = {(link.type, link.key) for link in item.own_links if link.type != "translates"} if changeable else set()
    parts.append(_links(translate("Sheet", "Linked to"), item.links, own))
    parts.append(_links(translate("Sheet", "Linked from"), item.backlinks, set()))
    parts.append(_resting(reading))
    parts.append(_files(item, changeable))
    return f"<body lang='{escape(item.lang)}'>{''.join(parts)}</body>"


def _line(item: Any, shelf: Shelf) -> str:
    words = [language.kind_label(item.kind), language.label(shelf.labels("state", item.state)),
             language.NAMES.get(item.lang, item.lang), item.key,
             translate("Sheet", "changed {when} by {author}").format(when=language.when(item.changed_at),
                                                                     author=language.person(item.author))]
    if item.heads > 1:
        words.append(translate("Sheet", "{number} versions side by side").format(number=item.heads))
    return "  ·  ".join(words)


def _other_languages(item: Any) -> str:
    left = translate("Sheet", "the original has changed")
    others = [f"<a href='item:{escape(key)}'>{escape(language.NAMES.get(lang, lang))}</a>"
              f"{f' ({escape(left)})' if key in item.behind else ''}" for lang, key in item.translations]
    if not others:
        return ""
    also = translate("Sheet", "Also in:")
    return f"<p class='quiet'>{escape(also)} {' · '.join(others)}</p>"


def _details(reading: Reading, shelf: Shelf) -> str:
    item = reading.item
    kind = kinds.KINDS.get(item.kind)
    known = {field.name: field for field in kind.fields} if kind else {}
    rows, tables = [], []
    for name in [*(name for name in known if name in item.fields), *(name for name in item.fields if name not in known)]:
        value, field = item.fields[name], known.get(name)
        if value in (None, "", [], {}):
            continue
        label = escape(language.label(field.labels) if field else name)
        if field and field.type == "table":
            tables.append(f"<h3>{label}</h3>{_table(field, value, shelf)}")
        else:
            rows.append(f"<tr><td class='label' width='32%'>{label}</td><td>{_value(field, value, reading, shelf)}</td></tr>")
    if item.tags:
        tags = translate("Sheet", "Tags")
        rows.append(f"<tr><td class='label'>{escape(tags)}</td><td>{escape(', '.join(item.tags))}</td></tr>")
    if not rows and not tables:
        return ""
    table = f"<table class='plain' width='100%'>{''.join(rows)}</table>" if rows else ""
    heading = translate("Sheet", "Details")
    return f"<hr><h2>{escape(heading)}</h2>{table}{''.join(tables)}"


def _value(field: kinds.Field | None, value: Any, reading: Reading, shelf: Shelf) -> str:
    values = value if isinstance(value, (list, tuple)) else [value]
    if field is None:
        return escape(", ".join(map(str, values)))
    if field.type == "items":
        keys = [str(key) for key in values]
        return ", ".join(f"<a href='item:{escape(key)}'>{escape(reading.titles.get(key, key))}</a>" for key in keys)
    if field.facet:
        return escape(", ".join(language.label(shelf.labels(field.vocabulary, str(code))) for code in values))
    return address(str(value))


def _table(field: kinds.Field, rows: Iterable[Mapping[str, Any]], shelf: Shelf) -> str:
    filled = [row for row in rows if isinstance(row, Mapping)]
    columns = [column for column in field.columns if any(row.get(column.name) for row in filled)]
    if len(columns) > TABLE_COLUMNS:
        return "".join(f"<p>{_entry(columns, row, shelf)}</p>" for row in filled)
    head = "".join(f"<th align='left'>{escape(language.label(column.labels))}</th>" for column in columns)
    lines = "".join("<tr>" + "".join(f"<td>{_cell(column, row.get(column.name), shelf)}</td>" for column in columns) + "</tr>"
                    for row in filled)
    return f"<table width='100%'><tr>{head}</tr>{lines}</table>"


def _entry(columns: Sequence[kinds.Field], row: Mapping[str, Any], shelf: Shelf) -> str:
    # a row of many columns would be wider than the pane: the first value leads, the others follow with their names
    first, *others = (column for column in columns if row.get(column.name))
    parts = [f"{escape(language.label(column.labels))}: {_cell(column, row[column.name], shelf)}" for column in others]
    return f"<b>{_cell(first, row[first.name], shelf)}</b><br><span class='quiet'>{' · '.join(parts)}</span>"


def _cell(column: kinds.Field, value: Any, shelf: Shelf) -> str:
    if not value:
        return ""
    if column.facet:
        codes = value if isinstance(value, (list, tuple)) else [value]
        return escape(", ".join(language.label(shelf.labels(column.vocabulary, str(code))) for code in codes))
    return address(str(value))


def address(text: str) -> str:
    """The text escaped; a web address becomes a link, shown as its host so that narrow columns stay narrow."""
    if not text.startswith(("https://", "http://")) or any(letter.isspace() for letter in text):
        return escape(text).replace("\n", "<br>")
    host = text.split("/")[2].removeprefix("www.")
    return f"<a href='{escape(quote(text, safe=':/?#[]@!$&()*+,;=%'))}'>{escape(host)}</a>"


def _links(heading: str, links: Iterable[Any], own: Collection[tuple[str, str]]) -> str:
    rows = []
    for link in links:
        words = language.label(kinds.LINK_TYPES.get(link.type, {"en": link.type}))
        remove = _remove(removing.link_target(link.type, link.key)) if (link.type, link.key) in own else ""
        rows.append(f"<li>{escape(words)}: <a href='item:{escape(link.key)}'>{escape(link.title or link.key)}</a>{remove}</li>")
    return f"<h3>{escape(heading)}</h3><ul>{''.join(rows)}</ul>" if rows else ""


def _counted(reading: Reading) -> str:
    if not reading.own:
        return ""
    bare = sum(one.bare for one in reading.own)
    said = translate("Sheet", "Statements: {number}")
    if bare:
        said = translate("Sheet", "Statements: {number}, {bare} without evidence")
    words = said.format(number=language.number(len(reading.own)), bare=language.number(bare))
    agreed = translate("Sheet", "agreed as they stand: {number}").format(number=language.number(reading.agreed))
    more = f"  ·  {agreed}" if reading.asked else ""
    return f"<p class='quiet'><a href='{STATEMENTS}'>{escape(words)}</a>{escape(more)}</p>"


def _resting(reading: Reading) -> str:
    rows = [f"<li><a href='item:{escape(one.key)}'>{escape(one.title)}</a>, {language.number(one.number)}: "
            f"{escape(one.statement.wording)}</li>" for one in reading.resting]
    heading = translate("Sheet", "Statements that rest on this")
    return f"<h3>{escape(heading)}</h3><ul>{''.join(rows)}</ul>" if rows else ""


def _files(item: Any, changeable: bool) -> str:
    rows = [f"<li><a href='file-of-item:{escape(quote(one.name))}'>{escape(one.name)}</a> "
            f"<span class='quiet'>{escape(language.size(one.size))}</span>"
            f"{_remove(removing.file_target(one.name)) if changeable else ''}</li>" for one in item.attachments]
    heading = translate("Sheet", "Files")
    return f"<h3>{escape(heading)}</h3><ul>{''.join(rows)}</ul>" if rows else ""


def _remove(target: str) -> str:
    words = translate("Sheet", "Remove")
    return f"<span class='quiet'> &nbsp;·&nbsp; <a href='{escape(target)}'>{escape(words)}</a></span>"
