"""Where things lie: what the program ships, and the folders of the person who uses it."""

import os
import sys
from pathlib import Path

APPLICATION = "ReintegrationToolkit"


def shipped(*parts: str) -> Path:
    """The path of a file or folder the program ships, e.g. ``shipped("content", "vocabulary")``.

    In an installed or frozen program ``content`` and ``resources`` lie inside the package, in a checkout beside it.
    """
    package = Path(__file__).resolve().parent
    inside = package.joinpath(*parts)
    return inside if (package / parts[0]).exists() else package.parent.joinpath(*parts)


def _home() -> Path | None:
    home = os.environ.get("TOOLKIT_HOME")
    return Path(home).expanduser().resolve() if home else None


def _user(windows: str, mac: str, variable: str, other: str) -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get(windows) or Path.home() / "AppData" / "Local") / APPLICATION
    if sys.platform == "darwin":
        return Path.home() / "Library" / mac / APPLICATION
    return Path(os.environ.get(variable) or Path.home() / other) / "reintegration-toolkit"


def data_folder() -> Path:
    """The local application folder: the default library and its backups. ``TOOLKIT_HOME`` moves it."""
    home = _home()
    return home / "data" if home else _user("LOCALAPPDATA", "Application Support", "XDG_DATA_HOME", ".local/share")


def settings_folder() -> Path:
    """The folder of settings, this laptop's replica identity and unsaved drafts. ``TOOLKIT_HOME`` moves it."""
    home = _home()
    if home:
        return home / "settings"
    return _user("LOCALAPPDATA", "Application Support", "XDG_CONFIG_HOME", ".config") / "settings"


def cache_folder() -> Path:
    """The folder of what can be thrown away: search indexes, page caches. ``TOOLKIT_HOME`` moves it."""
    home = _home()
    return home / "cache" if home else _user("LOCALAPPDATA", "Caches", "XDG_CACHE_HOME", ".cache") / "cache"


def default_library() -> Path:
    """The library that opens when none is named: ``TOOLKIT_LIBRARY``, else one in the local application folder."""
    named = os.environ.get("TOOLKIT_LIBRARY")
    return Path(named).expanduser() if named else data_folder() / "library.toolkit"
