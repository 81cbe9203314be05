"""Three-way merges: what goes together and what must be asked, in every script."""


import pytest
from text.drafts import SCRIPTS, Draft, text
from text.merges import asked, merged

EACH = 25


@pytest.mark.parametrize("script", SCRIPTS)
class TestWhatGoesTogether:
    """Kinds of cases that merge without a question."""

    def test_different_paragraphs(self, script: str) -> None:
        for seed in range(EACH):
            draft = Draft(script, seed)
            one, two = draft.places(2)
            ours, theirs, both = draft.copy(), draft.copy(), draft.copy()
            ours[one][1] = both[one][1] = draft.edited(ours[one][1])
            theirs[two][0] = both[two][0] = draft.edited(theirs[two][0])
            merge = merged(text(draft.paragraphs), text(ours), text(theirs))
            assert merge.text == text(both)
            assert not merge.looks

    def test_one_paragraph_sentences_apart(self, script: str) -> None:
        for seed in range(EACH):
            draft = Draft(script, seed)
            (at,) = draft.places(1)
            ours, theirs, both = draft.copy(), draft.copy(), draft.copy()
            ours[at][0] = both[at][0] = draft.edited(ours[at][0])
            theirs[at][2] = both[at][2] = draft.edited(theirs[at][2])
            merge = merged(text(draft.paragraphs), text(ours), text(theirs))
            assert merge.text == text(both)
            assert not merge.looks

    def test_neighbouring_sentences(self, script: str) -> None:
        for seed in range(EACH):
            draft = Draft(script, seed)
            (at,) = draft.places(1)
            ours, theirs, both = draft.copy(), draft.copy(), draft.copy()
            ours[at][0] = both[at][0] = draft.edited(ours[at][0])
            theirs[at][1] = both[at][1] = draft.edited(theirs[at][1])
            merge = merged(text(draft.paragraphs), text(ours), text(theirs))
            assert merge.text == text(both)
            assert len(merge.looks) == 2

    def test_a_new_sentence_and_an_edit(self, script: str) -> None:
        for seed in range(EACH):
            draft = Draft(script, seed)
            (at,) = draft.places(1)
            ours, theirs, both = draft.copy(), draft.copy(), draft.copy()
            fresh, place = draft.sentence(), draft.chance.randrange(3)
            both[at][1] = theirs[at][1] = draft.edited(theirs[at][1])
            ours[at].insert(place, fresh)
            both[at].insert(place, fresh)
            assert merged(text(draft.paragraphs), text(ours), text(theirs)).text == text(both)

    def test_a_new_last_sentence_and_an_edit_of_the_last(self, script: str) -> None:
        for seed in range(EACH):
            draft = Draft(script, seed)
            (at,) = draft.places(1)
            ours, theirs, both = draft.copy(), draft.copy(), draft.copy()
            fresh = draft.sentence()
            both[at][-1] = theirs[at][-1] = draft.edited(theirs[at][-1])
            ours[at].append(fresh)
            both[at].append(fresh)
            merge = merged(text(draft.paragraphs), text(ours), text(theirs))
            assert merge.text == text(both)
            assert merge.looks

    def test_both_add_a_paragraph_in_one_place(self, script: str) -> None:
        for seed in range(EACH):
            draft = Draft(script, seed)
            at = draft.chance.randint(0, len(draft.paragraphs))
            ours, theirs = draft.copy(), draft.copy()
            mine, other = [draft.sentence()], [draft.sentence()]
            ours.insert(at, mine)
            theirs.insert(at, other)
            merge = merged(text(draft.paragraphs), text(ours), text(theirs))
            orders = [draft.copy(), draft.copy()]
            orders[0][at:at] = [mine, other]
            orders[1][at:at] = [other, mine]
            assert merge.text in map(text, orders)
            assert [merge.pieces[number].kind for number in merge.looks] == ["added-both"]

    def test_both_make_the_same_edit(self, script: str) -> None:
        for seed in range(EACH):
            draft = Draft(script, seed)
            one, two = draft.places(2)
            ours, theirs = draft.copy(), draft.copy()
            ours[one][1] = theirs[one][1] = draft.edited(ours[one][1])
            ours.insert(two, [draft.sentence()])
            theirs.insert(two, ours[two])
            both = [list(paragraph) for paragraph in ours]
            theirs[-1][-1] = both[-1][-1] = draft.edited(theirs[-1][-1])
            assert merged(text(draft.paragraphs), text(ours), text(theirs)).text == text(both)


@pytest.mark.parametrize("script", SCRIPTS)
class TestWhatMustBeAsked:
    """Kinds of cases in which a silent outcome would be wrong."""

    def test_one_sentence_words_far_apart(self, script: str) -> None:
        for seed in range(EACH):
            draft = Draft(script, seed)
            (at,) = draft.places(1)
            ours, theirs, both = draft.copy(), draft.copy(), draft.copy()
            sentence = draft.paragraphs[at][1]
            ours[at][1] = draft.edited(sentence, 0, "Aaa")
            theirs[at][1] = draft.edited(sentence, 5, "bbb")
            both[at][1] = draft.edited(ours[at][1], 5, "bbb")
            merge = merged(text(draft.paragraphs), text(ours), text(theirs))
            asked(merge)
            (number,) = merge.conflicts
            assert merge.pieces[number].proposal == both[at][1]
            assert merge.resolve({number: merge.pieces[number].proposal or ""}) == text(both)

    def test_the_same_word_and_words_too_near(self, script: str) -> None:
        for seed in range(EACH):
            draft = Draft(script, seed)
            (at,) = draft.places(1)
            ours, theirs = draft.copy(), draft.copy()
            sentence = draft.paragraphs[at][1]
            ours[at][1] = draft.edited(sentence, 3, "aaa")
            theirs[at][1] = draft.edited(sentence, draft.chance.choice((3, 4, 5)), "bbb")
            merge = merged(text(draft.paragraphs), text(ours), text(theirs))
            asked(merge)
            (number,) = merge.conflicts
            assert merge.pieces[number].proposal is None
            assert merge.resolve({number: "ours"}) == text(ours)
            assert merge.resolve({number: "theirs"}) == text(theirs)

    def test_deleted_and_edited(self, script: str) -> None:
        for seed in range(EACH):
            draft = Draft(script, seed)
            (at,) = draft.places(1)
            ours, theirs = draft.copy(), draft.copy()
            if seed % 2:
                del ours[at]
            else:
                del ours[at][1]
            if seed % 3:
                theirs[at][1] = draft.edited(theirs[at][1])
            elif seed % 2:
                theirs[at].append(draft.sentence())
            else:
                theirs[at][1] = draft.sentence()
            merge = merged(text(draft.paragraphs), text(ours), text(theirs))
            asked(merge)
            assert merge.resolve(dict.fromkeys(merge.conflicts, "ours")) == text(ours)
            assert merge.resolve(dict.fromkeys(merge.conflicts, "theirs")) == text(theirs)

    def test_a_paragraph_moved_and_edited(self, script: str) -> None:
        for seed in range(EACH):
            draft = Draft(script, seed)
            one, two = draft.places(2)
            ours, theirs, both = draft.copy(), draft.copy(), draft.copy()
            ours.insert(two, ours.pop(one))
            theirs[one][1] = both[one][1] = draft.edited(theirs[one][1])
            both.insert(two, both.pop(one))
            merge = merged(text(draft.paragraphs), text(ours), text(theirs))
            settled = {choice: merge.resolve(dict.fromkeys(merge.conflicts, choice)) for choice in ("ours", "theirs", "both")}
            if merge.conflicts:
                assert settled == {"ours": text(ours), "theirs": text(theirs), "both": text(both)}
                assert all(merge.pieces[number].moved is not None for number in merge.conflicts)
            else:
                # The shorter paragraphs it passed count as moved, and the edited one as unmoved: nothing is doubtful.
                assert merge.text == text(both)

    def test_both_rewrite_a_sentence(self, script: str) -> None:
        for seed in range(EACH):
            draft = Draft(script, seed)
            (at,) = draft.places(1)
            ours, theirs = draft.copy(), draft.copy()
            ours[at][1] = draft.sentence()
            theirs[at][1] = draft.sentence()
            merge = merged(text(draft.paragraphs), text(ours), text(theirs))
            asked(merge)
            assert merge.resolve(dict.fromkeys(merge.conflicts, "theirs")) == text(theirs)
            both = merge.resolve(dict.fromkeys(merge.conflicts, "both"))
            assert ours[at][1] in both
            assert theirs[at][1] in both

    def test_moved_to_two_places_or_moved_and_deleted(self, script: str) -> None:
        for seed in range(EACH):
            draft = Draft(script, seed)
            draft.paragraphs[1] = [draft.sentence()]
            ours, theirs = draft.copy(), draft.copy()
            ours.append(ours.pop(1))
            theirs.insert(0, theirs.pop(1))
            merge = merged(text(draft.paragraphs), text(ours), text(theirs))
            asked(merge)
            for choice, expected in (("ours", text(ours)), ("theirs", text(theirs))):
                assert merge.resolve(dict.fromkeys(merge.conflicts, choice)) == expected
            theirs = draft.copy()
            del theirs[1]
            for one, two, mine in ((ours, theirs, "ours"), (theirs, ours, "theirs")):
                merge = merged(text(draft.paragraphs), text(one), text(two))
                asked(merge)
                kept = merge.resolve(dict.fromkeys(merge.conflicts, mine))
                gone = merge.resolve(dict.fromkeys(merge.conflicts, "theirs" if mine == "ours" else "ours"))
                assert (kept, gone) == (text(ours), text(theirs))
