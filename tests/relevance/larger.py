"""A made-up library of a thousand short texts in four languages, for which it is known what each is about.

For each subject there are a few texts that are about it, in several forms of its words, and many that only mention it; every
text says “reintegration”. Three subjects of each language are terms whose names the termbase knows in another language.
"""

import random
from collections.abc import Iterator

from relevance.judged import Line

from toolkit_app.search.index import Document

ABOUT, MENTIONING, SENTENCES = 5, 12, 6
# by language: what every text says; then the subjects, each as the forms in which texts say it; what else texts say
EVERYWHERE = {"en": "reintegration", "ka": "რეინტეგრაცია", "fr": "réintégration", "ru": "реинтеграция"}
SUBJECTS = {
    "en": ("greenhouse|greenhouses", "beekeeping|beekeepers", "kindergarten|kindergartens", "irrigation|irrigated",
           "translator|translators", "bakery|bakeries", "housing repair|housing repairs", "land title|land titles",
           "school bus|school buses", "youth club|youth clubs", "seed fund|seed funds", "legal advice|legal adviser",
           "waste collection|collect waste", "guest house|guest houses", "street lighting|street lights"),
    "ka": ("სათბური|სათბურის|სათბურში|სათბურები", "მეფუტკრეობა|მეფუტკრეობის|მეფუტკრეობას",
           "საბავშვო ბაღი|საბავშვო ბაღის|საბავშვო ბაღში", "სარწყავი|სარწყავის|სარწყავით",
           "თარჯიმანი|თარჯიმნის|თარჯიმანს|თარჯიმანმა", "საცხობი|საცხობის|საცხობში",
           "სახურავი|სახურავის|სახურავები", "მიწის ნაკვეთი|მიწის ნაკვეთის|მიწის ნაკვეთზე", "ავტობუსი|ავტობუსის|ავტობუსით",
           "ბიბლიოთეკა|ბიბლიოთეკის|ბიბლიოთეკაში", "სტიპენდია|სტიპენდიის|სტიპენდიები", "იურისტი|იურისტის|იურისტმა",
           "ნაგავი|ნაგვის|ნაგავსაყრელი", "სასტუმრო|სასტუმროს|სასტუმროში", "განათება|განათების|განათებისთვის"),
    "fr": ("serre|serres", "apiculture|apiculteurs", "crèche|crèches", "irrigation|irriguer", "interprète|interprètes",
           "boulangerie|boulangeries", "toiture|toitures", "titre foncier|titres fonciers", "autobus scolaire|autobus scolaires",
           "bibliothèque|bibliothèques", "bourse d’études|bourses d’études", "conseil juridique|conseils juridiques",
           "déchets ménagers|déchet ménager", "gîte rural|gîtes ruraux", "éclairage public|éclairages publics"),
    "ru": ("теплица|теплицы|теплице|теплиц", "пчеловодство|пчеловодства|пчеловодством", "детский сад|детского сада|детском саду",
           "орошение|орошения|орошением", "переводчик|переводчика|переводчиков", "пекарня|пекарни|пекарню",
           "кровля|кровли|кровлю", "земельный участок|земельного участка|земельных участков",
           "школьный автобус|школьного автобуса", "библиотека|библиотеки|библиотеку",
           "стипендия|стипендии|стипендию", "юрист|юриста|юристов",
           "вывоз мусора|вывоза мусора|вывозом мусора", "гостевой дом|гостевого дома|гостевых домов", "ёлка|ёлки|ёлок"),
}
TERMS = ((0, "en ka fr ru"), (3, "en fr"), (11, "ka ru"))  # subjects that are the same thing in these languages
FILLING = {
    "en": "the village council met after the harvest and agreed who keeps the keys while two neighbours wrote a short plan with "
          "dates costs and names of streets nobody objected although the road was closed until spring",
    "ka": "სოფლის საბჭო მოსავლის შემდეგ შეიკრიბა და შეთანხმდა ვინ ინახავს გასაღებს ორმა მეზობელმა მოკლე გეგმა დაწერა თარიღებით "
          "ხარჯებით და ქუჩების სახელებით არავინ შეეწინააღმდეგა თუმცა გზა გაზაფხულამდე დაკეტილი იყო",
    "fr": "le conseil du village a siégé après la récolte et a convenu qui garde les clés tandis que deux voisins écrivaient "
          "un plan court avec dates coûts et noms de rues personne ne s’y est opposé bien que la route fût "
          "fermée jusqu’au printemps",
    "ru": "сельский совет собрался после урожая и решил кто хранит ключи а двое соседей составили короткий план с датами "
          "расходами и названиями улиц никто не возражал хотя дорога была закрыта до весны",
}
# other ways to type some of the subjects: by language, the number of the subject and what is typed
TYPED = {
    "en": {0: ("green houses", "spelling"), 1: ("beekeping", "slip"), 2: ("kindergarden", "slip"), 4: ("TRANSLATORS", "capitals"),
           8: ("\"school bus\"", "phrase"), 13: ("guest hous", "beginning")},
    "ka": {0: ("satburi", "Latin letters"), 1: ("mefutkreoba", "Latin letters"), 4: ("tarjimani", "Latin letters"),
           9: ("biblioteka", "Latin letters"), 10: ("სტიპენდიისთვის", "another form"), 11: ("ᲘᲣᲠᲘᲡᲢᲘ", "capitals"),
           13: ("სასტურმო", "slip")},
    "fr": {2: ("creche", "no accents"), 4: ("interprete", "no accents"),
           5: ("boulangrie", "slip"), 9: ("BIBLIOTHEQUE", "capitals"), 14: ("eclairage", "no accents")},
    "ru": {0: ("teplitsa", "Latin letters"), 4: ("gthtdjlxbr", "keyboard"), 5: ("пикарня", "slip"),
           9: ("biblioteka", "Latin letters"), 14: ("елка", "no dots")},
}


def documents() -> Iterator[Document]:
    """The texts, and the terms; always the same."""
    choose = random.Random(4)
    for lang, subjects in SUBJECTS.items():
        for number, forms in enumerate(subjects):
            for one in range(ABOUT):
                yield _document(f"{lang}-{number}-{one}", lang, choose, choose.choice(forms.split("|")), forms.split("|"))
            for one in range(MENTIONING):
                yield _document(f"{lang}-{number}-m{one}", lang, choose, "", [choose.choice(forms.split("|"))])
    for number, langs in TERMS:
        names = tuple((lang, SUBJECTS[lang][number].split("|")[0]) for lang in langs.split())
        yield _made(f"term-{number}", "en", names[0][1], "", names, "term")


def _document(key: str, lang: str, choose: random.Random, title: str, said: list[str]) -> Document:
    filling = FILLING[lang].split()
    sentences = [choose.sample(filling, 11) for _ in range(SENTENCES)]
    sentences[choose.randrange(SENTENCES)][choose.randrange(11)] = EVERYWHERE[lang]
    # what a text is about is said again and again; what it mentions once
    for sentence in sentences if title else [choose.choice(sentences)]:
        sentence[choose.randrange(11)] = choose.choice(said)
    body = ". ".join(" ".join(sentence) for sentence in sentences)
    return _made(key, lang, f"{' '.join(choose.sample(filling, 3))} {title}".strip(), body)


def _made(key: str, lang: str, title: str, body: str, names: tuple[tuple[str, str], ...] = (), kind: str = "lesson") -> Document:
    return Document(key, key, kind, lang, title, body, "draft", {}, (), "2026-11-29T00:00:00.000Z", "1", names)


def lines() -> Iterator[Line]:
    """What is typed: every subject, and some of them in another way. Wanted are the texts about it, in other languages too where
    it is a term."""
    same = {(lang, number): langs.split() for number, langs in TERMS for lang in langs.split()}
    for lang, subjects in SUBJECTS.items():
        for number, forms in enumerate(subjects):
            typed, way = TYPED[lang].get(number, (forms.split("|")[-1], ""))
            others = [] if way else same.get((lang, number), [])
            wanted = {f"{other}-{number}-{one}" for other in (lang, *others) for one in range(ABOUT)}
            yield Line(lang, typed, frozenset({*wanted, *(f"term-{number}" for _ in others[:1])}), way)
