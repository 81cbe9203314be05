"""The sheets, links and tags of a document, written as PDF objects (ISO 32000-1: 12.5.6.5 links, 14.7 structure, 14.8 tags).

ReportLab writes no tags. Its canvas keeps a page as text, so the pages here mark their own content (``/P <</MCID 3>> BDC``), and
what belongs together is written at the end as objects of its own, straight as text: twelve thousand of them cost a third of a
second.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from reportlab.lib.utils import asBytes
from reportlab.pdfbase.pdfdoc import PDFArray, PDFObject, PDFObjectReference, PDFPage

from toolkit_app.publishing.canvas import ARTIFACT, END, Leaf, Link, OpenCanvas
from toolkit_app.publishing.fonts import printable
from toolkit_app.publishing.imposition import Sheet
from toolkit_app.publishing.structure import Element, Mark, Place

_CONTENT = re.compile(r"/(\w+) <</MCID (\d+)>> BDC")
# a line where the paper is cut: a hair, grey
_CUT = "0.45 G 0.4 w"


class _Raw(PDFObject):
    """An object whose text is written as it is."""

    def __init__(self) -> None:
        self.text = ""

    def format(self, document: Any) -> bytes:
        """ReportLab's hook."""
        return asBytes(self.text)


class _Page(PDFPage):
    """A page that says where its tags are and that the tabulator follows them."""

    __NoDefault__ = [*PDFPage.__NoDefault__, "StructParents", "Tabs"]


def text(words: str) -> str:
    """A text as a PDF string in UTF-16, which holds every script."""
    return f"<{'feff' + printable(words).encode('utf-16-be').hex()}>"


class Binder:
    """Binds leaves to a document: its pages, links and tags."""

    def __init__(self, canvas: OpenCanvas, root: Element) -> None:
        self.canvas, self.root = canvas, root
        self.document = canvas.document
        self._spots: dict[int, tuple[str, float, float, int]] = {}
        self._links: dict[tuple[int, int], _Raw] = {}
        self._parents: list[str] = []

    def bind(self, leaves: Sequence[Leaf], sheets: Sequence[Sheet], anchors: Mapping[str, tuple[int, float]]) -> None:
        """Writes all pages. ``anchors`` gives the leaf and the height of each name."""
        pages = []
        marks: list[list[Element]] = []
        for number, sheet in enumerate(sheets):
            page, on_it = self._page(leaves, sheet, number)
            pages.append(page)
            marks.append(on_it)
        for name, (leaf, top) in anchors.items():
            page_name, x, y, _ = self._spots[leaf]
            destination = self.canvas._bookmarkReference(name)  # type: ignore[attr-defined]
            destination.xyz(x, top + y, 0)
            destination.setPage(PDFObjectReference(page_name))
        linked = [
            (number, place, link, self._new()) for number, bound in enumerate(leaves) for place, link in enumerate(bound.links)
        ]
        elements = self._number()
        for number, on_it in enumerate(marks):
            self._parents.append(f"{number} [{' '.join(f'{element.number} 0 R' for element in on_it)}]")
        for number, place, link, raw in linked:
            self._link(raw, number, place, link, anchors, len(sheets))
        self._annotate(pages, sheets, linked)
        self._write(elements)

    def _page(self, leaves: Sequence[Leaf], sheet: Sheet, number: int) -> tuple[PDFPage, list[Element]]:
        name = self.document.thisPageName()
        marks: list[Element] = []
        code: list[str] = []
        pictures: dict[str, None] = {}
        shadings: dict[str, str] = {}
        for spot in sheet.spots:
            leaf = leaves[spot.leaf]
            pictures.update(dict.fromkeys(leaf.pictures))
            shadings.update(leaf.shadings)
            if not spot.copy:
                self._spots[spot.leaf] = (name, spot.x, spot.y, len(marks))
            inner = shifted(leaf.code, len(marks), copy=spot.copy)
            if spot.x or spot.y:
                inner = f"q 1 0 0 1 {spot.x:.3f} {spot.y:.3f} cm\n{inner}\nQ"
            elif len(sheet.spots) > 1:
                inner = f"q\n{inner}\nQ"
            code.append(inner)
            if not spot.copy:
                marks += leaf.marks
        if sheet.cuts:
            lines = [f"{x1:.2f} {y1:.2f} m {x2:.2f} {y2:.2f} l S" for x1, y1, x2, y2 in sheet.cuts]
            code.append("\n".join([ARTIFACT, "q", _CUT, *lines, "Q", END]))
        # the type stubs know few of the attributes that a page has
        page: Any = _Page()
        page.pagewidth, page.pageheight = sheet.width, sheet.height
        page.hasImages = 1
        page.setCompression(1)
        page.ExtGState, page._shadingUsed = self.canvas.transparencies, shadings
        page.StructParents, page.Tabs = number, "/S"
        if pictures:
            page.XObjects = self.document.xobjDict(list(pictures))
        page.setStream(["\n".join(code), " "])
        self.document.addPage(page)
        return page, marks

    def _new(self) -> _Raw:
        raw = _Raw()
        self.document.Reference(raw)
        return raw

    def _number_of(self, raw: _Raw) -> int:
        inside: Any = raw
        return int(self.document.idToObjectNumberAndVersion[inside.__InternalName__][0])

    def _page_number(self, leaf: int) -> int:
        return int(self.document.idToObjectNumberAndVersion[self._spots[leaf][0]][0])

    def _number(self) -> list[tuple[Element, _Raw]]:
        """Every element that has content gets an object."""
        _prune(self.root)
        elements = [(element, self._new()) for element in self.root.walk()]
        for element, raw in elements:
            element.number = self._number_of(raw)
        return elements

    def _link(self, raw: _Raw, leaf: int, place: int, link: Link, anchors: Mapping[str, tuple[int, float]], first: int) -> None:
        _, x, y, _ = self._spots[leaf]
        left, bottom, right, top = link.box
        target = _target(link.target, anchors, self._spots, self._page_number)
        parent = ""
        if link.element is not None and link.element.number:
            number = first + len(self._links)
            self._links[leaf, place] = raw
            self._parents.append(f"{number} {link.element.number} 0 R")
            parent = f"/StructParent {number}"
        raw.text = (
            f"<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[{left + x:.2f} {bottom + y:.2f} {right + x:.2f} "
            f"{top + y:.2f}]/Contents {text(link.words)}{parent}{target}>>"
        )

    def _annotate(self, pages: Sequence[PDFPage], sheets: Sequence[Sheet], linked: Sequence[tuple[int, int, Link, _Raw]]) -> None:
        on_leaf: dict[int, list[_Raw]] = {}
        for number, _, _, raw in linked:
            on_leaf.setdefault(number, []).append(raw)
        for page, sheet in zip(pages, sheets, strict=True):
            found = [raw for spot in sheet.spots if not spot.copy for raw in on_leaf.get(spot.leaf, ())]
            if found:
                page.Annots = PDFArray([self.document.Reference(raw) for raw in found])

    def _write(self, elements: Sequence[tuple[Element, _Raw]]) -> None:
        root, numbers, info = self._new(), self._new(), self._new()
        parents = {id(kid): element.number for element, _ in elements for kid in element.kids if isinstance(kid, Element)}
        for element, raw in elements:
            raw.text = self._element(element, parents.get(id(element), self._number_of(root)))
        root.text = (
            f"<</Type/StructTreeRoot/K {self.root.number} 0 R/ParentTree {self._number_of(numbers)} 0 R"
            f"/ParentTreeNextKey {len(self._parents)}>>"
        )
        numbers.text = f"<</Nums[{' '.join(self._parents)}]>>"
        info.text = "<</Marked true>>"
        self.document.Catalog.StructTreeRoot = root
        self.document.Catalog.MarkInfo = info

    def _element(self, element: Element, parent: int) -> str:
        first = next((kid.leaf for kid in element.kids if not isinstance(kid, Element)), None)
        page = self._page_number(first) if first is not None else 0
        parts = [f"<</Type/StructElem/S/{element.role}/P {parent} 0 R"]
        if page:
            parts.append(f"/Pg {page} 0 R")
        if element.lang:
            parts.append(f"/Lang({element.lang})")
        if element.alt:
            parts.append(f"/Alt {text(element.alt)}")
        if element.ident:
            parts.append(f"/ID {text(element.ident)}")
        if element.scope:
            parts.append(f"/A<</O/Table/Scope/{element.scope}>>")
        if element.box and first is not None:
            _, x, y, _ = self._spots[first]
            left, bottom, right, top = element.box
            parts.append(f"/A<</O/Layout/BBox[{left + x:.2f} {bottom + y:.2f} {right + x:.2f} {top + y:.2f}]>>")
        kids = [said for kid in element.kids if (said := self._kid(kid, page))]
        if kids:
            parts.append(f"/K[{' '.join(kids)}]")
        return "".join([*parts, ">>"])

    def _kid(self, kid: Element | Mark | Place, page: int) -> str:
        if isinstance(kid, Element):
            return f"{kid.number} 0 R"
        here = self._page_number(kid.leaf)
        if isinstance(kid, Place):
            raw = self._links.get(kid)
            return f"<</Type/OBJR/Pg {here} 0 R/Obj {self._number_of(raw)} 0 R>>" if raw else ""
        number = kid.number + self._spots[kid.leaf][3]
        return str(number) if here == page else f"<</Type/MCR/Pg {here} 0 R/MCID {number}>>"


def _prune(element: Element) -> None:
    """Takes out elements without content; the cells of a table stay, so that its rows have equally many."""
    for kid in element.kids:
        if isinstance(kid, Element):
            _prune(kid)
    element.kids = [kid for kid in element.kids if not isinstance(kid, Element) or kid.kids or kid.role in ("TD", "TH")]


def shifted(code: str, by: int, *, copy: bool) -> str:
    """The content of a leaf with its marks numbered on; that of a copy is an artifact, for nobody wants to hear it twice."""
    if copy:
        return _CONTENT.sub(ARTIFACT, code)
    return _CONTENT.sub(lambda found: f"/{found[1]} <</MCID {int(found[2]) + by}>> BDC", code) if by else code


def _target(
    target: str, anchors: Mapping[str, tuple[int, float]], spots: Mapping[int, tuple[str, float, float, int]], page_number: Any
) -> str:
    """Where a link leads, as an entry of its annotation. An anchor that is not there leads nowhere: its words stay."""
    if not target.startswith("#"):
        return f"/A<</S/URI/URI {_ascii(target)}>>"
    if target[1:] not in anchors:
        return ""
    leaf, top = anchors[target[1:]]
    _, x, y, _ = spots[leaf]
    return f"/Dest[{page_number(leaf)} 0 R/XYZ {x:.2f} {top + y:.2f} null]"


def _ascii(address: str) -> str:
    """An address as a PDF string; letters beyond ASCII are written as their percent codes (RFC 3987, 3.1)."""
    said = "".join(letter if " " < letter < "\x7f" else "".join(f"%{byte:02X}" for byte in letter.encode()) for letter in address)
    return "(" + said.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)") + ")"
