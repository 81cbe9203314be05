"""What a query finds: the documents that pass its tree at a level, and what each word counts in them."""

from collections.abc import Iterator
from typing import NamedTuple

from toolkit_app.search import analysis
from toolkit_app.search.reader import NOTHING, Listed, Reader, listed_at
from toolkit_app.search.sets import bits
from toolkit_app.search.terms import ANYWHERE, FILE, LABEL, LONGEST, SOUND, STEM, TEXT, TITLE, WORD
from toolkit_app.search.tree import All, Dates, Filter, Level, Node, Not, Phrase, Word
from toolkit_app.text.folding import fold

IN_FIELD = {"": ANYWHERE, "title": TITLE, "body": TEXT, "file": FILE}
# facets whose values people write themselves: a part of one names it
_WRITTEN = ("owner", "tag")
_LABEL_WORTH = 5  # of 15: what a label of the vocabulary counts


class Part(NamedTuple):
    """The documents in which a word is found at one level: ``name`` says how, for who asks what a score is made of."""

    level: Level
    name: str
    listed: Listed


class Matching:
    """Reads trees against an index as it is now. Words are looked up once and remembered there until something changes."""

    def __init__(self, index: Reader) -> None:
        self._index = index

    def documents(self, node: Node, level: Level, where: int = ANYWHERE, labels: bool = False) -> int:
        """The documents that pass a tree at a level.

        ``where``: words count in these places only (``terms.py``); ``labels``: those of the vocabulary count at every level.
        """
        if isinstance(node, Word | Phrase):
            return self.leaf(node, level, labels).standing(where & IN_FIELD[node.field])
        if isinstance(node, Filter):
            return self.filtered(node)
        if isinstance(node, Dates):
            return self._index.dated(node.name, node.first, node.last)
        if isinstance(node, Not):
            # what is excluded is excluded as written or in another form, wherever it stands, never by resemblance
            return self._index.items & ~self.documents(node.part, Level.FORM, labels=True)
        every = isinstance(node, All)
        passing = self._index.items if every else 0
        for one in node.parts:
            these = self.documents(one, level, where, labels)
            passing = passing & these if every else passing | these
        return passing

    def leaf(self, leaf: Word | Phrase, level: Level, labels: bool = False) -> Listed:
        """The documents that have a word or phrase at a level or a narrower one."""
        return self._index.remembered((leaf, level, labels), lambda: self._found(leaf, level, labels))

    def _found(self, leaf: Word | Phrase, level: Level, labels: bool) -> Listed:
        return _union([part.listed for part in self.parts(leaf, level, labels)])

    def parts(self, leaf: Word | Phrase, level: Level, labels: bool = False) -> list[Part]:
        """How a word or phrase is found up to a level; a document may have it in several ways."""
        found: list[Part] = self._index.remembered(leaf, lambda: list(self._parts(leaf)))
        if isinstance(leaf, Word) and leaf.borrowed:
            level = min(level, Level.FORM)
        return [part for part in found if part.level <= level or (labels and part.level == Level.LABEL)]

    def _parts(self, leaf: Word | Phrase) -> Iterator[Part]:
        if isinstance(leaf, Phrase):
            yield from self._phrase(leaf)
            return
        if len(leaf.words) > 1:
            yield from self._compound(leaf)
        else:
            yield from self._word(leaf)
        if not leaf.borrowed and not leaf.field:
            yield from self._labels(leaf.words, leaf.open)
        near = [self._index.listed(WORD + word[:LONGEST]) for word in leaf.near]
        if near:
            yield Part(Level.NEAR, "near", _union(near))

    def _word(self, leaf: Word) -> Iterator[Part]:
        index, word = self._index, leaf.words[0][:LONGEST]
        yield Part(Level.WORD, "word", index.listed(WORD + word))
        if not leaf.literal:
            stems = analysis.stems(word)
            yield Part(Level.FORM, "form", _union([index.listed(sign + stem) for stem in stems for sign in (STEM, WORD)]))
        if leaf.open:
            yield Part(Level.PREFIX, "prefix", index.beginning(WORD, word))
        if leaf.sounds:
            sounds = [index.listed(SOUND + sound) for sound in analysis.sound_stems(word)]
            if leaf.open:
                sounds.append(index.beginning(SOUND, analysis.sound(word)))
            yield Part(Level.SOUND, "sound", _union(sounds))

    def _compound(self, leaf: Word) -> Iterator[Part]:
        """``co-financing`` as a phrase, and its parts as words of their own, whose other forms count, too."""
        yield Part(Level.WORD, "word", self._index.phrase(_quoted(leaf.words)))
        if not leaf.literal and all(part.isalpha() and len(part) > 1 for part in leaf.words):
            yield Part(Level.FORM, "form", self._together([
                self.leaf(Word(part, (part,), leaf.field), Level.FORM) for part in leaf.words]))
        if leaf.literal and leaf.open:
            yield Part(Level.PREFIX, "prefix", self._index.phrase(_quoted(leaf.words, begins=True)))
        elif leaf.open:
            # while it is typed, the parts need not stand side by side: to look through all it may become would take long
            *before, last = leaf.words
            yield Part(Level.PREFIX, "prefix", self._together([
                *(self._index.listed(WORD + part[:LONGEST]) for part in before), self._index.beginning(WORD, last[:LONGEST])]))

    def _together(self, parts: list[Listed]) -> Listed:
        """The documents that have all of these."""
        having = self._index.items
        for part in parts:
            having &= part.documents
        return _union([part.within(having) for part in parts])

    def _phrase(self, leaf: Phrase) -> Iterator[Part]:
        if leaf.slop > 1:
            near = " ".join(f'"{word}"' for word in leaf.words)
            yield Part(Level.WORD, "word", self._index.phrase(f"NEAR({near}, {leaf.slop})"))
            return
        yield Part(Level.WORD, "word", self._index.phrase(_quoted(leaf.words)))
        if not leaf.field:
            yield from self._labels(leaf.words, leaf.open)
        if leaf.open:
            # one letter more says next to nothing, and very many words begin with it
            known = leaf.words if len(leaf.words[-1]) > 1 or len(leaf.words) == 1 else leaf.words[:-1]
            yield Part(Level.PREFIX, "prefix", self._index.phrase(_quoted(known, begins=known == leaf.words)))

    def _labels(self, words: tuple[str, ...], is_open: bool) -> Iterator[Part]:
        """Documents with a value whose label has these words, in any language."""
        glossary, facets = self._index.glossary(), self._index.facets
        for level, begins in ((Level.LABEL, False), (Level.TRANSLATION, True)):
            if begins and not is_open:
                continue
            found = 0
            for facet, code in glossary.labelled(words, begins=begins):
                found |= facets.having(facet, (code,))
            if found:
                yield Part(level, "labels", listed_at(found, LABEL, _LABEL_WORTH))

    # --- what is named, not searched

    def filtered(self, node: Filter) -> int:
        """The documents that pass a filter."""
        if node.name == "key":
            return bits(self._index.keyed(node.value, exact=not node.open))
        return self._index.facets.having(node.name, self.codes(node))

    def codes(self, node: Filter) -> list[str]:
        """The codes that a filter names, by code or label: equal in any case, script or hyphenation, or beginning so if open."""
        values = self._index.facets.values(node.name)
        wanted = _plain(node.value)
        exact = [code for code in values if _plain(code) == wanted]
        named = self._index.glossary().code(node.name, node.value)
        if named in values and named not in exact:
            exact.append(named)
        if exact or not (node.open or node.name in _WRITTEN):
            return exact
        if node.name in _WRITTEN:
            return [code for code in values if wanted in _plain(code)]
        return [code for code in values if _plain(code).startswith(wanted)]


def _union(some: list[Listed]) -> Listed:
    found = NOTHING
    for one in some:
        found |= one
    return found


def _quoted(words: tuple[str, ...], begins: bool = False) -> str:
    """A phrase for FTS5. Everything that reaches it is a quoted string of letters and digits."""
    return f'"{" ".join(words)}"{" *" if begins else ""}'


def _plain(value: str) -> str:
    return analysis.sound("".join(analysis.words(fold(value))))
