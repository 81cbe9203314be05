import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit_app.errors import ToolkitError
from toolkit_app.publishing.aside import aside, check_name, file_name


@pytest.mark.parametrize(
    "title, name",
    [
        ("Referral: why? “14 days”", "Referral - why “14 days”.pdf"),
        ("a/b\\c<d>|e*", "a-b-c d e.pdf"),
        ("con", "con_.pdf"),
        ("Aux.old", "Aux.old_.pdf"),
        ("...", "_.pdf"),
        ("", "_.pdf"),
        ("end. ", "end.pdf"),
        ("ჭა\n ხარაგაულში", "ჭა ხარაგაულში.pdf"),
    ],
)
def test_a_title_as_the_name_of_a_file(title, name):
    assert file_name(title, ".pdf") == name


@given(st.text(max_size=300))
def test_every_title_gives_a_name_that_windows_takes(title):
    name = file_name(title, ".docx")
    assert name.endswith(".docx")
    assert len(name.encode()) <= 255
    assert not set(name) & set('<>:"/\\|?*\0\n')
    assert name.removesuffix(".docx").strip(" .") == name.removesuffix(".docx")


def test_a_name_that_windows_refuses(monkeypatch, tmp_path):
    check_name(tmp_path / "a:b.pdf")
    monkeypatch.setattr(sys, "platform", "win32")
    for name in ("a:b.pdf", "nul.pdf", "a. ", "what?.pdf"):
        with pytest.raises(ToolkitError, match="on Windows"):
            check_name(tmp_path / name)
    check_name(tmp_path / "ჭა.pdf")


def test_nothing_put_leaves_what_was_there(tmp_path):
    (tmp_path / "a").write_bytes(b"old")
    with aside(tmp_path / "a"):
        pass
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a", b"old")]
    with aside(tmp_path / "a") as put:
        put(b"new")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a", b"new")]


def test_others_in_a_shared_folder_may_read_the_file(tmp_path):
    (tmp_path / "usual").touch()
    with aside(tmp_path / "a") as put:
        put(b"new")
    assert (tmp_path / "a").stat().st_mode == (tmp_path / "usual").stat().st_mode
