"""What an item still lacks before it can go on: the fields and sections that its kind asks for at a gate."""

from collections.abc import Collection
from dataclasses import dataclass

from toolkit_app.kinds import Field, Gate, Kind, Section

GATES: tuple[Gate, ...] = ("review", "validation")


@dataclass(frozen=True)
class Lack:
    """The first gate that something is lacking for (``""``: none), and what: sections first, then fields."""

    gate: Gate
    sections: tuple[Section, ...] = ()
    fields: tuple[Field, ...] = ()

    @property
    def number(self) -> int:
        """How many things are lacking."""
        return len(self.sections) + len(self.fields)


def lacking(kind: Kind, sections: Collection[str], fields: Collection[str]) -> Lack:
    """What is lacking, given the sections and fields that are filled."""
    for gate in GATES:
        open_sections = tuple(part for part in kind.sections if part.required == gate and part.id not in sections)
        open_fields = tuple(field for field in kind.fields if field.required == gate and field.name not in fields)
        if open_sections or open_fields:
            return Lack(gate, open_sections, open_fields)
    return Lack("")
