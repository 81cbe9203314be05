"""The language of the interface: translators put in and taken out at run time, and labels, dates, numbers, names in it."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QDateTime, QEvent, QLibraryInfo, QLocale, Qt, QTranslator

from toolkit_app import kinds, places
from toolkit_app.errors import ToolkitError

INTERFACE = {"en": "English", "ka": "ქართული"}
# a language is named in itself, whatever the interface speaks
NAMES = {"en": "English", "ka": "ქართული", "fr": "Français", "ru": "Русский"}
_installed: list[QTranslator] = []
_current = ["en"]


def use(code: str) -> None:
    """Make ``code`` the language of the interface; every widget then gets a LanguageChange event."""
    for translator in _installed:
        QCoreApplication.removeTranslator(translator)
    _installed.clear()
    _current[0] = code
    QLocale.setDefault(QLocale(code))
    for name, folder in ((f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
                         (code, str(places.shipped("resources", "translations")))):
        translator = QTranslator()
        if translator.load(name, folder):
            _installed.append(translator)
            QCoreApplication.installTranslator(translator)


def current() -> str:
    """The language of the interface now."""
    return _current[0]


def label(labels: Mapping[str, str]) -> str:
    """A label of a kind, field, state or code in the language of the interface, in English where it has none."""
    return kinds.text_in(labels, _current[0]) if labels else ""


def kind_label(name: str) -> str:
    """The label of a kind, or its name where this program does not know the kind."""
    kind = kinds.KINDS.get(name)
    return label(kind.labels) if kind else name


def number(value: int) -> str:
    """A number with the separators of the language."""
    return QLocale().toString(value)


def person(name: str) -> str:
    """The name of an author; those who are no person are named in the language of the interface."""
    known = {"": QCoreApplication.translate("People", "person at this laptop"),
             "person at this laptop": QCoreApplication.translate("People", "person at this laptop"),
             "person at another laptop": QCoreApplication.translate("People", "person at another laptop"),
             "unknown person": QCoreApplication.translate("People", "unknown person"),
             "automatic merge": QCoreApplication.translate("People", "automatic merge"),
             "starter content": QCoreApplication.translate("People", "starter content")}
    return known.get(name, name)


def size(bytes: int) -> str:
    """The size of a file in words: kB, MB."""
    return QLocale().formattedDataSize(bytes, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def when(stamp: str) -> str:
    """A UTC time of the library (``2026-01-31T12:00:00.000Z``) as a local date, with the hour if it is today."""
    moment = QDateTime.fromString(stamp, Qt.DateFormat.ISODateWithMs).toLocalTime()
    if not moment.isValid():
        return stamp
    if moment.date() == QDateTime.currentDateTime().date():
        return QCoreApplication.translate("Dates", "today {time}").format(time=moment.toString("HH:mm"))
    return QLocale().toString(moment.date(), "d MMMM yyyy")


def moment(stamp: str) -> str:
    """A UTC time of the library as a local date with the hour."""
    local = QDateTime.fromString(stamp, Qt.DateFormat.ISODateWithMs).toLocalTime()
    return QLocale().toString(local, "d MMMM yyyy, HH:mm") if local.isValid() else stamp


def error_words(error: ToolkitError) -> tuple[str, str]:
    """What happened and what to do, in the language of the interface."""
    what = QCoreApplication.translate("Errors", error.what)
    remedy = QCoreApplication.translate("Errors", error.remedy)
    return what.format(**error.values), remedy.format(**error.values)


def sentence(text: str) -> str:
    """A sentence without values from a lower layer, in the language of the interface."""
    return QCoreApplication.translate("Errors", text) if text else ""


class Worded:
    """Mixed into a widget class: ``retranslate()`` is called whenever the language of the interface changes."""

    def changeEvent(self, event: QEvent) -> None:
        """Qt's hook."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set every word of the widget anew."""
        raise NotImplementedError
