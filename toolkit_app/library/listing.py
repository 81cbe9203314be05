"""Lists of items: filtered, ordered, counted by facet. No body is read."""

import functools
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, func, select

from toolkit_app import kinds
from toolkit_app.library import due, reading, vocabulary
from toolkit_app.library.canonical import as_key
from toolkit_app.library.records import Item, ItemFacet
from toolkit_app.library.store import Tx
from toolkit_app.library.values import Listing

_APART = "\n\n"
_COLUMNS: Mapping[str, Any] = {"kind": Item.kind, "state": Item.state, "lang": Item.lang}


def listing(tx: Tx, *, kind: str | None = None, state: str | None = None, lang: str | None = None,
            where: Mapping[str, Sequence[str]] | None = None, retired: bool = False, text_order: str = "changed",
            limit: int | None = None, offset: int = 0, keys: Sequence[str] | None = None, owner: str = "",
            due_on: date | None = None) -> Listing:
    """A page of the items that match, the newest first or by title.

    ``where`` maps vocabularies to codes: one code of each must match, and a region matches its municipalities. Retired
    items are listed when ``retired`` is set, when ``state`` asks for them, or when ``keys`` names them. ``owner`` is a part of
    the owner's name; ``due_on`` asks for the items of which something is due on that day.
    Raises ToolkitError naming the nearest word when a kind, vocabulary or code is unknown.
    """
    conditions = _conditions(kind, state, lang, where or {}, retired, keys)
    if owner:
        conditions.append(Item.key.in_(due.owned(tx, owner)))
    if due_on is not None:
        conditions.append(Item.key.in_(due.keys(tx, due_on)))
    order = (Item.title_order, Item.key) if text_order == "title" else (Item.hlc.desc(), Item.key)
    query = select(*reading.COLUMNS).where(*conditions).order_by(*order).offset(offset)
    found = tx.session.execute(query if limit is None else query.limit(limit)).all()
    complete = offset == 0 and (limit is None or len(found) < limit)
    total = len(found) if complete else tx.session.scalar(select(func.count()).select_from(Item).where(*conditions)) or 0
    return Listing(reading.rows(tx, found), total)


def facets(tx: Tx, *, kind: str | None = None, state: str | None = None, lang: str | None = None,
           where: Mapping[str, Sequence[str]] | None = None, retired: bool = False,
           keys: Sequence[str] | None = None) -> dict[str, dict[str, int]]:
    """How many of the items that match have each code, by vocabulary; ``kind``, ``state`` and ``lang`` included.

    A region counts the items of its municipalities, each item once. Filters and errors as in ``listing``.
    """
    conditions = _conditions(kind, state, lang, where or {}, retired, keys)
    counts: dict[str, dict[str, int]] = {name: {} for name in _COLUMNS}
    for *values, number in tx.session.execute(
            select(*_COLUMNS.values(), func.count()).where(*conditions).group_by(*_COLUMNS.values())):
        for name, value in zip(_COLUMNS, values, strict=True):
            counts[name][value] = counts[name].get(value, 0) + number
    # the codes of all items as one text and not one by one: with 20,000 items a row for each would be felt at every click
    joined = tx.session.scalar(select(func.aggregate_strings(Item.codes, _APART)).where(*conditions)) or ""
    tokens = Counter(joined.split("\n"))
    del tokens[""]
    for together, number in Counter(_nested().findall(joined)).items():
        own = together.split()
        for token in {every for one in own for every in _above().get(one, ())}.difference(own):
            tokens[token] += number
    for token, number in tokens.items():
        facet, _, code = token.partition("=")
        counts.setdefault(facet, {})[code] = number
    return counts


@functools.cache
def _nested() -> re.Pattern[str]:
    """The codes that one item has of a vocabulary in which codes belong to others; they stand together, being sorted."""
    names = {token.partition("=")[0] for token in _above()}
    return re.compile("|".join(rf"^{name}=.*(?:\n{name}=.*)*" for name in sorted(names)) or r"(?!)", re.MULTILINE)


@functools.cache
def _above() -> Mapping[str, tuple[str, ...]]:
    """What a "facet=code" belongs to, as it: a municipality's region."""
    found = {}
    for name in vocabulary.facet_names():
        for code in vocabulary.facet(name).codes:
            higher = tuple(f"{name}={every}" for every in vocabulary.with_parents(name, [code.code]) if every != code.code)
            if higher:
                found[f"{name}={code.code}"] = higher
    return found


def _conditions(kind: str | None, state: str | None, lang: str | None, where: Mapping[str, Sequence[str]], retired: bool,
                keys: Sequence[str] | None) -> list[ColumnElement[bool]]:
    wanted: dict[str, list[str]] = {name: list(codes) for name, codes in where.items() if codes}
    for name, value in (("kind", kind), ("state", state), ("lang", lang)):
        if value is not None:
            wanted.setdefault(name, []).append(value)
    conditions: list[ColumnElement[bool]] = []
    for name, codes in wanted.items():
        conditions.append(_condition(name, codes))
    if keys is not None:
        conditions.append(Item.key.in_([as_key(key) for key in keys]))
    elif not retired and "retired" not in wanted.get("state", ()):
        conditions.append(Item.retired.is_(False))
    return conditions


def _condition(name: str, codes: Sequence[str]) -> ColumnElement[bool]:
    if name in _COLUMNS:
        for code in codes:
            if name == "kind":
                kinds.kind(code)
            else:
                vocabulary.check("language" if name == "lang" else "state", code)
        return and_(_COLUMNS[name].in_(codes))
    for code in codes:
        vocabulary.check(name, code)
    below = [code.code for code in vocabulary.facet(name).codes if set(vocabulary.with_parents(name, [code.code])) & set(codes)]
    return Item.id.in_(select(ItemFacet.item_id).where(ItemFacet.facet == name, ItemFacet.code.in_(below)))
