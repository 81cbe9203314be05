"""How long a step takes, as people write it."""

import pytest
from pypdf import PdfReader

from toolkit_app.publishing.timing import at_end, clock, minutes, told


@pytest.mark.parametrize(
    "text, found",
    [
        ("7 minutes", 7),
        ("10–15 minutes", 15),
        ("1 h 30", 90),
        ("1 hour and 15 minutes", 75),
        ("1.5 hours", 90),
        ("2 hours", 120),
        ("7 წუთი", 7),
        ("10-15 წთ", 15),
        ("2 საათი", 120),
        ("1 საათი და 20 წუთი", 80),
        ("30 min", 30),
        ("1 heure", 60),
        ("2 часа", 120),
        ("45 минут", 45),
        ("5 мин.", 5),
        ("three minutes", None),
        ("12 houses", None),
        ("5 minority groups", None),
        ("", None),
    ],
)
def test_minutes(text: str, found: int | None) -> None:
    assert minutes(text) == found


@pytest.mark.parametrize(
    "text, rest, found",
    [
        ("Ask. (7 minutes)", "Ask.", 7),
        ("Ask (in two houses)", "Ask (in two houses)", None),
        ("Ask (7 minutes) again", "Ask (7 minutes) again", None),
        ("დაელოდეთ (7 წუთი).", "დაელოდეთ", 7),
    ],
)
def test_the_duration_at_the_end_of_a_step(text: str, rest: str, found: int | None) -> None:
    assert at_end(text) == (rest, found)


@pytest.mark.parametrize(
    "text, found",
    [("09:30", 570), ("9.30", 570), ("9h30", 570), ("23:59 x", 1439), ("24:00", None), ("9:3", None), ("x 9:30", None)],
)
def test_a_time_of_day(text: str, found: int | None) -> None:
    assert clock(text) == found


def test_a_step_with_a_bold_name_has_its_time_in_it(make, printed) -> None:
    body = "## Steps {#steps}\n\n1. **Silence (10 minutes).** Everybody writes.\n2. **Vote (5 minutes)** if wished.\n3. Look."
    path, _ = printed(make.handout(make.entry(body), layout="guide", options={"start": "09:30"}))
    text = " ".join(PdfReader(path).pages[0].extract_text().split())
    assert "09:30 10 1. Silence. Everybody writes." in text
    assert "09:40 5 2. Vote if wished." in text
    assert "09:45 – 3. Look." in text


def test_a_day_goes_round() -> None:
    assert (told(570), told(24 * 60 + 5)) == ("09:30", "00:05")
