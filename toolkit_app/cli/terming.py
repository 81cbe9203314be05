"""The command ``terms``: the termbase, and what stands of it in a text."""

import click

from toolkit_app import kinds
from toolkit_app.cli import shapes, words
from toolkit_app.cli.group import command, json_option
from toolkit_app.cli.opening import reading
from toolkit_app.cli.terminal import Terminal
from toolkit_app.library import items, translations, vocabulary
from toolkit_app.library import terms as termbase

_KIND = {"missing": words.TERM_MISSING, "forbidden": words.TERM_FORBIDDEN}


@command("terms", words.HELP_TERMS)
@click.argument("key", metavar="[KEY]", required=False)
@json_option
def terms(terminal: Terminal, key: str | None, as_json: bool) -> None:
    """The termbase: key, status, names in each language. Of a text, the terms in it, and what of a translation differs."""
    with reading(terminal) as tx:
        base = termbase.termbase(tx)
        item = items.get(tx, key) if key else None
        found = translations.following(tx, item.key) if item and item.translation_of else None
        said = termbase.check(base, found) if found else ()
    if item is None:
        if as_json:
            terminal.answer({"terms": [shapes.term(one) for one in base.terms]})
            return
        terminal.table([(one.key, status(terminal, one), *(", ".join(one.names.get(lang, ())) for lang in kinds.LANGUAGES))
                        for one in base.terms])
        if not base.terms:
            terminal.tell(words.NO_TERMS)
        return
    marks = base.marks(item.body, item.lang)
    if as_json:
        terminal.answer({"key": item.key, "marks": [shapes.mark(one, item.body) for one in marks],
                         "findings": [shapes.said(one, found) for one in said] if found else []})
        return
    seen = {id(one.term): one for one in reversed(marks) if not one.forbidden}
    terminal.table([(one.term.key, item.body[one.start:one.end].replace("\n", " "),
                     *(f"{lang}: {', '.join(names)}" for lang, names in one.term.names.items() if lang != item.lang))
                    for one in reversed(seen.values())])
    for one in said:
        tell(terminal, one)
    if not seen and not said:
        terminal.tell(words.NO_TERMS_HERE)


def status(terminal: Terminal, term: termbase.Term) -> str:
    """Whether a term was checked, in words."""
    return vocabulary.label("term_status", "checked" if term.checked else "proposed", terminal.lang)


def tell(terminal: Terminal, said: termbase.Said) -> None:
    """One line on a term that is rendered otherwise."""
    one = said.finding
    terminal.tell(_KIND[one.kind], source=one.source, names=", ".join(one.names) or "–", key=one.term.key,
                  status=status(terminal, one.term))
