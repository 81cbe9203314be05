"""Where a library file lies: a warning when the place is known to damage databases that are in use."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

NETWORK = ("This library lies on a network share, where several programs writing at once can damage it. "
           "Keep it in a folder of this computer and exchange packages or backups instead.")
STICK = ("This library lies on a removable disk. Pulling the disk out while the program writes can damage it. "
         "Keep the library in a folder of this computer and copy backups to the disk.")
SYNCHRONISED = ("This library lies in a synchronised folder, which may copy it half-written and make conflicting copies. "
                "Keep the library in a folder that is not synchronised and let backups be copied there.")

_NETWORK_SYSTEMS = frozenset({"nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "afs", "ceph", "davfs", "glusterfs", "ncpfs",
                              "fuse.sshfs", "fuse.davfs2", "fuse.rclone", "fuse.gvfsd-fuse", "fuse.glusterfs"})
_STICK_SYSTEMS = frozenset({"vfat", "msdos", "exfat", "fuse.exfat"})
# the programs that copy a folder's files elsewhere, by the name of the folder they make, and by the mark they leave in it
_SYNCHRONISED_NAMES = frozenset({
    "dropbox", "onedrive", "google drive", "googledrive", "my drive", "icloud drive", "mobile documents", "cloudstorage",
    "nextcloud", "owncloud", "box", "box sync", "mega", "megasync", "pcloud drive", "pclouddrive", "seafile",
    "yandex.disk", "yandexdisk", "syncthing", "resilio sync"})
_SYNCHRONISED_MARKS = (".dropbox", ".dropbox.cache", ".stfolder", ".sync", ".owncloudsync.log", ".nextcloudsync.log")
_DRIVE_REMOVABLE, _DRIVE_REMOTE = 2, 4  # GetDriveTypeW, Windows API


def location_warning(path: Path, environment: Mapping[str, str] = os.environ) -> str | None:
    """A sentence on why the file at ``path`` (there or not yet) lies badly, or None.

    Known are network shares, removable disks and folders that OneDrive, Dropbox and the like keep in step. Nothing is
    refused: a place that cannot be judged gives None. The sentences hold no values, so that a face can translate them.
    """
    try:
        full = path.expanduser().resolve()
    except (OSError, RuntimeError):
        full = path.absolute()
    if synchronised(full, environment):
        return SYNCHRONISED
    if sys.platform == "win32":
        return _windows(full)
    if sys.platform == "darwin":
        return _mac(full)
    return _linux(full)


def synchronised(path: Path, environment: Mapping[str, str]) -> bool:
    """Whether the path lies in a folder that a synchronising program says, by variable, name or mark, to be its own."""
    roots = [Path(value) for name, value in environment.items() if name.upper().startswith("ONEDRIVE") and value]
    if any(path.is_relative_to(root) for root in roots):
        return True
    for folder in path.parents:
        name = folder.name.casefold()
        if name in _SYNCHRONISED_NAMES or name.startswith(("onedrive - ", "dropbox (")):
            return True
        if any(_there(folder / mark) for mark in _SYNCHRONISED_MARKS):
            return True
    return False


def mount_of(path: Path, mounts: str) -> tuple[str, str]:
    """Device and file system of the mount a path lies on, from the text of ``/proc/mounts`` (proc(5)); ("", "") when none."""
    best, found = "", ("", "")
    for line in mounts.splitlines():
        parts = line.split(" ")
        if len(parts) < 3:
            continue
        point = _unescaped(parts[1])
        # a later line covers an earlier one on the same folder
        if path.is_relative_to(point) and len(point) >= len(best):
            best, found = point, (_unescaped(parts[0]), parts[2])
    return found


def _there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False


def _unescaped(text: str) -> str:
    for code, sign in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        text = text.replace(code, sign)
    return text


def _linux(path: Path) -> str | None:
    try:
        mounts = Path("/proc/mounts").read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return None
    device, system = mount_of(path, mounts)
    if system in _NETWORK_SYSTEMS:
        return NETWORK
    if system in _STICK_SYSTEMS or (device.startswith("/dev/") and _removable(Path(device).name)):
        return STICK
    return None


def _removable(device: str) -> bool:
    # a partition has no "removable" of its own: its disk is the folder above it
    folder = Path("/sys/class/block", device)
    try:
        folder = folder.resolve()
        for place in (folder, folder.parent):
            mark = place / "removable"
            if mark.exists():
                return mark.read_text().strip() == "1"
    except OSError:
        return False
    return False


def _mac(path: Path) -> str | None:
    parts = path.parts
    if len(parts) > 2 and parts[1] == "Network":
        return NETWORK
    # every volume but the start-up disk is mounted here, shares and sticks alike; the start-up disk is a link to "/"
    if len(parts) > 3 and parts[1] == "Volumes":
        return STICK
    return None


def _windows(path: Path) -> str | None:
    anchor = path.anchor
    if anchor.startswith("\\\\") and not anchor.startswith("\\\\?\\"):
        return NETWORK
    if anchor.upper().startswith("\\\\?\\UNC\\"):
        return NETWORK
    if sys.platform == "win32":  # repeated for the type checker, which knows windll only there
        import ctypes

        kind = ctypes.windll.kernel32.GetDriveTypeW(anchor)
        return {_DRIVE_REMOVABLE: STICK, _DRIVE_REMOTE: NETWORK}.get(kind)
    return None
