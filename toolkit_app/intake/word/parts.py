"""The parts of a Word file and what they name (ECMA-376 part 2: packages, relationships)."""

import posixpath
import re
from dataclasses import dataclass

from lxml import etree

from toolkit_app.intake.archive import Archive, damaged, parsed

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
# Word's "strict" files have other names for the same things
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/(\w+)")
_PLAIN = {name: name + b"/2006" for name in (b"wordprocessingml", b"drawingml", b"officeDocument")}


@dataclass(frozen=True)
class Relation:
    """What a part names: the last word of the relation's type, and a part, or an address outside the file."""

    type: str
    target: str
    outside: bool


class Parts:
    """The parts of a Word file."""

    def __init__(self, name: str, data: bytes) -> None:
        """Raises ToolkitError as ``Archive`` does, and when the file has no document."""
        self.archive = Archive(name, data)
        self.name = name
        self._relations: dict[str, dict[str, Relation]] = {}
        self.main = self.part("", "officeDocument") or "word/document.xml"
        if self.main not in self.archive:
            raise damaged(name)

    def xml(self, part: str) -> etree._Element:
        """The root of a part. Raises ToolkitError when it is damaged."""
        data = self.archive.read(part)
        if b"purl.oclc.org/ooxml" in data[:5000]:
            data = _STRICT.sub(lambda found: b"http://schemas.openxmlformats.org/%s/%s" % (
                _PLAIN.get(found[1], found[1]), found[2]), data)
        return parsed(self.name, data)

    def relations(self, part: str) -> dict[str, Relation]:
        """What a part names, by id; of the whole file for ``""``."""
        if part not in self._relations:
            folder, name = posixpath.split(part)
            member = posixpath.join(folder, "_rels", f"{name}.rels")
            found = {}
            for link in self.archive.xml(member) if member in self.archive else ():
                outside = link.get("TargetMode") == "External"
                target = link.get("Target") or ""
                if not outside:
                    target = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
                found[link.get("Id") or ""] = Relation((link.get("Type") or "").rsplit("/", 1)[-1], target, outside)
            self._relations[part] = found
        return self._relations[part]

    def part(self, part: str, type: str) -> str:
        """The first part of a type that a part names and that is there, else empty."""
        return next((one.target for one in self.relations(part).values()
                     if one.type == type and not one.outside and one.target in self.archive), "")

    def beside(self, type: str) -> etree._Element | None:
        """The root of a part that the document names by its type (styles, comments, …), if it is there."""
        part = self.part(self.main, type)
        return self.xml(part) if part else None


def value(element: etree._Element | None, name: str = "val", default: str = "") -> str:
    """A ``w:`` attribute of an element, the default where either is missing."""
    return default if element is None else str(element.get(f"{W}{name}", default))


def on(element: etree._Element | None) -> bool | None:
    """A switch such as ``w:b``: None where it is not said."""
    return None if element is None else value(element, default="true") not in ("0", "false", "off", "none")


def number(text: str, default: int = 0) -> int:
    """A whole number as Word writes it, the default for what is none."""
    return int(text) if re.fullmatch(r"-?\d{1,9}", text) else default
