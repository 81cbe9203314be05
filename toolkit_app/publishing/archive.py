"""A finished PDF made fit for an archive: metadata in XMP, the meaning of its colours, and a marker of what it conforms to.

The marker (PDF/A-2, ISO 19005-2) is a promise, so it is given only where the file, read back, passes the check list below. The
list is the project's own and no certificate: veraPDF, the reference checker, is not run, and whoever shows the marker says so.
"""

import io
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any

import pikepdf

from toolkit_app.places import shipped

# levels of conformance: all of the list; all but what concerns the tree of tags
TAGGED, UNICODE = "PDF/A-2a", "PDF/A-2u"
_LETTERS = {TAGGED: "A", UNICODE: "U"}
_ROLES = frozenset(
    [
        "Document",
        "Part",
        "Art",
        "Sect",
        "Div",
        "BlockQuote",
        "Caption",
        "TOC",
        "TOCI",
        "Index",
        "P",
        "H1",
        "H2",
        "H3",
        "H4",
        "H5",
        "H6",
        "L",
        "LI",
        "Lbl",
        "LBody",
        "Table",
        "TR",
        "TH",
        "TD",
        "THead",
        "TBody",
        "Span",
        "Quote",
        "Note",
        "Reference",
        "Code",
        "Link",
        "Figure",
    ]
)
_FORBIDDEN = ("/OpenAction", "/AA", "/JavaScript", "/EmbeddedFiles")


def finished(data: bytes) -> bytes:
    """The file with its colour profile, its metadata and its marker, as small as ``packed`` makes it."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        profile = pikepdf.Stream(pdf, shipped("resources", "colour", "srgb.icc").read_bytes())
        profile.N = 3
        pdf.Root.OutputIntents = pikepdf.Array(
            [
                pikepdf.Dictionary(
                    Type=pikepdf.Name.OutputIntent,
                    S=pikepdf.Name.GTS_PDFA1,
                    OutputConditionIdentifier="sRGB",
                    Info="sRGB IEC61966-2.1",
                    DestOutputProfile=pdf.make_indirect(profile),
                )
            ]
        )
        return packed(pdf)


def packed(pdf: pikepdf.Pdf) -> bytes:
    """A file with metadata and a marker of what it is now, and small: objects packed together."""
    level = "" if any(problems(pdf)) else UNICODE
    if level and not any(unheard(pdf)):
        level = TAGGED
    stream = pikepdf.Stream(pdf, _xmp(pdf, level).encode())
    stream.Type, stream.Subtype = pikepdf.Name.Metadata, pikepdf.Name.XML
    pdf.Root.Metadata = pdf.make_indirect(stream)
    target = io.BytesIO()
    pdf.save(
        target,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        compress_streams=True,
        stream_decode_level=pikepdf.StreamDecodeLevel.none,
        deterministic_id=True,
        # what is written above says no version of PDF
        fix_metadata_version=False,
    )
    return target.getvalue()


def conformance(path: Path) -> str:
    """What a file that was made here says it conforms to: "PDF/A-2a", "PDF/A-2u" or ""."""
    with pikepdf.open(path) as pdf:
        said = pdf.Root.Metadata.read_bytes().decode() if "/Metadata" in pdf.Root else ""
    return next((level for level, letter in _LETTERS.items() if f"<pdfaid:conformance>{letter}<" in said), "")


def problems(pdf: pikepdf.Pdf) -> Iterator[str]:
    """What keeps a file out of any archive, in the words of who mends the program. Nothing: it passes."""
    root = pdf.Root
    if pdf.is_encrypted:
        yield "encrypted"
    for name in _FORBIDDEN:
        if name in root or name in root.get("/Names", pikepdf.Dictionary()):
            yield f"{name} in the catalogue"
    if not str(pdf.docinfo.get("/Title", "")).strip():
        yield "no title"
    fonts: dict[tuple[int, int], Any] = {}
    for number, page in enumerate(pdf.pages, 1):
        resources = page.obj.get("/Resources", pikepdf.Dictionary())
        fonts.update((font.objgen, font) for font in resources.get("/Font", pikepdf.Dictionary()).values())
        for image in resources.get("/XObject", pikepdf.Dictionary()).values():
            if image.get("/Interpolate", False) or "/Alternates" in image or "/OPI" in image:
                yield f"page {number}: a picture that is not plain"
        for note in page.obj.get("/Annots", ()):
            if note.Subtype != pikepdf.Name.Link or int(note.get("/F", 0)) != 4:
                yield f"page {number}: an annotation that is no printed link"
    for font in fonts.values():
        if "/FontFile2" not in font.get("/FontDescriptor", pikepdf.Dictionary()):
            yield f"{font.get('/BaseFont')}: not embedded"
        if "/ToUnicode" not in font:
            yield f"{font.get('/BaseFont')}: letters without a meaning"


def unheard(pdf: pikepdf.Pdf) -> Iterator[str]:
    """What keeps a file from being read aloud rightly."""
    root = pdf.Root
    if (
        "/Lang" not in root
        or "/StructTreeRoot" not in root
        or not root.get("/MarkInfo", pikepdf.Dictionary()).get("/Marked", False)
    ):
        yield "no language or no tags"
        return
    for number, page in enumerate(pdf.pages, 1):
        if "/StructParents" not in page.obj or page.obj.get("/Tabs") != pikepdf.Name.S:
            yield f"page {number}: not bound to the tags"
        for note in page.obj.get("/Annots", ()):
            if "/Contents" not in note:
                yield f"page {number}: a link without words"
    for element in elements(root.StructTreeRoot.K):
        role = str(element.S)[1:]
        if role not in _ROLES:
            yield f"the role {role}"
        if role == "Figure" and not str(element.get("/Alt", "")).strip():
            yield "a picture without words"


def elements(top: Any) -> Iterator[Any]:
    """The elements of a tree of tags, in reading order."""
    waiting = [top]
    while waiting:
        element = waiting.pop()
        yield element
        kids = element.get("/K", ())
        kids = kids if isinstance(kids, pikepdf.Array) else [kids]
        waiting.extend(kid for kid in reversed(list(kids)) if isinstance(kid, pikepdf.Dictionary) and "/S" in kid)


def _xmp(pdf: pikepdf.Pdf, level: str) -> str:
    """The metadata as an XMP packet (ISO 16684-1). It says the same as the document information, and no person's name."""
    info = {name: escape(str(value)) for name, value in pdf.docinfo.items()}
    made = info["/CreationDate"]
    date = f"{made[2:6]}-{made[6:8]}-{made[8:10]}T{made[10:12]}:{made[12:14]}:{made[14:16]}+00:00"
    archival = f"<pdfaid:part>2</pdfaid:part><pdfaid:conformance>{_LETTERS[level]}</pdfaid:conformance>" if level else ""
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{info["/Title"]}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{info["/Author"]}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{info["/Subject"]}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{escape(str(pdf.Root.Lang))}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{info["/Creator"]}</xmp:CreatorTool>
<xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>
<pdf:Producer>{info["/Producer"]}</pdf:Producer><pdf:Keywords>{info["/Keywords"]}</pdf:Keywords><pdf:Trapped>False</pdf:Trapped>
{archival}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""
