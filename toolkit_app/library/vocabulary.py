"""The vocabularies the program ships: codes with labels in four languages, and the nearest word for a wrong one."""

import difflib
import functools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from toolkit_app import kinds, places
from toolkit_app.errors import ToolkitError

# every plain value is read as text: a code "no" stays a word, a date stays the date as written; libyaml is ten times faster
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True)
class Code:
    """One entry of a vocabulary; ``parent`` is the code it belongs to (a municipality's region), or ""."""

    code: str
    labels: kinds.Labels
    parent: str = ""


@dataclass(frozen=True)
class Facet:
    """One vocabulary: its name, its label, and its codes in the order in which they are shown."""

    name: str
    labels: kinds.Labels
    codes: tuple[Code, ...]

    @functools.cached_property
    def by_code(self) -> Mapping[str, Code]:
        """The entries by code."""
        return {code.code: code for code in self.codes}


def damaged(path: Path, error: object) -> ToolkitError:
    """The error for a shipped file that is not as it was shipped."""
    return ToolkitError("The file {name} of the program is damaged: {error}.", "Install the program again.",
                        name=path.name, error=error)


def read_yaml(path: Path, text: str | None = None) -> Any:
    """The YAML of a shipped file (or ``text`` from it) with every plain value as a str. A ToolkitError names a damaged file."""
    try:
        return yaml.load(path.read_text(encoding="utf-8") if text is None else text, Loader=_LOADER)  # noqa: S506 - makes plain values only
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise damaged(path, error) from error


def _labels(path: Path, value: object) -> kinds.Labels:
    if not isinstance(value, Mapping) or not value.get("en"):
        raise damaged(path, "a label is missing")
    return {lang: str(value[lang]) for lang in kinds.LANGUAGES if value.get(lang)}


@functools.cache
def facet(name: str) -> Facet:
    """The vocabulary of that name, read once. Raises ToolkitError naming the nearest vocabularies."""
    path = places.shipped("content", "vocabulary", f"{name}.yaml")
    names = facet_names()
    if name not in names:
        raise unknown("There is no vocabulary “{name}”.", name, names, name=name)
    data = read_yaml(path)
    if not isinstance(data, Mapping) or not isinstance(data.get("codes"), list):
        raise damaged(path, "it holds no codes")
    codes = tuple(Code(str(entry["code"]), _labels(path, entry.get("labels")), str(entry.get("parent") or ""))
                  for entry in data["codes"])
    return Facet(name, _labels(path, data.get("labels")), codes)


@functools.cache
def facet_names() -> tuple[str, ...]:
    """The names of all vocabularies, sorted."""
    return tuple(sorted(path.stem for path in places.shipped("content", "vocabulary").glob("*.yaml")))


def vocabulary() -> Mapping[str, Facet]:
    """All vocabularies by name."""
    return {name: facet(name) for name in facet_names()}


def label(name: str, code: str, lang: str) -> str:
    """The label of a code in a language, in English where it has none there; a code that is not known is its own label."""
    known = facet(name).by_code.get(code)
    return kinds.text_in(known.labels, lang) if known else code


def labelled(error: ToolkitError, lang: str, kind: str = "") -> ToolkitError:
    """The error with fields, vocabularies, kinds and codes named by their labels in a language, as people know them.

    ``kind`` is that of the item, where it is known; another kind's field of the same name stands in for it.
    """
    said = {name: str(value) for name, value in error.values.items()}
    every = (*(one for one in (kinds.KINDS.get(kind),) if one), *kinds.KINDS.values())
    field = next((found for one in every if (found := one.field(said.get("field", "")))), None)
    told = dict(error.values)
    if field is not None:
        told["field"] = kinds.text_in(field.labels, lang)
        if "codes" in said and field.vocabulary:
            told["codes"] = ", ".join(label(field.vocabulary, code, lang) for code in said["codes"].split(", "))
    if said.get("facet") in facet_names():
        told["facet"] = kinds.text_in(facet(said["facet"]).labels, lang)
    for name in ("kind", "taken", "kinds"):
        codes = said.get(name, "").split(", ")
        if all(code in kinds.KINDS for code in codes):
            told[name] = ", ".join(kinds.text_in(kinds.KINDS[code].labels, lang) for code in codes)
    return ToolkitError(error.what, error.remedy, **told)


def check(name: str, code: str) -> None:
    """Raises ToolkitError naming the nearest codes when the vocabulary has no such code."""
    codes = facet(name).by_code
    if code not in codes:
        raise unknown("“{code}” is not a code of “{facet}”.", code, codes, code=code, facet=name)


def with_parents(name: str, codes: Iterable[str]) -> tuple[str, ...]:
    """The codes and everything they belong to, each once: a municipality brings its region. Unknown codes stay."""
    known = facet(name).by_code
    found: dict[str, None] = {}
    for code in codes:
        here = code
        while here and here not in found:
            found[here] = None
            here = known[here].parent if here in known else ""
    return tuple(found)


def narrowest(name: str, codes: Iterable[str]) -> tuple[str, ...]:
    """Those of some codes to which no other of them belongs: of a municipality and its region the municipality."""
    there = tuple(dict.fromkeys(codes))
    wider = {above for code in there for above in with_parents(name, [code])[1:]}
    return tuple(code for code in there if code not in wider)


def unknown(what: str, word: str, words: Iterable[str], **values: object) -> ToolkitError:
    """The error for a wrong word: ``what`` (a template over ``values``), and the nearest words there are as the remedy."""
    every = list(words)
    near = difflib.get_close_matches(word.casefold(), every, n=3, cutoff=0.5)
    if near:
        return ToolkitError(what, "Nearest: {words}.", words=", ".join(near), **values)
    return ToolkitError(what, "There are: {words}.", words=", ".join(every), **values)


@functools.cache
def guidance(kind: str) -> Mapping[str, kinds.Labels]:
    """A sentence per section of a kind that says what belongs there, in the four languages. Empty for a kind without any."""
    path = places.shipped("content", "templates", f"{kind}.yaml")
    if not path.exists():
        return {}
    data = read_yaml(path)
    if not isinstance(data, Mapping) or not isinstance(data.get("sections"), Mapping):
        raise damaged(path, "it holds no sections")
    return {str(section): _labels(path, value) for section, value in data["sections"].items()}
