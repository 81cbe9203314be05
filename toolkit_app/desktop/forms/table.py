"""The statements of a form with a column for each answer: shown, or chosen by keys and clicks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QKeyEvent, QPainter, QPalette, QPen, QResizeEvent, QTextDocument, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from toolkit_app.desktop.forms.asking import Choice, Line
from toolkit_app.desktop.theme import Theme

Index = QModelIndex | QPersistentModelIndex
CHOSEN, OFFERED, ASKED, STANDS = (Qt.ItemDataRole.UserRole + n for n in range(4))
_CHOICE, _LEAST, _RADIUS, _PAD = 30, 170, 6.5, 6
# the table is at least as wide as so many answers; more of them are scrolled
_MOST_SHOWN = 13
# the letters of three alphabets by their order, so that a key means the same on every keyboard
_ALPHABETS = ("abcdefghijklmnopqrstuvwxyz", "აბგდევზთიკლმნოპჟრსტუფქღყშჩ", "абвгдежзийклмнопрстуфхцчшщ")


class AnswerModel(QAbstractTableModel):
    """``answered()`` after every choice. ``asked`` are rows that a person must decide, with the reason."""

    answered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: Sequence[Line] = ()
        self.choices: Sequence[Choice] = ()
        self.values: dict[int, str] = {}
        self.words: dict[int, str] = {}
        self.asked: dict[int, str] = {}
        self.marked: Mapping[int, Sequence[str]] = {}
        self.open = False
        self.title = ""

    def show_lines(self, lines: Sequence[Line], choices: Sequence[Choice], *, values: Mapping[int, str], words: Mapping[int, str],
                   asked: Mapping[int, str], marked: Mapping[int, Sequence[str]], writable: bool) -> None:
        """Show statements with the answers that are chosen so far."""
        self.beginResetModel()
        self.lines, self.choices, self.open = lines, choices, writable
        self.values, self.words, self.asked, self.marked = dict(values), dict(words), dict(asked), marked
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Qt's hook."""
        return len(self.lines)

    def columnCount(self, parent: Index | None = None) -> int:
        """Qt's hook: the statement, and each answer."""
        return len(self.choices) + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt's hook: signs, with the whole words as tool tips."""
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.choices[section - 1].sign if section else self.title
        if role == Qt.ItemDataRole.ToolTipRole and section:
            return self.choices[section - 1].label
        if role == Qt.ItemDataRole.TextAlignmentRole and not section:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt's hook."""
        line, column = self.lines[index.row()], index.column()
        if column == 0:
            return self._statement(line, role)
        choice = self.choices[column - 1]
        if role == CHOSEN:
            return self.values.get(line.number) == choice.code
        if role == OFFERED:
            return line.number in self.asked and choice.code in self.marked.get(line.number, ())
        if role == STANDS:
            return line.standing == choice.code
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return choice.label
        return self.asked.get(line.number) if role == ASKED else None

    def _statement(self, line: Line, role: int) -> Any:
        """The statement, the words that were given with its answer, and what is asked about it."""
        asked, said = self.asked.get(line.number), self.words.get(line.number)
        if role == ASKED:
            return asked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return "\n".join(filter(None, (asked, f"{line.number}  {line.wording}", f"– {said}" if said else "")))
        return None

    def say(self, row: int, words: str) -> None:
        """Words that were given with an answer."""
        if 0 <= row < len(self.lines) and self.words.get(self.lines[row].number, "") != words:
            self.words[self.lines[row].number] = words
            self.dataChanged.emit(self.index(row, 0), self.index(row, 0))

    def choose(self, row: int, code: str) -> None:
        """Choose an answer ("" for none). What was asked about the statement is thereby decided."""
        if not self.open or not 0 <= row < len(self.lines):
            return
        number = self.lines[row].number
        self.values[number] = code
        self.asked.pop(number, None)
        self.dataChanged.emit(self.index(row, 0), self.index(row, self.columnCount() - 1))
        self.answered.emit()

    def chosen(self, row: int) -> str:
        """The answer of a row."""
        return self.values.get(self.lines[row].number, "")


class AnswerView(QTableView):
    """``confirmed()`` on Enter; ``moved(row)`` when another statement is looked at."""

    confirmed = Signal()
    moved = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.answers = AnswerModel(self)
        self._typed = ""
        self.setModel(self.answers)
        self.setItemDelegate(_Painting(theme, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setMinimumSectionSize(_CHOICE)
        self.clicked.connect(self._click)
        self.selectionModel().currentRowChanged.connect(self._went)
        self.answers.modelReset.connect(self._fit)
        self.answers.dataChanged.connect(self._measure)

    def _fit(self) -> None:
        header, shown = self.horizontalHeader(), self.answers.columnCount() - 1
        many = shown > _MOST_SHOWN
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded if many else
                                          Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for column in range(self.answers.columnCount()):
            stretched = not column and not many
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch if stretched else QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(column, _CHOICE if column else _LEAST)
        # room for a few words of each statement beside the answers
        self.setMinimumWidth(_CHOICE * min(shown, _MOST_SHOWN) + _LEAST)
        self._measure()
        if self.answers.lines:
            self.setCurrentIndex(self.answers.index(0, 0))

    def _went(self, now: QModelIndex) -> None:
        self._typed = ""
        self.moved.emit(now.row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook: in another width statements need another height."""
        super().resizeEvent(event)
        self._measure()

    def _measure(self, *_: object) -> None:
        for row in range(self.answers.rowCount()):
            self.setRowHeight(row, max(self.sizeHintForIndex(self.answers.index(row, 0)).height(), 34))

    def _click(self, index: QModelIndex) -> None:
        if 0 < index.column() <= len(self.answers.choices):
            code = self.answers.choices[index.column() - 1].code
            asked = index.data(ASKED)
            self.answers.choose(index.row(), "" if self.answers.chosen(index.row()) == code and not asked else code)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: the sign of an answer chooses it and goes on; Delete takes it back; Enter confirms the sheet."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.confirmed.emit()
            return
        row, before, self._typed = self.currentIndex().row(), self._typed, ""
        sign = event.text().casefold()
        taken = event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
        code = "" if taken else (self._meant(before + sign) or self._meant(sign)) if sign else None
        if code is None or not self.answers.open or row < 0:
            super().keyPressEvent(event)
            return
        self.answers.choose(row, code)
        column = next((at for at, choice in enumerate(self.answers.choices, 1) if choice.code == code), 0)
        self.scrollTo(self.answers.index(row, column))
        if not before and any(choice.sign != sign and choice.sign.startswith(sign) for choice in self.answers.choices):
            # 1 may become 12: the next figure, or an arrow, says
            self._typed = sign
        elif code and row < self.answers.rowCount() - 1:
            self.setCurrentIndex(self.answers.index(row + 1, 0))

    def _meant(self, typed: str) -> str | None:
        """The code whose sign was typed, in any of three alphabets; None where it is none."""
        sign = typed.casefold()
        for letters in _ALPHABETS:
            if sign and sign in letters:
                sign = _ALPHABETS[0][letters.index(sign)]
                break
        return next((choice.code for choice in self.answers.choices if choice.sign == sign), None) if sign else None

    def look_at(self, number: int) -> None:
        """Go to a statement."""
        row = next((at for at, line in enumerate(self.answers.lines) if line.number == number), -1)
        if row >= 0:
            self.setCurrentIndex(self.answers.index(row, 0))


class _Painting(QStyledItemDelegate):
    """Draws rings for answers, and the statement with what is asked about it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt's hook: a statement is as high as its words need."""
        if index.column():
            return super().sizeHint(option, index)
        view = self.parent()
        width = view.columnWidth(0) - 2 * _PAD
        return QSize(width, round(self._document(index, option, width).size().height()) + 2 * _PAD)

    def _document(self, index: Index, option: QStyleOptionViewItem, width: float) -> QTextDocument:
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(option.font)
        wrapped = QTextOption()
        wrapped.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(wrapped)
        document.setPlainText(str(index.data()))
        document.setTextWidth(max(width, 40))
        return document

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt's hook."""
        colours = self._theme.colours
        painter.save()
        current = index.row() == self.parent().currentIndex().row()
        ground = colours.mark if index.data(ASKED) else colours.selected if current else colours.surface
        painter.fillRect(option.rect, QColor(ground))
        if current:
            painter.fillRect(QRect(option.rect.left(), option.rect.top(), option.rect.width(), 2), QColor(colours.accent))
            painter.fillRect(QRect(option.rect.left(), option.rect.bottom() - 1, option.rect.width(), 2), QColor(colours.accent))
        if index.column() == 0:
            document = self._document(index, option, option.rect.width() - 2 * _PAD)
            painter.translate(option.rect.left() + _PAD, option.rect.top() + _PAD)
            context = document.documentLayout().PaintContext()
            context.palette.setColor(QPalette.ColorRole.Text, QColor(colours.text))
            document.documentLayout().draw(painter, context)
        else:
            self._ring(painter, option.rect, index)
        painter.restore()

    def _ring(self, painter: QPainter, rect: QRect, index: Index) -> None:
        colours = self._theme.colours
        middle = QPointF(rect.center()) + QPointF(0.5, 0.5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen, offered = index.data(CHOSEN), index.data(OFFERED)
        painter.setPen(QPen(QColor(colours.accent if chosen or offered else colours.muted), 2 if chosen or offered else 1))
        painter.setBrush(QBrush(QColor(colours.surface)))
        painter.drawEllipse(middle, _RADIUS, _RADIUS)
        if chosen:
            painter.setBrush(QBrush(QColor(colours.accent)))
            painter.drawEllipse(middle, _RADIUS - 3, _RADIUS - 3)
        elif index.data(STANDS):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QBrush(QColor(colours.muted)))
            painter.drawEllipse(middle, 2, 2)
