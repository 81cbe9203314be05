"""What a person says of one sheet: confirmed beside what was read, or keyed without seeing it, and compared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from toolkit_app.desktop.forms.asking import Entry

Step = Literal["count", "decide", "again", "differ"]


@dataclass
class Keying:
    """One sheet in hand. ``blind``: it is keyed without what was read being seen. ``twice``: what has no reading is keyed twice.

    ``first`` is what the keying is compared with: what was read, or what was keyed before; None before there is anything.
    """

    entry: Entry
    blind: bool = False
    twice: bool = True
    values: dict[int, str] = field(default_factory=dict)
    words: dict[int, str] = field(default_factory=dict)
    doubts: dict[int, str] = field(default_factory=dict)
    differing: dict[int, tuple[str, str]] = field(default_factory=dict)
    first: Mapping[int, str] | None = None
    compared: bool = False

    def __post_init__(self) -> None:
        self.words = {line.number: line.reason for line in self.entry.lines if line.reason}
        if self.entry.kind == "hand":
            return
        self.first = {line.number: line.value for line in self.entry.lines if not line.doubt}
        if not self.blind:
            self.values = {line.number: line.value for line in self.entry.lines}
            self.doubts = {line.number: line.doubt for line in self.entry.lines if line.doubt}
            self.compared = True

    @property
    def asked(self) -> frozenset[int]:
        """The statements that a person must decide before the sheet counts."""
        return frozenset({*self.doubts, *self.differing})

    def decided(self, number: int, value: str) -> None:
        """A person says what a statement says."""
        self.values[number] = value
        self.doubts.pop(number, None)
        self.differing.pop(number, None)

    def confirm(self) -> Step:
        """What Enter comes to: the sheet counts, something is to be decided, it is keyed once more, or two keyings differ."""
        if self.asked:
            return "decide"
        if self.compared or (self.first is None and not self.twice):
            return "count"
        if self.first is None:
            self.first, self.values = dict(self.values), {}
            return "again"
        self.differing = {number: (before, now) for number, before in self.first.items()
                          if (now := self.values.get(number, "")) != before}
        self.differing |= {number: ("", now) for number, now in self.values.items()
                           if now and number not in self.first and self.entry.kind == "hand"}
        self.compared = True
        return "differ" if self.differing else "count"
