"""How the program looks: Fusion, a light and a dark palette, bundled fonts, icons tinted by the palette, one short sheet."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QByteArray, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from toolkit_app import places
from toolkit_app.kinds import KINDS

ICON_SIZES = (16, 20, 24, 32, 48)


@dataclass(frozen=True)
class Colours:
    """The colours of one appearance. Text on ``surface`` and on ``window`` keeps a contrast of 4.5:1 or more."""

    window: str
    surface: str
    side: str
    text: str
    muted: str
    line: str
    accent: str
    on_accent: str
    selected: str
    hover: str
    mark: str


LIGHT = Colours(window="#f4f5f7", surface="#ffffff", side="#f8f9fb", text="#1c2430", muted="#596473", line="#dde2e8",
                accent="#1f5a9e", on_accent="#ffffff", selected="#dfeaf7", hover="#eef3f9", mark="#fdeeb5")
DARK = Colours(window="#191d22", surface="#21262c", side="#1d2127", text="#e4e8ed", muted="#9da8b5", line="#363d46",
               accent="#86b7f0", on_accent="#10233a", selected="#28394f", hover="#2a3038", mark="#5d4f1b")
# one icon kind-NAME.svg each
KIND_ICONS = frozenset(KINDS)
# state -> hue for the mark beside its name; the name is always written too
STATE_HUES = {"observation": 215, "draft": 215, "review": 38, "validation": 205, "validated": 150, "reserved": 70,
              "rejected": 5, "published": 170, "applied": 160, "superseded": 270, "retired": 0}


class Theme(QObject):
    """The appearance of the running program. ``changed`` fires after palette and icons are new."""

    changed = Signal()

    def __init__(self, wish: str = "system") -> None:
        super().__init__()
        self._wish = wish
        self.dark = False
        QApplication.setStyle("Fusion")
        family = register_fonts()
        font = QFont(family) if family else QApplication.font()
        font.setPointSizeF(10.5)
        QApplication.setFont(font)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)
        self._apply()

    def use(self, wish: str) -> None:
        """``system``, ``light`` or ``dark``."""
        self._wish = wish
        self._apply()

    @property
    def colours(self) -> Colours:
        """The colours in use."""
        return DARK if self.dark else LIGHT

    def _follow(self) -> None:
        if self._wish == "system":
            self._apply()

    def _apply(self) -> None:
        system_dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        self.dark = self._wish == "dark" or (self._wish == "system" and system_dark)
        QApplication.setPalette(palette(self.colours))
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setStyleSheet(sheet(self.colours))
        icon.cache_clear()
        self.changed.emit()


def register_fonts() -> str:
    """Register the bundled fonts; the family to use, or ``""`` where none is bundled."""
    families: list[str] = []
    for path in sorted(places.shipped("resources", "fonts").glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(path))
        families += QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    plain = [family for family in families if "Mono" not in family and "Serif" not in family]
    return next(iter(plain or families), "")


def palette(colours: Colours) -> QPalette:
    """The palette of an appearance."""
    result = QPalette()
    role = QPalette.ColorRole
    for roles, colour in (
        ((role.Window, role.Button), colours.window), ((role.Base, role.ToolTipBase), colours.surface),
        ((role.AlternateBase,), colours.side), ((role.Mid, role.Midlight), colours.line),
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.BrightText), colours.text),
        ((role.PlaceholderText,), colours.muted), ((role.Highlight,), colours.selected),
        ((role.HighlightedText,), colours.text), ((role.Accent, role.Link, role.LinkVisited), colours.accent),
        ((role.Light,), colours.surface), ((role.Dark, role.Shadow), colours.line)):
        for one in roles:
            result.setColor(one, QColor(colour))
    faded = QColor(colours.muted)
    faded.setAlpha(150)
    for one in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, one, faded)
    return result


def sheet(c: Colours) -> str:
    """The few shapes that Fusion draws in the style of another decade: buttons, fields, bars, menus."""
    ending = "dark" if c is DARK else "light"
    chevron, up, tick = (places.shipped("resources", "icons", f"{name}-{ending}.svg").as_posix()
                         for name in ("chevron", "chevron-up", "tick"))
    return _controls(c, chevron, up, tick) + _surfaces(c, tick)


def _controls(c: Colours, chevron: str, up: str, tick: str) -> str:
    return f"""
    QPushButton, QComboBox, QLineEdit {{ border: 1px solid {c.line}; border-radius: 6px; padding: 6px 12px;
        background: {c.surface}; color: {c.text}; selection-background-color: {c.accent}; selection-color: {c.on_accent}; }}
    QComboBox {{ padding-right: 24px; }}
    QComboBox::drop-down {{ border: none; width: 26px; }}
    QComboBox::down-arrow {{ image: url("{chevron}"); width: 14px; height: 14px; }}
    QSpinBox {{ padding-right: 24px; }}
    QDateEdit {{ border: 1px solid {c.line}; border-radius: 6px; padding: 4px 26px 4px 8px;
        background: {c.surface}; color: {c.text}; }}
    QDateEdit:focus {{ border-color: {c.accent}; }}
    QDateEdit:disabled {{ color: {c.muted}; background: {c.window}; }}
    QDateEdit::drop-down {{ subcontrol-origin: border; subcontrol-position: center right; border: none; width: 26px; }}
    QDateEdit::down-arrow {{ image: url("{chevron}"); width: 14px; height: 14px; }}
    QSpinBox::up-button, QSpinBox::down-button {{ subcontrol-origin: border; width: 22px; border: none; background: none; }}
    QSpinBox::up-button {{ subcontrol-position: top right; margin-top: 3px; }}
    QSpinBox::down-button {{ subcontrol-position: bottom right; margin-bottom: 3px; }}
    QSpinBox::up-arrow {{ image: url("{up}"); width: 12px; height: 12px; }}
    QSpinBox::down-arrow {{ image: url("{chevron}"); width: 12px; height: 12px; }}
    QTreeView {{ background: {c.side}; }}
    QTreeView::indicator, QListView::indicator, QCheckBox::indicator {{ width: 13px; height: 13px;
        border: 1px solid {c.muted}; border-radius: 4px; background: {c.surface}; }}
    QTreeView::indicator:checked, QListView::indicator:checked, QCheckBox::indicator:checked {{ border-color: {c.accent};
        background: {c.accent}; image: url("{tick}"); }}
    QRadioButton::indicator {{ width: 13px; height: 13px; border: 1px solid {c.muted}; border-radius: 7px;
        background: {c.surface}; }}
    QRadioButton::indicator:checked {{ width: 7px; height: 7px; border: 4px solid {c.accent}; }}
    QListWidget, QTreeWidget {{ background: {c.surface}; border: 1px solid {c.line}; border-radius: 6px; padding: 4px;
        outline: 0; }}
    QListWidget::item, QTreeWidget::item {{ padding: 6px; border-radius: 5px; }}
    QTreeWidget::item {{ height: 22px; }}
    QListWidget::item:selected, QTreeWidget::item:selected {{ background: {c.selected}; color: {c.text}; }}
    QHeaderView::section {{ background: {c.surface}; color: {c.muted}; border: none; padding: 6px; }}
    QWidget[surface="true"] {{ background: {c.surface}; }}
    QPushButton:hover, QComboBox:hover {{ background: {c.hover}; }}
    QPushButton:focus, QLineEdit:focus, QComboBox:focus {{ border: 1px solid {c.accent}; }}
    QPushButton:default, QPushButton[primary="true"] {{ background: {c.accent}; color: {c.on_accent}; border-color: {c.accent}; }}
    QPushButton:disabled, QComboBox:disabled, QSpinBox:disabled {{ color: {c.muted}; background: {c.window};
        border-color: {c.line}; }}
    QToolButton {{ border: 1px solid transparent; border-radius: 6px; padding: 6px 10px; color: {c.text}; }}
    QToolButton[tight="true"] {{ padding: 6px 3px; }}
    QToolButton:hover, QToolButton:checked {{ background: {c.selected}; }}
    QToolButton:focus {{ border-color: {c.accent}; }}
    QToolButton:disabled {{ color: {c.muted}; }}
    QToolButton[primary="true"] {{ background: {c.accent}; color: {c.on_accent}; }}
    QToolButton[primary="true"]:disabled {{ background: {c.line}; color: {c.muted}; }}
    QToolButton[answer="true"] {{ background: {c.surface}; border-color: {c.line}; padding: 8px 14px; }}
    QToolButton[silent="true"] {{ border-color: {c.line}; padding: 4px 10px; color: {c.muted}; }}
    QToolButton[answer="true"]:hover, QToolButton[silent="true"]:hover {{ border-color: {c.accent}; }}
    QToolButton[answer="true"]:focus, QToolButton[silent="true"]:focus {{ border: 2px solid {c.accent}; }}
    QToolButton[answer="true"]:checked, QToolButton[silent="true"]:checked {{ background: {c.accent}; color: {c.on_accent};
        border-color: {c.accent}; }}
    QToolButton::menu-indicator {{ image: none; }}
    QToolButton[popupMode="1"], QToolButton[popupMode="MenuButtonPopup"] {{ padding-right: 15px; }}
    QToolButton::menu-button {{ border: none; border-radius: 6px; width: 14px; }}
    QToolButton::menu-button:hover {{ background: {c.hover}; }}
    QToolButton::menu-arrow {{ image: url("{chevron}"); width: 11px; height: 11px; }}
    """


def _surfaces(c: Colours, tick: str) -> str:
    return f"""
    QMenuBar {{ background: {c.window}; padding: 2px 6px; }}
    QMenuBar::item {{ padding: 5px 10px; border-radius: 5px; background: transparent; }}
    QMenuBar::item:selected {{ background: {c.selected}; }}
    QMenu {{ background: {c.surface}; border: 1px solid {c.line}; padding: 5px; }}
    QMenu::item {{ padding: 6px 26px 6px 12px; border-radius: 5px; }}
    QMenu::icon {{ padding-left: 8px; }}
    QMenu::item:selected {{ background: {c.selected}; color: {c.text}; }}
    QMenu::item:disabled {{ color: {c.muted}; }}
    QMenu::separator {{ height: 1px; background: {c.line}; margin: 5px 8px; }}
    QToolTip {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.line}; padding: 4px; }}
    QSplitter::handle {{ background: {c.line}; }}
    QTabWidget::pane {{ border: none; border-top: 1px solid {c.line}; }}
    QTabBar::tab {{ padding: 7px 12px; color: {c.muted}; background: transparent; border: none;
        border-bottom: 2px solid transparent; }}
    QTabBar::tab:selected {{ color: {c.text}; border-bottom-color: {c.accent}; }}
    QTabBar::tab:hover, QTabBar::tab:focus {{ color: {c.text}; background: {c.hover}; }}
    QStatusBar {{ background: {c.window}; color: {c.muted}; border-top: 1px solid {c.line}; }}
    QStatusBar::item {{ border: none; }}
    QProgressBar {{ border: none; border-radius: 3px; background: {c.line}; max-height: 6px; min-height: 6px; }}
    QProgressBar::chunk {{ border-radius: 3px; background: {c.accent}; }}
    QLabel#greeting {{ font-size: 17pt; font-weight: 600; }}
    QLabel#title {{ font-size: 12pt; font-weight: 600; }}
    QLabel#heading {{ font-weight: 600; }}
    QWidget#similar {{ border-top: 1px solid {c.line}; }}
    QLabel#notice {{ background: {c.mark}; border-radius: 4px; padding: 1px 7px; }}
    QLabel#warning {{ background: {c.mark}; border-radius: 6px; padding: 10px; }}
    QLabel[quiet="true"] {{ color: {c.muted}; }}
    QLabel#new {{ background: {c.mark}; color: {c.text}; border-radius: 9px; padding: 2px 9px; }}
    QTableWidget#rows {{ background: {c.surface}; outline: 0; selection-background-color: {c.selected};
        selection-color: {c.text}; }}
    QTableWidget#rows::item {{ padding: 6px 8px; border: none; }}
    QTableWidget#rows::item:selected {{ background: {c.selected}; color: {c.text}; }}
    QFrame#bubble {{ background: {c.surface}; border: 1px solid {c.line}; border-radius: 8px; }}
    QFrame#edition {{ background: {c.mark}; }}
    QFrame#panel {{ background: {c.surface}; border: 1px solid {c.line}; border-radius: 10px; }}
    QToolButton#card {{ background: {c.surface}; border: 1px solid {c.line}; border-radius: 10px; padding: 12px 14px;
        font-weight: 600; }}
    QToolButton#card:hover, QToolButton#card:focus {{ border-color: {c.accent}; background: {c.hover}; }}
    QPushButton#row {{ border: 1px solid transparent; background: transparent; text-align: left; padding: 6px 8px; }}
    QPushButton#row:hover {{ background: {c.hover}; }}
    QPushButton#row:focus {{ border-color: {c.accent}; }}
    QToolButton[chip="true"] {{ background: {c.selected}; padding: 4px 10px; border-radius: 11px; }}
    QToolButton[chip="true"][wrong="true"] {{ background: {c.mark}; }}
    QToolButton[chip="true"][quiet="true"] {{ background: transparent; border-color: {c.line}; }}
    QToolButton[chip="true"][quiet="true"]:checked {{ background: {c.selected}; border-color: {c.accent}; }}
    QPlainTextEdit, QSpinBox {{ border: 1px solid {c.line}; border-radius: 6px; padding: 4px 6px; background: {c.surface};
        color: {c.text}; selection-background-color: {c.accent}; selection-color: {c.on_accent}; }}
    QPlainTextEdit:focus, QSpinBox:focus {{ border-color: {c.accent}; }}
    QLineEdit[headline="true"] {{ font-size: 13pt; font-weight: 600; padding: 8px 12px; }}
    QLineEdit[readOnly="true"] {{ background: {c.side}; }}
    QListWidget#outline {{ background: transparent; border: none; padding: 0 6px 0 0; }}
    QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
    QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
    QScrollBar::handle {{ background: {c.line}; border-radius: 4px; margin: 2px; min-height: 32px; min-width: 32px; }}
    QScrollBar::handle:hover {{ background: {c.muted}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    """


@lru_cache(maxsize=256)
def icon(name: str, colour: str) -> QIcon:
    """The icon ``resources/icons/NAME.svg`` in a colour (``theme.colours.text`` as a rule)."""
    source = places.shipped("resources", "icons", f"{name}.svg").read_text(encoding="utf-8")
    result = QIcon()
    for mode, opacity in ((QIcon.Mode.Normal, 1.0), (QIcon.Mode.Disabled, 0.4)):
        renderer = QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))
        for size in ICON_SIZES:
            pixmap = QPixmap(size, size)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            painter.setOpacity(opacity)
            renderer.render(painter, QRectF(0, 0, size, size))
            painter.end()
            result.addPixmap(pixmap, mode)
    return result


def state_colours(state: str, dark: bool) -> tuple[QColor, QColor]:
    """Ground and ink of the mark that names a state."""
    hue = STATE_HUES.get(state, 215)
    grey = state in ("observation", "draft", "retired", "superseded")
    if dark:
        return QColor.fromHsl(hue, 20 if grey else 70, 62), QColor.fromHsl(hue, 30 if grey else 120, 205)
    return QColor.fromHsl(hue, 25 if grey else 120, 233), QColor.fromHsl(hue, 40 if grey else 190, 62 if grey else 55)
