"""Words of a cell or a line made the value of a field: codes by their labels in four languages, dates and numbers by locale."""

import calendar
import datetime
import difflib
import functools
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from toolkit_app import kinds
from toolkit_app.errors import ToolkitError
from toolkit_app.library import assigning, vocabulary
from toolkit_app.text.folding import fold

#: Gives the key of an item by its key or its title; empty for none.
FindItem = Callable[[str], str]
_NEAR = 0.86
_SEVERAL = re.compile(r"[;\n|•]+")
_ADDRESS = re.compile(r"https?://[^\s<>\"]+")
_NUMERIC = re.compile(r"(\d{1,4})[./ -](\d{1,2})[./ -](\d{1,4})")
_MONTHS = ("jan янв იან", "feb fev фев თებ", "mar мар მარ", "apr avr апр აპრ", "may mai май мая მაი", "jun juin июн ივნ",
           "jul juil июл ივლ", "aug aou авг აგვ", "sep сен სექ", "oct окт ოქტ", "nov ноя ნოე", "dec дек დეკ")


def value(field: kinds.Field, text: str, lang: str, find: FindItem = lambda words: "") -> Any:
    """The value of a field that the words mean, as ``kinds.Field`` says; "" or [] for no words.

    ``lang`` decides how numbers are written. Raises ToolkitError with the reason when they mean none.
    """
    words = text.strip()
    if not words:
        return [] if field.type in ("choices", "items", "table") else ""
    if field.type == "choice":
        return _code(field, words)
    if field.type == "choices":
        return _codes(field, words)
    if field.type == "date":
        return date(field, words)
    if field.type == "number":
        return number(field, words, lang)
    if field.type == "items":
        return _items(field, words, find)
    if field.type == "table":
        return _rows(field, words)
    return words if field.type == "text" else " ".join(words.split())


@functools.cache
def _labels(name: str) -> Mapping[str, str]:
    """Folded labels of a vocabulary in four languages, and the code of each."""
    found: dict[str, str] = {}
    for code in vocabulary.facet(name).codes:
        for label in (code.code, code.code.replace("_", " "), *code.labels.values()):
            found.setdefault(fold(" ".join(label.split())), code.code)
    return found


def _known(field: kinds.Field, words: str) -> str:
    """The code that words mean: its label, its label with something beside it, or nearly its label; empty for none."""
    labels = _labels(field.vocabulary)
    name = fold(" ".join(words.split())).strip(" .,:;")
    if name in labels:
        return labels[name]
    within = {labels[one]: len(one) for one in labels if len(one) > 3 and f" {one} " in f" {name} "}
    if within:
        return max(within, key=lambda code: within[code])
    near = difflib.get_close_matches(name, labels, n=1, cutoff=_NEAR)
    return labels[near[0]] if near else ""


def _code(field: kinds.Field, words: str) -> str:
    code = _known(field, words)
    if not code:
        raise _unknown(field, words)
    return code


def _codes(field: kinds.Field, words: str) -> list[str]:
    if fold(words) in _labels(field.vocabulary):
        return [_known(field, words)]
    found = []
    for piece in filter(None, map(str.strip, _SEVERAL.split(words))):
        found += [_code(field, part) for part in _parts(field, piece)]
    return list(dict.fromkeys(found))


def _parts(field: kinds.Field, piece: str) -> Iterator[str]:
    """Words between commas; a label that has commas itself is one."""
    words = [word.strip() for word in piece.split(",") if word.strip()]
    labels = _labels(field.vocabulary)
    while words:
        count = next((count for count in range(len(words), 0, -1) if fold(", ".join(words[:count])) in labels), 1)
        yield ", ".join(words[:count])
        words = words[count:]


def _unknown(field: kinds.Field, words: str) -> ToolkitError:
    codes = [code.code for code in vocabulary.facet(field.vocabulary).codes]
    near = difflib.get_close_matches(fold(words), _labels(field.vocabulary), n=3, cutoff=0.5)
    return ToolkitError("“{value}” is not known for “{field}”.", "Use one of: {codes}.", value=words[:60], field=field.name,
                        codes=", ".join(dict.fromkeys(_labels(field.vocabulary)[one] for one in near) or codes[:12]))


def date(field: kinds.Field, words: str) -> str:
    """A date as ``YYYY[-MM[-DD]]`` from how people write it: 3.5.2024, 03/05/24, 3 May 2024, May 2024, 2024.

    The day comes first, as in all four languages here, but where that gives no date. Raises ToolkitError for what is none.
    """
    text = words.strip().split("T")[0]
    if re.fullmatch(r"\d{4}(-\d\d){0,2}", text) and _is_date(text):
        return text
    found = _NUMERIC.fullmatch(text.rstrip(" .гწ"))
    if found:
        first, second, third = (int(part) for part in found.groups())
        year, month, day = (first, second, third) if first > 31 else (third, second, first)
        if month > 12 >= day:
            month, day = day, month
        year += 2000 if year < 70 else 1900 if year < 100 else 0
        if 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]:
            return f"{year:04}-{month:02}-{day:02}"
    return _written(field, words)


def _is_date(text: str) -> bool:
    try:
        datetime.date.fromisoformat(text + "-01-01"[len(text) - 4 :])
    except ValueError:
        return False
    return True


def _written(field: kinds.Field, words: str) -> str:
    """A date with the name of a month, or a year alone."""
    years: list[str] = re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", words)
    letters = re.findall(r"[^\W\d_]+", fold(words))
    months = {place for word in letters for place in [_month(word)] if place}
    days = [int(day) for day in re.findall(r"(?<!\d)(\d{1,2})(?!\d)", words) if 1 <= int(day) <= 31]
    if len(years) == 1 and len(months) == 1 and len(days) <= 1 and len(letters) <= 3:
        month = months.pop()
        if not days:
            return f"{years[0]}-{month:02}"
        if days[0] <= calendar.monthrange(int(years[0]), month)[1]:
            return f"{years[0]}-{month:02}-{days[0]:02}"
    if len(years) == 1 and not months and not days and len(letters) <= 1:
        return years[0]
    raise ToolkitError("“{value}” is no date, for “{field}”.", "Write it as 2024-05-03, 2024-05 or 2024.", value=words[:60],
                       field=field.name)


def _month(word: str) -> int:
    """The number of a month by the beginning of its name in one of the four languages; 0 for none."""
    return next((place for place, stems in enumerate(_MONTHS, 1) if word.startswith(tuple(stems.split()))), 0)


def number(field: kinds.Field, words: str, lang: str) -> str:
    """A number in digits with a point, from how a language writes it. Raises ToolkitError for what is none."""
    text = re.sub(r"[\s\u00a0\u202f'’]|GEL|USD|EUR|CHF|₾|\$|€|ლარი", "", words)
    grouped = "," if lang == "en" else "."
    if re.fullmatch(rf"-?\d{{1,3}}(?:\{grouped}\d{{3}})+(?:[.,]\d+)?", text):
        text = text.replace(grouped, "")
    text = text.replace(",", ".")
    if not re.fullmatch(r"-?\d+(\.\d+)?", text):
        raise ToolkitError("“{value}” is no number, for “{field}”.", "Write it in digits, such as 300000.", value=words[:60],
                           field=field.name)
    return text


def _items(field: kinds.Field, words: str, find: FindItem) -> list[str]:
    found: list[str] = []
    for piece in filter(None, map(str.strip, _SEVERAL.split(words))):
        key = find(piece)
        if not key:
            raise ToolkitError("There is no item “{value}”, for “{field}”.", "Import it first, or give its key.",
                               value=piece[:60], field=field.name)
        found.append(key)
    return list(dict.fromkeys(found))


def _rows(field: kinds.Field, words: str) -> list[dict[str, str]]:
    """A row of a table field for each line: its words in the first column, a web address in the column for it."""
    columns = {column.name: column for column in field.columns}
    rows = []
    for line in filter(None, map(str.strip, words.split("\n"))):
        address = _ADDRESS.search(line) if "address" in columns else None
        rest = line.replace(address[0], "") if address else line
        rest = rest.strip(" ,;–-")
        row = {field.columns[0].name: rest or line} if field.columns[0].type in ("line", "text") else {}
        if address:
            row["address"] = address[0].rstrip(".,;)")
        if row:
            rows.append(row)
    if not rows:
        raise ToolkitError("“{field}” is a table.", "Fill it in the window after the import.", field=field.name)
    checked: list[dict[str, str]] = assigning.check(field, rows)
    return checked
