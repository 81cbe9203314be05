"""What is shown in place of a library that could not be opened."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from toolkit_app.desktop import language
from toolkit_app.desktop.pages import Page
from toolkit_app.errors import ToolkitError


class TroublePage(Page):
    """What happened, what to do, and two ways on: ``again()`` and ``other()``."""

    again = Signal()
    other = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._error: ToolkitError | None = None
        self.title = QLabel(objectName="greeting", wordWrap=True)
        self.what = QLabel(wordWrap=True)
        self.remedy = QLabel(wordWrap=True)
        self.retry = QPushButton(default=True)
        self.retry.setProperty("primary", True)
        self.retry.clicked.connect(self.again)
        self.choose = QPushButton()
        self.choose.clicked.connect(self.other)
        card = QFrame(objectName="panel")
        card.setMaximumWidth(680)
        column = QVBoxLayout(card)
        column.setContentsMargins(44, 40, 44, 40)
        column.setSpacing(14)
        for label in (self.title, self.what, self.remedy):
            column.addWidget(label)
        buttons = QHBoxLayout()
        buttons.addWidget(self.retry)
        buttons.addWidget(self.choose)
        buttons.addStretch()
        column.addSpacing(10)
        column.addLayout(buttons)
        whole = QVBoxLayout(self)
        whole.addStretch(2)
        middle = QHBoxLayout()
        middle.addStretch()
        middle.addWidget(card, 10)
        middle.addStretch()
        whole.addLayout(middle)
        whole.addStretch(3)
        self.retranslate()

    def tell(self, error: ToolkitError) -> None:
        """Show this error."""
        self._error = error
        self.retranslate()

    def enter(self, key: str) -> None:
        """Be shown."""
        self.item_shown.emit(None)
        self.retry.setFocus()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.title.setText(self.tr("The library could not be opened"))
        self.retry.setText(self.tr("Try again"))
        self.choose.setText(self.tr("Choose another library…"))
        if self._error:
            what, remedy = language.error_words(self._error)
            self.what.setText(what)
            self.remedy.setText(remedy)
