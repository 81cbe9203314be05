from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit_app.publishing.breaking import Look, Run
from toolkit_app.publishing.flow import Block, fill
from toolkit_app.publishing.fonts import SANS, face
from toolkit_app.publishing.frames import Edge, Frame
from toolkit_app.publishing.grid import Grid, Row, column_widths
from toolkit_app.publishing.paragraph import Paragraph
from toolkit_app.publishing.style import Style

LOOK = Look(face(SANS), 10, "#000000")


def lines(count: int, *, keep: bool = False, tag: str = "x") -> Paragraph:
    return Paragraph(
        [Run("\n".join(f"{tag}{number}" for number in range(count)), LOOK)],
        Style(size=10, leading=10, keep=keep, after=3, before=5),
    )


def words(block: Block) -> list[str]:
    if isinstance(block, Paragraph):
        return ["".join(run.text for run in line.runs) for line in block.lines]
    if isinstance(block, Frame):
        return [word for inner in block.blocks for word in words(inner)]
    return [word for row in block.rows for cell in row.cells for inner in cell for word in words(inner)]


def pages(blocks: list[Block], width: float, room: float) -> list[list[Block]]:
    made = []
    rest = blocks
    while rest:
        filled = fill(rest, width, room, fresh=True)
        assert filled.placed
        made.append([placed.block for placed in filled.placed])
        rest = filled.rest
    return made


def test_a_heading_goes_with_what_it_heads() -> None:
    first, second = pages([lines(7), lines(1, keep=True, tag="h"), lines(4)], 100, 100)
    assert len(first) == 1
    assert words(second[0]) == ["h0"]


def test_two_headings_and_a_table_stay_together() -> None:
    table = Grid([Row([[lines(1)]])], [Row([[lines(1)]]) for _ in range(4)], padding=2)
    first, second = pages([lines(4), lines(1, keep=True), lines(1, keep=True), table], 100, 100)
    assert [type(block).__name__ for block in first] == ["Paragraph"]
    assert len(second) == 3


BLOCK = st.one_of(
    st.builds(lines, st.integers(1, 30), keep=st.just(False)),
    st.builds(lines, st.integers(1, 2), keep=st.just(True)),
    st.builds(
        lambda counts: Frame([lines(count) for count in counts], Edge(top=4, bottom=4, left=10)),
        st.lists(st.integers(1, 9), min_size=1, max_size=4),
    ),
    st.builds(
        lambda counts: Grid([Row([[lines(1, tag="head")]])], [Row([[lines(count)]]) for count in counts], padding=2),
        st.lists(st.integers(1, 30), min_size=1, max_size=6),
    ),
)


@settings(max_examples=80, deadline=None)
@given(st.lists(BLOCK, min_size=1, max_size=8), st.integers(90, 300))
def test_everything_is_set_once_nothing_overflows_and_no_page_ends_with_a_heading(blocks: list[Block], room: int) -> None:
    for block in blocks:
        block.measure(100)
    wanted = [word for block in blocks for word in words(block)]
    made = pages(blocks, 100, room)
    assert [word for page in made for block in page for word in words(block)] == wanted
    for number, page in enumerate(made[:-1]):
        assert len(page) == 1 or not page[-1].keep, number
    for page in made:
        filled = fill(page, 100, 1e9, fresh=True)
        splittable = all(block.least(100) <= room for block in page)
        assert filled.height <= room + 0.01 or not splittable


def test_a_frame_breaks_and_stays_a_frame() -> None:
    frame = Frame([lines(3), lines(8)], Edge(top=4, bottom=4))
    first, rest = frame.split(100, 80) or (None, None)
    assert isinstance(first, Frame)
    assert isinstance(rest, Frame)
    assert first.measure(100) <= 80


def test_a_table_repeats_its_head_and_cuts_a_long_row() -> None:
    table = Grid([Row([[lines(1, tag="head")]])], [Row([[lines(60)]])], padding=2)
    table.measure(100)
    first, rest = table.split(100, 300) or (None, None)
    assert isinstance(first, Grid)
    assert isinstance(rest, Grid)
    assert words(rest.head[0].cells[0][0]) == ["head0"]
    assert len(words(first)) + len(words(rest)) == 60


def test_columns_are_as_wide_as_their_contents_ask() -> None:
    def cell(text: str) -> list[Block]:
        return [Paragraph([Run(text, LOOK)], Style(size=10))] if text else []

    rows = [Row([cell("Kvareli"), cell("a much longer text that needs most of the room " * 3), cell("12")]) for _ in range(3)]
    narrow, wide, small = column_widths([], rows, 400, 8)
    assert abs(narrow + wide + small - 400) < 0.01
    assert wide > 250
    assert narrow > Paragraph([Run("Kvareli", LOOK)], Style(size=10)).natural()[1]
    assert small < narrow


def test_an_empty_column_gets_room_to_write_in() -> None:
    def cell(text: str) -> list[Block]:
        return [Paragraph([Run(text, LOOK)], Style(size=10))] if text else []

    widths = column_widths(
        [Row([cell("Question"), cell("Answer")])], [Row([cell("Who pays for it, and until when?"), []])], 300, 8
    )
    assert widths[1] > 80


@given(
    st.lists(
        st.lists(st.sampled_from(["", "word", "a longer text of words", "x" * 80]), min_size=4, max_size=4),
        min_size=1,
        max_size=4,
    ),
    st.integers(60, 500),
)
def test_columns_always_fill_the_width(rows: list, width: int) -> None:
    made = [Row([[Paragraph([Run(text, LOOK)], Style(size=10))] if text else [] for text in row]) for row in rows]
    widths = column_widths(made[:1], made[1:], width, 8)
    assert abs(sum(widths) - width) < 0.01
    assert all(wide > 0 for wide in widths)
