"""Remarks and proposals of a file put on the words of a text, as comments of the register.

A comment stands on whole words (``text/anchors.py``). So a proposal is widened to whole words: what it puts in their place then
is the same words with the change in them, and accepting it exchanges exactly these.
"""

from dataclasses import dataclass

from toolkit_app.intake.document import Proposal, Remark
from toolkit_app.library.store import Tx
from toolkit_app.text import anchors
from toolkit_app.text.anchors import Anchor
from toolkit_app.validation.comments import acts

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
    words = anchors.word_spans(text)
    if not words:
        return None
    inside = [word for word in words if word[0] < proposal.end and proposal.start < word[1]]
    before = [word for word in words if word[1] <= proposal.start]
    behind = [word for word in words if word[0] >= proposal.end]
    whole = bool(inside) and inside[0][0] <= proposal.start
    start = inside[0][0] if whole else before[-1][0] if before else words[0][0]
    whole = bool(inside) and inside[-1][1] >= proposal.end
    end = inside[-1][1] if whole else behind[0][1] if behind else words[-1][1]
    # before the first and behind the last word must stand what the changed text begins or ends with
    changed = text[: proposal.start] + proposal.new + text[proposal.end :]
    head, tail = text[:start], text[end:]
    if not changed.endswith(tail):
        changed, tail = changed.rstrip("\n"), tail.rstrip("\n")
    if not (changed.startswith(head) and changed.endswith(tail) and len(head) + len(tail) <= len(changed)):
        return None
    return Exchange(start, end, changed[len(head) : len(changed) - len(tail)])


def remark(tx: Tx, key: str, revision: str, body: str, source: str, one: Remark, before: str = "") -> str:
    """Keeps a remark on the text ``source`` as a comment on a revision, whose text is ``body``; gives its act in hex, empty when
    the same is there already. ``before`` are the author and the words of the remark that it answers.
    """
    text = one.words or "…"
    if one.done:
        text = f"☑ {text}"
    if before:
        text = f"{text}\n\n↩ {before}"
    about = _about(source, one.start, one.end, one.quote)
    return _added(tx, key, revision, text, "", _on(body, source, about), one.author, one.at, "general")


def proposal(tx: Tx, key: str, revision: str, body: str, source: str, one: Proposal) -> str:
    """Keeps a tracked change of the text ``source`` as a comment that proposes other words for a revision, whose text is
    ``body``; gives its act in hex, empty when it is there already.
    """
    found = whole_words(source, one)
    if found is None:
        sign = "\n".join(filter(None, (one.old_words and f"[−] {one.old_words}", one.new_words and f"[+] {one.new_words}")))
        return _added(tx, key, revision, sign or "…", "", anchors.of_item(), one.author, one.at, "editorial")
    about = _on(body, source, anchors.of_passage(source, found.start, found.end))
    return _added(tx, key, revision, "", found.words, about, one.author, one.at, "editorial")


def _on(body: str, source: str, about: Anchor) -> Anchor:
    """The anchor of a passage of one text on another; where its words are not there it stays a quotation."""
    if body == source or about.target != "passage":
        return about
    found = anchors.quoted(body, about.quote, about.prefix, about.suffix, about.start / max(len(source), 1))
    return anchors.of_passage(body, *found) if found else about


def _about(body: str, start: int, end: int, quote: str) -> Anchor:
    """The passage between two offsets; at a point the words around it; a quotation where there are none."""
    spans = anchors.word_spans(body)
    inside = [span for span in spans if span[0] < end and start < span[1]]
    if not inside:
        inside = [span for span in spans if span[1] <= start][-1:] + [span for span in spans if span[0] >= start][:1]
    if inside:
        return anchors.of_passage(body, inside[0][0], inside[-1][1])
    return Anchor("passage", quote=quote) if quote else anchors.of_item()


def _added(tx: Tx, key: str, revision: str, text: str, new: str, about: Anchor, name: str, at: str, type: str) -> str:
    said_at = at.removesuffix("Z")
    if acts.has(tx, key, text, about=about, proposal=new, name=name):
        return ""
    return acts.add(tx, key, text, about=about, revision=revision, type=type, proposal=new, name=name, said_at=said_at,
                    origin=WORD).id


def shortened(words: str) -> str:
    """The beginning of some words."""
    line = " ".join(words.split())
    return line if len(line) <= _SHORT else f"{line[:_SHORT].rstrip()}…"

