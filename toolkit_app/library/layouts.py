"""The layouts there are: those the program ships, and an office's own from a folder beside the settings.

A layout of one's own takes the place of a shipped one of the same name.
"""

import functools
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from toolkit_app import places
from toolkit_app.errors import ToolkitError
from toolkit_app.library import layoutfile
from toolkit_app.publishing.layout import Layout
from toolkit_app.publishing.options import FORMS

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True)
class Layouts:
    """The layouts by name, in the order in which they are shown, and what is wrong with files that are none."""

    by_name: Mapping[str, Layout]
    broken: Mapping[str, ToolkitError]


def folder() -> Path:
    """Where an office's own layouts lie."""
    return places.settings_folder() / "layouts"


@functools.cache
def shipped() -> Mapping[str, Layout]:
    """The layouts of the program, by name."""
    found = [layoutfile.read(path) for path in sorted(places.shipped("content", "layouts").glob("*.yaml"))]
    forms = tuple(FORMS)
    return {layout.name: layout for layout in sorted(found, key=lambda layout: (forms.index(layout.form), layout.name))}


def every() -> Layouts:
    """All layouts, read anew where they are one's own: whoever mends a file sees the effect at once."""
    by_name = dict(shipped())
    broken: dict[str, ToolkitError] = {}
    try:
        files = sorted(folder().glob("*.yaml"))
    except OSError:
        files = []
    for path in files:
        try:
            by_name[path.stem] = layoutfile.read(path, own=True)
        except ToolkitError as error:
            broken[path.stem] = error
    return Layouts(by_name, broken)


def find(name: str) -> Layout:
    """The layout of that name. Raises ToolkitError naming the nearest, or what is wrong with its file."""
    there = every()
    if name in there.broken:
        raise there.broken[name]
    if name not in there.by_name:
        near = get_close_matches(name, there.by_name, n=3, cutoff=0.5)
        raise ToolkitError(
            "There is no layout “{name}”.", "There are: {names}.", name=name, names=", ".join(near or there.by_name)
        )
    return there.by_name[name]


def copy(name: str, new: str) -> Path:
    """Copies the file of a shipped layout into one's own folder under a new name, to be changed there; the path of the copy.

    Raises ToolkitError when the name does not fit, is taken, or the folder cannot be written to.
    """
    source = places.shipped("content", "layouts", f"{find(name).name}.yaml")
    if not source.exists():
        source = folder() / f"{name}.yaml"
    target = folder() / f"{new}.yaml"
    if not _NAME.fullmatch(new):
        raise ToolkitError(
            "“{name}” does not fit as the name of a layout.", "Take small Latin letters, digits and hyphens.", name=new
        )
    if target.exists():
        raise ToolkitError(
            "There is a layout “{name}” already.", "Take another name, or change {path}.", name=new, path=str(target)
        )
    try:
        folder().mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
    except OSError as error:
        raise ToolkitError(
            "Nothing can be written in {folder} ({reason}).",
            "Choose another folder.",
            folder=str(folder()),
            reason=error.strerror or str(error),
        ) from error
    return target
