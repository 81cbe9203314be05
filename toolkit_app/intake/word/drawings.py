"""What is drawn in a Word file: pictures, text boxes, and what has no words of ours."""

from collections.abc import Iterator
from functools import partial

from lxml import etree

from toolkit_app.intake import losses
from toolkit_app.intake.losses import Losses
from toolkit_app.intake.pictures import Pictures
from toolkit_app.intake.word.parts import Parts, R, W, number

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
V = "{urn:schemas-microsoft-com:vml}"
O = "{urn:schemas-microsoft-com:office:office}"  # noqa: E741 - the prefix of that namespace
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_THOUSANDTHS = 100_000  # DrawingML counts what is cut off in thousandths of a per cent


def chosen(element: etree._Element) -> etree._Element:
    """Of the alternatives that a file offers the first, else the one for older programs."""
    if element.tag != f"{MC}AlternateContent":
        return element
    choice = element.find(f"{MC}Choice")
    fallback = element.find(f"{MC}Fallback")
    known = choice is not None and any(True for _ in choice.iter(f"{W}txbxContent", f"{A}blip"))
    return choice if choice is not None and (known or fallback is None) else element if fallback is None else fallback


def boxes(element: etree._Element) -> list[etree._Element]:
    """The contents of the text boxes in a drawing, the outermost only."""
    found = []
    for content in element.iter(f"{W}txbxContent"):
        # a box may be there twice, once for older programs
        around = [parent.tag for parent in content.iterancestors()]
        around = around[: next((at for at, parent in enumerate(content.iterancestors()) if parent is element), len(around))]
        if f"{W}txbxContent" not in around and f"{MC}Fallback" not in around:
            found.append(content)
    return found


def pictures(element: etree._Element, part: str, parts: Parts, kept: Pictures, lost: Losses) -> Iterator[str]:
    """The Markdown of the pictures in a drawing; what is no picture is counted as lost."""
    words = _description(element)
    any_picture = False
    for blip in element.iter(f"{A}blip", f"{V}imagedata"):
        if any(parent.tag == f"{W}txbxContent" for parent in blip.iterancestors()):
            continue
        any_picture = True
        relation = parts.relations(part).get(blip.get(f"{R}embed") or blip.get(f"{R}id") or blip.get(f"{R}link") or "")
        if relation is None:
            continue
        if relation.outside:
            lost.add(losses.LINKED_PICTURES, relation.target)
        elif relation.target in parts.archive and (
                name := kept.add(relation.target, partial(parts.archive.read, relation.target), _crop(blip))):
            yield f"![{words}](attachment:{name})"
    if not any_picture and not boxes(element):
        label = words or next((str(one.get("ProgID")) for one in element.iter(f"{O}OLEObject")), "") or "…"
        if element.tag == f"{W}object" or any(True for _ in element.iter(f"{A}graphicData", f"{O}OLEObject")):
            lost.add(losses.OBJECTS, label)


def _description(element: etree._Element) -> str:
    """The words that stand for the picture where it cannot be seen, fit for Markdown."""
    said = next((one.get("descr") or one.get("title") or "" for one in element.iter(f"{WP}docPr")), "")
    said = said or next((one.get("alt") or one.get(f"{O}title") or "" for one in element.iter(f"{V}shape", f"{V}imagedata")), "")
    return " ".join("".join("" if letter in "[]\\|`" else letter for letter in str(said)).split())


def _crop(blip: etree._Element) -> tuple[float, float, float, float] | None:
    """What the document cuts off: the shares of left, top, right and bottom."""
    parent = blip.getparent()
    found = parent.find(f"{A}srcRect") if parent is not None else None
    if found is None:
        return None
    sides = [number(found.get(side) or "") / _THOUSANDTHS for side in "ltrb"]
    return (sides[0], sides[1], sides[2], sides[3]) if any(sides) else None
