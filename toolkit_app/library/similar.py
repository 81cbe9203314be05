"""What else the library has on the subject of an item, without what is known of it already."""

from collections.abc import Collection

from toolkit_app.library.values import Item
from toolkit_app.search.reader import Reader
from toolkit_app.search.related import Related, related, related_to


def similar(index: Reader, item: Item, *, limit: int = 8) -> tuple[Related, ...]:
    """The items related to an item that it neither links to nor is linked from; its translations are no news, either."""
    known = {link.key for link in (*item.links, *item.backlinks)}
    return related_to(index, item.key, exclude={*known, *_languages(item)}, limit=limit)


def relevant(index: Reader, words: str, lang: str, item: Item | None = None, *, kinds: Collection[str] = (), limit: int = 8,
             ) -> tuple[Related, ...]:
    """The items related to words that are being written, in that item; ``kinds``: only these."""
    own = {item.key, *_languages(item)} if item else ()
    return related(index, words, lang=lang, exclude=own, kinds=kinds, limit=limit)


def link_type(one: Related) -> str:
    """How an item would be linked to a related one: a guess, for a person to confirm (``kinds.LINK_TYPES``)."""
    if one.against or one.outcomes:
        return "contradicts"
    return "replaces" if one.likeness else "supports"


def _languages(item: Item) -> set[str]:
    return {key for _, key in item.translations}
