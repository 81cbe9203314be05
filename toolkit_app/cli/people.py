"""The commands ``person add``, ``person change`` and ``person list``."""

from dataclasses import replace

import click

from toolkit_app.cli import words
from toolkit_app.cli.group import Entry, Group, command, json_option, option
from toolkit_app.cli.opening import reading, writing
from toolkit_app.cli.terminal import Terminal
from toolkit_app.errors import ToolkitError
from toolkit_app.library import people, workflow

person = Group("person", help=words.HELP_PERSON, entries={
    "add": Entry("people", "add", words.HELP_PERSON_ADD),
    "change": Entry("people", "change", words.HELP_PERSON_CHANGE),
    "list": Entry("people", "list_people", words.HELP_PERSON_LIST)})

role_option = option("--role", type=click.Choice([*workflow.ROLES]), help=words.OPT_ROLE)
organisation_option = option("--organisation", metavar="NAME", help=words.OPT_ORGANISATION)


@command("add", words.HELP_PERSON_ADD)
@click.argument("name", metavar="NAME")
@role_option
@organisation_option
def add(terminal: Terminal, name: str, role: str | None, organisation: str | None) -> None:
    """Adds a person. Two people of one name need something that tells them apart."""
    with writing(terminal) as tx:
        people.add(tx, name, role=role or "", organisation=organisation or "")


@command("change", words.HELP_PERSON_CHANGE)
@click.argument("name", metavar="NAME")
@role_option
@organisation_option
def change(terminal: Terminal, name: str, role: str | None, organisation: str | None) -> None:
    """Gives a person another role or organisation; what is not given stays."""
    with writing(terminal) as tx:
        found = people.by_name(tx, name)
        if found is None:
            raise ToolkitError("There is no person “{name}”.", "See the people with “toolkit person list”.", name=name)
        people.change(tx, replace(found, role=found.role if role is None else role,
                                  organisation=found.organisation if organisation is None else organisation))


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
