"""Words that are names, put beside the other names of the same thing."""

from collections.abc import Iterator, Sequence

from toolkit_app.search.glossary import LONGEST, Glossary
from toolkit_app.search.tree import All, Any, Node, Word


def translated(node: Node, glossary: Glossary) -> Node:
    """The tree in which every name may also be one of its other names; an equal tree where it holds none.

    What is excluded, a phrase and a word of one field stay as they were typed.
    """
    if isinstance(node, Word):
        return next(_renamed((node,), glossary))
    if isinstance(node, Any):
        return Any(tuple(translated(part, glossary) for part in node.parts))
    if not isinstance(node, All):
        return node
    parts: list[Node] = []
    run: list[Word] = []
    for part in node.parts:
        if isinstance(part, Word):
            run.append(part)
        else:
            parts += [*_renamed(run, glossary), translated(part, glossary)]
            run = []
    return All((*parts, *_renamed(run, glossary)))


def _renamed(run: Sequence[Word], glossary: Glossary) -> Iterator[Node]:
    """The words of a run; the longest stretches that are names come as a choice between all names."""
    place = 0
    while place < len(run):
        end = min(len(run), place + LONGEST)
        while end > place and not (others := _others(run[place:end], glossary)):
            end -= 1
        if end == place:
            yield run[place]
            place += 1
            continue
        own: Node = run[place] if end == place + 1 else All(tuple(run[place:end]))
        yield Any((own, *map(_borrowed, others)))
        place = end


def _others(run: Sequence[Word], glossary: Glossary) -> tuple[tuple[str, ...], ...]:
    if any(word.field or word.literal or word.distance for word in run):
        return ()
    return glossary.others([part for word in run for part in word.words])


def _borrowed(words: tuple[str, ...]) -> Node:
    parts = tuple(Word(word, (word,), borrowed=True) for word in words)
    return All(parts) if len(parts) > 1 else parts[0]
