"""Items as a publication: plain values for the printer, every label in the language of the page."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from toolkit_app import kinds
from toolkit_app.errors import ToolkitError
from toolkit_app.library import attachments, editions, entries, gathering, items, layouts
from toolkit_app.library.canonical import as_key
from toolkit_app.library.editions import Edition
from toolkit_app.library.entries import in_language
from toolkit_app.library.store import Library, Tx
from toolkit_app.publishing.layout import Layout
from toolkit_app.publishing.options import settled as options_of
from toolkit_app.publishing.publication import Publication, Row
from toolkit_app.text import folding

__all__ = ["image_reader", "in_language", "keys_of", "publication", "texts"]

_FACTS = ("custodian", "owner")


def publication(tx: Tx, keys: Sequence[str], layout: str | Layout, paper: str | None = None, lang: str | None = None,
                edition: Edition | None = None, *, options: Mapping[str, str] | None = None) -> Publication:
    """The items of ``keys``, in that order, as a publication in a layout, with what was chosen for its options.

    With an ``edition`` they are printed as they stand in it, all of them when ``keys`` is empty, with its name, number and the
    beginning of its digest.

    ``lang`` is the language of the page, and of each item its translation in that language is taken; None takes the items
    as they are and the language of the first. Raises ToolkitError when there are no keys, a key is unknown, an item is
    not there in that language (naming the languages there are), or the layout, its paper or an option does not fit.
    """
    look = layouts.find(layout) if isinstance(layout, str) else layout
    settled = options_of(look, options or {})
    sheet = paper or look.paper
    look.look(sheet)
    chosen = [in_language(tx, key, lang, edition) for key in keys_of(tx, keys, lang, edition)]
    page = lang or chosen[0].lang
    methodology = next((item for item in chosen if item.kind == "methodology"), None)
    named = sorted({key for item in chosen for key in entries.named(item)})
    titles = entries.titles_of(tx, named, page) if named else {}
    printed = tuple(entries.entry(item, page, titles) for item in chosen)
    main = methodology or (chosen[0] if len(chosen) == 1 else None)
    made = Publication(
        look, sheet, page, main.title if main else _title(chosen, page), _line(main, "subtitle"),
        _stamp(edition, main) if edition else _line(main, "edition"),
        max(entry.date for entry in printed), printed, _facts(main, page, titles), titles, settled)
    return _gathered(tx, made, chosen, edition)


def _gathered(tx: Tx, made: Publication, chosen: Sequence[items.Item], edition: Edition | None) -> Publication:
    """The publication with what its form prints besides the items."""
    if made.layout.form == "bilingual":
        beside, langs = gathering.beside(tx, chosen, made.options["languages"], edition)
        return replace(made, entries=beside, options={**made.options, "languages": langs})
    if made.layout.form == "catalogue":
        return replace(made, groups=gathering.groups(chosen, made.options["facet"], made.lang))
    if made.layout.form == "comparison":
        older, newer = made.options["from"], made.options["to"]
        return replace(made, comparisons=gathering.comparisons(tx, chosen, older, newer, edition, made.lang))
    return made


def texts(tx: Tx, keys: Sequence[str], layout: str = "", lang: str | None = None, edition: Edition | None = None,
          options: Mapping[str, str] | None = None) -> Callable[[Tx, str], tuple[items.Item, ...]]:
    """What gives, in any transaction, every text that ``publication`` shows of one of these items: besides the item itself its
    translations, or an earlier revision of it, where the layout prints them. Errors as those of ``publication``.
    """
    look = layouts.find(layout) if layout else None
    settled = options_of(look, options or {}) if look else {}

    def chosen(tx: Tx, key: str) -> items.Item:
        return in_language(tx, key, lang, edition)

    if look and look.form == "bilingual":
        langs = gathering.languages([chosen(tx, key) for key in keys], settled["languages"])
        return lambda tx, key: tuple(in_language(tx, chosen(tx, key).key, code, edition) for code in langs)
    if look and look.form == "comparison":
        return lambda tx, key: gathering.sides(tx, chosen(tx, key), settled["from"], settled["to"])
    return lambda tx, key: (chosen(tx, key),)


def keys_of(tx: Tx, keys: Sequence[str], lang: str | None = None, edition: Edition | None = None) -> tuple[str, ...]:
    """The keys, each once; those of an edition when none is given. Raises ToolkitError when there are none."""
    if edition is not None and not keys:
        keys = [entry.key for entry in editions.entries(tx, edition) if lang in (None, entry.lang)]
    if not keys:
        raise ToolkitError("No item was chosen.", "Choose at least one item.")
    return tuple(dict.fromkeys(as_key(key) for key in keys))


def image_reader(library: Library, edition: Edition | None = None) -> Callable[[str, str], bytes | None]:
    """What the printer asks for the bytes of an item's attachment, by key and name; None when there is none of that name.

    With an ``edition``, as it stands in that.
    """
    def read(key: str, name: str) -> bytes | None:
        with library.read() as tx:
            for file in (editions.item(tx, edition, key) if edition else items.get(tx, key)).attachments:
                if file.name == name:
                    return attachments.read(tx, file.digest)
        return None

    return read


def _stamp(edition: Edition, main: items.Item | None) -> str:
    """Number and digest, and the name where the cover does not show it already."""
    own = main is not None and folding.fold(main.title) == folding.fold(edition.name)
    return f"{edition.number if own else edition.label} · {edition.short}"


def _title(chosen: Sequence[items.Item], page: str) -> str:
    names = dict.fromkeys(kinds.text_in(kinds.kind(item.kind).plural, page) for item in chosen)
    return ", ".join(names)


def _line(item: items.Item | None, name: str) -> str:
    value = item.fields.get(name, "") if item else ""
    return value if isinstance(value, str) else ""


def _facts(item: items.Item | None, page: str, titles: Mapping[str, str]) -> tuple[Row, ...]:
    return tuple(entries.row(field, item.fields[field.name], page, titles) for field in kinds.kind(item.kind).fields
                 if field.name in _FACTS and item.fields.get(field.name)) if item else ()
