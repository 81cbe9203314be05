"""What stands in the library of the pictures, in both languages of the program: roles in place of names, an exercise in place
of a validation. Texts of the starter library are edited by putting one stretch of words in place of another.
"""

from typing import Any

#: items of the starter library, by language: a lesson with a history, one with two versions, the methodology
KEYS = {
    "en": {"lesson": "LL-1WPVWP0D", "apart": "LL-EAYCC19K", "methodology": "MD-4YW7KT7V"},
    "ka": {"lesson": "LL-V4PXQRCD", "apart": "LL-XVKYTX7T", "methodology": "MD-BX27TQMB"},
}
#: an English lesson that changes, and its Georgian translation, which stays behind; translations that do not
CHANGED, BEHIND = "LL-2W4HJ6C2", "LL-91Q9YST8"
FOLLOWING = ("LL-V4PXQRCD", "LL-XVKYTX7T", "MD-BX27TQMB")
CHANGES = (("in Morocco.", "in Morocco. The criteria are where a talk begins, and no test."),
           ("the reason for its choice.", "the reason for its choice before the work begins."))
TELEPHONE = "555 12 34 56"

WORDS: dict[str, dict[str, Any]] = {
    "en": {
        "people": {"author": "methodology author", "reviewer": "reviewer", "facilitator": "facilitator",
                   "custodian": "custodian"},
        # who, what was there, what is there now, note
        "edits": (
            ("author", "write the order of steps into the plan and say",
             "write the order of steps into the plan as a table, and say", "After the talk with the hubs"),
            ("author", "after every step.", f"after every step. Telephone of the hub: {TELEPHONE}.",
             "Whom to ask"),
            ("reviewer", "and wait for its result, because adding up activities has not been shown to help.",
             "and wait for its result. Adding up activities has not been shown to help.", "Two short sentences"),
            ("author", f"is looked at again after every step. Telephone of the hub: {TELEPHONE}.",
             "is looked at again by both after every step. Telephone of the hub: see the service map.",
             "Telephone number taken out"),
        ),
        # what was there, what the first and the second version have there
        "apart": (
            ("who answers, by when, and who asks", "who answers, within how many days, and who asks",
             "who answers, by which date, and who asks"),
            ("as direct assistance, or more.", "as direct assistance, or even more.", "as direct assistance, or more."),
        ),
        # statement, group, role, type, what is said, what is proposed
        "comments": (
            ("s-rrb1", "service_providers", "Head of a service centre", "general", "Good, and easy to check.", ""),
            ("s-73jn", "municipal", "Head of social service", "technical", "Who counts, and how often?",
             "Once a year the municipality should count missing basics such as water, roads and services among the reasons for "
             "departure, and deal with them in its development plan."),
            ("s-cy7m", "municipal", "Planning officer", "technical", "Say what happens when the conditions are equal.", ""),
            ("s-kd1s", "returnees_community", "Speaker of returnees", "general",
             "Somebody without a place to sleep cannot wait for days. Say what happens then.", ""),
            ("s-zab5", "national", "Legal adviser", "technical", "“Case” means something else in court.",
             "Nothing in this methodology requires that a person’s name or file leaves the office in which it was told."),
        ),
        "thanks": "Thank you.",
        "edition": "Methodology",
        "new": ("Hubs should call back every referred person after two weeks",
                {"happened": "Nobody knew whether the person had arrived.",
                 "lesson": "When you refer somebody, call after two weeks, because an address is not yet a service."}),
        "workshop": "Workshop on the principles (exercise)",
        "purpose": "An exercise with made-up answers. It shows how a round is held, and says nothing about anybody’s opinion.",
        "rounds": {"principles": "Exercise: principles of the approach", "meeting": "Exercise: referral and participation",
                   "adoption": "Exercise: adoption of two principles", "comments": "Exercise: comments on the draft",
                   "forms": "Exercise: third draft of the methodology"},
        "reasons": ("A day is missing by which the hub asks.", "We have no translator.", "Nobody can promise this for others.",
                    "The budget is decided elsewhere.", "In kind is not the same as money.", "Who maintains it afterwards?"),
        "decision": ("The sentence on referral is written anew, with a number of days.", "Methodology author"),
        "hand": "We have no translator.",
        "typed": "Good, if there is a translator.",
        "files": {"pdf": "answers", "scan": "scan", "cut": "cut off", "other": "photo of the hall"},
    },
    "ka": {
        "people": {"author": "მეთოდოლოგიის ავტორი", "reviewer": "რეცენზენტი", "facilitator": "ფასილიტატორი",
                   "custodian": "მეთოდოლოგიის მფლობელი"},
        "edits": (
            ("author", "გეგმაში ნაბიჯების რიგი ჩაწერონ", "გეგმაში ნაბიჯების რიგი ცხრილად ჩაწერონ",
             "ჰაბებთან საუბრის შემდეგ"),
            ("author", "თავიდან გადახედონ.", f"თავიდან გადახედონ. ჰაბის ტელეფონი: {TELEPHONE}.",
             "ვის ვკითხოთ"),
            ("reviewer", "დაელოდეთ მის შედეგს, რადგან აქტივობების დამატების", "დაელოდეთ მის შედეგს. აქტივობების დამატების",
             "ორი მოკლე წინადადება"),
            ("author", f"გეგმას თავიდან გადახედონ. ჰაბის ტელეფონი: {TELEPHONE}.",
             "გეგმას ერთად თავიდან გადახედონ. ჰაბის ტელეფონი: იხილეთ სერვისების რუკა.", "ტელეფონის ნომერი ამოღებულია"),
        ),
        "apart": (
            ("ვინ პასუხობს, რა ვადაში და ვინ", "ვინ პასუხობს, რამდენ დღეში და ვინ", "ვინ პასუხობს, რომელ თარიღამდე და ვინ"),
            ("ისევე ან უფრო მეტად", "ისევე ან კიდევ უფრო მეტად", "ისევე ან უფრო მეტად"),
        ),
        "comments": (
            ("s-rrb1", "service_providers", "სერვისცენტრის ხელმძღვანელი", "general", "კარგია და ადვილად მოწმდება.", ""),
            ("s-73jn", "municipal", "სოციალური სამსახურის უფროსი", "technical", "ვინ ითვლის და რამდენად ხშირად?",
             "მუნიციპალიტეტმა ისეთი აუცილებელი პირობების ნაკლებობა, როგორიცაა წყალი, გზა და სერვისები, წელიწადში ერთხელ წასვლის "
             "მიზეზად უნდა ჩათვალოს და განვითარების გეგმაში გაითვალისწინოს."),
            ("s-cy7m", "municipal", "დაგეგმვის სპეციალისტი", "technical", "თქვით, რა ხდება, როცა პირობები თანაბარია.", ""),
            ("s-kd1s", "returnees_community", "დაბრუნებულთა წარმომადგენელი", "general",
             "ვისაც ღამის გასათევი არ აქვს, დღეობით ვერ დაელოდება. თქვით, რა ხდება მაშინ.", ""),
            ("s-zab5", "national", "იურისტი", "technical", "„შემთხვევა“ სამართალში სხვა რამეს ნიშნავს.",
             "ეს მეთოდოლოგია არსად მოითხოვს, რომ ადამიანის სახელი ან ნაამბობი იმ უწყებას გასცდეს, სადაც ის უამბეს."),
        ),
        "thanks": "გმადლობთ.",
        "edition": "მეთოდოლოგია",
        "new": ("ჰაბმა ყოველ გადამისამართებულ ადამიანს ორ კვირაში უნდა დაურეკოს",
                {"happened": "არავინ იცოდა, მივიდა თუ არა ადამიანი.",
                 "lesson": "როცა ვინმეს ამისამართებთ, ორ კვირაში დაურეკეთ, რადგან მისამართი ჯერ კიდევ არ არის სერვისი."}),
        "workshop": "სამუშაო შეხვედრა პრინციპებზე (სავარჯიშო)",
        "purpose": "სავარჯიშო გამოგონილი პასუხებით. ის აჩვენებს, როგორ ტარდება რაუნდი, და არავის აზრს არ გამოხატავს.",
        "rounds": {"principles": "სავარჯიშო: მიდგომის პრინციპები", "meeting": "სავარჯიშო: გადამისამართება და მონაწილეობა",
                   "adoption": "სავარჯიშო: ორი პრინციპის მიღება", "comments": "სავარჯიშო: კომენტარები მონახაზზე",
                   "forms": "სავარჯიშო: მეთოდოლოგიის მესამე მონახაზი"},
        "reasons": ("აკლია დღე, როდესაც ჰაბი შედეგს იკითხავს.", "თარჯიმანი არ გვყავს.", "ამას სხვის მაგივრად ვერავინ დაგვპირდება.",
                    "ბიუჯეტი სხვაგან წყდება.", "სამუშაო და ფული ერთი და იგივე არ არის.", "მერე ვინ მოუვლის?"),
        "decision": ("წინადადება გადამისამართებაზე თავიდან დაიწერება, დღეების რაოდენობით.", "მეთოდოლოგიის ავტორი"),
        "hand": "თარჯიმანი არ გვყავს.",
        "typed": "კარგია, თუ თარჯიმანი იქნება.",
        "files": {"pdf": "პასუხები", "scan": "სკანი", "cut": "მოჭრილი", "other": "დარბაზის ფოტო"},
    },
}

#: the Word files and the table that are brought in: name, title, headings with their words
DRAFTS: dict[str, dict[str, Any]] = {
    "en": {
        "who": "Head of social service",
        "log": ("Comments on the referral log", "Hubs should keep one referral log", (
            ("Context", "Two hubs wrote down referrals in two ways, so nobody could compare them."),
            ("What happened", ("One sheet was agreed, and filled in ", "every month", "every week", " by both."),
             ("without names", "Who checks that no name is in it?")),
            ("The lesson", "When several offices refer people, agree on one sheet first, because two sheets cannot be added up."),
            ("Recommendation", ("The coordinator reads the sheet ", "from time to time", "every quarter", ".")))),
        "others": (
            ("Questions for the household survey", "Questions for a household survey", (
                ("Purpose", "To hear households that do not come to meetings."),
                ("When to use it", "Before the first list of projects is drawn up."),
                ("Who uses it, with whom", "A team of two, with one adult of each household."),
                ("Steps", "Ask what is lacking. Ask what would make people stay. Thank them."))),
            ("Notes on the market day", "Notes on the market day", (
                ("Text", "Stalls sell what is made nearby. Buyers ask for smaller packs."),)),
            ("Handover file, first draft", "Teams should keep a handover file from the first month", (
                ("Context", "Staff changed, and their papers went with them."),
                ("What happened", "The second person in charge had to begin anew."),
                ("The lesson", "When somebody may leave, write down at once who does what.")))),
        "table": ("Lessons of the hubs", ("Title", "Place", "Dimension", "What happened"), (
            ("Opening hours belong on the door", "Telavi", "Social", "People came when nobody was there."),
            ("One number for all services", "Akhmeta", "Social", "Each office had told another number."),
            ("Ask about transport first", "Kharagauli", "Economic", "The bus had gone before the course ended."))),
    },
    "ka": {
        "who": "სოციალური სამსახურის უფროსი",
        "log": ("გადამისამართების ჟურნალი, კომენტარებით", "ჰაბებს გადამისამართების ერთი ჟურნალი უნდა ჰქონდეთ", (
            ("კონტექსტი", "ორი ჰაბი გადამისამართებას სხვადასხვანაირად იწერდა, ამიტომ ვერავინ ადარებდა."),
            ("რა მოხდა", ("შეთანხმდნენ ერთ ფურცელზე, რომელსაც ორივე ", "ყოველთვიურად", "ყოველკვირეულად", " ავსებდა."),
             ("სახელების გარეშე", "ვინ ამოწმებს, რომ სახელი არ წერია?")),
            ("გაკვეთილი", "როცა ადამიანებს რამდენიმე უწყება ამისამართებს, ჯერ ერთ ფურცელზე შეთანხმდით, რადგან ორი ფურცელი ვერ იკრიბება."),
            ("რეკომენდაცია", ("კოორდინატორი ფურცელს ", "დროდადრო", "კვარტალში ერთხელ", " კითხულობს.")))),
        "others": (
            ("კითხვები შინამეურნეობებისთვის", "კითხვები შინამეურნეობების გამოკითხვისთვის", (
                ("მიზანი", "მოვუსმინოთ შინამეურნეობებს, რომლებიც შეხვედრებზე არ დადიან."),
                ("როდის გამოიყენება", "პროექტების პირველი სიის შედგენამდე."),
                ("ვინ იყენებს და ვისთან", "ორკაციანი ჯგუფი, თითო შინამეურნეობის ერთ ზრდასრულთან."),
                ("ნაბიჯები", "იკითხეთ, რა აკლიათ. იკითხეთ, რა დატოვებდათ ადგილზე. მადლობა გადაუხადეთ."))),
            ("ჩანიშვნები ბაზრობაზე", "ჩანიშვნები ბაზრობაზე", (
                ("ტექსტი", "დახლებზე ახლომახლო დამზადებულს ყიდიან. მყიდველებს პატარა შეფუთვა უნდათ."),)),
            ("გადაცემის საქაღალდე, პირველი მონახაზი", "გუნდმა გადაცემის საქაღალდე პირველივე თვიდან უნდა აწარმოოს", (
                ("კონტექსტი", "თანამშრომლები შეიცვალნენ და ქაღალდებიც თან წაიღეს."),
                ("რა მოხდა", "მეორე პასუხისმგებელს ყველაფრის თავიდან დაწყება მოუხდა."),
                ("გაკვეთილი", "როცა ვინმე შეიძლება წავიდეს, მაშინვე ჩაიწერეთ, ვინ რას აკეთებს.")))),
        "table": ("ჰაბების გაკვეთილები", ("სათაური", "ადგილი", "განზომილება", "რა მოხდა"), (
            ("სამუშაო საათები კარზე უნდა ეწეროს", "თელავი", "სოციალური", "ხალხი მაშინ მიდიოდა, როცა იქ არავინ იყო."),
            ("ერთი ნომერი ყველა სერვისს", "ახმეტა", "სოციალური", "ყოველმა უწყებამ სხვა ნომერი თქვა."),
            ("ჯერ ტრანსპორტი იკითხეთ", "ხარაგაული", "ეკონომიკური", "ავტობუსი კურსის დასრულებამდე გადიოდა."))),
    },
}
