"""The validation record of items as a book prints it behind its chapters."""

from collections.abc import Iterator
from dataclasses import replace

from toolkit_app.errors import ToolkitError
from toolkit_app.kinds import labels
from toolkit_app.library import editions, reading
from toolkit_app.library.editions import Edition
from toolkit_app.library.store import Tx
from toolkit_app.library.values import Item
from toolkit_app.publishing.options import YES
from toolkit_app.publishing.publication import GroupResult, Outcome, Publication
from toolkit_app.validation import charts, record
from toolkit_app.validation.outcome import OUTCOMES
from toolkit_app.validation.record import Line
from toolkit_app.validation.tally import Cell

OTHER_WORDS = labels("the words were changed since", "სიტყვები მას შემდეგ შეიცვალა", "les termes ont changé depuis",
                     "слова с тех пор изменены")


def with_record(tx: Tx, made: Publication, edition: Edition | None = None) -> Publication:
    """A book with what was agreed of its statements, as it was known at the time of the ``edition``; any other as it is.

    Of a translation it is what was agreed of the original, in the words that were put to people.
    """
    if made.layout.form != "book" or made.options.get("outcomes", YES) != YES:
        return made
    found: dict[str, Outcome] = {}
    for entry in made.entries:
        for item in _asked_about(tx, entry.key, edition):
            for line in record.of_item(tx, item.key, item, edition.at if edition else "").lines:
                if line.outcome:
                    found.setdefault(line.unit.place, outcome(line, made.lang))
    return replace(made, outcomes=tuple(found.values()))


def _asked_about(tx: Tx, key: str, edition: Edition | None) -> Iterator[Item]:
    item = editions.item(tx, edition, key) if edition else reading.item(tx, key)
    yield item
    if item.translation_of:
        try:
            yield editions.item(tx, edition, item.translation_of) if edition else reading.item(tx, item.translation_of)
        except ToolkitError:
            # the original is not in this edition, or not in this library: nothing can be said of it
            return


def outcome(line: Line, lang: str) -> Outcome:
    """One statement of the record in words."""
    of = line.of
    said = OUTCOMES[line.outcome][lang] if line.valid else f"{OUTCOMES[line.outcome][lang]} · {OTHER_WORDS[lang]}"
    if of is None:
        return Outcome(line.unit.id, line.asked, lang, said, "", line.at)
    groups = tuple(_group(cell, charts.group_name(of, cell.group, lang), verdict=of.procedure.verdict)
                   for cell in line.cells if cell.n)
    dissent = tuple(f"{charts.group_name(of, one.group, lang)}: {one.words}" if one.group else one.words for one in line.dissent)
    return Outcome(line.unit.id, line.asked, of.lang, said, of.sentence(lang), line.at, groups, dissent)


def _group(cell: Cell, name: str, *, verdict: bool) -> GroupResult:
    found = cell.reading
    if found is None:
        return GroupResult(name, cell.n)
    median = found.quartiles.median if found.quartiles else None
    share = found.shares.agreement if verdict else None
    return GroupResult(name, cell.n, None if median is None else float(median), None if share is None else float(share * 100))
