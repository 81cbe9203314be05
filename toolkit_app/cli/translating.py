"""The command ``translation``: what a translation has still to follow, and saying that it does."""

from collections.abc import Iterator

from toolkit_app import kinds
from toolkit_app.cli import shapes, words
from toolkit_app.cli.group import command, json_option, option
from toolkit_app.cli.looking_back import OTHERS, SHORT, marked, value_of
from toolkit_app.cli.opening import reading, writing
from toolkit_app.cli.reading import key_argument
from toolkit_app.cli.terminal import Terminal
from toolkit_app.cli.terming import tell
from toolkit_app.cli.writing import note_option, tell_saved
from toolkit_app.library import items, terms, translations, vocabulary
from toolkit_app.text.diff import Piece

_LOST = {"unknown": words.TRANSLATION_UNKNOWN, "erased": words.TRANSLATION_ERASED}
_KIND = {"changed": words.PASSAGE_CHANGED, "added": words.PASSAGE_ADDED, "removed": words.PASSAGE_REMOVED,
         "moved": words.PASSAGE_MOVED, "same": words.PASSAGE_COPIED}


@command("translation", words.HELP_TRANSLATION)
@key_argument
@option("--up-to-date", "is_current", is_flag=True, help=words.OPT_UP_TO_DATE)
@option("--source", metavar="REVISION", default="", help=words.OPT_SOURCE)
@note_option
@json_option
def translation(terminal: Terminal, key: str, is_current: bool, source: str, note: str, as_json: bool) -> None:
    """What of the original has changed since, paragraph by paragraph; of an original, how its translations stand."""
    if is_current or source:
        with writing(terminal) as tx:
            saved = translations.mark(tx, key, source, note=note)
        terminal.out(saved.revision)
        if not saved.changed:
            terminal.tell(words.UNCHANGED, revision=saved.revision[:SHORT], key=saved.key)
        tell_saved(terminal, saved)
        return
    with reading(terminal) as tx:
        item = items.get(tx, key)
        others = [row for row in items.listing(tx, keys=[other for _, other in item.translations]).rows if row.translation_of]
        found = translations.following(tx, key) if item.translation_of or not others else None
        said = terms.check(terms.termbase(tx), found) if found else ()
    if as_json:
        terminal.answer(shapes.following(found, said) if found else {"key": item.key, "translations": [
            {"lang": row.lang, "key": row.key, "translation": row.translation} for row in others]})
    elif found:
        _show(terminal, found)
        for one in said:
            tell(terminal, one)
    else:
        terminal.table([(row.lang, row.key, standing(terminal, row.translation), row.title) for row in others])


def standing(terminal: Terminal, code: str) -> str:
    """How a translation stands, in words."""
    if code in ("", "unknown"):
        return terminal.say(words.TRANSLATION_STATE_UNKNOWN) if code else ""
    return vocabulary.label("translation", code, terminal.lang)


def _show(terminal: Terminal, found: translations.Following) -> None:
    item, original = found.item, found.original
    terminal.out(f"{item.key} ({item.lang}) ← {original.key} ({original.lang})  {standing(terminal, item.translation)}")
    if found.lost:
        terminal.tell(_LOST[found.lost])
    elif item.translation == "behind":
        terminal.out(terminal.say(words.TRANSLATION_SINCE, then=found.then_at, now=found.now_at))
    if any(piece.op != "same" for piece in found.title):
        terminal.out(f"\n{terminal.say(words.TITLE)}: {marked(found.title)}\n  {item.title}")
    kind = kinds.KINDS.get(item.kind)
    for one in found.details:
        field = kind.field(one.name) if kind else None
        label = kinds.text_in(field.labels, terminal.lang) if field else terminal.say(OTHERS.get(one.name, one.name))
        then, now, mine = (value_of(field, value, terminal.lang) for value in (one.then, one.now, one.mine))
        words_of = marked([Piece("removed", then), Piece("same", " " if then and now else ""), Piece("added", now)])
        terminal.out(f"\n{label}: {words_of}\n  {mine or '–'}")
    for line in _passages(terminal, found):
        terminal.out(line)
    if found.open:
        terminal.tell(words.TRANSLATION_TO_DO, count=found.open, key=item.key)


def _passages(terminal: Terminal, found: translations.Following) -> Iterator[str]:
    section = ""
    for one in found.passages:
        if not one.open:
            continue
        if one.section != section:
            section = one.section
            yield f"\n## {section}"
        said = terminal.say(_KIND[one.kind])
        touched = f" ({terminal.say(words.PASSAGE_TOUCHED)})" if one.touched and one.kind != "same" else ""
        yield f"\n{said}{touched}:"
        # what came or went whole is shown without the blank lines behind it
        whole = len(one.pieces) == 1
        yield marked([Piece(piece.op, piece.text.strip("\n") if whole else piece.text) for piece in one.pieces]).rstrip()
        yield from (f"  {line}" for line in (one.text.strip("\n") or "–").split("\n"))
