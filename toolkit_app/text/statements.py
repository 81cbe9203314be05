"""Statements: what people agree to, word by word, and beside it why, how strongly, and on what it rests.

A statement is a ``:::`` block. Its codes stand in the opening line; its wording is all that is in it but two parts, boxes named
``rationale`` and ``evidence``, which are text like any other but no part of what is agreed to::

    ::: {.statement #s-7k3q type=recommendation strength=strong confidence=low}
    Every referral form is bilingual.

    ::: rationale
    People sign what they can read.
    :::

    ::: evidence
    - [[LL-7K3QF2MA]]
    - [[SR-9Q2M4K1D]]: page 12
    :::
    :::

``from="s-a1b2"`` names the statements that this one was split from or joined with.
"""

import re
import secrets
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from toolkit_app.text.lines import Lines, attributes, closed
from toolkit_app.text.references import canonical_key, links
from toolkit_app.text.wording import digest, wording

TYPES = ("principle", "requirement", "recommendation", "option")
STRENGTHS = ("strong", "conditional")
CONFIDENCES = ("low", "medium", "high")
RATIONALE, EVIDENCE = "rationale", "evidence"
PARTS = (RATIONALE, EVIDENCE)
#: What the codes and the parts of a statement are called, by language; the type "" is a statement without one.
TYPE_LABELS = {
    "principle": {"en": "Principle", "ka": "პრინციპი", "fr": "Principe", "ru": "Принцип"},
    "requirement": {"en": "Requirement", "ka": "მოთხოვნა", "fr": "Exigence", "ru": "Требование"},
    "recommendation": {"en": "Recommendation", "ka": "რეკომენდაცია", "fr": "Recommandation", "ru": "Рекомендация"},
    "option": {"en": "Option", "ka": "ვარიანტი", "fr": "Option", "ru": "Вариант"},
    "": {"en": "Statement", "ka": "დებულება", "fr": "Énoncé", "ru": "Положение"},
}
STRENGTH_LABELS = {
    "strong": {"en": "strong", "ka": "მტკიცე", "fr": "forte", "ru": "сильная"},
    "conditional": {"en": "conditional", "ka": "პირობითი", "fr": "conditionnelle", "ru": "условная"},
}
CONFIDENCE_LABELS = {
    "low": {"en": "low confidence", "ka": "სანდოობა დაბალია", "fr": "confiance faible", "ru": "достоверность низкая"},
    "medium": {"en": "medium confidence", "ka": "სანდოობა საშუალოა", "fr": "confiance moyenne", "ru": "достоверность средняя"},
    "high": {"en": "high confidence", "ka": "სანდოობა მაღალია", "fr": "confiance élevée", "ru": "достоверность высокая"},
}
PART_LABELS = {
    RATIONALE: {"en": "Rationale", "ka": "დასაბუთება", "fr": "Justification", "ru": "Обоснование"},
    EVIDENCE: {"en": "Rests on", "ka": "ეყრდნობა", "fr": "Repose sur", "ru": "Опирается на"},
}
_CODES = ("type", "strength", "confidence")
_FROM = "from"
_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
_EVIDENCE_LINE = re.compile(r"[-+*][ \t]+\[\[[ \t]*([\w-]{1,40})[ \t]*\]\](?:[:,]?[ \t]+(\S.*))?")


@dataclass(frozen=True)
class Statement:
    """A statement to be validated: where it stands, its words without markup, and their digest.

    ``rationale`` are the words of that part, ``evidence`` the keys of the items it rests on, ``origins`` the ids of the
    statements it was split from or joined with.
    """

    id: str
    type: str
    start: int
    end: int
    content_start: int
    content_end: int
    wording: str
    digest: str
    strength: str = ""
    confidence: str = ""
    origins: tuple[str, ...] = ()
    rationale: str = ""
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True)
class Taken:
    """A statement taken apart, to be changed and put together again: its codes, and the sources of its wording and its parts.

    ``more`` keeps what else its opening line says: further classes and values.
    """

    id: str
    type: str = ""
    strength: str = ""
    confidence: str = ""
    origins: tuple[str, ...] = ()
    wording: str = ""
    rationale: str = ""
    evidence: str = ""
    more: tuple[str, ...] = ()


def label(labels: Mapping[str, Mapping[str, str]], code: str, lang: str) -> str:
    """What a code is called in a language, in English where it has no name there; an unknown code is its own name."""
    names = labels.get(code)
    return (names.get(lang) or names["en"]) if names else code


def new_id() -> str:
    """A fresh statement id such as ``s-7k3q``: four random Crockford base-32 letters."""
    return "s-" + "".join(secrets.choice(_LETTERS) for _ in range(4))


def find(cut: Lines) -> Iterator[Statement]:
    """The statements of a text, also those within boxes; one typed inside another belongs to the wording of the outer."""
    inside_until = -1
    for first, last in sorted(cut.boxes.items()):
        if first <= inside_until:
            continue
        classes, identity, values = attributes(cut.lines[first])
        if "statement" in classes:
            inside_until = last
            start, end = cut.starts[first + 1], max(cut.starts[first + 1], cut.starts[last] - 1)
            words, parts, _ = _divided(cut, first, last)
            said = wording(words)
            yield Statement(
                identity, values.get("type", ""), cut.starts[first], cut.end(last), start, end, said, digest(said),
                values.get("strength", ""), values.get("confidence", ""), tuple(values.get(_FROM, "").split()),
                wording(parts[RATIONALE]), links(parts[EVIDENCE]),
            )  # fmt: skip


def _divided(cut: Lines, first: int, last: int) -> tuple[str, Mapping[str, str], Mapping[int, int]]:
    """The source of the wording of the statement on these lines, and those of its parts; a part that stands twice is joined.

    And which line of the wording each line of the text is.
    """
    words: list[str] = []
    numbers: dict[int, int] = {}
    parts: dict[str, list[str]] = {name: [] for name in PARTS}
    number = first + 1
    while number < last:
        end = cut.boxes.get(number)
        name = next((name for name in attributes(cut.lines[number])[0] if name in PARTS), "") if end else ""
        if end and name:
            parts[name].append("\n".join(cut.lines[number + 1 : end]).strip("\n"))
            words.append("")
        else:
            # what a box or a fence holds is not looked into: a part in a box of its own is text
            end = end or cut.fences.get(number, number)
            numbers |= {line: len(words) + line - number for line in range(number, end + 1)}
            words += cut.lines[number : end + 1]
        number = end + 1
    return "\n".join(words), {name: "\n\n".join(filter(None, found)) for name, found in parts.items()}, numbers


def take_apart(source: str) -> Taken:
    """The statement that is the whole of ``source`` (a slice of a text, from its first colon to its last)."""
    cut = Lines(source)
    last = cut.boxes.get(0, len(cut.lines))
    classes, identity, values = attributes(cut.lines[0])
    words, parts, _ = _divided(cut, 0, last)
    more = [f".{name}" for name in classes if name != "statement"]
    more += [f'{name}="{value}"' for name, value in values.items() if name not in (*_CODES, _FROM)]
    return Taken(
        identity, values.get("type", ""), values.get("strength", ""), values.get("confidence", ""),
        tuple(values.get(_FROM, "").split()), words.strip(), parts[RATIONALE].strip(), parts[EVIDENCE].strip(), tuple(more),
    )  # fmt: skip


def within(source: str, at: int) -> int | None:
    """Which place of the wording of a taken statement the place ``at`` of its ``source`` is; None when it is beside the words."""
    cut = Lines(source)
    words, _, numbers = _divided(cut, 0, cut.boxes.get(0, len(cut.lines)))
    line = bisect_right(cut.starts, at) - 1
    if line not in numbers:
        return None
    before = sum(len(one) + 1 for one in words.split("\n")[: numbers[line]]) + at - cut.starts[line]
    return min(max(0, before - (len(words) - len(words.lstrip()))), len(words.strip()))


def put_together(taken: Taken) -> str:
    """The block of a statement: the inverse of ``take_apart``. Nothing in a part can end the block before its end."""
    head = [".statement", f"#{taken.id}" if taken.id else ""]
    head += [f"{name}={getattr(taken, name)}" if getattr(taken, name) else "" for name in _CODES]
    head += [f'{_FROM}="{" ".join(taken.origins)}"' if taken.origins else "", *taken.more]
    blocks = [inert(taken.wording)]
    blocks += [f"::: {name}\n{inert(text)}\n:::" for name, text in zip(PARTS, (taken.rationale, taken.evidence), strict=True)
               if text.strip()]  # fmt: skip
    return "\n".join((f"::: {{{' '.join(filter(None, head))}}}", "\n\n".join(blocks), ":::"))


def inert(text: str) -> str:
    """A text that can be put anywhere: with its boxes closed, and a line of colons that closes none as mere text."""
    cut = Lines(closed(text.strip("\n")))
    ends = {*cut.boxes.values()}
    hidden = {line for first, last in cut.fences.items() for line in range(first, last + 1)}
    return "\n".join(
        f"\\{line}" if line.startswith(":::") and number not in cut.boxes and number not in ends | hidden else line
        for number, line in enumerate(cut.lines)
    )


def split(taken: Taken, at: int) -> tuple[Taken, Taken]:
    """Two statements made of one, its wording cut at ``at``: the first keeps id, rationale and evidence, both rest on the same.

    Raises ValueError when one of them would have no words.
    """
    before, after = taken.wording[:at].strip(), taken.wording[at:].strip()
    if not before or not after:
        raise ValueError("a statement without words")
    return replace(taken, wording=before), replace(taken, id=new_id(), wording=after, rationale="", origins=(taken.id,))


def join(first: Taken, second: Taken) -> Taken:
    """One statement made of two: it keeps the id and the codes of the first, and has the words and the evidence of both."""
    evidence = [*first.evidence.split("\n"), *(line for line in second.evidence.split("\n") if line not in first.evidence)]
    origins = dict.fromkeys((*first.origins, second.id, *second.origins))
    return replace(
        first, wording=" ".join((first.wording, second.wording)), origins=tuple(name for name in origins if name != first.id),
        rationale="\n\n".join(filter(None, (first.rationale, second.rationale))),
        evidence="\n".join(line for line in evidence if line.strip()),
    )  # fmt: skip


def with_evidence(taken: Taken, key: str) -> Taken:
    """The statement resting on one more item; on one that it rests on already nothing changes."""
    if key in links(taken.evidence):
        return taken
    return replace(taken, evidence="\n".join(filter(None, (taken.evidence, f"- [[{key}]]"))))


def without_evidence(taken: Taken, key: str) -> Taken:
    """The statement no longer resting on an item: the line that names it, and nothing else, is taken out."""
    kept = [line for line in taken.evidence.split("\n") if key not in links(line)]
    return replace(taken, evidence="\n".join(kept).strip("\n"))


def evidence_lines(evidence: str) -> tuple[tuple[str, str], ...]:
    """What a statement rests on, line by line: the key of an item and what is said of it (a page).

    Of a line of other words the key is ``""`` and the words are the line.
    """
    found = []
    for line in evidence.split("\n"):
        match = _EVIDENCE_LINE.fullmatch(line.rstrip())
        found.append((canonical_key(match[1]), match[2] or "") if match else ("", line))
    return tuple(found) if evidence.strip() else ()


def evidence_text(lines: Iterable[tuple[str, str]]) -> str:
    """The inverse of ``evidence_lines``."""
    return "\n".join((f"- [[{key}]]: {note}" if note else f"- [[{key}]]") if key else note for key, note in lines)
