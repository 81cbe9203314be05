"""A query as a tree, and what it means to the index: an FTS5 expression, or a set of documents.

The same tree is read at several levels, each wider than the one before: the words as typed, their forms, what begins so,
what sounds so in Latin letters, other names of the same thing, the same keys on another keyboard, near spellings. A hit is
explained by the first level at which it is found.
Everything that reaches FTS5 is a quoted string of letters and digits.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import IntEnum

from toolkit_app.search import analysis
from toolkit_app.search.facets import bits
from toolkit_app.search.index import Index
from toolkit_app.text.folding import fold

_SHORTEST_SOUND = 4


class Level(IntEnum):
    """How freely words are read."""

    WORD = 0
    FORM = 1
    PREFIX = 2
    SOUND = 3
    TRANSLATION = 4
    KEYBOARD = 5
    NEAR = 6


WHY = {Level.WORD: "word", Level.FORM: "form", Level.PREFIX: "prefix", Level.SOUND: "transliteration",
       Level.TRANSLATION: "translation", Level.KEYBOARD: "keyboard", Level.NEAR: "near"}


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
                and not self.borrowed and analysis.script(only) == "latin" and only not in analysis.STOP_WORDS)


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
    """Documents changed between two days, months or years, both included; empty is open."""

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

_WRITTEN = {"": "{title body more}", "title": "{title}", "body": "{body}"}
_FORMS = {"": "{title body more title_stem stem}", "title": "{title title_stem}", "body": "{body stem}"}
_SOUNDS = {"": "{title_sound sound}", "title": "{title_sound}", "body": "{sound}"}


def leaves(node: Node) -> Iterator[Word | Phrase]:
    """The words and phrases that are looked for (not those that are excluded)."""
    if isinstance(node, Word | Phrase):
        yield node
    elif isinstance(node, All | Any):
        for part in node.parts:
            yield from leaves(part)


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


def _quoted(columns: str, words: tuple[str, ...], begins: bool = False) -> str:
    return f'{columns} : "{" ".join(words)}"{" *" if begins else ""}'


def _parts(word: Word, level: Level, alone: bool) -> list[str]:
    """What a word matches at a level; one that stands ``alone`` need not repeat what the levels before have found."""
    written = _WRITTEN[word.field]
    if word.borrowed:
        level = min(level, Level.FORM)
    parts: list[str] = []
    sounding = level >= Level.SOUND and word.sounds
    repeat = not (alone and sounding and level == Level.SOUND)
    if repeat and level >= Level.PREFIX and word.open:
        # what begins so includes the word itself, and its other forms were found before
        parts.append(_quoted(written, word.words, begins=True))
    elif repeat:
        stems = analysis.stems(word.words[0]) if level >= Level.FORM and not word.literal and len(word.words) == 1 else ()
        if word.words[0] not in stems:
            parts.append(_quoted(written, word.words))
        parts += [_quoted(_FORMS[word.field], (stem,)) for stem in stems]
    if sounding:
        columns = _SOUNDS[word.field]
        sounds = [_quoted(columns, (sound,)) for sound in analysis.sound_stems(word.words[0])]
        if word.open:
            sounds.append(_quoted(columns, (analysis.sound(word.words[0]),), begins=True))
        parts.append(" OR ".join(sounds))
    if level >= Level.NEAR and word.near:
        parts.append(" OR ".join(_quoted(written, (near,)) for near in word.near))
    return parts


def _apart(word: Word, level: Level) -> All | None:
    """The parts of ``co-financing`` as words of their own, whose other forms count, too."""
    if level < Level.FORM or word.literal or len(word.words) == 1 or (level >= Level.PREFIX and word.open):
        return None
    if not all(part.isalpha() and len(part) > 1 for part in word.words):
        return None
    return All(tuple(Word(part, (part,), word.field) for part in word.words))


def _word(word: Word, level: Level, alone: bool) -> str:
    parts = _parts(word, level, alone)
    apart = _apart(word, level)
    if apart:
        parts.append(f"({' AND '.join(_word(part, Level.FORM, alone=False) for part in apart.parts if isinstance(part, Word))})")
    return f"({' OR '.join(parts)})"


def _phrase(phrase: Phrase, level: Level) -> str:
    columns = _WRITTEN[phrase.field]
    if phrase.slop > 1:
        each = " ".join(f'"{word}"' for word in phrase.words)
        return f"({columns} : NEAR({each}, {phrase.slop}))"
    return f"({_quoted(columns, phrase.words, begins=phrase.open and level >= Level.PREFIX)})"


def expression(node: Node, level: Level, *, alone: bool = True) -> str | None:
    """The FTS5 expression of a tree that is made of words only; None where filters or a bare exclusion take part.

    Above FORM it may leave out documents that the levels before have found.
    """
    if isinstance(node, Word):
        return _word(node, level, alone)
    if isinstance(node, Phrase):
        return _phrase(node, level)
    if isinstance(node, Any):
        parts = [expression(part, level, alone=False) for part in node.parts]
        return None if None in parts else f"({' OR '.join(filter(None, parts))})"
    if isinstance(node, All):
        wanted = [expression(part, level, alone=False) for part in node.parts if not isinstance(part, Not)]
        # what is excluded is excluded as written or in another form, never by resemblance
        unwanted = [expression(part.part, Level.FORM) for part in node.parts if isinstance(part, Not)]
        if not wanted or None in wanted or None in unwanted:
            return None
        positive = f"({' AND '.join(filter(None, wanted))})"
        return f"({positive} NOT ({' OR '.join(filter(None, unwanted))}))" if unwanted else positive
    return None


def ranking(node: Node, level: Level) -> str | None:
    """The FTS5 expression by which the documents of a tree are ranked; None if it holds no words to rank by."""
    whole = expression(node, level)
    if whole is not None or not isinstance(node, All | Any):
        return whole
    if isinstance(node, All):
        plain = [found for part in node.parts if (found := expression(part, level, alone=False)) is not None]
        if plain:
            return f"({' AND '.join(plain)})"
    mixed = [found for part in node.parts if (found := ranking(part, level)) is not None]
    return f"({' OR '.join(mixed)})" if mixed else None


def documents(node: Node, level: Level, index: Index) -> int:
    """The set of documents that pass a tree at a level.

    Word by word and part by part: while a line is typed, most of them are the same from key to key, and the index remembers.
    """
    if isinstance(node, Word):
        apart = _apart(node, level)
        found = documents(apart, Level.FORM, index) if apart else 0
        for part in _parts(node, level, alone=False):
            found |= index.having(part)
        return found
    if isinstance(node, Phrase):
        return index.having(_phrase(node, level))
    if isinstance(node, Filter):
        return filtered(node, index)
    if isinstance(node, Dates):
        return index.cards.dated(node.first, node.last)
    if isinstance(node, Not):
        # what is excluded is excluded as written or in another form, never by resemblance
        return index.cards.everything & ~documents(node.part, Level.FORM, index)
    every = isinstance(node, All)
    passing = index.cards.everything if every else 0
    for one in node.parts:
        these = documents(one, level, index)
        passing = passing & these if every else passing | these
    return passing


def _plain(value: str) -> str:
    return analysis.sound("".join(analysis.words(fold(value))))


def codes(node: Filter, index: Index) -> list[str]:
    """The codes that a filter names, by code or label: equal in any case, script or hyphenation, or beginning so if open."""
    values = index.cards.values(node.name)
    wanted = _plain(node.value)
    exact = [code for code in values if _plain(code) == wanted]
    named = index.glossary().code(node.name, node.value)
    if named in values and named not in exact:
        exact.append(named)
    if exact or not node.open:
        return exact
    return [code for code in values if _plain(code).startswith(wanted)]


def filtered(node: Filter, index: Index) -> int:
    """The documents that pass a filter."""
    if node.name == "key":
        return bits(index.keyed(node.value, exact=not node.open))
    return index.cards.having(node.name, codes(node, index))
