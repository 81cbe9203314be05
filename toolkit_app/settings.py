"""Every setting once: type, default, label and bounds. The preferences page and the documentation are drawn from this."""

import contextlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from toolkit_app import places
from toolkit_app.errors import ToolkitError
from toolkit_app.kinds import Labels, labels

SettingType = Literal["line", "choice", "number", "switch", "folder"]
Value = str | int | bool


@dataclass(frozen=True)
class Setting:
    """One setting.

    ``type`` and its value: ``line`` and ``folder`` a str (``""`` for none), ``choice`` one of ``choices``, ``number`` an
    int between ``minimum`` and ``maximum``, ``switch`` a bool.
    """

    name: str
    type: SettingType
    default: Value
    labels: Labels
    help: Labels
    choices: Mapping[str, Labels] = field(default_factory=dict)
    minimum: int = 0
    maximum: int = 0

    def check(self, value: object) -> Value:
        """The value if it fits this setting; raises ToolkitError naming what would."""
        if self.type == "number":
            if isinstance(value, int) and not isinstance(value, bool) and self.minimum <= value <= self.maximum:
                return value
            raise ToolkitError("“{value}” does not fit the setting “{name}”.", "Give a whole number from {minimum} to {maximum}.",
                               value=value, name=self.name, minimum=self.minimum, maximum=self.maximum)
        if self.type == "switch":
            if isinstance(value, bool):
                return value
            raise ToolkitError("“{value}” does not fit the setting “{name}”.", "Give true or false.", value=value, name=self.name)
        if not isinstance(value, str) or (self.type == "choice" and value not in self.choices):
            raise ToolkitError("“{value}” does not fit the setting “{name}”.", "Give one of: {choices}.", value=value,
                               name=self.name, choices=", ".join(self.choices) or "text")
        return value


_ALL = (
    Setting("language", "choice", "en",
            labels("Language", "ენა", "Langue", "Язык"),
            labels("The language of menus and messages.", "მენიუსა და შეტყობინებების ენა.",
                   "La langue des menus et des messages.", "Язык меню и сообщений."),
            {"en": labels("English", "English", "English", "English"), "ka": labels("ქართული", "ქართული", "ქართული", "ქართული")}),
    Setting("person", "line", "",
            labels("Your name", "თქვენი სახელი", "Votre nom", "Ваше имя"),
            labels("Written beside what you save. Without it, a revision says “person at this laptop”.",
                   "ერთვის იმას, რასაც ინახავთ. თუ ცარიელია, ვერსიას დაერთვის „პირი ამ კომპიუტერთან“.",
                   "Accompagne ce que vous enregistrez. Sans nom, une révision indique « personne à cet ordinateur ».",
                   "Указывается при сохранении. Без имени в редакции стоит «человек за этим компьютером».")),
    Setting("theme", "choice", "system",
            labels("Appearance", "იერსახე", "Apparence", "Оформление"),
            labels("Light, dark, or as the computer is set.", "ნათელი, მუქი, ან როგორც კომპიუტერშია მითითებული.",
                   "Clair, sombre ou selon l’ordinateur.", "Светлое, тёмное или как настроен компьютер."),
            {"system": labels("As the computer", "როგორც კომპიუტერში", "Selon l’ordinateur", "Как на компьютере"),
             "light": labels("Light", "ნათელი", "Clair", "Светлое"), "dark": labels("Dark", "მუქი", "Sombre", "Тёмное")}),
    Setting("text_size", "number", 11,
            labels("Text size", "ტექსტის ზომა", "Taille du texte", "Размер текста"),
            labels("In points, for the text you read.", "პუნქტებში, საკითხავი ტექსტისთვის.",
                   "En points, pour le texte à lire.", "В пунктах, для читаемого текста."),
            minimum=9, maximum=22),
    Setting("backup_folder", "folder", "",
            labels("Second backup folder", "სარეზერვო ასლების მეორე საქაღალდე", "Second dossier de sauvegarde",
                   "Вторая папка резервных копий"),
            labels("Each backup is also copied here, for instance to a stick or a network folder.",
                   "ყოველი სარეზერვო ასლი აქაც ინახება, მაგალითად ფლეშბარათზე ან ქსელურ საქაღალდეში.",
                   "Chaque sauvegarde y est aussi copiée, par exemple sur une clé ou un dossier réseau.",
                   "Каждая копия сохраняется и здесь, например на флешке или в сетевой папке.")),
    Setting("forms_folder", "folder", "",
            labels("Folder of forms that come back", "დაბრუნებული ფორმების საქაღალდე", "Dossier des formulaires retournés",
                   "Папка вернувшихся форм"),
            labels("What appears in it is read by itself when the page of forms is open; nothing counts before somebody saw it.",
                   "რაც აქ გაჩნდება, თავისით წაიკითხება, როცა ფორმების გვერდი ღიაა; არაფერი ითვლება, სანამ ვინმე არ ნახავს.",
                   "Ce qui y arrive est lu quand la page des formulaires est ouverte ; rien ne compte avant d’avoir été vu.",
                   "Что в ней появится, читается само, когда открыта страница форм; пока не увидено, не засчитывается.")),
    Setting("case_prefixes", "line", "AVRR, საქმე №",
            labels("Case numbers begin with", "საქმის ნომერი იწყება ასე", "Les numéros de dossier commencent par",
                   "Номера дел начинаются с"),
            labels("Separated by commas. A number behind such a beginning counts as personal data.",
                   "გამოყავით მძიმეებით. ასეთი დასაწყისის შემდეგ მდგარი ნომერი პერსონალურ მონაცემად ითვლება.",
                   "Séparés par des virgules. Un numéro qui suit compte comme donnée personnelle.",
                   "Через запятую. Номер после такого начала считается личными данными.")),
    Setting("nobodys_data", "line", "",
            labels("Nobody’s personal data", "არავის პერსონალური მონაცემი", "Données de personne", "Ничьи личные данные"),
            labels("Names of institutions, telephones and addresses of offices, separated by commas: the check passes them.",
                   "უწყებების სახელები, ოფისების ტელეფონები და მისამართები, მძიმეებით გამოყოფილი: შემოწმება მათ ატარებს.",
                   "Noms d’institutions, téléphones et adresses de bureaux, séparés par des virgules : le contrôle les admet.",
                   "Названия учреждений, телефоны и адреса контор, через запятую: проверка их пропускает.")),
    Setting("library", "line", "",
            labels("Library opened at start", "ბიბლიოთეკა, რომელიც იხსნება გაშვებისას", "Bibliothèque ouverte au démarrage",
                   "Библиотека, открываемая при запуске"),
            labels("The path of a library file. Empty: the library in your own folder.",
                   "ბიბლიოთეკის ფაილის მისამართი. თუ ცარიელია, იხსნება თქვენს საქაღალდეში არსებული.",
                   "Le chemin d’un fichier de bibliothèque. Vide : celle de votre dossier.",
                   "Путь к файлу библиотеки. Пусто: библиотека в вашей папке.")),
)
SETTINGS: Mapping[str, Setting] = {setting.name: setting for setting in _ALL}


def settings_file() -> Path:
    """The JSON file the settings are kept in."""
    return places.settings_folder() / "settings.json"


class Settings:
    """The values of one person on one machine. Entries of a newer program are kept as they are."""

    def __init__(self, values: Mapping[str, object] | None = None) -> None:
        self._values = dict(values or {})

    def chosen(self, name: str) -> bool:
        """Whether the person has ever set that setting."""
        return name in self._values

    def get(self, name: str) -> Value:
        """The value, or the default where nothing (or nothing fitting) is set. An unknown name is a KeyError: a bug."""
        setting = SETTINGS[name]
        try:
            return setting.check(self._values.get(name, setting.default))
        except ToolkitError:
            return setting.default

    def text(self, name: str) -> str:
        """The value of a ``line``, ``choice`` or ``folder`` setting."""
        return str(self.get(name))

    def number(self, name: str) -> int:
        """The value of a ``number`` setting."""
        return int(self.get(name))

    def put(self, name: str, value: object) -> None:
        """Set a value; raises ToolkitError when it does not fit."""
        self._values[name] = SETTINGS[name].check(value)

    def save(self) -> None:
        """Write the file aside and put it in place. Raises ToolkitError when the folder cannot be written to."""
        target = settings_file()
        aside = target.with_suffix(".json.new")
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            aside.write_text(json.dumps(self._values, ensure_ascii=False, indent=2, sort_keys=True), encoding="utf-8")
            aside.replace(target)
        except OSError as error:
            raise ToolkitError("The settings could not be saved: {reason}.", "Check that {folder} can be written to.",
                               reason=error.strerror or str(error), folder=str(target.parent)) from error


def load() -> Settings:
    """The saved settings. No file: the defaults. A file that cannot be read is put aside as ``.broken``, then the defaults."""
    source = settings_file()
    try:
        values = json.loads(source.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError):
        values = None
    if isinstance(values, dict):
        return Settings(values)
    with contextlib.suppress(OSError):
        source.replace(source.with_suffix(".json.broken"))
    return Settings()
