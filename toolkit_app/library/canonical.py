"""The canonical bytes that are hashed, and the identities drawn from chance: uuid7 and the short key a person reads.

Canonical form: JSON with sorted names, no blanks, UTF-8, text in NFC with LF, and no floats (JSON readers disagree on them).
"""

import hashlib
import json
import secrets
import time
import uuid
from collections.abc import Mapping
from typing import Any, NoReturn

from toolkit_app import kinds
from toolkit_app.errors import ToolkitError
from toolkit_app.text import sections

# Crockford's base 32: no I, L, O, U, so that a key read aloud or from paper is not mistaken
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ_AS = str.maketrans("OIL", "011")
_TAIL = 8


def clean(value: Any) -> Any:
    """A JSON value with every text normalised (NFC, LF) and what is empty left out of objects.

    A field that is not filled is absent, so None, "", [] and {} vanish from mappings. Raises ToolkitError on NUL, lone
    surrogates, floats and values that are no JSON.
    """
    if isinstance(value, str):
        return sections.normalise(value)
    if isinstance(value, bool) or (isinstance(value, int) and abs(value) < 1 << 63):
        return value
    if isinstance(value, Mapping):
        cleaned = {sections.normalise(str(name)): clean(inner) for name, inner in value.items() if inner is not None}
        return {name: inner for name, inner in cleaned.items() if inner not in ("", [], {})}
    if isinstance(value, list | tuple):
        return [clean(inner) for inner in value if inner is not None]
    raise ToolkitError("The value {value} cannot be kept exactly.", "Write it as text.", value=repr(value)[:80])


def encode(value: Any) -> bytes:
    """The canonical bytes of a JSON value that holds no floats and only normalised text."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode()


def decode(data: bytes) -> Any:
    """The JSON value of canonical bytes. Raises ValueError on floats, doubled names, NaN and what is no JSON or UTF-8."""
    return json.loads(data.decode(), parse_float=_refuse, parse_constant=_refuse, object_pairs_hook=_unique)


def _refuse(text: str) -> NoReturn:
    raise ValueError(f"no exact value: {text[:40]}")


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a name occurs twice")
    return found


def sha256(data: bytes) -> bytes:
    """The raw SHA-256 of the bytes."""
    return hashlib.sha256(data).digest()


def uuid7() -> uuid.UUID:
    """A new time-ordered identity: 48 bits of milliseconds, 74 random bits (RFC 9562, section 5.7)."""
    milliseconds = time.time_ns() // 1_000_000 & (1 << 48) - 1
    return uuid.UUID(int=milliseconds << 80 | 7 << 76 | secrets.randbits(12) << 64 | 2 << 62 | secrets.randbits(62))


def key_of(kind: str, item: uuid.UUID) -> str:
    """The key of an item: the prefix of its kind and the last 40 bits of its identity, such as ``LL-7K3QF2MA``.

    A kind this program does not know takes its first two letters, so that items of a later program can be shown.
    """
    known = kinds.KINDS.get(kind)
    tail = item.int & (1 << 5 * _TAIL) - 1
    letters = "".join(ALPHABET[tail >> 5 * place & 31] for place in reversed(range(_TAIL)))
    return f"{known.prefix if known else kind[:2].upper()}-{letters}"


def as_key(typed: str) -> str:
    """A key as it is kept, from one as it is typed: any case, blanks around it, the letters O, I and L for 0 and 1."""
    prefix, dash, tail = typed.strip().upper().partition("-")
    return prefix + dash + tail.translate(_READ_AS)
