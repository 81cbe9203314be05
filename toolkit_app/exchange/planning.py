"""What an import would do, before it does anything: each file with its shape, and what the library has of it already."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

from toolkit_app import kinds
from toolkit_app.errors import ToolkitError
from toolkit_app.exchange import heads, names, returning, rows, shaping
from toolkit_app.exchange.files import Found
from toolkit_app.exchange.rows import Columns
from toolkit_app.exchange.shaping import Shape
from toolkit_app.intake.reading import title_of
from toolkit_app.intake.sheet import Table
from toolkit_app.library import imports, revisions
from toolkit_app.library.canonical import as_key
from toolkit_app.library.store import Tx

Changes = Literal["propose", "accept", "reject"]
Existing = Literal["skip", "revise", "new"]
#: Gives the mapping that was used last for columns of that signature.
Remembered = Callable[[str], Mapping[str, Any] | None]


@dataclass(frozen=True)
class Returning:
    """An item that was exported, edited elsewhere and comes back: the revision it was exported from (hex), kind, language."""

    key: str
    revision: str
    kind: str
    lang: str


@dataclass(frozen=True)
class Text:
    """A document of an import.

    ``known`` are the items to which the very same file is attached, ``alike`` those of its kind and language with its title.
    ``take``: it is taken in. ``onto`` is the item of which it becomes a revision; empty for a new item. ``part`` is the key of
    the item that this is of a file which this program exported.
    """

    found: Found
    shape: Shape
    known: tuple[str, ...] = ()
    alike: tuple[str, ...] = ()
    returning: Returning | None = None
    take: bool = True
    onto: str = ""
    part: str = ""

    @property
    def place(self) -> Path:
        """The file; for one of several items of a file, a path of its own below it."""
        return self.found.path / self.part if self.part else self.found.path


@dataclass(frozen=True)
class Sheet:
    """A table of an import; ``take``: its rows are taken in."""

    found: Found
    table: Table
    columns: Columns
    take: bool = True

    @property
    def name(self) -> str:
        """The file, and the sheet where it has several."""
        return _sheet_name(self.found, self.table)


def _sheet_name(found: Found, table: Table) -> str:
    return found.name if len(found.tables) == 1 else f"{found.name} · {table.title}"


@dataclass(frozen=True)
class Plan:
    """What an import would do. ``refused`` are the files that could not be read, with the reason; ``entries`` are the items of a
    folder that this program wrote.
    """

    texts: tuple[Text, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    refused: tuple[Found, ...] = ()
    entries: tuple[Found, ...] = ()
    existing: Existing = "skip"


def plan(tx: Tx, found: Sequence[Found], *, kind: str = "", lang: str = "", default_lang: str = "en",
         remembered: Remembered = lambda signature: None, told: Mapping[str, Any] | None = None,
         existing: Existing = "skip") -> Plan:
    """The plan for files that were read. ``kind`` and ``lang`` are those that were asked for, else they are guessed.

    ``told`` is a mapping of columns that was given for all tables, or ``columns`` for each by name (``choosing``); else what was
    used before is taken. ``existing`` says what
    becomes of a text of which there is one with the same title: it is left out, a new revision of that, or a new item.
    Raises ToolkitError when the kind is unknown.
    """
    if kind:
        kinds.kind(kind)
    texts = [text for one in found if one.document is not None
             for text in _texts(tx, one, kind, lang, default_lang, existing)]
    sheets = [Sheet(one, table, _columns(one, table, kind, lang, default_lang, remembered, told))
              for one in found for table in one.tables]
    # of several tables in a file those that say nothing are not taken unasked
    sheets = [replace(one, take=len(one.found.tables) == 1 or _says_something(one.columns)) for one in sheets]
    return Plan(tuple(_once(texts)), tuple(sheets), tuple(one for one in found if one.error is not None),
                tuple(one for one in found if one.entry is not None), existing)


def _columns(found: Found, table: Table, kind: str, lang: str, default_lang: str, remembered: Remembered,
             told: Mapping[str, Any] | None) -> Columns:
    told = _told_of(told or {}, _sheet_name(found, table))
    hint = names.kind_in(table.title) or names.kind_in(found.path.stem) or "note"
    first = rows.suggested(table, kind=kind, hint=hint, lang=lang, default_lang=default_lang, remembered=told)
    earlier = remembered(first.signature) if told is None else None
    if earlier is None or (kind and earlier.get("kind") != kind):
        return first
    return rows.suggested(table, kind=kind, lang=lang, default_lang=default_lang, remembered=earlier)


def _told_of(told: Mapping[str, Any], name: str) -> Mapping[str, Any] | None:
    """What is told about a table: what is for all, or the entry with its name; None for nothing."""
    columns = told.get("columns")
    if isinstance(columns, list):
        return next((one for one in columns if one.get("sheet") == name), None)
    return told if columns is not None or (told and not told.keys() & {"texts", "headings"}) else None


def _says_something(columns: Columns) -> bool:
    return sum(bool(target) for target in columns.targets) >= 2


def _texts(tx: Tx, found: Found, kind: str, lang: str, default_lang: str, existing: Existing) -> Iterator[Text]:
    """The texts of a file: one, but of a file that this program exported one for each of its items."""
    document = found.document
    assert document is not None
    parts = returning.pieces(document)
    if not parts:
        yield _text(tx, found, kind, lang, default_lang, existing)
    for part in parts:
        one = replace(found, name=f"{found.name} · {part.key}" if len(parts) > 1 else found.name, document=part.document)
        back = _there(tx, as_key(part.key), part.revision)
        if back is None:
            yield replace(_text(tx, one, kind or kind_of(part.key), lang or part.lang, default_lang, existing), part=part.key)
        else:
            shape = shaping.suggested(part.document, title_of(found.path.name, part.document), kind=back.kind, lang=back.lang)
            yield Text(one, shape, imports.holders(tx, found.digest), (), back, onto=back.key, part=part.key)


def _text(tx: Tx, found: Found, kind: str, lang: str, default_lang: str, existing: Existing) -> Text:
    document = found.document
    assert document is not None
    spoken = lang or heads.read(document.head, kind or "note", "en").lang
    shape = shaping.suggested(document, title_of(found.path.name, document), kind=kind, lang=spoken, default_lang=default_lang,
                              hint=_of_folder(found))
    known = imports.holders(tx, found.digest) if found.digest else ()
    alike = imports.titled(tx, shape.kind, shape.title, shape.lang)
    take = not known and (not alike or existing != "skip")
    return Text(found, shape, known, alike, None, take, alike[0] if alike and existing == "revise" else "")


def _of_folder(found: Found) -> str:
    """The kind that a folder within the one that was chosen is named after, the innermost first."""
    folders = reversed(found.name.split("/")[:-1])
    return next(filter(None, map(names.kind_in, folders)), "note")


def _there(tx: Tx, key: str, revision: str) -> Returning | None:
    try:
        found = revisions.at(tx, key, revision) if imports.has_key(tx, key) else None
    except ToolkitError:
        return None  # a revision of another library, or one that was erased
    return Returning(found.key, found.head, found.kind, found.lang) if found else None


def _once(texts: Iterable[Text]) -> Iterable[Text]:
    """Of files with the very same bytes only the first is taken."""
    seen: set[tuple[str, str]] = set()
    for one in texts:
        mark = (one.found.digest, one.part)
        yield replace(one, take=False) if mark in seen else one
        seen.add(mark)


def kind_of(key: str) -> str:
    """The kind of the items with such keys; empty where none has."""
    return next((kind.name for kind in kinds.KINDS.values() if key.startswith(f"{kind.prefix}-")), "")


def by_words(tx: Tx, words: str) -> str:
    """The key of the item with that key or title; empty for none or several."""
    key = as_key(words)
    return key if imports.has_key(tx, key) else imports.by_title(tx, words)


def as_new(text: Text) -> Text:
    """A text that becomes a new item whatever is known of it."""
    return replace(text, take=True, onto="", returning=None)


def as_version(text: Text, key: str) -> Text:
    """A text that becomes a new version of that item; of one that was exported only where it is the item that it came from."""
    back = text.returning if text.returning and text.returning.key == key else None
    return replace(with_shape(text, kind=kind_of(key)), take=True, onto=key, returning=back)


def with_changes(text: Text, changes: Changes) -> Text:
    """A text whose tracked changes become proposals, are carried out, or are left out; its headings keep what they become."""
    document = text.found.document
    assert document is not None
    if changes == "accept" and document.accepted is not None:
        document = document.accepted
    elif changes == "reject":
        document = replace(document, proposals=(), accepted=None)
    else:
        return text
    fresh = shaping.suggested(document, text.shape.title, kind=text.shape.kind, lang=text.shape.lang)
    chosen = {one.words: one.target for one in text.shape.headings}
    shape = replace(fresh, title=text.shape.title, preface=text.shape.preface, headings=tuple(
        replace(one, target=chosen.get(one.words, one.target)) for one in fresh.headings))
    return replace(text, found=replace(text.found, document=document), shape=shape)


def with_shape(text: Text, *, kind: str | None = None, lang: str | None = None, title: str | None = None,
               targets: Mapping[int, str] | None = None, preface: str | None = None) -> Text:
    """A text with another kind, language or title, or other targets for its headings by their place. A new kind matches anew."""
    shape = text.shape
    if kind is not None and kind != shape.kind:
        shape = shaping.matched(replace(shape, kind=kind))
    if targets is not None:
        shape = replace(shape, headings=tuple(
            replace(one, target=targets[place], certain=True) if place in targets else one
            for place, one in enumerate(shape.headings)))
    return replace(text, shape=replace(shape, lang=shape.lang if lang is None else lang,
                                       title=shape.title if title is None else title,
                                       preface=shape.preface if preface is None else preface))


