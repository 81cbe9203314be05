"""What an import did, or would do, file by file and row by row."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from toolkit_app.errors import ToolkitError
from toolkit_app.intake.document import Lost

#: ``made``: a new item; ``revised``: a new revision of an item; ``merged``: one that went together with what others did
#: meanwhile; ``apart``: both are kept until somebody merges them; ``unchanged``: nothing was to do; ``known``: the library has
#: this very file, or the same text; ``left``: not chosen; ``refused``: it cannot be read or kept.
Outcome = Literal["made", "revised", "merged", "apart", "unchanged", "known", "left", "refused"]


@dataclass(frozen=True)
class Line:
    """A file or a row: what became of it. ``row`` is its number in the sheet, 0 for a file.

    ``comments`` and ``proposals`` count what was added to the register; ``problems`` are values that did not fit, ``reason`` why
    it was refused; ``lost`` is what the text could not take over.
    """

    name: str
    outcome: Outcome
    row: int = 0
    key: str = ""
    revision: str = ""
    kind: str = ""
    lang: str = ""
    title: str = ""
    comments: int = 0
    proposals: int = 0
    files: int = 0
    lost: tuple[Lost, ...] = ()
    problems: tuple[ToolkitError, ...] = ()
    reason: ToolkitError | None = None


@dataclass(frozen=True)
class Report:
    """An import: its lines in the order of the files, and the identity by which it is taken back (empty: nothing was kept)."""

    lines: tuple[Line, ...]
    id: str = ""
    dry: bool = False

    def count(self, *outcomes: Outcome) -> int:
        """How many lines ended so."""
        return sum(line.outcome in outcomes for line in self.lines)

    def as_json(self) -> dict[str, Any]:
        """The report as ``toolkit import --json`` prints it."""
        return {"import": self.id, "dry_run": self.dry, "lines": [_line(line) for line in self.lines]}


def _line(line: Line) -> dict[str, Any]:
    plain = {"file": line.name, "row": line.row, "outcome": line.outcome, "key": line.key, "revision": line.revision,
             "kind": line.kind, "lang": line.lang, "title": line.title, "comments": line.comments, "proposals": line.proposals,
             "files": line.files}
    return {**{name: value for name, value in plain.items() if value not in ("", 0) or name == "file"},
            "lost": [said(one) for one in line.lost], "problems": [str(one) for one in line.problems],
            "reason": str(line.reason) if line.reason else None}


def said(lost: Lost) -> str:
    """A loss as an English sentence."""
    return lost.what.format(count=lost.count, sample=lost.sample)


def problems(report: Report) -> Iterator[tuple[Line, ToolkitError]]:
    """Every problem with the line it belongs to; the reason of a refusal first."""
    for line in report.lines:
        for one in (*filter(None, (line.reason,)), *line.problems):
            yield line, one
