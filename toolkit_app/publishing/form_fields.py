"""Fields over the boxes and frames of a form, and the identity of the form where a program finds it (ISO 32000-1, 12.7).

Nothing is required and every answer can be taken back; comments have no limit; ``NeedAppearances`` is not set, for with it
several viewers show no Georgian. Names and states are plain Latin; what is read aloud is in the language of the form.
"""

import io
from collections.abc import Sequence
from html import escape
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from toolkit_app.publishing import form_font
from toolkit_app.publishing.form import Form
from toolkit_app.publishing.form_page import Field
from toolkit_app.publishing.form_words import word
from toolkit_app.publishing.structure import Mark
from toolkit_app.text.formcode import IDENTITY, METADATA, QUESTIONS, answer_field, comment_field

# flags of fields (tables 221, 226, 228) and of annotations (table 165)
_READ_ONLY, _RADIO, _MULTILINE = 1, 1 << 15, 1 << 12
_HIDDEN, _PRINTED = 2, 4
_LOOK = f"/{form_font.RESOURCE} 9.5 Tf 0.11 0.14 0.16 rg"


def added(data: bytes, form: Form, fields: Sequence[Field]) -> bytes:
    """The pages of a form with fields where ``fields`` are, a hidden identity, and the identity in the metadata."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        made = _Fields(pdf, form)
        for field in fields:
            made.add(field)
        made.finish()
        _describe(pdf, form)
        target = io.BytesIO()
        pdf.save(target, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return target.getvalue()


class _Fields:
    """The fields of one file."""

    def __init__(self, pdf: pikepdf.Pdf, form: Form) -> None:
        self.pdf, self.form = pdf, form
        self.font = form_font.added(pdf)
        self.radios: dict[int, Any] = {}
        self.fields: list[Any] = []
        self.tree: Any = pdf.Root.StructTreeRoot
        self.numbers: dict[int, Any] = dict(self._pairs(self.tree.ParentTree.Nums))
        self.states: dict[tuple[float, float], tuple[Any, Any]] = {}

    def _pairs(self, flat: Any) -> list[tuple[int, Any]]:
        return [(int(flat[at]), flat[at + 1]) for at in range(0, len(flat), 2)]

    def add(self, place: Field) -> None:
        """Adds the field of a box or a comment."""
        widget = self._radio(place) if place.choice >= 0 else self._comment(place)
        page = self.pdf.pages[place.leaf].obj
        widget.P = page
        annotations = page.get("/Annots", Array())
        annotations.append(widget)
        page.Annots = annotations
        self._tag(widget, page, place)

    def _radio(self, place: Field) -> Any:
        question = self.form.questions[place.question]
        choice = question.choices[place.choice]
        if place.question not in self.radios:
            group = self.pdf.make_indirect(
                Dictionary(
                    FT=Name.Btn,
                    Ff=_RADIO,
                    T=answer_field(place.question + 1),
                    TU=self._said(place.question),
                    V=Name.Off,
                    Kids=Array(),
                )
            )
            self.radios[place.question] = group
            self.fields.append(group)
        group = self.radios[place.question]
        off, on = self._marks(place.box)
        widget = self.pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Widget,
                F=_PRINTED,
                Rect=_rectangle(place.box),
                Parent=group,
                AS=Name.Off,
                TU=f"{question.number}: {choice.label}",
                AP=Dictionary(N=Dictionary({"/Off": off, f"/{choice.code}": on})),
            )
        )
        group.Kids.append(widget)
        return widget

    def _marks(self, box: tuple[float, float, float, float]) -> tuple[Any, Any]:
        """What an empty and a marked box show; all boxes of a size share them."""
        wide, high = box[2] - box[0], box[3] - box[1]
        size = (round(wide, 2), round(high, 2))
        if size not in self.states:
            inset = wide * 0.24
            cross = (
                f"q 1.6 w 1 J 0.11 0.14 0.16 RG {inset:.2f} {inset:.2f} m {wide - inset:.2f} {high - inset:.2f} l "
                f"{inset:.2f} {high - inset:.2f} m {wide - inset:.2f} {inset:.2f} l S Q"
            )
            self.states[size] = (self._drawn(wide, high, ""), self._drawn(wide, high, cross))
        return self.states[size]

    def _drawn(self, wide: float, high: float, code: str) -> Any:
        stream = pikepdf.Stream(
            self.pdf,
            code.encode("ascii"),
            Type=Name.XObject,
            Subtype=Name.Form,
            Resources=Dictionary(),
            BBox=Array([0, 0, round(wide, 2), round(high, 2)]),
        )
        return self.pdf.make_indirect(stream)

    def _comment(self, place: Field) -> Any:
        wide, high = place.box[2] - place.box[0], place.box[3] - place.box[1]
        empty = pikepdf.Stream(
            self.pdf,
            b"/Tx BMC EMC",
            Type=Name.XObject,
            Subtype=Name.Form,
            BBox=Array([0, 0, round(wide, 2), round(high, 2)]),
            Resources=Dictionary(Font=Dictionary({f"/{form_font.RESOURCE}": self.font})),
        )
        said = f"{self.form.questions[place.question].number}: {word('comment', self.form.identity.lang)}"
        widget = self._text(comment_field(place.question + 1), said, "", flags=_MULTILINE, shown=_PRINTED)
        widget.Rect, widget.AP = _rectangle(place.box), Dictionary(N=self.pdf.make_indirect(empty))
        return widget

    def _text(self, name: str, said: str, value: str, *, flags: int, shown: int) -> Any:
        widget = self.pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Widget,
                FT=Name.Tx,
                T=name,
                TU=String(said),
                V=String(value),
                Ff=flags,
                F=shown,
                Rect=Array([0, 0, 0, 0]),
                DA=_LOOK,
            )
        )
        self.fields.append(widget)
        return widget

    def _said(self, question: int) -> str:
        asked = self.form.questions[question]
        return f"{word('answer', self.form.identity.lang, number=asked.number)}. {asked.wording}"

    def _tag(self, widget: Any, page: Any, place: Field) -> None:
        """Puts the field into the tree of tags, where its box or frame is."""
        mark = place.element.kids[0]
        assert isinstance(mark, Mark)
        element = self.numbers[int(page.StructParents)][mark.number]
        kids = element.K if isinstance(element.K, Array) else Array([element.K])
        kids.append(Dictionary(Type=Name.OBJR, Obj=widget, Pg=page))
        element.K = kids
        key = int(self.tree.ParentTreeNextKey)
        widget.StructParent = key
        self.numbers[key] = element
        self.tree.ParentTreeNextKey = key + 1

    def finish(self) -> None:
        """Adds the hidden identity, and the form to the file."""
        first = self.pdf.pages[0].obj
        for name, value in ((IDENTITY, self.form.identity.text(self.form.asked)), (QUESTIONS, self.form.asked)):
            hidden = self._text(name, name, value, flags=_READ_ONLY | _MULTILINE, shown=_HIDDEN)
            hidden.P = first
            annotations = first.get("/Annots", Array())
            annotations.append(hidden)
            first.Annots = annotations
        flat = Array()
        for key, value in sorted(self.numbers.items()):
            flat.append(key)
            flat.append(value)
        self.tree.ParentTree.Nums = flat
        self.pdf.Root.AcroForm = self.pdf.make_indirect(
            Dictionary(Fields=Array(self.fields), DA=_LOOK, DR=Dictionary(Font=Dictionary({f"/{form_font.RESOURCE}": self.font})))
        )


def _rectangle(box: tuple[float, float, float, float]) -> Array:
    return Array([round(side, 2) for side in box])


def _describe(pdf: pikepdf.Pdf, form: Form) -> None:
    """Writes the identity into the document information and the XMP packet (ISO 16684-1)."""
    line = form.identity.text(form.asked)
    pdf.docinfo[Name(f"/{METADATA}")] = line
    packet = f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfx="http://ns.adobe.com/pdfx/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(form.title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{form.identity.lang}</rdf:li></rdf:Bag></dc:language>
<pdfx:{METADATA}>{line}</pdfx:{METADATA}>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""
    stream = pikepdf.Stream(pdf, packet.encode(), Type=Name.Metadata, Subtype=Name.XML)
    pdf.Root.Metadata = pdf.make_indirect(stream)
