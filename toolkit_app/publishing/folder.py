"""A publication in, a folder out: each item a Markdown file with a head of its facts, pictures beside, links between the files.

Other programs for notes read it. The text is the source as it was written, but for links to items, which lead to the files, and
pictures, which lie in the folder ``images``.
"""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

from toolkit_app.errors import ToolkitError
from toolkit_app.publishing.aside import file_name, folder_aside
from toolkit_app.publishing.picture import PictureError
from toolkit_app.publishing.publication import Entry, Progress, Publication
from toolkit_app.publishing.raster import open_raster
from toolkit_app.text.references import rewritten

ImageReader = Callable[[str, str], bytes | None]
_WIDEST = 792.0  # points


def write(publication: Publication, target: Path, *, image: ImageReader) -> Iterator[Progress]:
    """Writes the publication as the new folder ``target``, telling after every item how far it is.

    ``image`` as for a PDF. Whoever stops the iteration, and every error, leaves no folder. Raises ToolkitError where there is
    nothing to write, something is in the folder already, or there is no room.
    """
    if not publication.entries:
        raise ToolkitError("There is nothing to print.", "Choose at least one item.")
    names = {entry.key: file_name(f"{entry.key} {entry.title}", ".md") for entry in publication.entries}
    titles = {**publication.titles, **{entry.key: entry.title for entry in publication.entries}}
    total = len(publication.entries)
    with folder_aside(target) as add:
        for done, entry in enumerate(publication.entries):
            pictures = _Pictures(entry, publication.lang, image)

            def linked(key: str, words: str) -> str:
                said = (words or titles.get(key, key)).replace("[", "\\[").replace("]", "\\]")
                return f"[{said}]({quote(names[key])})" if key in names else said

            text = rewritten(entry.body, linked, pictures.address)
            add(names[entry.key], f"{_head(entry)}\n# {entry.title}\n\n{text.rstrip()}\n{_sources(entry)}".encode())
            for name, data in pictures.found.items():
                add(name, data)
            yield Progress(done, total, entry.title)
            for warning in pictures.warnings:
                yield Progress(done, total, entry.title, warning)
        yield Progress(total, total, publication.title)


class _Pictures:
    """The pictures of one item, each once, re-encoded without what a camera wrote into them."""

    def __init__(self, entry: Entry, lang: str, image: ImageReader) -> None:
        self.entry, self.lang, self.image = entry, lang, image
        self.found: dict[str, bytes] = {}
        self.warnings: list[ToolkitError] = []
        self._names: dict[str, str] = {}

    def address(self, name: str) -> str:
        """Where the picture lies in the folder; one that cannot be shown keeps its name, and a warning is told."""
        if name in self._names:
            return self._names[name]
        key = self.entry.key
        try:
            data = open_raster(self.image(key, name), self.lang, _WIDEST).data
        except PictureError as error:
            self.warnings.append(ToolkitError("A picture in {key} is not printed ({name}): {reason}.", "Its place holds a note.",
                                              key=key, name=name, reason=str(error)))  # fmt: skip
            self._names[name] = f"attachment:{quote(name)}"
            return self._names[name]
        ending = ".png" if data.startswith(b"\x89PNG") else ".jpeg"
        path = f"images/{file_name(f'{key} {Path(name).stem}', ending)}"
        self.found[path] = data
        self._names[name] = quote(path)
        return self._names[name]


def _head(entry: Entry) -> str:
    """The facts as YAML; JSON strings are YAML, whatever is in them."""
    facts = {"key": entry.key, "revision": entry.head or entry.revision, "kind": entry.kind, "lang": entry.lang,
             "title": entry.title, "state": entry.state_label, "date": entry.date[:10],
             "sensitivity": entry.sensitivity}  # fmt: skip
    facts |= {row.label: row.value for row in entry.fields if row.value.strip() and row.label not in facts}
    lines = (
        f"{json.dumps(name, ensure_ascii=False) if not name.isascii() or ' ' in name else name}: "
        f"{json.dumps(value, ensure_ascii=False)}"
        for name, value in facts.items()
        if value
    )
    return "\n".join(("---", *lines, "---", ""))


def _sources(entry: Entry) -> str:
    listed = "".join(f"{number}. {source}\n" for number, source in enumerate(entry.sources, 1))
    return f"\n---\n\n{listed}" if listed else ""
