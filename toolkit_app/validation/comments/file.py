"""The comments on one item as one small file for a stick: written on one laptop, taken in on another, either way, at any time.

A file holds the acts themselves, so the comment that comes home is the comment that was made, with its number, time and author.
Its lines are those of ``library.ndjson``; the first is ``{"format": "toolkit-comments", "version": 1, "item", "key", "title",
"records"}``. Only blobs, acts about comments on that item, and the acts that name their authors are taken from it. What was
erased is left out.
"""

import codecs
import json
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import select

from toolkit_app.errors import ToolkitError
from toolkit_app.library import blobs, canonical, commenting, ledger, projections, reading, records, soundness
from toolkit_app.library.receiving import Receiver
from toolkit_app.library.store import AUTO, NOBODY, Tx
from toolkit_app.text import sections

FORMAT, VERSION = "toolkit-comments", 1
ENDING = ".comments"
_LARGEST = 64 << 20  # bytes of a file: some ten thousand comments
_REMEDY = "Nothing was taken in. Ask for the file again."


@dataclass(frozen=True)
class Parcel:
    """What a sound file holds: the item, and its records in their order. ``name`` is that of the file."""

    name: str
    item: uuid.UUID
    key: str
    title: str
    lines: tuple[Mapping[str, Any], ...]
    acts: tuple[ledger.Act, ...]
    contents: Mapping[bytes, bytes] = field(repr=False)


@dataclass(frozen=True)
class Line:
    """An act that would come in. ``what`` is its kind, ``code`` the number of the comment, ``decision`` its type, decision or
    reaction, ``by`` who did it, ``words`` what is said.
    """

    what: str
    code: str
    decision: str
    by: str
    at: str
    words: str


@dataclass(frozen=True)
class Preview:
    """What taking a file in would do.

    ``item_here``: whether the library has the item; if not, nothing is taken in. ``known`` acts are here already. ``revisions``
    that comments speak of and that are not here: those comments are found by their words.
    """

    name: str
    key: str
    title: str
    item_here: bool
    new: tuple[Line, ...]
    known: int
    revisions: tuple[str, ...]

    @property
    def comments(self) -> int:
        """How many comments are new here."""
        return sum(line.what == commenting.COMMENT for line in self.new)


def pack(tx: Tx, key: str) -> bytes:
    """The comments on an item, with everything about them, as the bytes of a file. The same records give the same bytes.

    Raises ToolkitError when there is no such item, or no comment on it.
    """
    item = reading.stored(tx, key)
    table = records.Act
    acts = [act for comment, about in commenting.acts_of(tx.session, [item.id]) if not _is_erased(tx, comment)
            for act in (comment, *(one for one in about if not _is_erased(tx, one)))]
    if not acts:
        raise ToolkitError("There are no comments on {key}.", "Nothing was written.", key=item.key)
    authors = {act.author.hex for act in acts} - {NOBODY.hex, AUTO.hex}
    named = tx.session.scalars(select(table).where(table.kind == projections.PERSON)).all()
    wanted = {act.id for act in acts} | {act.id for act in named if act.data.get("person") in authors and not _is_erased(tx, act)}
    lines: list[bytes] = []
    written: set[bytes] = set()
    for row in tx.session.scalars(select(table).where(table.id.in_(wanted)).order_by(table.hlc, table.id)):
        if row.content is not None and row.content not in written:
            written.add(row.content)
            lines.append(_dumped(_blob(tx, row.content)))
        lines.append(b'{"record":"act","id":"' + row.id.hex().encode() + b'","header":' + row.raw + b"}")
    head = {"format": FORMAT, "version": VERSION, "item": item.id.hex, "key": item.key, "title": item.title,
            "records": len(lines)}
    return b"\n".join((_dumped(head), *lines, b""))


def _is_erased(tx: Tx, act: Any) -> bool:
    return act.content is not None and blobs.salted(tx.session, act.content) is None


def _dumped(record: Mapping[str, Any]) -> bytes:
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode()


def _blob(tx: Tx, sha: bytes) -> dict[str, Any]:
    raw = blobs.salted(tx.session, sha) or b""
    return {"record": "blob", "sha": sha.hex(), "salt": raw[:blobs.SALT].hex(), "text": raw[blobs.SALT:].decode()}


def file_name(key: str) -> str:
    """What the file of an item is called."""
    return f"{key}{ENDING}"


def unpack(path: Path) -> Parcel:
    """Reads a file and checks every record in it; the library is not needed.

    Raises ToolkitError with the reason when it cannot be read, is no file of comments, of a newer program, cut short, changed, or
    holds anything but comments on the one item that it names.
    """
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except OSError as error:
        raise ToolkitError("The file {name} cannot be read: {reason}.", "Check the name of the file and your rights.",
                           name=path.name, reason=error.strerror or error) from error
    if len(data) > _LARGEST:
        raise ToolkitError("The file {name} is too large for a file of comments.", _REMEDY, name=path.name)
    first, _, rest = data.removeprefix(codecs.BOM_UTF8).partition(b"\n")
    head = _head(path.name, first)
    whole = rest.count(b"\n")
    if whole < head["records"]:
        raise ToolkitError("The end of the file {name} is missing: {found} of {total} records are there.", _REMEDY,
                           name=path.name, found=whole, total=head["records"])
    lines = tuple(_lines(path.name, rest))
    if len(lines) != head["records"]:
        raise _wrong("The file {name} is damaged or was changed: it should have {total} records.", path.name,
                     total=head["records"])
    try:
        item = soundness.identity(head["item"])
        contents, acts = _checked(path.name, lines, item)
    except (ValueError, TypeError, KeyError) as error:
        raise _wrong("The file {name} is damaged or was changed: a record in it is not as it must be.", path.name) from error
    return Parcel(path.name, item, str(head.get("key", "")), str(head.get("title", "")), lines, acts, contents)


def _wrong(what: str, name: str, **values: object) -> ToolkitError:
    return ToolkitError(what, _REMEDY, name=name, **values)


def _head(name: str, line: bytes) -> dict[str, Any]:
    try:
        head = canonical.decode(line)
    except (ValueError, RecursionError):
        head = None
    if not isinstance(head, dict) or head.get("format") != FORMAT:
        raise ToolkitError("The file {name} is no file of comments.", "Choose one written by “toolkit comment export”.",
                           name=name)
    version, number = head.get("version"), head.get("records")
    if not isinstance(version, int) or version > VERSION:
        raise ToolkitError("The comments in {name} are of a newer version ({version}) than this program knows.",
                           "Install the newest version of the program. Nothing was taken in.", name=name, version=version)
    if not isinstance(number, int) or isinstance(number, bool) or "item" not in head:
        raise _wrong("The file {name} is damaged or was changed: its first line says too little.", name)
    return head


def _lines(name: str, data: bytes) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(data.split(b"\n"), 2):
        if not line:
            continue
        try:
            record = canonical.decode(line)
        except (ValueError, RecursionError) as error:
            raise _wrong("The file {name} is damaged or was changed: line {line} cannot be read.", name, line=number) from error
        if not isinstance(record, dict) or record.get("record") not in ("blob", "act"):
            raise _wrong("The file {name} is damaged or was changed: line {line} is neither a comment nor what it says.", name,
                         line=number)
        yield record


def _checked(name: str, lines: tuple[Mapping[str, Any], ...], item: uuid.UUID,
             ) -> tuple[dict[bytes, bytes], tuple[ledger.Act, ...]]:
    """The contents of the blobs, and the acts about comments.

    Raises ToolkitError on the first that does not belong here, ValueError and its kin on the first that is not sound.
    """
    contents: dict[bytes, bytes] = {}
    acts: list[ledger.Act] = []
    people: list[ledger.Act] = []
    for line in lines:
        if line["record"] == "blob":
            sha = soundness.digest(line["sha"])
            contents[sha] = _content(name, line, sha)
            continue
        header = soundness.value(line["header"])
        if not isinstance(header, dict):
            raise ValueError("an act without a header")
        act = ledger.Act.read(header)
        if act.id != soundness.digest(line["id"]):
            raise _wrong("The file {name} is damaged or was changed: a digest does not fit.", name)
        if act.content is not None and act.content not in contents:
            raise _wrong("The file {name} is damaged or was changed: words are missing in it.", name)
        if act.kind == projections.PERSON:
            people.append(act)
        elif act.kind in commenting.KINDS and act.item == item:
            commenting.check(act, contents[act.content] if act.content else None)
            acts.append(act)
        else:
            raise _wrong("The file {name} is damaged or was changed: it holds more than comments on one item.", name)
    authors = {act.author.hex for act in acts}
    if any(act.data.get("person") not in authors for act in people):
        raise _wrong("The file {name} is damaged or was changed: it speaks of people who did nothing in it.", name)
    return contents, tuple(acts)


def _content(name: str, line: Mapping[str, Any], sha: bytes) -> bytes:
    raw = bytes.fromhex(line["salt"]) + str(line["text"]).encode()
    if canonical.sha256(raw) != sha or len(raw) < blobs.SALT:
        raise _wrong("The file {name} is damaged or was changed: a digest does not fit.", name)
    soundness.text(raw[blobs.SALT:])
    return raw[blobs.SALT:]


def preview(tx: Tx, parcel: Parcel) -> Preview:
    """What taking the parcel in would do."""
    table = records.Act
    ids = {act.id for act in parcel.acts}
    known = set(tx.session.scalars(select(table.id).where(table.id.in_(ids)))) if ids else set()
    item = tx.session.execute(select(records.Item.key, records.Item.title).where(records.Item.id == parcel.item)).one_or_none()
    names = _names(tx, parcel)
    new = tuple(_line(act, parcel, names) for act in parcel.acts if act.id not in known)
    spoken_of = {act.revision for act in parcel.acts if act.revision and act.id not in known}
    here = set(tx.session.scalars(select(records.Revision.id).where(records.Revision.id.in_(spoken_of))))
    return Preview(parcel.name, item.key if item else parcel.key, item.title if item else parcel.title, item is not None, new,
                   len(known), tuple(sorted(sha.hex() for sha in spoken_of - here)))


def _names(tx: Tx, parcel: Parcel) -> dict[uuid.UUID, str]:
    """The names of authors: those of the library, and of the file for those it does not know."""
    found: dict[uuid.UUID, str] = {}
    for line in parcel.lines:
        if line["record"] == "act" and line["header"]["kind"] == projections.PERSON and line["header"]["content"]:
            said = parcel.contents.get(bytes.fromhex(line["header"]["content"]))
            name = canonical.decode(said).get("name", "") if said else ""
            found[uuid.UUID(hex=line["header"]["data"]["person"])] = str(name)
    known = tx.session.execute(select(records.Person.id, records.Person.name))
    return found | {row.id: row.name for row in known}


def _line(act: ledger.Act, parcel: Parcel, names: Mapping[uuid.UUID, str]) -> Line:
    raw = parcel.contents.get(act.content) if act.content else None
    said = canonical.decode(raw) if raw else {}
    comment = act.id if act.kind == commenting.COMMENT else act.about or b""
    words = said.get("text") or said.get("proposal") or said.get("answer") or said.get("note") or ""
    code = act.data.get("decision") or act.data.get("reaction") or act.data.get("type") or ""
    by = said.get("name") or ("" if act.data.get("passed_on") else names.get(act.author, ""))
    return Line(act.kind, commenting.code(comment), str(code), sections.normalise(str(by)), act.at, str(words))


def take(tx: Tx, parcel: Parcel) -> Preview:
    """Takes in what is not here yet, and gives what that was. People who are here already keep the name they have here.

    Raises ToolkitError when the library does not have the item.
    """
    found = preview(tx, parcel)
    if not found.item_here:
        raise ToolkitError("The comments in {name} are on {key}, which is not in this library.",
                           "Take in the item first; then the comments on it.", name=parcel.name, key=parcel.key)
    there = {one.hex for one in tx.session.scalars(select(records.Person.id))}
    acts = [line for line in parcel.lines if line["record"] == "act" and (
        line["header"]["kind"] != projections.PERSON or line["header"]["data"]["person"] not in there)]
    wanted = {line["header"]["content"] for line in acts}
    receiver = Receiver(tx)
    for line in (*(line for line in parcel.lines if line["record"] == "blob" and line["sha"] in wanted), *acts):
        receiver.take(line["record"], line)
    receiver.finish(lambda progress: None)
    return found
