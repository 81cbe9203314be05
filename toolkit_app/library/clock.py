"""The clock that orders records of several laptops, and the identity of this laptop."""

import contextlib
import time
import uuid
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from toolkit_app import places
from toolkit_app.errors import ToolkitError
from toolkit_app.library.canonical import uuid7

DAY = 24 * 60 * 60 * 1000


@dataclass(frozen=True)
class Stamp:
    """When a record was made: ``hlc`` orders records (48 bits of milliseconds, 16 of a counter), ``at`` is shown."""

    hlc: int
    at: str


def now() -> int:
    """Milliseconds since 1970 by this laptop's clock."""
    return time.time_ns() // 1_000_000


def written(milliseconds: int) -> str:
    """A time as UTC text, ``2026-01-31T12:00:00.000Z``."""
    moment = datetime.fromtimestamp(milliseconds // 1000, UTC)
    return f"{moment:%Y-%m-%dT%H:%M:%S}.{milliseconds % 1000:03d}Z"


def horizon(milliseconds: int) -> int:
    """The latest stamp that is believed: a day ahead of this laptop's clock. A clock set wrong elsewhere is not followed."""
    return milliseconds + DAY << 16


def following(last: int, milliseconds: int) -> Stamp:
    """The stamp after ``last``: the laptop's time, or one step on where ``last`` is not in the past.

    A hybrid logical clock (Kulkarni and others, 2014) with the counter in the lower bits.
    """
    return Stamp(max(last + 1, milliseconds << 16), written(milliseconds))


def known_replica() -> uuid.UUID | None:
    """The identity of this laptop's records, or None when none was made yet.

    It lies in the person's settings and not in the library, because a copied library would give two laptops one identity.
    """
    with contextlib.suppress(OSError, ValueError):
        return uuid.UUID(_place().read_text(encoding="ascii").strip())
    return None


def replica() -> uuid.UUID:
    """The identity of this laptop's records, made at the first call. Raises ToolkitError when its folder cannot be written."""
    path = _place()
    found = known_replica()
    if found:
        return found
    made = uuid7()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f"replica.{made.hex}.part")
        beside.write_text(f"{made.hex}\n", encoding="ascii")
        beside.replace(path)
    except OSError as error:
        raise ToolkitError("The settings folder {folder} cannot be written: {reason}.",
                           "Make it writable, or name another one in TOOLKIT_HOME.",
                           folder=path.parent, reason=error.strerror or error) from error
    # read back: of two programs started for the first time at once, both go on with what stands there
    return known_replica() or made


def _place() -> Path:
    return places.settings_folder() / "replica"
