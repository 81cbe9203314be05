"""A view of cards made of HTML: things with what can be done with each."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from toolkit_app.desktop.theme import Colours

# what stands above the first line of a card: its border, and the room inside it
FRAME = 12


class CardView(QTextBrowser):
    """``pressed(deed, name)`` for a link ``card:DEED:NAME``; nothing is ever loaded."""

    pressed = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.anchorClicked.connect(self._press)

    def show_cards(self, html: str, style: str) -> None:
        """Show other cards, at the height where the view is."""
        bar = self.verticalScrollBar()
        at = bar.value()
        self.document().setDefaultStyleSheet(style)
        self.setHtml(html)
        bar.setValue(at)

    def bring_up(self, name: str) -> None:
        """Bring the card with that anchor to the top, its frame with it."""
        bar = self.verticalScrollBar()
        self.scrollToAnchor(name)
        if bar.value() < bar.maximum():
            bar.setValue(bar.value() - FRAME)

    def loadResource(self, kind: int, name: QUrl) -> Any:
        """Qt's hook for whatever a document refers to: nothing."""
        return None

    def _press(self, url: QUrl) -> None:
        _, deed, name = url.toString().split(":", 2)
        self.pressed.emit(deed, name)


def style(colours: Colours, size: int) -> str:
    """The style sheet of cards (the subset of CSS that Qt's documents know)."""
    return f"""
    body {{ font-size: {size}pt; color: {colours.text}; }}
    h2 {{ font-size: {size + 3}pt; font-weight: 600; margin-top: 18px; margin-bottom: 8px; }}
    p {{ margin-top: 3px; margin-bottom: 3px; line-height: 125%; }}
    a {{ color: {colours.accent}; text-decoration: none; }}
    .quiet, .quiet a {{ color: {colours.muted}; font-size: {size - 1}pt; }}
    .deeds {{ color: {colours.muted}; font-size: {size - 1}pt; }}
    .deeds a {{ color: {colours.accent}; font-size: {size - 1}pt; }}
    .number {{ font-weight: 600; }}
    .quote {{ color: {colours.muted}; font-style: italic; }}
    .open {{ background-color: {colours.mark}; color: {colours.text}; }}
    .closed {{ background-color: {colours.selected}; color: {colours.text}; }}
    .card td {{ background-color: {colours.side}; padding: 8px 10px; border: 1px solid {colours.line}; }}
    .chosen td {{ background-color: {colours.selected}; padding: 8px 10px; border: 1px solid {colours.accent}; }}
    """


def framed(content: str, chosen: bool) -> str:
    """One card around some HTML."""
    shape = "chosen" if chosen else "card"
    return f"<table class='{shape}' width='100%' cellspacing='0'><tr><td>{content}</td></tr></table><p></p>"
