"""The zip that a Word, LibreOffice or Excel file is: opened within limits, its XML parsed without entities or network.

Formats: ZIP as ISO/IEC 21320-1 profiles it; packages of Office Open XML (ECMA-376 part 2) and OpenDocument (part 2).
"""

import io
import lzma
import re
import zipfile
import zlib

from lxml import etree

from toolkit_app.errors import ToolkitError

MEMBERS = 20_000
PART = 64 << 20
PICTURE = 64 << 20
WHOLE = 512 << 20
# What reading a damaged file may raise, in zipfile, zlib, lxml and the libraries on top of them.
DAMAGE = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, LookupError, ValueError, TypeError, AttributeError,
    AssertionError, SyntaxError, NotImplementedError, ArithmeticError, RecursionError,
)  # fmt: skip
_DTD = tuple(mark.encode(code) for code in ("ascii", "utf-16-le", "utf-16-be") for mark in ("<!DOCTYPE", "<!ENTITY"))


def damaged(name: str) -> ToolkitError:
    """The error for a file that says it is one thing and cannot be read as that."""
    return ToolkitError("The file {name} is damaged: it cannot be read to its end.",
                        "Open it in the program it comes from, save it anew, and take that file.", name=name)


class Archive:
    """The members of a zip in memory. ``names`` are those of its files, as they are written."""

    def __init__(self, name: str, data: bytes) -> None:
        """Raises ToolkitError when it is no zip, damaged, encrypted, holds macros, or unpacks to more than the limits."""
        self.name = name
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            infos = self._zip.infolist()
        except DAMAGE as error:
            raise damaged(name) from error
        self.names = frozenset(info.filename for info in infos)
        self._sizes = {info.filename: info.file_size for info in infos}
        if len(self.names) != len(infos):
            raise damaged(name)
        if any(info.flag_bits & 1 for info in infos):
            raise encrypted(name)
        if len(infos) > MEMBERS or sum(self._sizes.values()) > WHOLE:
            raise ToolkitError("The file {name} unpacks to more than a document holds.",
                               "It was not read. Ask where it comes from before you open it.", name=name)
        if any(_is_macro(member) for member in self.names):
            raise ToolkitError("The file {name} holds macros, which are programs.",
                               "It was not read. Save it without macros in the program it comes from, and take that file.",
                               name=name)

    def __contains__(self, member: str) -> bool:
        return member in self.names

    def read(self, member: str, limit: int = PART) -> bytes:
        """The bytes of a member. Raises ToolkitError when it is missing, damaged or larger than the limit (bytes)."""
        if self._sizes.get(member, 0) > limit:
            raise ToolkitError("The file {name} holds a part of {size} MB, more than {limit} MB.",
                               "Divide the document, or attach it as a file.", name=self.name,
                               size=self._sizes[member] >> 20, limit=limit >> 20)
        try:
            # zipfile gives no more than the size a member declares, and checks its sum
            return self._zip.read(member)
        except DAMAGE as error:
            raise damaged(self.name) from error

    def xml(self, member: str) -> etree._Element:
        """The root of an XML member. Raises ToolkitError as ``read`` does, and when it is no XML or declares entities."""
        return parsed(self.name, self.read(member))

    def refuse_entities(self) -> None:
        """Raises ToolkitError when any XML member is too large or declares entities, for readers that parse themselves."""
        for member in self.names:
            if member.lower().endswith((".xml", ".rels", ".vml")):
                _refuse_entities(self.name, self.read(member))


def parsed(name: str, data: bytes) -> etree._Element:
    """The root of an XML text. Raises ToolkitError when it is none or declares a document type or entities."""
    _refuse_entities(name, data)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(data, parser)
    except (*DAMAGE, etree.Error) as error:
        raise damaged(name) from error
    if root is None or root.getroottree().docinfo.doctype:  # type: ignore[union-attr]
        raise damaged(name)
    return root


def _refuse_entities(name: str, data: bytes) -> None:
    if any(mark in data for mark in _DTD):
        raise ToolkitError("The file {name} declares entities, as no office program does.",
                           "It was not read. Ask where it comes from before you open it.", name=name)


def encrypted(name: str) -> ToolkitError:
    """The error for a file that needs a password."""
    return ToolkitError("The file {name} is protected by a password.",
                        "Open it with the password, save it without one, and take that file.", name=name)


def _is_macro(member: str) -> bool:
    # OpenDocument keeps empty lists of libraries under Basic/ even where there is no macro
    return bool(re.search(r"vbaproject\.bin$|^basic/.*(?<!script-lb)(?<!script-lc)\.xml$|^scripts/.", member.lower()))
