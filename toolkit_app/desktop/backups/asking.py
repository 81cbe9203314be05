"""What the window asks about backups, in a lane."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from toolkit_app.library.backup import BackupReport


def known(library: str) -> tuple[BackupReport, ...]:
    """The backups of a library by its id, newest first; with ``""`` those of every library of this computer."""
    import uuid

    from toolkit_app.library import backup, glance

    folders = [glance.backups() / str(uuid.UUID(library))] if library else sorted(glance.backups().glob("*"))
    found = [report for folder in folders for report in backup.reports(folder)]
    return tuple(sorted(found, key=lambda report: report.at, reverse=True))


def look(file: Path) -> BackupReport:
    """A backup opened and checked. Raises ToolkitError when it is damaged or no library."""
    from toolkit_app.library import backup

    return backup.check(file)


def bring_back(file: Path, path: Path) -> None:
    """Make a backup the library at ``path``; the one that is there, closed before, is kept aside."""
    from toolkit_app.library import backup

    backup.open_backup(file, path).close()
