"""The command ``pdf``."""

from collections.abc import Iterator
from pathlib import Path

import click

from toolkit_app import kinds
from toolkit_app.cli import catalogue, words
from toolkit_app.cli.checking import cleared, edition_named, level_option, override_option
from toolkit_app.cli.group import command, option
from toolkit_app.cli.opening import opened
from toolkit_app.cli.terminal import Terminal
from toolkit_app.library import editions, pages, store
from toolkit_app.publishing import preview, publication
from toolkit_app.publishing.pdf import write as make_pdf


@command("pdf", words.HELP_PDF)
@click.argument("keys", metavar="KEY...", nargs=-1)
@option("--layout", type=click.Choice(publication.LAYOUTS), required=True, help=words.OPT_LAYOUT)
@option("--paper", type=click.Choice(publication.PAPERS), default="A4", help=words.OPT_PAPER)
@option("--lang", type=click.Choice(kinds.LANGUAGES), help=words.OPT_PDF_LANG)
@option("--edition", metavar="EDITION", help=words.OPT_EDITION)
@level_option
@override_option
@option("--out", type=click.Path(path_type=Path), metavar="FILE", required=True, help=words.OPT_OUT)
def pdf(terminal: Terminal, keys: tuple[str, ...], layout: publication.Layout, paper: publication.Paper, lang: str | None,
        edition: str | None, level: str, override: str | None, out: Path) -> None:
    """Prints items in the order given, or those of an edition, and prints the path of the file."""
    if not keys and edition is None:
        raise click.UsageError(terminal.say(words.MISSING_ARGUMENT, name="KEY"), click.get_current_context())
    with opened(terminal) as library:
        sealed = edition_named(library, edition)
        cleared(terminal, library, keys, level, override, printed=True, lang=lang, edition=sealed)
        count = write(terminal, library, keys, layout, paper, lang, out, edition)
    terminal.out(str(out))
    terminal.tell(words.PRINTED, pages=count)


def write(terminal: Terminal, library: store.Library, keys: tuple[str, ...], layout: publication.Layout, paper: publication.Paper,
          lang: str | None, out: Path, edition: str | None = None) -> int:
    """Prints items of a library into a file and gives the number of its pages. Raises ToolkitError and leaves no file."""
    with library.read() as tx:
        sealed = editions.find(tx, edition) if edition is not None else None
        made = pages.publication(tx, keys, layout, paper, lang, sealed)
    terminal.progress(_warned(terminal, make_pdf(made, out, image=pages.image_reader(library, sealed))))
    return preview.page_count(out)


def _warned(terminal: Terminal, work: Iterator[publication.Progress]) -> Iterator[publication.Progress]:
    """The steps, with what was printed differently from what the text asks for told beside."""
    for step in work:
        if step.warning is not None:
            terminal.tell(words.CAREFUL, warning=catalogue.explain(step.warning, terminal.lang))
        yield step
