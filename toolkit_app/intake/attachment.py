"""The text of an attached file for the search: passages, each with the place where it stands.

Read: .pdf, .docx, .odt, .xlsx, .csv, .rtf, .txt, .md, .html, by what the file is and not by its name.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from toolkit_app.errors import ToolkitError
from toolkit_app.intake import pdf, reading, sheet
from toolkit_app.intake.document import Document
from toolkit_app.intake.filetype import recognise
from toolkit_app.intake.process import ReaderProcess
from toolkit_app.text import sections, wording

#: No file gives more letters than a shelf of books has.
MOST_LETTERS = 10_000_000


@dataclass(frozen=True)
class Passage:
    """A piece of text, without markup, and its place: ``page`` with its number, ``sheet`` with its title, ``heading`` with the
    words of the heading it stands under; ``""`` and no name where the file has no places.
    """

    place: Literal["", "page", "sheet", "heading"]
    name: str
    text: str


class Reader(ReaderProcess):
    """Reads attachments in a process of its own, which is kept for the next file. Close it when done."""

    def passages(self, name: str, data: bytes) -> tuple[Passage, ...]:
        """As the function ``passages``; raises ToolkitError also when the file takes too long, too much memory, or crashes."""
        return self.run(passages, name, data)


def passages(name: str, data: bytes) -> tuple[Passage, ...]:
    """The passages of a file in their order, none without words.

    Raises ToolkitError with the reason when it is of no kind that is read, or damaged, encrypted, a scan without text, too
    large, or without any text. Call it through ``Reader`` for files of strangers.
    """
    kind = recognise(name, data)
    if kind == "pdf":
        found = [Passage("page", str(number), text) for number, text in enumerate(pdf.pages(name, data), 1)]
    elif kind in ("xlsx", "csv"):
        found = [Passage("sheet", table.title, _cells(table)) for table in sheet.read(name, data)]
    else:
        found = list(_headed(reading.read(name, data)))
    kept = tuple(passage for passage in found if any(letter.isalnum() for letter in passage.text))
    if not kept:
        raise ToolkitError("The file {name} has no text.", "Attach it as it is; the search finds it by its name.", name=name)
    if sum(len(passage.text) for passage in kept) > MOST_LETTERS:
        raise ToolkitError("The file {name} has more than {limit} million letters.", "Divide it, or attach it as a file.",
                           name=name, limit=MOST_LETTERS // 1_000_000)
    return kept


def _cells(table: sheet.Table) -> str:
    return "\n".join(" · ".join(cell.text for cell in row if cell.text) for row in table.rows if row)


def _headed(document: Document) -> Iterator[Passage]:
    """A text cut at its headings of level 1 and 2; then what is proposed and said beside it."""
    text = document.text
    for section in sections.scan(text).sections:
        words = wording.wording(text[section.content_start : section.end])
        yield Passage("heading" if section.title else "", section.title, words or section.title)
    beside = [proposal.new_words for proposal in document.proposals] + [remark.words for remark in document.remarks]
    yield Passage("", "", "\n".join(filter(None, beside)))
