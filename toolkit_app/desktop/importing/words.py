"""The words of importing: what a file becomes, what a heading or a column becomes, what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from toolkit_app.desktop import language
from toolkit_app.errors import ToolkitError

if TYPE_CHECKING:
    from toolkit_app.exchange.planning import Sheet, Text
    from toolkit_app.exchange.report import Line, Report
    from toolkit_app.exchange.undoing import Undone
    from toolkit_app.intake.document import Lost

translate = QCoreApplication.translate
MANY_KEYS = 12


def target(code: str, kind: str, *, column: bool = False) -> str:
    """What a heading (or a column) with that target becomes."""
    from toolkit_app.exchange import names

    left = translate("Importing", "Left out") if column else translate("Importing", "A heading of its own")
    plain = {"": left, names.TITLE: translate("Importing", "Title"), names.LANG: translate("Importing", "Language"),
             names.TAGS: translate("Importing", "Tags"), names.KEY: translate("Importing", "Key of the item"),
             names.KIND: translate("Importing", "Kind of the item"),
             names.MORE: translate("Importing", "At the end of the text")}
    return plain.get(code) or names.text_of(code, kind, language.current()) or code


def loss(lost: Lost) -> str:
    """What the text could not take over, as a sentence."""
    return language.sentence(lost.what).format(count=language.number(lost.count), sample=lost.sample)


def problem(error: ToolkitError, kind: str) -> tuple[str, str]:
    """What is wrong with a value for an item of a kind, and what to do, with fields, kinds and codes by their labels."""
    from toolkit_app.library import vocabulary

    return language.error_words(vocabulary.labelled(error, language.current(), kind))


def becomes(text: Text) -> str:
    """What a text becomes, in a few words."""
    kind = language.kind_label(text.shape.kind)
    tongue = language.NAMES.get(text.shape.lang, text.shape.lang)
    if not text.take:
        if text.known:
            return translate("Importing", "Here already: {key}").format(key=text.known[0])
        if text.alike:
            return translate("Importing", "Same title as {key}; left out").format(key=text.alike[0])
        return translate("Importing", "Left out")
    if text.onto:
        return translate("Importing", "New version of {key}").format(key=text.onto)
    return f"{kind}  ·  {tongue}"


def rows_of(sheet: Sheet) -> str:
    """What a sheet becomes, in a few words."""
    if not sheet.take:
        return translate("Importing", "Left out")
    count = max(0, len(sheet.table.rows) - sheet.columns.head - 1)
    return translate("Importing", "{kind}  ·  rows: {count}").format(kind=language.kind_label(sheet.columns.kind),
                                                                     count=language.number(count))


def outcome(line: Line, *, dry: bool) -> str:
    """What became of a file or row; with ``dry`` what would."""
    said = {"made": translate("Importing", "New item"), "revised": translate("Importing", "New version"),
            "merged": translate("Importing", "New version, put together with what was changed meanwhile"),
            "apart": translate("Importing", "Second version, to be put together"),
            "unchanged": translate("Importing", "Nothing to change"), "known": translate("Importing", "Here already"),
            "left": translate("Importing", "Left out"), "refused": translate("Importing", "Not possible")}
    would = {"made": translate("Importing", "Would be a new item"), "revised": translate("Importing", "Would be a new version")}
    return (would.get(line.outcome) if dry else None) or said[line.outcome]


def summary(report: Report) -> str:
    """The counts of a report."""
    counts = {"made": report.count("made"), "revised": report.count("revised", "merged", "apart"),
              "same": report.count("known", "unchanged"), "left": report.count("left"), "refused": report.count("refused")}
    said = translate("Importing", "New items: {made}. New versions: {revised}. Here already: {same}. Left out: {left}. "
                                  "Not possible: {refused}.")
    return said.format(**{name: language.number(count) for name, count in counts.items()})


def undone(done: Undone) -> str:
    """What taking an import back did."""
    said = translate("Importing", "Taken back. Retired: {retired}. Earlier text again: {restored}. "
                                  "Comments withdrawn: {withdrawn}.")
    lines = [said.format(retired=language.number(len(done.retired)), restored=language.number(len(done.restored)),
                         withdrawn=language.number(done.withdrawn))]
    if done.kept:
        keys = ", ".join(done.kept[:MANY_KEYS]) + (" …" if len(done.kept) > MANY_KEYS else "")
        lines.append(translate("Importing", "Edited since, so they stay: {keys}.").format(keys=keys))
    return " ".join(lines)
