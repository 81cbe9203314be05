"""Marks of the source as a reader knows them: tables, points of a list, bold and slanted words, where a statement begins.

What was changed keeps its marks: they may be what changed.
"""

import re
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QFont, QTextBlock, QTextCharFormat, QTextCursor

from toolkit_app.desktop import language
from toolkit_app.desktop.history import rows
from toolkit_app.text.statements import PART_LABELS

_POINT = re.compile(r"\s*([-*+])\s+\S")
_STRONG = re.compile(r"(\*\*)(?=[^\s*])(.+?)(?<=[^\s*])(\*\*)")
_SLANTED = re.compile(r"(?<![*\w])(\*)(?=[^\s*])([^*]+?)(?<=[^\s*])(\*)(?![*\w])")
_FENCE = re.compile(rf":::+\s*(?:\{{(.*)\}}|({'|'.join(PART_LABELS)}))?\s*$")
_STATEMENT = re.compile(r"\.statement\b.*?#([\w-]+)")


def dress(block: QTextBlock, quiet: str, room: float) -> None:
    """Dress a block and all that follow it.

    ``quiet`` is the colour of what is no text of the author's, ``room`` the pixels that a line has.
    """
    rows.align(block, room)
    while block.isValid():
        text = block.text()
        fence = _FENCE.match(text)
        if fence and _unchanged(block, 0, len(text)):
            _stand_for(block, fence, quiet)
        elif fence is None:
            _point(block)
            for pattern, shape in ((_STRONG, _heavy()), (_SLANTED, _slanted())):
                _letters(block, pattern, shape)
        block = block.next()


def _stand_for(block: QTextBlock, fence: re.Match[str], quiet: str) -> None:
    """The line that opens a statement or a part of one becomes its name; one that opens or closes something else goes."""
    statement = _STATEMENT.search(fence[1] or "")
    cursor = _over(block, 0, len(block.text()))
    cursor.removeSelectedText()
    if statement:
        name = QCoreApplication.translate("Comparison", "Statement {id}").format(id=statement[1])
    else:
        name = language.label(PART_LABELS.get(fence[2], {}))
    shape = QTextCharFormat()
    shape.setForeground(QColor(quiet))
    cursor.insertText(name, shape)


def _point(block: QTextBlock) -> None:
    found = _POINT.match(block.text())
    if found:
        cursor = _over(block, found.start(1), found.end(1))
        cursor.insertText("•", cursor.charFormat())


def _letters(block: QTextBlock, pattern: re.Pattern[str], shape: QTextCharFormat) -> None:
    for found in reversed(list(pattern.finditer(block.text()))):
        if all(_unchanged(block, *found.span(mark)) for mark in (1, 3)):
            _over(block, *found.span(2)).mergeCharFormat(shape)
            for mark in (3, 1):
                _over(block, *found.span(mark)).removeSelectedText()


def _unchanged(block: QTextBlock, start: int, end: int) -> bool:
    return not any(shape.fontStrikeOut() or shape.fontUnderline() for shape in _shapes(block, start, end))


def _shapes(block: QTextBlock, start: int, end: int) -> Iterator[QTextCharFormat]:
    for piece in block:
        fragment = piece.fragment()
        begin = fragment.position() - block.position()
        if begin < end and begin + fragment.length() > start:
            yield fragment.charFormat()


def _over(block: QTextBlock, start: int, end: int) -> QTextCursor:
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + start)
    cursor.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _heavy() -> QTextCharFormat:
    shape = QTextCharFormat()
    shape.setFontWeight(QFont.Weight.DemiBold)
    return shape


def _slanted() -> QTextCharFormat:
    shape = QTextCharFormat()
    shape.setFontItalic(True)
    return shape
