"""Markdown made visible while it is written: what marks is pale, what is marked is shown as what it is."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QFont, QPalette, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from toolkit_app.desktop.editor.letters import units

if TYPE_CHECKING:
    from toolkit_app.text.terms import Term, Termbase

FENCE = re.compile(r"^\s{0,3}(```|~~~)")
PLAIN, CODE = 0, 1
# a longer line is pasted data, not writing; the patterns below take quadratic time on it
LONGEST = 5000
WRONG = QColor("#c0392b")
INLINE = (
    ("code", re.compile(r"`[^`\n]+`")),
    ("link", re.compile(r"\[\[[^\]\n]+\]\]|!?\[[^\]\n]*\]\([^)\n]*\)|https?://\S+")),
    ("strong", re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")),
    ("emphasis", re.compile(r"(?<![\*\w])([*_])(?=[^\s*_])(.+?)(?<=[^\s*_])\1(?![\*\w])")),
    ("mark", re.compile(r"\[\^[^\]\n]+\]:?")),
)
LINES = (
    ("heading", re.compile(r"^\s{0,3}#{1,6}\s.*$")),
    ("statement", re.compile(r"^\s{0,3}:::.*$")),
    ("quote", re.compile(r"^\s{0,3}>.*$")),
    ("mark", re.compile(r"^\s*([-*+]|\d+[.)])\s")),
    ("mark", re.compile(r"\|")),
)


class MarkdownHighlighter(QSyntaxHighlighter):
    """Colours of the palette, weights and slants; no font of another width, so that lines do not jump while typing."""

    def __init__(self, document: QTextDocument, palette: QPalette) -> None:
        super().__init__(document)
        self._shapes: dict[str, QTextCharFormat] = {}
        self._terms: tuple[Termbase | None, str, tuple[Term, ...]] = (None, "", ())
        self.use(palette)

    def use(self, palette: QPalette) -> None:
        """Take the colours of a palette."""
        accent, muted = palette.color(QPalette.ColorRole.Accent), palette.color(QPalette.ColorRole.PlaceholderText)
        self._shapes = {
            "heading": _shape(weight=QFont.Weight.Bold), "strong": _shape(weight=QFont.Weight.Bold),
            "emphasis": _shape(italic=True),
            "link": _shape(colour=accent), "statement": _shape(colour=accent, weight=QFont.Weight.DemiBold),
            "quote": _shape(colour=muted), "mark": _shape(colour=muted),
            "code": _shape(colour=muted, ground=palette.color(QPalette.ColorRole.AlternateBase)),
        }
        self.rehighlight()

    def mark_terms(self, base: Termbase | None, lang: str, terms: Collection[Term]) -> None:
        """Mark these terms in a text of a language, and what is not to be said for them; without ``base``, none."""
        wanted = (base, lang, tuple(terms))
        if wanted != self._terms:
            self._terms = wanted
            self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Qt's hook for one line."""
        inside = self.previousBlockState() == CODE
        fence = FENCE.match(text)
        self.setCurrentBlockState(CODE if inside != bool(fence) else PLAIN)
        if inside or fence:
            self.setFormat(0, len(text), self._shapes["code"])
            return
        if len(text) > LONGEST:
            return
        line = units(text)
        for name, pattern in (*LINES, *INLINE):
            for match in pattern.finditer(line):
                self.setFormat(match.start(), match.end() - match.start(), self._shapes[name])
        self._underline(line)

    def _underline(self, line: str) -> None:
        base, lang, terms = self._terms
        for mark in base.marks(line, lang) if base and terms else ():
            if any(mark.term is term for term in terms):
                for place in range(mark.start, mark.end):
                    shape = self.format(place)
                    shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline if mark.forbidden
                                            else QTextCharFormat.UnderlineStyle.DotLine)
                    shape.setUnderlineColor(WRONG if mark.forbidden else self._shapes["link"].foreground().color())
                    self.setFormat(place, 1, shape)


def _shape(colour: QColor | None = None, weight: QFont.Weight | None = None, ground: QColor | None = None, *,
           italic: bool = False) -> QTextCharFormat:
    shape = QTextCharFormat()
    if colour:
        shape.setForeground(colour)
    if ground:
        shape.setBackground(ground)
    if weight:
        shape.setFontWeight(weight)
    shape.setFontItalic(italic)
    return shape
