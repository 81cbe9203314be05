"""Items become pages: choose a layout, see every page as it will be, save it as PDF or print it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QLabel, QPushButton

from toolkit_app.desktop import language, messages
from toolkit_app.desktop.choosing import ItemDialog
from toolkit_app.desktop.leaving.asking import Leaving
from toolkit_app.desktop.leaving.choices import TEXTS, LeavingChoices
from toolkit_app.desktop.leaving.outgoing import Outgoing
from toolkit_app.desktop.pages import Page
from toolkit_app.desktop.publishing import asking, frame
from toolkit_app.desktop.publishing.choices import Choices
from toolkit_app.desktop.publishing.chosen import Chosen
from toolkit_app.desktop.publishing.making import Maker
from toolkit_app.desktop.publishing.paper import PaperPrinter
from toolkit_app.desktop.publishing.saving import Saver
from toolkit_app.desktop.publishing.viewer import Viewer
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.errors import ToolkitError


class PublishingPage(Page):
    """The pages of one or several items."""

    def __init__(self, shelf: Shelf) -> None:
        super().__init__()
        self._shelf = shelf
        self.maker = Maker(self, shelf)
        self._broken: tuple[ToolkitError, ...] = ()
        self.printer, self.saver = PaperPrinter(self, shelf.jobs), Saver(self, shelf.jobs)
        self.viewer, self.chosen, self.choices = Viewer(shelf.jobs), Chosen(), Choices()
        self.sheet = self.viewer.sheet
        self.leaving, self.outgoing = LeavingChoices(shelf, TEXTS), Outgoing(self, shelf)
        self.items_label = QLabel()
        self.heading, self.warnings = QLabel(objectName="title"), QLabel(wordWrap=True, objectName="warning")
        self.back, self.save, self.print, self.check = QPushButton(), QPushButton(), QPushButton(), QPushButton()
        self.told = frame.arranged(self)
        self._connect()
        self.retranslate()

    def enter(self, key: str) -> None:
        """Start with that item; what was put together before stays if the item is in it."""
        shown = self.chosen.keys()
        if key in shown:
            self.item_shown.emit(next(row for row in self.chosen.rows() if row.key == key))
            if self.maker.made is None:
                self._make()
            return
        self.maker.stop()
        self.maker.drop()
        self._begun()
        self._shelf.read(self, asking.layouts, then=self._offer, question="layouts")
        self._shelf.read(self, asking.rows, (key,), then=self._begin, question="rows")

    def leave(self, then: Any) -> None:
        """Stop what is being made."""
        self.maker.stop()
        then()

    def refresh(self, changes: Any) -> None:
        """Make the pages anew when one of their items changed."""
        keys = self.chosen.keys()
        if keys and (changes is None or set(keys) & set(changes.items)):
            self._make()

    def print_at_once(self) -> None:
        """Open the printer's dialog as soon as the pages are there."""
        self.printer.wish()
        if self.maker.made:
            self._print(self.maker.made)

    def retranslate(self) -> None:
        """Set every word anew."""
        self.heading.setText(self.tr("Hand out"))
        self.items_label.setText(self.tr("Items"))
        self.back.setText(self.tr("Back"))
        self.print.setText(self.tr("Print…"))
        self.check.setText(self.tr("Check…"))
        self.check.setToolTip(self.tr("Look for personal data, quotes without consent, and links that lead nowhere"))
        self._allow()

    def save_to(self, target: str) -> None:
        """Write the pages that are shown to a file of the person's choice."""
        if self.maker.made:
            self.saver.keep(self.maker.made, target)

    def _connect(self) -> None:
        self.choices.changed.connect(self.viewer.begin)
        self.choices.changed.connect(self._make)
        self.choices.asks_revisions.connect(self._ask_revisions)
        self.chosen.changed.connect(self._make)
        self.chosen.wanted.connect(self._ask_item)
        self.viewer.again.connect(self._make)
        self.maker.begun.connect(self._begun)
        self.maker.glimpsed.connect(self.viewer.glimpse)
        self.maker.finished.connect(self._finished)
        self.maker.failed.connect(self._failed)
        self.save.clicked.connect(self._choose_target)
        self.print.clicked.connect(self.print_at_once)
        self.check.clicked.connect(lambda: self.outgoing.look(self._what()))
        self.leaving.changed.connect(self._allow)
        self.back.clicked.connect(self.finished)
        for speaker in (self.printer, self.saver, self.outgoing):
            speaker.said.connect(self.said)
        self.printer.failed.connect(partial(messages.warn, self))
        # another library was opened in this window
        self._shelf.opened.connect(self.maker.stop)
        self._shelf.opened.connect(lambda _: self.chosen.put(()))

    def _offer(self, layouts: Any) -> None:
        self.choices.offer(layouts.by_name)
        self._broken = tuple(layouts.broken.values())
        self._allow()

    def _ask_revisions(self) -> None:
        keys = self.chosen.keys()
        if keys:
            self._shelf.read(self, asking.revisions, keys[0], then=self.choices.offer_revisions, question="revisions")

    def _begin(self, rows: Any) -> None:
        self.chosen.put(rows)
        self.viewer.begin()
        if rows:
            self.item_shown.emit(rows[0])
            self.choices.begin(rows[0].kind, rows[0].lang)
            self._make()

    def _ask_item(self) -> None:
        dialog = ItemDialog(self._shelf, self)
        dialog.chosen.connect(self.add)
        dialog.open()

    def add(self, key: str, _: str = "") -> None:
        """One more item behind the others."""
        self._shelf.read(self, asking.rows, (key,), then=self._added)

    def _added(self, rows: Any) -> None:
        self.chosen.append(rows)
        self._make()

    def _make(self) -> None:
        self.maker.make(asking.Wish(self.chosen.keys(), **self.choices.values()))

    def _begun(self) -> None:
        self.viewer.wait(self.tr("Making the pages…"))
        self._allow()

    def _finished(self, made: asking.Made) -> None:
        self._allow()
        self.viewer.show_made(made)
        self._print(made)

    def _failed(self, error: Exception) -> None:
        self.printer.forget()
        if isinstance(error, ToolkitError):
            self.viewer.fail(error)
        else:
            self.viewer.fail(ToolkitError("The pages could not be made because of a mistake of the program.",
                                          "Send the report, and try another layout meanwhile."))
            messages.report(self, error)

    def _allow(self) -> None:
        made, is_pdf = self.maker.made is not None, self.leaving.format == "pdf"
        self.leaving.expect(len(self.chosen.keys()))
        self.save.setText(self.tr("Save as PDF…") if is_pdf else self.tr("Save…"))
        self.save.setEnabled(made if is_pdf else bool(self.chosen.keys()))
        self.print.setEnabled(made)
        warnings = (*self._broken, *(self.maker.made.warnings if self.maker.made else ()))
        lines = [" ".join(language.error_words(warning)) for warning in warnings]
        self.warnings.setText("\n\n".join(lines))
        self.told.setVisible(bool(lines))

    def _what(self) -> Leaving:
        """What is to leave, as it is chosen now."""
        values = self.choices.values()
        return Leaving(self.chosen.keys(), **self.leaving.values(), lang=values["lang"], layout=values["layout"],
                       paper=values["paper"], options=tuple(values["options"].items()))

    def _print(self, made: asking.Made) -> None:
        if self.printer.wished:
            self.outgoing.clear(replace(self._what(), format="pdf", each=False), partial(self.printer.begin, made))

    def _choose_target(self) -> None:
        what = self._what()
        seen = partial(self._keep, what) if what.format == "pdf" and not what.each else None
        self.outgoing.leave(what, self.chosen.rows()[0].title, seen)

    def _keep(self, what: Leaving, target: str) -> None:
        """The pages that are seen are the ones that are kept; while they are made anew, others like them."""
        if self.maker.made:
            self.save_to(target)
        else:
            self.outgoing.write(what, target)
