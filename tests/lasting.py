"""A reader of forms whose process lasts from test to test; that a reader starts and ends one of its own is a test by itself."""

from collections.abc import Iterator

import pytest

from toolkit_app.intake.form import FormReader


class Lasting(FormReader):
    """Leaving it ends nothing; ``close`` does."""

    def __exit__(self, *_: object) -> None:
        """Nothing ends."""


@pytest.fixture(scope="session")
def lasting_reader() -> Iterator[Lasting]:
    """The one reader of all tests of this process."""
    reader = Lasting()
    yield reader
    reader.close()
