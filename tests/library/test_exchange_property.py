"""Libraries that edit and exchange in any order end up the same."""

import collections
import contextlib
import io
import os
import tempfile
import uuid
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from unittest import mock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit_app import kinds
from toolkit_app.library import (
    attachments,
    items,
    merging,
    ndjson,
    overrides,
    people,
    projections,
    records,
    redaction,
    revisions,
    store,
    translations,
    verify,
)
from toolkit_app.library.items import Draft, Link

NUMBER = st.integers(0, 7)
STEP = st.one_of(
    st.tuples(st.just("make"), NUMBER, NUMBER),
    st.tuples(st.just("edit"), NUMBER, NUMBER, st.booleans()),
    st.tuples(st.just("restore"), NUMBER, NUMBER),
    st.tuples(st.just("retire"), NUMBER, NUMBER),
    st.tuples(st.just("move"), NUMBER, st.integers(0, 10)),
    st.tuples(st.just("tag"), NUMBER, NUMBER),
    st.tuples(st.just("merge"), NUMBER, NUMBER),
    st.tuples(st.just("redact"), NUMBER, NUMBER),
    st.tuples(st.just("bring back"), NUMBER, NUMBER),
    st.tuples(st.just("link"), NUMBER, NUMBER),
    st.tuples(st.just("attach"), NUMBER, NUMBER),
    st.tuples(st.just("translate"), NUMBER, NUMBER),
    st.tuples(st.just("follow"), NUMBER, NUMBER),
    st.tuples(st.just("name"), NUMBER, NUMBER),
    st.tuples(st.just("let out"), NUMBER, NUMBER),
    st.tuples(st.just("give"), NUMBER, NUMBER))


@contextlib.contextmanager
def laptops(number):
    """Libraries with an identity each, as on so many laptops."""
    with tempfile.TemporaryDirectory() as folder, contextlib.ExitStack() as stack:
        made = []
        for place in range(number):
            with mock.patch.dict(os.environ, {"TOOLKIT_HOME": str(Path(folder, f"home{place}"))}):
                library = stack.enter_context(store.create(Path(folder, f"{place}.toolkit")))
                assert library.replica not in [other.replica for other in made]
            made.append(library)
        yield made


def give(sender, receiver):
    stream = io.BytesIO()
    ndjson.write_out(sender, stream)
    stream.seek(0)
    return ndjson.read_in(receiver, stream)


def act(library, turn, step):
    """One thing that a person does; nothing when the library holds no item it could be done to."""
    what, number, *more = step
    who = people.person_named(library, f"Custodian {library.replica.hex}") if what == "let out" else None
    with library.write(who) as tx:
        if what == "make":
            items.make(tx, ("lesson", "tool")[number % 2], Draft(f"Item {turn}", body=f"Made in turn {turn}.\n"))
        elif what == "name":
            people.add(tx, f"Person {turn} {library.replica.hex}")
        elif rows := items.listing(tx, retired=True).rows:
            on_item(tx, turn, what, rows[number % len(rows)].key, more)


def on_item(tx, turn, what, key, more):
    item = items.get(tx, key)
    if what == "edit":
        history = revisions.history(tx, key)
        base = history[-1 if more[0] else 0].revision  # the oldest there is, or the newest
        revisions.save(tx, key, replace(item.draft(), title=f"Item {turn}", body=f"{item.body}\nTurn {turn}.\n"), base=base)
    elif what == "let out":
        overrides.make(tx, item, [overrides.SORTS[more[0] % 3]], overrides.levels()[more[0] % 3], f"turn {turn}")
    elif what == "restore":
        revisions.restore(tx, key, revisions.history(tx, key)[-1].revision)
    elif what == "retire":
        items.retire(tx, key, f"turn {turn}")
    elif what == "bring back":
        items.bring_back(tx, key)
    elif what == "move":
        states = kinds.kind(item.kind).states
        items.record_transition(tx, uuid.UUID(item.id), bytes.fromhex(item.head), item.state, states[more[0] % len(states)])
    elif what == "tag":
        oldest = revisions.at(tx, key, revisions.history(tx, key)[-1].revision)
        revisions.save(tx, key, replace(oldest.draft(), tags=(*oldest.tags, f"tag {turn}")), base=oldest.head)
    elif what == "merge":
        merging.automatic(tx, key)
    elif what == "redact":
        # every version of an item that others do not share its text with, and not the current ones
        rows = revisions.history(tx, key)
        texts = {row.revision: revisions.text_of(tx, bytes.fromhex(row.revision)) for row in rows}
        used = collections.Counter(text.body for text in texts.values())
        chosen = [row.revision for row in rows if not row.head and used[texts[row.revision].body] == 1][more[0] % 3:]
        if any(texts[one].body_content is not None for one in chosen):
            redaction.redact(tx, key, chosen, f"turn {turn}")
    elif what == "link":
        links = (*item.draft().links, Link("supports", items.listing(tx, retired=True).rows[0].key))
        revisions.save(tx, key, replace(item.draft(), links=links))
    elif what == "attach":
        attachments.attach_bytes(tx, key, "note.txt", f"turn {turn % 3}".encode())
    elif what == "follow" and item.translation_of:
        translations.mark(tx, key)
    elif what == "translate" and item.lang == "en" and "ka" not in dict(item.translations):
        items.translate(tx, key, "ka")


def everything(library):
    """What the library shows, table by table, without what is its own: order of arrival, the name of the file."""
    with library.read() as tx:
        shown = {row.id: projections.stored(tx.session, [row.id]) for row in tx.session.query(records.Item)}
        return shown, projections.stored_people(tx.session)


def become_the_same(number, steps, order):
    with laptops(number) as libraries:
        for turn, (place, step) in enumerate(steps):
            library = libraries[place % number]
            if step[0] == "give":
                give(library, libraries[step[1] % number])
            else:
                act(library, turn, step)
        pairs = [(a, b) for a in range(number) for b in range(number) if a != b]
        if order:
            order.shuffle(pairs)
        # some of them in any order, then along the row to the last, and back
        row = [*range(number), *range(number - 1)[::-1]]
        for a, b in [*pairs[:number], *pairwise(row)]:
            give(libraries[a], libraries[b])
        for library in libraries:
            # each makes the same merges alone
            with library.write() as tx:
                merging.everything(tx)
        first, *others = libraries
        stream = io.BytesIO()
        ndjson.write_out(first, stream)
        for other in others:
            again = io.BytesIO()
            ndjson.write_out(other, again)
            assert again.getvalue() == stream.getvalue()
            assert everything(other) == everything(first)
            assert give(first, other).records == 0
        *_, found = verify.verify(first)
        assert found.ok, found.lines


# what people did when it went wrong once
HISTORIES = [
    (2, [(0, ("make", 0)), (0, ("give", 1)), (0, ("retire", 0)), (1, ("edit", 0, True)), (1, ("edit", 0, True)),
         (1, ("give", 0)), (0, ("bring back", 0)), (1, ("retire", 0))]),
    (2, [(0, ("make", 0)), (0, ("give", 1)), (0, ("move", 0, 4)), (1, ("move", 0, 6)), (1, ("edit", 0, False)),
         (0, ("give", 1)), (1, ("move", 0, 7))]),
    (3, [(0, ("make", 0)), (0, ("give", 1)), (0, ("give", 2)), (0, ("tag", 0)), (1, ("tag", 0)), (2, ("tag", 0)),
         (0, ("give", 1)), (2, ("give", 0)), (1, ("merge", 0)), (0, ("merge", 0))]),
    (2, [(0, ("make", 0)), (0, ("edit", 0, False)), (0, ("give", 1)), (0, ("edit", 0, False)), (1, ("tag", 0)),
         (0, ("redact", 0, 0)), (1, ("merge", 0))]),
    (3, [(0, ("make", 0)), (0, ("translate", 0)), (0, ("give", 1)), (1, ("edit", 1, False)), (1, ("edit", 0, False)),
         (1, ("follow", 0)), (0, ("edit", 1, False)), (1, ("give", 2)), (2, ("follow", 0)), (2, ("follow", 1))]),
]


@pytest.mark.parametrize(("number", "steps"), HISTORIES, ids=range(len(HISTORIES)))
def test_histories_that_went_wrong_once(number, steps):
    become_the_same(number, steps, None)


@pytest.mark.timeout(180)  # many libraries; a busy machine takes longer
@settings(max_examples=12, deadline=None)
@given(number=st.integers(2, 4), steps=st.lists(st.tuples(NUMBER, STEP), max_size=14), order=st.randoms(use_true_random=False))
def test_libraries_that_edit_and_exchange_in_any_order_become_the_same(number, steps, order):
    become_the_same(number, steps, order)
