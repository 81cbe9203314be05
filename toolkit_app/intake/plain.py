"""Files whose text has little or no form: .txt, .html, .md."""

import base64
import binascii
import re
from collections.abc import Mapping
from itertools import pairwise
from typing import Any
from urllib.parse import unquote

import yaml

from toolkit_app.errors import ToolkitError
from toolkit_app.intake import headings, losses
from toolkit_app.intake.assembling import assembled
from toolkit_app.intake.blocks import FINISHED, LAST, PRIVATE, Block, Paragraph, Piece
from toolkit_app.intake.document import Document
from toolkit_app.intake.encoding import decoded
from toolkit_app.intake.losses import Losses
from toolkit_app.intake.pictures import Pictures
from toolkit_app.text import paste
from toolkit_app.text.sections import normalise
from toolkit_app.text.wording import plain

_WRAPPED = 100  # a file whose lines are all shorter, with empty ones between paragraphs, was wrapped by its editor
_LONGEST_HEAD = 100_000
_HEAD = re.compile(r"---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_MARK = re.compile(r"[ \t]*(?:[•▪●◦‣*+–—-]|\d{1,3}[.)])[ \t]")
_TITLE = re.compile(r"<title[^>]*>(.*?)</title>", re.IGNORECASE | re.DOTALL)
_IMAGE = re.compile(r"<img\b[^>]*>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""\b(src|alt)\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)""", re.IGNORECASE)
_DATA = re.compile(r"data:image/[\w.+-]+;base64,(.*)", re.DOTALL)
_UNDERLINED = re.compile(r"^(?P<words>[^\s#>|*+\-`\d][^\n]*)\n(?:(?P<one>={3,})|(?P<two>-{3,}))[ \t]*$", re.MULTILINE)


def read_text(name: str, data: bytes) -> Document:
    """A plain text: paragraphs, typed lists; nothing else is taken for markup."""
    text, lost = _decoded(name, data)
    return _of_lines(name, _paragraphs(text), lost)


def _of_lines(name: str, lines: list[str], lost: Losses) -> Document:
    blocks: list[Block] = [Paragraph([Piece(PRIVATE.sub("", line.strip()))]) for line in lines]
    text = assembled(name, blocks, ()).text
    return Document("", text, headings.language(text), lost=tuple(lost.all()))


def _decoded(name: str, data: bytes) -> tuple[str, Losses]:
    text = decoded(name, data)[0]
    lost = Losses()
    if count := text.count("\ufffd"):
        lost.add(losses.LETTERS, count=count)
    return normalise(PRIVATE.sub("", re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", "", text))), lost


def _paragraphs(text: str) -> list[str]:
    """The paragraphs of a plain text: its lines, or what stands between empty lines where its editor wrapped it."""
    lines = text.strip("\n").split("\n")
    filled = [bool(line.strip()) for line in lines]
    if all(filled) or max(map(len, lines)) > _WRAPPED or not any(map(all, pairwise(filled))):
        return [line for line in lines if line.strip()]
    found: list[str] = []
    begins = True
    for line in lines:
        if line.strip() and not begins and not _MARK.match(line):
            found[-1] += f" {line.strip()}"
        elif line.strip():
            found.append(line.strip())
        begins = not line.strip()
    return found


def read_html(name: str, data: bytes) -> Document:
    """A page of HTML. Pictures that are in the page are taken over, nothing is fetched."""
    html, lost = _decoded(name, data)
    pictures = Pictures(lost)
    shown: list[str] = []

    def taken(found: re.Match[str]) -> str:
        markdown = _image(found[0], len(shown), pictures, lost)
        if not markdown or len(shown) > LAST - FINISHED:
            return ""
        shown.append(markdown)
        return chr(FINISHED + len(shown) - 1)

    title = _TITLE.search(html[:100_000])
    text = paste.from_html(_IMAGE.sub(taken, html))
    text = re.sub(f"[{chr(FINISHED)}-{chr(LAST)}]", lambda found: shown[ord(found[0]) - FINISHED], text)
    if re.search(r"<(?:script|form|iframe|object|embed)\b", html, re.IGNORECASE):
        lost.add(losses.SCRIPTS)
    if count := len(re.findall(r"<(?:ins|del)\b", html, re.IGNORECASE)):
        lost.add(losses.PAGE_CHANGES, count=count)
    words = " ".join(plain(paste.from_html(title[1])).split()) if title else ""
    return Document(words, text + "\n" * (text[-1:] not in ("", "\n")), headings.language(text), pictures=tuple(pictures.found),
                    lost=tuple(lost.all()))


def _image(tag: str, number: int, pictures: Pictures, lost: Losses) -> str:
    """The Markdown of an image: one in the page becomes a picture, one in a file beside it keeps its path."""
    values = {key.lower(): value.strip("\"'") for key, value in _ATTRIBUTE.findall(tag)}
    source, words = values.get("src", ""), re.sub(r"[\[\]\\|`]", "", values.get("alt", ""))
    if found := _DATA.match(source):
        try:
            data = base64.b64decode(re.sub(r"\s|%0A", "", unquote(found[1])), validate=True)
        except (binascii.Error, ValueError):
            lost.add(losses.BAD_PICTURES, words or "…")
            return ""
        named = pictures.add(f"{number}/picture", lambda: data)
        return f"![{words}](attachment:{named})" if named else ""
    if re.match(r"(?:[a-z][a-z0-9+.-]+:|//|\\\\|/)", source, re.IGNORECASE) or not source:
        lost.add(losses.LINKED_PICTURES, source)
        return ""
    return f"![{words}]({source.replace(' ', '%20').replace(')', '%29').replace('(', '%28')})"


def read_markdown(name: str, data: bytes) -> Document:
    """A text in Markdown with or without a head of YAML between two lines of hyphens, which is left in ``head``.

    Raises ToolkitError when the head is no YAML.
    """
    text, lost = _decoded(name, data)
    head: Mapping[str, Any] = {}
    found = _HEAD.match(text)
    if found and len(found[1]) <= _LONGEST_HEAD:
        head = _head(name, found[1])
        text = text[found.end() :]
    text = _UNDERLINED.sub(lambda one: f"{'#' if one['one'] else '##'} {one['words']}", text.strip("\n"))
    title = str(head.get("title") or "").strip()
    return Document(title, f"{text}\n" if text else "", headings.language(text), lost=tuple(lost.all()), head=head)


def _head(name: str, source: str) -> Mapping[str, Any]:
    try:
        value = yaml.safe_load(source)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise ToolkitError("The head of {name} is no YAML: {reason}.", "Mend what stands between the two lines of three hyphens.",
                           name=name, reason=" ".join(str(error).split())[:200]) from error
    return {str(key): value for key, value in value.items()} if isinstance(value, dict) else {}
