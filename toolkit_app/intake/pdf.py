"""The text of a PDF, page by page."""

import re

import pypdfium2

from toolkit_app.errors import ToolkitError
from toolkit_app.intake.archive import damaged, encrypted

MOST_PAGES = 5_000
# pdfium's own marks in a text: a hyphen at a line end that is none in the word
_SOFT_HYPHEN = re.compile("[\ufffe\x02]\\s*")
_BROKEN_WORD = re.compile(r"(?<=[^\W\d_])[-\u2010\xad]\r?\n(?=[^\W\d_])")


def pages(name: str, data: bytes) -> tuple[str, ...]:
    """The text of each page, lines joined; a page without text is empty.

    Raises ToolkitError when the file is damaged, needs a password, has too many pages, or no page has text (a scan).
    """
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise (encrypted(name) if "password" in str(error).lower() else damaged(name)) from error
    try:
        count = len(document)
        if count > MOST_PAGES:
            raise ToolkitError("The file {name} has {count} pages; at most {limit} are read.",
                               "Divide it, or attach it as a file.", name=name, count=count, limit=MOST_PAGES)
        found = tuple(_page(document, number) for number in range(count))
    except pypdfium2.PdfiumError as error:
        raise damaged(name) from error
    finally:
        document.close()
    if not any(any(letter.isalnum() for letter in text) for text in found):
        raise ToolkitError("The file {name} has no text: its {count} pages are pictures, as from a scanner.",
                           "Scan it anew with text recognition, or attach it as it is.", name=name, count=count)
    return found


def _page(document: pypdfium2.PdfDocument, number: int) -> str:
    page = document[number]
    try:
        text = page.get_textpage()
        try:
            return _joined(text.get_text_bounded())
        finally:
            text.close()
    finally:
        page.close()


def _joined(text: str) -> str:
    """The words of a page as running text: a word divided at a line end is one again."""
    text = _BROKEN_WORD.sub("", _SOFT_HYPHEN.sub("", text))
    return " ".join("".join(" " if ord(letter) < 32 else letter for letter in text).split())
