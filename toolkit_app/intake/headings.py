"""What a document leaves to the eye: headings that are only bold, forms that are tables, the language, the title."""

import re
from collections import Counter
from collections.abc import Collection

from toolkit_app.intake import losses
from toolkit_app.intake.blocks import Block, Paragraph, Table, paragraphs
from toolkit_app.intake.losses import Losses
from toolkit_app.text.folding import fold

_LONGEST_HEADING = 100
# words that one of the languages has often and the other hardly
_FRENCH = frozenset((
    "le", "la", "les", "des", "du", "et", "est", "une", "dans", "pour", "que", "qui", "sur", "avec", "par", "au", "aux", "ce",
    "cette", "sont", "leur",
))  # fmt: skip
_ENGLISH = frozenset((
    "the", "of", "and", "to", "in", "is", "that", "for", "with", "was", "were", "are", "on", "by", "this", "from", "be", "has",
    "have", "their",
))  # fmt: skip


def found(blocks: list[Block], lost: Losses) -> None:
    """Makes headings of short bold paragraphs where the document has no other headings, and says so."""
    own = [block for block in blocks if isinstance(block, Paragraph)]
    if any(block.heading for block in own):
        return
    bold = [block for block in own if _is_bold_line(block)]
    if len(bold) * 2 > sum(bool(_words(block)) for block in own):
        return  # a text that is bold throughout
    for block in bold:
        block.heading = 2
        lost.add(losses.BOLD_HEADINGS, _words(block))


def _words(paragraph: Paragraph) -> str:
    return " ".join("".join(piece.text for piece in paragraph.pieces).split())


def _is_bold_line(paragraph: Paragraph) -> bool:
    words = _words(paragraph)
    return (bool(words) and len(words) <= _LONGEST_HEADING and words[-1] not in ".,;!?" and paragraph.item is None
            and all(piece.bold for piece in paragraph.pieces if piece.text.strip()) and any(letter.isalpha() for letter in words))


def name_of(words: str) -> str:
    """A heading or label as it is compared: folded, without numbers before it and marks behind it."""
    return fold(re.sub(r"^\(?(?:\d+(?:\.\d+)*[.)]?|[IVXivx]+[.)])\s+|[\s:.*]+$", "", words.strip())).strip()


def is_form(table: Table, labels: Collection[str]) -> bool:
    """Whether a table of two columns has names of sections or fields on its left: two of them at least, or all."""
    if not labels or any(len(row.cells) != 2 or row.tracks for row in table.rows):
        return False
    names = {name_of(label) for label in labels}
    left = [" ".join(_words(one) for one in paragraphs(row.cells[0].blocks)) for row in table.rows]
    known = sum(name_of(words) in names for words in left)
    return known >= 2 and known * 3 >= len([words for words in left if words])


def language(text: str) -> str:
    """The language of a text among our four by its letters and small words; empty where it does not tell."""
    sample = text[:20_000]
    letters = Counter("ka" if "ა" <= letter <= "ჿ" or "Ა" <= letter <= "Ჿ" else "ru" if "а" <= letter <= "я" else "latin"
                      for letter in sample.lower() if letter.isalpha())
    if not letters:
        return ""
    first = letters.most_common(1)[0][0]
    if first != "latin":
        return first
    words = re.findall(r"[^\W\d_]+", sample.lower())
    french, english = sum(word in _FRENCH for word in words), sum(word in _ENGLISH for word in words)
    return "" if french == english else "fr" if french > english else "en"

