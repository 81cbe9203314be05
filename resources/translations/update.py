"""Bring the translations up to the program: `python resources/translations/update.py`.

Collects every text of the window (with lupdate, from PySide6) and every sentence of an expected error, fills them in from
``ka.json`` (English -> Georgian; ``Context|English`` where one English text needs two Georgian ones) and makes ``ka.ts`` and
``ka.qm``. Ends with 1 and a list when a text has no Georgian, or when Georgian words are no longer used.
"""

import ast
import json
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
PACKAGE = HERE.parent.parent / "toolkit_app"
# what makes an expected error
ERRORS = ("ToolkitError", "NotReadyError", "HinderedError", "HeldBackError", "unknown", "found", "wrong", "_wrong")
# modules whose constants are whole sentences shown to the user
SENTENCES = (PACKAGE / "library" / "locations.py", PACKAGE / "intake" / "losses.py")
# texts of Qt itself that its own Georgian catalogue lacks
QT = {"QFileDialog": ("File &name:", "Files of type:", "Look in:", "&Open", "&Save", "Directory:")}


def error_sentences() -> Iterator[str]:
    """The first two arguments of every ``ToolkitError(…)``, and the sentences of ``SENTENCES``."""
    for path in sorted(PACKAGE.rglob("*.py")):
        nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
        named = {target.id: node.value for node in nodes if isinstance(node, ast.Assign) for target in node.targets
                 if isinstance(target, ast.Name)}
        for node in nodes:
            if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) in ERRORS:
                yield from constants([named.get(one.id, one) if isinstance(one, ast.Name) else one for one in node.args[:2]])
            elif isinstance(node, ast.Assign) and path in SENTENCES:
                yield from (text for text in constants([node.value]) if " " in text)


def constants(nodes: list[ast.expr]) -> Iterator[str]:
    """The strings among the nodes, both sides of a conditional included."""
    for node in nodes:
        if isinstance(node, ast.IfExp):
            yield from constants([node.body, node.orelse])
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
            yield node.value


def terminal_sentences() -> Iterator[str]:
    """The texts of the terminal: every constant of its tables of words."""
    for path in sorted((PACKAGE / "cli").glob("*words.py")):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.Assign):
                yield from constants([node.value])


def collected(folder: Path) -> Path:
    """A source file, for lupdate, that says the sentences of lower layers and of Qt."""
    lines = ["from PySide6.QtCore import QCoreApplication"]
    for text in sorted(set(error_sentences())):
        lines.append(f"QCoreApplication.translate('Errors', {json.dumps(text, ensure_ascii=False)})")
    for text in sorted(set(terminal_sentences())):
        lines.append(f"QCoreApplication.translate('Terminal', {json.dumps(text, ensure_ascii=False)})")
    lines += [f"QCoreApplication.translate({context!r}, {text!r})" for context, texts in QT.items() for text in texts]
    path = folder / "collected.py"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def fill(catalogue: Path, words: dict[str, str]) -> tuple[list[str], list[str]]:
    """Put the Georgian words into the catalogue; what has none, and what is no longer used."""
    tree = ElementTree.parse(catalogue)  # noqa: S314 - made by lupdate just now
    missing, used = [], set()
    for context in tree.getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            source = message.findtext("source", "")
            key = f"{name}|{source}" if f"{name}|{source}" in words else source
            translation = message.find("translation")
            if key in words and translation is not None:
                used.add(key)
                translation.attrib.pop("type", None)
                translation.text = words[key]
            else:
                missing.append(f"{name}|{source}")
    ElementTree.indent(tree)
    body = ElementTree.tostring(tree.getroot(), encoding="unicode")
    catalogue.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")
    return missing, sorted(set(words) - used)


def run(tool: str, *arguments: str) -> None:
    """Run a tool of PySide6 that lies beside this Python."""
    subprocess.run([str(Path(sys.executable).parent / tool), *arguments], check=True, stdout=subprocess.DEVNULL)  # noqa: S603


def main() -> int:
    """Make ``ka.ts`` and ``ka.qm``; 0 when every text has its Georgian, and every Georgian text its use."""
    catalogue = HERE / "ka.ts"
    words = json.loads((HERE / "ka.json").read_text(encoding="utf-8"))
    sources = [str(path) for path in sorted((PACKAGE / "desktop").rglob("*.py"))]
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "ka.ts"
        run("pyside6-lupdate", *sources, str(collected(Path(folder))), "-source-language", "en", "-target-language", "ka",
            "-locations", "none", "-no-obsolete", "-ts", str(fresh))
        missing, unused = fill(fresh, words)
        catalogue.write_bytes(fresh.read_bytes())
    run("pyside6-lrelease", "-silent", str(catalogue), "-qm", str(HERE / "ka.qm"))
    for text in missing:
        print("no Georgian:", json.dumps(text, ensure_ascii=False))  # noqa: T201
    for text in unused:
        print("not used:", json.dumps(text, ensure_ascii=False))  # noqa: T201
    return 1 if missing or unused else 0


if __name__ == "__main__":
    sys.exit(main())
