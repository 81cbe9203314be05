"""How the editor is laid out: title above, then the outline, the boxes and the preview beside each other, saving below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from toolkit_app.desktop import language
from toolkit_app.desktop.editor import gates, saying
from toolkit_app.desktop.editor.choices import Box
from toolkit_app.desktop.editor.fields import FieldsForm
from toolkit_app.desktop.editor.finding import FindBar
from toolkit_app.desktop.editor.form import MORE, SectionsForm
from toolkit_app.desktop.editor.letters import place
from toolkit_app.desktop.editor.outline import Line, Outline
from toolkit_app.desktop.editor.side import Side
from toolkit_app.desktop.editor.source import SourceEdit
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.library import sheet
from toolkit_app.desktop.library.flow import FlowLayout
from toolkit_app.desktop.library.reading import ItemBrowser
from toolkit_app.desktop.theme import Colours
from toolkit_app.desktop.translating.banner import FollowBanner
from toolkit_app.kinds import Kind, Labels
from toolkit_app.library.values import Item

INSERTS = ("link", "table", "picture", "statement", "find")
SHORTCUTS = {"save": "Ctrl+S", "find": "Ctrl+F", "link": "Ctrl+Shift+K", "statement": "Ctrl+Shift+S"}
DETAILS = "*details"
TEXT_SIZE = 11
TITLE_STYLE = f".title {{ font-size: {TEXT_SIZE + 4}pt; font-weight: 600; margin-bottom: 10px; }}"
# names of what is lacking that fit a line; the rest is counted
NAMED = 4


class EditorLayout(Worded, QWidget):
    """The widgets of the editor and the words on them; what they do is the page's matter. ``leaving()``: the person is done;
    ``merging(key)``: the versions of the item are to be put together.
    """

    leaving = Signal()
    merging = Signal(str)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.pictures: dict[str, QImage] = {}
        self._kind: Kind | None = None
        self._item: Item | None = None
        self._heads = 1
        self._headings: Mapping[str, Sequence[tuple[int, str, int]]] = {}
        self.what, self.state, self.warning = QLabel(), QLabel(), QLabel(objectName="warning", wordWrap=True)
        self.title, self.note, self.lang = QLineEdit(maxLength=500), QLineEdit(maxLength=2000), Box()
        self.missing = QLabel(wordWrap=True)
        self.save, self.done, self.merge = QPushButton(), QPushButton(), QPushButton()
        self.inserts = {name: QToolButton() for name in INSERTS}
        self.form, self.fields, self.browser = SectionsForm(), FieldsForm(self), ItemBrowser()
        self.find = FindBar(lambda: tuple(self.form.edits.values()))
        self.outline, self.follow, self.side = Outline(), FollowBanner(), Side()
        self.scroll = QScrollArea(widgetResizable=True)
        self.inside = QWidget(objectName="sheet")
        self._arrange(page)
        self._connect()

    def show_item(self, item: Item, kind: Kind, guidance: Mapping[str, Labels], vocabulary: Mapping[str, object]) -> None:
        """Make the boxes of an item's kind."""
        self._kind, self._headings = kind, {}
        self.form.show_kind(kind, guidance)
        self.fields.show_kind(kind, vocabulary)
        self.scroll.verticalScrollBar().setValue(0)

    def put(self, item: Item, titles: Mapping[str, str]) -> None:
        """Put an item into the widgets."""
        self._item = item
        self.title.setText(item.title)
        self.lang.setCurrentIndex(self.lang.findData(item.lang))
        self.form.load(item.body, item.lang)
        self.fields.put(item.fields, item.tags, titles)
        self.retranslate()

    def show_text(self, colours: Colours, html: str, headings: Mapping[str, Sequence[tuple[int, str, int]]]) -> None:
        """Show the preview, at the height where it was, and the headings inside the boxes."""
        self._headings = headings
        bar = self.browser.verticalScrollBar()
        at = bar.value()
        self.browser.pictures = self.pictures
        self.browser.document().setDefaultStyleSheet(sheet.style(colours, TEXT_SIZE) + TITLE_STYLE)
        self.browser.setHtml(f"<body><p class='title'>{escape(self.title.text())}</p>{html}</body>")
        bar.setValue(at)
        self.say_progress()

    def say_progress(self) -> None:
        """What is filled, and what is still needed."""
        if self._kind is None:
            return
        filled = self.form.filled()
        self.outline.show_lines(self._outline_lines(self._kind, filled))
        self._say_missing(gates.lacking(self._kind, filled, self.fields.filled()))

    def go_to(self, section: str, at: int = -1) -> None:
        """Put the cursor into a box (or field), at a place in it, and bring it into sight."""
        if section == DETAILS:
            self._bring(self.fields.heading)
        elif section in self.form.edits:
            edit = self.form.edits[section]
            self.form.begin_in(section)
            edit.show()
            self.form.caption(section).show()
            self._bring(self.form.caption(section))
            if at < 0:
                edit.setFocus()
            else:
                edit.go_to(at)
            self.browser.scrollToAnchor(section)
        elif self._kind and self._kind.field(section):
            self._bring(self.fields.caption(section))
            self.fields.editor(section).setFocus()

    def begin(self) -> None:
        """Put the cursor where there is something to write: into the first empty box, else into the first."""
        filled = self.form.filled()
        self.title.setCursorPosition(0)
        first = next((name for name in self.form.edits if name not in filled and name != MORE), next(iter(self.form.edits)))
        # the boxes are new and not on the screen yet: only what is shown can have the cursor
        QTimer.singleShot(0, self.form.edits[first], self.form.edits[first].setFocus)

    def warn(self, words: str) -> None:
        """Say something above the text that stays until it is settled; ``""`` takes it away."""
        self._heads = 1
        self.warning.setText(words)
        self.warning.setVisible(bool(words))
        self.merge.hide()

    def say_apart(self, heads: int) -> None:
        """Say above the text that so many versions of it stand side by side, with the way to merge them; of one, nothing."""
        self.warn(saying.apart(heads))
        self._heads = heads
        self.merge.setVisible(heads > 1)

    def retranslate(self) -> None:
        """Set every word anew."""
        self.title.setPlaceholderText(self.tr("Title: a full sentence, who does what"))
        self.title.setAccessibleName(self.tr("Title"))
        self.lang.setAccessibleName(self.tr("Language of the text"))
        self.lang.setToolTip(self.tr("Language of the text"))
        self.note.setPlaceholderText(self.tr("What did you change, and why? (may stay empty)"))
        self.note.setAccessibleName(self.tr("Note on the change"))
        self.save.setText(self.tr("Save"))
        self.merge.setText(self.tr("Merge…"))
        self.done.setText(self.tr("Done"))
        self.scroll.setAccessibleName(self.tr("Text and details"))
        self.outline.setAccessibleName(self.tr("Sections"))
        self.browser.setAccessibleName(self.tr("Preview"))
        self.side.say("preview", self.tr("Preview"))
        words = {"link": self.tr("Link"), "table": self.tr("Table"), "picture": self.tr("Picture"),
                 "statement": self.tr("Statement"), "find": self.tr("Find and replace")}
        for name, button in self.inserts.items():
            button.setText(self.tr("Find") if name == "find" else words[name])
            keys = QKeySequence(SHORTCUTS.get(name, "")).toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(f"{words[name]} ({keys})" if keys else words[name])
        self.what.setText(f"{language.kind_label(self._item.kind)}  ·  {self._item.key}" if self._item else "")
        self.fields.retranslate()
        self.say_progress()
        if self._heads > 1:
            self.say_apart(self._heads)

    def _outline_lines(self, kind: Kind, filled: frozenset[str]) -> list[Line]:
        found = []
        needed = {"review": self.tr("needed for review"), "validation": self.tr("needed for validation")}
        written = self.tr("written")
        for section in (*kind.sections, None):
            name = section.id if section else MORE
            if section is None and MORE not in filled:
                continue
            words = language.label(section.labels) if section else self.tr("More")
            lack = "" if name in filled or section is None else section.required
            spoken = ", ".join(part for part in (words, written if name in filled else needed.get(lack, "")) if part)
            found.append(Line(name, -1, words, spoken, "full" if name in filled else "needed" if lack else "empty"))
            text = self.form.edits[name].text() if self._headings.get(name) else ""
            found += [Line(name, place(text, at), "    " + title, title) for _, title, at in self._headings.get(name, ())]
        lack = gates.lacking(kind, {part.id for part in kind.sections}, self.fields.filled())
        words = self.tr("Details")
        dot = "full" if not lack.gate else "needed"
        return [*found, Line(DETAILS, -1, words, ", ".join(part for part in (words, needed.get(lack.gate, "")) if part), dot)]

    def _say_missing(self, lack: gates.Lack) -> None:
        self.missing.setVisible(self._kind is not None)
        if not lack.gate:
            self.missing.setText(self.tr("Nothing is missing: everything validation asks for is filled in."))
            return
        names = [(one.id, language.label(one.labels)) for one in lack.sections]
        names += [(one.name, language.label(one.labels)) for one in lack.fields]
        links = ", ".join(f"<a href='{escape(name)}'>{escape(words)}</a>" for name, words in names[:NAMED])
        if len(names) > NAMED:
            links = self.tr("{names} and {number} more").format(names=links, number=language.number(len(names) - NAMED))
        first, then = self.tr("Before review, fill in: {names}"), self.tr("Before validation, fill in: {names}")
        words = first if lack.gate == "review" else then
        self.missing.setText(words.format(names=links))

    def _arrange(self, page: QWidget) -> None:
        self.title.setProperty("headline", True)
        for label in (self.what, self.state, self.missing):
            label.setProperty("quiet", True)
        self.save.setProperty("primary", True)
        self.missing.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse
                                             | Qt.TextInteractionFlag.LinksAccessibleByKeyboard)
        self.warning.hide()
        self.merge.hide()
        for code, name in language.NAMES.items():
            self.lang.addItem(name, code)
        head, line, foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.what)
        head.addStretch()
        head.addWidget(self.state)
        line.addWidget(self.title, 1)
        line.addWidget(self.lang)
        for widget in (self.note, self.save, self.done):
            foot.addWidget(widget, 1 if widget is self.note else 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 10, 20, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(line)
        column.addWidget(self.follow)
        warned = QHBoxLayout()
        warned.addWidget(self.warning, 1)
        warned.addWidget(self.merge, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(warned)
        column.addWidget(self._panes(), 1)
        column.addWidget(self.missing)
        column.addLayout(foot)
        whole = QVBoxLayout(page)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self)

    def _panes(self) -> QSplitter:
        rows = QVBoxLayout(self.inside)
        rows.setContentsMargins(14, 12, 16, 28)
        rows.setSpacing(0)
        for widget in (self.fields.essentials, self.form, self.fields.details):
            rows.addWidget(widget)
            rows.addSpacing(16)
        rows.addStretch()
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setWidget(self.inside)
        writing = QWidget()
        column = QVBoxLayout(writing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        tools = QWidget()
        flow = FlowLayout(tools, 2)
        flow.setContentsMargins(6, 2, 4, 2)
        for button in self.inserts.values():
            # one row, in the longest language on the smallest screen
            button.setProperty("tight", True)
            flow.addWidget(button)
        for widget in (tools, self.find):
            column.addWidget(widget)
        column.addWidget(self.scroll, 1)
        split = QSplitter()
        self.side.add("preview", self.browser)
        # the boxes have the room that the longest words of a Georgian form need
        for widget, least, stretch in ((self.outline, 130, 0), (writing, 475, 3), (self.side, 250, 2)):
            split.addWidget(widget)
            split.setStretchFactor(split.count() - 1, stretch)
            widget.setMinimumWidth(least)
        split.setSizes([215, 575, 490])
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        return split

    def _connect(self) -> None:
        self.outline.chosen.connect(self.go_to)
        self.missing.linkActivated.connect(self.go_to)
        self.find.shown_in.connect(self._show_found)
        self.form.entered.connect(self.outline.follow)
        self.form.moved.connect(self._follow_cursor)
        self.done.clicked.connect(self.leaving)
        for name, keys in SHORTCUTS.items():
            button = self.save if name == "save" else self.inserts[name]
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(button.click)

    def _bring(self, widget: QWidget) -> None:
        """Scroll so that a widget is at the top; again when what was just shown has been laid out."""
        def scroll() -> None:
            self.scroll.verticalScrollBar().setValue(widget.mapTo(self.inside, QPoint(0, 0)).y() - 10)

        scroll()
        QTimer.singleShot(0, widget, scroll)

    def _show_found(self, edit: SourceEdit) -> None:
        self._follow_cursor(edit, edit.cursorRect().translated(edit.viewport().pos()))

    def _follow_cursor(self, edit: SourceEdit, rect: QRect) -> None:
        at = edit.mapTo(self.inside, rect.center())
        self.scroll.ensureVisible(at.x(), at.y(), 0, 60)
