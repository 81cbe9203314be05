import pytest

from toolkit_app import kinds, places
from toolkit_app.errors import ToolkitError
from toolkit_app.library import content


@pytest.fixture
def fresh(tmp_path, monkeypatch):
    """A shipped folder of its own, and nothing remembered of the real one before or after."""
    def forget():
        content.facet.cache_clear()
        content.facet_names.cache_clear()

    forget()
    monkeypatch.setattr(places, "shipped", lambda *parts: tmp_path.joinpath(*parts))
    (tmp_path / "content" / "vocabulary").mkdir(parents=True)
    yield tmp_path / "content"
    forget()


def test_every_vocabulary_a_kind_speaks_of_is_shipped_with_four_labels_a_code():
    spoken = {field.vocabulary for kind in kinds.KINDS.values() for field in kind.fields if field.vocabulary}
    spoken |= {column.vocabulary for kind in kinds.KINDS.values() for field in kind.fields for column in field.columns}
    assert (spoken | {"state"}) - {""} <= set(content.vocabulary())
    for facet in content.vocabulary().values():
        assert set(facet.labels) == set(kinds.LANGUAGES), facet.name
        assert len(facet.by_code) == len(facet.codes), facet.name
        for code in facet.codes:
            assert set(code.labels) == set(kinds.LANGUAGES), (facet.name, code.code)
            assert not code.parent or code.parent in facet.by_code, code


def test_every_state_of_a_kind_has_a_label():
    states = content.facet("state").by_code
    assert {state for kind in kinds.KINDS.values() for state in kind.states} <= set(states)


def test_labels_fall_back_to_english_and_then_to_the_code():
    assert content.label("place", "imereti", "ka") == "იმერეთი"
    assert content.label("place", "imereti", "xx") == "Imereti"
    assert content.label("place", "atlantis", "ka") == "atlantis"


def test_a_wrong_code_names_the_nearest():
    content.check("dimension", "economic")
    with pytest.raises(ToolkitError, match="Nearest: economic"):
        content.check("dimension", "econmic")
    with pytest.raises(ToolkitError, match="There are: economic"):
        content.check("dimension", "xyzzy")
    with pytest.raises(ToolkitError, match="Nearest: dimension"):
        content.check("dimensions", "economic")


def test_a_municipality_brings_its_region():
    codes = content.with_parents("place", ["kharagauli", "imereti", "unknown"])
    assert codes[:2] == ("kharagauli", "imereti")
    assert "unknown" in codes
    assert len(codes) == len(set(codes))


def test_a_circle_of_parents_ends(fresh):
    (fresh / "vocabulary" / "ring.yaml").write_text(
        "labels: {en: Ring}\ncodes:\n- {code: a, parent: b, labels: {en: A}}\n- {code: b, parent: a, labels: {en: B}}\n")
    assert content.with_parents("ring", ["a"]) == ("a", "b")


def test_words_that_yaml_takes_for_values_stay_words(fresh):
    codes = "".join(f"- {{code: {code}, labels: {{en: A}}}}\n" for code in ("no", "2020-01-02", "010"))
    (fresh / "vocabulary" / "odd.yaml").write_text(f"labels: {{en: Odd}}\ncodes:\n{codes}")
    assert [code.code for code in content.facet("odd").codes] == ["no", "2020-01-02", "010"]


@pytest.mark.parametrize("text", ["{", "labels: {en: A}", "- a", "codes: []", "labels: {ka: ა}\ncodes: []"])
def test_a_damaged_vocabulary_is_named(fresh, text):
    (fresh / "vocabulary" / "broken.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(ToolkitError, match=r"broken\.yaml"):
        content.facet("broken")


def test_a_vocabulary_that_is_no_text_is_named(fresh):
    (fresh / "vocabulary" / "broken.yaml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ToolkitError, match=r"broken\.yaml"):
        content.facet("broken")
