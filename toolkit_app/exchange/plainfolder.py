"""A library as a plain folder that any editor reads, and that comes back in without loss.

``texts/KEY.md``: a head of YAML (each value is JSON, which is YAML) and the text as it is, but that pictures are named by their
path. Links are ``[[KEY]]``, which programs for notes open as the file of that name. ``files/KEY/``: the attached files.
``tables/``: lists for spreadsheets, which are not read when the folder comes back. ``library.json`` says what the folder is.

What comes back: current titles, texts, fields, tags, links, files, statements, languages, translations and identities, and which
items are retired. What does not: history, states, comments, answers, editions; ``toolkit records out`` carries those.
"""

import json
import re
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

import yaml

from toolkit_app import __version__, kinds
from toolkit_app.errors import ToolkitError
from toolkit_app.library import attachments, items, lists
from toolkit_app.library.canonical import key_of
from toolkit_app.library.store import Library, Tx
from toolkit_app.library.values import Draft, Item, Link
from toolkit_app.publishing.aside import folder_aside
from toolkit_app.publishing.sheet import csv_bytes
from toolkit_app.publishing.table import Column, Table
from toolkit_app.text import sections

FORMAT, VERSION = "toolkit-folder", 1
_UNFIT = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
MARKER, TEXTS, FILES = "library.json", "texts", "files"
_README = """This folder holds a library of the Reintegration Toolkit as plain files.

texts/    a text for each item, in Markdown; what stands between the two lines of hyphens are its facts
files/    the files attached to each item
tables/   lists for spreadsheets

It can be read and edited with any program, and taken in again: toolkit import FOLDER
It holds the newest state of each item. The history, comments and answers are in the library file alone.

ეს საქაღალდე შეიცავს Reintegration Toolkit-ის ბიბლიოთეკას ჩვეულებრივ ფაილებად.

texts/    თითო ტექსტი ყოველი მასალისთვის, Markdown ფორმატში; დეფისების ორ სტრიქონს შორის მისი მონაცემებია
files/    მასალებზე დართული ფაილები
tables/   სიები ცხრილების პროგრამისთვის

მისი წაკითხვა და შესწორება ნებისმიერი პროგრამით შეიძლება, შემდეგ კი ისევ შემოტანა: toolkit import FOLDER
აქ ყოველი მასალის უახლესი მდგომარეობაა. ისტორია, კომენტარები და პასუხები მხოლოდ ბიბლიოთეკის ფაილშია.
"""


@dataclass(frozen=True)
class Entry:
    """An item as the folder holds it. ``draft`` has no attachments yet: ``files`` are their (name, path in the folder).

    ``revision`` and ``translated_from`` are revisions (hex) of the library that was exported, ``translation_of`` a key.
    """

    id: uuid.UUID
    key: str
    kind: str
    revision: str
    retired: bool
    draft: Draft
    files: tuple[tuple[str, str], ...]
    translation_of: str


@dataclass(frozen=True)
class Told:
    """How an export goes: progress, or what could not be written of an item."""

    done: int
    total: int
    what: str
    key: str = ""
    problem: ToolkitError | None = None


def write(library: Library, target: Path) -> Iterator[Told]:
    """Writes the newest state of every item, retired ones too, as the new folder ``target``.

    Stopping early, and every error, leaves no folder. Raises ToolkitError when something is in the folder already, it cannot be
    written, or the library has no items.
    """
    with library.read() as tx:
        rows = items.listing(tx, retired=True, text_order="title").rows
    if not rows:
        raise ToolkitError("The library has no items.", "There is nothing to write.")
    with folder_aside(target) as add:
        add("README.txt", _README.encode())
        for done, row in enumerate(rows):
            yield Told(done, len(rows), "Items", row.key)
            with library.read() as tx:
                item = items.get(tx, row.key)
                files, problems = _files(tx, item)
            for name, data in files.items():
                add(f"{FILES}/{item.key}/{name}", data)
            add(f"{TEXTS}/{item.key}.md", _text(item, frozenset(files)).encode())
            for problem in problems:
                yield Told(done, len(rows), "Items", row.key, problem)
        with library.read() as tx:
            for name, table in _tables(tx, [row.key for row in rows]):
                add(f"tables/{name}.csv", csv_bytes(table))
        head = {"format": FORMAT, "version": VERSION, "program": __version__, "library": library.id.hex, "items": len(rows)}
        add(MARKER, (json.dumps(head, indent=1) + "\n").encode())
        yield Told(len(rows), len(rows), "Items")


def _files(tx: Tx, item: Item) -> tuple[dict[str, bytes], list[ToolkitError]]:
    """The files of an item under names that differ on every system, and what could not be read."""
    found: dict[str, bytes] = {}
    problems = []
    for file in item.attachments:
        try:
            found[file.name] = attachments.read(tx, file.digest)
        except ToolkitError as error:
            problems.append(error)
    return found, problems


def _text(item: Item, files: frozenset[str]) -> str:
    draft = item.draft()
    said: dict[str, Any] = {
        "key": item.key, "id": item.id, "kind": item.kind, "lang": draft.lang, "title": draft.title, "revision": item.head,
        "state": item.state, "tags": list(draft.tags), "fields": dict(draft.fields),
        "links": [{"type": link.type, "key": link.key} for link in draft.links],
        "translation_of": item.translation_of, "translated_from": draft.translated_from or None,
        "files": [file.name for file in draft.attachments if file.name in files],
        "lost": [file.name for file in draft.attachments if file.name not in files]}
    lines = [f"{name}: {_json(value)}" for name, value in said.items() if value not in (None, [], {})]
    # the pictures are where other programs look for them; put back when the folder comes in
    path = _path(item.key)
    body = draft.body if path in draft.body else draft.body.replace("(attachment:", f"({path}")
    return "\n".join(["---", *lines, f"pictures: {'path' if body != draft.body else 'name'}", "---", body])


def _json(value: Any) -> str:
    """JSON on one line that YAML reads as the same: what YAML takes for a line end or refuses is written by its number."""
    text = json.dumps(value, ensure_ascii=False)
    return _UNFIT.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _path(key: str) -> str:
    return f"../{FILES}/{key}/"


def _tables(tx: Tx, keys: list[str]) -> Iterator[tuple[str, Table]]:
    rows = items.listing(tx, keys=keys, retired=True).rows
    for kind in dict.fromkeys(row.kind for row in rows):
        known = kinds.KINDS.get(kind)
        yield kind, lists.table(tx, [row.key for row in rows if row.kind == kind], known.plural["en"] if known else kind, "en")
    said = [[row.key, row.title, one.id, one.type, one.wording, one.digest] for row in rows
            for one in sections.scan(items.get(tx, row.key).body).statements]
    names = ("Key", "Title", "Statement", "Type", "Wording", "Digest")
    yield "statements", Table("Statements", tuple(Column(name) for name in names), said)


def is_one(folder: Path) -> bool:
    """Whether a folder is one that this module wrote, of a version that it reads. Raises ToolkitError for a newer one."""
    try:
        said = json.loads((folder / MARKER).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    if not isinstance(said, dict) or said.get("format") != FORMAT:
        return False
    if said.get("version") != VERSION:
        raise ToolkitError("The folder {name} was written by a newer program.", "Install the newest version.", name=folder.name)
    return True


def read(name: str, data: bytes) -> Entry:
    """The item in a text of the folder. Raises ToolkitError when it is damaged; call it in a process of its own."""
    try:
        opening, head, body = data.decode("utf-8-sig").replace("\r\n", "\n").split("---\n", 2)
        said = yaml.safe_load(head)
        if opening or not isinstance(said, dict):
            raise ValueError("no head")
        return _entry(said, body)
    except (ValueError, KeyError, TypeError, AttributeError, yaml.YAMLError, RecursionError) as error:
        raise ToolkitError("The text {name} of the folder is damaged: {reason}.",
                           "Mend its head, the lines between the two of three hyphens, or leave the file out.",
                           name=name, reason=" ".join(str(error).split())[:120]) from error


def _entry(said: Mapping[str, Any], body: str) -> Entry:
    item, kind = uuid.UUID(str(said["id"])), str(said["kind"])
    key = key_of(kind, item)
    if said["key"] != key:
        raise ValueError("its key is not that of its identity")
    path = _path(key)
    body = body.replace(f"({path}", "(attachment:") if said.get("pictures") == "path" else body
    files = tuple((str(file), str(PurePosixPath(FILES, key, file))) for file in said.get("files") or ()
                  if attachments.fit_name(str(file)) == str(file))
    links = tuple(Link(str(link["type"]), str(link["key"])) for link in said.get("links") or ())
    fields = said.get("fields") or {}
    if not isinstance(fields, dict):
        raise TypeError("its fields are none")
    draft = Draft(str(said["title"]), str(said["lang"]), body, fields, tuple(map(str, said.get("tags") or ())), links, (),
                  str(said.get("translated_from") or ""))
    return Entry(item, key, kind, str(said.get("revision") or ""), said.get("state") == "retired", draft, files,
                 str(said.get("translation_of") or ""))
