"""The names a thing has in several languages: those of the termbase and the labels of the vocabulary.

A search word that is such a name also finds the others. Names are compared by their stems, so that any form of a name is it.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from toolkit_app.search import analysis
from toolkit_app.text.folding import fold

LONGEST = 5
_MOST = 12
# what an item is and how it stands, not what it is about: such words ask for these (kind:lesson)
_UNLABELLED = frozenset({"kind", "state", "lang", "language", "translation"})


class Name(NamedTuple):
    """One name: ``concept`` is the number of what it names; ``facet`` and ``code`` are empty for a term.

    ``words`` and ``stems`` (divided by blanks) are what it is looked up by; empty for what is no name of a thing. ``folded`` are
    all its words, ``forms`` those and their stems, for a label by which documents are found.
    """

    concept: int
    facet: str
    code: str
    name: str
    words: str
    stems: str
    folded: str
    forms: str


def name_of(concept: int, lang: str, name: str, facet: str = "", code: str = "") -> Name:
    """A name, analysed."""
    words = [word for word in analysis.typed_words(name) if word not in analysis.STOP_WORDS]
    if len(words) > LONGEST or (facet and not code):
        words = []
    folded = analysis.words(fold(name))
    labels = folded if code and facet not in _UNLABELLED else []
    forms = dict.fromkeys(form for word in labels for form in (word, *analysis.stems(word)))
    stems = " ".join(analysis.stem(word, lang) for word in words)
    return Name(concept, facet, code, name, " ".join(words), stems, " ".join(folded), " ".join(forms))


class Glossary:
    """All names an index knows, by the stem they begin with."""

    def __init__(self, names: Iterable[Name]) -> None:
        self._words: dict[int, dict[tuple[str, ...], tuple[str, ...]]] = defaultdict(dict)
        self._begins: dict[str, dict[tuple[str, ...], list[int]]] = defaultdict(dict)
        self._codes: dict[tuple[str, str], str] = {}
        self._labels: dict[str, set[tuple[str, str]]] = defaultdict(set)
        self._phrases: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._label_words: list[str] | None = None
        self.fields: dict[str, str] = {}
        for name in names:
            self._take(name)

    def _take(self, name: Name) -> None:
        if name.facet:
            self._codes.setdefault((name.facet, name.folded.replace(" ", "")), name.code)
            if not name.code and name.name.isalpha():
                # with and without accents: a name before a colon is compared letter by letter
                for spelt in (fold(name.name), name.name.casefold()):
                    self.fields.setdefault(spelt, name.facet)
            if name.forms:
                self._label(name)
        stems = tuple(name.stems.split())
        if stems and stems not in self._words[name.concept]:
            self._words[name.concept][stems] = tuple(name.words.split())
            self._begins[stems[0]].setdefault(stems, []).append(name.concept)

    def _label(self, name: Name) -> None:
        value = (name.facet, name.code)
        self._phrases[value].append(f" {name.folded} ")
        for form in name.forms.split():
            self._labels[form].add(value)

    def labelled(self, words: Sequence[str], *, begins: bool = False) -> set[tuple[str, str]]:
        """The values, as (facet, code), whose label in some language has this word in some form, or these words in this order.

        ``begins``: the (last) word may go on.
        """
        if len(words) > 1:
            phrase = f" {' '.join(words)}{'' if begins else ' '}"
            return {value for value, labels in self._phrases.items() if any(phrase in label for label in labels)}
        if not begins:
            return {value for form in (words[0], *analysis.stems(words[0])) for value in self._labels.get(form, ())}
        if self._label_words is None:
            self._label_words = sorted(self._labels)
        first = bisect_left(self._label_words, words[0])
        found: set[tuple[str, str]] = set()
        for form in islice(self._label_words, first, None):
            if not form.startswith(words[0]):
                break
            found |= self._labels[form]
        return found

    def has_names(self, concept: int) -> bool:
        """Whether the document of that row is a term, or something else that has names."""
        return concept in self._words

    def code(self, facet: str, value: str) -> str:
        """The code of a facet that has this label in some language, in any case; empty if none has."""
        return self._codes.get((facet, "".join(analysis.words(fold(value)))), "")

    def others(self, typed: Sequence[str]) -> tuple[tuple[str, ...], ...]:
        """The other names of what is named by these folded words."""
        stems = [analysis.stems(word) for word in typed]
        found: dict[tuple[str, ...], tuple[str, ...]] = {}
        named: set[tuple[str, ...]] = set()
        for first in stems[0]:
            for known, concepts in self._begins.get(first, {}).items():
                if len(known) == len(stems) and all(stem in forms for stem, forms in zip(known, stems, strict=True)):
                    named.add(known)
                    for concept in concepts:
                        found |= self._words[concept]
        return tuple(words for known, words in found.items() if known not in named)[:_MOST]


def named(labels: Mapping[tuple[str, str], Mapping[str, str]]) -> Iterator[Name]:
    """The names of a vocabulary: labels by language for each (facet, code); an empty code names the facet itself."""
    for number, ((facet, code), by_language) in enumerate(sorted(labels.items()), start=1):
        for lang, label in by_language.items():
            yield name_of(-number, lang, label.split(" (")[0], facet, code)
