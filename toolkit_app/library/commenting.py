"""Comments as records: what is said of a text, how it was answered, how who said it took the answer; and where each stands now.

Four kinds of acts. A *comment* speaks of one revision of an item. The others are about a comment: an *amendment* puts its words
right, a *disposition* decides on it (and may name the revision in which the text was changed), a *reaction* says what its
submitter makes of that. Headers hold codes and identities; whatever somebody wrote is in the blob.

Where a comment stands is computed from the acts about it and never written: libraries with the same acts show the same.
"""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from sqlalchemy import case, delete, func, insert, select
from sqlalchemy.orm import Session

from toolkit_app.errors import ToolkitError
from toolkit_app.library import canonical, records, soundness
from toolkit_app.library.records import Act, Comment
from toolkit_app.text import anchors
from toolkit_app.text.anchors import Anchor

if TYPE_CHECKING:
    from toolkit_app.library.ledger import Act as Header
    from toolkit_app.library.store import Tx

COMMENT, AMENDMENT, DISPOSITION, REACTION = "comment", "comment_amendment", "disposition", "reaction"
KINDS = frozenset((COMMENT, AMENDMENT, DISPOSITION, REACTION))
TYPES = ("general", "technical", "editorial")
#: Decisions that answer a comment, and steps on the way there.
DECISIONS = ("accepted", "modified", "noted", "rejected")
STEPS = ("assigned", "deferred")
REACTIONS = ("satisfied", "unsatisfied", "withdrawn")
NEW, ANSWERED, CONTESTED, CHANGED, WITHDRAWN = "new", "answered", "contested", "changed", "withdrawn"
STATES = (NEW, *STEPS, CONTESTED, CHANGED, ANSWERED, "satisfied", "unsatisfied", WITHDRAWN)
_CLOSED = frozenset((ANSWERED, "satisfied", "unsatisfied", WITHDRAWN))
_LETTERS = 5


@dataclass(frozen=True)
class Standing:
    """Where a comment stands, and the acts that say so (their digests; None where there is none).

    ``words`` is the act whose words are the comment's now; ``disposition`` and ``reaction`` are those that count.
    """

    state: str
    words: bytes
    decision: str
    disposition: bytes | None
    reaction: bytes | None

    @property
    def open(self) -> bool:
        """Whether somebody still has to decide on it."""
        return self.state not in _CLOSED


def code(act: bytes) -> str:
    """The number of a comment as people say it: ``c-`` and five letters of its digest, the same on every laptop."""
    number = int.from_bytes(act[:4], "big") >> 32 - 5 * _LETTERS
    return "c-" + "".join(canonical.ALPHABET[number >> 5 * place & 31] for place in reversed(range(_LETTERS))).lower()


def check(act: "Header", content: bytes | None) -> None:
    """Raises ValueError, TypeError or KeyError when an act of these kinds is not sound. ``content``: what its blob holds."""
    if act.item is None:
        raise ValueError("it speaks of no item")
    said = canonical.decode(content) if content is not None else {}
    if not isinstance(said, dict):
        raise ValueError("it says nothing")
    if act.kind == COMMENT:
        if act.revision is None or act.content is None:
            raise ValueError("it speaks of no revision, or says nothing")
        for part in ("type", "target", "origin"):
            soundness.name(act.data[part])
        if act.data.get("group"):
            soundness.name(act.data["group"])
        if content is not None and not (isinstance(said.get("text"), str) and isinstance(said.get("anchor"), dict)):
            raise ValueError("a comment without words or place")
        return
    if act.about is None:
        raise ValueError("it is about no comment")
    if act.kind == AMENDMENT:
        soundness.name(act.data["type"])
    elif act.kind == DISPOSITION:
        soundness.name(act.data["decision"])
        soundness.digest(act.data["of"])
        _digests(act.data["after"])
    else:
        soundness.name(act.data["reaction"])
        if act.data.get("on") is not None:
            soundness.digest(act.data["on"])


def _digests(values: Any) -> None:
    if not isinstance(values, list):
        raise TypeError("not a list of digests")
    for value in values:
        soundness.digest(value)


def standing(comment: bytes, about: Iterable[Any]) -> Standing:
    """Where a comment stands after the acts about it (with ``id``, ``kind``, ``hlc``, ``data``), in whatever order they come."""
    acts = sorted(about, key=lambda act: (act.hlc, act.id))
    words = next((act.id for act in reversed(acts) if act.kind == AMENDMENT), comment)
    dispositions = [act for act in acts if act.kind == DISPOSITION]
    followed = {digest for act in dispositions for digest in act.data["after"]}
    counted = [act for act in dispositions if act.id.hex() not in followed]
    last = counted[-1] if counted else None
    decision = str(last.data["decision"]) if last else ""
    voiced = [act for act in acts if act.kind in (REACTION, AMENDMENT)]
    if voiced and voiced[-1].kind == REACTION and voiced[-1].data["reaction"] == WITHDRAWN:
        return Standing(WITHDRAWN, words, decision, last.id if last else None, voiced[-1].id)
    if last is None:
        return Standing(NEW, words, "", None, None)
    if len({act.data["decision"] for act in counted}) > 1:
        return Standing(CONTESTED, words, "", last.id, None)
    if decision not in DECISIONS:
        return Standing(decision, words, decision, last.id, None)
    if words.hex() not in {act.data["of"] for act in counted}:
        return Standing(CHANGED, words, decision, last.id, None)
    counting = {act.id.hex() for act in counted}
    heard = next((act for act in reversed(acts) if act.kind == REACTION and act.data.get("on") in counting), None)
    state = str(heard.data["reaction"]) if heard and heard.data["reaction"] != WITHDRAWN else ANSWERED
    return Standing(state, words, decision, last.id, heard.id if heard else None)


def acts_of(session: Session, items: Iterable[uuid.UUID]) -> list[tuple[Any, list[Any]]]:
    """The comments on these items, the oldest first, each with the acts about it.

    An act about a comment counts only if it speaks of the same item.
    """
    found = session.execute(
        select(Act.id, Act.kind, Act.item_id, Act.revision_id, Act.about, Act.content, Act.data, Act.author, Act.replica, Act.hlc,
               Act.at).where(Act.item_id.in_(list(items)), Act.kind.in_(KINDS)).order_by(Act.hlc, Act.id)).all()
    comments = {act.id: act for act in found if act.kind == COMMENT}
    about: dict[bytes, list[Any]] = {sha: [] for sha in comments}
    for act in found:
        if act.kind != COMMENT and act.about in about and comments[act.about].item_id == act.item_id:
            about[act.about].append(act)
    return [(act, about[sha]) for sha, act in comments.items()]


def compute(session: Session, items: Iterable[uuid.UUID]) -> dict[bytes, Mapping[str, Any]]:
    """The rows of the comments on these items, by act, from the acts."""
    rows: dict[bytes, Mapping[str, Any]] = {}
    for act, about in acts_of(session, items):
        now = standing(act.id, about)
        changed = next((one.revision_id for one in about if one.id == now.disposition), None)
        rows[act.id] = {
            "act_id": act.id, "item_id": act.item_id, "revision_id": act.revision_id, "type": act.data["type"],
            "party": act.data.get("group") or "", "state": now.state, "open": now.open, "decision": now.decision,
            "changed_in": changed, "hlc": act.hlc}
    return rows


def stored(session: Session, items: Iterable[uuid.UUID]) -> dict[bytes, Mapping[str, Any]]:
    """The rows of the comments on these items as they are kept."""
    table = Comment.__table__
    return {row["act_id"]: dict(row) for row in session.execute(select(table).where(Comment.item_id.in_(list(items)))).mappings()}


def project(session: Session, items: Iterable[uuid.UUID]) -> None:
    """Computes the rows of the comments on these items anew. Call it after acts about them were added."""
    wanted = list(items)
    session.execute(delete(Comment).where(Comment.item_id.in_(wanted)))
    rows = list(compute(session, wanted).values())
    if rows:
        session.execute(insert(Comment), rows)


def commented(session: Session) -> set[uuid.UUID]:
    """The items of which there is an act or a row of a comment."""
    acts = session.scalars(select(Act.item_id).where(Act.kind.in_(KINDS), Act.item_id.is_not(None)).distinct())
    return {item for item in (*acts, *session.scalars(select(Comment.item_id).distinct())) if item is not None}


def rebuild(session: Session) -> None:
    """Throws every row away and computes it from the acts."""
    session.execute(delete(Comment))
    project(session, commented(session))


def open_on(session: Session, items: Sequence[uuid.UUID] | None = None) -> dict[uuid.UUID, list[bytes]]:
    """The open comments by item, the oldest first; of all items, or of these."""
    query = select(Comment.item_id, Comment.act_id).where(Comment.open).order_by(Comment.hlc, Comment.act_id)
    found: dict[uuid.UUID, list[bytes]] = {}
    for item, act in session.execute(query if items is None else query.where(Comment.item_id.in_(items))):
        found.setdefault(item, []).append(act)
    return found


def counts(session: Session) -> dict[uuid.UUID, tuple[int, int]]:
    """How many comments each commented item has, and how many of them are open."""
    still = func.sum(case((Comment.open, 1), else_=0))
    rows = session.execute(select(Comment.item_id, func.count(), still).group_by(Comment.item_id))
    return {item: (number, int(count)) for item, number, count in rows}


def waiting(session: Session) -> dict[uuid.UUID, tuple[int, str]]:
    """The items with open comments: how many, and when the oldest of them was made."""
    found = session.execute(select(Comment.item_id, func.count(), func.min(Act.at)).join(Act, Act.id == Comment.act_id)
                            .where(Comment.open).group_by(Comment.item_id))
    return {item: (number, at) for item, number, at in found}


def refuse_open(tx: "Tx", items: Sequence[uuid.UUID]) -> None:
    """Raises ToolkitError naming every open comment on these items."""
    still = open_on(tx.session, items)
    if still:
        keys = {row.id: row.key for row in tx.session.execute(
            select(records.Item.id, records.Item.key).where(records.Item.id.in_(list(still))))}
        listed = "; ".join(f"{keys[item]}: {', '.join(map(code, still[item]))}" for item in items if item in still)
        raise ToolkitError("Comments are not answered yet: {comments}.",
                           "Answer each of them: “toolkit comment list --open”, or the page of comments.", comments=listed)


def anchor_of(said: object, target: str) -> Anchor:
    """The anchor that a record says, as far as it can be read."""
    parts = said if isinstance(said, Mapping) else {}
    known: dict[str, Any] = {field.name: parts[field.name] for field in fields(Anchor) if isinstance(parts.get(field.name), str)}
    known["target"] = target if target in anchors.TARGETS else "item"
    start = parts.get("start")
    return Anchor(**known, start=start if isinstance(start, int) and start >= 0 else 0)
