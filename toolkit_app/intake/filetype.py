"""What a file is, by its content; its name only decides between texts."""

from pathlib import PurePath
from typing import Literal

from toolkit_app.errors import ToolkitError
from toolkit_app.intake.archive import Archive, encrypted

FileType = Literal["docx", "odt", "xlsx", "ods", "rtf", "pdf", "html", "md", "csv", "txt"]
#: No file that is read may be larger (bytes).
LARGEST = 200 << 20
# magic numbers: PE, ELF, Mach-O in its four forms, Java classes, Windows shortcuts, scripts
_PROGRAMS = (b"MZ", b"\x7fELF", b"\xcf\xfa\xed\xfe", b"\xce\xfa\xed\xfe", b"\xfe\xed\xfa\xcf", b"\xfe\xed\xfa\xce",
             b"\xca\xfe\xba\xbe", b"L\0\0\0\x01\x14\x02\0", b"#!")
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENDINGS: dict[str, FileType] = {
    ".csv": "csv", ".tsv": "csv", ".tab": "csv", ".md": "md", ".markdown": "md", ".mkd": "md", ".html": "html", ".htm": "html",
    ".xhtml": "html"}
_OPEN_DOCUMENT: dict[bytes, FileType] = {
    b"application/vnd.oasis.opendocument.text": "odt", b"application/vnd.oasis.opendocument.text-template": "odt",
    b"application/vnd.oasis.opendocument.spreadsheet": "ods"}


def recognise(name: str, data: bytes) -> FileType:
    """What the bytes are; ``name`` tells CSV, Markdown and plain text apart, and stands in messages.

    Raises ToolkitError, with what to do instead, when it is empty, too large, a program, encrypted, an old Office format, a
    picture, or nothing that can be read.
    """
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        raise ToolkitError("The file {name} is empty.", "Choose another file.", name=name)
    if len(data) > LARGEST:
        raise ToolkitError("The file {name} has {size} MB; at most {limit} MB are read.",
                           "Divide it, or attach it as a file.", name=name, size=len(data) >> 20, limit=LARGEST >> 20)
    if data.startswith(_PROGRAMS):
        raise ToolkitError("The file {name} is a program, whatever its name says.",
                           "It was not read. Ask where it comes from before you open it.", name=name)
    if data.startswith(b"PK"):
        return _packed(name, data)
    if data.startswith(_OLE):
        raise _old(name, data)
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"{\\rtf"):
        return "rtf"
    if data.startswith(_PICTURES) or data[8:12] == b"WEBP":
        raise ToolkitError("The file {name} is a picture; it has no text to read.",
                           "Attach it to an item instead.", name=name)
    if data.startswith(b"SQLite format 3\0"):
        raise ToolkitError("The file {name} is a database, or a library of this program.",
                           "Open a library from the menu, or take in its records with “toolkit records in”.", name=name)
    return _text(name, data)


def _packed(name: str, data: bytes) -> FileType:
    archive = Archive(name, data)
    kind = _OPEN_DOCUMENT.get(archive.read("mimetype", 1000).strip()) if "mimetype" in archive else None
    if kind:
        return kind
    if "xl/workbook.xml" in archive:
        return "xlsx"
    if "word/document.xml" in archive or any(member.startswith("word/document") for member in archive.names):
        return "docx"
    raise ToolkitError("The file {name} is a zip file or a document of another program.",
                       "Unpack it first, or save it as .docx, .odt, .xlsx or .pdf, and take that file.", name=name)


def _old(name: str, data: bytes) -> ToolkitError:
    """What to say of an OLE file (MS-CFB): its folder names its streams in UTF-16."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return encrypted(name)
    if "WordDocument".encode("utf-16-le") in data:
        return ToolkitError("The file {name} is in the old Word format (.doc).",
                            "Open it in Word or LibreOffice, save it as .docx, and take that file.", name=name)
    if "Workbook".encode("utf-16-le") in data:
        return ToolkitError("The file {name} is in the old Excel format (.xls).",
                            "Open it in Excel or LibreOffice, save it as .xlsx, and take that file.", name=name)
    return ToolkitError("The file {name} is of a kind that is not read.",
                        "Save it as .docx, .odt, .xlsx or .pdf, and take that file.", name=name)


def _text(name: str, data: bytes) -> FileType:
    if b"\0" in data and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ToolkitError("The file {name} is of a kind that is not read.",
                           "Save it as .docx, .odt, .xlsx or .pdf, and take that file.", name=name)
    start = data[:2000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html", b"<?xml")) and b"<html" in data[:4000].lower():
        return "html"
    return _ENDINGS.get(PurePath(name).suffix.lower(), "txt")
