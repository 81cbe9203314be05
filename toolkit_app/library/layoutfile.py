"""One layout file, read and checked: what is wrong in it is named with its line, and what would be right.

``docs/layouts.md`` has the form of the file. Nothing is guessed: a word that is not known here is an error, for a layout that
quietly ignores half of what an office wrote is worse than none.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import fields as fields_of
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml

from toolkit_app import kinds
from toolkit_app.errors import ToolkitError
from toolkit_app.library.nodes import Nodes
from toolkit_app.library.vocabulary import facet, facet_names
from toolkit_app.publishing import layout as looks
from toolkit_app.publishing import options
from toolkit_app.publishing.layout import Area, Band, Colours, Column, Layout, Logo, PaperLook, Piece, Table
from toolkit_app.publishing.picture import PictureError, open_picture

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_PLACE = re.compile(r"\{(\w*)\}")
_FONTS = ("sans", "serif", "mono")
_LARGEST_FILE = 400_000
_KEYS = (
    "form",
    "labels",
    "about",
    "kinds",
    "papers",
    "text",
    "headings",
    "colours",
    "head",
    "foot",
    "logo",
    "parts",
    "back",
    "areas",
    "table",
    "opening",
    "closing",
    "options",
    "pages",
)


def read(path: Path, *, own: bool = False) -> Layout:
    """The layout in a file. Raises ToolkitError naming the file, the line and what is wrong."""
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise ToolkitError("{file} is too large for a layout.", "A layout is a short text.", file=path.name)
        text = path.read_text(encoding="utf-8-sig")
        top = yaml.compose(text, Loader=_LOADER)
    except (OSError, UnicodeDecodeError) as error:
        raise ToolkitError(
            "The layout {file} cannot be read: {reason}.", "Save it as text in UTF-8.", file=path.name, reason=str(error)
        ) from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise ToolkitError(
            "The layout {file} is no YAML; line {line}: {reason}.",
            "Compare it with a layout that the program ships.",
            file=path.name,
            line=mark.line + 1 if mark else 1,
            reason=getattr(error, "problem", None) or str(error),
        ) from error
    return _Reader(path).layout(top, own)


class _Reader(Nodes):
    """Reads the nodes of one layout."""

    def layout(self, top: Any, own: bool) -> Layout:
        """The whole file."""
        found = self.named(top, _KEYS)
        for name in ("form", "labels"):
            if name not in found:
                raise self.wrong("{file}: “{name}” is missing.", "Say it at the beginning of the file.", top, name=name)
        form = self.one_of(found["form"], tuple(options.FORMS))
        said: dict[str, Any] = {
            "name": self.path.stem,
            "form": form,
            "own": own,
            "labels": self.labels(found["labels"]),
            "head": self._band(found.get("head"), looks.HEAD),
            "foot": self._band(found.get("foot"), looks.FOOT),
        }
        readers: Mapping[str, tuple[str, Callable[[Any], Any]]] = {
            "about": ("about", self.labels),
            "opening": ("opening", self.labels),
            "closing": ("closing", self.labels),
            "pages": ("pages", lambda node: int(self.number(node, 1, 20))),
            "kinds": ("kinds", lambda node: tuple(self.one_of(one, tuple(kinds.KINDS)) for one in self.items(node))),
            "papers": ("papers", self._papers),
            "colours": ("colours", self._colours),
            "logo": ("logo", self._logo),
            "parts": ("parts", self._pieces),
            "back": ("back", self._pieces),
            "areas": ("areas", lambda node: tuple(map(self._area, self.items(node)))),
            "table": ("table", self._table),
        }
        said |= {name: reader(found[key]) for key, (name, reader) in readers.items() if key in found}
        said |= self._type(found.get("text"), found.get("headings"))
        made = Layout(**said)
        self._bears_all(made, found.get("foot") or found.get("head") or top)
        if "options" in found:
            made = self._with_options(made, found["options"])
        return made

    def _papers(self, node: Any) -> dict[str, PaperLook]:
        made = {}
        for name, value in self.named(node, tuple(looks.PAPERS)).items():
            found = self.named(value, [one.name for one in fields_of(PaperLook)])
            sizes = {key: self.number(inner, 0, 120) for key, inner in found.items() if key in ("side", "top", "bottom")}
            if "size" in found:
                sizes["size"] = self.number(found["size"], 5, 40)
            turned = self.switch(found["turned"]) if "turned" in found else False
            columns = int(self.number(found["columns"], 1, 3)) if "columns" in found else 2
            look = PaperLook(**sizes, turned=turned, columns=columns)
            width, height = sorted(looks.PAPERS[name], reverse=turned)
            if width - 2 * look.side < 30 or height - look.top - look.bottom < 40:
                raise self.wrong(
                    "{file}, line {line}: the blanks leave no room for a text on {paper}.",
                    "Give smaller numbers for side, top and bottom; they are millimetres.",
                    value,
                    paper=name,
                )
            made[name] = look
        if not made:
            raise self.wrong(
                "{file}, line {line}: a paper is missing.", "There are: {names}.", node, names=", ".join(looks.PAPERS)
            )
        return made

    def _type(self, text: Any, headings: Any) -> dict[str, Any]:
        said: dict[str, Any] = {}
        if text is not None:
            found = self.named(text, ("font", "leading"))
            if "font" in found:
                said["text_font"] = self.one_of(found["font"], _FONTS)
            if "leading" in found:
                said["leading"] = self.number(found["leading"], 1, 3)
        if headings is not None:
            found = self.named(headings, ("font", "sizes"))
            if "font" in found:
                said["heading_font"] = self.one_of(found["font"], _FONTS)
            if "sizes" in found:
                said["heading_sizes"] = tuple(self.number(one, 0.7, 4) for one in self.items(found["sizes"])) or (1.0,)
        return said

    def _colours(self, node: Any) -> Colours:
        said = {}
        for name, value in self.named(node, [one.name for one in fields_of(Colours)]).items():
            said[name] = self.word(value)
            if not _COLOUR.fullmatch(said[name]):
                raise self.wrong(
                    "{file}, line {line}: “{value}” is no colour.",
                    'Write it like "#1b5470", in quotation marks.',
                    value,
                    value=said[name],
                )
        return Colours(**said)

    def _band(self, node: Any, usual: Band) -> Band:
        if node is None:
            return usual
        found = self.named(node, ("left", "right", "first"))
        return Band(**{name: tuple(self._template(one) for one in self.items(value)) for name, value in found.items()})

    def _template(self, node: Any) -> kinds.Labels:
        labels = self.labels(node)
        for text in labels.values():
            for name in _PLACE.findall(text):
                if name not in looks.PLACEHOLDERS:
                    raise self.unknown(node, name, looks.PLACEHOLDERS)
            if "{page}" in text and text.strip() != "{page}":
                raise self.wrong(
                    "{file}, line {line}: “{name}” stands by itself.", "Make it an entry of its own.", node, name="{page}"
                )
        return labels

    def _bears_all(self, made: Layout, node: Any) -> None:
        """Every page must say what it is: title, edition or revision, date, state, sensitivity, number."""
        bands = (made.head, made.foot)
        texts = [text for band in bands for labels in (*band.left, *band.right) for text in labels.values()]
        there = {name for text in texts for name in _PLACE.findall(text)}
        for names in looks.REQUIRED:
            if not there & set(names) and not (names == ("title",) and "book" in there):
                raise self.wrong(
                    "{file}: the pages would not bear {names}.",
                    "Put it into the head or the foot.",
                    node,
                    names=", ".join(f"{{{name}}}" for name in names),
                )

    def _logo(self, node: Any) -> Logo:
        found = self.named(node, ("file", "words", "where", "height"))
        if "file" not in found or "words" not in found:
            raise self.wrong(
                "{file}, line {line}: the logo needs its file and words that say what it shows.",
                "Write file: and words: below logo:.",
                node,
            )
        name = self.word(found["file"])
        if Path(name).name != name:
            raise self.wrong(
                "{file}, line {line}: the logo lies in another folder.",
                "Put it beside the layout and give its name alone.",
                found["file"],
            )
        try:
            data = (self.path.parent / name).read_bytes()
            open_picture(data, "en", 400)
        except (OSError, PictureError) as error:
            raise self.wrong(
                "{file}, line {line}: the logo {name} cannot be printed: {reason}.",
                "Put a PNG, JPEG or SVG of that name beside the layout.",
                found["file"],
                name=name,
                reason=getattr(error, "strerror", None) or str(error),
            ) from error
        where = self.one_of(found["where"], ("head", "cover")) if "where" in found else "head"
        height = self.number(found["height"], 3, 60) if "height" in found else 9
        return Logo(data, name, self.labels(found["words"]), where, height)

    def _pieces(self, node: Any) -> tuple[Piece, ...]:
        made = []
        for one in self.items(node):
            if isinstance(one, yaml.ScalarNode):
                made.append(Piece(self.one_of(one, looks.PLAIN_PIECES)))
                continue
            for what, value in self.named(one, (*looks.FIELD_PIECES, *looks.SECTION_PIECES)).items():
                known = _field_names() if what in looks.FIELD_PIECES else _section_names()
                known = (*known, "all") if what == "fields" else known
                made.append(Piece(what, tuple(self.one_of(name, known) for name in self.items(value))))
        return tuple(made)

    def _area(self, node: Any) -> Area:
        found = self.named(node, [one.name for one in fields_of(Area)])
        for name in ("labels", "x", "y", "width", "height"):
            if name not in found:
                raise self.wrong(
                    "{file}, line {line}: “{name}” is missing.",
                    "Give the place of the area in parts of a hundred.",
                    node,
                    name=name,
                )
        place = {name: self.number(found[name], 0, 100) for name in ("x", "y", "width", "height")}
        scale = [int(self.number(one, -1000, 1000)) for one in self.items(found["scale"])] if "scale" in found else []
        if scale and (len(scale) != 2 or not 1 <= scale[1] - scale[0] <= 20):
            raise self.wrong("{file}, line {line}: a scale has a first and a last number.", "Write [0, 10].", found["scale"])
        return Area(
            self.labels(found["labels"]),
            **place,
            prompt=self.labels(found["prompt"]) if "prompt" in found else {},
            scale=(scale[0], scale[1]) if scale else None,
            lines=self.switch(found["lines"]) if "lines" in found else False,
        )

    def _table(self, node: Any) -> Table:
        found = self.named(node, ("columns", "rows"))
        columns = tuple(map(self._column, self.items(found["columns"]))) if "columns" in found else ()
        if not columns:
            raise self.wrong(
                "{file}, line {line}: the table has no columns.", "Write columns: and a line with “- ” for each.", node
            )
        rows: tuple[kinds.Labels, ...] = ()
        if isinstance(found.get("rows"), yaml.ScalarNode):
            name = self.one_of(found["rows"], facet_names())
            rows = tuple(code.labels for code in facet(name).codes)
        elif "rows" in found:
            rows = tuple(map(self.labels, self.items(found["rows"])))
        whole = sum(column.share for column in columns)
        return Table(tuple(Column(one.labels, one.share / whole, one.box, one.when) for one in columns), rows)

    def _column(self, node: Any) -> Column:
        found = self.named(node, [one.name for one in fields_of(Column)])
        if "labels" not in found:
            raise self.wrong("{file}, line {line}: “{name}” is missing.", "Give the words above the column.", node, name="labels")
        when = self.one_of(found["when"], ("signature",)) if "when" in found else ""
        return Column(
            self.labels(found["labels"]),
            self.number(found["share"], 0.5, 100) if "share" in found else 1,
            self.switch(found["box"]) if "box" in found else False,
            when,
        )

    def _with_options(self, made: Layout, node: Any) -> Layout:
        there = {option.name: option for option in options.offered(made)}
        said = {}
        for name, value in self.named(node, (*there, "paper")).items():
            if name == "paper":
                said[name] = self.one_of(value, tuple(made.papers))
                continue
            try:
                said[name] = there[name].check(self.word(value))
            except ToolkitError as error:
                raise self.wrong(
                    "{file}, line {line}: “{value}” does not fit the option “{name}”.",
                    error.remedy,
                    value,
                    **{**error.values, "value": self.word(value), "name": name},
                ) from error
        return replace(made, options=said)


def _field_names() -> tuple[str, ...]:
    return tuple(dict.fromkeys(field.name for kind in kinds.KINDS.values() for field in kind.fields))


def _section_names() -> tuple[str, ...]:
    return tuple(dict.fromkeys(section.id for kind in kinds.KINDS.values() for section in kind.sections))
