"""A query as a tree.

The same tree is read at several levels, each wider than the one before: the words as typed, their forms, what begins so,
what sounds so in Latin letters, labels of the vocabulary and other names of the same thing, the same keys on another keyboard,
near spellings. A hit is explained by the first level at which it is found. What a tree finds is told by ``matching.py``.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import IntEnum

from toolkit_app.search import analysis

_SHORTEST_SOUND = 3


class Level(IntEnum):
    """How freely words are read."""

    WORD = 0
    FORM = 1
    PREFIX = 2
    SOUND = 3
    LABEL = 4
    TRANSLATION = 5
    KEYBOARD = 6
    NEAR = 7


WHY = {Level.WORD: "word", Level.FORM: "form", Level.PREFIX: "prefix", Level.SOUND: "transliteration",
       Level.LABEL: "label", Level.TRANSLATION: "translation", Level.KEYBOARD: "keyboard", Level.NEAR: "near"}


@dataclass(frozen=True)
class Word:
    """A typed word; ``words`` are its folded parts.

    ``open``: it may still be going on (typing, or ``word*``); ``literal``: no other forms of it; ``distance``: near
    spellings are asked for (``word~``); ``near``: those that the library has; ``borrowed``: it was not typed, it stands in
    another name of what was.
    """

    text: str
    words: tuple[str, ...]
    field: str = ""
    open: bool = False
    literal: bool = False
    distance: int = 0
    near: tuple[str, ...] = ()
    borrowed: bool = False

    @property
    def sounds(self) -> bool:
        """Whether it may be a Georgian or Russian word in Latin letters."""
        only = self.words[0]
        return (len(self.words) == 1 and len(only) >= _SHORTEST_SOUND and only.isalpha() and not self.literal
                and not self.borrowed and analysis.script(only) == "latin" and only not in analysis.STOP_WORDS
                and len(analysis.sound(only)) > 1)


@dataclass(frozen=True)
class Phrase:
    """Words in this order, or within ``slop`` words of each other."""

    words: tuple[str, ...]
    field: str = ""
    open: bool = False
    slop: int = 1


@dataclass(frozen=True)
class Filter:
    """Documents with a facet value, a key or a title that is named, not searched."""

    name: str
    value: str
    open: bool = False


@dataclass(frozen=True)
class Dates:
    """Documents to which something (``name``) happens between two days, months or years, both included; empty is open."""

    name: str
    first: str
    last: str


@dataclass(frozen=True)
class All:
    """What passes every part."""

    parts: tuple["Node", ...]


@dataclass(frozen=True)
class Any:
    """What passes one part at least."""

    parts: tuple["Node", ...]


@dataclass(frozen=True)
class Not:
    """What does not pass."""

    part: "Node"


Node = Word | Phrase | Filter | Dates | All | Any | Not

def leaves(node: Node) -> Iterator[Word | Phrase]:
    """The words and phrases that are looked for (not those that are excluded)."""
    if isinstance(node, Word | Phrase):
        yield node
    elif isinstance(node, All | Any):
        for part in node.parts:
            yield from leaves(part)


def groups(node: Node) -> list[list[Word | Phrase]]:
    """The words and phrases that are looked for; those of one group stand for each other, of each group one is wanted."""
    parts = node.parts if isinstance(node, All) else (node,)
    return [found for part in parts if (found := list(dict.fromkeys(leaves(part))))]


def with_near(node: Node, near: Callable[[Word], tuple[str, ...]]) -> Node:
    """The tree with near spellings put in, for every word that is looked for."""
    if isinstance(node, Word):
        return replace(node, near=near(node))
    if isinstance(node, All | Any):
        return replace(node, parts=tuple(with_near(part, near) for part in node.parts))
    return node


def levels(node: Node) -> list[Level]:
    """The levels that can find something the level before does not, from FORM on."""
    found = [Level.FORM]
    words = list(leaves(node))
    if any(word.open for word in words):
        found.append(Level.PREFIX)
    if any(isinstance(word, Word) and word.sounds for word in words):
        found.append(Level.SOUND)
    if any(isinstance(word, Word) and word.near for word in words):
        found.append(Level.NEAR)
    return found
