"""The cards of what is relevant to the text that is written; one of them can be read without leaving the text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from toolkit_app.desktop import asking, cardview
from toolkit_app.desktop.cardview import CardView
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.library import sheet
from toolkit_app.desktop.library.flow import FlowLayout
from toolkit_app.desktop.library.reading import ItemBrowser
from toolkit_app.desktop.search import related
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.theme import Theme

if TYPE_CHECKING:
    from toolkit_app.search.related import Related

SIZE = 10


class RelevantPanel(Worded, QWidget):
    """``put(key, title)`` for a link at the cursor, ``left(key)`` for an item that is to be opened."""

    put = Signal(str, str)
    left = Signal(str)

    def __init__(self, shelf: Shelf, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf, self._theme = shelf, theme
        self._reading: asking.Reading | None = None
        self._where = ""
        self.found: Sequence[Related] = ()
        self.lessons, self.about, self.cards, self.browser = QCheckBox(), QLabel(), CardView(), ItemBrowser()
        self.back, self.link, self.open = QToolButton(), QToolButton(), QToolButton()
        self.about.setProperty("quiet", True)
        self.lessons.setChecked(True)
        self.setProperty("surface", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.stack = QStackedWidget()
        self.stack.addWidget(self._list())
        self.stack.addWidget(self._text())
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 4, 4)
        column.addWidget(self.stack)
        self.cards.pressed.connect(self._do)
        self.back.clicked.connect(self._go_back)
        self.link.clicked.connect(self._put_link)
        self.open.clicked.connect(lambda: self.left.emit(self._reading.item.key))
        theme.changed.connect(self._show)
        self.retranslate()

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds that are looked for; none for all."""
        return ("lesson",) if self.lessons.isChecked() else ()

    def show_found(self, found: Sequence[Related], where: str) -> None:
        """Show these, found by what is written in the ``paragraph``, ``section`` or ``title``."""
        self.found, self._where = found, where
        self._show()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.lessons.setText(self.tr("Only lessons"))
        self.cards.setAccessibleName(self.tr("Related items"))
        self.browser.setAccessibleName(self.tr("Text of the item"))
        self.back.setText(self.tr("Back to the list"))
        self.link.setText(self.tr("Put a link at the cursor"))
        self.open.setText(self.tr("Open"))
        self._show()

    def _list(self) -> QWidget:
        page, head = QWidget(), QWidget()
        flow = FlowLayout(head, 8)
        flow.setContentsMargins(0, 0, 0, 0)
        for widget in (self.lessons, self.about):
            flow.addWidget(widget)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(head)
        column.addWidget(self.cards, 1)
        return page

    def _text(self) -> QWidget:
        page, head = QWidget(), QWidget()
        flow = FlowLayout(head, 4)
        flow.setContentsMargins(0, 0, 0, 0)
        for button in (self.back, self.link, self.open):
            button.setProperty("tight", True)
            flow.addWidget(button)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(head)
        column.addWidget(self.browser, 1)
        return page

    def _show(self) -> None:
        about = {"paragraph": self.tr("On the subject of the paragraph at the cursor"),
                 "section": self.tr("On the subject of this section"), "title": self.tr("On the subject of the title")}
        self.about.setText(about.get(self._where, ""))
        nothing = self.tr("Nothing in the library is on this subject yet.") if self._where else ""
        body = related.listed(self.found, self._shelf, {related.PUT})
        self.cards.show_cards(f"<body>{body or f'<p class=quiet>{nothing}</p>'}</body>",
                              cardview.style(self._theme.colours, SIZE))
        if self._reading is not None:
            self.browser.pictures = self._reading.pictures
            self.browser.document().setDefaultStyleSheet(sheet.style(self._theme.colours, SIZE))
            self.browser.setHtml(sheet.page(self._reading, self._shelf))

    def _do(self, deed: str, key: str) -> None:
        if deed == related.READ:
            self._shelf.read(self, asking.reading, key, then=self._read, question="related text")
        else:
            self.put.emit(key, next(one.title for one in self.found if one.key == key))

    def _read(self, reading: asking.Reading) -> None:
        self._reading = reading
        self._show()
        self.stack.setCurrentIndex(1)
        self.browser.setFocus()

    def _go_back(self) -> None:
        self._reading = None
        self.stack.setCurrentIndex(0)
        self.cards.setFocus()

    def _put_link(self) -> None:
        if self._reading is not None:
            self.put.emit(self._reading.item.key, self._reading.item.title)
