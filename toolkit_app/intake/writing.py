"""Blocks written as our Markdown, with private letters where comments begin and end (``blocks.PLACE``)."""

import re
from collections.abc import Iterable, Sequence

from toolkit_app.intake.blocks import FINISHED, LAST, PLACE, PLACES, Block, Cell, Note, Paragraph, Piece, Table
from toolkit_app.text.runs import Run, written

_AFTER = chr(LAST)
_FINISHED = re.compile(f"[{chr(FINISHED)}-{chr(LAST - 1)}]")


def edge(comment: int) -> str:
    """The private letter for the place where a comment begins (its number) or ends (its negative number)."""
    return chr(PLACES + 2 * abs(comment) + (comment < 0))


def write(blocks: Sequence[Block], *, places: bool = False) -> list[str]:
    """The text of each block as it stands in a whole text; with ``places`` where comments begin and end.

    The blocks are those of ``views.seen``. ``joined`` makes one text of them.
    """
    return [_block(block, places) for block in blocks]


def joined(blocks: Sequence[Block], texts: Sequence[str]) -> str:
    """One text of the texts of the blocks."""
    text = ""
    before: Block | None = None
    for block, piece in zip(blocks, texts, strict=True):
        text += (_between(before, block) if before else "") + piece
        before = block
    return text


def _between(before: Block, block: Block) -> str:
    if not isinstance(before, Paragraph) or not isinstance(block, Paragraph):
        return "\n\n"
    if before.quote and block.quote:
        return "\n>\n"
    item = block.marker and not block.continues and (before.marker or before.continues)
    alike = item and (before.indent != block.indent or before.continues or (before.marker == "- ") == (block.marker == "- "))
    return "\n" if alike else "\n\n"


def _block(block: Block, places: bool) -> str:
    if isinstance(block, Paragraph):
        return _paragraph(block, places)
    if isinstance(block, Table):
        return _table(block, places)
    inner = joined(block.blocks, write(block.blocks, places=places))
    if isinstance(block, Note):
        return f"[^{block.label}]: " + _hung(inner, 4)
    # a box within a box needs no more than its own two lines; a line of colons in its text is escaped where it is written
    return f"{block.opening}\n{inner}\n:::"


def _hung(text: str, depth: int) -> str:
    """The text with all lines but the first behind so many blanks."""
    first, *rest = text.split("\n")
    return "\n".join([first, *(f"{' ' * depth}{line}" if line else "" for line in rest)])


def _paragraph(paragraph: Paragraph, places: bool) -> str:
    text = inline(paragraph.pieces, places=places, bold=not paragraph.heading, begins=not paragraph.heading)
    if paragraph.heading:
        return f"{'#' * paragraph.heading} {' '.join(text.split())}"
    if paragraph.code:
        words = "".join(piece.text for piece in paragraph.pieces)
        fence = "```"
        while fence in words:
            fence += "`"
        return f"{fence}\n{words.strip(chr(10))}\n{fence}"
    if paragraph.marker or paragraph.continues:
        lead = " " * paragraph.indent + ("" if paragraph.continues else paragraph.marker)
        width = paragraph.indent + len(paragraph.marker)
        return (" " * width if paragraph.continues else lead) + _hung(text, width)
    if paragraph.quote:
        return "\n".join(f"> {line}" if line else ">" for line in text.split("\n"))
    return text


def inline(pieces: Iterable[Piece], *, places: bool, bold: bool = True, begins: bool = True) -> str:
    """The pieces as one paragraph of Markdown. Without ``bold`` nothing is; it ``begins`` a line or stands behind a mark."""
    finished: list[str] = []
    # what does not begin a line cannot be taken for the beginning of a block
    plain = [] if begins else [Run(_AFTER)]
    marked = [] if begins else [_AFTER]
    waiting = ""
    any_place = False
    for piece in pieces:
        if piece.edge:
            any_place = True
            last = next((place for place in range(len(marked) - 1, -1, -1) if _bare(marked[place])), None)
            if piece.edge < 0 and not waiting and last is not None:
                body = marked[last].rstrip()
                marked[last] = body + edge(piece.edge) + marked[last][len(body) :]
            else:
                waiting += edge(piece.edge)
            continue
        text = piece.text
        if plain and text[:1] == " " and not piece.code and plain[-1].text[-1:] in (" ", "\n"):
            text = text.lstrip(" ")
        if piece.markdown:
            text = chr(FINISHED + len(finished))
            finished.append(piece.markdown)
        if not text:
            continue
        plain.append(Run(text, piece.bold and bold, piece.italic, piece.code, piece.address))
        marked.append(text)
        if waiting and text.strip():
            body = text.lstrip()
            marked[-1] = text[: len(text) - len(body)] + waiting + body
            waiting = ""
    truth = written(plain)
    if places and any_place:
        if waiting:
            plain, marked = [*plain, Run("")], [*marked, waiting]
        runs = [Run(text, run.bold, run.italic, run.code, run.address) for run, text in zip(plain, marked, strict=True)]
        truth = _agreeing(written(runs), truth)
    truth = truth if begins else truth.replace(_AFTER, "", 1)
    return _FINISHED.sub(lambda found: finished[ord(found[0]) - FINISHED], truth) if finished else truth


def _bare(text: str) -> bool:
    return bool(PLACE.sub("", text).strip())


def _agreeing(marked: str, truth: str) -> str:
    """``truth`` with the places of ``marked``: the same text but for backslashes, where a place changed what is escaped."""
    text, at = "", 0
    for letter in marked:
        if PLACE.match(letter):
            text += letter
            continue
        if at < len(truth) and truth[at] != letter and truth[at] == "\\":
            text += truth[at]
            at += 1
        if at < len(truth) and truth[at] == letter:
            text += letter
            at += 1
    return text + truth[at:]


def _table(table: Table, places: bool) -> str:
    rows = [[text for cell in row.cells for text in (_cell(cell, places), *[""] * (cell.width - 1))] for row in table.rows]
    width = max(map(len, rows))
    lines = ["| " + " | ".join([*row, *[""] * (width - len(row))]) + " |" for row in rows]
    return "\n".join([lines[0], "|" + "---|" * width, *lines[1:]])


def _cell(cell: Cell, places: bool) -> str:
    """The blocks of a cell in one line: a table in Markdown has no others."""
    text = ""
    for block in cell.blocks:
        piece = _one_line(block, places)
        bare = PLACE.sub("", text)
        if bare.strip():
            text += " " if bare.rstrip()[-1] in ".,;:!?" else "; "
        text += piece
    text = " ".join(text.split())
    bare = PLACE.sub("", text)
    if bare and set(bare) <= set("-: "):
        return f"\\{text}"
    return re.sub(r"\\.|`[^`]*`|\|", lambda found: found[0] if len(found[0]) > 1 else "\\|", text)


def _one_line(block: Block, places: bool) -> str:
    if isinstance(block, Paragraph):
        text = " ".join(inline(block.pieces, places=places, begins=False).split())
        return f"{block.marker.replace('- ', '– ')}{text}" if not block.continues else text
    if isinstance(block, Table):
        rows = ([_cell(cell, places) for cell in row.cells] for row in block.rows)
        return "; ".join(", ".join(filter(None, row)) for row in rows)
    return " ".join(_one_line(inner, places) for inner in block.blocks)
