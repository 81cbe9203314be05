"""Statements, boxes and captions of a file that this program exported, by the styles that ``publishing/word`` gave them."""

import re
from collections.abc import Sequence

from toolkit_app.intake.blocks import Block, Frame, Paragraph
from toolkit_app.text.statements import PART_LABELS, TYPE_LABELS

_LABEL, _STATEMENT, _TITLE, _BOX, _CAPTION, _GAP = "StatementLabel", "Statement", "BoxTitle", "Box", "Caption", "Gap"
_ID = re.compile(r"\s(s-[0-9a-z]+)$")
_SHOWN = re.compile(r"!\[(.*)\]\(attachment:[^()]*\)$")


def regrouped(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with statements and boxes as frames, and without captions that repeat the words of their picture."""
    found: list[Block] = []
    opened: list[tuple[Frame, str]] = []  # what is open and the style within: a statement, in it one of its parts
    for block in blocks:
        style = block.style if isinstance(block, Paragraph) else ""
        if style in (_LABEL, _TITLE):
            opened = _begun(_words(block), style, opened, found)
        elif style in (_STATEMENT, _BOX):
            if len(opened) == 2 and style == _STATEMENT:
                opened.pop()
            if not opened or opened[-1][1] != style:
                opened = [(Frame([]), style)]
                found.append(opened[0][0])
            opened[-1][0].blocks.append(block)
        elif style == _GAP:
            opened = opened[:-1]
        elif opened and (not isinstance(block, Paragraph) or _is_picture(block)):
            opened[-1][0].blocks.append(block)
        elif opened and style == _CAPTION and _repeats(block, opened[-1][0].blocks[-1:]):
            continue
        else:
            opened = []
            if not (style == _CAPTION and _repeats(block, found[-1:])):
                found.append(block)
    return found


def _begun(words: str, style: str, opened: list[tuple[Frame, str]], found: list[Block]) -> list[tuple[Frame, str]]:
    """What is open after the line above a statement or a box; a part of a statement stands within it."""
    if style == _LABEL:
        frame, inside = Frame([], _statement(words)), _STATEMENT
    else:
        part = next((name for name, labels in PART_LABELS.items() if words in labels.values()), "")
        frame, inside = Frame([], f"::: {part}" if part else f'::: {{.box title="{_quoted(words)}"}}'), _BOX
        if part and opened and opened[0][1] == _STATEMENT:
            opened[0][0].blocks.append(frame)
            return [opened[0], (frame, inside)]
    found.append(frame)
    return [(frame, inside)]


def _words(block: Block) -> str:
    return " ".join("".join(piece.text for piece in block.pieces).split()) if isinstance(block, Paragraph) else ""


def _quoted(words: str) -> str:
    return words.replace('"', "”").replace("{", "(").replace("}", ")")


def _statement(words: str) -> str:
    """The line that opens a statement, from the line above it in the file: its type in some language, then its id."""
    found = _ID.search(words)
    label = words[: found.start()].strip() if found else words
    name = next((name for name, labels in TYPE_LABELS.items() if name and label in labels.values()), "")
    return "::: {.statement" + (f" #{found[1]}" if found else "") + (f" type={name}" if name else "") + "}"


def _is_picture(paragraph: Paragraph) -> bool:
    return not _words(paragraph) and any(piece.markdown for piece in paragraph.pieces)


def _repeats(block: Block, before: Sequence[Block]) -> bool:
    shown = [piece.markdown for one in before if isinstance(one, Paragraph) for piece in one.pieces if piece.markdown]
    found = _SHOWN.match(shown[-1]) if shown else None
    return found is not None and found[1].strip() == _words(block)
