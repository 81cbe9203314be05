"""Other programs that fill in and flatten forms, each as people use it: what it needs, and how it is asked.

A filler takes a form, the code for each question, and the words for each, and gives the filled file.
"""

import ctypes
import io
import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pypdf
import pypdfium2
import pypdfium2.raw as pdfium

from toolkit_app.text.formcode import answer_field, comment_field

Answers = Mapping[int, str]


def by_pypdf(data: bytes, answers: Answers, words: Answers, _folder: Path) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(data))
    values = {answer_field(n): f"/{code}" for n, code in answers.items()} | {comment_field(n): text for n, text in words.items()}
    for page in writer.pages:
        writer.update_page_form_field_values(page, values, auto_regenerate=False)
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def by_pdfium(data: bytes, answers: Answers, words: Answers, _folder: Path) -> bytes:
    """The engine of Chrome and Edge: boxes are clicked, words are typed."""
    spots = _spots(data)
    document = pypdfium2.PdfDocument(data)
    document.init_forms()
    handle = document.formenv.raw
    for page_number, page in enumerate(document):
        pdfium.FORM_OnAfterLoadPage(page.raw, handle)
        for number, code in answers.items():
            _click(handle, page, spots.get((page_number, answer_field(number), code)))
        for number, text in words.items():
            if _click(handle, page, spots.get((page_number, comment_field(number), ""))):
                typed = (text + "\0").encode("utf-16-le")
                letters = ctypes.cast(ctypes.create_string_buffer(typed), ctypes.POINTER(ctypes.c_ushort))
                pdfium.FORM_ReplaceSelection(handle, page.raw, letters)
        pdfium.FORM_ForceToKillFocus(handle)
        pdfium.FORM_OnBeforeClosePage(page.raw, handle)
    target = io.BytesIO()
    document.save(target)
    document.close()
    return target.getvalue()


def _click(handle: object, page: pypdfium2.PdfPage, box: tuple[float, float, float, float] | None) -> bool:
    if box is None:
        return False
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    pdfium.FORM_OnMouseMove(handle, page.raw, 0, x, y)
    pdfium.FORM_OnLButtonDown(handle, page.raw, 0, x, y)
    pdfium.FORM_OnLButtonUp(handle, page.raw, 0, x, y)
    return True


def _spots(data: bytes) -> dict[tuple[int, str, str], tuple[float, float, float, float]]:
    """Where each box (by page, field and code) and each comment is."""
    found = {}
    for number, page in enumerate(pypdf.PdfReader(io.BytesIO(data)).pages):
        for reference in page.get("/Annots", ()):
            note = reference.get_object()
            states = [str(state).lstrip("/") for state in note.get("/AP", {}).get("/N", {}) if str(state) != "/Off"]
            name = note.get("/T") or note["/Parent"].get_object()["/T"]
            code = states[0] if "/Parent" in note else ""
            found[number, str(name), code] = tuple(float(side) for side in note["/Rect"])
    return found


def by_chromium(data: bytes, answers: Answers, words: Answers, folder: Path) -> bytes:
    """Chromium itself, in its own viewer: boxes are clicked, words are typed, the changes are downloaded."""
    sizes = [page.mediabox for page in pypdf.PdfReader(io.BytesIO(data)).pages]
    wanted = {(answer_field(n), code): "" for n, code in answers.items()}
    wanted |= {(comment_field(n), ""): text for n, text in words.items()}
    clicks = [(page, (box[0] + box[2]) / 2 / float(sizes[page].width), 1 - (box[1] + box[3]) / 2 / float(sizes[page].height),
               wanted[name, code]) for (page, name, code), box in _spots(data).items() if (name, code) in wanted]
    (folder / "source.pdf").write_bytes(data)
    (folder / "asked.json").write_text(json.dumps(clicks), "utf-8")
    files = [folder / name for name in ("profile", "source.pdf", "target.pdf", "asked.json")]
    subprocess.run(["node", "--experimental-websocket", Path(__file__).with_name("chromium.mjs"), chromium(), *files],
                   check=True, capture_output=True, timeout=50)
    return (folder / "target.pdf").read_bytes()


def chromium() -> str:
    """Where Chromium is; "" where it is not, or there is nothing to talk to it with."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome") or ""
    speaks = bool(shutil.which("node")) and subprocess.run(
        ["node", "--experimental-websocket", "-e", "new Function('WebSocket')"], capture_output=True, timeout=50).returncode == 0
    return found if speaks else ""


_POPPLER = """
import gi, json, sys
gi.require_version("Poppler", "0.18")
from gi.repository import Poppler
source, target, asked = sys.argv[1], sys.argv[2], json.load(open(sys.argv[3], encoding="utf-8"))
document = Poppler.Document.new_from_file("file://" + source)
for number in range(document.get_n_pages()):
    page = document.get_page(number)
    for mapping in page.get_form_field_mapping():
        field = mapping.field
        name = field.get_name() or ""
        kind = field.get_field_type()
        if kind == Poppler.FormFieldType.TEXT and name in asked["words"]:
            field.text_set_text(asked["words"][name])
        if kind == Poppler.FormFieldType.BUTTON:
            box = [mapping.area.x1, mapping.area.y1]
            if any(abs(box[0] - x) < 2 and abs(box[1] - y) < 2 for p, x, y in asked["boxes"] if p == number):
                field.button_set_state(True)
document.save("file://" + target)
"""


def by_poppler(data: bytes, answers: Answers, words: Answers, folder: Path) -> bytes:
    """The engine of Evince and Okular."""
    spots = _spots(data)
    boxes = [(page, box[0], box[1]) for (page, name, code), box in spots.items()
             for number, wanted in answers.items() if name == answer_field(number) and code == wanted]
    (folder / "source.pdf").write_bytes(data)
    asked = {"boxes": boxes, "words": {comment_field(n): text for n, text in words.items()}}
    (folder / "asked.json").write_text(json.dumps(asked), "utf-8")
    (folder / "poppler.py").write_text(_POPPLER, "utf-8")
    files = [folder / name for name in ("poppler.py", "source.pdf", "target.pdf", "asked.json")]
    subprocess.run(["/usr/bin/python3", *files], check=True, capture_output=True, timeout=50)
    return (folder / "target.pdf").read_bytes()


_PDFJS = """
import fs from "fs";
const pdfjs = await import(process.argv[2]);
const asked = JSON.parse(fs.readFileSync(process.argv[5], "utf8"));
const doc = await pdfjs.getDocument({ data: new Uint8Array(fs.readFileSync(process.argv[3])), verbosity: 0 }).promise;
for (let n = 1; n <= doc.numPages; n++) {
  for (const note of await (await doc.getPage(n)).getAnnotations()) {
    if (note.radioButton && note.fieldName in asked.answers) {
      doc.annotationStorage.setValue(note.id, { value: note.buttonValue === asked.answers[note.fieldName] });
    } else if (note.fieldType === "Tx" && note.fieldName in asked.words) {
      doc.annotationStorage.setValue(note.id, { value: asked.words[note.fieldName] });
    }
  }
}
fs.writeFileSync(process.argv[4], await doc.saveDocument());
"""


def by_pdfjs(data: bytes, answers: Answers, words: Answers, folder: Path) -> bytes:
    """The engine of Firefox."""
    (folder / "source.pdf").write_bytes(data)
    (folder / "asked.json").write_text(json.dumps({
        "answers": {answer_field(n): code for n, code in answers.items()},
        "words": {comment_field(n): text for n, text in words.items()}}), "utf-8")
    (folder / "fill.mjs").write_text(_PDFJS, "utf-8")
    files = [folder / name for name in ("source.pdf", "target.pdf", "asked.json")]
    subprocess.run(["node", folder / "fill.mjs", pdfjs_place(), *files], check=True, capture_output=True, timeout=50)
    return (folder / "target.pdf").read_bytes()


def pdfjs_place() -> str:
    """Where pdf.js lies: NODE_PATH names the folder of node's packages."""
    for folder in filter(None, os.environ.get("NODE_PATH", "").split(os.pathsep)):
        place = Path(folder) / "pdfjs-dist" / "legacy" / "build" / "pdf.mjs"
        if place.exists():
            return str(place)
    return ""


def by_pdftk(data: bytes, answers: Answers, words: Answers, folder: Path) -> bytes:
    values = {answer_field(n): f"/{code}" for n, code in answers.items()}
    fdf = ["%FDF-1.2\n1 0 obj\n<</FDF<</Fields["]
    fdf += [f"<</T({name})/V{value}>>" for name, value in values.items()]
    fdf += [f"<</T({comment_field(n)})/V<feff{text.encode('utf-16-be').hex()}>>>" for n, text in words.items()]
    fdf.append("]>>>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n")
    (folder / "source.pdf").write_bytes(data)
    (folder / "asked.fdf").write_text("".join(fdf), "latin-1")
    subprocess.run(["pdftk", folder / "source.pdf", "fill_form", folder / "asked.fdf", "output", folder / "target.pdf"],
                   check=True, capture_output=True, timeout=50)
    return (folder / "target.pdf").read_bytes()


def flat_by_qpdf(data: bytes, folder: Path) -> bytes:
    (folder / "live.pdf").write_bytes(data)
    subprocess.run(["qpdf", "--generate-appearances", "--flatten-annotations=all", folder / "live.pdf", folder / "flat.pdf"],
                   check=True, capture_output=True, timeout=50)
    return (folder / "flat.pdf").read_bytes()


def flat_by_cairo(data: bytes, folder: Path) -> bytes:
    (folder / "live.pdf").write_bytes(data)
    subprocess.run(["pdftocairo", "-pdf", folder / "live.pdf", folder / "flat.pdf"], check=True, capture_output=True, timeout=50)
    return (folder / "flat.pdf").read_bytes()


def flat_by_pdftk(data: bytes, folder: Path) -> bytes:
    (folder / "live.pdf").write_bytes(data)
    subprocess.run(["pdftk", folder / "live.pdf", "output", folder / "flat.pdf", "flatten"], check=True, capture_output=True,
                   timeout=50)
    return (folder / "flat.pdf").read_bytes()


def flat_by_ghostscript(data: bytes, folder: Path) -> bytes:
    (folder / "live.pdf").write_bytes(data)
    subprocess.run(["gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pdfwrite", f"-sOutputFile={folder / 'flat.pdf'}",
                    folder / "live.pdf"], check=True, capture_output=True, timeout=50)
    return (folder / "flat.pdf").read_bytes()


def flat_by_pdfium(data: bytes, _folder: Path) -> bytes:
    """What printing to a file gives in a browser."""
    document = pypdfium2.PdfDocument(data)
    document.init_forms()
    for page in document:
        page.flatten()
    target = io.BytesIO()
    document.save(target)
    document.close()
    return target.getvalue()


def has_poppler() -> bool:
    found = "import gi; gi.require_version('Poppler', '0.18')"
    return Path("/usr/bin/python3").exists() and subprocess.run(
        ["/usr/bin/python3", "-c", found], capture_output=True, timeout=50).returncode == 0


FILLERS = {
    "pypdf": (by_pypdf, lambda: True), "pdfium": (by_pdfium, lambda: True), "poppler": (by_poppler, has_poppler),
    "Chromium": (by_chromium, lambda: bool(chromium())),
    "pdf.js": (by_pdfjs, lambda: bool(shutil.which("node") and pdfjs_place())),
    "pdftk": (by_pdftk, lambda: bool(shutil.which("pdftk")))}
FLATTENERS = {
    "pdfium": (flat_by_pdfium, lambda: True), "qpdf": (flat_by_qpdf, lambda: bool(shutil.which("qpdf"))),
    "pdftocairo": (flat_by_cairo, lambda: bool(shutil.which("pdftocairo"))),
    "pdftk": (flat_by_pdftk, lambda: bool(shutil.which("pdftk"))),
    "ghostscript": (flat_by_ghostscript, lambda: bool(shutil.which("gs")))}
