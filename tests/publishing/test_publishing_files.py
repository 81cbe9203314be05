import subprocess
import sys
from pathlib import Path

import pytest

from toolkit_app.errors import ToolkitError
from toolkit_app.publishing.pdf import write


def run(publication, target: Path) -> None:
    for _ in write(publication, target, image=lambda key, name: None):
        pass


def test_nothing_to_print(make, tmp_path) -> None:
    with pytest.raises(ToolkitError, match="nothing to print"):
        run(make.handout(), tmp_path / "a.pdf")


def test_a_file_where_a_folder_should_be(make, tmp_path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(ToolkitError, match="Choose another folder"):
        run(make.handout(make.entry()), tmp_path / "file" / "a.pdf")
    with pytest.raises(ToolkitError, match="Choose another folder"):
        run(make.handout(make.entry()), tmp_path / "none" / "a.pdf")


def test_a_folder_where_a_file_should_be(make, tmp_path) -> None:
    with pytest.raises(ToolkitError, match="is a folder"):
        run(make.handout(make.entry()), tmp_path)


def test_stopping_leaves_no_file_and_keeps_the_old_one(make, tmp_path) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(b"old")
    steps = write(make.handout(make.entry("word " * 3000)), target, image=lambda key, name: None)
    next(steps)
    next(steps)
    steps.close()
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]
    assert target.read_bytes() == b"old"


def test_a_target_that_another_program_holds(make, tmp_path, monkeypatch) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(b"old")

    def refuse(self: Path, other: Path) -> Path:
        raise PermissionError(13, "The process cannot access the file")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(ToolkitError, match="Close it in other programs"):
        run(make.handout(make.entry()), target)
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]
    assert target.read_bytes() == b"old"


def test_no_space_left(make, tmp_path, monkeypatch) -> None:
    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(ToolkitError, match="No space left"):
        run(make.handout(make.entry()), tmp_path / "a.pdf")
    assert list(tmp_path.iterdir()) == []


# Windows has no limit on the size of a file
if sys.platform != "win32":

    def test_a_full_disk_leaves_nothing_behind(tmp_path) -> None:
        target = tmp_path / "a.pdf"
        target.write_bytes(b"old")
        script = f"""
import resource, sys
from pathlib import Path
from toolkit_app.errors import ToolkitError
from toolkit_app.publishing.pdf import write
from toolkit_app.publishing.layout import Layout
from toolkit_app.publishing.publication import Entry, Publication
entry = Entry("LL-00000001", "Lesson", "en", "T", "word")
publication = Publication(Layout("handout", "handout"), "A4", "en", "T", entries=(entry,))
resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))
try:
    list(write(publication, Path({str(target)!r}), image=lambda key, name: None))
except ToolkitError as error:
    sys.stdout.write(str(error))
"""
        done = subprocess.run(
            # with -B: Python itself would leave bytecode cut at the limit
            [sys.executable, "-B", "-c", script],
            capture_output=True,
            text=True,
            cwd=Path(__file__).parents[2],
            check=True,
        )
        assert "could not be written completely" in done.stdout
        assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]
        assert target.read_bytes() == b"old"
