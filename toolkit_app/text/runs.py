"""Runs of formatted words written as Markdown, so that reading it back gives the same words with the same formats."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from toolkit_app.text.lines import ADMONITION, DEFINITION, FENCE, FOOTNOTE, HEADING, ITEM, QUOTE, is_delimiter, is_rule

_INLINE = re.compile(r"\\(?=[!-/:-@\[-`{-~]|$)|[*`]|(?<![^\W_])_|_(?![^\W_])|\[(?=\[)|\](?=[(\[])|&(?=#?\w+;)|<(?=https?://|[^<>\s@]+@)|\[(?=\^)")
_NUMBER = re.compile(r"([ \t]*\d{1,3})([.)])")


@dataclass(frozen=True)
class Run:
    """Words of one format. ``address`` is a checked link address or an empty string."""

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    address: str = ""


def written(runs: Sequence[Run]) -> str:
    """One paragraph of Markdown; lines within it (``\\n`` in a run) are kept by two blanks before each line end."""
    lines: list[str] = []
    for line in _written_lines(runs):
        text = line.strip(" \t\n")
        lines.append(_begin(text) if text else "")
    while lines and not lines[-1].strip("\u00a0"):
        lines.pop()
    while lines and not lines[0].strip("\u00a0"):
        del lines[0]
    # An empty line within ends a paragraph; one such end is as good as many.
    text = "  \n".join(lines)
    return re.sub(r"(?:  \n){2,}", "\n\n", text)


def _written_lines(runs: Sequence[Run]) -> list[str]:
    lines: list[list[Run]] = [[]]
    for run in runs:
        first, *others = run.text.split("\n")
        lines[-1].append(_with_text(run, first))
        lines.extend([_with_text(run, other)] for other in others)
    return ["".join(_links(line)) for line in lines]


def _with_text(run: Run, text: str) -> Run:
    return Run(text, run.bold, run.italic, run.code, run.address)


def _links(runs: Iterable[Run]) -> Iterable[str]:
    for address, linked in groupby((run for run in runs if run.text), key=lambda run: run.address):
        group = list(linked)
        if not address:
            yield _marked(group)
        elif "".join(run.text for run in group).strip() == address:
            yield f"<{address}>"
        else:
            target = address.translate({ord(mark): f"%{ord(mark):02X}" for mark in " ()<>\"'[]*_`\\"} | {ord("_"): "_"})
            yield _around(_marked(group, linked=True), lambda words, target=target: f"[{words}]({target})")  # type: ignore[misc]


def _marked(runs: list[Run], *, linked: bool = False) -> str:
    """Bold outside, italic inside; blanks stay outside the marks, where Markdown wants them."""
    text = ""
    for bold, strong in groupby(runs, key=lambda run: run.bold):
        inner = ""
        for italic, words in groupby(strong, key=lambda run: run.italic):
            piece = "".join(_code(run.text) if run.code else escaped(run.text, linked=linked) for run in words)
            inner += _around(piece, "*{}*".format) if italic else piece
        text += _around(inner, "**{}**".format) if bold else inner
    return text


def _around(text: str, mark: Callable[[str], str]) -> str:
    core = text.strip()
    if not core:
        return text
    start = text.index(core)
    return text[:start] + mark(core) + text[start + len(core) :]


def _code(text: str) -> str:
    fence = "`"
    while fence in text:
        fence += "`"
    blank = " " if text[:1] == "`" or text[-1:] == "`" else ""
    return f"{fence}{blank}{text}{blank}{fence}" if text.strip() else text


def escaped(text: str, *, linked: bool = False) -> str:
    """Words in which nothing can be taken for inline markup."""
    text = _INLINE.sub(lambda match: f"\\{match[0]}", text)
    return re.sub(r"(?<!\\)([\[\]])", r"\\\1", text) if linked else text


def _begin(line: str) -> str:
    """A line that cannot be taken for the beginning of a block."""
    if match := _NUMBER.match(line):
        return f"{match[1]}\\{line[match.end(1) :]}" if ITEM.match(line) else line
    patterns = (HEADING, ITEM, QUOTE, FENCE, ADMONITION, FOOTNOTE, DEFINITION)
    if any(pattern.match(line) for pattern in patterns) or line.startswith(":::") or is_delimiter(line) or is_rule(line):
        return f"\\{line}"
    return line
