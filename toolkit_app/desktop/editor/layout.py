"""How the editor is laid out: the head with title, language and saving, the boxes or the details, and the preview."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from toolkit_app import kinds
from toolkit_app.desktop import language
from toolkit_app.desktop.editor.fields import FieldsForm
from toolkit_app.desktop.editor.finding import FindBar
from toolkit_app.desktop.editor.form import MORE, SectionsForm
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.library import sheet
from toolkit_app.desktop.library.reading import ItemBrowser
from toolkit_app.desktop.theme import Colours
from toolkit_app.library.values import Item

SECTION = Qt.ItemDataRole.UserRole
INSERTS = ("link", "table", "picture", "statement", "find")
SHORTCUTS = {"save": "Ctrl+S", "find": "Ctrl+F", "link": "Ctrl+Shift+K"}


class EditorLayout(Worded, QWidget):
    """The widgets of the editor and the words on them; what they do is the page's matter."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.pictures: dict[str, QImage] = {}
        self._item: Item | None = None
        self.kind, self.state = QLabel(), QLabel()
        self.title, self.note, self.lang = QLineEdit(), QLineEdit(), QComboBox()
        self.save, self.back = QPushButton(), QPushButton()
        self.inserts = {name: QToolButton() for name in INSERTS}
        self.form, self.fields, self.browser = SectionsForm(), FieldsForm(), ItemBrowser()
        self.find = FindBar(lambda: tuple(self.form.edits.values()))
        self.places = QListWidget()
        self.tabs = QTabWidget()
        self._arrange(page)
        self._connect()

    def show_item(self, item: Item, titles: Mapping[str, str]) -> None:
        """Put an item into the widgets."""
        self._item = item
        self.title.setText(item.title)
        self.lang.setCurrentIndex(self.lang.findData(item.lang))
        self.form.load(item.body, item.lang)
        self.fields.put(item.fields, item.tags, titles)
        self.outline(self.form.filled())
        self._say_kind()

    def show_html(self, colours: Colours, html: str) -> None:
        """Show the preview, at the height where it was."""
        bar = self.browser.verticalScrollBar()
        at = bar.value()
        self.browser.pictures = self.pictures
        self.browser.document().setDefaultStyleSheet(sheet.style(colours, 11))
        self.browser.setHtml(f"<body>{html}</body>")
        bar.setValue(at)

    def show_text(self) -> None:
        """Bring the boxes to the front."""
        self.tabs.setCurrentIndex(0)

    def outline(self, filled: Mapping[str, bool]) -> None:
        """The list of sections, with a full dot where there is text."""
        kind = kinds.KINDS.get(self._item.kind) if self._item else None
        if kind is None:
            return
        lines = [(section.id, language.label(section.labels)) for section in kind.sections]
        if filled.get(MORE):
            lines.append((MORE, self.tr("More")))
        if self.places.count() != len(lines):
            self.places.clear()
            for section, _ in lines:
                QListWidgetItem(self.places).setData(SECTION, section)
        for number, (section, words) in enumerate(lines):
            self.places.item(number).setText(f"{'●' if filled.get(section) else '○'}  {words}")
            self.places.item(number).setToolTip(words)

    def retranslate(self) -> None:
        """Set every word anew."""
        self.title.setPlaceholderText(self.tr("Title: a full sentence, who does what"))
        self.title.setAccessibleName(self.tr("Title"))
        self.lang.setAccessibleName(self.tr("Language of the text"))
        self.lang.setToolTip(self.tr("Language of the text"))
        self.note.setPlaceholderText(self.tr("What did you change, and why? (may stay empty)"))
        self.note.setAccessibleName(self.tr("Note on the change"))
        self.save.setText(self.tr("Save"))
        self.back.setText(self.tr("Done"))
        self.tabs.setTabText(0, self.tr("Text"))
        self.tabs.setTabText(1, self.tr("Details"))
        self.places.setAccessibleName(self.tr("Sections"))
        self.browser.setAccessibleName(self.tr("Preview"))
        words = {"link": self.tr("Link"), "table": self.tr("Table"), "picture": self.tr("Picture"),
                 "statement": self.tr("Statement"), "find": self.tr("Find and replace")}
        for name, button in self.inserts.items():
            button.setText(words[name])
            keys = QKeySequence(SHORTCUTS.get(name, "")).toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(f"{words[name]} ({keys})" if keys else words[name])
        self._say_kind()
        self.outline(self.form.filled())

    def _say_kind(self) -> None:
        self.kind.setText(f"{language.kind_label(self._item.kind)}  ·  {self._item.key}" if self._item else "")

    def _arrange(self, page: QWidget) -> None:
        self.title.setProperty("role", "title")
        self.kind.setProperty("role", "muted")
        self.state.setProperty("role", "muted")
        self.save.setProperty("primary", True)
        for code, name in language.NAMES.items():
            self.lang.addItem(name, code)
        head = QHBoxLayout()
        head.addWidget(self.kind)
        head.addStretch()
        for widget in (self.state, self.save, self.back):
            head.addWidget(widget)
        line = QHBoxLayout()
        line.addWidget(self.title, 1)
        line.addWidget(self.lang)
        writing = self._writing()
        split = QSplitter()
        split.addWidget(writing)
        split.addWidget(self.browser)
        split.setSizes([660, 540])
        split.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 14)
        column.addLayout(head)
        column.addLayout(line)
        column.addWidget(split, 1)
        column.addWidget(self.note)
        whole = QVBoxLayout(page)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self)

    def _writing(self) -> QWidget:
        tools = QHBoxLayout()
        for button in self.inserts.values():
            tools.addWidget(button)
        tools.addStretch()
        self.places.setFixedWidth(170)
        self.places.setIconSize(QSize(0, 0))
        self.places.setWordWrap(True)
        self.places.setFrameShape(QListWidget.Shape.NoFrame)
        boxes = QHBoxLayout()
        boxes.addWidget(self.places)
        boxes.addWidget(self.form, 1)
        text = QWidget()
        column = QVBoxLayout(text)
        column.setContentsMargins(0, 6, 0, 0)
        column.addLayout(tools)
        column.addWidget(self.find)
        column.addLayout(boxes, 1)
        self.tabs.addTab(text, "")
        self.tabs.addTab(self.fields, "")
        self.tabs.setDocumentMode(True)
        return self.tabs

    def _connect(self) -> None:
        self.places.itemClicked.connect(self._go)
        self.places.itemActivated.connect(self._go)
        self.find.shown_in.connect(self.form.ensureWidgetVisible)
        for name, keys in SHORTCUTS.items():
            button = self.save if name == "save" else self.inserts[name]
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(button.click))

    def _go(self, line: Any) -> None:
        self.form.go_to(line.data(SECTION))
