"""A draft as canonical bytes and back: the body is one blob, everything else about a text is another."""

import re
import unicodedata
from typing import Any

from toolkit_app import kinds
from toolkit_app.errors import ToolkitError
from toolkit_app.library.canonical import as_key, clean, decode, encode
from toolkit_app.library.soundness import digest
from toolkit_app.library.values import Attachment, Draft, Link
from toolkit_app.text import sections

ERASED = "[erased]"
_BLANKS = re.compile(r"[ \t\r\n]+")


def cleaned(draft: Draft) -> Draft:
    """The draft as it will be kept: normalised text, no empty fields, nothing twice.

    Raises ToolkitError when the title is missing, the language is none of ours, or a text cannot be kept (NUL characters,
    lone surrogates, floats in fields).
    """
    title = _BLANKS.sub(" ", sections.normalise(draft.title)).strip()
    if not any(unicodedata.category(letter)[0] not in "CZ" for letter in title):
        raise ToolkitError("The title is missing.", "Give the item a title, then save again.")
    if draft.lang not in kinds.LANGUAGES:
        raise ToolkitError("“{lang}” is not a language of the library.", "The languages are: {languages}.",
                           lang=draft.lang, languages=", ".join(kinds.LANGUAGES))
    tags = (_BLANKS.sub(" ", sections.normalise(tag)).strip() for tag in draft.tags)
    links = ((sections.normalise(link.type), as_key(sections.normalise(link.key))) for link in draft.links)
    return Draft(title, draft.lang, sections.normalise(draft.body), clean(draft.fields), tuple(dict.fromkeys(filter(None, tags))),
                 tuple(Link(*link) for link in dict.fromkeys(links)), tuple(draft.attachments), draft.translated_from)


def meta(draft: Draft) -> bytes:
    """The canonical bytes of all but the body of a cleaned draft. What is no translation says nothing of an original."""
    origin = {"translated_from": draft.translated_from} if draft.translated_from else {}
    return encode({
        **origin,
        "title": draft.title, "lang": draft.lang, "fields": draft.fields, "tags": list(draft.tags),
        "links": [{"type": link.type, "key": link.key} for link in draft.links],
        "attachments": [{"name": file.name, "digest": file.digest, "size": file.size, "type": file.type}
                        for file in draft.attachments]})


def read(meta: bytes | None, body: bytes | None) -> Draft:
    """The draft of kept bytes; what was erased (None) has a title that says so, or no text.

    Raises ValueError (UnicodeDecodeError is one) when the bytes are not what ``meta`` and ``cleaned`` make.
    """
    text = "" if body is None else body.decode()
    if meta is None:
        return Draft(ERASED, body=text)
    value = decode(meta)
    try:
        return Draft(_text(value["title"]), _text(value["lang"]), text, _mapping(value["fields"]),
                     tuple(_text(tag) for tag in value["tags"]),
                     tuple(Link(_text(link["type"]), _text(link["key"])) for link in value["links"]),
                     tuple(Attachment(_text(file["name"]), _text(file["digest"]), int(file["size"]), _text(file["type"]))
                           for file in value["attachments"]), _revision(value.get("translated_from", "")))
    except (TypeError, KeyError) as error:
        raise ValueError("not the metadata of an item") from error


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError("not a text")
    return value


def _revision(value: Any) -> str:
    return digest(value).hex() if value != "" else ""


def _mapping(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise ValueError("not a mapping")
    return value


def codes(kind: str, draft: Draft) -> set[tuple[str, str]]:
    """The (vocabulary, code) pairs of a draft, for lists and searches."""
    known = kinds.KINDS.get(kind)
    found: set[tuple[str, str]] = set()
    for field in known.fields if known else ():
        value = draft.fields.get(field.name)
        if field.facet and value:
            values = value if isinstance(value, list) else [value]
            found.update((field.vocabulary, code) for code in values if isinstance(code, str))
    return found
