"""A publication in, a book for electronic readers out (EPUB 3.3): the articles of the web page, a file each, and their contents.

A few dozen lines over the web page and the zip library do it; no library is needed. The same publication gives the same bytes.
"""

import io
import uuid
import zipfile
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, field
from html import escape
from pathlib import Path

from toolkit_app.errors import ToolkitError
from toolkit_app.publishing.aside import aside
from toolkit_app.publishing.language import word
from toolkit_app.publishing.publication import Entry, Progress, Publication
from toolkit_app.publishing.table import clean
from toolkit_app.publishing.web.article import Article, Shown, spans
from toolkit_app.publishing.web.look import STYLE
from toolkit_app.publishing.web.page import ImageReader, media, opened

_MOMENT = (2000, 1, 1, 0, 0, 0)
_SPACES = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
_CONTAINER = """<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="book/content.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""


@dataclass
class _Book:
    """What goes into the file: pages, pictures (name and bytes), and the lines of the contents (file, anchor, words, level)."""

    pages: list[tuple[str, str]] = field(default_factory=list)
    pictures: dict[tuple[str, str], tuple[str, bytes]] = field(default_factory=dict)
    contents: list[tuple[str, str, int]] = field(default_factory=list)


def write(publication: Publication, target: Path, *, image: ImageReader) -> Iterator[Progress]:
    """Writes the publication to ``target`` as EPUB, telling after every item how far it is.

    ``image`` as for a PDF. Whoever stops the iteration, and every error, leaves what was there. Raises ToolkitError where there
    is nothing to write, or no room.
    """
    if not publication.entries:
        raise ToolkitError("There is nothing to print.", "Choose at least one item.")
    with aside(target) as put:
        put((yield from _made(publication, image)))


def _made(publication: Publication, image: ImageReader) -> Generator[Progress, None, bytes]:
    book = _Book()
    warnings: list[ToolkitError] = []
    names = {entry.key: f"{entry.key}.xhtml" for entry in publication.entries}
    for done, entry in enumerate(publication.entries):
        _article(book, entry, publication, names, image, warnings)
        yield Progress(done, len(publication.entries), entry.title)
        while warnings:
            yield Progress(done, len(publication.entries), entry.title, warnings.pop(0))
    yield Progress(len(publication.entries), len(publication.entries), publication.title)
    return _zipped(book, publication)


def _article(
    book: _Book, entry: Entry, publication: Publication, names: dict[str, str], image: ImageReader, warnings: list[ToolkitError]
) -> None:
    def shown(key: str, name: str) -> Shown | str:
        if (key, name) not in book.pictures:
            made = opened(key, name, publication.lang, image, warnings)
            if isinstance(made, str):
                return made
            ending = media(made).partition("/")[2]
            book.pictures[key, name] = f"images/{len(book.pictures) + 1}.{ending}", made
        return Shown(book.pictures[key, name][0])

    article = Article(entry, publication, target=lambda key: names.get(key, ""), picture=shown, level=1)
    book.pages.append((names[entry.key], _page(entry.title, entry.lang, article.html())))
    book.contents.append((names[entry.key], entry.title, 1))
    if entry.is_methodology:
        book.contents += [(f"{names[entry.key]}#{anchor}", title, 2) for level, title, anchor in article.headings if level == 2]


def _page(title: str, lang: str, body: str) -> str:
    return (f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n<html {_SPACES} lang="{lang}" xml:lang="{lang}">\n'
            f'<head><title>{escape(clean(title))}</title><link rel="stylesheet" href="style.css"/></head>\n'
            f"<body>\n{body}\n</body>\n</html>\n")  # fmt: skip


def _nav(book: _Book, publication: Publication) -> str:
    """The contents, chapters below their book."""
    title = escape(word("contents", publication.lang))
    lines: list[str] = []
    open_list = False
    for address, words, level in book.contents:
        link = f'<a href="{escape(address)}">{spans(words, publication.lang) or "–"}</a>'
        if level == 1:
            lines.append(f"{'</ol></li>' if open_list else '</li>' if lines else ''}<li>{link}")
            open_list = False
        else:
            lines.append(f"{'' if open_list else '<ol>'}<li>{link}</li>")
            open_list = True
    closing = "</ol></li>" if open_list else "</li>"
    return _page(publication.title, publication.lang,
                 f'<nav epub:type="toc"><h1>{title}</h1><ol>{"".join(lines)}{closing}</ol></nav>')  # fmt: skip


def _package(book: _Book, publication: Publication) -> str:
    """The package document: what the book is, and its files in the order of reading."""
    named = " ".join(f"{entry.key}@{entry.head}" for entry in publication.entries)
    ident = uuid.uuid5(uuid.NAMESPACE_URL, f"reintegration-toolkit:{publication.lang}:{publication.edition}:{named}")
    pages = [f'<item id="page-{number}" href="{escape(name)}" media-type="application/xhtml+xml"/>'
             for number, (name, _) in enumerate(book.pages, 1)]  # fmt: skip
    pictures = [f'<item id="picture-{number}" href="{name}" media-type="{media(data)}"/>'
                for number, (name, data) in enumerate(book.pictures.values(), 1)]  # fmt: skip
    spine = [f'<itemref idref="page-{number}"/>' for number in range(1, len(book.pages) + 1)]
    day = publication.date[:10] if len(publication.date) >= 10 else "2000-01-01"
    return "\n".join((
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="{publication.lang}">',
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">', f'<dc:identifier id="id">urn:uuid:{ident}</dc:identifier>',
        f"<dc:title>{escape(clean(publication.title))}</dc:title>",
        *(f"<dc:language>{lang}</dc:language>" for lang in dict.fromkeys((publication.lang, *_languages(publication)))),
        "<dc:creator>Reintegration Toolkit</dc:creator>", f"<dc:date>{day}</dc:date>",
        f'<meta property="dcterms:modified">{day}T00:00:00Z</meta>', "</metadata>", "<manifest>",
        '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
        '<item id="style" href="style.css" media-type="text/css"/>', *pages, *pictures, "</manifest>",
        f'<spine><itemref idref="nav"/>{"".join(spine)}</spine>', "</package>", ""))  # fmt: skip


def _languages(publication: Publication) -> Sequence[str]:
    return [entry.lang for entry in publication.entries]


def _zipped(book: _Book, publication: Publication) -> bytes:
    files: list[tuple[str, bytes]] = [
        ("META-INF/container.xml", _CONTAINER.encode()),
        ("book/content.opf", _package(book, publication).encode()),
        ("book/nav.xhtml", _nav(book, publication).encode()),
        ("book/style.css", STYLE.encode()),
        *((f"book/{name}", text.encode()) for name, text in book.pages),
        *((f"book/{name}", data) for name, data in book.pictures.values()),
    ]
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as file:
        # a reader knows the file by this first entry, which is not compressed
        file.writestr(zipfile.ZipInfo("mimetype", _MOMENT), b"application/epub+zip", zipfile.ZIP_STORED)
        for name, data in files:
            about = zipfile.ZipInfo(name, _MOMENT)
            about.compress_type = zipfile.ZIP_DEFLATED
            file.writestr(about, data)
    return target.getvalue()
