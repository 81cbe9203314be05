"""The statements of a text that is being written, beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from toolkit_app.desktop import cardview, language
from toolkit_app.desktop.cardview import CardView
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.library.flow import FlowLayout
from toolkit_app.desktop.statements import asking, cards
from toolkit_app.desktop.theme import Theme

OFFERS = frozenset((cards.SHOW, cards.EDIT, cards.REST, cards.SPLIT, cards.JOIN))
SIZE = 10


class StatementsPanel(Worded, QWidget):
    """``pressed(deed, name)`` for what is to be done with a statement (``open`` names an item), ``wanted()`` for a new one."""

    pressed = Signal(str, str)
    wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.stated = asking.Stated(())
        self.current = ""
        self.count, self.new, self.cards = QLabel(), QToolButton(), CardView()
        self.count.setProperty("quiet", True)
        self.new.setProperty("tight", True)
        self.setProperty("surface", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        head = QWidget()
        flow = FlowLayout(head, 8)
        flow.setContentsMargins(0, 0, 0, 0)
        for widget in (self.count, self.new):
            flow.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 2, 4, 4)
        column.setSpacing(4)
        column.addWidget(head)
        column.addWidget(self.cards, 1)
        self.cards.pressed.connect(self.pressed)
        self.new.clicked.connect(self.wanted)
        theme.changed.connect(self._show)
        self.retranslate()

    def show_statements(self, stated: asking.Stated) -> None:
        """Show these."""
        self.stated = stated
        self._show()

    def choose(self, name: str) -> None:
        """Mark one and bring it into sight; ``""`` marks none."""
        if name != self.current:
            self.current = name
            self._show()
            if name:
                self.cards.bring_up(name)

    @property
    def names(self) -> Sequence[str]:
        """The ids of the statements, in their order."""
        return [one.statement.id for one in self.stated.own]

    def retranslate(self) -> None:
        """Set every word anew."""
        self.new.setText(self.tr("New statement…"))
        self.cards.setAccessibleName(self.tr("Statements"))
        self._show()

    def _show(self) -> None:
        own = self.stated.own
        bare = sum(one.bare for one in own)
        words = self.tr("Statements: {number}").format(number=language.number(len(own)))
        if bare:
            words = self.tr("Statements: {number}, {bare} without evidence").format(number=language.number(len(own)),
                                                                                   bare=language.number(bare))
        self.count.setText(words if own else "")
        self.count.setVisible(bool(own))
        nothing = self.tr("A statement is a sentence that people can agree to or not. Mark one in the text and make it one.")
        body = cards.listed(self.stated, self.current, OFFERS) + cards.gone(self.stated)
        self.cards.show_cards(f"<body>{body or f'<p class=quiet>{nothing}</p>'}</body>",
                              cardview.style(self._theme.colours, SIZE))
