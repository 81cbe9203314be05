"""What a page says to who does not see it: the tree of headings, paragraphs, lists, tables, figures, links and notes.

A block has an element and enters it when it is drawn; what is drawn inside belongs to it, also when the block goes on over the
page. Content that is no part of the text (running lines, rules, grounds) is an artifact. The roles are those of ISO 32000-1,
14.8.4; ``tagging`` writes the tree into the file.
"""

from collections.abc import Iterator
from typing import NamedTuple, Optional


class Mark(NamedTuple):
    """A marked stretch of content: the number of its page, from 0, and its number on that page."""

    leaf: int
    number: int


class Place(NamedTuple):
    """The rectangle of a link: the number of its page, and its number among the links of that page."""

    leaf: int
    number: int


class Element:
    """One element. ``within`` is the element it belongs to where that is not drawn by a block of its own (the list of an item).

    ``scope`` is that of a header cell (Column, Row); ``lang`` is set where it differs from what is around; ``box`` is the place
    of a figure on its page, in points; ``lead`` is what stands before it though it is drawn later (the mark of a list item).
    """

    __slots__ = ("alt", "box", "ident", "kids", "lang", "lead", "number", "placed", "role", "scope", "within")

    def __init__(
        self, role: str, *, within: Optional["Element"] = None, lang: str = "", alt: str = "", scope: str = "", ident: str = ""
    ) -> None:
        self.role, self.within, self.lang, self.alt, self.scope, self.ident = role, within, lang, alt, scope, ident
        self.kids: list[Element | Mark | Place] = []
        self.placed = False
        self.number = 0
        self.box: tuple[float, float, float, float] | None = None
        self.lead: Element | None = None

    def walk(self) -> Iterator["Element"]:
        """This element and all below it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.walk()


class Tree:
    """The tree while pages are drawn: where the drawing is, and what is an artifact."""

    def __init__(self, lang: str) -> None:
        self.root = Element("Document", lang=lang)
        self.root.placed = True
        self._inside = [self.root]
        self._silent = 0

    @property
    def here(self) -> Element:
        """The element that is being drawn."""
        return self._inside[-1]

    @property
    def silent(self) -> bool:
        """Whether what is drawn now is an artifact."""
        return self._silent > 0

    def enter(self, element: Element | None) -> None:
        """What is drawn from now on belongs to the element; None: it is an artifact."""
        if element is None or self._silent:
            self._silent += 1
        else:
            self._place(element)
            self._inside.append(element)

    def leave(self) -> None:
        """Back to what was before ``enter``."""
        if self._silent:
            self._silent -= 1
        else:
            self._inside.pop()

    def take(self, element: Element) -> None:
        """Give an element that is not entered its place: its content comes from elsewhere."""
        if not self._silent:
            self._place(element)

    def _place(self, element: Element) -> None:
        if element.placed:
            return
        parent = element.within
        if parent is None:
            parent = self._inside[-1]
        else:
            self._place(parent)
        if element.lead:
            self._place(element.lead)
        parent.kids.append(element)
        element.placed = True


def item_of(whole: Element) -> tuple[Element, Element]:
    """The label and the body of a new item of a list."""
    item = Element("LI", within=whole)
    label, body = Element("Lbl", within=item), Element("LBody", within=item)
    body.lead = label
    return label, body
