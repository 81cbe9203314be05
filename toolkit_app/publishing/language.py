"""What the four languages put on a page: labels, dates and numbers."""

import re
from datetime import date

from toolkit_app.kinds import labels, text_in

WORDS = {
    "page": labels("Page {n} of {total}", "გვერდი {n} / {total}", "Page {n} sur {total}", "Страница {n} из {total}"),
    "contents": labels("Contents", "სარჩევი", "Table des matières", "Содержание"),
    "sources": labels("Sources", "წყაროები", "Sources", "Источники"),
    "notes": labels("Notes", "შენიშვნები", "Notes", "Примечания"),
    "statements": labels("Statements", "დებულებები", "Énoncés", "Положения"),
    "tools": labels("Tools", "ინსტრუმენტები", "Outils", "Инструменты"),
    "outcomes": labels("Validation record", "ვალიდაციის ჩანაწერი", "Procès-verbal de validation", "Протокол валидации"),
    "group": labels("Group", "ჯგუფი", "Groupe", "Группа"),
    "answers": labels("Answers", "პასუხები", "Réponses", "Ответы"),
    "median": labels("Median", "მედიანა", "Médiane", "Медиана"),
    "agreement": labels("Agreement", "თანხმობა", "Accord", "Согласие"),
    "dissent": labels("Dissent", "განსხვავებული აზრი", "Désaccord", "Особое мнение"),
    "time": labels("Time", "დრო", "Heure", "Время"),
    "minutes": labels("Min.", "წთ", "Min", "Мин"),
    "step": labels("Step", "ნაბიჯი", "Étape", "Шаг"),
    "materials": labels("Materials", "მასალები", "Matériel", "Материалы"),
    "until": labels(
        "{minutes} minutes in all, until {time}",
        "სულ {minutes} წუთი, {time}-მდე",
        "{minutes} minutes en tout, jusqu’à {time}",
        "Всего {minutes} минут, до {time}",
    ),
    "forms": labels(
        "Its forms to be filled are in the tool itself, {key}.",
        "შესავსები ფორმები თვითონ ინსტრუმენტშია, {key}.",
        "Ses formulaires à remplir sont dans l’outil lui-même, {key}.",
        "Бланки для заполнения – в самом инструменте, {key}.",
    ),
    "none": labels("None yet.", "ჯერ არცერთი.", "Aucune pour l’instant.", "Пока нет."),
    "older": labels("Older", "ძველი", "Avant", "Прежняя"),
    "newer": labels("Newer", "ახალი", "Après", "Новая"),
    "added": labels("put in", "ჩამატებულია", "ajouté", "добавлено"),
    "removed": labels("taken out", "ამოღებულია", "supprimé", "удалено"),
    "moved_here": labels("Moved here", "აქ გადმოტანილია", "Déplacé ici", "Перенесено сюда"),
    "moved_away": labels("Moved away", "სხვაგან გადატანილია", "Déplacé ailleurs", "Перенесено отсюда"),
    "detail": labels("Detail", "მონაცემი", "Donnée", "Сведение"),
    "collection": labels("collection {r}", "კრებული {r}", "recueil {r}", "подборка {r}"),
    "rule": labels("Rule", "წესი", "Règle", "Правило"),
    "lessons": labels("Index of lessons", "გაკვეთილების საძიებელი", "Index des leçons", "Указатель уроков"),
    "annex": labels("Annex {n}", "დანართი {n}", "Annexe {n}", "Приложение {n}"),
    "edition": labels("Edition", "გამოცემა", "Édition", "Издание"),
    "revision": labels("revision {r}", "ვერსია {r}", "révision {r}", "редакция {r}"),
    "date": labels("Date", "თარიღი", "Date", "Дата"),
    "state": labels("State", "მდგომარეობა", "État", "Состояние"),
    "sensitivity": labels("Sensitivity", "კონფიდენციალურობა", "Sensibilité", "Уровень доступа"),
    "empty": labels("Not written yet.", "ჯერ არ არის დაწერილი.", "Pas encore rédigé.", "Ещё не написано."),
    "no_picture": labels(
        "Picture not printed: {reason}",
        "სურათი არ დაიბეჭდა: {reason}",
        "Image non imprimée : {reason}",
        "Изображение не напечатано: {reason}",
    ),
    "not_attached": labels("it is not attached", "არ არის მიმაგრებული", "elle n’est pas jointe", "файл не приложен"),
    "active": labels(
        "it runs scripts or fetches something from outside",
        "შეიცავს სკრიპტს ან გარედან ტვირთავს რამეს",
        "elle contient un script ou va chercher des données ailleurs",
        "в нём есть сценарий или обращение к внешним данным",
    ),
    "too_intricate": labels("it is too intricate", "ზედმეტად რთულია", "elle est trop complexe", "оно слишком сложное"),
    "no_glyph": labels(
        "the fonts lack a character in it",
        "შრიფტს მასში არსებული ერთი ნიშანი აკლია",
        "il manque un caractère dans les polices",
        "в шрифтах нет одного из его знаков",
    ),
    "unreadable": labels("the file cannot be read", "ფაილი ვერ იკითხება", "le fichier est illisible", "файл не читается"),
    "too_large": labels(
        "it has {n} million pixels, at most {most} are printed",
        "აქვს {n} მილიონი პიქსელი, იბეჭდება არაუმეტეს {most}",
        "elle a {n} millions de pixels, on en imprime {most} au plus",
        "в нём {n} млн пикселей, печатается не более {most}",
    ),
}
#: a language is named in itself
NAMES = {"en": "English", "ka": "ქართული", "fr": "Français", "ru": "Русский"}
_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "ka": "იანვარი თებერვალი მარტი აპრილი მაისი ივნისი ივლისი აგვისტო სექტემბერი ოქტომბერი ნოემბერი დეკემბერი",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
}
# A month alone stands in the nominative, which only Russian tells apart.
_RUSSIAN_MONTHS = "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?!\d)")
_WHOLE_DATE = re.compile(r"(?<![\w/.-])\d{4}-\d\d-\d\d(?![\w/-])")


def word(name: str, lang: str, **values: object) -> str:
    """A label of a page in a language, with its values filled in."""
    return text_in(WORDS[name], lang).format(**values)


def before_value(label: str, lang: str) -> str:
    """A label and its colon before what it labels; French sets a blank before the colon."""
    return f"{label}\u00a0: " if lang == "fr" else f"{label}: "


def long_date(text: str, lang: str) -> str:
    """``2023-06-14…`` as that language writes it ("14 juin 2023", "14 ივნისი 2023"), also ``2023-06`` and ``2023``.

    What is not a date is returned as it is. The blanks are no-break spaces. French writes the first day "1er".
    """
    found = _DATE.match(text)
    if not found:
        return text
    year, month, day = (int(part) if part else 0 for part in found.groups())
    try:
        date(year or 1, month or 1, day or 1)
    except ValueError:
        return text
    if not month:
        return str(year)
    names = _RUSSIAN_MONTHS if lang == "ru" and not day else _MONTHS.get(lang, _MONTHS["en"])
    first = "1er" if lang == "fr" and day == 1 else str(day or "")
    return "\u00a0".join(filter(None, (first, names.split()[month - 1], str(year))))


def with_dates(text: str, lang: str) -> str:
    """The text with every ``YYYY-MM-DD`` that stands by itself as that language writes it."""
    return _WHOLE_DATE.sub(lambda found: long_date(found[0], lang), text)


def decimal(value: float, lang: str) -> str:
    """A number with at most one decimal, as the language writes it: a comma but for English, no-break blanks in thousands."""
    text = f"{value:,.1f}".removesuffix(".0")
    return text if lang == "en" else text.replace(",", "\u00a0").replace(".", ",")
