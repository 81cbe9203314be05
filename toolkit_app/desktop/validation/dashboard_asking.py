"""What the dashboard asks: everything about a round (library's lane), and from it the charts of each view."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from toolkit_app.library.store import Tx
    from toolkit_app.validation.report import Material

VIEWS = ("response", "agreement", "groups", "moved", "comments")


def gathered(tx: Tx, key: str) -> Material:
    """Everything about a round. Raises ToolkitError when there is no such round, or it is not open yet."""
    from toolkit_app.validation import report

    return report.gather(tx, key)


def charts(material: Material, view: str, place: str, lang: str) -> tuple[Any, ...]:
    """The charts of a view; of ``groups`` those of the statement of a place. None where there is nothing to draw."""
    from toolkit_app.validation import dashboard

    return dashboard.charts(material, view, place, lang)


def outcomes(material: Material, lang: str) -> str:
    """How many statements came out in which way; empty where nothing is decided."""
    from toolkit_app.validation.report import front
    from toolkit_app.validation.report.words import Say

    return front.outcomes(Say(lang), material.tally.statements) if material.of.procedure.verdict else ""
