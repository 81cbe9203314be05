"""Remarks and proposals of a file put on the words of a text, as comments of the register.

A comment stands on whole words (``text/anchors.py``). So a proposal is widened to whole words: what it puts in their place then
is the same words with the change in them, and accepting it exchanges exactly these.
"""

import re
from dataclasses import dataclass

from toolkit_app.intake.document import Proposal, Remark
from toolkit_app.library.store import Tx
from toolkit_app.text import anchors
from toolkit_app.text.anchors import Anchor
from toolkit_app.validation import comments

_WORD = re.compile(r"[^\W_](?:\w*[^\W_])?|[^\W_]")
_SHORT = 80
WORD = "word"


@dataclass(frozen=True)
class Exchange:
    """Put ``words`` in the place of ``text[start:end]``, which begins and ends with a letter of a word."""

    start: int
    end: int
    words: str


def whole_words(text: str, proposal: Proposal) -> Exchange | None:
    """The proposal as an exchange of whole words of the text; None where there are no words around that could hold it."""
    seen = anchors.visible(text)
    words = [(found.start(), found.end()) for found in _WORD.finditer(seen)]
    inside = [word for word in words if word[0] < proposal.end and proposal.start < word[1]]
    before = [word for word in words if word[1] <= proposal.start]
    behind = [word for word in words if word[0] >= proposal.end]
    start = inside[0][0] if inside and inside[0][0] <= proposal.start else None
    end = inside[-1][1] if inside and inside[-1][1] >= proposal.end else None
    start = start if start is not None else before[-1][0] if before else None
    end = end if end is not None else behind[0][1] if behind else None
    if start is None or end is None:
        return _at_the_edge(text, proposal, start, end, [word for word in words if word not in inside])
    return Exchange(start, end, text[start : proposal.start] + proposal.new + text[proposal.end : end])


def _at_the_edge(text: str, proposal: Proposal, start: int | None, end: int | None,
                 words: list[tuple[int, int]]) -> Exchange | None:
    """A proposal before the first or behind the last word: what stands beyond must be what the new words end or begin with."""
    if start is None and end is None:
        return None
    if end is None and start is not None:
        last = max((word[1] for word in words if word[1] <= proposal.start), default=proposal.start)
        tail = text[last:] if proposal.start >= last else ""
        changed = text[start : proposal.start] + proposal.new + text[proposal.end :]
        return Exchange(start, last, changed.removesuffix(tail)) if tail.strip("\n") == "" or changed.endswith(tail) else None
    first = min((word[0] for word in words if word[0] >= proposal.end), default=proposal.end)
    head = text[:first]
    changed = text[: proposal.start] + proposal.new + text[proposal.end : end]
    return Exchange(first, end or first, changed.removeprefix(head)) if changed.startswith(head) else None


def remark(tx: Tx, key: str, revision: str, body: str, one: Remark, before: str = "") -> str:
    """Keeps a remark as a comment on a revision and gives its act in hex; empty when the same is there already.

    ``before`` are the author and the words of the remark that it answers.
    """
    text = one.words or "…"
    if one.done:
        text = f"☑ {text}"
    if before:
        text = f"{text}\n\n↩ {before}"
    return _added(tx, key, revision, text, "", _about(body, one.start, one.end, one.quote), one.author, one.at, "general")


def proposal(tx: Tx, key: str, revision: str, body: str, one: Proposal) -> str:
    """Keeps a tracked change as a comment that proposes other words, and gives its act in hex; empty when it is there already."""
    found = whole_words(body, one)
    if found is None:
        sign = "\n".join(filter(None, (one.old_words and f"[−] {one.old_words}", one.new_words and f"[+] {one.new_words}")))
        return _added(tx, key, revision, sign or "…", "", anchors.of_item(), one.author, one.at, "editorial")
    about = anchors.of_passage(body, found.start, found.end)
    return _added(tx, key, revision, "", found.words, about, one.author, one.at, "editorial")


def _about(body: str, start: int, end: int, quote: str) -> Anchor:
    """The passage between two offsets; at a point the words around it; a quotation where there are none."""
    spans = [(found.start(), found.end()) for found in _WORD.finditer(anchors.visible(body))]
    inside = [span for span in spans if span[0] < end and start < span[1]]
    if not inside:
        inside = [span for span in spans if span[1] <= start][-1:] + [span for span in spans if span[0] >= start][:1]
    if inside:
        return anchors.of_passage(body, inside[0][0], inside[-1][1])
    return Anchor("passage", quote=quote) if quote else anchors.of_item()


def _added(tx: Tx, key: str, revision: str, text: str, new: str, about: Anchor, name: str, at: str, type: str) -> str:
    said_at = at.removesuffix("Z")
    if comments.has(tx, key, text, about=about, proposal=new, name=name):
        return ""
    return comments.add(tx, key, text, about=about, revision=revision, type=type, proposal=new, name=name, said_at=said_at,
                        origin=WORD).id


def shortened(words: str) -> str:
    """The beginning of some words."""
    line = " ".join(words.split())
    return line if len(line) <= _SHORT else f"{line[:_SHORT].rstrip()}…"

