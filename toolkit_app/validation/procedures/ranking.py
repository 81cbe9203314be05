"""Ranking: everybody orders the statements; points for the best five, Borda or Schulze, and how alike the orders are."""

from collections.abc import Mapping, Sequence
from typing import Any

from toolkit_app.errors import ToolkitError
from toolkit_app.kinds import Labels, labels
from toolkit_app.validation import rule
from toolkit_app.validation.procedures import shape
from toolkit_app.validation.procedures.shape import Cast, Procedure, Reading, Scale, Sheet, Terms, Value
from toolkit_app.validation.statistics import quantiles, ranking, schulze
from toolkit_app.validation.statistics.agreement import Shares

MOST = 30
_RANKS = tuple(Value(rank, shape.NUMBERS[rank], "between") for rank in range(1, MOST + 1))
POINTS, BORDA, SCHULZE = (Scale(code, _RANKS) for code in ("points", "borda", "schulze"))


def result(casts: Sequence[Cast], terms: Terms) -> Reading:
    """The ranks that one statement was given."""
    ranks = shape.points_of(casts, terms.scale)
    return Reading(len(casts), {code: count for code, count in shape.distribution(casts, terms.scale).items() if count},
                   Shares(0, 0, len(ranks)), quantiles.quartiles(ranks), passed=False, figures={"first": ranks.count(1)})


def whole_sheet(sheet: Sheet, _terms: Terms, places: int) -> None:
    """Raises ToolkitError when a rank is beyond the number of statements."""
    worst = max((rank for rank in sheet.values() if isinstance(rank, int)), default=0)
    if worst > places:
        raise ToolkitError("The rank {rank} was given; there are {count} statements.", "1 is the first; two may share a rank.",
                           rank=worst, count=places)


def across(sheets: Sequence[Sheet], sections: Mapping[str, str], terms: Terms) -> Mapping[str, Any]:
    """The order that the rankings come to, and Kendall's W of those that rank everything."""
    places = list(sections)
    given = [{place: rank for place, rank in sheet.items() if isinstance(rank, int)} for sheet in sheets]
    found: dict[str, Any] = {"first_places": ranking.first_places(given, places)}
    if terms.scale.code == SCHULZE.code:
        by_paths = schulze.schulze(given, places)
        found |= {"ranking": [list(level) for level in by_paths.ranking], "paths": by_paths.paths}
    else:
        points = (ranking.borda if terms.scale.code == BORDA.code else ranking.best_five)(given, places)
        found |= {"points": points, "ranking": ranking.ordered(points)}
    whole = [sheet for sheet in given if len(sheet) == len(places)]
    alike = ranking.concordance(whole)
    return {**found, "judges": len(whole), **({"w": alike.w, "chi2": alike.chi2, "df": alike.df} if alike else {})}


_SAYS = {
    POINTS.code: labels("Each person’s best five get 5, 4, 3, 2, 1 points; this round orders and decides nothing.",
                        "თითოეული ადამიანის საუკეთესო ხუთი იღებს 5, 4, 3, 2, 1 ქულას; ეს რაუნდი მხოლოდ ალაგებს და არაფერს წყვეტს.",
                        "Les cinq premiers de chacun reçoivent 5, 4, 3, 2, 1 points ; ce tour ordonne et ne décide rien.",
                        "Первые пять у каждого получают 5, 4, 3, 2, 1 балл; этот раунд упорядочивает и ничего не решает."),
    BORDA.code: labels("Of n statements the first gets n − 1 points, the last 0 (Borda); this round orders and decides nothing.",
                       "n დებულებიდან პირველი იღებს n − 1 ქულას, ბოლო – 0-ს (ბორდა); ეს რაუნდი მხოლოდ ალაგებს და არაფერს წყვეტს.",
                       "Sur n énoncés, le premier reçoit n − 1 points, le dernier 0 (Borda) ; ce tour ordonne et ne décide rien.",
                       "Из n положений первое получает n − 1 балл, последнее 0 (Борда); этот раунд упорядочивает и ничего не решает."),
    SCHULZE.code: labels("Ordered by the strongest paths of pairwise majorities (Schulze); this round orders and decides nothing.",
                         "დალაგებულია წყვილური უმრავლესობების უძლიერესი გზებით (შულცე); ეს რაუნდი მხოლოდ ალაგებს და არაფერს წყვეტს.",
                         "Classé par les chemins les plus forts des majorités deux à deux (Schulze) ; ce tour ordonne et ne décide rien.",
                         "Упорядочено по сильнейшим путям попарных большинств (Шульце); этот раунд упорядочивает и ничего не решает."),
}


def says(terms: Terms) -> Labels:
    """What holds of this round, as a sentence."""
    return _SAYS[terms.scale.code]


PROCEDURE = Procedure(
    "ranking", 90, labels("Ranking", "რანჟირება", "Classement", "Ранжирование"),
    labels("Fits a short list of which each has its worth and only some can come first. Schulze where the order is contested.",
           "გამოდგება მოკლე სიისთვის, სადაც ყველა ღირებულია და მხოლოდ ზოგი შეიძლება იყოს პირველი. შულცე – როცა რიგი სადავოა.",
           "Convient à une liste courte dont chaque élément a sa valeur et dont quelques-uns seulement passent d’abord. Schulze si l’ordre "
           "est disputé.",
           "Подходит для короткого списка, где каждое ценно, но первыми будут немногие. Шульце – когда порядок спорный."),
    labels("Kendall’s W = 12 S / (m²(n³ − n) − m Σ(t³ − t)), χ² = m(n − 1)W, over those who ranked everything.",
           "კენდალის W = 12 S / (m²(n³ − n) − m Σ(t³ − t)), χ² = m(n − 1)W, მათზე, ვინც ყველაფერი დაალაგა.",
           "W de Kendall = 12 S / (m²(n³ − n) − m Σ(t³ − t)), χ² = m(n − 1)W, pour ceux qui ont tout classé.",
           "W Кендалла = 12 S / (m²(n³ − n) − m Σ(t³ − t)), χ² = m(n − 1)W, по тем, кто упорядочил всё."),
    (POINTS, BORDA, SCHULZE), rule.DEFAULT, result, says, verdict=False, whole=True, whole_sheet=whole_sheet, across=across, most=MOST,
    highest=lambda _terms, places: places,
    called={
        "first": labels("first places", "პირველი ადგილი", "premières places", "первых мест"),
        "judges": labels("people who ranked everything", "ადამიანი, ვინც ყველაფერი დაალაგა", "personnes ayant tout classé", "человек упорядочили всё"),
        "points": labels("points", "ქულა", "points", "баллов"),
    })
