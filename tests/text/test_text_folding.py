"""Spellings that must meet, and offsets that must lead back."""

import unicodedata

import pytest
from hypothesis import given, settings
from text.scripts import writing

from toolkit_app.text.folding import fold, fold_map, latin


@pytest.mark.parametrize(
    "written, folded",
    [
        ("ᲠᲔᲘᲜᲢᲔᲒᲠᲐᲪᲘᲐ", "რეინტეგრაცია"),
        ("Réintégration", "reintegration"),
        ("Œuvre œuvre Æon ﬁn STRASSE straße", "oeuvre oeuvre aeon fin strasse strasse"),
        ("ЕЩЁ ещё й Й", "еще еще й й"),
        ("за\u0301мок е\u0301", "замок е"),
        ("Çà et là, Łódź", "ca et la, lodz"),
        ("so\u00adft", "soft"),
        ("İstanbul", "istanbul"),
    ],
)
def test_spellings_meet(written: str, folded: str) -> None:
    assert fold(written) == folded
    assert fold(unicodedata.normalize("NFD", written)) == folded


def test_one_place_in_three_scripts() -> None:
    assert latin("ხარაგაული") == "kharagauli"
    assert latin("Харагаули") == "Kharagauli"
    assert latin("ᲡᲐᲛᲒᲝᲠᲘ") == "samgori"
    assert latin("Щёлково, объезд") == "Shchelkovo, obezd"
    assert latin("ყვარელი, წყალტუბო") == "qvareli, tsqaltubo"
    assert latin("Kvareli, été") == "Kvareli, été"


def test_a_hit_leads_back_to_the_original_spelling() -> None:
    text = "Les œuvres: STRAßE, ᲬᲧᲐᲚᲘ"
    folded, offsets = fold_map(text)
    at = folded.index("strasse")
    assert text[offsets[at] : offsets[at + 6] + 1] == "STRAßE"
    at = folded.index("წყალი")
    assert text[offsets[at] : offsets[at + 4] + 1] == "ᲬᲧᲐᲚᲘ"


@settings(max_examples=400, deadline=None)
@given(writing())
def test_folding_is_idempotent_and_mapped(text: str) -> None:
    folded, offsets = fold_map(text)
    assert folded == fold(text)
    assert fold(folded) == folded
    assert len(offsets) == len(folded)
    assert offsets == sorted(offsets)
    assert all(0 <= offset < len(text) for offset in offsets)
