"""Reads a tagged PDF back as a screen reader would: the tree of tags, and the text of each element."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pikepdf


def bare(text: str) -> str:
    """Letters and digits only: marks and blanks are those of the printer."""
    return re.sub(r"[\W_]", "", text.replace("\u00ad", ""))


@dataclass
class Node:
    """An element: its role, its own attributes, and what is in it in reading order (elements and text)."""

    role: str
    lang: str = ""
    alt: str = ""
    scope: str = ""
    links: int = 0
    kids: list[Any] = field(default_factory=list)

    def walk(self) -> Iterator["Node"]:
        yield self
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.walk()

    def all(self, *roles: str) -> list["Node"]:
        return [node for node in self.walk() if node.role in roles]

    @property
    def text(self) -> str:
        """The words in it; blocks are apart by a line end."""
        words = ""
        for kid in self.kids:
            words += kid if isinstance(kid, str) else kid.text if kid.role in INLINE else f"\n{kid.text}\n"
        return words


INLINE = frozenset(("Span", "Link", "Reference", "Code"))


class Reader:
    """A file that was opened: ``tree``, ``outside`` (text that is no artifact and in no element), ``artifacts`` by page."""

    def __init__(self, path: Path) -> None:
        with pikepdf.open(path) as pdf:
            self.marked: dict[tuple[int, int], str] = {}
            self.outside: list[str] = []
            self.artifacts: list[str] = []
            self.painted_outside = 0
            for number, page in enumerate(pdf.pages):
                self._page(number, page)
            places = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
            self.tree = self._element(pdf.Root.StructTreeRoot.K, places, 0)
            self.pages = len(pdf.pages)

    def _page(self, number: int, page: pikepdf.Page) -> None:
        letters = {name: _letters(font) for name, font in page.obj.Resources.get("/Font", {}).items()}
        inside: list[int | None] = []
        font = ""
        artifacts = ""
        for operands, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            if name == "BDC":
                inside.append(int(operands[1].MCID))
                assert (number, inside[-1]) not in self.marked, "a mark is there twice"
                self.marked[number, inside[-1]] = ""
            elif name == "BMC":
                assert str(operands[0]) == "/Artifact"
                inside.append(None)
            elif name == "EMC":
                inside.pop()
            elif name == "Tf":
                font = str(operands[0])
            elif name == "Tj":
                text = "".join(letters[font][code] for code in bytes(operands[0]))
                if not inside:
                    self.outside.append(text)
                elif inside[-1] is None:
                    artifacts += text
                else:
                    self.marked[number, inside[-1]] += text
            elif name in ("S", "f", "f*", "B", "Do", "n*") and not inside:
                self.painted_outside += 1
        assert not inside
        self.artifacts.append(artifacts)

    def _element(self, element: Any, places: dict[Any, int], page: int) -> Node:
        here = places[element.Pg.objgen] if "/Pg" in element else page
        kids = element.get("/K", [])
        node = Node(str(element.S)[1:], str(element.get("/Lang", "")), str(element.get("/Alt", "")))
        attributes = element.get("/A")
        if attributes is not None and "/Scope" in attributes:
            node.scope = str(attributes.Scope)[1:]
        for kid in kids if isinstance(kids, pikepdf.Array | list) else [kids]:
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                node.kids.append(self._element(kid, places, here))
            elif isinstance(kid, pikepdf.Dictionary) and kid.Type == pikepdf.Name.OBJR:
                node.links += 1
            elif isinstance(kid, pikepdf.Dictionary):
                node.kids.append(self.marked.pop((places[kid.Pg.objgen], int(kid.MCID))))
            else:
                node.kids.append(self.marked.pop((here, int(kid))))
        return node


def _letters(font: Any) -> dict[int, str]:
    """What each code of a font means, by its ToUnicode map."""
    found = {}
    inside = False
    for line in font.ToUnicode.read_bytes().decode().splitlines():
        if "beginbfrange" in line or "beginbfchar" in line:
            inside = True
        elif "endbf" in line:
            inside = False
        elif inside:
            parts = line.replace("[", " ").replace("]", " ").replace("<", " ").replace(">", " ").split()
            first = int(parts[0], 16)
            if len(parts) == 2:
                found[first] = chr(int(parts[1], 16))
            else:
                for step, code in enumerate(parts[2:]):
                    found[first + step] = chr(int(code, 16))
    return found
