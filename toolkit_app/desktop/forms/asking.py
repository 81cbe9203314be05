"""What the page of forms asks of the library, in its lane. It hands back frozen values."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from toolkit_app.errors import ToolkitError

if TYPE_CHECKING:
    from toolkit_app.intake.form_batch import Batch
    from toolkit_app.intake.form_sheet import Sheet, Source
    from toolkit_app.library.store import Tx
    from toolkit_app.validation.definition import Round
    from toolkit_app.validation.form_pages import Decided, Proposal
    from toolkit_app.validation.participants import Participant
    from toolkit_app.validation.returned import Filled, Returned

Kind = Literal["form", "sheet", "hand", "page", "refused"]
#: endings of files that may be forms
ENDINGS = (".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".webp", ".xlsx")


@dataclass(frozen=True)
class Choice:
    """An answer that a round offers: its code, its words in the language of the window, and what stands over its column."""

    code: str
    label: str
    sign: str


@dataclass(frozen=True)
class Line:
    """A statement on a form. ``value`` is the code that was read or keyed ("" for none), ``standing`` the one that counts now;
    ``doubt`` says why a person must decide, ``marked`` are codes that could be meant. ``page`` is its page among the pictures
    (-1: none); ``spots`` are the middles of its boxes and ``place`` top and bottom on that page, as shares of its sides.
    """

    number: int
    wording: str
    value: str = ""
    reason: str = ""
    standing: str = ""
    doubt: str = ""
    marked: tuple[str, ...] = ()
    written: bool = False
    cut: bytes = b""
    comment: bytes = b""
    page: int = -1
    place: tuple[float, float] = (0.0, 0.0)
    spots: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True)
class Entry:
    """Something that came back, or is keyed in by hand. ``name`` is its file or copy; ``whose`` the key of the participant and
    ``shown`` what a list calls them.
    """

    id: str
    kind: Kind
    name: str
    round: str = ""
    title: str = ""
    whose: str = ""
    shown: str = ""
    group: str = ""
    new: int = 0
    same: int = 0
    replaced: int = 0
    late: bool = False
    secret: bool = False
    sound: bool = False
    problems: tuple[Exception, ...] = ()
    choices: tuple[Choice, ...] = ()
    lines: tuple[Line, ...] = ()
    pictures: tuple[bytes, ...] = ()
    pages: tuple[str, ...] = ()

    @property
    def doubts(self) -> int:
        """How many statements a person must decide."""
        return sum(bool(line.doubt) for line in self.lines)


@dataclass(frozen=True)
class Hand:
    """A sheet that is keyed in by hand: its number, the round and whose it is (keys), and a picture of it where one is there."""

    number: int
    round: str
    whose: str
    picture: bytes = b""
    name: str = ""


@dataclass(frozen=True)
class Asked:
    """Somebody who can be chosen: the key, and what a list calls them."""

    key: str
    shown: str


@dataclass(frozen=True)
class OpenRound:
    """A round for which forms can be made or keyed in."""

    key: str
    title: str
    lang: str
    secret: bool
    statements: int
    closes: str = ""
    people: tuple[Asked, ...] = field(default=(), compare=False)


def read(paths: Sequence[Path]) -> Generator[Any, None, Batch]:
    """Reads files in a process of their own, telling how far it is."""
    from functools import partial

    from toolkit_app.intake import form_batch
    from toolkit_app.intake.form import FormReader

    files = [form_batch.File(path.name, partial(_bytes, path)) for path in paths]
    with FormReader() as reader:
        return (yield from form_batch.read(files, reader))


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ToolkitError("The file {name} cannot be read: {reason}.", "Check the name of the file and your rights.",
                           name=path.name, reason=error.strerror or error) from error


def inside(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The files among paths, and in the folders among them, that may be forms."""
    found: list[Path] = []
    for path in paths:
        found += sorted(one for one in path.iterdir() if one.suffix.lower() in ENDINGS and not one.name.startswith(".")
                        and one.is_file()) if path.is_dir() else [path]
    return tuple(dict.fromkeys(found))


def looked(tx: Tx, batch: Batch | None, decided: Mapping[str, Decided], hands: Sequence[Hand], lang: str) -> tuple[Entry, ...]:
    """What came back, each thing with what is right and wrong about it, as far as a person has decided."""
    from toolkit_app.intake.form_batch import Batch as Nothing
    from toolkit_app.validation import returned

    batch = batch or Nothing()
    files, papers, refused = _filled(tx, batch, decided)
    found = returned.check(tx, [*files, *papers])
    looking = _Looking(tx, lang)
    entries = [looking.form(one) for one in found[: len(files)]]
    entries += [looking.sheet(one, sheet) for one, sheet in zip(found[len(files) :], batch.sheets, strict=True)]
    entries += [looking.hand(one) for one in hands]
    entries += [_page(source) for source in batch.lost]
    return (*entries, *(Entry(f"refused {name}", "refused", name, problems=(error,)) for name, error in refused))


def _filled(tx: Tx, batch: Batch, decided: Mapping[str, Decided]
            ) -> tuple[list[Filled], list[Filled], list[tuple[str, ToolkitError]]]:
    """What files with fields say, what sheets of paper say, and what could not be read."""
    from toolkit_app.intake import form_sheet
    from toolkit_app.validation import form_pages, forms

    refused = list(batch.refused)
    rounds = form_pages.Rounds(tx)
    files = [rounds.fields(name, filled) for name, filled in batch.forms]
    for name, data in batch.others:
        try:
            files.append(forms.read(name, data))
        except ToolkitError as error:
            refused.append((name, error))
    papers = [rounds.sheet(name, sheet, decided.get(name) or form_pages.Decided())
              for name, sheet in zip(form_sheet.names(batch.sheets), batch.sheets, strict=True)]
    return files, papers, refused


class _Looking:
    """Rounds and people of a batch, each read once."""

    def __init__(self, tx: Tx, lang: str) -> None:
        self.tx, self.lang = tx, lang
        self.rounds: dict[str, Round] = {}
        self.people: dict[str, dict[str, Participant]] = {}
        self.standing: dict[str, dict[tuple[str, str], Any]] = {}

    def round(self, key: str) -> Round:
        from toolkit_app.validation import definition, participants
        from toolkit_app.validation.votes import Votes

        if key not in self.rounds:
            found = self.rounds[key] = definition.find(self.tx, key)
            self.people[key] = {one.key: one for one in participants.listing(self.tx, found)}
            casts = {} if found.secret else Votes(self.tx, found).casts
            self.standing[key] = {(place, cast.voter): cast.value for place, every in casts.items() for cast in every}
        return self.rounds[key]

    def _about(self, one: Returned) -> dict[str, Any]:
        """What is said of everything that came back in a round that is known."""
        if not one.round:
            return {}
        asked = self.round(one.round)
        person = self.people[one.round].get(one.participant)
        return {"round": asked.key, "title": asked.definition.title, "whose": one.participant,
                "shown": f"{person.number}. {person.key}" if person else "", "secret": asked.secret,
                "group": asked.definition.group_label(one.group, self.lang) if one.group else "",
                "new": one.new, "same": one.same, "replaced": one.replaced, "late": one.late, "sound": one.sound,
                "choices": choices(asked, self.lang)}

    def form(self, one: Returned) -> Entry:
        about = self._about(one)
        lines: tuple[Line, ...] = ()
        if one.round:
            asked = self.round(one.round)
            said = {entry.name.rpartition("/")[2]: entry for entry in one.filled.entries}
            lines = tuple(self._line(asked, one.participant, number, said.get(unit.id)) for number, unit in
                          enumerate(asked.definition.units, start=1))
        return Entry(f"form {one.filled.source}", "form", one.filled.source, problems=one.problems, lines=lines, **about)

    def _line(self, asked: Round, whose: str, number: int, said: Any) -> Line:
        from toolkit_app.validation.procedures import shape

        unit = asked.definition.units[number - 1]
        value = shape.spelled(asked.definition.terms.scale, said.value) if said else ""
        return Line(number, unit.wording, value, said.reason if said else "", self._stands(asked, unit.place, whose))

    def _stands(self, asked: Round, place: str, whose: str) -> str:
        person = self.people[asked.key].get(whose)
        found = self.standing[asked.key].get((place, person.id.hex)) if person else None
        return "" if found is None else str(found)

    def sheet(self, one: Returned, sheet: Sheet) -> Entry:
        from toolkit_app.validation import form_pages

        about = self._about(one)
        pictures = tuple(source.page.picture for source in sheet.sources)
        lines: list[Line] = []
        if one.round:
            asked = self.round(one.round)
            places = _places(sheet)
            lines = [self._proposed(asked, one.participant, each, places) for each in form_pages.proposals(sheet, asked)
                     if each.number <= len(asked.definition.units)]
        problems = tuple(problem for problem in one.problems if problem.values.get("marked") is None)
        return Entry(f"sheet {one.filled.source}", "sheet", one.filled.source, problems=problems, lines=tuple(lines),
                     pictures=pictures, pages=tuple(f"{source.file}, {source.page.page}" for source in sheet.sources), **about)

    def _proposed(self, asked: Round, whose: str, one: Proposal, places: Mapping[int, Any]) -> Line:
        unit = asked.definition.units[one.number - 1]
        page, place, spots = places[one.number]
        return Line(one.number, unit.wording, one.value, one.words, self._stands(asked, unit.place, whose), one.doubt, one.marked,
                    bool(one.handwriting), one.cut, one.handwriting, page, place, spots)

    def hand(self, one: Hand) -> Entry:
        asked = self.round(one.round)
        person = self.people[asked.key][one.whose]
        page = 0 if one.picture else -1
        lines = tuple(Line(number, unit.wording, standing=self._stands(asked, unit.place, one.whose), page=page)
                      for number, unit in enumerate(asked.definition.units, start=1))
        return Entry(f"hand {one.number}", "hand", one.name or person.key, asked.key, asked.definition.title, one.whose,
                     f"{person.number}. {person.key}", asked.definition.group_label(person.group, self.lang), secret=asked.secret,
                     sound=True, choices=choices(asked, self.lang), lines=lines, pictures=(one.picture,) if one.picture else ())


def _places(sheet: Sheet) -> dict[int, tuple[int, tuple[float, float], tuple[tuple[float, float], ...]]]:
    """Where the statements of a sheet are: page, top and bottom, boxes."""
    from toolkit_app.text.formcode import PAPERS

    found: dict[int, tuple[int, tuple[float, float], tuple[tuple[float, float], ...]]] = {}
    for page, source in enumerate(sheet.sources):
        code = source.page.code
        if code is None:
            continue
        wide, high = PAPERS[code.paper]
        for row, marked in zip(code.rows, source.page.rows, strict=True):
            centres = [code.centre(row, box) for box in range(code.boxes)] if row.y else []
            found.setdefault(marked.question, (page, marked.place, tuple((x / wide, y / high) for x, y in centres)))
    return found


def _page(source: Source) -> Entry:
    from toolkit_app.intake import scan

    what = ToolkitError("No form of this program is to be seen on it.", "If it is one all the same, key it in by hand.")
    if source.page.problem == scan.NO_CORNERS:
        what = ToolkitError("The corners of the page are not all in the picture.", "Scan it once more, or key it in by hand.")
    return Entry(f"page {source.file} {source.page.page}", "page", f"{source.file}, {source.page.page}", problems=(what,),
                 pictures=(source.page.picture,))


def choices(asked: Round, lang: str) -> tuple[Choice, ...]:
    """What can be answered in a round, with short signs: numbers as they are, letters for the others."""
    from toolkit_app.kinds import text_in
    from toolkit_app.validation.procedures.shape import SILENT

    letters = iter("abcdefghijklmnopqrstuvwxyz")
    return tuple(Choice(str(value.code), text_in(value.labels, lang), str(value.code) if isinstance(value.code, int)
                        and value not in SILENT else next(letters)) for value in asked.definition.offered)


def count_forms(tx: Tx, batch: Batch, decided: Mapping[str, Decided]) -> Any:
    """Keeps the answers of all files that are forms with fields and right. Gives what was kept."""
    from toolkit_app.validation import returned

    files, papers, _ = _filled(tx, batch, decided)
    found = returned.check(tx, [*files, *papers])[: len(files)]
    return returned.count(tx, found)


def count_sheet(tx: Tx, sheet: Sheet, name: str, decided: Decided) -> Any:
    """Keeps the answers of a sheet as a person confirmed them. Raises ToolkitError when it cannot be counted."""
    from toolkit_app.validation import form_pages

    return _counted(tx, form_pages.Rounds(tx).sheet(name, sheet, decided))


def count_hand(tx: Tx, hand: Hand, values: Mapping[int, str], words: Mapping[int, str]) -> Any:
    """Keeps what was keyed in by hand. Raises ToolkitError when it cannot be counted."""
    from toolkit_app.validation import definition, participants
    from toolkit_app.validation.returned import Entry as Said
    from toolkit_app.validation.returned import Filled

    asked = definition.find(tx, hand.round)
    voter = participants.one(tx, asked, hand.whose)
    said = tuple(Said(asked.definition.units[number - 1].place, "", value, words.get(number, ""))
                 for number, value in sorted(values.items()) if value)
    return _counted(tx, Filled(hand.name or voter.key, "paper", asked.id.hex, asked.digest, voter.copy, said))


def _counted(tx: Tx, filled: Filled) -> Any:
    from toolkit_app.validation import returned

    (found,) = returned.check(tx, [filled])
    if found.problems:
        raise found.problems[0]
    return returned.count(tx, (found,))


def open_rounds(tx: Tx, lang: str, person: str) -> tuple[OpenRound, ...]:
    """The rounds that are open, newest first, with who is asked in them."""
    from toolkit_app.library import ballots, people
    from toolkit_app.validation import definition, participants

    known = people.by_name(tx, person) if person else None
    return tuple(
        OpenRound(one.key, of.title, of.lang, one.secret, len(of.units), of.closes, tuple(
            Asked(each.key, f"{each.number}. {each.shown} · {of.group_label(each.group, lang)}")
            for each in participants.listing(tx, one, known)))
        for one in definition.listing(tx) if one.state == ballots.OPEN for of in (one.definition,))


def decision(values: Mapping[int, str] | None = None, words: Mapping[int, str] | None = None, whose: str = "") -> Decided:
    """What a person says of a sheet."""
    from toolkit_app.validation import form_pages

    return form_pages.Decided(dict(values or {}), dict(words or {}), whose)


def sheet_of(batch: Batch, name: str) -> Sheet:
    """The sheet of that name in a batch."""
    from toolkit_app.intake import form_sheet

    return batch.sheets[form_sheet.names(batch.sheets).index(name)]


def joined(one: Batch, other: Batch) -> Batch:
    """Two batches as one."""
    from toolkit_app.intake import form_batch

    return form_batch.merged(one, other)
