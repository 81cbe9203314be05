"""The check before anything leaves: what in an item should not, and what in it would not arrive.

It asks for the circle of readers (``level``: everybody, partners, the own house). What is above that circle, quotes without
consent and personal data hold an item back until they are taken out, or somebody answers for them (``overrides``). The rest
is told: links and pictures that lead nowhere, pictures without words for who cannot see them.
"""

import re
import unicodedata
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from toolkit_app import kinds
from toolkit_app.errors import ToolkitError
from toolkit_app.kinds import Labels, labels
from toolkit_app.library import items, overrides, pages, personal, reading, vocabulary
from toolkit_app.library.editions import Edition
from toolkit_app.library.progress import Progress
from toolkit_app.library.store import Library, Tx
from toolkit_app.library.values import Item
from toolkit_app.publishing import fonts
from toolkit_app.text import privacy, sections
from toolkit_app.text.markup import Node, inner_text, parse
from toolkit_app.text.privacy import Rules

Sort = Literal["glyph", "sensitivity", "consent", "personal", "unrated", "quote", "link", "picture", "alt"]
Weight = Literal["error", "block", "warning"]

_REASONS: dict[Sort, Labels] = {
    "glyph": labels("The fonts have no glyph for this character: it cannot be printed",
                    "შრიფტებში ეს ნიშანი არ არის: მისი დაბეჭდვა შეუძლებელია",
                    "Les polices n’ont pas ce caractère : il ne peut être imprimé",
                    "В шрифтах нет этого знака: его нельзя напечатать"),
    "sensitivity": labels("It is for a narrower circle of readers", "ეს მკითხველთა უფრო ვიწრო წრისთვისაა",
                          "Ce texte est destiné à un cercle plus restreint", "Это для более узкого круга читателей"),
    "consent": labels("A quote without the consent that this needs", "ციტატა, რომელსაც საჭირო თანხმობა არ ახლავს",
                      "Une citation sans le consentement nécessaire", "Цитата без нужного согласия"),
    "unrated": labels("Nobody has said who may read it", "არავის მიუთითებია, ვის შეუძლია წაიკითხოს",
                      "Personne n’a dit qui peut le lire", "Никто не указал, кому это можно читать"),
    "quote": labels("A quote: does the person agree?", "ციტატა: თანახმაა თუ არა ადამიანი?",
                    "Une citation : la personne est-elle d’accord ?", "Цитата: согласен ли человек?"),
    "link": labels("A link to an item that is not in this library", "ბმული მასალაზე, რომელიც ამ ბიბლიოთეკაში არ არის",
                   "Un lien vers un élément absent de cette bibliothèque", "Ссылка на материал, которого нет в этой библиотеке"),
    "picture": labels("A picture that is not among the files of the item", "სურათი, რომელიც მასალის ფაილებში არ არის",
                      "Une image absente des fichiers de l’élément", "Изображение, которого нет среди файлов материала"),
    "alt": labels("A picture without words for who cannot see it", "სურათი, რომელსაც უსინათლოთათვის აღწერა არ აქვს",
                  "Une image sans texte pour qui ne la voit pas", "Изображение без описания для незрячих"),
}
_WHOLE = labels("The item", "მასალა", "L’élément", "Материал")
_TITLE = labels("Title", "სათაური", "Titre", "Название")
_MARKS = " \n“”„«»\""
# so many words in quotation marks are somebody's own
_QUOTED = re.compile(r"[“„«\"](?=((?:[^\s“”„«»\"]+\s+){5,}[^“”„«»\"]+)[“”»\"])")
_LONGEST = 80
_SHORT = 8  # letters of a revision, as on paper


@dataclass(frozen=True)
class Concern:
    """Something in an item that should not leave, or would not arrive.

    ``place`` is a field or the id of a section, "" for the whole item; ``where`` is what a person calls it. ``words`` are those
    of the text; ``start`` and ``end`` are offsets in its source, or in the value of the field, -1 where there are none.
    ``weight``: an ``error`` cannot be made at all, a ``block`` waits for somebody to answer for it. ``code`` is the sort, or for
    personal data the detector. ``revision`` is that of the text.
    """

    key: str
    title: str
    sort: Sort
    weight: Weight
    code: str
    reason: Labels
    place: str = ""
    where: Labels = field(default_factory=lambda: _WHOLE)
    words: str = ""
    start: int = -1
    end: int = -1
    revision: str = ""


class HeldBackError(ToolkitError):
    """Items that may not leave as they are; ``concerns`` says why."""

    concerns: tuple[Concern, ...] = ()


def check(library: Library, keys: Sequence[str], level: str, *, printed: bool, lang: str | None = None,
          edition: Edition | None = None, layout: str = "", options: Mapping[str, str] | None = None,
          listed: bool = False) -> Generator[Progress, None, tuple[Concern, ...]]:
    """Everything of concern in some items for a circle of readers, those of ``pages.publication`` with the same arguments.

    ``printed``: as PDF, whose fonts have not every character; ``listed``: their texts stay here. Tells its progress item by item.
    Raises ToolkitError for an unknown key or level, and where an item has no translation into ``lang``.
    """
    vocabulary.check("sensitivity", level)
    found: list[Concern] = []
    with library.read() as tx:
        wanted, rules = pages.keys_of(tx, keys, lang, edition), personal.rules(tx)
        texts = pages.texts(tx, wanted, layout, lang, edition, options)
    for done, key in enumerate(wanted):
        with library.read() as tx:
            for item in (shown := texts(tx, key)):
                own = concerns(tx, replace(item, body="") if listed else item, level, rules, printed=printed)
                earlier = item.key == shown[-1].key and item.head != shown[-1].head
                found += [_of_revision(one) for one in own] if earlier else own
        yield Progress(done + 1, len(wanted), "Items")
    return tuple(found)


def concerns(tx: Tx, item: Item, level: str, rules: Rules, *, printed: bool) -> tuple[Concern, ...]:
    """Everything of concern in one item. What somebody answered for is left out."""
    every = (*_glyphs(item, printed), *_readers(item, level), *_personal(item, rules), *_tree(tx, item, level))
    if not any(concern.sort in overrides.SORTS for concern in every):
        return every
    answered = overrides.standing(tx, item, level)
    return tuple(concern for concern in every if concern.sort not in answered)


def blocking(found: Iterable[Concern]) -> tuple[Concern, ...]:
    """What holds an item back."""
    return tuple(concern for concern in found if concern.weight != "warning")


def require(found: Sequence[Concern]) -> None:
    """Raises HeldBackError when something holds an item back."""
    held = blocking(found)
    if held:
        keys = ", ".join(dict.fromkeys(concern.key for concern in held))
        error = HeldBackError("Not everything may leave as it is: {keys}.",
                              "Take out what is named, or say why it may leave all the same.", keys=keys)
        error.concerns = tuple(held)
        raise error


def answer(tx: Tx, found: Iterable[Concern], level: str, reason: str) -> None:
    """Answers for everything that can be answered for: an act for each text, by the person of this transaction.

    Raises ToolkitError when the person has no name or the reason is missing.
    """
    sorts: dict[tuple[str, str], set[str]] = {}
    for concern in found:
        if concern.sort in overrides.SORTS:
            sorts.setdefault((concern.key, concern.revision), set()).add(concern.sort)
    for (key, revision), named in sorts.items():
        overrides.make(tx, reading.item_at(tx, key, revision), named, level, reason)


def _concern(item: Item, sort: Sort, weight: Weight, **more: object) -> Concern:
    return Concern(item.key, item.title, sort, weight, sort, _REASONS[sort], revision=item.head, **more)  # type: ignore[arg-type]


def _of_revision(concern: Concern) -> Concern:
    """The concern, saying of which earlier text it is."""
    short = concern.revision[:_SHORT]
    return replace(concern, where={lang: f"{words} ({short})" for lang, words in concern.where.items()})


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"


def _glyphs(item: Item, printed: bool) -> Iterator[Concern]:
    if not printed:
        return
    texts = ((each.name, each.labels, text) for each, text in personal.written(item))
    for place, where, text in (("title", _TITLE, item.title), ("", _WHOLE, item.body), *texts):
        rest = text
        while absent := fonts.missing(rest):
            rest = rest.replace(absent, "")
            start = text.index(absent)
            section = _section(item, start) if place == "" else (place, where)
            words = f"{absent} U+{ord(absent):04X} {unicodedata.name(absent, '')}".rstrip()
            yield _concern(item, "glyph", "error", place=section[0], where=section[1], words=words, start=start, end=start + 1)


def _section(item: Item, offset: int) -> tuple[str, Labels]:
    """The section of the text that an offset stands in: its id, and what it is called."""
    part = next((part for part in reversed(sections.scan(item.body).sections) if part.start <= offset), None)
    return _named(item, part.id or part.title) if part else ("", _WHOLE)


def _named(item: Item, name: str) -> tuple[str, Labels]:
    kind = kinds.KINDS.get(item.kind)
    section = kind.section(name) if kind else None
    return (section.id, section.labels) if section else (sections.MORE if name else "", {"en": name} if name else _WHOLE)


def _readers(item: Item, level: str) -> Iterator[Concern]:
    order = overrides.levels()
    sensitivity = item.fields.get("sensitivity")
    if sensitivity in order:
        if order.index(sensitivity) > order.index(level):
            labels_of = [vocabulary.facet("sensitivity").by_code[code].labels for code in (sensitivity, level)]
            where = {lang: " → ".join(kinds.text_in(one, lang) for one in labels_of) for lang in kinds.LANGUAGES}
            yield _concern(item, "sensitivity", "block", place="sensitivity", where=where)
    elif level != order[-1]:
        yield _concern(item, "unrated", "warning", place="sensitivity")


def _personal(item: Item, rules: Rules) -> Iterator[Concern]:
    for each in personal.findings(item, rules):
        finding = each.finding
        weight: Weight = "block" if finding.severe else "warning"
        yield Concern(item.key, item.title, "personal", weight, finding.detector, privacy.REASONS[finding.detector], each.place,
                      each.labels, _short(finding.words), finding.start, finding.end, item.head)


def _tree(tx: Tx, item: Item, level: str) -> Iterator[Concern]:
    """What the text shows: quotes, links, pictures."""
    files = {file.name for file in item.attachments}
    lacking = _lacking(tx, item)
    name = ""
    for node in parse(item.body, lang=item.lang):
        if node.tag in ("h1", "h2"):
            name = node.attributes.get("id") or inner_text(node)
        place, where = _named(item, name)
        for part in _parts(node):
            if isinstance(part, str):
                for found in _QUOTED.finditer(part):
                    yield from _quote(item, level, found[1], False, place, where)
            elif part.tag == "blockquote":
                yield from _quote(item, level, inner_text(part), True, place, where)
            elif part.tag == "link" and part.attributes["key"] in lacking:
                yield _concern(item, "link", "warning", place=place, where=where, words=part.attributes["key"])
            elif part.tag == "img":
                source = part.attributes["src"].removeprefix("attachment:")
                if source not in files:
                    yield _concern(item, "picture", "warning", place=place, where=where, words=source)
                if not part.attributes["alt"].strip():
                    yield _concern(item, "alt", "warning", place=place, where=where, words=source)


def _parts(node: Node) -> Iterator[Node | str]:
    """The nodes of a block with the words in them; what is in a quotation is told by the quotation itself."""
    yield node
    if node.tag in ("blockquote", "pre"):
        yield from (part for part in _deeper(node) if not isinstance(part, str))
    elif node.tag in ("p", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6") or (
            node.tag == "li" and not any(isinstance(child, Node) and child.tag in ("p", "ul", "ol") for child in node.children)):
        yield inner_text(node)
        yield from (part for part in _deeper(node) if not isinstance(part, str))
    else:
        for child in node.children:
            if isinstance(child, Node):
                yield from _parts(child)


def _deeper(node: Node) -> Iterator[Node | str]:
    for child in node.children:
        yield child
        if isinstance(child, Node):
            yield from _deeper(child)


def _quote(item: Item, level: str, words: str, apart: bool, place: str, where: Labels) -> Iterator[Concern]:
    """Set apart, a quote in a kind that asks for consent needs it; in other kinds, or between marks, somebody has to look."""
    kind = kinds.KINDS.get(item.kind)
    speaks = kind is not None and kind.field("consent") is not None
    if not words.strip() or not (apart or speaks):
        return
    consent = item.fields.get("consent")
    if consent == "public" or (consent == "internal" and level == overrides.levels()[-1]):
        return
    asked = apart and speaks and (consent is not None or level != overrides.levels()[-1])
    yield _concern(item, "consent" if asked else "quote", "block" if asked else "warning", place=place, where=where,
                   words=_short(words.strip(_MARKS)))


def _lacking(tx: Tx, item: Item) -> frozenset[str]:
    """The keys that the text of an item leads to and the library does not have."""
    named = set(sections.links(item.body))
    there = {row.key for row in items.listing(tx, keys=sorted(named), retired=True).rows} if named else set()
    return frozenset(named - there)
