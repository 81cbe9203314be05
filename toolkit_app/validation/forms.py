"""Forms as spreadsheets: one file for each participant, filled in with any program, and read back.

A form names its round, the seal of the round and whose copy it is on a hidden sheet and in the properties of the file, and each
row its statement with the digest of its wording. The answer cell offers the scale in words.
"""

import hashlib
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from toolkit_app.errors import ToolkitError
from toolkit_app.intake import sheet as read_sheet
from toolkit_app.kinds import LANGUAGES, labels
from toolkit_app.library import ballots
from toolkit_app.library.store import Tx
from toolkit_app.publishing.sheet import IDENTITY, Book, Column, Table
from toolkit_app.publishing.sheet import Value as CellValue
from toolkit_app.text.wording import digest
from toolkit_app.validation import changes, participants
from toolkit_app.validation.definition import Round, find
from toolkit_app.validation.participants import Participant
from toolkit_app.validation.procedures.shape import offered
from toolkit_app.validation.returned import Entry, Filled
from toolkit_app.validation.units import WHOLE, Unit
from toolkit_app.validation.votes import Votes

FORM, VERSION = "toolkit-round-form", "1"
_WORDS = {
    "number": labels("No.", "№", "N°", "№"),
    "statement": labels("Statement", "დებულება", "Énoncé", "Положение"),
    "answer": labels("Your answer", "თქვენი პასუხი", "Votre réponse", "Ваш ответ"),
    "reason": labels("Why (needed where you are against)", "რატომ (აუცილებელია, თუ წინააღმდეგი ხართ)",
                     "Pourquoi (nécessaire si vous êtes contre)", "Почему (нужно, если вы против)"),
    "earlier": labels("Your answer in the round before", "თქვენი პასუხი წინა რაუნდში", "Votre réponse au tour précédent",
                      "Ваш ответ в прошлом раунде"),
    "panel": labels("Everybody in the round before: median (quartiles)", "ყველა წინა რაუნდში: მედიანა (კვარტილები)",
                    "Tous au tour précédent : médiane (quartiles)", "Все в прошлом раунде: медиана (квартили)"),
    "how": labels("Choose an answer in each row; leave a row empty to say nothing. Only the yellow cells can be changed.",
                  "თითოეულ სტრიქონში აირჩიეთ პასუხი; თუ სათქმელი არაფერია, სტრიქონი ცარიელი დატოვეთ. "
                  "იცვლება მხოლოდ ყვითელი უჯრები.",
                  "Choisissez une réponse à chaque ligne ; laissez vide pour ne rien dire. "
                  "Seules les cellules jaunes se modifient.",
                  "Выберите ответ в каждой строке; пустая строка – без ответа. Менять можно только жёлтые ячейки."),
    "series": labels("Round {number} of {planned}", "რაუნდი {number}, სულ {planned}", "Tour {number} sur {planned}",
                     "Раунд {number} из {planned}"),
    "other": labels("{panel}, to other words", "{panel}, სხვა ფორმულირებაზე", "{panel}, sur une autre formulation",
                    "{panel}, на другую формулировку"),
    "closes": labels("Please return it by {date}.", "გთხოვთ, დააბრუნოთ {date}-მდე.", "Merci de le renvoyer avant le {date}.",
                     "Пожалуйста, верните до {date}."),
}


@dataclass(frozen=True)
class Form:
    """A form to be written: the name of its file without ending, and what stands in it."""

    name: str
    book: Book


def make(tx: Tx, key: str, lang: str = "", people: Sequence[str] = ()) -> Iterator[Form]:
    """The forms of an open round, one for each participant (or for those of ``people``, by key), in a language of the library.

    Raises ToolkitError when the round is not open: a form names the seal.
    """
    asked = find(tx, key)
    if asked.state != ballots.OPEN:
        raise ToolkitError("The round {key} is not open.", "Forms are made when the round is sealed and open.", key=asked.key)
    tongue = lang or asked.definition.lang
    earlier = changes.before(tx, asked) if asked.definition.procedure.feedback else None
    votes = Votes(tx, earlier) if earlier is not None else None
    # names stay out of forms: what comes back is known by its copy
    for one in participants.listing(tx, asked):
        if not people or one.key in people:
            yield Form(f"{asked.key}-{one.key}", _book(asked, one, tongue, earlier, votes))


def _book(asked: Round, one: Participant, lang: str, earlier: Round | None, votes: Votes | None) -> Book:
    of = asked.definition
    lead = [of.title, *([of.purpose] if of.purpose else []), of.sentence(lang), _WORDS["how"][lang],
            *([_WORDS["closes"][lang].format(date=of.closes)] if of.closes else []),
            *filter(None, (which_round(asked, lang),)),
            f"{asked.key} · {one.key} · {of.group_label(one.group, lang)} · {asked.digest[:12]}"]
    allowed = tuple(offered(value, lang) for value in of.offered)
    columns = [Column(_WORDS["number"][lang], 6), Column(_WORDS["statement"][lang], 60)]
    if votes is not None:
        columns += [Column(_WORDS["panel"][lang], 22), Column(_WORDS["earlier"][lang], 16)]
    columns += [Column(_WORDS["answer"][lang], 26, allowed, open=True), Column(_WORDS["reason"][lang], 44, open=True),
                Column(_PLACE, hidden=True), Column(_DIGEST, hidden=True)]
    rows: list[list[CellValue]] = []
    for number, unit in enumerate(of.units, start=1):
        row: list[CellValue] = [number, unit.wording]
        if votes is not None:
            row += feedback(earlier, votes, unit, one, lang)
        rows.append([*row, None, None, unit.place, unit.digest])
    identity = {"form": FORM, "version": VERSION, "round": asked.id.hex, "seal": asked.digest, "copy": one.copy, "lang": lang}
    return Book(of.title, (Table(of.title, tuple(columns), rows, tuple(lead), locked=True),), lang,
                {**identity, "check": _check(identity)})


def which_round(asked: Round, lang: str) -> str:
    """Which round it is of how many that were announced; "" where there is but one."""
    planned = asked.definition.planned
    return _WORDS["series"][lang].format(number=asked.number, planned=planned) if planned > 1 else ""


_PLACE, _DIGEST = "_place", "_digest"


def _check(identity: Mapping[str, str]) -> str:
    """Digits by which a slip in the hidden sheet is seen. They are no secret: who wants to forge a form can."""
    line = ";".join(f"{name}={identity.get(name, '')}" for name in ("form", "version", "round", "seal", "copy", "lang"))
    return hashlib.sha256(line.encode()).hexdigest()[:12]


def feedback(earlier: Round | None, votes: Votes, unit: Unit, one: Participant, lang: str) -> list[CellValue]:
    """What everybody, and this participant, answered in the round before; of a secret round nobody knows the second."""
    if earlier is None or unit.place not in votes.casts:
        return [None, None]
    casts = votes.casts[unit.place]
    terms = earlier.definition.terms
    quartiles = earlier.definition.procedure.result(casts, terms).quartiles
    panel = None
    if quartiles is not None and quartiles.median is not None and quartiles.q1 is not None and quartiles.q3 is not None:
        panel = f"{float(quartiles.median):g} ({float(quartiles.q1):g}–{float(quartiles.q3):g})"
        if not any(before.place == unit.place and before.digest == unit.digest for before in earlier.definition.units):
            panel = _WORDS["other"][lang].format(panel=panel)
    own = next((cast for cast in casts if cast.voter == one.id.hex), None)
    return [panel, offered(terms.scale.by_code[own.value], lang) if own else None]


def is_form(tables: Sequence[read_sheet.Table]) -> bool:
    """Whether these are the tables of a form of a round."""
    return any(table.title == IDENTITY and table.cell(0, 0).text == "form" for table in tables)


def read(name: str, data: bytes) -> Filled:
    """What a form that came back says. Raises ToolkitError when the file is no form, is damaged, or was altered.

    An answer that is a formula, and a statement with other words, are problems of that entry.
    """
    tables = read_sheet.read(name, data)
    identity = _identity(name, tables)
    for table in tables:
        head = _head(table)
        if head is not None:
            return Filled(name, "xlsx", identity["round"], identity["seal"], identity["copy"],
                          tuple(_entries(name, table, *head)))
    raise ToolkitError("{name} has lost the columns that say which statement is which.",
                       "Fill in the form as it was handed out, without taking columns away.", name=name)


def _identity(name: str, tables: Sequence[read_sheet.Table]) -> dict[str, str]:
    hidden = next((table for table in tables if table.title == IDENTITY), None)
    found = {table_row[0].text: table_row[1].text for table_row in (hidden.rows if hidden else ()) if len(table_row) > 1}
    if found.get("form") != FORM:
        raise ToolkitError("The file {name} is no form of a round.",
                           "Choose a form that this program made, or say which column answers what: --map.", name=name)
    if found.get("version") != VERSION:
        raise ToolkitError("The form {name} was made by a newer version of the program.",
                           "Install the newest version of the program.", name=name)
    if found.get("check") != _check(found):
        raise ToolkitError("The form {name} was altered where it says whose it is.", "Hand out the form once more.", name=name)
    return found


def _head(table: read_sheet.Table) -> tuple[int, dict[str, int]] | None:
    """The row of the head, and the columns by what they hold."""
    for number, row in enumerate(table.rows):
        titles = {cell.text.strip(): place for place, cell in enumerate(row)}
        if _PLACE in titles and _DIGEST in titles:
            columns = {part: place for part in ("statement", "answer", "reason") for lang in LANGUAGES
                       if (place := titles.get(_WORDS[part][lang])) is not None}
            if len(columns) == 3:
                return number, {**columns, _PLACE: titles[_PLACE], _DIGEST: titles[_DIGEST]}
    return None


def _entries(name: str, table: read_sheet.Table, head: int, columns: Mapping[str, int]) -> Iterator[Entry]:
    for number in range(head + 1, len(table.rows)):
        cells = {part: table.cell(number, place) for part, place in columns.items()}
        answer, reason = cells["answer"], cells["reason"]
        place = cells[_PLACE].text
        if not place and not answer.text and not answer.formula and not reason.text:
            continue
        problem = None
        if answer.type in ("formula", "error"):
            problem = ToolkitError("{name}, row {row}: the answer is a formula.", "Ask which answer was meant, and type it.",
                                   name=name, row=number + 1)
        elif not place.endswith(f"/{WHOLE}") and _words(cells["statement"].text) != cells[_DIGEST].text:
            # of a whole item the form shows the title only, and its digest is that of all its words
            problem = ToolkitError("{name}, row {row}: the words of the statement were changed.",
                                   "An answer to other words is not counted.", name=name, row=number + 1)
        yield Entry(place, cells[_DIGEST].text, answer.text, reason.text, problem)


def _words(text: str) -> str:
    """The digest of the words in a cell."""
    return digest(" ".join(unicodedata.normalize("NFC", text).split()))
