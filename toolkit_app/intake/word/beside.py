"""What stands beside the body of a Word file: comments with their answers, notes, and what the file says of itself."""

from collections.abc import Iterator

from lxml import etree

from toolkit_app.intake.assembling import Comment
from toolkit_app.intake.blocks import PRIVATE, Block, Note, Paragraph
from toolkit_app.intake.word.body import Body, Reading
from toolkit_app.intake.word.parts import Parts, W, value

W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_CUSTOM = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}"
_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")


def comments(parts: Parts) -> tuple[dict[str, int], list[Comment]]:
    """The comments in their order, and their numbers, counted from 1, by the ids that the body uses."""
    root = parts.beside("comments")
    if root is None:
        return {}, []
    parents, done = _threads(parts)
    elements = list(root.iter(f"{W}comment"))
    numbers: dict[str, int] = {}
    by_paragraph: dict[str, int] = {}
    for place, element in enumerate(elements):
        numbers.setdefault(value(element, "id"), place + 1)
        for paragraph in element.iter(f"{W}p"):
            by_paragraph[paragraph.get(f"{W14}paraId", "")] = place
    found = []
    for place, element in enumerate(elements):
        last = next((str(one.get(f"{W14}paraId", "")) for one in reversed(list(element.iter(f"{W}p")))), "")
        answers = by_paragraph.get(parents.get(last, "-"), -1)
        found.append(Comment(value(element, "author"), value(element, "date"), _plain(element),
                             answers if answers != place else -1, last in done))
    return numbers, found


def _threads(parts: Parts) -> tuple[dict[str, str], set[str]]:
    """Which comment answers which, and which are settled, by the ids of their last paragraphs (MS-DOCX, commentsExtended)."""
    root = parts.beside("commentsExtended")
    parents, done = {}, set()
    for element in root.iter(f"{W15}commentEx") if root is not None else ():
        last = str(element.get(f"{W15}paraId", ""))
        parent = element.get(f"{W15}paraIdParent")
        if parent:
            parents[last] = str(parent)
        if element.get(f"{W15}done") in ("1", "true"):
            done.add(last)
    return parents, done


def _plain(element: etree._Element) -> str:
    lines = ("".join(_letters(paragraph)) for paragraph in element.iter(f"{W}p"))
    return "\n".join(lines).strip()


def _letters(paragraph: etree._Element) -> Iterator[str]:
    for part in paragraph.iter(f"{W}t", f"{W}tab", f"{W}br", f"{W}cr"):
        yield PRIVATE.sub("", str(part.text or "")) if part.tag == f"{W}t" else " "


def note_ids(parts: Parts) -> frozenset[tuple[bool, str]]:
    """(is an endnote, id) of the notes that the file has."""
    return frozenset((end, value(one, "id")) for end, kind, tag in _KINDS for one in _notes(parts, kind, tag))


_KINDS = ((False, "footnotes", "footnote"), (True, "endnotes", "endnote"))


def _notes(parts: Parts, type: str, tag: str) -> Iterator[etree._Element]:
    root = parts.beside(type)
    for element in root.iter(f"{W}{tag}") if root is not None else ():
        if value(element, "type") not in _SEPARATORS:
            yield element


def notes(reading: Reading) -> list[Block]:
    """The notes that the text mentions, in the order of their numbers; a note may mention another."""
    parts = reading.parts
    there = {(end, value(one, "id")): (parts.part(parts.main, kind), one)
             for end, kind, tag in _KINDS for one in _notes(parts, kind, tag)}
    found: dict[int, Block] = {}
    waiting = list(reading.notes.items())
    while waiting:
        for key, label in waiting:
            part, element = there[key]
            blocks = Body(reading, part).blocks(element)
            for block in blocks:
                if isinstance(block, Paragraph):
                    block.heading = 0
            found[int(label)] = Note(label, blocks)
        waiting = [(key, label) for key, label in reading.notes.items() if int(label) not in found]
    return [found[number] for number in sorted(found)]


def properties(parts: Parts) -> dict[str, str]:
    """What the file says of itself: title, author, language, dates, and its own properties (under their names)."""
    found: dict[str, str] = {}
    for kind in ("core-properties", "custom-properties"):
        part = parts.part("", kind)
        for element in parts.xml(part) if part else ():
            if not isinstance(element.tag, str):
                continue
            name = element.tag.rsplit("}", 1)[-1]
            if element.tag == f"{_CUSTOM}property":
                name = str(element.get("name", ""))
            words = " ".join(PRIVATE.sub("", "".join(map(str, element.itertext()))).split())
            if name and words:
                found[name] = words
    return found


def template(parts: Parts) -> str:
    """The address of a template outside of the file, which Word asks for when it opens the file."""
    part = parts.part(parts.main, "settings")
    relations = parts.relations(part).values() if part else ()
    return next((one.target for one in relations if one.type == "attachedTemplate" and one.outside
                 and one.target.lower().startswith(("http", "file:", "\\\\", "ftp"))), "")

