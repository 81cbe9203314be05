"""The right pane: one item, to be read. Nothing is loaded from outside the library."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QImage, QResizeEvent, QShowEvent, QTextOption
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QStackedWidget,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from toolkit_app.desktop import asking, language, messages
from toolkit_app.desktop.actions import Bound
from toolkit_app.desktop.comments.beside import Beside
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.library import sheet
from toolkit_app.desktop.library.removing import FILE, LINK, Removing
from toolkit_app.desktop.library.similar import SimilarItems
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.theme import Theme
from toolkit_app.desktop.translating.banner import FollowBanner
from toolkit_app.desktop.workflow.bar import WorkflowBar
from toolkit_app.errors import ToolkitError

BUTTONS = ("item.edit", "item.history", "item.comments", "item.export", "item.print")
MORE = ("item.statements", "item.origins", "item.translate", "item.follow", "item.link", "item.attach", "item.copy-key",
        "item.retire", "item.bring-back")
LINE = 780


class ItemBrowser(QTextBrowser):
    """Shows the page of an item. Only the pictures it was given are shown; no file, no address is ever loaded."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pictures: Mapping[str, QImage] = {}
        self.setOpenLinks(False)
        # a long address goes on in the next line
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def loadResource(self, kind: int, name: QUrl) -> Any:
        """Qt's hook for whatever a document refers to."""
        if name.scheme() == "attachment":
            image = self.pictures.get(name.path(QUrl.ComponentFormattingOption.FullyDecoded))
            if image is not None:
                room = max(self.viewport().width() - 2 * int(self.document().documentMargin()), 120)
                return image if image.width() <= room else image.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)
        return QImage()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook: a line of text stays short enough to be read."""
        side = max(26, (self.width() - LINE) // 2)
        self.setViewportMargins(side, 6, side - 12, 0)
        super().resizeEvent(event)


class ReadingPane(Worded, QWidget):
    """One item. ``wanted(key)`` fires for a link to another, ``asked(key)`` for a link to a round, ``shown(Item or None)`` when
    another is shown.
    """

    wanted = Signal(str)
    asked = Signal(str)
    shown = Signal(object)

    def __init__(self, shelf: Shelf, theme: Theme, actions: Bound, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._theme = theme
        self._actions = actions
        self._reading: asking.Reading | None = None
        self.key = ""
        self.text_size = 11
        self.workflow = WorkflowBar(shelf, theme, self)
        self.follow = FollowBanner(self, side=24)
        self.browser = ItemBrowser()
        self.browser.anchorClicked.connect(self._follow)
        self._removing = Removing(shelf, lambda: self.item, self)
        self.empty = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self.setProperty("surface", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.browser)
        self.beside = Beside(shelf, theme, self.stack, self.browser, self)
        self.similar = SimilarItems(shelf, theme)
        self.similar.wanted.connect(self.wanted)
        self.more = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.more)
        for name in MORE:
            menu.addAction(actions[name])
        self.more.setMenu(menu)
        self._lay_out(actions)
        theme.changed.connect(self._show)
        self.retranslate()

    def _lay_out(self, actions: Bound) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(22, 10, 14, 6)
        row.setSpacing(2)
        self._buttons = []
        for name in BUTTONS:
            button = QToolButton(toolButtonStyle=Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setDefaultAction(actions[name])
            button.setIconSize(QSize(18, 18))
            row.addWidget(button)
            self._buttons.append(button)
        row.addWidget(self.more)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.workflow)
        column.addWidget(self.follow)
        column.addWidget(self.beside.split, 1)
        column.addWidget(self.similar)

    @property
    def item(self) -> Any:
        """The item shown, or None."""
        return self._reading.item if self._reading else None

    def show_key(self, key: str) -> None:
        """Read an item and show it; what is shown stays until it is there."""
        self.key = key
        if not key:
            self._reading = None
            self.workflow.show_key("")
            self.follow.show_item(None)
            self.beside.show_item(None)
            self.similar.show_item(None)
            self.stack.setCurrentWidget(self.empty)
            self.shown.emit(None)
        elif self._shelf.facts:
            self._shelf.read(self, asking.reading, key, question="reading", then=self._arrived, failed=self._failed)

    def set_text_size(self, points: int) -> None:
        """The size of the text."""
        self.text_size = points
        self._show()

    def refresh(self, changes: Any) -> None:
        """Read the item again if it is among the changed ones."""
        if self.key and (changes is None or self.key in changes.items):
            self.show_key(self.key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook."""
        super().resizeEvent(event)
        self._fit()
        self.beside.fit(self.width())
        self.similar.fit(self.height())

    def showEvent(self, event: QShowEvent) -> None:
        """Qt's hook: meanwhile somebody may have said in the preferences who they are."""
        super().showEvent(event)
        if self._reading:
            self.workflow.show_key(self.key)

    def _fit(self) -> None:
        # where the words of all buttons do not fit, only their icons are shown
        styles = Qt.ToolButtonStyle
        for style in (styles.ToolButtonTextBesideIcon, styles.ToolButtonIconOnly):
            for button in self._buttons:
                button.setToolButtonStyle(style)
            if sum(button.sizeHint().width() + 2 for button in (*self._buttons, self.more)) + 40 <= self.width():
                return

    def retranslate(self) -> None:
        """Set every word anew."""
        self.browser.setAccessibleName(self.tr("Text of the item"))
        self.empty.setText(self.tr("Choose an item to read it here."))
        self.more.setText(self.tr("More"))
        self.more.setToolTip(self.tr("What else can be done with this item"))
        self._fit()
        self._show()

    def _arrived(self, reading: asking.Reading) -> None:
        if not self.key:
            # asked for before the pane was emptied
            return
        same = self._reading is not None and self._reading.item.key == reading.item.key
        self._reading = reading
        self.key = reading.item.key
        self._show(keep=same)
        self.workflow.show_key(self.key)
        self.follow.show_item(reading.item)
        self.similar.show_item(reading.item)
        self.shown.emit(reading.item)

    def _failed(self, error: Exception) -> None:
        self._reading = None
        self.beside.show_item(None)
        self.similar.show_item(None)
        self.workflow.show_key("")
        self.follow.show_item(None)
        self.shown.emit(None)
        if isinstance(error, ToolkitError):
            self.empty.setText("\n\n".join(language.error_words(error)))
            self.stack.setCurrentWidget(self.empty)
        else:
            messages.warn(self.window(), error)

    def _show(self, keep: bool = True) -> None:
        if self._reading is None:
            return
        bar = self.browser.verticalScrollBar()
        place = bar.value() if keep else 0
        self.browser.pictures = self._reading.pictures
        self.browser.document().setDefaultStyleSheet(sheet.style(self._theme.colours, self.text_size, dark=self._theme.dark))
        facts, retired = self._shelf.facts, self._reading.item.retired
        changeable = facts is not None and not facts.read_only and not retired
        self.browser.setHtml(sheet.page(self._reading, self._shelf, changeable=changeable))
        self.stack.setCurrentWidget(self.browser)
        self.beside.show_item(self._reading.item)
        bar.setValue(place)

    def _follow(self, url: QUrl) -> None:
        target = url.toString()
        if target.startswith("item:"):
            self.wanted.emit(target.removeprefix("item:"))
        elif target.startswith(sheet.ROUND):
            self.asked.emit(target.removeprefix(sheet.ROUND))
        elif target.startswith("file-of-item:"):
            self._save_file(unquote(target.removeprefix("file-of-item:")))
        elif target == sheet.STATEMENTS:
            self._actions["item.statements"].trigger()
        elif target.startswith((LINK, FILE)):
            self._removing.ask(target)
        elif target.startswith("#"):
            self.browser.scrollToAnchor(target[1:])
        elif url.scheme() in ("https", "http"):
            messages.ask(self.window(), self.tr("Open this address in the browser?"), url.toDisplayString(),
                         (("open", self.tr("Open")), ("no", self.tr("Cancel"))), partial(_open_address, QUrl(url)))
        elif url.scheme() == "mailto":
            messages.ask(self.window(), self.tr("Write to this address with your mail program?"), url.path(),
                         (("open", self.tr("Open")), ("no", self.tr("Cancel"))), partial(_open_address, QUrl(url)))

    def _save_file(self, name: str) -> None:
        found = next((one for one in self._reading.item.attachments if one.name == name), None) if self._reading else None
        if found is None:
            return
        dialog = QFileDialog(self.window(), self.tr("Save a copy of the file"), name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.fileSelected.connect(partial(self._save_to, found.digest))
        dialog.open()

    def _save_to(self, digest: str, target: str) -> None:
        self._shelf.read(self, asking.attachment, digest, Path(target))


def _open_address(url: QUrl, answer: str) -> None:
    if answer == "open":
        QDesktopServices.openUrl(url)
