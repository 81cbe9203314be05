"""The words that a comment proposes taken over into the text, and the comment answered by it."""

from collections.abc import Sequence
from dataclasses import replace

from toolkit_app.errors import ToolkitError
from toolkit_app.library import commenting, items, revisions
from toolkit_app.library.revisions import Saved
from toolkit_app.library.store import Tx
from toolkit_app.text.replacing import replacement
from toolkit_app.validation.comments import acts, register
from toolkit_app.validation.comments.register import Comment


def take(tx: Tx, comment: str, note: str = "", answer: str = "") -> tuple[Comment, Saved]:
    """Puts the proposed words where they belong in the newest text, saves it, and accepts the comment as changed by it.

    ``note`` says why the text was changed, ``answer`` what the submitter is told. Raises ToolkitError when there is no such
    comment, it proposes no words, it was withdrawn, or what it is about is not in the text any more.
    """
    found = register.find(tx, comment)
    item = items.get(tx, found.key)
    if not found.proposal:
        raise ToolkitError("The comment {code} proposes no other words.", "Change the text, then answer the comment.",
                           code=found.code)
    change = replacement(item.body, found.anchor, found.proposal)
    if change is None:
        raise ToolkitError("Where the words that the comment {code} proposes belong cannot be told.",
                           "Change the text, then answer the comment.", code=found.code)
    saved = revisions.save(tx, item.key, replace(item.draft(), body=change.applied(item.body)), base=item.head, note=note)
    return acts.dispose(tx, found.id, "accepted", answer, changed_in=saved.revision), saved


def settle(tx: Tx, key: str, taken: Sequence[str], revision: str) -> tuple[Comment, ...]:
    """Accepts the comments whose words were taken over while ``revision`` was written.

    One that was withdrawn meanwhile is left as it is. Raises ToolkitError when there is no such item or revision.
    """
    standing = {one.id for one in register.on(tx, key, placed=False) if one.state != commenting.WITHDRAWN}
    return tuple(acts.dispose(tx, one, "accepted", changed_in=revision) for one in taken if one in standing)
