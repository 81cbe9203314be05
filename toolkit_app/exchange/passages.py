"""Remarks and proposals of a file put on the words of a text, as comments of the register.

A comment stands on whole words (``text/anchors.py``). So a proposal is widened to whole words: what it puts in their place then
is the same words with the change in them, and accepting it exchanges exactly these.
"""

from dataclasses import dataclass
from typing import Any

from toolkit_app.intake.document import Proposal, Remark
from toolkit_app.text import anchors
from toolkit_app.text.anchors import Anchor

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
    before = [word for word in words if word[1] <= proposal.start][-1:]
    behind = [word for word in words if word[0] >= proposal.end][:1]
    # where no word of the text is touched on a side, it is the word beside, or the first or last one that is
    starts = [word[0] for word in (*(before if not inside or inside[0][0] > proposal.start else ()), *(inside or behind)[:1])]
    ends = [word[1] for word in (*(behind if not inside or inside[-1][1] < proposal.end else ()), *(inside or before)[-1:])]
    found = [one for start in starts for end in ends if start < end for one in [_exchange(text, proposal, start, end)] if one]
    # not over the end of a paragraph where that can be
    return min(found, key=lambda one: (text.count("\n", one.start, one.end), one.start - one.end), default=None)


def _exchange(text: str, proposal: Proposal, start: int, end: int) -> Exchange | None:
    """The proposal as an exchange of just that passage; None where it changes something beside it."""
    changed = text[: proposal.start] + proposal.new + text[proposal.end :]
    head, tail = text[:start], text[end:]
    if not changed.endswith(tail):
        changed, tail = changed.rstrip("\n"), tail.rstrip("\n")
    if not (changed.startswith(head) and changed.endswith(tail) and len(head) + len(tail) <= len(changed)):
        return None
    return Exchange(start, end, changed[len(head) : len(changed) - len(tail)])


def remark(body: str, source: str, one: Remark, before: str = "") -> dict[str, Any]:
    """A remark on the text ``source`` as a comment (arguments of ``acts.add``) on a revision, whose text is ``body``.

    ``before`` are the author and the words of the remark that it answers.
    """
    text = one.words or "…"
    if one.done:
        text = f"☑ {text}"
    if before:
        text = f"{text}\n\n↩ {before}"
    about = _about(source, one.start, one.end, one.quote)
    return _comment(text, "", _on(body, source, about), one, "general")


def proposal(body: str, source: str, one: Proposal) -> dict[str, Any]:
    """A tracked change of the text ``source`` as a comment (arguments of ``acts.add``) that proposes other words for a revision,
    whose text is ``body``.
    """
    found = whole_words(source, one)
    if found is None:
        sign = "\n".join(filter(None, (one.old_words and f"[−] {one.old_words}", one.new_words and f"[+] {one.new_words}")))
        return _comment(sign or "…", "", anchors.of_item(), one, "editorial")
    about = _on(body, source, anchors.of_passage(source, found.start, found.end))
    return _comment("", found.words, about, one, "editorial")


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


def _comment(text: str, new: str, about: Anchor, one: Remark | Proposal, type: str) -> dict[str, Any]:
    return {"text": text, "about": about, "type": type, "proposal": new, "name": one.author, "said_at": one.at.removesuffix("Z"),
            "origin": WORD}


def shortened(words: str) -> str:
    """The beginning of some words."""
    line = " ".join(words.split())
    return line if len(line) <= _SHORT else f"{line[:_SHORT].rstrip()}…"

