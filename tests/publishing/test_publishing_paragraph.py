from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit_app.publishing.breaking import Look, Run, set_lines, width_of
from toolkit_app.publishing.fonts import SANS, face
from toolkit_app.publishing.hyphenation import hyphenated
from toolkit_app.publishing.paragraph import Paragraph
from toolkit_app.publishing.style import Style

PLAIN = Look(face(SANS), 10, "#000000")
BOLD = Look(face(SANS, bold=True), 10, "#000000")
TEXT = st.text(alphabet="ab იაწ жё-/.  \u00a0\u00ad\n", max_size=80)


def shown(lines: list) -> list[str]:
    return ["".join(run.text for run in line.runs) for line in lines]


def test_words_are_set_in_lines() -> None:
    assert shown(set_lines([Run("one two three", PLAIN)], width_of("one two", *PLAIN[:2]) + 1)) == ["one two ", "three"]


def test_a_line_feed_ends_a_line() -> None:
    assert shown(set_lines([Run("one\ntwo", PLAIN)], 500)) == ["one", "two"]


def test_no_break_spaces_of_every_width_hold() -> None:
    for blank in "\u00a0\u202f\u2007":
        lines = shown(set_lines([Run(f"costs about 12{blank}500{blank}₾ now", PLAIN)], width_of("costs about 12 50", *PLAIN[:2])))
        assert lines[0] == "costs about "
        assert f"12{blank}500{blank}₾" in lines[1]


def test_a_word_in_two_looks_is_one_word() -> None:
    lines = set_lines([Run("aaaa re", PLAIN), Run("integration", BOLD)], width_of("reintegration", *BOLD[:2]) + 5)
    assert shown(lines) == ["aaaa ", "reintegration"]


def test_a_soft_hyphen_shows_only_where_it_divides() -> None:
    room = width_of("საქართველო რეინტეგ-", *PLAIN[:2]) + 1
    lines = shown(set_lines([Run(hyphenated("საქართველო რეინტეგრაცია", "ka"), PLAIN)], room))
    assert lines == ["საქართველო რეინტეგ\u00ad", "რაცია"]


def test_a_word_is_not_divided_for_a_little_blank() -> None:
    room = width_of("საქართველოს რე", *PLAIN[:2]) + 1
    assert shown(set_lines([Run(hyphenated("საქართველოს რეინტეგრაცია", "ka"), PLAIN)], room))[0] == "საქართველოს "


def test_a_long_address_is_broken_after_a_joint() -> None:
    lines = shown(
        set_lines(
            [Run("https://example.org/one/two/three/four/five", PLAIN)], width_of("https://example.org/one/two/th", *PLAIN[:2])
        )
    )
    assert lines[0].endswith("/")
    assert "".join(lines) == "https://example.org/one/two/three/four/five"


@settings(max_examples=200)
@given(st.lists(st.tuples(TEXT, st.sampled_from([PLAIN, BOLD])), max_size=4), st.integers(15, 200))
def test_lines_hold_the_text_and_keep_the_width(parts: list, room: int) -> None:
    lines = set_lines([Run(text, look) for text, look in parts], room)
    source = "".join(text for text, _ in parts)
    words = "".join(source.replace("\u00ad", "").split())
    assert "".join("".join(shown(lines)).split()).replace("\u00ad", "") == words
    assert all(line.width <= room + 0.01 for line in lines)
    for line in lines:
        used = sum(width_of(run.text, *run.look[:2]) for run in line.runs)
        assert used >= line.width - 0.01


def test_a_paragraph_leaves_no_single_line_on_either_page() -> None:
    style = Style(size=10, leading=10)
    six = Paragraph([Run("word\nword\nword\nword\nword\nword", PLAIN)], style)
    assert six.measure(100) == 60
    assert six.split(100, 19) is None
    first, rest = six.split(100, 59) or (None, None)
    assert (first.measure(100), rest.measure(100)) == (40, 20)
    assert Paragraph([Run("a\nb\nc", PLAIN)], style).split(100, 25) is None


@given(st.integers(1, 12), st.floats(5, 150))
def test_what_least_promises_split_keeps(count: int, room: float) -> None:
    paragraph = Paragraph([Run("\n".join("word" for _ in range(count)), PLAIN)], Style(size=10, leading=10))
    height = paragraph.measure(100)
    parts = paragraph.split(100, room)
    if height > room >= paragraph.least(100):
        assert parts is not None
    if parts:
        assert parts[0].measure(100) <= room
        assert parts[0].measure(100) + parts[1].measure(100) == height


def test_a_line_may_end_at_a_hyphen_but_not_within_a_key() -> None:
    room = width_of("seen co-financed", *PLAIN[:2]) - 1
    assert shown(set_lines([Run("seen co-financed", PLAIN)], room)) == ["seen co-", "financed"]
    assert shown(set_lines([Run("seen LL-7K3QF2MA", PLAIN)], room)) == ["seen ", "LL-7K3QF2MA"]
