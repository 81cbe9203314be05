"""Items leave the library as files: checked, in a format, together or each by itself; what fails is named, the rest is done."""

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from toolkit_app import kinds
from toolkit_app.errors import ToolkitError
from toolkit_app.kinds import labels
from toolkit_app.library import disclosure, lists, pages, personal
from toolkit_app.library.disclosure import Concern
from toolkit_app.library.editions import Edition
from toolkit_app.library.store import Library, Tx
from toolkit_app.publishing import formats, sheet
from toolkit_app.publishing.aside import file_name
from toolkit_app.publishing.formats import Format
from toolkit_app.publishing.publication import Publication

_ITEMS = labels("Items", "მასალები", "Éléments", "Материалы")


@dataclass(frozen=True)
class Wish:
    """How items are to leave.

    ``level`` is the circle of readers, a code of the vocabulary ``sensitivity``. ``lang`` takes the translations into it, or
    is that of the labels of a list; ``layout``, ``paper`` and ``options`` are those of a PDF; ``separator`` that of a CSV file.
    ``complete`` adds what only a room above the library knows of the items.
    """

    format: Format
    level: str = "internal"
    lang: str | None = None
    edition: Edition | None = None
    layout: str = "handout"
    paper: str | None = None
    options: Mapping[str, str] = field(default_factory=dict)
    separator: sheet.Separator = ","
    complete: Callable[[Tx, Publication, Edition | None], Publication] | None = None


@dataclass(frozen=True)
class Step:
    """How far the work is: ``done`` of ``total``. ``written`` is a file that is finished now.

    ``failed`` is why the item ``key`` was not written; ``warning`` is what was written differently from what the text asks for.
    """

    done: int
    total: int
    what: str
    key: str = ""
    written: Path | None = None
    failed: ToolkitError | None = None
    warning: ToolkitError | None = None


def check(library: Library, keys: Sequence[str], wish: Wish) -> Generator[Step, None, tuple[Concern, ...]]:
    """Everything of concern in what would leave: of a list, in its columns only. Errors as those of ``disclosure.check``."""
    is_list = wish.format in formats.LISTS
    is_pdf = wish.format == "pdf"
    work = disclosure.check(library, keys, wish.level, printed=is_pdf, lang=None if is_list else wish.lang, edition=wish.edition,
                            layout=wish.layout if is_pdf else "", options=wish.options, listed=is_list)
    while True:
        try:
            step = next(work)
        except StopIteration as end:
            found: tuple[Concern, ...] = end.value
            break
        yield Step(step.done, step.total, step.what)
    if is_list:
        shown = {"title", "sensitivity", *(field.name for field in lists.fields())}
        return tuple(concern for concern in found if concern.place in shown)
    return found


def together(library: Library, keys: Sequence[str], wish: Wish, target: Path) -> Iterator[Step]:
    """Writes the items, in that order, into one file (or for Markdown one new folder). What stands in the way is raised.

    A methodology comes first in a text. Raises ToolkitError; then, and when the iteration is stopped, nothing is written.
    """
    if wish.format in formats.LISTS:
        yield from _list(library, keys, wish, target)
        return
    with library.read() as tx:
        publication = pages.publication(tx, keys, wish.layout, wish.paper, wish.lang, wish.edition, options=wish.options)
        if wish.complete is not None:
            publication = wish.complete(tx, publication, wish.edition)
    if wish.format != "pdf":
        publication = replace(publication, entries=tuple(sorted(publication.entries, key=lambda entry: not entry.is_methodology)))
    image = pages.image_reader(library, wish.edition)
    for step in formats.writer(wish.format)(publication, target, image=image):
        yield Step(step.done, step.total, step.what, warning=step.warning)
    yield Step(1, 1, target.name, written=target)


def _list(library: Library, keys: Sequence[str], wish: Wish, target: Path) -> Iterator[Step]:
    with library.read() as tx:
        chosen = pages.keys_of(tx, keys, None, wish.edition)
        lang = wish.lang or kinds.LANGUAGES[0]
        table = lists.table(tx, chosen, kinds.text_in(_ITEMS, lang), lang)
    yield Step(0, 1, target.name)
    if wish.format == "csv":
        sheet.write_csv(table, target, separator=wish.separator)
    else:
        sheet.write_xlsx(sheet.Book(table.title, (table,), lang), target)
    yield Step(1, 1, target.name, written=target)


def each(library: Library, keys: Sequence[str], wish: Wish, folder: Path) -> Iterator[Step]:
    """Writes every item into a file of its own in a folder, which is made where there is none; files of that name are replaced.

    Each is checked by itself. What fails is told in its step and the others are written. Raises ToolkitError when the folder
    cannot be made, and for a format of lists.
    """
    if wish.format in formats.LISTS:
        raise ToolkitError("A list is one file.", "Leave out the wish for a file each.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ToolkitError("Nothing can be written in {folder} ({reason}).", "Choose another folder.", folder=folder,
                           reason=error.strerror) from error
    with library.read() as tx:
        chosen, rules = pages.keys_of(tx, keys, wish.lang, wish.edition), personal.rules(tx)
    is_pdf = wish.format == "pdf"
    for done, key in enumerate(chosen):
        try:
            with library.read() as tx:
                item = pages.in_language(tx, key, wish.lang, wish.edition)
                texts = pages.texts(tx, [key], wish.layout if is_pdf else "", wish.lang, wish.edition, wish.options)
                disclosure.require([concern for text in texts(tx, key)
                                    for concern in disclosure.concerns(tx, text, wish.level, rules, printed=is_pdf)])
            target = folder / file_name(f"{item.key} {item.title}", formats.suffix(wish.format))
            for step in together(library, [key], wish, target):
                yield Step(done, len(chosen), item.title, key, warning=step.warning)
        except ToolkitError as error:
            yield Step(done + 1, len(chosen), key, key, failed=error)
        else:
            yield Step(done + 1, len(chosen), item.title, key, written=target)
