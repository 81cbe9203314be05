"""Where the parts of the page for handing out stand: the choices on the left, the pages beside them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSplitter, QVBoxLayout, QWidget


def arranged(page: Any) -> QScrollArea:
    """Put the parts of a page in their places; returns the room for its warnings."""
    page.save.setProperty("primary", True)
    inside = QWidget()
    inner = QVBoxLayout(inside)
    inner.setContentsMargins(0, 0, 10, 0)
    inner.addWidget(page.choices)
    inner.addSpacing(6)
    inner.addWidget(page.items_label)
    inner.addWidget(page.chosen, 1)
    page.items_label.setBuddy(page.chosen)
    scroll = QScrollArea(widgetResizable=True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(inside)
    choices = QWidget()
    column = QVBoxLayout(choices)
    column.setContentsMargins(0, 0, 4, 0)
    column.setSpacing(4)
    column.addWidget(page.heading)
    column.addSpacing(6)
    column.addWidget(scroll, 1)
    column.addSpacing(6)
    told = QScrollArea(widgetResizable=True)
    told.setFrameShape(QFrame.Shape.NoFrame)
    told.setWidget(page.warnings)
    told.setMaximumHeight(150)
    told.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    last = QHBoxLayout()
    for button in (page.check, page.print, page.back):
        last.addWidget(button, 1)
    for widget in (told, page.leaving, page.save):
        column.addWidget(widget)
    column.addLayout(last)
    choices.setMinimumWidth(346)
    split = QSplitter()
    split.addWidget(choices)
    split.addWidget(page.viewer)
    split.setStretchFactor(1, 1)
    split.setSizes([346, 860])
    split.setHandleWidth(1)
    split.setChildrenCollapsible(False)
    whole = QVBoxLayout(page)
    whole.setContentsMargins(20, 10, 20, 14)
    whole.addWidget(split)
    return told
