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
from toolkit_app.search.glossary import Glossary
from toolkit_app.search.tree import Word
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
    builder.add_text_field("sound", tokenizer_name="whitespace")
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
        document.add_text("sound", " ".join(analysis.sounds_of[stems[word]] for word in (*title, *text)
                                            if analysis.script(word) in ("georgian", "cyrillic")))
        values = {**one.fields, "kind": ["lesson"], "lang": [one.lang], "state": ["draft"]}
        for name in FACETS:
            for value in values[name]:
                document.add_text(name, value)
        writer.add_document(document)
    writer.commit()
    writer.wait_merging_threads()
    return path


class Yardstick:
    """An open index of tantivy, asked what the program asks of its own: hits with passages and the counts of all facets.

    The words as written, in another form, in Latin letters and in other languages, the last one possibly going on; the program
    puts these into tiers and says of each hit which it was, tantivy scores all together.
    """

    def __init__(self, path: Path, glossary: Glossary) -> None:
        import tantivy

        self._kinds, self._occur, self._snippets = tantivy.Query, tantivy.Occur, tantivy.SnippetGenerator
        self._schema = schema()
        self._glossary = glossary
        self._searcher = tantivy.Index(self._schema, path=str(path)).searcher()

    def _either(self, parts: list[Any]) -> Any:
        return self._kinds.boolean_query([(self._occur.Should, part) for part in parts])

    def _every(self, parts: list[Any]) -> Any:
        return self._kinds.boolean_query([(self._occur.Must, part) for part in parts])

    def _term(self, field: str, word: str) -> Any:
        return self._kinds.term_query(self._schema, field, word)

    def _begins(self, field: str, word: str) -> Any:
        return self._kinds.fuzzy_term_query(self._schema, field, word, 0, True, True)

    def _word(self, word: str, goes_on: bool) -> Any:
        either = [self._term(field, word) for field in ("title", "text")]
        either += [self._term("stem", stem) for stem in analysis.stems(word)]
        if goes_on:
            either += [self._begins(field, word) for field in ("title", "text")]
        if Word(word, (word,)).sounds:
            either += [self._term("sound", sound) for sound in analysis.sound_stems(word)]
            if goes_on:
                either.append(self._begins("sound", analysis.sound(word)))
        either += [self._every([self._form(part) for part in other]) for other in self._glossary.others([word])]
        return self._either(either)

    def _form(self, word: str) -> Any:
        return self._either([self._term("stem", stem) for stem in analysis.stems(word)])

    def query(self, line: str) -> Any:
        """All words of a line that is being typed."""
        words = analysis.typed_words(line)
        return self._every([self._word(word, place == len(words) - 1 and not line.endswith(" "))
                            for place, word in enumerate(words)])

    def keystroke(self, line: str) -> None:
        """Hits, passages, facets."""
        query = self.query(line)
        found = self._searcher.search(query, LIMIT)
        shown = self._snippets.create(self._searcher, query, self._schema, "text")
        for _, address in found.hits:
            shown.snippet_from_doc(self._searcher.doc(address)).to_html()
        self._searcher.aggregate(query, {name: {"terms": {"field": name}} for name in FACETS})
