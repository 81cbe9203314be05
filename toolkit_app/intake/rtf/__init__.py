"""RTF files read into documents: words with their form, lists, tables, pictures, notes, comments and tracked changes.

Format: RTF 1.9.1. The file is walked once, without recursion, so that no depth of groups can overthrow it.
"""

from collections.abc import Collection
from dataclasses import replace

from toolkit_app.errors import ToolkitError
from toolkit_app.intake import headings
from toolkit_app.intake.archive import DAMAGE, damaged
from toolkit_app.intake.assembling import assembled
from toolkit_app.intake.blocks import Table
from toolkit_app.intake.document import Document
from toolkit_app.intake.rtf.body import Walk


def read(name: str, data: bytes, labels: Collection[str] = ()) -> Document:
    """The document in an RTF file; ``labels`` as for Word files. Raises ToolkitError when it is damaged or has no words."""
    def is_form(table: Table) -> bool:
        return headings.is_form(table, labels)

    try:
        walk = Walk(data, is_form)
        blocks, comments = walk.whole()
        headings.found(blocks, walk.lost)
        made = assembled(name, blocks, comments)
        done = assembled(name, blocks, comments, accept=True) if made.proposals else None
    except DAMAGE as error:
        raise damaged(name) from error
    if not made.text.strip() and (done is None or not done.text.strip()):
        raise ToolkitError("The file {name} has no text.", "Attach it as it is; the search finds it by its name.", name=name)
    document = Document(walk.title, made.text, headings.language(made.text), made.remarks, made.proposals,
                        tuple(walk.pictures.found), tuple(walk.lost.all()))
    if done is None:
        return document
    return replace(document, accepted=replace(document, text=done.text, remarks=done.remarks, proposals=()))
