"""The views of the dashboard of a round, as descriptions of charts: the same in the window and from the terminal."""

from toolkit_app.publishing.charts.description import Chart
from toolkit_app.validation import charts as made
from toolkit_app.validation.report.material import Material

VIEWS = ("response", "agreement", "groups", "moved", "comments")


def charts(material: Material, view: str, place: str, lang: str) -> tuple[Chart, ...]:
    """The charts of a view; of ``groups`` those of the statement of a place. None where there is nothing to draw.

    ``response``: who answered, by group, over the rounds and day by day; ``agreement``: all statements; ``groups``: the spread of
    the answers to one statement and the answers themselves, by group; ``moved``: agreement now and in the round before;
    ``comments``: how many are open.
    """
    tally, of = material.tally, material.of
    found: list[Chart | None] = []
    if view == "response":
        found = [made.response((*material.earlier, tally), lang), made.over_days(material.days, of, lang)]
    elif view == "agreement":
        found = [made.answers(tally, lang), made.order(tally, lang)]
    elif view == "groups":
        found = [chart for one in tally.statements if one.unit.place == place and one.reading.n
                 for chart in (made.by_group(one, of, lang), made.groups(one, of, lang))]
    elif view == "moved":
        found = [made.moved(material.changes, material.round.number, lang)]
    else:
        found = [made.commented(material.comments, of, lang)]
    return tuple(chart for chart in found if chart is not None)
