"""Small drafts in four scripts whose right merge is known, for the tests of merging and comparing."""

import random
from dataclasses import dataclass, field

WORDS = {
    "en": "returnees families reported housing costs municipality offered training first month support office people "
          "village winter heating school places doctor waiting papers register business grant mentor visit",
    "ka": "დაბრუნებული ოჯახები ბინის ქირა მუნიციპალიტეტი სთავაზობს ტრენინგი პირველი თვე დახმარება ოფისი ხალხი "
          "სოფელი ზამთარი გათბობა სკოლა ადგილები ექიმი რიგი საბუთები რეგისტრი საქმე გრანტი მენტორი ვიზიტი",
    "fr": "familles revenues signalé loyers commune proposé formation premier mois soutien bureau gens "
          "village hiver chauffage école places médecin attente papiers registre commerce aide mentor visite",
    "ru": "семьи вернулись сообщили жильё расходы муниципалитет предложил обучение первый месяц помощь офис люди "
          "деревня зима отопление школа места врач очередь бумаги реестр бизнес наставник визит",
}
SCRIPTS = tuple(WORDS)


@dataclass
class Draft:
    """Paragraphs of sentences, and a source of chance that gives the same drafts each time."""

    script: str
    seed: int
    paragraphs: list[list[str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.chance = random.Random(f"{self.script} {self.seed}")
        self.used = 0
        self.paragraphs = [[self.sentence() for _ in range(self.chance.randint(3, 5))] for _ in range(self.chance.randint(4, 7))]

    def sentence(self) -> str:
        """A sentence no other draft text holds: it ends with a number of its own."""
        self.used += 1
        words = self.chance.sample(WORDS[self.script].split(), self.chance.randint(7, 11))
        words[0] = words[0].capitalize()
        return f"{' '.join(words)} {self.used}{self.chance.choice('.!?…')}"

    def edited(self, sentence: str, place: int | None = None, word: str = "") -> str:
        """The sentence with one word replaced."""
        words = sentence.split()
        words[self.chance.randrange(1, len(words) - 1) if place is None else place] = word or f"x{self.chance.randrange(10_000)}y"
        return " ".join(words)

    def copy(self) -> list[list[str]]:
        """The paragraphs, free to be changed."""
        return [list(paragraph) for paragraph in self.paragraphs]

    def places(self, number: int) -> list[int]:
        """Numbers of different paragraphs, in order."""
        return sorted(self.chance.sample(range(len(self.paragraphs)), number))


def text(paragraphs: list[list[str]]) -> str:
    return "\n\n".join(" ".join(paragraph) for paragraph in paragraphs if paragraph) + "\n"
