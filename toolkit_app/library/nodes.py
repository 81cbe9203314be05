"""A YAML file read node by node, so that what is wrong in it can be named with its line, and with what would be right."""

from collections.abc import Collection, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import yaml

from toolkit_app import kinds
from toolkit_app.errors import ToolkitError


class Nodes:
    """Reads the nodes of one file. Every method raises ToolkitError where a node is not what it should be."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def wrong(self, what: str, remedy: str, node: Any, **values: object) -> ToolkitError:
        """The error for a node. Its sentences name ``{file}`` and ``{line}``."""
        line = node.start_mark.line + 1 if node is not None else 1
        return ToolkitError(what, remedy, file=self.path.name, line=line, **values)

    def named(self, node: Any, names: Collection[str]) -> dict[str, Any]:
        """A mapping with these names only."""
        if not isinstance(node, yaml.MappingNode):
            raise self.wrong(
                "{file}, line {line}: names with values are expected.", "Write “name: value”, a line for each.", node
            )
        found: dict[str, Any] = {}
        for key, value in node.value:
            name = self.word(key)
            if name not in names:
                raise self.unknown(key, name, names)
            if name in found:
                raise self.wrong("{file}, line {line}: “{name}” is there twice.", "Keep one of them.", key, name=name)
            found[name] = value
        return found

    def items(self, node: Any) -> Sequence[Any]:
        """A list; a single value is a list of one."""
        if isinstance(node, yaml.ScalarNode) and node.value.strip():
            return [node]
        if not isinstance(node, yaml.SequenceNode):
            raise self.wrong("{file}, line {line}: a list is expected.", "Write [one, two], or a line with “- ” for each.", node)
        return list(node.value)

    def word(self, node: Any) -> str:
        """A text."""
        if not isinstance(node, yaml.ScalarNode):
            raise self.wrong("{file}, line {line}: a word or a text is expected.", "Write it behind the colon.", node)
        return str(node.value)

    def number(self, node: Any, least: float, most: float) -> float:
        """A number within bounds."""
        try:
            value = float(self.word(node))
        except ValueError:
            value = least - 1
        if not least <= value <= most:
            raise self.wrong(
                "{file}, line {line}: “{value}” does not fit.",
                "Give a number from {minimum} to {maximum}.",
                node,
                value=self.word(node),
                minimum=f"{least:g}",
                maximum=f"{most:g}",
            )
        return value

    def switch(self, node: Any) -> bool:
        """Yes or no."""
        return self.one_of(node, ("yes", "no", "true", "false")) in ("yes", "true")

    def one_of(self, node: Any, names: Sequence[str]) -> str:
        """One of some words."""
        value = self.word(node)
        if value not in names:
            raise self.unknown(node, value, names)
        return value

    def labels(self, node: Any) -> kinds.Labels:
        """A text in several languages, English among them; or one text for all of them."""
        if isinstance(node, yaml.ScalarNode):
            return {"en": str(node.value)}
        found = {name: self.word(value) for name, value in self.named(node, kinds.LANGUAGES).items()}
        if not found.get("en", "").strip():
            raise self.wrong("{file}, line {line}: the English words are missing.", "Write en: and the words.", node)
        return found

    def unknown(self, node: Any, name: str, names: Collection[str]) -> ToolkitError:
        """The error for a word that is not known at this place."""
        near = get_close_matches(name, names, n=2, cutoff=0.6)
        if near:
            return self.wrong(
                "{file}, line {line}: “{name}” is not known here.", "Nearest: {names}.", node, name=name, names=", ".join(near)
            )
        return self.wrong(
            "{file}, line {line}: “{name}” is not known here.", "There are: {names}.", node, name=name, names=", ".join(names)
        )
