"""A text that comes in: what it becomes, how it would look, what its headings become, what stands beside it, what is lost."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from toolkit_app import kinds
from toolkit_app.desktop import cardview, language
from toolkit_app.desktop.cardview import CardView
from toolkit_app.desktop.editor.choices import Box
from toolkit_app.desktop.history.values import name_of, value_words
from toolkit_app.desktop.importing import margin, words
from toolkit_app.desktop.importing.asking import Shown
from toolkit_app.desktop.importing.mapping import Entry, Mapping
from toolkit_app.desktop.importing.tabs import Tabs
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.library import sheet
from toolkit_app.desktop.library.reading import ItemBrowser
from toolkit_app.desktop.publishing.choices import fill
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.theme import Theme

if TYPE_CHECKING:
    from toolkit_app.exchange.planning import Text

TEXT, HEADINGS, BESIDE, CAUTIONS = range(4)
#: What a text becomes: a new item, a version of an item (``onto:KEY``), of the item with its title, of one to be chosen, nothing.
NEW, ONTO, SAME, OTHER, LEAVE = "new", "onto:", "same", "other", "leave"
PREFACE = -1
SIZE = 11


def _on_paper(browser: QWidget) -> QWidget:
    """The browser on a ground of its own colour, which its margins show."""
    paper = QWidget()
    paper.setProperty("surface", True)
    paper.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    inside = QVBoxLayout(paper)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.addWidget(browser)
    return paper


class TextView(Worded, QWidget):
    """``show_text`` shows one; every choice of a person is told and shown when it comes back by ``show_text``.

    ``titled(title)``, ``kind_chosen(kind)``, ``lang_chosen(lang)``, ``goal_chosen(goal)``, ``changes_chosen(changes)``,
    ``target_chosen(place, target)``, where place -1 is what stands before the first heading.
    """

    titled = Signal(str)
    kind_chosen = Signal(str)
    lang_chosen = Signal(str)
    goal_chosen = Signal(str)
    changes_chosen = Signal(str)
    target_chosen = Signal(int, str)

    def __init__(self, shelf: Shelf, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf, self._theme = shelf, theme
        self._text: Text | None = None
        self._shown: Shown | None = None
        self._several = 1
        self._changes = "propose"
        self.note = QLabel(wordWrap=True)
        self.note.setProperty("quiet", True)
        self.labels = {name: QLabel() for name in ("title", "goal", "kind", "lang", "changes")}
        self.title = QLineEdit(maxLength=500)
        self.title.setProperty("content", True)
        self.goal, self.kind, self.lang, self.changes = Box(), Box(), Box(), Box()
        self.browser, self.mapping, self.beside, self.cautions = ItemBrowser(), Mapping(), CardView(), CardView()
        self.tabs = Tabs()
        self._arrange()
        self._connect()
        self.retranslate()

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        boxes = (("title", self.title, 0, 0, 3), ("goal", self.goal, 2, 0, 1), ("kind", self.kind, 2, 1, 1),
                 ("lang", self.lang, 2, 2, 1))
        for name, box, row, column, span in boxes:
            self.labels[name].setBuddy(box)
            grid.addWidget(self.labels[name], row, column, 1, span)
            grid.addWidget(box, row + 1, column, 1, span)
        for column, stretch in enumerate((5, 3, 3)):
            grid.setColumnStretch(column, stretch)
        margins = QWidget()
        below = QVBoxLayout(margins)
        below.setContentsMargins(0, 8, 0, 0)
        line = QGridLayout()
        self.labels["changes"].setBuddy(self.changes)
        line.addWidget(self.labels["changes"], 0, 0)
        line.addWidget(self.changes, 0, 1)
        line.setColumnStretch(2, 1)
        self.changes.setMinimumContentsLength(30)
        below.addLayout(line)
        below.addWidget(self.beside, 1)
        for page in (_on_paper(self.browser), self.mapping, margins, self.cautions):
            self.tabs.addTab(page, "")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(14, 10, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self.note)
        whole.addLayout(grid)
        whole.addWidget(self.tabs, 1)

    def _connect(self) -> None:
        self.title.textEdited.connect(self.titled)
        self.kind.activated.connect(lambda _: self.kind_chosen.emit(str(self.kind.currentData())))
        self.lang.activated.connect(lambda _: self.lang_chosen.emit(str(self.lang.currentData())))
        self.goal.activated.connect(lambda _: self.goal_chosen.emit(str(self.goal.currentData())))
        self.changes.activated.connect(lambda _: self.changes_chosen.emit(str(self.changes.currentData())))
        self.mapping.chosen.connect(self.target_chosen)
        self._theme.changed.connect(self._draw)

    def retranslate(self) -> None:
        """Set every word anew."""
        said = {"title": self.tr("Title"), "goal": self.tr("Becomes"), "kind": self.tr("Kind"), "lang": self.tr("Language"),
                "changes": self.tr("A tracked change")}
        for name, box in (("title", self.title), ("goal", self.goal), ("kind", self.kind), ("lang", self.lang),
                          ("changes", self.changes)):
            self.labels[name].setText(said[name])
            box.setAccessibleName(said[name])
        fill(self.kind, tuple((kind.name, language.label(kind.labels)) for kind in kinds.KINDS.values()))
        fill(self.lang, tuple((code, language.NAMES[code]) for code in kinds.LANGUAGES))
        fill(self.changes, (("propose", self.tr("becomes a proposal")), ("accept", self.tr("is carried out")),
                            ("reject", self.tr("is left out"))))
        self.browser.setAccessibleName(self.tr("How the text would look"))
        self.beside.setAccessibleName(self.tr("Comments and changes"))
        self.cautions.setAccessibleName(self.tr("What to look at"))
        self._fill()
        self._draw()

    def show_text(self, text: Text, several: int, changes: str) -> None:
        """Show a text; with ``several`` what is chosen holds for so many. ``changes``: what its tracked changes become."""
        if self._text is None or self._text.found is not text.found:
            self._shown = None
        self._text, self._several, self._changes = text, several, changes
        self._fill()

    def show_page(self, shown: Shown) -> None:
        """Show how it would look."""
        self._shown = shown
        self._draw()

    def _fill(self) -> None:
        text = self._text
        if text is None:
            return
        shape = text.shape
        if self.title.text() != shape.title:
            self.title.setText(shape.title)
        self.title.setEnabled(self._several == 1)
        self.kind.setCurrentIndex(self.kind.findData(shape.kind))
        self.kind.setEnabled(not text.onto)
        self.lang.setCurrentIndex(self.lang.findData(shape.lang))
        self.changes.setCurrentIndex(self.changes.findData(self._changes))
        self._fill_goals(text)
        self._fill_mapping(text)
        self.note.setText(self._note(text))
        self.note.setVisible(bool(self.note.text()))

    def _note(self, text: Text) -> str:
        if self._several > 1:
            several = self.tr("Chosen: {count}. What is set here holds for all of them.")
            return several.format(count=language.number(self._several))
        if text.returning:
            return self.tr("It was exported from this library and comes back: only what was changed in it is taken over.")
        if text.known:
            return self.tr("This very file was taken in before: {keys}.").format(keys=", ".join(text.known[: words.MANY_KEYS]))
        return ""

    def _fill_goals(self, text: Text) -> None:
        goals = [(NEW, self.tr("A new item"))]
        if self._several > 1:
            goals.append((SAME, self.tr("A new version of the item with the same title")))
        else:
            keys = dict.fromkeys((*filter(None, (text.onto, text.returning and text.returning.key)), *text.known, *text.alike))
            goals += [(f"{ONTO}{key}", self.tr("A new version of {key}").format(key=key)) for key in keys]
            goals.append((OTHER, self.tr("A new version of another item…")))
        goals.append((LEAVE, self.tr("Nothing: it is left out")))
        self.goal.clear()
        for code, said in goals:
            self.goal.addItem(said, code)
        now = LEAVE if not text.take else f"{ONTO}{text.onto}" if text.onto else NEW
        self.goal.setCurrentIndex(self.goal.findData(SAME if now.startswith(ONTO) and self._several > 1 else now))

    def _fill_mapping(self, text: Text) -> None:
        from toolkit_app.exchange import names

        shape, kind = text.shape, text.shape.kind
        entries = [Entry(place, one.words, one.target, one.sample, max(0, one.level - 1), one.certain)
                   for place, one in enumerate(shape.headings)]
        offered = [(one, words.target(one, kind)) for one in names.targets(kind) if one.startswith(("section:", "field:"))]
        body = text.found.document.text if text.found.document else ""
        before = body[: shape.headings[0].start] if shape.headings else body
        if before.strip():
            start = self.tr("(before the first heading)") if shape.headings else self.tr("(the whole text)")
            parts = [("", self.tr("Stays before the sections")), *(one for one in offered if one[0].startswith("section:"))]
            entries.insert(0, Entry(PREFACE, start, shape.preface, offers=parts))
        self.mapping.fill(entries, [("", words.target("", kind)), (names.TITLE, words.target(names.TITLE, kind)), *offered])

    def _draw(self) -> None:
        shown = self._shown
        counts = {TEXT: self.tr("Text"), HEADINGS: self.tr("Headings")}
        document = self._text.found.document if self._text else None
        remarks, proposals = (document.remarks, document.proposals) if document else ((), ())
        beside = len(remarks) + len(proposals)
        cautions = len(shown.lost) + len(shown.problems) if shown else 0
        counts[BESIDE] = self.tr("Comments and changes: {count}").format(count=language.number(beside))
        counts[CAUTIONS] = self.tr("To look at: {count}").format(count=language.number(cautions))
        for tab, said in counts.items():
            self.tabs.setTabText(tab, said)
        self.tabs.setTabVisible(BESIDE, bool(beside))
        self.tabs.setTabVisible(CAUTIONS, bool(cautions))
        if not self.tabs.isTabVisible(self.tabs.currentIndex()):
            self.tabs.setCurrentIndex(TEXT)
        self.labels["changes"].setVisible(bool(proposals))
        self.changes.setVisible(bool(proposals))
        style = cardview.style(self._theme.colours, SIZE)
        self.beside.show_cards(margin.comments(remarks, proposals, self._changes), style)
        kind = self._text.shape.kind if self._text else ""
        told = margin.cautions(shown.problems if shown else (), shown.lost if shown else (), kind)
        self.cautions.show_cards(told, style)
        self.browser.pictures = shown.pictures if shown else {}
        bar = self.browser.verticalScrollBar()
        at = bar.value()
        self.browser.document().setDefaultStyleSheet(sheet.style(self._theme.colours, SIZE))
        self.browser.setHtml(self._html(shown) if shown else "")
        bar.setValue(at)

    def _html(self, shown: Shown) -> str:
        kind = self._text.shape.kind if self._text else ""
        lines = "".join(f"<p><span class='label'>{escape(name_of(kind, name))}</span><br>"
                        f"{escape(value_words(kind, name, '', value, self._shelf))}</p>".replace("\n", "<br>")
                        for name, value in shown.fields.items())
        nothing = self.tr("There are no words.")
        return f"{lines}{shown.html}" if shown.html or lines else f"<p class='quiet'>{escape(nothing)}</p>"
