"""The passage that shows why a document was found, with the matches marked in the original spelling.

The text is not analysed as a whole: a pattern of first letters, in every spelling that folds to them, finds the few
words that can match; only those are folded and stemmed.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cache, lru_cache

from toolkit_app.search import analysis
from toolkit_app.search.plain import INSIDE, is_loose, printable
from toolkit_app.search.tree import Phrase, Word
from toolkit_app.text.folding import fold

START, END = "\x02", "\x03"
LENGTH = 160
_WINDOW = LENGTH - 20
READ = 100_000
# where a heading, a paragraph or a list item ends that has no stop of its own, and where a list item begins
_BREAK = re.compile(r"\n(?<![\s.!?…:;,]\n)(?:\s*\n\s*(?:- )?|- )(?=.)")
_ITEM = re.compile(r"\n\s*- ")
_MATCHES = 24  # so many are looked at for the best passage
_BEGINS = 3  # letters that a word begins with, by which it is looked for
# The letters of our four languages: a wider choice makes every pattern slower for words that nobody has here.
_BLOCKS = ((0x30, 0x100), (0x152, 0x154), (0x400, 0x460), (0x10D0, 0x1100), (0x1C90, 0x1CC0))


@cache
def _spellings() -> dict[str, list[str]]:
    """The characters that fold to a letter or letters, by what they fold to."""
    found: dict[str, list[str]] = defaultdict(list)
    for first, end in _BLOCKS:
        for character in map(chr, range(first, end)):
            if character.isalnum():
                found[fold(character)].append(character)
    return found


def _class(letter: str) -> str:
    return f"[{re.escape(''.join(_spellings().get(letter, [letter])))}]"


@lru_cache(maxsize=512)
def _printed(title: str) -> tuple[str, bool]:
    # the same titles are marked with every key
    return printable(title), is_loose(title)


@cache
def _sounding(sign: str) -> str:
    """The Georgian and Russian letters whose Latin spelling may begin with a sign of ``analysis.sound``, for a pattern."""
    letters = [letter for folded, spelt in _spellings().items() if analysis.script(folded) in ("georgian", "cyrillic")
               and analysis.sound(folded)[:1] in (sign, "") for letter in spelt]
    return re.escape("".join(letters))


def _letters(word: str) -> str:
    """The signs with which a folded word may begin, for a pattern."""
    return re.escape("".join((*_spellings().get(word[0], word[0]), *_spellings().get(word[:2], ()))))


@lru_cache(maxsize=512)
def _spelt(word: str, inside: str = "") -> str:
    """A pattern for a folded word in any spelling; two letters may be one sign (œ); ``inside`` is what may stand between."""
    pieces: list[str] = []
    place = 0
    while place < len(word):
        letter, two = _class(word[place]), word[place:place + 2]
        if len(two) == 2 and two in _spellings():
            pieces.append(f"(?:{letter}{inside}{_class(two[1])}|{_class(two)})")
        else:
            pieces.append(letter)
        place += 2 if len(two) == 2 and two in _spellings() else 1
    return inside.join(pieces)


def _beginning(word: str, changing: int = 0) -> str:
    """How a folded word begins, whose last letters may be others in another form of it."""
    return word[:max(2, min(_BEGINS, len(word) - changing))]


class Marker:
    """Finds and marks what a query looks for; made once per search, used for every hit."""

    def __init__(self, wanted: Sequence[Sequence[Word | Phrase]]) -> None:
        """``wanted`` are groups of words and phrases: of a group any one is enough (a word and its translations)."""
        self._exact: dict[str, int] = {}
        self._stems: dict[str, int] = {}
        self._begins: list[tuple[str, int]] = []
        self._sounds: dict[str, int] = {}
        self._sound_begins: list[tuple[str, int]] = []
        self._phrases: dict[str, int] = {}
        self._words: dict[str, _Words] = {}
        self._number = len(wanted)
        self._sounding: set[str] = set()
        beginnings: dict[str, None] = {}
        for number, group in enumerate(wanted):
            for leaf in group:
                if len(leaf.words) > 1:
                    self._phrases.setdefault(" ".join(leaf.words), number)
                beginnings |= dict.fromkeys(self._take(leaf, number))
        # what begins with another one of them is found by that
        self._beginnings = [one for one in beginnings if not any(one.startswith(other) for other in beginnings if other != one)]
        self._patterns: dict[tuple[bool, bool], re.Pattern[str] | None] = {}

    def _pattern(self, sounds: bool, loose: bool) -> re.Pattern[str] | None:
        """What finds the words and phrases that can match: ``sounds``: in another alphabet, too; ``loose``: with something inside
        words besides letters."""
        if (sounds, loose) not in self._patterns:
            self._patterns[sounds, loose] = self._compiled(sounds, f"[{INSIDE}]*" if loose else "")
        return self._patterns[sounds, loose]

    def _compiled(self, sounds: bool, inside: str) -> re.Pattern[str] | None:
        words = [_spelt(word, inside) for word in self._beginnings]
        letters = [_letters(word) for word in self._beginnings]
        if sounds:
            letters += map(_sounding, sorted(self._sounding))
            words += [f"[{some}]" for some in letters[len(words):]]
        rest, between = (rf"(?:[^\W_]|{inside[:-1]})*", rf"(?:[^\w{INSIDE}]|_)+") if inside else (r"[^\W_]*", r"[\W_]+")
        if self._phrases:
            # phrases are tried before the words they consist of
            phrases = [between.join(_spelt(word, inside) for word in phrase.split()) for phrase in self._phrases]
            return re.compile(rf"(?<![^\W_])(?:{'|'.join((*phrases, *words))}){rest}")
        # first letters stand first, because a search leaps to these; only then it is looked at what is before and behind them
        return re.compile(rf"[{''.join(letters)}](?<![^\W_].)(?<=(?={'|'.join(words)}).){rest}") if words else None

    def _take(self, leaf: Word | Phrase, number: int) -> Iterable[str]:
        if isinstance(leaf, Phrase):
            if len(leaf.words) > 1 and leaf.slop == 1:
                return
            for word in leaf.words:
                self._exact.setdefault(word, number)
                yield _beginning(word)
            if leaf.open:
                self._begins.append((leaf.words[-1], number))
            return
        for word in (*leaf.words, *leaf.near):
            self._exact.setdefault(word, number)
            yield _beginning(word)
        if leaf.open:
            self._begins.append((leaf.words[-1], number))
        if not leaf.literal:
            for word in leaf.words:
                for stem in analysis.stems(word):
                    self._stems.setdefault(stem, number)
                    yield _beginning(stem, changing=2)
        if leaf.sounds:
            self._take_sounds(leaf, number)

    def _take_sounds(self, leaf: Word, number: int) -> None:
        for sound in analysis.sound_stems(leaf.words[0]):
            self._sounds.setdefault(sound, number)
            self._sounding.add(sound[0])
        if leaf.open:
            sound = analysis.sound(leaf.words[0])
            self._sound_begins.append((sound, number))
            self._sounding.add(sound[0])

    def _matched(self, word: str, lang: str) -> int:
        if not word.isalnum() and len(several := analysis.words(word)) > 1:
            return next((number for phrase, number in self._phrases.items() if " ".join(several).startswith(phrase)), -1)
        if word in self._exact:
            return self._exact[word]
        stem = analysis.stem(word, lang)
        if stem in self._stems:
            return self._stems[stem]
        for start, number in self._begins:
            if word.startswith(start):
                return number
        if self._sounds and analysis.script(word) in ("georgian", "cyrillic"):
            sound = analysis.sounds_of[stem]
            if sound in self._sounds:
                return self._sounds[sound]
            for start, number in self._sound_begins:
                if sound.startswith(start):
                    return number
        return -1

    def _in(self, lang: str) -> "_Words":
        """What is known of the words of a language."""
        words = self._words.get(lang)
        if words is None:
            words = self._words[lang] = _Words(self._matched, lang)
        return words

    def finds(self, text: str, lang: str) -> bool:
        """Whether a text has anything that is looked for."""
        pattern, words = self._pattern(False, is_loose(text)), self._in(lang)
        return pattern is not None and any(words[found.group()] >= 0 for found in pattern.finditer(text, 0, READ))

    def mark(self, text: str, lang: str, sounds: bool = False) -> str:
        """The text with every match between START and END, blanks collapsed; ``sounds``: in another alphabet, too."""
        shown, loose = _printed(text)
        pattern = self._pattern(sounds, loose)
        return _tidy(pattern.sub(self._in(lang).marked, shown) if pattern else shown)

    def passage(self, text: str, lang: str, sounds: bool = False) -> str:
        """The passage of about 160 characters that holds most of what was looked for, matches marked.

        The beginning of the text where nothing matches; ``…`` where the text goes on. The text is as the index keeps it
        (``plain.plain``).
        """
        pattern, words = self._pattern(sounds, False), self._in(lang)
        first, last = self._window(pattern, words, text) if pattern else (0, 0)
        start, end = _cut(text, first, last)
        shown = text[start:end]
        shown = _flowing(pattern.sub(words.marked, shown) if pattern else shown)
        return f"{'… ' if start else ''}{shown}{' …' if end < len(text.rstrip()) else ''}"

    def _window(self, pattern: re.Pattern[str], words: "_Words", text: str) -> tuple[int, int]:
        """Where the matches to be shown begin and end; 0 and 0 for none."""
        spans: list[tuple[int, int, int]] = []
        latest: dict[int, int] = {}
        for found in pattern.finditer(text, 0, READ):
            number = words[found.group()]
            if number < 0:
                continue
            start, end = found.span()
            spans.append((start, end, number))
            latest[number] = start
            if len(latest) == self._number and end - min(latest.values()) <= _WINDOW:
                return (start, end) if self._number == 1 else _best(spans)
            if len(spans) == _MATCHES:
                break
        return _best(spans)


class _Words(dict[str, int]):
    """The numbers of the groups that written words and phrases of a language match, -1 for none: each is looked at once."""

    def __init__(self, matched: Callable[[str, str], int], lang: str) -> None:
        super().__init__()
        self._matched = matched
        self._lang = lang

    def __missing__(self, written: str) -> int:
        self[written] = number = self._matched(fold(written), self._lang)
        return number

    def marked(self, found: re.Match[str]) -> str:
        """What was found, between marks if it matches."""
        written = found.group()
        return f"{START}{written}{END}" if self[written] >= 0 else written


def _best(spans: Sequence[tuple[int, int, int]]) -> tuple[int, int]:
    """Where the window of most different matches begins and ends; the first of equals."""
    best, first, last = 0, 0, 0
    for place, (start, end, _) in enumerate(spans):
        numbers = set()
        count = 0
        reach = end
        for _, further, number in spans[place:]:
            if further > start + _WINDOW:
                break
            numbers.add(number)
            count += 1
            reach = further
        if 100 * len(numbers) + count > best:
            best, first, last = 100 * len(numbers) + count, start, reach
    return first, last


def _cut(text: str, first: int, last: int) -> tuple[int, int]:
    """A window around the matches that begins and ends between words, at the start of a sentence where one is near."""
    start = max(0, first - max(0, LENGTH - (last - first)) // 3)
    if start:
        near = max(0, start - 30)
        sentence = max(text.rfind(". ", near, first), text.rfind("\n", near, first), text.rfind("! ", near, first),
                       text.rfind("? ", near, first))
        blank = text.find(" ", start, first)
        start = sentence + 1 if sentence >= 0 else blank + 1 if blank >= 0 else start
    end = max(start + LENGTH, last)
    if end < len(text):
        blank = text.rfind(" ", last, end)
        end = blank if blank > start else end
    return start, min(end, len(text))


def _flowing(text: str) -> str:
    """Headings, paragraphs and list items after each other."""
    if "\n" in text or text.lstrip().startswith("- "):
        text = _ITEM.sub(" ", "\n" + _BREAK.sub(" · ", text))
    return _tidy(text)


def _tidy(text: str) -> str:
    return " ".join(text.split())
