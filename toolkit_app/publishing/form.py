"""Forms: what a round asks of one person, as a PDF to fill in or as sheets of paper with boxes to mark.

Both are the same page. A PDF to fill in has fields over the boxes; printed or flattened it is paper again.
"""

import re
from dataclasses import dataclass
from typing import Literal

from toolkit_app.errors import ToolkitError
from toolkit_app.publishing.fonts import require
from toolkit_app.text.formcode import Identity, Paper

Arrangement = Literal["", "cards", "table"]
#: what a code of an answer may look like: it becomes the name of a state in the PDF
CODE = re.compile(r"[A-Za-z0-9_-]{1,24}", re.ASCII)
# a page code counts boxes and pages in one byte
MOST_CHOICES, MOST_PAGES = 40, 255


@dataclass(frozen=True)
class Choice:
    """One possible answer: its code, and its words in the language of the form. ``apart``: it is no point of the scale, as
    “cannot judge”; such stand behind the others.
    """

    code: str
    label: str
    apart: bool = False


@dataclass(frozen=True)
class Question:
    """A statement that is put to people. ``statement`` is its id in the library, ``wording`` its exact words and ``digest``
    theirs; ``number`` is printed before it. ``note`` stands under it, for example one's own earlier answer. ``comment``: words
    are asked for.
    """

    statement: str
    number: str
    wording: str
    digest: str
    choices: tuple[Choice, ...] = ()
    comment: bool = False
    note: str = ""


@dataclass(frozen=True)
class Form:
    """One copy of a form. All words are ready, in ``identity.lang``.

    ``name`` is the round as people call it (its key); ``addressee`` whose copy it is, never needed; ``series`` which of several
    rounds; ``rule`` the sealed rule as a sentence; ``closes`` a day ``YYYY-MM-DD``; ``contact`` a role; ``receipt`` is what
    the person keeps; ``made`` is the day that stands in the file, so that the same form gives the same bytes.
    """

    identity: Identity
    name: str
    title: str
    questions: tuple[Question, ...]
    introduction: str = ""
    rule: str = ""
    closes: str = ""
    contact: str = ""
    addressee: str = ""
    series: str = ""
    receipt: str = ""
    made: str = ""
    paper: Paper = "A4"
    arrangement: Arrangement = ""

    @property
    def asked(self) -> str:
        """Every statement with the digest of its wording, a line each: the checksum of a form covers it."""
        return "\n".join(f"{question.statement} {question.digest}" for question in self.questions)

    @property
    def copy_code(self) -> str:
        """The copy as people read it aloud: ``a1b2-c3d4-e5f6``."""
        copy = self.identity.copy
        return "-".join(copy[at : at + 4] for at in range(0, len(copy), 4))


def check(form: Form) -> None:
    """Raises ToolkitError when there is nothing to ask, a code cannot be kept in a form, or a character cannot be printed."""
    if not form.questions:
        raise ToolkitError("There is nothing to ask.", "Choose at least one statement.")
    for question in form.questions:
        codes = [choice.code for choice in question.choices]
        bad = [code for code in codes if not CODE.fullmatch(code) or code == "Off"]
        if bad or len(set(codes)) < len(codes) or len(codes) > MOST_CHOICES:
            raise ToolkitError(
                "The answers of statement {number} cannot be put on a form.",
                "A form takes up to {most} answers, each with a code of its own of Latin letters and digits.",
                number=question.number,
                most=MOST_CHOICES,
            )
        require(f"{question.number}{question.wording}{question.note}", form.name, question.number)
        for choice in question.choices:
            require(choice.label, form.name, question.number)
    for words in (form.title, form.introduction, form.rule, form.contact, form.addressee, form.series):
        require(words, form.name, form.title)
