"""A list of items as a plain table: what a spreadsheet of the library has in its columns. No person stands in it."""

from collections.abc import Mapping, Sequence
from typing import Any

from toolkit_app import kinds
from toolkit_app.kinds import Labels, labels
from toolkit_app.library import items, vocabulary
from toolkit_app.library.store import Tx
from toolkit_app.library.values import Row
from toolkit_app.publishing.table import Column, Table, Value

_KEY = labels("Key", "გასაღები", "Clé", "Ключ")
_KIND = labels("Kind", "სახე", "Type", "Вид")
_LANG = labels("Language", "ენა", "Langue", "Язык")
_TITLE = labels("Title", "სათაური", "Titre", "Название")
_STATE = labels("State", "მდგომარეობა", "État", "Состояние")
_CHANGED = labels("Changed", "შეიცვალა", "Modifié", "Изменено")
_ORIGIN = labels("Translation of", "თარგმანია", "Traduction de", "Перевод")
_FIRST = (_KEY, _KIND, _LANG, _STATE, _TITLE)
# fields of one line that a list is sorted and filtered by
_LINES = ("period", "owner", "review_due", "date", "project_ref")


def fields() -> tuple[kinds.Field, ...]:
    """The fields that may be columns: those with a vocabulary, and a few of one line; each name once."""
    found: dict[str, kinds.Field] = {}
    for kind in kinds.KINDS.values():
        for field in kind.fields:
            if field.facet or field.name in _LINES:
                found.setdefault(field.name, field)
    return tuple(found.values())


def table(tx: Tx, keys: Sequence[str], title: str, lang: str) -> Table:
    """The items of some keys, in that order, as a table with labels in a language; fields that none of them has are left out."""
    found = {row.key: row for row in items.listing(tx, keys=list(keys), retired=True).rows}
    rows = [found[key] for key in keys if key in found]
    columns = [field for field in fields() if any(row.fields.get(field.name) for row in rows)]
    heads: list[Labels] = [*_FIRST, *(field.labels for field in columns), _CHANGED, _ORIGIN]
    return Table(title, tuple(Column(kinds.text_in(head, lang)) for head in heads),
                 [_line(row, columns, lang) for row in rows])


def _line(row: Row, columns: Sequence[kinds.Field], lang: str) -> list[Value]:
    kind = kinds.KINDS.get(row.kind)
    return [row.key, kinds.text_in(kind.labels, lang) if kind else row.kind, vocabulary.label("language", row.lang, lang),
            vocabulary.label("state", row.state, lang), row.title, *(_words(field, row.fields, lang) for field in columns),
            row.changed_at[:10], row.translation_of]


def _words(field: kinds.Field, values: Mapping[str, Any], lang: str) -> Value:
    value = values.get(field.name)
    if not value:
        return None
    each = value if isinstance(value, list) else [value]
    return ", ".join(vocabulary.label(field.vocabulary, str(one), lang) if field.vocabulary else str(one) for one in each)
