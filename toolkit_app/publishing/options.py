"""What a person may choose when a layout is printed: every option once, and which form offers which.

The window draws its choices from this, the terminal checks ``--set`` against it. Values are short strings, so that a choice
can stand in a layout file, on a command line and in a window alike.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from typing import Literal

from toolkit_app import kinds
from toolkit_app.errors import ToolkitError
from toolkit_app.kinds import Labels, labels
from toolkit_app.publishing.layout import Layout

OptionType = Literal["choice", "switch", "number", "time", "languages", "revision"]
YES, NO = "yes", "no"
_TIME = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)")


@dataclass(frozen=True)
class Option:
    """One thing to choose, and what its value looks like.

    ``choice``: one of ``choices``; ``switch``: yes or no; ``number``: digits between ``minimum`` and ``maximum``; ``time``:
    ``HH:MM``; ``languages``: codes with commas between them; ``revision``: the beginning of a revision, an edition, or empty.
    """

    name: str
    type: OptionType
    labels: Labels
    default: str
    choices: Mapping[str, Labels] = field(default_factory=dict)
    minimum: int = 0
    maximum: int = 0

    def check(self, value: str) -> str:
        """The value as it is used. Raises ToolkitError saying what would fit."""
        text = value.strip()
        if self.type in ("choice", "switch"):
            return self._one_of(text, self.choices or (YES, NO))
        if self.type == "number":
            if text.isdecimal() and self.minimum <= int(text) <= self.maximum:
                return str(int(text))
            raise ToolkitError(
                "“{value}” does not fit the option “{name}”.",
                "Give a whole number from {minimum} to {maximum}.",
                value=value,
                name=self.name,
                minimum=self.minimum,
                maximum=self.maximum,
            )
        if self.type == "time":
            if found := _TIME.fullmatch(text):
                return f"{int(found[1]):02}:{found[2]}"
            raise ToolkitError(
                "“{value}” does not fit the option “{name}”.", "Give a time such as 09:30.", value=value, name=self.name
            )
        if self.type == "languages":
            codes = list(dict.fromkeys(self._one_of(code.strip(), kinds.LANGUAGES) for code in text.split(",") if code.strip()))
            return ",".join(codes)
        return text

    def _one_of(self, text: str, choices: Iterable[str]) -> str:
        if text not in choices:
            raise ToolkitError(
                "“{value}” does not fit the option “{name}”.",
                "Give one of: {choices}.",
                value=text,
                name=self.name,
                choices=", ".join(choices),
            )
        return text


def _switch(name: str, default: str, en: str, ka: str, fr: str, ru: str) -> Option:
    return Option(name, "switch", labels(en, ka, fr, ru), default)


_LESSON_FACETS = (
    "dimension",
    "level",
    "component",
    "modality",
    "phase",
    "target_group",
    "service",
    "place",
    "actor",
    "lesson_type",
    "valence",
    "confidence",
)

_ALL = (
    Option(
        "text",
        "choice",
        labels("Text size", "ტექსტის ზომა", "Taille du texte", "Размер текста"),
        "normal",
        {
            "normal": labels("Normal", "ჩვეულებრივი", "Normale", "Обычный"),
            "large": labels("Large print (16 pt)", "მსხვილი (16 პუნქტი)", "Grands caractères (16 pt)", "Крупный (16 пт)"),
        },
    ),
    Option(
        "sheet",
        "choice",
        labels("Pages on a sheet", "გვერდები ფურცელზე", "Pages par feuille", "Страницы на листе"),
        "one",
        {
            "one": labels("One", "ერთი", "Une", "Одна"),
            "two": labels("Two side by side", "ორი გვერდიგვერდ", "Deux côte à côte", "Две рядом"),
            "twice": labels(
                "The same page twice, to be cut",
                "ერთი და იგივე გვერდი ორჯერ, გასაჭრელად",
                "La même page deux fois, à couper",
                "Одна и та же страница дважды, под разрез",
            ),
            "booklet": labels("Booklet, to be folded", "ბროშურა, მოსაკეცი", "Livret, à plier", "Брошюра, для сгиба"),
        },
    ),
    _switch("fields", YES, "Details of the item", "მასალის მონაცემები", "Fiche de l’élément", "Сведения о записи"),
    _switch("sources", YES, "Sources", "წყაროები", "Sources", "Источники"),
    Option(
        "notes",
        "choice",
        labels("Notes and addresses", "შენიშვნები და მისამართები", "Notes et adresses", "Примечания и адреса"),
        "page",
        {
            "page": labels("At the foot of the page", "გვერდის ბოლოში", "En bas de page", "Внизу страницы"),
            "end": labels("At the end of the text", "ტექსტის ბოლოში", "À la fin du texte", "В конце текста"),
        },
    ),
    _switch("behind", NO, "State behind the text", "მდგომარეობა ტექსტის უკან", "État en filigrane", "Состояние под текстом"),
    Option(
        "languages", "languages", labels("Languages side by side", "ენები გვერდიგვერდ", "Langues côte à côte", "Языки рядом"), ""
    ),
    Option(
        "facet",
        "choice",
        labels("Grouped by", "დაჯგუფება", "Regroupées par", "Группировка"),
        "dimension",
        {field.name: field.labels for field in kinds.LESSON.fields if field.name in _LESSON_FACETS},
    ),
    Option("start", "time", labels("Begins at", "დასაწყისი", "Début à", "Начало в"), "10:00"),
    Option(
        "rows",
        "number",
        labels("Rows to write in", "შესავსები სტრიქონები", "Lignes à remplir", "Строки для заполнения"),
        "24",
        minimum=1,
        maximum=400,
    ),
    _switch("sides", YES, "Two-sided", "ორმხრივი", "Recto verso", "Двусторонняя печать"),
    Option(
        "content",
        "choice",
        labels("A card for each", "ბარათი თითო", "Une carte par", "Карточка на каждый"),
        "item",
        {
            "item": labels("Item", "მასალაზე", "Élément", "Запись"),
            "statement": labels("Statement", "დებულებაზე", "Énoncé", "Положение"),
        },
    ),
    _switch("cut", YES, "Crop marks", "საჭრელი ნიშნები", "Traits de coupe", "Метки реза"),
    Option("from", "revision", labels("Older text", "ძველი ტექსტი", "Texte ancien", "Прежний текст"), ""),
    Option("to", "revision", labels("Newer text", "ახალი ტექსტი", "Texte récent", "Новый текст"), ""),
    _switch("unchanged", YES, "Unchanged text too", "უცვლელი ტექსტიც", "Avec le texte inchangé", "Вместе с неизменённым текстом"),
    _switch("contents", YES, "Contents", "სარჩევი", "Table des matières", "Содержание"),
    _switch("statements", YES, "List of statements", "დებულებების სია", "Liste des énoncés", "Перечень положений"),
    _switch("tools", YES, "List of tools", "ინსტრუმენტების სია", "Liste des outils", "Перечень инструментов"),
    _switch("index", YES, "Index of lessons", "გაკვეთილების საძიებელი", "Index des leçons", "Указатель уроков"),
    _switch("outcomes", YES, "Validation record", "ვალიდაციის ჩანაწერი", "Procès-verbal de validation", "Протокол валидации"),
    _switch("signature", YES, "Column for a signature", "ხელმოწერის სვეტი", "Colonne de signature", "Графа для подписи"),
)
OPTIONS: Mapping[str, Option] = {option.name: option for option in _ALL}
PAPER = labels("Paper", "ქაღალდი", "Papier", "Бумага")

#: the forms, each with the options it offers
FORMS: Mapping[str, tuple[str, ...]] = {
    "handout": ("text", "sheet", "notes", "fields", "sources", "behind"),
    "bilingual": ("languages", "text", "notes", "fields", "sources"),
    "brief": ("sources",),
    "guide": ("start", "text", "notes", "sources"),
    "agenda": ("start", "text", "notes"),
    "table": ("rows", "signature"),
    "cards": ("content", "sides", "cut"),
    "card": ("sheet",),
    "canvas": (),
    "book": ("notes", "behind", "contents", "statements", "tools", "index", "outcomes"),
    "catalogue": ("facet", "contents"),
    "comparison": ("from", "to", "unchanged", "notes"),
}


#: what some forms have fewer of: a card has a front and a back, which lie on sheets of their own
_FEWER: Mapping[tuple[str, str], tuple[str, ...]] = {("card", "sheet"): ("one", "twice")}


def offered(layout: Layout) -> tuple[Option, ...]:
    """The options of a layout, each with what the layout proposes as its default."""
    found = []
    for name in FORMS[layout.form]:
        option = OPTIONS[name]
        signed = any(column.when == name for column in layout.table.columns)
        if (name == "rows" and layout.table.rows) or (name == "signature" and not signed):
            continue
        kept = _FEWER.get((layout.form, name), tuple(option.choices))
        choices = {code: labels for code, labels in option.choices.items() if code in kept}
        found.append(replace(option, default=layout.options.get(name, option.default), choices=choices))
    return tuple(found)


def settled(layout: Layout, wishes: Mapping[str, str]) -> dict[str, str]:
    """A value for every option of a layout: the wish where there is one. Raises ToolkitError for what it does not offer."""
    there = {option.name: option for option in offered(layout)}
    for name in wishes:
        if name not in there:
            near = get_close_matches(name, there, n=1, cutoff=0.6)
            raise ToolkitError(
                "The layout “{layout}” has no option “{name}”.",
                "Its options are: {options}.",
                layout=layout.name,
                name=name,
                options=", ".join(near or there) or "–",
            )
    return {name: option.check(wishes.get(name, option.default)) for name, option in there.items()}
