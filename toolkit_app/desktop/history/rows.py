"""Tables of the source as rows with columns: what was changed in a cell stays marked there."""

import re

from PySide6.QtGui import QFont, QFontMetricsF, QTextBlock, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextOption

_ROW = re.compile(r"\s*\|.*\|\s*$")
_DELIMITER = re.compile(r"(?=.*-)(?=.*\|)[\s|:-]+$")
_FIRST, _BETWEEN, _LAST = (re.compile(one) for one in (r"^\s*\|\s*", r"\s*(?<!\\)\|\s*", r"\s*(?<!\\)\|\s*$"))
_GAP = 24


def align(block: QTextBlock, room: float) -> None:
    """Align every table in a block and those that follow it; one wider than ``room`` pixels gets lines between its cells."""
    for rows in _tables(block):
        if not any(_DELIMITER.match(row.block().text()) for row in rows):
            continue
        lines = []
        for row in rows:
            if _DELIMITER.match(row.block().text()):
                for line in lines:
                    _strengthen(line)
                _remove(row)
            else:
                _open(row)
                lines.append(row)
        _set_out(lines, room)


def _tables(block: QTextBlock) -> list[list[QTextCursor]]:
    """A cursor in each row of each run of rows: a block itself is none any more when one before it is gone."""
    runs: list[list[QTextCursor]] = [[]]
    while block.isValid():
        here = QTextCursor(block)
        if runs[-1] and not (_ROW.match(block.text()) and _place(here) == _place(runs[-1][-1])):
            runs.append([])
        if _ROW.match(block.text()):
            runs[-1].append(here)
        block = block.next()
    return [run for run in runs if run]


def _place(cursor: QTextCursor) -> tuple[int, ...]:
    """The cell of the page that a cursor is in: two texts may stand beside each other."""
    table = cursor.currentTable()
    if table is None:
        return ()
    cell = table.cellAt(cursor)
    return table.firstPosition(), cell.row(), cell.column()


def _remove(row: QTextCursor) -> None:
    row.select(QTextCursor.SelectionType.BlockUnderCursor)
    row.removeSelectedText()


def _open(row: QTextCursor) -> None:
    """Take the outer lines away and put a tab for each inner one."""
    block = row.block()
    for pattern, stands in ((_LAST, ""), (_FIRST, "")):
        found = pattern.search(block.text())
        if found:
            _replace(block, *found.span(), stands)
    for found in reversed(list(_BETWEEN.finditer(block.text()))):
        _replace(block, *found.span(), "\t")


def _replace(block: QTextBlock, start: int, end: int, words: str) -> None:
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + start + 1)
    shape = cursor.charFormat()
    shape.setFontUnderline(False)
    shape.setFontStrikeOut(False)
    cursor.setPosition(block.position() + start)
    cursor.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    cursor.insertText(words, shape)


def _strengthen(row: QTextCursor) -> None:
    bold = QTextCharFormat()
    bold.setFontWeight(QFont.Weight.DemiBold)
    cursor = QTextCursor(row.block())
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.mergeCharFormat(bold)


def _set_out(lines: list[QTextCursor], room: float) -> None:
    """Stops where the columns begin; a line between the cells where they would not all stand on the page."""
    font = QFont(lines[0].document().defaultFont())
    font.setWeight(QFont.Weight.DemiBold)
    metrics = QFontMetricsF(font)
    cells = [line.block().text().split("\t") for line in lines]
    widths = [max(metrics.horizontalAdvance(row[column]) if column < len(row) else 0.0 for row in cells) + _GAP
              for column in range(max(map(len, cells)))]
    if sum(widths) > room:
        for line in lines:
            block = line.block()
            for found in reversed(list(re.finditer("\t", block.text()))):
                _replace(block, *found.span(), " │ ")
        return
    at, stops = 0.0, []
    for width in widths[:-1]:
        at += width
        stops.append(QTextOption.Tab(at, QTextOption.TabType.LeftTab))
    shape = QTextBlockFormat()
    shape.setTabPositions(stops)
    for line in lines:
        line.mergeBlockFormat(shape)
