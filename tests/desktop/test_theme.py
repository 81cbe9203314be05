import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QFontDatabase, QPalette, QRawFont
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from toolkit_app import kinds, places
from toolkit_app.desktop import theme as theming


def luminance(colour):
    parts = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in QColor(colour).getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one, other):
    """WCAG 2.2, contrast ratio."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("c", [theming.LIGHT, theming.DARK], ids=["light", "dark"])
def test_words_can_be_read_on_every_ground(c):
    for ground in (c.window, c.surface, c.side, c.selected, c.hover):
        assert contrast(c.text, ground) >= 7
        assert contrast(c.muted, ground) >= 4.5
    assert contrast(c.accent, c.surface) >= 4.5
    assert contrast(c.on_accent, c.accent) >= 4.5
    assert contrast(c.text, c.mark) >= 4.5


@pytest.mark.parametrize("dark", [False, True])
def test_the_mark_of_a_state_can_be_read(dark):
    for state in {state for kind in kinds.KINDS.values() for state in kind.states}:
        paper, ink = theming.state_colours(state, dark)
        assert contrast(ink, paper) >= 4.5


def test_dark_and_light_change_the_palette_and_say_so(theme, qtbot):
    with qtbot.waitSignal(theme.changed):
        theme.use("dark")
    assert QApplication.palette().color(QPalette.ColorRole.Base) == QColor(theming.DARK.surface)
    theme.use("light")
    assert QApplication.palette().color(QPalette.ColorRole.Base) == QColor(theming.LIGHT.surface)


def test_every_icon_can_be_drawn(qapp):
    for path in places.shipped("resources", "icons").glob("*.svg"):
        assert QSvgRenderer(QByteArray(path.read_bytes())).isValid(), path.name
    for name in theming.KIND_ICONS:
        assert not theming.icon(f"kind-{name}", "#000000").isNull()


@pytest.mark.parametrize("text", ["Aé", "აჰ", "ᲐᲰ", "Яё", "«№»"])
def test_the_bundled_font_has_all_four_scripts(qapp, text):
    family = theming.register_fonts()
    assert family in QFontDatabase.families()
    paths = [path for path in places.shipped("resources", "fonts").glob("*.ttf") if "Serif" not in path.name]
    assert paths
    for path in paths:
        font = QRawFont(str(path), 12)
        assert all(font.supportsCharacter(ord(letter)) for letter in text), path.name
