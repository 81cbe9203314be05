"""The start page: what the library holds, what was changed last, and how safe it is."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from toolkit_app import kinds
from toolkit_app.desktop import asking, language
from toolkit_app.desktop import theme as theming
from toolkit_app.desktop.editor.unsaved import UnsavedPanel
from toolkit_app.desktop.home.due import DuePanel
from toolkit_app.desktop.home.panel import Panel, RowButton, plain
from toolkit_app.desktop.home.rounds import RoundsPanel
from toolkit_app.desktop.pages import Page
from toolkit_app.desktop.search.kept import KeptPanel
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.theme import Theme
from toolkit_app.library.glance import Glance

WIDTH = 1080
CARDS_IN_ROW = 4
RECENT = 8
FAILURES = 5


class StartPage(Page):
    """``narrowed(where)`` asks for the list of a kind or state."""

    narrowed = Signal(object)

    def __init__(self, shelf: Shelf, theme: Theme) -> None:
        super().__init__()
        self._shelf = shelf
        self._theme = theme
        self._overview: asking.Overview | None = None
        self.title = QLabel(objectName="greeting")
        self.place = plain(QLabel(wordWrap=True))
        self.place.setProperty("content", True)
        self.place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.warning = QLabel(objectName="warning", wordWrap=True)
        self.cards = QGridLayout()
        self.unsaved = UnsavedPanel(shelf)
        self.due = DuePanel(shelf)
        self.due.wanted.connect(self.wanted)
        self.rounds = RoundsPanel(shelf)
        self.kept = KeptPanel(shelf, theme, always=False)
        self.recent = Panel()
        self.states = Panel()
        self.safety = Panel()
        self._lay_out()
        theme.changed.connect(self._show)
        shelf.indexed.connect(self._say_safety)
        shelf.indexed.connect(self._count_news)
        self.retranslate()

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setMaximumWidth(WIDTH)
        column = QVBoxLayout(inside)
        column.setContentsMargins(32, 28, 32, 32)
        column.setSpacing(10)
        column.addWidget(self.title)
        column.addWidget(self.place)
        column.addWidget(self.warning)
        column.addSpacing(10)
        self.cards.setSpacing(12)
        column.addLayout(self.cards)
        column.addSpacing(10)
        column.addWidget(self.unsaved)
        column.addWidget(self.due)
        column.addWidget(self.rounds)
        panels = QHBoxLayout()
        panels.setSpacing(16)
        panels.addWidget(self.recent, 3)
        side = QVBoxLayout()
        side.setSpacing(16)
        side.addWidget(self.kept)
        side.addWidget(self.states)
        side.addWidget(self.safety)
        side.addStretch()
        panels.addLayout(side, 2)
        column.addLayout(panels)
        column.addStretch()
        outer = QWidget()
        row = QHBoxLayout(outer)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch()
        row.addWidget(inside, 100)
        row.addStretch()
        self.scroll = QScrollArea(widgetResizable=True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setWidget(outer)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.scroll)

    def enter(self, key: str) -> None:
        """Read the counts and show them."""
        self.item_shown.emit(None)
        self.refresh(None)

    def refresh(self, changes: Any) -> None:
        """Read the counts again."""
        self.unsaved.look()
        self.due.look()
        self.kept.look()
        if self._shelf.facts:
            self._shelf.whole(self, _overview, question="overview", then=self._arrived)
        # what came out of rounds is counted anew, and nobody waits for that
        self.rounds.look()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.scroll.setAccessibleName(self.tr("Start"))
        self.recent.title.setText(self.tr("Changed last"))
        self.states.title.setText(self.tr("By state"))
        self.safety.title.setText(self.tr("Safety of the library"))
        self._show()

    def glance(self, seen: Glance) -> None:
        """Show what is known before the library is open."""
        if self._shelf.facts is None:
            self._overview = asking.Overview(seen.facets, 0, seen.recent, None)
            self._show()

    def _arrived(self, overview: asking.Overview) -> None:
        self._overview = overview
        self._show()

    def _show(self) -> None:
        facts, overview = self._shelf.facts, self._overview
        self.warning.setVisible(bool(facts and (facts.warning or facts.backup)))
        if overview is None:
            self.title.setText(self.tr("The library is being opened…"))
            return
        self.title.setText(self.tr("Lessons, tools and methodology of the pilot"))
        if facts is not None:
            self.place.setText(facts.edition.label if facts.edition else str(facts.path))
            self.warning.setText(language.sentence(facts.warning) if not facts.backup else self.tr(
                "This is a backup, open for reading only. “Bring a backup back…” in the menu Library makes it the library."))
        self._show_cards(overview.facets.get("kind", {}))
        self._show_recent(overview)
        self._show_states(overview.facets.get("state", {}))
        self._say_safety()

    def _show_cards(self, counts: Mapping[str, int]) -> None:
        while taken := self.cards.takeAt(0):
            taken.widget().hide()
            taken.widget().deleteLater()
        shown = [kind for kind in kinds.KINDS.values() if counts.get(kind.name)]
        for place, kind in enumerate(shown):
            card = QToolButton(objectName="card", toolButtonStyle=Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            card.setIcon(theming.icon(f"kind-{kind.name}", self._theme.colours.accent))
            card.setIconSize(QSize(26, 26))
            card.setText(f"{language.number(counts[kind.name])}   {language.label(kind.plural)}")
            card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            card.clicked.connect(partial(self._narrow, "kind", kind.name))
            card.setEnabled(self._shelf.facts is not None)
            self.cards.addWidget(card, place // CARDS_IN_ROW, place % CARDS_IN_ROW)
        if not shown:
            empty = QLabel(self.tr("The library is empty. Make the first item with Ctrl+N, or drop your Word files and tables "
                                   "here."))
            self.cards.addWidget(empty, 0, 0)

    def _show_recent(self, overview: asking.Overview) -> None:
        self.recent.clear()
        for row in overview.recent[:RECENT]:
            button = RowButton(row.title)
            icon = f"kind-{row.kind}" if row.kind in theming.KIND_ICONS else "document"
            button.setIcon(theming.icon(icon, self._theme.colours.muted))
            button.setToolTip(f"{row.title}\n{language.kind_label(row.kind)} · {language.when(row.changed_at)}")
            button.clicked.connect(partial(self._want, row.key))
            self.recent.add(button)
        if not overview.recent:
            self.recent.add(plain(QLabel(self.tr("Nothing has been changed yet."))))

    def _show_states(self, counts: Mapping[str, int]) -> None:
        self.states.clear()
        if self._shelf.facts is None:  # the labels come with the library
            return
        for state, number in counts.items():
            button = RowButton(f"{language.number(number)}   {language.label(self._shelf.labels('state', state))}")
            button.clicked.connect(partial(self._narrow, "state", state))
            self.states.add(button)
        if not counts:
            self.states.add(plain(QLabel(self.tr("No items yet."))))

    def _count_news(self, done: int, total: int) -> None:
        if self.isVisible() and done == total:
            self.kept.look()

    def _say_safety(self, *_: int) -> None:
        overview = self._overview
        if overview is None or self._shelf.facts is None:
            return
        self.safety.clear()
        self.safety.setVisible(self._shelf.facts.edition is None)
        done, total = self._shelf.index_state
        found = self.tr("Search knows {done} of {total} items.").format(done=language.number(done), total=language.number(total))
        self.safety.add(plain(QLabel(found, wordWrap=True)))
        for key, reason in self._shelf.searchable.failed[:FAILURES] if self._shelf.searchable else ():
            why = " ".join(language.error_words(reason)).strip()
            self.safety.add(plain(QLabel(self.tr("{key} is not searchable: {why}").format(key=key, why=why), wordWrap=True)))
        if overview.backup:
            words = self.tr("Last good backup: {when}, opened and checked. Records: {number}.").format(
                when=language.when(overview.backup.at), number=language.number(overview.backup.total))
        else:
            words = self.tr("There is no backup yet. One is made when you close the program.")
        self.safety.add(plain(QLabel(words, wordWrap=True)))
        if self._shelf.facts.read_only:
            self.safety.add(plain(QLabel(self.tr("This library is open for reading only."), wordWrap=True)))

    def _want(self, key: str, _: bool = False) -> None:
        self.wanted.emit(key)

    def _narrow(self, facet: str, code: str, _: bool = False) -> None:
        self.narrowed.emit({facet: (code,)})


def _overview(library: Any) -> asking.Overview:
    with library.read() as tx:
        return asking.overview(tx, library)
