"""Two texts that were made from one, put together sentence by sentence; what must be asked is never decided.

A change of one side is taken, an equal change of both once, two changes of one sentence are a conflict for a person. Edits of
different sentences go together; where they touch, the result asks for a look. The outcome depends on the three texts alone, not
on which of them is called ours, so that two laptops that merge apart come to the same text.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from toolkit_app.errors import ToolkitError
from toolkit_app.text.parts import Part, Sides, parts
from toolkit_app.text.proposal import proposal
from toolkit_app.text.sentences import cut

Kind = Literal["same", "ours", "theirs", "both", "added-both", "conflict"]
Choice = Literal["ours", "theirs", "both"]


@dataclass(frozen=True)
class Piece:
    """One stretch of a merge.

    ``base``, ``ours`` and ``theirs`` are what stands there in the three texts, ``text`` what the merge puts there (empty for a
    conflict) and ``before`` the separator in front of it. ``look``: put together without asking, but a person should read it.
    ``moved`` is the number of the other end, where a stretch was moved: of a conflict, the piece that holds the moved copy.
    ``proposal`` is a word by word merge of a conflict, or None; it is never taken unasked. ``joint`` stands between the two
    texts when both are kept.
    """

    kind: Kind
    base: str
    ours: str
    theirs: str
    look: bool = False
    text: str = ""
    before: str = ""
    moved: int | None = None
    proposal: str | None = None
    joint: str = ""


@dataclass(frozen=True)
class Merge:
    """A merge: its pieces in order; ``lead`` and ``end`` are the blanks before the first and after the last."""

    pieces: tuple[Piece, ...]
    lead: str
    end: str

    @property
    def conflicts(self) -> tuple[int, ...]:
        """The numbers of the pieces a person must settle."""
        return tuple(number for number, piece in enumerate(self.pieces) if piece.kind == "conflict")

    @property
    def looks(self) -> tuple[int, ...]:
        """The numbers of the pieces that were merged but should be read."""
        return tuple(number for number, piece in enumerate(self.pieces) if piece.look)

    @property
    def text(self) -> str | None:
        """The merged text, or None while there is a conflict."""
        return None if self.conflicts else self.resolve({})

    def resolve(self, choices: Mapping[int, str]) -> str:
        """The merged text with every conflict settled.

        ``choices`` gives for the number of a piece ``"ours"``, ``"theirs"``, ``"both"``, or any other text to put there; pieces
        that are no conflict may be settled otherwise too. Of a stretch that one side moved and the other edited, ``"both"`` is
        the edited text in the new place, and so is a text typed in. Raises ToolkitError for a conflict without a choice and for a
        number that is none.
        """
        missing = [number for number in self.conflicts if number not in choices]
        unknown = [number for number in choices if not 0 <= number < len(self.pieces)]
        if missing:
            raise ToolkitError("{count} conflicts are not settled yet.", "Choose a version for each of them.", count=len(missing))
        if unknown:
            raise ToolkitError("The merge has no piece {number}.", "Show the merge again and choose anew.", number=unknown[0])
        texts = [piece.text for piece in self.pieces]
        for number, choice in choices.items():
            texts[number] = _chosen(self.pieces[number], choice)
        for number in self.conflicts:
            other = self.pieces[number].moved
            if other is not None:
                texts[number], texts[other] = _settled_move(self.pieces[number], self.pieces[other], choices[number])
        return self._joined(texts)

    def _joined(self, texts: list[str]) -> str:
        joined = [self.lead]
        waiting = ""
        for piece, text in zip(self.pieces, texts, strict=True):
            waiting = max(waiting, piece.before, key=_strength)
            if text:
                joined += [waiting if len(joined) > 1 else "", text]
                waiting = ""
        return "".join([*joined, self.end])


def _strength(gap: str) -> tuple[int, bool]:
    return min(gap.count("\n"), 2), bool(gap)


def _chosen(piece: Piece, choice: str) -> str:
    if choice == "ours":
        return piece.ours
    if choice == "theirs":
        return piece.theirs
    if choice == "both":
        if piece.kind != "conflict":
            return piece.text
        return piece.joint.join(text for text in (piece.ours, piece.theirs) if text)
    return choice


def _settled_move(piece: Piece, copy: Piece, choice: str) -> tuple[str, str]:
    """Texts for a conflict and for the piece that holds the moved copy."""
    own: Choice = "ours" if piece.ours else "theirs"
    edited = piece.ours or piece.theirs
    if not piece.base:
        # Moved here by one side; the other moved it to the place of the copy, or deleted it.
        if choice == "both":
            return edited, copy.text
        return ("", copy.text) if choice in ("ours", "theirs") and choice != own else (edited if choice == own else choice, "")
    if choice == own:
        return edited, ""
    if choice in ("ours", "theirs"):
        return "", copy.text
    return "", edited if choice == "both" else choice


def three_way(base: str, ours: str, theirs: str) -> Merge:
    """The merge of two texts made from ``base``. Never fails; takes about linear time; equal texts give equal merges."""
    sides = Sides(cut(base), cut(ours), cut(theirs))
    found = parts(sides)
    befores: list[str] = []
    previous: Part | None = None
    for number, part in enumerate(found):
        before = ""
        if previous is not None and not part.empty:
            before = sides.gap(previous, part)
        if number and _touch(found[number - 1], part, before):
            part.look = found[number - 1].look = True
        befores.append(before)
        if not part.empty:
            previous = part
    pieces = [_piece(sides, part, before) for part, before in zip(found, befores, strict=True)]
    return Merge(tuple(pieces), sides.lead(), sides.end())


def _touch(before: Part, after: Part, gap: str) -> bool:
    """Whether changes of both sides stand next to each other within a paragraph, or next to what was taken out."""
    if {before.kind, after.kind} != {"ours", "theirs"}:
        return False
    return before.rewritten or after.rewritten or gap.count("\n") < 2


def _piece(sides: Sides, part: Part, before: str) -> Piece:
    base, ours, theirs = sides.slices(part)
    text, suggested, joint = sides.text(part), None, ""
    if part.kind == "conflict":
        joint = sides.joint(part)
        suggested = (ours or theirs) if part.moved is not None and base else proposal(base, ours, theirs)
    return Piece(part.kind, base, ours, theirs, part.look, text, before, part.moved, suggested, joint)
