"""The one entry: a command goes to the terminal, none opens the window. Each face is imported only when it is used."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path


def main() -> int:
    """Runs what the command line asks for and gives the exit code."""
    if getattr(sys, "frozen", False):
        # the frozen program is its own Python: called for a process that reads files, it becomes that and does not return
        import multiprocessing

        multiprocessing.freeze_support()
    arguments = sys.argv[1:]
    library = only_library(arguments)
    if arguments and library is None:
        from toolkit_app import cli

        return cli.main(arguments)
    if library is not None:
        os.environ["TOOLKIT_LIBRARY"] = str(library.expanduser().absolute())
    from toolkit_app.desktop import app

    return app.main([])


def only_library(arguments: Sequence[str]) -> Path | None:
    """The library that the window shall open where nothing but one is named: ``--library PATH``, or a file as a desktop names
    it on a double click; else None.
    """
    match arguments:
        case ["--library", path] if path:
            return Path(path)
        case [word] if word.startswith("--library=") and word != "--library=":
            return Path(word.removeprefix("--library="))
        case [path] if path.endswith(".toolkit") and Path(path).is_file():
            return Path(path)
    return None


if __name__ == "__main__":
    sys.exit(main())
