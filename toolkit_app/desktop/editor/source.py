"""One box of text: as high as what is in it, with Markdown made visible, and careful with what is pasted."""

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QImage, QKeyEvent, QPalette, QTextCursor, QTextOption, QWheelEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from toolkit_app.desktop.editor.highlighter import MarkdownHighlighter
from toolkit_app.text import paste

PICTURE_ENDINGS = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".svg")
LINES = 3


class SourceEdit(QPlainTextEdit):
    """A box of Markdown.

    ``entered()`` when the box gets the cursor; ``picture_pasted(bytes)`` for a picture from the clipboard,
    ``files_dropped(paths)`` for picture files.
    """

    entered = Signal()
    picture_pasted = Signal(bytes)
    files_dropped = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(10)
        self._highlighter = MarkdownHighlighter(self.document(), self.palette())
        self.document().documentLayout().documentSizeChanged.connect(self._grow)

    def text(self) -> str:
        """What is written. Unlike ``toPlainText`` it keeps no-break spaces."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

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

    def insert(self, text: str) -> None:
        """Write at the cursor."""
        self.textCursor().insertText(text)
        self.setFocus()

    def wrap(self, mark: str) -> None:
        """Put a mark around what is selected, or take it away again."""
        cursor = self.textCursor()
        words = cursor.selectedText()
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
        line = self.fontMetrics().lineSpacing()
        lines = max(LINES, round(self.document().size().height()))
        return lines * line + round(2 * self.document().documentMargin()) + 2 * self.frameWidth() + 2

    def _grow(self) -> None:
        self.updateGeometry()

    def resizeEvent(self, event: QEvent) -> None:
        """Qt's hook."""
        super().resizeEvent(event)
        self.updateGeometry()

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
        """Qt's hook: Ctrl+B and Ctrl+I mark what is selected."""
        mark = {Qt.Key.Key_B: "**", Qt.Key.Key_I: "*"}.get(Qt.Key(event.key()))
        if mark and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.wrap(mark)
            return
        super().keyPressEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Qt's hook."""
        return source.hasImage() or source.hasUrls() or source.hasHtml() or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Qt's hook for paste and drop: formatted text becomes Markdown, a picture becomes an attachment."""
        files = [url.toLocalFile() for url in source.urls() if url.isLocalFile()]
        pictures = [path for path in files if path.lower().endswith(PICTURE_ENDINGS)]
        if pictures:
            self.files_dropped.emit(pictures)
        elif source.hasHtml():
            self.textCursor().insertText(paste.from_html(source.html()).strip("\n") or source.text())
        elif source.hasImage():
            self.picture_pasted.emit(png(QImage(source.imageData())))
        else:
            super().insertFromMimeData(source)


def png(image: QImage) -> bytes:
    """A picture as the bytes of a PNG file."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(data.data())


def find_in(edits: Sequence[SourceEdit], words: str) -> list[tuple[SourceEdit, int]]:
    """Where words stand in boxes, whatever their case: box and position, from top to bottom."""
    sought = words.casefold()
    if not sought:
        return []
    found = []
    for edit in edits:
        text = edit.text()
        # a letter whose lower case is longer would shift what follows; those are left as they are
        folded = "".join(low if len(low := letter.casefold()) == 1 else letter for letter in text)
        at = folded.find(sought)
        while at >= 0:
            found.append((edit, at))
            at = folded.find(sought, at + len(sought))
    return found
