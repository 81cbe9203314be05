"""What can be chosen for the pages: a layout, its paper, the language, and the options that the layout offers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from toolkit_app.desktop import language
from toolkit_app.desktop.editor.choices import Box
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.publishing.fields import Field, RevisionField, field
from toolkit_app.publishing.options import PAPER, offered

if TYPE_CHECKING:
    from toolkit_app.publishing.layout import Layout

# what an item of a kind is printed as unless another layout is chosen
USUAL = {"methodology": "book"}
FALLBACK = "handout"


class Choices(Worded, QWidget):
    """``changed()`` when a person has chosen something; ``asks_revisions()`` when a layout compares two of them."""

    changed = Signal()
    asks_revisions = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layouts: Mapping[str, Layout] = {}
        # what was chosen stays chosen when another layout has the same option
        self._said: dict[str, str] = {}
        self.layout_box, self.paper_box, self.lang_box = Box(), Box(), Box()
        self.labels = {name: QLabel() for name in ("layout", "paper", "lang")}
        self.about = QLabel(wordWrap=True, objectName="hint")
        self.fields: dict[str, Field] = {}
        self._options = QWidget()
        self._grid = QGridLayout(self._options)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 4)
        self._grid.setColumnStretch(1, 5)
        self._arrange()
        self.layout_box.activated.connect(self._other_layout)
        for box in (self.paper_box, self.lang_box):
            box.activated.connect(self.changed)
        self.retranslate()

    @property
    def layout_name(self) -> str:
        """The layout that is chosen."""
        return str(self.layout_box.currentData() or FALLBACK)

    def offer(self, layouts: Mapping[str, Layout]) -> None:
        """The layouts there are."""
        chosen = self.layout_name
        self._layouts = layouts
        self._fill_layouts(chosen)
        self._draw()

    def begin(self, kind: str, lang: str) -> None:
        """Propose what fits an item of that kind in that language."""
        self.lang_box.setCurrentIndex(max(0, self.lang_box.findData(lang)))
        self.choose(USUAL.get(kind, FALLBACK))

    def choose(self, layout: str) -> None:
        """Choose a layout."""
        self.layout_box.setCurrentIndex(max(0, self.layout_box.findData(layout)))
        self._draw()

    def values(self) -> dict[str, Any]:
        """Everything that is chosen: layout, paper, lang, options."""
        return {"layout": self.layout_name, "paper": self.paper_box.currentData() or "", "lang": self.lang_box.currentData(),
                "options": {name: one.value() for name, one in self.fields.items()}}

    def offer_revisions(self, revisions: Any) -> None:
        """The revisions of the item that can be compared."""
        for one in self.fields.values():
            if isinstance(one, RevisionField):
                one.offer(revisions)

    def retranslate(self) -> None:
        """Set every word anew."""
        names = {"layout": self.tr("Layout"), "paper": language.label(PAPER), "lang": self.tr("Language")}
        for name, words in names.items():
            self.labels[name].setText(words)
        for box, name in ((self.layout_box, "layout"), (self.paper_box, "paper"), (self.lang_box, "lang")):
            box.setAccessibleName(names[name])
        fill(self.lang_box, tuple(language.NAMES.items()))
        if self._layouts:
            self._keep()
            self._fill_layouts(self.layout_name)
            self._draw()

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setVerticalSpacing(4)
        for name, widget, line, across, width in (("layout", self.layout_box, 0, 0, 2), ("paper", self.paper_box, 3, 0, 1),
                                                  ("lang", self.lang_box, 3, 1, 1)):
            self.labels[name].setBuddy(widget)
            grid.addWidget(self.labels[name], line, across, 1, width)
            grid.addWidget(widget, line + 1, across, 1, width)
        grid.addWidget(self.about, 2, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(grid)
        column.addSpacing(4)
        column.addWidget(self._options)

    def _fill_layouts(self, chosen: str) -> None:
        self.layout_box.clear()
        for name, layout in self._layouts.items():
            self.layout_box.addItem(language.label(layout.labels), name)
        self.layout_box.setCurrentIndex(max(0, self.layout_box.findData(chosen)))

    def _other_layout(self) -> None:
        self._draw()
        self.changed.emit()

    def _keep(self) -> None:
        self._said.update({name: one.value() for name, one in self.fields.items()})

    def _draw(self) -> None:
        """The papers and options of the layout that is chosen."""
        layout = self._layouts.get(self.layout_name)
        if layout is None:
            return
        self.about.setText(language.label(layout.about))
        self.about.setVisible(bool(layout.about))
        chosen = self.paper_box.currentData()
        fill(self.paper_box, tuple((paper, paper) for paper in layout.papers))
        self.paper_box.setCurrentIndex(max(0, self.paper_box.findData(chosen if chosen in layout.papers else layout.paper)))
        for widget in [inner for one in self.fields.values() for inner in (one, one.label)]:
            self._grid.removeWidget(widget)
            widget.setParent(None)
            widget.deleteLater()
        self.fields = {}
        for option in offered(layout):
            made = self.fields[option.name] = field(option, self._fitting(option))
            made.changed.connect(self._chosen)
        self._place()
        if any(isinstance(one, RevisionField) for one in self.fields.values()):
            self.asks_revisions.emit()

    def _fitting(self, option: Any) -> str:
        value = self._said.get(option.name, option.default)
        return value if not option.choices or value in option.choices else option.default

    def _chosen(self) -> None:
        # only what a person has chosen is carried over to another layout
        sender = self.sender()
        self._said[sender.option.name] = sender.value()
        self.changed.emit()

    def _place(self) -> None:
        """A label and its box on each line; wide fields below their labels, switches last and by themselves."""
        line = 0
        for one in sorted(self.fields.values(), key=lambda one: one.option.type == "switch"):
            if one.option.type == "switch":
                self._grid.addWidget(one, line, 0, 1, 2)
            elif one.wide:
                self._grid.addWidget(one.label, line, 0, 1, 2)
                line += 1
                self._grid.addWidget(one, line, 0, 1, 2)
            else:
                self._grid.addWidget(one.label, line, 0)
                self._grid.addWidget(one, line, 1)
            line += 1


def fill(box: Box, lines: tuple[tuple[str, str], ...]) -> None:
    """Put lines (code, words) into a box; what was chosen stays chosen."""
    chosen = box.currentData()
    box.clear()
    for code, words in lines:
        box.addItem(words, code)
    box.setCurrentIndex(max(0, box.findData(chosen)))
