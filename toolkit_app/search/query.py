"""What a person types, read with Whoosh's query language and turned into a tree of our own.

Words, "phrases", word*, word~, -word, AND/OR/NOT and their Georgian, French and Russian equals, (groups), field:value,
date:2022..2023, due:today. Nothing is refused: what cannot be read is searched as words, and ``notes`` say so.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from types import MappingProxyType

from whoosh import query as whoosh_query
from whoosh.qparser import plugins, syntax
from whoosh.qparser.default import QueryParser

from toolkit_app.errors import ToolkitError
from toolkit_app.search import analysis
from toolkit_app.search.tree import All, Any, Dates, Filter, Node, Not, Phrase, Word
from toolkit_app.text.folding import fold

_LONGEST = 400
_MOST_WORDS = 32
_DEEPEST = 16
_TEXT_FIELDS = {"title": "title", "text": "body", "body": "body", "file": "file"}
_DATE_FIELDS = ("date", "due")
_OWN_FIELDS = {
    **{name: name for name in ("title", "text", "body", "file", "key", "date", "due", "owner", "tag", "waits")},
    "სათაური": "title", "titre": "title", "название": "title", "ტექსტი": "text", "texte": "text", "текст": "text",
    "ფაილი": "file", "fichier": "file", "файл": "file", "გასაღები": "key", "clé": "key", "ключ": "key",
    "თარიღი": "date", "дата": "date", "ვადა": "due", "échéance": "due", "срок": "due",
    "პასუხისმგებელი": "owner", "responsable": "owner", "ответственный": "owner",
    "ჭდე": "tag", "étiquette": "tag", "метка": "tag",
}
_TODAY = frozenset({"today", "now", "დღეს", "ახლა", "aujourd’hui", "aujourd'hui", "maintenant", "сегодня", "сейчас"})
_QUOTES = str.maketrans(dict.fromkeys("„“”«»‟〝〞＂", '"'))
# A Georgian has no capitals: its operator words are words like others. French and Russian ones are capitals only.
_AND, _OR, _NOT = "AND|ET|И|და", "OR|OU|ИЛИ|ან", "NOT|SAUF|НЕ|არა"
_MARKED = re.compile(rf'["(){{}}\[\]:~*+]|(?:^|\s)-|(?:^|\s)(?:{_AND}|{_OR}|{_NOT})(?=\s)')
_RANGE = re.compile(r"\s*(\d{4}(?:-\d\d(?:-\d\d)?)?)?\s*(?:(\.\.)\s*(\d{4}(?:-\d\d(?:-\d\d)?)?)?)?\s*")
_NO_ALIASES: Mapping[str, str] = MappingProxyType({})
# An item's key; its random tail has no I, L, O or U, so that what is read for them can be put right.
_KEY = re.compile(r"\s*([a-z]{2})-([0-9a-z]{1,8})\s*", re.IGNORECASE)
_TAIL = str.maketrans("ILO", "110")


@dataclass(frozen=True)
class Query:
    """A line that was read: ``tree`` is None when there is nothing to look for. ``key`` is set when the line is one."""

    tree: Node | None
    notes: tuple[ToolkitError, ...] = ()
    key: str = ""


def key_of(text: str) -> str:
    """The item key that a text is (or the beginning of one), in its usual spelling; empty if it is none."""
    found = _KEY.fullmatch(text)
    return f"{found[1].upper()}-{found[2].upper().translate(_TAIL)}" if found else ""


def parse(line: str, facets: Collection[str], *, typing: bool = False, aliases: Mapping[str, str] = _NO_ALIASES,
          today: date | None = None) -> Query:
    """Read a typed line. ``facets`` are the names that can stand before a colon besides title, text, file, key, date, due,
    owner, tag and waits.

    ``aliases`` are other words for them, in any language; those of facets that are not there do not count.
    ``typing``: the line is not finished, its last word may go on. ``today`` is what “today” means, by itself the day that it is.
    """
    notes: list[ToolkitError] = []
    if len(line) > _LONGEST:
        line = line[:_LONGEST]
        notes.append(ToolkitError("The line is very long.", "Only the first {number} characters are searched.", number=_LONGEST))
    going_on = typing and not line[-1:].isspace()
    text = line.translate(_QUOTES)
    tree: Node | None = None
    if _MARKED.search(text):
        in_phrase = going_on and text.count('"') % 2 == 1
        text, odd = _balanced(text)
        if odd and not typing:
            notes.append(odd)
        fields = {name: facet for name, facet in aliases.items() if facet in facets} | {name: name for name in facets}
        fields |= _OWN_FIELDS
        reader = _Reader(text, going_on, in_phrase, fields, (today or date.today()).isoformat())
        tree = reader.node(_parser(tuple(sorted(fields))).parse(text, normalize=False))
        notes += reader.notes
    else:
        tree = _joined(_plain_words(text, going_on))
    if tree is None and line.strip() and not (going_on and analysis.words(fold(line))):
        notes.append(ToolkitError("There is no word in this line to search for.", ""))
    return Query(_capped(tree, notes), tuple({str(note): note for note in notes}.values()), key_of(line))


def _balanced(text: str) -> tuple[str, ToolkitError | None]:
    """The text with quotation marks and brackets that have no partner taken out, and a note if there were some."""
    odd: ToolkitError | None = None
    if text.count('"') % 2:
        text += '"'
        odd = ToolkitError("A quotation mark is not closed.", "The phrase goes to the end of the line.")
    depth = deepest = 0
    for character in re.sub('"[^"]*"', "", text):
        depth += {"(": 1, ")": -1}.get(character, 0)
        deepest = max(deepest, depth)
        if depth < 0:
            break
    if depth or deepest > _DEEPEST:
        text = text.replace("(", " ").replace(")", " ")
        odd = odd or ToolkitError("The brackets do not match.", "They are left out.")
    return text, odd


class _Operators(plugins.OperatorsPlugin):  # type: ignore[misc]
    """AND, OR, NOT in four languages, and ``-word`` as NOT in any place, also inside groups."""

    def __init__(self) -> None:
        minus = self.OpTagger(r"(?:^|(?<=[\s(]))-(?=[^\s-])", syntax.NotGroup, syntax.PrefixOperator)
        super().__init__(ops=[(minus, -2)], And=rf"(?<=\s)(?:{_AND})(?=\s)", Or=rf"(?<=\s)(?:{_OR})(?=\s)",
                         Not=rf"(?:^|(?<=[\s(]))(?:{_NOT})(?=\s)", AndNot=None, AndMaybe=None, Require=None)

    def do_operators(self, parser: QueryParser, group: syntax.GroupNode) -> syntax.GroupNode:
        """Whoosh's filter, after operators that stand beside nothing are dropped: it would fail on ``a AND OR b``."""
        kept: list[syntax.SyntaxNode] = []
        for node in group:
            before = kept[-1] if kept else None
            lost = (before is None or isinstance(before, syntax.Operator) if isinstance(node, syntax.InfixOperator)
                    else isinstance(node, syntax.PrefixOperator) and isinstance(before, syntax.PrefixOperator))
            if not lost:
                kept.append(node)
        while kept and isinstance(kept[-1], syntax.Operator):
            kept.pop()
        group.nodes = kept
        return super().do_operators(parser, group)


@lru_cache(maxsize=8)
def _parser(fields: tuple[str, ...]) -> QueryParser:
    names = "|".join(re.escape(name) for name in sorted(fields, key=len, reverse=True))
    # The order decides between taggers of equal rank: a phrase, bracket or field is seen before a prefix takes the run.
    return QueryParser("", None, plugins=[
        plugins.WhitespacePlugin(r"\s+|(?:^|(?<=[\s(]))\++(?=\S)"), plugins.PhrasePlugin(), plugins.GroupPlugin(),
        plugins.FieldsPlugin(rf"(?<![^\W_])(?P<text>(?i:{names})):\s*(?=\S)", remove_unknown=False), _Operators(),
        plugins.RangePlugin(), plugins.PrefixPlugin(), plugins.FuzzyTermPlugin()])


def _plain_words(text: str, going_on: bool, field: str = "") -> list[Node]:
    found: list[Node] = []
    pieces = text.split()
    for place, piece in enumerate(pieces):
        words = tuple(analysis.typed_words(piece))
        last = going_on and place == len(pieces) - 1
        # the first letter of a word says nothing yet; it would only make the list flicker
        if words and not (last and len(words) == 1 and len(words[0]) == 1 and words[0].isalpha()):
            found.append(Word(piece, words, field, open=last))
    return found


def _telling(parts: list[Node]) -> list[Node]:
    """The parts without stop words, unless they are all there is."""
    kept = [part for part in parts if not (
        isinstance(part, Word) and not part.literal and len(part.words) == 1 and part.words[0] in analysis.STOP_WORDS)]
    return kept if any(not isinstance(part, Not | Filter | Dates) for part in kept) else parts


def _joined(parts: list[Node]) -> Node | None:
    parts = _telling(parts)
    return All(tuple(parts)) if len(parts) > 1 else parts[0] if parts else None


def _capped(tree: Node | None, notes: list[ToolkitError]) -> Node | None:
    if isinstance(tree, All) and len(tree.parts) > _MOST_WORDS:
        notes.append(ToolkitError("There are very many words.", "Only the first {number} are searched.", number=_MOST_WORDS))
        return All(tree.parts[:_MOST_WORDS])
    return tree


class _Reader:
    """Walks Whoosh's query and builds ours."""

    def __init__(self, text: str, going_on: bool, in_phrase: bool, fields: Mapping[str, str], today: str) -> None:
        self._fields = fields
        self._today = today
        self.notes: list[ToolkitError] = []
        self._in_phrase = in_phrase
        self._end = len(text) if going_on else -1

    def node(self, query: whoosh_query.Query) -> Node | None:
        """The tree of a query; None where nothing is left of it."""
        if isinstance(query, whoosh_query.Not):
            part = self.node(query.query)
            return None if part is None else part.part if isinstance(part, Not) else Not(part)
        if isinstance(query, whoosh_query.And | whoosh_query.Or):
            parts = list(self._parts(query))
            if isinstance(query, whoosh_query.And):
                return _joined(parts)
            return Any(tuple(parts)) if len(parts) > 1 else parts[0] if parts else None
        if isinstance(query, whoosh_query.TermRange):
            return self._range(self._field(query), f"{query.start or ''}..{query.end or ''}")
        if isinstance(query, whoosh_query.Phrase):
            return self._phrase(query)
        return self._term(query) if isinstance(query, whoosh_query.Term | whoosh_query.Prefix | whoosh_query.FuzzyTerm) else None

    def _field(self, query: whoosh_query.Query) -> str:
        name = query.fieldname.lower()
        return self._fields.get(name, name)

    def _parts(self, query: whoosh_query.Query) -> Iterator[Node]:
        for child in query.subqueries:
            part = self.node(child)
            if part is not None:
                yield part

    def _term(self, query: whoosh_query.Query) -> Node | None:
        field, text = self._field(query), query.text
        last = query.endchar == self._end
        starred = isinstance(query, whoosh_query.Prefix)
        if field in _DATE_FIELDS:
            return self._range(field, text)
        if field and field not in _TEXT_FIELDS:
            return self._filter(field, text, last or starred)
        words = tuple(analysis.typed_words(text))
        if not words:
            return None
        distance = min(query.maxdist, 2) if isinstance(query, whoosh_query.FuzzyTerm) else 0
        return Word(text, words, _TEXT_FIELDS.get(field, ""), open=starred or (last and not distance), literal=starred,
                    distance=distance)

    def _filter(self, field: str, text: str, is_open: bool) -> Node | None:
        if field == "key":
            key = key_of(text)
            if not key:
                self.notes.append(ToolkitError("“{text}” is not a key.", "It is searched as a word.", text=text))
                return _joined(_plain_words(text, False))
            return Filter("key", key, open=is_open)
        wanted = [Filter(field, value, open=is_open) for value in text.split(",") if analysis.words(fold(value))]
        return Any(tuple(wanted)) if len(wanted) > 1 else wanted[0] if wanted else None

    def _phrase(self, query: whoosh_query.Phrase) -> Node | None:
        field, text = self._field(query), " ".join(query.words)
        if field in _DATE_FIELDS:
            return self._range(field, text)
        if field and field not in _TEXT_FIELDS:
            return self._filter(field, text, False)
        words = tuple(analysis.words(fold(text)))
        is_open = text.endswith("*") or (self._in_phrase and query.endchar == self._end)
        return Phrase(words, _TEXT_FIELDS.get(field, ""), is_open, min(query.slop, 100)) if words else None

    def _range(self, field: str, text: str) -> Node | None:
        if text.strip().casefold() in _TODAY:
            # what was due before today and is not done is due
            return Dates(field, "" if field == "due" else self._today, self._today)
        found = _RANGE.fullmatch(text)
        if field not in _DATE_FIELDS or not found or not (found[1] or found[3]):
            self.notes.append(ToolkitError("“{text}” is not a range of dates.", "It is searched as words.", text=text))
            return _joined(_plain_words(text, False))
        first = found[1] or ""
        return Dates(field, first, (found[3] or "") if found[2] else first)
