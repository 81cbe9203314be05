"""The register of comments on paper: a table for each text, with roles and groups and without names."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from toolkit_app.kinds import labels, text_in
from toolkit_app.library import layouts
from toolkit_app.publishing.publication import Entry, Publication
from toolkit_app.validation.comments import words
from toolkit_app.validation.comments.register import Comment, progress

_TITLE = labels("Comments and what became of them", "კომენტარები და რა მოჰყვა მათ", "Commentaires et suites données",
                "Комментарии и что с ними стало")
_ANSWERED = labels("Answered: {done} of {total}.", "პასუხგაცემულია: {done} ({total}-იდან).", "Répondus : {done} sur {total}.",
                   "С ответом: {done} из {total}.")
_HEADS = (labels("Number, from", "ნომერი, ვისგან", "Numéro, de", "Номер, от кого"),
          words.ABOUT,
          labels("Comment, proposed words", "კომენტარი, შემოთავაზებული სიტყვები", "Commentaire, formulation proposée",
                 "Комментарий, предлагаемая редакция"),
          labels("Decision, answer", "გადაწყვეტილება, პასუხი", "Décision, réponse", "Решение, ответ"))
_CHANGED = labels("Changed in revision {revision}", "შეიცვალა ვერსიაში {revision}", "Modifié dans la révision {revision}",
                  "Изменено в версии {revision}")
_MARKS = re.compile(r"([\\`*_\[\]<>|#~^{}!])")


def publication(listed: Sequence[Comment], lang: str, date: str) -> Publication:
    """Comments as a publication, an entry for each text; ``date`` starts ``YYYY-MM-DD``."""
    entries = tuple(_entry(key, list(found), lang, date) for key, found in groupby(listed, key=lambda one: one.key))
    title = text_in(_TITLE, lang) if len(entries) != 1 else f"{text_in(_TITLE, lang)}: {listed[0].title}"
    return Publication(layouts.find("handout"), "A4", lang, title, date=date, entries=entries)


def _entry(key: str, found: Sequence[Comment], lang: str, date: str) -> Entry:
    done, total = progress(found)
    rows = ["| " + " | ".join(text_in(head, lang) for head in _HEADS) + " |", "|---|---|---|---|"]
    rows += ["| " + " | ".join(_cells(one, lang)) + " |" for one in found]
    said = text_in(_ANSWERED, lang).format(done=done, total=total)
    return Entry(key, text_in(_TITLE, lang), lang, found[0].title, f"{said}\n\n" + "\n".join(rows) + "\n",
                 state="published", date=date)


def _cells(one: Comment, lang: str) -> Iterable[str]:
    named = words.named
    yield _line(f"**{one.code}**", _plain(words.whose(one, lang, names=False)), named(words.TYPES, one.type, lang))
    yield _plain(words.where(one, lang))
    proposal = f"*{text_in(words.HEADS['proposal'], lang)}:* {_plain(one.proposal)}" if one.proposal else ""
    yield _line(_plain(one.text), proposal)
    changed = text_in(_CHANGED, lang).format(revision=one.changed_in[:12]) if one.changed_in else ""
    reaction = named(words.STATES, one.state, lang) if one.reaction or one.state != "answered" else ""
    decision = f"**{named(words.DECISIONS, one.decision, lang)}**" if one.decision else ""
    yield _line(decision, _plain(one.answer), changed, reaction, _plain(one.reaction_note))


def _line(*parts: str) -> str:
    # a cell is one line of Markdown; a full stop between its parts reads as well as a line break
    return " · ".join(part for part in parts if part) or "–"


def _plain(text: str) -> str:
    """A text as Markdown that shows it as it is, in one line."""
    return _MARKS.sub(r"\\\1", " ".join(text.split()))
