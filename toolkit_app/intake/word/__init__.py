"""Word files (.docx) read into documents: an own walk over the XML, which knows where each comment and change stands.

Decision: docs/decisions/0034-word-in.md. Format: ECMA-376 part 1 (WordprocessingML), and MS-DOCX for answers to comments.
"""

from collections.abc import Collection
from dataclasses import replace

from toolkit_app.intake import headings, losses
from toolkit_app.intake.archive import DAMAGE, damaged
from toolkit_app.intake.assembling import assembled
from toolkit_app.intake.blocks import Table
from toolkit_app.intake.document import Document
from toolkit_app.intake.word import beside, ours
from toolkit_app.intake.word.body import Body, Reading, count_losses
from toolkit_app.intake.word.parts import Parts, W
from toolkit_app.intake.word.styles import Numbering, Styles

#: The property that says that this program exported a file.
FORMAT = "toolkit.format"


def read(name: str, data: bytes, labels: Collection[str] = ()) -> Document:
    """The document in a .docx file. ``labels`` are names of sections and fields: a table of two columns that has them on its
    left is a form, and is read as headings.

    Raises ToolkitError when the file is damaged, encrypted, holds macros or is larger than the limits.
    """
    parts = Parts(name, data)
    try:
        return _read(name, parts, labels)
    except DAMAGE as error:
        raise damaged(name) from error


def _read(name: str, parts: Parts, labels: Collection[str]) -> Document:
    numbers, comments = beside.comments(parts)
    reading = Reading(parts, Styles(parts.beside("styles")), Numbering(parts.beside("numbering")), numbers,
                      note_ids=beside.note_ids(parts))
    root = parts.xml(parts.main)
    body = root.find(f"{W}body")
    if body is None:
        raise damaged(name)

    def is_form(table: Table) -> bool:
        return headings.is_form(table, labels)

    said = beside.properties(parts)
    blocks = Body(reading, parts.main, is_form).blocks(body)
    blocks = ours.regrouped(blocks) if FORMAT in said else blocks
    headings.found(blocks, reading.lost)
    blocks += beside.notes(reading)
    count_losses(root, reading.lost)
    if address := beside.template(parts):
        reading.lost.add(losses.TEMPLATE, address)
    made = assembled(name, blocks, comments)
    document = Document(reading.title or said.get("title", ""), made.text, headings.language(made.text), made.remarks,
                        made.proposals, tuple(reading.pictures.found), tuple(reading.lost.all()), said,
                        spots=reading.spots_at(made.places))
    if not made.proposals:
        return document
    done = assembled(name, blocks, comments, accept=True)
    return replace(document, accepted=replace(document, text=done.text, remarks=done.remarks, proposals=(),
                                              spots=reading.spots_at(done.places)))
