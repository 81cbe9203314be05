"""What came back, as the terminal looks at it: files and folders read once, with what the call says of single sheets."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from toolkit_app.cli import files
from toolkit_app.cli.rounds import person_of
from toolkit_app.cli.terminal import Terminal, finished
from toolkit_app.errors import ToolkitError
from toolkit_app.intake import form_batch, form_sheet, sheet
from toolkit_app.intake.form import FormReader
from toolkit_app.intake.form_batch import Batch, File
from toolkit_app.intake.form_sheet import Sheet, Source
from toolkit_app.library.store import Library, Tx
from toolkit_app.publishing.aside import file_name
from toolkit_app.validation import columns, definition, form_pages, forms, returned
from toolkit_app.validation.form_pages import Decided
from toolkit_app.validation.returned import Filled

NOTHING = "-"


@dataclass(frozen=True)
class Wish:
    """What a call asks for: files, the mapping of a table, and what it says of sheets."""

    names: tuple[str, ...]
    round: str | None
    mapping: Mapping[str, str]
    marks: Mapping[str, str]
    written: Mapping[str, str]
    whose: Mapping[str, str]
    second: tuple[str, ...] = ()

    @classmethod
    def of(cls, terminal: Terminal, names: tuple[str, ...], round: str | None, mapping: tuple[str, ...], marks: tuple[str, ...],
           written: tuple[str, ...], whose: tuple[str, ...], second: tuple[str, ...]) -> "Wish":
        """The options of a call. A word without ``=`` is a usage error."""
        def last(option: str, form: str, given: tuple[str, ...]) -> dict[str, str]:
            return {name: values[-1] for name, values in files.pairs(terminal, option, form, given).items()}

        return cls(names, round, last("--map", "COLUMN=TARGET", mapping), last("--mark", "COPY:N=ANSWER", marks),
                   last("--words", "COPY:N=TEXT", written), last("--whose", "COPY=P", whose), second)


@dataclass
class Looked:
    """What came back. ``sheets`` have the names by which a call speaks of them."""

    wish: Wish
    terminal: Terminal
    batch: Batch
    second: Batch
    sheets: dict[str, Sheet]
    decided: dict[str, Decided]
    refused: list[tuple[str, ToolkitError]] = field(default_factory=list)

    @property
    def lost(self) -> tuple[Source, ...]:
        """Pages that belong to no form."""
        return self.batch.lost

    def filled(self, tx: Tx) -> tuple[Filled, ...]:
        """What all files say. Files that cannot be read are among the refused."""
        self.refused = [*self.batch.refused, *self.second.refused]
        rounds = form_pages.Rounds(tx)
        found = self._of(tx, self.batch)
        found += [rounds.sheet(name, sheet, self.decided[name]) for name, sheet in self.sheets.items()]
        if not self.wish.second:
            return tuple(found)
        return returned.keyed_twice(found, self._of(tx, self.second))

    def _of(self, tx: Tx, batch: Batch) -> list[Filled]:
        rounds = form_pages.Rounds(tx)
        found = [rounds.fields(name, filled) for name, filled in batch.forms]
        for name, data in batch.others:
            try:
                if self.wish.round is not None and not forms.is_form(sheet.read(name, data)):
                    found += _rows(self.terminal, tx, self.wish.round, name, data, dict(self.wish.mapping))
                else:
                    found.append(forms.read(name, data))
            except ToolkitError as error:
                self.refused.append((name, error))
        return found

    def write_pictures(self, folder: Path) -> int:
        """Writes every page upright, cut-outs of what is doubtful, and handwriting; gives how many pictures."""
        pictures: dict[str, bytes] = {}
        for name, sheet_ in self.sheets.items():
            for source in sheet_.sources:
                code = source.page.code
                pictures[f"{name}-page-{code.page if code else source.page.page}"] = source.page.picture
            for row in sheet_.rows:
                if row.reading.doubt:
                    pictures[f"{name}-{row.question}-boxes"] = row.cut
                if row.comment:
                    pictures[f"{name}-{row.question}-words"] = row.comment
        for source in self.lost:
            pictures[f"{Path(source.file).stem}-page-{source.page.page}"] = source.page.picture
        for name, picture in pictures.items():
            path = folder / file_name(name, ".jpg")
            try:
                path.write_bytes(picture)
            except OSError as error:
                raise files.unwritable(path, error) from error
        return len(pictures)


def looked(terminal: Terminal, library: Library, wish: Wish) -> Looked:
    """Reads the files of a call, with a bar. Raises ToolkitError when it says something of a sheet that is not there."""
    with FormReader() as reader:
        batch = finished(terminal, form_batch.read(_files(wish.names), reader))
        second = finished(terminal, form_batch.read(_files(wish.second), reader)) if wish.second else Batch()
    named = dict(zip(form_sheet.names(batch.sheets), batch.sheets, strict=True))
    return Looked(wish, terminal, batch, second, named, _decisions(wish, list(named)))


def _files(names: Sequence[str]) -> list[File]:
    found: list[File] = []
    for name in names:
        path = Path(name)
        inside = [name]
        if path.is_dir():
            inside = sorted(str(one) for one in path.iterdir() if one.is_file() and not one.name.startswith("."))
        found += [File(Path(one).name, partial(files.read_bytes, one)) for one in inside]
    return found


def _decisions(wish: Wish, sheets: Sequence[str]) -> dict[str, Decided]:
    values: dict[str, dict[int, str]] = {name: {} for name in sheets}
    words: dict[str, dict[int, str]] = {name: {} for name in sheets}
    for said, target in ((wish.marks, values), (wish.written, words)):
        for place, value in said.items():
            name, _, number = place.rpartition(":")
            if not number.isdigit():
                raise ToolkitError("“{place}” names no statement of a sheet.", "Write it as COPY:N, such as a1b2:3.", place=place)
            target[_named(name, sheets)][int(number)] = "" if value == NOTHING else value
    whose = {_named(name, sheets): value for name, value in wish.whose.items()}
    return {name: Decided(values[name], words[name], whose.get(name, "")) for name in sheets}


def _named(typed: str, sheets: Sequence[str]) -> str:
    """The sheet whose copy begins so. Raises ToolkitError naming those there are."""
    found = [name for name in sheets if name == typed] or [name for name in sheets if name.startswith(typed)]
    if not typed or len(found) != 1:
        raise ToolkitError("“{name}” names no single sheet of paper.", "There are: {names}.", name=typed[:40],
                           names=", ".join(sheets) or NOTHING)
    return found[0]


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
