"""Parts of a report in the window: the same words, tables and charts that the printed one has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from toolkit_app.desktop import cardview
from toolkit_app.desktop.charts import ChartView
from toolkit_app.desktop.theme import Theme

if TYPE_CHECKING:
    from toolkit_app.publishing.report import Part

SIZE = 11


class PartsView(QWidget):
    """A column of parts, made anew for each ``show_parts``."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.charts: list[ChartView] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 14, 20, 20)
        self._column.setSpacing(10)
        self._column.addStretch()
        self.setProperty("surface", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    @property
    def text(self) -> str:
        """Everything that is shown in words, as HTML."""
        labels = (self._column.itemAt(place).widget() for place in range(self._column.count()))
        return "\n".join(label.text() for label in labels if isinstance(label, QLabel))

    def show_parts(self, parts: Iterable[Part]) -> None:
        """Show other parts."""
        from toolkit_app.publishing.report import Figure

        self.charts = []
        while self._column.count() > 1:
            taken = self._column.takeAt(0).widget()
            taken.hide()
            taken.deleteLater()
        words: list[str] = []
        for part in parts:
            if not isinstance(part, Figure):
                words.extend(html(part))
                continue
            words.append(f"<p><b>{escape(part.chart.title)}</b></p>")
            self._say(words)
            words = []
            chart = ChartView(self._theme)
            chart.setProperty("content", True)
            chart.show_chart(part.chart)
            self.charts.append(chart)
            self._column.insertWidget(self._column.count() - 1, chart)
        self._say(words)

    def _say(self, words: list[str]) -> None:
        if words:
            colours = self._theme.colours
            look = cardview.style(colours, SIZE) + (f"td, th {{ border-bottom: 1px solid {colours.line}; padding: 4px 6px; "
                                                    f"font-size: {SIZE - 1}pt; }}")
            label = QLabel(f"<style>{look}</style><body>{''.join(words)}</body>", wordWrap=True)
            label.setTextFormat(Qt.TextFormat.RichText)
            label.setProperty("content", True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._column.insertWidget(self._column.count() - 1, label)


def html(part: Part) -> Iterator[str]:
    """A part that is no chart, as HTML."""
    from toolkit_app.publishing.report import Facts, Framed, Grid, Heading, Points, Words

    if isinstance(part, Heading):
        yield f"<h2>{escape(part.words)}</h2>"
    elif isinstance(part, Words):
        label = f"<b>{escape(part.label)}</b> " if part.label else ""
        words = f"{label}{escape(part.words)}"
        yield {"strong": f"<p><b>{words}</b></p>", "small": f"<p class='quiet'>{words}</p>",
               "caution": f"<p><span class='open'>{words}</span></p>"}.get(part.look, f"<p>{words}</p>")
    elif isinstance(part, Points):
        yield f"<ul>{''.join(f'<li>{escape(one)}</li>' for one in part.items)}</ul>"
    elif isinstance(part, Facts):
        yield f"<table width='100%' cellspacing='0'>{''.join(_row(row, ()) for row in part.rows)}</table>"
    elif isinstance(part, Grid):
        head = "".join(f"<th align='{'right' if at in part.numbers else 'left'}'>{escape(name)}</th>"
                       for at, name in enumerate(part.columns))
        rows = "".join(_row(row, part.numbers) for row in part.rows)
        yield f"<table width='100%' cellspacing='0'><tr>{head}</tr>{rows}</table>"
    elif isinstance(part, Framed):
        for one in part.parts:
            yield from html(one)


def _row(cells: Iterable[str], numbers: tuple[int, ...]) -> str:
    return "<tr>" + "".join(f"<td align='{'right' if at in numbers else 'left'}'>{escape(str(cell))}</td>"
                            for at, cell in enumerate(cells)) + "</tr>"
