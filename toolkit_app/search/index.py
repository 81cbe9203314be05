"""The search index: a SQLite file of its own, made from plain documents and thrown away whenever it does not fit.

Which documents have a word is told by posting lists (``lists.py``), the order of words, for phrases, by a contentless FTS5
table; what a hit shows lies beside them. A contentless row is taken out by naming its old words again: that works with every
SQLite since 3.37, and the file is made anew when the analysis has changed. Rows keep their number when a document changes.
"""

import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from toolkit_app.errors import ToolkitError
from toolkit_app.search import analysis, attached, terms
from toolkit_app.search.attached import Page
from toolkit_app.search.facets import Values, pack
from toolkit_app.search.glossary import name_of, named
from toolkit_app.search.indexfile import is_broken, is_sound
from toolkit_app.search.plain import plain
from toolkit_app.search.reader import Reader, unpacked
from toolkit_app.search.sets import bits
from toolkit_app.text.folding import fold

_COMPRESSED_FROM = 200


@dataclass(frozen=True)
class Document:
    """What is to be found. ``body`` is plain words without markup, ``version`` a hash of all that is indexed,
    ``keywords`` are words it is to be found by that do not stand in title or body. The ``names`` of a term, as (language,
    name), find each other's texts. ``days``: dates by what happens on them. ``files``: digest, name and size of what is attached.
    ``partly``: the body is only the beginning of the text.
    """

    id: str
    key: str
    kind: str
    lang: str
    title: str
    body: str
    state: str
    facets: Values
    keywords: tuple[str, ...]
    changed_at: str
    version: str
    names: tuple[tuple[str, str], ...] = ()
    days: Values = field(default_factory=dict)
    files: tuple[tuple[str, str, int], ...] = ()
    partly: bool = False


_INSERT_NAME = "INSERT INTO name VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
_INSERT_WORDS = "INSERT INTO words (rowid, title, body, more) VALUES (?, ?, ?, ?)"
_DELETE_WORDS = "INSERT INTO words (words, rowid, title, body, more) VALUES ('delete', ?, ?, ?, ?)"
_DELETE_ROW = ("DELETE FROM document WHERE row = ?", "DELETE FROM body WHERE row = ?", "DELETE FROM holds WHERE row = ?")
_OLD = "SELECT row, title, text, keywords, key FROM document JOIN body USING (row) WHERE id = ?"
_NEXT_ROW = "SELECT 1 + max(ifnull((SELECT max(row) FROM document), 0), ifnull((SELECT max(row) FROM page), 0))"
_UNREAD = """SELECT DISTINCT document.key, holds.name, file.failed FROM file JOIN holds USING (digest) JOIN document USING (row)
WHERE file.failed != '' ORDER BY document.key, holds.name"""
_WANTED = "FROM holds LEFT JOIN file USING (digest) WHERE file.digest IS NULL"
_NEXT_FILE = f"SELECT digest, name, size, lang FROM holds JOIN document USING (row) WHERE digest = (SELECT min(digest) {_WANTED})"  # noqa: S608
_UNHELD = "SELECT digest FROM file WHERE digest NOT IN (SELECT digest FROM holds)"
_COUNTS = ("(SELECT count(*) FROM document)", "(SELECT count(*) FROM body)",
           "(SELECT count(*) FROM words_docsize) - (SELECT count(*) FROM page)")


def _packed(text: str) -> str | bytes:
    return zlib.compress(text.encode(), 1) if len(text) >= _COMPRESSED_FROM else text


def _words(text: str) -> list[str]:
    return analysis.words(fold(text))


def _in_order(text: str) -> str:
    return " ".join(_words(text))


class Index(Reader):
    """An open index file. Several programs may have it open; threads may share one ``Index`` and take turns.

    ``rebuilt`` tells that there was a file that could not be used: it was deleted, and the index is empty again.
    """

    def _began(self) -> None:
        self._follow_lists(int(self._about("stamp")))

    def _ending(self) -> None:
        self.lists.save()
        self._listed_stamp = int(self._about("stamp"))

    def put(self, documents: Iterable[Document]) -> None:
        """Take documents in, each in place of what has the same id. One transaction."""
        with self.batch():
            stamp = self._count("stamp")
            for document in documents:
                self._put(document, stamp)

    def _put(self, document: Document, stamp: int) -> None:
        run = self._connection.execute
        row = self._take_out(document.id, document.names)
        if row is None:
            row = int(run(_NEXT_ROW).fetchone()[0])
        facets = dict(document.facets) | {"kind": (document.kind,), "state": (document.state,), "lang": (document.lang,)}
        days = dict(document.days) | {"date": (document.changed_at[:10],)}
        keywords = "\n".join(document.keywords)
        run("INSERT INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (
            row, document.id, document.key, document.kind, document.lang, document.state, document.title, keywords,
            document.changed_at, document.version, pack(facets), pack(days), document.partly))
        text = plain(document.body)
        run("INSERT INTO body VALUES (?, ?)", (row, _packed(text)))
        # of the text as it is kept, so that the same words are taken out again
        words = [_words(one) for one in (document.title, text, f"{keywords}\n{document.key}")]
        run(_INSERT_WORDS, (row, *map(" ".join, words)))
        # what a term is called is as good as its title
        title, body, more = words
        title = [*title, *(word for _, name in document.names for word in _words(name))]
        listed = terms.listed(title, body, more, document.lang) | terms.named(facets, days)
        for lang, name in ((document.lang, document.title), *document.names):
            listed |= terms.titled(_words(name), lang)
        self.lists.put(row, listed, stamp)
        self._connection.executemany("INSERT OR IGNORE INTO holds VALUES (?, ?, ?, ?)", ((row, *file) for file in document.files))
        if document.names:
            self._connection.executemany(_INSERT_NAME, (name_of(row, lang, name) for lang, name in document.names))
            self._count("names")
        run("DELETE FROM failed WHERE id = ?", (document.id,))

    def _take_out(self, id: str, names: Sequence[tuple[str, str]] = ()) -> int | None:
        """Take out what has that id; its row, None where there is nothing."""
        run = self._connection.execute
        found = run(_OLD, (id,)).fetchone()
        if found is None:
            return None
        row, title, text, keywords, key = found
        run(_DELETE_WORDS, (row, *map(_in_order, (title, unpacked(text), f"{keywords}\n{key}"))))
        for statement in _DELETE_ROW:
            run(statement, (row,))
        if run("DELETE FROM name WHERE concept = ?", (row,)).rowcount and not names:
            self._count("names")
        self.lists.take_out(row)
        return int(row)

    def remove(self, ids: Iterable[str]) -> None:
        """Take documents out by id; unknown ids are passed over. One transaction."""
        gone = list(ids)
        if not gone:
            return
        with self.batch():
            self._count("stamp")
            for one in gone:
                self._take_out(one)
                self._connection.execute("DELETE FROM failed WHERE id = ?", (one,))

    def fail(self, id: str, key: str, reason: ToolkitError) -> None:
        """Take a document out of which none can be made any more, and remember why."""
        with self.batch():
            self._count("stamp")
            self._take_out(id)
            self._connection.execute("INSERT OR REPLACE INTO failed VALUES (?, ?, ?)", (id, key, attached.failure(reason)))

    def label(self, labels: Mapping[tuple[str, str], Mapping[str, str]], edition: str) -> None:
        """Take the labels of the vocabulary in, by language for each (facet, code), in place of those there are.

        An empty code stands for the facet itself. ``edition`` is what ``labelled`` says from now on.
        """
        with self.batch():
            self._connection.execute("DELETE FROM name WHERE concept < 0")
            self._connection.executemany(_INSERT_NAME, named(labels))
            self._tell("labels", edition)
            self._count("names")
            self._count("stamp")

    def put_file(self, digest: str, lang: str, pages: Sequence[Page]) -> None:
        """Take the pages of an attached file in; ``lang`` is the language of the item that holds it. One transaction."""
        with self.batch():
            stamp = self._count("stamp")
            self._drop_files([digest])
            first = int(self._connection.execute(_NEXT_ROW).fetchone()[0])
            self._connection.execute("INSERT INTO file VALUES (?, ?, ?, ?, '')", (digest, first, len(pages), lang))
            for row, page in enumerate(pages, first):
                text = plain(page.text)
                self._connection.execute("INSERT INTO page VALUES (?, ?, ?, ?, ?)", (
                    row, digest, page.place, page.name, zlib.compress(text.encode(), 1)))
                words = _words(text)
                self._connection.execute(_INSERT_WORDS, (row, "", " ".join(words), ""))
                self.lists.put(row, terms.listed((), words, (), lang), stamp)

    def fail_file(self, digest: str, reason: ToolkitError) -> None:
        """Remember why an attached file cannot be read."""
        with self.batch():
            self._count("stamp")
            self._drop_files([digest])
            self._connection.execute("INSERT INTO file VALUES (?, 0, 0, '', ?)", (digest, attached.failure(reason)))

    def drop_files(self) -> None:
        """Let go of the files that no document holds any more. One transaction."""
        with self.batch():
            unheld = [digest for (digest,) in self._connection.execute(_UNHELD)]
            if unheld:
                self._count("stamp")
                self._drop_files(unheld)

    def _drop_files(self, digests: Iterable[str]) -> None:
        run = self._connection.execute
        for digest in digests:
            for row, text in run("SELECT row, text FROM page WHERE digest = ?", (digest,)).fetchall():
                run(_DELETE_WORDS, (row, "", _in_order(zlib.decompress(text).decode()), ""))
                self.lists.take_out(row)
                run("DELETE FROM page WHERE row = ?", (row,))
            run("DELETE FROM file WHERE digest = ?", (digest,))

    def tidy(self, *, whole: bool = True) -> Iterator[None]:
        """Put together what was taken in piece by piece, step by step; ``whole``: to the end, and not only when it hurts.

        Stopped half-way, what was not finished is undone, and the next time done again.
        """
        while whole or self.lists.untidy:
            with self.batch():
                steps = 0
                for _ in self.lists.tidy():
                    steps += 1
                    yield
                if not steps:
                    return
                self._count("stamp")

    # --- what is in

    @property
    def labelled(self) -> str:
        """The edition of the labels that were taken in; empty before."""
        with self.lock:
            self._follow()
            return self._about("labels")

    def versions(self) -> dict[str, str]:
        """The version of every document, by id."""
        with self.lock:
            return dict(self._connection.execute("SELECT id, version FROM document").fetchall())

    def known(self) -> set[str]:
        """The ids of all documents, and of those of which none could be made."""
        with self.lock:
            return {one for (one,) in self._connection.execute("SELECT id FROM document UNION SELECT id FROM failed")}

    def failures(self) -> tuple[tuple[str, ToolkitError], ...]:
        """The documents of which none could be made, by key, and why."""
        with self.lock:
            return tuple((key, attached.error_of(reason)) for key, reason in self._connection.execute(
                "SELECT key, reason FROM failed ORDER BY key"))

    def partly(self) -> tuple[str, ...]:
        """The keys of the documents of whose text only the beginning is in."""
        with self.lock:
            return tuple(key for (key,) in self._connection.execute("SELECT key FROM document WHERE partly ORDER BY key"))

    def unread(self) -> tuple[tuple[str, str, ToolkitError], ...]:
        """The attached files that could not be read, as (key of the item, name of the file), and why."""
        with self.lock:
            return tuple((key, name, attached.error_of(failed)) for key, name, failed in self._connection.execute(_UNREAD))

    def wanted_files(self) -> int:
        """How many attached files were not looked at yet."""
        with self.lock:
            number: int = self._connection.execute(f"SELECT count(DISTINCT digest) {_WANTED}").fetchone()[0]
            return number

    def wanted_file(self) -> tuple[str, str, int, str] | None:
        """One of them: its digest, name and size, and the language of an item that holds it."""
        with self.lock:
            found = self._connection.execute(_NEXT_FILE + " LIMIT 1").fetchone()
            return tuple(found) if found else None

    def check(self) -> bool:
        """Whether the file is sound: SQLite's and FTS5's own checks, and as many texts as documents in every table."""
        with self.lock:
            try:
                self.refresh()
                sound = is_sound(self._connection)
                self._connection.execute("INSERT INTO words (words) VALUES ('integrity-check')")
                numbers = {self._connection.execute(f"SELECT {count}").fetchone()[0] for count in _COUNTS}
                rows = bits(row for (row,) in chain(self._connection.execute("SELECT row FROM document"),
                                                    self._connection.execute("SELECT row FROM page")))
            except sqlite3.DatabaseError as error:
                if not is_broken(error):
                    raise
                return False
            return sound and len(numbers) == 1 and rows == self.lists.everything
