"""Checks of values that come from outside the library. Each raises ValueError with the reason."""

import base64
import re
import uuid
from typing import Any

from toolkit_app.errors import ToolkitError
from toolkit_app.text import sections

_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", re.ASCII)
_NAME = re.compile(r"[a-z][a-z0-9_]*", re.ASCII)


def digest(value: Any) -> bytes:
    """The bytes of a SHA-256 written as 64 small hexadecimal digits."""
    if not isinstance(value, str) or len(value) != 64 or value != value.lower():
        raise ValueError("not a digest")
    found = bytes.fromhex(value)
    if len(found) != 32:
        raise ValueError("not a digest")
    return found


def identity(value: Any) -> uuid.UUID:
    """The uuid of 32 hexadecimal digits."""
    if not isinstance(value, str) or len(value) != 32:
        raise ValueError("not an identity")
    return uuid.UUID(hex=value)


def binary(value: Any) -> bytes:
    """The bytes of a base64 text."""
    if not isinstance(value, str):
        raise ValueError("no data")
    return base64.b64decode(value, validate=True)


def moment(value: Any) -> None:
    """A time as it is kept: UTC text with milliseconds."""
    if not isinstance(value, str) or not _TIME.fullmatch(value):
        raise ValueError("not a time")


def name(value: Any) -> None:
    """A code such as the name of a kind or a state: small letters, digits, low lines."""
    if not isinstance(value, str) or not _NAME.fullmatch(value):
        raise ValueError("not the name of a kind or a state")


def text(content: bytes | None) -> None:
    """The bytes of a text that this program could have written; None, what was erased, is sound."""
    if content is None:
        return
    said = content.decode()
    try:
        normal = sections.normalise(said)
    except ToolkitError as error:
        raise ValueError("its text holds characters that cannot be kept") from error
    if normal != said:
        raise ValueError("its text is not in the normal form NFC with LF")


def value(found: Any) -> Any:
    """A JSON value whose texts and numbers every database can keep; it is returned."""
    if isinstance(found, dict):
        for part, inner in found.items():
            value(part)
            value(inner)
    elif isinstance(found, list):
        for inner in found:
            value(inner)
    elif isinstance(found, str):
        if "\0" in found:
            raise ValueError("a NUL character")
        found.encode()
    elif isinstance(found, int) and abs(found) >= 1 << 63:
        raise ValueError("a number that is too large")
    return found
