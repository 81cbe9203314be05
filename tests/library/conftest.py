"""What the tests of the library share."""

import pytest
import worlds


@pytest.fixture
def world(tmp_path):
    with worlds.library(tmp_path) as made:
        yield made
