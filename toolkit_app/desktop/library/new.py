"""The dialogs that begin an item: a new one, a translation."""

from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from toolkit_app import kinds
from toolkit_app.desktop import language
from toolkit_app.desktop import theme as theming
from toolkit_app.desktop.language import Worded

NAME = Qt.ItemDataRole.UserRole


class Beginning(Worded, QDialog):
    """A dialog with a way to begin and a way out."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(28, 24, 28, 24)
        self.column.setSpacing(10)
        self.accept_button = QPushButton(default=True)
        self.accept_button.setProperty("primary", True)
        self.accept_button.clicked.connect(self.accept)
        self.cancel_button = QPushButton()
        self.cancel_button.clicked.connect(self.reject)

    def finish_layout(self) -> None:
        """The two buttons below what the dialog asks."""
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.cancel_button)
        row.addWidget(self.accept_button)
        self.column.addSpacing(8)
        self.column.addLayout(row)


class NewItemDialog(Beginning):
    """``made(kind, title, lang)`` when the person begins."""

    made = Signal(str, str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.kind_label, self.kind = QLabel(), QListWidget()
        self.title_label, self.title = QLabel(), QLineEdit(maxLength=500)
        self.lang_label, self.lang = QLabel(), QComboBox()
        self.kind.setViewMode(QListView.ViewMode.IconMode)
        self.kind.setMovement(QListView.Movement.Static)
        self.kind.setResizeMode(QListView.ResizeMode.Adjust)
        self.kind.setGridSize(QSize(138, 88))
        self.kind.setIconSize(QSize(28, 28))
        self.kind.setWordWrap(True)
        self.kind.setMinimumSize(584, 282)
        for kind in kinds.KINDS.values():
            item = QListWidgetItem(theming.icon(f"kind-{kind.name}", self.palette().accent().color().name()), "")
            item.setData(NAME, kind.name)
            self.kind.addItem(item)
        for code in kinds.LANGUAGES:
            self.lang.addItem(language.NAMES[code], code)
        self.lang.setCurrentIndex(self.lang.findData(language.current()))
        self.kind.setCurrentRow(0)
        self.title.textChanged.connect(self._allow)
        for label, edit in ((self.title_label, self.title), (self.kind_label, self.kind), (self.lang_label, self.lang)):
            label.setBuddy(edit)
            self.column.addWidget(label)
            self.column.addWidget(edit)
        self.finish_layout()
        self.accepted.connect(self._say)
        self.retranslate()
        self._allow()
        self.title.setFocus()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.setWindowTitle(self.tr("New item"))
        self.title_label.setText(self.tr("&Title"))
        self.title.setAccessibleName(self.tr("Title"))
        self.title.setPlaceholderText(self.tr("One sentence that says what it is about"))
        self.kind_label.setText(self.tr("&Kind"))
        self.kind.setAccessibleName(self.tr("Kind"))
        self.lang_label.setText(self.tr("&Language of the text"))
        self.lang.setAccessibleName(self.tr("Language of the text"))
        for row in range(self.kind.count()):
            item = self.kind.item(row)
            item.setText(language.kind_label(item.data(NAME)))
        self.accept_button.setText(self.tr("Begin"))
        self.cancel_button.setText(self.tr("Cancel"))

    def _allow(self) -> None:
        self.accept_button.setEnabled(bool(self.title.text().strip()))

    def _say(self) -> None:
        self.made.emit(self.kind.currentItem().data(NAME), self.title.text().strip(), self.lang.currentData())


class TranslateDialog(Beginning):
    """``made(key, lang)``; only languages the item is not yet in are offered."""

    made = Signal(str, str)

    def __init__(self, item: Any, parent: QWidget) -> None:
        super().__init__(parent)
        self._item = item
        self.words = QLabel(wordWrap=True)
        self.lang_label, self.lang = QLabel(), QComboBox()
        there = {item.lang, *(lang for lang, _ in item.translations)}
        for code in kinds.LANGUAGES:
            if code not in there:
                self.lang.addItem(language.NAMES[code], code)
        self.accept_button.setEnabled(bool(self.lang.count()))
        self.lang.setVisible(bool(self.lang.count()))
        self.lang_label.setVisible(bool(self.lang.count()))
        self.lang_label.setBuddy(self.lang)
        for widget in (self.words, self.lang_label, self.lang):
            self.column.addWidget(widget)
        self.finish_layout()
        self.setMinimumWidth(460)
        self.accepted.connect(self._say)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.setWindowTitle(self.tr("Translate"))
        if self.lang.count():
            self.words.setText(self.tr("A new item is made with the text as it is, linked to this one; "
                                       "write the translation over it."))
        else:
            self.words.setText(self.tr("There is a text in each of the four languages already."))
        self.lang_label.setText(self.tr("&Into which language?"))
        self.lang.setAccessibleName(self.tr("Into which language?"))
        self.accept_button.setText(self.tr("Begin"))
        self.cancel_button.setText(self.tr("Cancel"))

    def _say(self) -> None:
        self.made.emit(self._item.key, self.lang.currentData())
