"""What the tests of the library share."""

import shutil

import pytest
import worlds

from toolkit_app.library import content, store


@pytest.fixture(scope="session")
def shipped(tmp_path_factory):
    """A library file with all shipped items."""
    folder = tmp_path_factory.mktemp("shipped")
    with pytest.MonkeyPatch.context() as patch, worlds.library(folder) as made:
        patch.setenv("TOOLKIT_HOME", str(folder))
        list(content.fill(made))
        return made.path


@pytest.fixture
def filled(tmp_path, shipped):
    """A copy of it."""
    with store.open_library(shutil.copyfile(shipped, tmp_path / "filled.toolkit")) as made:
        yield made
