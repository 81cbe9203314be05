"""What some layouts gather besides the items: their translations, the headings of a facet, two revisions compared."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from toolkit_app import kinds
from toolkit_app.errors import ToolkitError
from toolkit_app.library import editions, entries, items, reading, revisions, vocabulary
from toolkit_app.library.editions import Edition
from toolkit_app.library.store import Tx
from toolkit_app.publishing.publication import Comparison, Entry, FieldChange, Group, Side
from toolkit_app.text import compare, diff

_UNSORTED = kinds.labels("Not sorted", "დაულაგებელი", "Non classées", "Без рубрики")


def beside(tx: Tx, chosen: Sequence[items.Item], wished: str, edition: Edition | None) -> tuple[tuple[Entry, ...], str]:
    """The items, each with its translations, in the languages that were wished for; else in their own and the first other one.

    Raises ToolkitError when one of them is not there in a language that was wished for.
    """
    langs = languages(chosen, wished)
    made_of = []
    for item in chosen:
        found = [entries.in_language(tx, item.key, code, edition) for code in langs]
        made = [entries.entry(one, one.lang, entries.titles_of(tx, sorted(set(entries.named(one))), one.lang)) for one in found]
        made_of.append(replace(made[0], translations=tuple(made[1:])))
    return tuple(made_of), ",".join(langs)


def languages(chosen: Sequence[items.Item], wished: str) -> tuple[str, ...]:
    """The languages in which items stand beside each other: those that are wished for, else their own and the first other one."""
    own = chosen[0].lang
    there = [lang for lang in kinds.LANGUAGES if all(lang == item.lang or lang in dict(item.translations) for item in chosen)]
    langs = [code for code in wished.split(",") if code] or [own, *[code for code in there if code != own][:1]]
    # the language of the page stands first
    return (*(code for code in langs if code == own), *(code for code in langs if code != own))


def groups(chosen: Sequence[items.Item], facet: str, page: str) -> tuple[Group, ...]:
    """The items by the codes of a facet, in the order of the vocabulary; a code that has parts comes before them."""
    field = kinds.LESSON.field(facet)
    known = vocabulary.facet(field.vocabulary if field else facet)
    by_code: dict[str, list[str]] = {}
    for item in chosen:
        value = item.fields.get(facet, ())
        for code in value if isinstance(value, list) else [value]:
            by_code.setdefault(str(code), []).append(item.key)
    wanted = {code for code in by_code if code in known.by_code}
    wanted |= {known.by_code[code].parent for code in wanted if known.by_code[code].parent in known.by_code}
    made = [Group(kinds.text_in(code.labels, page), tuple(by_code.get(code.code, ())), 2 if code.parent in wanted else 1)
              for code in _by_parent(known) if code.code in wanted]
    rest = tuple(item.key for item in chosen if not item.fields.get(facet))
    return (*made, *([Group(kinds.text_in(_UNSORTED, page), rest)] if rest else []))


def _by_parent(known: vocabulary.Facet) -> Iterable[vocabulary.Code]:
    """The codes, those that belong to another one behind it."""
    for code in known.codes:
        if code.parent not in known.by_code:
            yield code
            yield from (inner for inner in known.codes if inner.parent == code.code)


def comparisons(tx: Tx, chosen: Sequence[items.Item], older: str, newer: str, edition: Edition | None,
                page: str) -> tuple[Comparison, ...]:
    """What changed in each item between two of its revisions; items in which nothing did are left out.

    ``older`` and ``newer`` are the beginning of a revision or name an edition. Without ``newer``, the text as it is chosen;
    without ``older``, the revision before. Raises ToolkitError when a revision is not there, or nothing can be compared at all.
    """
    found = []
    for item in chosen:
        both = sides(tx, item, older, newer)
        if not both:
            continue
        made = _comparison(*both, _named_edition(tx, older), edition, page)
        if made.fields or any(change.kind != "same" for change in made.changes) or len(made.title) > 1:
            found.append(made)
    if not found:
        raise ToolkitError("Nothing differs between the two.", "Choose other revisions; “toolkit history KEY” lists them.")
    return tuple(found)


def sides(tx: Tx, item: items.Item, older: str, newer: str) -> tuple[items.Item, items.Item] | tuple[()]:
    """What is compared of an item, as ``comparisons`` says: before and after; nothing when there is no before."""
    after = _side(tx, item.key, newer) or item
    before = _side(tx, item.key, older) or _before(tx, after)
    return (before, after) if before else ()


def _named_edition(tx: Tx, wish: str) -> Edition | None:
    """The edition of that name; None for a revision or for nothing."""
    if not wish or all(letter in "0123456789abcdef" for letter in wish.lower()):
        return None
    return editions.find(tx, wish)


def _side(tx: Tx, key: str, wish: str) -> items.Item | None:
    sealed = _named_edition(tx, wish)
    if sealed:
        return editions.item(tx, sealed, key) if editions.holds(tx, sealed, key) else None
    return reading.item_at(tx, key, wish) if wish else None


def _before(tx: Tx, item: items.Item) -> items.Item | None:
    """The item one revision before."""
    rows = revisions.history(tx, item.key)
    parents = next((row.parents for row in rows if row.revision == item.head), ())
    return reading.item_at(tx, item.key, parents[0]) if parents else None


def _comparison(before: items.Item, after: items.Item, older: Edition | None, newer: Edition | None, page: str) -> Comparison:
    fields = kinds.kind(after.kind).fields
    changed = []
    for field in fields:
        old, new = before.fields.get(field.name), after.fields.get(field.name)
        if old != new:
            said = [entries.row(field, value, page, {}).value if value else "" for value in (old, new)]
            changed.append(FieldChange(kinds.text_in(field.labels, page), *said))
    return Comparison(after.key, after.lang, _stamp(before, older, page, now=False), _stamp(after, newer, page, now=True),
                      tuple(diff.words(before.title, after.title)), compare.compare(before.body, after.body), tuple(changed))


def _stamp(item: items.Item, edition: Edition | None, page: str, *, now: bool) -> Side:
    state = vocabulary.label("state", item.state, page) if now or edition else ""
    return Side(item.head[:entries.SHORT], item.changed_at[:10], state, edition.label if edition else "")
