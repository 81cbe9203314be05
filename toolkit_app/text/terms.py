"""Terms in texts: where they stand, in whatever form, and where a translation renders one otherwise than was agreed.

What makes two forms of a word one is given from outside: a function that brings a folded word to its stem.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from toolkit_app.text.folding import fold, fold_map
from toolkit_app.text.sections import scan

Stem = Callable[[str, str], str]
_WORD = re.compile(r"[^\W_]+")
# what stands between the words of one term: a blank, a hyphen, an apostrophe, a mark of emphasis, one end of a line
_BETWEEN = re.compile(r"(?:[ \t\u00a0\u202f*_~\-‐‑'’]|\n(?!\s*\n)){1,6}")
# what is no writing: addresses, the keys of items, names of files, attributes, code within a line
_MARKUP = re.compile(r"`[^`\n]+`|https?://\S+|\[\[[\w-]+\|?|\]\([^)\n]*\)|\{[#.:][^}\n]*\}")
_GEORGIAN = range(0x10D0, 0x1100)
_SHORTEST, _LEFT_OVER = 4, 2
_LATIN = ("en", "fr")


@dataclass(frozen=True)
class Term:
    """A term of the termbase: its names and what is not to be said for it, by language; ``checked``: somebody confirmed it."""

    key: str
    names: Mapping[str, tuple[str, ...]]
    forbidden: Mapping[str, tuple[str, ...]]
    checked: bool = False


@dataclass(frozen=True)
class Mark:
    """A stretch of a text that is a name of a term, or what is not to be said for it."""

    start: int
    end: int
    term: Term
    forbidden: bool


@dataclass(frozen=True)
class Rendering:
    """A term of an original, and how its translation renders it: by an agreed name (``named``), by words that are forbidden, by
    neither (``missing``), or ``free`` where no name is agreed in that language.

    ``source`` are the words of the original and ``names`` those that were agreed. ``start`` and ``end`` are where the words stand
    in the translation, equal where there are none.
    """

    kind: Literal["named", "forbidden", "missing", "free"]
    term: Term
    source: str
    names: tuple[str, ...]
    start: int = 0
    end: int = 0

    @property
    def wrong(self) -> bool:
        """Whether a translator is to be told."""
        return self.kind in ("missing", "forbidden")


def names_of(value: str) -> tuple[str, ...]:
    """The names in a field of a term, which are divided by semicolons or lines; what stands in brackets is no part of a name."""
    parts = (re.sub(r"\([^)]*\)", " ", part).split() for part in re.split(r"[;\n]", value))
    return tuple(dict.fromkeys(" ".join(part) for part in parts if part))


def forbidden_of(value: str) -> dict[str, tuple[str, ...]]:
    """What is not to be said, by language: names as in ``names_of``, with ``fr:`` before one where the script does not tell."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in names_of(value):
        given = re.match(r"(en|ka|fr|ru)\s*:\s*(.+)", name)
        if given:
            found[given[1]].append(given[2])
        else:
            for lang in _languages(name):
                found[lang].append(name)
    return {lang: tuple(names) for lang, names in found.items()}


def _languages(name: str) -> tuple[str, ...]:
    letter = next((letter for letter in fold(name) if letter.isalpha()), "a")
    return ("ka",) if ord(letter) in _GEORGIAN else ("ru",) if "\u0400" <= letter <= "\u052f" else _LATIN


class Termbase:
    """All terms, ready to be looked for."""

    def __init__(self, terms: Sequence[Term], stem: Stem) -> None:
        self.terms = tuple(terms)
        self._stem = stem
        # by language and by how the first word begins: a Georgian stem may come a letter or two short
        self._names: dict[tuple[str, str], list[tuple[tuple[str, ...], Term, bool]]] = defaultdict(list)
        for term in self.terms:
            for forbidden, by_language in ((False, term.names), (True, term.forbidden)):
                for lang, names in by_language.items():
                    for name in names:
                        self._take(lang, name, term, forbidden)

    def _take(self, lang: str, name: str, term: Term, forbidden: bool) -> None:
        forms = tuple(self._stem(word, lang) for word in _WORD.findall(fold(name)))
        if forms:
            self._names[lang, forms[0][:_SHORTEST]].append((forms, term, forbidden))

    def marks(self, text: str, lang: str) -> tuple[Mark, ...]:
        """The terms in a Markdown text of a language, in order; of names that overlap, the longer one."""
        folded, offsets = fold_map(_writing(text))
        offsets.append(len(text))
        words = [(self._stem(found.group(), lang), found.start(), found.end()) for found in _WORD.finditer(folded)]
        found: list[Mark] = []
        place = 0
        while place < len(words):
            longest, chosen = 0, None
            for forms, term, forbidden in self._names.get((lang, words[place][0][:_SHORTEST]), ()):
                # a name that is agreed is never what is forbidden for another term
                better = len(forms) > longest or (len(forms) == longest and chosen is not None and chosen[1] and not forbidden)
                if better and _stands(forms, words, place, folded):
                    longest, chosen = len(forms), (term, forbidden)
            if chosen is None:
                place += 1
                continue
            end = words[place + longest - 1][2]
            found.append(Mark(offsets[words[place][1]], _after(text, offsets, end), *chosen))
            place += longest
        return tuple(found)

    def renderings(self, source: str, source_lang: str, text: str, lang: str) -> tuple[Rendering, ...]:
        """Every term of a passage with what its translation says for it."""
        there = self.marks(text, lang)
        found: list[Rendering] = []
        for term, words in _terms_in(self.marks(source, source_lang), source):
            names = term.names.get(lang, ())
            own = [mark for mark in there if mark.term is term]
            wrong = [mark for mark in own if mark.forbidden]
            found += [Rendering("forbidden", term, words, names, mark.start, mark.end) for mark in wrong]
            if own and not wrong:
                found.append(Rendering("named", term, words, names, own[0].start, own[0].end))
            elif not wrong:
                # what stands there as it is in the original is a title or a name of its own
                free = not names or fold(words) in fold(text)
                found.append(Rendering("free" if free else "missing", term, words, names))
        return tuple(found)

    def findings(self, source: str, source_lang: str, text: str, lang: str) -> tuple[Rendering, ...]:
        """What in the translation of a passage differs from the termbase. Nothing is said of a passage without translation."""
        return tuple(one for one in self.renderings(source, source_lang, text, lang) if one.wrong) if text.strip() else ()


def _terms_in(marks: Sequence[Mark], text: str) -> Iterator[tuple[Term, str]]:
    """Each term once, with the words that first name it."""
    seen: set[int] = set()
    for mark in marks:
        if not mark.forbidden and id(mark.term) not in seen:
            seen.add(id(mark.term))
            yield mark.term, text[mark.start:mark.end]


def _stands(forms: Sequence[str], words: Sequence[tuple[str, int, int]], place: int, folded: str) -> bool:
    if place + len(forms) > len(words):
        return False
    for step, form in enumerate(forms):
        word, start, _ = words[place + step]
        if not _alike(form, word) or (step and not _BETWEEN.fullmatch(folded[words[place + step - 1][2]:start])):
            return False
    return True


def _alike(one: str, other: str) -> bool:
    """Whether two stems are one. A Georgian adjective loses its last letters before a noun in some cases."""
    if one == other:
        return True
    shorter, longer = sorted((one, other), key=len)
    return (ord(longer[0]) in _GEORGIAN and len(shorter) >= _SHORTEST and longer.startswith(shorter)
            and len(longer) - len(shorter) <= _LEFT_OVER)


def _after(text: str, offsets: Sequence[int], end: int) -> int:
    """Where a word that ends at a place of the folded text ends in the text: behind its marks, too."""
    last = offsets[end - 1]
    return next((offset for offset in offsets[end:] if offset > last), len(text))


def _writing(text: str) -> str:
    """The text, of the same length, in which what is no writing is blank."""
    spans = [(found.start(), found.end()) for found in _MARKUP.finditer(text)]
    spans += [(block.start, block.end) for block in scan(text).blocks if block.kind == "code"]
    pieces, at = [], 0
    for start, end in sorted(spans):
        if end > at:
            start = max(start, at)
            pieces += [text[at:start], "".join("\n" if letter == "\n" else "\0" for letter in text[start:end])]
            at = end
    return "".join([*pieces, text[at:]])
