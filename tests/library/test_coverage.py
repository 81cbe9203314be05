import worlds

from toolkit_app.library import coverage, items
from toolkit_app.library.items import Draft


def make(world, place, dimension=("social",), level=("community",), **options):
    with world.write() as tx:
        return items.make(tx, "lesson", Draft("L", fields={"place": place, "dimension": list(dimension), "level": list(level)}),
                          **options).key


def test_a_region_counts_its_municipalities_once(tmp_path):
    with worlds.library(tmp_path) as world:
        key = make(world, ["vani", "khoni"])
        make(world, ["vani"], ("social", "economic"))
        make(world, [])
        make(world, ["vani"], translation_of=key)
        gone = make(world, ["vani"])
        with world.write() as tx:
            items.retire(tx, gone)
        with world.read() as tx:
            found = coverage.coverage(tx)
    assert found.items == 3
    assert {place: count for (place, dimension, _), count in found.counts.items() if dimension == "social"} == {
        "georgia": 2, "imereti": 2, "vani": 2, "khoni": 1, "": 1}
    assert found.counts["vani", "economic", "community"] == 1
    assert ("vani", 2) in found.places
    assert found.places[-1] == ("", 0)


def test_the_chart_shows_every_place_and_gaps(tmp_path):
    with worlds.library(tmp_path) as world:
        make(world, ["vani"])
        with world.read() as tx:
            chart = coverage.heat_map(coverage.coverage(tx), "ka")
    assert [group for group, _ in chart.groups][1] == "სოციალური"
    rows = {row.label: row for row in chart.rows}
    assert rows["ვანი"].values == (0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0)
    assert sum(rows["თელავი"].values) == 0
    assert (rows["იმერეთი"].level, rows["ვანი"].level) == (0, 1)
    assert chart.title == "გაკვეთილები განზომილების, დონისა და ადგილის მიხედვით"
