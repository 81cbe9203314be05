"""The page of forms that came back: read, listed, looked at beside their pictures, counted."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from toolkit_app.desktop import language, messages
from toolkit_app.desktop.forms import asking
from toolkit_app.desktop.forms.asking import Entry, Hand, OpenRound
from toolkit_app.desktop.forms.detail import FormDetail
from toolkit_app.desktop.forms.entries import COUNTED, READY, WAITING, EntryList, state_of
from toolkit_app.desktop.forms.incoming import Incoming
from toolkit_app.desktop.forms.keying import Keying
from toolkit_app.desktop.forms.start import MAKE, FormsStart
from toolkit_app.desktop.library.flow import FlowLayout
from toolkit_app.desktop.pages import Page
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.theme import Theme


class FormsPage(Page):
    """``making(round)`` asks for the dialog that makes forms, of a round or "". ``folder`` is the one that is watched, or "".
    ``hands()`` asks for the pictures of handwriting.
    """

    making = Signal(str)
    hands = Signal()

    def __init__(self, shelf: Shelf, theme: Theme, folder: str) -> None:
        super().__init__()
        self._shelf = shelf
        self._decided: dict[str, Any] = {}
        self._hands: list[Hand] = []
        self._keyings: dict[str, Keying] = {}
        self._counted: set[str] = set()
        self._rounds: tuple[OpenRound, ...] = ()
        self.entries: tuple[Entry, ...] = ()
        self.setAcceptDrops(True)
        self.title, self.summary = QLabel(objectName="title"), QLabel()
        self.summary.setProperty("quiet", True)
        self.add, self.make, self.by_hand, self.written = (QPushButton() for _ in range(4))
        self.watch = QPushButton(checkable=True)
        self.blind = QCheckBox()
        self.list, self.detail = EntryList(theme), FormDetail(theme)
        self.count = QPushButton()
        self.start = FormsStart(theme)
        self.stack = QStackedWidget()
        self.incoming = Incoming(shelf, self)
        self._arrange()
        self._connect()
        self.retranslate()
        if folder:
            self.incoming.folder.watch(Path(folder))
            self._say_folder()

    def _arrange(self) -> None:
        self.count.setProperty("primary", True)
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addSpacing(12)
        head.addWidget(self.summary)
        head.addStretch()
        buttons = QWidget()
        flow = FlowLayout(buttons, 8)
        flow.setContentsMargins(0, 0, 0, 0)
        for button in (self.add, self.watch, self.by_hand, self.written, self.make):
            flow.addWidget(button)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 8, 0)
        column.addWidget(self.list, 1)
        column.addWidget(self.blind)
        column.addWidget(self.count)
        split = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False, handleWidth=1)
        split.addWidget(left)
        split.addWidget(self.detail)
        split.setStretchFactor(1, 1)
        split.setSizes([270, 990])
        self.stack.addWidget(self.start)
        self.stack.addWidget(split)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 10, 20, 14)
        whole.setSpacing(10)
        whole.addLayout(head)
        whole.addWidget(buttons)
        whole.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self.add.clicked.connect(self.incoming.choose_files)
        self.watch.clicked.connect(self._choose_folder)
        self.make.clicked.connect(lambda: self.making.emit(""))
        self.by_hand.clicked.connect(lambda: self._key_in())
        self.written.clicked.connect(self.hands)
        self.start.adding.connect(self.incoming.choose_files)
        self.start.pressed.connect(lambda deed, round: self.making.emit(round) if deed == MAKE else self._key_in(round))
        self.blind.toggled.connect(self._begin_anew)
        self.count.clicked.connect(self._count_forms)
        self.list.currentRowChanged.connect(self._chosen)
        self.detail.confirmed.connect(self._count_sheet)
        self.detail.whose.connect(self._give)
        self.detail.by_hand.connect(lambda: self._key_in(page=True))
        self.incoming.came.connect(self._look)
        self.incoming.said.connect(self.said)
        self.incoming.folder_chosen.connect(self._say_folder)

    def retranslate(self) -> None:
        """Set every word anew."""
        self.title.setText(self.tr("Forms that came back"))
        self.add.setText(self.tr("Add files…"))
        self.make.setText(self.tr("Make forms…"))
        self.by_hand.setText(self.tr("Key in by hand…"))
        self.written.setText(self.tr("Handwriting…"))
        self.blind.setText(self.tr("Second keying"))
        self.blind.setToolTip(self.tr("Sheets are keyed in without what was read being seen; then the two are compared."))
        self.list.setAccessibleName(self.tr("Forms that came back"))
        self._say_folder()
        self._show()

    def enter(self, key: str) -> None:
        """Show what came back."""
        self.item_shown.emit(None)
        self._look()

    def refresh(self, changes: Any) -> None:
        """Look again: somebody may have answered."""
        if changes is None or changes.origin is not self:
            self._look()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt's hook: files may be dropped."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt's hook."""
        event.acceptProposedAction()
        self.incoming.read([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    def _choose_folder(self) -> None:
        self._say_folder()
        self.incoming.choose_folder()

    def _say_folder(self, _: str = "") -> None:
        path = self.incoming.folder.path
        self.watch.setChecked(path is not None)
        self.watch.setText(self.tr("Watched: {folder}").format(folder=path.name) if path else self.tr("Watch a folder…"))
        self.watch.setToolTip(str(path) if path else self.tr("What appears in the folder is read by itself."))

    def _look(self, _: object = None) -> None:
        """Read anew how everything stands."""
        if self._shelf.facts is None:
            return
        self._shelf.read(self, asking.open_rounds, language.current(), self._shelf.person, then=self._rounds_known,
                         question="rounds")
        self._shelf.read(self, asking.looked, self.incoming.batch, dict(self._decided), tuple(self._hands), language.current(),
                         then=self._looked, question="looked")

    def _rounds_known(self, rounds: tuple[OpenRound, ...]) -> None:
        self._rounds = rounds
        self.by_hand.setEnabled(bool(rounds) and not self._read_only())
        self.make.setEnabled(bool(rounds))
        self.start.show_rounds(rounds, writable=not self._read_only())

    def _read_only(self) -> bool:
        return self._shelf.facts is None or self._shelf.facts.read_only

    def _looked(self, entries: tuple[Entry, ...]) -> None:
        self.entries = entries
        there = {one.id for one in entries}
        self._keyings = {name: keying for name, keying in self._keyings.items() if name in there}
        self._show()

    def _show(self) -> None:
        self.stack.setCurrentIndex(int(bool(self.entries)))
        self.list.show_entries(self.entries, self._counted)
        states = [state_of(entry, self._counted) for entry in self.entries]
        ready = sum(entry.new for entry, state in zip(self.entries, states, strict=True) if state == READY)
        self.count.setText(self.tr("Count {count} answers of files").format(count=language.number(ready)))
        self.count.setEnabled(bool(ready) and not self._read_only())
        words = (self.tr("{count} came back").format(count=language.number(len(states))),
                 self.tr("{count} counted").format(count=language.number(states.count(COUNTED))),
                 self.tr("{count} to be confirmed").format(count=language.number(states.count(WAITING))))
        self.summary.setText("  ·  ".join(words) if states else "")
        self._chosen()

    def _here(self) -> Entry | None:
        return next((one for one in self.entries if one.id == self.list.chosen()), None)

    def _chosen(self, _: int = 0) -> None:
        entry = self._here()
        if entry is None:
            return
        keying = self._keyings.get(entry.id)
        if keying is None or keying.entry.lines != entry.lines:
            keying = self._keyings[entry.id] = Keying(entry, blind=self.blind.isChecked() and entry.kind == "sheet")
        keying.entry = entry
        people = next((one.people for one in self._rounds if one.key == entry.round), ())
        self.detail.show_entry(entry, tuple(self._counted), people, keying)
        self.detail.confirm.setEnabled(self.detail.confirm.isEnabled() and not self._read_only())

    def _begin_anew(self) -> None:
        self._keyings.clear()
        self._chosen()

    def _give(self, whose: str) -> None:
        entry = self._here()
        if entry is not None:
            self._decided[entry.name] = asking.decision(whose=whose)
            self._keyings.pop(entry.id, None)
            self._look()

    def _key_in(self, round: str = "", *, page: bool = False) -> None:
        """Ask whose sheet is keyed in by hand; ``page``: the one whose picture is shown."""
        from toolkit_app.desktop.forms.choosing import WhoseDialog

        entry = self._here() if page else None
        picture, name = (entry.pictures[0], entry.name) if entry is not None else (b"", "")
        dialog = WhoseDialog(self._rounds, self, round)
        dialog.chosen.connect(partial(self._begin_hand, picture, name))
        dialog.open()

    def _begin_hand(self, picture: bytes, name: str, round: str, whose: str) -> None:
        hand = Hand(len(self._hands), round, whose, picture, name)
        self._hands.append(hand)
        self._shelf.read(self, asking.looked, self.incoming.batch, dict(self._decided), tuple(self._hands), language.current(),
                         then=partial(self._hand_ready, f"hand {hand.number}"))

    def _hand_ready(self, name: str, entries: tuple[Entry, ...]) -> None:
        self._looked(entries)
        self.list.choose(name)
        self.detail.table.setFocus()

    def _count_forms(self) -> None:
        ready = {entry.id for entry in self.entries if state_of(entry, self._counted) == READY}
        self._shelf.write(self, asking.count_forms, self.incoming.batch, dict(self._decided),
                          then=partial(self._were_counted, ready), failed=partial(messages.warn, self))

    def _count_sheet(self, keying: Keying) -> None:
        entry = keying.entry
        values, words = dict(keying.values), dict(keying.words)
        if entry.kind == "hand":
            hand = self._hands[int(entry.id.rpartition(" ")[2])]
            work: tuple[Any, ...] = (asking.count_hand, hand, values, words)
        else:
            decided = asking.decision(values, words, entry.whose)
            work = (asking.count_sheet, asking.sheet_of(self.incoming.batch, entry.name), entry.name, decided)
        self._shelf.write(self, *work, then=partial(self._were_counted, {entry.id}), failed=partial(messages.warn, self))

    def _were_counted(self, which: set[str], counted: Any) -> None:
        self._counted |= which
        self.said.emit(self.tr("Kept: {count} answers.").format(count=language.number(counted.answers)))
        after = next((one.id for one in self.entries if state_of(one, self._counted) == WAITING), "")
        self._show()
        if after:
            self.list.choose(after)
            self.detail.table.setFocus()
