"""Word files damaged as disks, mail and other programs damage them, or made to do harm: the same number gives the same file."""

import io
import random
import re
import zipfile
from collections.abc import Callable

from .office import zipped
from .wordfiles import about, comment, dele, docx, ins, item, p, picture, png, r, table

BOLD = "<w:b/>"
NOTE = '<w:r><w:footnoteReference w:id="5"/></w:r>'
LINK = '<w:hyperlink r:id="h1">' + r("page") + "</w:hyperlink>"
FIELD = ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://b.org" </w:instrText></w:r>'
         '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r("field") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
BODY = (p("A title", style="Title") + p("Context", style="Titre1")
        + p("The village ", about(0, r("has no", BOLD), " water"), NOTE)
        + item("one") + item("within", 1) + item("two", number=3)
        + p("The survey ", dele("named"), ins("found"), " it.", LINK, FIELD)
        + table(["Month", ('<w:gridSpan w:val="2"/>', "Forms")], [('<w:vMerge w:val="restart"/>', "May"), "1", "2"],
                [("<w:vMerge/>", ""), "3", p("4") + table(["inner"])])
        + p(picture(), about(1, "ჭა")) + p("Sub", style="H2") + p(ins("A new paragraph. ", who="Giorgi")) * 3)
WHOLE = docx(BODY, comments=comment(0, "Is it so?", paragraph="AA") + comment(1, "კი", "Giorgi", paragraph="BB"),
             extended='<w15:commentEx w15:paraId="BB" w15:paraIdParent="AA" w15:done="1"/>',
             footnotes=f'<w:footnote w:id="5">{p("A ", r("note", BOLD))}</w:footnote>', media=[("image1.png", png())],
             links=["https://iom.int/a"])

_TAG = re.compile(rb"<[^>]+>")
_VALUE = re.compile(rb'="[^"]*"')
_VALUES = (b'="-1"', b'="99999999999999999999"', b'=""', b'="\xe1\x83\x90"', b'="../../../etc/passwd"', b'="file:///etc/passwd"',
           b'="restart"', b'="0"', b'="true"', b'="http://[::1]:x"')


def file(number: int) -> bytes:
    """The file of that number."""
    rng = random.Random(number)
    data = WHOLE
    for _ in range(rng.choice((1, 1, 1, 2, 3))):
        data = rng.choice(_CHANGES)(data, rng)
    return data


def _members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _xml(change: Callable[[bytes, random.Random], bytes]) -> Callable[[bytes, random.Random], bytes]:
    """The change, done to one of the parts; a file that is no archive any more stays."""
    def changed(data: bytes, rng: random.Random) -> bytes:
        try:
            members = _members(data)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError, KeyError, zipfile.zlib.error):
            return data
        name = rng.choice(["word/document.xml"] * 6 + sorted(members))
        return zipped({**members, name: change(members.get(name, b""), rng)})

    return changed


def _bytes(data: bytes, rng: random.Random) -> bytes:
    out = bytearray(data or b"\0")
    for _ in range(rng.randint(1, 12)):
        out[rng.randrange(len(out))] = rng.randrange(256)
    return bytes(out)


def _cut(data: bytes, rng: random.Random) -> bytes:
    return data[: rng.randrange(len(data))] if data else data


def _without_a_piece(data: bytes, rng: random.Random) -> bytes:
    if not data:
        return data
    start = rng.randrange(len(data))
    return data[:start] + data[start + rng.randint(1, 400) :]


def _tags(data: bytes) -> list[re.Match[bytes]]:
    return list(_TAG.finditer(data))


def _tag_gone(data: bytes, rng: random.Random) -> bytes:
    tags = _tags(data)
    one = rng.choice(tags) if tags else None
    return data[: one.start()] + data[one.end() :] if one else data


def _moved(data: bytes, rng: random.Random) -> bytes:
    tags = _tags(data)
    if len(tags) < 4:
        return data
    a, b, c = sorted(tag.start() for tag in rng.sample(tags, 3))
    return data[:a] + data[b:c] + data[a:b] + data[c:]


def _doubled(data: bytes, rng: random.Random) -> bytes:
    tags = _tags(data)
    if len(tags) < 3:
        return data
    a, b = sorted(tag.start() for tag in rng.sample(tags, 2))
    return data[:b] + data[a:b] * rng.choice((1, 1, 40)) + data[b:]


def _whole_elements(data: bytes, rng: random.Random) -> bytes:
    """Runs, paragraphs, rows taken out or put elsewhere, so that the XML stays well formed."""
    name = rng.choice((b"w:r", b"w:p", b"w:tc", b"w:tr", b"w:ins", b"w:del", b"w:pPr", b"w:comment", b"w:num", b"w:style"))
    found = list(re.finditer(b"<%s[ >].*?</%s>" % (name, name), data, re.DOTALL))
    if not found:
        return data
    one, other = rng.choice(found), rng.choice(found)
    return data[: one.start()] + (other[0] if rng.random() < 0.6 else b"") + data[one.end() :]


def _value(data: bytes, rng: random.Random) -> bytes:
    values = list(_VALUE.finditer(data))
    for one in sorted(rng.sample(values, min(len(values), rng.randint(1, 6))), key=lambda found: -found.start()):
        data = data[: one.start()] + rng.choice(_VALUES) + data[one.end() :]
    return data


def _nested(data: bytes, rng: random.Random) -> bytes:
    depth = rng.choice((50, 300, 5000))
    name = rng.choice((b"w:ins", b"w:sdt><w:sdtContent", b"w:tbl><w:tr><w:tc", b"w:smartTag", b"w:hyperlink"))
    close = b"".join(b"</%s>" % one for one in reversed(name.split(b"><")))
    return data.replace(b"<w:body>", b"<w:body>" + b"<%s>" % name * depth + p("deep").encode() + close * depth, 1)


def _text(data: bytes, rng: random.Random) -> bytes:
    odd = rng.choice(("\u202e", "\u0000", "\ufffe", "]]>", "&#0;", "&lol;", "\U0010ffff", "| * _ ` [x](javascript:y) ::: {.a}",
                      "<b>", "\r\n\r\n", "A" * 100_000, "\u10d0" * 3000 + " "))
    return data.replace(b"village", odd.encode("utf-8", "surrogatepass"), 1)


def _doctype(data: bytes, rng: random.Random) -> bytes:
    entity = rng.choice((b'<!ENTITY a "aaaaaaaaaa">', b'<!ENTITY a SYSTEM "file:///etc/passwd">', b"<!ENTITY % a '&#37;a;'>"))
    return b"<!DOCTYPE x [" + entity + b"]>" + data


def _another(data: bytes, rng: random.Random) -> bytes:
    return rng.choice((b"", b"<a/>", "<a/>".encode("utf-16"), b"<?xml version='1.0' encoding='utf-7'?><a/>", b"\0" * 50_000))


_CHANGES = (_bytes, _cut, _without_a_piece, *map(_xml, (
    _bytes, _cut, _without_a_piece, _tag_gone, _moved, _doubled, _whole_elements, _whole_elements, _whole_elements, _value,
    _value, _value, _nested, _text, _text, _doctype, _another)))
