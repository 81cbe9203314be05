"""The one shape of a procedure: what may be answered, what that counts as, what it comes to, and the words for it."""

import functools
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any, Literal

from toolkit_app.errors import ToolkitError
from toolkit_app.kinds import Labels, labels
from toolkit_app.validation.rule import Rule
from toolkit_app.validation.statistics import quantiles
from toolkit_app.validation.statistics.agreement import Shares

Side = Literal["for", "against", "between", "silent"]
Answer = int | str
ABSTAIN, CANNOT_JUDGE, RECUSED = "abstain", "cannot_judge", "recused"


@dataclass(frozen=True)
class Value:
    """One possible answer: its code, its words, what it counts as, and whether it blocks by itself.

    ``silent`` answers are printed and leave every share.
    """

    code: Answer
    labels: Labels
    side: Side
    block: bool = False


#: What can be answered in every procedure: it was considered, and is no judgement.
SILENT = (
    Value(ABSTAIN, labels("Abstain", "თავს ვიკავებ", "Abstention", "Воздерживаюсь"), "silent"),
    Value(CANNOT_JUDGE, labels("Cannot judge", "ვერ ვაფასებ", "Ne peut pas juger", "Не могу судить"), "silent"),
    Value(RECUSED, labels("Conflict of interest", "ინტერესთა კონფლიქტი", "Conflit d’intérêts", "Конфликт интересов"), "silent"),
)
NUMBERS = {code: labels(str(code), str(code), str(code), str(code)) for code in range(31)}


@dataclass(frozen=True)
class Scale:
    """The answers of a procedure. ``points``: they are numbers with an order, so that quartiles make sense."""

    code: str
    values: tuple[Value, ...]
    points: bool = True

    @functools.cached_property
    def by_code(self) -> Mapping[Answer, Value]:
        """The answers by code, those of every procedure included."""
        return {value.code: value for value in (*self.values, *SILENT)}


@dataclass(frozen=True)
class Option:
    """A number that the group sets before it answers: its name, its usual value and bounds, and what it is called."""

    name: str
    default: int
    low: int
    high: int
    labels: Labels


@dataclass(frozen=True)
class Cast:
    """One counted answer: its value, the group it comes from, whether from a full member, and whether a reason is with it."""

    value: Answer
    group: str = ""
    member: bool = True
    reason: bool = True
    voter: str = ""


@dataclass(frozen=True)
class Terms:
    """What a round was sealed with, as far as a result depends on it."""

    scale: Scale
    rule: Rule
    options: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Reading:
    """What the answers on one place come to.

    ``n`` counts all answers, ``distribution`` each by code; ``quartiles`` is None where the answers are no points. ``passed``:
    the rule is met; ``failed``: it says no (None: at most half in favour is a no); ``doubts`` name what else is not as it should
    be (``dispersed``, ``blocked``); ``figures`` are what the procedure computes besides, by name.
    """

    n: int
    distribution: Mapping[Answer, int]
    shares: Shares
    quartiles: quantiles.Quartiles | None
    passed: bool
    doubts: tuple[str, ...] = ()
    figures: Mapping[str, Any] = field(default_factory=dict)
    failed: bool | None = None


Result = Callable[[Sequence[Cast], Terms], Reading]
Sheet = Mapping[str, Answer]  # the answers of one person, by place


@dataclass(frozen=True)
class Procedure:
    """A way of asking.

    ``fits`` says when it fits and ``formula`` what is computed, each a sentence; ``says`` gives the sealed rule as a sentence.
    ``verdict``: it decides on each place; without, it orders or collects. ``whole``: a sheet is judged as one, by
    ``whole_sheet``, which raises ToolkitError; ``across`` are figures over all places, from the sheets of all who gave one and the
    section of each place; ``called`` are the names of figures that are no international sign. ``usual`` is the rule where the round gives none. ``points_of_tools``: a tool is put to people point by
    point. ``feedback``: from the second round on everybody sees the figures of the round before and their own answer.
    ``until_stable``: answers count as settled when they are stable or no round is left. ``most``: at most so many places, 0 for any number. ``highest`` gives
    the highest number that makes sense on so many places (a rank, dots), where that is less than the scale has. ``reasoned``: what
    is against counts only with a reason.
    """

    name: str
    place: int
    labels: Labels
    fits: Labels
    formula: Labels
    scales: tuple[Scale, ...]
    usual: Rule
    result: Result
    says: Callable[[Terms], Labels]
    options: tuple[Option, ...] = ()
    verdict: bool = True
    whole: bool = False
    whole_sheet: Callable[[Sheet, Terms, int], None] | None = None
    across: Callable[[Sequence[Sheet], Mapping[str, str], Terms], Mapping[str, Any]] | None = None
    points_of_tools: bool = False
    feedback: bool = False
    until_stable: bool = False
    most: int = 0
    highest: Callable[[Terms, int], int] | None = None
    called: Mapping[str, Labels] = field(default_factory=dict)
    reasoned: bool = False

    def scale(self, code: str) -> Scale:
        """The scale of that code; the usual one for "". Raises ToolkitError naming those there are."""
        found = next((scale for scale in self.scales if scale.code == code), self.scales[0] if not code else None)
        if found is None:
            raise ToolkitError("“{procedure}” has no scale “{scale}”.", "There are: {scales}.", procedure=self.name, scale=code,
                               scales=", ".join(scale.code for scale in self.scales))
        return found

    def settings(self, given: Mapping[str, int]) -> dict[str, int]:
        """All options, the given ones in the place of the usual. Raises ToolkitError on a strange name or number."""
        known = {option.name: option for option in self.options}
        for name, value in given.items():
            if name not in known:
                raise ToolkitError("“{procedure}” has no option “{name}”.", "There are: {names}.", procedure=self.name, name=name,
                                   names=", ".join(known) or "–")
            if not known[name].low <= value <= known[name].high:
                raise ToolkitError("{value} is not allowed for “{name}”.", "Give a number from {low} to {high}.", value=value,
                                   name=name, low=known[name].low, high=known[name].high)
        return {name: given.get(name, option.default) for name, option in known.items()}

    def read(self, typed: str, scale: Scale) -> Answer:
        """The answer that was typed: a code of the scale, in any case. Raises ToolkitError naming the codes there are."""
        word = "_".join(typed.casefold().replace("-", " ").split())
        for code in scale.by_code:
            if word == str(code):
                return code
        raise ToolkitError("“{value}” is not an answer here.", "Answers are: {values}.", value=typed[:40],
                           values=", ".join(map(str, scale.by_code)))


def offered(value: Value, lang: str) -> str:
    """An answer as a form offers it: its code and its words, or the words alone where the code is no number."""
    words = value.labels[lang]
    if isinstance(value.code, str):
        return words
    return words if words == str(value.code) else f"{value.code} – {words}"


def spelled(scale: Scale, typed: str) -> str:
    """The code of what stands in a form: ``4``, ``4 – Agree`` and ``Agree`` are the same, in any language and case.

    What is none of these comes back as it is.
    """
    text = " ".join(typed.split()).casefold()
    for value in (*scale.values, *SILENT):
        code = str(value.code).casefold()
        for words in (label.casefold() for label in value.labels.values()):
            if text in (code, words) or (text.startswith(code) and text[len(code):].lstrip(" –-—.:") == words):
                return str(value.code)
    return typed


def spoken(casts: Sequence[Cast], scale: Scale) -> list[Cast]:
    """The answers that judge: those that are silent are left out."""
    return [cast for cast in casts if scale.by_code[cast.value].side != "silent"]


def shares_of(casts: Sequence[Cast], scale: Scale) -> Shares:
    """How many of the answers that judge are in favour and against."""
    sides = Counter(scale.by_code[cast.value].side for cast in spoken(casts, scale))
    return Shares(sides["for"], sides["against"], sides.total())


def points_of(casts: Sequence[Cast], scale: Scale) -> list[int]:
    """The answers that judge, as the numbers they are."""
    return [int(cast.value) for cast in spoken(casts, scale)]


def distribution(casts: Sequence[Cast], scale: Scale) -> dict[Answer, int]:
    """How often each code of the scale was answered."""
    counted = Counter(cast.value for cast in casts)
    return {code: counted[code] for code in scale.by_code}


def blocks(casts: Sequence[Cast], scale: Scale) -> int:
    """How many answers block by themselves."""
    return sum(scale.by_code[cast.value].block for cast in casts)


def decimal(value: Fraction | None) -> str:
    """A number for a sentence: two decimals at most."""
    return "–" if value is None else f"{float(value):.2f}".rstrip("0").rstrip(".")
