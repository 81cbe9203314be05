"""Metadata that was changed apart, put together field by field; what both changed otherwise is asked.

A field that is empty and one that is missing are the same. Lists without an order are sets: what either side added is in, what
either side took out is out. Ordered lists and tables are merged element by element like the sentences of a text.
"""

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from toolkit_app.text.threeway import Group, groups, hunks, paired


@dataclass(frozen=True)
class FieldConflict:
    """A field both sides changed otherwise: the three values, None where it was empty.

    Of a table, ``row`` and ``column`` say which cell of the merged value; ``column`` is empty for whole rows.
    """

    name: str
    base: Any
    ours: Any
    theirs: Any
    row: int | None = None
    column: str = ""


def merge_fields(
    base: Mapping[str, Any], ours: Mapping[str, Any], theirs: Mapping[str, Any], ordered: Callable[[str], bool]
) -> tuple[dict[str, Any], list[FieldConflict]]:
    """The merged fields, and what must be asked.

    ``ordered(name)`` says of a list whether its order means something (tables). Where a conflict is, the merged fields hold our
    value for the time being: they may be kept only after every conflict was answered. Values are plain JSON values.
    """
    merged: dict[str, Any] = {}
    conflicts: list[FieldConflict] = []
    for name in dict.fromkeys([*base, *ours, *theirs]):
        old, mine, other = (_value(side, name) for side in (base, ours, theirs))
        if _key(mine) == _key(other) or _key(other) == _key(old):
            value = mine
        elif _key(mine) == _key(old):
            value = other
        elif all(isinstance(part, list) for part in (old or [], mine or [], other or [])):
            merge = _sequence if ordered(name) else _set
            value = merge(name, old or [], mine or [], other or [], conflicts)
        else:
            value = mine
            conflicts.append(FieldConflict(name, old, mine, other))
        if value not in (None, "", []):
            merged[name] = value
    return merged, conflicts


def _value(fields: Mapping[str, Any], name: str) -> Any:
    value = fields.get(name)
    if isinstance(value, tuple):
        value = list(value)
    return None if value in ("", [], {}) else value


def _key(value: Any) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False)


def _set(name: str, base: list[Any], ours: list[Any], theirs: list[Any], conflicts: list[FieldConflict]) -> list[Any]:
    old, mine, other = ({_key(value): value for value in side} for side in (base, ours, theirs))
    kept = [value for key, value in old.items() if key in mine and key in other]
    added = {**{key: value for key, value in {**mine, **other}.items() if key not in old}}
    return kept + [added[key] for key in sorted(added)]


def _sequence(name: str, base: list[Any], ours: list[Any], theirs: list[Any], conflicts: list[FieldConflict]) -> list[Any]:
    keys = [[_key(value) for value in side] for side in (base, ours, theirs)]
    bags = [[_bag(value) for value in side] for side in (base, ours, theirs)]
    mine = paired(hunks(keys[0], keys[1]), bags[0], bags[1], lambda i, j: True)
    other = paired(hunks(keys[0], keys[2]), bags[0], bags[2], lambda i, j: True)
    merged: list[Any] = []
    for group in groups(len(base), mine, other):
        old, left, right = (
            side[slice(*span)] for side, span in zip((base, ours, theirs), (group.base, group.ours, group.theirs), strict=True)
        )
        merged += _elements(name, group, old, left, right, len(merged), conflicts)
    return merged


def _elements(
    name: str, group: Group, old: list[Any], left: list[Any], right: list[Any], row: int, conflicts: list[FieldConflict]
) -> list[Any]:
    before, mine, other = _key(old), _key(left), _key(right)
    if mine == other or other == before:
        return left
    if mine == before:
        return right
    if not old:
        # Both put in elements at one place: equal ones once, the rest in an order that is the same on both laptops.
        common = Counter(map(_key, left)) & Counter(map(_key, right))
        both, mine_only = _divided(left, common)
        lists = sorted((mine_only, _divided(right, common)[1]), key=_key)
        return both + lists[0] + lists[1]
    if len(old) == len(left) == len(right) == 1 and all(isinstance(side[0], dict) for side in (old, left, right)):
        cells, asked = merge_fields(old[0], left[0], right[0], lambda column: False)
        conflicts += [FieldConflict(name, one.base, one.ours, one.theirs, row, one.name) for one in asked]
        return [cells]
    conflicts.append(FieldConflict(name, old, left, right, row))
    return left


def _divided(values: list[Any], common: Counter[str]) -> tuple[list[Any], list[Any]]:
    """The values that are in ``common``, as often as it has them and in its order of keys, and the rest."""
    left = Counter(common)
    shared: list[Any] = []
    rest: list[Any] = []
    for value in values:
        taken = left[_key(value)] > 0
        left[_key(value)] -= taken
        (shared if taken else rest).append(value)
    return sorted(shared, key=_key), rest


def _bag(value: Any) -> Counter[str]:
    """The words an element is recognised by when it was edited: of a table row the cells with their columns."""
    if isinstance(value, dict):
        return Counter(f"{column}={word}" for column, cell in value.items() for word in _words(cell))
    return Counter(_words(value))


def _words(value: Any) -> Sequence[str]:
    return value.split() if isinstance(value, str) else [_key(value)]
