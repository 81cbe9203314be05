"""The cover of a book: title, subtitle, edition, state, date and facts."""

from collections.abc import Iterator

from toolkit_app.publishing.flow import Block, Named, Page
from toolkit_app.publishing.frames import Edge, Frame
from toolkit_app.publishing.language import long_date, word
from toolkit_app.publishing.layouts.parts import edition, facts, shared, values
from toolkit_app.publishing.pages import Part, Press, Running
from toolkit_app.publishing.picture import open_picture
from toolkit_app.publishing.publication import Publication, Row
from toolkit_app.publishing.setting import line
from toolkit_app.publishing.structure import Element
from toolkit_app.publishing.style import FAMILIES, MM, Sheet, Style

# how much larger than the text the title on the cover is, from the most to the least
TITLE_SCALES = (3.1, 2.5, 2.0, 1.6, 1.2)
_BAND = 9 * MM


def part(publication: Publication, sheet: Sheet) -> Part:
    """The cover as a part. It bears what every page bears; only its head is left free."""
    running = Running(values(publication, title=publication.title, state=state(publication)), head=False)
    return Part((), running, drawing=lambda press: _draw(publication, sheet, press))


def state(publication: Publication) -> str:
    """The state of the methodology; without one, that of all items, where they share it."""
    return shared(entry.state_label for entry in publication.entries if entry.is_methodology) or shared(
        entry.state_label for entry in publication.entries
    )


def _draw(publication: Publication, sheet: Sheet, press: Press) -> None:
    lang = publication.lang
    press.box(0, sheet.height - _BAND, sheet.width, _BAND, sheet.colours.accent)
    sensitivity = shared(entry.sensitivity for entry in publication.entries)
    rows = [
        Row(word("date", lang), long_date(publication.date, lang)),
        *publication.facts,
        *([Row(word("sensitivity", lang), sensitivity)] if sensitivity else []),
    ]
    below = Frame(facts(rows, sheet, lang, pairs=1), Edge())
    height = below.measure(sheet.measure)
    top = sheet.height * 0.74
    for scale in TITLE_SCALES:
        above = Frame(list(_titles(publication, sheet, scale)), Edge())
        if above.measure(sheet.measure) <= top - sheet.bottom - height - sheet.body.size * 2:
            break
    _logo(publication, sheet, press)
    above.draw(press, sheet.side, top, sheet.measure)
    below.draw(press, sheet.side, sheet.bottom + height + sheet.body.size, sheet.measure)


def _titles(publication: Publication, sheet: Sheet, scale: float) -> Iterator[Block]:
    size, colours, lang = sheet.body.size, sheet.colours, publication.lang
    family = FAMILIES[publication.layout.heading_font]
    title = Style(family, size * scale, size * scale * 1.26, colours.accent, bold=True, after=size * 1.1)
    yield Named(line(publication.title, title, lang, Element("H1")), "/cover", title=publication.title, level=0)
    if publication.subtitle:
        yield line(publication.subtitle, Style(family, size * scale * 0.48, size * scale * 0.7, colours.muted), lang)
    stamped = " · ".join(filter(None, (edition(publication), state(publication))))
    if stamped:
        mark = line(stamped, Style(family, size * 1.05, size * 1.4, colours.accent, bold=True), lang)
        edge = Edge(left=size * 0.9, right=size * 0.9, top=size * 0.45, bottom=size * 0.5, outline=colours.accent)
        yield Narrow(Frame([mark], edge), before=size * 2.2)


def _logo(publication: Publication, sheet: Sheet, press: Press) -> None:
    logo = publication.layout.logo
    if logo is None or logo.where != "cover":
        return
    opened = open_picture(logo.picture, publication.lang, sheet.measure)
    high = min(logo.height * MM, sheet.height * 0.12)
    wide = min(high * opened.width / opened.height, sheet.measure)
    press.picture(opened, sheet.side, sheet.height - _BAND - 14 * MM - high, wide, high)


class Narrow(Block):
    """A block no wider than its text."""

    def __init__(self, block: Block, *, before: float) -> None:
        super().__init__(before=before)
        self.block = block

    def _own(self, width: float) -> float:
        return min(self.block.natural()[0] + 1, width)

    def measure(self, width: float) -> float:
        """The height of the block."""
        return self.block.measure(self._own(width))

    def draw(self, page: Page, x: float, top: float, width: float) -> None:
        """Draws the block at the left."""
        self.block.draw(page, x, top, self._own(width))
