"""Publications in every layout and language, with a bit of everything in their texts."""

from dataclasses import replace

from toolkit_app.library import layouts
from toolkit_app.publishing.options import settled
from toolkit_app.publishing.publication import (
    Comparison,
    Entry,
    FieldChange,
    Group,
    GroupResult,
    Outcome,
    Publication,
    Row,
    Side,
)
from toolkit_app.text.compare import compare
from toolkit_app.text.diff import words

TITLES = {
    "en": "Ask households first",
    "ka": "ჯერ ოჯახებს ჰკითხეთ",
    "fr": "Demander d’abord aux ménages",
    "ru": "Сначала спросить семьи",
}
BODIES = {
    "en": """## Purpose {#purpose}

To learn what a village needs before "a project" is chosen – by asking **every** house[^1].

## The lesson {#lesson}

Households know the need, see [[TL-00000002]] and a [page](https://example.org/a?b=c).

::: {.statement #s-7k3q type=recommendation}
Every municipality "asks first" - and says why.
:::

## Steps {#steps}

1. Write the question. (2 minutes)
2. Read it aloud, then wait. (7 minutes)

- one
    - two

| Place | Number |
|:--|--:|
| Kharagauli | 412 |
| Kvareli | 96 |

![A well](attachment:well.png)

> Nobody asked us before.

[^1]: The words of the note.
""",
    "ka": """## მიზანი {#purpose}

გავიგოთ, რა სჭირდება სოფელს, სანამ "პროექტს" აირჩევენ – **ყველა** ოჯახს ჰკითხეთ[^1].

## გაკვეთილი {#lesson}

ოჯახებმა იციან საჭიროება, იხილეთ [[TL-00000002]] და [გვერდი](https://example.org/a?b=c).

::: {.statement #s-7k3q type=recommendation}
ყოველი მუნიციპალიტეტი "ჯერ კითხულობს" - და ამბობს, რატომ.
:::

## ნაბიჯები {#steps}

1. დაწერეთ კითხვა. (2 წუთი)
2. ხმამაღლა წაიკითხეთ და დაელოდეთ. (7 წუთი)

- ერთი
    - ორი

| ადგილი | რიცხვი |
|:--|--:|
| ხარაგაული | 412 |
| ყვარელი | 96 |

![ჭა](attachment:well.png)

> აქამდე არავის უკითხავს.

[^1]: შენიშვნის სიტყვები.
""",
    "fr": """## Objectif {#purpose}

Savoir ce qu'il faut au village avant de choisir "un projet" : demander à **chaque** foyer[^1] !

## La leçon {#lesson}

Les ménages connaissent le besoin, voir [[TL-00000002]] et une [page](https://example.org/a?b=c).

::: {.statement #s-7k3q type=recommendation}
Chaque municipalité "demande d'abord" - et dit pourquoi.
:::

## Étapes {#steps}

1. Écrire la question. (2 minutes)
2. La lire à voix haute, puis attendre. (7 minutes)

- un
    - deux

| Lieu | Nombre |
|:--|--:|
| Kharagaouli | 412 |
| Kvareli | 96 |

![Un puits](attachment:well.png)

> Personne ne nous avait demandé.

[^1]: Les mots de la note.
""",
    "ru": """## Назначение {#purpose}

Узнать, что нужно селу, прежде чем выбран "проект" - спросить **каждый** дом[^1].

## Урок {#lesson}

Семьи знают, что нужно, см. [[TL-00000002]] и [страницу](https://example.org/a?b=c).

::: {.statement #s-7k3q type=recommendation}
Каждый муниципалитет "сначала спрашивает" - и говорит почему.
:::

## Шаги {#steps}

1. Напишите вопрос. (2 минуты)
2. Прочитайте вслух и подождите. (7 минут)

- один
    - два

| Место | Число |
|:--|--:|
| Харагаули | 412 |
| Кварели | 96 |

![Колодец](attachment:well.png)

> Раньше нас никто не спрашивал.

[^1]: Слова примечания.
""",
}
STATES = {"en": "Draft", "ka": "მონახაზი", "fr": "Brouillon", "ru": "Черновик"}
LEVELS = {"en": "Public", "ka": "საჯარო", "fr": "Public", "ru": "Открытый"}


def entry(lang: str, **changes: object) -> Entry:
    """A lesson in a language."""
    fields = (
        Row("Place", "Kharagauli", "place", ("kharagauli",)),
        Row("Duration", "45 min", "duration"),
        Row("Materials", "pens; a map", "materials"),
        Row("Actions", "Ask; 2026", "actions", (), ("Action", "Due"), (("Ask again", "2026-12-01"),)),
    )
    values: dict[str, object] = {
        "key": "LL-00000001",
        "kind": "Lesson",
        "kind_name": "lesson",
        "lang": lang,
        "title": TITLES[lang],
        "body": BODIES[lang],
        "fields": fields,
        "state_label": STATES[lang],
        "sensitivity": LEVELS[lang],
        "revision": "8f3a21c4",
        "date": "2023-06-14",
        "sources": ("A source. https://example.org/source",),
        "is_lesson": True,
    }
    return Entry(**{**values, **changes})  # type: ignore[arg-type]


def publication(name: str, lang: str, **options: str) -> Publication:
    """A publication in a shipped layout: a lesson and a tool, and whatever else the layout prints."""
    layout = layouts.shipped()[name]
    tool = entry(lang, key="TL-00000002", kind="Tool", kind_name="tool", is_lesson=False, title=f"{TITLES[lang]} 2")
    first = entry(lang)
    made = Publication(
        layout, layout.paper, lang, TITLES[lang], date="2023-06-14", entries=(first, tool), options=settled(layout, options)
    )
    if layout.form == "bilingual":
        others = [entry(other, key=f"LL-0000000{number}") for number, other in enumerate(BODIES, 3) if other != lang][:1]
        langs = ",".join([lang, *(one.lang for one in others)])
        return replace(made, entries=(replace(first, translations=tuple(others)),), options={**made.options, "languages": langs})
    if layout.form == "catalogue":
        return replace(made, groups=(Group("Imereti", (first.key,)), Group("Kharagauli", (first.key, tool.key), 2)))
    if layout.form == "comparison":
        older = BODIES[lang].replace("412", "41").replace("(7", "(9")
        changes = compare(older + "\nGone.\n", BODIES[lang] + "\n- new\n")
        fields = (FieldChange("Place", "Kvareli", "Kharagauli"),)
        side = Side("77aa12bc", "2023-01-01"), Side("8f3a21c4", "2023-06-14", STATES[lang])
        found = Comparison(first.key, lang, *side, tuple(words("Ask households", first.title)), changes, fields)
        return replace(made, comparisons=(found,), entries=(first,))
    if layout.form == "book":
        groups = (GroupResult("Municipalities", 12, 4.5, 91.7), GroupResult("Returnees", 7, 4, 85.7))
        outcome = Outcome("s-7k3q", "The words.", lang, "Accepted", "75 % agree", "2023-06-20", groups, ("One group waits.",))
        return replace(made, edition="0.1 · 3fa9c1d20b77", outcomes=(outcome,))
    return made
