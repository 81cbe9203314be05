
import pytest
import worlds
from sqlalchemy import text
from worlds import get

from toolkit_app.errors import ToolkitError
from toolkit_app.library import attachments

# --- making and reading

def test_a_file_is_attached_once_and_read_back(world, tmp_path):
    key = worlds.make(world)
    data = bytes(range(256)) * 10_000
    path = tmp_path / "My well (2).PNG"
    path.write_bytes(data)
    with world.write() as tx:
        made = attachments.attach(tx, key, path)
        again = attachments.attach(tx, key, path)
        assert made == again
        assert (made.name, made.size, made.type) == ("My-well-2.PNG", len(data), "image/png")
        assert attachments.read(tx, made.digest) == data
        assert tx.session.scalar(text("select count(*) from file_chunk")) == 3
    item = get(world, key)
    assert item.attachments == (made,)
    assert item.revisions == 2
    with world.write() as tx:
        other = attachments.attach_bytes(tx, key, "My well 2.PNG", b"other")
        assert other.name == "My-well-2-2.PNG"
        assert attachments.read(tx, other.digest) == b"other"
    with world.read() as tx:
        assert attachments.read(tx, made.digest) == data


@pytest.mark.parametrize(("name", "fit"), [
    ("a/b\\c.png", "c.png"), ("CON.txt", "file-CON.txt"), ("..", "file"), ("a\u202egnp.exe", "agnp.exe"),
    ("ჭა სოფელში.jpg", "ჭა-სოფელში.jpg"),
    ("x" * 300 + ".pdf", "x" * 100 + ".pdf"), ("a(1) [b].png", "a-1-b.png"), ("e\u0301.png", "é.png"), (" . ", "file")])
def test_names_of_files_are_made_safe(name, fit):
    assert attachments.fit_name(name) == fit


def test_a_file_that_cannot_be_attached_is_told(world, tmp_path, monkeypatch):
    key = worlds.make(world)
    monkeypatch.setattr(attachments, "LARGEST", 1000)
    (tmp_path / "empty").touch()
    with world.write() as tx:
        for name, words in (("nothing", "cannot be read"), ("", "cannot be read"), ("empty", "empty")):
            with pytest.raises(ToolkitError, match=words):
                attachments.attach(tx, key, tmp_path / name)
        with pytest.raises(ToolkitError, match="larger"):
            attachments.attach_bytes(tx, key, "a", b"x" * 1001)
        with pytest.raises(ToolkitError, match="not in this library"):
            attachments.read(tx, "0" * 64)
    assert get(world, key).revisions == 1


def test_a_damaged_file_is_noticed(world):
    key = worlds.make(world)
    with world.write() as tx:
        made = attachments.attach_bytes(tx, key, "a.txt", b"text")
        tx.session.execute(text("update file_chunk set data = x'00'"))
        with pytest.raises(ToolkitError, match="damaged"):
            attachments.read(tx, made.digest)
        tx.session.execute(text("update file_chunk set data = null"))
        with pytest.raises(ToolkitError, match="erased"):
            attachments.read(tx, made.digest)


# --- projections
