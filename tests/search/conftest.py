import hashlib
import uuid
from itertools import count
from shutil import copyfile

import pytest

from toolkit_app.search.index import Document, Index


def make(key="LL-00000001", title="", body="", **more):
    values = {
        "id": uuid.uuid5(uuid.NAMESPACE_OID, key).hex, "key": key, "kind": "lesson", "lang": "en", "title": title, "body": body,
        "state": "draft", "facets": {}, "keywords": (), "changed_at": "2023-06-01T12:00:00.000Z",
    } | more
    values.setdefault("version", hashlib.sha256(repr(sorted(values.items())).encode()).hexdigest())
    return Document(**values)


@pytest.fixture
def document():
    """Makes one document: ``document(key, title, body, lang=…, facets=…)``."""
    return make


@pytest.fixture(scope="session")
def new_index(tmp_path_factory):
    """Makes an empty index: a copy of one, since a file that is made anew waits for the disk again and again."""
    folder = tmp_path_factory.mktemp("indexes")
    Index(folder / "empty").close()
    numbers = count()

    def make_index():
        return Index(copyfile(folder / "empty", folder / str(next(numbers))))

    return make_index


@pytest.fixture
def index(new_index):
    opened = new_index()
    yield opened
    opened.close()


@pytest.fixture
def library(index):
    """Puts documents given as (key, title, body, lang) in and returns the index."""
    def put(*rows, **more):
        index.put([make(key, title, body, lang=lang, **more) for key, title, body, lang in rows])
        return index
    return put
