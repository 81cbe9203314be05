"""What two texts on one subject seem to say against each other: a pair of sentences to be looked at by a person.

Two sentences stand against each other when they share most of their words and one of them is negated and the other is not, or
when they differ in their figures only. That is a hint and no judgement: it understands nothing.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from toolkit_app.search import analysis
from toolkit_app.text.folding import fold

# what says that something is not so; “without” does not: it tells how
_WORDS = """
no not never nobody nothing nowhere neither nor none cannot hardly
ne pas jamais aucun aucune rien personne ni
не нет ни никогда никто ничего нельзя
არ არა ვერ ნუ აღარ ვეღარ ნუღარ არც ვერც არასოდეს ვერასოდეს არაფერი ვერაფერი არავინ ვერავინ
"""
_NEGATIONS = frozenset(_WORDS.split())
_SHORTENED = re.compile(r"n['’]t\b|\b[nN]['’](?=\w)")
_SENTENCE = re.compile(r"(?<=[.!?…])\s+|\n+")
_SENTENCES, _FEWEST, _SHARED, _ALL_BUT = 120, 4, 0.6, 0.8


@dataclass(frozen=True)
class _Sentence:
    text: str
    stems: frozenset[str]
    numbers: frozenset[str]
    negated: bool


def contrast(own: str, other: str, lang: str) -> tuple[str, str] | None:
    """A sentence of each of two texts in one language that seem to contradict each other: the two most alike, or None."""
    theirs = list(_sentences(other, lang))
    having: dict[str, list[_Sentence]] = defaultdict(list)
    for sentence in theirs:
        for stem in sentence.stems:
            having[stem].append(sentence)
    best, found = 0.0, None
    for one in _sentences(own, lang):
        near = {id(two): two for stem in one.stems for two in having.get(stem, ())}
        for two in near.values():
            alike = len(one.stems & two.stems) / len(one.stems | two.stems)
            against = one.negated != two.negated and alike >= _SHARED
            figures = bool(one.numbers and two.numbers and one.numbers != two.numbers) and alike >= _ALL_BUT
            if (against or figures) and alike > best:
                best, found = alike, (one.text, two.text)
    return found


def _sentences(text: str, lang: str) -> Iterator[_Sentence]:
    for piece in _SENTENCE.split(text)[:_SENTENCES]:
        words = analysis.words(fold(piece))
        stems = frozenset(analysis.stem(word, lang) for word in words
                          if len(word) > 2 and word.isalpha() and word not in analysis.STOP_WORDS and word not in _NEGATIONS)
        if len(stems) >= _FEWEST:
            numbers = frozenset(word for word in words if word.isdigit())
            negated = sum(word in _NEGATIONS for word in words) + len(_SHORTENED.findall(piece))
            # two negations of one sentence (ne … pas, ни … не) are one
            yield _Sentence(" ".join(piece.split()), stems, numbers, bool(negated))
