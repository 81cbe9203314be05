"""Word files for tests, written as XML so that each says exactly what it is about."""

import io
from xml.sax.saxutils import escape

from PIL import Image

from .office import zipped

SPACES = " ".join((
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"',
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'))
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr>
 <w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:basedOn w:val="Titre1"/>
 <w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Ministry heading"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="Code"><w:name w:val="HTML Preformatted"/></w:style>
<w:style w:type="paragraph" w:styleId="Bullet"><w:name w:val="List Bullet"/>
 <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Bullet2"><w:name w:val="List Bullet 2"/>
 <w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Continue"><w:name w:val="List Continue"/></w:style>
<w:style w:type="paragraph" w:styleId="toc1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
"""


def _levels(*formats):
    return "".join(f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{name}"/><w:lvlText w:val="%{level + 1}."/>'
                   f'<w:pPr><w:ind w:left="{360 * (level + 1)}"/></w:pPr></w:lvl>' for level, name in enumerate(formats))


NUMBERING = f"""
<w:abstractNum w:abstractNumId="0">{_levels("bullet", "bullet", "bullet")}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">{_levels("decimal", "lowerLetter", "bullet")}</w:abstractNum>
<w:abstractNum w:abstractNumId="2">{_levels("bullet")}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>
"""


_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
CONTENT_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_MAIN}.document.main+xml"/>'
    + "".join(f'<Override PartName="/word/{name}.xml" ContentType="{_MAIN}.{name}+xml"/>'
              for name in ("styles", "numbering", "comments", "commentsExtended", "footnotes", "settings")) + "</Types>")


def _relation(name, kind, target, more=""):
    return f'<Relationship Id="{name}" Type="{RELATIONS}/{kind}" Target="{target}"{more}/>'


def docx(body, *, styles="", numbering=NUMBERING, comments="", extended="", footnotes="", media=(), links=(), core="", custom="",
         settings="", extra=None):
    """A .docx with that body. ``media`` are (name, bytes) with the ids m1, m2 …; ``links`` addresses with the ids h1, h2 …"""
    named = [("styles", "styles.xml"), ("numbering", "numbering.xml"), ("comments", "comments.xml"),
             ("commentsExtended", "commentsExtended.xml"), ("footnotes", "footnotes.xml"), ("settings", "settings.xml")]
    relations = [_relation(f"p{n}", kind, target) for n, (kind, target) in enumerate(named)]
    relations += [_relation(f"m{n}", "image", f"media/{name}") for n, (name, _) in enumerate(media, 1)]
    relations += [_relation(f"h{n}", "hyperlink", escape(link), ' TargetMode="External"') for n, link in enumerate(links, 1)]
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    members = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": f'<Relationships xmlns="{space}"><Relationship Id="r" Type="{RELATIONS}/officeDocument" '
                       f'Target="word/document.xml"/><Relationship Id="c" Type="{RELATIONS}/core-properties" '
                       f'Target="docProps/core.xml"/><Relationship Id="u" Type="{RELATIONS}/custom-properties" '
                       f'Target="docProps/custom.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{space}">{"".join(relations)}</Relationships>',
        "word/document.xml": f"<w:document {SPACES}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {SPACES}>{STYLES}{styles}</w:styles>",
        "word/numbering.xml": f"<w:numbering {SPACES}>{numbering}</w:numbering>",
        "word/comments.xml": f"<w:comments {SPACES}>{comments}</w:comments>",
        "word/commentsExtended.xml": f"<w15:commentsEx {SPACES}>{extended}</w15:commentsEx>",
        "word/footnotes.xml": f"<w:footnotes {SPACES}>{footnotes}</w:footnotes>",
        "word/settings.xml": f"<w:settings {SPACES}>{settings}</w:settings>",
        "docProps/core.xml": f'<cp xmlns:dc="http://purl.org/dc/elements/1.1/">{core}</cp>',
        "docProps/custom.xml": '<p xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
                               f'xmlns:vt="x">{custom}</p>',
        **{f"word/media/{name}": data for name, data in media},
        **(extra or {}),
    }
    return zipped(members)


def r(text, properties=""):
    """A run."""
    inside = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inside}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def p(*parts, style="", properties=""):
    """A paragraph of runs; plain strings become runs."""
    inside = (f'<w:pStyle w:val="{style}"/>' if style else "") + properties
    runs = "".join(part if part.startswith("<") else r(part) for part in parts)
    return f"<w:p>{f'<w:pPr>{inside}</w:pPr>' if inside else ''}{runs}</w:p>"


def item(text, level=0, number=1, **more):
    """A list item."""
    return p(text, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>', **more)


def ins(*parts, who="Nino", at="2024-05-03T10:00:00Z"):
    """Inserted runs."""
    return f'<w:ins w:id="1" w:author="{who}" w:date="{at}">{"".join(q if q.startswith("<") else r(q) for q in parts)}</w:ins>'


def dele(text, who="Nino", at="2024-05-03T10:00:00Z"):
    """A deleted run."""
    words = f'<w:r><w:delText xml:space="preserve">{escape(text)}</w:delText></w:r>'
    return f'<w:del w:id="2" w:author="{who}" w:date="{at}">{words}</w:del>'


INSERTED = '<w:rPr><w:ins w:id="3" w:author="Nino" w:date="2024-05-03T10:00:00Z"/></w:rPr>'
DELETED = '<w:rPr><w:del w:id="3" w:author="Nino" w:date="2024-05-03T10:00:00Z"/></w:rPr>'


def table(*rows, properties=()):
    """A table of rows of cells; a cell is XML of paragraphs, or (cell properties, XML), or a plain string."""
    made = ""
    for number, row in enumerate(rows):
        about = properties[number] if number < len(properties) else ""
        cells = ""
        for cell in row:
            inside, content = cell if isinstance(cell, tuple) else ("", cell)
            content = content if content.startswith("<") else p(content)
            cells += f"<w:tc><w:tcPr>{inside}</w:tcPr>{content}</w:tc>"
        made += f"<w:tr>{f'<w:trPr>{about}</w:trPr>' if about else ''}{cells}</w:tr>"
    return f"<w:tbl>{made}</w:tbl>"


def picture(relation="m1", words="A well", crop=""):
    """A run with a picture."""
    shown = f'<pic:pic><pic:blipFill><a:blip r:embed="{relation}"/>{crop}</pic:blipFill></pic:pic>'
    return (f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="{words}"/><a:graphic><a:graphicData>{shown}'
            "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>")


def png(width=4, height=2, color=(200, 30, 30)):
    """A small picture."""
    made = io.BytesIO()
    Image.new("RGB", (width, height), color).save(made, "PNG")
    return made.getvalue()


def comment(number, words, who="Nino", at="2024-05-03T10:00:00Z", paragraph=""):
    """A comment."""
    return f'<w:comment w:id="{number}" w:author="{who}" w:date="{at}"><w:p w14:paraId="{paragraph}">{r(words)}</w:p></w:comment>'


def about(number, *parts):
    """What a comment is about: runs between its edges, then its sign."""
    runs = "".join(q if q.startswith("<") else r(q) for q in parts)
    return (f'<w:commentRangeStart w:id="{number}"/>{runs}<w:commentRangeEnd w:id="{number}"/>'
            f'<w:r><w:commentReference w:id="{number}"/></w:r>')
