"""What a round proposes for the items it asked about: the step that its outcomes allow. Taking it stays with a person."""

from collections.abc import Mapping
from dataclasses import dataclass

from toolkit_app.library import reading, workflow
from toolkit_app.library.people import Person
from toolkit_app.library.store import Tx
from toolkit_app.validation import record
from toolkit_app.validation.definition import Round
from toolkit_app.validation.outcome import REJECTED, RESERVED, VALIDATED

_STATE = "validation"


@dataclass(frozen=True)
class Proposal:
    """A step for an item: to which state, and whether the person who asks may take it now (``refused`` says why not)."""

    key: str
    to: str
    statements: int
    refused: str


def proposals(tx: Tx, round: Round, person: Person | None = None) -> tuple[Proposal, ...]:
    """The steps that the newest outcomes of every statement allow, for the items of a round that are in validation.

    Validated when every statement is, with reservations when one has them, not validated when one is not; none while one of
    them waits, or was answered in another wording.
    """
    found = []
    for key in dict.fromkeys(unit.key for unit in round.definition.units):
        item = reading.item(tx, key)
        if item.state != _STATE:
            continue
        of = record.of_item(tx, key)
        to = _step({line.unit.id: line.outcome if line.valid else "" for line in of.lines})
        step = next((step for step in workflow.steps(tx, key, person) if step.to == to), None)
        if step is not None:
            missing = ", ".join(check.name for check in step.missing)
            found.append(Proposal(key, to, len(of.lines), str(step.refused or missing)))
    return tuple(found)


def _step(outcomes: Mapping[str, str]) -> str:
    codes = set(outcomes.values())
    if not codes or not codes <= {VALIDATED, RESERVED, REJECTED}:
        return ""
    return REJECTED if REJECTED in codes else RESERVED if RESERVED in codes else VALIDATED
