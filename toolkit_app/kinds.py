"""Every kind of item as data: its fields, sections, states and key prefix. Forms, terminal, search and PDF read this.

A new field is one line here. Saving refuses nothing but a missing title: ``required`` says which *gate* (before review,
before validation) asks for a field or a section.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from toolkit_app.errors import ToolkitError

LANGUAGES = ("en", "ka", "fr", "ru")
Labels = Mapping[str, str]
Gate = Literal["", "review", "validation"]
FieldType = Literal["line", "text", "choice", "choices", "date", "number", "items", "table"]


def labels(en: str, ka: str, fr: str, ru: str) -> Labels:
    """One label in the four languages, by language code."""
    return {"en": en, "ka": ka, "fr": fr, "ru": ru}


@dataclass(frozen=True)
class Field:
    """A field of a kind.

    ``type`` and the value it holds in an item: ``line`` and ``text`` a str; ``date`` a str ``YYYY[-MM[-DD]]``;
    ``number`` a str of digits; ``choice`` one code of ``vocabulary``; ``choices`` a list of codes; ``items`` a list of
    item keys; ``table`` a list of dicts with the names of ``columns``. A field that is not filled is absent.
    """

    name: str
    type: FieldType
    labels: Labels
    vocabulary: str = ""
    required: Gate = ""
    columns: tuple["Field", ...] = ()

    @property
    def facet(self) -> bool:
        """Whether lists and searches can be narrowed by this field."""
        return self.type in ("choice", "choices")


@dataclass(frozen=True)
class Section:
    """A part of the body with a stable id: ``## Heading {#id}``."""

    id: str
    labels: Labels
    required: Gate = ""


@dataclass(frozen=True)
class Kind:
    """A kind of item."""

    name: str
    prefix: str
    labels: Labels
    plural: Labels
    sections: tuple[Section, ...]
    fields: tuple[Field, ...]
    states: tuple[str, ...]

    @property
    def initial(self) -> str:
        """The state of a new item."""
        return "draft"

    def field(self, name: str) -> Field | None:
        """The field of that name, or None."""
        return next((field for field in self.fields if field.name == name), None)

    def section(self, name: str) -> Section | None:
        """The section of that id, or None."""
        return next((section for section in self.sections if section.id == name), None)


def _line(name: str, en: str, ka: str, fr: str, ru: str, required: Gate = "") -> Field:
    return Field(name, "line", labels(en, ka, fr, ru), required=required)


def _text(name: str, en: str, ka: str, fr: str, ru: str) -> Field:
    return Field(name, "text", labels(en, ka, fr, ru))


def _date(name: str, en: str, ka: str, fr: str, ru: str, required: Gate = "") -> Field:
    return Field(name, "date", labels(en, ka, fr, ru), required=required)


def _number(name: str, en: str, ka: str, fr: str, ru: str) -> Field:
    return Field(name, "number", labels(en, ka, fr, ru))


def _one(name: str, en: str, ka: str, fr: str, ru: str, required: Gate = "", vocabulary: str = "") -> Field:
    return Field(name, "choice", labels(en, ka, fr, ru), vocabulary or name, required)


def _many(name: str, en: str, ka: str, fr: str, ru: str, vocabulary: str = "") -> Field:
    return Field(name, "choices", labels(en, ka, fr, ru), vocabulary or name)


def _items(name: str, en: str, ka: str, fr: str, ru: str) -> Field:
    return Field(name, "items", labels(en, ka, fr, ru))


def _table(name: str, en: str, ka: str, fr: str, ru: str, *columns: Field, required: Gate = "") -> Field:
    return Field(name, "table", labels(en, ka, fr, ru), required=required, columns=columns)


def _part(id: str, en: str, ka: str, fr: str, ru: str, required: Gate = "") -> Section:
    return Section(id, labels(en, ka, fr, ru), required)


def _needed(field: Field, gate: Gate) -> Field:
    return replace(field, required=gate)


DIMENSION = _many("dimension", "Dimension", "განზომილება", "Dimension", "Измерение")
LEVEL = _many("level", "Level", "დონე", "Niveau", "Уровень")
COMPONENT = _many("component", "Component", "კომპონენტი", "Composante", "Компонент")
MODALITY = _many("modality", "Modality", "მოდალობა", "Modalité", "Модальность")
PHASE = _many("phase", "Phase", "ეტაპი", "Phase", "Этап")
TARGET_GROUP = _many("target_group", "Target group", "სამიზნე ჯგუფი", "Groupe cible", "Целевая группа")
SERVICE = _many("service", "Service", "სერვისი", "Service", "Услуга")
PLACE = _many("place", "Place", "ადგილი", "Lieu", "Место")
ACTOR = _many("actor", "Actor", "მონაწილე უწყება", "Acteur", "Участник")
CRITERION = _many("criterion", "Evaluation criterion", "შეფასების კრიტერიუმი", "Critère d’évaluation", "Критерий оценки")
STAKEHOLDERS = _many("stakeholder_group", "Stakeholder group", "დაინტერესებული მხარეები", "Groupe de parties prenantes",
                     "Группа заинтересованных сторон")
PERIOD = _line("period", "Period", "პერიოდი", "Période", "Период")
PARTNERS = _text("partners", "Partners", "პარტნიორები", "Partenaires", "Партнёры")
SITES = _items("sites", "Pilot sites", "საპილოტე ადგილები", "Sites pilotes", "Пилотные площадки")
GROUP = _one("stakeholder_group", "Group", "ჯგუფი", "Groupe", "Группа")
COUNT = _number("count", "Number", "რაოდენობა", "Nombre", "Количество")
STATED_BY = _line("stated_by", "According to", "წყაროს მიხედვით", "Selon", "По данным")
EVIDENCE = _table(
    "evidence", "Sources and evidence", "წყაროები და მტკიცებულებები", "Sources et éléments probants", "Источники и доказательства",
    _line("title", "Title", "სათაური", "Titre", "Название"),
    _line("publisher", "Published by", "გამომცემელი", "Publié par", "Издатель"),
    _date("date", "Date", "თარიღი", "Date", "Дата"),
    _line("address", "Address", "მისამართი", "Adresse", "Адрес"),
    _date("accessed", "Accessed", "ნანახია", "Consulté le", "Дата обращения"),
    _line("page", "Page", "გვერდი", "Page", "Страница"),
    _one("evidence_type", "Type of evidence", "მტკიცებულების ტიპი", "Type de preuve", "Вид доказательства"),
    _one("strength", "Strength", "სიმტკიცე", "Solidité", "Надёжность", vocabulary="confidence"))
ORIGIN = _one("origin", "Origin", "წარმომავლობა", "Origine", "Происхождение")
SENSITIVITY = _one("sensitivity", "Sensitivity", "კონფიდენციალურობა", "Sensibilité", "Уровень доступа", "review")
REVIEW_DUE = _date("review_due", "Review by", "გადასახედია", "À revoir avant", "Пересмотреть до")
OWNER = _line("owner", "Owner (role)", "პასუხისმგებელი (როლი)", "Responsable (rôle)", "Ответственный (роль)")
# what every kind has, after its own fields
COMMON = (EVIDENCE, ORIGIN, SENSITIVITY, OWNER, REVIEW_DUE)

SHORT_LIFE = ("draft", "review", "published", "superseded", "retired")
VALIDATED_LIFE = ("draft", "review", "validation", "validated", "reserved", "rejected", "published", "superseded", "retired")
LESSON_LIFE = ("observation", "draft", "review", "validation", "validated", "reserved", "rejected", "published", "applied",
               "superseded", "retired")

LESSON = Kind("lesson", "LL", labels("Lesson", "გაკვეთილი", "Leçon", "Урок"),
              labels("Lessons", "გაკვეთილები", "Leçons", "Уроки"),
    (_part("context", "Context", "კონტექსტი", "Contexte", "Контекст", "review"),
     _part("expected", "What was expected", "რა იყო მოსალოდნელი", "Ce qui était attendu", "Что ожидалось"),
     _part("happened", "What happened", "რა მოხდა", "Ce qui s’est passé", "Что произошло", "review"),
     _part("why", "Why", "რატომ", "Pourquoi", "Почему", "validation"),
     _part("lesson", "The lesson", "გაკვეთილი", "La leçon", "Урок", "review"),
     _part("recommendation", "Recommendation", "რეკომენდაცია", "Recommandation", "Рекомендация", "validation"),
     _part("limits", "Where it does not apply", "სად არ გამოიყენება", "Limites", "Где неприменимо", "validation")),
    (_one("lesson_type", "Type of lesson", "გაკვეთილის ტიპი", "Type de leçon", "Вид урока", "review"),
     _needed(DIMENSION, "review"), _needed(LEVEL, "review"), _needed(COMPONENT, "review"), _needed(PLACE, "review"),
     MODALITY, PHASE, TARGET_GROUP, SERVICE, ACTOR, CRITERION,
     _one("valence", "Outcome", "შედეგი", "Résultat", "Результат"),
     _many("evidence_type", "Type of evidence", "მტკიცებულების ტიპი", "Type de preuve", "Вид доказательства"),
     _one("confidence", "Confidence", "სანდოობა", "Confiance", "Достоверность"),
     SITES, PERIOD, _line("project_ref", "Project reference", "პროექტის ნომერი", "Référence du projet", "Номер проекта"),
     _line("author_role", "Author’s role", "ავტორის როლი", "Rôle de l’auteur", "Роль автора", "review"),
     _line("organisation", "Organisation", "ორგანიზაცია", "Organisation", "Организация", "review"), STAKEHOLDERS,
     _one("consent", "Consent for quotes", "თანხმობა ციტირებაზე", "Consentement aux citations", "Согласие на цитирование", "review"),
     _table("actions", "Follow-up actions", "შემდგომი ქმედებები", "Actions de suivi", "Последующие действия",
            _line("action", "Action", "ქმედება", "Action", "Действие"),
            _line("owner", "Owner (role)", "პასუხისმგებელი (როლი)", "Responsable (rôle)", "Ответственный (роль)"),
            _date("due", "Due", "ვადა", "Échéance", "Срок"),
            _one("action_state", "State", "მდგომარეობა", "État", "Состояние")),
     _table("applied", "Applied in", "გამოყენებულია", "Appliqué dans", "Применено в",
            _line("where", "Where", "სად", "Où", "Где"), _date("date", "Date", "თარიღი", "Date", "Дата"),
            _line("result", "Result", "შედეგი", "Résultat", "Результат"),
            _line("proof", "Proof", "დადასტურება", "Preuve", "Подтверждение")),
     _needed(EVIDENCE, "validation"), ORIGIN, SENSITIVITY, OWNER, _needed(REVIEW_DUE, "validation")), LESSON_LIFE)

TOOL = Kind("tool", "TL", labels("Tool", "ინსტრუმენტი", "Outil", "Инструмент"),
            labels("Tools", "ინსტრუმენტები", "Outils", "Инструменты"),
    (_part("purpose", "Purpose", "მიზანი", "Objectif", "Назначение", "review"),
     _part("when", "When to use it", "როდის გამოიყენება", "Quand l’utiliser", "Когда применять", "review"),
     _part("who", "Who uses it, with whom", "ვინ იყენებს და ვისთან", "Qui l’utilise, avec qui", "Кто и с кем применяет", "review"),
     _part("inputs", "What it needs", "რა არის საჭირო", "Ce qu’il faut", "Что требуется", "review"),
     _part("steps", "Steps", "ნაბიჯები", "Étapes", "Шаги", "review"),
     _part("output", "Output", "შედეგი", "Produit", "Результат", "review"),
     _part("risks", "Risks and do no harm", "რისკები და ზიანის თავიდან აცილება", "Risques et principe « ne pas nuire »", "Риски и принцип «не навреди»"),
     _part("adaptation", "Adaptation for Georgia", "საქართველოსთვის მორგება", "Adaptation à la Géorgie", "Адаптация для Грузии"),
     _part("variants", "Variants", "ვარიანტები", "Variantes", "Варианты"),
     _part("feedback", "Feedback from the pilot", "პილოტის გამოხმაურება", "Retours du pilote", "Отзывы пилота")),
    (_one("tool_type", "Type of tool", "ინსტრუმენტის ტიპი", "Type d’outil", "Вид инструмента", "review"),
     DIMENSION, LEVEL, COMPONENT, PHASE, TARGET_GROUP, SERVICE, PLACE,
     _line("group_size", "Group size", "ჯგუფის ზომა", "Taille du groupe", "Размер группы"),
     _line("duration", "Duration", "ხანგრძლივობა", "Durée", "Длительность"),
     _text("materials", "Materials", "მასალები", "Matériel", "Материалы"),
     _one("difficulty", "Difficulty", "სირთულე", "Difficulté", "Сложность"),
     _one("paper_size", "Paper size", "ქაღალდის ზომა", "Format du papier", "Формат бумаги"),
     _line("licence", "Licence", "ლიცენზია", "Licence", "Лицензия"), *COMMON), VALIDATED_LIFE)

METHODOLOGY = Kind("methodology", "MD", labels("Methodology", "მეთოდოლოგია", "Méthodologie", "Методология"),
                   labels("Methodologies", "მეთოდოლოგიები", "Méthodologies", "Методологии"),
    (_part("foreword", "Foreword", "წინასიტყვაობა", "Avant-propos", "Предисловие"),
     _part("scope", "Scope and definitions", "ფარგლები და განმარტებები", "Champ et définitions", "Сфера применения и определения"),
     _part("theory-of-change", "Theory of change", "ცვლილების თეორია", "Théorie du changement", "Теория изменений"),
     _part("principles", "Principles", "პრინციპები", "Principes", "Принципы"),
     _part("why-and-for-whom", "Why, and for whom", "რატომ და ვისთვის", "Pourquoi, et pour qui", "Зачем и для кого"),
     _part("integrated-approach", "The integrated approach", "ინტეგრირებული მიდგომა", "L’approche intégrée", "Комплексный подход"),
     _part("site-selection", "Site selection and baseline", "ადგილის შერჩევა და საწყისი მდგომარეობა", "Choix des sites et état initial", "Выбор площадок и исходные данные"),
     _part("service-mapping", "Service mapping and gaps", "სერვისების რუკა და ხარვეზები", "Cartographie des services et lacunes", "Картирование услуг и пробелы"),
     _part("service-package", "Service package", "სერვისების პაკეტი", "Paquet de services", "Пакет услуг"),
     _part("referral-and-hub", "Referral and hub operation", "გადამისამართება და ჰაბის მუშაობა", "Orientation et fonctionnement du pôle", "Перенаправление и работа центра"),
     _part("collective-projects", "Collective projects", "კოლექტიური პროექტები", "Projets collectifs", "Коллективные проекты"),
     _part("revitalization", "Community revitalization", "თემის გამოცოცხლება", "Revitalisation communautaire", "Оживление сообществ"),
     _part("mainstreaming", "Mainstreaming", "ინტეგრირება ადგილობრივ განვითარებაში", "Intégration dans le développement local", "Включение в местное развитие"),
     _part("coordination", "Coordination and oversight", "კოორდინაცია და ზედამხედველობა", "Coordination et supervision", "Координация и надзор"),
     _part("monitoring", "Monitoring, evaluation and learning", "მონიტორინგი, შეფასება და სწავლა", "Suivi, évaluation et apprentissage", "Мониторинг, оценка и обучение"),
     _part("data-protection", "Data protection", "მონაცემთა დაცვა", "Protection des données", "Защита данных"),
     _part("costing-and-handover", "Costing, handover and scale-up", "ხარჯთაღრიცხვა, გადაცემა და გაფართოება", "Coûts, transfert et passage à l’échelle", "Затраты, передача и расширение"),
     _part("annexes", "Annexes", "დანართები", "Annexes", "Приложения")),
    (_line("subtitle", "Subtitle", "ქვესათაური", "Sous-titre", "Подзаголовок"),
     _line("edition", "Edition", "გამოცემა", "Édition", "Редакция"),
     _line("custodian", "Custodian", "მეთოდოლოგიის მფლობელი", "Dépositaire", "Хранитель"),
     DIMENSION, LEVEL, COMPONENT, PLACE, *COMMON), VALIDATED_LIFE)

PROJECT = Kind("project", "PR", labels("Project", "პროექტი", "Projet", "Проект"),
               labels("Projects", "პროექტები", "Projets", "Проекты"),
    (_part("summary", "Summary", "შეჯამება", "Résumé", "Краткое описание", "review"),
     _part("aims", "Aims", "მიზნები", "Objectifs", "Цели", "review"),
     _part("activities", "Activities", "საქმიანობა", "Activités", "Деятельность"),
     _part("open", "What is not known", "რა არ არის ცნობილი", "Ce qui n’est pas connu", "Что неизвестно")),
    (_table("identifiers", "Identifiers", "იდენტიფიკატორები", "Identifiants", "Идентификаторы",
            _line("name", "System", "სისტემა", "Système", "Система"), _line("value", "Number", "ნომერი", "Numéro", "Номер"), STATED_BY),
     _text("donors", "Donors", "დონორები", "Donateurs", "Доноры"),
     _table("periods", "Period", "პერიოდი", "Période", "Период",
            _date("from", "From", "დან", "Du", "С"), _date("to", "To", "მდე", "Au", "По"), STATED_BY),
     _table("budget", "Budget", "ბიუჯეტი", "Budget", "Бюджет",
            _number("amount", "Amount", "თანხა", "Montant", "Сумма"), _line("currency", "Currency", "ვალუტა", "Monnaie", "Валюта"), STATED_BY),
     PARTNERS, SITES, COMPONENT, PLACE, *COMMON), SHORT_LIFE)

SITE = Kind("site", "ST", labels("Pilot site", "საპილოტე ადგილი", "Site pilote", "Пилотная площадка"),
            labels("Pilot sites", "საპილოტე ადგილები", "Sites pilotes", "Пилотные площадки"),
    (_part("description", "Description", "აღწერა", "Description", "Описание", "review"),
     _part("what", "What was done", "რა გაკეთდა", "Ce qui a été fait", "Что было сделано"),
     _part("open", "What is not known", "რა არ არის ცნობილი", "Ce qui n’est pas connu", "Что неизвестно")),
    (_needed(PLACE, "review"), _one("site_type", "Type of place", "ადგილის ტიპი", "Type de lieu", "Тип места", "review"),
     COMPONENT, PERIOD, PARTNERS, _one("documentation", "Documentation", "დოკუმენტირება", "Documentation", "Документированность"),
     *COMMON), SHORT_LIFE)

INITIATIVE = Kind("initiative", "IN", labels("Initiative", "ინიციატივა", "Initiative", "Инициатива"),
                  labels("Initiatives", "ინიციატივები", "Initiatives", "Инициативы"),
    (_part("done", "What was done", "რა გაკეთდა", "Ce qui a été fait", "Что было сделано", "review"),
     _part("result", "Result", "შედეგი", "Résultat", "Результат")),
    (_one("initiative_type", "Type of initiative", "ინიციატივის ტიპი", "Type d’initiative", "Вид инициативы", "review"),
     SITES, PLACE, DIMENSION, TARGET_GROUP, PARTNERS, _text("co_financing", "Co-financing", "თანადაფინანსება", "Cofinancement", "Софинансирование"),
     *COMMON), SHORT_LIFE)

SERVICE_KIND = Kind("service", "SV", labels("Service", "სერვისი", "Service", "Услуга"),
                    labels("Services", "სერვისები", "Services", "Услуги"),
    (_part("description", "Description", "აღწერა", "Description", "Описание", "review"),
     _part("eligibility", "Eligibility", "ვის შეუძლია მიიღოს", "Conditions d’accès", "Условия получения"),
     _part("gaps", "Gaps", "ხარვეზები", "Lacunes", "Пробелы"),
     _part("referral", "Referral conditions", "გადამისამართების პირობები", "Conditions d’orientation", "Условия перенаправления")),
    (_line("provider", "Provider", "მიმწოდებელი", "Prestataire", "Поставщик", "review"), _needed(SERVICE, "review"), DIMENSION, PLACE, ACTOR,
     _line("cost", "Cost", "ღირებულება", "Coût", "Стоимость"), _line("contact_role", "Contact (role)", "საკონტაქტო როლი", "Contact (rôle)", "Контакт (роль)"),
     _many("languages", "Languages", "ენები", "Langues", "Языки", "language"),
     _items("referral_from", "Referral from", "გადამისამართება აქედან", "Orientation depuis", "Перенаправление из"),
     _items("referral_to", "Referral to", "გადამისამართება აქეთ", "Orientation vers", "Перенаправление в"), *COMMON), SHORT_LIFE)

ORGANISATION = Kind("organisation", "OR", labels("Organisation", "ორგანიზაცია", "Organisation", "Организация"),
                    labels("Organisations", "ორგანიზაციები", "Organisations", "Организации"),
    (_part("description", "Description", "აღწერა", "Description", "Описание", "review"),
     _part("role", "Role", "როლი", "Rôle", "Роль")),
    (_line("name_en", "Name in English", "სახელწოდება ინგლისურად", "Nom en anglais", "Название по-английски"),
     _line("name_ka", "Name in Georgian", "სახელწოდება ქართულად", "Nom en géorgien", "Название по-грузински"),
     _line("name_fr", "Name in French", "სახელწოდება ფრანგულად", "Nom en français", "Название по-французски"),
     _line("name_ru", "Name in Russian", "სახელწოდება რუსულად", "Nom en russe", "Название по-русски"),
     ACTOR, PLACE, SERVICE, _line("address", "Public address", "საჯარო მისამართი", "Adresse publique", "Публичный адрес"), *COMMON), SHORT_LIFE)

WORKSHOP = Kind("workshop", "WS", labels("Workshop", "სამუშაო შეხვედრა", "Atelier", "Семинар"),
                labels("Workshops", "სამუშაო შეხვედრები", "Ateliers", "Семинары"),
    (_part("purpose", "Purpose", "მიზანი", "Objectif", "Цель", "review"), _part("agenda", "Agenda", "დღის წესრიგი", "Ordre du jour", "Повестка"),
     _part("materials", "Materials", "მასალები", "Matériel", "Материалы"), _part("outcome", "Outcome", "შედეგი", "Conclusions", "Итоги")),
    (_date("date", "Date", "თარიღი", "Date", "Дата", "review"), PLACE,
     _table("invited", "Invited", "მოწვეულნი", "Invités", "Приглашены", GROUP, COUNT),
     _table("present", "Present", "დამსწრენი", "Présents", "Присутствовали", GROUP, COUNT), *COMMON), SHORT_LIFE)

SOURCE = Kind("source", "SR", labels("Source", "წყარო", "Source", "Источник"), labels("Sources", "წყაროები", "Sources", "Источники"),
    (_part("summary", "Summary", "შეჯამება", "Résumé", "Краткое содержание"),),
    (_line("author", "Author or body", "ავტორი ან უწყება", "Auteur ou organisme", "Автор или организация", "review"),
     _date("year", "Year", "წელი", "Année", "Год"), _line("address", "Address", "მისამართი", "Adresse", "Адрес"),
     _many("languages", "Languages", "ენები", "Langues", "Языки", "language"), _date("accessed", "Accessed", "ნანახია", "Consulté le", "Дата обращения"),
     _line("licence", "Licence", "ლიცენზია", "Licence", "Лицензия"), *COMMON), SHORT_LIFE)

NOTE = Kind("note", "NT", labels("Note", "ჩანიშვნა", "Note", "Заметка"), labels("Notes", "ჩანიშვნები", "Notes", "Заметки"),
    (_part("text", "Text", "ტექსტი", "Texte", "Текст", "review"),),
    (DIMENSION, LEVEL, COMPONENT, PLACE, ACTOR, TARGET_GROUP, *COMMON), SHORT_LIFE)

TERM = Kind("term", "TM", labels("Term", "ტერმინი", "Terme", "Термин"), labels("Terms", "ტერმინები", "Termes", "Термины"),
    (_part("definition", "Definition", "განმარტება", "Définition", "Определение", "review"),),
    (_line("term_en", "English", "ინგლისური", "Anglais", "Английский"), _line("term_ka", "Georgian", "ქართული", "Géorgien", "Грузинский"),
     _line("term_fr", "French", "ფრანგული", "Français", "Французский"), _line("term_ru", "Russian", "რუსული", "Russe", "Русский"),
     _one("term_status", "Status", "სტატუსი", "Statut", "Статус"),
     _text("forbidden", "Not to be used", "არ გამოიყენება", "À ne pas employer", "Не использовать"), *COMMON), SHORT_LIFE)

KINDS: Mapping[str, Kind] = {kind.name: kind for kind in (
    LESSON, TOOL, METHODOLOGY, PROJECT, SITE, INITIATIVE, SERVICE_KIND, ORGANISATION, WORKSHOP, SOURCE, NOTE, TERM)}
LINK_TYPES: Mapping[str, Labels] = {
    "supports": labels("supports", "ადასტურებს", "appuie", "подтверждает"),
    "contradicts": labels("contradicts", "ეწინააღმდეგება", "contredit", "противоречит"),
    "derived_from": labels("is derived from", "გამომდინარეობს", "est dérivé de", "происходит из"),
    "replaces": labels("replaces", "ანაცვლებს", "remplace", "заменяет"),
    "translates": labels("translates", "თარგმნის", "traduit", "переводит"),
    "mentions": labels("mentions", "ახსენებს", "mentionne", "упоминает"),
}


def kind(name: str) -> Kind:
    """The kind of that name. Raises ToolkitError naming the kinds there are."""
    if name not in KINDS:
        raise ToolkitError("There is no kind “{name}”.", "The kinds are: {names}.", name=name, names=", ".join(KINDS))
    return KINDS[name]


def text_in(labels: Labels, lang: str) -> str:
    """A label in a language, in English where that language has none."""
    return labels.get(lang) or labels["en"]
