"""What is put to people, in other languages: the words of a translation, where it is sure that they render those asked."""

import uuid
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from toolkit_app.errors import ToolkitError
from toolkit_app.library import reading
from toolkit_app.library.store import Tx
from toolkit_app.library.values import Item
from toolkit_app.validation import units
from toolkit_app.validation.units import POINT, Unit


@dataclass(frozen=True)
class Rendering:
    """A statement in another language. ``wording`` is empty where there is one, but perhaps of other words than those asked;
    ``original``: it is what the words asked were translated from.
    """

    wording: str
    original: bool


def of_units(tx: Tx, asked: Sequence[Unit], langs: Collection[str]) -> dict[str, dict[str, Rendering]]:
    """By place and language what is known of units in those languages that are not their own; of points of lists nothing."""
    found: dict[str, dict[str, Rendering]] = {}
    for key, revision in dict.fromkeys((unit.key, unit.revision) for unit in asked):
        try:
            sealed = reading.item_at(tx, key, revision)
        except ToolkitError:
            # not in this library: no words of it are shown at all
            continue
        others = [reading.item(tx, other) for lang, other in sealed.translations if lang in langs and lang != sealed.lang]
        origin = _origin(tx, sealed)
        now, meant = (units.now(origin) if origin else {}), _meant(tx, sealed, origin)
        for other in others:
            own, renders = units.now(other), _meant(tx, other, origin)
            for unit in (one for one in asked if (one.key, one.revision) == (key, revision)):
                wording = own[unit.id].wording if unit.id in own and not unit.id.startswith(POINT) else ""
                # a translation that was begun has the words of its original until they are written over
                if not wording or own[unit.id].digest == unit.digest:
                    continue
                # while the original says something else by now, a translation may have followed it already, not marked yet
                sure = len({_digest(each, unit.id) for each in (now, meant, renders)}) == 1 and unit.id in now
                by_lang = found.setdefault(unit.place, {})
                if sure or other.lang not in by_lang:
                    by_lang[other.lang] = Rendering(wording if sure else "", not other.translation_of)
    return found


def _origin(tx: Tx, item: Item) -> Item | None:
    try:
        return reading.item(tx, item.translation_of or item.key)
    except ToolkitError:
        # the original is not in this library: nothing is sure
        return None


def _meant(tx: Tx, item: Item, origin: Item | None) -> Mapping[str, Unit]:
    """The units of the original which an item says it renders; of the original its own."""
    if not item.translation_of:
        return units.now(item)
    if origin is None or not item.translated_from:
        return {}
    return units.at(tx, uuid.UUID(origin.id), bytes.fromhex(item.translated_from))


def _digest(found: Mapping[str, Unit], id: str) -> str:
    return found[id].digest if id in found else ""
