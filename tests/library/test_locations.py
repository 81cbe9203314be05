from pathlib import Path

import pytest

from toolkit_app.library import locations
from toolkit_app.library.locations import SYNCHRONISED, location_warning, mount_of, synchronised

MOUNTS = """/dev/sda1 / ext4 rw 0 0
tmpfs /tmp tmpfs rw 0 0
server:/office /mnt/office nfs4 rw 0 0
//server/my\\040share /mnt/my\\040share cifs rw 0 0
/dev/sdb1 /media/stick vfat rw 0 0
server:/other /mnt/office/inner fuse.sshfs rw 0 0
bad line
"""


@pytest.mark.parametrize(("path", "device", "system"), [
    ("/home/a/library.toolkit", "/dev/sda1", "ext4"),
    ("/mnt/office/library.toolkit", "server:/office", "nfs4"),
    ("/mnt/office/inner/library.toolkit", "server:/other", "fuse.sshfs"),
    ("/mnt/office2/library.toolkit", "/dev/sda1", "ext4"),
    ("/mnt/my share/library.toolkit", "//server/my share", "cifs"),
    ("/media/stick/library.toolkit", "/dev/sdb1", "vfat"),
])
def test_the_innermost_mount_counts(path, device, system):
    assert mount_of(Path(path), MOUNTS) == (device, system)


def test_a_folder_named_by_a_onedrive_variable_is_synchronised(tmp_path):
    folder = tmp_path / "Firma"
    assert synchronised(folder / "library.toolkit", {"OneDriveCommercial": str(folder)})
    assert not synchronised(tmp_path / "library.toolkit", {"OneDriveCommercial": str(folder)})
    assert not synchronised(tmp_path / "library.toolkit", {"OneDrive": ""})


@pytest.mark.parametrize("name", ["Dropbox", "OneDrive - IOM", "Dropbox (IOM)", "Nextcloud"])
def test_a_folder_is_known_by_its_name(tmp_path, name):
    assert location_warning(tmp_path / name / "deep" / "library.toolkit", {}) == SYNCHRONISED


def test_a_folder_is_known_by_the_mark_in_it(tmp_path):
    (tmp_path / ".stfolder").mkdir()
    assert location_warning(tmp_path / "library.toolkit", {}) == SYNCHRONISED


def test_an_ordinary_folder_is_silent(tmp_path):
    assert not synchronised(tmp_path / "Dropbox.toolkit", {})
    assert location_warning(tmp_path / "library.toolkit", {}) is None


@pytest.mark.parametrize(("system", "expected"), [("nfs4", locations.NETWORK), ("vfat", locations.STICK), ("ext4", None)])
def test_linux_file_systems(monkeypatch, system, expected):
    monkeypatch.setattr(Path, "read_text", lambda self, **_: f"nowhere / {system} rw 0 0\n")
    assert locations._linux(Path("/home/a")) == expected


def test_mac_volumes():
    assert locations._mac(Path("/Volumes/STICK/library.toolkit")) == locations.STICK
    assert locations._mac(Path("/Network/Servers/a/library.toolkit")) == locations.NETWORK
    assert locations._mac(Path("/Users/a/Library/library.toolkit")) is None


def test_a_path_that_cannot_be_resolved_is_judged_as_it_is(tmp_path, monkeypatch):
    def refuse(self):
        raise OSError("a link that leads to itself")

    monkeypatch.setattr(Path, "resolve", refuse)
    assert location_warning(tmp_path / "library.toolkit", {}) is None
