"""The bar above a text: its state and since when; unfolded, the steps it can take and what each waits for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from toolkit_app.desktop import language, messages
from toolkit_app.desktop import theme as theming
from toolkit_app.desktop.language import Worded
from toolkit_app.desktop.library.flow import FlowLayout
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.desktop.theme import Theme
from toolkit_app.desktop.workflow import asking, words
from toolkit_app.desktop.workflow.checks import Checklist

if TYPE_CHECKING:
    from toolkit_app.library.workflow import Moved, Step

SHARE = 0.55  # of the height of the pane, at most, for what is unfolded
SIDE = 22


class WorkflowBar(Worded, QWidget):
    """The workflow of one item.

    ``mend(key, place)`` asks for the editor at a field or section, ``who()`` for the page where a person says who they are;
    ``apart(key)`` for the page that merges; ``said(words)`` after a step was taken.
    """

    mend = Signal(str, str)
    who = Signal()
    apart = Signal(str)
    said = Signal(str)

    def __init__(self, shelf: Shelf, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._theme = theme
        self._standing: asking.Standing | None = None
        self._chosen = ""
        self.badge = QLabel()
        self.since = QLabel(wordWrap=True)
        self.since.setProperty("quiet", True)
        self.since.setProperty("content", True)
        self.toggle = QToolButton(checkable=True, toolButtonStyle=Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.banner = QLabel(objectName="warning", wordWrap=True)
        self.merge = QPushButton()
        self.steps = QWidget()
        self.buttons = QButtonGroup(self)
        self.reason = QLabel(objectName="warning", wordWrap=True)
        self.introduce = QPushButton()
        self.checks = Checklist()
        self.note = QLineEdit(maxLength=2000)
        self.take = QPushButton()
        self.take.setProperty("primary", True)
        self._lay_out()
        self.toggle.toggled.connect(self._unfold)
        self.merge.clicked.connect(self._merge)
        self.introduce.clicked.connect(self.who)
        self.checks.mend.connect(self._mend)
        self.checks.ticked.connect(self._say_ready)
        self.take.clicked.connect(self._move)
        self.note.returnPressed.connect(self.take.click)
        theme.changed.connect(self._show)
        self.retranslate()
        self.hide()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(SIDE + 4, 0, 14, 4)
        head.setSpacing(10)
        head.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.since, 1)
        head.addWidget(self.toggle)
        self._flow = FlowLayout(self.steps)
        self.inside = QWidget()
        column = QVBoxLayout(self.inside)
        column.setContentsMargins(SIDE + 4, 8, SIDE, 12)
        column.setSpacing(8)
        for widget in (self.steps, self.reason, self.introduce, self.checks, self.note, self.take):
            column.addWidget(widget)
        column.setAlignment(self.introduce, Qt.AlignmentFlag.AlignLeft)
        column.setAlignment(self.take, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
        self.scroll = QScrollArea(widgetResizable=True, horizontalScrollBarPolicy=Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setWidget(self.inside)
        self.inside.setProperty("surface", True)
        self.inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.scroll.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 4)
        whole.setSpacing(4)
        whole.addLayout(head)
        banner = QHBoxLayout()
        banner.setContentsMargins(SIDE + 4, 0, SIDE, 0)
        banner.addWidget(self.banner, 1)
        banner.addWidget(self.merge, 0, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(banner)
        whole.addWidget(self.scroll)

    def show_key(self, key: str) -> None:
        """Read where an item stands and show it; ``""`` hides the bar."""
        if not key:
            self._standing = None
            self.hide()
        elif self._shelf.facts:
            self._shelf.read(self, asking.standing, key, self._shelf.person, question="standing", then=self._arrived,
                             failed=self._unknown)

    def retranslate(self) -> None:
        """Set every word anew."""
        self.toggle.setText(self.tr("Next step"))
        self.toggle.setToolTip(self.tr("What can be done next with this text, and what that waits for"))
        self.merge.setText(self.tr("Merge…"))
        self.introduce.setText(self.tr("Say who you are…"))
        self.scroll.setAccessibleName(self.tr("Next step"))
        self.note.setPlaceholderText(self.tr("A note for the others, if you like"))
        self.note.setAccessibleName(self.tr("A note for the others, if you like"))
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook."""
        super().resizeEvent(event)
        self._fit()

    def _arrived(self, standing: asking.Standing) -> None:
        if self._standing is None or self._standing.key != standing.key:
            self._chosen = ""
            self.note.clear()
            self.checks.show_step(None, writable=False)
        self._standing = standing
        self._show()

    def _unknown(self, _: Exception) -> None:
        # the pane itself says that there is no such item
        self.show_key("")

    def _show(self) -> None:
        standing = self._standing
        if standing is None:
            return
        state = "retired" if standing.retired else standing.state
        paper, ink = theming.state_colours(state, self._theme.dark)
        self.badge.setText(words.state(state, self._shelf))
        self.badge.setStyleSheet(f"background: {paper.name()}; color: {ink.name()}; border-radius: 9px; padding: 3px 9px;")
        self.since.setText(self._since(standing))
        self.banner.setText(self._apart(standing))
        self.banner.setVisible(bool(self.banner.text()))
        self.merge.setVisible(standing.heads > 1)
        self.toggle.setVisible(bool(standing.steps))
        if not standing.steps:
            self.toggle.setChecked(False)
        self._show_steps(standing)
        self.setVisible(True)
        self._fit()

    def _since(self, standing: asking.Standing) -> str:
        last = standing.last
        if last is None:
            return ""
        said = self.tr("since {when}, {author}").format(when=language.when(last.at), author=language.person(last.author))
        return f"{said}: {last.note}" if last.note else said

    def _apart(self, standing: asking.Standing) -> str:
        if standing.contested:
            return self.tr("Contested: people moved this text to different states apart from each other. The less advanced one "
                           "is shown until somebody settles it with a step.")
        if standing.heads > 1:
            return self.tr("This text was changed in two places: {number} versions stand side by side. Nothing is lost; they "
                           "have to be merged before it can be approved.").format(number=language.number(standing.heads))
        return ""

    def _show_steps(self, standing: asking.Standing) -> None:
        while taken := self._flow.takeAt(0):
            self.buttons.removeButton(taken.widget())
            taken.widget().hide()
            taken.widget().deleteLater()
        names = [step.to for step in standing.steps]
        if self._chosen not in names:
            # the steps come in the order of the states: the second one leads on, the first one back
            self._chosen = (names[1:2] or names or [""])[0]
        for step in standing.steps:
            button = QToolButton(text=words.state(step.to, self._shelf), checkable=True)
            button.setProperty("chip", True)
            button.setProperty("quiet", step.to != self._chosen)
            button.setChecked(step.to == self._chosen)
            button.clicked.connect(partial(self._choose, step.to))
            self.buttons.addButton(button)
            self._flow.addWidget(button)
        self._show_step()

    def _step(self) -> Step | None:
        steps = self._standing.steps if self._standing else ()
        return next((step for step in steps if step.to == self._chosen), None)

    def _show_step(self) -> None:
        step = self._step()
        refused = self._refused(step) if step else ""
        self.reason.setText(refused)
        self.reason.setVisible(bool(refused))
        self.introduce.setVisible(bool(refused) and self._standing is not None and self._nobody(self._standing))
        self.checks.show_step(step, self._writable())
        self.take.setText(self.tr("Move to “{state}”").format(state=words.state(self._chosen, self._shelf)))
        self._say_ready()
        self._fit()

    def _nobody(self, standing: asking.Standing) -> bool:
        return standing.person is None or not standing.person.role

    def _refused(self, step: Step) -> str:
        """Why the person at this laptop may not take a step, in words; empty when they may."""
        if not self._writable():
            return self.tr("This library is open for reading only.")
        if step.refused is None or self._standing is None:
            return ""
        if self._standing.person is None:
            return self.tr("This step needs a person with a name; you have not said yet who you are.")
        if not self._standing.person.role:
            roles = words.listed([words.role(code) for code in step.roles])
            return self.tr("This step needs one of the roles {roles}; you have not said yet which one is yours.").format(
                roles=roles)
        error: Any = words.localised(step.refused, self._shelf)
        if self._standing.heads > 1:
            return language.error_words(error)[0]
        return " ".join(language.error_words(error))

    def _writable(self) -> bool:
        return bool(self._shelf.facts and not self._shelf.facts.read_only)

    def _say_ready(self) -> None:
        step = self._step()
        ready = step is not None and not self.reason.text() and not self.checks.open_still()
        self.take.setEnabled(ready)
        self.note.setEnabled(ready)

    def _choose(self, to: str, _: bool = False) -> None:
        self._chosen = to
        if self._standing:
            self._show_steps(self._standing)

    def _unfold(self, on: bool) -> None:
        self.scroll.setVisible(on)
        self._fit()

    def _fit(self) -> None:
        if self.scroll.isHidden() or self.parentWidget() is None:
            return
        wished = self.inside.layout().heightForWidth(self.width())
        self.scroll.setFixedHeight(min(wished, int(self.parentWidget().height() * SHARE)))

    def _mend(self, place: str) -> None:
        if self._standing:
            self.mend.emit(self._standing.key, place)

    def _merge(self) -> None:
        if self._standing:
            self.apart.emit(self._standing.key)

    def _move(self) -> None:
        if self._standing and self.take.isEnabled():
            self.take.setEnabled(False)
            self._shelf.write(self, asking.move, self._standing.key, self._chosen, self.note.text().strip(),
                              self.checks.names(), then=self._moved, failed=self._failed)

    def _moved(self, moved: Moved) -> None:
        self.note.clear()
        self.toggle.setChecked(False)
        self.said.emit(self.tr("Now “{state}”.").format(state=words.state(moved.state, self._shelf)))

    def _failed(self, error: Exception) -> None:
        messages.warn(self.window(), words.localised(error, self._shelf))
        if self._standing:
            self.show_key(self._standing.key)
