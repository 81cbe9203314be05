"""Forms written as PDF: to fill in, one file for each copy; or to print, as many copies in one file as are wanted."""

import io
from collections.abc import Generator, Iterator, Sequence
from pathlib import Path
from typing import Any

import pikepdf

from toolkit_app.errors import ToolkitError
from toolkit_app.publishing import form_fields
from toolkit_app.publishing.aside import aside
from toolkit_app.publishing.canvas import OpenCanvas
from toolkit_app.publishing.form import Form, check
from toolkit_app.publishing.form_blocks import first_head, parts
from toolkit_app.publishing.form_page import FormPress
from toolkit_app.publishing.imposition import imposed
from toolkit_app.publishing.layout import MM, Layout
from toolkit_app.publishing.publication import Progress, Publication
from toolkit_app.publishing.tagging import Binder
from toolkit_app.text.formcode import PAPERS


def fillable(form: Form) -> bytes:
    """One copy as a PDF with fields. Raises ToolkitError as ``form.check`` does, and where there are too many pages."""
    check(form)
    press, size = _press(form)
    _set(press, form, fillable=True, even=False)
    return form_fields.added(_bound(press, size), form, press.fields)


def write_fillable(form: Form, target: Path) -> None:
    """Writes one copy as a PDF with fields, whole or not at all. Raises ToolkitError as ``fillable`` and ``aside`` do."""
    with aside(target) as put:
        put(fillable(form))


def write_paper(forms: Sequence[Form], target: Path) -> Iterator[Progress]:
    """Writes copies as one PDF to print, telling after every copy how far it is; whole or not at all.

    Copies of several pages begin on a right page, so that they can be printed on both sides. Raises ToolkitError.
    """
    with aside(target) as put:
        put((yield from _paper(forms)))


def paper(forms: Sequence[Form]) -> bytes:
    """Copies as one PDF to print, as ``write_paper`` writes them."""
    steps = _paper(forms)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            data: bytes = end.value
            return data


def _paper(forms: Sequence[Form]) -> Generator[Progress, None, bytes]:
    if not forms:
        raise ToolkitError("There is nothing to print.", "Add participants to the round first.")
    for form in forms:
        check(form)
    press, size = _press(forms[0])
    longest = 0
    for done, form in enumerate(forms, 1):
        longest = max(longest, _set(press, form, fillable=False, even=len(forms) > 1))
        yield Progress(done, len(forms), form.addressee or form.copy_code)
    return _printable(_bound(press, size), both_sides=longest > 1)


def _press(form: Form) -> tuple[FormPress, tuple[float, float]]:
    size = (PAPERS[form.paper][0] * MM, PAPERS[form.paper][1] * MM)
    about = Publication(Layout("form", "form"), form.paper, form.identity.lang, form.title, subtitle=form.name, date=form.made)
    return FormPress(OpenCanvas(about, *size), form.identity.lang), size


def _set(press: FormPress, form: Form, *, fillable: bool, even: bool) -> int:
    count = sum(1 for _ in press.form(form, list(parts(form, fillable)), first_head(form)))
    if even and count > 1 and count % 2:
        press.canvas.turn(*(side * MM for side in PAPERS[form.paper]))
    return count


def _bound(press: FormPress, size: tuple[float, float]) -> bytes:
    leaves = press.canvas.finished()
    Binder(press.canvas, press.tree.root).bind(leaves, imposed(len(leaves), size, "one"), press.anchors)
    data: bytes = press.canvas.getpdfdata()
    return data


def _printable(data: bytes, *, both_sides: bool) -> bytes:
    """The file with the wish to be printed as large as it is, on one side where each copy is a single page."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        wishes: Any = pdf.Root.get("/ViewerPreferences", pikepdf.Dictionary())
        wishes.PrintScaling = pikepdf.Name("/None")
        wishes.Duplex = pikepdf.Name.DuplexFlipLongEdge if both_sides else pikepdf.Name.Simplex
        pdf.Root.ViewerPreferences = wishes
        target = io.BytesIO()
        pdf.save(target, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return target.getvalue()
