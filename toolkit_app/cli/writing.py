"""Commands that change an item: new, save, attach, detach, unlink, translate, retire, bring-back."""

from dataclasses import replace
from pathlib import Path

import click

from toolkit_app import kinds
from toolkit_app.cli import files, words
from toolkit_app.cli.group import command, option
from toolkit_app.cli.opening import reading, writing
from toolkit_app.cli.statements import fates_of, tell_fates
from toolkit_app.cli.terminal import Terminal
from toolkit_app.library import attachments, items, links, revisions, translations, vocabulary
from toolkit_app.text import sections

KIND_METAVAR, KEY_METAVAR = "KIND", "KEY"
title_option = option("--title", metavar="T", help=words.OPT_TITLE)
body_option = option("--body", metavar="FILE", help=words.OPT_BODY)
set_option = option("--set", "assignments", metavar="FIELD=VALUE", multiple=True, help=words.OPT_SET)
note_option = option("-m", "--note", metavar="NOTE", default="", help=words.OPT_NOTE)
key_argument = click.argument("key", metavar=KEY_METAVAR)


def _checked(terminal: Terminal, assignments: tuple[str, ...]) -> tuple[str, ...]:
    files.pairs(terminal, "--set", "FIELD=VALUE", assignments)
    return assignments


@command("new", words.HELP_NEW)
@click.argument("kind", metavar=KIND_METAVAR)
@option("--title", metavar="T", required=True, help=words.OPT_TITLE)
@option("--lang", type=click.Choice(kinds.LANGUAGES), help=words.OPT_ITEM_LANG)
@body_option
@set_option
@note_option
def new(terminal: Terminal, kind: str, title: str, lang: str | None, body: str | None, assignments: tuple[str, ...],
        note: str) -> None:
    """Makes an item and prints its key. Its language is that of the interface unless ``--lang`` says another."""
    kinds.kind(kind)
    draft = items.Draft(title=title, lang=lang or terminal.lang, body=files.read_text(body) if body is not None else "")
    draft = items.set_fields(kind, draft, _checked(terminal, assignments))
    with writing(terminal) as tx:
        saved = items.make(tx, kind, draft, note=note)
    terminal.out(saved.key)
    _tell_renumbered(terminal, saved)


@command("save", words.HELP_SAVE)
@key_argument
@title_option
@body_option
@set_option
@note_option
@option("--base", metavar="REVISION", help=words.OPT_BASE)
@option("--up-to-date", "is_current", is_flag=True, help=words.OPT_SAVE_UP_TO_DATE)
def save(terminal: Terminal, key: str, title: str | None, body: str | None, assignments: tuple[str, ...], note: str,
         base: str | None, is_current: bool) -> None:
    """Saves what is given over the newest revision (or over ``--base``) and prints the revision; what is not given stays."""
    text = files.read_text(body) if body is not None else None
    _checked(terminal, assignments)
    with writing(terminal) as tx:
        before = items.get(tx, key)
        draft = (revisions.at(tx, key, base) if base else before).draft()
        draft = replace(draft, title=draft.title if title is None else title, body=draft.body if text is None else text)
        draft = items.set_fields(before.kind, draft, assignments)
        start = base or before.head
        saved = (translations.update(tx, before.key, draft, base=start, note=note) if is_current else
                 revisions.save(tx, before.key, draft, base=start, note=note))
        fates = fates_of(tx, saved)
    terminal.out(saved.revision)
    if not saved.changed:
        terminal.tell(words.UNCHANGED, revision=saved.revision[:12], key=saved.key)
    if saved.apart:
        terminal.tell(words.APART, key=saved.key)
    _tell_renumbered(terminal, saved)
    tell_fates(terminal, fates)
    tell_saved(terminal, saved)


def _tell_renumbered(terminal: Terminal, saved: revisions.Saved) -> None:
    for old, new in saved.renumbered:
        terminal.tell(words.RENUMBERED if old else words.NUMBERED, old=old, new=new)


def tell_saved(terminal: Terminal, saved: revisions.Saved) -> None:
    """Says what a save means for the item: that it is retired all the same, or that it went back to review."""
    if saved.changed and saved.retired:
        terminal.tell(words.RETIRED_SAVED, key=saved.key)
    if saved.returned:
        terminal.tell(words.RETURNED, key=saved.key, state=vocabulary.label("state", saved.returned, terminal.lang))


@command("attach", words.HELP_ATTACH)
@key_argument
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@option("--name", metavar="NAME", help=words.OPT_NAME)
def attach(terminal: Terminal, key: str, file: Path, name: str | None) -> None:
    """Attaches a file as a new revision and prints the name under which the text can show it."""
    with writing(terminal) as tx:
        attached = attachments.attach(tx, key, file, name=name)
    terminal.out(attached.name)
    picture = attached.type.startswith("image/")
    terminal.tell(words.ATTACHED if picture else words.ATTACHED_FILE, size=attached.size, name=attached.name)


@command("detach", words.HELP_DETACH)
@key_argument
@click.argument("name", metavar="NAME")
@note_option
def detach(terminal: Terminal, key: str, name: str, note: str) -> None:
    """Takes a file off an item as a new revision and prints it; earlier revisions keep the file."""
    with writing(terminal) as tx:
        saved = attachments.detach(tx, key, name, note)
        shown = name in sections.images(items.get(tx, key).body)
    terminal.out(saved.revision)
    if shown:
        terminal.tell(words.STILL_SHOWN, key=saved.key, name=name)
    tell_saved(terminal, saved)


@command("unlink", words.HELP_UNLINK)
@key_argument
@click.argument("type", metavar="TYPE")
@click.argument("target", metavar="KEY")
@note_option
def unlink(terminal: Terminal, key: str, type: str, target: str, note: str) -> None:
    """Takes one link off an item as a new revision and prints it."""
    with writing(terminal) as tx:
        saved = links.unlink(tx, key, type, target, note)
    terminal.out(saved.revision)
    tell_saved(terminal, saved)


@command("translate", words.HELP_TRANSLATE)
@key_argument
@option("--lang", type=click.Choice(kinds.LANGUAGES), required=True, help=words.OPT_TRANSLATION_LANG)
def translate(terminal: Terminal, key: str, lang: str) -> None:
    """Makes an item linked as the translation of another and prints its key."""
    with writing(terminal) as tx:
        saved = items.translate(tx, key, lang)
    terminal.out(saved.key)
    with reading(terminal) as tx:
        item = items.get(tx, saved.key)
    if item.translation == "behind":
        terminal.tell(words.BEHIND, key=item.key, original=item.translation_of)


@command("retire", words.HELP_RETIRE)
@key_argument
@note_option
def retire(terminal: Terminal, key: str, note: str) -> None:
    """Takes an item out of lists and searches."""
    with writing(terminal) as tx:
        items.retire(tx, key, note)
    terminal.tell(words.RETIRED_DONE, key=key.upper())


@command("bring-back", words.HELP_BRING_BACK)
@key_argument
@note_option
def bring_back(terminal: Terminal, key: str, note: str) -> None:
    """Brings a retired item back."""
    with writing(terminal) as tx:
        items.bring_back(tx, key, note)
    terminal.tell(words.BACK_DONE, key=key.upper())
