"""The ways of asking. A procedure is one module of this folder that holds a ``PROCEDURE``; nothing else names it."""

import functools
import importlib
import pkgutil
from collections.abc import Mapping

from toolkit_app.errors import ToolkitError
from toolkit_app.validation.procedures.shape import Procedure

__all__ = ["every", "find"]


@functools.cache
def every() -> Mapping[str, Procedure]:
    """All procedures by name, in the order in which they are offered."""
    modules = (importlib.import_module(f"{__name__}.{one.name}") for one in pkgutil.iter_modules(__path__))
    found = [module.PROCEDURE for module in modules if hasattr(module, "PROCEDURE")]
    return {one.name: one for one in sorted(found, key=lambda one: one.place)}


def find(name: str) -> Procedure:
    """The procedure of that name. Raises ToolkitError naming those there are."""
    wanted = "_".join(name.casefold().replace("-", " ").split())
    if wanted not in every():
        raise ToolkitError("There is no procedure “{name}”.", "There are: {names}.", name=name, names=", ".join(every()))
    return every()[wanted]
