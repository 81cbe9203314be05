"""The page where personal data are erased: where they stand, what would go, who asks for it and why."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from html import escape
from typing import Any

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from toolkit_app.desktop import language, messages
from toolkit_app.desktop.erasing import asking
from toolkit_app.desktop.erasing.places import PlaceDelegate, PlacesModel
from toolkit_app.desktop.erasing.wording import elsewhere, prospect_html
from toolkit_app.desktop.home.panel import plain
from toolkit_app.desktop.pages import Page
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.theme import Theme
from toolkit_app.errors import ToolkitError

LATER_MILLISECONDS = 300


class ErasingPage(Page):
    """One item. With words, the places that hold them are ticked; without, its earlier revisions can be chosen one by one."""

    def __init__(self, shelf: Shelf, theme: Theme) -> None:
        super().__init__()
        self._shelf, self._theme = shelf, theme
        self._key = ""
        self._seen: asking.Past | None = None
        self._prospect: asking.Prospect | None = None
        self._wanted: set[str] | None = None  # revisions that were chosen elsewhere; None: all that hold the words
        self.title, self.words = QLabel(wordWrap=True, objectName="title"), QLineEdit(maxLength=200, clearButtonEnabled=True)
        self.title.setProperty("content", True)
        self.hint, self.by = plain(QLabel(wordWrap=True)), plain(QLabel())
        self.warning = QLabel(objectName="warning", wordWrap=True)
        self.back, self.write, self.erase = QPushButton(), QPushButton(), QPushButton()
        self.all, self.none = QPushButton(), QPushButton()
        self.erase.setProperty("primary", True)
        self.model, self.list = PlacesModel(), QListView()
        self.view, self.why = QTextBrowser(), QLineEdit(maxLength=2000)
        self.timer = QTimer(self, singleShot=True, interval=LATER_MILLISECONDS)
        self._arrange()
        self._connect()
        self.retranslate()

    def _arrange(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(PlaceDelegate(self._theme, self.list))
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        for view in (self.list, self.view):
            view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.document().setDocumentMargin(16)
        head, choice, last = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        for widget in (self.all, self.none):
            choice.addWidget(widget)
        choice.addStretch()
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 12, 0)
        for widget in (self.words, self.hint, self.list):
            column.addWidget(widget, 1 if widget is self.list else 0)
        column.addLayout(choice)
        warned = QHBoxLayout()
        warned.addWidget(self.warning, 1)
        warned.addWidget(self.write, 0, Qt.AlignmentFlag.AlignTop)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(12, 0, 0, 0)
        column.addLayout(warned)
        column.addWidget(self.view, 1)
        split = QSplitter(childrenCollapsible=False, handleWidth=1)
        for part in (left, right):
            part.setMinimumWidth(300)
            split.addWidget(part)
        split.setSizes([560, 560])
        for widget in (self.why, self.by, self.erase):
            last.addWidget(widget, 1 if widget is self.why else 0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 10, 20, 14)
        whole.setSpacing(10)
        whole.addLayout(head)
        whole.addWidget(split, 1)
        whole.addLayout(last)

    def _connect(self) -> None:
        self.back.clicked.connect(self.finished)
        self.all.clicked.connect(partial(self._tick, True))
        self.none.clicked.connect(partial(self._tick, False))
        self.erase.clicked.connect(self._ask_erase)
        self.why.textChanged.connect(self._say)
        self.words.textEdited.connect(self._typed)
        self.timer.timeout.connect(self._ask)
        self.model.ticked.connect(self._ask_prospect)
        self._shelf.opened.connect(self._forget)

    def enter(self, key: str) -> None:
        """Show the earlier revisions of that item."""
        self.begin(key, "", ())

    def begin(self, key: str, words: str, revisions: Sequence[str]) -> None:
        """Show that item: the places that hold ``words``, or without words these revisions ticked."""
        self._forget()
        self._key, self._wanted = key, None if words else set(revisions)
        self.words.setText(words)
        self.words.setFocus()
        self._ask()

    def refresh(self, changes: Any) -> None:
        """Look again when the item was changed elsewhere."""
        if self._key and (changes is None or (changes.origin is not self and self._key in changes.items)):
            self._wanted = {one.id for one in self.model.chosen()}
            self._ask()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.back.setText(self.tr("Back"))
        self.words.setPlaceholderText(self.tr("A name, a number or other words that must go"))
        self.words.setAccessibleName(self.tr("Words that must go"))
        self.list.setAccessibleName(self.tr("Where it stands"))
        self.view.setAccessibleName(self.tr("What would happen"))
        self.all.setText(self.tr("Choose all"))
        self.none.setText(self.tr("Choose none"))
        self.write.setText(self.tr("Open in the editor"))
        self.why.setPlaceholderText(self.tr("Who asked for it, and why – without the data themselves"))
        self.why.setAccessibleName(self.tr("Reason"))
        self.erase.setText(self.tr("Erase…"))
        self.model.words_changed()
        self._say()

    def _typed(self) -> None:
        self._wanted = set() if not self.words.text().strip() else None
        self.timer.start()

    def _tick(self, every: bool, _: bool = False) -> None:
        self.model.tick(every=every)

    def _ask(self) -> None:
        self.timer.stop()
        if self._shelf.facts and self._key:
            words = self.words.text().strip()
            self._shelf.read(self, asking.past, self._key, words, then=self._arrived, failed=self._not_found, question="past")

    def _arrived(self, past: asking.Past) -> None:
        self._seen = past
        self.item_shown.emit(past.item)
        chosen, self._wanted = self._wanted, None
        self.model.show(past.places, {one.id for one in past.places} if chosen is None else chosen, past.item.kind)

    def _not_found(self, error: Exception) -> None:
        messages.warn(self, error)
        self.finished.emit()

    def _forget(self, *_: object) -> None:
        self._seen, self._prospect, self._key = None, None, ""
        self.why.clear()
        self.words.clear()
        self.model.show((), set(), "")

    def _ask_prospect(self) -> None:
        self._prospect = None
        self._warn("")
        self._say()
        chosen = self.model.chosen()
        if chosen and self._seen:
            self._shelf.read(self, asking.prospect, self._key, chosen, then=partial(self._foreseen, chosen),
                             failed=self._impossible, question="prospect")

    def _foreseen(self, chosen: tuple[asking.Place, ...], prospect: asking.Prospect) -> None:
        if chosen == self.model.chosen():
            self._prospect = prospect
            self._say()

    def _impossible(self, error: Exception) -> None:
        self._warn(" ".join(language.error_words(error)) if isinstance(error, ToolkitError) else str(error))

    def _say(self) -> None:
        seen, found = self._seen, self.words.text().strip()
        self.title.setText(self.tr("Erase personal data: {title}").format(title=seen.item.title) if seen else "")
        self.by.setText(self.tr("By {person}").format(person=language.person(self._shelf.person)))
        number = len(self.model.places)
        if found:
            self.hint.setText(self.tr("Places that hold these words: {number}").format(number=language.number(number)))
        else:
            self.hint.setText(self.tr("Write what must go, or choose whole revisions."))
        if self.model.current:
            self._warn(self.tr("The newest text holds these words too. Save it without them first; then the rest can be erased."))
        self.write.setVisible(self.model.current)
        html = words = ""
        if self._prospect:
            from toolkit_app.library.backup import WEEKS

            html = prospect_html(self._prospect, self.model.chosen(), WEEKS)
        elif seen and found and not number:
            words = self.tr("Nothing in this item or its past holds these words.")
        elif seen and not self.model.chosen():
            words = self.tr("Here stands what would be erased, what stays, and what holds it elsewhere.")
        self.view.setHtml(html or f"<p>{escape(words)}</p>")
        writable = bool(self._shelf.facts and not self._shelf.facts.read_only)
        self.erase.setEnabled(bool(self._prospect and self.why.text().strip() and writable and not self.model.current))

    def _warn(self, words: str) -> None:
        self.warning.setText(words)
        self.warning.setVisible(bool(words))

    def _ask_erase(self) -> None:
        prospect = self._prospect
        if prospect is None:
            return
        texts, files = (prospect.plan.texts, prospect.plan.files) if prospect.plan else (0, 0)
        what = self.tr("Erase for good? Texts: {texts}, files: {files}.").format(
            texts=language.number(texts + prospect.acts), files=language.number(files))
        messages.ask(self, what, self.tr("This cannot be undone. That it was done, by whom and why, stays in the history."),
                     (("erase", self.tr("Erase for good")), ("no", self.tr("Cancel"))),
                     partial(self._erase, self.model.chosen()))

    def _erase(self, chosen: tuple[asking.Place, ...], answer: str) -> None:
        if answer == "erase":
            self.erase.setEnabled(False)
            self._shelf.write(self, asking.erase, self._key, chosen, self.why.text().strip(), then=self._erased,
                              failed=self._failed)

    def _failed(self, error: Exception) -> None:
        self._say()
        messages.warn(self, error)

    def _erased(self, erased: asking.Erased) -> None:
        self._shelf.whole(self, asking.sweep, then=partial(self._swept, erased), title=self.tr("The file is being made anew…"))

    def _swept(self, erased: asking.Erased, swept: tuple[bool, tuple[Any, ...]]) -> None:
        done, backups = swept
        # the index lets go of old words only when it is made anew
        self._shelf.catch_up(self.tr("The search index is being made anew…"), afresh=True)
        self.why.clear()
        self._wanted = set()
        self._ask()
        what = self.tr("Erased. Texts: {texts}, files: {files}.").format(
            texts=language.number(erased.texts), files=language.number(erased.files))
        from toolkit_app.library.backup import WEEKS

        said = elsewhere(backups, WEEKS)
        if not done:
            said.insert(0, self.tr("Another program has the library open: traces of still older versions may stay in the file "
                                   "until the next erasure."))
        if backups:
            messages.ask(self, what, "\n\n".join(said), (("folder", self.tr("Show the backups")), ("ok", self.tr("Understood"))),
                         partial(self._show_backups, str(backups[0].parent)))
        else:
            messages.tell(self, what, "\n\n".join(said))

    def _show_backups(self, folder: str, answer: str) -> None:
        if answer == "folder":
            QDesktopServices.openUrl(QUrl.fromLocalFile(folder))
