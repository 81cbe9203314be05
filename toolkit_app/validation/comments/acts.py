"""Comments on texts: made, put right, answered, and taken or not by who made them.

A comment is about an item, a section, a statement or a passage of one exact revision. Nothing here is ever changed: a correction,
an answer, a reaction is one more act, and the register (``register``) shows what they come to.
"""

import re
import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import select

from toolkit_app.errors import ToolkitError
from toolkit_app.library import blobs, commenting, ledger, reading, records, soundness
from toolkit_app.library.canonical import clean, encode
from toolkit_app.library.commenting import AMENDMENT, COMMENT, DECISIONS, DISPOSITION, REACTION, REACTIONS, STEPS, TYPES
from toolkit_app.library.store import NOBODY, Tx
from toolkit_app.text import anchors, sections
from toolkit_app.text.anchors import Anchor
from toolkit_app.validation.comments.register import Comment, find, on


def anchor(tx: Tx, key: str, revision: str | None = None, *, section: str = "", statement: str = "", quote: str = "",
           prefix: str = "", suffix: str = "", near: float = 0) -> Anchor:
    """What a comment is about, as ``add`` takes it: the item, or a section or statement by id, or a passage by its words.

    ``quote`` are words as a reader sees them (from the window, from Word, from paper), looked for in the text of ``revision``
    (the newest one if not given); ``prefix`` and ``suffix`` are some words before and behind, ``near`` about where in the text
    (0 to 1), for words that stand there more than once. A quotation that is not found is kept all the same: the comment then is
    shown as one whose passage is not in the text. Raises ToolkitError when there is no such item, revision, section or statement.
    """
    item = reading.item(tx, key) if revision is None else reading.item_at(tx, key, revision)
    try:
        if statement:
            return anchors.of_statement(item.body, statement)
        if section:
            return anchors.of_section(item.body, section)
    except KeyError as error:
        named = [one.id for one in item.statements] if statement else [
            one.id or one.title for one in sections.scan(item.body).sections if one.level]
        raise ToolkitError("{key} has no section or statement “{name}”.", "It has: {names}.", key=item.key, name=error.args[0],
                           names=", ".join(filter(None, named)) or "–") from error
    if not quote.strip():
        return anchors.of_item()
    found = anchors.quoted(item.body, quote, prefix, suffix, near)
    if found:
        return anchors.of_passage(item.body, *found)
    return Anchor("passage", quote=" ".join(quote.split()), prefix=" ".join(prefix.split()), suffix=" ".join(suffix.split()))


def add(tx: Tx, key: str, text: str, *, about: Anchor | None = None, revision: str | None = None, type: str = "general",
        proposal: str = "", group: str = "", role: str = "", name: str = "", said_at: str = "", passed_on: bool = False,
        origin: str = "window") -> Comment:
    """Keeps a comment on an item and gives it as the register shows it.

    ``text`` is what is said, ``proposal`` the words proposed in place of what the comment is about; one of the two may be empty.
    ``about`` comes from ``anchor`` (the whole item if not given), ``revision`` is the exact state it speaks of (the newest if not
    given). ``type`` is one of ``TYPES``, ``group`` a code of the vocabulary ``stakeholder_group`` or of one's own.

    Whose comment it is: by default that of the person who writes. For one that was brought in from elsewhere give ``name`` as it
    stands there (the author of a comment in Word, a row of a table), ``said_at`` when it was made there (``YYYY-MM-DD`` or with
    time), and ``origin``: ``word``, ``sheet``, ``paper``; the person who writes stays on record as who entered it. With
    ``passed_on`` and no name it is that of a group and role only.

    A comment from Word: ``add(tx, key, text, about=anchor(tx, key, base, quote=…, prefix=…, suffix=…), revision=base,
    name=author, said_at=date, origin="word")``; ask ``has`` first with the same arguments, so that a file read twice adds
    nothing.

    Raises ToolkitError when there is no such item or revision, nothing is said, or a code is not known.
    """
    made = _kept(tx, key, text, about=about, revision=revision, type=type, proposal=proposal, group=group, role=role, name=name,
                 said_at=said_at, passed_on=passed_on, origin=origin)
    commenting.project(tx.session, [reading.stored(tx, key).id])
    return find(tx, made.hex())


def add_new(tx: Tx, key: str, wanted: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    """Keeps those comments on an item that are not there already, each given by the arguments of ``add``.

    Gives their acts in hex, in that order, empty for one that is there. The item is read once for all of them.
    Raises ToolkitError as ``add`` does.
    """
    there = on(tx, key, placed=False)
    made: list[str] = []
    marks = set()
    for one in wanted:
        mark = (_alike(one["text"], one.get("proposal", "")), _spot(one.get("about") or anchors.of_item()), one.get("name", ""))
        known = mark in marks or _is_among(there, **one)
        marks.add(mark)
        made.append("" if known else _kept(tx, key, **one).hex())
    commenting.project(tx.session, [reading.stored(tx, key).id])
    return tuple(made)


def _kept(tx: Tx, key: str, text: str, *, about: Anchor | None = None, revision: str | None = None, type: str = "general",
          proposal: str = "", group: str = "", role: str = "", name: str = "", said_at: str = "", passed_on: bool = False,
          origin: str = "window") -> bytes:
    """The act of a comment, as ``add`` keeps it; the register is not computed anew."""
    item = reading.stored(tx, key)
    sha = reading.resolve(tx, item.id, revision) if revision else item.head
    said = _said(text, proposal)
    _one_of(type, TYPES)
    place = about or anchors.of_item()
    content = clean({**said, "role": " ".join(role.split()), "name": " ".join(name.split()), "said_at": said_at,
                     "anchor": {part: value for part, value in asdict(place).items() if value}})
    codes = {"type": type, "target": place.target, "group": _group(group), "origin": origin, "passed_on": passed_on}
    data = {part: value for part, value in codes.items() if value}
    return _recorded(tx, COMMENT, item.id, data, {"text": "", **content}, revision=sha)


def has(tx: Tx, key: str, text: str, **arguments: Any) -> bool:
    """Whether a comment with these words on the same place by the same name or group is there already, on any revision.

    Takes the arguments of ``add``. What was put right since is known by its first words as well as by those of now.
    """
    return _is_among(on(tx, key, placed=False), text, **arguments)


def _is_among(there: Iterable[Comment], text: str, *, about: Anchor | None = None, proposal: str = "", name: str = "",
              group: str = "", **_: object) -> bool:
    wanted, spot = _alike(text, proposal), _spot(about or anchors.of_item())
    who = " ".join(name.split()) or group
    return any(wanted in _versions(one) and spot == _spot(one.anchor) and (not who or who in (one.submitter, one.group))
               for one in there)


def _versions(comment: Comment) -> Iterator[tuple[str, str]]:
    """What a comment said at first, and each time it was put right."""
    return (_alike(event.words, event.proposal) for event in comment.history if event.what in (COMMENT, AMENDMENT))


def _alike(text: str, proposal: str) -> tuple[str, str]:
    return " ".join(text.split()), " ".join(proposal.split())


def _spot(place: Anchor) -> tuple[str, ...]:
    """What makes two anchors the same: a statement or section by its id, a passage by its bare words."""
    if place.target != "passage":
        return (place.target, place.statement or place.section)
    return ("passage", *re.findall(r"\w+", place.quote.casefold()))


def amend(tx: Tx, comment: str, text: str, *, proposal: str = "", type: str = "") -> Comment:
    """Puts the words of a comment right, by a further act; an answer to the earlier words then counts no more.

    Raises ToolkitError when there is no such comment, nothing is said, or nothing would be changed.
    """
    found = find(tx, comment)
    said = _said(text, proposal)
    _one_of(type or found.type, TYPES)
    if _alike(text, proposal) == _alike(found.text, found.proposal) and (type or found.type) == found.type:
        raise ToolkitError("The comment {code} says that already.", "Nothing was changed.", code=found.code)
    _about(tx, found, AMENDMENT, {"type": type or found.type}, said)
    return find(tx, found.id)


def dispose(tx: Tx, comment: str, decision: str, answer: str = "", *, changed_in: str | None = None, owner: str = "") -> Comment:
    """Decides on a comment: accepted, modified (accepted with a change), noted or rejected; or assigns or defers it.

    ``answer`` is what its submitter is told; who rejects or modifies gives one. ``changed_in`` is the revision in which the text
    was changed for it. ``owner`` is whom it is assigned to (a name or role). It follows every decision that stands, and so
    settles what was decided apart. Raises ToolkitError when there is no such comment, revision or decision, it was withdrawn, or
    the answer is missing.
    """
    found = find(tx, comment)
    _one_of(decision, (*DECISIONS, *STEPS))
    if found.state == commenting.WITHDRAWN:
        raise ToolkitError("The comment {code} was withdrawn.", "It needs no answer.", code=found.code)
    said = clean({"answer": answer.strip(), "owner": owner.strip()})
    if decision in ("modified", "rejected") and not said.get("answer"):
        raise ToolkitError("Who rejects a comment, or accepts it with a change, says why.", "Give an answer.", code=found.code)
    if decision == "assigned" and not said.get("owner"):
        raise ToolkitError("To whom is the comment {code} assigned?", "Give a name or a role.", code=found.code)
    item = reading.stored(tx, found.key)
    sha = reading.resolve(tx, item.id, changed_in) if changed_in else None
    now, followed = _standing(tx, item.id, found.id)
    data = {"decision": decision, "of": now.words.hex(), "after": followed}
    _about(tx, found, DISPOSITION, data, said, revision=sha)
    return find(tx, found.id)


def react(tx: Tx, comment: str, reaction: str, note: str = "") -> Comment:
    """What the submitter makes of the answer: satisfied, unsatisfied; or withdraws the comment, answered or not.

    Raises ToolkitError when there is no such comment, or no answer that one could be satisfied with.
    """
    found = find(tx, comment)
    _one_of(reaction, REACTIONS)
    now, _ = _standing(tx, reading.stored(tx, found.key).id, found.id)
    if reaction != commenting.WITHDRAWN and (now.disposition is None or found.open):
        raise ToolkitError("The comment {code} has no answer yet.", "Wait for the answer, or withdraw the comment.",
                           code=found.code)
    data = {"reaction": reaction, "on": now.disposition.hex() if now.disposition else None}
    _about(tx, found, REACTION, data, clean({"note": note.strip()}))
    return find(tx, found.id)


def _said(text: str, proposal: str) -> dict[str, str]:
    said: dict[str, str] = clean({"text": text.strip(), "proposal": proposal.strip()})
    if not said:
        raise ToolkitError("The comment says nothing.", "Write what you think, or propose other words.")
    return said


def _one_of(value: str, allowed: Sequence[str]) -> None:
    if value not in allowed:
        raise ToolkitError("“{value}” is not known of comments.", "Use one of: {allowed}.", value=value,
                           allowed=", ".join(allowed))


def _group(code: str) -> str:
    try:
        if code:
            soundness.name(code)
    except ValueError as error:
        raise ToolkitError("“{code}” is not the code of a group.", "Codes have small Latin letters, digits and low lines.",
                           code=code) from error
    return code


def _about(tx: Tx, comment: Comment, kind: str, data: Mapping[str, Any], said: Mapping[str, Any],
           revision: bytes | None = None) -> None:
    _act(tx, kind, reading.stored(tx, comment.key).id, data, said, about=bytes.fromhex(comment.id), revision=revision)


def _act(tx: Tx, kind: str, item: uuid.UUID, data: Mapping[str, Any], said: Mapping[str, Any], *, about: bytes | None = None,
         revision: bytes | None = None) -> bytes:
    made = _recorded(tx, kind, item, data, said, about=about, revision=revision)
    commenting.project(tx.session, [item])
    return made


def _recorded(tx: Tx, kind: str, item: uuid.UUID, data: Mapping[str, Any], said: Mapping[str, Any], *,
              about: bytes | None = None, revision: bytes | None = None) -> bytes:
    stamp = tx.stamp()
    made = ledger.Act(kind, tx.author or NOBODY, tx.library.replica, stamp.hlc, stamp.at, item=item, revision=revision,
                      about=about, content=blobs.put(tx.session, encode(said)) if said else None, data=data)
    ledger.add_act(tx.session, made)
    tx.touched.add(str(tx.session.scalar(select(records.Item.key).where(records.Item.id == item))))
    return made.id


def _standing(tx: Tx, item: uuid.UUID, comment: str) -> tuple[commenting.Standing, list[str]]:
    """Where a comment stands, and the decisions on it that no other one follows."""
    act, about = next(found for found in commenting.acts_of(tx.session, [item]) if found[0].id.hex() == comment)
    decisions = [one for one in about if one.kind == DISPOSITION]
    followed = {digest for one in decisions for digest in one.data["after"]}
    return commenting.standing(act.id, about), sorted(one.id.hex() for one in decisions if one.id.hex() not in followed)
