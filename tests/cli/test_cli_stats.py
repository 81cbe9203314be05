import pytest

RATINGS = "S1,S2\n4,9\n5,\nabstain,7\n2,1\n"


@pytest.fixture
def table(tmp_path, bare):
    path = tmp_path / "ratings.csv"
    path.write_text(RATINGS, encoding="utf-8")
    return path


def test_numbers_are_unrounded_in_json(run, table):
    found = run("stats", "agreement", "--data", table, "--json").json
    assert (found["scale"], found["items"][1]["agreement"], found["items"][1]["label"]) == (9, 2 / 3, "majority")
    assert run("stats", "ballot", "--data", "-", "--json", input="group,yes,no\nmember,17,15\nall,51,18\n").json == {
        "yes_share": 17 / 32, "negative_share": 18 / 69, "approved": False, "needed": 2 / 3, "allowed": 0.25}


def test_a_person_reads_a_table_with_the_method(run, table):
    lines = run("stats", "quartiles", "--data", "-", input="S1,count\n2,1\n3,3\n4,2\n").out.splitlines()
    assert lines == ["item  n  q1  median  q3    iqr", "S1    6  3   3       3.75  0.75", "method  type 7"]
    assert "S2    3  0.6667     0.3333   majority" in run("stats", "agreement", "--data", table).out
    assert "approved        no" in run("stats", "ballot", "--data", "-", input="group,yes,no\nmember,1,1\nall,1,1\n").out
    assert "ranking  a > b = c" in run("stats", "schulze", "--data", "-", input="a,b,c\n1,2,2\n").out


def test_what_is_wrong_is_said(run, table):
    answer = run("stats", "cvi", "--data", table)
    assert (answer.code, answer.out) == (1, "")
    assert "Row 2, column “S2” of ratings.csv holds “9”" in answer.err
    assert run("stats", "nonsense", "--data", table).code == 2
    assert run("stats", "agreement", "--data", table.with_name("gone.csv")).code == 1


NAMES = {
    "agreement": ("S1,S2\n5,4\n2,\n", {"agreement", "against", "label"}, set()),
    "quartiles": ("S1,S2\n5,4\n2,\n", {"method", "q1", "median", "q3", "iqr"}, set()),
    "ballot": ("group,yes,no,abstain\nmember,4,1,1\nall,6,1,2\n", set(), {"yes_share", "negative_share", "approved"}),
    "fist-to-five": ("S1,S2\n5,4\n2,\n", {"consensus", "speakers"}, set()),
    "rand-ucla": ("S1,S2\n5,4\n2,\n", {"median", "p30", "p70", "ipr", "iprcp", "ai", "ipras", "di", "disagreement", "outcome"},
                  set()),
    "kendall-w": ("a,b,c\n1,2,2\n3,1,2\n", set(), {"w", "chi2", "df", "s"}),
    "borda": ("a,b,c\n1,2,2\n3,1,2\n", set(), {"points"}),
    "schulze": ("a,b,c\n1,2,2\n3,1,2\n", set(), {"ranking", "paths"}),
    "cvi": ("S1,S2\n4,4\n2,\n", {"icvi", "pc", "kappa_star"}, {"scvi_ave", "scvi_ua"}),
    "cvr": ("S1,S2\n1,2\n1,\n", {"cvr"}, set()),
    "kappa": ("first,second,count\n1,1,3\n2,1,2\n", set(), {"kappa", "kappa_quadratic"}),
    "stability": ("first,second\n1,1\n2,1\n", set(), {"net_change"}),
    "appraisal": ("a,b\n5,6\n4,7\n", set(), {"obtained", "minimum", "maximum", "percent"})}


@pytest.mark.parametrize("name", NAMES)
def test_the_names_that_others_read(run, bare, name):
    """The names in JSON are a promise: programs of others read them."""
    text, each, whole = NAMES[name]
    found = run("stats", name, "--data", "-", "--json", input=text).json
    assert whole <= found.keys()
    if each:
        assert [item["item"] for item in found["items"]] == ["S1", "S2"]
        assert all(each <= item.keys() for item in found["items"])
        # a single item stands by itself as well
        first = "\n".join(line.split(",")[0] for line in text.splitlines())
        assert each <= run("stats", name, "--data", "-", "--json", input=first).json.keys()
