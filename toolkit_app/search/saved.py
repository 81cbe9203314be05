"""Searches a person keeps, with what was found when they last looked, and the lines they used last.

They are a person's own, so they lie in the settings folder, by library, and never in the library. What is *new* is told by the
items themselves, not by a date: an item that comes from another laptop is new here, however old it is.
"""

import contextlib
import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from toolkit_app import places
from toolkit_app.errors import ToolkitError
from toolkit_app.search.find import found_by
from toolkit_app.search.reader import Reader
from toolkit_app.search.suggest import nearest_of
from toolkit_app.text.folding import fold

RECENT = 20


@dataclass(frozen=True)
class Saved:
    """A kept search. ``where`` narrows it (facet -> codes); ``looked_at`` is empty before the first look."""

    name: str
    line: str
    where: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    looked_at: str = ""
    seen: frozenset[str] = frozenset()


@dataclass(frozen=True)
class News:
    """How many items a search finds now, and the keys of those that are new or changed since the last look."""

    total: int
    keys: frozenset[str]


def _marks(index: Reader, saved: Saved) -> dict[str, str]:
    """A short mark for every item that is found, in its present version, by key."""
    changes: list[tuple[int, str, str]] = []
    with index.reading():
        changes += index.changes(found_by(index, saved.line, saved.where))
    return {key: f"{zlib.crc32(f'{key} {changed_at}'.encode()):08x}" for _, key, changed_at in changes}


def news(index: Reader, saved: Saved) -> News:
    """What a search finds now that it did not find, or not so, when it was last looked at."""
    marks = _marks(index, saved)
    return News(len(marks), frozenset(key for key, mark in marks.items() if mark not in saved.seen))


class Searches:
    """The searches of one library, as its file holds them now; every change is written at once."""

    def __init__(self, library: str) -> None:
        """``library`` is the id of the library. A file that cannot be read is put aside as ``.broken``."""
        self._library = library
        self._path = _file()

    @property
    def saved(self) -> tuple[Saved, ...]:
        """The kept searches, by name."""
        return tuple(_saved(entry) for entry in self._read()["saved"])

    @property
    def recent(self) -> tuple[str, ...]:
        """The lines that were used last, the newest first."""
        return tuple(self._read()["recent"])

    def get(self, name: str) -> Saved:
        """The search of that name, in any case. Raises ToolkitError naming the nearest."""
        every = self.saved
        for one in every:
            if fold(one.name) == fold(name):
                return one
        near = nearest_of(name, [one.name for one in every])
        raise ToolkitError("There is no saved search “{name}”.", "The nearest is “{near}”." if near else "", name=name, near=near)

    def keep(self, name: str, line: str, where: Mapping[str, Sequence[str]], index: Reader) -> Saved:
        """Keep a search, in place of one of that name; what it finds now has been seen. Raises ToolkitError for no name."""
        name = " ".join(name.split())
        if not name:
            raise ToolkitError("A saved search needs a name.", "Give it one.")
        return self._put(Saved(name, line, {facet: tuple(codes) for facet, codes in where.items()}), index)

    def looked(self, name: str, index: Reader) -> Saved:
        """Remember that all a search finds now has been seen. Raises ToolkitError for an unknown name."""
        return self._put(self.get(name), index)

    def _put(self, saved: Saved, index: Reader) -> Saved:
        now = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        fresh = replace(saved, looked_at=now, seen=frozenset(_marks(index, saved).values()))
        others = [one for one in self.saved if fold(one.name) != fold(saved.name)]
        self._write(saved=[_entry(one) for one in sorted([*others, fresh], key=lambda one: fold(one.name))])
        return fresh

    def remove(self, name: str) -> None:
        """Forget a search. Raises ToolkitError for an unknown name."""
        gone = self.get(name)
        self._write(saved=[_entry(one) for one in self.saved if one.name != gone.name])

    def used(self, line: str) -> None:
        """Remember a line that was searched for."""
        line = " ".join(line.split())
        if line:
            self._write(recent=[line, *(other for other in self.recent if fold(other) != fold(line))][:RECENT])

    def _read(self) -> dict[str, list[Any]]:
        entry = _all(self._path).get(self._library)
        entry = entry if isinstance(entry, dict) else {}
        return {"saved": [each for each in _list(entry, "saved") if isinstance(each, dict) and each.get("name")],
                "recent": [each for each in _list(entry, "recent") if isinstance(each, str)]}

    def _write(self, **changed: list[Any]) -> None:
        every = _all(self._path) | {self._library: self._read() | changed}
        aside = self._path.with_suffix(".json.new")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            aside.write_text(json.dumps(every, ensure_ascii=False, indent=1, sort_keys=True), encoding="utf-8")
            aside.replace(self._path)
        except OSError as error:
            raise ToolkitError("The saved searches could not be written: {reason}.", "Check that {folder} can be written to.",
                               reason=error.strerror or error, folder=self._path.parent) from error


def _file() -> Path:
    return places.settings_folder() / "searches.json"


def _all(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError):
        found = None
    if isinstance(found, dict):
        return found
    with contextlib.suppress(OSError):
        path.replace(path.with_suffix(".json.broken"))
    return {}


def _list(entry: Mapping[str, Any], name: str) -> list[Any]:
    value = entry.get(name)
    return value if isinstance(value, list) else []


def _saved(entry: Mapping[str, Any]) -> Saved:
    where = entry.get("where")
    return Saved(str(entry["name"]), str(entry.get("line", "")),
                 {str(facet): tuple(map(str, codes)) for facet, codes in where.items()} if isinstance(where, dict) else {},
                 str(entry.get("looked_at", "")), frozenset(str(entry.get("seen", "")).split()))


def _entry(saved: Saved) -> dict[str, Any]:
    return {"name": saved.name, "line": saved.line, "where": {facet: list(codes) for facet, codes in saved.where.items()},
            "looked_at": saved.looked_at, "seen": " ".join(sorted(saved.seen))}
