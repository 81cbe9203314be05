"""The first start: a language, a name if one likes, and the library is made."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
)

from toolkit_app.desktop import language
from toolkit_app.desktop.pages import Page
from toolkit_app.desktop.preferences.who import RoleForm
from toolkit_app.settings import Settings


class FirstPage(Page):
    """``chosen(code)`` fires when a language is chosen, ``begun()`` when the person wants to begin, ``stopped()`` on Cancel."""

    chosen = Signal(str)
    begun = Signal()
    stopped = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.title = QLabel(objectName="greeting", wordWrap=True)
        self.words = QLabel(wordWrap=True)
        self.languages = QButtonGroup(self)
        self.languages.setExclusive(True)
        self.language_label = QLabel(objectName="heading")
        self.name_label = QLabel(objectName="heading")
        self.name = QLineEdit(settings.text("person"), maxLength=120)
        self.name_label.setBuddy(self.name)
        self.who = RoleForm()
        self.name_words = QLabel(wordWrap=True)
        self.name_words.setProperty("quiet", True)
        self.begin = QPushButton(default=True)
        self.begin.setProperty("primary", True)
        self.begin.clicked.connect(self.begun)
        self.name.returnPressed.connect(self.begun)
        self.cancel = QPushButton()
        self.cancel.clicked.connect(self.stopped)
        self.bar = QProgressBar(textVisible=False)
        self.state = QLabel()
        self._lay_out()
        self.working(False)
        self.retranslate()

    def _lay_out(self) -> None:
        card = QFrame(objectName="panel")
        card.setMaximumWidth(620)
        column = QVBoxLayout(card)
        column.setContentsMargins(44, 40, 44, 40)
        column.setSpacing(12)
        column.addWidget(self.title)
        column.addWidget(self.words)
        column.addSpacing(14)
        column.addWidget(self.language_label)
        row = QHBoxLayout()
        for code, name in language.INTERFACE.items():
            button = QRadioButton(name)
            button.setProperty("code", code)
            button.setChecked(code == language.current())
            button.clicked.connect(self._choose)
            self.languages.addButton(button)
            row.addWidget(button)
        row.addStretch()
        column.addLayout(row)
        column.addSpacing(10)
        for widget in (self.name_label, self.name, self.who, self.name_words):
            column.addWidget(widget)
        column.addSpacing(16)
        column.addWidget(self.state)
        column.addWidget(self.bar)
        last = QHBoxLayout()
        last.addWidget(self.begin)
        last.addWidget(self.cancel)
        last.addStretch()
        column.addLayout(last)
        whole = QVBoxLayout(self)
        whole.addStretch(2)
        middle = QHBoxLayout()
        middle.addStretch()
        middle.addWidget(card, 10)
        middle.addStretch()
        whole.addLayout(middle)
        whole.addStretch(3)

    def enter(self, key: str) -> None:
        """Be shown."""
        self.item_shown.emit(None)
        self.begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def working(self, on: bool) -> None:
        """Show the bar instead of the choice, or the choice again."""
        for widget in (self.name, self.who, *self.languages.buttons(), self.begin):
            widget.setEnabled(not on)
        for widget in (self.bar, self.cancel, self.state):
            widget.setVisible(on)
        self.begin.setVisible(not on)
        self.bar.setRange(0, 0)

    def progress(self, value: object) -> None:
        """Show how far the making of the library is."""
        total = getattr(value, "total", 0)
        self.bar.setRange(0, total)
        self.bar.setValue(getattr(value, "done", 0))

    def retranslate(self) -> None:
        """Set every word anew."""
        self.title.setText(self.tr("Welcome"))
        self.words.setText(self.tr("This program keeps the lessons, tools and methodology drafts of the pilot on this computer: "
                                   "to find, to write, to print. It needs no network."))
        self.language_label.setText(self.tr("Language of the program"))
        self.name_label.setText(self.tr("Your name, if you like"))
        self.name.setAccessibleName(self.tr("Your name, if you like"))
        self.name_words.setText(self.tr("Your name is written beside what you save; who has none cannot approve texts. All of "
                                        "this can be changed later under Preferences."))
        self.begin.setText(self.tr("Begin"))
        self.cancel.setText(self.tr("Cancel"))
        self.state.setText(self.tr("The library is being made…"))
        self.bar.setAccessibleName(self.tr("The library is being made…"))

    def _choose(self) -> None:
        self.chosen.emit(self.languages.checkedButton().property("code"))
