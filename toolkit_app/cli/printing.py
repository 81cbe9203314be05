"""The commands ``pdf`` and ``layouts``."""

import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from toolkit_app import kinds
from toolkit_app.cli import catalogue, export_words, files, words
from toolkit_app.cli.checking import cleared, edition_named, level_option, override_option
from toolkit_app.cli.group import command, json_option, option
from toolkit_app.cli.opening import opened
from toolkit_app.cli.terminal import Terminal
from toolkit_app.errors import ToolkitError
from toolkit_app.library import editions, layoutfile, layouts, pages, store
from toolkit_app.publishing import archive, onpaper, preview, publication
from toolkit_app.publishing.imposition import page_numbers
from toolkit_app.publishing.layout import Layout
from toolkit_app.publishing.options import NO, YES, offered
from toolkit_app.publishing.pdf import write as make_pdf
from toolkit_app.validation.printed import with_record


@command("pdf", words.HELP_PDF)
@click.argument("keys", metavar="KEY...", nargs=-1)
@option("--layout", metavar="LAYOUT", required=True, help=words.OPT_LAYOUT)
@option("--paper", metavar="PAPER", help=words.OPT_PAPER)
@option("--set", "choices", multiple=True, metavar="OPTION=VALUE", help=words.OPT_LAYOUT_SET)
@option("--lang", type=click.Choice(kinds.LANGUAGES), help=words.OPT_PDF_LANG)
@option("--edition", metavar="EDITION", help=words.OPT_EDITION)
@option("--pages", "named", metavar="1-3,7", default="", help=export_words.OPT_PDF_PAGES)
@option("--two-up", is_flag=True, help=export_words.OPT_PDF_TWO_UP)
@level_option
@override_option
@option("--out", type=click.Path(path_type=Path), metavar="FILE", required=True, help=words.OPT_OUT)
def pdf(
    terminal: Terminal,
    keys: tuple[str, ...],
    layout: str,
    paper: str | None,
    choices: tuple[str, ...],
    lang: str | None,
    edition: str | None,
    named: str,
    two_up: bool,
    level: str,
    override: str | None,
    out: Path,
) -> None:
    """Prints items in the order given, or those of an edition, and prints the path of the file."""
    if not keys and edition is None:
        raise click.UsageError(terminal.say(words.MISSING_ARGUMENT, name="KEY"), click.get_current_context())
    chosen = {name: values[-1] for name, values in files.pairs(terminal, "--set", "OPTION=VALUE", choices).items()}
    with opened(terminal) as library:
        sealed = edition_named(library, edition)
        cleared(terminal, library, keys, level, override, printed=True, lang=lang, edition=sealed, layout=layout,
                options=chosen)
        with tempfile.TemporaryDirectory() as folder:
            whole = Path(folder) / "whole.pdf" if named or two_up else out
            count = write(terminal, library, keys, layout, paper, lang, whole, edition, chosen)
            if whole != out:
                count = _lay(whole, out, named, count, two_up=two_up)
    terminal.out(str(out))
    terminal.tell(words.PRINTED, pages=count)
    if level := archive.conformance(out):
        terminal.tell(words.ARCHIVAL, level=level)


def _lay(whole: Path, out: Path, named: str, count: int, *, two_up: bool) -> int:
    """Lays the pages that were named on sheets and gives the number of sheets. Raises ToolkitError where there are none."""
    numbers = page_numbers(named, count)
    if not numbers:
        raise ToolkitError("There is no page {pages}.", "Name pages from 1 to {count}, such as 1-3, 7.", pages=named, count=count)
    onpaper.lay(whole, out, numbers, on_a_sheet=2 if two_up else 1)
    return preview.page_count(out)


def write(
    terminal: Terminal,
    library: store.Library,
    keys: tuple[str, ...],
    layout: str,
    paper: str | None,
    lang: str | None,
    out: Path,
    edition: str | None = None,
    choices: Mapping[str, str] | None = None,
) -> int:
    """Prints items of a library into a file and gives the number of its pages. Raises ToolkitError and leaves no file."""
    with library.read() as tx:
        sealed = editions.find(tx, edition) if edition is not None else None
        made = with_record(tx, pages.publication(tx, keys, layout, paper, lang, sealed, options=choices), sealed)
    terminal.progress(_warned(terminal, make_pdf(made, out, image=pages.image_reader(library, sealed))))
    return preview.page_count(out)


def _warned(terminal: Terminal, work: Iterator[publication.Progress]) -> Iterator[publication.Progress]:
    """The steps, with what was printed differently from what the text asks for told beside."""
    for step in work:
        if step.warning is not None:
            terminal.tell(words.CAREFUL, warning=catalogue.explain(step.warning, terminal.lang))
        yield step


@command("layouts", words.HELP_LAYOUTS)
@click.argument("name", metavar="[LAYOUT]", required=False)
@option("--copy", "new", metavar="NAME", help=words.OPT_LAYOUT_COPY)
@option("--check", "file", type=click.Path(path_type=Path), metavar="FILE", help=words.OPT_LAYOUT_CHECK)
@json_option
def list_layouts(terminal: Terminal, name: str | None, new: str | None, file: Path | None, as_json: bool) -> None:
    """The layouts there are; or one with its options; or a copy of one, to be changed."""
    if file is not None:
        found = [layoutfile.read(file, own=True)]
    elif name is not None and new is not None:
        terminal.out(str(layouts.copy(name, new)))
        return
    elif name is not None:
        found = [layouts.find(name)]
    else:
        there = layouts.every()
        found = list(there.by_name.values())
        for error in there.broken.values():
            terminal.tell(words.CAREFUL, warning=catalogue.explain(error, terminal.lang))
    if as_json:
        terminal.answer({"folder": str(layouts.folder()), "layouts": [shape(layout) for layout in found]})
    elif name is None and file is None:
        terminal.table(
            [
                (
                    layout.name,
                    kinds.text_in(layout.labels, terminal.lang),
                    " ".join(layout.papers),
                    kinds.text_in(layout.about, terminal.lang) if layout.about else "",
                )
                for layout in found
            ]
        )
        terminal.tell(words.OWN_LAYOUTS, folder=layouts.folder())
    else:
        _show(terminal, found[0])


def _show(terminal: Terminal, layout: Layout) -> None:
    terminal.out(f"{layout.name}: {kinds.text_in(layout.labels, terminal.lang)}")
    if layout.about:
        terminal.out(kinds.text_in(layout.about, terminal.lang))
    terminal.table(
        [
            ("--paper", " ".join(layout.papers), layout.paper),
            *(
                (
                    f"--set {option.name}=…",
                    kinds.text_in(option.labels, terminal.lang),
                    f"{_values(option.choices, option.type)}  [{option.default}]",
                )
                for option in offered(layout)
            ),
        ],
        whole=True,
    )


def _values(choices: Mapping[str, kinds.Labels], sort: str) -> str:
    return " ".join(choices) if choices else f"{YES} {NO}" if sort == "switch" else sort


def shape(layout: Layout) -> dict[str, object]:
    """A layout as ``docs/cli.md`` describes it."""
    return {
        "name": layout.name,
        "form": layout.form,
        "labels": dict(layout.labels),
        "about": dict(layout.about),
        "own": layout.own,
        "papers": list(layout.papers),
        "paper": layout.paper,
        "options": [
            {
                "name": option.name,
                "type": option.type,
                "labels": dict(option.labels),
                "default": option.default,
                "choices": list(option.choices),
            }
            for option in offered(layout)
        ],
    }
