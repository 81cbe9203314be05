"""The commands ``comment add``, ``list``, ``show``, ``answer``, ``take``, ``react``, ``amend`` and ``erase``."""

import click

from toolkit_app.cli import files, shapes, words
from toolkit_app.cli.group import Entry, Group, command, json_option, option
from toolkit_app.cli.opening import daily_backup, opened, reading, writing
from toolkit_app.cli.statements import fates_of, tell_fates
from toolkit_app.cli.terminal import Terminal
from toolkit_app.library import commenting, items, people, redaction
from toolkit_app.validation.comments import acts, register, taking
from toolkit_app.validation.comments import words as said
from toolkit_app.validation.comments.register import Comment

comment = Group("comment", help=words.HELP_COMMENT, entries={
    "add": Entry("comments", "add", words.HELP_COMMENT_ADD),
    "list": Entry("comments", "list_comments", words.HELP_COMMENT_LIST),
    "show": Entry("comments", "show", words.HELP_COMMENT_SHOW),
    "answer": Entry("comments", "answer", words.HELP_COMMENT_ANSWER),
    "take": Entry("comments", "take", words.HELP_COMMENT_TAKE),
    "react": Entry("comments", "react", words.HELP_COMMENT_REACT),
    "amend": Entry("comments", "amend", words.HELP_COMMENT_AMEND),
    "erase": Entry("comments", "erase", words.HELP_COMMENT_ERASE),
    "export": Entry("commenting", "export", words.HELP_COMMENT_EXPORT),
    "import": Entry("commenting", "import_files", words.HELP_COMMENT_IMPORT)})
code_argument = click.argument("code", metavar="NUMBER")
type_option = option("--type", "type", type=click.Choice(commenting.TYPES), help=words.OPT_COMMENT_TYPE)
group_option = option("--group", metavar="G", default="", help=words.OPT_COMMENT_GROUP)


@command("add", words.HELP_COMMENT_ADD)
@click.argument("key", metavar="KEY")
@click.argument("text", metavar="[TEXT]", default="")
@option("--proposal", metavar="WORDS", default="", help=words.OPT_PROPOSAL)
@option("--statement", metavar="ID", default="", help=words.OPT_ON_STATEMENT)
@option("--section", metavar="ID", default="", help=words.OPT_ON_SECTION)
@option("--quote", metavar="WORDS", default="", help=words.OPT_ON_QUOTE)
@option("--at", metavar="REVISION", help=words.OPT_COMMENT_AT)
@type_option
@group_option
@option("--role", metavar="R", default="", help=words.OPT_COMMENT_ROLE)
@option("--name", metavar="N", default="", help=words.OPT_COMMENT_NAME)
@option("--passed-on", is_flag=True, help=words.OPT_PASSED_ON)
def add(terminal: Terminal, key: str, text: str, proposal: str, statement: str, section: str, quote: str, at: str | None,
        type: str | None, group: str, role: str, name: str, passed_on: bool) -> None:
    """Keeps a comment and prints its number. “-” as TEXT reads standard input."""
    if sum(map(bool, (statement, section, quote))) > 1:
        raise click.UsageError(terminal.say(words.ONE_PLACE), click.get_current_context())
    text = files.read_text(files.STREAM) if text == files.STREAM else text
    with writing(terminal) as tx:
        about = acts.anchor(tx, key, at, section=section, statement=statement, quote=quote)
        made = acts.add(tx, key, text, about=about, revision=at, type=type or "general", proposal=proposal, group=group,
                        role=role, name=name, passed_on=passed_on, origin="terminal")
    terminal.out(made.code)
    if quote and made.place is None:
        terminal.tell(words.QUOTE_LOST, key=made.key)


@command("list", words.HELP_COMMENT_LIST)
@click.argument("keys", metavar="[KEY]...", nargs=-1)
@option("--state", type=click.Choice(commenting.STATES), default=None, help=words.OPT_COMMENT_STATE)
@option("--open", "open_only", is_flag=True, help=words.OPT_COMMENT_OPEN)
@type_option
@group_option
@option("--by", "person", metavar="NAME", default="", help=words.OPT_COMMENT_BY)
@json_option
def list_comments(terminal: Terminal, keys: tuple[str, ...], state: str | None, open_only: bool, type: str | None, group: str,
                  person: str, as_json: bool) -> None:
    """One line for each comment: number, key, state, type, whose, where, what is said."""
    with reading(terminal) as tx:
        found = register.listing(tx, keys=keys, state=state or "", open_only=open_only, group=group, type=type or "",
                                 person=person)
    done, total = register.progress(found)
    if as_json:
        terminal.answer({"comments": [shapes.comment(one) for one in found], "answered": done, "total": total})
        return
    lang = terminal.lang
    terminal.table([(one.code, one.key, said.named(said.STATES, one.state, lang), said.named(said.TYPES, one.type, lang),
                     whose(terminal, one), said.where(one, lang), " ".join((one.text or one.proposal).split())) for one in found])
    if found:
        terminal.tell(words.ANSWERED, done=done, total=total)
    else:
        terminal.tell(words.NO_COMMENTS)


def whose(terminal: Terminal, one: Comment) -> str:
    """Whose comment it is: name, role and group; a person without a name is described."""
    return ", ".join(filter(None, (terminal.author(one.submitter), said.whose(one, terminal.lang, names=False))))


@command("show", words.HELP_COMMENT_SHOW)
@code_argument
@json_option
def show(terminal: Terminal, code: str, as_json: bool) -> None:
    """A comment with everything that was done about it."""
    with reading(terminal) as tx:
        one = register.find(tx, code)
    if as_json:
        terminal.answer(shapes.comment(one))
        return
    lang = terminal.lang
    heads = {**said.HEADS, "about": said.ABOUT, "from": said.FROM}
    rows = [("code", one.code), ("key", f"{one.key} {one.title}"), ("about", said.where(one, lang)),
            ("quote", one.anchor.quote), ("from", whose(terminal, one)), ("type", said.named(said.TYPES, one.type, lang)),
            ("text", one.text), ("proposal", one.proposal), ("state", said.named(said.STATES, one.state, lang)),
            ("decision", said.named(said.DECISIONS, one.decision, lang)), ("answer", one.answer),
            ("changed_in", one.changed_in[:12]), ("note", one.reaction_note)]
    terminal.table([(said.named(heads, name, lang), " ".join(value.split())) for name, value in rows if value], whole=True)
    terminal.out()
    for event in one.history:
        names = next((said.named(table, event.code, lang) for table in (said.DECISIONS, said.REACTIONS, said.TYPES)
                      if event.code in table), event.code)
        terminal.out("  ".join(filter(None, (event.at, terminal.author(event.author), names, " ".join(event.words.split())))))


@command("answer", words.HELP_COMMENT_ANSWER)
@click.argument("codes", metavar="NUMBER...", nargs=-1, required=True)
@option("--decision", type=click.Choice([*commenting.DECISIONS, *commenting.STEPS]), required=True, help=words.OPT_DECISION)
@option("-m", "--answer", "text", metavar="TEXT", default="", help=words.OPT_ANSWER)
@option("--changed-in", metavar="REVISION", help=words.OPT_CHANGED_IN)
@option("--changed", is_flag=True, help=words.OPT_CHANGED)
@option("--owner", metavar="NAME", default="", help=words.OPT_ASSIGNED)
def answer(terminal: Terminal, codes: tuple[str, ...], decision: str, text: str, changed_in: str | None, changed: bool,
           owner: str) -> None:
    """Decides on comments, all of them or none, and prints the state of each."""
    with writing(terminal) as tx:
        made = []
        for code in codes:
            one = register.find(tx, code)
            revision = items.get(tx, one.key).head if changed else changed_in
            made.append(acts.dispose(tx, one.id, decision, text, changed_in=revision, owner=owner))
    terminal.table([(one.code, said.named(said.STATES, one.state, terminal.lang)) for one in made])


@command("take", words.HELP_COMMENT_TAKE)
@code_argument
@option("-m", "--answer", "text", metavar="TEXT", default="", help=words.OPT_ANSWER)
@option("--note", metavar="TEXT", default="", help=words.OPT_NOTE)
def take(terminal: Terminal, code: str, text: str, note: str) -> None:
    """Puts the proposed words into the text, accepts the comment, and prints the revision."""
    with writing(terminal) as tx:
        _, saved = taking.take(tx, code, note, text)
        fates = fates_of(tx, saved)
    terminal.out(saved.revision)
    tell_fates(terminal, fates)


@command("react", words.HELP_COMMENT_REACT)
@code_argument
@click.argument("reaction", metavar="REACTION", type=click.Choice(commenting.REACTIONS))
@option("-m", "--note", metavar="TEXT", default="", help=words.OPT_REACTION_NOTE)
def react(terminal: Terminal, code: str, reaction: str, note: str) -> None:
    """Says what the submitter makes of the answer, or withdraws the comment."""
    with writing(terminal) as tx:
        made = acts.react(tx, code, reaction, note)
    terminal.out(said.named(said.STATES, made.state, terminal.lang))


@command("amend", words.HELP_COMMENT_AMEND)
@code_argument
@click.argument("text", metavar="[TEXT]", default="")
@option("--proposal", metavar="WORDS", default=None, help=words.OPT_PROPOSAL)
@type_option
def amend(terminal: Terminal, code: str, text: str, proposal: str | None, type: str | None) -> None:
    """Puts the words of a comment right; what is not given stays."""
    with writing(terminal) as tx:
        one = register.find(tx, code)
        acts.amend(tx, one.id, text or one.text, proposal=one.proposal if proposal is None else proposal, type=type or "")


@command("erase", words.HELP_COMMENT_ERASE)
@code_argument
@option("--why", metavar="TEXT", required=True, help=words.OPT_WHY)
def erase(terminal: Terminal, code: str, why: str) -> None:
    """Erases what was said in a comment and in everything about it; that it was made, and decided on, stays."""
    with opened(terminal) as library:
        with library.write(people.person_named(library, terminal.person)) as tx:
            one = register.find(tx, code)
            done = redaction.redact_acts(tx, one.key, [bytes.fromhex(event.act) for event in one.history], why)
        redaction.sweep(library)
        daily_backup(terminal, library)
    terminal.out(terminal.say(words.REDACTED, key=done.key, texts=done.texts, files=done.files))
    terminal.tell(words.REDACT_OTHERS)
