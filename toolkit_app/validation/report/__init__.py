"""The report on a round as plain values: every number is computed from acts when it is asked for, and no name is in it.

``material`` gathers, ``front``, ``results``, ``back`` and ``accord`` set it out, ``words`` are its words.
"""

from collections.abc import Sequence

from toolkit_app.kinds import text_in
from toolkit_app.library.store import Tx
from toolkit_app.publishing.report import Report
from toolkit_app.text import privacy
from toolkit_app.validation.definition import SHORT
from toolkit_app.validation.report import back, front, results
from toolkit_app.validation.report.material import Material, gather
from toolkit_app.validation.report.words import CHANNELS, Say

__all__ = ["CHANNELS", "Material", "build", "gather", "made", "personal"]


def build(tx: Tx, key: str, lang: str = "", *, date: str) -> Report:
    """The report on a round in a language, that of its statements where none is given; ``date`` starts ``YYYY-MM-DD``.

    Raises ToolkitError when there is no such round, or it is not open yet.
    """
    material = gather(tx, key)
    return made(material, lang or material.of.lang, date=date)


def made(material: Material, lang: str, *, date: str) -> Report:
    """The report of what was gathered."""
    say = Say(lang)
    parts = [part for chapter in (front.glance, front.method, front.people, results.results, front.whole_list, results.moved,
                                  back.after, back.standard, back.annex)
             for part in chapter(say, material)]
    of, round = material.of, material.round
    return Report(of.title, say("overline"), lang, date, round.key, front.ready(say, material), round.digest[:SHORT],
                  subtitle=of.procedure.labels[lang], facts=front.facts(say, material), parts=tuple(parts))


def personal(material: Material, lang: str) -> Sequence[tuple[str, str]]:
    """What may be personal data in what people wrote: the words and why. What is so by its form is left out of the report; of the
    rest a person decides, before it leaves the house.
    """
    found = {one.words: one.detector for text in material.written for one in privacy.find(text, material.rules)}
    return tuple((words, text_in(privacy.REASONS[detector], lang)) for words, detector in found.items())
