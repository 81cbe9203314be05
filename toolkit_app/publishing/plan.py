"""What will be printed, known before the first page: chapters, numbered headings, anchors; and that it can be printed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from toolkit_app.publishing.fonts import require
from toolkit_app.publishing.inline import Links, plain
from toolkit_app.publishing.publication import Entry, Publication
from toolkit_app.text.markup import Node, parse

# so many levels of headings in a chapter carry numbers
NUMBERED = 2


@dataclass(frozen=True)
class Head:
    """A heading: ``level`` 1 is directly below the title of its chapter."""

    level: int
    title: str
    children: Sequence[Node | str]
    anchor: str
    number: str = ""
    section: str = ""


@dataclass(frozen=True)
class Chapter:
    """A part that begins on a new page: an item, or a section of the methodology that makes up a book."""

    entry: Entry
    title: str
    children: Sequence[Node | str]
    anchor: str
    parts: Sequence[Head | Node]
    footnotes: Mapping[str, Sequence[Node | str]]
    number: str = ""
    whole: bool = True
    annex: bool = False

    @property
    def heads(self) -> Iterator[Head]:
        """The headings in order."""
        return (part for part in self.parts if isinstance(part, Head))


def chapter_of(entry: Entry) -> Chapter:
    """An item as one chapter. Sections without a text are left out."""
    nodes = parse(entry.body, lang=entry.lang)
    notes = [note for node in nodes if node.tag == "footnotes" for note in node.children if not isinstance(note, str)]
    footnotes = {note.attributes["n"]: note.children for note in notes}
    parts: list[Head | Node] = []
    highest = min((int(node.tag[1]) for node in nodes if _is_heading(node)), default=2)
    taken: set[str] = set()
    for node in nodes:
        if _is_heading(node):
            parts.append(
                Head(
                    int(node.tag[1]) - highest + 1,
                    plain(node).strip(),
                    node.children,
                    _anchor(entry, node, taken),
                    section=node.attributes.get("id", ""),
                )
            )
        elif node.tag != "footnotes":
            parts.append(node)
    return Chapter(entry, entry.title, (entry.title,), entry.key, parts, footnotes)


def _is_heading(node: Node) -> bool:
    return len(node.tag) == 2 and node.tag[0] == "h" and node.tag[1].isdigit()


def _anchor(entry: Entry, node: Node, taken: set[str]) -> str:
    """A name for the place of a heading: its id, or a number; never twice the same."""
    name = node.attributes.get("id") or f"part-{len(taken) + 1}"
    while name in taken:
        name += "+"
    taken.add(name)
    return f"{entry.key}/{name}"


def without_empty(chapter: Chapter) -> Chapter:
    """The chapter without headings that head nothing."""
    kept: list[Head | Node] = []
    for part in reversed(chapter.parts):
        if isinstance(part, Head) and (not kept or (isinstance(kept[-1], Head) and kept[-1].level <= part.level)):
            continue
        kept.append(part)
    return replace(chapter, parts=kept[::-1])


def cut(chapter: Chapter) -> list[Chapter]:
    """The sections of an item as chapters; what stands before the first heading is a chapter with the title of the item."""
    chapters: list[Chapter] = []
    lead: list[Head | Node] = []
    for part in chapter.parts:
        if isinstance(part, Head) and part.level == 1:
            chapters.append(replace(chapter, title=part.title, children=part.children, anchor=part.anchor, parts=[], whole=False))
        elif chapters:
            deeper = replace(part, level=part.level - 1) if isinstance(part, Head) else part
            chapters[-1] = replace(chapters[-1], parts=[*chapters[-1].parts, deeper])
        else:
            lead.append(part)
    if lead or not chapters:
        chapters.insert(0, replace(chapter, parts=lead))
    return chapters


def numbered(chapter: Chapter, number: str, prefix: str) -> Chapter:
    """The chapter with a number, its headings numbered below it."""
    counts = [0] * 7
    parts: list[Head | Node] = []
    for part in chapter.parts:
        if isinstance(part, Head) and part.level <= NUMBERED:
            counts[part.level] += 1
            counts[part.level + 1 :] = [0] * (6 - part.level)
            steps = [str(count or 1) for count in counts[1 : part.level + 1]]
            part = replace(part, number=".".join([prefix, *steps]))
        parts.append(part)
    return replace(chapter, number=number, parts=parts)


def links(publication: Publication, chapters: Sequence[Chapter]) -> Links:
    """Where links can lead, known before anything is set: a link to nowhere would stop ReportLab at the very end."""
    titles = {**publication.titles, **{entry.key: entry.title for entry in publication.entries}}
    return Links({chapter.entry.key: chapter.anchor for chapter in reversed(chapters)}, titles)


def check(publication: Publication, chapters: Sequence[Chapter]) -> None:
    """Raises ToolkitError for the first character that the fonts cannot print, with its item and section."""
    for text in (
        publication.title,
        publication.subtitle,
        publication.edition,
        *(f"{row.label} {row.value}" for row in publication.facts),
    ):
        require(text, publication.title, publication.title)
    for chapter in chapters:
        entry = chapter.entry
        section = chapter.title
        for text in (
            entry.title,
            entry.kind,
            entry.state_label,
            entry.sensitivity,
            *(f"{row.label} {row.value}" for row in entry.fields),
            *entry.sources,
        ):
            require(text, entry.key, entry.title)
        require(chapter.title, entry.key, chapter.title)
        for part in chapter.parts:
            if isinstance(part, Head):
                section = part.title
                require(part.title, entry.key, section)
            else:
                require(_all_words(part), entry.key, section)
        for children in chapter.footnotes.values():
            require("".join(child if isinstance(child, str) else _all_words(child) for child in children), entry.key, section)


def _all_words(node: Node) -> str:
    inner = "".join(child if isinstance(child, str) else _all_words(child) for child in node.children)
    return inner + "".join(node.attributes.get(name, "") for name in ("alt", "title", "href"))
