"""What an erasure takes, leaves and cannot reach, in words."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from toolkit_app.desktop import language

if TYPE_CHECKING:
    from toolkit_app.desktop.erasing.asking import Place, Prospect
    from toolkit_app.library.redaction import Doomed

translate = QCoreApplication.translate
MOST = 50


def prospect_html(prospect: Prospect, chosen: Sequence[Place], weeks: int) -> str:
    """The whole of it as a text with headings."""
    times = {place.id: language.moment(place.at) for place in chosen}
    doomed = prospect.plan.doomed if prospect.plan else ()
    goes = [f"<b>{escape(times.get(one.revision, ''))}</b><br>{_parts(one)}" for one in doomed]
    said = escape(translate("Erasing", "what was said"))
    goes += [f"<b>{escape(language.moment(place.at))}</b><br>{said}" for place in chosen if place.act]
    if len(goes) > MOST:
        more = translate("Erasing", "and {number} more").format(number=language.number(len(goes) - MOST))
        goes = [*goes[:MOST], escape(more)]
    stays = [translate("Erasing", "The newest text, and that each of these revisions was made: by whom and when. The history "
                                  "still verifies.")]
    shared = [times.get(one.revision, "") for one in doomed if one.shared]
    if shared:
        stays.append(translate("Erasing", "Title and details of {times}: other revisions that stay have the very same.").format(
            times=_few(shared)))
    if any(place.traces and not place.act for place in chosen):
        stays.append(translate("Erasing", "Every part of these revisions that does not hold the words."))
    return "".join((
        _part(translate("Erasing", "Erased for good"), goes),
        _part(translate("Erasing", "Stays"), map(escape, stays)),
        _part(translate("Erasing", "Holds it still, elsewhere"), map(escape, elsewhere(prospect.backups, weeks)))))


def elsewhere(backups: Sequence[Path], weeks: int) -> list[str]:
    """What an erasure cannot reach."""
    said = []
    if backups:
        said.append(translate("Erasing", "Backups made before: {number}, in {folder}. They go by themselves within {weeks} "
                                         "weeks; delete them if it must not wait.").format(
            number=language.number(len(backups)), folder=backups[0].parent, weeks=language.number(weeks)))
    said.append(translate("Erasing", "Copies of the library on sticks and other laptops, and files of records given to others: a "
                                     "library erases it as well when it takes in the records of this one."))
    said.append(translate("Erasing", "Prints, PDF and Word files that were handed out: only those who have them can destroy "
                                     "them."))
    return said


def _parts(one: Doomed) -> str:
    """What goes of a revision, one after another."""
    said = []
    if one.text:
        said.append(escape(translate("Erasing", "the text ({size})").format(size=language.size(one.size))))
    if one.details:
        said.append(escape(translate("Erasing", "title and all details: “{title}”").format(title=one.title)))
    if one.note:
        said.append(escape(translate("Erasing", "the note: “{note}”").format(note=one.note)))
    if one.files:
        said.append(escape(translate("Erasing", "files: {names}").format(names=", ".join(one.files))))
    return "; ".join(said) or escape(translate("Erasing", "nothing: it is empty already"))


def _few(times: Sequence[str]) -> str:
    shown = "; ".join(dict.fromkeys(times[:3]))
    return f"{shown} …" if len(times) > 3 else shown


def _part(heading: str, lines: object) -> str:
    listed = list(lines)  # type: ignore[call-overload]
    return f"<h4>{escape(heading)}</h4>" + "".join(f"<p>{line}</p>" for line in listed) if listed else ""
