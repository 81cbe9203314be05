"""What is printed on a form besides its own words, in four languages."""

from toolkit_app.kinds import labels, text_in

WORDS = {
    "mark": labels(
        "Mark one box for each statement. The wrong one? Fill it in completely and mark another.",
        "თითოეულ დებულებასთან მონიშნეთ ერთი უჯრა. შეგეშალათ? არასწორი უჯრა მთლიანად გააფერადეთ და სხვა მონიშნეთ.",
        "Cochez une case par énoncé. Une erreur ? Noircissez la case entièrement et cochez-en une autre.",
        "Отметьте одну клетку у каждого положения. Ошиблись? Закрасьте её целиком и отметьте другую.",
    ),
    "fill": labels(
        "Choose one answer for each statement, save the file and send it back. You can also print it and mark it by hand.",
        "თითოეულ დებულებას აირჩიეთ ერთი პასუხი, შეინახეთ ფაილი და დააბრუნეთ. შეგიძლიათ დაბეჭდოთ და ხელით მონიშნოთ.",
        "Choisissez une réponse par énoncé, enregistrez le fichier et renvoyez-le. Vous pouvez aussi l’imprimer et le cocher.",
        "Выберите один ответ на каждое положение, сохраните файл и верните его. Можно и распечатать его и отметить от руки.",
    ),
    "rule": labels("Rule", "წესი", "Règle", "Правило"),
    "closes": labels("Answer by", "პასუხის ბოლო ვადა", "Répondre avant le", "Ответить до"),
    "contact": labels("Questions to", "კითხვებისთვის", "Questions à", "Вопросы"),
    "for": labels("For", "ვისთვის", "Pour", "Кому"),
    "receipt": labels(
        "Receipt, to keep: {code}", "ქვითარი, შეინახეთ: {code}", "Reçu, à garder : {code}", "Квитанция, сохраните: {code}"
    ),
    "comment": labels("Reason or comment", "საფუძველი ან შენიშვნა", "Motif ou commentaire", "Причина или замечание"),
    "answer": labels("Statement {number}", "დებულება {number}", "Énoncé {number}", "Положение {number}"),
    "copy": labels("copy {code}", "ასლი {code}", "exemplaire {code}", "экземпляр {code}"),
    "letters": labels("a b c d e f", "ა ბ გ დ ე ვ", "a b c d e f", "а б в г д е"),
    "scale": labels("Scale", "სკალა", "Échelle", "Шкала"),
}


def word(name: str, lang: str, **values: object) -> str:
    """A label of a form in a language, with its values filled in."""
    return text_in(WORDS[name], lang).format(**values)
