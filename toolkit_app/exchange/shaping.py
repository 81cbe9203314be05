"""A document brought into the form of a kind: its headings matched to sections and fields, everything else left in its order."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from toolkit_app import kinds
from toolkit_app.errors import ToolkitError
from toolkit_app.exchange import names, values
from toolkit_app.intake.document import Document, Proposal, Remark
from toolkit_app.text import sections
from toolkit_app.text.nesting import heading
from toolkit_app.text.wording import plain, wording

_NUMBER = re.compile(r"(?:\d{1,2}(?:\\?\.\d{1,2})*\\?[.)]|\d{1,2}(?:\.\d{1,2})+)[ \t]+")
_LINE = re.compile(r"\*{0,2}([^:*\n|]{2,60}):\*{0,2}[ \t]*(\S[^\n]*)$")
_SAMPLE = 80


@dataclass(frozen=True)
class Heading:
    """A heading of a document: ``target`` is what it becomes (``names``), ``""`` a heading of its own.

    ``certain``: its name is the very one. ``sample`` are the first words under it; ``start`` is its offset in the text.
    """

    level: int
    words: str
    target: str
    certain: bool
    sample: str
    start: int


@dataclass(frozen=True)
class Shape:
    """What a document becomes. ``preface`` is the target of what stands before the first heading (``""``: it stays there)."""

    kind: str
    lang: str
    title: str
    headings: tuple[Heading, ...] = ()
    preface: str = ""


@dataclass(frozen=True)
class Shaped:
    """The text and the fields of an item, and the remarks and proposals with their places in that text.

    ``problems`` are words that were meant for a field and do not fit it; they stay in the text.
    """

    text: str
    fields: Mapping[str, Any] = field(default_factory=dict)
    remarks: tuple[Remark, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    problems: tuple[ToolkitError, ...] = ()


@dataclass(frozen=True)
class _Edit:
    start: int
    end: int
    new: str


def suggested(document: Document, name: str, *, kind: str = "", hint: str = "note", lang: str = "",
              default_lang: str = "en") -> Shape:
    """What a document most likely becomes: the kind most of whose sections it names, its language, its title, its headings.

    ``kind`` and ``lang`` are those that were asked for; ``name`` is the title where the document has none, ``hint`` the kind
    where its headings do not tell.
    """
    found = _headings(document.text)
    chosen = kind or str(document.head.get("kind") or "")
    if chosen not in kinds.KINDS:
        chosen = names.best_kind([one.words for one in found], hint)
    shape = Shape(chosen, lang or document.lang or default_lang, document.title or name, tuple(found))
    return _named(matched(shape, has_title=bool(document.title)), document)


def _named(shape: Shape, document: Document) -> Shape:
    """The shape in which headings of a file that this program exported are the sections they were, whatever they say now."""
    by_spot = {f"_{part.id}".replace("-", "_"): part.id for part in kinds.kind(shape.kind).sections}
    headings = list(shape.headings)
    for name, at in document.spots:
        section = next((part for ending, part in by_spot.items() if name.endswith(ending)), "")
        place = next((place for place, one in enumerate(headings)
                      if one.start <= at <= (document.text + "\n").index("\n", one.start)), None)
        if section and place is not None:
            headings[place] = replace(headings[place], target=names.section(section), certain=True)
    return replace(shape, headings=tuple(headings))


def matched(shape: Shape, *, has_title: bool = True) -> Shape:
    """The shape with the headings matched anew to its kind; a single first heading above all others may be the title."""
    headings = [replace(one, target=target, certain=certain) for one in shape.headings
                for target, certain in [names.suggested(shape.kind, one.words)]]
    headings = [one if one.target.startswith(("section:", "field:")) else replace(one, target="", certain=False)
                for one in headings]
    first = headings[0] if headings else None
    above = first is not None and first.start == 0 and sum(one.level <= first.level for one in headings) == 1
    if first and above and not has_title and not first.target:
        headings[0] = replace(first, target=names.TITLE)
        shape = replace(shape, title=first.words)
    only = kinds.kind(shape.kind).sections
    return replace(shape, headings=tuple(headings), preface=names.section(only[0].id) if len(only) == 1 else "")


def _headings(text: str) -> list[Heading]:
    blocks = sections.scan(text).blocks
    found = []
    for place, block in enumerate(blocks):
        if block.kind == "heading":
            one = heading(text[block.start : block.end])
            after = blocks[place + 1] if place + 1 < len(blocks) and blocks[place + 1].kind != "heading" else None
            sample = wording(text[after.start : after.end])[:_SAMPLE] if after else ""
            found.append(Heading(one.level, " ".join(plain(one.text).split()), "", False, sample, block.start))
    return found


def shaped(document: Document, shape: Shape, find: values.FindItem = lambda words: "") -> Shaped:
    """The document in that shape; ``find`` gives the key of an item by its title, for fields that name items."""
    text = document.text
    edits: list[_Edit] = []
    fields: dict[str, Any] = {}
    problems: list[ToolkitError] = []
    known = kinds.kind(shape.kind)
    ends = [*(one.start for one in shape.headings[1:]), len(text)][: len(shape.headings)]
    base = _base(shape.headings)
    for one, end in zip(shape.headings, ends, strict=True):
        line = text.index("\n", one.start) if "\n" in text[one.start :] else len(text)
        sort, _, name = one.target.partition(":")
        wanted = known.field(name) if sort == "field" else None
        if wanted is not None and _taken(wanted, text[line:end].strip(), shape.lang, find, fields, problems):
            edits.append(_Edit(one.start, end, ""))
        elif one.target == names.TITLE:
            edits.append(_Edit(one.start, line + len(text[line:end]) - len(text[line:end].lstrip("\n")), ""))
        else:
            edits += _renewed(text[one.start : line], one, base, name if sort == "section" else "")
    first = shape.headings[0].start if shape.headings else len(text)
    edits += _lines(text[:first], known, shape.lang, find, fields, problems)
    preface = shape.preface.removeprefix("section:")
    if preface and wording(_applied(text[:first], [edit for edit in edits if edit.end <= first])):
        label = kinds.text_in(known.section(preface).labels, shape.lang) if known.section(preface) else preface  # type: ignore[union-attr]
        edits.append(_Edit(0, 0, f"## {label} {{#{preface}}}\n\n"))
    return _carried(document, sorted(edits, key=lambda edit: (edit.start, edit.end)), fields, problems)


def _base(headings: Sequence[Heading]) -> int:
    """The level that becomes level 2: the highest of a section, else the highest there is."""
    levels = [one.level for one in headings if one.target.startswith("section:")]
    return min(levels or [one.level for one in headings if one.target != names.TITLE] or [2])


def _renewed(line: str, one: Heading, base: int, section: str) -> list[_Edit]:
    """The edits that give a heading its new level and id, and take away a number that was typed before it."""
    level = 2 if section else min(max(one.level - base + 2, 1), 6)
    marks = len(line) - len(line.lstrip("# \t"))
    number = _NUMBER.match(line[marks:])
    edits = [_Edit(one.start, one.start + marks + (number.end() if number else 0), f"{'#' * level} ")]
    if section and not heading(line).id:
        edits.append(_Edit(one.start + len(line), one.start + len(line), f" {{#{section}}}"))
    return edits


def _taken(wanted: kinds.Field, source: str, lang: str, find: values.FindItem, fields: dict[str, Any],
           problems: list[ToolkitError]) -> bool:
    """Whether words became the value of a field; a problem is kept where they do not fit."""
    words = wording(source) if wanted.type not in ("text", "table") else "\n".join(
        wording(source[block.start : block.end]) for block in sections.scan(source).blocks)
    try:
        value = values.value(wanted, words, lang, find)
    except ToolkitError as error:
        problems.append(error)
        return False
    if value and wanted.type in ("choices", "items", "table"):
        fields[wanted.name] = [*fields.get(wanted.name, ()), *(one for one in value if one not in fields.get(wanted.name, ()))]
    elif value:
        fields.setdefault(wanted.name, value)
    return True


def _lines(preface: str, known: kinds.Kind, lang: str, find: values.FindItem, fields: dict[str, Any],
           problems: list[ToolkitError]) -> list[_Edit]:
    """Lines “Place: Kharagauli” before the first heading that fill a field; others stay."""
    edits = []
    blocks = sections.scan(preface).blocks
    for place, block in enumerate(blocks):
        lines = preface[block.start : block.end].split("\n") if block.kind == "paragraph" else []
        gone = [_fills(line.rstrip(), known, lang, find, fields, problems) for line in lines]
        if lines and all(gone):
            behind = blocks[place + 1].start if place + 1 < len(blocks) else len(preface)
            edits.append(_Edit(block.start, behind, ""))
            continue
        start = block.start
        for line, taken in zip(lines, gone, strict=True):
            if taken:
                edits.append(_Edit(start, min(start + len(line) + 1, block.end), ""))
            start += len(line) + 1
    return edits


def _fills(line: str, known: kinds.Kind, lang: str, find: values.FindItem, fields: dict[str, Any],
           problems: list[ToolkitError]) -> bool:
    found = _LINE.match(line)
    target, certain = names.suggested(known.name, found[1], "field:") if found else ("", False)
    wanted = known.field(target.removeprefix("field:")) if certain else None
    return found is not None and wanted is not None and _taken(wanted, found[2], lang, find, fields, problems)


def _applied(text: str, edits: Sequence[_Edit]) -> str:
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end), reverse=True):
        text = text[: edit.start] + edit.new + text[edit.end :]
    return text


def _moved(place: int, edits: Sequence[_Edit], *, end: bool) -> int:
    """Where a place of the text is after the edits; at an insertion a beginning goes behind it, an end stays before."""
    shift = 0
    for edit in edits:
        if edit.start > place or (edit.start == place and (end or edit.end > place) and edit.start < edit.end):
            break
        if edit.start == place == edit.end and end:
            break
        if place < edit.end:
            return edit.start + shift + min(place - edit.start, len(edit.new))
        shift += len(edit.new) - (edit.end - edit.start)
    return place + shift


def _carried(document: Document, edits: list[_Edit], fields: Mapping[str, Any], problems: list[ToolkitError]) -> Shaped:
    """The document after the edits. A proposal whose words were touched becomes a remark: nothing is dropped."""
    text = _applied(document.text, edits)
    moved = [replace(one, start=start, end=max(start, _moved(one.end, edits, end=one.end > one.start)))
             for one in document.remarks for start in [_moved(one.start, edits, end=False)]]
    proposals = []
    for one in document.proposals:
        start = _moved(one.start, edits, end=False)
        end = max(start, _moved(one.end, edits, end=one.end > one.start))
        if text[start:end] == document.text[one.start : one.end]:
            proposals.append(replace(one, start=start, end=end))
        else:
            sign = " ".join(filter(None, (one.old_words and f"[−] {one.old_words}", one.new_words and f"[+] {one.new_words}")))
            moved.append(Remark(one.author, one.at, sign, one.old_words or one.new_words, start, start))
    text = text.rstrip("\n") + "\n" if text.strip("\n") else ""
    return Shaped(text, fields, tuple(moved), tuple(proposals), tuple(problems))
