"""Unsaved work, kept in a file every few seconds, so that a crash or an empty battery costs no words."""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from toolkit_app import places
from toolkit_app.errors import ToolkitError

if TYPE_CHECKING:
    from toolkit_app.library.values import Draft


@dataclass(frozen=True)
class Unsaved:
    """What was in the editor: the revision it began from, when it was kept (UTC), and the draft as plain values."""

    key: str
    base: str
    at: str
    title: str
    lang: str
    body: str
    fields: dict[str, Any] = field(default_factory=dict)
    tags: tuple[str, ...] = ()

    def says(self, draft: Draft) -> bool:
        """Whether that draft says the same: then nothing is unsaved."""
        return (self.title, self.lang, self.body, self.fields, self.tags) == (
            draft.title, draft.lang, draft.body, dict(draft.fields), draft.tags)


def file_of(library: str, key: str) -> Path:
    """Where the unsaved work on an item of a library lies."""
    return places.settings_folder() / "unsaved" / library / f"{key}.json"


def keep(library: str, unsaved: Unsaved) -> None:
    """Write it aside and put it in place. Raises ToolkitError when the folder cannot be written to."""
    target = file_of(library, unsaved.key)
    aside = target.with_suffix(".new")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with aside.open("w", encoding="utf-8") as stream:
            json.dump(asdict(unsaved), stream, ensure_ascii=False)
            stream.flush()
            os.fsync(stream.fileno())
        aside.replace(target)
    except OSError as error:
        raise ToolkitError("What you write cannot be kept aside: {reason}.", "Save now, and make room on the disk.",
                           reason=error.strerror or str(error)) from error


def found(library: str, key: str) -> Unsaved | None:
    """The unsaved work on an item, if there is any. A file that cannot be read is put aside as ``.broken``, never deleted."""
    path = file_of(library, key)
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
        return Unsaved(**{**values, "tags": tuple(values["tags"])})
    except FileNotFoundError:
        return None
    except (OSError, ValueError, TypeError, KeyError):
        with contextlib.suppress(OSError):
            path.replace(path.with_suffix(".broken"))
        return None


def forget(library: str, key: str) -> None:
    """The work has been saved or thrown away."""
    path = file_of(library, key)
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise ToolkitError("The file {path} cannot be removed: {reason}.", "Close the program that holds it.", path=str(path),
                           reason=error.strerror or str(error)) from error


def waiting(library: str) -> tuple[str, ...]:
    """The keys of the items with unsaved work."""
    return tuple(sorted(path.stem for path in (places.settings_folder() / "unsaved" / library).glob("*.json")))
