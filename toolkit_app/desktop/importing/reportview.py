"""What came of an import, or would come of it: the counts, a card for each file and row, and the way back."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from toolkit_app.desktop import cardview, language
from toolkit_app.desktop.cardview import CardView
from toolkit_app.desktop.importing import words
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.theme import Theme

if TYPE_CHECKING:
    from toolkit_app.exchange.report import Line, Report
    from toolkit_app.exchange.undoing import Undone

SIZE, MOST = 11, 400
READ = "read"
# what needs a look comes first
ORDER = ("refused", "apart", "left", "merged", "revised", "made", "unchanged", "known")


class ReportView(Worded, QWidget):
    """``wanted(key)`` opens an item; ``back()`` leads to the preview, ``go()`` imports what was only tried, ``more()`` is for
    other files, ``undo(import)`` takes it back, ``done()`` leaves.
    """

    wanted = Signal(str)
    back = Signal()
    go = Signal()
    more = Signal()
    undo = Signal(str)
    done = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._report: Report | None = None
        self._undone: Undone | None = None
        self.heading, self.counts = QLabel(objectName="title"), QLabel(wordWrap=True)
        self.taken_back = QLabel(objectName="warning", wordWrap=True)
        self.only_told = QCheckBox()
        self.cards = CardView()
        self.to_preview, self.again, self.copy, self.take_back, self.close_it, self.go_on = (QPushButton() for _ in range(6))
        for button in (self.close_it, self.go_on):
            button.setProperty("primary", True)
        self._arrange()
        self.to_preview.clicked.connect(self.back)
        self.go_on.clicked.connect(self.go)
        self.again.clicked.connect(self.more)
        self.close_it.clicked.connect(self.done)
        self.copy.clicked.connect(self._copy)
        self.take_back.clicked.connect(lambda: self.undo.emit(self._report.id if self._report else ""))
        self.only_told.toggled.connect(self._draw)
        self.cards.pressed.connect(lambda _, key: self.wanted.emit(key))
        theme.changed.connect(self._draw)
        self.retranslate()

    def _arrange(self) -> None:
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.heading)
        head.addStretch()
        head.addWidget(self.only_told)
        for button in (self.take_back, self.copy):
            foot.addWidget(button)
        foot.addStretch()
        for button in (self.to_preview, self.again, self.close_it, self.go_on):
            foot.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 10, 20, 12)
        whole.setSpacing(8)
        whole.addLayout(head)
        whole.addWidget(self.counts)
        whole.addWidget(self.taken_back)
        whole.addWidget(self.cards, 1)
        whole.addLayout(foot)

    def retranslate(self) -> None:
        """Set every word anew."""
        self.only_told.setText(self.tr("Only what is to be looked at"))
        self.to_preview.setText(self.tr("Back to the files"))
        self.again.setText(self.tr("Import more"))
        self.copy.setText(self.tr("Copy the report"))
        self.take_back.setText(self.tr("Take the import back…"))
        self.go_on.setText(self.tr("Import"))
        self.close_it.setText(self.tr("Done"))
        self.cards.setAccessibleName(self.tr("Report"))
        self._draw()

    def show_report(self, report: Report) -> None:
        """Show what came of an import."""
        self._report, self._undone = report, None
        self.only_told.setChecked(False)
        self._draw()
        self.cards.verticalScrollBar().setValue(0)

    def show_undone(self, name: str, done: Undone) -> None:
        """Say that the import was taken back, if it is the one shown."""
        if self._report and self._report.id == name:
            self._undone = done
            self._draw()

    def _draw(self) -> None:
        report = self._report
        if report is None:
            return
        self.heading.setText(self.tr("What would happen; nothing was saved") if report.dry else self.tr("Imported"))
        self.counts.setText(words.summary(report))
        self.taken_back.setVisible(self._undone is not None)
        self.taken_back.setText(words.undone(self._undone) if self._undone else "")
        self.take_back.setVisible(bool(report.id) and self._undone is None)
        self.to_preview.setVisible(report.dry)
        self.go_on.setVisible(report.dry)
        self.again.setVisible(not report.dry)
        self.close_it.setVisible(not report.dry)
        found = sorted(report.lines, key=lambda line: ORDER.index(line.outcome))
        if self.only_told.isChecked():
            found = [line for line in found if line.reason or line.problems or line.lost]
        cards = [self._card(line, dry=report.dry) for line in found[:MOST]]
        if len(found) > MOST:
            more = self.tr("And more: {count}. “Copy the report” has all.").format(count=language.number(len(found) - MOST))
            cards.append(f"<p class='quiet'>{escape(more)}</p>")
        self.cards.show_cards(f"<body>{''.join(cards)}</body>", cardview.style(self._theme.colours, SIZE))

    def _card(self, line: Line, *, dry: bool) -> str:
        said = words.outcome(line, dry=dry)
        mark = "open" if line.outcome in ("refused", "apart") else "closed"
        title = escape(line.title or line.name)
        if line.key and not (dry and line.outcome == "made"):
            title = f"<a href='card:{READ}:{line.key}'>{title}</a>"
        quiet = " · ".join(filter(None, (_place(line), line.key, language.kind_label(line.kind) if line.kind else "")))
        parts = [f"<p><span class='{mark}'>&nbsp;{escape(said)}&nbsp;</span> &nbsp;{title}</p>",
                 f"<p class='quiet'>{escape(quiet)}</p>"]
        parts += [f"<p>{escape(one)}</p>" for one in _told(line)]
        parts += [f"<p class='quiet'>–&nbsp; {escape(words.loss(one))}</p>" for one in line.lost]
        return cardview.framed("".join(parts), chosen=False)

    def _copy(self) -> None:
        if self._report:
            dry = self._report.dry
            rows = ["\t".join((_place(line), words.outcome(line, dry=dry), line.key, line.title,
                               " ".join([*_told(line), *map(words.loss, line.lost)]))) for line in self._report.lines]
            QGuiApplication.clipboard().setText("\n".join([words.summary(self._report), *rows]))


def _place(line: Line) -> str:
    return f"{line.name}:{line.row}" if line.row else line.name


def _told(line: Line) -> list[str]:
    """The reason, the problems, and what was added to the register of comments, as sentences."""
    found = [" ".join(words.problem(one, line.kind)) for one in (*filter(None, (line.reason,)), *line.problems)]
    if line.comments or line.proposals:
        said = words.translate("Importing", "Comments: {comments}, proposed changes: {proposals}.")
        found.append(said.format(comments=language.number(line.comments), proposals=language.number(line.proposals)))
    return found
