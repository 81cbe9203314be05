"""Takes the pictures of the guide and of the README again, in both languages, with the program as it is now:

    .venv/bin/python docs/pictures/retake.py [--lang en|ka] [--folder FOLDER]

It makes a library for each language (``exercise.py``, by the commands of the terminal) and files for it (``returned.py``), walks
through the windows (``stops.py``), and writes the pictures beside itself. In FOLDER what was made stays, and is used again the
next time. The environment is that of the tests (``python3 bootstrap.py test``). What the pictures show are the words of
``words.py``: roles, no names, and answers of an exercise.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

HERE = Path(__file__).resolve().parent
SIZE = (1360, 860)
COLOURS = 128


def library(folder: Path, lang: str) -> None:
    """Make the library and the files of a language, where they are not there yet."""
    import exercise
    import returned

    if (folder / "returned").exists():
        return
    folder.mkdir(parents=True, exist_ok=True)
    exercise.make(folder, lang)
    returned.drafts(folder, lang)
    returned.forms(folder, lang, exercise.rounds(folder, lang)["forms"])


def walk(folder: Path, lang: str) -> None:
    """Take every picture of a language."""
    import exercise

    rounds = exercise.rounds(folder, lang)
    os.environ.update(exercise.Terminal(folder, lang).environment, QT_LOGGING_RULES="default.warning=false")
    from PySide6.QtWidgets import QApplication
    from stops import Stops

    from toolkit_app.desktop import language
    from toolkit_app.desktop.theme import Theme
    from toolkit_app.desktop.window import MainWindow
    from toolkit_app.settings import Settings

    application = QApplication(["toolkit"])
    language.use(lang)
    settings = Settings({"language": lang, "theme": "light", "person": exercise.WORDS[lang]["people"]["author"]})
    window = MainWindow(settings, Theme("light"))
    window.resize(*SIZE)
    window.show()
    window.start(folder / "library.toolkit", make=False)
    target = folder / "pictures"
    target.mkdir(exist_ok=True)
    stops = Stops(window, target, lang, folder)
    stops.whole(lang)
    stops.practice(rounds, folder / "returned", sorted((folder / "drafts").iterdir()))
    stops.start()
    window.jobs.close()
    window.hide()
    application.quit()
    for path in sorted(target.glob("*.png")):
        Image.open(path).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(HERE / path.name, optimize=True)


def main(words: list[str]) -> int:
    """One language in this process; both in a process each, for a program speaks one language at first."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--lang", choices=("en", "ka"))
    parser.add_argument("--folder", type=Path)
    wish = parser.parse_args(words)
    if wish.lang is None:
        more = ["--folder", str(wish.folder)] if wish.folder else []
        return max(subprocess.run([sys.executable, __file__, "--lang", lang, *more]).returncode for lang in ("en", "ka"))
    with tempfile.TemporaryDirectory() as passing:
        folder = (wish.folder or Path(passing)).resolve() / wish.lang
        library(folder, wish.lang)
        walk(folder, wish.lang)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
