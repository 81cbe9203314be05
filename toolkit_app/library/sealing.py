"""What stands against an edition: its number, texts that are not agreed, comments that are not answered, and what others say."""

import re
import uuid
from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING

from sqlalchemy import select

from toolkit_app.errors import ToolkitError
from toolkit_app.library import commenting, reading, records, states
from toolkit_app.library.store import Tx
from toolkit_app.library.values import Row

if TYPE_CHECKING:
    from toolkit_app.library.editions import Edition, Part

#: What a higher layer asks of an edition: given its keys and its number, raises ToolkitError naming what stands against it.
Refusal = Callable[[Tx, Sequence[str], str], None]
NUMBER = re.compile(r"(0|[1-9]\d{0,3})\.(0|[1-9]\d{0,3})", re.ASCII)


class HinderedError(ToolkitError):
    """An edition that several things stand against; ``reasons`` are these."""

    reasons: tuple[ToolkitError, ...] = ()


def numbers(number: str) -> tuple[int, int]:
    """Both parts of the number of an edition."""
    major, minor = number.split(".")
    return int(major), int(minor)


def check_number(name: str, number: str, earlier: Collection[tuple[int, int]]) -> None:
    """Raises ToolkitError naming the numbers that can come next, when this one cannot."""
    if not NUMBER.fullmatch(number) or number == "0.0":
        raise ToolkitError("“{number}” is not the number of an edition.", "Write 0.1, 1.0, 1.1 or 2.0.", number=number)
    wanted = numbers(number)
    if not earlier:
        following = [wanted if wanted[0] == 0 else (1, 0)]
    else:
        major, minor = max(earlier)
        following = [(major, minor + 1), (major + 1, 0)]
    if wanted not in following:
        raise ToolkitError("{name} cannot have the number {number} now.", "Next comes {numbers}.", name=name, number=number,
                           numbers=", ".join(f"{major}.{minor}" for major, minor in following))


def refuse(tx: Tx, label: str, number: str, rows: Sequence[Row], parts: Sequence["Part"], last: "Edition | None",
           refusals: Sequence[Refusal]) -> None:
    """Raises the one ToolkitError that stands against sealing ``rows`` as ``parts`` after the edition ``last``, or
    HinderedError with all of them.
    """
    major, minor = numbers(number)
    reasons = []
    checks: list[Callable[[], None]] = [lambda: _settled(rows, major)]
    if major and not minor:
        checks.append(lambda: commenting.refuse_open(tx, [part.item for part in parts]))
    checks += [lambda one=one: one(tx, [row.key for row in rows], number) for one in refusals]  # type: ignore[misc]
    if last:
        checks.append(lambda: _changed_enough(tx, last, parts, major, minor))
    for check in checks:
        try:
            check()
        except ToolkitError as error:
            reasons.append(error)
    if len(reasons) == 1:
        raise reasons[0]
    if reasons:
        hindered = HinderedError("{label} cannot be sealed yet.", "Settle what stands against it: {number} reasons.", label=label,
                                 number=len(reasons))
        hindered.reasons = tuple(reasons)
        raise hindered


def _settled(rows: Sequence[Row], major: int) -> None:
    open_still = [f"{row.key} ({row.state})" for row in rows if row.state not in states.SETTLED]
    if major and open_still:
        raise ToolkitError("An edition from 1.0 on holds agreed texts only; these are not: {items}.",
                           "Take them through validation, leave them out, or number the edition 0.x.",
                           items=", ".join(open_still))


def _changed_enough(tx: Tx, last: "Edition", parts: Sequence["Part"], major: int, minor: int) -> None:
    before = {part.item: part for part in last.parts}
    if [(part.item, part.revision) for part in parts] == [(part.item, part.revision) for part in last.parts] and not (
            major > numbers(last.number)[0]):
        raise ToolkitError("Nothing changed since {label}.", "That edition holds the same texts.", label=last.label)
    if not major or not minor:
        return
    moved = sorted(_key(tx, item) for item in before.keys() ^ {part.item for part in parts})
    moved += [_key(tx, part.item) for part in parts
              if part.item in before and part.revision != before[part.item].revision
              and _statements(tx, part) != _statements(tx, before[part.item])]
    if moved:
        raise ToolkitError("{number} would be an editorial edition, and the contents changed: {items}.",
                           "Number it {next}.0.", number=f"{major}.{minor}", items=", ".join(moved), next=major + 1)


def _key(tx: Tx, item: uuid.UUID) -> str:
    return tx.session.scalar(select(records.Item.key).where(records.Item.id == item)) or item.hex


def _statements(tx: Tx, part: "Part") -> list[tuple[str, str]]:
    """What was agreed of a text: its statements by id, each with the digest of its wording."""
    key = tx.session.scalar(select(records.Item.key).where(records.Item.id == part.item))
    if key is None:
        return []
    return [(one.id, one.digest) for one in reading.item_at(tx, key, part.revision.hex()).statements]
