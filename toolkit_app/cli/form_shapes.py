"""Forms that came back as JSON, described in docs/cli.md."""

from collections.abc import Sequence
from typing import Any

from toolkit_app.cli import catalogue, form_words
from toolkit_app.cli.form_reading import Looked
from toolkit_app.intake import scan
from toolkit_app.intake.form_sheet import Sheet
from toolkit_app.validation.handwriting import Kept
from toolkit_app.validation.returned import CountedFiles, Returned

#: what is said of a page that could not be read
LOST = {scan.NO_CODE: form_words.PAGE_NO_CODE, scan.NO_CORNERS: form_words.PAGE_NO_CORNERS}


def read(seen: Looked, found: Sequence[Returned], counted: CountedFiles | None, lang: str) -> dict[str, Any]:
    """A batch that was looked at, and what was kept of it."""
    return {
        "files": [came_back(one, lang) for one in found],
        "sheets": [sheet(name, one) for name, one in seen.sheets.items()],
        "lost": [{"file": source.file, "page": source.page.page, "problem": source.page.problem} for source in seen.lost],
        "refused": [{"file": name, "problem": catalogue.explain(error, lang)} for name, error in seen.refused],
        "counted": {"files": counted.files, "answers": counted.answers, "late": counted.late} if counted else None}


def came_back(one: Returned, lang: str) -> dict[str, Any]:
    """A file, or a row of one, or a sheet of paper."""
    return {"file": one.filled.source, "channel": one.filled.channel, "round": one.round, "participant": one.participant,
            "group": one.group, "sound": one.sound, "new": one.new, "same": one.same, "replaced": one.replaced, "late": one.late,
            "problems": [catalogue.explain(problem, lang) for problem in one.problems]}


def sheet(name: str, one: Sheet) -> dict[str, Any]:
    """A sheet of paper: where its pages are, and what was read in each row of boxes (boxes counted from 1)."""
    return {"sheet": name, "pages": [{"file": source.file, "page": source.page.page} for source in one.sources],
            "missing": list(one.missing), "again": one.twin is not None, "same": one.same,
            "rows": [{"statement": row.question, "box": row.reading.box + 1 or None, "doubt": row.reading.doubt or None,
                      "marked": [box + 1 for box in row.reading.marked], "words": row.words,
                      "handwriting": bool(row.comment)} for row in one.rows]}


def kept(one: Kept) -> dict[str, Any]:
    """A picture of handwriting."""
    return {"participant": one.participant, "key": one.unit.key, "id": one.unit.id, "act": one.act, "bytes": len(one.picture)}
