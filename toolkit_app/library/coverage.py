"""Where there is knowledge and where there is none: how many items speak of each dimension, level and place."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import select

from toolkit_app import kinds
from toolkit_app.kinds import labels
from toolkit_app.library import vocabulary
from toolkit_app.library.records import Item, ItemFacet
from toolkit_app.library.store import Tx
from toolkit_app.publishing.charts.description import HeatMap, HeatRow

NOWHERE = ""
_NOWHERE = labels("No place", "ადგილის გარეშე", "Sans lieu", "Без места")
_OF = labels("by dimension, level and place", "განზომილების, დონისა და ადგილის მიხედვით", "par dimension, niveau et lieu",
             "по измерениям, уровням и местам")


@dataclass(frozen=True)
class Coverage:
    """Counts by (place, dimension, level), all as codes; no count, no item. ``NOWHERE`` is the place of items without one.

    ``places`` are (code, depth) from the country down: what belongs to a place counts in it, each item once. ``items`` is how
    many there are in all, translations not counted.
    """

    kind: str
    dimensions: tuple[str, ...]
    levels: tuple[str, ...]
    places: tuple[tuple[str, int], ...]
    counts: Mapping[tuple[str, str, str], int]
    items: int


def coverage(tx: Tx, kind: str = "lesson") -> Coverage:
    """The coverage by the items of a kind that are not retired. Raises ToolkitError when there is no such kind."""
    kinds.kind(kind)
    chosen = select(Item.id).where(Item.kind == kind, ~Item.retired, Item.translation_of.is_(None))
    found: dict[object, dict[str, set[str]]] = {item: {} for item in tx.session.scalars(chosen)}
    facets = select(ItemFacet.item_id, ItemFacet.facet, ItemFacet.code).where(
        ItemFacet.facet.in_(("place", "dimension", "level")), ItemFacet.item_id.in_(chosen))
    for item, facet, code in tx.session.execute(facets):
        found[item].setdefault(facet, set()).add(code)
    counts: dict[tuple[str, str, str], int] = {}
    for codes in found.values():
        for place in vocabulary.with_parents("place", codes.get("place", ())) or (NOWHERE,):
            for dimension in codes.get("dimension", ()):
                for level in codes.get("level", ()):
                    counts[place, dimension, level] = counts.get((place, dimension, level), 0) + 1
    without = [(NOWHERE, 0)] if any(place == NOWHERE for place, _, _ in counts) else []
    return Coverage(kind, _codes("dimension"), _codes("level"), (*_places(NOWHERE, 0), *without), counts, len(found))


def _codes(facet: str) -> tuple[str, ...]:
    return tuple(code.code for code in vocabulary.facet(facet).codes)


def _places(parent: str, depth: int) -> Iterator[tuple[str, int]]:
    for code in vocabulary.facet("place").codes:
        if code.parent == parent:
            yield code.code, depth
            yield from _places(code.code, depth + 1)


def heat_map(found: Coverage, lang: str) -> HeatMap:
    """The coverage as a chart: dimensions and levels across, places down; the country and its regions stand out."""
    kind = kinds.kind(found.kind)
    below = tuple(vocabulary.label("level", level, lang) for level in found.levels)
    rows = tuple(
        HeatRow(vocabulary.label("place", place, lang) if place else kinds.text_in(_NOWHERE, lang),
                tuple(found.counts.get((place, dimension, level), 0) for dimension in found.dimensions for level in found.levels),
                0 if depth < 2 else 1)
        for place, depth in found.places)
    title = f"{kinds.text_in(kind.plural, lang)} {kinds.text_in(_OF, lang)}"
    return HeatMap(title, tuple((vocabulary.label("dimension", code, lang), below) for code in found.dimensions), rows)
