"""Blame: who introduced the present wording of each sentence."""

import time

from hypothesis import given, settings
from hypothesis import strategies as st
from text.drafts import SCRIPTS, Draft, text
from text.scripts import writing

from toolkit_app.text.blame import blame


def told(versions: list[tuple[str, str]], parents: dict[str, tuple[str, ...]] | None = None) -> dict[str, str]:
    origins = blame(versions, parents)
    assert all(versions[-1][1][origin.start : origin.end] == origin.sentence for origin in origins)
    return {origin.sentence: origin.version for origin in origins}


def test_each_sentence_has_its_version() -> None:
    assert told([
        ("a", "პირველი აქ არის. Second stands.\n\nТретье здесь."),
        ("b", "პირველი აქ არის. Second stands now.\n\nТретье здесь."),
        ("c", "Третье\nздесь.\n\nპირველი აქ\nარის. Second stands now. Quatrième phrase."),
    ]) == {"პირველი აქ\nარის.": "a", "Second stands now.": "b", "Третье\nздесь.": "a", "Quatrième phrase.": "c"}


def test_what_was_away_and_came_back_is_new() -> None:
    assert told([("a", "One is. Two is."), ("b", "One is."), ("c", "One is. Two is.")]) == {"One is.": "a", "Two is.": "c"}


def test_twice_the_same_sentence() -> None:
    found = blame([("a", "Yes it is. Middle."), ("b", "Yes it is. Middle. Yes it is.")])
    assert [origin.version for origin in found] == ["a", "a", "b"]


def test_a_merge_inherits_from_every_parent() -> None:
    versions = [
        ("base", "One is. Two is. Three is."),
        ("left", "One was. Two is. Three is."),
        ("right", "One is. Two is. Three was. Both say."),
        ("merge", "One was. Two is. Three was. Both say. Merged here."),
    ]
    parents = {"left": ("base",), "right": ("base",), "merge": ("left", "right")}
    assert told(versions, parents) == {
        "One was.": "left", "Two is.": "base", "Three was.": "right", "Both say.": "right", "Merged here.": "merge",
    }


def test_unknown_parents_and_nothing_at_all() -> None:
    assert told([("a", "One is."), ("b", "One is.")], {"b": ("lost",)}) == {"One is.": "b"}
    assert blame([]) == []
    assert blame([("a", " \n")]) == []


@settings(max_examples=80, deadline=None)
@given(st.lists(writing(12), min_size=1, max_size=5))
def test_any_history(texts: list[str]) -> None:
    versions = [(str(number), source) for number, source in enumerate([*texts, texts[-1]])]
    assert "".join(told(versions)).split() == "".join(told(versions)).split()
    assert all(origin.version != str(len(texts)) for origin in blame(versions))


def test_a_long_history_is_quick() -> None:
    for script in SCRIPTS[:1]:
        draft = Draft(script, 1)
        draft.paragraphs = [[draft.sentence() for _ in range(6)] for _ in range(26)]
        versions = []
        for number in range(200):
            at = draft.chance.randrange(len(draft.paragraphs))
            draft.paragraphs[at][0] = draft.edited(draft.paragraphs[at][0])
            versions.append((str(number), text(draft.paragraphs)))
        assert len(versions[-1][1]) > 10_000
        begun = time.process_time()
        assert len({origin.version for origin in blame(versions)}) > 20
        assert time.process_time() - begun < 1
