"""A source cut into sections, statements and blocks, with offsets; and the form view of a text: one part per section.

Offsets count characters of the source. Blocks are slices of it, and blocks and the gaps between them (blank lines) join back to
the exact text. A section begins at a heading of level 1 or 2 outside boxes and code; deeper headings are blocks within it.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from toolkit_app.errors import ToolkitError
from toolkit_app.text import statements
from toolkit_app.text.lines import Lines, closed
from toolkit_app.text.nesting import heading
from toolkit_app.text.references import images as images
from toolkit_app.text.references import links as links
from toolkit_app.text.statements import Statement as Statement
from toolkit_app.text.wording import plain

#: The part of a form that holds what belongs to none of its sections.
MORE = "more"
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True)
class Section:
    """A heading of level 1 or 2 and what follows up to the next; the text before the first has id, title "" and level 0."""

    id: str
    title: str
    level: int
    start: int
    end: int
    content_start: int


@dataclass(frozen=True)
class Block:
    """One block of a source.

    ``kind`` is heading, paragraph, list, table, code, quote, statement, box, definition (of a link or footnote) or rule;
    ``section`` is the id of the section it stands in.
    """

    kind: str
    start: int
    end: int
    section: str


@dataclass(frozen=True)
class Piece:
    """A piece of a text that is one of a part of a form: from ``start`` to ``end``, and from ``offset`` on in its part."""

    part: str
    start: int
    end: int
    offset: int


@dataclass(frozen=True)
class Source:
    """A text and its parts, each in the order of the text."""

    text: str
    sections: tuple[Section, ...]
    statements: tuple[Statement, ...]
    blocks: tuple[Block, ...]


def normalise(text: str) -> str:
    """The text as it is kept: composed (NFC), lines ended by LF, no byte order mark; no-break spaces stay.

    Raises ToolkitError on a NUL character or half a surrogate pair, which no database and no file can hold.
    """
    bad = text.find("\0")
    if bad < 0 and (match := _SURROGATE.search(text)):
        bad = match.start()
    if bad >= 0:
        line = text.count("\n", 0, bad) + 1
        raise ToolkitError(
            "The text holds a character that cannot be stored (line {line}).",
            "Remove it, or open the file in the program it comes from and save it as UTF-8 text.",
            line=line,
        )
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff"))


def scan(text: str) -> Source:
    """The sections, statements and blocks of a text (best after ``normalise``). Never fails; takes linear time."""
    cut = Lines(text)
    sections: list[Section] = []
    blocks: list[Block] = []
    current = Section("", "", 0, 0, 0, 0)
    for kind, first, last in cut.blocks():
        start, end = cut.starts[first], cut.end(last)
        if kind == "heading" and (found := heading(text[start:end])).level <= 2:
            if current.level or start:
                sections.append(_ended(current, start))
            current = Section(found.id, " ".join(plain(found.text).split()), found.level, start, 0, min(end + 1, len(text)))
        blocks.append(Block(kind, start, end, current.id))
    if current.level or text:
        sections.append(_ended(current, len(text)))
    return Source(text, tuple(sections), tuple(statements.find(cut)), tuple(blocks))


def _ended(section: Section, end: int) -> Section:
    return Section(section.id, section.title, section.level, section.start, end, section.content_start)


def _trimmed(text: str) -> str:
    """Without blank lines before the first and blanks after the last word; the indentation of the first line stays."""
    body = text.rstrip(" \t\n")
    lead = len(body) - len(body.lstrip(" \t\n"))
    return body[body.rfind("\n", 0, lead) + 1 :]


def split(text: str, ids: Sequence[str]) -> dict[str, str]:
    """The parts of a text by section id, without their headings, and under ``"more"`` everything else.

    A missing section is ``""``. A section that stands twice is joined; from the second on each begins with its title as a
    heading and its number. What stands before the first heading, and unknown sections with their headings, are under ``"more"``.
    """
    parts = dict.fromkeys(ids, "")
    seen = dict.fromkeys(ids, 0)
    more: list[str] = []
    for section in scan(text).sections:
        if not section.level or section.id not in parts:
            more.append(_trimmed(text[section.start : section.end]))
            continue
        seen[section.id] += 1
        content = _trimmed(text[section.content_start : section.end])
        if content and seen[section.id] > 1:
            content = f"### {section.title} ({seen[section.id]})\n\n{content}"
        parts[section.id] = "\n\n".join(part for part in (parts[section.id], content) if part)
    parts[MORE] = "\n\n".join(part for part in more if part)
    return parts


def _lowered(text: str) -> str:
    """The text with its headings of level 1 and 2 put to level 3: within a part they would begin a section."""
    pieces: list[str] = []
    offset = 0
    for section in scan(text).sections:
        if section.level:
            mark = text.index("#", section.start)
            pieces += [text[offset:mark], "###"]
            offset = mark + section.level
    return "".join([*pieces, text[offset:]])


def assemble(parts: Mapping[str, str], headings: Mapping[str, str]) -> str:
    """One text made of the parts of a form: the inverse of ``split``.

    ``headings`` gives the title per section id in template order. Empty parts are left out; a part without a heading is put
    after the others under its own id. A heading of level 1 or 2 typed in a part goes to level 3, an open code fence or box is
    closed at the end of its part.
    """
    more = closed(_trimmed(parts.get(MORE, "")))
    cut = next((section.start for section in scan(more).sections if section.level), len(more))
    pieces = [_trimmed(more[:cut])]
    for name in [*headings, *(name for name in parts if name not in headings and name != MORE)]:
        content = _lowered(closed(_trimmed(parts.get(name, ""))))
        if content:
            pieces.append(f"## {' '.join(headings.get(name, name).split())} {{#{name}}}\n\n{content}")
    pieces.append(more[cut:])
    text = "\n\n".join(piece for piece in pieces if piece)
    return f"{text}\n" if text else ""


def pieces(text: str, parts: Mapping[str, str]) -> tuple[Piece, ...]:
    """Where the parts of a form are in the text that ``assemble`` made of them; one that was changed by it is left out."""
    starts = {section.id: section.content_start + 1 for section in scan(text).sections if section.level and section.id in parts}
    found = [(name, starts[name], _trimmed(parts[name])) for name in parts if name in starts]
    more = _trimmed(parts.get(MORE, ""))
    cut = next((section.start for section in scan(more).sections if section.level), len(more))
    found += [(MORE, 0, _trimmed(more[:cut])), (MORE, max(0, len(text.rstrip()) - len(more) + cut), more[cut:])]
    return tuple(Piece(name, start, start + len(content), parts[name].index(content)) for name, start, content in found
                 if content and f"{text}\n".startswith(f"{content}\n", start))  # fmt: skip


def located(found: Iterable[Piece], at: int) -> tuple[str, int] | None:
    """The part of a form, and the place in it, where a place of its text stands; None for one in a heading."""
    return next(((one.part, at - one.start + one.offset) for one in found if one.start <= at <= one.end), None)


def renumber(text: str, earlier: str = "") -> tuple[str, list[tuple[str, str]]]:
    """The text with a new id for each statement whose id stands before it already or that has none, and (old, new) of each.

    The first statement with an id keeps it, so answers stay with the original and not with its copy. One that had an id in the
    ``earlier`` text, by its wording, has it again: a file that is saved twice keeps its ids.
    """
    if "statement" not in text:
        return text, []
    found = scan(text).statements
    taken = {statement.id for statement in found}
    if len(taken) == len(found) and "" not in taken:
        return text, []
    known = [(statement.digest, statement.id) for statement in scan(earlier).statements if statement.id]
    seen: set[str] = set()
    pieces: list[str] = []
    changes: list[tuple[str, str]] = []
    offset = 0
    for statement in found:
        if statement.id and statement.id not in seen:
            seen.add(statement.id)
            continue
        fresh = next((known_id for digest, known_id in known if digest == statement.digest and known_id not in taken), "")
        while not fresh or fresh in taken:
            fresh = statements.new_id()
        taken.add(fresh)
        changes.append((statement.id, fresh))
        line = text[statement.start : statement.content_start]
        pieces += [text[offset : statement.start], _with_id(line, statement.id, fresh)]
        offset = statement.content_start
    return "".join([*pieces, text[offset:]]), changes


def _with_id(line: str, old: str, new: str) -> str:
    if old:
        return re.sub(rf"(?<=[\s{{])#{re.escape(old)}(?=[\s}}])", f"#{new}", line, count=1)
    if "{" in line:
        return line.replace(".statement", f".statement #{new}", 1)
    return line.replace("statement", f"{{.statement #{new}}}", 1)
