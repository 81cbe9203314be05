"""What a round asks, of whom and by which rule, and the seal that holds it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from toolkit_app.desktop import cardview, language
from toolkit_app.desktop.cardview import CardView
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.theme import Theme
from toolkit_app.desktop.validation import asking, words
from toolkit_app.text.statements import TYPE_LABELS, label

if TYPE_CHECKING:
    from toolkit_app.validation.definition import Definition, Round

translate = QCoreApplication.translate
WIDEST, SIZE = 920, 11
ITEM, ROUND, COPY = "item", "round", "copy"


class AskedPart(Worded, QWidget):
    """``wanted(item)`` and ``chosen(round)`` for links."""

    wanted = Signal(str)
    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._whole: asking.Whole | None = None
        self.view = CardView()
        self.view.setMaximumWidth(WIDEST)
        self.view.pressed.connect(self._do)
        self.setProperty("surface", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 4, 6)
        row.addStretch(1)
        row.addWidget(self.view, 100)
        row.addStretch(1)
        self.retranslate()

    def show_round(self, whole: asking.Whole) -> None:
        """Show what that round asks."""
        self._whole = whole
        self._show()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.view.setAccessibleName(self.tr("What is asked"))
        self._show()

    def _show(self) -> None:
        if self._whole is not None:
            self.view.show_cards(page(self._whole), cardview.style(self._theme.colours, SIZE))

    def _do(self, deed: str, name: str) -> None:
        if deed == COPY:
            QGuiApplication.clipboard().setText(name)
        elif deed == ROUND:
            self.chosen.emit(name)
        else:
            self.wanted.emit(name)


def page(whole: asking.Whole) -> str:
    """The page as HTML."""
    round, of = whole.round, whole.round.definition
    purpose = f"<p>{escape(of.purpose)}</p>" if of.purpose else ""
    rows = [(translate("AskedPart", "How"), _procedure(of)),
            (translate("AskedPart", "Rule"), escape(of.sentence(language.current()))),
            (translate("AskedPart", "Quorum"), escape(words.quorum(of.quorum))),
            (translate("AskedPart", "Groups"), escape(words.groups(of))),
            (translate("AskedPart", "Answers"), f"{escape(words.anonymity(of.anonymity))}. "
                                                f"<span class='quiet'>{escape(words.meaning(of.anonymity))}</span>"),
            (translate("AskedPart", "Small groups"), escape(_hidden(of))),
            (translate("AskedPart", "Days"), escape(_days(of))), (translate("AskedPart", "Workshop"), _workshop(whole)),
            (translate("AskedPart", "Rounds"), _series(whole)), (translate("AskedPart", "Note"), escape(round.note))]
    table = "".join(f"<tr><td width='22%'><span class='quiet'>{escape(name)}</span></td><td>{said}</td></tr>"
                    for name, said in rows if said)
    heading = translate("AskedPart", "Put to people, in these words")
    return (f"<body>{purpose}"
            f"<table class='plain' width='100%' cellspacing='0' cellpadding='4'>{table}</table><p></p>{_seal(round)}"
            f"<h2>{escape(heading)}</h2>{_units(whole)}</body>")


def _procedure(of: Definition) -> str:
    fits = language.label(of.procedure.fits)
    formula = language.label(of.procedure.formula)
    options = ", ".join(f"{language.label(one.labels)}: {of.terms.options[one.name]}" for one in of.procedure.options
                        if one.name in of.terms.options)
    said = f"<b>{escape(language.label(of.procedure.labels))}</b>. {escape(fits)}<br><span class='quiet'>{escape(formula)}</span>"
    return f"{said}<br>{escape(options)}" if options else said


def _hidden(of: Definition) -> str:
    return translate("AskedPart", "Figures of groups with fewer than {number} answers are hidden, and of others that would give "
                                  "them away.").format(number=language.number(of.hide_below)) if of.hide_below else ""


def _days(of: Definition) -> str:
    if of.opens and of.closes:
        return translate("AskedPart", "From {first} to {last}").format(first=words.day(of.opens), last=words.day(of.closes))
    if of.closes:
        return translate("AskedPart", "Until {last}").format(last=words.day(of.closes))
    return translate("AskedPart", "From {first}").format(first=words.day(of.opens)) if of.opens else ""


def _workshop(whole: asking.Whole) -> str:
    key = whole.round.definition.workshop
    return f"<a href='card:{ITEM}:{escape(key)}'>{escape(whole.titles.get(key, key))}</a>" if key else ""


def _series(whole: asking.Whole) -> str:
    if whole.round.definition.planned == 1 and len(whole.series) == 1:
        return ""
    parts = []
    for one in whole.series:
        said = f"{words.numbered(one)} ({words.state(one.state)})"
        here = one.key == whole.round.key
        parts.append(f"<b>{escape(said)}</b>" if here else f"<a href='card:{ROUND}:{one.key}'>{escape(said)}</a>")
    return "<br>".join(parts)


def _seal(round: Round) -> str:
    if not round.digest:
        said = translate("AskedPart", "Not sealed yet: everything can still be changed. Opening the round seals the words, the "
                                      "rule and the list of those asked.")
        return cardview.framed(f"<p>{escape(said)}</p>", False)
    heading = translate("AskedPart", "Sealed {when}, {author}").format(
        when=language.moment(round.opened_at), author=language.person(round.opened_by))
    copy = translate("AskedPart", "Copy")
    covers = translate("AskedPart", "It covers the words, the rule and the {count} people asked at the opening. Whoever has it "
                                    "can show that nothing was changed.").format(
                                        count=language.number(len(round.invited_at_opening)))
    half = len(round.digest) // 2
    digest = f"{round.digest[:half]}<br>{round.digest[half:]}"
    return cardview.framed(f"<p><b>{escape(heading)}</b> &nbsp; <a href='card:{COPY}:{round.digest}'>{escape(copy)}</a></p>"
                           f"<p><code>{digest}</code></p><p class='quiet'>{escape(covers)}</p>", True)


def _units(whole: asking.Whole) -> str:
    rows, key = [], ""
    for number, unit in enumerate(whole.round.definition.units, start=1):
        if unit.key != key:
            key = unit.key
            title = escape(whole.titles.get(key, key))
            link = f"<a href='card:{ITEM}:{key}'>{title}</a>" if key in whole.titles else title
            rows.append(f"<tr><td colspan='2'><p>{link} <span class='quiet'>{key}</span></p></td></tr>")
        grade = label(TYPE_LABELS, unit.type, language.current()) if unit.type else ""
        changed = translate("AskedPart", "The item has other words now")
        mark = f" &nbsp;<span class='open'>&nbsp;{escape(changed)}&nbsp;</span>" if unit.place in whole.changed else ""
        said = "  ·  ".join(filter(None, (grade, "" if unit.id.startswith(("*", "~")) else unit.id)))
        head = f"<span class='quiet'>{escape(said)}</span>{mark}<br>" if said or mark else ""
        wording = escape(unit.wording or translate("AskedPart", "This library does not have these words."))
        rows.append(f"<tr><td width='6%' align='right'><b>{number}</b>&nbsp;&nbsp;</td><td>{head}{wording}</td></tr>")
    return f"<table width='100%' cellspacing='0' cellpadding='5'>{''.join(rows)}</table>"
