"""Forms in four languages for tests and benchmarks; every statement is made up for them."""

import hashlib
import io
from collections.abc import Iterator

import numpy as np
import pypdfium2
import zxingcpp
from PIL import Image

from toolkit_app.publishing import form_pdf
from toolkit_app.publishing.form import Choice, Form, Question
from toolkit_app.text.formcode import Identity, PageCode, page_code

WORDS = {
    "en": ("Validation of the approach: third draft of the methodology", "Read each statement as it stands.", "Municipal level",
           ("Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"),
           ("Abstain", "Cannot judge", "Conflict of interest"), ("Yes", "No"),
           ("Returnees take part in choosing the initiatives that their municipality supports.",
            "Each initiative names who answers for it from the first meeting on; this person reports to the community "
            "at least once "
            "in every quarter of the year, in words that everybody understands.",
            "An initiative is closed only after those it served have been heard.")),
    "ka": ("მიდგომის ვალიდაცია: მეთოდოლოგიის მესამე მონახაზი", "წაიკითხეთ თითოეული დებულება ისე, როგორც წერია.",
           "მუნიციპალური დონე",
           ("სრულიად არ ვეთანხმები", "არ ვეთანხმები", "არც ვეთანხმები და არც უარვყოფ", "ვეთანხმები", "სრულიად ვეთანხმები"),
           ("თავს ვიკავებ", "ვერ ვაფასებ", "ინტერესთა კონფლიქტი"), ("დიახ", "არა"),
           ("დაბრუნებული მიგრანტები მონაწილეობენ იმ ინიციატივების შერჩევაში, რომლებსაც მათი მუნიციპალიტეტი უჭერს მხარს.",
            "თითოეულ ინიციატივას პირველივე შეხვედრიდან ჰყავს პასუხისმგებელი პირი, რომელიც თემის წინაშე კვარტალში "
            "ერთხელ მაინც აბარებს "
            "ანგარიშს ყველასთვის გასაგები ენით.",
            "ინიციატივა სრულდება მხოლოდ მას შემდეგ, რაც მოსმენილია მათი აზრი, ვისაც ის ემსახურებოდა.")),
    "fr": ("Validation de l’approche : troisième projet de méthodologie", "Lisez chaque énoncé tel qu’il est.",
           "Niveau municipal",
           ("Pas du tout d’accord", "Pas d’accord", "Ni d’accord ni pas d’accord", "D’accord", "Tout à fait d’accord"),
           ("Abstention", "Ne peut pas juger", "Conflit d’intérêts"), ("Oui", "Non"),
           ("Les personnes de retour participent au choix des initiatives que soutient leur municipalité.",
            "Chaque initiative désigne, dès la première réunion, une personne responsable qui rend compte à la "
            "communauté au moins une "
            "fois par trimestre, en des mots que chacun comprend.",
            "Une initiative n’est close qu’après avoir entendu celles et ceux qu’elle a servis.")),
    "ru": ("Валидация подхода: третий проект методологии", "Читайте каждое положение так, как оно написано.",
           "Муниципальный уровень",
           ("Совершенно не согласен", "Не согласен", "Ни то ни другое", "Согласен", "Полностью согласен"),
           ("Воздерживаюсь", "Не могу судить", "Конфликт интересов"), ("Да", "Нет"),
           ("Вернувшиеся мигранты участвуют в выборе инициатив, которые поддерживает их муниципалитет.",
            "Для каждой инициативы с первой встречи назначается ответственный, который не реже раза в квартал отчитывается перед "
            "сообществом понятными для всех словами.",
            "Инициатива закрывается только после того, как выслушаны те, кому она служила.")),
}


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def choices(lang: str, scale: str = "rating") -> tuple[Choice, ...]:
    """rating (5), nine, ranks (30), ballot or none."""
    _, _, _, five, others, ballot, _ = WORDS[lang]
    codes = ("abstain", "cannot_judge", "recused")
    apart = tuple(Choice(code, label, apart=True) for code, label in zip(codes, others, strict=True))
    if scale == "nine":
        anchors = {1: five[0], 5: five[2], 9: five[4]}
        return (*(Choice(str(n), anchors.get(n, str(n))) for n in range(1, 10)), *apart)
    if scale == "ranks":
        return (*(Choice(str(n), str(n)) for n in range(1, 31)), *apart)
    if scale == "ballot":
        return (*(Choice(code, label) for code, label in zip(("yes", "no"), ballot, strict=True)), *apart)
    return (*(Choice(str(n), label) for n, label in enumerate(five, 1)), *apart) if scale == "rating" else ()


def form(lang: str = "en", count: int = 5, *, scale: str = "rating", comment: bool = True, copy: str = "one",
         **changes: object) -> Form:
    """A form of so many statements."""
    title, introduction, group, _, _, _, statements = WORDS[lang]
    questions = tuple(
        Question(f"item/s-{n}", str(n), words, f"sha256:{digest(words)}", choices(lang, scale), comment)
        for n, words in ((n, statements[(n - 1) % len(statements)]) for n in range(1, count + 1)))
    values: dict[str, object] = {
        "identity": Identity(digest("round")[:32], digest("definition"), digest(copy)[:12], lang), "name": "RD-7K3QF2MA",
        "title": title, "questions": questions, "introduction": introduction, "rule": introduction, "closes": "2026-12-18",
        "contact": "IOM", "addressee": group, "made": "2026-11-23"}
    return Form(**{**values, **changes})  # type: ignore[arg-type]


def pictures(pdf: bytes, dpi: int = 300) -> Iterator[tuple[Image.Image, PageCode]]:
    """The pages of a form as pictures, each with its code."""
    document = pypdfium2.PdfDocument(pdf)
    for page in document:
        picture = page.render(scale=dpi / 72, grayscale=True).to_pil()
        (found,) = zxingcpp.read_barcodes(np.asarray(picture), formats=zxingcpp.BarcodeFormat.QRCode)
        code = page_code(found.text)
        assert code is not None
        yield picture, code
    document.close()


def page_code_of(round: str, who: Identity) -> PageCode:
    """A code of a page without rows, of another round."""
    return PageCode(round, who.digest[:16], who.copy, who.lang, 1, 1)


def paper(*forms: Form) -> bytes:
    """Forms as a PDF to print."""
    return form_pdf.paper(forms)


def png(picture: Image.Image) -> bytes:
    target = io.BytesIO()
    picture.save(target, "PNG")
    return target.getvalue()
