"""The text of attached files for the search: taken in after the items, one file at a time, each read once by its digest.

What is read lies in the index and is made again like everything there. Reading takes long and may fail, so it is apart from
taking in: who may not wait reads in a thread of its own.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from toolkit_app.errors import ToolkitError
from toolkit_app.library import attachments
from toolkit_app.library.progress import Progress
from toolkit_app.library.store import Library
from toolkit_app.search.attached import Page
from toolkit_app.search.index import Index

if TYPE_CHECKING:
    # the readers take time to load, and most searches find nothing to be read
    from toolkit_app.intake.attachment import Passage

Read = Callable[[str, bytes], "Sequence[Passage]"]
LARGEST = 64 << 20  # bytes of a file that is read for its text
LONGEST = 2 << 20  # letters of its text that can be searched, some 1,000 pages
_PAGE = 6_000  # letters of a passage that are shown and ranked as one
_END = re.compile(r"\n\s*\n|\n|(?<=[.!?]) | ")


@dataclass(frozen=True)
class Wanted:
    """An attached file whose text is not in the index yet; ``lang`` is the language of the item that holds it."""

    digest: str
    name: str
    size: int
    lang: str


def wanted(index: Index) -> Wanted | None:
    """The next file to read, None when all were looked at."""
    found = index.wanted_file()
    return Wanted(*found) if found else None


def read(library: Library, file: Wanted, reader: Read) -> tuple[Page, ...] | ToolkitError:
    """The text of a file as pages, or why there is none. It may take long; the library is not held up meanwhile."""
    try:
        if file.size > LARGEST:
            raise ToolkitError("The file {name} is larger than {limit} MB.", "The search finds it by its name.",
                               name=file.name, limit=LARGEST >> 20)
        with library.read() as tx:
            data = attachments.read(tx, file.digest)
        return tuple(pages(reader(file.name, data)))
    except ToolkitError as error:
        return error


def take_in(index: Index, file: Wanted, found: tuple[Page, ...] | ToolkitError) -> None:
    """Put what was read into the index."""
    if isinstance(found, ToolkitError):
        index.fail_file(file.digest, found)
    else:
        index.put_file(file.digest, file.lang, found)


def catch_up(library: Library, index: Index, reader: Read) -> Iterator[Progress]:
    """Read and take in every file that was not looked at yet. Stopping early loses nothing: the next time it goes on."""
    total = index.wanted_files()
    done = 0
    while (file := wanted(index)) is not None:
        yield Progress(done, max(total, done + 1), "Files")
        take_in(index, file, read(library, file, reader))
        done += 1
    for _ in index.tidy():
        yield Progress(done, max(total, done), "Files")


def pages(passages: "Sequence[Passage]") -> Iterator[Page]:
    """Passages as pages: a long one in pieces that keep its place; nothing after ``LONGEST`` letters."""
    left = LONGEST
    for passage in passages:
        for piece in _pieces(passage.text[:left]):
            yield Page(passage.place, passage.name, piece)
        left -= len(passage.text)
        if left <= 0:
            return


def _pieces(text: str) -> Iterator[str]:
    while len(text) > _PAGE:
        ends = [found.end() for found in _END.finditer(text, _PAGE // 2, _PAGE)]
        cut = ends[-1] if ends else _PAGE
        yield text[:cut]
        text = text[cut:]
    if text.strip():
        yield text
