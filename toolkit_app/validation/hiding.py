"""Which cells of a table by group are hidden, so that no hidden one can be worked out from what is shown.

A cell with fewer answers than the limit is hidden; and so are as many others as it takes: the total is shown, so what is hidden
together must itself have as many answers as the limit, come from two groups at least, and not all be the same answer.
"""

from collections import Counter
from collections.abc import Mapping


def shown(cells: Mapping[str, Mapping[object, int]], limit: int) -> frozenset[str]:
    """The groups whose cells are shown, from how often each gave each answer. Cells without answers have nothing to hide.

    Secondary suppression by the smallest cells first, as statistical offices do it (A. Hundepool and others, Statistical
    Disclosure Control, 2012, chapter 4).
    """
    sizes = {group: sum(counts.values()) for group, counts in cells.items()}
    hidden = [group for group, size in sizes.items() if 0 < size < limit]
    left = sorted((group for group, size in sizes.items() if size >= max(limit, 1)), key=lambda group: (sizes[group], group))
    while hidden and left and _tells(cells, hidden, limit):
        hidden.append(left.pop(0))
    return frozenset(group for group in cells if group not in hidden)


def _tells(cells: Mapping[str, Mapping[object, int]], hidden: list[str], limit: int) -> bool:
    """Whether the sum of the hidden cells, which anyone can work out, tells what one of them holds."""
    together: Counter[object] = Counter()
    for group in hidden:
        together.update(cells[group])
    answers = sum(count > 0 for count in together.values())
    return len(hidden) < 2 or together.total() < limit or answers < 2


def kept(sizes: Mapping[str, int], limit: int) -> frozenset[str]:
    """The groups that may stand beside secret answers; those of the others are put into one pool that has as many answers as the
    limit, or none.
    """
    pooled = {group for group, size in sizes.items() if 0 < size < limit}
    left = sorted((group for group, size in sizes.items() if size >= max(limit, 1)), key=lambda group: (sizes[group], group))
    while pooled and left and sum(sizes[group] for group in pooled) < limit:
        pooled.add(left.pop(0))
    return frozenset(sizes) - pooled
