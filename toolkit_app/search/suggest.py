"""Near spellings: the words of the library that a mistyped word may have meant."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from toolkit_app.search.analysis import script
from toolkit_app.text.folding import fold

_SHORTEST = 4
_LONG = 8


class Spelling:
    """The vocabulary of an index, by script and length: only words that can be near are compared."""

    def __init__(self, vocabulary: Iterable[tuple[str, int]]) -> None:
        self._documents = dict(vocabulary)
        self._shelves: dict[tuple[str, int], list[str]] = defaultdict(list)
        for word in self._documents:
            self._shelves[script(word), len(word)].append(word)

    def nearest(self, word: str, limit: int = 16, distance: int | None = None) -> tuple[str, ...]:
        """The words that differ from a folded word by few letters: left out, put in, replaced, two swapped.

        The nearest come first, then the commonest. One letter may differ in a word of 4 to 7 letters, two in a longer one,
        unless ``distance`` says how many; shorter words have no near spellings. The word itself is not among them.
        """
        if len(word) < _SHORTEST:
            return ()
        most = distance if distance is not None else 1 if len(word) < _LONG else 2
        found: list[tuple[int, int, str]] = []
        for length in range(len(word) - most, len(word) + most + 1):
            shelf = self._shelves.get((script(word), length))
            if shelf:
                for near, steps, _ in process.extract(word, shelf, scorer=OSA.distance, score_cutoff=most, limit=None):
                    if steps:
                        found.append((int(steps), -self._documents[near], near))
        return tuple(near for _, _, near in sorted(found)[:limit])


def nearest_of(text: str, choices: Sequence[str]) -> str:
    """The choice that is spelt most like a text; empty if none is alike."""
    found = process.extractOne(text, choices, scorer=OSA.normalized_similarity, processor=fold, score_cutoff=0.6)
    return found[0] if found else ""
