"""What a file says of its pages (tags, links, bookmarks), carried over to the sheets on which some of them came to lie.

It works on the files that ``tagging`` writes: a mark is a number on the page of its element, or a reference that names its page;
a link is an object of its own; pages and links are bound to the tree by its table of parents (ISO 32000-1, 14.7.4).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pikepdf

_MARK = re.compile(r"/MCID (\d+)>> BDC")
_Id = tuple[int, int]


@dataclass(frozen=True)
class Landing:
    """Where a page came to lie: its sheet, how many marks are on that before, its lower left corner there, and its scale."""

    sheet: Any
    marks: int = 0
    x: float = 0
    y: float = 0
    scale: float = 1

    def moved(self, points: Sequence[Any]) -> list[Any]:
        """Coordinates of the page, x and y in turn, as those of the sheet; null stays."""
        by = (self.x, self.y)
        return [None if one is None else round(float(one) * self.scale + by[place % 2], 2) for place, one in enumerate(points)]


def marks(code: str) -> int:
    """How many numbers the marks of a page take."""
    return max((int(number) for number in _MARK.findall(code)), default=-1) + 1


def carry(pdf: pikepdf.Pdf, pages: Sequence[Any], landed: Mapping[_Id, Landing]) -> None:
    """Makes links, tags and bookmarks those of the sheets that ``pdf`` consists of now. ``pages`` are those that lie on them.

    Elements of other pages are taken out; a link or bookmark that led to one of them is none any more, but its words stay.
    """
    notes = _notes(pages, landed)
    tree = _Tree(landed, frozenset(note.objgen for note in notes))
    tree.keep(pdf.Root.StructTreeRoot.K)
    tree.bind(pdf, [page.obj for page in pdf.pages], notes)
    if "/Outlines" in pdf.Root:
        with pdf.open_outline() as outline:
            outline.root[:] = _bookmarks(outline.root, landed)


def _notes(pages: Sequence[Any], landed: Mapping[_Id, Landing]) -> list[Any]:
    """The links of the pages, moved to their sheets; one that leads to a page that is not there is taken out."""
    found = [(landed[page.objgen], note) for page in pages for note in page.get("/Annots", ())]
    on_sheets: dict[_Id, Any] = {landed[page.objgen].sheet.objgen: pikepdf.Array() for page in pages}
    kept = []
    for landing, note in found:
        if "/Dest" in note:
            place = _led(note.Dest, landed)
            if place is None:
                continue
            note.Dest = place
        note.Rect = pikepdf.Array(landing.moved(note.Rect))
        on_sheets[landing.sheet.objgen].append(note)
        kept.append(note)
    for page in pages:
        sheet = landed[page.objgen].sheet
        sheet.Annots = on_sheets[sheet.objgen]
    return kept


def _led(place: Any, landed: Mapping[_Id, Landing]) -> Any:
    """The same place on the sheet of its page; None where that page is not there."""
    page, way, left, top, zoom = place
    landing = landed.get(page.objgen)
    return pikepdf.Array([landing.sheet, way, *landing.moved((left, top)), zoom]) if landing else None


def _bookmarks(items: Sequence[Any], landed: Mapping[_Id, Landing]) -> list[Any]:
    """The bookmarks of pages that are there. One whose own page is not leads to the first of those below it."""
    kept = []
    for item in items:
        item.children[:] = _bookmarks(item.children, landed)
        item.destination = _led(item.destination, landed)
        if item.destination is None and item.children:
            item.destination = item.children[0].destination
        if item.destination is not None:
            kept.append(item)
    return kept


class _Tree:
    """The tree of tags while elements are taken out of it; ``notes`` are the links that are there."""

    def __init__(self, landed: Mapping[_Id, Landing], notes: frozenset[_Id]) -> None:
        self._landed, self._notes = landed, notes
        self._marks: dict[_Id, dict[int, Any]] = {}
        self._links: dict[_Id, Any] = {}

    def keep(self, element: Any) -> bool | None:
        """Keeps of an element what is on the sheets. False: nothing is. None: nothing ever was on a page, as in an empty cell."""
        landing = self._landed.get(element.Pg.objgen) if "/Pg" in element else None
        if landing and "/A" in element and "/BBox" in element.A:
            element.A.BBox = pikepdf.Array(landing.moved(element.A.BBox))
        kids = list(self._kids(element))
        fates = [self.keep(kid) if isinstance(kid, pikepdf.Dictionary) and "/S" in kid else kid is not None for kid in kids]
        stay = [kid for kid, stays in zip(kids, _staying(element, fates), strict=True) if stays]
        if pikepdf.Name.Link == element.S and not any("/Obj" in kid for kid in stay):
            element.S = pikepdf.Name.Span
        first = next((kid.Pg for kid in stay if "/MCID" in kid), None)
        if "/Pg" in element:
            del element["/Pg"]
        if first is not None:
            element.Pg = first
            stay = [int(kid.MCID) if "/MCID" in kid and kid.Pg.objgen == first.objgen else kid for kid in stay]
        element.K = pikepdf.Array(stay)
        return True if any(fates) else False if False in fates else None

    def bind(self, pdf: pikepdf.Pdf, sheets: Sequence[Any], notes: Sequence[Any]) -> None:
        """Writes the table of parents: the element of each mark on each sheet, and that of each link."""
        numbers: list[Any] = []
        for number, sheet in enumerate(sheets):
            sheet.StructParents = number
            there = self._marks.get(sheet.objgen, {})
            numbers += [number, pikepdf.Array([there.get(place) for place in range(max(there, default=-1) + 1)])]
        next_one = len(sheets)
        for note in notes:
            if note.objgen in self._links:
                note.StructParent = next_one
                numbers += [next_one, self._links[note.objgen]]
                next_one += 1
        root = pdf.Root.StructTreeRoot
        root.ParentTree, root.ParentTreeNextKey = pdf.make_indirect(pikepdf.Dictionary(Nums=pikepdf.Array(numbers))), next_one

    def _kids(self, element: Any) -> Iterator[Any]:
        """What is in an element: elements, marks and links of the sheets; None for one of a page that is not there."""
        for kid in element.get("/K", ()):
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                yield kid
            elif isinstance(kid, pikepdf.Dictionary) and "/Obj" in kid:
                yield self._link(element, kid)
            else:
                page, number = (kid.Pg, kid.MCID) if isinstance(kid, pikepdf.Dictionary) else (element.Pg, kid)
                yield self._mark(element, page, int(number))

    def _link(self, element: Any, kid: Any) -> Any:
        if kid.Obj.objgen not in self._notes:
            return None
        self._links[kid.Obj.objgen] = element
        kid.Pg = self._landed[kid.Pg.objgen].sheet
        return kid

    def _mark(self, element: Any, page: Any, number: int) -> Any:
        landing = self._landed.get(page.objgen)
        if landing is None:
            return None
        number += landing.marks
        self._marks.setdefault(landing.sheet.objgen, {})[number] = element
        return pikepdf.Dictionary(Type=pikepdf.Name.MCR, Pg=landing.sheet, MCID=number)


def _staying(element: Any, fates: Sequence[bool | None]) -> list[bool]:
    """Which kids of an element stay. A row keeps all cells, for rows have equally many; an empty row goes with its neighbour."""
    if pikepdf.Name.TR == element.S:
        return [any(fates)] * len(fates)
    known = next((fate for fate in fates if fate is not None), False)
    stays = []
    for fate in fates:
        known = known if fate is None else fate
        stays.append(known)
    return stays
