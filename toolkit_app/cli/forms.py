"""The commands ``form make``, ``form read`` and ``form handwriting``."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from toolkit_app import kinds
from toolkit_app.cli import catalogue, files, form_shapes, form_words, round_words
from toolkit_app.cli.form_reading import Looked, Wish, looked
from toolkit_app.cli.group import Entry, Group, command, json_option, option
from toolkit_app.cli.opening import opened, reading, writing
from toolkit_app.cli.rounds import person_of, round_argument
from toolkit_app.cli.terminal import Terminal
from toolkit_app.errors import ToolkitError
from toolkit_app.library.progress import Progress
from toolkit_app.library.store import Tx
from toolkit_app.publishing import form_pdf
from toolkit_app.publishing.aside import file_name
from toolkit_app.publishing.form import Form
from toolkit_app.publishing.sheet import write_xlsx
from toolkit_app.validation import answers, definition, form_pages, forms, handwriting, participants, returned
from toolkit_app.validation.definition import Round
from toolkit_app.validation.returned import Returned

form = Group("form", help=form_words.HELP_FORM, entries={
    "make": Entry("forms", "make", form_words.HELP_FORM_MAKE),
    "read": Entry("forms", "read", form_words.HELP_FORM_READ),
    "handwriting": Entry("forms", "handwritten", form_words.HELP_FORM_HANDWRITING)})
CHANNELS = ("pdf", "paper", "xlsx")
_FOLDER = click.Path(path_type=Path, file_okay=False)


@command("make", form_words.HELP_FORM_MAKE)
@round_argument
@option("--channel", type=click.Choice(CHANNELS), required=True, help=form_words.OPT_CHANNEL)
@option("--out", type=_FOLDER, metavar="DIR", required=True, help=form_words.OPT_FORM_OUT)
@option("--participant", "people", metavar="P", multiple=True, help=form_words.OPT_FORM_PEOPLE)
@option("--lang", type=click.Choice(kinds.LANGUAGES), help=form_words.OPT_FORM_LANG)
@option("--contact", metavar="ROLE", default="", help=form_words.OPT_CONTACT)
@option("--comments/--no-comments", default=None, help=form_words.OPT_COMMENTS)
def make(terminal: Terminal, round: str, channel: str, out: Path, people: tuple[str, ...], lang: str | None, contact: str,
         comments: bool | None) -> None:
    """Writes a form for each participant into a folder (on paper one file for all) and prints their paths."""
    with reading(terminal) as tx:
        asked = definition.find(tx, round)
        keys = [participants.one(tx, asked, name, person_of(terminal, tx)).key for name in people]
        if channel == "xlsx":
            books = list(forms.make(tx, round, lang or "", keys))
        else:
            made = form_pages.make(tx, round, paper=channel == "paper", lang=lang or "", people=keys, contact=contact,
                                   comments=comments)
            by_copy = {one.copy: one.key for one in participants.listing(tx, asked)}
    _make_folder(out)
    if channel == "paper":
        paths = [out / file_name(asked.key, ".pdf")]
        terminal.progress(_printed(made, paths[0]))
    elif channel == "pdf":
        paths = [out / f"{asked.key}-{by_copy[one.identity.copy]}.pdf" for one in made]
        terminal.progress(_filled_in(made, paths))
    else:
        paths = [out / f"{one.name}.xlsx" for one in books]
        terminal.progress(_spreadsheets(books, paths))
    for path in paths:
        terminal.out(str(path))
    if asked.secret:
        terminal.tell(form_words.PAPER_OF_A_BALLOT_BOX)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise files.unwritable(folder, error) from error


def _printed(made: Sequence[Form], path: Path) -> Iterator[Progress]:
    for step in form_pdf.write_paper(made, path):
        yield Progress(step.done, step.total, form_words.STAGE_FORMS)


def _filled_in(made: Sequence[Form], paths: Sequence[Path]) -> Iterator[Progress]:
    for number, (one, path) in enumerate(zip(made, paths, strict=True), start=1):
        form_pdf.write_fillable(one, path)
        yield Progress(number, len(made), form_words.STAGE_FORMS)


def _spreadsheets(books: Sequence[forms.Form], paths: Sequence[Path]) -> Iterator[Progress]:
    for number, (one, path) in enumerate(zip(books, paths, strict=True), start=1):
        write_xlsx(one.book, path)
        yield Progress(number, len(books), form_words.STAGE_FORMS)


@command("read", form_words.HELP_FORM_READ)
@click.argument("names", metavar="FILE|FOLDER...", nargs=-1, required=True)
@option("--round", "round", metavar="ROUND", help=form_words.OPT_FORM_ROUND)
@option("--map", "mapping", metavar="COLUMN=TARGET", multiple=True, help=round_words.OPT_MAP)
@option("--pictures", type=_FOLDER, metavar="DIR", help=form_words.OPT_PICTURES)
@option("--mark", "marks", metavar="COPY:N=ANSWER", multiple=True, help=form_words.OPT_MARK)
@option("--words", "written", metavar="COPY:N=TEXT", multiple=True, help=form_words.OPT_WORDS)
@option("--whose", metavar="COPY=P", multiple=True, help=form_words.OPT_WHOSE)
@option("--second", metavar="FILE", multiple=True, help=form_words.OPT_SECOND)
@option("--yes", is_flag=True, help=form_words.OPT_YES)
@json_option
def read(terminal: Terminal, names: tuple[str, ...], round: str | None, mapping: tuple[str, ...], pictures: Path | None,
         marks: tuple[str, ...], written: tuple[str, ...], whose: tuple[str, ...], second: tuple[str, ...], yes: bool,
         as_json: bool) -> None:
    """Looks at files that came back, a line for each; with ``--yes``, keeps the answers of those with which nothing is wrong."""
    wish = Wish.of(terminal, names, round, mapping, marks, written, whose, second)
    with opened(terminal) as library:
        seen = looked(terminal, library, wish)
        with library.read() as tx:
            found = returned.check(tx, seen.filled(tx))
            secret = any(definition.find(tx, key).secret for key in {one.round for one in found if one.round})
    if pictures is not None:
        _make_folder(pictures)
        terminal.tell(form_words.PICTURES_WRITTEN, folder=pictures, count=seen.write_pictures(pictures))
    counted = None
    if yes and any(one.sound for one in found):
        with writing(terminal) as tx:
            # looked at once more: somebody may have answered meanwhile
            found = returned.check(tx, seen.filled(tx))
            counted = returned.count(tx, found)
    if as_json:
        terminal.answer(form_shapes.read(seen, found, counted, terminal.lang))
    else:
        _tell(terminal, found)
    _tell_refused(terminal, seen)
    if secret:
        terminal.tell(form_words.PAPER_OF_A_BALLOT_BOX)
    if counted:
        terminal.tell(form_words.FORMS_COUNTED, files=counted.files, answers=counted.answers)
    elif any(one.sound for one in found):
        terminal.tell(form_words.LOOK_AT_PAPER if seen.sheets else form_words.FORMS_NOT_YET)
    else:
        click.get_current_context().exit(1)


def _tell(terminal: Terminal, found: Sequence[Returned]) -> None:
    terminal.table([(one.filled.source, one.round, one.participant, one.group, f"+{one.new}", f"={one.same}",
                     terminal.say(form_words.FORM_LATE) if one.late else
                     terminal.say(form_words.FORM_REPLACES, count=one.replaced) if one.replaced else "")
                    for one in found if one.sound])
    for one in found:
        for problem in one.problems:
            terminal.tell(form_words.SET_ASIDE, name=one.filled.source, problem=catalogue.explain(problem, terminal.lang))


def _tell_refused(terminal: Terminal, seen: Looked) -> None:
    for name, error in seen.refused:
        terminal.tell(form_words.SET_ASIDE, name=name, problem=catalogue.explain(error, terminal.lang))
    for source in seen.lost:
        terminal.tell(form_shapes.LOST[source.page.problem], name=source.file, page=source.page.page)


def _transcribe(tx: Tx, asked: Round, whose: str, statement: str, words: str) -> None:
    """Keeps the words of the newest picture of a person on a statement."""
    found = [one for one in handwriting.listing(tx, asked) if (one.participant, one.unit.id) == (whose, statement)]
    if not found:
        raise ToolkitError("There is no picture of {participant} on {statement}.", "See: toolkit form handwriting {key}",
                           participant=whose, statement=statement[:40], key=asked.key)
    answers.transcribe(tx, asked.key, found[-1].act, found[-1].unit.place, words)


@command("handwriting", form_words.HELP_FORM_HANDWRITING)
@round_argument
@option("--out", type=_FOLDER, metavar="DIR", help=form_words.OPT_PICTURES)
@option("--participant", "person", metavar="P", default="", help=form_words.OPT_FORM_PEOPLE)
@option("--words", "typed", metavar="P:STATEMENT=TEXT", multiple=True, help=form_words.OPT_TYPED)
@option("--erase", is_flag=True, help=form_words.OPT_ERASE)
@json_option
def handwritten(terminal: Terminal, round: str, out: Path | None, person: str, typed: tuple[str, ...], erase: bool,
                as_json: bool) -> None:
    """Lists the pictures of handwritten reasons that this library keeps, keeps their words, writes them out, or erases them."""
    said = files.pairs(terminal, "--words", "P:STATEMENT=TEXT", typed)
    with (writing if erase or said else reading)(terminal) as tx:
        asked = definition.find(tx, round)
        key = participants.one(tx, asked, person, person_of(terminal, tx)).key if person else ""
        kept = [one for one in handwriting.listing(tx, asked) if key in ("", one.participant)]
        for place, texts in said.items():
            whose, _, statement = place.partition(":")
            _transcribe(tx, asked, participants.one(tx, asked, whose, person_of(terminal, tx)).key, statement, texts[-1])
        if erase:
            terminal.tell(form_words.PICTURES_ERASED, count=handwriting.erase(tx, kept))
    if out is not None:
        _make_folder(out)
        for one in kept:
            path = out / f"{asked.key}-{one.participant}-{file_name(one.unit.id)}-{one.act[:8]}.jpg"
            try:
                path.write_bytes(one.picture)
            except OSError as error:
                raise files.unwritable(path, error) from error
    if as_json:
        terminal.answer({"round": asked.key, "handwriting": [form_shapes.kept(one) for one in kept]})
        return
    terminal.table([(one.participant, f"{one.unit.key}#{one.unit.id}", str(len(one.picture))) for one in kept])
    if not kept:
        terminal.tell(form_words.NO_HANDWRITING)
