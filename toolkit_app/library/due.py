"""What waits for somebody: texts to review again, follow-up actions, steps of the workflow, and what was done apart."""

import calendar
import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from sqlalchemy import func, or_, select
from sqlalchemy.orm import aliased

from toolkit_app.library import commenting, projections
from toolkit_app.library.records import Act, Item, ItemFacet
from toolkit_app.library.store import Tx
from toolkit_app.text import folding

What = Literal["review", "action", "waiting", "contested", "merge", "translation", "comment"]
_WAITING = ("review", "validation")
_OVER = ("superseded", "retired")
DONE = ("done", "dropped")  # follow-up actions that are due no more


@dataclass(frozen=True)
class Due:
    """Something that waits, of the item ``key``.

    ``what``: the date to review the text has come (``review``), a follow-up action is due (``action``, in ``words``), the item
    waits in review or validation (``waiting``), acts made apart contradict each other (``contested``), versions made apart
    are not merged (``merge``), its original has changed since it was translated (``translation``), or comments on it are open
    (``comment``, their number in ``words``). ``date`` is when it fell due, since when it (or the oldest comment) waits, or when
    the original was changed last; empty for ``merge``.
    """

    what: What
    key: str
    kind: str
    title: str
    state: str
    date: str
    owner: str
    words: str = ""


def due(tx: Tx, today: date) -> tuple[Due, ...]:
    """Everything that waits on that day, the oldest first. What is superseded or retired waits for nothing."""
    query = select(Item.id, Item.key, Item.kind, Item.title, Item.state, Item.heads, Item.fields, Item.at).where(
        Item.state.not_in(_OVER))
    apart = _contested(tx)
    entered, left_behind = _entered(tx), _left_behind(tx)
    commented = commenting.waiting(tx.session)
    rows = tx.session.execute(query.where(_may_be_due([*apart, *left_behind, *commented]))).all()
    found = [one for row in rows for one in _of(row, today, apart, entered, left_behind)]
    found += [Due("comment", row.key, row.kind, row.title, row.state, commented[row.id][1][:10], _text(row.fields.get("owner")),
                  str(commented[row.id][0])) for row in rows if row.id in commented]
    return tuple(sorted(found, key=lambda one: (one.date or "9", one.key, one.what, one.words)))


def _may_be_due(known: Sequence[uuid.UUID]) -> Any:
    # the fields are JSON: these conditions spare reading the rows of which nothing can be due
    return or_(Item.state.in_(_WAITING), Item.heads > 1, Item.id.in_(known), Item.fields["review_due"].as_string().is_not(None),
               Item.fields["actions"].as_string().is_not(None))


def _of(row: Any, today: date, apart: Mapping[uuid.UUID, str], entered: Mapping[uuid.UUID, str],
        left_behind: Mapping[uuid.UUID, str]) -> Iterator[Due]:
    owner = _text(row.fields.get("owner"))

    def one(what: What, when: str, who: str = owner, words: str = "") -> Due:
        return Due(what, row.key, row.kind, row.title, row.state, when, who, words)

    review = _text(row.fields.get("review_due"))
    if passed(review, today):
        yield one("review", review)
    actions = row.fields.get("actions")
    for action in actions if isinstance(actions, list) else ():
        if isinstance(action, Mapping) and action.get("action_state") not in DONE and passed(_text(action.get("due")), today):
            yield one("action", _text(action.get("due")), _text(action.get("owner")) or owner, _text(action.get("action")))
    if row.state in _WAITING:
        yield one("waiting", entered.get(row.id, row.at)[:10])
    if row.id in apart:
        yield one("contested", apart[row.id][:10])
    if row.heads > 1:
        yield one("merge", "")
    if row.id in left_behind:
        yield one("translation", left_behind[row.id][:10])


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def last_day(written: str) -> date | None:
    """The day that a date written ``YYYY[-MM[-DD]]`` means as a term: of a month or a year its last. None for what is no date."""
    try:
        day = date.fromisoformat(f"{written}{('-12-01', '-01', '')[min(written.count('-'), 2)]}")
    except ValueError:
        return None
    return day.replace(day=calendar.monthrange(day.year, day.month)[1]) if written.count("-") < 2 else day


def passed(written: str, today: date) -> bool:
    """Whether such a date has come. What is no date never comes."""
    day = last_day(written)
    return day is not None and day <= today


def _entered(tx: Tx) -> dict[uuid.UUID, str]:
    """When each item was last moved."""
    newest = select(Act.item_id, func.max(Act.at)).where(Act.kind == projections.TRANSITION).group_by(Act.item_id)
    return {item: at for item, at in tx.session.execute(newest) if item is not None}


def _contested(tx: Tx) -> dict[uuid.UUID, str]:
    """The items whose state is contested, with the time of the newest of the acts that contradict each other."""
    several = (select(Act.item_id).where(Act.kind == projections.TRANSITION, Act.item_id.is_not(None)).group_by(Act.item_id)
               .having(func.count() > 1))
    found = {}
    for item in tx.session.scalars(several):
        assert item is not None, "the query leaves out acts without an item"
        standing = projections.standing(tx.session, item)
        if projections.contested(standing):
            found[item] = tx.session.scalars(select(func.max(Act.at)).where(Act.id.in_([one.act for one in standing]))).one()
    return found


def _left_behind(tx: Tx) -> dict[uuid.UUID, str]:
    """The translations that their originals have left behind, with the time of the original's newest text."""
    original = aliased(Item)
    return {row.id: row.at for row in tx.session.execute(
        select(Item.id, original.at).join(ItemFacet, ItemFacet.item_id == Item.id)
        .join(original, original.key == Item.translation_of)
        .where(ItemFacet.facet == projections.TRANSLATION, ItemFacet.code == projections.BEHIND))}


def keys(tx: Tx, today: date) -> list[str]:
    """The keys of the items of which something is due, each once."""
    return list(dict.fromkeys(one.key for one in due(tx, today)))


def owned(tx: Tx, owner: str) -> list[str]:
    """The keys of the items whose owner's name holds these letters, in any case and any of the spellings search knows."""
    wanted = folding.fold(owner.strip())
    named = select(Item.key, Item.fields["owner"].as_string()).where(Item.fields["owner"].as_string().is_not(None))
    return [key for key, name in tx.session.execute(named) if wanted in folding.fold(name)]
