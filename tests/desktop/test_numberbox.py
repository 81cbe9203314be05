from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from toolkit_app.desktop.numberbox import INDENT, NumberBox


def test_the_wheel_is_left_to_the_page_and_the_digits_stand_off_the_border(qtbot):
    box = NumberBox(minimum=0, maximum=9, value=5)
    qtbot.addWidget(box)
    box.show()
    box.setFocus()
    turn = QWheelEvent(QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
                       Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(box, turn)
    assert (box.value(), turn.isAccepted(), box.lineEdit().textMargins().left()) == (5, False, INDENT)
