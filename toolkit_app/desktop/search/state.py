"""How much of the library can be searched: said in the status bar, and in a dialog with the reason for what cannot."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from toolkit_app.desktop import language, naming
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.library.new import Beginning
from toolkit_app.desktop.search import asking
from toolkit_app.desktop.search.rows import Rows
from toolkit_app.desktop.shelf import Shelf


class SearchState(Worded, QToolButton):
    """The counter of the index; a click says what is not in it. ``wanted(key)`` asks for an item of the dialog."""

    wanted = Signal(str)
    rebuild = Signal()

    def __init__(self, shelf: Shelf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self.setAutoRaise(True)
        shelf.indexed.connect(self._show)
        shelf.opened.connect(self._show)
        self.clicked.connect(self._open)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.setToolTip(self.tr("What can be searched, and what cannot"))
        self._show()

    def _show(self, *_: object) -> None:
        done, total = self._shelf.index_state
        found = self._shelf.searchable
        words = []
        if self._shelf.facts and self._shelf.facts.read_only:
            words.append(self.tr("For reading only"))
        if self._shelf.facts and total:
            words.append(self.tr("Searchable: {done} of {total}").format(
                done=language.number(done), total=language.number(total)))
        if words and self._shelf.halted:
            words.append(self.tr("Indexing was stopped"))
        if words and found is not None and (number := len(found.failed) + len(found.partly) + len(found.unread)):
            words.append(self.tr("Not searchable: {number}").format(number=language.number(number)))
        if words and self._shelf.waiting:
            words.append(self.tr("Files still to be read: {number}").format(number=language.number(self._shelf.waiting)))
        self.setText("  ·  ".join(words))
        self.setVisible(bool(words))

    def _open(self) -> None:
        if self._shelf.facts:
            dialog = SearchableDialog(self._shelf, self.window())
            dialog.wanted.connect(self.wanted)
            dialog.accepted.connect(self.rebuild)
            dialog.open()


class SearchableDialog(Beginning):
    """What cannot be searched and why; accepted, the index is made anew. ``wanted(key)`` for an item that is chosen."""

    wanted = Signal(str)

    def __init__(self, shelf: Shelf, parent: QWidget) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._titles: dict[str, str] = {}
        self.words = QLabel(wordWrap=True)
        self.rows = Rows(3, 2)
        self.rows.horizontalHeader().show()
        self.rows.setColumnWidth(0, 250)
        self.rows.setColumnWidth(1, 170)
        self.rows.chosen.connect(self._choose)
        self.column.addWidget(self.words)
        self.column.addWidget(self.rows, 1)
        self.finish_layout()
        # to rebuild is the way out of trouble, not what is expected
        self.accept_button.setProperty("primary", False)
        self.accept_button.setAutoDefault(False)
        self.cancel_button.setDefault(True)
        self.retranslate()
        keys = [key for key, _, _ in self._rows()]
        shelf.read(self, naming.titles, keys, then=self._named)
        shelf.indexed.connect(self._fill)

    def retranslate(self) -> None:
        """Set every word anew."""
        self.setWindowTitle(self.tr("What cannot be searched"))
        self.rows.setHorizontalHeaderLabels([self.tr("Item"), self.tr("File"), self.tr("Why")])
        self.rows.setAccessibleName(self.tr("What cannot be searched"))
        self.cancel_button.setText(self.tr("Close"))
        self._fill()

    def _rows(self) -> list[tuple[str, str, str]]:
        found = self._shelf.searchable
        if found is None:
            return []
        partly = self.tr("Only the first {size} MB can be searched. Divide it into several items.").format(size=asking.longest())
        return [*((key, "", " ".join(language.error_words(why)).strip()) for key, why in found.failed),
                *((key, "", partly) for key in found.partly),
                *((key, name, " ".join(language.error_words(why)).strip()) for key, name, why in found.unread)]

    def _named(self, titles: dict[str, str]) -> None:
        self._titles = titles
        self._fill()

    def _fill(self, *_: object) -> None:
        done, total = self._shelf.index_state
        rows = self._rows()
        words = [self.tr("{done} of {total} items can be searched.").format(
            done=language.number(done), total=language.number(total))]
        if self._shelf.waiting:
            words.append(self.tr("Files still to be read: {number}").format(number=language.number(self._shelf.waiting)) + ".")
        again = self._shelf.halted
        self.accept_button.setText(self.tr("Go on indexing") if again else self.tr("Rebuild the search index"))
        if not rows and not again:
            words.append(self.tr("Nothing is left out."))
        self.words.setText(" ".join(words))
        if rows and not self.rows.isVisibleTo(self):
            self.resize(860, 460)
        self.rows.setVisible(bool(rows))
        self.rows.show_rows([(key, (self._titles.get(key, key), name, why)) for key, name, why in rows])

    def _choose(self, key: str) -> None:
        self.wanted.emit(key)
        self.reject()
