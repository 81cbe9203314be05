"""Near spellings: the words of the library that a mistyped word may have meant."""

from collections.abc import Callable, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from toolkit_app.search.lists import shelf_of
from toolkit_app.text.folding import fold

_SHORTEST = 4
_LONG = 8
_COMPARED = 60  # so many near words are compared by how many documents have them


class Spelling:
    """The words there are, by script and length: only words that can be near are compared."""

    def __init__(self, words_on: Callable[[str], Sequence[str]], documents: Callable[[str], int]) -> None:
        """``words_on`` gives the words on a shelf (``lists.shelf_of``), ``documents`` how many have a word: 0 if it is gone."""
        self._words_on = words_on
        self._documents = documents

    def nearest(self, word: str, limit: int = 16, distance: int | None = None) -> tuple[str, ...]:
        """The words that differ from a folded word by few letters: left out, put in, replaced, two swapped.

        The nearest come first, then the commonest. One letter may differ in a word of 4 to 7 letters, two in a longer one,
        unless ``distance`` says how many; shorter words have no near spellings. The word itself is not among them.
        """
        if len(word) < _SHORTEST:
            return ()
        most = distance if distance is not None else 1 if len(word) < _LONG else 2
        found: list[tuple[int, str]] = []
        for length in range(len(word) - most, len(word) + most + 1):
            shelf = self._words_on(shelf_of(word, length))
            found += ((int(steps), near) for near, steps, _ in process.extract(
                word, shelf, scorer=OSA.distance, score_cutoff=most, limit=None) if steps)
        nearest = [(steps, -number, near) for steps, near in sorted(found)[:_COMPARED] if (number := self._documents(near))]
        return tuple(near for _, _, near in sorted(nearest)[:limit])


def nearest_of(text: str, choices: Sequence[str]) -> str:
    """The choice that is spelt most like a text; empty if none is alike."""
    found = process.extractOne(text, choices, scorer=OSA.normalized_similarity, processor=fold, score_cutoff=0.6)
    return found[0] if found else ""
