"""What the tests of merging share."""

from toolkit_app.text.merge import Merge, three_way


def merged(base: str, ours: str, theirs: str) -> Merge:
    """The merge, after a check that the sides may be exchanged."""
    merge, mirror = three_way(base, ours, theirs), three_way(base, theirs, ours)
    assert merge.text == mirror.text
    assert len(merge.conflicts) == len(mirror.conflicts)
    return merge


def asked(merge: Merge) -> None:
    assert merge.text is None
    assert merge.conflicts
