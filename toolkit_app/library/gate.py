"""What must be there before a text goes on: the fields and sections its kind asks for, and the quality gate.

The quality gate asks of a lesson that it is significant, valid and applicable (NASA), specific, with cause and effect, and
instructional instead of merely observational (ILO, ALNAP), and of every text that no person can be recognised in it. What the
fields and the detectors of personal data show is computed; the rest are boxes that a reviewer ticks.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from toolkit_app import kinds
from toolkit_app.errors import ToolkitError
from toolkit_app.kinds import Labels, labels
from toolkit_app.library import vocabulary
from toolkit_app.library.personal import Found
from toolkit_app.library.states import Asked
from toolkit_app.library.values import Item
from toolkit_app.text import privacy, sections

_LONGEST_TITLE = 120
Filled = Mapping[str, Any]


@dataclass(frozen=True)
class Check:
    """A line of the checklist.

    ``place`` is the field or the section (``sort`` says which) that it leads to; ``name`` is that too, or the name of a quality.
    ``by_hand``: a box that a reviewer ticks. ``blocks``: the step waits for it; otherwise it is advice.
    """

    name: str
    sort: Literal["field", "section"]
    place: str
    labels: Labels
    met: bool
    by_hand: bool = False
    blocks: bool = True


class NotReadyError(ToolkitError):
    """A step for which something is missing; ``missing`` names it."""

    missing: tuple[Check, ...] = ()


@dataclass(frozen=True)
class Quality:
    """A quality: ``test`` computes it from the filled fields and sections; None for a box. ``place`` is where it is mended."""

    name: str
    place: str
    labels: Labels
    test: Callable[[Filled], bool] | None = None
    lessons_only: bool = True


def _evidence(filled: Filled) -> bool:
    rows = filled.get("evidence")
    return isinstance(rows, list) and any(isinstance(row, Mapping) and (row.get("title") or row.get("address")) for row in rows)


QUALITIES: tuple[Quality, ...] = (
    Quality("significant", "lesson", labels(
        "It matters beyond this one case", "მნიშვნელოვანია ამ ერთი შემთხვევის მიღმაც", "Elle compte au-delà de ce seul cas",
        "Важно не только для этого случая")),
    Quality("valid", "evidence", labels(
        "It rests on evidence with a title or an address", "ეყრდნობა მტკიცებულებას, რომელსაც სათაური ან მისამართი აქვს",
        "Elle repose sur une source qui a un titre ou une adresse", "Опирается на источник с названием или адресом"), _evidence),
    Quality("applicable", "actor", labels(
        "It names who acts", "დასახელებულია, ვინ უნდა იმოქმედოს", "Elle nomme qui agit", "Названо, кто действует"),
        lambda filled: bool(filled.get("actor"))),
    Quality("specific", "context", labels(
        "It is about one definite activity, process or decision", "ეხება ერთ კონკრეტულ საქმიანობას, პროცესს ან გადაწყვეტილებას",
        "Elle porte sur une activité, un processus ou une décision précise",
        "Речь об одном определённом действии, процессе или решении")),
    Quality("causal", "why", labels(
        "Cause and effect are stated", "დასახელებულია მიზეზი და შედეგი", "La cause et l’effet sont énoncés",
        "Названы причина и следствие"), lambda filled: bool(filled.get("why"))),
    Quality("instructional", "recommendation", labels(
        "It says what to do, not only what was seen", "ამბობს, რა უნდა გაკეთდეს, და არა მხოლოდ იმას, რა დაინახეს",
        "Elle dit quoi faire, pas seulement ce qui a été vu", "Сказано, что делать, а не только что наблюдалось"),
        lambda filled: bool(filled.get("lesson") and filled.get("recommendation"))),
    Quality("impersonal", "sensitivity", labels(
        "Nobody can be recognised in it", "ტექსტიდან ვერავის ამოიცნობენ", "Personne ne peut y être reconnu",
        "По тексту никого нельзя узнать"), lessons_only=False),
)
IMPERSONAL = "impersonal"
_MOST_SHOWN = 12  # findings of one text on its checklist
BOXES = tuple(quality.name for quality in QUALITIES if quality.test is None)
_TITLE = labels("Title of at most 120 letters", "სათაური, არაუმეტეს 120 ასო", "Titre de 120 lettres au plus",
                "Название не длиннее 120 букв")
_APPLIED = labels("Applied in: a row with where, when and proof", "გამოყენებულია: სტრიქონი ადგილით, თარიღით და დადასტურებით",
                  "Appliqué dans : une ligne avec lieu, date et preuve", "Применено в: строка с местом, датой и подтверждением")


def checklist(item: Item, asked: Asked, ticked: Collection[str] = (), found: Collection[Found] = ()) -> tuple[Check, ...]:
    """Everything that a step with that gate asks of an item, what is met included.

    ``ticked`` are the boxes ticked so far, ``found`` the personal data found in it that nobody has answered for.
    """
    kind = kinds.KINDS.get(item.kind)
    if not asked or kind is None:
        return ()
    if asked == "applied":
        return (Check("applied", "field", "applied", _APPLIED, reuse(item.fields) > 0),)
    filled = {**item.fields, **_parts(kind, item.body)}
    return (*_required(kind, item, filled, asked), *_quality(kind, filled, asked, ticked, found))


def _parts(kind: kinds.Kind, body: str) -> dict[str, str]:
    parts = sections.split(body, [section.id for section in kind.sections])
    return {name: said for name, text in parts.items() if (said := text.strip())}


def _required(kind: kinds.Kind, item: Item, filled: Filled, asked: Asked) -> Iterator[Check]:
    gates = ("review",) if asked == "review" else ("review", "validation")
    if kind is kinds.LESSON:
        yield Check("title", "field", "title", _TITLE, len(item.title) <= _LONGEST_TITLE)
    for section in kind.sections:
        if section.required in gates:
            yield Check(section.id, "section", section.id, section.labels, section.id in filled)
    for field in kind.fields:
        if field.required in gates:
            yield Check(field.name, "field", field.name, field.labels, bool(filled.get(field.name)))


def _quality(kind: kinds.Kind, filled: Filled, asked: Asked, ticked: Collection[str],
             found: Collection[Found]) -> Iterator[Check]:
    for quality in QUALITIES:
        if quality.lessons_only and kind is not kinds.LESSON:
            continue
        if quality.name == IMPERSONAL:
            yield from _impersonal(quality, quality.name in ticked, found, asked == "validation")
            continue
        sort: Literal["field", "section"] = "section" if kind.section(quality.place) else "field"
        met = quality.name in ticked if quality.test is None else quality.test(filled)
        yield Check(quality.name, sort, quality.place, quality.labels, met, quality.test is None, asked == "validation")


def _impersonal(quality: Quality, ticked: bool, found: Collection[Found], blocks: bool) -> Iterator[Check]:
    """What is certain is to be taken out; what only may point to a person is shown to the reviewer, who then ticks the box."""
    certain = [each for each in found if each.finding.severe]
    for each in (certain or ([] if ticked else list(found)))[:_MOST_SHOWN]:
        reasons = privacy.REASONS[each.finding.detector]
        told = {lang: f"{words}: “{' '.join(each.finding.words.split())}”" for lang, words in reasons.items()}
        yield Check(quality.name, each.sort, each.place, told, False, False, blocks and bool(certain))
    if not certain:
        yield Check(quality.name, "field", quality.place, quality.labels, ticked or not found, bool(found), blocks)


def reuse(fields: Mapping[str, Any]) -> int:
    """How often a lesson was applied: the rows that say where, when and by what proof."""
    rows = fields.get("applied")
    return sum(1 for row in rows if isinstance(row, Mapping) and all(row.get(name) for name in ("where", "date", "proof"))) \
        if isinstance(rows, list) else 0


def boxes(names: Collection[str]) -> frozenset[str]:
    """The boxes of these names. Raises ToolkitError naming the nearest when there is no such box."""
    for name in names:
        if name not in BOXES:
            raise vocabulary.unknown("There is no box “{name}” to tick.", name, BOXES, name=name)
    return frozenset(names)


def missing(checks: Collection[Check]) -> tuple[Check, ...]:
    """What a step still waits for."""
    return tuple(check for check in checks if check.blocks and not check.met)
