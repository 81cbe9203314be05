"""Forms made for the window: read in the library's lane, written in another."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from toolkit_app.errors import ToolkitError

if TYPE_CHECKING:
    from toolkit_app.library.store import Tx


@dataclass(frozen=True)
class Made:
    """Forms of a round that are to be written: each with the name of its file. On paper there is one file for all."""

    round: str
    channel: str
    forms: tuple[tuple[str, Any], ...]


@dataclass(frozen=True)
class Written:
    """How far writing is."""

    done: int
    total: int
    what: str = ""


def forms(tx: Tx, key: str, channel: str, lang: str, contact: str, comments: bool) -> Made:
    """The forms of a round. Raises ToolkitError when it is not open, or nobody is asked."""
    from toolkit_app.validation import definition, form_pages, participants
    from toolkit_app.validation import forms as spreadsheets

    asked = definition.find(tx, key)
    if channel == "xlsx":
        return Made(asked.key, channel, tuple((f"{one.name}.xlsx", one.book) for one in spreadsheets.make(tx, key, lang)))
    names = {one.copy: one.key for one in participants.listing(tx, asked)}
    made = form_pages.make(tx, key, paper=channel == "paper", lang=lang, contact=contact, comments=comments)
    return Made(asked.key, channel, tuple((f"{asked.key}-{names[one.identity.copy]}.pdf", one) for one in made))


def write(made: Made, folder: Path) -> Generator[Any, None, Path]:
    """Writes the forms into a folder, telling how far it is; gives the file, or the folder of several. Raises ToolkitError."""
    from toolkit_app.publishing import form_pdf
    from toolkit_app.publishing.sheet import write_xlsx

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ToolkitError("Nothing can be written in {folder} ({reason}).", "Choose another folder.", folder=folder,
                           reason=error.strerror or error) from error
    if made.channel == "paper":
        target = folder / f"{made.round}.pdf"
        yield from form_pdf.write_paper([form for _, form in made.forms], target)
        return target
    for number, (name, one) in enumerate(made.forms, start=1):
        if made.channel == "xlsx":
            write_xlsx(one, folder / name)
        else:
            form_pdf.write_fillable(one, folder / name)
        yield Written(number, len(made.forms))
    return folder
