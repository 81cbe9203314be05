"""The register: all comments of the library, narrowed, answered one by one or many at once, taken out and in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from toolkit_app.desktop import cardview, language
from toolkit_app.desktop.cardview import CardView
from toolkit_app.desktop.comments import asking, cards
from toolkit_app.desktop.comments.deeds import CommentDeeds
from toolkit_app.desktop.comments.files import CommentFiles
from toolkit_app.desktop.comments.panel import READING, SIZE
from toolkit_app.desktop.comments.table import RegisterModel, RegisterTable
from toolkit_app.desktop.library.flow import FlowLayout
from toolkit_app.desktop.pages import Page
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.theme import Theme
from toolkit_app.validation.comments import words

if TYPE_CHECKING:
    from toolkit_app.validation.comments.register import Comment

_SHOWN = 12  # cards below the table, of as many that are chosen


class RegisterPage(Page):
    """``enter(key)`` shows the comments on that item; without one, all."""

    def __init__(self, shelf: Shelf, theme: Theme) -> None:
        super().__init__()
        self._shelf, self._theme = shelf, theme
        self._key = ""
        self._unfolded: set[str] = set()
        self.deeds, self.files = CommentDeeds(shelf, self), CommentFiles(shelf, self)
        self.title, self.progress_words = QLabel(objectName="title"), QLabel()
        self.progress_words.setProperty("quiet", True)
        self.bar = QProgressBar(textVisible=False)
        self.state, self.group, self.type = QComboBox(), QComboBox(), QComboBox()
        self.person = QLineEdit(clearButtonEnabled=True, maxLength=200)
        self.open_only = QCheckBox()
        self.all = QPushButton()
        self.answer, self.read, self.export, self.take_in = QPushButton(), QPushButton(), QPushButton(), QPushButton()
        self.model = RegisterModel(self)
        self.table = RegisterTable(self.model)
        self.cards = CardView()
        self.empty = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self._fill()
        self._arrange()
        self._connect()
        self.retranslate()

    def _fill(self) -> None:
        self.state.addItem("", "")
        for code in words.STATES:
            self.state.addItem("", code)
        self.type.addItem("", "")
        for code in words.TYPES:
            self.type.addItem("", code)
        self.group.addItem("", "")
        for box in (self.state, self.group, self.type):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(18 if box is self.state else 14)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addSpacing(12)
        head.addWidget(self.bar)
        head.addWidget(self.progress_words)
        head.addStretch()
        head.addWidget(self.all)
        narrowing = QWidget()
        flow = FlowLayout(narrowing, 8)
        flow.setContentsMargins(0, 0, 0, 0)
        self.person.setFixedWidth(170)
        self.bar.setFixedWidth(160)
        self.open_only.setMinimumHeight(self.person.sizeHint().height())
        for widget in (self.state, self.group, self.type, self.person, self.open_only):
            flow.addWidget(widget)
        foot = QHBoxLayout()
        self.answer.setProperty("primary", True)
        for widget in (self.answer, self.read):
            foot.addWidget(widget)
        foot.addStretch()
        for widget in (self.export, self.take_in):
            foot.addWidget(widget)
        split = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False, handleWidth=1)
        split.addWidget(self.table)
        split.addWidget(self.cards)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setSizes([420, 240])
        self._split = split
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(narrowing)
        column.addWidget(split, 1)
        column.addWidget(self.empty, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        for box in (self.state, self.group, self.type):
            box.currentIndexChanged.connect(self._ask)
        self.person.textChanged.connect(self._ask)
        self.open_only.toggled.connect(self._ask)
        self.all.clicked.connect(self._show_all)
        self.table.selectionModel().selectionChanged.connect(self._show_cards)
        self.table.activated.connect(self._read)
        self.answer.clicked.connect(self._answer)
        self.read.clicked.connect(self._read)
        self.export.clicked.connect(self._export)
        self.take_in.clicked.connect(self.files.take_in)
        self.cards.pressed.connect(self._do)
        for what in (self.deeds, self.files):
            what.said.connect(self.said)
        self._theme.changed.connect(self._show_cards)

    def enter(self, key: str) -> None:
        """Show the register, of one item or of all."""
        self._key = key
        self.item_shown.emit(None)
        self._ask()
        self.table.setFocus()

    def refresh(self, changes: Any) -> None:
        """Read the register again."""
        self._ask()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.title.setText(self.tr("Comments"))
        self.all.setText(self.tr("Comments on all items"))
        said = {self.state: self.tr("Every state"), self.group: self.tr("Every group"), self.type: self.tr("Every type")}
        for box, words_ in said.items():
            box.setItemText(0, words_)
            box.setAccessibleName(words_)
        for box, table in ((self.state, words.STATES), (self.type, words.TYPES)):
            for row in range(1, box.count()):
                box.setItemText(row, language.label(table[box.itemData(row)]))
        self._name_groups()
        self.person.setPlaceholderText(self.tr("Name of a person"))
        self.person.setAccessibleName(self.tr("Name of a person"))
        self.open_only.setText(self.tr("Only open ones"))
        self.table.setAccessibleName(self.tr("Comments"))
        self.cards.setAccessibleName(self.tr("The chosen comments"))
        self.answer.setText(self.tr("Answer…"))
        self.read.setText(self.tr("Show in the text"))
        self.export.setText(self.tr("Export…"))
        self.take_in.setText(self.tr("Take in…"))
        self.empty.setText(self.tr("No comment is left by what you chose above. In a text, mark words and press Ctrl+Alt+M."))
        self.model.reword()
        self._say_progress()
        self._show_cards()

    def chosen(self) -> list[Comment]:
        """The comments that are chosen, in the order of the table."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self.model.comments[row] for row in rows if row < len(self.model.comments)]

    def _narrowing(self) -> asking.Narrowing:
        return asking.Narrowing(self.state.currentData() or "", self.group.currentData() or "", self.type.currentData() or "",
                                self.person.text().strip(), self.open_only.isChecked(), self._key)

    def _ask(self, *_: object) -> None:
        if self._shelf.facts:
            self._shelf.read(self, asking.register, self._narrowing(), then=self._arrived, question="register")

    def _arrived(self, found: asking.Register) -> None:
        kept = {one.id for one in self.chosen()}
        self.model.put(found.comments)
        self._counts = (found.answered, found.total)
        self._offer_groups(found.groups)
        selection = self.table.selectionModel()
        for row, one in enumerate(found.comments):
            if one.id in kept:
                selection.select(self.model.index(row, 0), selection.SelectionFlag.Select | selection.SelectionFlag.Rows)
        if not kept and found.comments:
            self.table.selectRow(0)
        self._split.setVisible(bool(found.comments))
        self.empty.setVisible(not found.comments)
        self._say_progress()
        self._show_cards()

    def _offer_groups(self, codes: Sequence[str]) -> None:
        if codes != tuple(self.group.itemData(row) for row in range(1, self.group.count())):
            chosen = self.group.currentData()
            self.group.blockSignals(True)
            while self.group.count() > 1:
                self.group.removeItem(1)
            for code in codes:
                self.group.addItem("", code)
            self.group.setCurrentIndex(max(0, self.group.findData(chosen)))
            self.group.blockSignals(False)
        self._name_groups()

    def _name_groups(self) -> None:
        for row in range(1, self.group.count()):
            self.group.setItemText(row, language.label(self._shelf.labels("stakeholder_group", self.group.itemData(row))))

    def _say_progress(self) -> None:
        done, total = getattr(self, "_counts", (0, 0))
        self.progress_words.setText(self.tr("{done} of {total} answered").format(done=language.number(done),
                                                                                 total=language.number(total)))
        self.bar.setRange(0, max(1, total))
        self.bar.setValue(done)
        self.all.setVisible(bool(self._key))

    def _show_cards(self, *_: object) -> None:
        chosen = self.chosen()
        writable = bool(self._shelf.facts and not self._shelf.facts.read_only)
        html = cards.page(chosen[:_SHOWN], "", self._unfolded, READING if writable else frozenset())
        self.cards.show_cards(html, cardview.style(self._theme.colours, SIZE))
        self.answer.setEnabled(writable and any(one.state != "withdrawn" for one in chosen))
        self.read.setEnabled(len(chosen) == 1)
        self.export.setEnabled(bool(self.model.comments))
        self.take_in.setEnabled(writable)

    def _show_all(self) -> None:
        self.enter("")

    def _do(self, deed: str, id: str) -> None:
        one = next((one for one in self.chosen() if one.id == id), None)
        if one is None:
            return
        if deed == "show":
            self.wanted.emit(one.key)
        elif deed == cards.HISTORY:
            self._unfolded ^= {id}
            self._show_cards()
        else:
            self.deeds.do(deed, one)

    def _answer(self) -> None:
        chosen = [one for one in self.chosen() if one.state != "withdrawn"]
        if chosen:
            self.deeds.answer(chosen)

    def _export(self) -> None:
        self.files.export(list(dict.fromkeys(one.key for one in self.chosen() or self.model.comments)))

    def _read(self, *_: object) -> None:
        chosen = self.chosen()
        if len(chosen) == 1:
            self.wanted.emit(chosen[0].key)
