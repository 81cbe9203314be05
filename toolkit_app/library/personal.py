"""Personal data in items: what the detectors are told about a library, and where in an item they find something."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from sqlalchemy import select

from toolkit_app import kinds, settings
from toolkit_app.kinds import Labels
from toolkit_app.library import records, vocabulary
from toolkit_app.library.store import Tx
from toolkit_app.library.values import Item
from toolkit_app.text import privacy
from toolkit_app.text.privacy import Finding, Rules

# kinds whose titles name institutions, places and the authors of what is cited
_NAMING = ("organisation", "source", "site", "project", "service")
_FACETS = ("place", "actor")
_NAMED_IN_FIELDS = ("name_en", "name_ka", "name_fr", "name_ru", "author", "partners", "donors", "provider")


@dataclass(frozen=True)
class Found:
    """A finding and its part of the item: a field or a section (``sort``), by its name; ``labels`` is what a person calls it."""

    sort: Literal["field", "section"]
    place: str
    labels: Labels
    finding: Finding


def rules(tx: Tx) -> Rules:
    """What is known to be nobody's data: places and actors of the vocabulary, organisations and sources of the library, and the
    settings of this person; and the prefixes of case numbers from the settings.
    """
    chosen = settings.load()
    table = records.Item
    names: set[str] = set()
    for title, fields in tx.session.execute(select(table.title, table.fields).where(table.kind.in_(_NAMING))):
        names.add(title)
        names.update(value for name in _NAMED_IN_FIELDS if isinstance(value := fields.get(name), str))
    return Rules(_listed(chosen.text("case_prefixes"))).known((*_shipped(), *names, *_listed(chosen.text("nobodys_data"))))


def _listed(text: str) -> tuple[str, ...]:
    return tuple(part for part in map(str.strip, text.split(",")) if part)


@lru_cache(maxsize=1)
def _shipped() -> tuple[str, ...]:
    """The names of places and actors in all languages."""
    return tuple(sorted({word for name in _FACETS for code in vocabulary.facet(name).codes for word in code.labels.values()}))


def findings(item: Item, rules: Rules) -> tuple[Found, ...]:
    """What the title, the text, the fields, the tags and the names of the files of an item hold, in this order.

    The authors and publishers of its own sources are no findings: to cite is not to tell on somebody.
    """
    kind = kinds.KINDS.get(item.kind)
    own = rules.known(_cited(item.fields)) if item.fields.get("evidence") else rules
    found = [Found("field", "title", _TITLE, finding) for finding in privacy.find(item.title, own)]
    for finding in privacy.find(item.body, own):
        section = kind.section(finding.section) if kind else None
        found.append(Found("section", section.id if section else "more",
                           section.labels if section else {"en": finding.section or "–"}, finding))
    for field, text in written(item):
        found += [Found("field", field.name, field.labels, finding) for finding in privacy.find(text, own)]
    files = [file.name.replace("_", " ") for file in item.attachments]
    for place, labels, texts in (("tags", _TAGS, item.tags), ("attachments", _FILES, files)):
        found += [Found("field", place, labels, finding) for text in texts for finding in privacy.find(text, own)]
    return tuple(found)


_TITLE = kinds.labels("Title", "სათაური", "Titre", "Название")
_TAGS = kinds.labels("Tags", "ჭდეები", "Mots-clés", "Метки")
_FILES = kinds.labels("Files", "ფაილები", "Fichiers", "Файлы")


def written(item: Item) -> Iterator[tuple[kinds.Field, str]]:
    """What a person wrote into the fields of an item, cells of tables included; codes, dates and keys are none of it."""
    kind = kinds.KINDS.get(item.kind)
    for field in kind.fields if kind else ():
        for text in _texts(field, item.fields.get(field.name)):
            yield field, text


def _cited(fields: Mapping[str, Any]) -> Iterator[str]:
    for row in fields.get("evidence", ()):
        if isinstance(row, Mapping):
            yield from (str(row[name]) for name in ("title", "publisher") if row.get(name))


def _texts(field: kinds.Field, value: Any) -> Iterator[str]:
    if field.type == "table" and isinstance(value, list):
        for row in value:
            if isinstance(row, Mapping):
                for column in field.columns:
                    yield from _texts(column, row.get(column.name))
    elif field.type in ("line", "text", "number") and isinstance(value, str):
        yield value
