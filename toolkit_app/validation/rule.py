"""The rule of a round, fixed before the first answer: how many must be in favour, how many may be against, who must be heard."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from toolkit_app.errors import ToolkitError
from toolkit_app.kinds import Labels, labels
from toolkit_app.publishing.charts import words
from toolkit_app.validation.statistics.agreement import Shares

_PART = re.compile(r"(>=|>|<=|<)\s*(\d{1,3}/\d{1,3}|\d{1,3}(?:\.\d{1,6})?)\s*%?", re.ASCII)
_PAIR = re.compile(r"(\d{1,3}(?:\.\d{1,6})?)\s*/\s*(\d{1,3}(?:\.\d{1,6})?)", re.ASCII)


@dataclass(frozen=True)
class Rule:
    """Shares of the valid answers, exact: at least (or, with ``above``, more than) ``needed`` in favour, and at most (or, with
    ``below``, less than) ``allowed`` against; None allows any number.
    """

    needed: Fraction
    above: bool = False
    allowed: Fraction | None = None
    below: bool = False

    def passed(self, found: Shares) -> bool:
        """Whether these shares meet the rule; without a valid answer they do not."""
        if found.agreement is None or found.opposition is None:
            return False
        enough = found.agreement > self.needed if self.above else found.agreement >= self.needed
        if self.allowed is None:
            return enough
        return enough and (found.opposition < self.allowed if self.below else found.opposition <= self.allowed)

    @property
    def text(self) -> str:
        """The rule as it is typed and kept: ``>=75% <=15%``."""
        parts = [f"{'>' if self.above else '>='}{_percent(self.needed)}"]
        if self.allowed is not None:
            parts.append(f"{'<' if self.below else '<='}{_percent(self.allowed)}")
        return " ".join(parts)


def _percent(share: Fraction) -> str:
    percent = share * 100
    # what has no end in decimals stays a fraction: two thirds are not 66.67 %
    if 10**6 % percent.denominator:
        return f"{share.numerator}/{share.denominator}"
    return f"{float(percent):g}%"


NAMED: Mapping[str, Rule] = {
    "75/15": Rule(Fraction(75, 100), allowed=Fraction(15, 100)),
    "70/15": Rule(Fraction(70, 100), allowed=Fraction(15, 100), below=True),
    "double-threshold": Rule(Fraction(2, 3), allowed=Fraction(1, 4)),
    "two-thirds": Rule(Fraction(2, 3), above=True),
    "majority": Rule(Fraction(1, 2), above=True),
}
DEFAULT = NAMED["75/15"]


def read(text: str) -> Rule:
    """The rule of a name in ``NAMED``, of ``NEEDED/ALLOWED`` in percent, or of marks such as ``>=80 <=10``.

    Raises ToolkitError when it is none.
    """
    typed = " ".join(text.split())
    if typed in NAMED:
        return NAMED[typed]
    pair = _PAIR.fullmatch(typed)
    parts = [(">=", pair[1]), ("<=", pair[2])] if pair else [(found[1], found[2]) for found in _PART.finditer(typed)]
    favour = [part for part in parts if part[0].startswith(">")]
    against = [part for part in parts if part[0].startswith("<")]
    whole = pair is not None or not _PART.sub("", typed).strip()
    if not whole or len(favour) != 1 or len(against) > 1 or any(_share(number) > 1 for _, number in parts):
        raise ToolkitError("“{rule}” is not a rule.", "Write one of {names}, or percentages such as “75/15” or “>=80 <=10”.",
                           rule=text[:40], names=", ".join(NAMED))
    mark, number = favour[0]
    return Rule(_share(number), mark == ">", _share(against[0][1]) if against else None, bool(against) and against[0][0] == "<")


def _share(number: str) -> Fraction:
    if "/" in number:
        above, below = map(int, number.split("/"))
        return Fraction(above, below) if below else Fraction(2)
    return Fraction(number) / 100


@dataclass(frozen=True)
class Quorum:
    """Who must have answered: a share of those who were invited, and so many of each group that must be heard."""

    share: Fraction = Fraction(1, 2)
    each: int = 1

    @property
    def text(self) -> str:
        """The quorum as it is typed and kept: ``50/1``."""
        return f"{_percent(self.share).removesuffix('%')}/{self.each}"

    @staticmethod
    def read(text: str) -> "Quorum":
        """The quorum of ``SHARE`` or ``SHARE/EACH``, in percent and people; ``0/0`` asks nothing. Raises ToolkitError."""
        share, _, each = text.replace("%", "").replace(" ", "").partition("/")
        if not re.fullmatch(r"\d{1,3}(\.\d{1,6})?", share, re.ASCII) or not re.fullmatch(r"\d{0,4}", each, re.ASCII) or (
                Fraction(share) > 100):
            raise ToolkitError("“{quorum}” is not a quorum.",
                               "Write a percentage of those invited, or with the answers needed from each group, such as “50/1”; "
                               "“0/0” is none.", quorum=text[:40])
        return Quorum(Fraction(share) / 100, int(each) if each else 1)


_SENTENCES = {
    (False, None): labels("at least {needed} of the valid answers are in favour",
                          "ვალიდური პასუხების არანაკლებ {needed} მომხრეა",
                          "au moins {needed} des réponses valables sont favorables",
                          "не менее {needed} действительных ответов – «за»"),
    (True, None): labels("more than {needed} of the valid answers are in favour",
                         "ვალიდური პასუხების {needed}-ზე მეტი მომხრეა",
                         "plus de {needed} des réponses valables sont favorables",
                         "более {needed} действительных ответов – «за»"),
    (False, False): labels("at least {needed} of the valid answers are in favour and at most {allowed} against",
                           "ვალიდური პასუხების არანაკლებ {needed} მომხრეა და არაუმეტეს {allowed} – წინააღმდეგი",
                           "au moins {needed} des réponses valables sont favorables et au plus {allowed} défavorables",
                           "не менее {needed} действительных ответов – «за» и не более {allowed} – «против»"),
    (False, True): labels("at least {needed} of the valid answers are in favour and fewer than {allowed} against",
                          "ვალიდური პასუხების არანაკლებ {needed} მომხრეა და {allowed}-ზე ნაკლები – წინააღმდეგი",
                          "au moins {needed} des réponses valables sont favorables et moins de {allowed} défavorables",
                          "не менее {needed} действительных ответов – «за» и менее {allowed} – «против»"),
    (True, False): labels("more than {needed} of the valid answers are in favour and at most {allowed} against",
                          "ვალიდური პასუხების {needed}-ზე მეტი მომხრეა და არაუმეტეს {allowed} – წინააღმდეგი",
                          "plus de {needed} des réponses valables sont favorables et au plus {allowed} défavorables",
                          "более {needed} действительных ответов – «за» и не более {allowed} – «против»"),
    (True, True): labels("more than {needed} of the valid answers are in favour and fewer than {allowed} against",
                         "ვალიდური პასუხების {needed}-ზე მეტი მომხრეა და {allowed}-ზე ნაკლები – წინააღმდეგი",
                         "plus de {needed} des réponses valables sont favorables et moins de {allowed} défavorables",
                         "более {needed} действительных ответов – «за» и менее {allowed} – «против»"),
}


def sentence(rule: Rule) -> Labels:
    """The rule as a part of a sentence, by language."""
    texts = _SENTENCES[rule.above, None if rule.allowed is None else rule.below]
    return {lang: text.format(needed=percent(rule.needed, lang), allowed=percent(rule.allowed or Fraction(0), lang))
            for lang, text in texts.items()}


def percent(share: Fraction, lang: str) -> str:
    """A share in percent as a language writes it, a fraction where it has no end: 75%, 2/3."""
    text = _percent(share)
    if not text.endswith("%"):
        return text
    number = text.removesuffix("%")
    return words.percent(number if lang == "en" else number.replace(".", ","), lang)
