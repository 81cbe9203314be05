"""The items of a folder that this program wrote, taken in under their own identities."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from toolkit_app.errors import ToolkitError
from toolkit_app.exchange.files import Found, bytes_of
from toolkit_app.exchange.plainfolder import Entry
from toolkit_app.exchange.report import Line, Outcome
from toolkit_app.library import attachments, imports, items, revisions
from toolkit_app.library.store import Tx
from toolkit_app.library.values import Attachment, Draft, Saved


@dataclass
class Entries:
    """The work on the items of a folder; ``made`` are the revisions that came."""

    tx: Tx
    found: Sequence[Found]
    made: list[str] = field(default_factory=list)
    _now: dict[str, str] = field(default_factory=dict)

    def lines(self) -> Iterator[Line]:
        """Takes them in one by one, originals before translations, and tells what became of each."""
        for found in sorted(self.found, key=lambda one: bool(one.entry and one.entry.translation_of)):
            if found.entry is not None:
                about = Line(found.name, "refused", key=found.entry.key, kind=found.entry.kind, lang=found.entry.draft.lang,
                             title=found.entry.draft.title)
                try:
                    yield self._taken(found, found.entry, about)
                except ToolkitError as error:
                    yield replace(about, reason=error)

    def _taken(self, found: Found, entry: Entry, about: Line) -> Line:
        tx, problems = self.tx, list[ToolkitError]()
        draft = replace(entry.draft, attachments=self._files(found, entry, problems),
                        translated_from=self._now.get(entry.draft.translated_from, entry.draft.translated_from))
        there = imports.has_key(tx, entry.key)
        if not there:
            saved = imports.make(tx, entry.kind, entry.id, self._fitting(draft), found.name)
        else:
            saved = self._saved(entry, draft, found.name)
        if entry.retired and not saved.retired:
            items.retire(tx, entry.key)
        if entry.revision:
            self._now[entry.revision] = saved.revision
        if saved.changed:
            self.made.append(saved.revision)
        outcome: Outcome = "made" if not there else "unchanged" if not saved.changed else "apart" if saved.apart else "revised"
        return replace(about, outcome=outcome, revision=saved.revision, files=len(draft.attachments), problems=tuple(problems))

    def _saved(self, entry: Entry, draft: Draft, note: str) -> Saved:
        """A revision on the one that the folder was written from, where it is here, else on the newest."""
        item = items.get(self.tx, entry.key)
        if item.id != entry.id.hex:
            raise ToolkitError("Another item has the key {key} here.", "Take the folder into a library without that item.",
                               key=entry.key)
        try:
            base = revisions.at(self.tx, entry.key, entry.revision).head if entry.revision else item.head
        except ToolkitError:
            base = item.head
        return revisions.save(self.tx, entry.key, draft, base=base, note=note, how="import")

    def _fitting(self, draft: Draft) -> Draft:
        """What was translated from a revision that is not here is of an unknown one."""
        known = draft.translated_from in self._now.values()
        return draft if known or not draft.translated_from else replace(draft, translated_from="")

    def _files(self, found: Found, entry: Entry, problems: list[ToolkitError]) -> tuple[Attachment, ...]:
        """The files that lie in the folder; one that does not stays what it is here."""
        kept = []
        there = items.get(self.tx, entry.key).attachments if imports.has_key(self.tx, entry.key) else ()
        here = {one.name: one for one in there}
        for name, path in entry.files:
            place = found.root / path
            try:
                if not place.resolve().is_relative_to(found.root.resolve()):
                    raise ToolkitError("The file {name} lies outside of the folder.", "It was not read.", name=name)
                kept.append(attachments.described(name, *attachments.put(self.tx, io.BytesIO(bytes_of(place)))))
            except ToolkitError as error:
                problems.append(error)
                kept += [here[name]] if name in here else []
        return tuple(kept)
