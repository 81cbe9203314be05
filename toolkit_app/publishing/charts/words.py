"""The words of charts in four languages, and numbers as each language writes them."""

from toolkit_app.kinds import labels, text_in

WORDS = {
    "bars": labels("Bars", "სვეტები", "Barres", "Столбцы"),
    "likert": labels("Stacked bars of answers", "პასუხების განაწილება", "Réponses en barres empilées", "Ответы долями"),
    "boxes": labels("Box plots", "ყუთისებრი დიაგრამა", "Boîtes à moustaches", "Диаграмма размаха"),
    "heat": labels("Grid of counts", "რაოდენობების ბადე", "Grille d’effectifs", "Сетка количеств"),
    "timeline": labels("Timeline", "დროის ღერძი", "Chronologie", "Шкала времени"),
    "lines": labels("Lines", "ხაზები", "Courbes", "Линии"),
    "n": labels("n", "n", "n", "n"),
    "least": labels("Least", "უმცირესი", "Minimum", "Минимум"),
    "lower": labels("Lower quartile", "ქვედა კვარტილი", "Premier quartile", "Нижний квартиль"),
    "median": labels("Median", "მედიანა", "Médiane", "Медиана"),
    "upper": labels("Upper quartile", "ზედა კვარტილი", "Troisième quartile", "Верхний квартиль"),
    "greatest": labels("Greatest", "უდიდესი", "Maximum", "Максимум"),
    "from": labels("From", "დან", "Du", "С"),
    "to": labels("To", "მდე", "Au", "По"),
    "note": labels("Note", "შენიშვნა", "Remarque", "Примечание"),
    "nothing": labels("There is nothing to show.", "საჩვენებელი არაფერია.", "Il n’y a rien à montrer.", "Показывать нечего."),
    "table": labels("The table below has all numbers.", "ყველა რიცხვი ქვემოთ, ცხრილშია.",
                    "Le tableau ci-dessous donne tous les nombres.", "Все числа стоят в таблице ниже."),
}  # fmt: skip
_COMMA = frozenset({"ka", "fr", "ru"})
_FINEST = 2  # digits behind the mark


def word(name: str, lang: str) -> str:
    """A word of a chart in a language."""
    return text_in(WORDS[name], lang)


def number(value: float | int, lang: str) -> str:
    """A number as that language writes it: decimal comma in Georgian, French and Russian, thousands apart by a no-break blank.

    At most two digits behind the mark, without zeros at the end.
    """
    text = f"{value:,.{_FINEST}f}".rstrip("0").rstrip(".") if isinstance(value, float) else f"{value:,}"
    whole, _, rest = text.partition(".")
    whole = whole.replace(",", "\u00a0" if lang in _COMMA else ",")
    return f"{whole}{',' if lang in _COMMA else '.'}{rest}" if rest else whole


def percent(told: str, lang: str) -> str:
    """A number that is written already, with the sign of per cent: 80% in English, behind a no-break blank in the others."""
    return f"{told}%" if lang == "en" else f"{told}\u00a0%"


def measured(value: float | int, unit: str, lang: str) -> str:
    """A number with its unit, if there is one."""
    told = number(value, lang)
    return percent(told, lang) if unit == "%" else f"{told}\u00a0{unit}" if unit else told
