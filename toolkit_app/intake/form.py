"""Forms that come back as files: filled PDF with their fields, and pages to be read as pictures.

A file is judged as a whole before anything in it is believed: the three places in which a form says who it is must agree, and
all of its pages must be there. What is wrong is said and set aside; nothing is guessed.
"""

import io
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pikepdf
import pypdfium2
import zxingcpp

from toolkit_app.errors import ToolkitError
from toolkit_app.intake import scan, scan_picture
from toolkit_app.intake.archive import damaged, encrypted
from toolkit_app.intake.filetype import recognise
from toolkit_app.intake.process import ReaderProcess
from toolkit_app.text import formcode
from toolkit_app.text.formcode import IDENTITY, METADATA, QUESTIONS, Identity, PageCode, page_code

#: so many pages are read at a time, so that a long scan tells how far it is
PAGES_AT_ONCE = 4
MOST_LETTERS = 50_000
_DOTS = 130
# the upper right part of a page, in which its QR code lies: shares of width and height
_CODE_PART = (0.35, 0.28)
#: what may lie on a page besides fields without anybody having drawn on it
_NOT_DRAWN = frozenset({"/Widget", "/Link", "/Popup"})


@dataclass(frozen=True)
class FieldAnswer:
    """What stands in the fields of one question, counted from 1. ``code`` is "" where nothing was chosen.

    ``unsure``: the field says two things at once, or somebody drew on a page where nothing was chosen.
    """

    question: int
    code: str = ""
    comment: str = ""
    unsure: bool = False


@dataclass(frozen=True)
class FilledForm:
    """A PDF that came back with its fields. ``asked`` are its statements, each with the digest of the wording it showed;
    ``letters`` are all letters and digits that its pages show, in their order.
    """

    identity: Identity
    asked: tuple[tuple[str, str], ...]
    answers: tuple[FieldAnswer, ...]
    letters: str


@dataclass(frozen=True)
class Opened:
    """What a file is: a filled form, or so many pages that are read as pictures (``FormReader.pages``)."""

    form: FilledForm | None
    pages: int = 0


class FormReader(ReaderProcess):
    """Reads forms in a process of its own, which is kept for the next file. Close it when done."""

    def opened(self, name: str, data: bytes) -> Opened:
        """As the function ``opened``; raises ToolkitError also when the file takes too long, too much memory, or crashes."""
        return self.run(opened, name, data)

    def pages(self, name: str, data: bytes, count: int) -> Iterator[tuple[scan.PageReading, ...]]:
        """Pages read as pictures, a few at a time. Raises ToolkitError as ``opened`` does."""
        for first in range(0, count, PAGES_AT_ONCE):
            yield self.run(scan.read, name, data, first, PAGES_AT_ONCE)


def opened(name: str, data: bytes) -> Opened:
    """What a file that came back is. Raises ToolkitError, with what to do, when it is no PDF and no picture, cut off, damaged,
    encrypted, altered, a form of which a page is missing, or holds two forms.
    """
    if scan_picture.is_picture(data):
        return Opened(None, scan_picture.count(name, data))
    if recognise(name, data) != "pdf":
        raise ToolkitError("The file {name} is no form: neither a PDF nor a picture of a page.",
                           "Choose the PDF that came back, or a scan or photograph of its pages.", name=name)
    with _pdf(name, data) as pdf:
        fields = _fields(pdf)
        if IDENTITY not in fields:
            return Opened(None, scan_picture.count(name, data))
        return Opened(_filled(name, data, pdf, fields))


def _pdf(name: str, data: bytes) -> pikepdf.Pdf:
    # a file that lost its end can be mended by guessing, and what was filled in last is what is lost
    if b"%%EOF" not in data[-2048:]:
        raise ToolkitError("The file {name} is cut off: its end is missing.", "Ask for it once more, or copy it again.",
                           name=name)
    try:
        return pikepdf.open(io.BytesIO(data), attempt_recovery=False)
    except pikepdf.PasswordError as error:
        raise encrypted(name) from error
    except (pikepdf.PdfError, ValueError, RuntimeError) as error:
        raise damaged(name) from error


def _fields(pdf: pikepdf.Pdf) -> dict[str, list[Any]]:
    """Every field that holds a value or could, by its whole name; a name that two forms brought along has two."""
    found: dict[str, list[Any]] = {}
    form = pdf.Root.get("/AcroForm", pikepdf.Dictionary())
    waiting = [(field, "") for field in form.get("/Fields", ())]
    seen: set[tuple[int, int]] = set()
    while waiting:
        field, above = waiting.pop()
        if not isinstance(field, pikepdf.Dictionary) or (field.is_indirect and field.objgen in seen):
            continue
        seen.add(field.objgen)
        part = str(field.get("/T", ""))
        name = f"{above}.{part}" if above and part else above or part
        kids = [kid for kid in field.get("/Kids", ()) if isinstance(kid, pikepdf.Dictionary) and "/T" in kid]
        if kids:
            waiting += [(kid, name) for kid in kids]
        else:
            found.setdefault(name, []).append(field)
    return found


def _filled(name: str, data: bytes, pdf: pikepdf.Pdf, fields: dict[str, list[Any]]) -> FilledForm:
    if any(len(found) > 1 for found in fields.values()):
        raise _two_forms(name)
    asked = _value(fields.get(QUESTIONS))
    who = formcode.identity(_value(fields[IDENTITY]), asked)
    if who is None:
        raise _altered(name)
    codes, letters = _pages(name, data)
    _check_pages(name, who, codes)
    for said in _metadata(pdf):
        if formcode.identity(said, asked) != who:
            raise _altered(name)
    statements = tuple(_statement(line) for line in asked.split("\n"))
    drawn = _drawn_on(pdf)
    answers = tuple(_answer(name, number, fields, drawn) for number in range(1, len(statements) + 1))
    return FilledForm(who, statements, answers, letters)


def _two_forms(name: str) -> ToolkitError:
    return ToolkitError("The file {name} holds two forms.", "Ask for each in a file of its own.", name=name)


def _altered(name: str) -> ToolkitError:
    return ToolkitError("The form {name} was altered: the places in which it says which form it is do not agree.",
                        "Send the person a new form, and ask how this one came about.", name=name)


def _statement(line: str) -> tuple[str, str]:
    statement, _, digest = line.rpartition(" ")
    return statement, digest


def _value(found: Sequence[Any] | None) -> str:
    value = found[0].get("/V") if found else None
    if isinstance(value, pikepdf.Stream):
        return value.read_bytes().decode("utf-8", "replace")
    return "" if value is None else str(value).replace("\r\n", "\n").replace("\r", "\n")


def _metadata(pdf: pikepdf.Pdf) -> Iterator[str]:
    """What the metadata say; a program that saved the file may have dropped them."""
    said = pdf.docinfo.get(f"/{METADATA}") if "/Info" in pdf.trailer else None
    if said is not None:
        yield str(said)
    if "/Metadata" in pdf.Root:
        packet = pdf.Root.Metadata.read_bytes().decode("utf-8", "replace")
        start, end = packet.find(f"<pdfx:{METADATA}>"), packet.find(f"</pdfx:{METADATA}>")
        if 0 <= start < end:
            yield packet[start + len(METADATA) + 7 : end]


def _pages(name: str, data: bytes) -> tuple[list[PageCode | None], str]:
    """The QR code of each page, and the letters on all."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise damaged(name) from error
    codes, letters = list[PageCode | None](), list[str]()
    try:
        for page in document:
            codes.append(_code(page))
            text = page.get_textpage()
            letters += [letter for letter in text.get_text_bounded() if letter.isalnum()]
            text.close()
            page.close()
    except pypdfium2.PdfiumError as error:
        raise damaged(name) from error
    finally:
        document.close()
    return codes, "".join(letters)


def _code(page: pypdfium2.PdfPage) -> PageCode | None:
    """The code in the corner where it belongs; where it is not there, anywhere on the page."""
    wide, high = page.get_size()
    for crop in ((wide * (1 - _CODE_PART[0]), high * (1 - _CODE_PART[1]), 0, 0), (0, 0, 0, 0)):
        grey = page.render(scale=_DOTS / 72, grayscale=True, crop=crop, may_draw_forms=False).to_numpy().squeeze()
        for found in zxingcpp.read_barcodes(grey, formats=scan.QR, try_invert=False):
            code = page_code(found.text)
            if code is not None:
                return code
    return None


def _check_pages(name: str, who: Identity, codes: Sequence[PageCode | None]) -> None:
    known = [code for code in codes if code is not None]
    if len({(code.form, code.copy) for code in known}) > 1:
        raise _two_forms(name)
    if not known or not all(code.of(who) for code in known) or len(known) < len(codes):
        raise _altered(name)
    there = Counter(code.page for code in known)
    missing = sorted(set(range(1, known[0].pages + 1)) - set(there))
    if missing:
        raise ToolkitError("Of the form {name} page {pages} is missing.", "Ask for the whole form.", name=name,
                           pages=", ".join(map(str, missing)))
    if max(there.values()) > 1:
        raise _altered(name)


def _drawn_on(pdf: pikepdf.Pdf) -> bool:
    """Whether somebody drew or wrote on a page instead of filling in a field."""
    return any(str(note.get("/Subtype")) not in _NOT_DRAWN for page in pdf.pages for note in page.obj.get("/Annots", ())
               if isinstance(note, pikepdf.Dictionary))


def _answer(name: str, number: int, fields: dict[str, list[Any]], drawn: bool) -> FieldAnswer:
    choice, words = fields.get(formcode.answer_field(number)), fields.get(formcode.comment_field(number))
    if choice is None and words is None:
        raise _altered(name)
    comment = _value(words).strip()[:MOST_LETTERS]
    if choice is None:
        return FieldAnswer(number, comment=comment)
    code, unsure = _chosen(choice[0])
    return FieldAnswer(number, code, comment, unsure or (drawn and not code))


def _chosen(field: Any) -> tuple[str, bool]:
    """The state of a group of boxes, and whether its value and the boxes that are on say different things."""
    boxes = list(field.get("/Kids", (field,)))
    on = {str(box.get("/AS", "/Off")).lstrip("/") for box in boxes} - {"Off"}
    offered = {str(state).lstrip("/") for box in boxes for state in _states(box)} - {"Off"}
    said = str(field.get("/V", "/Off")).lstrip("/")
    if said == "Off":
        # some programs set the boxes only
        return (next(iter(on)), False) if len(on) == 1 and on <= offered else ("", bool(on))
    if said not in offered:
        return "", True
    return said, bool(on - {said})


def _states(box: Any) -> list[str]:
    """The names of what a box can show."""
    shown = box.get("/AP", pikepdf.Dictionary()).get("/N")
    return list(shown.keys()) if isinstance(shown, pikepdf.Dictionary) else []
