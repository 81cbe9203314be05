"""The words of a report in four languages, and numbers as each language writes them."""

from collections.abc import Mapping
from fractions import Fraction

from toolkit_app.kinds import Labels, labels
from toolkit_app.publishing.charts.words import number, percent
from toolkit_app.publishing.language import long_date

WORDS: Mapping[str, Labels] = {
    "overline": labels("Validation report", "ვალიდაციის ანგარიში", "Rapport de validation", "Отчёт о валидации"),
    "interim": labels("Interim: answers may still come", "შუალედური: პასუხები შეიძლება კიდევ შემოვიდეს",
                      "Provisoire : des réponses peuvent encore arriver", "Промежуточный: ответы ещё могут поступить"),
    "final": labels("Final", "საბოლოო", "Définitif", "Окончательный"),
    "withdrawn": labels("Withdrawn: these answers count no more", "გაუქმებულია: ეს პასუხები აღარ ითვლება",
                        "Retiré : ces réponses ne comptent plus", "Отозван: эти ответы больше не учитываются"),
    "sealed": labels("The ballot box is closed until the round ends: only who took part is known.",
                     "საარჩევნო ყუთი რაუნდის დასრულებამდე დახურულია: ცნობილია მხოლოდ, ვინ მიიღო მონაწილეობა.",
                     "L’urne reste fermée jusqu’à la fin du tour : on ne connaît que la participation.",
                     "Урна закрыта до конца раунда: известно только, кто участвовал."),
    # facts
    "round": labels("Round", "რაუნდი", "Tour", "Раунд"),
    "standing": labels("State of the report", "ანგარიშის მდგომარეობა", "État du rapport", "Состояние отчёта"),
    "of_planned": labels("{n} of {planned} planned", "{n}, დაგეგმილი {planned}", "{n} sur {planned} prévus",
                         "{n} из {planned} запланированных"),
    "procedure": labels("Procedure", "პროცედურა", "Procédure", "Процедура"),
    "opened": labels("Sealed and opened", "დალუქულია და გახსნილია", "Scellé et ouvert", "Опечатан и открыт"),
    "closed": labels("Closed", "დახურულია", "Clos", "Закрыт"),
    "seal": labels("Seal of the round", "რაუნდის ლუქი", "Sceau du tour", "Печать раунда"),
    "count": labels("Digest of the counted answers", "დათვლილი პასუხების დაიჯესტი", "Empreinte des réponses comptées",
                    "Отпечаток учтённых ответов"),
    "quorum": labels("Quorum", "კვორუმი", "Quorum", "Кворум"),
    "asked": labels("Asked", "მოწვეული", "Invités", "Приглашено"),
    "answered": labels("Answered", "უპასუხა", "Ont répondu", "Ответили"),
    "share": labels("Share", "წილი", "Part", "Доля"),
    "outcomes": labels("Outcomes", "შედეგები", "Issues", "Итоги"),
    # chapters
    "glance": labels("At a glance", "მოკლედ", "En bref", "Коротко"),
    "method": labels("Purpose and method", "მიზანი და მეთოდი", "But et méthode", "Цель и метод"),
    "people": labels("Who was asked, and who answered", "ვის ჰკითხეს და ვინ უპასუხა", "Qui a été invité, qui a répondu",
                     "Кого спросили и кто ответил"),
    "results": labels("Results, statement by statement", "შედეგები, დებულება-დებულება", "Résultats, énoncé par énoncé",
                      "Итоги по каждому положению"),
    "moved": labels("What moved since the round before", "რა შეიცვალა წინა რაუნდის შემდეგ",
                    "Ce qui a changé depuis le tour précédent", "Что изменилось с прошлого раунда"),
    "whole": labels("The whole list", "მთელი სია", "La liste entière", "Весь список"),
    "after": labels("What becomes of it", "რა მოჰყვება ამას", "Les suites", "Что за этим следует"),
    "comments": labels("Comments and what became of them", "კომენტარები და რა მოჰყვა მათ", "Commentaires et suites données",
                       "Комментарии и что с ними стало"),
    "decisions": labels("Decisions", "გადაწყვეტილებები", "Décisions", "Решения"),
    "limits": labels("Limits", "შეზღუდვები", "Limites", "Ограничения"),
    "accord": labels("Reporting standard (ACCORD)", "ანგარიშგების სტანდარტი (ACCORD)", "Norme de présentation (ACCORD)",
                     "Стандарт отчётности (ACCORD)"),
    "annex": labels("Annex: how to check this report", "დანართი: როგორ შემოწმდეს ეს ანგარიში",
                    "Annexe : comment vérifier ce rapport", "Приложение: как проверить этот отчёт"),
    # at a glance
    "put": labels("Statements: {count}. People asked: {asked}, of whom answered: {answered}.",
                  "დებულებები: {count}. მოწვეული: {asked}, მათგან უპასუხა: {answered}.",
                  "Énoncés : {count}. Personnes invitées : {asked}, dont ont répondu : {answered}.",
                  "Положений: {count}. Приглашено: {asked}, из них ответили: {answered}."),
    "never_average": labels("Groups are shown side by side and are never averaged.",
                            "ჯგუფები გვერდიგვერდ არის ნაჩვენები; მათი საშუალო არასოდეს გამოითვლება.",
                            "Les groupes sont montrés côte à côte, jamais en moyenne.",
                            "Группы показаны рядом, среднее по ним никогда не считается."),
    # method
    "purpose": labels("Purpose:", "მიზანი:", "But :", "Цель:"),
    "items": labels("What was put to people:", "რა წარედგინა ადამიანებს:", "Ce qui a été soumis :", "Что было предложено:"),
    "why": labels("Procedure:", "პროცედურა:", "Procédure :", "Процедура:"),
    "rule": labels("Rule, fixed before the first answer:", "წესი, დადგენილი პირველ პასუხამდე:",
                   "Règle, fixée avant la première réponse :", "Правило, заданное до первого ответа:"),
    "formula": labels("What is computed:", "რა გამოითვლება:", "Ce qui est calculé :", "Что вычисляется:"),
    "scale": labels("Answers:", "პასუხები:", "Réponses :", "Ответы:"),
    "heard": labels("Quorum:", "კვორუმი:", "Quorum :", "Кворум:"),
    "heard_of": labels("{share} of those asked, and at least {each} of each group; below it every outcome is indicative only.",
                       "მოწვეულთა {share} და თითო ჯგუფიდან მინიმუმ {each}; ამის ქვემოთ ყველა შედეგი მხოლოდ საორიენტაციოა.",
                       "{share} des invités et au moins {each} de chaque groupe ; en deçà, tout résultat est indicatif.",
                       "{share} приглашённых и не менее {each} от каждой группы; ниже этого любой итог лишь ориентировочный."),
    "silent": labels("Abstentions, “cannot judge” and conflicts of interest are printed and leave every share.",
                     "თავშეკავება, „ვერ ვაფასებ“ და ინტერესთა კონფლიქტი იბეჭდება და არც ერთ წილში არ შედის.",
                     "Abstentions, « ne peut pas juger » et conflits d’intérêts sont imprimés et n’entrent dans aucune part.",
                     "Воздержания, «не могу судить» и конфликты интересов печатаются и не входят ни в одну долю."),
    "settings": labels("Set beforehand:", "წინასწარ დადგენილია:", "Fixé d’avance :", "Задано заранее:"),
    "anonymity": labels("Anonymity:", "ანონიმურობა:", "Anonymat :", "Анонимность:"),
    "open": labels("answers were open: who answered what is in the register of the library, and no name is in this report.",
                   "პასუხები ღია იყო: ვინ რა უპასუხა, ბიბლიოთეკის რეესტრშია; ამ ანგარიშში სახელები არ არის.",
                   "réponses ouvertes : qui a répondu quoi figure au registre de la bibliothèque, aucun nom dans ce rapport.",
                   "ответы открытые: кто что ответил, записано в реестре библиотеки, имён в отчёте нет."),
    "confidential": labels("answers were confidential: only the facilitator knows the names.",
                           "პასუხები კონფიდენციალური იყო: სახელები მხოლოდ ფასილიტატორმა იცის.",
                           "réponses confidentielles : seul l’animateur connaît les noms.",
                           "ответы конфиденциальные: имена знает только ведущий."),
    "secret": labels("answers were secret: who took part and what was answered are kept apart, and nothing ties the two.",
                     "პასუხები ფარული იყო: ვინ მიიღო მონაწილეობა და რა უპასუხეს, ცალ-ცალკე ინახება და ერთმანეთს არაფერი აკავშირებს.",
                     "réponses secrètes : la participation et les réponses sont conservées à part, rien ne les relie.",
                     "ответы тайные: участие и ответы хранятся раздельно, их ничто не связывает."),
    "hiding": labels("Hidden cells:", "დამალული უჯრები:", "Cellules masquées :", "Скрытые ячейки:"),
    "hidden_below": labels("a group with fewer than {n} answers is not shown, and no other that would give it away.",
                           "ჯგუფი, რომელსაც {n}-ზე ნაკლები პასუხი აქვს, არ ჩანს; არც სხვა, რომელიც მას გასცემდა.",
                           "un groupe de moins de {n} réponses n’est pas montré, ni un autre qui le trahirait.",
                           "группа менее чем с {n} ответами не показана, как и другая, что её выдала бы."),
    "fixed": labels("Purpose, wordings, procedure, rule, quorum and the list of those asked were sealed on {day}, before the first "
                    "answer. The seal is {seal}.",
                    "მიზანი, ფორმულირებები, პროცედურა, წესი, კვორუმი და მოწვეულთა სია დაილუქა {day}, პირველ პასუხამდე. "
                    "ლუქია {seal}.",
                    "But, formulations, procédure, règle, quorum et liste des invités ont été scellés le {day}, avant la première "
                    "réponse. Le sceau est {seal}.",
                    "Цель, формулировки, процедура, правило, кворум и список приглашённых опечатаны {day}, до первого ответа. "
                    "Печать: {seal}."),
    # people
    "group": labels("Group", "ჯგუფი", "Groupe", "Группа"),
    "way": labels("How answers came", "როგორ შემოვიდა პასუხები", "Voie des réponses", "Как пришли ответы"),
    "persons": labels("People", "ადამიანი", "Personnes", "Людей"),
    "workshop": labels("Workshop", "სამუშაო შეხვედრა", "Atelier", "Семинар"),
    "present": labels("Present", "ესწრებოდა", "Présents", "Присутствовали"),
    "invited": labels("Invited", "მოწვეული", "Invités", "Приглашены"),
    # results
    "rests": labels("Rests on lessons: {lessons}, from sites: {sites}; sources: {sources}.",
                    "ეყრდნობა: გაკვეთილები – {lessons}, ადგილები – {sites}; წყაროები – {sources}.",
                    "Repose sur : leçons {lessons}, de sites {sites} ; sources {sources}.",
                    "Опирается на уроки: {lessons}, с площадок: {sites}; источники: {sources}."),
    "bare": labels("No evidence is named.", "მტკიცებულება დასახელებული არ არის.", "Aucune source n’est nommée.",
                   "Основания не названы."),
    "outcome": labels("Outcome:", "შედეგი:", "Issue :", "Итог:"),
    "tendency": labels("with a quorum it would be: {outcome}", "კვორუმით იქნებოდა: {outcome}", "avec quorum, ce serait : {outcome}",
                       "при кворуме было бы: {outcome}"),
    "agreement": labels("agreement {share}", "თანხმობა {share}", "accord {share}", "согласие {share}"),
    "against": labels("against {share}", "წინააღმდეგი {share}", "contre {share}", "против {share}"),
    "of_valid": labels("{valid} valid answers of {n}; {invited} could answer", "{n} პასუხიდან მოქმედია {valid}; პასუხი შეეძლო {invited}-ს",
                       "{valid} réponses valables sur {n} ; {invited} pouvaient répondre",
                       "действительных ответов {valid} из {n}; могли ответить {invited}"),
    "quartiles": labels("median {median}, quartiles {q1} and {q3} (type {kind})", "მედიანა {median}, კვარტილები {q1} და {q3} (ტიპი {kind})",
                        "médiane {median}, quartiles {q1} et {q3} (type {kind})", "медиана {median}, квартили {q1} и {q3} (тип {kind})"),
    "numbers": labels("Numbers:", "რიცხვები:", "Chiffres :", "Числа:"),
    "distribution": labels("Distribution:", "განაწილება:", "Répartition :", "Распределение:"),
    "figures": labels("Figures:", "მაჩვენებლები:", "Indicateurs :", "Показатели:"),
    "agreement_head": labels("Agreement", "თანხმობა", "Accord", "Согласие"),
    "against_head": labels("Against", "წინააღმდეგი", "Contre", "Против"),
    "median_head": labels("Median", "მედიანა", "Médiane", "Медиана"),
    "spread_head": labels("Quartiles", "კვარტილები", "Quartiles", "Квартили"),
    "hidden": labels("hidden", "დამალულია", "masqué", "скрыто"),
    "dissent": labels("Dissent, in the words of those who dissent", "განსხვავებული აზრი, მათივე სიტყვებით",
                      "Désaccord, dans les mots de ceux qui l’expriment", "Особое мнение, словами тех, кто не согласен"),
    "remarks": labels("Other remarks", "სხვა შენიშვნები", "Autres remarques", "Другие замечания"),
    "somebody": labels("Without group", "ჯგუფის გარეშე", "Sans groupe", "Без группы"),
    "unheard": labels("Against without a reason: {count}.", "წინააღმდეგია დასაბუთების გარეშე: {count}.",
                      "Contre sans motif : {count}.", "Против без обоснования: {count}."),
    "changed": labels("Not validated in the wording it has now. Since then:", "ახლანდელი ფორმულირებით ვალიდირებული არ არის. მას შემდეგ:",
                      "Non validé dans sa formulation actuelle. Depuis :", "В нынешней формулировке не валидировано. С тех пор:"),
    "gone": labels("The statement has gone from the text since.", "დებულება მას შემდეგ ტექსტიდან ამოღებულია.",
                   "L’énoncé a depuis disparu du texte.", "С тех пор положение исчезло из текста."),
    "put_words": labels("put to people as", "წარდგენილი იყო ასე", "soumis sous la forme", "предлагалось так"),
    "worded": labels("Wording {digest}, revision {revision}", "ფორმულირება {digest}, ვერსია {revision}",
                     "Formulation {digest}, révision {revision}", "Формулировка {digest}, редакция {revision}"),
    # moved
    "statement": labels("Statement", "დებულება", "Énoncé", "Положение"),
    "net": labels("Net change", "წმინდა ცვლილება", "Variation nette", "Чистое изменение"),
    "stable": labels("stable", "სტაბილური", "stable", "стабильно"),
    "moving": labels("still moving", "ჯერ იცვლება", "encore mouvant", "ещё меняется"),
    "kappa": labels("κ / weighted κ", "κ / შეწონილი κ", "κ / κ pondéré", "κ / взвешенная κ"),
    "reworded": labels("reworded", "შეცვლილი ფორმულირება", "reformulé", "переформулировано"),
    "moved_how": labels("Net change is half the sum of the differences between the two distributions; below 15% answers count as "
                        "stable. κ is that of the same people in both rounds.",
                        "წმინდა ცვლილება ორ განაწილებას შორის სხვაობათა ჯამის ნახევარია; 15 %-ზე ნაკლები სტაბილურად ითვლება. "
                        "κ ეხება ერთსა და იმავე ადამიანებს ორივე რაუნდში.",
                        "La variation nette est la demi-somme des écarts entre les deux répartitions ; sous 15 % les réponses sont "
                        "stables. κ porte sur les mêmes personnes aux deux tours.",
                        "Чистое изменение – половина суммы разностей двух распределений; ниже 15 % ответы стабильны. κ – по тем же "
                        "людям в обоих раундах."),
    # whole list
    "rank": labels("Place", "ადგილი", "Rang", "Место"),
    "domain": labels("Domain", "სფერო", "Domaine", "Область"),
    "score": labels("Score", "ქულა", "Score", "Оценка"),
    "no_total": labels("There is no total over the domains.", "სფეროების საერთო ქულა არ არსებობს.",
                       "Il n’y a pas de total des domaines.", "Общей оценки по областям нет."),
    # comments, decisions
    "about": labels("About", "რას ეხება", "Sur", "О чём"),
    "comment": labels("Comment", "კომენტარი", "Commentaire", "Комментарий"),
    "disposition": labels("Decision and answer", "გადაწყვეტილება და პასუხი", "Décision et réponse", "Решение и ответ"),
    "waiting": labels("no answer yet", "პასუხი ჯერ არ არის", "sans réponse", "пока без ответа"),
    "no_comments": labels("No comments were made on these texts.", "ამ ტექსტებზე კომენტარები არ ყოფილა.",
                          "Aucun commentaire sur ces textes.", "Комментариев к этим текстам не было."),
    "decision": labels("Decision", "გადაწყვეტილება", "Décision", "Решение"),
    "owner": labels("Who sees to it", "პასუხისმგებელი", "Responsable", "Кто отвечает"),
    "due": labels("By", "ვადა", "Échéance", "Срок"),
    "no_decisions": labels("No decisions are recorded yet.", "გადაწყვეტილებები ჯერ არ არის ჩაწერილი.",
                           "Aucune décision n’est encore consignée.", "Решения пока не записаны."),
    "whole_round": labels("the whole round", "მთელი რაუნდი", "tout le tour", "весь раунд"),
    # limits
    "limit_quorum": labels("Statements below the quorum, whose outcomes are indicative only: {count}.",
                           "დებულებები კვორუმის გარეშე, რომელთა შედეგი მხოლოდ საორიენტაციოა: {count}.",
                           "Énoncés sous le quorum, dont l’issue est seulement indicative : {count}.",
                           "Положений ниже кворума, итоги которых лишь ориентировочны: {count}."),
    "limit_group": labels("Nobody from “{group}” answered.", "„{group}“: არავის უპასუხია.",
                          "Personne du groupe « {group} » n’a répondu.", "Из группы «{group}» никто не ответил."),
    "limit_nobody": labels("Nobody from “{group}” was asked.", "„{group}“: არავინ იყო მოწვეული.",
                           "Personne du groupe « {group} » n’a été invité.", "Из группы «{group}» никого не спросили."),
    "limit_half": labels("Fewer than half of those asked from “{group}” answered.", "„{group}“: უპასუხა მოწვეულთა ნახევარზე ნაკლებმა.",
                         "Moins de la moitié des invités de « {group} » ont répondu.",
                         "Из группы «{group}» ответило меньше половины приглашённых."),
    "limit_hidden": labels("Hidden cells in the tables by group: {count}.", "დამალული უჯრები ჯგუფების ცხრილებში: {count}.",
                           "Cellules masquées dans les tableaux par groupe : {count}.", "Скрытых ячеек в таблицах по группам: {count}."),
    "limit_late": labels("People who answered after the closing, which does not count: {count}.", "დახურვის შემდეგ უპასუხა, რაც არ ითვლება: {count}.",
                         "Réponses venues après la clôture, non comptées (personnes) : {count}.",
                         "Ответили после закрытия, что не учитывается: {count}."),
    "limit_apart": labels("Answers given twice, on two computers that did not know of each other (the later one counts): {count}.",
                          "ორჯერ გაცემული პასუხები, ორ კომპიუტერზე ერთმანეთისგან დამოუკიდებლად (ითვლება გვიანდელი): {count}.",
                          "Réponses données deux fois, sur deux postes à l’insu l’un de l’autre (la dernière compte) : {count}.",
                          "Ответов, данных дважды на двух компьютерах независимо (учитывается последний): {count}."),
    "limit_unreasoned": labels("Answers against that came without a reason: {count}.", "უარყოფითი პასუხები დასაბუთების გარეშე: {count}.",
                               "Réponses défavorables sans motif : {count}.", "Ответов «против» без обоснования: {count}."),
    "limit_changed": labels("Statements changed after the round, not validated in the words they have now: {count}.",
                            "რაუნდის შემდეგ შეცვლილი დებულებები, ახლანდელი სიტყვებით არავალიდირებული: {count}.",
                            "Énoncés modifiés après le tour, non validés dans leurs termes actuels : {count}.",
                            "Положений, изменённых после раунда и в нынешних словах не валидированных: {count}."),
    "limit_bare": labels("Statements that name no evidence: {count}.", "დებულებები მტკიცებულების გარეშე: {count}.",
                         "Énoncés qui ne nomment aucune source : {count}.", "Положений, не называющих оснований: {count}."),
    "limit_proxy": labels("People for whom somebody else spoke: {count}.", "ადამიანები, რომელთა ნაცვლად სხვამ უპასუხა: {count}.",
                          "Personnes représentées par une autre : {count}.", "Людей, за которых ответил кто-то другой: {count}."),
    "limit_observers": labels("Observers among those asked, who are not full members: {count}.", "დამკვირვებლები მოწვეულთა შორის (არა სრული წევრები): {count}.",
                              "Observateurs parmi les invités, non membres : {count}.", "Наблюдателей среди приглашённых, не полных членов: {count}."),
    "limit_comments": labels("Comments without an answer so far: {count}.", "კომენტარები, რომლებსაც პასუხი ჯერ არ აქვს: {count}.",
                             "Commentaires encore sans réponse : {count}.", "Комментариев пока без ответа: {count}."),
    "limit_left_out": labels("Personal data left out of what people wrote, marked […]: {count}.",
                             "დაწერილიდან ამოღებული პერსონალური მონაცემები, აღნიშნულია […]: {count}.",
                             "Données personnelles retirées des propos, marquées […] : {count}.",
                             "Личных данных, снятых из написанного и отмеченных […]: {count}."),
    "limit_interim": labels("The round is open: these numbers may still change.", "რაუნდი ღიაა: ეს რიცხვები შეიძლება შეიცვალოს.",
                            "Le tour est ouvert : ces chiffres peuvent encore changer.", "Раунд открыт: числа ещё могут измениться."),
    "limit_sample": labels("Those who answered were invited and not drawn by lot: the numbers speak for them and for nobody else.",
                           "მოპასუხეები მოწვეულნი იყვნენ და არა შემთხვევით შერჩეულნი: რიცხვები მხოლოდ მათ აზრს ასახავს.",
                           "Les répondants ont été invités, non tirés au sort : les chiffres ne valent que pour eux.",
                           "Ответившие приглашены, а не отобраны жребием: числа говорят только о них."),
    # annex
    "trace": labels("Every number of this report is computed anew from the {acts} acts of the round, and none was typed. The digest of "
                    "the counted answers covers each of them: with the library, “toolkit tally {key}” gives the same numbers and "
                    "the same digest.",
                    "ამ ანგარიშის ყველა რიცხვი ხელახლა გამოითვლება რაუნდის {acts} აქტიდან; არც ერთი არ არის აკრეფილი. დათვლილი "
                    "პასუხების დაიჯესტი თითოეულ მათგანს ფარავს: ბიბლიოთეკით „toolkit tally {key}“ იმავე რიცხვებსა და იმავე "
                    "დაიჯესტს იძლევა.",
                    "Chaque chiffre de ce rapport est recalculé à partir des {acts} actes du tour, aucun n’a été saisi. L’empreinte des "
                    "réponses comptées les couvre toutes : avec la bibliothèque, « toolkit tally {key} » donne les mêmes chiffres "
                    "et la même empreinte.",
                    "Каждое число отчёта заново вычислено по актам раунда ({acts}), ни одно не введено вручную. Отпечаток учтённых "
                    "ответов охватывает каждый: с библиотекой «toolkit tally {key}» даёт те же числа и тот же отпечаток."),
    "dataset": labels("Without the library: “toolkit round dataset {key}” writes the answers as CSV with a code book and a script "
                      "that recomputes the results.",
                      "ბიბლიოთეკის გარეშე: „toolkit round dataset {key}“ პასუხებს CSV-ად წერს, კოდების წიგნთან და სკრიპტთან "
                      "ერთად, რომელიც შედეგებს ხელახლა ითვლის.",
                      "Sans la bibliothèque : « toolkit round dataset {key} » écrit les réponses en CSV avec un dictionnaire des codes et "
                      "un script qui recalcule les résultats.",
                      "Без библиотеки: «toolkit round dataset {key}» пишет ответы в CSV с книгой кодов и скриптом, который заново "
                      "вычисляет итоги."),
    "receipt": labels("Who voted checks with “toolkit round check {key} RECEIPT” that their answer is among those counted.",
                      "ვინც ხმა მისცა, „toolkit round check {key} RECEIPT“-ით ამოწმებს, რომ მისი პასუხი დათვლილთა შორისაა.",
                      "Qui a voté vérifie par « toolkit round check {key} RECEIPT » que sa réponse est comptée.",
                      "Проголосовавший проверяет «toolkit round check {key} RECEIPT», что его ответ среди учтённых."),
    "acts": labels("Acts of the round", "რაუნდის აქტები", "Actes du tour", "Акты раунда"),
    "kind": labels("Kind", "სახე", "Type", "Вид"),
    "number": labels("Number", "რაოდენობა", "Nombre", "Число"),
    "wordings": labels("The statements in the very words that were put to people", "დებულებები ზუსტად იმ სიტყვებით, რომლებითაც წარედგინა",
                       "Les énoncés dans les termes mêmes soumis", "Положения в тех самых словах, что были предложены"),
    "wording": labels("Wording", "ფორმულირება", "Formulation", "Формулировка"),
    "digest": labels("Digest (SHA-256)", "დაიჯესტი (SHA-256)", "Empreinte (SHA-256)", "Отпечаток (SHA-256)"),
    "more": labels("… and {count} more", "… და კიდევ {count}", "… et {count} autres", "… и ещё {count}"),
    "yes": labels("yes", "დიახ", "oui", "да"),
    "no": labels("no", "არა", "non", "нет"),
}
CHANNELS: Mapping[str, Labels] = {
    "window": labels("in the window", "ფანჯარაში", "dans la fenêtre", "в окне программы"),
    "terminal": labels("in the terminal", "ტერმინალში", "dans le terminal", "в терминале"),
    "xlsx": labels("spreadsheet form", "ელცხრილის ფორმა", "formulaire tableur", "форма в таблице"),
    "csv": labels("table of another program", "სხვა პროგრამის ცხრილი", "tableau d’un autre logiciel", "таблица другой программы"),
    "pdf": labels("PDF form", "PDF ფორმა", "formulaire PDF", "форма PDF"),
    "paper": labels("paper", "ქაღალდი", "papier", "бумага"),
    "hands": labels("show of hands", "ხელის აწევა", "à main levée", "поднятием рук"),
}
_COMMA = frozenset({"ka", "fr", "ru"})


class Say:
    """Says things in one language."""

    def __init__(self, lang: str) -> None:
        self.lang = lang

    def __call__(self, name: str, **parts: object) -> str:
        """The words of that name, filled."""
        return WORDS[name][self.lang].format(**parts)

    def percent(self, share: Fraction | None) -> str:
        """A share with two decimals at most, so that what is near a bound is not rounded onto it."""
        return "–" if share is None else self.sign(share * 100)

    def sign(self, value: Fraction | float) -> str:
        """A number of per cent with its sign."""
        return percent(self.number(value), self.lang)

    def number(self, value: Fraction | float | None, most: int = 2) -> str:
        """A number with so many decimals at most."""
        if value is None:
            return "–"
        if most == 2 or isinstance(value, int):
            return number(value if isinstance(value, int) else float(value), self.lang)
        text = f"{float(value):.{most}f}".rstrip("0").rstrip(".")
        return text.replace(".", ",") if self.lang in _COMMA else text

    def value(self, value: object, called: Mapping[str, Labels] = {}) -> str:
        """A figure of any type; a code by its name."""
        if isinstance(value, bool):
            return self("yes" if value else "no")
        if isinstance(value, Fraction | float | int):
            return self.number(value, 4)
        if isinstance(value, str):
            return called[value][self.lang] if value in called else value
        return "–"

    def figure(self, name: str, value: object, called: Mapping[str, Labels]) -> str:
        """A figure with its name; a share in per cent."""
        is_share = isinstance(value, Fraction) and name.endswith(("share", "supported"))
        told = self.percent(value) if is_share and isinstance(value, Fraction) else self.value(value, called)
        return f"{called[name][self.lang] if name in called else name}: {told}"

    def day(self, at: str) -> str:
        """A day in words."""
        return long_date(at, self.lang) if at else "–"
