"""The document as a file: parts, relationships, pictures, footnotes, headers and footers."""

import io
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

import docx
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.shared import Emu
from lxml import etree

from toolkit_app import __version__
from toolkit_app.errors import ToolkitError
from toolkit_app.publishing.language import long_date, word
from toolkit_app.publishing.picture import PictureError
from toolkit_app.publishing.publication import Entry, Publication
from toolkit_app.publishing.raster import open_raster
from toolkit_app.publishing.table import clean
from toolkit_app.publishing.word.elements import Bookmarks, Element, field, paragraph, said, w
from toolkit_app.publishing.word.styles import MARGIN, PAGE, TEXT_WIDTH, numbering, settings, styles

ImageReader = Callable[[str, str], bytes | None]
APPLICATION = "Reintegration Toolkit"
FORMAT = "1"
_FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_CUSTOM = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_CUSTOM_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
_CUSTOM_SPACE = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_CUSTOM_NAMES: Any = {None: _CUSTOM_SPACE, "vt": _TYPES}
_NEEDLESS = frozenset(("stylesWithEffects", "customXml", "webSettings", "thumbnail"))
_POINT = 12700  # EMU
_WIDEST = TEXT_WIDTH / 20  # points
_HIGHEST = 560.0


class Package:
    """One document that is being made."""

    def __init__(self, publication: Publication, image: ImageReader) -> None:
        self.publication, self.image = publication, image
        self.bookmarks = Bookmarks()
        self.warnings: list[ToolkitError] = []
        self._document = docx.Document()
        self._part: Any = self._document.part
        self._restarts: list[tuple[int, int]] = []
        self._notes: list[Element] = []
        self._links: dict[str, str] = {}
        self._pictures = 0

    def numbered(self, start: int) -> int:
        """A new numbered list that begins with ``start``: its number."""
        self._restarts.append((len(self._restarts) + 2, start))
        return self._restarts[-1][0]

    def linked(self, address: str) -> str:
        """The id of a relationship to an address."""
        if address not in self._links:
            self._links[address] = self._part.relate_to(clean(address), RT.HYPERLINK, is_external=True)
        return self._links[address]

    def note(self, paragraphs: Sequence[Element]) -> int:
        """A new footnote: its number."""
        self._notes.append(w("footnote", *paragraphs, id=len(self._notes) + 1))
        return len(self._notes)

    def picture(self, key: str, name: str, width: str, alternative: str) -> Element | str:
        """A picture of an item as a drawing, or in words why it cannot be shown; then a warning is told as well."""
        lang = self.publication.lang
        try:
            opened = open_raster(self.image(key, name), lang, _WIDEST)
        except PictureError as error:
            self.warnings.append(ToolkitError("A picture in {key} is not printed ({name}): {reason}.", "Its place holds a note.",
                                              key=key, name=name, reason=str(error)))  # fmt: skip
            return str(error)
        wide = _wish(width) or opened.width
        return self.drawn(opened.data, wide, wide * opened.height / opened.width, alternative)

    def drawn(self, png: bytes, wide: float, high: float, alternative: str) -> Element:
        """A picture that is ready to be shown, so many points wide and high, or smaller where that does not fit."""
        scale = min(1, _WIDEST / wide, _HIGHEST / high)
        inline = self._part.new_pic_inline(io.BytesIO(png), Emu(int(wide * scale * _POINT)), Emu(int(high * scale * _POINT)))
        self._pictures += 1
        inline.docPr.set("id", str(self._pictures))
        inline.docPr.set("name", f"Picture {self._pictures}")
        inline.docPr.set("descr", clean(alternative))
        return w("drawing", inline)

    def fill(self, parts: Sequence[tuple[list[Element], Entry | None]]) -> None:
        """Puts the parts into the document, each a section with its own header and footer that begins on a new page."""
        body: Any = self._document.element.body
        for child in list(body):
            body.remove(child)
        for place, (elements, entry) in enumerate(parts):
            body.extend(elements)
            section = self._section(entry)
            if place == len(parts) - 1:
                body.append(section)
            else:
                body.append(w("p", w("pPr", w("pStyle", val="Gap"), section)))

    def _section(self, entry: Entry | None) -> Element:
        publication, lang = self.publication, self.publication.lang
        if entry is None:
            head = (publication.title, edition(publication))
            foot: tuple[str, ...] = (edition(publication), long_date(publication.date, lang))
        else:
            revision = word("revision", lang, r=entry.revision) if entry.revision else ""
            head = (entry.title, " · ".join(filter(None, (entry.state_label, entry.key))))
            foot = (edition(publication), revision, long_date(entry.date, lang), entry.sensitivity)
        header, header_id = self._part.add_header_part()
        footer, footer_id = self._part.add_footer_part()
        _only(header.element, paragraph("Header", [*said(head[0], lang), w("r", w("tab")), *said(head[1], lang)]))
        left = " · ".join(filter(None, foot))
        _only(footer.element, paragraph("Footer", [*said(left, lang), w("r", w("tab")), *_pages(lang)]))
        margins = w("pgMar", top=1500, right=MARGIN, bottom=1300, left=MARGIN, header=700, footer=600, gutter=0)
        return w("sectPr", w("headerReference", type="default", r_id=header_id),
                 w("footerReference", type="default", r_id=footer_id), w("type", val="nextPage"),
                 w("pgSz", w=PAGE[0], h=PAGE[1]), margins)  # fmt: skip

    def saved(self) -> bytes:
        """The file."""
        lang = self.publication.lang
        self._strip()
        _replace(self._part.styles.element, styles(lang))
        _replace(self._part.numbering_part.element, numbering(self._restarts))
        _replace(self._document.settings.element, settings(lang))
        self._add(_FOOTNOTES, RT.FOOTNOTES, "/word/footnotes.xml", _notes_part(self._notes), self._part)
        self._add(_CUSTOM, _CUSTOM_RELATION, "/docProps/custom.xml", _properties(self.publication), self._part.package)
        self._describe()
        target = io.BytesIO()
        self._document.save(target)
        return target.getvalue()

    def _strip(self) -> None:
        """Takes out what the library's own template brings along and nobody needs."""
        for owner in (self._part, self._part.package):
            for name, relation in list(owner.rels.items()):
                if relation.reltype.rsplit("/", 1)[-1] in _NEEDLESS:
                    del owner.rels[name]

    def _add(self, content_type: str, relation: str, name: str, root: Element, owner: Any) -> None:
        data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        owner.relate_to(Part(PackURI(name), content_type, data, self._part.package), relation)

    def _describe(self) -> None:
        about = self._document.core_properties
        publication = self.publication
        moment = _moment(publication.date)
        about.title, about.subject = clean(publication.title), clean(publication.subtitle)
        about.author, about.last_modified_by, about.comments = APPLICATION, "", ""
        about.language, about.version = publication.lang, clean(publication.edition)
        about.created = about.modified = moment
        about.revision = 1


def _moment(date: str) -> datetime:
    try:
        return datetime.strptime(date[:10], "%Y-%m-%d").replace(tzinfo=UTC)
    except ValueError:
        return datetime(2000, 1, 1, tzinfo=UTC)


def _replace(root: Any, new: Element) -> None:
    for child in list(root):
        root.remove(child)
    root.extend(new)


def _only(root: Any, child: Element) -> None:
    for other in list(root):
        root.remove(other)
    root.append(child)


def _pages(lang: str) -> list[Element]:
    """“Page 3 of 12” with fields in the places of the numbers, in the order of the language."""
    found: list[Element] = []
    for piece in word("page", lang, n="\x01n\x01", total="\x01total\x01").split("\x01"):
        if piece in ("n", "total"):
            found += field("PAGE" if piece == "n" else "NUMPAGES", said("1", lang))
        elif piece:
            found += said(piece, lang)
    return found


def _notes_part(notes: Sequence[Element]) -> Element:
    lines = [
        w("footnote", paragraph("", [w("r", w(mark))]), type=kind, id=number)
        for kind, mark, number in (("separator", "separator", -1), ("continuationSeparator", "continuationSeparator", 0))
    ]
    return w("footnotes", *lines, *notes)


def _properties(publication: Publication) -> Element:
    values = {"toolkit.format": FORMAT, "toolkit.lang": publication.lang, "toolkit.program": f"{APPLICATION} {__version__}"}
    for number, entry in enumerate(publication.entries, 1):
        values[f"toolkit.item.{number}"] = f"{entry.key} {entry.head} {entry.lang}"
    root = etree.Element(f"{{{_CUSTOM_SPACE}}}Properties", nsmap=_CUSTOM_NAMES)
    for number, (name, value) in enumerate(values.items(), 2):
        about = {"fmtid": "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", "pid": str(number), "name": name}
        one = etree.SubElement(root, f"{{{_CUSTOM_SPACE}}}property", about)
        etree.SubElement(one, f"{{{_TYPES}}}lpwstr").text = value
    return root


def _wish(width: str) -> float:
    """The width asked for in points: of pixels, 96 to the inch, or a share of the text; 0 where none is."""
    if width.endswith("%"):
        return _WIDEST * float(width[:-1]) / 100
    return float(width) * 0.75 if width else 0


def edition(publication: Publication) -> str:
    """ "Edition 0.1", or nothing."""
    return f"{word('edition', publication.lang)} {publication.edition}" if publication.edition else ""
