"""OpenDocument texts (.odt) read into documents, as Word files are. Format: ODF 1.3 part 3 (ISO/IEC 26300)."""

from collections.abc import Collection
from dataclasses import replace

from toolkit_app.intake import headings, losses
from toolkit_app.intake.archive import DAMAGE, Archive, damaged, encrypted
from toolkit_app.intake.assembling import assembled
from toolkit_app.intake.blocks import PRIVATE, Table
from toolkit_app.intake.document import Document
from toolkit_app.intake.opendocument.body import OFFICE, Body, Reading, regions
from toolkit_app.intake.opendocument.styles import STYLE, TEXT, Styles

_META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"


def read(name: str, data: bytes, labels: Collection[str] = ()) -> Document:
    """The document in an .odt file; ``labels`` as for Word files.

    Raises ToolkitError when the file is damaged, encrypted, holds macros or is larger than the limits.
    """
    archive = Archive(name, data)
    manifest = "META-INF/manifest.xml"
    if manifest in archive and b"encryption-data" in archive.read(manifest):
        raise encrypted(name)
    try:
        return _read(name, archive, labels)
    except DAMAGE as error:
        raise damaged(name) from error


def _read(name: str, archive: Archive, labels: Collection[str]) -> Document:
    root = archive.xml("content.xml")
    styles = archive.xml("styles.xml") if "styles.xml" in archive else None
    body = root.find(f"{OFFICE}body/{OFFICE}text")
    if body is None:
        raise damaged(name)
    reading = Reading(archive, Styles((root,) if styles is None else (styles, root)), regions(body))

    def is_form(table: Table) -> bool:
        return headings.is_form(table, labels)

    blocks = Body(reading, is_form).blocks(body)
    headings.found(blocks, reading.lost)
    blocks += reading.notes
    if styles is not None and any(len(part) for part in styles.iter(f"{STYLE}header", f"{STYLE}footer")):
        reading.lost.add(losses.HEADERS)
    if count := sum(1 for _ in body.iter(f"{TEXT}format-change")):
        reading.lost.add(losses.FORMAT_CHANGES, count=count)
    made = assembled(name, blocks, reading.comments)
    said = _properties(archive)
    document = Document(reading.title or said.get("title", ""), made.text, headings.language(made.text), made.remarks,
                        made.proposals, tuple(reading.pictures.found), tuple(reading.lost.all()), said)
    if not made.proposals:
        return document
    done = assembled(name, blocks, reading.comments, accept=True)
    return replace(document, accepted=replace(document, text=done.text, remarks=done.remarks, proposals=()))


def _properties(archive: Archive) -> dict[str, str]:
    """What the file says of itself; what a person added under the names they gave it."""
    found: dict[str, str] = {}
    meta = archive.xml("meta.xml").find(f"{OFFICE}meta") if "meta.xml" in archive else None
    for element in meta if meta is not None else ():
        if isinstance(element.tag, str):
            words = " ".join(PRIVATE.sub("", "".join(map(str, element.itertext()))).split())
            name = element.get(f"{_META}name") or element.tag.rsplit("}", 1)[-1]
            if words:
                found[name] = words
    return found
