"""The ways of an item from state to state, as a table: from where, to where, who may, what must be there before.

Roles restrict the steps that approve a text and never the writing of one, so that a single laptop stays workable.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from toolkit_app import kinds
from toolkit_app.kinds import Labels, labels

Asked = Literal["", "review", "validation", "applied"]

ROLES: Mapping[str, Labels] = {
    "author": labels("Author", "ავტორი", "Auteur", "Автор"),
    "reviewer": labels("Reviewer", "რეცენზენტი", "Relecteur", "Рецензент"),
    "facilitator": labels("Facilitator", "ფასილიტატორი", "Facilitateur", "Фасилитатор"),
    "custodian": labels("Custodian", "მეთოდოლოგიის მფლობელი", "Dépositaire", "Хранитель"),
    "reader": labels("Reader", "მკითხველი", "Lecteur", "Читатель"),
}
RETIRED = "retired"
# states in which a text may be quoted as agreed; kinds that are not validated are agreed when published
SETTLED = frozenset({"validated", "reserved", "published", "applied"})
# a verdict speaks of one text: what was said of another one does not hold, and the item is in review again
VERDICTS: Mapping[str, str] = dict.fromkeys((*sorted(SETTLED), "rejected"), "review")
# what is recorded about a text after it was agreed is no part of what was agreed
FOLLOW_UP = frozenset({"actions", "applied", "owner", "review_due"})


@dataclass(frozen=True)
class Transition:
    """A step: ``roles`` who may take it (empty: anyone), ``gate`` what must be filled before, ``approves``: four eyes.

    ``unvalidated``: only for kinds that are published without validation.
    """

    start: str
    to: str
    roles: tuple[str, ...] = ()
    gate: Asked = ""
    approves: bool = False
    unvalidated: bool = False


_JUDGES, _DECIDES, _KEEPS = ("reviewer", "facilitator", "custodian"), ("facilitator", "custodian"), ("reviewer", "custodian")

TRANSITIONS: tuple[Transition, ...] = (
    Transition("observation", "draft"),
    Transition("draft", "observation"),
    Transition("draft", "review", gate="review"),
    Transition("review", "draft"),
    Transition("review", "validation", _JUDGES, "validation", approves=True),
    Transition("review", "published", _KEEPS, "validation", approves=True, unvalidated=True),
    Transition("validation", "review", _JUDGES),
    Transition("validation", "validated", _DECIDES, "validation", approves=True),
    Transition("validation", "reserved", _DECIDES, "validation", approves=True),
    Transition("validation", "rejected", _DECIDES),
    Transition("rejected", "draft"),
    Transition("rejected", "review", gate="review"),
    Transition("validated", "published", ("custodian",)),
    Transition("reserved", "published", ("custodian",)),
    Transition("published", "applied", _JUDGES, "applied"),
    *(Transition(agreed, "review", _JUDGES) for agreed in ("validated", "reserved", "published", "applied")),
    *(Transition(agreed, "superseded", _KEEPS) for agreed in ("validated", "reserved", "published", "applied")),
    Transition("superseded", "review", ("custodian",)),
)


def transitions(kind: kinds.Kind, state: str, disputed: frozenset[str] = frozenset()) -> tuple[Transition, ...]:
    """The steps of a kind from a state, without retiring.

    ``disputed`` are the states that acts made apart give the item: any of them may be settled on, by who may reach it.
    """
    found: dict[str, Transition] = {}
    for row in TRANSITIONS:
        possible = row.start in kind.states and row.to in kind.states and not (row.unvalidated and "validation" in kind.states)
        if possible and (row.start == state or row.to in disputed):
            found.setdefault(row.to, row)
    return tuple(sorted(found.values(), key=lambda row: kind.states.index(row.to)))
