"""The reporting standard ACCORD (W. T. Gattrell and others, PLoS Medicine 21, 2024, e1004326) filled from the data of a round.

What the data do not tell is left to be written, and said to be.
"""

import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from toolkit_app import places
from toolkit_app.kinds import Labels, labels, text_in
from toolkit_app.library import ballots, vocabulary
from toolkit_app.validation import charts
from toolkit_app.validation.procedures import shape
from toolkit_app.validation.report import front
from toolkit_app.validation.report.material import Material
from toolkit_app.validation.report.words import CHANNELS, Say
from toolkit_app.validation.tally import Tally

COMMUNITY = "returnees_community"
HEADS = (labels("What a report should say", "რა უნდა ითქვას ანგარიშში", "Ce qu’un rapport doit dire", "Что должно быть в отчёте"),
         labels("In this report", "ამ ანგარიშში", "Dans ce rapport", "В этом отчёте"))
_ABOUT = labels("After ACCORD (W. T. Gattrell and others, PLoS Medicine, 2024), restated in our own words. What the program knows is "
                "filled in; the rest is for whoever answers for the report.",
                "ACCORD-ის მიხედვით (W. T. Gattrell და სხვები, PLoS Medicine, 2024), ჩვენი სიტყვებით. რაც პროგრამამ იცის, შევსებულია; "
                "დანარჩენს ანგარიშზე პასუხისმგებელი წერს.",
                "D’après ACCORD (W. T. Gattrell et autres, PLoS Medicine, 2024), reformulé. Ce que le programme sait est rempli ; le "
                "reste revient au responsable du rapport.",
                "По ACCORD (W. T. Gattrell и др., PLoS Medicine, 2024), своими словами. Известное программе заполнено; остальное "
                "пишет отвечающий за отчёт.")
_WORDS: Mapping[str, Labels] = {
    "open": labels("To be written.", "დასაწერია.", "À rédiger.", "Дописать."),
    "reason": labels("A reason could be given with every answer.", "ყოველ პასუხს შეიძლებოდა დასაბუთება დართვოდა.",
                     "Un motif pouvait accompagner chaque réponse.", "К каждому ответу можно было приложить обоснование."),
    "one": labels("One round only.", "მხოლოდ ერთი რაუნდი.", "Un seul tour.", "Только один раунд."),
    "again": labels("Statements agreed in an earlier round and asked again: {count}.",
                    "ადრინდელ რაუნდში შეთანხმებული და ხელახლა დასმული დებულებები: {count}.",
                    "Énoncés déjà acquis et redemandés : {count}.", "Согласованных ранее и предложенных снова положений: {count}."),
    "feedback": labels("From the second round on everybody was shown the figures of the round before and their own answer.",
                       "მეორე რაუნდიდან ყველას აჩვენეს წინა რაუნდის მაჩვენებლები და საკუთარი პასუხი.",
                       "Dès le deuxième tour, chacun a vu les chiffres du précédent et sa propre réponse.",
                       "Со второго раунда каждому показывали итоги предыдущего и его собственный ответ."),
    "languages": labels("Language of the statements: {lang}.", "დებულებების ენა: {lang}.", "Langue des énoncés : {lang}.",
                        "Язык положений: {lang}."),
    "days": labels("Round {n}: {start} – {end} (days: {days}).", "რაუნდი {n}: {start} – {end} (დღე: {days}).",
                   "Tour {n} : {start} – {end} (jours : {days}).", "Раунд {n}: {start} – {end} (дней: {days})."),
    "rounds": labels("Rounds planned: {planned}; this is number {n}.", "დაგეგმილი რაუნდები: {planned}; ეს არის № {n}.",
                     "Tours prévus : {planned} ; celui-ci est le n° {n}.", "Запланировано раундов: {planned}; это № {n}."),
    "due": labels("Planned to close on {day}, closed on {closed}.", "დახურვა დაგეგმილი იყო {day}, დაიხურა {closed}.",
                  "Clôture prévue le {day}, faite le {closed}.", "Закрытие намечено на {day}, закрыт {closed}."),
    "late": labels("Asked after the opening: {count}.", "გახსნის შემდეგ მოწვეული: {count}.", "Invités après l’ouverture : {count}.",
                   "Приглашено после открытия: {count}."),
    "reopened": labels("Closed and opened again: {count}.", "დაიხურა და ხელახლა გაიხსნა: {count}.", "Clos puis rouvert : {count}.",
                       "Закрыт и открыт снова: {count}."),
    "as_planned": labels("Nothing was done otherwise than planned, as far as the acts show.",
                         "აქტების მიხედვით, ყველაფერი გეგმისამებრ შესრულდა.",
                         "Rien n’a été fait autrement que prévu, d’après les actes.", "Судя по актам, отступлений от плана не было."),
    "dropped": labels("Asked in the round before and not in this one: {count}.", "წინა რაუნდში იყო და ამაში აღარ არის: {count}.",
                      "Demandés au tour précédent et plus à celui-ci : {count}.", "Были в прошлом раунде и нет в этом: {count}."),
    "reworded": labels("Reworded since the round before: {count}.", "წინა რაუნდის შემდეგ ფორმულირება შეიცვალა: {count}.",
                       "Reformulés depuis le tour précédent : {count}.", "Переформулировано с прошлого раунда: {count}."),
    "conflicts": labels("Answers “conflict of interest”: {count}; none of them counts in any share.",
                        "პასუხი „ინტერესთა კონფლიქტი“: {count}; არც ერთი არ შედის არცერთ წილში.",
                        "Réponses « conflit d’intérêts » : {count} ; aucune n’entre dans une part.",
                        "Ответов «конфликт интересов»: {count}; ни один не входит ни в одну долю."),
    "rest_on": labels("Lessons named as evidence: {lessons}; sources: {sources}.", "მტკიცებულებად დასახელებული გაკვეთილები: {lessons}; წყაროები: {sources}.",
                      "Leçons nommées à l’appui : {lessons} ; sources : {sources}.", "Названо уроков: {lessons}; источников: {sources}."),
    "numbers_only": labels("Numbers of each group are in the chapter “{chapter}”.", "თითო ჯგუფის რიცხვები თავშია: „{chapter}“.",
                           "Les nombres par groupe sont au chapitre « {chapter} ».", "Числа по группам – в главе «{chapter}»."),
}


@dataclass(frozen=True)
class Line:
    """A point of the standard: its code, what it asks, and what this report says to it; ``open`` where nobody has said it yet."""

    code: str
    asks: str
    says: str
    open: bool


@dataclass(frozen=True)
class _Asked:
    code: str
    source: str
    labels: Labels


@functools.cache
def _points() -> tuple[_Asked, ...]:
    given = vocabulary.read_yaml(places.shipped("content", "checklists", "accord.yaml"))
    return tuple(_Asked(one["code"], one.get("from", ""), one["labels"]) for one in given["items"])


def about(lang: str) -> str:
    """Where the list comes from."""
    return _ABOUT[lang]


def filled(say: Say, material: Material, limits: tuple[str, ...]) -> tuple[Line, ...]:
    """Every point of the standard, filled as far as the data go. ``limits`` are the sentences of that chapter."""
    filler = _Filler(say, material, limits)
    found = []
    for point in _points():
        said = filler.fill(point.source) if point.source else ""
        found.append(Line(point.code, text_in(point.labels, say.lang), said or filler.own("open"), not said))
    return tuple(found)


class _Filler:
    """What the data of a round say to each point; an empty text where they say nothing."""

    def __init__(self, say: Say, material: Material, limits: tuple[str, ...]) -> None:
        self.say, self.material, self.limits = say, material, limits

    def own(self, name: str, **parts: object) -> str:
        """Words of this list."""
        return _WORDS[name][self.say.lang].format(**parts)

    def fill(self, source: str) -> str:
        """What is said to a point."""
        makers: dict[str, Callable[[], str]] = {
            "title": self._title, "purpose": lambda: self.material.shown(self.material.of.purpose), "seal": self._seal, "panel": self._panel,
            "community": self._community, "evidence": self._evidence, "method": self._method, "scale": self._scale,
            "steps": self._dates, "rule": self._rule, "again": self._again, "channels": self._channels,
            "processing": self._processing, "feedback": self._feedback, "anonymity": lambda: self.say(self.material.of.anonymity),
            "access": self._access, "dates": self._dates, "deviations": self._deviations, "response": self._response,
            "results": lambda: front.outcomes(self.say, self.material.tally.statements), "dropped": self._dropped,
            "limits": lambda: " ".join(self.limits), "conflicts": self._conflicts}
        return makers[source]()

    @property
    def _all(self) -> tuple[Tally, ...]:
        return (*self.material.earlier, self.material.tally)

    def _title(self) -> str:
        of = self.material.of
        return f"{of.title} · {of.procedure.labels[self.say.lang]}"

    def _seal(self) -> str:
        round = self.material.round
        return self.say("fixed", day=self.say.day(round.opened_at), seal=round.digest[:24])

    def _panel(self) -> str:
        groups = "; ".join(f"{group}: {asked}" for group, asked, _, _ in front.turnout(self.say, self.material))
        return f"{self.say('asked')}: {groups}."

    def _community(self) -> str:
        found = next((one for one in self.material.tally.turnout if one.group == COMMUNITY), None)
        if found is None or not found.invited:
            return ""
        label = charts.group_name(self.material.of, COMMUNITY, self.say.lang)
        return f"{label}: {self.say('asked')} {found.invited}, {self.say('answered')} {found.answered}."

    def _evidence(self) -> str:
        resting = self.material.resting.values()
        keys = {kind: {one.key for each in resting for one in each.supports if one.kind == kind} for kind in ("lesson", "source")}
        if not any(keys.values()):
            return ""
        return self.own("rest_on", lessons=len(keys["lesson"]), sources=len(keys["source"]))

    def _method(self) -> str:
        of = self.material.of
        said = f"{of.procedure.labels[self.say.lang]}. {of.procedure.fits[self.say.lang]}"
        return f"{said} {self.own('rounds', planned=of.planned, n=self.material.round.number)}"

    def _scale(self) -> str:
        return f"{front.answers(self.say, self.material.of.terms.scale)}. {self.own('reason')}"

    def _rule(self) -> str:
        return f"{self.material.of.sentence(self.say.lang)} {front.quorum(self.say, self.material)}"

    def _again(self) -> str:
        if not self.material.earlier:
            return self.own("one")
        places = {unit.place for unit in self.material.of.units}
        agreed = {one.unit.place for found in self.material.earlier for one in found.statements if one.outcome.agreed}
        return self.own("again", count=len(places & agreed))

    def _channels(self) -> str:
        return "; ".join(f"{text_in(CHANNELS[way], self.say.lang) if way in CHANNELS else way}: {count}"
                         for way, count in self.material.channels.items())

    def _processing(self) -> str:
        return f"{self.material.of.procedure.formula[self.say.lang]} {self.say('silent')} {self.say('never_average')}"

    def _feedback(self) -> str:
        if not self.material.earlier:
            return self.own("one")
        return self.own("feedback") if self.material.of.procedure.feedback else ""

    def _access(self) -> str:
        lang = vocabulary.label("language", self.material.of.lang, self.say.lang)
        return f"{self.own('languages', lang=lang)} {self._channels()}".strip()

    def _dates(self) -> str:
        return " ".join(self.own("days", n=found.round.number, start=self.say.day(found.round.opened_at),
                                 end=self.say.day(found.round.closed_at) if found.round.closed_at else "…",
                                 days=_days(found.round.opened_at, found.round.closed_at)) for found in self._all)

    def _deviations(self) -> str:
        round, of = self.material.round, self.material.of
        said = []
        if of.closes and round.closed_at and round.closed_at[:10] != of.closes:
            said.append(self.own("due", day=self.say.day(of.closes), closed=self.say.day(round.closed_at)))
        for name, count in (("late", self.material.late_invited), ("reopened", self.material.acts.get(ballots.OPENING, 1) - 1)):
            if count > 0:
                said.append(self.own(name, count=count))
        return " ".join(said) or self.own("as_planned")

    def _response(self) -> str:
        told = "; ".join(f"{charts.ROUND[self.say.lang].format(n=found.round.number)}: {found.answered}/{found.invited}"
                         for found in self._all)
        return f"{told}. {self.own('numbers_only', chapter=self.say('people'))}"

    def _dropped(self) -> str:
        if not self.material.earlier:
            return self.own("one")
        before = {unit.place: unit.digest for unit in self.material.earlier[-1].round.definition.units}
        now = {unit.place: unit.digest for unit in self.material.of.units}
        reworded = sum(place in now and now[place] != digest for place, digest in before.items())
        return f"{self.own('dropped', count=len(before.keys() - now.keys()))} {self.own('reworded', count=reworded)}"

    def _conflicts(self) -> str:
        counted = sum(one.reading.distribution.get(shape.RECUSED, 0) for one in self.material.tally.statements)
        return self.own("conflicts", count=counted)


def _days(start: str, end: str) -> int | str:
    if not start or not end:
        return "…"
    return (date.fromisoformat(end[:10]) - date.fromisoformat(start[:10])).days + 1


