import re
from xml.etree import ElementTree

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit_app.publishing.charts import paper
from toolkit_app.publishing.charts.block import FEWEST, Plot, figure
from toolkit_app.publishing.charts.description import (
    Bars,
    Boxes,
    BoxRow,
    Event,
    HeatMap,
    HeatRow,
    Likert,
    LikertRow,
    Lines,
    Series,
    Timeline,
    cut,
    height_in_rows,
)
from toolkit_app.publishing.charts.drawing import alternative, draw, numbers
from toolkit_app.publishing.charts.frame import PAPER, legible, ticks, wrapped
from toolkit_app.publishing.charts.shapes import Box, Disc, Stroke, Words, hatched, svg, width_of
from toolkit_app.publishing.charts.times import moment
from toolkit_app.publishing.charts.words import number
from toolkit_app.publishing.layout import Layout
from toolkit_app.publishing.style import sheet

SHEET = sheet(Layout("charts", "handout"), "A4")

SCALE = ("Strongly disagree", "Disagree", "Neither", "Agree", "Strongly agree")
LIKERT = Likert("Answers", SCALE, (LikertRow("Forms are bilingual", (1, 2, 3, 8, 9), "74 %"), LikertRow("Few", (), "n < 5")))
BARS = Bars("By group", ("Ministry", "დაბრუნებულები"), (Series("Round 1", (12, 3)), Series("Round 2", (11.5, None))))
BOXES = Boxes("Ratings", 1, 9, (BoxRow("Ministry", (3, 5, 7, 8, 9), 12), BoxRow("Returnees", None, 3)), (6.5,))
HEAT = HeatMap(
    "Coverage",
    (("Economic", ("Individual", "Structural")), ("Social", ("Individual",))),
    (HeatRow("Imereti", (4, 0, 9), 0), HeatRow("Vani", (1, None, 2))),
)
TIME = Timeline("Pilot", (Event("Pilot", "2020-08-01", "2022-10-31", "IDF"), Event("Workshop", "2024-03"), Event("?", "soon")))
LINES = Lines(
    "Response", ("R1", "R2", "R3"), (Series("Ministry", (60, 75, 90)), Series("Returnees", (40, None, 88))), "%", 0, 100
)
ALL = (LIKERT, BARS, BOXES, HEAT, TIME, LINES)
each = pytest.mark.parametrize("chart", ALL, ids=lambda chart: type(chart).__name__)

label = st.text(max_size=40)
count = st.integers(0, 10**6)
charts = st.one_of(
    st.builds(
        lambda rows, scale: Likert(
            "T",
            tuple(map(str, range(scale))),
            tuple(LikertRow(text, tuple((counts * scale)[:scale]), note) for text, counts, note in rows),
        ),
        st.lists(st.tuples(label, st.lists(count, min_size=1, max_size=3), label), max_size=4),
        st.integers(2, 9),
    ),
    st.builds(
        lambda rows: Bars("T", tuple(text for text, _ in rows), (Series("a", tuple(value for _, value in rows)),) * 2),
        st.lists(st.tuples(label, st.one_of(st.none(), count, st.floats(0, 1e6))), max_size=4),
    ),
    st.builds(
        lambda rows: Boxes("T", 1, 9, tuple(BoxRow(text, tuple(sorted(five)), 5, note) for text, five, note in rows)),
        st.lists(st.tuples(label, st.tuples(*[st.floats(1, 9)] * 5), label), max_size=4),
    ),
    st.builds(
        lambda rows, columns: HeatMap(
            "T",
            (("Group", tuple("abcdefghij"[:columns])), ("ფსიქოსოციალური", ("x",))),
            tuple(HeatRow(text, (value,) * (columns + 1), level) for text, value, level in rows),
        ),
        st.lists(st.tuples(label, st.one_of(st.none(), count), st.integers(0, 1)), max_size=4),
        st.integers(1, 10),
    ),
    st.builds(
        lambda rows: Timeline("T", tuple(Event(text, str(a), str(b)) for text, a, b in rows)),
        st.lists(st.tuples(label, st.dates(), st.one_of(st.dates(), st.just(""))), max_size=4),
    ),
    st.builds(
        lambda values, text: Lines("T", tuple(map(str, range(len(values)))), (Series(text, tuple(values)),)),
        st.lists(st.one_of(st.none(), st.floats(-100, 1e5)), max_size=5),
        label,
    ),
)


def texts(drawing) -> set[str]:
    return {shape.text for shape in drawing.shapes if isinstance(shape, Words)}


def corners(shape) -> list[tuple[float, float]]:
    if isinstance(shape, Box):
        return [(shape.x, shape.y), (shape.x + shape.width, shape.y + shape.height)]
    if isinstance(shape, Stroke):
        return list(shape.points)
    if isinstance(shape, Disc):
        return [(shape.x, shape.y)]
    if shape.turned:
        return [(shape.x, shape.y), (shape.x, shape.y - width_of(shape.text, shape.size, bold=shape.bold))]
    wide = width_of(shape.text, shape.size, bold=shape.bold)
    left = shape.x - {"start": 0, "middle": 0.5, "end": 1}[shape.anchor] * wide
    return [(left, shape.y), (left + wide, shape.y)]


@settings(max_examples=60, deadline=None)
@given(charts, st.sampled_from(["en", "ka"]), st.sampled_from([220.0, 430.0]))
def test_everything_stands_within_the_frame(chart, lang, width):
    drawing = draw(chart, width, lang=lang)
    for shape in drawing.shapes:
        for x, y in corners(shape):
            # a long number over a narrow column may touch the margin of the page
            assert -12 <= x <= width + 12
            assert -1 <= y <= drawing.height + 1
    ElementTree.fromstring(svg(drawing))


@each
def test_the_svg_is_of_the_plainest_kind(chart):
    text = svg(draw(chart, 430, lang="en"))
    assert {node.tag.partition("}")[2] for node in ElementTree.fromstring(text).iter()} <= {
        "svg",
        "title",
        "desc",
        "rect",
        "polyline",
        "circle",
        "text",
    }
    assert "Toolkit Sans" in text


def test_labels_cannot_turn_into_markup():
    text = svg(draw(Bars("<b>&", ("<script>\x07",), (Series("a", (1,)),)), 300, lang="en"))
    assert "<script" not in text
    assert "&lt;script&gt;" in text


@each
def test_the_numbers_are_in_a_table_and_in_words(chart):
    table = numbers(chart, "en")
    assert len(table.rows) == (len(chart.points) if isinstance(chart, Lines) else height_in_rows(chart))
    assert all(len(row) == len(table.columns) for row in table.rows)
    said = alternative(chart, "en")
    assert chart.title in said
    assert str(table.rows[0][0]) in said
    assert len(said) < 1100


def test_what_is_said_of_answers():
    assert alternative(LIKERT, "en") == (
        "Stacked bars of answers. Answers. Forms are bilingual: Strongly disagree 1, Disagree 2, Neither 3, Agree 8, "
        "Strongly agree 9, n 23, Note 74 %. Few: Note n < 5."
    )


def test_the_parts_of_a_row_of_answers_are_as_large_as_their_share():
    drawing = draw(LIKERT, 430, lang="en")
    fills = [shape for shape in drawing.shapes if isinstance(shape, Box) and shape.height == 15 and shape.fill]
    widths = [box.width for box in fills]
    assert [round(wide / sum(widths) * 23) for wide in widths] == [1, 2, 3, 8, 9]
    assert texts(drawing) >= {"39%", "35%", "n\u00a0=\u00a023 · 74 %", "n < 5"}


def test_bars_begin_at_0_and_a_missing_value_is_a_dash():
    drawing = draw(BARS, 430, lang="ka")
    widths = [shape.width for shape in drawing.shapes if isinstance(shape, Box) and shape.height == 9.4 and shape.fill]
    assert [round(wide / widths[0] * 12, 1) for wide in widths] == [12, 11.5, 3]
    assert texts(drawing) >= {"12", "11,5", "3", "–"}


@given(
    st.floats(0, 100),
    st.floats(0, 100),
    st.floats(0.1, 80),
    st.floats(0.1, 40),
    st.sampled_from(["rising", "falling", "cross", "flat", "dense"]),
)
def test_hatching_stays_in_its_rectangle(x, y, width, height, hatch):
    for shape in hatched(Box(x, y, width, height, "#000000"), hatch, "#ffffff"):
        for left, top in corners(shape):
            assert x - 0.01 <= left <= x + width + 0.01
            assert y - 0.01 <= top <= y + height + 0.01


@given(st.text(max_size=80), st.floats(20, 200))
def test_labels_break_into_lines_that_fit(text, width):
    lines = wrapped(text, width, most=99)
    assert re.sub(r"[\s-]", "", "".join(lines)) == re.sub(r"[\s-]", "", text)
    assert all(width_of(line, 8) <= width or len(line) <= 2 for line in lines)


def test_a_long_label_ends_with_a_mark():
    lines = wrapped("word " * 60, 100, most=2)
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert width_of(lines[1], 8) <= 100


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [(0, 12, [0, 5, 10]), (1, 9, [2, 4, 6, 8]), (0, 0, [0, 0.2, 0.4, 0.6, 0.8, 1]), (0, 100, [0, 20, 40, 60, 80, 100])],
)
def test_round_numbers_of_an_axis(low, high, expected):
    assert [round(value, 6) for value in ticks(low, high)] == expected


def test_numbers_as_each_language_writes_them():
    assert [number(1234567.5, lang) for lang in ("en", "ka")] == ["1,234,567.5", "1\u00a0234\u00a0567,5"]
    assert [number(value, "fr") for value in (3, 2.0, 0.1666, -4)] == ["3", "2", "0,17", "-4"]


def test_ink_on_a_fill_is_what_stands_out():
    assert (legible("#1b5470", PAPER), legible("#f0f0f0", PAPER)) == ("#ffffff", PAPER.text)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2020", "2020-01-01", "2020-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2024-02-03T10", "2024-02-03", "2024-02-03"),
        ("soon", "None", "None"),
        ("2024-13", "None", "None"),
    ],
)
def test_days_of_a_date(text, first, last):
    assert (str(moment(text)), str(moment(text, last=True))) == (first, last)


def test_a_chart_breaks_between_its_rows():
    rows = tuple(LikertRow(f"Statement {n}", (1, 2, 3, 4, 5)) for n in range(40))
    plot = Plot(Likert("Long", SCALE, rows), "en")
    room = plot.measure(430) / 2
    assert plot.least(430) < room
    upper, rest = plot.split(430, room)
    assert upper.measure(430) <= room
    assert upper.chart.rows + rest.chart.rows == rows
    assert min(len(upper.chart.rows), len(rest.chart.rows)) >= FEWEST
    assert Plot(LIKERT, "en").split(430, 30) is None
    assert Plot(LINES, "en").split(430, 30) is None


@each
def test_cut_keeps_every_row(chart):
    if not isinstance(chart, Lines):
        upper, rest = cut(chart, 1)
        assert height_in_rows(upper) + height_in_rows(rest) == height_in_rows(chart)
        assert numbers(upper, "en").rows + numbers(rest, "en").rows == numbers(chart, "en").rows


def test_a_figure_has_its_title_its_drawing_and_its_table():
    assert [type(block).__name__ for block in figure(BARS, SHEET, "en")] == ["Paragraph", "Plot", "Grid"]
    assert [type(block).__name__ for block in figure(HEAT, SHEET, "en", titled=False)] == ["Plot", "Grid", "Grid"]


def test_charts_on_paper_have_their_words_in_the_file(tmp_path):
    list(paper.write(ALL, tmp_path / "a.pdf", title="დიაგრამები", lang="ka", date="2026-11-28"))
    file = pypdf.PdfReader(tmp_path / "a.pdf")
    text = "".join(page.extract_text() for page in file.pages)
    assert all(word in text for word in ("დიაგრამები", "Forms are bilingual", "დაბრუნებულები", "Strongly agree", "მედიანა"))
    assert file.metadata.author == "Reintegration Toolkit"


@pytest.mark.parametrize(("lang", "share", "point"), [("en", "39%", "40%"), ("ka", "39\u00a0%", "40\u00a0%"),
                                                      ("fr", "39\u00a0%", "40\u00a0%")])
def test_a_share_is_written_one_way_in_each_language(lang, share, point):
    assert share in texts(draw(LIKERT, 480, lang=lang))
    rates = Bars("Rates", ("Vani",), (Series("Answered", (40,)),), "%")
    assert point in texts(draw(rates, 480, lang=lang))
    assert point in texts(draw(Lines("Rates", ("1", "2"), (Series("Answered", (40, 100)),), "%", 0, 100), 480, lang=lang))
