"""What the comments of the window ask of the library, in its lane. They hand back frozen values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from toolkit_app.library.revisions import RevisionRow
    from toolkit_app.library.store import Library, Tx
    from toolkit_app.publishing.publication import Publication
    from toolkit_app.text.anchors import Anchor
    from toolkit_app.validation.comments.register import Comment

_MOST_REVISIONS = 20


@dataclass(frozen=True)
class Commented:
    """The comments on an item, in the order of its text."""

    key: str
    comments: tuple[Comment, ...]


@dataclass(frozen=True)
class Narrowing:
    """Which comments the register shows."""

    state: str = ""
    group: str = ""
    type: str = ""
    person: str = ""
    open_only: bool = False
    key: str = ""


@dataclass(frozen=True)
class Register:
    """The comments that a narrowing leaves; how many are answered and how many there are of these; and all groups there are."""

    comments: tuple[Comment, ...]
    answered: int
    total: int
    groups: tuple[str, ...]


@dataclass(frozen=True)
class Written:
    """A comment as somebody wrote it."""

    about: Anchor
    type: str
    group: str
    role: str
    name: str
    passed_on: bool
    text: str
    proposal: str


@dataclass(frozen=True)
class Answer:
    """A decision as somebody took it; ``changed_in`` is a revision, ``*`` the newest of each text, or empty."""

    decision: str
    text: str
    changed_in: str
    owner: str


@dataclass(frozen=True)
class Coming:
    """What would come in from a file: what it is of, a line for each deed, and what is to be said beside."""

    path: Path
    heading: str
    lines: tuple[tuple[str, str, str, str, str], ...]
    known: int
    aside: tuple[Any, ...]
    possible: bool
    revisions: tuple[str, ...]


def of_item(tx: Tx, key: str) -> Commented:
    """The comments on an item. Raises ToolkitError when there is no such item."""
    from toolkit_app.validation.comments import register

    return Commented(key, register.on(tx, key))


def register(tx: Tx, narrowing: Narrowing) -> Register:
    """The register, narrowed."""
    from toolkit_app.validation.comments import register

    found = register.listing(tx, keys=(narrowing.key,) if narrowing.key else (), state=narrowing.state, group=narrowing.group,
                             type=narrowing.type, person=narrowing.person, open_only=narrowing.open_only)
    answered, total = register.progress(found)
    return Register(found, answered, total, register.groups(tx))


def write(tx: Tx, key: str, revision: str, written: Written) -> Comment:
    """Keeps a comment. Raises ToolkitError when it cannot be kept."""
    from toolkit_app.validation.comments import acts

    return acts.add(tx, key, written.text, about=written.about, revision=revision, type=written.type,
                    proposal=written.proposal, group=written.group, role=written.role, name=written.name,
                    passed_on=written.passed_on)


def amend(tx: Tx, code: str, written: Written) -> Comment:
    """Puts a comment right. Raises ToolkitError when nothing would change."""
    from toolkit_app.validation.comments import acts

    return acts.amend(tx, code, written.text, proposal=written.proposal, type=written.type)


def answer(tx: Tx, codes: Sequence[str], given: Answer) -> tuple[Comment, ...]:
    """Decides on comments, all or none. Raises ToolkitError as ``acts.dispose`` does."""
    from toolkit_app.library import items
    from toolkit_app.validation.comments import acts, register

    made = []
    for code in codes:
        one = register.find(tx, code)
        changed = items.get(tx, one.key).head if given.changed_in == "*" else given.changed_in
        made.append(acts.dispose(tx, one.id, given.decision, given.text, changed_in=changed or None, owner=given.owner))
    return tuple(made)


def react(tx: Tx, code: str, reaction: str, note: str) -> Comment:
    """What the submitter makes of an answer. Raises ToolkitError when there is none."""
    from toolkit_app.validation.comments import acts

    return acts.react(tx, code, reaction, note)


def erase(tx: Tx, code: str, why: str) -> str:
    """Erases what was said in a comment; the key of its item."""
    from toolkit_app.library import redaction
    from toolkit_app.validation.comments import register

    one = register.find(tx, code)
    redaction.redact_acts(tx, one.key, [bytes.fromhex(event.act) for event in one.history], why)
    return one.key


def sweep(library: Library) -> bool:
    """Makes the file anew after an erasure."""
    from toolkit_app.library import redaction

    return redaction.sweep(library)


def since(tx: Tx, key: str) -> tuple[RevisionRow, ...]:
    """The newest revisions of an item: one of them may be the change that answers a comment."""
    from toolkit_app.library import revisions

    return tuple(revisions.history(tx, key)[:_MOST_REVISIONS])


def groups(tx: Tx) -> tuple[str, ...]:
    """The groups that comments of this library come from."""
    from toolkit_app.validation.comments import register

    return register.groups(tx)


def save(tx: Tx, keys: Sequence[str], target: Path, lang: str, names: bool) -> Publication | None:
    """Writes comments into a file by its ending; what is to be printed is given back, for another lane to make the pages.

    Raises ToolkitError when there is nothing to write, a comment holds personal data, or the file cannot be written.
    """
    from datetime import UTC, datetime

    from toolkit_app.errors import ToolkitError
    from toolkit_app.publishing.aside import aside
    from toolkit_app.publishing.sheet import write_xlsx
    from toolkit_app.validation.comments import file, page, register, sheet

    if target.suffix.lower() == file.ENDING:
        data = file.pack(tx, keys[0])
        with aside(target) as put:
            put(data)
        return None
    found = register.listing(tx, keys=keys)
    sheet.cleared(tx, found)
    if target.suffix.lower() == ".xlsx":
        title, key = sheet.title(tx, keys, lang)
        write_xlsx(sheet.book(found, title, lang, key=key, names=names), target)
        return None
    if not found:
        raise ToolkitError("There are no comments on {key}.", "Nothing was written.", key=", ".join(keys))
    return page.publication(found, lang, datetime.now(UTC).astimezone().date().isoformat())


def coming(tx: Tx, path: Path, take: bool) -> Coming:
    """What would come in from a file, or with ``take`` what came in. Raises ToolkitError when it is no file of comments."""
    from toolkit_app.errors import ToolkitError
    from toolkit_app.intake import sheet as sheets
    from toolkit_app.validation.comments import file, sheet

    if path.suffix.lower() == file.ENDING:
        parcel = file.unpack(path)
        found = (file.take if take else file.preview)(tx, parcel)
        lines = tuple((one.code, one.what, one.decision, one.by, one.words) for one in found.new)
        return Coming(path, f"{found.title} ({found.key})", lines, found.known, (), found.item_here, found.revisions)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ToolkitError("The file {name} cannot be read: {reason}.", "Check the name of the file and your rights.",
                           name=path.name, reason=error.strerror or error) from error
    rows, unread, key = sheet.rows(sheets.read(path.name, data))
    done = (sheet.take if take else sheet.preview)(tx, rows, key)
    lines = tuple((one.comment or one.key, one.what, one.code, str(one.arguments.get("name", "")), one.words)
                  for one in done.deeds)
    aside_ = tuple(sorted((*unread, *done.aside), key=lambda one: one.line))
    return Coming(path, path.name, lines, done.same, aside_, bool(lines), ())
