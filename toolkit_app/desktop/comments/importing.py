"""What would come in from a file of comments, shown before anything counts."""

from __future__ import annotations

from html import escape

from PySide6.QtWidgets import QFrame, QLabel, QTextBrowser, QWidget

from toolkit_app.desktop import language
from toolkit_app.desktop.comments.asking import Coming
from toolkit_app.desktop.library.new import Beginning
from toolkit_app.validation.comments import words


class ComingDialog(Beginning):
    """``accepted`` takes it in."""

    def __init__(self, coming: Coming, parent: QWidget) -> None:
        super().__init__(parent)
        self._coming = coming
        self.heading, self.counts, self.warning = (QLabel(wordWrap=True) for _ in range(3))
        self.heading.setObjectName("title")
        self.heading.setProperty("content", True)
        self.warning.setObjectName("warning")
        self.view = QTextBrowser()
        self.view.setOpenLinks(False)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        for widget in (self.heading, self.counts, self.warning):
            self.column.addWidget(widget)
        self.column.addWidget(self.view, 1)
        self.finish_layout()
        self.resize(700, 520)
        self.retranslate()
        self.accept_button.setEnabled(coming.possible and bool(coming.lines))

    def retranslate(self) -> None:
        """Set every word anew."""
        coming = self._coming
        self.setWindowTitle(self.tr("Take in comments"))
        self.heading.setText(coming.heading)
        new, known, aside = map(language.number, (len(coming.lines), coming.known, len(coming.aside)))
        self.counts.setText(self.tr("New: {new}. Already here: {known}. Set aside: {aside}.").format(new=new, known=known,
                                                                                                     aside=aside))
        careful = []
        if not coming.possible and not coming.aside:
            careful.append(self.tr("The item is not in this library. Take in the item first, then the comments on it."))
        if coming.revisions:
            careful.append(self.tr("Some comments were made on a revision that is not in this library. They are shown where "
                                   "their words stand."))
        self.warning.setText("\n".join(careful))
        self.warning.setVisible(bool(careful))
        self.view.setAccessibleName(self.tr("What comes in"))
        self.view.setHtml(self._html())
        self.accept_button.setText(self.tr("Take in"))
        self.cancel_button.setText(self.tr("Cancel"))

    def _html(self) -> str:
        lang = language.current()
        names = {"comment": self.tr("Comment"), "amendment": self.tr("Correction"), "comment_amendment": self.tr("Correction"),
                 "disposition": self.tr("Decision"), "reaction": self.tr("Word of the submitter")}
        rows = []
        for number, what, code, by, said in self._coming.lines:
            kind = next((words.named(table, code, lang) for table in (words.DECISIONS, words.REACTIONS, words.TYPES)
                         if code in table), code)
            head = " · ".join(escape(part) for part in (number, names.get(what, what), kind, by) if part)
            rows.append(f"<p><b>{head}</b><br>{escape(words.shortened(said, 300))}</p>")
        for one in self._coming.aside:
            reason = " ".join(language.error_words(one.reason))
            line = self.tr("Row {line} is set aside.").format(line=one.line)
            rows.append(f"<p><b>{escape(line)}</b> {escape(reason)}</p>")
        return "".join(rows)
