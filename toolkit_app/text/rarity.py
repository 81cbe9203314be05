"""What points to one person in combination: a village and what is rare in it, or a count below five of people in it.

Where everybody knows everybody, “the widow with the sewing workshop” is a name. The words are stems in four languages.
"""

import re
from collections.abc import Iterator

from toolkit_app.text.stems import Stems

_FLAGS = re.IGNORECASE
# a place finer than a municipality
_VILLAGE = Stems(
    r"\bvillages?\b", r"\bhamlets?\b", r"\bsettlement of\b", "სოფელ", "სოფლ", r"\bს\. ?[ა-ჰ]{3}", "დასახლება", "უბან", "უბნ",
    r"\bhameau", r"\bдеревн", r"\bсел[оаеу]\b", r"\bпос[её]л(?:ок|к)", r"\bаул")  # fmt: skip
_AGE = re.compile(
    r"\b\d{1,2}[- ]years?[- ]old\b|\baged? (?:of )?\d{1,2}\b|\b\d{1,2} ?წლის(?!\w)(?! (?:განმავლობაში|შემდეგ|წინ|მანძილზე|ვადით))"
    r"|(?:âgée?s? de |\bde )\d{1,2} ans\b|\b\d{1,2}[- ]?летн|\b\d{1,2} (?:год|года|лет)\b(?! назад)", _FLAGS)
_ILLNESS = Stems(
    r"\bcancer", r"\btumou?r", r"\bdiabet", r"\bhiv\b", r"\baids\b", r"\btubercul", r"\bepilep", r"\bschizo", r"\bpsychosis",
    r"\bdepressi(?:on|ve)\b", r"\bptsd\b", r"\bdisab(?:led|ility)\b", r"\bwheelchair", r"\bdialysis", r"\bhepatitis",
    "კიბო", "ონკოლოგ", "დიაბეტ", "შიდს", "აივ", "ტუბერკულოზ", "ეპილეფს", "შიზოფრენ", "დეპრესი", "შშმ", "ჰეპატიტ",
    "დიალიზ", "ინვალიდ", "შეზღუდული შესაძლებლ", r"\bvih\b", r"\bsida\b", r"\bhandicap", "туберкул", "диабет",
    r"\bрак[аоум]?\b", "онколог", "инвалид", "эпилеп", "депресси", "гепатит", r"\bвич\b", r"\bспид\b")  # fmt: skip
_FAMILY = Stems(
    r"\bwidow", r"\bdivorced?\b", r"\borphan", r"\bsingle (?:mother|father|parent)", r"\bmother of \w+", r"\bfather of \w+",
    r"\bparent of \w+", r"\bpregnan", r"\btwins\b", r"\bher (?:husband|son|daughter)\b", r"\bhis (?:wife|son|daughter)\b",
    "ქვრივ", "განქორწინებ", "ობოლ", "ობლ", "მარტოხელა", "მრავალშვილიან", "შვილის დედა", "შვილის მამა", "ორსულ", "ტყუპ",
    r"\bveu(?:f|ve)\b", r"\bdivorcé", r"\borphelin", r"\bmère de\b", r"\bpère de\b", r"\benceinte\b", r"\bвдов",
    r"\bразвед[её]н", r"\bсирот", "многодетн", r"\bмать[- ]одиночк", r"\bберемен", r"\bмать \w+ детей")  # fmt: skip
_DATE = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b")
_PEOPLE = (r"(?:returnees?|persons?|people|women|woman|men|man|famil(?:y|ies)|households?|beneficiar(?:y|ies)|children|child"
           r"|girls?|boys?|migrants?|deportees?|victims?|დაბრუნებულ\w*|პირ(?:ი|მა|ს|ის)|ქალ(?:ი|მა|ს|ის)|კაც(?:ი|მა|ს|ის)|ოჯახ(?:ი|მა|ს|ის)"
           r"|ბენეფიციარ\w*|ბავშვ(?:ი|მა|ს|ის)|მიგრანტ\w*|femmes?|hommes?|familles?|ménages?|enfants?|personnes?|человека?|женщин\w*"
           r"|мужчин\w*|сем(?:ья|ьи|ей)|дет(?:и|ей)|вернувш\w+)")  # fmt: skip
_FEW = re.compile(
    r"(?<![\w.,:/-])(?:[1-4]|one|two|three|four|ერთი|ერთმა|ორი|ორმა|სამი|სამმა|ოთხი|ოთხმა|une?|deux|trois|quatre|один|одна"
    rf"|две?|два|три|четыре)(?: (?!with |for |to |and |per |by )[\w-]+){{0,2}} {_PEOPLE}\b", _FLAGS)  # fmt: skip
_PARAGRAPH = re.compile(r"(?:(?!\n[ \t]*\n).)+", re.DOTALL)


def rare(text: str) -> Iterator[tuple[int, int]]:
    """Where in one paragraph a village meets an exact age, an illness or a family and a date, or two of these three.

    Gives (start, end), from the first of the parts to the last.
    """
    for start, village, paragraph in _in_villages(text):
        lowered = paragraph.lower()
        likely = [stems.pattern for stems in (_ILLNESS, _FAMILY) if stems.may_be_in(lowered)]
        marks = [mark for pattern in (_AGE, *likely) if (mark := pattern.search(paragraph))]
        date = _DATE.search(paragraph)
        if len(marks) > 1 or (marks and date):
            parts = [village, *marks, *([date] if date else [])]
            yield start + min(part.start() for part in parts), start + max(part.end() for part in parts)


def few(text: str) -> Iterator[tuple[int, int]]:
    """Where in a paragraph that speaks of a village fewer than five people are counted: (start, end)."""
    for start, _, paragraph in _in_villages(text):
        for found in _FEW.finditer(paragraph):
            yield start + found.start(), start + found.end()


def _in_villages(text: str) -> Iterator[tuple[int, re.Match[str], str]]:
    if not _VILLAGE.may_be_in(text.lower()):
        return
    for paragraph in _PARAGRAPH.finditer(text):
        village = _VILLAGE.pattern.search(paragraph[0])
        if village:
            yield paragraph.start(), village, paragraph[0]
