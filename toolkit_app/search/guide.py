"""The query language by example: what the terminal and the window show as help. Every line can be searched as it stands."""

from collections.abc import Mapping
from dataclasses import dataclass

from toolkit_app.kinds import text_in


@dataclass(frozen=True)
class Example:
    """A line that can be typed, and what it finds; both by language of the interface."""

    lines: Mapping[str, str]
    meanings: Mapping[str, str]

    def line(self, lang: str) -> str:
        """The line in a language, in English where there is none."""
        return text_in(self.lines, lang)

    def meaning(self, lang: str) -> str:
        """What it finds."""
        return text_in(self.meanings, lang)


def _example(line: str, meaning: str, line_ka: str, meaning_ka: str) -> Example:
    return Example({"en": line, "ka": line_ka}, {"en": meaning, "ka": meaning_ka})


EXAMPLES = (
    _example("referral form", "texts with both words, in any form, accent and capital letters aside",
             "გადამისამართების ფორმა", "ტექსტები, რომლებშიც ორივე სიტყვაა, ნებისმიერი ფორმით"),
    _example("reintegracia", "Georgian and Russian words typed in Latin letters",
             "reintegracia", "ლათინური ასოებით აკრეფილი ქართული და რუსული სიტყვები"),
    _example("htbyntuhfwbz", "a word typed on the wrong keyboard layout",
             "htbyntuhfwbz", "კლავიატურის სხვა განლაგებით აკრეფილი სიტყვა"),
    _example('"household survey"', "exactly these words, in this order",
             '"შინამეურნეობების გამოკითხვა"', "ზუსტად ეს სიტყვები, ამ თანმიმდევრობით"),
    _example('"survey household"~5', "these words not more than five words apart",
             '"გამოკითხვა შინამეურნეობების"~5', "ეს სიტყვები, ერთმანეთისგან არაუმეტეს ხუთი სიტყვით დაშორებული"),
    _example("reintegr*", "words that begin like this", "რეინტეგრ*", "სიტყვები, რომლებიც ასე იწყება"),
    _example("referal~", "similar spellings", "გადამისამართბა~", "მსგავსი დაწერილობა"),
    _example("survey -budget", "without this word; NOT does the same", "გამოკითხვა -ბიუჯეტი",
             "ამ სიტყვის გარეშე; იგივეა „არა“"),
    _example("water OR well", "one of the words", "წყალი ან ჭა", "ერთ-ერთი სიტყვა"),
    _example("(water OR well) village", "grouping", "(წყალი ან ჭა) სოფელი", "დაჯგუფება"),
    _example("title:referral", "only in the title; text: only in the text", "სათაური:გადამისამართება",
             "მხოლოდ სათაურში; „ტექსტი:“ - მხოლოდ ტექსტში"),
    _example("file:budget", "only in attached files", "ფაილი:ბიუჯეტი", "მხოლოდ თანდართულ ფაილებში"),
    _example("kind:lesson state:validated", "by kind and state", "kind:გაკვეთილი state:validated",
             "სახეობისა და მდგომარეობის მიხედვით"),
    _example("place:kharagauli,kvareli", "one of these places, written in any alphabet; a region includes its municipalities",
             "ადგილი:ხარაგაული,ყვარელი", "ერთ-ერთი ეს ადგილი; მხარე თავის მუნიციპალიტეტებსაც მოიცავს"),
    _example("dimension:social level:community", "any facet, by code or label",
             "განზომილება:სოციალური დონე:სათემო", "ნებისმიერი ნიშანი, კოდით ან დასახელებით"),
    _example("lang:ka", "texts in one language: en, ka, fr, ru", "lang:ka", "ერთ ენაზე დაწერილი ტექსტები: en, ka, fr, ru"),
    _example("date:2022..2023", "changed in these years; months and days work, too: date:2023-05..",
             "თარიღი:2022..2023", "ამ წლებში შეცვლილი; შეიძლება თვე და დღეც: თარიღი:2023-05.."),
    _example("due:today", "what is due and not done: dates of review and follow-up actions; also due:..2026-12",
             "ვადა:დღეს", "რისი ვადაც დადგა და არ შესრულებულა: გადახედვის თარიღები და შემდგომი ქმედებები; ასევე ვადა:..2026-12"),
    _example("owner:municipality tag:water", "by owner and tag, of which a part is enough",
             "პასუხისმგებელი:მუნიციპალიტეტი ჭდე:წყალი", "პასუხისმგებლისა და ჭდის მიხედვით; ნაწილიც საკმარისია"),
    _example("waits:merge", "versions made apart that are not merged yet",
             "waits:merge", "ცალ-ცალკე შექმნილი ვერსიები, რომლებიც ჯერ არ გაერთიანებულა"),
    _example("LL-7K3QF2MA", "an item by its key", "LL-7K3QF2MA", "მასალა გასაღების მიხედვით"),
)
