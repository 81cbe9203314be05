"""A source cut into sections, statements and blocks, with offsets; and the form view of a text: one part per section.

Offsets count characters of the source. Blocks are slices of it, and blocks and the gaps between them (blank lines) join back to
the exact text. A section begins at a heading of level 1 or 2 outside boxes and code; deeper headings are blocks within it.
"""

import re
import secrets
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import unquote

from toolkit_app.errors import ToolkitError
from toolkit_app.text.lines import Lines, attributes
from toolkit_app.text.nesting import heading
from toolkit_app.text.wording import digest, plain, wording

#: The part of a form that holds what belongs to none of its sections.
MORE = "more"
_SURROGATE = re.compile("[\ud800-\udfff]")
_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
_REFERENCE = re.compile(
    r"\\.|(`+)|\[\[[ \t]*([\w-]{1,40})[ \t]*(?:\|[^\[\]\n]*)?\]\]"
    r"|!\[[^\[\]]*\]\([ \t]*<?attachment:([^()<>\n\"]*(?:\([^()\n]*\)[^()<>\n\"]*)*)"
)


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
class Statement:
    """A statement to be validated: where it stands, its words without markup, and their digest."""

    id: str
    type: str
    start: int
    end: int
    content_start: int
    content_end: int
    wording: str
    digest: str


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
    return Source(text, tuple(sections), tuple(_statements(cut)), tuple(blocks))


def _ended(section: Section, end: int) -> Section:
    return Section(section.id, section.title, section.level, section.start, end, section.content_start)


def _statements(cut: Lines) -> Iterator[Statement]:
    """The statements, also those within boxes; one typed inside another belongs to the wording of the outer."""
    inside_until = -1
    for first, last in sorted(cut.boxes.items()):
        classes, identity, values = attributes(cut.lines[first])
        if "statement" in classes and first > inside_until:
            inside_until = last
            start, end = cut.starts[first + 1], max(cut.starts[first + 1], cut.starts[last] - 1)
            words = wording(cut.text[start:end])
            yield Statement(
                identity, values.get("type", ""), cut.starts[first], cut.end(last), start, end, words, digest(words)
            )


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


def _closed(text: str) -> str:
    """The text with every code fence and box closed, so that it cannot swallow what is put after it."""
    while missing := Lines(text).unclosed:
        # What a fence hides is only known once it is closed, so it comes first and alone.
        closing = missing if missing[0] == ":::" else missing[:1]
        text = "\n".join([text, *closing])
    return text


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
    more = _closed(_trimmed(parts.get(MORE, "")))
    cut = next((section.start for section in scan(more).sections if section.level), len(more))
    pieces = [_trimmed(more[:cut])]
    for name in [*headings, *(name for name in parts if name not in headings and name != MORE)]:
        content = _lowered(_closed(_trimmed(parts.get(name, ""))))
        if content:
            pieces.append(f"## {' '.join(headings.get(name, name).split())} {{#{name}}}\n\n{content}")
    pieces.append(more[cut:])
    text = "\n\n".join(piece for piece in pieces if piece)
    return f"{text}\n" if text else ""


def new_statement_id() -> str:
    """A fresh statement id such as ``s-7k3q``: four random Crockford base-32 letters."""
    return "s-" + "".join(secrets.choice(_LETTERS) for _ in range(4))


def renumber(text: str, earlier: str = "") -> tuple[str, list[tuple[str, str]]]:
    """The text with a new id for each statement whose id stands before it already or that has none, and (old, new) of each.

    The first statement with an id keeps it, so answers stay with the original and not with its copy. One that had an id in the
    ``earlier`` text, by its wording, has it again: a file that is saved twice keeps its ids.
    """
    if "statement" not in text:
        return text, []
    statements = scan(text).statements
    taken = {statement.id for statement in statements}
    if len(taken) == len(statements) and "" not in taken:
        return text, []
    known = [(statement.digest, statement.id) for statement in scan(earlier).statements if statement.id]
    seen: set[str] = set()
    pieces: list[str] = []
    changes: list[tuple[str, str]] = []
    offset = 0
    for statement in statements:
        if statement.id and statement.id not in seen:
            seen.add(statement.id)
            continue
        fresh = next((known_id for digest, known_id in known if digest == statement.digest and known_id not in taken), "")
        while not fresh or fresh in taken:
            fresh = new_statement_id()
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


def _references(text: str) -> Iterator[re.Match[str]]:
    """Item links and attachment images outside code, in order. Code spans end with their paragraph."""
    cut = Lines(text)
    run: list[str] = []
    number = 0
    while number <= len(cut.lines):
        line = cut.lines[number] if number < len(cut.lines) else ""
        if line.strip() and number not in cut.fences:
            run.append(line)
        else:
            yield from _outside_code("\n".join(run))
            run = []
            number = cut.fences.get(number, number)
        number += 1


def _outside_code(paragraph: str) -> Iterator[re.Match[str]]:
    matches = list(_REFERENCE.finditer(paragraph))
    ends: dict[int, int] = {}
    nearest: dict[str, int] = {}
    for position in range(len(matches) - 1, -1, -1):
        ticks = matches[position][1]
        if ticks:
            if ticks in nearest:
                ends[position] = nearest[ticks]
            nearest[ticks] = position
    position = 0
    while position < len(matches):
        yield matches[position]
        position = ends.get(position, position) + 1


def canonical_key(key: str) -> str:
    """An item key as it is stored: keys are typed in any case."""
    return key.strip().upper() if "-" in key else key.strip()


def links(text: str) -> tuple[str, ...]:
    """The keys of the items a text links to as ``[[KEY]]`` or ``[[KEY|words]]``, in order, each once, outside code."""
    return tuple(dict.fromkeys(canonical_key(match[2]) for match in _references(text) if match[2]))


def images(text: str) -> tuple[str, ...]:
    """The names of the attachments a text shows as ``![words](attachment:NAME)``, in order, each once, outside code."""
    return tuple(dict.fromkeys(unquote(match[3]).strip() for match in _references(text) if match[3]))
