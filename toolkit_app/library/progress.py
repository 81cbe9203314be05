"""How far a long piece of work has come."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Progress:
    """``done`` of ``total`` steps; ``what`` is an English word for the steps, such as "Items"."""

    done: int
    total: int
    what: str
