"""ReportLab's canvas, with pages that stay open until all are known.

What is not known yet when a page is made (how many pages there are, on which page a chapter begins) is drawn at the end: a
page is kept as text until the file is written, so a mark is left in it where the number belongs, and the number takes its
place. It is thereby read where it stands, and not after the rest of the page.
"""

import io
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from toolkit_app import __version__
from toolkit_app.publishing.fonts import SANS, face, printable
from toolkit_app.publishing.publication import Publication
from toolkit_app.publishing.structure import Element

APPLICATION = "Reintegration Toolkit"
#: ends a marked stretch of content
END = "EMC"
ARTIFACT = "/Artifact BMC"
_MARK = "%open "
# it stands within marked content, never at the beginning or the end
_OPEN = re.compile(rf"\n{_MARK}(\d+)(?=\n)")
# letters for bytes: a quarter larger, and of no use since mail carries bytes
rl_config.useA85 = False


@dataclass
class Link:
    """A box on a page that leads to ``#anchor`` or to an address; ``words`` say where to, ``element`` is the link in the tree."""

    box: tuple[float, float, float, float]
    target: str
    words: str
    element: Element | None


@dataclass
class Leaf:
    """One page of the document, with the number it bears. Several may share a sheet of paper."""

    width: float
    height: float
    number: int = 0
    code: str = ""
    pictures: list[str] = field(default_factory=list)
    shadings: dict[str, str] = field(default_factory=dict)
    marks: list[Element] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)


class OpenCanvas(Canvas):
    """A canvas that gathers leaves. ``finished`` closes the places left open in them."""

    def __init__(self, publication: Publication, width: float, height: float) -> None:
        # the type stubs take the name of the first font for a number
        first: Any = face(SANS)
        super().__init__(
            io.BytesIO(),
            (width, height),
            pageCompression=1,
            invariant=1,
            initialFontName=first,
            lang=publication.lang,
            pdfVersion=(1, 7),
        )
        day = "".join(part for part in publication.date[:10] if part.isdigit()).ljust(8, "0")
        stamp = f"D:{day}000000+00'00'" if len(day) == 8 and day[4:] != "0000" else "D:20000101000000+00'00'"
        self.setDateFormatter(lambda *moment: stamp)
        self.setTitle(printable(publication.title))
        self.setAuthor(APPLICATION)
        self.setCreator(f"{APPLICATION} {__version__}")
        self.setProducer(f"{APPLICATION} {__version__} (ReportLab)")
        self.setSubject(" · ".join(filter(None, (publication.subtitle, publication.edition))))
        self.setKeywords(", ".join(entry.key for entry in publication.entries))
        self.setViewerPreference("DisplayDocTitle", "true")
        self.leaves: list[Leaf] = []
        self.leaf = Leaf(width, height)
        self._places: list[tuple[Leaf, Callable[[Leaf], None]]] = []
        # operators, and the drawings of places left open among them
        self._repeated: dict[str, tuple[object, list[str | Callable[[Leaf], None]]]] = {}
        # one table of transparencies for all leaves: several of them may share a page
        self._states: dict[Any, str] = {}
        self._share_states()

    @property
    def document(self) -> Any:
        """ReportLab's document, which the type stubs do not know."""
        inside: Any = self
        return inside._doc

    def draw_raw(self, operators: str) -> None:
        """Puts operators into the page as they are."""
        inside: Any = self
        inside._code.append(operators)

    def turn(self, width: float, height: float) -> None:
        """Ends the leaf and begins the next, which has that size."""
        inside: Any = self
        self.leaf.code = "\n".join(inside._code)
        self.leaf.pictures = list(dict.fromkeys(inside._formsinuse))
        self.leaf.shadings = inside._shadingUsed
        self.leaves.append(self.leaf)
        self.leaf = Leaf(width, height)
        inside._pagesize = (width, height)
        inside._startPage()
        self._share_states()

    def _share_states(self) -> None:
        inside: Any = self
        inside._extgstate._c = self._states

    @property
    def transparencies(self) -> Any:
        """The table of transparencies, None where none is used."""
        inside: Any = self
        return inside._extgstate.getState()

    def later(self, drawing: Callable[[Leaf], None]) -> None:
        """Leaves a place open here. In the page it is a comment, which no text can be: text stands in brackets."""
        self.draw_raw(f"{_MARK}{len(self._places)}")
        self._places.append((self.leaf, drawing))

    def repeated(self, name: str, of: object, drawing: Callable[[], None]) -> None:
        """Draws something under a name that is on many leaves. As long as it is of the same, what was drawn is put there again.

        Not for content of the text nor for pictures: those must be counted on each page.
        """
        inside: Any = self
        if name not in self._repeated or self._repeated[name][0] != of:
            start = len(inside._code)
            drawing()
            self._repeated[name] = (
                of,
                [
                    self._places[int(line.removeprefix(_MARK))][1] if line.startswith(_MARK) else line
                    for line in inside._code[start:]
                ],
            )
            return
        for line in self._repeated[name][1]:
            if isinstance(line, str):
                self.draw_raw(line)
            else:
                self.later(line)

    def finished(self) -> list[Leaf]:
        """All leaves, with what was left open drawn into them."""
        inside: Any = self
        filled: list[str] = []
        for leaf, drawing in self._places:
            drawing(leaf)
            filled.append("\n".join(inside._code))
            inside._code = []
        for leaf in self.leaves:
            leaf.code = _OPEN.sub(lambda found: "\n" + filled[int(found[1])], leaf.code)
        return self.leaves
