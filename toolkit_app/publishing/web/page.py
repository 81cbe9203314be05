"""A publication in, one web page out: pictures inline, no scripts, nothing fetched, light and dark."""

import base64
from collections.abc import Callable, Generator, Iterator, Sequence
from html import escape
from pathlib import Path

from toolkit_app import __version__
from toolkit_app.errors import ToolkitError
from toolkit_app.publishing.aside import aside
from toolkit_app.publishing.language import long_date, word
from toolkit_app.publishing.picture import PictureError
from toolkit_app.publishing.publication import Progress, Publication
from toolkit_app.publishing.raster import open_raster
from toolkit_app.publishing.table import clean
from toolkit_app.publishing.web.article import Article, Shown, spans
from toolkit_app.publishing.web.look import STYLE

ImageReader = Callable[[str, str], bytes | None]
WIDEST = 528.0  # points: pictures are no larger than the page shows them
# a browser that reads the file runs nothing and fetches nothing, whatever is in it
_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
PNG = b"\x89PNG"


def write(publication: Publication, target: Path, *, image: ImageReader) -> Iterator[Progress]:
    """Writes the publication to ``target`` as one HTML file, telling after every item how far it is.

    ``image`` as for a PDF. Whoever stops the iteration, and every error, leaves what was there. Raises ToolkitError where there
    is nothing to write, or no room.
    """
    if not publication.entries:
        raise ToolkitError("There is nothing to print.", "Choose at least one item.")
    with aside(target) as put:
        put((yield from _made(publication, image)))


def _made(publication: Publication, image: ImageReader) -> Generator[Progress, None, bytes]:
    warnings: list[ToolkitError] = []
    included = {entry.key for entry in publication.entries}
    several = len(included) > 1

    def shown(key: str, name: str) -> Shown | str:
        made = opened(key, name, publication.lang, image, warnings)
        if isinstance(made, str):
            return made
        return Shown(f"data:{media(made)};base64,{base64.b64encode(made).decode()}")

    articles: list[str] = []
    headings: list[tuple[int, str, str]] = []
    for done, entry in enumerate(publication.entries):
        article = Article(entry, publication, target=lambda key: f"#{key}" if key in included else "", picture=shown,
                          level=2 if several else 1)  # fmt: skip
        articles.append(article.html())
        headings.append((2, entry.title, article.anchor()))
        if entry.is_methodology or not several:
            headings += [(3, words, anchor) for level, words, anchor in article.headings if level == article.level + 1]
        yield Progress(done, len(publication.entries), entry.title)
        while warnings:
            yield Progress(done, len(publication.entries), entry.title, warnings.pop(0))
    yield Progress(len(publication.entries), len(publication.entries), publication.title)
    contents = _contents(headings, publication.lang) if several or publication.entries[0].is_methodology else ""
    head = _title(publication) if several else ""
    return _page(publication, f"{head}{contents}\n<main>\n{chr(10).join(articles)}\n</main>").encode()


def opened(key: str, name: str, lang: str, image: ImageReader, warnings: list[ToolkitError]) -> bytes | str:
    """The picture of an item, re-encoded without what a camera wrote into it; or why it is not shown, with a warning."""
    try:
        return open_raster(image(key, name), lang, WIDEST).data
    except PictureError as error:
        warnings.append(ToolkitError("A picture in {key} is not printed ({name}): {reason}.", "Its place holds a note.", key=key,
                                     name=name, reason=str(error)))  # fmt: skip
        return str(error)


def media(data: bytes) -> str:
    """The media type of a re-encoded picture."""
    return "image/png" if data.startswith(PNG) else "image/jpeg"


def _page(publication: Publication, body: str) -> str:
    items = "".join(f'<meta name="toolkit-item" content="{escape(f"{entry.key} {entry.head} {entry.lang}")}"/>\n'
                    for entry in publication.entries)  # fmt: skip
    return f"""<!DOCTYPE html>
<html lang="{publication.lang}">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="{_POLICY}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="generator" content="Reintegration Toolkit {__version__}"/>
<meta name="color-scheme" content="light dark"/>
{items}<title>{escape(clean(publication.title))}</title>
<style>{STYLE}</style>
</head>
<body>
{body}
</body>
</html>
"""


def _title(publication: Publication) -> str:
    """What stands above several items."""
    lang = publication.lang
    edition = f"{word('edition', lang)} {publication.edition}" if publication.edition else ""
    lines = [text for text in (publication.subtitle, edition, long_date(publication.date, lang)) if text]
    below = "".join(f'<p class="kind">{spans(text, lang)}</p>' for text in lines)
    return f"<header><h1>{spans(publication.title, lang)}</h1>{below}</header>\n"


def _contents(headings: Sequence[tuple[int, str, str]], lang: str) -> str:
    title = escape(word("contents", lang))
    listed = "".join(f'<li class="level-{level}"><a href="#{escape(anchor)}">{spans(text, lang)}</a></li>'
                     for level, text, anchor in headings)  # fmt: skip
    return f'<nav aria-label="{title}"><p class="kind">{title}</p><ol>{listed}</ol></nav>'
