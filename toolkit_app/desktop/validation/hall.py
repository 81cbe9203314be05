"""Where a round on a projector is: which statement, what is done with it, what can be done, and by which keys it is answered."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from toolkit_app.desktop import language
from toolkit_app.desktop.validation import asking

if TYPE_CHECKING:
    from toolkit_app.validation.definition import Definition
    from toolkit_app.validation.participants import Participant
    from toolkit_app.validation.procedures.shape import Value
    from toolkit_app.validation.rendered import Rendering
    from toolkit_app.validation.standing import At
    from toolkit_app.validation.tally import Counted
    from toolkit_app.validation.units import Unit

STAGES = ("ask", "hands", "turns", "shown")
COVER = -1
SILENT_KEYS = (Qt.Key.Key_F5, Qt.Key.Key_F6, Qt.Key.Key_F7)
Signs = list[tuple[str, str]]


class Hall:
    """``at`` is the place of the statement (``COVER``: before the first, one past the last: the end), ``stage`` of ``STAGES``;
    ``revealed`` are the statements that were closed. ``writable``: answers can be kept in this library.
    """

    def __init__(self, whole: asking.Whole, *, writable: bool) -> None:
        self.seen = asking.Projected(whole, None, {})
        self.at, self.stage = COVER, "ask"
        self.revealed: set[str] = set()
        self._writable = writable

    @property
    def of(self) -> Definition:
        """What the round was sealed with."""
        return self.seen.whole.round.definition

    @property
    def unit(self) -> Unit | None:
        """The statement that is shown, None before the first and after the last."""
        return self.of.units[self.at] if 0 <= self.at < len(self.of.units) else None

    @property
    def here(self) -> At:
        """How far the statement that is shown is."""
        from toolkit_app.validation.standing import At

        found = self.seen.at.get(self.unit.place) if self.unit else None
        return found or At(frozenset(), frozenset(), {})

    @property
    def counted(self) -> Counted | None:
        """The count of the statement that is shown, where it is known."""
        statements = self.seen.tally.statements if self.seen.tally else ()
        return next((one for one in statements if self.unit and one.unit.place == self.unit.place), None)

    @property
    def rendering(self) -> Rendering | None:
        """What is known in the language of the window of the statement that is shown, where its words are in another one."""
        return self.seen.rendered.get(self.unit.place, {}).get(language.current()) if self.unit else None

    @property
    def unreasoned(self) -> int:
        """How many answers to the statement that is shown are against, without the reason that would make them count."""
        return int(self.counted.reading.figures.get("without_reason") or 0) if self.counted else 0

    @property
    def sealed(self) -> bool:
        """Whether what was answered is in a ballot box, and cannot be shown before the round is closed."""
        return self.seen.whole.round.secret and self.seen.whole.round.state == "open"

    @property
    def answerable(self) -> bool:
        """Whether the statement that is shown can be answered here by itself."""
        whole = self.seen.whole
        return self._writable and self.unit is not None and whole.round.state == "open" and whole.box_is_here and (
            not self.of.procedure.whole)

    @property
    def raisable(self) -> bool:
        """Whether hands can be counted: they are seen."""
        return self.answerable and not self.seen.whole.round.secret

    @property
    def closable(self) -> bool:
        """Whether the statement can be closed and shown, or opened again."""
        return self.unit is not None and not self.sealed

    @property
    def shown(self) -> frozenset[str]:
        """The places whose count is shown now, or when the statement is closed: of one, at the end of all closed ones."""
        if self.sealed or self.at == COVER:
            return frozenset()
        if self.unit is not None:
            return frozenset({self.unit.place})
        closed = self.seen.whole.round.state == "closed"
        return frozenset(unit.place for unit in self.of.units if closed or unit.place in self.revealed)

    def take(self, seen: asking.Projected) -> None:
        """What was read; counts of statements that were read before stay."""
        tally, before = seen.tally, self.seen.tally
        if tally is not None and before is not None:
            by_place = {one.unit.place: one for one in (*before.statements, *tally.statements)}
            kept = tuple(by_place[unit.place] for unit in self.of.units if unit.place in by_place)
            seen = replace(seen, tally=replace(tally, statements=kept))
        self.seen = seen

    def turn_to(self, at: int) -> None:
        """Go to a statement; one that was closed is shown at once."""
        self.at = max(COVER, min(len(self.of.units), at))
        closed = self.seen.whole.round.state == "closed"
        self.stage = "shown" if self.unit and (closed or self.unit.place in self.revealed) else "ask"

    def go_on(self) -> None:
        """The next step: what was answered is shown, then the next statement."""
        if self.closable and self.stage != "shown":
            self.show_or_hide()
        else:
            self.turn_to(self.at + 1)

    def go_back(self) -> None:
        """The step before."""
        if self.unit is not None and self.stage in ("hands", "turns"):
            self.stage = "ask"
        else:
            self.turn_to(self.at - 1)

    def show_or_hide(self) -> None:
        """Close the statement, or open it again."""
        if self.unit is None or not self.closable:
            return
        if self.stage == "shown":
            self.revealed.discard(self.unit.place)
            self.stage = "ask"
        else:
            self.revealed.add(self.unit.place)
            self.stage = "shown"

    def answered_by(self, person: str) -> None:
        """That person has answered the statement that is shown."""
        if self.unit is not None:
            here = replace(self.here, done=self.here.done | {person})
            self.seen = replace(self.seen, at={**self.seen.at, self.unit.place: here})

    def next_person(self) -> Participant | None:
        """Who has not answered the statement that is shown."""
        done = self.here.done
        return next((one.person for one in self.seen.whole.people if one.person.key not in done), None)

    def groups(self) -> list[tuple[str, str, int]]:
        """The groups with their names, and how many people without names of each can raise a hand."""
        free, here = dict.fromkeys(self.of.groups, 0), self.here
        for one in self.seen.whole.people:
            if not one.person.name and (one.person.key not in here.done or one.person.key in here.raised):
                free[one.person.group] += 1
        return [(code, self.of.group_label(code, language.current()), count) for code, count in free.items()]

    def keys(self) -> dict[int, str]:
        """The answer of each key: its digit, or 1, 2, 3 … where answers are no digits; F5 to F7 for those that judge nothing."""
        scale, silent = self.answers()
        digits = all(isinstance(value.code, int) and 0 <= value.code <= 9 for value in scale)
        keys = {Qt.Key.Key_0 + (int(value.code) if digits else number): str(value.code)
                for number, value in enumerate(scale, start=1)}
        return keys | {key: str(value.code) for key, value in zip(SILENT_KEYS, silent, strict=True)}

    def answers(self) -> tuple[list[Value], list[Value]]:
        """What can be answered, and apart what judges nothing."""
        from toolkit_app.validation.procedures.shape import SILENT

        return ([value for value in self.of.offered if value not in SILENT],
                [value for value in self.of.offered if value in SILENT])

    def columns(self) -> list[tuple[str, str, str]]:
        """Every answer with its sign and its words."""
        scale, silent = self.answers()
        signs = [*self.signs(keys=False)[0], *self.signs(keys=False)[1]]
        return [(str(value.code), *sign) for value, sign in zip((*scale, *silent), signs, strict=True)]

    def signs(self, *, keys: bool) -> tuple[Signs, Signs]:
        """Signs and words of the answers; with ``keys`` the signs are the keys that give them."""
        scale, silent = self.answers()
        lang = language.current()
        digits = all(isinstance(value.code, int) for value in scale)
        shown = [(str(value.code) if digits else str(number) if keys else "", value.labels[lang])
                 for number, value in enumerate(scale, start=1)]
        return ([(sign, "" if sign == words else words) for sign, words in shown],
                [(f"F{5 + place}" if keys else "", value.labels[lang]) for place, value in enumerate(silent)])
