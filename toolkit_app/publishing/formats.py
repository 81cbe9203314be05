"""The formats that items leave in, by the names people type."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal, Protocol

from toolkit_app.publishing.publication import Progress, Publication

Format = Literal["pdf", "docx", "html", "epub", "md", "xlsx", "csv"]
TEXTS: tuple[Format, ...] = ("pdf", "docx", "html", "epub", "md")
LISTS: tuple[Format, ...] = ("xlsx", "csv")
FORMATS = (*TEXTS, *LISTS)
ImageReader = Callable[[str, str], bytes | None]


class Writer(Protocol):
    """What writes a publication into a file, or for ``md`` into a new folder, telling how far it is."""

    def __call__(self, publication: Publication, target: Path, *, image: ImageReader) -> Iterator[Progress]: ...  # noqa: D102


def writer(name: Format) -> Writer:
    """What writes that format of texts. Each is loaded when it is asked for: together they take half a second."""
    if name == "docx":
        from toolkit_app.publishing.word.document import write as word

        return word
    if name == "html":
        from toolkit_app.publishing.web.page import write as page

        return page
    if name == "epub":
        from toolkit_app.publishing.web.epub import write as epub

        return epub
    if name == "md":
        from toolkit_app.publishing.folder import write as folder

        return folder
    from toolkit_app.publishing.pdf import write as pdf

    return pdf


def suffix(name: Format) -> str:
    """The ending of a file of that format; "" for a folder."""
    return "" if name == "md" else f".{name}"
