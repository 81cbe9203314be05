import pytest
import worlds
from hypothesis import HealthCheck, settings
from lasting import lasting_reader as lasting_reader

# how long a case takes depends on who else uses the machine and its disk; speed is measured in benchmarks/
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


@pytest.fixture(autouse=True)
def toolkit_home(tmp_path_factory, monkeypatch):
    """Settings, caches and libraries of every test lie in a folder of its own, never in the person's."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("TOOLKIT_HOME", str(home))
    for name in ("TOOLKIT_LIBRARY", "TOOLKIT_PERSON"):
        monkeypatch.delenv(name, raising=False)
    return home


@pytest.fixture
def world(tmp_path):
    """A new library."""
    with worlds.library(tmp_path) as made:
        yield made


def pytest_terminal_summary(terminalreporter):
    """Figures that tests have measured (``record_property("figures", …)``) are told at the end."""
    for report in terminalreporter.getreports("passed") + terminalreporter.getreports("failed"):
        for name, told in report.user_properties:
            if name == "figures" and report.when == "call":
                terminalreporter.write_line(told)
