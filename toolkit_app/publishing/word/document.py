"""A publication in, a Word document out, or an error and no file."""

from collections.abc import Generator, Iterator, Sequence
from pathlib import Path

from toolkit_app.errors import ToolkitError
from toolkit_app.publishing.aside import aside
from toolkit_app.publishing.language import long_date, word
from toolkit_app.publishing.publication import Entry, Progress, Publication, Row
from toolkit_app.publishing.word.body import Body, table
from toolkit_app.publishing.word.elements import Element, bookmark_name, field, paragraph, said, w
from toolkit_app.publishing.word.package import ImageReader, Package, edition
from toolkit_app.publishing.word.styles import TEXT_WIDTH
from toolkit_app.text.markup import Node, parse

_FACTS = 0.27  # of the width of the text, for labels
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


def write(publication: Publication, target: Path, *, image: ImageReader) -> Iterator[Progress]:
    """Writes the publication to ``target`` as .docx, telling after every item how far it is.

    ``image`` gives the bytes of an attachment by the key of its item and its name, None where there is none. Whoever stops the
    iteration, and every error, leaves what was there. Raises ToolkitError where there is nothing to write, or no room.
    """
    if not publication.entries:
        raise ToolkitError("There is nothing to print.", "Choose at least one item.")
    with aside(target) as put:
        put((yield from _made(publication, image)))


def _made(publication: Publication, image: ImageReader) -> Generator[Progress, None, bytes]:
    package = Package(publication, image)
    several = len(publication.entries) > 1
    included = [entry.key for entry in publication.entries]
    parts: list[tuple[list[Element], Entry | None]] = []
    headings: list[tuple[int, str, str]] = []
    for done, entry in enumerate(publication.entries):
        body = _body(package, entry, publication, included, deeper=int(several))
        parts.append((_entry(entry, body, publication, several=several), entry))
        headings += [one for one in body.headings if one[0] == 1 or (entry.is_methodology and one[0] == 2)]
        yield Progress(done, len(publication.entries), entry.title)
        while package.warnings:
            yield Progress(done, len(publication.entries), entry.title, package.warnings.pop(0))
    is_book = any(entry.is_methodology for entry in publication.entries)
    if several or is_book:
        chosen = 'TOC \\o "1-1" \\h \\z \\u' + (' \\t "Chapter,2"' if is_book else "")
        parts.insert(0, ([*_cover(publication), *_contents(headings, chosen, publication.lang)], None))
    package.fill(parts)
    yield Progress(len(publication.entries), len(publication.entries), publication.title)
    return package.saved()


def _body(package: Package, entry: Entry, publication: Publication, included: Sequence[str], *, deeper: int) -> Body:
    nodes = parse(entry.body, lang=entry.lang)
    notes = [note for node in nodes if node.tag == "footnotes" for note in node.children if isinstance(note, Node)]
    highest = min((int(node.tag[1]) for node in nodes if node.tag in _HEADINGS), default=1)
    titles = {**publication.titles, **{one.key: one.title for one in publication.entries}}
    return Body(package, entry.key, entry.lang, publication.lang, titles=titles, included=included,
                footnotes={note.attributes["n"]: note.children for note in notes}, deeper=deeper + 1 - highest,
                chapters=entry.is_methodology and deeper > 0)  # fmt: skip


def _entry(entry: Entry, body: Body, publication: Publication, *, several: bool) -> list[Element]:
    """An item: its title, its facts, its text, its sources."""
    lang = publication.lang
    title = said(entry.title, entry.lang, lang)
    if several:
        anchor = f"_Toc0000_{bookmark_name(entry.key)[3:]}"
        body.headings.append((1, entry.title, anchor))
        title = body.package.bookmarks.around(anchor, title)
    found = [paragraph("Heading1" if several else "Title", body.package.bookmarks.around(bookmark_name(entry.key), title))]
    if publication.subtitle and not several:
        found.append(paragraph("Subtitle", said(publication.subtitle, lang)))
    found += _facts(entry.fields, lang)
    nodes = [node for node in parse(entry.body, lang=entry.lang) if node.tag != "footnotes"]
    found += body.blocks(_without_empty(nodes))
    if entry.sources:
        found.append(paragraph("SourcesHeading", said(word("sources", lang), lang)))
        number = body.package.numbered(1)
        for source in entry.sources:
            found.append(paragraph("ListNumber", said(source, lang), w("numPr", w("ilvl", val=0), w("numId", val=number))))
    return found


def _without_empty(nodes: Sequence[Node]) -> list[Node]:
    """The nodes without headings that head nothing."""
    kept: list[Node] = []
    for node in reversed(nodes):
        if node.tag in _HEADINGS and (not kept or (kept[-1].tag in _HEADINGS and kept[-1].tag <= node.tag)):
            continue
        kept.append(node)
    return kept[::-1]


def _facts(rows: Sequence[Row], lang: str) -> list[Element]:
    filled = [row for row in rows if row.value.strip()]
    if not filled:
        return []
    widths = [int(TEXT_WIDTH * _FACTS), TEXT_WIDTH - int(TEXT_WIDTH * _FACTS)]
    made = [w("tr", w("trPr", w("cantSplit")), *(
        w("tc", w("tcPr", w("tcW", w=width, type="dxa")), *(
            paragraph("TableText", said(line, lang)) for line in text.split("\n")))
        for text, width in zip((row.label, row.value), widths, strict=True))) for row in filled]  # fmt: skip
    return [table("Facts", made, widths, heads="column"), paragraph("Gap", [])]


def _cover(publication: Publication) -> list[Element]:
    lang = publication.lang
    found = [paragraph("Title", said(publication.title, lang))]
    for text in (publication.subtitle, edition(publication)):
        if text:
            found.append(paragraph("Subtitle", said(text, lang)))
    date = Row(word("date", lang), long_date(publication.date, lang))
    return found + _facts([date, *publication.facts], lang)


def _contents(headings: Sequence[tuple[int, str, str]], chosen: str, lang: str) -> list[Element]:
    """A field of contents with its entries already there, as links. Their pages are computed when the field is updated.

    The file does not ask for that by itself: Word would greet the reader with a warning about other files.
    """
    shown = [one for one in headings if one[1]]
    if not shown:
        return []
    found = [paragraph("ContentsHeading", said(word("contents", lang), lang))]
    opening, closing = field(chosen)[:3], field("")[3:]
    for place, (level, title, anchor) in enumerate(shown):
        link = w("hyperlink", *said(title, lang), anchor=anchor)
        found.append(paragraph(f"TOC{level}", [*(opening if place == 0 else ()), link]))
    return [*found, paragraph("Gap", closing)]
