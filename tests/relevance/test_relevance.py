"""How well the search finds what people want: recall among the first ten, and how high the first of it stands (MRR).

The figures are told at the end of a run of the tests. They may not fall below those that were recorded; where the search gets
better, they are recorded anew.
"""

from collections import defaultdict
from contextlib import closing

import pytest
import worlds
from relevance import judged, larger

from toolkit_app.library import content, indexing
from toolkit_app.search.find import find
from toolkit_app.search.index import Index

FIRST = 10
# by library and language: recall among the first ten, mean reciprocal rank
FLOOR = {
    "starter": {"en": (0.973, 1), "ka": (1, 1), "fr": (0.970, 0.931), "ru": (0.972, 0.944)},
    "larger": {"en": (0.993, 0.966), "ka": (1, 0.966), "fr": (0.940, 1), "ru": (0.973, 0.944)},
}


@pytest.fixture(scope="module")
def starter(tmp_path_factory):
    with worlds.library(tmp_path_factory.mktemp("relevance")) as library:
        list(content.fill(library))
        with closing(indexing.open_index(library)) as index:
            list(indexing.catch_up(library, index))
            yield index


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    with closing(Index(tmp_path_factory.mktemp("relevance") / "larger.index")) as index:
        index.put(larger.documents())
        list(index.tidy())
        yield index


def names():
    """The names of the files that items come from, by key."""
    return {content.key_of(one.kind, content.identity(one)): one.name for one in content.read_starters()}


def measured(index, lines, name_of):
    """By language: recall and MRR; and the lines that found less than what is wanted."""
    recalls, ranks, lacking = defaultdict(list), defaultdict(list), []
    for line in lines:
        found = [name_of(hit.key) for hit in find(index, line.typed, limit=FIRST).hits]
        recall = len(line.wanted & set(found)) / min(FIRST, len(line.wanted))
        first = next((place for place, name in enumerate(found, start=1) if name in line.wanted), 0)
        recalls[line.lang].append(recall)
        ranks[line.lang].append(1 / first if first else 0.0)
        if recall < 1 or first != 1:
            lacking.append(f"{line.typed} ({line.way}): {recall:.2f}, {first}; {sorted(line.wanted - set(found))} not in {found}")
    return {lang: (sum(recalls[lang]) / len(recalls[lang]), sum(ranks[lang]) / len(ranks[lang])) for lang in recalls}, lacking


def judge(library, figures, lacking, record_property):
    for lang, (recall, rank) in figures.items():
        record_property("figures", f"relevance, {library} library, {lang}: recall@{FIRST} {recall:.3f}, MRR {rank:.3f}")
    low = {lang: FLOOR[library][lang] for lang, found in figures.items()
           if any(one < least for one, least in zip(found, FLOOR[library][lang], strict=True))}
    assert not low, "\n".join([f"{figures}", *lacking])


def test_what_people_want_of_the_starter_library_is_found(starter, record_property):
    known = names()
    assert {name for line in judged.STARTER for name in line.wanted} <= set(known.values())
    figures, lacking = measured(starter, judged.STARTER, known.get)
    judge("starter", figures, lacking, record_property)


def test_what_people_want_of_a_larger_library_is_found(large, record_property):
    figures, lacking = measured(large, list(larger.lines()), str)
    judge("larger", figures, lacking, record_property)


def test_every_language_and_way_of_typing_is_judged():
    lines = [*judged.STARTER, *larger.lines()]
    for lang in ("en", "ka", "fr", "ru"):
        own = [line for line in judged.STARTER if line.lang == lang]
        assert len(own) >= 15
        assert len({line.typed for line in lines if line.lang == lang}) >= 30
    assert {line.way for line in lines} >= {"slip", "capitals", "no accents", "Latin letters", "keyboard", "phrase", "beginning"}
