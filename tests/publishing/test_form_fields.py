"""The fields of a form: what other programs need to find in them."""

import io

import formsamples
import pikepdf
import pypdf
import pytest

from toolkit_app.publishing import form_pdf
from toolkit_app.text import formcode


@pytest.fixture(scope="module")
def made():
    form = formsamples.form("ka", 4)
    return form, form_pdf.fillable(form)


def test_every_answer_and_comment_has_a_field_that_demands_nothing(made):
    form, data = made
    fields = pypdf.PdfReader(io.BytesIO(data)).get_fields()
    names = {f"answer{n}" for n in range(1, 5)} | {f"comment{n}" for n in range(1, 5)} | {"_form", "_questions"}
    assert set(fields) == names
    assert all(name.isascii() for name in names)
    radio, comment = fields["answer1"], fields["comment1"]
    assert set(radio["/_States_"]) == {"/Off", *(f"/{choice.code}" for choice in form.questions[0].choices)}
    assert radio["/Ff"] & 0b10 == 0, "not required"
    assert radio["/Ff"] & 1 << 14 == 0, "an answer can be taken back"
    assert form.questions[0].wording in radio["/TU"]
    assert "/MaxLen" not in comment
    assert comment["/Ff"] == 1 << 12


def test_the_identity_stands_in_three_places(made):
    form, data = made
    line = form.identity.text(form.asked)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        hidden = {str(field.T): field for field in pdf.Root.AcroForm.Fields}
        assert str(hidden["_form"].V) == line
        assert str(hidden["_questions"].V) == form.asked
        assert (int(hidden["_form"].Ff) & 1, int(hidden["_form"].F) & 2) == (1, 2), "read-only and hidden"
        assert str(pdf.docinfo["/ToolkitForm"]) == line
        assert line in pdf.Root.Metadata.read_bytes().decode()
    assert all(code.of(form.identity) for _, code in formsamples.pictures(data))


def test_any_viewer_can_write_georgian(made):
    _, data = made
    with pikepdf.open(io.BytesIO(data)) as pdf:
        form = pdf.Root.AcroForm
        assert "/NeedAppearances" not in form
        font = form.DR.Font["/TkSans"]
        assert (font.Subtype, font.Encoding) == ("/Type0", "/Identity-H")
        descendant = font.DescendantFonts[0]
        assert "/FontFile2" in descendant.FontDescriptor
        letters = font.ToUnicode.read_bytes().decode()
        assert all(f"<{ord(letter):04X}>" in letters for letter in "აჰᲐᲰéЯ„“—")
        assert len(descendant.W[1]) > 2000
        assert all("/TkSans" in str(field.DA) for field in form.Fields if field.get("/FT") == "/Tx")


def test_fields_are_tagged_where_they_stand_and_reached_in_order(made):
    form, data = made
    with pikepdf.open(io.BytesIO(data)) as pdf:
        parents = pdf.Root.StructTreeRoot.ParentTree.Nums
        by_key = {int(parents[at]): parents[at + 1] for at in range(0, len(parents), 2)}
        shown = [note for page in pdf.pages for note in page.obj.get("/Annots", ()) if not int(note.F) & 2]
        assert len(shown) == sum(len(question.choices) + 1 for question in form.questions)
        for note in shown:
            element = by_key[int(note.StructParent)]
            assert element.S == "/Form"
            assert any(kid.Obj.objgen == note.objgen for kid in element.K if isinstance(kid, pikepdf.Dictionary))
        tops = [(page, -float(note.Rect[3])) for page, leaf in enumerate(pdf.pages) for note in leaf.obj.Annots
                if not int(note.F) & 2]
        rounded = [(page, round(top / 30)) for page, top in tops]
        assert rounded == sorted(rounded)
        assert all(page.obj.Tabs == "/S" for page in pdf.pages)


def test_fields_lie_over_the_boxes_of_the_code(made):
    form, data = made
    codes = [code for _, code in formsamples.pictures(data)]
    reader = pypdf.PdfReader(io.BytesIO(data))
    for code, page in zip(codes, reader.pages, strict=True):
        high = float(page.mediabox.height)
        notes = [note.get_object() for note in page["/Annots"]]
        at = [tuple(float(side) for side in note["/Rect"]) for note in notes if "/Parent" in note]
        middles = [((left + right) / 2 / 72 * 25.4, (high - (low + up) / 2) / 72 * 25.4) for left, low, right, up in at]
        wanted = [code.centre(row, box) for row in code.rows for box in range(code.boxes)]
        assert middles == [pytest.approx(point, abs=0.02) for point in wanted]
        assert form.identity.copy == code.copy


def test_names_of_fields_are_those_that_are_read_back():
    assert (formcode.answer_field(3), formcode.comment_field(3)) == ("answer3", "comment3")
