"""The commands ``form make`` and ``form read``."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from toolkit_app import kinds
from toolkit_app.cli import catalogue, files, round_shapes, round_words
from toolkit_app.cli.group import Entry, Group, command, json_option, option
from toolkit_app.cli.opening import opened, reading, writing
from toolkit_app.cli.rounds import person_of, round_argument
from toolkit_app.cli.terminal import Terminal
from toolkit_app.errors import ToolkitError
from toolkit_app.intake import sheet
from toolkit_app.library.progress import Progress
from toolkit_app.library.store import Tx
from toolkit_app.publishing.sheet import write_xlsx
from toolkit_app.validation import columns, definition, forms, participants, returned
from toolkit_app.validation.returned import Filled, Returned

form = Group("form", help=round_words.HELP_FORM, entries={
    "make": Entry("forms", "make", round_words.HELP_FORM_MAKE),
    "read": Entry("forms", "read", round_words.HELP_FORM_READ)})
CHANNELS = ("xlsx",)


@command("make", round_words.HELP_FORM_MAKE)
@round_argument
@option("--channel", type=click.Choice(CHANNELS), required=True, help=round_words.OPT_CHANNEL)
@option("--out", type=click.Path(path_type=Path, file_okay=False), metavar="DIR", required=True, help=round_words.OPT_FORM_OUT)
@option("--participant", "people", metavar="P", multiple=True, help=round_words.OPT_FORM_PEOPLE)
@option("--lang", type=click.Choice(kinds.LANGUAGES), help=round_words.OPT_FORM_LANG)
def make(terminal: Terminal, round: str, channel: str, out: Path, people: tuple[str, ...], lang: str | None) -> None:
    """Writes a form for each participant into a folder and prints their paths."""
    with reading(terminal) as tx:
        asked = definition.find(tx, round)
        keys = [participants.one(tx, asked, name, person_of(terminal, tx)).key for name in people]
        made = list(forms.make(tx, round, lang or "", keys))
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise files.unwritable(out, error) from error
    paths = [out / f"{one.name}.{channel}" for one in made]

    def written() -> Iterator[Progress]:
        for number, (one, path) in enumerate(zip(made, paths, strict=True), start=1):
            write_xlsx(one.book, path)
            yield Progress(number, len(made), round_words.STAGE_FORMS)

    terminal.progress(written())
    for path in paths:
        terminal.out(str(path))


@dataclass(frozen=True)
class _Looked:
    """What files said, and those that could not be read."""

    filled: tuple[Filled, ...]
    refused: tuple[tuple[str, ToolkitError], ...]


@command("read", round_words.HELP_FORM_READ)
@click.argument("names", metavar="FILE...", nargs=-1, required=True)
@option("--round", "round", metavar="ROUND", help=round_words.OPT_FORM_ROUND)
@option("--map", "mapping", metavar="COLUMN=TARGET", multiple=True, help=round_words.OPT_MAP)
@option("--yes", is_flag=True, help=round_words.OPT_YES)
@json_option
def read(terminal: Terminal, names: tuple[str, ...], round: str | None, mapping: tuple[str, ...], yes: bool,
         as_json: bool) -> None:
    """Looks at files that came back, a line for each; with ``--yes``, keeps the answers of those with which nothing is wrong."""
    said = {column: targets[-1] for column, targets in files.pairs(terminal, "--map", "COLUMN=TARGET", mapping).items()}
    with opened(terminal) as library, library.read() as tx:
        looked = _looked(terminal, tx, names, round, said)
        found = returned.check(tx, looked.filled)
    counted = None
    if yes and any(one.sound for one in found):
        with writing(terminal) as tx:
            # looked at once more: somebody may have answered meanwhile
            found = returned.check(tx, looked.filled)
            counted = returned.count(tx, found, person_of(terminal, tx))
    if as_json:
        terminal.answer({
            "files": [round_shapes.came_back(one, terminal.lang) for one in found],
            "refused": [{"file": name, "problem": str(error)} for name, error in looked.refused],
            "counted": {"files": counted.files, "answers": counted.answers, "late": counted.late} if counted else None})
    else:
        _tell(terminal, found)
    for name, error in looked.refused:
        terminal.tell(round_words.SET_ASIDE, name=name, problem=catalogue.explain(error, terminal.lang))
    if counted:
        terminal.tell(round_words.FORMS_COUNTED, files=counted.files, answers=counted.answers)
    elif any(one.sound for one in found):
        terminal.tell(round_words.FORMS_NOT_YET)
    else:
        click.get_current_context().exit(1)


def _looked(terminal: Terminal, tx: Tx, names: Sequence[str], round: str | None, said: dict[str, str]) -> _Looked:
    filled: list[Filled] = []
    refused: list[tuple[str, ToolkitError]] = []
    for path in names:
        name = Path(path).name
        try:
            data = files.read_bytes(path)
            if round is not None and not forms.is_form(sheet.read(name, data)):
                filled += _rows(terminal, tx, round, name, data, said)
            else:
                filled.append(forms.read(name, data))
        except ToolkitError as error:
            refused.append((name, error))
    return _Looked(tuple(filled), tuple(refused))


def _rows(terminal: Terminal, tx: Tx, round: str, name: str, data: bytes, said: dict[str, str]) -> tuple[Filled, ...]:
    """The rows of a table, by the mapping that was said now or the last time."""
    asked = definition.find(tx, round)
    titles = columns.titles(name, data)
    wanted = said or columns.remembered(asked, titles)
    if not wanted:
        guess = " ".join(f"--map '{column}={target.rpartition('/')[2]}'" for column, target in
                         columns.proposed(asked, titles).items())
        raise ToolkitError("Nobody has said yet which column of {name} answers what.", "From their titles it could be: {mapping}",
                           name=name, mapping=guess or "–")
    mapping = columns.checked(asked, titles, wanted)
    if said:
        columns.remember(asked, titles, said)
    return columns.read(tx, asked, name, data, mapping, person_of(terminal, tx))


def _tell(terminal: Terminal, found: Sequence[Returned]) -> None:
    terminal.table([(one.filled.source, one.round, one.participant, one.group, f"+{one.new}", f"={one.same}",
                     terminal.say(round_words.FORM_LATE) if one.late else "") for one in found if one.sound])
    for one in found:
        for problem in one.problems:
            terminal.tell(round_words.SET_ASIDE, name=one.filled.source, problem=catalogue.explain(problem, terminal.lang))
