"""An import carried out: one transaction, so that all of it is kept or nothing, and one act that says what belonged to it."""

import hashlib
import io
from collections.abc import Generator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from toolkit_app.errors import ToolkitError
from toolkit_app.exchange import entries, heads, linking, passages, planning, returning, rows, shaping
from toolkit_app.exchange.files import bytes_of
from toolkit_app.exchange.planning import Plan, Returning, Sheet, Text
from toolkit_app.exchange.report import Line, Outcome, Report
from toolkit_app.intake import losses
from toolkit_app.intake.document import Document, Lost
from toolkit_app.library import attachments, imports, items, revisions
from toolkit_app.library.canonical import as_key, key_of
from toolkit_app.library.people import Person
from toolkit_app.library.progress import Progress
from toolkit_app.library.store import Library, Tx
from toolkit_app.library.values import Attachment, Draft, Saved
from toolkit_app.text import sections
from toolkit_app.validation.comments import acts

# what the text holds whole needs no original beside it
_WHOLE = ("md", "txt")
_SOURCE = 200


class _NothingKeptError(Exception):
    """Ends a transaction of which nothing shall be kept."""


@dataclass
class _Taking:
    """The work on one import."""

    tx: Tx
    plan: Plan
    made: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    keys: dict[Path, str] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)
    reserved: dict[Path, Any] = field(default_factory=dict)
    folders: dict[Path, linking.Folder] = field(default_factory=dict)
    unedited: dict[str, dict[str, Document]] = field(default_factory=dict)

    def find(self, words: str) -> str:
        """The key of an item by its key or title: one of this import, else of the library."""
        return self.titles.get(linking.same(words), "") or planning.by_words(self.tx, words)

    def reserve(self) -> None:
        """Gives every text that becomes a new item its identity, so that the others can link to it."""
        for text in self.plan.texts:
            path = text.place
            if text.take and not text.onto:
                item = imports.reserve(self.tx, text.shape.kind, set(self.keys.values()))
                self.reserved[path] = item
                self.keys[path] = key_of(text.shape.kind, item)
            elif text.onto or text.known or text.alike:
                self.keys[path] = text.onto or (*text.known, *text.alike)[0]
            key = self.keys.get(path)
            if key and text.found.document is not None:
                aliases = heads.read(text.found.document.head, text.shape.kind, text.shape.lang).aliases
                for name in (text.shape.title, path.stem, *aliases):
                    self.titles.setdefault(linking.same(name), key)

    def exported(self, text: Text) -> dict[str, Document]:
        """The items of a file that comes back, as they are in it unedited; exported once for all of them."""
        if text.found.digest not in self.unedited:
            together = [one.returning for one in self.plan.texts if one.found.digest == text.found.digest and one.returning]
            bases = [revisions.at(self.tx, one.key, one.revision) for one in together]
            lang = text.found.document.properties.get("toolkit.lang", "en") if text.found.document else "en"
            self.unedited[text.found.digest] = returning.exported(self.tx, bases, lang)
        return self.unedited[text.found.digest]

    def folder(self, root: Path) -> linking.Folder:
        """The files of a named folder, looked up once."""
        if root not in self.folders:
            self.folders[root] = linking.Folder(root)
        return self.folders[root]


def carry_out(library: Library, plan: Plan, person: Person | None = None, *, dry: bool = False,
              origin: object = None) -> Generator[Progress, None, Report]:
    """Takes in what a plan says and gives the report. With ``dry`` everything is tried and nothing is kept.

    Stopping early, and every error, keeps nothing. Raises ToolkitError when the library cannot be written or a file has changed
    since it was read; what is wrong with a single text or row is in the report.
    """
    report: Report | None = None
    try:
        with library.write(person, origin) as tx:
            report = yield from _carried(tx, plan, dry)
            if dry:
                raise _NothingKeptError
    except _NothingKeptError:
        pass
    assert report is not None
    return report


def _carried(tx: Tx, plan: Plan, dry: bool) -> Generator[Progress, None, Report]:
    work = _Taking(tx, plan)
    work.reserve()
    total = len(plan.texts) + len(plan.entries) + sum(len(sheet.table.rows) for sheet in plan.sheets if sheet.take)
    lines: list[Line] = []
    for done, text in enumerate(plan.texts):
        yield Progress(done, total, "Items")
        lines.append(_text(work, text))
    for sheet in plan.sheets:
        if not sheet.take:
            lines.append(Line(sheet.name, "left", kind=sheet.columns.kind, lang=sheet.columns.lang))
            continue
        for line in _sheet(work, sheet):
            lines.append(line)
            yield Progress(min(total, len(lines)), total, "Items")
    back = entries.Entries(tx, plan.entries)
    for line in back.lines():
        lines.append(line)
        yield Progress(min(total, len(lines)), total, "Items")
    work.made += back.made
    lines += [Line(one.name, "refused", reason=one.error) for one in plan.refused]
    read = [*(text.found for text in plan.texts), *(sheet.found for sheet in plan.sheets), *plan.entries]
    source = _source([*dict.fromkeys(one.root.name if "/" in one.name else one.name for one in read)])
    if dry:
        # keys of what was not made mean nothing
        return Report(tuple(replace(one, key="", revision="") if one.outcome == "made" else one for one in lines), dry=True)
    kept = imports.keep(tx, source, work.made, work.comments) if work.made or work.comments else ""
    return Report(tuple(lines), kept)


def _source(names: Sequence[str]) -> str:
    """What an import is called: the names of its files and folders, of many the first and how many more there are."""
    kept = [name[:_SOURCE] for place, name in enumerate(names) if not place or len(", ".join(names[: place + 1])) <= _SOURCE]
    return ", ".join(kept) + (f" … (+{len(names) - len(kept)})" if len(kept) < len(names) else "")


def _text(work: _Taking, text: Text) -> Line:
    document, shape = text.found.document, text.shape
    assert document is not None
    about = Line(text.found.name, "left", kind=shape.kind, lang=shape.lang, title=shape.title, lost=document.lost)
    if not text.take and not (text.alike and text.found.format in _WHOLE):
        return _left(work, text, about)
    shaped = shaping.shaped(document, shape, work.find)
    head = heads.read(document.head, shape.kind, shape.lang, work.find)
    lost = document.lost
    if head.left_out:
        lost = (*lost, Lost(losses.HEAD, len(head.left_out), ", ".join(head.left_out)[:80]))
    files: list[tuple[str, bytes]] = [(picture.name, picture.data) for picture in document.pictures]
    body = shaped.text
    if text.found.format in ("md", "html"):
        linked = linking.linked(body, text.found.path.parent, work.folder(text.found.root), work.keys, work.titles)
        body, lost = linked.text, (*lost, *linked.lost)
        files += [(name, bytes_of(path)) for name, path in linked.files]
    draft = Draft(shape.title, shape.lang, body, {**head.fields, **shaped.fields}, head.tags)
    about = replace(about, lost=lost, problems=(*head.problems, *shaped.problems))
    if not text.take:
        there = items.get(work.tx, text.alike[0]).attachments
        same = imports.same(work.tx, text.alike[0], replace(draft, attachments=_kept(work.tx, files, None, there)))
        return replace(about, outcome="known", key=text.alike[0], lost=()) if same else _left(work, text, about)
    original = None if text.found.format in _WHOLE else (text.found.path.name, _unchanged(text))
    try:
        if text.returning is not None and text.returning.key == text.onto:
            saved, problems = _returned(work, text, text.returning, shaped, files, original)
            about = replace(about, problems=problems)
        elif text.onto:
            saved = _revised(work.tx, text, draft, files, original)
        else:
            kept = _kept(work.tx, files, original, ())
            saved = imports.make(work.tx, shape.kind, work.reserved[text.place], replace(draft, attachments=kept),
                                 text.found.name)
    except ToolkitError as error:
        return replace(about, outcome="refused", reason=error)
    line = replace(about, outcome=_outcome(text, saved), key=saved.key, revision=saved.revision,
                   files=len(files) + (original is not None))
    if saved.changed:
        work.made.append(saved.revision)
    return _commented(work, text, shaped, saved, line)


def _left(work: _Taking, text: Text, about: Line) -> Line:
    if text.known:
        reason = ToolkitError("The file was taken in before: {keys}.", "Choose it once more to take it in again.",
                              keys=", ".join(text.known))
        return replace(about, outcome="known", key=text.known[0], lost=(), reason=reason)
    if text.alike:
        return replace(about, key=text.alike[0], lost=(), reason=_alike(text.alike[0]))
    first = next((one for one in work.plan.texts if one.found.digest == text.found.digest), text)
    if first is not text:
        return replace(about, outcome="known", lost=(), key=work.keys.get(first.place, ""), reason=ToolkitError(
            "The file is the same as {name}.", "It was taken in once.", name=first.found.name))
    return replace(about, lost=())


def _alike(key: str) -> ToolkitError:
    return ToolkitError("There is an item with this title already: {key}.",
                        "Take it in as a new version of that, or as a new item.", key=key)


def _unchanged(text: Text) -> bytes:
    """The bytes of the original. Raises ToolkitError when they are no longer those that were read."""
    data = bytes_of(text.found.path)
    if hashlib.sha256(data).hexdigest() != text.found.digest:
        raise ToolkitError("The file {name} has changed since it was read.", "Nothing was taken in. Begin the import again.",
                           name=text.found.name)
    return data


def _kept(tx: Tx, files: Sequence[tuple[str, bytes]], original: tuple[str, bytes] | None,
          there: Sequence[Attachment]) -> tuple[Attachment, ...]:
    """The attachments of an item: those it has, then the files under the names the text uses, then the original."""
    found = {one.name: one for one in there}
    for name, data in files:
        found[name] = attachments.described(name, *attachments.put(tx, io.BytesIO(data)))
    if original is not None:
        digest, size = attachments.put(tx, io.BytesIO(original[1]))
        name = wanted = attachments.fit_name(original[0])
        number = 1
        while name in found and found[name].digest != digest:
            number += 1
            name = f"{Path(wanted).stem}-{number}{Path(wanted).suffix}"
        found[name] = attachments.described(name, digest, size)
    return tuple(found.values())


def _revised(tx: Tx, text: Text, draft: Draft, files: Sequence[tuple[str, bytes]], original: tuple[str, bytes] | None) -> Saved:
    """A text saved as a revision of an item, on its newest state."""
    item = items.get(tx, text.onto)
    kept = _kept(tx, files, original, item.attachments)
    wanted = replace(item.draft(), title=draft.title, body=draft.body, fields={**item.fields, **draft.fields},
                     tags=tuple(dict.fromkeys((*item.tags, *draft.tags))), attachments=kept)
    return revisions.save(tx, text.onto, wanted, base=item.head, note=text.found.name, how="import")


def _returned(work: _Taking, text: Text, came: Returning, shaped: shaping.Shaped, files: Sequence[tuple[str, bytes]],
              original: tuple[str, bytes] | None) -> tuple[Saved, tuple[ToolkitError, ...]]:
    """A text that was exported, saved as a revision on the state that it was exported from."""
    tx, document = work.tx, text.found.document
    assert document is not None
    base = revisions.at(tx, came.key, came.revision)
    back = returning.merged(base, work.exported(text)[came.key], document, text.shape, shaped, files)
    wanted = back.draft
    if _without_files(wanted) != _without_files(base.draft()) or back.files:
        wanted = replace(wanted, attachments=_kept(tx, back.files, original, base.attachments))
    return revisions.save(tx, came.key, wanted, base=base.head, note=text.found.name, how="import"), back.problems


def _without_files(draft: Draft) -> Draft:
    return replace(draft, attachments=())


def _outcome(text: Text, saved: Saved) -> Outcome:
    if not saved.changed:
        return "unchanged"
    return "apart" if saved.apart else "revised" if text.onto else "made"


def _commented(work: _Taking, text: Text, shaped: shaping.Shaped, saved: Saved, line: Line) -> Line:
    """The remarks and proposals of a text kept as comments, on the state that the file was made from."""
    if not shaped.remarks and not shaped.proposals:
        return line
    revision = text.returning.revision if text.returning and text.returning.key == text.onto else saved.revision
    body = revisions.at(work.tx, saved.key, revision).body
    wanted = [passages.remark(body, shaped.text, one, _answered(shaped, one.answers)) for one in shaped.remarks]
    wanted += [passages.proposal(body, shaped.text, one) for one in shaped.proposals]
    made = acts.add_new(work.tx, saved.key, [{**one, "revision": revision} for one in wanted])
    work.comments += filter(None, made)
    count = len(shaped.remarks)
    return replace(line, comments=sum(map(bool, made[:count])), proposals=sum(map(bool, made[count:])))


def _answered(shaped: shaping.Shaped, place: int) -> str:
    if not 0 <= place < len(shaped.remarks):
        return ""
    first = shaped.remarks[place]
    return f"{first.author}: {passages.shortened(first.words)}"


def _sheet(work: _Taking, sheet: Sheet) -> Generator[Line, None, None]:
    rows.check(sheet.columns)
    left = [title for title, target in zip(sheet.columns.titles, sheet.columns.targets, strict=True) if title and not target]
    lost: tuple[Lost, ...] = (Lost(losses.COLUMNS, len(left), ", ".join(left)[:80]),) if left else ()
    for row in rows.rows(sheet.table, sheet.columns, work.find):
        about = Line(sheet.name, "refused", row.number, row.key, kind=row.kind, lost=lost, problems=(*row.problems, *row.notes))
        lost = ()
        if row.draft is None:
            yield about
            continue
        about = replace(about, lang=row.draft.lang, title=row.draft.title)
        try:
            yield _row(work, row, row.draft, about)
        except ToolkitError as error:
            yield replace(about, reason=error)


def _row(work: _Taking, row: rows.Row, draft: Draft, about: Line) -> Line:
    tx = work.tx
    there = as_key(row.key) if row.key and imports.has_key(tx, as_key(row.key)) else ""
    alike = imports.titled(tx, row.kind, draft.title, draft.lang)
    if not there and alike:
        if imports.same(tx, alike[0], draft):
            return replace(about, outcome="known", key=alike[0])
        if work.plan.existing == "skip":
            return replace(about, outcome="left", key=alike[0], reason=_alike(alike[0]))
        there = alike[0] if work.plan.existing == "revise" else ""
    if there:
        item = items.get(tx, there)
        if item.kind != row.kind:
            raise ToolkitError("{key} is of another kind.", "Give the row another key, or the import the kind of that item.",
                               key=there)
        saved = revisions.save(tx, there, _over(item, draft), base=item.head, note=about.name, how="import")
        outcome: Outcome = "revised" if saved.changed else "unchanged"
    else:
        item_id = imports.reserve(tx, row.kind)
        saved = imports.make(tx, row.kind, item_id, draft, f"{about.name}, {row.number}")
        outcome = "made"
        work.titles.setdefault(linking.same(draft.title), saved.key)
    if saved.changed:
        work.made.append(saved.revision)
    return replace(about, outcome=outcome, key=saved.key, revision=saved.revision)


def _over(item: items.Item, draft: Draft) -> Draft:
    """The draft of an item with what a row says; what the row leaves empty stays."""
    known = [section.id for section in sections.scan(draft.body).sections if section.id]
    body = item.body
    if draft.body:
        parts = sections.split(item.body, known)
        headings = {one.id: one.title for one in sections.scan(draft.body).sections if one.id}
        body = sections.assemble({**parts, **{name: words for name, words in sections.split(draft.body, known).items() if words}},
                                 headings)
    return replace(item.draft(), title=draft.title, lang=draft.lang, body=body, fields={**item.fields, **draft.fields},
                   tags=draft.tags or item.tags)

