"""Recomputes the results of a round from its published answers, with nothing but Python 3.9 or newer:

    python3 recompute.py [FOLDER]

Prints what every statement comes to, and ends with 1 when a number is not the one in results.json. It shares no line with the
program that wrote the answers. All arithmetic is exact; quantiles are of type 7.
"""

import csv
import json
import sys
from collections import Counter
from fractions import Fraction
from math import comb
from pathlib import Path

SILENT = ("abstain", "cannot_judge", "recused")
HALF = Fraction(1, 2)


def quantile(values, p):
    """Linear interpolation between ordered numbers, type 7; None without numbers."""
    if not values:
        return None
    ordered = sorted(values)
    place = Fraction(p) * (len(ordered) - 1)
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return Fraction(ordered[low]) + (place - low) * (ordered[high] - ordered[low])


def part(a, b):
    """A share, None of nothing."""
    return Fraction(a, b) if b else None


def level(share):
    """The word of AWMF for a share of agreement."""
    if share is None:
        return None
    for bound, word in ((95, "strong consensus"), (75, "consensus"), (50, "majority")):
        if share > Fraction(bound, 100):
            return word
    return "none"


def met(favour, against, rule):
    """Whether shares meet the sealed rule."""
    if favour is None or against is None:
        return False
    needed = Fraction(rule["needed"])
    if not (favour > needed if rule["above"] else favour >= needed):
        return False
    if rule["allowed"] is None:
        return True
    return against < Fraction(rule["allowed"]) if rule["below"] else against <= Fraction(rule["allowed"])


class Cell:
    """The answers on a statement, in all or of one group."""

    def __init__(self, of, rows):
        self.of, self.rows = of, rows
        self.name, self.options, self.rule = of["procedure"], of["options"], of["rule"]
        self.scale = {value["code"]: value for value in of["scale"]}
        self.n = len(rows)
        self.distribution = Counter(answer for answer, _ in rows)
        self.spoken = [answer for answer, _ in rows if self.side(answer) != "silent"]
        sides = Counter(map(self.side, self.spoken))
        self.favour, self.against, self.valid = sides["for"], sides["against"], len(self.spoken)
        self.points = [answer for answer in self.spoken if isinstance(answer, int)]
        self.passed, self.failed, self.doubts, self.figures, self.spread = False, None, [], {}, True
        getattr(self, self.name)()

    def side(self, answer):
        """What an answer counts as."""
        if answer in SILENT:
            return "silent"
        if self.name == "fist_to_five":
            return "for" if answer >= self.options["cut"] else "against"
        if self.name == "gradients" and answer != 4:
            return "for" if answer <= self.options["needed"] else "against" if answer >= 7 else "between"
        return self.scale[answer]["side"]

    @property
    def agreement(self):
        """The share in favour."""
        return part(self.favour, self.valid)

    @property
    def opposition(self):
        """The share against."""
        return part(self.against, self.valid)

    def comment(self):
        """Comments are counted."""
        self.spread = False
        self.figures = {"commented": sum(answer in ("comment", "objection") for answer, _ in self.rows)}

    def rating(self):
        """Shares, and whether answers lie too far apart."""
        self.passed = met(self.agreement, self.opposition, self.rule)
        self.figures = {"label": level(self.agreement)}
        if self.of["scale_code"] == "9":
            found = self.ipras()
            if found:
                self.figures.update({name: found[name] for name in ("ipr", "ipras", "di")})
                self.doubts = ["dispersed"] if found["disagreement"] else []
        elif self.points and quantile(self.points, Fraction(3, 4)) - quantile(self.points, Fraction(1, 4)) > 1:
            self.doubts = ["dispersed"]

    delphi = rating

    def ipras(self):
        """The figures of RAND/UCLA on nine points."""
        if not self.points:
            return {}
        low, high, middle = (quantile(self.points, Fraction(p, 10)) for p in (3, 7, 5))
        centre, ipr = (low + high) / 2, high - low
        limit = Fraction(235, 100) + Fraction(3, 2) * abs(5 - centre)
        third = 7 if middle >= Fraction(13, 2) else 4 if middle >= Fraction(7, 2) else 1
        n = len(self.points)
        most = (n - 2) // 3 if 8 <= n <= 25 else None
        outside = sum(not third <= point < third + 3 for point in self.points)
        ends = min(sum(point <= 3 for point in self.points), sum(point >= 7 for point in self.points))
        word = {1: "inappropriate", 4: "uncertain", 7: "appropriate"}[third]
        return {"appropriateness": "uncertain" if ipr > limit else word, "p30": low, "p70": high, "ipr": ipr, "iprcp": centre,
                "ai": abs(5 - centre), "ipras": limit, "di": ipr / limit, "disagreement": ipr > limit, "outside": outside,
                "classic_agreement": None if most is None else outside <= most,
                "classic_disagreement": ends > most if most is not None and n <= 16 else None}

    def rand_ucla(self):
        """The band of the median, uncertain with disagreement."""
        self.figures = self.ipras()
        word = self.figures.get("appropriateness")
        self.passed, self.failed = word == "appropriate", word in (None, "inappropriate")

    def fist_to_five(self):
        """Nobody below the cut."""
        blocks = sum(point == 0 for point in self.points)
        below = sum(point < self.options["cut"] for point in self.points)
        self.passed, self.doubts = bool(self.points) and not below, ["blocked"] if blocks else []
        self.figures = {"consensus": self.passed, "speakers": below, "blocks": blocks}

    def gradients(self):
        """Support at the needed degree or better."""
        vetoes = self.distribution[8]
        self.passed, self.doubts = met(self.agreement, self.opposition, self.rule), ["blocked"] if vetoes else []
        self.figures = {"supported": self.agreement, "vetoes": vetoes}

    def dots(self):
        """Dots and from how many people."""
        self.spread = False
        self.favour, self.against = sum(point > 0 for point in self.points), 0
        self.figures = {"dots": sum(self.points), "people": self.favour}

    def ballot(self):
        """Members in favour, all against; a no without a reason does not count."""
        self.spread = False
        counted = [answer for answer, reason in self.rows if answer == "yes" or (answer == "no" and reason)]
        members = self.of.get("members")
        voting = counted if members is None else members
        yes, no = counted.count("yes"), counted.count("no")
        self.favour, self.against, self.valid = yes, no, yes + no
        share = part(voting.count("yes"), len(voting))
        self.passed = met(share, self.opposition, self.rule)
        self.figures = {"yes_share": share, "negative_share": self.opposition, "approved": self.passed, "members": len(voting),
                        "without_reason": sum(answer == "no" and not reason for answer, reason in self.rows)}

    def ranking(self):
        """First places: the order is reckoned from sheets."""
        self.favour = self.against = 0
        self.figures = {"first": self.points.count(1)}

    def content_validity(self):
        """I-CVI with modified kappa, or the content validity ratio."""
        n = len(self.points)
        if self.of["scale_code"] == "essential":
            self.spread = False
            essential = self.points.count(1)
            above, critical = 0, 0
            for number in range(n, -1, -1):
                above += comb(n, number)
                if Fraction(above, 2**n) > Fraction(1, 20):
                    critical = number + 1
                    break
            if n:
                self.figures = {"cvr": Fraction(2 * essential - n, n), "essential": essential, "critical": critical}
                self.passed = essential >= critical
            return
        self.passed = met(self.agreement, self.opposition, self.rule)
        if n:
            relevant = sum(point >= 3 for point in self.points)
            chance = Fraction(comb(n, relevant), 2**n)
            share = Fraction(relevant, n)
            self.figures = {"icvi": share, "pc": chance, "kappa_star": (share - chance) / (1 - chance)}

    def appraisal(self):
        """Points only: domains are reckoned over all statements."""

    def told(self):
        """What is compared with results.json."""
        verdict = self.of["verdict"]
        middle = [quantile(self.points, Fraction(quarter, 4)) for quarter in (1, 2, 3)] if self.spread else [None] * 3
        return {"n": self.n, "valid": self.valid, "distribution": {str(code): count for code, count in self.distribution.items()},
                "agreement": self.agreement if verdict else None, "against": self.opposition if verdict else None,
                "q1": middle[0], "median": middle[1], "q3": middle[2], "figures": self.figures}


def outcome(of, statement, whole, groups):
    """The outcome by the sealed rule, and why."""
    if not whole.n:
        return "unanswered", "", []
    if not of["verdict"]:
        return "collected", "", []
    quorum, lacking = of["quorum"], []
    if sum(statement["answered"].values()) < Fraction(quorum["share"]) * statement["invited"]:
        lacking.append("quorum_share")
    if any(statement["answered"].get(group, 0) < quorum["each"] for group in of["groups"]):
        lacking.append("quorum_groups")
    divided = statement["below_half"] or any(cell.agreement is not None and cell.agreement < HALF for cell in groups.values())
    if statement["unsettled"]:
        tendency, reasons = "revise", ["unsettled"]
    elif whole.passed:
        reasons = whole.doubts + (["group_below_half"] if divided else [])
        tendency = "reserved" if reasons else "validated"
    else:
        failed = whole.failed if whole.failed is not None else whole.agreement is None or whole.agreement <= HALF
        tendency = "rejected" if failed or of["last"] else "revise"
        why = "last_round" if of["last"] and not failed else "half" if failed and whole.failed is None else "rule"
        reasons = [why, *whole.doubts]
    return ("indicative", tendency, lacking + reasons) if lacking else (tendency, tendency, reasons)


def middle_ranks(sheet):
    """Ranks from 1, those who share a rank in the middle of the places they take."""
    return {item: Fraction(sum(other < rank for other in sheet.values()) + 1 + sum(other <= rank for other in sheet.values()), 2)
            for item, rank in sheet.items()}


def ordered(points):
    """Items by their points, the most first, equal ones together."""
    return [[item for item in points if points[item] == value] for value in sorted(set(points.values()), reverse=True)]


def across(of, names, cells, sheets):
    """The figures over all statements together."""
    if of["procedure"] == "dots":
        total = sum(cell.figures["dots"] for cell in cells.values())
        return {"ranking": ordered({name: cells[name].figures["dots"] for name in names}),
                "share": {name: part(cells[name].figures["dots"], total) for name in names}}
    if of["procedure"] == "content_validity" and of["scale_code"] != "essential":
        found = [cells[name].figures["icvi"] for name in names if "icvi" in cells[name].figures]
        return {"scvi_ave": sum(found, Fraction(0)) / len(found) if found else None,
                "scvi_ua": part(sum(share == 1 for share in found), len(found))}
    if of["procedure"] == "appraisal":
        domains = {}
        for statement in of["statements"]:
            domains.setdefault(statement["section"], []).extend(cells[statement["statement"]].points)
        return {"domains": {section: {"obtained": sum(points), "minimum": len(points), "maximum": 7 * len(points),
                                      "percent": Fraction(100 * (sum(points) - len(points)), 6 * len(points))}
                            for section, points in domains.items() if points}}
    return ranked(of, names, sheets) if of["procedure"] == "ranking" else {}


def ranked(of, names, sheets):
    """The order that the rankings come to, and Kendall's W."""
    first = {name: sum(name in sheet and sheet[name] == min(sheet.values()) for sheet in sheets) for name in names}
    found = {"first_places": first}
    if of["scale_code"] == "schulze":
        found.update(schulze(names, sheets))
    else:
        points = dict.fromkeys(names, Fraction(0))
        for sheet in sheets:
            for item, rank in middle_ranks(sheet).items():
                if of["scale_code"] == "borda":
                    points[item] += len(names) - rank
                else:
                    tied = sum(other == sheet[item] for other in sheet.values())
                    start = int(rank - Fraction(tied - 1, 2))
                    points[item] += Fraction(sum(max(6 - place, 0) for place in range(start, start + tied)), tied)
        found.update({"points": points, "ranking": ordered(points)})
    whole = [sheet for sheet in sheets if len(sheet) == len(names)]
    found["judges"] = len(whole)
    m, n = len(whole), len(names)
    ties = sum(count**3 - count for sheet in whole for count in Counter(sheet.values()).values())
    below = m * m * (n**3 - n) - m * ties
    if m > 1 and n > 1 and below:
        ranks = [middle_ranks(sheet) for sheet in whole]
        sums = [sum(sheet[name] for sheet in ranks) for name in names]
        mean = Fraction(sum(sums)) / n
        w = 12 * sum((one - mean) ** 2 for one in sums) / below
        found.update({"w": w, "chi2": m * (n - 1) * w, "df": n - 1})
    return found


def schulze(names, sheets):
    """The strongest paths of pairwise majorities, by winning votes."""
    def prefers(sheet, a, b):
        return a in sheet and (b not in sheet or sheet[a] < sheet[b])

    wins = {(a, b): sum(prefers(sheet, a, b) for sheet in sheets) for a in names for b in names if a != b}
    paths = {(a, b): votes if votes > wins[b, a] else 0 for (a, b), votes in wins.items()}
    for via in names:
        for a, b in list(paths):
            if via not in (a, b):
                paths[a, b] = max(paths[a, b], min(paths[a, via], paths[via, b]))
    lost = {name: sum(paths[other, name] > paths[name, other] for other in names if other != name) for name in names}
    return {"paths": {a: {b: paths[a, b] for b in names if b != a} for a in names},
            "ranking": [[name for name in names if lost[name] == count] for count in sorted(set(lost.values()))]}


def table(path):
    """The rows of a CSV file, none where there is no such file."""
    if not path.exists():
        return []
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def recompute(folder):
    """Everything in results.json, from the answers alone."""
    of = json.loads((folder / "round.json").read_text(encoding="utf-8"))
    codes = {str(value["code"]): value["code"] for value in of["scale"]}
    codes.update({code: code for code in SILENT})
    given, members, sheets = {}, {}, {}
    for row in table(folder / "answers.csv"):
        answer = (codes[row["answer"]], row.get("reason") != "no")
        given.setdefault(row["statement"], {}).setdefault(row["group"], []).extend([answer] * int(row["count"]))
    member_rows = table(folder / "members.csv")
    for row in member_rows:
        members.setdefault(row["statement"], []).extend([codes[row["answer"]]] * int(row["count"]))
    for row in table(folder / "sheets.csv"):
        sheets.setdefault(row["sheet"], {})[row["statement"]] = int(row["rank"])
    statements, cells = {}, {}
    for statement in of["statements"]:
        name = statement["statement"]
        by_group = given.get(name, {})
        rows = [answer for group in by_group.values() for answer in group]
        cells[name] = whole = Cell({**of, "members": members.get(name, [])} if member_rows else of, rows)
        groups = {group: Cell(of, answers) for group, answers in by_group.items() if group or of["anonymity"] != "open"}
        code, tendency, reasons = outcome(of, statement, whole, groups)
        statements[name] = {**whole.told(), "outcome": code, "tendency": tendency, "reasons": reasons,
                            "by_group": {group: cell.told() for group, cell in groups.items() if group}}
    return {"statements": statements, "across": across(of, list(cells), cells, list(sheets.values()))}


def differences(mine, theirs, where=""):
    """Where two results are not the same."""
    if isinstance(theirs, dict) and isinstance(mine, dict):
        for name in sorted({*mine, *theirs}, key=str):
            yield from differences(mine.get(name), theirs.get(name), f"{where} / {name}" if where else str(name))
    elif isinstance(theirs, list) and isinstance(mine, list) and len(mine) == len(theirs):
        for number, (one, other) in enumerate(zip(mine, theirs)):
            yield from differences(one, other, f"{where} / {number}")
    elif isinstance(mine, (int, float, Fraction)) and isinstance(theirs, (int, float)) and not isinstance(theirs, bool):
        if abs(float(mine) - theirs) > 1e-9 * max(1.0, abs(theirs)):
            yield f"{where}: {float(mine)} here, {theirs} in results.json"
    elif mine != theirs:
        yield f"{where}: {mine} here, {theirs} in results.json"


def main(folder):
    """Prints the results and what is different."""
    mine = recompute(folder)
    theirs = json.loads((folder / "results.json").read_text(encoding="utf-8"))
    for name, found in mine["statements"].items():
        share = "" if found["agreement"] is None else f"  {float(found['agreement']) * 100:.2f} %"
        middle = "" if found["median"] is None else f"  median {float(found['median']):g}"
        print(f"{name}  n {found['n']}{share}{middle}  {found['outcome']}")
    wrong = list(differences(mine, {name: theirs[name] for name in ("statements", "across")}))
    print("\n".join(wrong) if wrong else "Every number is the one in results.json.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent)))
