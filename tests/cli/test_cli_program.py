import importlib
import os
import string
from pathlib import Path

import click
import pytest

from toolkit_app import places
from toolkit_app.cli import catalogue, program, words
from toolkit_app.cli.group import Command, Group
from toolkit_app.library import people

TABLES = [importlib.import_module(f"toolkit_app.cli.{path.stem}")
          for path in sorted(Path(program.__file__).parent.glob("*words.py"))]


def commands(group, ctx, path=()):
    for name in group.list_commands(ctx):
        found = group.get_command(ctx, name)
        yield (*path, name), found
        if isinstance(found, Group):
            yield from commands(found, ctx, (*path, name))


def every_command():
    with click.Context(program.toolkit, obj=program.Terminal.here()) as ctx:
        return dict(commands(program.toolkit, ctx))


def test_every_command_of_the_table_is_there():
    found = every_command()
    assert {path[0] for path in found} == set(program.COMMANDS)
    assert {("person", "add"), ("person", "list"), ("records", "in"), ("records", "out")} <= set(found)


def test_every_command_has_a_help_page(bare, run):
    for path in every_command():
        answer = run(*path, "--help")
        assert (answer.code, answer.err) == (0, "")
        assert answer.out.startswith(f"Usage: toolkit {' '.join(path)} ")


def test_reading_commands_answer_in_json():
    reading = {("show",), ("list",), ("search",), ("history",), ("diff",), ("links",), ("statements",), ("person", "list"),
               ("verify",), ("move",), ("due",), ("edition", "list"), ("edition", "show"), ("edition", "compare"),
               ("edition", "verify"), ("merge",), ("blame",), ("import",), ("redact",), ("stats",),
               ("round", "show"), ("round", "list"), ("round", "register"), ("round", "check"), ("round", "waiting"),
               ("participant", "list"), ("tally",), ("form", "read"), ("form", "handwriting"),
               ("round", "changes"), ("round", "procedures"), ("round", "decisions"), ("agreed",), ("translation",),
               ("terms",), ("layouts",),
               ("related",), ("searchable",), ("check",), ("coverage",), ("saved", "list"), ("saved", "show"),
               ("saved", "recent"), ("export",),
               ("comment", "list"), ("comment", "show"), ("comment", "import")}
    having = {path for path, found in every_command().items() if any("--json" in param.opts for param in found.params)}
    assert having == reading


def test_global_options_go_before_and_behind(keys, run, tmp_path):
    elsewhere = tmp_path / "else.toolkit"
    assert run("--library", elsewhere, "init", "--empty").line == str(elsewhere)
    assert run("list", "--json", "--library", elsewhere).json["total"] == 0
    assert run("--library", elsewhere, "list", "--json").json["total"] == 0
    assert run("list", "--json").json["total"] == 3


def test_library_of_the_surroundings(keys, run, tmp_path, monkeypatch):
    monkeypatch.setenv("TOOLKIT_LIBRARY", str(tmp_path / "other.toolkit"))
    assert run("list").code == 1
    assert run("init", "--empty").code == 0
    assert run("list", "--json").json["total"] == 0


@pytest.mark.parametrize(("arguments", "said"), [
    (["lisst"], "There is no command “lisst”. Nearest: list"),
    (["show"], "KEY is missing."),
    (["show", "A", "B"], "Too many words: B."),
    (["list", "--bad"], "There is no option --bad."),
    (["list", "--limit", "0"], "--limit is a whole number above zero."),
    (["list", "--limit", "many"], "--limit is a whole number above zero."),
    (["list", "--limit"], "--limit needs a value."),
    (["list", "--json=yes"], "--json takes no value."),
    (["list", "--where", "place"], "--where is written FACET=CODE; “place” is not."),
    (["new", "lesson"], "--title is missing."),
    (["new", "lesson", "--title", "T", "--set", "place"], "--set is written FIELD=VALUE; “place” is not."),
    (["new", "lesson", "--title", "T", "--lang", "de"], "--lang is one of: en, ka, fr, ru."),
    (["pdf", "A", "--layout", "handout", "--set", "notes", "--out", "x.pdf"], "--set is written OPTION=VALUE; “notes” is not."),
    (["search"], "QUERY is missing."),
    (["--lang", "de", "list"], "--lang is one of: en, ka."),
    (["--library", "x.toolkit"], "A command is missing."),
])
def test_wrong_usage_ends_with_2(arguments, said, bare, run):
    answer = run(*arguments)
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err
    assert "--help” tells more." in answer.err


def test_a_group_alone_shows_its_help(bare, run):
    answer = run("person")
    assert answer.code == 2
    assert "add" in answer.err


def test_the_version(bare, spawn):
    answer = spawn("--version")
    assert (answer.code, answer.out) == (0, "toolkit 0.1.0\n")


def test_an_expected_failure_ends_with_1_and_says_what_to_do(bare, spawn):
    answer = spawn("list")
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith("Error: There is no library")
    assert "toolkit init" in answer.err


def test_a_bug_ends_with_70_and_a_report(keys, run, monkeypatch):
    monkeypatch.setattr("toolkit_app.library.items.listing", lambda *_, **__: 1 / 0)
    answer = run("list", "--where", "place=telavi")
    assert (answer.code, answer.out) == (70, "")
    for part in (words.BUG, "toolkit 0.1.0 list", "Python 3.", "SQLite", "ZeroDivisionError"):
        assert part in answer.err
    # what was typed may be about people
    assert "telavi" not in answer.err


def test_stopped_by_the_user_ends_with_130(keys, run, monkeypatch):
    def stopped(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("toolkit_app.library.items.listing", stopped)
    answer = run("list")
    assert (answer.code, answer.out, answer.err.strip()) == (130, "", words.STOPPED)


def test_a_closed_pipe_is_no_error(keys, spawn):
    reader, writer = os.pipe()
    os.close(reader)
    answer = spawn("list", "--json", stdout=writer)
    os.close(writer)
    assert (answer.code, answer.err) == (0, "")


def test_an_answer_that_cannot_be_written_is_an_error(keys, spawn):
    with Path(os.devnull).open("rb") as not_for_writing:
        answer = spawn("list", stdout=not_for_writing)
    assert answer.code == 1
    assert "The system refused" in answer.err
    assert "Traceback" not in answer.err


def test_a_console_without_unicode_still_gets_an_answer(keys, spawn):
    answer = spawn("list", env={"LC_ALL": "C", "LANG": "C", "PYTHONIOENCODING": "ascii", "PYTHONCOERCECLOCALE": "0"})
    assert answer.code == 0
    assert "მიმართვის ფორმა" in answer.out


def test_a_command_loads_neither_qt_nor_what_it_does_not_need(keys, spawn):
    code = ("import sys; from toolkit_app import cli; code = cli.main(sys.argv[1:]); "
            "heavy = {'PySide6', 'shiboken6', 'reportlab', 'whoosh', 'rich', 'PIL'}; "
            "print(sorted({name.split('.')[0] for name in sys.modules} & heavy), 'sqlalchemy' in sys.modules, file=sys.stderr)")
    for argument, said in (("list", "[] True"), ("--help", "[] False"), ("--version", "[] False")):
        assert spawn(argument, program=("-c", code)).err.strip() == said


def test_a_person_at_a_terminal_sees_bars_and_colours(keys, run, monkeypatch):
    first = run("show", keys["lesson"], "--json").json["head"]
    second = run("save", keys["lesson"], "--title", "Referral takes long").line
    monkeypatch.setattr("toolkit_app.cli.terminal.is_terminal", lambda stream: True)
    assert "\x1b[32m" in run("diff", keys["lesson"], second, first).out
    verified = run("verify")
    assert (verified.code, len(verified.out.splitlines())) == (0, 1)
    assert "━" in verified.err
    monkeypatch.setenv("NO_COLOR", "1")
    assert "takes {+too +}long" in run("diff", keys["lesson"], second, first).out
    monkeypatch.setenv("COLUMNS", "30")
    assert all(len(line) <= 30 for line in run("list").out.splitlines())


def test_long_work_says_now_and_then_how_far_it_is(keys, run, monkeypatch):
    monkeypatch.setattr("toolkit_app.cli.terminal.BETWEEN_LINES", 3600.0)
    assert run("verify").err == ""
    monkeypatch.setattr("toolkit_app.cli.terminal.BETWEEN_LINES", 0.0)
    assert "Revisions: " in run("verify").err


def test_the_catalogue_translates_sentences(bare, run, tmp_path, monkeypatch):
    folder = tmp_path / "resources" / "translations"
    folder.mkdir(parents=True)
    (folder / "ka.ts").write_text(
        "<!DOCTYPE TS><TS version='2.1' language='ka'><context><name>Terminal</name><message><source>Error: {message}</source>"
        "<translation>შეცდომა: {message}</translation></message><message><source>" + words.NO_COMMAND + "</source>"
        "<translation>ბრძანება აკლია.</translation></message></context><context><name>Errors</name><message>"
        "<source>There is no library {path}.</source><translation>ბიბლიოთეკა {path} არ არსებობს.</translation></message>"
        "</context></TS>", encoding="utf-8")
    monkeypatch.setattr(places, "shipped", lambda *parts: tmp_path.joinpath(*parts))
    catalogue._read.cache_clear()
    answer = run("--lang", "ka", "list")
    catalogue._read.cache_clear()
    assert answer.err.startswith("შეცდომა: ბიბლიოთეკა ")
    assert answer.code == 1


def test_every_sentence_can_be_filled_in():
    for sentence in (value for table in TABLES for name, value in vars(table).items() if name.isupper()):
        names = {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}
        assert sentence.format(**dict.fromkeys(names, "x"))


def test_every_sentence_is_said_somewhere():
    sources = "".join(path.read_text(encoding="utf-8") for path in Path(program.__file__).parent.glob("*.py"))
    for table in TABLES:
        names = [name for name in vars(table) if name.isupper() and not name.startswith(("AUTHOR_", "STAGE_"))]
        called = table.__name__.rpartition(".")[2]
        assert [name for name in names if f"{called}.{name}" not in sources] == []


def test_nameless_authors_are_called_as_the_library_calls_them():
    assert (words.AUTHOR_HERE, words.AUTHOR_ELSEWHERE, words.AUTHOR_SHIPPED, words.AUTHOR_UNKNOWN, words.AUTHOR_AUTO) == (
        people.HERE, people.ELSEWHERE, people.SHIPPED, people.UNKNOWN, people.AUTOMATIC)


def test_commands_use_the_class_with_global_options():
    for path, found in every_command().items():
        assert isinstance(found, Command | Group), path
