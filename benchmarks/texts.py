"""Realistic items in four languages for measurements: the same number gives the same items, whatever the order.

Sentences are put together from the trade's own words, a few of them in each text as its topic has it, and from made-up rare words
that stand for names and particulars: terms repeat as they do in a real library, and yet no two items are alike.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass

LANGUAGES = ("en", "en", "en", "en", "ka", "ka", "ka", "fr", "fr", "ru")
WORDS = {
    "en": {
        "who": "the municipality|the service hub|returning families|the case worker|local residents|the working group|a mentor|the employment agency|young people|the district centre|women who head households|the referral desk|neighbours|the community council|trainers",
        "did": "agreed on|put off|paid for|mapped|reviewed|shared|opened|followed up|rebuilt|explained|chose|tested|compared|handed over|wrote down|combined|measured|repeated",
        "what": "the reintegration plan|a list of services|the co-financing share|the referral form|training places|small repairs|the selection criteria|transport to the clinic|a monthly meeting|the household survey|the tool rental|the water supply|the market stall|psychosocial support|the handover note|the budget line",
        "why": "because the first round left gaps|although the funds came late|after three meetings|before the season began|so that nobody was sent twice|when the roads were open again|as the baseline had shown|without waiting for the next call|in spite of staff turnover|with the consent of those concerned",
    },
    "ka": {
        "who": "მუნიციპალიტეტმა|სერვის ჰაბმა|დაბრუნებულმა ოჯახებმა|შემთხვევის მენეჯერმა|ადგილობრივმა მოსახლეობამ|სამუშაო ჯგუფმა|მენტორმა|დასაქმების სააგენტომ|ახალგაზრდებმა|რაიონულმა ცენტრმა|თემის საბჭომ|მეზობლებმა|ტრენერებმა",
        "did": "შეათანხმა|გადადო|დააფინანსა|აღწერა|გადახედა|გააზიარა|გახსნა|შეამოწმა|განაახლა|განმარტა|აირჩია|გამოსცადა|შეადარა|გადასცა|ჩაინიშნა",
        "what": "რეინტეგრაციის გეგმა|სერვისების ჩამონათვალი|თანადაფინანსების წილი|გადამისამართების ფორმა|ტრენინგის ადგილები|მცირე სარემონტო სამუშაოები|შერჩევის კრიტერიუმები|ტრანსპორტი კლინიკამდე|ყოველთვიური შეხვედრა|შინამეურნეობების გამოკითხვა|ხელსაწყოების გაქირავება|წყალმომარაგება|ფსიქოსოციალური მხარდაჭერა|ბიუჯეტის ხაზი",
        "why": "რადგან პირველმა ეტაპმა ხარვეზები დატოვა|თუმცა თანხები გვიან მოვიდა|სამი შეხვედრის შემდეგ|სეზონის დაწყებამდე|რათა არავინ გაეგზავნათ ორჯერ|როცა გზები კვლავ გაიხსნა|როგორც საწყისმა კვლევამ აჩვენა|კადრების დენადობის მიუხედავად|დაინტერესებული პირების თანხმობით",
    },
    "fr": {
        "who": "la municipalité|le pôle de services|les familles de retour|la conseillère|les habitants|le groupe de travail|un mentor|l’agence pour l’emploi|les jeunes|le centre du district|le conseil communautaire|les voisins|les formatrices",
        "did": "a validé|a reporté|a financé|a recensé|a relu|a partagé|a ouvert|a suivi|a rénové|a expliqué|a choisi|a testé|a comparé|a transmis|a noté",
        "what": "le plan de réintégration|une liste de services|la part du cofinancement|la fiche d’orientation|des places de formation|de petites réparations|les critères de sélection|le transport vers la clinique|une réunion mensuelle|l’enquête auprès des ménages|la location d’outils|l’adduction d’eau|l’appui psychosocial|la ligne budgétaire",
        "why": "car la première phase laissait des lacunes|bien que les fonds soient arrivés tard|après trois réunions|avant le début de la saison|afin que personne ne soit envoyé deux fois|lorsque les routes ont rouvert|comme l’avait montré l’état initial|malgré la rotation du personnel|avec l’accord des personnes concernées",
    },
    "ru": {
        "who": "муниципалитет|сервисный центр|вернувшиеся семьи|социальный работник|местные жители|рабочая группа|наставник|агентство занятости|молодёжь|районный центр|совет общины|соседи|тренеры",
        "did": "согласовали|отложили|оплатили|описали|пересмотрели|передали|открыли|проверили|обновили|объяснили|выбрали|испытали|сравнили|записали",
        "what": "план реинтеграции|перечень услуг|долю софинансирования|форму перенаправления|места на курсах|мелкий ремонт|критерии отбора|проезд до клиники|ежемесячную встречу|опрос домохозяйств|прокат инструментов|водоснабжение|психосоциальную поддержку|строку бюджета",
        "why": "потому что первый этап оставил пробелы|хотя средства пришли поздно|после трёх встреч|до начала сезона|чтобы никого не отправляли дважды|когда дороги снова открылись|как показало исходное обследование|несмотря на текучесть кадров|с согласия участников",
    },
}
SYLLABLES = {
    "en": ["ba", "con", "der", "el", "fi", "gra", "hol", "in", "ker", "lo", "mer", "nat", "or", "pel", "qui", "ra", "sto", "tem", "un", "ver", "wil"],
    "ka": ["ბა", "გე", "დი", "ვო", "ზა", "თე", "კი", "ლო", "მა", "ნე", "პი", "რო", "სა", "ტე", "ულ", "ფი", "ქა", "შე", "ჩი", "ცო", "ძე", "წა", "ხი", "ჯა"],
    "fr": ["bon", "cha", "dé", "em", "fou", "gué", "hau", "il", "jou", "lé", "mon", "neu", "oi", "pré", "que", "rai", "sou", "té", "ven"],
    "ru": ["ба", "ве", "го", "де", "жи", "за", "ка", "ло", "ми", "не", "по", "ра", "со", "то", "ус", "фе", "ха", "че", "ши", "я"],
}
TOPIC = 4  # words of each part of speech in one text
VOCABULARY = 20_000  # rare words of a language
SECTIONS = ("context", "happened", "why", "lesson", "recommendation", "limits")
HEADINGS = {"context": "Context", "happened": "What happened", "why": "Why", "lesson": "The lesson",
            "recommendation": "Recommendation", "limits": "Where it does not apply"}
PLACES = ("kharagauli", "kvareli", "akhmeta", "telavi", "samgori", "vani", "zestaponi", "lagodekhi", "gurjaani", "chiatura")


@dataclass(frozen=True)
class Text:
    """A made-up lesson: what a draft of it needs."""

    title: str
    lang: str
    body: str
    fields: dict[str, object]
    tags: tuple[str, ...]


class Speaker:
    """Writes in one language about one topic: a few of the trade's words, and rare words as names and particulars bring them."""

    def __init__(self, choose: random.Random, lang: str) -> None:
        self._choose = choose
        self._lang = lang
        self._words = {part: choose.sample(WORDS[lang][part].split("|"), TOPIC) for part in WORDS[lang]}

    def sentence(self) -> str:
        """One sentence."""
        choose = self._choose
        parts = [choose.choice(self._words[part]) for part in ("who", "did", "what")]
        parts.extend(self._rare() for _ in range(choose.randint(0, 4)))
        if choose.random() < 0.6:
            parts.append(choose.choice(self._words["why"]))
        if choose.random() < 0.15:
            parts.append(f"({choose.randint(2, 98)} %)")
        line = " ".join(parts)
        return (line if self._lang == "ka" else line[0].upper() + line[1:]) + "."

    def paragraph(self, sentences: int) -> str:
        """A paragraph of so many sentences."""
        return " ".join(self.sentence() for _ in range(sentences))

    def _rare(self) -> str:
        """A made-up word; the n-th is about n times rarer than the first, as in real texts (Zipf)."""
        rank = int(VOCABULARY ** self._choose.random())
        spell = random.Random(f"{self._lang} {rank}")
        return "".join(spell.choice(SYLLABLES[self._lang]) for _ in range(spell.randint(2, 4)))


def text(number: int, words: int = 450) -> Text:
    """Item ``number`` of about ``words`` words; the same each time."""
    choose = random.Random(number)
    lang = choose.choice(LANGUAGES)
    speaker = Speaker(choose, lang)
    per_section = max(1, round(choose.lognormvariate(0, 0.5) * words / 13 / len(SECTIONS)))
    parts = []
    for section in SECTIONS:
        parts.append(f"## {HEADINGS[section]} {{#{section}}}\n\n{speaker.paragraph(per_section)}\n")
        if choose.random() < 0.15:
            parts.append("\n".join(f"- {speaker.sentence()}" for _ in range(4)) + "\n")
        if choose.random() < 0.05:
            rows = "\n".join(f"| {speaker.sentence()} | {choose.randint(1, 900)} |" for _ in range(5))
            parts.append(f"| – | n |\n|---|---|\n{rows}\n")
    fields: dict[str, object] = {
        "dimension": choose.sample(["economic", "social", "psychosocial"], choose.randint(1, 2)),
        "level": [choose.choice(["individual", "community", "structural"])],
        "component": [choose.choice(["referral", "service_hub", "service_mapping", "revitalization", "collective_project"])],
        "place": [choose.choice(PLACES)],
        "confidence": choose.choice(["low", "medium", "high"]),
    }
    title = f"{speaker.sentence()[:-1]} ({number})"
    return Text(title, lang, "\n".join(parts), fields, (f"batch{number % 7}",))


def texts(count: int, words: int = 450) -> Iterator[Text]:
    """The first ``count`` items."""
    return (text(number, words) for number in range(count))
