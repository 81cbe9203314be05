"""Who introduced the present wording of each sentence: followed through moves, new line wraps and merges."""

from collections import defaultdict, deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from toolkit_app.text.matching import Steps, matches
from toolkit_app.text.sentences import Unit, cut


@dataclass(frozen=True)
class Origin:
    """A sentence (or line) of the newest text, its offsets there, and the version that introduced its wording."""

    sentence: str
    start: int
    end: int
    version: str


def blame(versions: Sequence[tuple[str, str]], parents: Mapping[str, tuple[str, ...]] | None = None) -> list[Origin]:
    """The origin of each sentence of the last version.

    ``versions`` are (id, text), every version after its parents; ``parents`` gives those of each, and without it each version
    follows the one before. What stands unchanged in any parent is inherited, from the oldest that has it if they differ; what
    was only wrapped anew or moved is unchanged. Parents that are not among the versions are passed over.
    """
    known: dict[str, tuple[tuple[Unit, ...], list[int]]] = {}
    last: tuple[Unit, ...] = ()
    origins: list[int] = []
    for number, (version, text) in enumerate(versions):
        before = versions[number - 1][0] if number else ""
        earlier = (before,) if parents is None else parents.get(version, ())
        last = cut(text).units
        origins = [number] * len(last)
        for parent in earlier:
            if parent in known:
                inherited = _inherited(last, *known[parent])
                origins = [min(pair) for pair in zip(origins, inherited, strict=True)]
        known[version] = (last, origins)
    return [Origin(unit.text, unit.start, unit.end, versions[i][0]) for unit, i in zip(last, origins, strict=True)]


def _inherited(units: Sequence[Unit], old: Sequence[Unit], origins: Sequence[int]) -> list[int]:
    """The origin of each unit in the parent, or a number beyond all versions."""
    none = 1 << 60
    found = [none] * len(units)
    left = set(range(len(old)))
    for start, other, length in matches([unit.words for unit in old], [unit.words for unit in units], Steps()):
        for step in range(length):
            found[other + step] = origins[start + step]
            left.discard(start + step)
    if none in found and left:
        waiting: dict[str, deque[int]] = defaultdict(deque)
        for i in sorted(left):
            waiting[old[i].words].append(i)
        for j, unit in enumerate(units):
            if found[j] == none and waiting.get(unit.words):
                found[j] = origins[waiting[unit.words].popleft()]
    return found
