"""The terminal: every function of the library as a command. ``main`` is its only door."""

from collections.abc import Sequence


def main(argv: Sequence[str]) -> int:
    """Runs one command line (without the program's name) and gives its exit code."""
    # the window asks for the words of this package, and must not load click for it
    from toolkit_app.cli.program import run

    return run(argv)
