"""The commands ``person add`` and ``person list``."""

import click

from toolkit_app.cli import words
from toolkit_app.cli.group import Entry, Group, command, json_option, option
from toolkit_app.cli.opening import reading, writing
from toolkit_app.cli.terminal import Terminal
from toolkit_app.library import people

person = Group("person", help=words.HELP_PERSON, entries={
    "add": Entry("people", "add", words.HELP_PERSON_ADD), "list": Entry("people", "list_people", words.HELP_PERSON_LIST)})


@command("add", words.HELP_PERSON_ADD)
@click.argument("name", metavar="NAME")
@option("--role", metavar="ROLE", default="", help=words.OPT_ROLE)
@option("--organisation", metavar="NAME", default="", help=words.OPT_ORGANISATION)
def add(terminal: Terminal, name: str, role: str, organisation: str) -> None:
    """Adds a person. Two people of one name need something that tells them apart."""
    with writing(terminal) as tx:
        people.add(tx, name, role=role, organisation=organisation)


@command("list", words.HELP_PERSON_LIST)
@json_option
def list_people(terminal: Terminal, as_json: bool) -> None:
    """One line for each person: name, role, organisation."""
    with reading(terminal) as tx:
        found = people.list_people(tx)
    if as_json:
        terminal.answer({"people": [{"id": str(each.id), "name": each.name, "role": each.role, "organisation": each.organisation}
                                    for each in found]})
        return
    terminal.table([(each.name, each.role, each.organisation) for each in found])
    if not found:
        terminal.tell(words.NO_PEOPLE)
