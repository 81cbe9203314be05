"""Which columns of a table meant what, remembered on this laptop by the names of the columns."""

import contextlib
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from toolkit_app import places
from toolkit_app.exchange.rows import Columns

_MOST = 200


def _path() -> Path:
    return places.settings_folder() / "columns.json"


def recalled(signature: str) -> Mapping[str, Any] | None:
    """What was used last for columns of that signature, as ``Columns.as_json``; None where nothing was."""
    found = _all().get(signature)
    return found if isinstance(found, dict) else None


def remember(columns: Columns) -> None:
    """Keeps what columns meant for the next time. Where the folder of settings cannot be written nothing is remembered."""
    kept = _all()
    kept.pop(columns.signature, None)
    kept[columns.signature] = columns.as_json()
    newest = dict(list(kept.items())[-_MOST:])
    path = _path()
    beside = path.with_name(f"{path.name}.{os.getpid()}.part")
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(json.dumps(newest, ensure_ascii=False, indent=1), encoding="utf-8")
        beside.replace(path)


def _all() -> dict[str, Any]:
    with contextlib.suppress(OSError, ValueError):
        found = json.loads(_path().read_text(encoding="utf-8"))
        if isinstance(found, dict):
            return found
    return {}
