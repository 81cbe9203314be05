"""What leaves of a round: its report as PDF or Word, its open dataset as a folder; and what a person looks at before."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from toolkit_app.errors import ToolkitError
from toolkit_app.kinds import labels
from toolkit_app.library.disclosure import Concern
from toolkit_app.library.store import Library, Tx
from toolkit_app.publishing import report_pdf
from toolkit_app.publishing.aside import folder_aside
from toolkit_app.publishing.publication import Progress
from toolkit_app.publishing.report import Report
from toolkit_app.publishing.word import report as report_word
from toolkit_app.text import privacy
from toolkit_app.validation import dataset as datasets
from toolkit_app.validation import report as reports

WRITERS: Mapping[str, Callable[[Report, Path], Iterator[Progress]]] = {".pdf": report_pdf.write, ".docx": report_word.write}
DATASET = "dataset"
_WRITTEN = labels("What was written in the round", "რაუნდში დაწერილი ტექსტები", "Ce qui a été écrit dans le tour",
                  "Написанное в раунде")


def concerns(tx: Tx, key: str) -> tuple[Concern, ...]:
    """What may be personal data in what people wrote in a round: to be looked at, it holds nothing back. What is so by its form
    is left out of a report by itself. Raises ToolkitError when there is no such round, or it is not open yet.
    """
    material = reports.gather(tx, key)
    found = {one.words: one.detector for text in material.written for one in privacy.find(text, material.rules)}
    return tuple(Concern(material.round.key, material.of.title, "personal", "warning", detector, privacy.REASONS[detector],
                         where=_WRITTEN, words=words) for words, detector in found.items())


def writer(target: Path) -> Callable[[Report, Path], Iterator[Progress]]:
    """What writes a report into a file of that name. Raises ToolkitError when its ending says neither PDF nor Word."""
    found = WRITERS.get(target.suffix.casefold())
    if found is None:
        raise ToolkitError("A report is a file that ends with {endings}.", "Name it so.", endings=", ".join(WRITERS))
    return found


def report(library: Library, key: str, target: Path, *, lang: str = "", date: str) -> Iterator[Progress]:
    """Writes the report on a round, computed anew from its acts, whole or not at all, telling how far it is.

    ``lang`` is a language of texts, that of the round where none is given. Raises ToolkitError as ``report.gather`` and the
    writers do.
    """
    write = writer(target)
    yield Progress(0, 1, target.name)
    with library.read() as tx:
        made = reports.build(tx, key, lang, date=date)
    yield from write(made, target)


def dataset(tx: Tx, key: str, folder: Path) -> tuple[Path, ...]:
    """Writes the open dataset of a closed round into a new folder, all of it or nothing; the paths of its files.

    Raises ToolkitError as ``dataset.files`` does, and when something is in the folder.
    """
    made = datasets.files(tx, key)
    with folder_aside(folder) as put:
        for one in made:
            put(one.name, one.data)
    return tuple(folder / one.name for one in made)
