"""Related items as cards of one page: what each is, what speaks for a link, and what can be done with it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from toolkit_app.desktop import language
from toolkit_app.desktop.cardview import framed
from toolkit_app.desktop.shelf import Shelf
from toolkit_app.publishing.charts.words import percent

if TYPE_CHECKING:
    from toolkit_app.search.related import Related

translate = QCoreApplication.translate
READ, LINK, PUT = "read", "link", "put"
_SHARED = 5


def listed(found: Iterable[Related], shelf: Shelf, offers: Collection[str]) -> str:
    """The cards as HTML; every value is escaped. ``offers``: the deeds that are possible, besides to ``read`` the item."""
    return "".join(framed(_card(one, shelf, offers), False) for one in found)


def hints(found: Iterable[Related]) -> str:
    """What of it asks for a look, in a few words."""
    found = tuple(found)
    against, alike = sum(map(contradicts, found)), sum(one.likeness > 0 for one in found)
    words = []
    if against:
        words.append(translate("Related", "possible contradictions: {number}").format(number=language.number(against)))
    if alike:
        words.append(translate("Related", "likely duplicates: {number}").format(number=language.number(alike)))
    return " · ".join(words)


def contradicts(one: Related) -> bool:
    """Whether something seems to stand against the item."""
    return bool(one.against or one.outcomes)


def _card(one: Related, shelf: Shelf, offers: Collection[str]) -> str:
    what = " · ".join((language.kind_label(one.kind), language.NAMES.get(one.lang, one.lang),
                       language.label(shelf.labels("state", one.state))))
    parts = [f"<p><a href='card:{READ}:{escape(one.key)}'><b>{escape(one.title)}</b></a></p>", _quiet(escape(what))]
    if contradicts(one):
        parts.append(_marked(translate("Related", "Seems to contradict this item")))
    if one.against:
        here, there = translate("Related", "Here:"), translate("Related", "There:")
        parts.append(_quiet(f"{escape(here)} {escape(one.against[0])}") + _quiet(f"{escape(there)} {escape(one.against[1])}"))
    elif one.outcomes:
        here, there = (language.label(shelf.labels("valence", code)) for code in one.outcomes)
        words = translate("Related", "Here: {here}. There: {there}.").format(here=here, there=there)
        parts.append(_quiet(escape(words)))
    if one.likeness:
        words = translate("Related", "Likely a duplicate ({percent} the same)").format(
            percent=percent(str(round(100 * one.likeness)), language.current()))
        parts.append(_marked(words))
    if one.passage:
        passage = escape(one.passage).replace("\x02", "<b>").replace("\x03", "</b>")
        parts.append(f"<p>{passage}</p>")
    shared = translate("Related", "Both have: {words}").format(words=", ".join(one.words[:_SHARED]))
    parts += [_quiet(escape(shared)), _deeds(one, offers)]
    return "".join(parts)


def _quiet(html: str) -> str:
    return f"<p class='quiet'>{html}</p>"


def _marked(words: str) -> str:
    return f"<p><span class='open'>&nbsp;{escape(words)}&nbsp;</span></p>"


def _deeds(one: Related, offers: Collection[str]) -> str:
    deeds = ((PUT, translate("Related", "Put a link at the cursor")), (LINK, translate("Related", "Link…")))
    links = [f"<a href='card:{deed}:{escape(one.key)}'>{escape(words)}</a>" for deed, words in deeds if deed in offers]
    return f"<p class='deeds'>{' &nbsp;&nbsp; '.join(links)}</p>" if links else ""
