"""The documents lead nowhere that is not there, and the guide has the same pages in both languages."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"\[[^\]]*\]\(([^)#\s]+)")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_and_pictures_are_there(page):
    text = re.sub(r"```.*?```|`[^`]*`", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    wanted = [found for found in LINK.findall(text) if "://" not in found and not found.startswith("mailto:")]
    assert [found for found in wanted if not (page.parent / found).exists()] == []


def test_the_guide_has_the_same_pages_and_pictures_in_both_languages():
    english, georgian = ({page.name: len(re.findall(r"^!\[", page.read_text(encoding="utf-8"), re.MULTILINE))
                          for page in (ROOT / "docs" / "guide" / lang).glob("*.md")} for lang in ("en", "ka"))
    assert english == georgian


def test_every_picture_is_shown_in_both_languages():
    shown = {(page.parent / found).resolve() for page in PAGES for found in LINK.findall(page.read_text(encoding="utf-8"))}
    taken = set((ROOT / "docs" / "pictures").rglob("*.png"))
    assert taken - shown == set()
    assert {path.name.replace("-ka.", "-en.") for path in taken} == {path.name for path in taken if path.stem.endswith("-en")}
