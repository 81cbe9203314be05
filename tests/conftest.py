import pytest


@pytest.fixture(autouse=True)
def toolkit_home(tmp_path_factory, monkeypatch):
    """Settings, caches and libraries of every test lie in a folder of its own, never in the person's."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("TOOLKIT_HOME", str(home))
    for name in ("TOOLKIT_LIBRARY", "TOOLKIT_PERSON"):
        monkeypatch.delenv(name, raising=False)
    return home
