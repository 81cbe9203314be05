"""The one entry: a command goes to the terminal, none opens the window. Each face is imported only when it is used."""

import sys


def main() -> int:
    """Runs what the command line asks for and gives the exit code."""
    arguments = sys.argv[1:]
    if arguments:
        from toolkit_app import cli

        return cli.main(arguments)
    from toolkit_app.desktop import app

    return app.main(arguments)


if __name__ == "__main__":
    sys.exit(main())
