"""What the editor says after a save, here or elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from toolkit_app.desktop import language
from toolkit_app.desktop.statements import telling

if TYPE_CHECKING:
    from toolkit_app.desktop.editor.asking import Kept

translate = QCoreApplication.translate


def saved(kept: Kept) -> list[str]:
    """Sentences on what was saved, what became of statements, and which comments were answered."""
    if kept.renumbered:
        said = [translate("EditorPage", "Saved. A copied statement was given a number of its own.")]
    elif kept.saved.returned:
        said = [translate("EditorPage", "Saved. What was agreed is another text now, so this one is in review again.")]
    elif kept.saved.changed:
        said = [translate("EditorPage", "Saved, {when}").format(when=language.when(kept.item.changed_at))]
    else:
        said = [translate("EditorPage", "Nothing was changed.")]
    if kept.answered:
        codes = ", ".join(one.code for one in kept.answered)
        said.append(translate("EditorPage", "Comments answered: {codes}").format(codes=codes))
    what = telling.summary(kept.fates)
    if what:
        said.append(what)
    return [f"{words}." if not words.endswith((".", "…")) and len(said) > 1 else words for words in said]


def apart(number: int) -> str:
    """That so many versions of the item stand side by side; ``""`` where there is one."""
    said = translate("EditorPage", "This item was saved elsewhere as well: {number} versions stand side by side. Here is one of "
                                   "them; nothing is lost.")
    return said.format(number=language.number(number)) if number > 1 else ""
