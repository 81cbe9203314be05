"""The codes in what the workflow says, as words of the interface."""

import re
from collections.abc import Sequence

from toolkit_app.desktop import language
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.errors import ToolkitError
from toolkit_app.library.states import ROLES

_STATES = ("state", "start")


def role(code: str) -> str:
    """A role in the language of the interface; what somebody made up is shown as it is."""
    labels = ROLES.get(code.casefold())
    return language.label(labels) if labels else code or "–"


def state(code: str, shelf: Shelf) -> str:
    """A state in the language of the interface."""
    return language.label(shelf.labels("state", code))


def listed(names: Sequence[str]) -> str:
    """Names in one line."""
    return ", ".join(names)


def localised(error: Exception, shelf: Shelf) -> Exception:
    """The same error with the labels of states, roles and fields in place of their codes."""
    # inside: the gate loads the vocabulary, and the window is on the screen before that
    from toolkit_app.library.gate import NotReadyError

    if not isinstance(error, ToolkitError):
        return error
    values = dict(error.values)
    for name in _STATES:
        if name in values:
            values[name] = state(str(values[name]), shelf)
    if "role" in values:
        values["role"] = role(str(values["role"]))
    if "roles" in values:
        values["roles"] = listed([role(one) for one in str(values["roles"]).split(", ")])
    if "states" in values:
        values["states"] = listed([state(one, shelf) for one in str(values["states"]).split(", ")])
    if "items" in values:
        # “LL-7K3QF2MA (draft)”: the state stands behind the key
        values["items"] = re.sub(r"\((\w+)\)", lambda found: f"({state(found[1], shelf)})", str(values["items"]))
    if isinstance(error, NotReadyError):
        values["names"] = listed([language.label(check.labels) for check in error.missing])
    return ToolkitError(error.what, error.remedy, **values)
