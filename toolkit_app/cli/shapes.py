"""The answers as JSON: one function for each shape of docs/cli.md. A name here is a promise; new ones may be added."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from toolkit_app import kinds
from toolkit_app.errors import ToolkitError
from toolkit_app.library import gate

if TYPE_CHECKING:
    # a shape only reads what it is given: the list need not load the search
    from toolkit_app.library.coverage import Coverage
    from toolkit_app.library.disclosure import Concern
    from toolkit_app.library.due import Due
    from toolkit_app.library.editions import Difference, Edition, Entry
    from toolkit_app.library.evidence import Resting
    from toolkit_app.library.explaining import Sentence
    from toolkit_app.library.indexing import Indexed
    from toolkit_app.library.merging import Conflict
    from toolkit_app.library.overrides import Override
    from toolkit_app.library.redaction import Plan
    from toolkit_app.library.revisions import Comparison, RevisionRow
    from toolkit_app.library.terms import Said, Term
    from toolkit_app.library.tracing import Trace
    from toolkit_app.library.translations import Following
    from toolkit_app.library.values import Attachment, Item, Link, Listing, Row
    from toolkit_app.library.workflow import Check, Move, Step
    from toolkit_app.search.find import Hit, Results
    from toolkit_app.search.related import Related
    from toolkit_app.text.diff import Piece
    from toolkit_app.text.terms import Mark
    from toolkit_app.text.tracing import Fate
    from toolkit_app.validation.comments.register import Comment

MARK_ON, MARK_OFF = "\x02", "\x03"


def row(row: "Row") -> dict[str, Any]:
    """An item in a list."""
    return {"key": row.key, "kind": row.kind, "lang": row.lang, "title": row.title, "state": row.state,
            "translation_of": row.translation_of, "translation": row.translation or None, "retired": row.retired,
            "head": row.head, "heads": row.heads, "revisions": row.revisions, "changed_at": row.changed_at, "author": row.author,
            "fields": dict(row.fields)}


def listing(listing: "Listing") -> dict[str, Any]:
    """A list of items."""
    return {"items": [row(each) for each in listing.rows], "total": listing.total}


def link(link: "Link") -> dict[str, Any]:
    """A link, seen from either end: ``key`` is the other item."""
    return {"type": link.type, "key": link.key, "title": link.title, "kind": link.kind}


def attachment(attachment: "Attachment") -> dict[str, Any]:
    """An attached file."""
    return {"name": attachment.name, "digest": attachment.digest, "size": attachment.size, "type": attachment.type}


def item(item: "Item", head: str) -> dict[str, Any]:
    """A whole item as the revision ``item.head`` holds it; ``head`` is the newest one."""
    return {"key": item.key, "id": item.id, "kind": item.kind, "lang": item.lang, "title": item.title, "state": item.state,
            "retired": item.retired, "contested": item.contested, "head": head, "heads": item.heads,
            "revisions": item.revisions, "revision": item.head,
            "changed_at": item.changed_at, "author": item.author, "translation_of": item.translation_of,
            "translation": item.translation or None, "translated_from": item.translated_from or None,
            "translations": [{"lang": lang, "key": key, "behind": key in item.behind} for lang, key in item.translations],
            "fields": dict(item.fields), "tags": list(item.tags), "body": item.body,
            "links": [link(each) for each in item.links], "backlinks": [link(each) for each in item.backlinks],
            "attachments": [attachment(each) for each in item.attachments], "reuse": gate.reuse(item.fields)}


def following(found: "Following", terms: Iterable["Said"]) -> dict[str, Any]:
    """A translation beside what its original was and is, and the terms that it renders otherwise."""
    return {"key": found.item.key, "lang": found.item.lang, "translation": found.item.translation, "lost": found.lost or None,
            "original": found.original.key, "translated_from": found.item.translated_from or None,
            "newest": found.original.head, "then_at": found.then_at or None, "now_at": found.now_at, "open": found.open,
            "title": pieces(found.title),
            "details": [{"name": one.name, "then": one.then, "now": one.now, "translation": one.mine} for one in found.details],
            "passages": [{"kind": one.kind, "section": one.section, "block": one.block, "open": one.open, "copied": one.copied,
                          "touched": one.touched, "then": one.then, "now": one.now, "pieces": pieces(one.pieces),
                          "translation": one.text} for one in found.passages],
            "terms": [said(one, found) for one in terms]}


def plan(key: str, plan: "Plan | None", traces: Iterable["Trace"], backups: Iterable[object]) -> dict[str, Any]:
    """What an erasure would take, where the words stand, and what would still hold them."""
    doomed = [{"revision": one.revision, "title": one.title, "size": one.size, "text": one.text, "details": one.details,
               "shared": one.shared, "note": one.note, "files": list(one.files), "empty": one.empty}
              for one in (plan.doomed if plan else ())]
    return {"key": key, "texts": plan.texts if plan else 0, "files": plan.files if plan else 0, "revisions": doomed,
            "traces": [{"sort": one.sort, "id": one.id, "place": one.place, "excerpt": one.excerpt,
                        "marks": [[one.start, one.end]], "author": one.author, "at": one.at, "head": one.head} for one in traces],
            "backups": [str(path) for path in backups]}


def term(term: "Term") -> dict[str, Any]:
    """A term of the termbase."""
    return {"key": term.key, "status": "checked" if term.checked else "proposed",
            "names": {lang: list(names) for lang, names in term.names.items()},
            "forbidden": {lang: list(names) for lang, names in term.forbidden.items()}}


def mark(mark: "Mark", text: str) -> dict[str, Any]:
    """Where a term stands in a text."""
    return {"term": mark.term.key, "start": mark.start, "end": mark.end, "words": text[mark.start:mark.end],
            "forbidden": mark.forbidden}


def said(said: "Said", found: "Following") -> dict[str, Any]:
    """A term that a translation renders otherwise: in which passage, or in the title (null)."""
    one, passage = said.finding, found.passages[said.number] if said.number >= 0 else None
    text = passage.text if passage else found.item.title
    return {"kind": one.kind, "term": one.term.key, "status": "checked" if one.term.checked else "proposed",
            "passage": said.number if passage else None, "section": passage.section if passage else None, "source": one.source,
            "names": list(one.names), "words": text[one.start:one.end]}


def links(item: "Item") -> dict[str, Any]:
    """What an item links to, and what links to it."""
    return {"key": item.key, "links": [link(each) for each in item.links], "backlinks": [link(each) for each in item.backlinks]}


def statements(item: "Item", own: Iterable["Resting"], others: Iterable["Resting"]) -> dict[str, Any]:
    """The statements of an item, in the order of the text, with what they rest on; and those of others that rest on it."""
    return {"key": item.key, "revision": item.head, "statements": [statement(each) for each in own],
            "resting": [{"key": each.key, "title": each.title, **statement(each)} for each in others]}


def statement(resting: "Resting") -> dict[str, Any]:
    """A statement with what it rests on."""
    said = resting.statement
    return {"id": said.id, "type": said.type, "wording": said.wording, "digest": said.digest, "number": resting.number,
            "section": resting.section, "strength": said.strength, "confidence": said.confidence, "rationale": said.rationale,
            "from": list(said.origins), "lessons": resting.lessons, "sources": resting.sources, "sites": list(resting.sites),
            "places": list(resting.places), "bare": resting.bare,
            "evidence": [{"key": each.key, "title": each.title, "kind": each.kind, "state": each.state, "here": each.here}
                         for each in resting.supports]}


def fate(fate: "Fate") -> dict[str, Any]:
    """What became of a statement."""
    return {"id": fate.id, "what": fate.what, "moved": fate.moved, "others": list(fate.others), "beside": list(fate.beside),
            "before": fate.before.digest if fate.before else None, "after": fate.after.digest if fate.after else None,
            "difference": pieces(fate.difference())}


def check(check: "Check") -> dict[str, Any]:
    """A line of a checklist."""
    return {"name": check.name, "sort": check.sort, "place": check.place, "met": check.met, "by_hand": check.by_hand,
            "blocks": check.blocks}


def steps(item: "Item", steps: Iterable["Step"], moves: Iterable["Move"]) -> dict[str, Any]:
    """Where an item stands, the steps it can take, and the ones that were taken, newest first."""
    return {"key": item.key, "state": item.state, "contested": item.contested,
            "steps": [{"to": each.to, "roles": list(each.roles), "approves": each.approves,
                       "refused": str(each.refused) if each.refused else None, "checks": [check(one) for one in each.checks]}
                      for each in steps],
            "moves": [{"from": each.start, "to": each.to, "revision": each.revision, "author": each.author, "at": each.at,
                       "note": each.note, "checks": list(each.checks), "standing": each.standing} for each in moves]}


def concern(concern: "Concern", lang: str) -> dict[str, Any]:
    """Something that should not leave, or would not arrive; ``reason`` and ``where`` in the language of the interface."""
    return {"key": concern.key, "revision": concern.revision, "title": concern.title, "sort": concern.sort,
            "code": concern.code, "weight": concern.weight, "place": concern.place,
            "where": kinds.text_in(concern.where, lang), "words": concern.words,
            "start": concern.start if concern.start >= 0 else None, "end": concern.end if concern.end >= 0 else None,
            "reason": kinds.text_in(concern.reason, lang)}


def coverage(coverage: "Coverage") -> dict[str, Any]:
    """Counts by place, dimension and level; what is not named counts 0."""
    return {"kind": coverage.kind, "items": coverage.items, "dimensions": list(coverage.dimensions),
            "levels": list(coverage.levels), "places": [place for place, _ in coverage.places],
            "counts": [{"place": place, "dimension": dimension, "level": level, "count": count}
                       for (place, dimension, level), count in sorted(coverage.counts.items())]}


def override(override: "Override") -> dict[str, Any]:
    """Something that somebody let out although the check held it back."""
    return {"act": override.act, "revision": override.revision, "sorts": list(override.sorts), "for": override.level,
            "author": override.author, "at": override.at, "reason": override.reason}


def due(due: "Due") -> dict[str, Any]:
    """Something that waits."""
    return {"what": due.what, "key": due.key, "kind": due.kind, "title": due.title, "state": due.state, "date": due.date,
            "owner": due.owner, "words": due.words}


def edition(edition: "Edition") -> dict[str, Any]:
    """An edition in a list."""
    return {"name": edition.name, "number": edition.number, "digest": edition.digest, "id": edition.id, "author": edition.author,
            "at": edition.at, "note": edition.note, "items": len(edition.parts)}


def entry(entry: "Entry") -> dict[str, Any]:
    """An item as it stands in an edition."""
    return {"key": entry.key, "kind": entry.kind, "lang": entry.lang, "title": entry.title, "state": entry.state,
            "revision": entry.revision}


def difference(older: "Edition", newer: "Edition", found: "Difference") -> dict[str, Any]:
    """Two editions, compared item by item."""
    return {"a": edition(older), "b": edition(newer), "came": [entry(each) for each in found.came],
            "went": [entry(each) for each in found.went], "same": found.same,
            "changed": [comparison(each.newer.key, each.older.revision, each.newer.revision, each.comparison)
                        for each in found.changed],
            "moved": [{"key": newer.key, "from": older.state, "to": newer.state} for older, newer in found.moved]}


def conflict(conflict: "Conflict") -> dict[str, Any]:
    """What a merge asks."""
    return {"number": conflict.number, "where": conflict.where, "row": conflict.row, "column": conflict.column,
            "base": conflict.base, "ours": conflict.ours, "theirs": conflict.theirs, "proposal": conflict.proposal}


def sentence(sentence: "Sentence") -> dict[str, Any]:
    """A sentence, and where it comes from."""
    cause = sentence.cause
    return {"text": sentence.text, "start": sentence.start, "end": sentence.end, "revision": sentence.revision,
            "author": sentence.author, "at": sentence.at, "note": sentence.note, "how": sentence.how,
            "cause": {"act": cause.act, "kind": cause.kind, "author": cause.author, "at": cause.at, "note": cause.note}
            if cause else None}


def comment(comment: "Comment") -> dict[str, Any]:
    """A comment with what became of it."""
    place = comment.place
    return {"id": comment.id, "code": comment.code, "key": comment.key, "title": comment.title, "revision": comment.revision,
            "here": comment.here, "type": comment.type, "group": comment.group, "role": comment.role,
            "submitter": comment.submitter, "author": comment.author, "at": comment.at, "origin": comment.origin,
            "target": comment.anchor.target, "statement": comment.statement, "quote": comment.anchor.quote,
            "section": comment.section,
            "place": {"start": place.start, "end": place.end, "how": place.how} if place else None,
            "text": comment.text, "proposal": comment.proposal, "state": comment.state, "open": comment.open,
            "decision": comment.decision, "answer": comment.answer, "answered_by": comment.answered_by,
            "answered_at": comment.answered_at, "changed_in": comment.changed_in or None, "reaction": comment.reaction,
            "reaction_note": comment.reaction_note,
            "history": [{"act": each.act, "what": each.what, "code": each.code, "author": each.author, "at": each.at,
                         "words": each.words, "proposal": each.proposal} for each in comment.history]}


def history(key: str, revisions: Iterable["RevisionRow"], fates: Mapping[str, Sequence["Fate"]]) -> dict[str, Any]:
    """The revisions of an item, newest first, with what each did to the statements."""
    return {"key": key, "revisions": [
        {"revision": each.revision, "parents": list(each.parents), "author": each.author, "at": each.at, "note": each.note,
         "how": each.how, "head": each.head, "size_change": each.size_change,
         "statements": [fate(one) for one in fates.get(each.revision, ())]} for each in revisions]}


def pieces(pieces: Iterable["Piece"]) -> list[dict[str, str]]:
    """A compared text: the same and the removed pieces joined are the old text, the same and the added ones the new."""
    return [{"op": piece.op, "text": piece.text} for piece in pieces]


def comparison(key: str, older: str, newer: str, found: "Comparison") -> dict[str, Any]:
    """Two revisions of an item, compared."""
    return {"key": key, "a": older, "b": newer, "title": pieces(found.title), "body": pieces(found.body),
            "fields": [{"name": name, "old": old, "new": new} for name, old, new in found.fields],
            "statements": [fate(each) for each in found.statements]}


def unmarked(text: str) -> tuple[str, list[list[int]]]:
    """A snippet without its marks, and where they were: ``[start, end]`` of each match."""
    plain: list[str] = []
    spans: list[list[int]] = []
    length = 0
    for index, part in enumerate(text.replace(MARK_OFF, MARK_ON).split(MARK_ON)):
        if index % 2:
            spans.append([length, length + len(part)])
        plain.append(part)
        length += len(part)
    return "".join(plain), spans


def hit(hit: "Hit", explain: bool = False) -> dict[str, Any]:
    """An item that was found, and why; with ``explain``, its score and what that is made of."""
    snippet, marks = unmarked(hit.snippet)
    where = hit.attachment
    attachment = {"file": where.file, "place": where.page.place, "name": where.page.name} if where else None
    return ({"key": hit.key, "title": hit.title, "kind": hit.kind, "lang": hit.lang, "state": hit.state,
             "places": list(hit.places), "snippet": snippet, "marks": marks, "why": hit.why, "attachment": attachment}
            | ({"score": hit.score, "parts": dict(hit.parts)} if explain else {}))


def results(query: str, found: "Results", explain: bool = False) -> dict[str, Any]:
    """What a search found."""
    facets: Mapping[str, Mapping[str, int]] = found.facets
    return {"query": query, "hits": [hit(each, explain) for each in found.hits], "total": found.total,
            "facets": {name: dict(counts) for name, counts in facets.items()}, "took_ms": round(found.took_ms, 3),
            "notes": [str(note) for note in found.notes], "suggestion": found.suggestion}


def searchable(state: "Indexed", explain: Callable[[ToolkitError], str]) -> dict[str, Any]:
    """How much of a library can be searched, and what not and why."""
    return {"indexed": state.done, "total": state.total, "waiting": state.waiting, "partly": list(state.partly),
            "failed": [{"key": key, "reason": explain(reason)} for key, reason in state.failed],
            "unread": [{"key": key, "file": name, "reason": explain(reason)} for key, name, reason in state.unread]}


def related(key: str, found: Iterable["Related"]) -> dict[str, Any]:
    """What is on the same subject as an item."""
    return {"key": key, "related": [
        {"key": each.key, "title": each.title, "kind": each.kind, "lang": each.lang, "state": each.state, "score": each.score,
         "words": list(each.words), "passage": unmarked(each.passage)[0], "likeness": round(each.likeness, 3),
         "against": list(each.against) if each.against else None,
         "outcomes": list(each.outcomes) if each.outcomes else None} for each in found]}
