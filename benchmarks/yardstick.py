"""tantivy beside the program's own search: the same texts, the same analysis, the same keys, in the same run.

It is in no lock. Install it apart, and put it on the path of the benchmarks only:

    uv pip install --target /tmp/yardstick tantivy==0.27.0
    PYTHONPATH=/tmp/yardstick .venv/bin/python -m benchmarks --only search
"""

from __future__ import annotations

import importlib.util
import shutil
from pathlib import Path
from typing import Any

from benchmarks.texts import texts
from toolkit_app.search import analysis
from toolkit_app.text import render
from toolkit_app.text.folding import fold

HERE = importlib.util.find_spec("tantivy") is not None
FACETS = ("kind", "lang", "place", "dimension", "level", "component", "state")
LIMIT = 20
HEAP = 128_000_000


def schema() -> Any:
    """Words, stems, the text that is shown, and facets as columns."""
    import tantivy

    builder = tantivy.SchemaBuilder()
    builder.add_text_field("title", stored=True, tokenizer_name="whitespace")
    builder.add_text_field("text", stored=True, tokenizer_name="whitespace")
    builder.add_text_field("stem", tokenizer_name="whitespace")
    for name in FACETS:
        builder.add_text_field(name, tokenizer_name="raw", fast=True)
    return builder.build()


def build(folder: Path, size: int) -> Path:
    """An index of that many items; analysis included, as in the program's own building."""
    import tantivy

    path = folder / f"yardstick-{size}"
    shutil.rmtree(path, ignore_errors=True)
    path.mkdir()
    writer = tantivy.Index(schema(), path=str(path)).writer(HEAP, 1)
    for one in texts(size):
        stems = analysis.stems_in(one.lang)
        title, text = (analysis.words(fold(words)) for words in (one.title, render.words(one.body)))
        document = tantivy.Document()
        document.add_text("title", " ".join(title))
        document.add_text("text", " ".join(text))
        document.add_text("stem", " ".join(stems[word] for word in (*title, *text)))
        values = {**one.fields, "kind": ["lesson"], "lang": [one.lang], "state": ["draft"]}
        for name in FACETS:
            for value in values[name]:
                document.add_text(name, value)
        writer.add_document(document)
    writer.commit()
    writer.wait_merging_threads()
    return path


class Yardstick:
    """An open index of tantivy, asked as the program asks its own: hits with passages and the counts of all facets."""

    def __init__(self, path: Path) -> None:
        import tantivy

        self._tantivy = tantivy
        self._schema = schema()
        self._searcher = tantivy.Index(self._schema, path=str(path)).searcher()

    def query(self, line: str) -> Any:
        """All words, as written or in another form; the last one may go on."""
        kinds, occur = self._tantivy.Query, self._tantivy.Occur
        words = analysis.typed_words(line)
        parts = []
        for place, word in enumerate(words):
            either = [kinds.term_query(self._schema, field, word) for field in ("title", "text")]
            either += [kinds.term_query(self._schema, "stem", stem) for stem in analysis.stems(word)]
            if place == len(words) - 1 and not line.endswith(" "):
                either += [kinds.fuzzy_term_query(self._schema, field, word, 0, True, True) for field in ("title", "text")]
            parts.append((occur.Must, kinds.boolean_query([(occur.Should, one) for one in either])))
        return kinds.boolean_query(parts)

    def keystroke(self, line: str) -> None:
        """Hits, passages, facets."""
        query = self.query(line)
        found = self._searcher.search(query, LIMIT)
        shown = self._tantivy.SnippetGenerator.create(self._searcher, query, self._schema, "text")
        for _, address in found.hits:
            shown.snippet_from_doc(self._searcher.doc(address)).to_html()
        self._searcher.aggregate(query, {name: {"terms": {"field": name}} for name in FACETS})
