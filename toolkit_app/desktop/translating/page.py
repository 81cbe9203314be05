"""The page where a translation is brought up to date: what of the original changed, passage by passage, beside its words."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from toolkit_app import kinds
from toolkit_app.desktop import language, messages
from toolkit_app.desktop.editor.aside import Aside
from toolkit_app.desktop.history.values import field_changes, name_of, value_words
from toolkit_app.desktop.home.panel import plain
from toolkit_app.desktop.pages import Page
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.theme import Theme
from toolkit_app.desktop.translating import asking
from toolkit_app.desktop.translating.drafting import draft_of, listed
from toolkit_app.desktop.translating.passage import Card, DetailCard, PassageCard, TitleCard

if TYPE_CHECKING:
    from toolkit_app.library.terms import Termbase
    from toolkit_app.library.translations import Changed, Following
    from toolkit_app.library.values import Draft

translate = QCoreApplication.translate


class TranslationPage(Page):
    """One translation. What was written is kept aside until it is saved, as in the editor, which offers it after a crash."""

    def __init__(self, shelf: Shelf, theme: Theme) -> None:
        super().__init__()
        self._shelf, self._theme = shelf, theme
        self._key = ""
        self._found: Following | None = None
        self._begun: Draft | None = None  # with the ticks that were set for the person: these alone are nothing to be saved
        self._saving = False
        self._then: Callable[[], None] | None = None
        self._base: Termbase | None = None
        self.cards: list[Card] = []
        self.aside = Aside(self, shelf, self._unsaved)
        self.title, self.words = QLabel(wordWrap=True, objectName="title"), plain(QLabel(wordWrap=True))
        self.title.setProperty("content", True)
        self.warning = QLabel(objectName="warning", wordWrap=True)
        self.back, self.write, self.save, self.mark = QPushButton(), QPushButton(), QPushButton(), QPushButton()
        self.mark.setProperty("primary", True)
        self.all = QCheckBox()
        self.note = QLineEdit(maxLength=2000)
        self.heads = tuple(plain(QLabel()) for _ in range(3))
        self._arrange()
        self._connect()
        self.retranslate()

    def _arrange(self) -> None:
        head, tools, names, last = (QHBoxLayout() for _ in range(4))
        head.addWidget(self.title, 1)
        head.addWidget(self.write, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        tools.addWidget(self.words, 1)
        tools.addWidget(self.all)
        names.setContentsMargins(18, 0, 30, 0)
        names.setSpacing(18)
        for label in self.heads:
            names.addWidget(label, 1)
        inside = QWidget()
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(0, 0, 12, 0)
        self.column.setSpacing(10)
        self.column.addStretch(1)
        self.scroll = QScrollArea(widgetResizable=True, horizontalScrollBarPolicy=Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setWidget(inside)
        for widget in (self.note, self.save, self.mark):
            last.addWidget(widget, 1 if widget is self.note else 0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 10, 20, 14)
        whole.setSpacing(8)
        whole.addLayout(head)
        whole.addLayout(tools)
        whole.addWidget(self.warning)
        whole.addLayout(names)
        whole.addWidget(self.scroll, 1)
        whole.addLayout(last)

    def _connect(self) -> None:
        self.back.clicked.connect(self.finished)
        self.all.toggled.connect(self._fill)
        self.save.clicked.connect(partial(self._save, False))
        self.mark.clicked.connect(partial(self._save, True))
        self.aside.failed.connect(lambda error: self._warn(" ".join(language.error_words(error))))
        self._shelf.opened.connect(self._forget)

    @property
    def dirty(self) -> bool:
        """Whether there are words that have not been saved."""
        return self._found is not None and not self._saving and self.draft() != self._begun

    def enter(self, key: str) -> None:
        """Show what of its original that translation has still to follow."""
        self._forget()
        self._key = key
        self._ask()

    def leave(self, then: Callable[[], None]) -> None:
        """Go at once when all is saved; otherwise ask what is to become of the words."""
        if not self.dirty:
            then()
            return
        messages.ask(self, self.tr("Save what you have written?"), self.title.text(),
                     (("save", self.tr("Save")), ("drop", self.tr("Throw it away")), ("stay", self.tr("Keep writing"))),
                     partial(self._leaving, then))

    def refresh(self, changes: Any) -> None:
        """One of the two texts was changed elsewhere: read again, but never over words that are not saved."""
        if self._found is None or (changes is not None and (
                changes.origin is self or not {self._found.item.key, self._found.original.key} & changes.items)):
            return
        if self.dirty:
            self._warn(self.tr("One of the two texts was changed elsewhere meanwhile. What you have written is untouched; "
                               "when you save, nothing is lost."))
        else:
            self._ask()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.back.setText(self.tr("Back"))
        self.write.setText(self.tr("Open in the editor"))
        self.save.setText(self.tr("Save"))
        self.save.setToolTip(self.tr("Save what is done; what is still to do stays on this page."))
        self.mark.setText(self.tr("Save as up to date"))
        self.mark.setToolTip(self.tr("The translation then counts as one of the original’s present text."))
        self.all.setText(self.tr("Show unchanged passages too"))
        self.note.setPlaceholderText(self.tr("What did you change, and why? (may stay empty)"))
        self.note.setAccessibleName(self.tr("Note on the change"))
        self.scroll.setAccessibleName(self.tr("Changes of the original"))
        self._say()

    def draft(self) -> Draft:
        """The translation as it would be saved."""
        if self._found is None:
            raise RuntimeError("no translation is shown")
        return draft_of(self._found, self.cards)

    def _ask(self) -> None:
        if self._shelf.facts and self._key:
            self._shelf.read(self, asking.following, self._key, then=self._arrived, failed=self._not_found, question="following")

    def _arrived(self, answer: tuple[Following, Termbase]) -> None:
        self._put([])
        found, self._base = answer
        self._found, self._begun = found, None
        self.item_shown.emit(found.item)
        self._warn("")
        self._fill()
        unsaved = self.aside.begin(found.item.key)
        if unsaved is not None and not unsaved.says(found.item.draft()):
            messages.ask(self, self.tr("There are words here that were not saved, of {when}.").format(
                when=language.when(unsaved.at)), self.tr("The editor takes them up again."),
                (("editor", self.tr("Open in the editor")), ("back", self.tr("Back"))), self._to_editor)

    def _to_editor(self, answer: str) -> None:
        if answer == "editor":
            self.write.click()
        else:
            self.finished.emit()

    def _not_found(self, error: Exception) -> None:
        messages.warn(self, error)
        self.finished.emit()

    def _forget(self, *_: object) -> None:
        self.aside.keep_at_once()
        self._found, self._key = None, ""
        self.note.clear()
        self._put([])
        self._warn("")
        self._say()

    def _fill(self, *_: object) -> None:
        """Show what is open, or all; what was written in a card stays in it."""
        found = self._found
        if found is None:
            return
        there = {card.about: card for card in self.cards}
        cards: list[Card] = []
        if any(piece.op != "same" for piece in found.title):
            cards.append(there.get("title") or TitleCard(self._theme, found.title, found.item.title))
        cards += [there.get(change.name) or self._detail(change) for change in found.details]
        kind = kinds.KINDS.get(found.item.kind)
        for number, one in enumerate(found.passages):
            card = there.get(number)
            if one.open or self.all.isChecked() or (isinstance(card, PassageCard) and card.edited):
                part = kind.section(one.section) if kind else None
                if card is None:
                    card = PassageCard(self._theme, number, one, language.label(part.labels) if part else one.section)
                    card.use_terms(self._base, found.original.lang, found.item.lang)
                cards.append(card)
        self._put(cards)
        if self._begun is None:
            self._begun = self.draft()
        self._say()

    def _detail(self, change: Changed) -> DetailCard:
        assert self._found is not None
        kind, shelf = self._found.item.kind, self._shelf
        said, = field_changes(kind, [(change.name, change.then, change.now)], shelf)
        known = kinds.KINDS.get(kind)
        field = known.field(change.name) if known else None
        return DetailCard(self._theme, change, name_of(kind, change.name), listed(said.kept, said.removed, said.added),
                          value_words(kind, change.name, "", change.mine, shelf), field.type if field else "")

    def _put(self, cards: list[Card]) -> None:
        for card in set(self.cards) - set(cards):
            card.hide()
            card.deleteLater()
        for card in set(cards) - set(self.cards):
            card.changed.connect(self._touched)
        self.cards = cards
        for place, card in enumerate(cards):
            self.column.insertWidget(place, card)

    def _say(self) -> None:
        found, writable = self._found, bool(self._shelf.facts and not self._shelf.facts.read_only)
        self.title.setText(found.item.title if found else "")
        for button in (self.save, self.mark, self.write):
            button.setEnabled(found is not None and writable and not self._saving)
        self.save.setEnabled(self.save.isEnabled() and self.dirty)
        self.all.setVisible(found is not None)
        for label in self.heads:
            label.setVisible(bool(self.cards))
        if found is None:
            self.words.clear()
            return
        names = language.NAMES
        then = language.when(found.then_at) if found.then_at else "–"
        first, second, third = self.heads
        first.setText(f"{names.get(found.original.lang, found.original.lang)}, {then}")
        second.setText(f"{names.get(found.original.lang, found.original.lang)}, {language.when(found.now_at)}")
        third.setText(names.get(found.item.lang, found.item.lang))
        self.words.setText(_standing(found))

    def _warn(self, words: str) -> None:
        self.warning.setText(words)
        self.warning.setVisible(bool(words))

    def _touched(self) -> None:
        self.aside.touched()
        self._say()

    def _unsaved(self) -> tuple[str, str, Draft] | None:
        return (self._found.item.key, self._found.item.head, self.draft()) if self._found and self.dirty else None

    def _leaving(self, then: Callable[[], None], answer: str) -> None:
        if answer == "save":
            self._then = then
            self._save(False)
        elif answer == "drop" and self._found is not None:
            self.aside.forget(self._found.item.key)
            self._found = None
            then()

    def _save(self, follows: bool, _: bool = False) -> None:
        if self._found is None or self._saving:
            return
        draft, found = self.draft(), self._found
        self._saving = True
        self.aside.timer.stop()
        self._say()
        self._shelf.write(self, asking.save, found.item.key, draft, found.item.head, self.note.text().strip(),
                          found.original.head if follows else "", then=partial(self._saved, follows), failed=self._failed)

    def _saved(self, follows: bool, saved: Any) -> None:
        self._saving = False
        self.note.clear()
        self.aside.forget(saved.key)
        self._found = None
        if saved.apart:
            messages.tell(self, self.tr("Somebody else saved this item meanwhile."),
                          self.tr("Both texts are kept side by side. The history shows them; nothing is lost."))
        elif saved.returned:
            self.said.emit(self.tr("Saved. What was agreed is another text now, so this one is in review again."))
        elif follows:
            self.said.emit(self.tr("Saved. The translation follows its original."))
        else:
            self.said.emit(self.tr("Saved. What is still to do stays on this page."))
        then, self._then = self._then, None
        if then:
            then()
        elif follows:
            self.wanted.emit(saved.key)
        else:
            self._ask()

    def _failed(self, error: Exception) -> None:
        self._saving, self._then = False, None
        self._say()
        self.aside.keep()
        messages.warn(self, error)


def _standing(found: Following) -> str:
    """How a translation stands to its original, in words."""
    if found.lost == "unknown":
        said = translate("TranslationPage", "It is not known from which text of the original this was translated. Read both, "
                         "then save as up to date.")
    elif found.lost == "erased":
        said = translate("TranslationPage", "The text this was translated from was erased. Read both, then save as up to date.")
    elif found.item.translation == "current":
        said = translate("TranslationPage", "This translation follows its original.")
    else:
        said = translate("TranslationPage", "Translated from the text of {then}; the original was changed last {now}.").format(
            then=language.when(found.then_at), now=language.when(found.now_at))
    if found.original.heads > 1:
        said += " " + translate("TranslationPage", "The original has versions that are not merged yet; the newest one is shown.")
    places = translate("TranslationPage", "Places to look at: {number}").format(number=language.number(found.open))
    return f"{said} {places}." if found.open else said
