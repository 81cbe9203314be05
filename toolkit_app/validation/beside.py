"""The validation record of each statement, as what stands below its words: outcome, round, groups, and what was changed since."""

from collections.abc import Mapping
from dataclasses import dataclass

from toolkit_app.errors import ToolkitError
from toolkit_app.kinds import labels
from toolkit_app.library import reading
from toolkit_app.library.store import Tx
from toolkit_app.library.values import Item
from toolkit_app.text.nodes import Node
from toolkit_app.validation import charts, record
from toolkit_app.validation.outcome import OUTCOMES
from toolkit_app.validation.record import Line
from toolkit_app.validation.report.words import Say
from toolkit_app.validation.units import POINT, WHOLE

ROUND = "round:"  # what an address of a round begins with
OTHER_WORDS = labels("Not validated in this wording", "ამ ფორმულირებით ვალიდირებული არ არის",
                     "Non validé dans cette formulation", "В этой формулировке не валидировано")
OF_ORIGINAL = labels("Of the original, in the words that were put to people:",
                     "ორიგინალის შესახებ, იმ სიტყვებით, რომლებიც ხალხს წარედგინა:",
                     "De l’original, dans les termes soumis :", "Об оригинале, в словах, которые были представлены:")
_OF_OTHER_WORDS = labels("Of other words it was found: {outcome}", "სხვა სიტყვებზე დადგინდა: {outcome}",
                         "Pour d’autres termes : {outcome}", "О других словах решено: {outcome}")
_SINCE = labels("What was changed since:", "რა შეიცვალა მას შემდეგ:", "Ce qui a changé depuis :", "Что изменилось с тех пор:")
_ANSWERED = labels("{answered} of {invited} answered", "უპასუხა {answered}, მოწვეული {invited}",
                   "{answered} réponses sur {invited} invités", "ответили {answered} из {invited}")
_AGREEMENT = labels("agreement {share}", "თანხმობა {share}", "accord {share}", "согласие {share}")
_HIDDEN = labels("too few answers to be shown: {groups}", "საჩვენებლად ძალიან ცოტა პასუხია: {groups}",
                 "trop peu de réponses pour être montrées : {groups}", "слишком мало ответов, чтобы показать: {groups}")
_DISSENT = labels("Against, in their own words:", "წინააღმდეგ, საკუთარი სიტყვებით:", "Contre, dans leurs propres termes :",
                  "Против, своими словами:")
_WHOLE = labels("The text as a whole", "ტექსტი მთლიანად", "Le texte dans son ensemble", "Текст в целом")


@dataclass(frozen=True)
class Beside:
    """What stands below each statement, by its id, and after the text: of an item that was asked about as a whole, of its points.

    ``agreed`` of the ``asked`` are agreed in the very words that stand.
    """

    below: Mapping[str, tuple[Node, ...]]
    after: tuple[Node, ...] = ()
    agreed: int = 0
    asked: int = 0


NOTHING = Beside({})


def of_item(tx: Tx, item: Item) -> Beside:
    """The record of an item as nodes in its language; of a translation, that of its original."""
    asked, borrowed = lines(tx, item)
    below, after = {}, []
    for line in (*asked, *borrowed):
        nodes = told(line, item.lang, of_original=line not in asked)
        if line.unit.id == WHOLE or line.unit.id.startswith(POINT):
            after += [Node("p", {"class": "asked"}, (_WHOLE[item.lang] if line.unit.id == WHOLE else line.unit.wording,)), *nodes]
        else:
            below[line.unit.id] = nodes
    return Beside(below, tuple(after), sum(line.agreed for line in asked), len(asked))


def lines(tx: Tx, item: Item) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """What rounds decided on an item; and, of a translation, what they decided on its original where they did not on itself."""
    asked = tuple(line for line in record.of_item(tx, item.key, item).lines if line.outcome)
    original = _original(tx, item)
    own = {line.unit.id for line in asked}
    return asked, tuple(line for line in record.of_item(tx, original.key, original).lines
                        if line.outcome and line.unit.id not in own) if original else ()


def _original(tx: Tx, item: Item) -> Item | None:
    if not item.translation_of:
        return None
    try:
        return reading.item(tx, item.translation_of)
    except ToolkitError:
        # not in this library: nothing can be said of it
        return None


def told(line: Line, lang: str, *, of_original: bool = False) -> tuple[Node, ...]:
    """What a person reads of one statement on which a round decided."""
    say = Say(lang)
    nodes = [_outcome(line, lang), _round(line, say)]
    groups = _groups(line, say)
    if groups:
        nodes.append(Node("p", {"class": "record"}, (groups,)))
    if of_original:
        nodes.append(Node("p", {"class": "record"}, (f"{OF_ORIGINAL[lang]} {line.asked}",)))
    elif line.difference:
        nodes.append(Node("p", {"class": "record"}, (f"{_SINCE[lang]} ", *_changed(line))))
    said = [f"“{one.words}” ({charts.group_name(line.of, one.group, lang)})" if one.group and line.of else f"“{one.words}”"
            for one in line.dissent]
    if said:
        nodes.append(Node("p", {"class": "record"}, (f"{_DISSENT[lang]} {'; '.join(said)}",)))
    return tuple(nodes)


def _outcome(line: Line, lang: str) -> Node:
    outcome = OUTCOMES[line.outcome][lang]
    if line.valid:
        return Node("p", {"class": "record"}, (_mark(line.outcome, outcome),))
    before = _OF_OTHER_WORDS[lang].format(outcome=outcome)
    return Node("p", {"class": "record"}, (_mark("stale", OTHER_WORDS[lang]), f" {before}"))


def _mark(name: str, words: str) -> Node:
    # no-break spaces: the ground of the mark reaches a little beyond its words
    return Node("span", {"class": name}, (f"\N{NO-BREAK SPACE}{words}\N{NO-BREAK SPACE}",))


def _round(line: Line, say: Say) -> Node:
    numbers = [_AGREEMENT[say.lang].format(share=say.sign(float(line.agreement)))] if line.agreement else []
    numbers.append(_ANSWERED[say.lang].format(answered=line.answered, invited=line.invited))
    title = Node("a", {"href": f"{ROUND}{line.round}"}, (line.round_title,))
    return Node("p", {"class": "record"}, (title, f", {say.day(line.at)} · {' · '.join(numbers)}"))


def _groups(line: Line, say: Say) -> str:
    of = line.of
    if of is None:
        return ""
    shown: list[str] = []
    hidden: list[str] = []
    for cell in (cell for cell in line.cells if cell.n):
        name = charts.group_name(of, cell.group, say.lang)
        share = cell.reading.shares.agreement if cell.reading else None
        told = f" {say.percent(share)}" if share is not None and of.procedure.verdict else ""
        (shown if cell.shown else hidden).append(f"{name}{told} (n {cell.n})")
    rest = [_HIDDEN[say.lang].format(groups=", ".join(hidden))] if hidden else []
    return "; ".join((*shown, *rest))


def _changed(line: Line) -> list[Node | str]:
    return [piece.text if piece.op == "same" else Node("span", {"class": piece.op}, (piece.text,)) for piece in line.difference]
