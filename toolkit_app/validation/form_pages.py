"""Forms as PDF and on paper: made of a round, one for each participant, and what came back of them as ``Filled`` values.

On paper a person decides: what was read is a proposal, and where it is a doubt, nothing.
"""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from toolkit_app.errors import ToolkitError
from toolkit_app.intake.form import FilledForm
from toolkit_app.intake.form_sheet import Sheet
from toolkit_app.intake.scan_marks import Doubt
from toolkit_app.kinds import labels
from toolkit_app.library import ballots
from toolkit_app.library.store import Tx
from toolkit_app.publishing.form import Choice, Form, Question
from toolkit_app.text.formcode import Identity
from toolkit_app.validation import changes, definition, forms, participants
from toolkit_app.validation.definition import Round
from toolkit_app.validation.participants import Participant
from toolkit_app.validation.procedures.shape import SILENT
from toolkit_app.validation.returned import Entry, Filled
from toolkit_app.validation.votes import Votes

#: on paper, words are asked for on every statement only where there are no more
MOST_WITH_COMMENTS = 12
_NOTE = labels("Everybody in the round before (median, quartiles): {panel}.",
               "ყველა წინა რაუნდში (მედიანა, კვარტილები): {panel}.",
               "Tous au tour précédent (médiane, quartiles) : {panel}.", "Все в прошлом раунде (медиана, квартили): {panel}.")
_OWN = labels("Your answer then: {own}.", "მაშინდელი თქვენი პასუხი: {own}.", "Votre réponse alors : {own}.",
              "Ваш ответ тогда: {own}.")


def make(tx: Tx, key: str, *, paper: bool, lang: str = "", people: Sequence[str] = (), contact: str = "",
         comments: bool | None = None) -> tuple[Form, ...]:
    """The forms of an open round, one for each participant (or for those of ``people``, by key).

    ``contact`` is a role that answers questions; ``comments``: whether words are asked for beside each answer.
    Raises ToolkitError when the round is not open: a form names the seal.
    """
    asked = definition.find(tx, key)
    if asked.state != ballots.OPEN:
        raise ToolkitError("The round {key} is not open.", "Forms are made when the round is sealed and open.", key=asked.key)
    tongue = lang or asked.definition.lang
    wanted = comments if comments is not None else not paper or len(asked.definition.units) <= MOST_WITH_COMMENTS
    earlier = changes.before(tx, asked) if asked.definition.procedure.feedback else None
    votes = Votes(tx, earlier) if earlier is not None else None
    return tuple(_form(asked, one, tongue, contact, wanted, earlier, votes) for one in participants.listing(tx, asked)
                 if not people or one.key in people)


def _form(asked: Round, one: Participant, lang: str, contact: str, comments: bool, earlier: Round | None,
          votes: Votes | None) -> Form:
    of = asked.definition
    choices = tuple(Choice(str(value.code), value.labels[lang], apart=value in SILENT) for value in of.offered)
    questions = tuple(
        Question(unit.place, str(number), unit.wording, unit.digest, choices, comments,
                 _note(forms.feedback(earlier, votes, unit, one, lang), lang) if votes is not None else "")
        for number, unit in enumerate(of.units, start=1))
    who = Identity(asked.id.hex, asked.digest, one.copy, lang)
    return Form(who, asked.key, of.title, questions, of.purpose, of.sentence(lang), of.closes, contact,
                of.group_label(one.group, lang), series=forms.which_round(asked, lang), made=asked.opened_at[:10])


def _note(feedback: Sequence[object], lang: str) -> str:
    panel, own = feedback
    said = [_NOTE[lang].format(panel=panel)] if panel else []
    return " ".join([*said, _OWN[lang].format(own=own)] if own else said)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, unicodedata.normalize("NFC", text)))


@dataclass(frozen=True)
class Decided:
    """What a person says of a sheet of paper: by the number of the statement the code of an answer ("" for none), the words of a
    handwritten reason; and whose sheet it is (the key of a participant), where its code does not say.
    """

    values: Mapping[int, str] = field(default_factory=dict)
    words: Mapping[int, str] = field(default_factory=dict)
    whose: str = ""


@dataclass(frozen=True)
class Proposal:
    """What was read of one statement on paper: the code of an answer ("" for none), or why a person must say (``doubt``);
    ``marked`` are codes that could be meant, ``words`` were typed, ``handwriting`` and ``cut`` are pictures (JPEG).
    """

    number: int
    value: str
    doubt: Doubt
    marked: tuple[str, ...]
    words: str
    handwriting: bytes
    cut: bytes


def proposals(sheet: Sheet, round: Round) -> tuple[Proposal, ...]:
    """What a sheet says, statement by statement; rows of one statement on two pages are one."""
    codes = [str(value.code) for value in round.definition.offered]
    found: dict[int, Proposal] = {}
    for row in sheet.rows:
        reading = row.reading
        before = found.get(row.question)
        if before is not None:
            # the frame of a comment stood on the next page
            found[row.question] = replace(before, words=row.words or before.words,
                                          handwriting=row.comment or before.handwriting)
            continue
        value = codes[reading.box] if reading.state == "answer" and reading.box < len(codes) else ""
        marked = tuple(codes[box] for box in reading.marked if box < len(codes))
        found[row.question] = Proposal(row.question, value, reading.doubt, marked, row.words, row.comment, row.cut)
    return tuple(found[number] for number in sorted(found))


class Rounds:
    """The rounds that forms of a batch belong to, each read once."""

    def __init__(self, tx: Tx) -> None:
        self._tx = tx
        self._every: tuple[Round, ...] | None = None
        self._letters: dict[str, dict[str, str]] = {}

    def _listing(self) -> tuple[Round, ...]:
        if self._every is None:
            self._every = definition.listing(self._tx)
        return self._every

    def of(self, form: str, digest: str) -> Round | None:
        """The round whose identity and seal begin so, when this library has it sealed so."""
        return next((one for one in self._listing() if one.digest and one.id.hex.startswith(form)
                     and one.digest.startswith(digest)), None)

    def fields(self, name: str, filled: FilledForm) -> Filled:
        """What a PDF says that came back with its fields. An answer to words that its pages do not show is a problem."""
        who = filled.identity
        asked = self.of(who.form, who.digest)
        if asked is not None and asked.key not in self._letters:
            self._letters[asked.key] = {unit.place: _letters(unit.wording) for unit in asked.definition.units}
        shown = self._letters[asked.key] if asked is not None else {}
        letters = _letters(filled.letters)
        entries = []
        for (statement, digest), answer in zip(filled.asked, filled.answers, strict=True):
            problem = None
            if shown.get(statement, "") not in letters:
                problem = ToolkitError("{name}, statement {number}: the page shows other words than were sealed.",
                                       "An answer to other words is not counted.", name=name, number=answer.question)
            elif answer.unsure:
                problem = ToolkitError("{name}, statement {number}: it is not clear which answer is meant.",
                                       "Ask, or print the form and read it as paper.", name=name, number=answer.question)
            entries.append(Entry(statement, digest, answer.code, answer.comment, problem))
        return Filled(name, "pdf", who.form, who.digest, who.copy, tuple(entries))

    def sheet(self, name: str, sheet: Sheet, decided: Decided) -> Filled:
        """What a sheet of paper says, as a person decided. What is doubtful and not decided is a problem; so are lost pages."""
        code = sheet.code
        asked = self.of(code.form, code.digest)
        if asked is None:
            other = next((one.id.hex for one in self._listing() if one.id.hex.startswith(code.form)), code.form)
            return Filled(name, "paper", other, code.digest, code.copy, ())
        copy = participants.one(self._tx, asked, decided.whose).copy if decided.whose else code.copy
        entries = [] if not sheet.missing else [Entry("", "", "", problem=ToolkitError(
            "Of the form {name} page {pages} is missing.", "Ask for the whole form.", name=name,
            pages=", ".join(map(str, sheet.missing))))]
        units = asked.definition.units
        pages = [source.page.code for source in sheet.sources if source.page.code is not None]
        if any(page.boxes not in (0, len(asked.definition.offered)) for page in pages):
            # its third box is not the third answer of today
            entries.append(Entry("", "", "", problem=ToolkitError(
                "The sheet {name} offers other answers than the round {key}.",
                "Key it in by hand, with the sheet in front of you.", name=name, key=asked.key)))
        for one in proposals(sheet, asked):
            if not 1 <= one.number <= len(units):
                continue
            value = decided.values.get(one.number, one.value)
            problem = doubtful(name, one) if one.doubt and one.number not in decided.values else None
            entries.append(Entry(units[one.number - 1].place, "", value, decided.words.get(one.number, one.words), problem,
                                 one.handwriting))
        return Filled(name, "paper", asked.id.hex, asked.digest, copy, tuple(entries))


def doubtful(name: str, one: Proposal) -> ToolkitError:
    """Why a person must say what was meant."""
    said = {"name": name, "number": one.number, "marked": ", ".join(one.marked)}
    look = "Look at the picture, and say which answer was meant."
    if one.doubt == "several":
        return ToolkitError("{name}, statement {number}: several boxes are marked ({marked}).", look, **said)
    if one.doubt == "corrected":
        return ToolkitError("{name}, statement {number}: beside one mark there is another, weaker one ({marked}).", look, **said)
    if one.doubt == "faint":
        return ToolkitError("{name}, statement {number}: a mark is too faint or too small ({marked}).", look, **said)
    if one.doubt == "beside":
        return ToolkitError("{name}, statement {number}: something is written beside the boxes ({marked}).", look, **said)
    if one.doubt == "scribbled":
        return ToolkitError("{name}, statement {number}: a box was scribbled over ({marked}).", look, **said)
    return ToolkitError("{name}, statement {number}: the boxes are not to be seen.", look, **said)
