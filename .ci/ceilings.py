"""The size ceilings of the contributor guide: prints what grows past them and fails.

A file 400 lines, a class 25 methods, a function 60 lines.
"""

import ast
import sys
from pathlib import Path

FILE, CLASS, FUNCTION = 400, 25, 60
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def past(path: Path) -> list[str]:
    """What in a Python file is past a ceiling, a line each."""
    text = path.read_text(encoding="utf-8")
    found = []
    if (lines := len(text.splitlines())) > FILE:
        found.append(f"{path}: {lines} lines (ceiling {FILE})")
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, FUNCTIONS) and (length := (node.end_lineno or 0) - node.lineno + 1) > FUNCTION:
            found.append(f"{path}:{node.lineno} {node.name}: {length} lines (ceiling {FUNCTION})")
        if isinstance(node, ast.ClassDef) and (count := sum(isinstance(part, FUNCTIONS) for part in node.body)) > CLASS:
            found.append(f"{path}:{node.lineno} {node.name}: {count} methods (ceiling {CLASS})")
    return found


if __name__ == "__main__":
    folders = ("toolkit_app", "tests", "benchmarks", "resources", "docs")
    files = [Path("bootstrap.py"), *(path for folder in folders for path in sorted(Path(folder).rglob("*.py")))]
    problems = [line for path in files for line in past(path)]
    print("\n".join(problems) or f"ceilings: {len(files)} files, none past them")
    sys.exit(bool(problems))
