from collections.abc import Callable
from pathlib import Path

import pytest

from toolkit_app.library import layouts
from toolkit_app.publishing.options import settled
from toolkit_app.publishing.pdf import write
from toolkit_app.publishing.publication import Entry, Progress, Publication


def entry(body: str = "Words.", **changes: object) -> Entry:
    values: dict[str, object] = {
        "key": "LL-7K3QF2MA",
        "kind": "Lesson",
        "lang": "en",
        "title": "Ask first",
        "body": body,
        "state": "draft",
        "state_label": "Draft",
        "revision": "8f3a21c4",
        "date": "2023-06-14T10:00:00.000Z",
        "sensitivity": "Public",
        "is_lesson": True,
    }
    return Entry(**{**values, **changes})  # type: ignore[arg-type]


def handout(*entries: Entry, **changes: object) -> Publication:
    """A publication; ``layout`` is the name of a shipped one, ``options`` what is chosen for it."""
    look = layouts.shipped()[str(changes.pop("layout", "handout"))]
    values: dict[str, object] = {"paper": look.paper, "lang": "en", "title": "Ask first", "date": "2023-06-14"}
    options = settled(look, changes.pop("options", {}))  # type: ignore[arg-type]
    return Publication(**{**values, **changes, "layout": look, "options": options, "entries": entries})  # type: ignore[arg-type]


def book(*entries: Entry, **changes: object) -> Publication:
    return handout(*entries, **{"layout": "book", "title": "Coming home", "edition": "0.3", **changes})


@pytest.fixture
def make():
    """The builders of small publications."""

    class Make:
        entry = staticmethod(entry)
        handout = staticmethod(handout)
        book = staticmethod(book)

    return Make


@pytest.fixture
def printed(tmp_path: Path) -> Callable[..., tuple[Path, list[Progress]]]:
    """Prints a publication and gives the file and everything that was told."""

    def run(
        publication: Publication, image: Callable[[str, str], bytes | None] = lambda key, name: None
    ) -> tuple[Path, list[Progress]]:
        target = tmp_path / f"{publication.layout.name}.pdf"
        return target, list(write(publication, target, image=image))

    return run
