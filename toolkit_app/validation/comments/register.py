"""The register of comments: every comment with what became of it, in the order of the text it is about."""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from toolkit_app.errors import ToolkitError
from toolkit_app.library import blobs, commenting, drafts, people, reading, records
from toolkit_app.library.canonical import decode
from toolkit_app.library.commenting import STATES
from toolkit_app.library.store import Tx
from toolkit_app.text import anchors, sections
from toolkit_app.text.anchors import Anchor, Place


@dataclass(frozen=True)
class Event:
    """One act of the history of a comment: ``what`` is its kind, ``code`` its decision or reaction, ``words`` what was said."""

    act: str
    what: str
    code: str
    author: str
    at: str
    words: str
    proposal: str = ""


@dataclass(frozen=True)
class Comment:
    """A comment as the register shows it.

    ``id`` is its act (hex), ``code`` its short number. ``revision`` is the one it speaks of, ``here`` whether the library has
    it. ``submitter`` is the name of who commented, empty for a comment that was passed on of a group or role only; ``author`` is
    who entered it. ``text`` and ``proposal`` (the words proposed for what it is about) are as last put right. ``place`` is where
    its anchor is in the newest text of the item, None when it is lost; ``section`` is the title of the section there,
    ``statement`` the id of the statement there (of a lost one, that which it was about). ``decision`` and ``answer`` are those
    that count, ``changed_in`` the revision in which the text was changed, ``reaction`` that of the submitter.
    """

    id: str
    code: str
    key: str
    title: str
    revision: str
    here: bool
    type: str
    group: str
    role: str
    submitter: str
    author: str
    at: str
    origin: str
    anchor: Anchor
    place: Place | None
    section: str
    statement: str
    text: str
    proposal: str
    state: str
    open: bool
    decision: str
    answer: str
    answered_by: str
    answered_at: str
    changed_in: str
    reaction: str
    reaction_note: str
    history: tuple[Event, ...]


def find(tx: Tx, comment: str) -> Comment:
    """The comment of that number (``c-7k3qf``), or of the beginning of its act in hex (at least 8 letters).

    Raises ToolkitError when there is none, or more than one.
    """
    wanted = comment.strip().lower()
    rows = tx.session.execute(select(records.Comment.act_id, records.Comment.item_id)).all()
    if wanted.startswith("c-"):
        wanted = "c-" + wanted[2:].translate(str.maketrans("oil", "011"))
        found = [row for row in rows if commenting.code(row.act_id) == wanted]
    else:
        found = [row for row in rows if len(wanted) >= 8 and row.act_id.hex().startswith(wanted)]
    if len(found) > 1:
        raise ToolkitError("Several comments have the number {code}.", "Give the beginning of one of these: {names}.",
                           code=comment, names=", ".join(row.act_id.hex()[:12] for row in found))
    if not found:
        raise ToolkitError("There is no comment {code}.", "See the numbers with “toolkit comment list”.", code=comment)
    return _register(tx, [found[0].item_id], only=found[0].act_id)[0]


def on(tx: Tx, key: str, *, placed: bool = True) -> tuple[Comment, ...]:
    """The comments on an item in the order of its text: what is about the whole first, what is lost last.

    Raises ToolkitError when there is no such item.
    """
    return _register(tx, [reading.stored(tx, key).id], placed=placed)


def listing(tx: Tx, *, keys: Sequence[str] = (), state: str = "", open_only: bool = False, group: str = "", type: str = "",
             person: str = "") -> tuple[Comment, ...]:
    """The comments of the library, or on some items, narrowed; by item, each in the order of its text.

    ``person`` is a part of the name of who made, entered or answered it. Raises ToolkitError when there is no such item or state.
    """
    if state and state not in STATES:
        raise ToolkitError("“{state}” is no state of a comment.", "The states are: {states}.", state=state,
                           states=", ".join(STATES))
    table = records.Comment
    query = select(table.item_id).distinct()
    for column, value in ((table.state, state), (table.party, group), (table.type, type)):
        query = query.where(column == value) if value else query
    query = query.where(table.open) if open_only else query
    if keys:
        query = query.where(table.item_id.in_([reading.stored(tx, key).id for key in keys]))
    wanted = person.casefold()
    return tuple(
        one for one in _register(tx, tx.session.scalars(query).all())
        if (not state or one.state == state) and (not open_only or one.open) and (not group or one.group == group)
        and (not type or one.type == type)
        and (not wanted or any(wanted in name.casefold() for name in (one.submitter, one.author, one.answered_by))))


def groups(tx: Tx) -> tuple[str, ...]:
    """The codes of the groups that comments come from."""
    return tuple(sorted(filter(None, tx.session.scalars(select(records.Comment.party).distinct()))))


def progress(comments: Iterable[Comment]) -> tuple[int, int]:
    """How many of these comments are answered, and how many there are."""
    listed = list(comments)
    return sum(not one.open for one in listed), len(listed)


def _register(tx: Tx, items: Sequence[uuid.UUID], *, placed: bool = True, only: bytes | None = None) -> tuple[Comment, ...]:
    """The comments on items, or the ``only`` one; without ``placed``, without their places in the newest text."""
    found = [one for one in commenting.acts_of(tx.session, items) if only is None or one[0].id == only]
    every = [one for act, about in found for one in (act, *about)]
    blobs_of = select(records.Act.content).where(records.Act.item_id.in_(list(items)), records.Act.kind.in_(commenting.KINDS),
                                                 records.Act.content.is_not(None))
    said = blobs.contents(tx.session, blobs_of.where(records.Act.id.in_([one.id for one in every])) if only else blobs_of)
    names = people.names(tx, {(one.author, one.replica) for one in every})
    columns = (records.Item.id, records.Item.key, records.Item.title, records.Item.title_order)
    rows = {row.id: row for row in tx.session.execute(select(*columns).where(records.Item.id.in_(list(items))))}
    revisions = {act.revision_id for act, _ in found}
    here = set(tx.session.scalars(select(records.Revision.id).where(records.Revision.id.in_(revisions))))
    bodies = {item: sections.scan(reading.item(tx, row.key).body) for item, row in rows.items()} if placed else {}
    reader = _Reader(names, said, here, bodies)
    made = [(rows[act.item_id].title_order, reader.comment(act, about, rows[act.item_id])) for act, about in found
            if act.item_id in rows]
    made.sort(key=lambda one: (one[0], one[1].key, _order(one[1])))
    return tuple(comment for _, comment in made)


def _order(comment: Comment) -> tuple[int, int, str, str]:
    if comment.place is None:
        return (2, 0, comment.at, comment.id)
    return (comment.anchor.target != "item", comment.place.start, comment.at, comment.id)


@dataclass(frozen=True)
class _Reader:
    """Reads comments out of acts: with the names of authors, contents of blobs, revisions that are here, and texts by item."""

    names: Mapping[tuple[uuid.UUID, uuid.UUID], str]
    contents: Mapping[bytes, bytes | None]
    here: set[bytes]
    bodies: Mapping[uuid.UUID, sections.Source]

    def said(self, act: Any) -> dict[str, Any]:
        """What an act says; of one that was erased, that it was."""
        if act.content is None:
            return {}
        raw = self.contents.get(act.content)
        return dict.fromkeys(("text", "answer", "note"), drafts.ERASED) if raw is None else dict(decode(raw))

    def comment(self, act: Any, about: Sequence[Any], row: Any) -> Comment:
        now = commenting.standing(act.id, about)
        acts = {one.id: one for one in (act, *about)}
        first, words = self.said(act), self.said(acts[now.words])
        decided = acts.get(now.disposition) if now.disposition else None
        heard = acts.get(now.reaction) if now.reaction else None
        answer = self.said(decided) if decided else {}
        place = commenting.anchor_of(first.get("anchor"), act.data["target"])
        source = self.bodies.get(act.item_id)
        spot = anchors.find(source.text, place) if source else None
        author = self.names[act.author, act.replica]
        name = str(first.get("name", ""))
        return Comment(
            act.id.hex(), commenting.code(act.id), row.key, row.title, act.revision_id.hex(), act.revision_id in self.here,
            str(acts[now.words].data["type"]), str(act.data.get("group") or ""), str(first.get("role", "")),
            name or ("" if act.data.get("passed_on") else author), author, str(first.get("said_at", "")) or act.at,
            act.data["origin"], place, spot, _title(source, spot), _statement(source, spot) if spot else place.statement,
            str(words.get("text", "")), str(words.get("proposal", "")),
            now.state, now.open, now.decision, str(answer.get("answer", "")) or str(answer.get("owner", "")),
            self.names[decided.author, decided.replica] if decided else "", decided.at if decided else "",
            decided.revision_id.hex() if decided and decided.revision_id else "",
            str(heard.data["reaction"]) if heard else "", str(self.said(heard).get("note", "")) if heard else "",
            tuple(self.event(one) for one in (act, *sorted(about, key=lambda one: (one.hlc, one.id)))))

    def event(self, act: Any) -> Event:
        said = self.said(act)
        code = act.data.get("decision") or act.data.get("reaction") or act.data.get("type") or ""
        words = said.get("text") or said.get("answer") or said.get("note") or said.get("owner") or ""
        return Event(act.id.hex(), act.kind, str(code), self.names[act.author, act.replica], act.at, str(words),
                     str(said.get("proposal", "")))


def _statement(source: sections.Source | None, place: Place) -> str:
    every = source.statements if source else ()
    return next((one.id for one in every if one.start <= place.start and place.end <= one.end), "")


def _title(source: sections.Source | None, place: Place | None) -> str:
    if source is None or place is None:
        return ""
    return next((one.title for one in source.sections if one.level and one.start <= place.start < one.end), "")
