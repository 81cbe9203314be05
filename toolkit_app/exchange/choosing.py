"""What an import would do as plain JSON, and the choices of a person about it, told in the same form."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from toolkit_app import kinds
from toolkit_app.errors import ToolkitError
from toolkit_app.exchange import names, planning
from toolkit_app.exchange.planning import Plan, Text
from toolkit_app.intake.document import Document
from toolkit_app.library import items
from toolkit_app.library.canonical import as_key
from toolkit_app.library.store import Tx


def as_json(plan: Plan) -> dict[str, Any]:
    """``texts`` and ``columns`` of a plan, as ``toolkit import --json`` prints them and ``chosen`` takes them."""
    return {"texts": [_text(one) for one in plan.texts],
            "columns": [{"sheet": sheet.name, **sheet.columns.as_json()} for sheet in plan.sheets]}


def _text(text: Text) -> dict[str, Any]:
    shape = text.shape
    assert text.found.document is not None
    return {"file": text.found.name, "take": text.take, "onto": text.onto, "kind": shape.kind, "lang": shape.lang,
            "title": shape.title, "preface": shape.preface,
            "headings": [{"heading": one.words, "becomes": one.target} for one in shape.headings],
            "beside": beside(text.found.document)}


def beside(document: Document) -> list[dict[str, Any]]:
    """The comments and tracked changes of a document in the order of its text, with author and date (ISO 8601 or empty)."""
    remarks: list[tuple[int, dict[str, Any]]] = [
        (one.start, {"what": "comment", "author": one.author, "at": one.at, "quote": one.quote, "words": one.words,
                     "settled": one.done}) for one in document.remarks]
    proposals: list[tuple[int, dict[str, Any]]] = [
        (one.start, {"what": one.type, "author": one.author, "at": one.at, "old": one.old_words, "new": one.new_words})
        for one in document.proposals]
    return [said for _, said in sorted((*remarks, *proposals), key=lambda one: one[0])]


def chosen(tx: Tx, plan: Plan, told: Mapping[str, Any]) -> Plan:
    """The plan with what is told about its texts: an entry of ``texts`` for each file that differs, or ``headings`` for all.

    Raises ToolkitError when something told is not possible: no such file, kind, language, item or target.
    """
    entries = told.get("texts", [])
    if not isinstance(entries, list) or not all(isinstance(one, Mapping) for one in entries):
        raise _unreadable()
    by_file = {str(one.get("file")): one for one in entries}
    absent = by_file.keys() - {text.found.name for text in plan.texts}
    if absent:
        raise ToolkitError("No text “{file}” is taken in.", "Name the files as the dry run does.", file=min(absent))
    general = {"headings": told["headings"]} if "headings" in told else {}
    return replace(plan, texts=tuple(_chosen(tx, text, by_file.get(text.found.name, general)) for text in plan.texts))


def _chosen(tx: Tx, text: Text, told: Mapping[str, Any]) -> Text:
    if told.get("onto", text.onto) != text.onto:
        text = _onto(tx, text, str(told["onto"]))
    if text.onto and told.get("kind", text.shape.kind) != text.shape.kind:
        raise ToolkitError("{key} is of another kind.", "Give the text the kind of that item, or leave “onto” empty.",
                           key=text.onto)
    before = text.shape
    text = planning.with_shape(text, kind=_kind(told), lang=_lang(told), title=_words(told, "title"))
    # where the kind was changed, what was suggested for the one before is no choice
    if "headings" in told:
        found = _matched(text, told["headings"])
        text = planning.with_shape(text, targets={place: _target(text, target) for place, target in found.items()
                                                  if target != before.headings[place].target})
    if told.get("preface", before.preface) != before.preface:
        text = planning.with_shape(text, preface=_target(text, str(told["preface"])))
    return replace(text, take=bool(told.get("take", text.take)))


def _onto(tx: Tx, text: Text, words: str) -> Text:
    if not words:
        return planning.as_new(text)
    return planning.as_version(text, items.get(tx, as_key(words)).key)


def _kind(told: Mapping[str, Any]) -> str | None:
    return kinds.kind(str(told["kind"])).name if "kind" in told else None


def _lang(told: Mapping[str, Any]) -> str | None:
    lang = _words(told, "lang")
    if lang is not None and lang not in kinds.LANGUAGES:
        raise ToolkitError("“{lang}” is none of the languages.", "Use one of: {langs}.", lang=lang[:20],
                           langs=", ".join(kinds.LANGUAGES))
    return lang


def _words(told: Mapping[str, Any], name: str) -> str | None:
    return str(told[name]) if name in told else None


def _matched(text: Text, told: Any) -> dict[int, str]:
    """What is told by the place of a heading; of headings with the same words each takes the next that is told."""
    if not isinstance(told, list) or not all(isinstance(one, Mapping) for one in told):
        raise _unreadable()
    rest = [(str(one.get("heading")), str(one.get("becomes", ""))) for one in told]
    found = {place: _next(rest, heading.words) for place, heading in enumerate(text.shape.headings)}
    return {place: target for place, target in found.items() if target is not None}


def _next(rest: list[tuple[str, str]], words: str) -> str | None:
    """What is told first of a heading with these words; it is taken away where more is told of such headings."""
    places = [place for place, (heading, _) in enumerate(rest) if heading == words]
    if not places:
        return None
    return rest[places[0]][1] if len(places) == 1 else rest.pop(places[0])[1]


def _target(text: Text, target: str) -> str:
    allowed = ["", names.TITLE, *(one for one in names.targets(text.shape.kind) if one.startswith(("section:", "field:")))]
    if target not in allowed:
        raise ToolkitError("“{target}” is nothing that a heading can become for “{kind}”.", "There are: {targets}.",
                           target=target[:60], kind=text.shape.kind, targets=", ".join(sorted(allowed[1:])))
    return target


def _unreadable() -> ToolkitError:
    return ToolkitError("What is chosen for the texts cannot be read.",
                        "Take “texts” from a dry run with --json, and change what it says.")
