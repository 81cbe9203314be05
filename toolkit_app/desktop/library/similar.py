"""Similar items below the one that is read: a line that counts them, and opens the cards."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from toolkit_app.desktop import asking, cardview, language
from toolkit_app.desktop.cardview import CardView
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.library.flow import FlowLayout
from toolkit_app.desktop.library.linking import LinkDialog
from toolkit_app.desktop.search import related
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.theme import Theme

if TYPE_CHECKING:
    from toolkit_app.library.values import Item
    from toolkit_app.search.index import Index
    from toolkit_app.search.related import Related

SOON_MILLISECONDS = 200
SIZE = 10


class SimilarItems(Worded, QWidget):
    """``wanted(key)`` for an item that is to be read."""

    wanted = Signal(str)

    def __init__(self, shelf: Shelf, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="similar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._shelf, self._theme = shelf, theme
        self._item: Item | None = None
        self._asked = False
        self.found: Sequence[Related] = ()
        self.head = QToolButton(checkable=True, toolButtonStyle=Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.head.setProperty("tight", True)
        self.hints = QLabel(objectName="notice")
        self.cards = CardView()
        self.cards.hide()
        self.hide()
        self._soon = QTimer(self, interval=SOON_MILLISECONDS, singleShot=True)
        self._soon.timeout.connect(self._ask)
        self.head.ensurePolished()
        self.hints.setMinimumHeight(self.head.sizeHint().height())
        line = QWidget()
        # in a narrow pane the hints go on in a second row
        flow = FlowLayout(line, 8)
        flow.setContentsMargins(0, 0, 0, 0)
        flow.addWidget(self.head)
        flow.addWidget(self.hints)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 2, 4, 4)
        column.setSpacing(2)
        column.addWidget(line)
        column.addWidget(self.cards)
        self.head.toggled.connect(self._open)
        self.cards.pressed.connect(self._do)
        theme.changed.connect(self._show)
        shelf.indexed.connect(self._indexed)
        self.retranslate()

    def show_item(self, item: Any) -> None:
        """Look for what is similar to an item; None shows nothing."""
        if item is None or self._item is None or item.key != self._item.key:
            self.found = ()
        self._item, self._asked = item, False
        self.setVisible(item is not None)
        self._show()
        # while one goes through a list with the keys, only the item one stays at is asked about
        self._soon.start()

    def toggle(self) -> None:
        """Open the cards, or close them; the keyboard goes with them."""
        self.head.toggle()
        (self.cards if self.head.isChecked() else self.head).setFocus()

    def fit(self, height: int) -> None:
        """The cards take two fifths of the height of the pane."""
        self.cards.setFixedHeight(max(140, height * 2 // 5))

    def retranslate(self) -> None:
        """Set every word anew."""
        self.head.setToolTip(
            self.tr("What else the library has on this subject, likely duplicates, and what seems to contradict it"))
        self.cards.setAccessibleName(self.tr("Similar items"))
        self._show()

    def _indexed(self, done: int, total: int) -> None:
        if done == total and self._item is not None and not self._asked:
            self._soon.start()

    def _ask(self) -> None:
        if self._item is not None and self._shelf.facts:
            self._shelf.ask(self, _similar, self._item, then=self._arrived, question="similar")

    def _arrived(self, answer: tuple[str, Sequence[Related]] | None) -> None:
        if answer is not None and self._item is not None and answer[0] == self._item.key:
            self._asked = True
            self.found = answer[1]
            self._show()

    def _show(self) -> None:
        words = self.tr("Similar items ({number})").format(number=language.number(len(self.found)))
        self.head.setText(words if self.found else self.tr("Similar items"))
        self.head.setArrowType(Qt.ArrowType.DownArrow if self.head.isChecked() else Qt.ArrowType.RightArrow)
        self.hints.setText(related.hints(self.found))
        self.hints.setVisible(bool(self.hints.text()))
        if self.head.isChecked():
            facts = self._shelf.facts
            changeable = facts is not None and not facts.read_only and self._item is not None and not self._item.retired
            nothing = self.tr("Nothing else in the library is on this subject.") if self._asked else self.tr("Searching…")
            body = related.listed(self.found, self._shelf, {related.LINK} if changeable else ())
            self.cards.show_cards(f"<body>{body or f'<p class=quiet>{nothing}</p>'}</body>",
                                  cardview.style(self._theme.colours, SIZE))

    def _open(self, opened: bool) -> None:
        self.cards.setVisible(opened)
        self._show()

    def _do(self, deed: str, key: str) -> None:
        if deed == related.READ:
            self.wanted.emit(key)
            return
        one = next((one for one in self.found if one.key == key), None)
        if one is not None:
            dialog = LinkDialog(self._shelf, self._item, self.window(), offered=one)
            dialog.made.connect(self._link)
            dialog.open()

    def _link(self, key: str, type: str, target: str) -> None:
        self._shelf.write(self, asking.link, key, type, target)


def _similar(index: Index, item: Item) -> tuple[str, Sequence[Related]]:
    # inside: the search is not loaded before a library is open
    from toolkit_app.library.similar import similar

    return item.key, similar(index, item)
