"""Comments as a spreadsheet that is filled in elsewhere and comes home.

The columns are those of the comment forms of standards bodies. A row with a number is a comment that is there: its decision,
answer and reaction may be filled in. A row without one is a new comment. Nothing is counted by guess: a row that cannot be read
as it stands is set aside with the reason, and what is there already is not taken in twice.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from toolkit_app.errors import ToolkitError
from toolkit_app.intake.sheet import Table as ReadTable
from toolkit_app.kinds import LANGUAGES, labels, text_in
from toolkit_app.library import commenting, reading
from toolkit_app.library.canonical import as_key
from toolkit_app.library.personal import rules
from toolkit_app.library.store import Tx
from toolkit_app.library.vocabulary import facet
from toolkit_app.publishing.sheet import MOST_LETTERS, Book, Column, Table
from toolkit_app.text import privacy, sections
from toolkit_app.validation.comments import acts, register, words
from toolkit_app.validation.comments.register import Comment

KIND, VERSION = "comments", "1"
ASKED = ("number", "code", "key", "section", "statement", "quote", "group", "role", "name", "type", "text", "proposal",
         "decision", "answer", "changed_in", "reaction", "note", "state")
_OPEN = frozenset(("statement", "section", "quote", "group", "role", "name", "type", "text", "proposal", "decision", "answer",
                   "reaction", "note"))
_WIDTHS = {"number": 6, "section": 22, "statement": 11, "quote": 34, "group": 22, "role": 18, "name": 18, "text": 48,
           "proposal": 40, "answer": 40, "note": 24, "state": 18}
SPARE = 40
_HEADING = labels("Comments", "კომენტარები", "Commentaires", "Комментарии")
_LEAD = {
    "en": "One comment in a row. To add one, fill in an empty row below: what it is about, your group and role, the comment or "
          "the words you propose. Leave the numbers as they are.",
    "ka": "თითო სტრიქონში თითო კომენტარია. ახლის დასამატებლად შეავსეთ ცარიელი სტრიქონი ქვემოთ: რას ეხება, თქვენი ჯგუფი და როლი, "
          "კომენტარი ან თქვენი სიტყვები. ნომრები უცვლელად დატოვეთ.",
    "fr": "Un commentaire par ligne. Pour en ajouter un, remplissez une ligne vide ci-dessous : ce dont il s’agit, votre groupe "
          "et votre rôle, le commentaire ou la formulation proposée. Laissez les numéros tels quels.",
    "ru": "В каждой строке один комментарий. Чтобы добавить новый, заполните пустую строку ниже: о чём он, ваша группа и роль, "
          "комментарий или предлагаемая редакция. Номера оставьте как есть.",
}


@dataclass(frozen=True)
class Row:
    """A row of a table that was filled in, as codes and texts by the names of ``ASKED``; ``line`` counts from 1 as the program
    shows it.
    """

    line: int
    values: Mapping[str, str]


@dataclass(frozen=True)
class Deed:
    """What a row asks for: a new ``comment``, a ``disposition``, a ``reaction`` or an ``amendment``.

    ``comment`` is the number of the one it is about, ``code`` its type, decision or reaction, ``words`` what is said.
    """

    line: int
    what: str
    key: str
    comment: str
    code: str
    words: str
    arguments: Mapping[str, Any]


@dataclass(frozen=True)
class Aside:
    """A row that is not taken in, and why."""

    line: int
    reason: ToolkitError


@dataclass(frozen=True)
class Preview:
    """What taking a table in would do: ``same`` rows say nothing new."""

    deeds: tuple[Deed, ...]
    aside: tuple[Aside, ...]
    same: int


# out

def cells(comment: Comment, number: int, lang: str, *, names: bool) -> dict[str, str | int]:
    """A comment as the cells of a row, in the words of a language; with ``names``, the name of who commented as well."""
    return {
        "number": number, "code": comment.code, "key": comment.key,
        "section": comment.section or (comment.anchor.quote if comment.anchor.target == "section" else ""),
        "statement": comment.statement, "quote": comment.anchor.quote if comment.anchor.target == "passage" else "",
        "group": words.group(comment.group, lang), "role": comment.role, "name": comment.submitter if names else "",
        "type": words.named(words.TYPES, comment.type, lang), "text": comment.text, "proposal": comment.proposal,
        "decision": words.named(words.DECISIONS, comment.decision, lang) if comment.decision else "", "answer": comment.answer,
        "changed_in": comment.changed_in[:12],
        "reaction": words.named(words.REACTIONS, comment.reaction, lang) if comment.reaction else "",
        "note": comment.reaction_note, "state": words.named(words.STATES, comment.state, lang)}


def book(listed: Sequence[Comment], title: str, lang: str, *, key: str = "", names: bool = False) -> Book:
    """Comments as a spreadsheet with empty rows for more; ``key`` is the item that rows without one are about."""
    allowed = {"type": _labels(words.TYPES, lang), "decision": _labels(words.DECISIONS, lang),
               "reaction": _labels(words.REACTIONS, lang),
               "group": tuple(text_in(code.labels, lang) for code in facet("stakeholder_group").codes)}
    columns = tuple(Column(words.named(words.HEADS, name, lang), _WIDTHS.get(name, 0), allowed.get(name, ()), name in _OPEN)
                    for name in ASKED)
    rows = [[made[name] for name in ASKED] for made in (cells(one, n, lang, names=names) for n, one in enumerate(listed, 1))]
    table = Table(title, columns, rows, lead=(title, text_in(_LEAD, lang)), spare=SPARE)
    return Book(title, (table,), lang, {"kind": KIND, "version": VERSION, "key": key, "columns": " ".join(ASKED)})


def title(tx: Tx, keys: Sequence[str], lang: str) -> tuple[str, str]:
    """What a table of the comments on these items is called, and the key that rows without one are about: that of a lone item.

    Raises ToolkitError when there is no such item.
    """
    named = [reading.stored(tx, key) for key in keys]
    heading = text_in(_HEADING, lang)
    return (f"{heading}: {named[0].title} ({named[0].key})", named[0].key) if len(named) == 1 else (heading, "")


def _labels(table: Mapping[str, Any], lang: str) -> tuple[str, ...]:
    return tuple(text_in(labels, lang) for labels in table.values())


def cleared(tx: Tx, listed: Sequence[Comment]) -> tuple[str, ...]:
    """Looks for personal data in comments that are to leave the library; what only may be some is given, as lines.

    Raises ToolkitError naming the comments that hold a personal number, a telephone, an account and the like.
    """
    known = rules(tx)
    severe: list[str] = []
    told: list[str] = []
    for one in listed:
        for text in (one.text, one.proposal, one.answer, one.reaction_note, one.role):
            for found in privacy.find(text, known):
                line = f"{one.code} {privacy.REASONS[found.detector]['en']}"
                (severe if found.severe else told).append(line)
    if severe:
        raise ToolkitError("Comments hold personal data: {comments}.",
                           "Put these comments right, or erase them, and export again.",
                           comments="; ".join(dict.fromkeys(severe)))
    return tuple(dict.fromkeys(told))


# in

def rows(tables: Sequence[ReadTable]) -> tuple[tuple[Row, ...], tuple[Aside, ...], str]:
    """The filled rows of a table of comments, those that cannot be read, and the key that rows without one are about.

    The columns are known by their heads in any of the four languages. Raises ToolkitError when it is no table of comments.
    """
    form = next((table for table in tables if table.title == "_form"), None)
    identity = {row[0].text: row[1].text for row in form.rows if len(row) > 1} if form else {}
    if identity.get("kind", KIND) != KIND:
        raise ToolkitError("This spreadsheet is another form: {kind}.", "Choose one of comments.", kind=identity["kind"])
    if identity and identity.get("version") != VERSION:
        raise ToolkitError("This spreadsheet was made by a newer version of the program.", "Install the newest version.")
    for table in tables:
        places = next(((number, found) for number, row in enumerate(table.rows)
                       if len(found := _heads([cell.text for cell in row])) >= 2 and {"text", "proposal"} & set(found)), None)
        if places and not table.title.startswith("_"):
            good, aside = _read(table, *places)
            return good, aside, identity.get("key", "")
    raise ToolkitError("No table of comments was found in the file.",
                       "It needs a line of heads such as {heads}.", heads=", ".join(
                           text_in(words.HEADS[name], "en") for name in ("statement", "group", "type", "text", "proposal")))


def _heads(cells_: Sequence[str]) -> dict[str, int]:
    """The column of each name that is a head in this line."""
    found: dict[str, int] = {}
    for column, text in enumerate(cells_):
        name = words.code_of(words.HEADS, text)
        if name:
            found.setdefault(name, column)
    return found


def _read(table: ReadTable, head: int, places: Mapping[str, int]) -> tuple[tuple[Row, ...], tuple[Aside, ...]]:
    good, aside = [], []
    for number in range(head + 1, len(table.rows)):
        found = {name: table.cell(number, column) for name, column in places.items()}
        if not any(cell.text or cell.formula for name, cell in found.items() if name != "number"):
            continue
        formulas = [text_in(words.HEADS[name], "en") for name, cell in found.items() if cell.type in ("formula", "error")]
        if formulas:
            aside.append(Aside(number + 1, ToolkitError("A formula stands where words belong: {columns}.",
                                                        "Write the words themselves.", columns=", ".join(formulas))))
        else:
            good.append(Row(number + 1, {name: cell.text.strip() for name, cell in found.items()}))
    return tuple(good), tuple(aside)


def preview(tx: Tx, found: Sequence[Row], default: str = "") -> Preview:
    """What taking rows in would do; ``default`` is the key of the item that rows without one are about."""
    deeds: list[Deed] = []
    aside: list[Aside] = []
    same = 0
    seen: set[str] = set()
    for row in found:
        try:
            made = list(_deeds(tx, row, default))
        except ToolkitError as error:
            aside.append(Aside(row.line, error))
            continue
        # a row that stands twice in the table asks for one thing
        new = [deed for deed in made if repr(replace(deed, line=0)) not in seen]
        seen.update(repr(replace(deed, line=0)) for deed in made)
        deeds += new
        same += not new
    return Preview(tuple(deeds), tuple(aside), same)


def take(tx: Tx, found: Sequence[Row], default: str = "") -> Preview:
    """Takes rows in, those that can be, and gives what was done."""
    done = preview(tx, found, default)
    for deed in done.deeds:
        if deed.what == "comment":
            acts.add(tx, deed.key, **deed.arguments)
        elif deed.what == "amendment":
            acts.amend(tx, deed.comment, **deed.arguments)
        elif deed.what == "disposition":
            acts.dispose(tx, deed.comment, deed.code, deed.words)
        else:
            acts.react(tx, deed.comment, deed.code, deed.words)
    return done


def _deeds(tx: Tx, row: Row, default: str) -> Iterator[Deed]:
    values = {name: row.values.get(name, "") for name in ASKED}
    values |= {name: _code(name, values[name]) for name in ("type", "decision", "reaction", "group")}
    if not values["code"]:
        yield from _new(tx, row, values, default)
        return
    there = register.find(tx, values["code"])
    if values["key"] and as_key(values["key"]) != there.key:
        raise ToolkitError("The comment {code} is on {key}, not on {other}.", "Leave numbers and keys as they are.",
                           code=there.code, key=there.key, other=values["key"])
    changed = not (_same(values["text"], there.text) and _same(values["proposal"], there.proposal))
    if changed and (values["text"] or values["proposal"]):
        yield Deed(row.line, "amendment", there.key, there.code, "", values["text"] or values["proposal"],
                   {"text": values["text"], "proposal": values["proposal"]})
    if values["decision"] and not (values["decision"] == there.decision and _same(values["answer"], there.answer)):
        if values["decision"] in ("modified", "rejected") and not values["answer"]:
            raise ToolkitError("Who rejects a comment, or accepts it with a change, says why.", "Give an answer.")
        yield Deed(row.line, "disposition", there.key, there.code, values["decision"], values["answer"], {})
        there = replace(there, decision=values["decision"], open=values["decision"] in commenting.STEPS)
    elif not values["decision"] and values["answer"] and not _same(values["answer"], there.answer):
        raise ToolkitError("An answer without a decision.", "Choose what becomes of the comment.")
    if values["reaction"] and not (values["reaction"] == there.reaction and _same(values["note"], there.reaction_note)):
        if values["reaction"] != "withdrawn" and (there.open or not there.decision):
            raise ToolkitError("The comment {code} has no answer yet.", "Wait for the answer, or withdraw the comment.",
                               code=there.code)
        yield Deed(row.line, "reaction", there.key, there.code, values["reaction"], values["note"], {})


def _same(cell: str, text: str) -> bool:
    """Whether a cell still says what was written into it: blanks may differ, and a very long text is cut."""
    written, whole = " ".join(cell.split()), " ".join(text.split())
    return written == whole or (len(cell) >= MOST_LETTERS - 1 and written.endswith("…") and whole.startswith(written[:-1]))


def _new(tx: Tx, row: Row, values: Mapping[str, str], default: str) -> Iterator[Deed]:
    key = values["key"] or default
    if not key:
        raise ToolkitError("The row does not say which item it is about.", "Write its key into the row.")
    key = reading.stored(tx, key).key
    if not (values["text"] or values["proposal"]):
        raise ToolkitError("The comment says nothing.", "Write what you think, or propose other words.")
    section = next((one.id or one.title for one in _sections(tx, key) if values["section"] in (one.id, one.title)), "")
    if values["section"] and not section and not values["statement"] and not values["quote"]:
        raise ToolkitError("{key} has no section “{name}”.", "Its sections are: {names}.", key=key, name=values["section"],
                           names=", ".join(one.title for one in _sections(tx, key) if one.title))
    about = acts.anchor(tx, key, statement=values["statement"], quote="" if values["statement"] else values["quote"],
                        section="" if values["statement"] or values["quote"] else section)
    arguments: dict[str, Any] = {
        "text": values["text"], "proposal": values["proposal"], "about": about, "type": values["type"] or "general",
        "group": values["group"], "role": values["role"], "name": values["name"], "passed_on": not values["name"],
        "origin": "sheet"}
    if not acts.has(tx, key, **arguments):
        yield Deed(row.line, "comment", key, "", arguments["type"], values["text"] or values["proposal"], arguments)


def _sections(tx: Tx, key: str) -> Sequence[Any]:
    return [one for one in sections.scan(reading.item(tx, key).body).sections if one.level]


def _code(name: str, typed: str) -> str:
    """The code for what a cell says. Raises ToolkitError when it is no word that belongs there."""
    if not typed:
        return ""
    tables: dict[str, Mapping[str, Any]] = {
        "type": words.TYPES, "decision": words.DECISIONS, "reaction": words.REACTIONS,
        "group": {code.code: code.labels for code in facet("stakeholder_group").codes}}
    code = words.code_of(tables[name], typed)
    if code is None and name == "group" and typed.isascii() and typed.replace("_", "").isalnum():
        return typed.lower()
    if code is None:
        raise ToolkitError("“{value}” is not known of comments.", "Use one of: {allowed}.", value=typed, allowed=", ".join(
            sorted({labels[lang] for labels in tables[name].values() for lang in LANGUAGES[:2]})))
    return code
