import panels
import pytest
from hypothesis import settings

# how long one example takes says something of the machine only
settings.register_profile("validation", deadline=None)
settings.load_profile("validation")


@pytest.fixture
def key(world):
    """A methodology with the statements s-0001 to s-0003."""
    return panels.methodology(world)
