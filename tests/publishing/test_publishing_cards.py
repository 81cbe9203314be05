"""Flash cards: what is wider than a small piece of paper is divided as its language is."""

import pypdfium2
import pytest

WIDE = "გადამისამართებულთათვისაც"


@pytest.mark.parametrize(("title", "hyphens"), [(f"სახელმწიფო პროგრამებში {WIDE}", 1), ("ოჯახები დაბრუნდნენ", 0)])
def test_only_a_word_wider_than_the_card_is_divided_and_with_a_hyphen(make, printed, title: str, hyphens: int) -> None:
    path, _ = printed(make.handout(make.entry(title=title, lang="ka"), layout="cards", paper="A7"))
    with pypdfium2.PdfDocument(path) as pdf:
        text = pdf[0].get_textpage().get_text_range()
    divided = "\ufffe"  # how the reader of the file tells a soft hyphen at the end of a line
    assert text.count(divided) == hyphens
    words = text.replace(divided, "").split()
    assert [word for word in title.split() if word not in words] == []
