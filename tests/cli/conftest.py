"""The terminal in a test: in this process for what it says, as a real program for exit codes, pipes and signals."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from toolkit_app.cli.program import toolkit

ROOT = Path(__file__).parents[2]
BODY = """## Context {#context}

A social worker referred families in Telavi to the municipal service.

## What happened {#happened}

The referral took 14 days because the form was only in Georgian.

::: {.statement #s-7k3q type=recommendation}
Every referral form is **bilingual**.
:::
"""


@dataclass(frozen=True)
class Answer:
    """What a call gave: exit code, standard output, standard error."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def line(self) -> str:
        """The only line of the answer."""
        (line,) = self.out.splitlines()
        return line


Run = Callable[..., Answer]


def call(*arguments: object, input: str | bytes | None = None) -> Answer:
    """Runs a command line in this process."""
    result = CliRunner().invoke(toolkit, [str(argument) for argument in arguments], input=input)
    return Answer(result.exit_code, result.stdout, result.stderr)


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """A home with a library of three items, made once; its keys by name."""
    home = tmp_path_factory.mktemp("made") / "home"
    with pytest.MonkeyPatch.context() as patch:
        surround(patch, home)
        assert call("init", "--empty").code == 0
        lesson = call("new", "lesson", "--title", "Referral takes too long", "--body", "-", "--set", "place=telavi",
                      "--set", "dimension=social", "-m", "first", input=BODY).line
        tool = call("new", "tool", "--title", "Bilingual referral form").line
        note = call("new", "note", "--title", "მიმართვის ფორმა", "--lang", "ka", "--body", "-",
                    input=f"ფორმა მუნიციპალიტეტში ქართულად შეივსო. [[{lesson}]]\n").line
    return home, {"lesson": lesson, "tool": tool, "note": note}


def surround(patch: pytest.MonkeyPatch, home: Path) -> None:
    """Makes ``home`` the home of the program, and takes away whatever else the surroundings say."""
    for name in ("TOOLKIT_LIBRARY", "TOOLKIT_PERSON", "NO_COLOR", "PYTHONUNBUFFERED"):
        patch.delenv(name, raising=False)
    patch.setenv("TOOLKIT_HOME", str(home))


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home in which nothing was done yet."""
    surround(monkeypatch, tmp_path / "home")
    return tmp_path / "home"


@pytest.fixture
def keys(made: tuple[Path, dict[str, str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Mapping[str, str]:
    """A home of one's own with the library of ``made``; gives its keys by name."""
    home, keys = made
    shutil.copytree(home, tmp_path / "home")
    surround(monkeypatch, tmp_path / "home")
    return keys


@pytest.fixture
def library(keys: Mapping[str, str], tmp_path: Path) -> Path:
    """The library file of this test."""
    return tmp_path / "home" / "data" / "library.toolkit"


@pytest.fixture
def run() -> Run:
    return call


@pytest.fixture
def start() -> Callable[..., subprocess.Popen[bytes]]:
    """Starts a command line as a real program, with the surroundings of the test and the modules of this checkout."""
    def started(*arguments: object, program: tuple[str, ...] = ("-m", "toolkit_app"), env: Mapping[str, str] = {},
                **options: Any) -> subprocess.Popen[bytes]:
        options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
        # -B: under a limit on the size of files Python itself would leave bytecode cut short, and later programs fail on it
        return subprocess.Popen([sys.executable, "-B", *program, *map(str, arguments)],
                                env={**os.environ, "PYTHONPATH": str(ROOT), **env}, **options)

    return started


@pytest.fixture
def spawn(start: Callable[..., subprocess.Popen[bytes]]) -> Run:
    """Runs a command line as a real program to its end."""
    def spawned(*arguments: object, input: bytes | None = None, **options: Any) -> Answer:
        with start(*arguments, stdin=subprocess.PIPE, **options) as child:
            out, err = child.communicate(input, timeout=50)
        return Answer(child.returncode, (out or b"").decode(), (err or b"").decode())

    return spawned
