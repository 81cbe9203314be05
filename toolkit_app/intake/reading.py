"""Any file with running text read into a document: .docx, .odt, .rtf, .html, .md, .txt, by what it is and not by its name."""

from collections.abc import Collection
from pathlib import PurePath

from toolkit_app.errors import ToolkitError
from toolkit_app.intake import opendocument, plain, rtf, word
from toolkit_app.intake.document import Document
from toolkit_app.intake.filetype import recognise

#: Endings of files that are read, for choosers of files.
ENDINGS = (".docx", ".odt", ".rtf", ".html", ".htm", ".md", ".markdown", ".txt")


def read(name: str, data: bytes, labels: Collection[str] = ()) -> Document:
    """The document in a file. ``labels`` are names of sections and fields that forms in it may have.

    Raises ToolkitError with the reason when it is of no kind that is read, damaged, encrypted, holds macros, or is larger than
    the limits. Call it through ``process.ReaderProcess`` for files of strangers.
    """
    found = recognise(name, data)
    if found == "docx":
        return word.read(name, data, labels)
    if found == "odt":
        return opendocument.read(name, data, labels)
    if found == "rtf":
        return rtf.read(name, data, labels)
    if found == "html":
        return plain.read_html(name, data)
    if found == "md":
        return plain.read_markdown(name, data)
    if found == "txt":
        return plain.read_text(name, data)
    raise ToolkitError("The file {name} has no running text that can be taken over.",
                       "Read a spreadsheet as a table; attach a PDF to an item.", name=name)


def title_of(name: str, document: Document) -> str:
    """The title of a document, else the name of its file in words."""
    return document.title or " ".join(PurePath(name).stem.replace("_", " ").split()) or name
