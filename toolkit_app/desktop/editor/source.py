"""One box of text: as high as what is in it, with Markdown made visible, and careful with what is pasted."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QMimeData, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from toolkit_app.desktop import language
from toolkit_app.desktop.editor.highlighter import MarkdownHighlighter
from toolkit_app.desktop.editor.letters import units
from toolkit_app.errors import ToolkitError
from toolkit_app.text import paste

if TYPE_CHECKING:
    from toolkit_app.text.terms import Term, Termbase

PICTURE_ENDINGS = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".svg")
LINES = 3
# about five hundred pages; more would stand still the window, and belongs into a file
MOST_PASTED = 1_000_000
MOST_FORMATTED = 8_000_000
# paragraphs that are measured at every key; more are measured as they are painted
MOST_MEASURED = 500


class SourceEdit(QPlainTextEdit):
    """A box of Markdown.

    ``written()`` when the words change; ``entered()`` when the box gets the cursor; ``moved(QRect)`` where the cursor is now,
    in the box; ``picture_pasted(bytes)`` for a picture from the clipboard, ``files_dropped(paths)`` for picture files,
    ``refused(error)`` for what is too long.
    """

    written = Signal()
    entered = Signal()
    moved = Signal(QRect)
    picture_pasted = Signal(bytes)
    files_dropped = Signal(list)
    refused = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self._highlighter = MarkdownHighlighter(self.document(), self.palette())
        self._words = hash("")
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.document().contentsChanged.connect(self._look_at_changes)
        self.cursorPositionChanged.connect(self._say_place)

    def text(self) -> str:
        """What is written. Unlike ``toPlainText`` it keeps no-break spaces."""
        return lines(self.document().toRawText())

    def put(self, text: str) -> None:
        """Take the place of what is written, as one step that can be undone."""
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        cursor.endEditBlock()

    def load(self, text: str) -> None:
        """Begin with a text: nothing to be undone."""
        self.setPlainText(text)

    def insert(self, text: str, selected: str = "") -> None:
        """Write at the cursor; with ``selected``, those of the words are then selected, to be written over."""
        cursor = self.textCursor()
        start = cursor.selectionStart()
        cursor.insertText(text)
        at = units(text).find(units(selected)) if selected else -1
        if at >= 0:
            cursor.setPosition(start + at)
            cursor.setPosition(start + at + len(units(selected)), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.setFocus()

    def insert_block(self, text: str, selected: str = "") -> None:
        """Write at the cursor as a paragraph of its own."""
        cursor = self.textCursor()
        before = units(self.text())[: cursor.selectionStart()]
        gap = "" if not before.strip() else "\n\n"[len(before) - len(before.rstrip("\n")) :]
        self.insert(f"{gap}{text}\n\n", selected)

    def go_to(self, place: int) -> None:
        """Put the cursor at a place, counted in units."""
        cursor = self.textCursor()
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self.setFocus()

    def mark_terms(self, base: Termbase | None, lang: str, terms: Collection[Term]) -> None:
        """Underline these terms, and what is not to be said for them."""
        self._highlighter.mark_terms(base, lang, terms)

    def wrap(self, mark: str) -> None:
        """Put a mark around what is selected, or take it away again."""
        cursor = self.textCursor()
        words = lines(cursor.selectedText())
        if words.startswith(mark) and words.endswith(mark) and len(words) > 2 * len(mark):
            cursor.insertText(words[len(mark) : -len(mark)])
            return
        cursor.insertText(f"{mark}{words}{mark}")
        if not words:
            cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.MoveAnchor, len(mark))
        self.setTextCursor(cursor)

    def sizeHint(self) -> QSize:
        """Qt's hook."""
        return QSize(400, self._height())

    def minimumSizeHint(self) -> QSize:
        """Qt's hook."""
        return QSize(160, self._height())

    def _height(self) -> int:
        # a line on the screen is a fraction higher than the font says; over twenty lines that hides one
        first = self.document().begin()
        drawn = self.document().documentLayout().blockBoundingRect(first).height() / max(1, first.layout().lineCount())
        line = max(drawn, self.fontMetrics().lineSpacing())
        written = max(LINES, round(self.document().size().height()))
        margins = self.contentsMargins()
        return math.ceil(written * line) + round(2 * self.document().documentMargin()) + margins.top() + margins.bottom() + 4

    def _grow(self) -> None:
        self.updateGeometry()

    def _look_at_changes(self) -> None:
        # colouring a line is told as a change of the contents too; Qt offers no other way to tell the two apart
        words = hash(self.document().toRawText())
        if words != self._words:
            self._words = words
            if self.document().blockCount() < MOST_MEASURED:
                self._measure()
            self.written.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook: how many lines a paragraph takes is known only after it has been laid out in this width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._measure()

    def _measure(self) -> None:
        block = self.document().begin()
        while block.isValid():
            self.document().documentLayout().blockBoundingRect(block)
            block = block.next()
        self.updateGeometry()

    def _say_place(self) -> None:
        if self.hasFocus():
            self.moved.emit(self.cursorRect().translated(self.viewport().pos()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Qt's hook: the page scrolls, not the box."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt's hook."""
        super().focusInEvent(event)
        self.entered.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Qt's hook."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_highlighter"):
            self._highlighter.use(QPalette(self.palette()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: Ctrl+B and Ctrl+I mark what is selected, Ctrl+Shift+V pastes the bare words."""
        control = Qt.KeyboardModifier.ControlModifier
        mark = {Qt.Key.Key_B: "**", Qt.Key.Key_I: "*"}.get(Qt.Key(event.key()))
        if mark and event.modifiers() == control:
            self.wrap(mark)
        elif event.key() == Qt.Key.Key_V and event.modifiers() == control | Qt.KeyboardModifier.ShiftModifier:
            self._put_pasted(QGuiApplication.clipboard().text())
        else:
            super().keyPressEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Qt's hook for copy and drag: unlike Qt's own it keeps no-break spaces."""
        data = QMimeData()
        data.setText(lines(self.textCursor().selectedText()))
        return data

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Qt's hook."""
        return source.hasImage() or source.hasUrls() or source.hasHtml() or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Qt's hook for paste and drop: formatted text becomes Markdown, a picture becomes an attachment."""
        files = [url.toLocalFile() for url in source.urls() if url.isLocalFile()]
        pictures = [path for path in files if path.lower().endswith(PICTURE_ENDINGS)]
        if pictures:
            self.files_dropped.emit(pictures)
        elif source.hasImage() and not source.text().strip():
            self.picture_pasted.emit(png(QImage(source.imageData())))
        elif source.hasHtml() and len(html := source.html()) <= MOST_FORMATTED:
            self._put_pasted(paste.from_html(html).strip("\n") or source.text())
        else:
            self._put_pasted(source.text())

    def _put_pasted(self, text: str) -> None:
        there = self.document().characterCount()
        if len(text) + there > MOST_PASTED:
            self.refused.emit(ToolkitError("This is too long to be written here: {number} letters, where {most} fit.",
                                           "Attach it to the item as a file, or divide it into several items.",
                                           number=language.number(len(text) + there), most=language.number(MOST_PASTED)))
            return
        self.textCursor().insertText(text.replace("\0", ""))
        self.ensureCursorVisible()


def lines(raw: str) -> str:
    """Qt's signs for the end of a paragraph and of a line as line feeds."""
    return raw.replace("\u2029", "\n").replace("\u2028", "\n")


def png(image: QImage) -> bytes:
    """A picture as the bytes of a PNG file."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(data.data())


def find_in(edits: Sequence[SourceEdit], words: str) -> list[tuple[SourceEdit, int]]:
    """Where words stand in boxes, whatever their case: box and position, from top to bottom."""
    sought = units(words).casefold()
    if not sought:
        return []
    found = []
    for edit in edits:
        # a letter whose lower case is longer would shift what follows; those are left as they are
        folded = "".join(low if len(low := letter.casefold()) == 1 else letter for letter in units(edit.text()))
        at = folded.find(sought)
        while at >= 0:
            found.append((edit, at))
            at = folded.find(sought, at + len(sought))
    return found
