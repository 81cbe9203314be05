"""Links between the files of a folder made links between items, and files that they show made attachments.

Known are the ways of Markdown programs: ``[words](note.md)``, ``![words](picture.png)``, ``[[Note]]``, ``[[Note|words]]``,
``[[Note#Heading]]``, ``![[picture.png]]``. Nothing outside of the folder that was named is ever touched.
"""

import os
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote

from toolkit_app.intake import losses
from toolkit_app.intake.document import Lost
from toolkit_app.intake.losses import Losses
from toolkit_app.library import attachments

_CODE = r"^(?P<fence>`{3,}+|~{3,}+)[^\n]*+\n(?s:.*?)^(?P=fence)[`~]*[ \t]*$|(?<!`)(?P<ticks>`{1,8}+)[^`\n]+(?P=ticks)(?!`)"
_WIKI = r"(?P<shown>!?)\[\[(?P<note>[^\[\]|#\n]+)?(?:#(?P<part>[^\[\]|\n]*))?(?:\|(?P<alias>[^\[\]\n]*))?\]\]"
# nothing in it can be read in two ways: a text of brackets and blanks costs no more than any other
_LINK = r"(?P<image>!?)\[(?P<words>(?:[^\[\]\\\n]|\\.)*+)\]\((?P<inside>(?:[^()\n]|\([^()\n]*\))*+)\)"
_ANY = re.compile(f"{_CODE}|{_WIKI}|{_LINK}", re.MULTILINE)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:|//|\\\\")
_KEY = re.compile(r"[A-Za-z]{2}-[0-9A-Za-z]{8}$")
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".bmp", ".tif", ".tiff")
_MOST = 50_000


@dataclass(frozen=True)
class Linked:
    """A text with its links made ours: ``files`` are the (name in the text, path) of what is to be attached."""

    text: str
    files: tuple[tuple[str, Path], ...]
    lost: tuple[Lost, ...]


@dataclass
class Folder:
    """The files of a named folder, found by their path and by their bare name."""

    root: Path
    _names: dict[str, list[Path]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        count = 0
        for place, folders, files in os.walk(self.root):
            folders[:] = [name for name in folders if not name.startswith(".")]
            for name in files:
                count += 1
                if count <= _MOST:
                    self._names.setdefault(same(name), []).append(Path(place, name))

    def file(self, target: str, beside: Path) -> Path | None:
        """The file that a link in a file of the folder ``beside`` means; None where there is none within the folder."""
        for start in (beside, self.root):
            path = Path(os.path.normpath(start / target))
            if path.is_relative_to(self.root) and path.is_file() and path.resolve().is_relative_to(self.root.resolve()):
                return path
        named = self._names.get(same(target.replace("\\", "/").rsplit("/", 1)[-1]), [])
        return named[0] if len(named) == 1 and named[0].resolve().is_relative_to(self.root.resolve()) else None


def same(name: str) -> str:
    """A file name or title as it is compared: composed, without case."""
    return unicodedata.normalize("NFC", name).casefold().strip()


def _parts(inside: str) -> tuple[str, str]:
    """The target of a link and its title, with a blank and quotation marks before and around it."""
    to, mark, title = inside.partition(' "')
    if mark and title.endswith('"'):
        return to.strip().removeprefix("<").removesuffix(">"), mark + title
    return inside.removeprefix("<").removesuffix(">"), ""


def linked(text: str, beside: Path, folder: Folder, items: Mapping[Path, str], titles: Mapping[str, str]) -> Linked:
    """The text of a file in the folder ``beside`` with its links made ours.

    ``items`` are the keys of the items that files become, ``titles`` those by title, alias or name without ending (``same``).
    """
    work = _Work(beside, folder, items, titles)
    done = _ANY.sub(work.renewed, text)
    return Linked(done, tuple((name, path) for path, name in work.files.items()), tuple(work.lost.all()))


@dataclass
class _Work:
    beside: Path
    folder: Folder
    items: Mapping[Path, str]
    titles: Mapping[str, str]
    files: dict[Path, str] = field(default_factory=dict)
    lost: Losses = field(default_factory=Losses)

    def renewed(self, found: re.Match[str]) -> str:
        if found["fence"] or found["ticks"]:
            return found[0]
        if found["inside"] is None:
            return self._wiki(found)
        to, title = _parts(found["inside"].strip())
        target = unquote(to)
        if not target or _SCHEME.match(target):
            return found[0]
        if target.startswith("#"):
            self.lost.add(losses.INNER_LINKS, found["words"])
            return found["words"]
        return self._to(target.split("#")[0].split("?")[0], found["words"], found["image"] == "!", title)

    def _wiki(self, found: re.Match[str]) -> str:
        note, words = (found["note"] or "").strip(), (found["alias"] or "").strip()
        if not note:
            self.lost.add(losses.INNER_LINKS, found["part"] or "")
            return words or found["part"] or ""
        if _KEY.match(note) and not found["shown"]:
            return found[0]
        # "![[picture.png|300]]" says a width and no words
        if found["shown"] and words.isdigit():
            words = ""
        elif not found["shown"] and not words:
            words = note.rsplit("/", 1)[-1]
        return self._to(note, words, found["shown"] == "!", "")

    def _to(self, target: str, words: str, is_image: bool, title: str) -> str:
        path = self.folder.file(target, self.beside) or self.folder.file(f"{target}.md", self.beside)
        key = self.items.get(path) if path else None
        key = key or self.titles.get(same(target)) or self.titles.get(same(target.rsplit("/", 1)[-1]))
        if key:
            plain = words.replace("\\[", "(").replace("\\]", ")").replace("[", "(").replace("]", ")").replace("|", " ").strip()
            return f"[[{key}|{plain}]]" if plain else f"[[{key}]]"
        if path is None:
            self.lost.add(losses.MISSING_FILES if is_image or "." in target[-6:] else losses.MISSING_LINKS, target)
            return words or target.rsplit("/", 1)[-1]
        name = self._named(path)
        if path.suffix.lower() in _PICTURES and (is_image or not words):
            return f"![{words}](attachment:{name}{title})"
        return words if not words or name in words else f"{words} ({name})"

    def _named(self, path: Path) -> str:
        """The name under which a file is attached: no other file of the text has it."""
        if path not in self.files:
            wanted = attachments.fit_name(path.name)
            name, number = wanted, 1
            while name in self.files.values():
                number += 1
                name = f"{Path(wanted).stem}-{number}{Path(wanted).suffix}"
            self.files[path] = name
        return self.files[path]
