"""What the lists draw: two-line rows with a mark for the state, and text with marked words."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from toolkit_app.desktop import theme as theming
from toolkit_app.desktop.theme import Theme

PAD = 12
MARK_START, MARK_END = "\x02", "\x03"


def ground(painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
    """The ground of a row: rounded when selected or under the mouse, with a bar that shows which one has the focus."""
    colours = theme.colours
    state = option.state
    rect = QRectF(option.rect).adjusted(6, 2, -6, -2)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.selected if chosen else colours.hover))
        painter.drawRoundedRect(rect, 7, 7)
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QColor(colours.accent))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)


def chip(painter: QPainter, right: int, middle: int, words: str, state: str, font: QFont, theme: Theme) -> int:
    """A mark with words whose right edge is at ``right``; the x of its left edge."""
    if not words:
        return right
    metrics = QFontMetrics(font)
    width, height = metrics.horizontalAdvance(words) + 16, metrics.height() + 4
    paper, ink = theming.state_colours(state, theme.dark)
    rect = QRect(right - width, middle - height // 2, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(paper)
    painter.drawRoundedRect(rect, height / 2, height / 2)
    painter.setPen(ink)
    painter.setFont(font)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)
    return rect.left()


def badge(painter: QPainter, right: int, middle: int, words: str, font: QFont, theme: Theme) -> int:
    """A small mark with words on the ground of marked words; the x of its left edge."""
    metrics = QFontMetrics(font)
    rect = QRect(right - metrics.horizontalAdvance(words) - 14, middle - metrics.height() // 2 - 1,
                 metrics.horizontalAdvance(words) + 14, metrics.height() + 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.colours.mark))
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    painter.setPen(QColor(theme.colours.text))
    painter.setFont(font)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)
    return rect.left()


def line(painter: QPainter, rect: QRect, words: str, font: QFont, colour: str | QColor) -> None:
    """One line of text, shortened at its end where it does not fit."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)


def smaller(font: QFont, by: float = 1.0, bold: bool = False) -> QFont:
    """The font, some points smaller (larger for a negative ``by``)."""
    result = QFont(font)
    result.setPointSizeF(max(7.0, font.pointSizeF() - by))
    result.setBold(bold)
    return result


def unmarked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without the marks between \\x02 and \\x03, and where they were: (start, length)."""
    plain: list[str] = []
    spans: list[tuple[int, int]] = []
    position = start = 0
    for letter in text:
        if letter == MARK_START:
            start = position
        elif letter == MARK_END:
            spans.append((start, position - start))
        else:
            plain.append(letter)
            position += 1
    return "".join(plain), spans


def marked(painter: QPainter, rect: QRect, text: str, font: QFont, colour: str | QColor, theme: Theme, lines: int = 1) -> int:
    """Draw text with its marked words on a ground, in at most ``lines`` lines, shortened at its end where it does not fit; the
    height used."""
    plain, spans = shortened(*unmarked(text.replace("\n", " ")), font, rect.width(), lines)
    layout = QTextLayout(plain, font)
    form = QTextCharFormat()
    form.setBackground(QColor(theme.colours.mark))
    form.setForeground(QColor(theme.colours.text))
    layout.setFormats([_span(start, length, form) for start, length in spans])
    height = _broken(layout, rect.width(), lines)
    painter.save()
    painter.setClipRect(rect)
    painter.setPen(QColor(colour))
    layout.draw(painter, rect.topLeft())
    painter.restore()
    return round(height)


def _broken(layout: QTextLayout, width: int, lines: int) -> float:
    """Break a text into so many lines at most; their height."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap if lines > 1 else QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    height = 0.0
    layout.beginLayout()
    while layout.lineCount() < lines and (row := layout.createLine()).isValid():
        row.setLineWidth(width)
        row.setPosition(QPointF(0, height))
        height += row.height()
    layout.endLayout()
    return height


def shortened(plain: str, spans: list[tuple[int, int]], font: QFont, width: int, lines: int = 1,
              ) -> tuple[str, list[tuple[int, int]]]:
    """A text as it fits into so many lines, with ``…`` where it goes on, and what of its spans is left."""
    layout = QTextLayout(plain, font)
    _broken(layout, width, lines)
    last = layout.lineAt(layout.lineCount() - 1).textStart() if lines > 1 and layout.lineCount() else 0
    shown = plain[:last] + QFontMetrics(font).elidedText(plain[last:], Qt.TextElideMode.ElideRight, width)
    kept = len(plain) if shown == plain else len(shown) - 1
    return shown, [(start, min(length, kept - start)) for start, length in spans if start < kept]


def row_height(font: QFont, lines: int = 2, gap: int = 5) -> int:
    """The height of a row with so many lines of small text under a title."""
    return QFontMetrics(font).height() + (lines - 1) * (QFontMetrics(smaller(font)).height() + gap) + 2 * PAD


def row_size(option: QStyleOptionViewItem, lines: int = 2) -> QSize:
    """The size hint of such a row."""
    return QSize(120, row_height(option.font, lines))


def muted(palette: QPalette) -> QColor:
    """The colour of what is read second."""
    return palette.color(QPalette.ColorRole.PlaceholderText)


def _span(start: int, length: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
    result = QTextLayout.FormatRange()
    result.start, result.length, result.format = start, length, form
    return result
