"""What else the library says on a subject: items related to a paragraph or to an item, and likely duplicates.

The words that tell most of a text (often in it, rare elsewhere: tf-idf over stems) are looked up one by one, names of the
glossary in all their languages. An item scores by the words it shares, more when they stand in its title.
"""

import math
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from toolkit_app.search import analysis
from toolkit_app.search.contrast import contrast
from toolkit_app.search.matching import Matching
from toolkit_app.search.reader import Reader, Stored
from toolkit_app.search.sets import Members, Planes, added, best, bits, numbers, present, rows_of, times
from toolkit_app.search.snippets import Marker
from toolkit_app.search.terms import LONGEST, TITLE, WORD
from toolkit_app.search.translating import translated
from toolkit_app.search.tree import All, Level, Node, Word, groups
from toolkit_app.text.folding import fold

# words that tell nothing of a subject, besides the stop words of the search
_GENERAL_WORDS = """
about after all also any because been before being between both but can could did does each every had has have her here his how
into its made make many may more most much must need not only other our out over same should some such than their them then there
these they those through too under until very was well were what when where which while who why will without would you
afin ainsi ait aucun aussi autre autres avant avec avoir ayant bien car cela cet cette chaque comme dont elle elles entre est été
être fait faire ils leur leurs mais même moins nos notre nous ont pas peut plus quand sans ses son sont sous toujours tous tout
toute toutes très trop vers vos votre vous était étaient
без более бы был была были было быть вам вас ведь все всех вы где даже для до должен должны других другие другой его если есть еще
же каждый как когда которая которого которое которой которые который которых кто либо между менее могут может можно мы надо нас не
него нее нет ни ними них но она они оно оба очень перед при после потому прежде раз сам себя так также там такой только тоже тот
уже чем через чтобы чего эта эти этих этого этой этом этот
აგრეთვე ალბათ ამ ამის ამას ამით ან არ არა არის არიან ასე ასევე ასეთი აქ აქვს აღარ გარდა გარეშე დიდი ერთად ერთი ვერ ვინც ზოგი
თავის თავისი თითოეული თქვენ იგი იგივე იმ იმის იმას ისე ისინი იყვნენ იყო კი კიდევ მაგრამ მათ მათი მაინც მის მისი მიერ მიმართ მერე
მხოლოდ ორი ორივე რა რაც რადგან რამდენიმე რათა როგორ როგორც როდესაც როცა რომელიც რომელმაც რომელთა რომელსაც რომლებიც რომლებმაც
რომლებსაც რომლის საერთო საერთოდ სადაც სხვა სულ უკვე უნდა უფრო ყველა ყოველი შემდეგ შესახებ შეიძლება შორის ჩვენ ჩვენი ძალიან წინ
ხდება ხოლმე ხოლო
"""
_GENERAL = analysis.STOP_WORDS | frozenset(map(fold, _GENERAL_WORDS.split()))
_READ = 600  # words of a text
_SHORTEST = 3
_TELLING, _TRIED = 12, 40  # words that are compared, and that are looked up to find so many
_COMMON = 0.25  # a word that more of the library than this has tells nothing
_IN_TITLE = 0.5
_SURELY = 1 << 12
_FINE = 10  # scores are whole numbers of such parts
_NAME_WORDS = (2, 3)
_OPPOSITE = ("worked", "did_not_work")
_SAME_SUBJECT = 0.5  # so many of the telling words must be shared before it counts that one worked and the other did not
# How alike two texts (words in fours) or titles must be to be likely duplicates
_FOUR, _SAME_TEXT, _SAME_TITLE, _SOME_TEXT, _SHORT = 4, 0.5, 0.92, 0.15, 20


@dataclass(frozen=True)
class Related:
    """A related item. ``words`` are those it shares, as written in the text; ``likeness`` is 1 for a copy, 0 for no duplicate.

    ``passage``: the one that has most of these words, marked as in ``find.Hit``. ``against``: a sentence of the item asked about
    and one of this item that seem to contradict each other; ``outcomes``: what came of each (codes of ``valence``), where one
    says that it worked and the other that it did not. Both for a person to judge.
    """

    key: str
    id: str
    title: str
    kind: str
    lang: str
    state: str
    score: float
    words: tuple[str, ...]
    passage: str = ""
    likeness: float = 0.0
    against: tuple[str, str] | None = None
    outcomes: tuple[str, str] | None = None


@dataclass(frozen=True)
class _Found:
    document: Stored
    score: float
    words: tuple[str, ...]
    passage: str
    share: float  # of the telling words

    def related(self) -> Related:
        own = self.document
        return Related(own.key, own.id, own.title, own.kind, own.lang, own.state, self.score, self.words, self.passage)


def related(index: Reader, text: str, *, lang: str = "en", exclude: Collection[str] = (), kinds: Collection[str] = (),
            limit: int = 8) -> tuple[Related, ...]:
    """The items related to a text, best first, without those whose keys are in ``exclude``; ``kinds``: only these."""
    found: list[_Found] = []
    with index.reading():
        found = _found(index, text, lang, exclude, kinds, limit)
    return tuple(one.related() for one in found)


def related_to(index: Reader, key: str, *, exclude: Collection[str] = (), kinds: Collection[str] = (), limit: int = 8,
               ) -> tuple[Related, ...]:
    """The items related to an item, without those whose keys are in ``exclude``; nothing for a key that is not in the index.

    What seems to contradict it comes first, then likely duplicates.
    """
    alike: list[Related] = []
    with index.reading():
        rows = index.keyed(key, exact=True)
        for own in index.stored(rows[:1]).values():
            found = _found(index, f"{own.title}\n{own.title}\n{own.body}", own.lang, (key, *exclude), kinds, limit,
                           _titled(index, own.title))
            fours = _fours(own.body)
            alike += (replace(one.related(), likeness=_likeness(own, fours, one.document), against=_against(own, one.document),
                              outcomes=_outcomes(own, one)) for one in found)
    alike.sort(key=lambda one: (one.against is None and one.outcomes is None, -one.likeness))
    return tuple(alike)


def _titled(index: Reader, title: str) -> int:
    """The documents in whose titles all words of this one stand."""
    words = [word for word in analysis.words(fold(title)) if word not in analysis.STOP_WORDS][:_TELLING]
    wanted = All(tuple(Word(word, (word,)) for word in words))
    return Matching(index).documents(wanted, Level.FORM, TITLE) if len(words) > 1 else 0


def _against(own: Stored, other: Stored) -> tuple[str, str] | None:
    return contrast(own.body, other.body, own.lang) if own.lang == other.lang else None


def _outcomes(own: Stored, other: _Found) -> tuple[str, str] | None:
    ours, theirs = own.values("valence"), other.document.values("valence")
    opposite = {*ours[:1], *theirs[:1]} == set(_OPPOSITE)
    return (ours[0], theirs[0]) if opposite and other.share >= _SAME_SUBJECT else None


def _found(index: Reader, text: str, lang: str, exclude: Collection[str], kinds: Collection[str], limit: int,
           titled: int = 0) -> list[_Found]:
    """``titled``: a set of documents that are among them in any case."""
    total = index.items.bit_count()
    matching = Matching(index)
    allowed = index.facets.having("kind", kinds) if kinds else index.items
    allowed &= ~bits(row for key in exclude for row in index.keyed(key, exact=True))
    telling: list[tuple[str, Node, int]] = []
    scores: Planes = []
    shared: Planes = []
    for name, node, times_said in _terms(index, text, lang):
        node = translated(node, index.glossary())
        having = matching.documents(node, Level.FORM) & allowed
        number = having.bit_count()
        if number and not _common(number, total):
            weight = (1 + math.log(times_said)) * math.log(1 + total / number)
            in_title = matching.documents(node, Level.FORM, TITLE) & allowed
            scores = added(scores, times([having], round(weight * _FINE)))
            scores = added(scores, times([in_title], round(weight * _IN_TITLE * _FINE)))
            shared = added(shared, [having])
            telling.append((name, node, having))
        if len(telling) == _TELLING:
            break
    # those that share one word only are not related, where there are several to share
    enough = present(shared[1:] if len(telling) > 2 else shared) | titled & allowed
    sure, tied = best(added(scores, times([titled & allowed], _SURELY)), enough, limit)
    rows = sure | bits(index.newest(tied, limit - sure.bit_count()))
    stored = index.stored(list(rows_of(rows)))
    members = [(name, Members(having)) for name, _, having in telling]
    marker = Marker(groups(All(tuple(node for _, node, _ in telling))))
    found = []
    for row, score in numbers(scores, list(stored)).items():
        words = tuple(name for name, held in members if row in held)
        found.append(_Found(stored[row], score / _FINE, words, marker.passage(stored[row].body, stored[row].lang),
                            len(words) / len(members)))
    found.sort(key=lambda one: (-one.score, one.document.row))
    return found


def _common(number: int, total: int) -> bool:
    """Whether so many documents have a word that it tells nothing."""
    return number > max(_TELLING, _COMMON * total)


def _terms(index: Reader, text: str, lang: str) -> Iterator[tuple[str, Node, int]]:
    """Names and words of a text with how often it has them, the most telling first."""
    words = [word for word in analysis.words(fold(text))[:_READ] if word not in _GENERAL]
    names = Counter(_names(index, words))
    for run, often in names.most_common(_TELLING):
        yield " ".join(run), All(tuple(Word(word, (word,)) for word in run)), often
    kept = [word for word in words if len(word) >= _SHORTEST and word.isalpha()]
    times_of: Counter[str] = Counter(analysis.stem(word, lang) for word in kept)
    forms: dict[str, str] = {}
    for word in kept:
        forms.setdefault(analysis.stem(word, lang), word)
    common = {word: index.listed(WORD + word[:LONGEST]).documents.bit_count() for word in set(forms.values())}
    total = index.items.bit_count()
    weights = {stem: (1 + math.log(times)) * math.log((total + 1) / (common.get(forms[stem], 0) + 0.5))
               for stem, times in times_of.items()}
    for stem in sorted(weights, key=lambda one: (-weights[one], one))[:_TRIED]:
        if _common(common.get(forms[stem], 0), total):
            return
        yield forms[stem], Word(forms[stem], (forms[stem],)), times_of[stem]


def _names(index: Reader, words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    glossary = index.glossary()
    for length in _NAME_WORDS:
        yield from (run for run in zip(*(words[place:] for place in range(length)), strict=False) if glossary.others(run))


def _fours(text: str) -> frozenset[tuple[str, ...]]:
    words = analysis.words(fold(text))
    return frozenset(zip(*(words[place:] for place in range(_FOUR)), strict=False))


def _likeness(own: Stored, fours: frozenset[tuple[str, ...]], other: Stored) -> float:
    """How likely two items of one language and kind are the same: a translation is no duplicate, nor is a note on a lesson."""
    if (own.lang, own.kind) != (other.lang, other.kind):
        return 0.0
    theirs = _fours(other.body)
    text = len(fours & theirs) / (len(fours | theirs) or 1)
    title = fuzz.ratio(fold(own.title), fold(other.title)) / 100
    if text >= _SAME_TEXT:
        return text
    return title if title >= _SAME_TITLE and (text >= _SOME_TEXT or min(len(fours), len(theirs)) < _SHORT) else 0.0
