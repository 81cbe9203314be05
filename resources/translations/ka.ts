<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ka" sourcelanguage="en">
  <context>
    <name>Actions</name>
    <message>
      <source>&amp;Library</source>
      <translation>&amp;ბიბლიოთეკა</translation>
    </message>
    <message>
      <source>&amp;Item</source>
      <translation>&amp;მასალა</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>&amp;ხედი</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>&amp;დახმარება</translation>
    </message>
    <message>
      <source>Open a library…</source>
      <translation>ბიბლიოთეკის გახსნა…</translation>
    </message>
    <message>
      <source>Make a library…</source>
      <translation>ბიბლიოთეკის შექმნა…</translation>
    </message>
    <message>
      <source>Editions</source>
      <translation>გამოცემები</translation>
    </message>
    <message>
      <source>Comments of the library</source>
      <translation>ბიბლიოთეკის კომენტარები</translation>
    </message>
    <message>
      <source>Validation rounds</source>
      <translation>ვალიდაციის რაუნდები</translation>
    </message>
    <message>
      <source>Validation</source>
      <translation>ვალიდაცია</translation>
    </message>
    <message>
      <source>Forms that came back</source>
      <translation>დაბრუნებული ფორმები</translation>
    </message>
    <message>
      <source>Make forms…</source>
      <translation>ფორმების მომზადება…</translation>
    </message>
    <message>
      <source>Coverage</source>
      <translation>დაფარვა</translation>
    </message>
    <message>
      <source>Import files…</source>
      <translation>ფაილების შემოტანა…</translation>
    </message>
    <message>
      <source>Import a folder…</source>
      <translation>საქაღალდის შემოტანა…</translation>
    </message>
    <message>
      <source>Imports so far</source>
      <translation>აქამდე შემოტანილი</translation>
    </message>
    <message>
      <source>Export the list…</source>
      <translation>სიის გატანა…</translation>
    </message>
    <message>
      <source>Save as a plain folder…</source>
      <translation>ჩვეულებრივ საქაღალდედ შენახვა…</translation>
    </message>
    <message>
      <source>Back up now</source>
      <translation>სარეზერვო ასლის შექმნა</translation>
    </message>
    <message>
      <source>Open a backup…</source>
      <translation>სარეზერვო ასლის გახსნა…</translation>
    </message>
    <message>
      <source>Bring a backup back…</source>
      <translation>სარეზერვო ასლის დაბრუნება…</translation>
    </message>
    <message>
      <source>Check the library</source>
      <translation>ბიბლიოთეკის შემოწმება</translation>
    </message>
    <message>
      <source>Rebuild the search index</source>
      <translation>საძიებო ინდექსის თავიდან აგება</translation>
    </message>
    <message>
      <source>Preferences</source>
      <translation>პარამეტრები</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>გასვლა</translation>
    </message>
    <message>
      <source>New item</source>
      <translation>ახალი მასალა</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>რედაქტირება</translation>
    </message>
    <message>
      <source>History</source>
      <translation>ისტორია</translation>
    </message>
    <message>
      <source>Who wrote what</source>
      <translation>ვინ რა დაწერა</translation>
    </message>
    <message>
      <source>Statements</source>
      <translation>დებულებები</translation>
    </message>
    <message>
      <source>Put to people…</source>
      <translation>ადამიანებისთვის წარდგენა…</translation>
    </message>
    <message>
      <source>Rounds about it</source>
      <translation>რაუნდები ამ მასალაზე</translation>
    </message>
    <message>
      <source>Comments</source>
      <translation>კომენტარები</translation>
    </message>
    <message>
      <source>Comment…</source>
      <translation>კომენტარი…</translation>
    </message>
    <message>
      <source>Next comment</source>
      <translation>შემდეგი კომენტარი</translation>
    </message>
    <message>
      <source>Comment before</source>
      <translation>წინა კომენტარი</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>გატანა…</translation>
    </message>
    <message>
      <source>Print…</source>
      <translation>ბეჭდვა…</translation>
    </message>
    <message>
      <source>Translate…</source>
      <translation>თარგმნა…</translation>
    </message>
    <message>
      <source>Follow the original…</source>
      <translation>დედნის ცვლილებების გადატანა…</translation>
    </message>
    <message>
      <source>Link to another item…</source>
      <translation>სხვა მასალასთან დაკავშირება…</translation>
    </message>
    <message>
      <source>Similar items</source>
      <translation>მსგავსი მასალები</translation>
    </message>
    <message>
      <source>Attach a file…</source>
      <translation>ფაილის დართვა…</translation>
    </message>
    <message>
      <source>Copy the key</source>
      <translation>გასაღების კოპირება</translation>
    </message>
    <message>
      <source>Retire</source>
      <translation>ხმარებიდან ამოღება</translation>
    </message>
    <message>
      <source>Bring back</source>
      <translation>დაბრუნება</translation>
    </message>
    <message>
      <source>Erase personal data…</source>
      <translation>პირადი მონაცემების წაშლა…</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>დასაწყისი</translation>
    </message>
    <message>
      <source>Library</source>
      <translation>ბიბლიოთეკა</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>ძიება</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>უკან</translation>
    </message>
    <message>
      <source>All commands…</source>
      <translation>ყველა ბრძანება…</translation>
    </message>
    <message>
      <source>How to search</source>
      <translation>როგორ ვეძებოთ</translation>
    </message>
    <message>
      <source>Keyboard shortcuts</source>
      <translation>კლავიშთა კომბინაციები</translation>
    </message>
    <message>
      <source>About this program</source>
      <translation>პროგრამის შესახებ</translation>
    </message>
  </context>
  <context>
    <name>Addressed</name>
    <message>
      <source>Groups that are heard</source>
      <translation>ჯგუფები, რომლებსაც ვუსმენთ</translation>
    </message>
    <message>
      <source>How many people</source>
      <translation>რამდენი ადამიანი</translation>
    </message>
    <message>
      <source>How answers are kept</source>
      <translation>როგორ ინახება პასუხები</translation>
    </message>
    <message>
      <source>How many people: {group}</source>
      <translation>რამდენი ადამიანი: {group}</translation>
    </message>
    <message>
      <source>A group of your own, such as “Youth council”</source>
      <translation>თქვენი ჯგუფი, მაგალითად „ახალგაზრდული საბჭო“</translation>
    </message>
    <message>
      <source>A group of your own</source>
      <translation>თქვენი ჯგუფი</translation>
    </message>
    <message>
      <source>Add the group</source>
      <translation>ჯგუფის დამატება</translation>
    </message>
    <message>
      <source>People can be named, taken from a table or added later on the page of the round. A name is never needed.</source>
      <translation>ადამიანების დასახელება, ცხრილიდან აღება ან მოგვიანებით დამატება რაუნდის გვერდზე შეიძლება. სახელი არასოდეს არის საჭირო.</translation>
    </message>
  </context>
  <context>
    <name>AnswerCard</name>
    <message>
      <source>Statement {number}</source>
      <translation>დებულება {number}</translation>
    </message>
    <message>
      <source>not saved yet</source>
      <translation>ჯერ არ შენახულა</translation>
    </message>
    <message>
      <source>Why? A “no” without a reason is not counted. The reason is printed beside the result, in your words and without your name.</source>
      <translation>რატომ? დაუსაბუთებელი „არა“ არ ითვლება. მიზეზი შედეგის გვერდით დაიბეჭდება, თქვენივე სიტყვებით და უსახელოდ.</translation>
    </message>
    <message>
      <source>Why? Your reason is printed beside the result, in your words and without your name.</source>
      <translation>რატომ? თქვენი მიზეზი შედეგის გვერდით დაიბეჭდება, თქვენივე სიტყვებით და უსახელოდ.</translation>
    </message>
    <message>
      <source>A remark, if you like</source>
      <translation>შენიშვნა, თუ გსურთ</translation>
    </message>
    <message>
      <source>Why, statement {number}</source>
      <translation>რატომ, დებულება {number}</translation>
    </message>
  </context>
  <context>
    <name>AnswerDialog</name>
    <message>
      <source>Answer</source>
      <translation>პასუხი</translation>
    </message>
    <message>
      <source>&amp;Decision</source>
      <translation>&amp;გადაწყვეტილება</translation>
    </message>
    <message>
      <source>&amp;Answer</source>
      <translation>&amp;პასუხი</translation>
    </message>
    <message>
      <source>&amp;Changed in</source>
      <translation>შ&amp;ეიცვალა</translation>
    </message>
    <message>
      <source>A&amp;ssigned to</source>
      <translation>&amp;დაევალა</translation>
    </message>
    <message>
      <source>The text was not changed for it</source>
      <translation>ტექსტი ამის გამო არ შეცვლილა</translation>
    </message>
    <message>
      <source>In the newest text</source>
      <translation>ბოლო ტექსტში</translation>
    </message>
    <message>
      <source>What the submitter is told</source>
      <translation>რას ეუბნებიან ავტორს</translation>
    </message>
    <message>
      <source>A name or a role</source>
      <translation>სახელი ან როლი</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>შენახვა</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>გაუქმება</translation>
    </message>
    <message>
      <source>Comments to be answered alike: {number}</source>
      <translation>ერთნაირად პასუხგასაცემი კომენტარები: {number}</translation>
    </message>
    <message>
      <source>Say why.</source>
      <translation>დაასახელეთ მიზეზი.</translation>
    </message>
  </context>
  <context>
    <name>AnswersPart</name>
    <message>
      <source>Save the answers?</source>
      <translation>შევინახოთ პასუხები?</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>შენახვა</translation>
    </message>
    <message>
      <source>Throw them away</source>
      <translation>გადაგდება</translation>
    </message>
    <message>
      <source>Go on answering</source>
      <translation>პასუხის გაგრძელება</translation>
    </message>
    <message>
      <source>Number, group or name</source>
      <translation>ნომერი, ჯგუფი ან სახელი</translation>
    </message>
    <message>
      <source>Only who has not answered all</source>
      <translation>ვისაც ბოლომდე არ უპასუხია</translation>
    </message>
    <message>
      <source>Who is asked</source>
      <translation>ვის ეკითხებიან</translation>
    </message>
    <message>
      <source>Check a receipt…</source>
      <translation>ქვითრის შემოწმება…</translation>
    </message>
    <message>
      <source>Against, without a reason: {number}</source>
      <translation>წინააღმდეგი, მიზეზის გარეშე: {number}</translation>
    </message>
    <message>
      <source>A reason tells the others what would have to change. Without one the answer counts and is marked.</source>
      <translation>მიზეზი სხვებს ეუბნება, რა უნდა შეიცვალოს. მის გარეშე პასუხი ითვლება და მოინიშნება.</translation>
    </message>
    <message>
      <source>In a formal ballot a “no” without a reason is not counted.</source>
      <translation>ოფიციალურ კენჭისყრაში დაუსაბუთებელი „არა“ არ ითვლება.</translation>
    </message>
    <message>
      <source>Write the reason</source>
      <translation>მიზეზის დაწერა</translation>
    </message>
    <message>
      <source>Save without</source>
      <translation>უმიზეზოდ შენახვა</translation>
    </message>
    <message>
      <source>Answers saved, {time}</source>
      <translation>პასუხები შენახულია, {time}</translation>
    </message>
    <message>
      <source>Answers saved, {time}. The round is closed: they do not count.</source>
      <translation>პასუხები შენახულია, {time}. რაუნდი დახურულია: ისინი არ ითვლება.</translation>
    </message>
    <message>
      <source>{done} of {all}</source>
      <translation>{done} / {all}</translation>
    </message>
    <message>
      <source>Answers can be given when the round is sealed and open.</source>
      <translation>პასუხის გაცემა შესაძლებელია, როცა რაუნდი დალუქული და ღიაა.</translation>
    </message>
    <message>
      <source>Nobody is asked yet. Add people first.</source>
      <translation>ჯერ არავის ეკითხებიან. ჯერ ადამიანები დაამატეთ.</translation>
    </message>
    <message>
      <source>The round was secret and is closed: who answered what is known to nobody.</source>
      <translation>რაუნდი ფარული იყო და დაიხურა: ვინ რა უპასუხა, არავინ იცის.</translation>
    </message>
    <message>
      <source>The ballot box of this round is on another laptop. Secret answers are given there.</source>
      <translation>ამ რაუნდის საარჩევნო ყუთი სხვა ლეპტოპზეა. ფარულ პასუხებს იქ იძლევიან.</translation>
    </message>
    <message>
      <source>The round was given up.</source>
      <translation>რაუნდი გაუქმდა.</translation>
    </message>
    <message>
      <source>Choose somebody at the left.</source>
      <translation>აირჩიეთ ვინმე მარცხნივ.</translation>
    </message>
    <message>
      <source>The round is closed: what is answered now is kept and does not count.</source>
      <translation>რაუნდი დახურულია: ახლა გაცემული პასუხი შეინახება და არ ჩაითვლება.</translation>
    </message>
    <message>
      <source>This person has answered already (statements: {done}). What they answered is known to nobody; only their receipt changes it.</source>
      <translation>ამ ადამიანმა უკვე უპასუხა, დებულებები: {done}. რა უპასუხა, არავინ იცის; მისი შეცვლა მხოლოდ ქვითრით შეიძლება.</translation>
    </message>
    <message>
      <source>Secret: nobody else should see the screen now. A receipt is shown at the end.</source>
      <translation>ფარული: ეკრანს ახლა სხვა არავინ უნდა ხედავდეს. ბოლოს ქვითარი გამოჩნდება.</translation>
    </message>
  </context>
  <context>
    <name>AskedPart</name>
    <message>
      <source>What is asked</source>
      <translation>რას ეკითხებიან</translation>
    </message>
    <message>
      <source>How</source>
      <translation>როგორ</translation>
    </message>
    <message>
      <source>Rule</source>
      <translation>წესი</translation>
    </message>
    <message>
      <source>Quorum</source>
      <translation>კვორუმი</translation>
    </message>
    <message>
      <source>Groups</source>
      <translation>ჯგუფები</translation>
    </message>
    <message>
      <source>Answers</source>
      <translation>პასუხები</translation>
    </message>
    <message>
      <source>Small groups</source>
      <translation>მცირე ჯგუფები</translation>
    </message>
    <message>
      <source>Days</source>
      <translation>დღეები</translation>
    </message>
    <message>
      <source>Workshop</source>
      <translation>სამუშაო შეხვედრა</translation>
    </message>
    <message>
      <source>Rounds</source>
      <translation>რაუნდები</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>შენიშვნა</translation>
    </message>
    <message>
      <source>Put to people, in these words</source>
      <translation>ადამიანებს წარედგინა ამ სიტყვებით</translation>
    </message>
    <message>
      <source>Figures of groups with fewer than {number} answers are hidden, and of others that would give them away.</source>
      <translation>{number}-ზე ნაკლები პასუხის მქონე ჯგუფების რიცხვები დამალულია, ისევე როგორც მათი, რომლებიც მათ გაამხელდა.</translation>
    </message>
    <message>
      <source>From {first} to {last}</source>
      <translation>{first} – {last}</translation>
    </message>
    <message>
      <source>Until {last}</source>
      <translation>ბოლო დღე: {last}</translation>
    </message>
    <message>
      <source>From {first}</source>
      <translation>პირველი დღე: {first}</translation>
    </message>
    <message>
      <source>Not sealed yet: everything can still be changed. Opening the round seals the words, the rule and the list of those asked.</source>
      <translation>ჯერ დალუქული არ არის: ყველაფრის შეცვლა ჯერ კიდევ შეიძლება. გახსნისას ილუქება სიტყვები, წესი და მონაწილეთა სია.</translation>
    </message>
    <message>
      <source>Sealed {when}, {author}</source>
      <translation>დაილუქა {when}, {author}</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>კოპირება</translation>
    </message>
    <message>
      <source>It covers the words, the rule and the {count} people asked at the opening. Whoever has it can show that nothing was changed.</source>
      <translation>მოიცავს სიტყვებს, წესს და გახსნისას მოწვეულებს ({count}). ვისაც ეს კოდი აქვს, შეუძლია აჩვენოს, რომ არაფერი შეცვლილა.</translation>
    </message>
    <message>
      <source>The item has other words now</source>
      <translation>მასალაში ახლა სხვა სიტყვებია</translation>
    </message>
    <message>
      <source>This library does not have these words.</source>
      <translation>ამ ბიბლიოთეკაში ეს სიტყვები არ არის.</translation>
    </message>
  </context>
  <context>
    <name>AskedPicker</name>
    <message>
      <source>&amp;What is put to people</source>
      <translation>&amp;რა წარედგინება ადამიანებს</translation>
    </message>
    <message>
      <source>What is put to people</source>
      <translation>რა წარედგინება ადამიანებს</translation>
    </message>
    <message>
      <source>Add an item…</source>
      <translation>მასალის დამატება…</translation>
    </message>
    <message>
      <source>Points of its lists: {count}</source>
      <translation>მისი სიების პუნქტები: {count}</translation>
    </message>
    <message>
      <source>The whole text, as one</source>
      <translation>მთელი ტექსტი, ერთად</translation>
    </message>
  </context>
  <context>
    <name>Backups</name>
    <message>
      <source>The backup is being checked…</source>
      <translation>სარეზერვო ასლი მოწმდება…</translation>
    </message>
    <message>
      <source>Records in the backup: {number}. The library as it is now, {path}, is kept in the same folder under a name with today's date; nothing is deleted.</source>
      <translation>ჩანაწერები სარეზერვო ასლში: {number}. ახლანდელი ბიბლიოთეკა, {path}, იმავე საქაღალდეში შეინახება სახელით, რომელშიც დღევანდელი თარიღია; არაფერი იშლება.</translation>
    </message>
    <message>
      <source>Make the backup of {when} the library?</source>
      <translation>გახდეს ბიბლიოთეკა სარეზერვო ასლი: {when}?</translation>
    </message>
    <message>
      <source>Bring back</source>
      <translation>დაბრუნება</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>გაუქმება</translation>
    </message>
    <message>
      <source>The backup is brought back…</source>
      <translation>სარეზერვო ასლი ბრუნდება…</translation>
    </message>
    <message>
      <source>The backup is the library now. The one before is kept in the same folder.</source>
      <translation>სარეზერვო ასლი ახლა ბიბლიოთეკაა. წინანდელი იმავე საქაღალდეშია შენახული.</translation>
    </message>
  </context>
  <context>
    <name>BackupsDialog</name>
    <message>
      <source>Bring a backup back</source>
      <translation>სარეზერვო ასლის დაბრუნება</translation>
    </message>
    <message>
      <source>Open a backup</source>
      <translation>სარეზერვო ასლის გახსნა</translation>
    </message>
    <message>
      <source>The backup becomes the library; the library as it is now is kept beside it.</source>
      <translation>სარეზერვო ასლი გახდება ბიბლიოთეკა. ახლანდელი ბიბლიოთეკა მის გვერდით შეინახება.</translation>
    </message>
    <message>
      <source>A backup opens for reading only: nothing in it can be changed.</source>
      <translation>სარეზერვო ასლი მხოლოდ წასაკითხად იხსნება: მასში ვერაფერი შეიცვლება.</translation>
    </message>
    <message>
      <source>Backups</source>
      <translation>სარეზერვო ასლები</translation>
    </message>
    <message>
      <source>Another file…</source>
      <translation>სხვა ფაილი…</translation>
    </message>
    <message>
      <source>Bring back…</source>
      <translation>დაბრუნება…</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>გახსნა</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>გაუქმება</translation>
    </message>
    <message>
      <source>{when}  ·  records: {number}</source>
      <translation>{when}  ·  ჩანაწერები: {number}</translation>
    </message>
    <message>
      <source>There is no backup yet.</source>
      <translation>სარეზერვო ასლი ჯერ არ არის.</translation>
    </message>
    <message>
      <source>Libraries and backups</source>
      <translation>ბიბლიოთეკები და სარეზერვო ასლები</translation>
    </message>
  </context>
  <context>
    <name>BatchDialog</name>
    <message>
      <source>Export the list</source>
      <translation>სიის გატანა</translation>
    </message>
    <message>
      <source>Items: {count}, as the list shows them.</source>
      <translation>მასალები: {count}, ისე, როგორც სიაშია.</translation>
    </message>
    <message>
      <source>Layout</source>
      <translation>განლაგება</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>გაგრძელება</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>გაუქმება</translation>
    </message>
  </context>
  <context>
    <name>Beginning</name>
    <message>
      <source>Type a word in the field above, in Georgian, English, French or Russian.

Accents, word endings and small slips are forgiven; Georgian may be typed in Latin letters.</source>
      <translation>აკრიფეთ სიტყვა ზემოთ, ქართულად, ინგლისურად, ფრანგულად ან რუსულად.

მახვილი, დაბოლოება და მცირე შეცდომა ძიებას ხელს არ უშლის; ქართული ლათინური ასოებითაც შეიძლება აიკრიფოს.</translation>
    </message>
    <message>
      <source>Searched for last</source>
      <translation>ბოლოს ძებნილი</translation>
    </message>
  </context>
  <context>
    <name>BesideView</name>
    <message>
      <source>moved to another place</source>
      <translation>გადატანილია სხვა ადგილას</translation>
    </message>
    <message>
      <source>moved here</source>
      <translation>აქ არის გადმოტანილი</translation>
    </message>
  </context>
  <context>
    <name>Bubble</name>
    <message>
      <source>What can be searched for</source>
      <translation>რის მოძებნა შეიძლება</translation>
    </message>
    <message>
      <source>Words alone are enough. For more, take an example; the number is what it finds here.</source>
      <translation>სიტყვებიც საკმარისია. მეტისთვის აირჩიეთ მაგალითი; რიცხვი გვიჩვენებს, რამდენს პოულობს იგი ამ ბიბლიოთეკაში.</translation>
    </message>
    <message>
      <source>Examples</source>
      <translation>მაგალითები</translation>
    </message>
  </context>
  <context>
    <name>Changes</name>
    <message>
      <source>Changes</source>
      <translation>ცვლილებები</translation>
    </message>
    <message>
      <source>What is written beside an earlier revision</source>
      <translation>რაც იწერება, უფრო ადრინდელ ვერსიასთან შედარებით</translation>
    </message>
    <message>
      <source>Compared with</source>
      <translation>რას ედრება</translation>
    </message>
    <message>
      <source>Comparison</source>
      <translation>შედარება</translation>
    </message>
    <message>
      <source>Previous change</source>
      <translation>წინა ცვლილება</translation>
    </message>
    <message>
      <source>Next change</source>
      <translation>შემდეგი ცვლილება</translation>
    </message>
    <message>
      <source>As it was begun: {when}</source>
      <translation>როგორიც დასაწყისში იყო: {when}</translation>
    </message>
    <message>
      <source>Nothing is changed</source>
      <translation>არაფერი შეცვლილა</translation>
    </message>
    <message>
      <source>Change {number} of {total}</source>
      <translation>ცვლილება {number} / {total}</translation>
    </message>
  </context>
  <context>
    <name>ChartFile</name>
    <message>
      <source>Save the chart</source>
      <translation>დიაგრამის შენახვა</translation>
    </message>
    <message>
      <source>Writing files</source>
      <translation>ფაილების ჩაწერა</translation>
    </message>
    <message>
      <source>Saved: {path}</source>
      <translation>შენახულია: {path}</translation>
    </message>
  </context>
  <context>
    <name>CheckDialog</name>
    <message>
      <source>Before it leaves</source>
      <translation>გაცემამდე</translation>
    </message>
    <message>
      <source>What was found</source>
      <translation>რა მოიძებნა</translation>
    </message>
    <message>
      <source>Why may it leave all the same?</source>
      <translation>რატომ შეიძლება მაინც გაცემა?</translation>
    </message>
    <message>
      <source>Let it leave</source>
      <translation>გაიცეს</translation>
    </message>
    <message>
      <source>Go to this place</source>
      <translation>ამ ადგილზე გადასვლა</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>გაგრძელება</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>დახურვა</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>გაუქმება</translation>
    </message>
    <message>
      <source>Held back: {held}. To look at: {told}.</source>
      <translation>შეჩერებულია: {held}. გადასახედია: {told}.</translation>
    </message>
    <message>
      <source>To look at: {told}.</source>
      <translation>გადასახედია: {told}.</translation>
    </message>
    <message>
      <source>Nothing of concern was found.</source>
      <translation>საყურადღებო არაფერი მოიძებნა.</translation>
    </message>
    <message>
      <source>Take out what is named, or answer for it with your name and a reason; that stays in the history.</source>
      <translation>ამოიღეთ, რაც დასახელებულია, ან იკისრეთ პასუხისმგებლობა სახელითა და მიზეზით; ეს ისტორიაში რჩება.</translation>
    </message>
    <message>
      <source>Nothing here holds it back. A computer finds numbers, not stories: read as a neighbour would.</source>
      <translation>აქ არაფერი აჩერებს. კომპიუტერი პოულობს ციფრებს და არა ისტორიებს: წაიკითხეთ ისე, როგორც მეზობელი წაიკითხავდა.</translation>
    </message>
    <message>
      <source>A computer finds numbers, not stories: read as a neighbour would.</source>
      <translation>კომპიუტერი პოულობს ციფრებს და არა ისტორიებს: წაიკითხეთ ისე, როგორც მეზობელი წაიკითხავდა.</translation>
    </message>
    <message>
      <source>{place}: “{words}”</source>
      <translation>{place}: „{words}“</translation>
    </message>
  </context>
  <context>
    <name>CheckReceiptDialog</name>
    <message>
      <source>Check a receipt</source>
      <translation>ქვითრის შემოწმება</translation>
    </message>
    <message>
      <source>&amp;Receipt</source>
      <translation>&amp;ქვითარი</translation>
    </message>
    <message>
      <source>Receipt</source>
      <translation>ქვითარი</translation>
    </message>
    <message>
      <source>Check</source>
      <translation>შემოწმება</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>დახურვა</translation>
    </message>
  </context>
  <context>
    <name>Checklist</name>
    <message>
      <source>Still missing</source>
      <translation>ჯერ აკლია</translation>
    </message>
    <message>
      <source>Better, but not required</source>
      <translation>სასურველია, მაგრამ არა სავალდებულო</translation>
    </message>
    <message>
      <source>For you to judge</source>
      <translation>თქვენი შესაფასებელია</translation>
    </message>
    <message>
      <source>For you to judge, not required yet</source>
      <translation>თქვენი შესაფასებელია, ჯერ არა სავალდებულო</translation>
    </message>
    <message>
      <source>Fulfilled: {number}</source>
      <translation>შესრულებულია: {number}</translation>
    </message>
  </context>
  <context>
    <name>Chips</name>
    <message>
      <source>No longer narrow by “{name}”</source>
      <translation>„{name}“: შეზღუდვის მოხსნა</translation>
    </message>
  </context>
  <context>
    <name>Choices</name>
    <message>
      <source>Layout</source>
      <translation>განლაგება</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>ენა</translation>
    </message>
  </context>
  <context>
    <name>ChoicesEdit</name>
    <message>
      <source>Choose…</source>
      <translation>არჩევა…</translation>
    </message>
  </context>
  <context>
    <name>Chooser</name>
    <message>
      <source>Rank, 1 is the first</source>
      <translation>ადგილი, 1 პირველია</translation>
    </message>
  </context>
  <context>
    <name>Chosen</name>
    <message>
      <source>Items</source>
      <translation>მასალები</translation>
    </message>
    <message>
      <source>Add an item…</source>
      <translation>მასალის დამატება…</translation>
    </message>
    <message>
      <source>Leave out</source>
      <translation>ამოღება სიიდან</translation>
    </message>
    <message>
      <source>Earlier</source>
      <translation>წინ</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>უკან გადატანა</translation>
    </message>
  </context>
  <context>
    <name>Closing</name>
    <message>
      <source>Making a backup before closing…</source>
      <translation>დახურვამდე იქმნება სარეზერვო ასლი…</translation>
    </message>
    <message>
      <source>Backup made. Records: {number}.</source>
      <translation>სარეზერვო ასლი შექმნილია. ჩანაწერები: {number}.</translation>
    </message>
    <message>
      <source>The backup could not be made. Close all the same?</source>
      <translation>სარეზერვო ასლი ვერ შეიქმნა. მაინც დაიხუროს?</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>დახურვა</translation>
    </message>
    <message>
      <source>Stay</source>
      <translation>დარჩენა</translation>
    </message>
  </context>
  <context>
    <name>ComingDialog</name>
    <message>
      <source>Take in comments</source>
      <translation>კომენტარების მიღება</translation>
    </message>
    <message>
      <source>New: {new}. Already here: {known}. Set aside: {aside}.</source>
      <translation>ახალი: {new}. უკვე აქ არის: {known}. გადაიდო: {aside}.</translation>
    </message>
    <message>
      <source>The item is not in this library. Take in the item first, then the comments on it.</source>
      <translation>ეს მასალა ამ ბიბლიოთეკაში არ არის. ჯერ მასალა მიიღეთ, შემდეგ მისი კომენტარები.</translation>
    </message>
    <message>
      <source>Some comments were made on a revision that is not in this library. They are shown where their words stand.</source>
      <translation>ზოგი კომენტარი ეხება ვერსიას, რომელიც ამ ბიბლიოთეკაში არ არის. ისინი იქ გამოჩნდება, სადაც მათი სიტყვებია.</translation>
    </message>
    <message>
      <source>What comes in</source>
      <translation>რა შემოდის</translation>
    </message>
    <message>
      <source>Take in</source>
      <translation>მიღება</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>გაუქმება</translation>
    </message>
    <message>
      <source>Comment</source>
      <translation>კომენტარი</translation>
    </message>
    <message>
      <source>Correction</source>
      <translation>შესწორება</translation>
    </message>
    <message>
      <source>Decision</source>
      <translation>გადაწყვეტილება</translation>
    </message>
    <message>
      <source>Word of the submitter</source>
      <translation>ავტორის პასუხი</translation>
    </message>
    <message>
      <source>Row {line} is set aside.</source>
      <translation>სტრიქონი {line} გადაიდო.</translation>
    </message>
  </context>
  <context>
    <name>CommentDeeds</name>
    <message>
      <source>Not satisfied</source>
      <translation>უკმაყოფილო</translation>
    </message>
    <message>
      <source>What is missing?</source>
      <translation>რა აკლია?</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>შენახვა</translation>
    </message>
    <message>
      <source>Withdraw the comment</source>
      <translation>კომენტარის გამოხმობა</translation>
    </message>
    <message>
      <source>It stays in the register as withdrawn. A remark, if you like:</source>
      <translation>რეესტრში გამოხმობილად დარჩება. შენიშვნა, თუ გსურთ:</translation>
    </message>
    <message>
      <source>Withdraw</source>
      <translation>გამოხმობა</translation>
    </message>
    <message>
      <source>Erase the comment</source>
      <translation>კომენტარის წაშლა</translation>
    </message>
    <message>
      <source>Everything that was said in it is erased, here and wherever these records go; that it was made stays. The reason, without repeating what is erased:</source>
      <translation>წაიშლება ყველაფერი, რაც მასში ითქვა, აქაც და ყველგან, სადაც ეს ჩანაწერები მივა; ის, რომ კომენტარი იყო, რჩება. მიზეზი, წასაშლელის გამეორების გარეშე:</translation>
    </message>
    <message>
      <source>Erase</source>
      <translation>წაშლა</translation>
    </message>
    <message>
      <source>Comment {code} was saved.</source>
      <translation>კომენტარი {code} შენახულია.</translation>
    </message>
    <message>
      <source>Comments decided on: {number}</source>
      <translation>გადაწყვეტილი კომენტარები: {number}</translation>
    </message>
    <message>
      <source>What was said in the comment is erased. Copies elsewhere and older backups hold it still.</source>
      <translation>კომენტარის სიტყვები წაშლილია. სხვაგან არსებულ ასლებსა და ძველ სარეზერვო ასლებში ისინი ჯერ კიდევ არის.</translation>
    </message>
  </context>
  <context>
    <name>CommentDialog</name>
    <message>
      <source>Put the comment right</source>
      <translation>კომენტარის შესწორება</translation>
    </message>
    <message>
      <source>Comment</source>
      <translation>კომენტარი</translation>
    </message>
    <message>
      <source>&amp;About</source>
      <translation>&amp;რას ეხება</translation>
    </message>
    <message>
      <source>&amp;Type</source>
      <translation>&amp;ტიპი</translation>
    </message>
    <message>
      <source>&amp;Comment</source>
      <translation>&amp;კომენტარი</translation>
    </message>
    <message>
      <source>&amp;Proposed words</source>
      <translation>&amp;თქვენი სიტყვები</translation>
    </message>
    <message>
      <source>&amp;Group</source>
      <translation>&amp;ჯგუფი</translation>
    </message>
    <message>
      <source>&amp;Role</source>
      <translation>რ&amp;ოლი</translation>
    </message>
    <message>
      <source>&amp;Name</source>
      <translation>ს&amp;ახელი</translation>
    </message>
    <message>
      <source>The words it is about</source>
      <translation>სიტყვები, რომლებსაც ეხება</translation>
    </message>
    <message>
      <source>What do you think of it?</source>
      <translation>რას ფიქრობთ ამაზე?</translation>
    </message>
    <message>
      <source>The words that should stand there instead (may stay empty)</source>
      <translation>სიტყვები, რომლებიც იქ უნდა ეწეროს (შეიძლება ცარიელი დარჩეს)</translation>
    </message>
    <message>
      <source>For example: head of a social service</source>
      <translation>მაგალითად: სოციალური სამსახურის უფროსი</translation>
    </message>
    <message>
      <source>Empty: it is my own comment</source>
      <translation>ცარიელი: ეს ჩემი კომენტარია</translation>
    </message>
    <message>
      <source>I pass it on: keep no name with it, only group and role</source>
      <translation>სხვისას გადმოვცემ: სახელი არ შეინახოს, მხოლოდ ჯგუფი და როლი</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>შენახვა</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>გაუქმება</translation>
    </message>
    <message>
      <source>No group</source>
      <translation>ჯგუფის გარეშე</translation>
    </message>
    <message>
      <source>The whole text</source>
      <translation>მთელი ტექსტი</translation>
    </message>
    <message>
      <source>Section: {title}</source>
      <translation>ნაწილი: {title}</translation>
    </message>
    <message>
      <source>Statement {id}: {words}</source>
      <translation>დებულება {id}: {words}</translation>
    </message>
    <message>
      <source>Marked words: {words}</source>
      <translation>მონიშნული სიტყვები: {words}</translation>
    </message>
  </context>
  <context>
    <name>CommentFiles</name>
    <message>
      <source>Spreadsheet to be filled in (*.xlsx)</source>
      <translation>შესავსები ცხრილი (*.xlsx)</translation>
    </message>
    <message>
      <source>Table to be printed (*.pdf)</source>
      <translation>დასაბეჭდი ცხრილი (*.pdf)</translation>
    </message>
    <message>
      <source>For another library (*.comments)</source>
      <translation>სხვა ბიბლიოთეკისთვის (*.comments)</translation>
    </message>
    <message>
      <source>Comments</source>
      <translation>კომენტარები</translation>
    </message>
    <message>
      <source>Export comments</source>
      <translation>კომენტარების გატანა</translation>
    </message>
    <message>
      <source>Saved: {path}</source>
      <translation>შენახულია: {path}</translation>
    </message>
    <message>
      <source>Making the pages</source>
      <translation>გვერდების შექმნა</translation>
    </message>
    <message>
      <source>Comments (*.comments *.xlsx *.csv)</source>
      <translation>კომენტარები (*.comments *.xlsx *.csv)</translation>
    </message>
    <message>
      <source>Take in comments</source>
      <translation>კომენტარების მიღება</translation>
    </message>
    <message>
      <source>Taken in: {number}</source>
      <translation>მიღებულია: {number}</translation>
    </message>
  </context>
  <context>
    <name>CommentPanel</name>
    <message>
      <source>Comments</source>
      <translation>კომენტარები</translation>
    </message>
    <message>
      <source>Only open ones</source>
      <translation>მხოლოდ ღია</translation>
    </message>
    <message>
      <source>Comment…</source>
      <translation>კომენტარი…</translation>
    </message>
    <message>
      <source>Comment on the words marked in the text, or on a section or statement</source>
      <translation>კომენტარი ტექსტში მონიშნულ სიტყვებზე, ნაწილზე ან დებულებაზე</translation>
    </message>
    <message>
      <source>Send…</source>
      <translation>გაგზავნა…</translation>
    </message>
    <message>
      <source>Write the comments on this text into a file: for another library, a spreadsheet, or paper</source>
      <translation>ამ ტექსტის კომენტარების ფაილში ჩაწერა: სხვა ბიბლიოთეკისთვის, ცხრილად ან ქაღალდზე</translation>
    </message>
    <message>
      <source>Hide</source>
      <translation>დამალვა</translation>
    </message>
    <message>
      <source>Hide the comments</source>
      <translation>კომენტარების დამალვა</translation>
    </message>
    <message>
      <source>{done} of {total} answered</source>
      <translation>პასუხით {done} ({total}-იდან)</translation>
    </message>
  </context>
  <context>
    <name>Commented</name>
    <message>
      <source>Comments ({number})</source>
      <translation>კომენტარები ({number})</translation>
    </message>
    <message>
      <source>Comments</source>
      <translation>კომენტარები</translation>
    </message>
    <message>
      <source>Open comments on this text</source>
      <translation>პასუხგაუცემელი კომენტარები ამ ტექსტზე</translation>
    </message>
  </context>
  <context>
    <name>Comments</name>
    <message>
      <source>No comments yet. Mark words in the text, and comment on them.</source>
      <translation>კომენტარები ჯერ არ არის. მონიშნეთ სიტყვები ტექსტში და დაწერეთ კომენტარი.</translation>
    </message>
    <message>
      <source>It was made on a revision that is not in this library.</source>
      <translation>ეხება ვერსიას, რომელიც ამ ბიბლიოთეკაში არ არის.</translation>
    </message>
    <message>
      <source>Taken over; answered as soon as you save.</source>
      <translation>გადმოტანილია; პასუხი შენახვისთანავე გაიცემა.</translation>
    </message>
    <message>
      <source>somebody</source>
      <translation>ვიღაც</translation>
    </message>
    <message>
      <source>Changed in the revision {revision}.</source>
      <translation>შეიცვალა ვერსიაში {revision}.</translation>
    </message>
    <message>
      <source>commented</source>
      <translation>დაწერა კომენტარი</translation>
    </message>
    <message>
      <source>put right</source>
      <translation>შეასწორა</translation>
    </message>
    <message>
      <source>Answer…</source>
      <translation>პასუხი…</translation>
    </message>
    <message>
      <source>Decide anew…</source>
      <translation>ხელახალი გადაწყვეტა…</translation>
    </message>
    <message>
      <source>Take over these words</source>
      <translation>ამ სიტყვების გადატანა ტექსტში</translation>
    </message>
    <message>
      <source>Put right…</source>
      <translation>შესწორება…</translation>
    </message>
    <message>
      <source>Satisfied</source>
      <translation>კმაყოფილი</translation>
    </message>
    <message>
      <source>Not satisfied…</source>
      <translation>უკმაყოფილო…</translation>
    </message>
    <message>
      <source>Withdraw</source>
      <translation>გამოხმობა</translation>
    </message>
    <message>
      <source>Erase…</source>
      <translation>წაშლა…</translation>
    </message>
    <message>
      <source>Less</source>
      <translation>ნაკლები</translation>
    </message>
    <message>
      <source>History</source>
      <translation>ისტორია</translation>
    </message>
  </context>
  <context>
    <name>Comparison</name>
    <message>
      <source>Statement {id}</source>
      <translation>დებულება {id}</translation>
    </message>
  </context>
  <context>
    <name>ConflictCard</name>
    <message>
      <source>Before</source>
      <translation>მანამდე</translation>
    </message>
    <message>
      <source>First version</source>
      <translation>პირველი ვერსია</translation>
    </message>
    <message>
      <source>Second version</source>
      <translation>მეორე ვერსია</translation>
    </message>
    <message>
      <source>Take the first</source>
      <translation>პირველი დარჩეს</translation>
    </message>
    <message>
      <source>Take the second</source>
      <translation>მეორე დარჩეს</translation>
    </message>
    <message>
      <source>Take both</source>
      <translation>ორივე დარჩეს</translation>
    </message>
    <message>
      <source>Write it anew</source>
      <translation>თავიდან დაწერა</translation>
    </message>
  </context>
  <context>
    <name>CoveragePage</name>
    <message>
      <source>Coverage</source>
      <translation>დაფარვა</translation>
    </message>
    <message>
      <source>Where there is knowledge and where there is none. A click on a cell lists its items.</source>
      <translation>სად არის ცოდნა და სად არა. უჯრაზე დაწკაპუნება მის მასალებს ჩამოთვლის.</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>სახე</translation>
    </message>
    <message>
      <source>Save…</source>
      <translation>შენახვა…</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>უკან</translation>
    </message>
    <message>
      <source>As a table</source>
      <translation>ცხრილის სახით</translation>
    </message>
    <message>
      <source>Table</source>
      <translation>ცხრილი</translation>
    </message>
    <message>
      <source>Nothing yet: {place}</source>
      <translation>ჯერ არაფერია: {place}</translation>
    </message>
  </context>
  <context>
    <name>DashboardPage</name>
    <message>
      <source>Response</source>
      <translation>გამოხმაურება</translation>
    </message>
    <message>
      <source>Agreement</source>
      <translation>თანხმობა</translation>
    </message>
    <message>
      <source>By group</source>
      <translation>ჯგუფების მიხედვით</translation>
    </message>
    <message>
      <source>Change between rounds</source>
      <translation>ცვლილება რაუნდებს შორის</translation>
    </message>
    <message>
      <source>Open comments</source>
      <translation>ღია კომენტარები</translation>
    </message>
    <message>
      <source>As a table</source>
      <translation>ცხრილის სახით</translation>
    </message>
    <message>
      <source>Save the chart…</source>
      <translation>დიაგრამის შენახვა…</translation>
    </message>
    <message>
      <source>Report…</source>
      <translation>ანგარიში…</translation>
    </message>
    <message>
      <source>Open dataset…</source>
      <translation>ღია მონაცემები…</translation>
    </message>
    <message>
      <source>The answers as tables without any person, and a script that recomputes the results</source>
      <translation>პასუხები ცხრილებად, ადამიანების გარეშე, და სკრიპტი, რომელიც შედეგებს ხელახლა ითვლის</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>უკან</translation>
    </message>
    <message>
      <source>Statement</source>
      <translation>დებულება</translation>
    </message>
    <message>
      <source>Statement before</source>
      <translation>წინა დებულება</translation>
    </message>
    <message>
      <source>Next statement</source>
      <translation>შემდეგი დებულება</translation>
    </message>
    <message>
      <source>Charts</source>
      <translation>დიაგრამები</translation>
    </message>
    <message>
      <source>{answered} of {invited} have answered</source>
      <translation>უპასუხა {answered} / {invited}</translation>
    </message>
    <message>
      <source>Round {number} of {planned}</source>
      <translation>რაუნდი {number} / {planned}</translation>
    </message>
    <message>
      <source>open: the numbers may still change</source>
      <translation>ღიაა: რიცხვები შეიძლება კიდევ შეიცვალოს</translation>
    </message>
    <message>
      <source>given up</source>
      <translation>გაუქმებულია</translation>
    </message>
    <message>
      <source>closed {day}</source>
      <translation>დაიხურა: {day}</translation>
    </message>
    <message>
      <source>Open comments: {number}</source>
      <translation>ღია კომენტარები: {number}</translation>
    </message>
    <message>
      <source>The ballot box is closed until the round ends: only who took part is known.</source>
      <translation>საარჩევნო ყუთი რაუნდის დასრულებამდე დახურულია: ცნობილია მხოლოდ, ვინ მიიღო მონაწილეობა.</translation>
    </message>
    <message>
      <source>Nobody is asked yet.</source>
      <translation>ჯერ არავის ეკითხებიან.</translation>
    </message>
    <message>
      <source>This way of asking has no answers for and against; the report tells what was said.</source>
      <translation>ამ პროცედურაში მომხრე და მოწინააღმდეგე პასუხები არ არის; რაც ითქვა, ანგარიშშია.</translation>
    </message>
    <message>
      <source>There is nothing to draw by group: too few answers, or answers that are no numbers.</source>
      <translation>ჯგუფების მიხედვით დასახატი არაფერია: პასუხები ცოტაა ან რიცხვები არ არის.</translation>
    </message>
    <message>
      <source>There is no closed round of this series before this one.</source>
      <translation>ამ სერიაში წინა დახურული რაუნდი არ არის.</translation>
    </message>
    <message>
      <source>Nobody has commented on these texts.</source>
      <translation>ამ ტექსტებზე კომენტარი არავის დაუტოვებია.</translation>
    </message>
    <message>
      <source>Validation report – {title}</source>
      <translation>ვალიდაციის ანგარიში – {title}</translation>
    </message>
    <message>
      <source>Dataset – {title}</source>
      <translation>მონაცემები – {title}</translation>
    </message>
    <message>
      <source>It was written in the round. What is personal by its form is left out of the report.</source>
      <translation>ეს რაუნდში დაიწერა. რაც თავისი ფორმით პერსონალურია, ანგარიშში არ შედის.</translation>
    </message>
  </context>
  <context>
    <name>Dates</name>
    <message>
      <source>today {time}</source>
      <translation>დღეს, {time}</translation>
    </message>
  </context>
  <context>
    <name>Days</name>
    <message>
      <source>Opens on</source>
      <translation>იხსნება</translation>
    </message>
    <message>
      <source>Can be answered until</source>
      <translation>პასუხის ბოლო დღე</translation>
    </message>
    <message>
      <source>The start page reminds you on these days; a round is opened and closed by a person.</source>
      <translation>ამ დღეებში საწყისი გვერდი შეგახსენებთ; რაუნდს ადამიანი ხსნის და ხურავს.</translation>
    </message>
    <message>
      <source>Held in the &amp;workshop</source>
      <translation>ტარდება სამუშაო &amp;შეხვედრაზე</translation>
    </message>
    <message>
      <source>Held in the workshop</source>
      <translation>ტარდება სამუშაო შეხვედრაზე</translation>
    </message>
    <message>
      <source>none</source>
      <translation>არცერთი</translation>
    </message>
    <message>
      <source>A workshop is an item with its date, municipality, purpose and the groups present as numbers.</source>
      <translation>სამუშაო შეხვედრა არის მასალა თარიღით, მუნიციპალიტეტით, მიზნითა და დამსწრე ჯგუფებით რიცხვებში.</translation>
    </message>
    <message>
      <source>&amp;Language in which it is asked</source>
      <translation>&amp;ენა, რომელზეც ეკითხებიან</translation>
    </message>
    <message>
      <source>Language in which it is asked</source>
      <translation>ენა, რომელზეც ეკითხებიან</translation>
    </message>
  </context>
  <context>
    <name>DecidedPart</name>
    <message>
      <source>A decision…</source>
      <translation>გადაწყვეტილება…</translation>
    </message>
    <message>
      <source>Decisions</source>
      <translation>გადაწყვეტილებები</translation>
    </message>
    <message>
      <source>Nothing was decided yet in the light of this round. A decision says what follows, who sees to it and by when; the report prints it.</source>
      <translation>ამ რაუნდის საფუძველზე ჯერ არაფერი გადაწყვეტილა. გადაწყვეტილება ამბობს, რა მოჰყვება, ვინ ზრუნავს ამაზე და როდემდე; ანგარიში მას ბეჭდავს.</translation>
    </message>
    <message>
      <source>Seen to by: {owner}</source>
      <translation>პასუხისმგებელი: {owner}</translation>
    </message>
    <message>
      <source>by {day}</source>
      <translation>ვადა: {day}</translation>
    </message>
    <message>
      <source>Change…</source>
      <translation>შეცვლა…</translation>
    </message>
    <message>
      <source>Take back</source>
      <translation>უკან წაღება</translation>
    </message>
    <message>
      <source>Take the decision back?</source>
      <translation>გავაუქმოთ გადაწყვეტილება?</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>გაუქმება</translation>
    </message>
    <message>
      <source>The decision is kept.</source>
      <translation>გადაწყვეტილება შენახულია.</translation>
    </message>
    <message>
      <source>The decision is taken back.</source>
      <translation>გადაწყვეტილება გაუქმებულია.</translation>
    </message>
  </context>
  <context>
    <name>DecisionDialog</name>
    <message>
      <source>Change the decision</source>
      <translation>გადაწყვეტილების შეცვლა</translation>
    </message>
    <message>
      <source>A decision</source>
      <translation>გადაწყვეტილება</translation>
    </message>
    <message>
      <source>&amp;What was decided</source>
      <translation>&amp;რა გადაწყდა</translation>
    </message>
    <message>
      <source>What was decided</source>
      <translation>რა გადაწყდა</translation>
    </message>
    <message>
      <source>&amp;About</source>
      <translation>&amp;რას ეხება</translation>
    </message>
    <message>
      <source>About</source>
      <translation>რას ეხება</translation>
    </message>
    <message>
      <source>Who &amp;sees to it (a role, no name)</source>
      <translation>&amp;ვინ ზრუნავს ამაზე (როლი და არა სახელი)</translation>
    </message>
    <message>
      <source>Who sees to it (a role, no name)</source>
      <translation>ვინ ზრუნავს ამაზე (როლი და არა სახელი)</translation>
    </message>
    <message>
      <source>&amp;By when</source>
      <translation>რ&amp;ოდემდე</translation>
    </message>
    <message>
      <source>By when</source>
      <translation>როდემდე</translation>
    </message>
    <message>
      <source>The whole round</source>
      <translation>მთელი რაუნდი</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>შენახვა</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>გაუქმება</translation>
    </message>
  </context>
  <context>
    <name>Deeds</name>
    <message>
      <source>Attach a file</source>
      <translation>ფაილის დართვა</translation>
    </message>
    <message>
      <source>Copied: {key}</source>
      <translation>კოპირებულია: {key}</translation>
    </message>
    <message>
      <source>Retired. “Bring back” in the menu Item undoes it; nothing was deleted.</source>
      <translation>მასალა ხმარებიდან ამოღებულია. მენიუში „მასალა“ აირჩიეთ „დაბრუნება“, თუ გსურთ აღდგენა; არაფერი წაშლილა.</translation>
    </message>
    <message>
      <source>Brought back.</source>
      <translation>მასალა დაბრუნებულია.</translation>
    </message>
    <message>
      <source>The item was made.</source>
      <translation>მასალა შექმნილია.</translation>
    </message>
    <message>
      <source>The translation was made.</source>
      <translation>თარგმანი შექმნილია.</translation>
    </message>
    <message>
      <source>Linked.</source>
      <translation>დაკავშირებულია.</translation>
    </message>
    <message>
      <source>Attached: {name}</source>
      <translation>დართულია: {name}</translation>
    </message>
  </context>
  <context>
    <name>DetailCard</name>
    <message>
      <source>Take it over</source>
      <translation>გადმოტანა</translation>
    </message>
  </context>
  <context>
    <name>DuePanel</name>
    <message>
      <source>Waiting for somebody</source>
      <translation>ელოდება ვინმეს</translation>
    </message>
    <message>
      <source>And more: {number}</source>
      <translation>და კიდევ: {number}</translation>
    </message>
    <message>
      <source>To be reviewed again since {date}: {title}</source>
      <translation>ხელახლა გადასახედია, ვადა: {date}: {title}</translation>
    </message>
    <message>
      <source>Follow-up due on {date}: {words} ({title})</source>
      <translation>შემდგომი ქმედება, ვადა: {date}: {words} ({title})</translation>
    </message>
    <message>
      <source>{state} since {date}: {title}</source>
      <translation>{state}, {date}-დან: {title}</translation>
    </message>
    <message>
      <source>Contested since {date}: {title}</source>
      <translation>სადავოა, {date}-დან: {title}</translation>
    </message>
    <message>
      <source>The original was changed on {date}; to be translated: {title}</source>
      <translation>დედანი შეიცვალა {date}; სათარგმნია: {title}</translation>
    </message>
    <message>
      <source>Open comments: {words}, the oldest of {date}: {title}</source>
      <translation>ღია კომენტარები: {words}, უძველესი: {date}: {title}</translation>
    </message>
    <message>
      <source>Changed in two places, to be merged: {title}</source>
      <translation>შეიცვალა ორ ადგილას, გასაერთიანებელია: {title}</translation>
    </message>
  </context>
  <context>
    <name>EditionBanner</name>
    <message>
      <source>Back to the library</source>
      <translation>ბიბლიოთეკაში დაბრუნება</translation>
    </message>
    <message>
      <source>The library as it was at the edition {label}, sealed {when} by {author} ({digest}). For reading only.</source>
      <translation>ბიბლიოთეკა ისეთი, როგორიც იყო გამოცემის დროს: {label}; დაილუქა {when}, {author} ({digest}). მხოლოდ წასაკითხად.</translation>
    </message>
  </context>
  <context>
    <name>EditionForm</name>
    <message>
      <source>New edition</source>
      <translation>ახალი გამოცემა</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>სახელი</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>ნომერი</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>შენიშვნა</translation>
    </message>
    <message>
      <source>Items</source>
      <translation>მასალები</translation>
    </message>
    <message>
      <source>0.1 for a draft, 1.0 when all is agreed</source>
      <translation>0.1 მონახაზისთვის, 1.0, როცა ყველაფერი შეთანხმებულია</translation>
    </message>
    <message>
      <source>Add all agreed texts</source>
      <translation>ყველა შეთანხმებული ტექსტის დამატება</translation>
    </message>
    <message>
      <source>Seal</source>
      <translation>დალუქვა</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>გაუქმება</translation>
    </message>
  </context>
  <context>
    <name>EditionsPage</name>
    <message>
      <source>Editions</source>
      <translation>გამოცემები</translation>
    </message>
    <message>
      <source>What stands in it</source>
      <translation>რა შედის მასში</translation>
    </message>
    <message>
      <source>What changed in it</source>
      <translation>რა შეიცვალა მასში</translation>
    </message>
    <message>
      <source>Hold Ctrl and choose a second edition to compare the two.</source>
      <translation>შესადარებლად Ctrl-ით აირჩიეთ მეორე გამოცემა.</translation>
    </message>
    <message>
      <source>New edition…</source>
      <translation>ახალი გამოცემა…</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>უკან</translation>
    </message>
    <message>
      <source>Save as a book…</source>
      <translation>წიგნად შენახვა…</translation>
    </message>
    <message>
      <source>Print…</source>
      <translation>ბეჭდვა…</translation>
    </message>
    <message>
      <source>Open the library as it was</source>
      <translation>მაშინდელი ბიბლიოთეკის გახსნა</translation>
    </message>
    <message>
      <source>There is no edition yet.</source>
      <translation>გამოცემა ჯერ არ არის.</translation>
    </message>
    <message>
      <source>An edition holds many texts as they are at one moment. It can be printed, and never changes.</source>
      <translation>გამოცემა ინახავს ბევრ ტექსტს ერთი მომენტის სახით. ის იბეჭდება და აღარასოდეს იცვლება.</translation>
    </message>
    <message>
      <source>The digest is being checked: {done} of {total}</source>
      <translation>საკონტროლო ჯამი მოწმდება: {done} / {total}</translation>
    </message>
    <message>
      <source>The digest fits every word.</source>
      <translation>საკონტროლო ჯამი ემთხვევა ყოველ სიტყვას.</translation>
    </message>
    <message>
      <source>Careful: this is not what the digest says. Check the library.</source>
      <translation>ყურადღება: ეს საკონტროლო ჯამს არ ემთხვევა. შეამოწმეთ ბიბლიოთეკა.</translation>
    </message>
    <message>
      <source>Items: {number}</source>
      <translation>მასალები: {number}</translation>
    </message>
    <message>
      <source>From {old} to {new}</source>
      <translation>{old} → {new}</translation>
    </message>
    <message>
      <source>Unchanged items: {number}</source>
      <translation>უცვლელი მასალები: {number}</translation>
    </message>
    <message>
      <source>Added</source>
      <translation>დამატებულია</translation>
    </message>
    <message>
      <source>Left out</source>
      <translation>ამოღებულია</translation>
    </message>
    <message>
      <source>Changed</source>
      <translation>შეცვლილია</translation>
    </message>
    <message>
      <source>Sealed: {label}</source>
      <translation>დაილუქა: {label}</translation>
    </message>
  </context>
  <context>
    <name>EditorLayout</name>
    <message>
      <source>Title: a full sentence, who does what</source>
      <translation>სათაური: სრული წინადადება, ვინ რას აკეთებს</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>სათაური</translation>
    </message>
    <message>
      <source>Language of the text</source>
      <translation>ტექსტის ენა</translation>
    </message>
    <message>
      <source>What did you change, and why? (may stay empty)</source>
      <translation>რა შეცვალეთ და რატომ? (შეიძლება ცარიელი დარჩეს)</translation>
    </message>
    <message>
      <source>Note on the change</source>
      <translation>შენიშვნა ცვლილებაზე</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>შენახვა</translation>
    </message>
    <message>
      <source>Merge…</source>
      <translation>გაერთიანება…</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>დასრულება</translation>
    </message>
    <message>
      <source>Text and details</source>
      <translation>ტექსტი და დეტალები</translation>
    </message>
    <message>
      <source>Sections</source>
      <translation>ნაწილები</translation>
    </message>
    <message>
      <source>Preview</source>
      <translation>გადახედვა</translation>
    </message>
    <message>
      <source>Link</source>
      <translation>ბმული</translation>
    </message>
    <message>
      <source>Table</source>
      <translation>ცხრილი</translation>
    </message>
    <message>
      <source>Picture</source>
      <translation>სურათი</translation>
    </message>
    <message>
      <source>Statement</source>
      <translation>დებულება</translation>
    </message>
    <message>
      <source>Find and replace</source>
      <translation>პოვნა და შეცვლა</translation>
    </message>
    <message>
      <source>Find</source>
      <translation>პოვნა</translation>
    </message>
    <message>
      <source>needed for review</source>
      <translation>საჭიროა განხილვისთვის</translation>
    </message>
    <message>
      <source>needed for validation</source>
      <translation>საჭიროა ვალიდაციისთვის</translation>
    </message>
    <message>
      <source>written</source>
      <translation>დაწერილია</translation>
    </message>
    <message>
      <source>More</source>
      <translation>მეტი</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>დეტალები</translation>
    </message>
    <message>
      <source>Nothing is missing: everything validation asks for is filled in.</source>
      <translation>არაფერი აკლია: ვალიდაციისთვის საჭირო ყველაფერი შევსებულია.</translation>
    </message>
    <message>
      <source>{names} and {number} more</source>
      <translation>{names} და კიდევ {number}</translation>
    </message>
    <message>
      <source>Before review, fill in: {names}</source>
      <translation>განხილვამდე შეავსეთ: {names}</translation>
    </message>
    <message>
      <source>Before validation, fill in: {names}</source>
      <translation>ვალიდაციამდე შეავსეთ: {names}</translation>
    </message>
  </context>
  <context>
    <name>EditorPage</name>
    <message>
      <source>Save what you have written?</source>
      <translation>შეინახოს დაწერილი?</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>შენახვა</translation>
    </message>
    <message>
      <source>Throw it away</source>
      <translation>გადაგდება</translation>
    </message>
    <message>
      <source>Keep writing</source>
      <translation>წერის გაგრძელება</translation>
    </message>
    <message>
      <source>There are words here that were not saved, of {when}.</source>
      <translation>აქ არის ტექსტი, რომელიც არ შენახულა: {when}.</translation>
    </message>
    <message>
      <source>The program ended before they could be saved. Take them up again?</source>
      <translation>პროგრამა მანამდე დაიხურა, სანამ ტექსტი შეინახებოდა. გავაგრძელოთ მისგან?</translation>
    </message>
    <message>
      <source>Take them up</source>
      <translation>გაგრძელება</translation>
    </message>
    <message>
      <source>Throw them away</source>
      <translation>გადაგდება</translation>
    </message>
    <message>
      <source>Decide later</source>
      <translation>მოგვიანებით</translation>
    </message>
    <message>
      <source>Somebody else saved this item meanwhile.</source>
      <translation>ამასობაში ეს მასალა სხვამაც შეინახა.</translation>
    </message>
    <message>
      <source>Both texts are kept side by side. The history shows them; nothing is lost.</source>
      <translation>ორივე ტექსტი გვერდიგვერდ ინახება. ისტორია აჩვენებს მათ; არაფერი დაკარგულა.</translation>
    </message>
    <message>
      <source>This item was saved elsewhere meanwhile. What you have written is untouched; when you save, both texts are kept.</source>
      <translation>ამასობაში ეს მასალა სხვაგან შეინახა. თქვენი დაწერილი ხელუხლებელია; შენახვისას ორივე ტექსტი დარჩება.</translation>
    </message>
    <message>
      <source>This item was saved elsewhere; here is the new text.</source>
      <translation>ეს მასალა სხვაგან შეინახა; აქ ახალი ტექსტია.</translation>
    </message>
    <message>
      <source>Saving…</source>
      <translation>ინახება…</translation>
    </message>
    <message>
      <source>Not saved yet</source>
      <translation>ჯერ არ შენახულა</translation>
    </message>
    <message>
      <source>Saved, {when}</source>
      <translation>შენახულია, {when}</translation>
    </message>
    <message>
      <source>Saved. A copied statement was given a number of its own.</source>
      <translation>შენახულია. კოპირებულ დებულებას საკუთარი ნომერი მიენიჭა.</translation>
    </message>
    <message>
      <source>Saved. What was agreed is another text now, so this one is in review again.</source>
      <translation>შენახულია. ტექსტი უკვე სხვაა, ვიდრე ის, რაზეც შეთანხმდნენ, ამიტომ კვლავ განხილვაშია.</translation>
    </message>
    <message>
      <source>Nothing was changed.</source>
      <translation>არაფერი შეცვლილა.</translation>
    </message>
    <message>
      <source>Comments answered: {codes}</source>
      <translation>პასუხი გაეცა კომენტარებს: {codes}</translation>
    </message>
    <message>
      <source>This item was saved elsewhere as well: {number} versions stand side by side. Here is one of them; nothing is lost.</source>
      <translation>ეს მასალა სხვაგანაც შეინახა: გვერდიგვერდ დგას ვერსიები ({number}). აქ ერთ-ერთი მათგანია; არაფერი დაკარგულა.</translation>
    </message>
  </context>
  <context>
    <name>Entries</name>
    <message>
      <source>set aside</source>
      <translation>გადადებულია</translation>
    </message>
  </context>
  <context>
    <name>Erasing</name>
    <message>
      <source>Reason for a change of state</source>
      <translation>მდგომარეობის შეცვლის მიზეზი</translation>
    </message>
    <message>
      <source>Reason for letting something out</source>
      <translation>გარეთ გაშვების მიზეზი</translation>
    </message>
    <message>
      <source>Comment</source>
      <translation>კომენტარი</translation>
    </message>
    <message>
      <source>Comment, put right</source>
      <translation>შესწორებული კომენტარი</translation>
    </message>
    <message>
      <source>Answer to a comment</source>
      <translation>პასუხი კომენტარზე</translation>
    </message>
    <message>
      <source>Reply to an answer</source>
      <translation>გამოხმაურება პასუხზე</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>ტექსტი</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>შენიშვნა</translation>
    </message>
    <message>
      <source>the newest text</source>
      <translation>ბოლო ტექსტი</translation>
    </message>
    <message>
      <source>what was said</source>
      <translation>ნათქვამი</translation>
    </message>
    <message>
      <source>and {number} more</source>
      <translation>და კიდევ {number}</translation>
    </message>
    <message>
      <source>The newest text, and that each of these revisions was made: by whom and when. The history still verifies.</source>
      <translation>ბოლო ტექსტი და ის, რომ თითოეული ეს ვერსია შეიქმნა: ვის მიერ და როდის. ისტორია კვლავ მოწმდება.</translation>
    </message>
    <message>
      <source>Title and details of {times}: other revisions that stay have the very same.</source>
      <translation>სათაური და მონაცემები ({times}): ზუსტად იგივე აქვს სხვა ვერსიებს, რომლებიც რჩება.</translation>
    </message>
    <message>
      <source>Every part of these revisions that does not hold the words.</source>
      <translation>ამ ვერსიებიდან ყველაფერი, რაშიც ეს სიტყვები არ არის.</translation>
    </message>
    <message>
      <source>Erased for good</source>
      <translation>სამუდამოდ წაიშლება</translation>
    </message>
    <message>
      <source>Stays</source>
      <translation>დარჩება</translation>
    </message>
    <message>
      <source>Holds it still, elsewhere</source>
      <translation>სხვაგან კვლავ იქნება</translation>
    </message>
    <message>
      <source>Backups made before: {number}, in {folder}. They go by themselves within {weeks} weeks; delete them if it must not wait.</source>
      <translation>მანამდე შექმნილი სარეზერვო ასლები: {number}, საქაღალდეში {folder}. ისინი თავისთავად ქრება {weeks} კვირაში; წაშალეთ, თუ ამდენ ხანს ლოდინი არ შეიძლება.</translation>
    </message>
    <message>
      <source>Copies of the library on sticks and other laptops, and files of records given to others: a library erases it as well when it takes in the records of this one.</source>
      <translation>ბიბლიოთეკის ასლები მეხსიერების ბარათებსა და სხვა ლეპტოპებზე და სხვებისთვის გადაცემული ჩანაწერების ფაილები: სხვა ბიბლიოთეკაც წაშლის, როცა ამ ბიბლიოთეკის ჩანაწერებს მიიღებს.</translation>
    </message>
    <message>
      <source>Prints, PDF and Word files that were handed out: only those who have them can destroy them.</source>
      <translation>დარიგებული ამონაბეჭდები, PDF და Word ფაილები: მათი განადგურება მხოლოდ მათ შეუძლიათ, ვისაც ისინი აქვს.</translation>
    </message>
    <message>
      <source>the text ({size})</source>
      <translation>ტექსტი ({size})</translation>
    </message>
    <message>
      <source>title and all details: “{title}”</source>
      <translation>სათაური და ყველა მონაცემი: „{title}“</translation>
    </message>
    <message>
      <source>the note: “{note}”</source>
      <translation>შენიშვნა: „{note}“</translation>
    </message>
    <message>
      <source>files: {names}</source>
      <translation>ფაილები: {names}</translation>
    </message>
    <message>
      <source>nothing: it is empty already</source>
      <translation>არაფერი: უკვე ცარიელია</translation>
    </message>
  </context>
  <context>
    <name>ErasingPage</name>
    <message>
      <source>Back</source>
      <translation>უკან</translation>
    </message>
    <message>
      <source>A name, a number or other words that must go</source>
      <translation>სახელი, ნომერი ან სხვა სიტყვები, რომლებიც უნდა წაიშალოს</translation>
    </message>
    <message>
      <source>Words that must go</source>
      <translation>წასაშლელი სიტყვები</translation>
    </message>
    <message>
      <source>Where it stands</source>
      <translation>სად გვხვდება</translation>
    </message>
    <message>
      <source>What would happen</source>
      <translation>რა მოხდება</translation>
    </message>
    <message>
      <source>Choose all</source>
      <translation>ყველას მონიშვნა</translation>
    </message>
    <message>
      <source>Choose none</source>
      <translation>მონიშვნის მოხსნა</translation>
    </message>
    <message>
      <source>Open in the editor</source>
      <translation>რედაქტორში გახსნა</translation>
    </message>
    <message>
      <source>Who asked for it, and why – without the data themselves</source>
      <translation>ვინ მოითხოვა და რატომ – თვით მონაცემების გარეშე</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>მიზეზი</translation>
    </message>
    <message>
      <source>Erase…</source>
      <translation>წაშლა…</translation>
    </message>
    <message>
      <source>Erase personal data: {title}</source>
      <translation>პირადი მონაცემების წაშლა: {title}</translation>
    </message>
    <message>
      <source>By {person}</source>
      <translation>შლის: {person}</translation>
    </message>
    <message>
      <source>Places that hold these words: {number}</source>
      <translation>ადგილები, სადაც ეს სიტყვებია: {number}</translation>
    </message>
    <message>
      <source>Write what must go, or choose whole revisions.</source>
      <translation>დაწერეთ, რა უნდა წაიშალოს, ან მონიშნეთ მთელი ვერსიები.</translation>
    </message>
    <message>
      <source>The newest text holds these words too. Save it without them first; then the rest can be erased.</source>
      <translation>ეს სიტყვები ბოლო ტექსტშიც არის. ჯერ შეინახეთ ის მათ გარეშე; მერე დანარჩენის წაშლაც შეიძლება.</translation>
    </message>
    <message>
      <source>Nothing in this item or its past holds these words.</source>
      <translation>ეს სიტყვები არც ამ მასალაშია და არც მის ისტორიაში.</translation>
    </message>
    <message>
      <source>Here stands what would be erased, what stays, and what holds it elsewhere.</source>
      <translation>აქ გამოჩნდება, რა წაიშლება, რა დარჩება და სად იქნება ის კვლავ.</translation>
    </message>
    <message>
      <source>Erase for good? Texts: {texts}, files: {files}.</source>
      <translation>წაიშალოს სამუდამოდ? ტექსტები: {texts}, ფაილები: {files}.</translation>
    </message>
    <message>
      <source>This cannot be undone. That it was done, by whom and why, stays in the history.</source>
      <translation>ამის უკან დაბრუნება შეუძლებელია. ისტორიაში რჩება, რომ წაიშალა, ვინ წაშალა და რატომ.</translation>
    </message>
    <message>
      <source>Erase for good</source>
      <translation>სამუდამოდ წაშლა</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>გაუქმება</translation>
    </message>
    <message>
      <source>The file is being made anew…</source>
      <translation>ფაილი თავიდან იქმნება…</translation>
    </message>
    <message>
      <source>The search index is being made anew…</source>
      <translation>საძიებო ინდექსი თავიდან იქმნება…</translation>
    </message>
    <message>
      <source>Erased. Texts: {texts}, files: {files}.</source>
      <translation>წაიშალა. ტექსტები: {texts}, ფაილები: {files}.</translation>
    </message>
    <message>
      <source>Another program has the library open: traces of still older versions may stay in the file until the next erasure.</source>
      <translation>ბიბლიოთეკა სხვა პროგრამასაც აქვს გახსნილი: უფრო ძველი ვერსიების კვალი ფაილში შეიძლება შემდეგ წაშლამდე დარჩეს.</translation>
    </message>
    <message>
      <source>Show the backups</source>
      <translation>სარეზერვო ასლების ჩვენება</translation>
    </message>
    <message>
      <source>Understood</source>
      <translation>გასაგებია</translation>
    </message>
  </context>
  <context>
    <name>Errors</name>
    <message>
      <source>--kind and --lang are for a text.</source>
      <translation>--kind და --lang ტექსტისთვისაა.</translation>
    </message>
    <message>
      <source>1 is the first; two may share a rank.</source>
      <translation>პირველია 1; ორს შეიძლება ერთი ადგილი ჰქონდეს.</translation>
    </message>
    <message>
      <source>A form takes up to {most} answers, each with a code of its own of Latin letters and digits.</source>
      <translation>ფორმაზე ეტევა არაუმეტეს {most} პასუხისა, თითოეულს უნდა ჰქონდეს საკუთარი კოდი ლათინური ასოებითა და ციფრებით.</translation>
    </message>
    <message>
      <source>A formula stands where words belong: {columns}.</source>
      <translation>სიტყვების ადგილას ფორმულაა: {columns}.</translation>
    </message>
    <message>
      <source>A key looks like LL-7K3QF2MA; see “toolkit list”.</source>
      <translation>გასაღები ასე გამოიყურება: LL-7K3QF2MA; იხილეთ „toolkit list“.</translation>
    </message>
    <message>
      <source>A layout is a short text.</source>
      <translation>განლაგება მოკლე ტექსტია.</translation>
    </message>
    <message>
      <source>A list is one file.</source>
      <translation>სია ერთი ფაილია.</translation>
    </message>
    <message>
      <source>A picture in {key} has no words for those who cannot see it ({name}).</source>
      <translation>სურათს მასალაში {key} არ აქვს სიტყვები მათთვის, ვინც ვერ ხედავს ({name}).</translation>
    </message>
    <message>
      <source>A picture in {key} is not printed ({name}): {reason}.</source>
      <translation>სურათი მასალაში {key} არ იბეჭდება ({name}): {reason}.</translation>
    </message>
    <message>
      <source>A quotation mark is not closed.</source>
      <translation>ბრჭყალი არ არის დახურული.</translation>
    </message>
    <message>
      <source>A reason was given without an answer.</source>
      <translation>მითითებულია მიზეზი, პასუხი კი არა.</translation>
    </message>
    <message>
      <source>A report is a file that ends with {endings}.</source>
      <translation>ანგარიში ფაილია, რომლის სახელი ასე მთავრდება: {endings}.</translation>
    </message>
    <message>
      <source>A row of “{table}” names one of “{other}” that is missing.</source>
      <translation>„{table}“-ის სტრიქონი მიუთითებს „{other}“-ის ჩანაწერზე, რომელიც არ არის.</translation>
    </message>
    <message>
      <source>A saved search needs a name.</source>
      <translation>შენახულ ძიებას სახელი სჭირდება.</translation>
    </message>
    <message>
      <source>A series has 1 to 9 rounds, and cells below 0 to 99 answers are hidden.</source>
      <translation>სერიაში 1-დან 9-მდე რაუნდია, ხოლო იმალება უჯრები, სადაც პასუხები 0-დან 99-მდე ზღვარზე ნაკლებია.</translation>
    </message>
    <message>
      <source>A text of {size} MB is too long: the limit is {limit} MB.</source>
      <translation>ტექსტი ({size} მბ) ძალიან გრძელია: ზღვარია {limit} მბ.</translation>
    </message>
    <message>
      <source>Add participants to the round first.</source>
      <translation>ჯერ რაუნდს მონაწილეები დაამატეთ.</translation>
    </message>
    <message>
      <source>Add those who are present to the round, or count again.</source>
      <translation>დაამატეთ დამსწრენი რაუნდს ან ხელახლა დათვალეთ.</translation>
    </message>
    <message>
      <source>Allowed are: {allowed}. An empty cell is no answer.</source>
      <translation>დასაშვებია: {allowed}. ცარიელი უჯრა პასუხი არ არის.</translation>
    </message>
    <message>
      <source>An answer to other words is not counted.</source>
      <translation>პასუხი სხვა სიტყვებზე არ ითვლება.</translation>
    </message>
    <message>
      <source>An answer without a decision.</source>
      <translation>პასუხი გადაწყვეტილების გარეშე.</translation>
    </message>
    <message>
      <source>An edition from 1.0 on holds agreed texts only; these are not: {items}.</source>
      <translation>გამოცემაში 1.0-დან მხოლოდ შეთანხმებული ტექსტები შედის; ესენი შეთანხმებული არ არის: {items}.</translation>
    </message>
    <message>
      <source>An edition from 1.0 on holds validated statements only; these are not, in the words they have now: {statements}.</source>
      <translation>1.0-დან გამოცემაში მხოლოდ ვალიდირებული დებულებებია; ესენი ამჟამინდელი ფორმულირებით ვალიდირებული არ არის: {statements}.</translation>
    </message>
    <message>
      <source>An item cannot be linked to itself.</source>
      <translation>მასალა თავის თავს ვერ დაუკავშირდება.</translation>
    </message>
    <message>
      <source>Another item has the key {key} here.</source>
      <translation>აქ გასაღები {key} სხვა მასალას აქვს.</translation>
    </message>
    <message>
      <source>Another program is writing to the library {name}.</source>
      <translation>ბიბლიოთეკაში {name} სხვა პროგრამა წერს.</translation>
    </message>
    <message>
      <source>Answer and close the round where it was opened. If that laptop is lost, withdraw the round and ask anew.</source>
      <translation>უპასუხეთ და დახურეთ რაუნდი იქ, სადაც გაიხსნა. თუ ის ლეპტოპი დაიკარგა, რაუნდი გააუქმეთ და თავიდან იკითხეთ.</translation>
    </message>
    <message>
      <source>Answer each of them: “toolkit comment list --open”, or the page of comments.</source>
      <translation>უპასუხეთ თითოეულს: „toolkit comment list --open“ ან კომენტარების გვერდი.</translation>
    </message>
    <message>
      <source>Answer too, or write a comment.</source>
      <translation>პასუხიც მიუთითეთ ან დაწერეთ შენიშვნა.</translation>
    </message>
    <message>
      <source>Answers are: {values}.</source>
      <translation>პასუხებია: {values}.</translation>
    </message>
    <message>
      <source>Ask again when the round is closed.</source>
      <translation>კვლავ იკითხეთ, როცა რაუნდი დაიხურება.</translation>
    </message>
    <message>
      <source>Ask for each in a file of its own.</source>
      <translation>ითხოვეთ თითოეული ცალკე ფაილად.</translation>
    </message>
    <message>
      <source>Ask for it once more, or copy it again.</source>
      <translation>ხელახლა ითხოვეთ, ან ხელახლა გადმოწერეთ.</translation>
    </message>
    <message>
      <source>Ask for the right to read and write the file {path}.</source>
      <translation>ითხოვეთ ფაილის {path} წაკითხვისა და ჩაწერის უფლება.</translation>
    </message>
    <message>
      <source>Ask for the whole form.</source>
      <translation>ითხოვეთ მთლიანი ფორმა.</translation>
    </message>
    <message>
      <source>Ask the sender of the item for it.</source>
      <translation>სთხოვეთ მასალის გამომგზავნს.</translation>
    </message>
    <message>
      <source>Ask what was meant.</source>
      <translation>ჰკითხეთ, რა იგულისხმა.</translation>
    </message>
    <message>
      <source>Ask which answer was meant, and type it.</source>
      <translation>ჰკითხეთ, რომელი პასუხი იგულისხმა, და ჩაწერეთ.</translation>
    </message>
    <message>
      <source>Ask, or print the form and read it as paper.</source>
      <translation>ჰკითხეთ, ან დაბეჭდეთ ფორმა და წაიკითხეთ როგორც ქაღალდი.</translation>
    </message>
    <message>
      <source>Attach a smaller one, or a link to where it lies.</source>
      <translation>დაურთეთ უფრო მცირე ფაილი, ან მიუთითეთ, სად დევს.</translation>
    </message>
    <message>
      <source>Attach another one.</source>
      <translation>დაურთეთ სხვა.</translation>
    </message>
    <message>
      <source>Attach it as it is; the search finds it by its name.</source>
      <translation>დაურთეთ ისე, როგორიც არის; ძიება სახელით იპოვის.</translation>
    </message>
    <message>
      <source>Attach it to an item instead.</source>
      <translation>სანაცვლოდ დაურთეთ ის მასალას.</translation>
    </message>
    <message>
      <source>Attach it to the item as a file, or divide it into several items.</source>
      <translation>დაურთეთ მასალას ფაილად, ან დაყავით რამდენიმე მასალად.</translation>
    </message>
    <message>
      <source>Bring it back first: “toolkit bring-back {key}”.</source>
      <translation>ჯერ დააბრუნეთ: „toolkit bring-back {key}“.</translation>
    </message>
    <message>
      <source>Bring it back, or leave it out of the edition.</source>
      <translation>დააბრუნეთ ის, ან გამოცემაში ნუ შეიტანთ.</translation>
    </message>
    <message>
      <source>Cells with several paragraphs became one line each ({count}).</source>
      <translation>უჯრები, რომლებშიც რამდენიმე აბზაცი იყო, თითო სტრიქონად იქცა ({count}).</translation>
    </message>
    <message>
      <source>Change the text, then answer the comment.</source>
      <translation>შეცვალეთ ტექსტი და შემდეგ უპასუხეთ კომენტარს.</translation>
    </message>
    <message>
      <source>Check each letter of it, and what was answered with it.</source>
      <translation>შეამოწმეთ მისი თითოეული ასო და ის, რას უპასუხეთ მასთან ერთად.</translation>
    </message>
    <message>
      <source>Check each letter; an answer that was taken back is not counted.</source>
      <translation>შეამოწმეთ თითოეული ასო; უკან წაღებული პასუხი არ ითვლება.</translation>
    </message>
    <message>
      <source>Check its name and folder.</source>
      <translation>შეამოწმეთ მისი სახელი და საქაღალდე.</translation>
    </message>
    <message>
      <source>Check that the disk is not full, then try again.</source>
      <translation>შეამოწმეთ, სავსე ხომ არ არის დისკი, და თავიდან სცადეთ.</translation>
    </message>
    <message>
      <source>Check that the folder can be written to and that the disk is not full.</source>
      <translation>შეამოწმეთ, რომ საქაღალდეში ჩაწერა შეიძლება და დისკი სავსე არ არის.</translation>
    </message>
    <message>
      <source>Check that {folder} can be written to.</source>
      <translation>შეამოწმეთ, რომ საქაღალდეში {folder} ჩაწერა შეიძლება.</translation>
    </message>
    <message>
      <source>Check the disk and its free space, or choose another folder.</source>
      <translation>შეამოწმეთ დისკი და თავისუფალი ადგილი, ან აირჩიეთ სხვა საქაღალდე.</translation>
    </message>
    <message>
      <source>Check the disk and your rights, or choose another place.</source>
      <translation>შეამოწმეთ დისკი და თქვენი უფლებები, ან აირჩიეთ სხვა ადგილი.</translation>
    </message>
    <message>
      <source>Check the name of the file and your rights.</source>
      <translation>შეამოწმეთ ფაილის სახელი და თქვენი უფლებები.</translation>
    </message>
    <message>
      <source>Check the name.</source>
      <translation>შეამოწმეთ სახელი.</translation>
    </message>
    <message>
      <source>Choose a backup: its name begins with its date.</source>
      <translation>აირჩიეთ სარეზერვო ასლი: მისი სახელი თარიღით იწყება.</translation>
    </message>
    <message>
      <source>Choose a file that ends in .toolkit, or make one with “toolkit init”.</source>
      <translation>აირჩიეთ ფაილი, რომლის სახელი მთავრდება .toolkit-ით, ან შექმენით ბრძანებით „toolkit init“.</translation>
    </message>
    <message>
      <source>Choose a file that you may read.</source>
      <translation>აირჩიეთ ფაილი, რომლის წაკითხვის უფლება გაქვთ.</translation>
    </message>
    <message>
      <source>Choose a file written by “toolkit records out”.</source>
      <translation>აირჩიეთ ფაილი, რომელიც „toolkit records out“-მა ჩაწერა.</translation>
    </message>
    <message>
      <source>Choose a folder in which you may write.</source>
      <translation>აირჩიეთ საქაღალდე, რომელშიც ჩაწერის უფლება გაქვთ.</translation>
    </message>
    <message>
      <source>Choose a form that this program made, or say which column answers what: --map.</source>
      <translation>აირჩიეთ ამ პროგრამის ფორმა ან მიუთითეთ, რომელი სვეტი რას პასუხობს: --map.</translation>
    </message>
    <message>
      <source>Choose a name for the file.</source>
      <translation>აირჩიეთ ფაილის სახელი.</translation>
    </message>
    <message>
      <source>Choose a new name for the folder.</source>
      <translation>აირჩიეთ საქაღალდის ახალი სახელი.</translation>
    </message>
    <message>
      <source>Choose a picture in the format PNG or JPEG.</source>
      <translation>აირჩიეთ სურათი ფორმატში PNG ან JPEG.</translation>
    </message>
    <message>
      <source>Choose a version for each of them.</source>
      <translation>თითოეულისთვის აირჩიეთ ვარიანტი.</translation>
    </message>
    <message>
      <source>Choose another backup.</source>
      <translation>აირჩიეთ სხვა სარეზერვო ასლი.</translation>
    </message>
    <message>
      <source>Choose another file.</source>
      <translation>აირჩიეთ სხვა ფაილი.</translation>
    </message>
    <message>
      <source>Choose another folder in the settings.</source>
      <translation>აირჩიეთ სხვა საქაღალდე პარამეტრებში.</translation>
    </message>
    <message>
      <source>Choose another folder or name.</source>
      <translation>აირჩიეთ სხვა საქაღალდე ან სახელი.</translation>
    </message>
    <message>
      <source>Choose another folder.</source>
      <translation>აირჩიეთ სხვა საქაღალდე.</translation>
    </message>
    <message>
      <source>Choose another item.</source>
      <translation>აირჩიეთ სხვა მასალა.</translation>
    </message>
    <message>
      <source>Choose another name, or open that one.</source>
      <translation>აირჩიეთ სხვა სახელი, ან გახსენით არსებული.</translation>
    </message>
    <message>
      <source>Choose another page.</source>
      <translation>აირჩიეთ სხვა გვერდი.</translation>
    </message>
    <message>
      <source>Choose another revision.</source>
      <translation>აირჩიეთ სხვა ვერსია.</translation>
    </message>
    <message>
      <source>Choose another view, or ask again when there are answers.</source>
      <translation>აირჩიეთ სხვა ხედი ან სცადეთ მაშინ, როცა პასუხები იქნება.</translation>
    </message>
    <message>
      <source>Choose at least one item.</source>
      <translation>აირჩიეთ ერთი მასალა მაინც.</translation>
    </message>
    <message>
      <source>Choose at least one statement.</source>
      <translation>აირჩიეთ სულ მცირე ერთი დებულება.</translation>
    </message>
    <message>
      <source>Choose fewer items, or write CSV.</source>
      <translation>აირჩიეთ ნაკლები მასალა ან შეინახეთ CSV-ად.</translation>
    </message>
    <message>
      <source>Choose fewer.</source>
      <translation>აირჩიეთ ნაკლები.</translation>
    </message>
    <message>
      <source>Choose it once more to take it in again.</source>
      <translation>ხელახლა შემოსატანად კიდევ ერთხელ აირჩიეთ.</translation>
    </message>
    <message>
      <source>Choose one of comments.</source>
      <translation>აირჩიეთ კომენტარების ფორმა.</translation>
    </message>
    <message>
      <source>Choose one written by “toolkit comment export”.</source>
      <translation>აირჩიეთ ფაილი, რომელიც ბრძანებამ „toolkit comment export“ ჩაწერა.</translation>
    </message>
    <message>
      <source>Choose other filters, or name the keys.</source>
      <translation>აირჩიეთ სხვა ფილტრები ან მიუთითეთ გასაღებები.</translation>
    </message>
    <message>
      <source>Choose other revisions; “toolkit history KEY” lists them.</source>
      <translation>აირჩიეთ სხვა ვერსიები; მათ ჩამოთვლის „toolkit history KEY“.</translation>
    </message>
    <message>
      <source>Choose ours or theirs.</source>
      <translation>აირჩიეთ ours ან theirs.</translation>
    </message>
    <message>
      <source>Choose revisions from the history of {key}.</source>
      <translation>აირჩიეთ ვერსიები {key}-ის ისტორიიდან.</translation>
    </message>
    <message>
      <source>Choose the PDF that came back, or a scan or photograph of its pages.</source>
      <translation>აირჩიეთ დაბრუნებული PDF, ან მისი გვერდების სკანი ან ფოტო.</translation>
    </message>
    <message>
      <source>Choose what becomes of the comment.</source>
      <translation>აირჩიეთ გადაწყვეტილება კომენტარზე.</translation>
    </message>
    <message>
      <source>Close every program that has it open, then try again.</source>
      <translation>დახურეთ ყველა პროგრამა, რომელსაც ის გახსნილი აქვს, და თავიდან სცადეთ.</translation>
    </message>
    <message>
      <source>Close it first.</source>
      <translation>ჯერ დახურეთ.</translation>
    </message>
    <message>
      <source>Close it first: “toolkit round close {key}”.</source>
      <translation>ჯერ დახურეთ: „toolkit round close {key}“.</translation>
    </message>
    <message>
      <source>Close it in other programs or choose another name.</source>
      <translation>დახურეთ ის სხვა პროგრამებში, ან აირჩიეთ სხვა სახელი.</translation>
    </message>
    <message>
      <source>Close it, then try again.</source>
      <translation>დახურეთ ის და თავიდან სცადეთ.</translation>
    </message>
    <message>
      <source>Close other programs, then try again.</source>
      <translation>დახურეთ სხვა პროგრამები და თავიდან სცადეთ.</translation>
    </message>
    <message>
      <source>Close the file if another program has it open, or choose another folder or name.</source>
      <translation>დახურეთ ფაილი, თუ სხვა პროგრამას აქვს გახსნილი, ან აირჩიეთ სხვა საქაღალდე ან სახელი.</translation>
    </message>
    <message>
      <source>Close the program that holds it.</source>
      <translation>დახურეთ პროგრამა, რომელსაც ის უკავია.</translation>
    </message>
    <message>
      <source>Close the program that writes it, then attach it again.</source>
      <translation>დახურეთ პროგრამა, რომელიც მას წერს, და თავიდან დაურთეთ.</translation>
    </message>
    <message>
      <source>Codes have small Latin letters, digits and low lines.</source>
      <translation>კოდი შედგება ლათინური პატარა ასოებისგან, ციფრებისა და ქვედა ხაზებისგან.</translation>
    </message>
    <message>
      <source>Collect the answers one by one.</source>
      <translation>პასუხები სათითაოდ შეაგროვეთ.</translation>
    </message>
    <message>
      <source>Column {number} of {name} has answers and no name.</source>
      <translation>{name}: სვეტში {number} პასუხებია, სახელი კი არ აქვს.</translation>
    </message>
    <message>
      <source>Columns that mean nothing for this kind are left out ({count}): {sample}.</source>
      <translation>სვეტები, რომლებიც ამ სახის მასალას არ ესადაგება, გამოტოვებულია ({count}): {sample}.</translation>
    </message>
    <message>
      <source>Comments are not answered yet: {comments}.</source>
      <translation>კომენტარები ჯერ უპასუხოა: {comments}.</translation>
    </message>
    <message>
      <source>Comments hold personal data: {comments}.</source>
      <translation>კომენტარები პერსონალურ მონაცემებს შეიცავს: {comments}.</translation>
    </message>
    <message>
      <source>Compare it with a layout that the program ships.</source>
      <translation>შეადარეთ პროგრამასთან მოყოლილ განლაგებას.</translation>
    </message>
    <message>
      <source>Compare it with the version before, and put them in again.</source>
      <translation>შეადარეთ წინა ვერსიას და თავიდან ჩასვით.</translation>
    </message>
    <message>
      <source>Conflict {number} ({where}) takes one of the two values.</source>
      <translation>{number}-ე დავაში ({where}) ორი მნიშვნელობიდან ერთია ასარჩევი.</translation>
    </message>
    <message>
      <source>Copy it to a folder of your own and open it there.</source>
      <translation>გადააკოპირეთ თქვენს საქაღალდეში და იქ გახსენით.</translation>
    </message>
    <message>
      <source>Copy some text, and choose this again.</source>
      <translation>დააკოპირეთ ტექსტი და კიდევ ერთხელ აირჩიეთ.</translation>
    </message>
    <message>
      <source>Crossed-out words are kept as ordinary ones ({count}): “{sample}”.</source>
      <translation>გადახაზული სიტყვები ჩვეულებრივ სიტყვებად დარჩა ({count}): „{sample}“.</translation>
    </message>
    <message>
      <source>Divide it into several items, or attach it as a file.</source>
      <translation>დაყავით რამდენიმე მასალად, ან დაურთეთ ფაილად.</translation>
    </message>
    <message>
      <source>Divide it, and take the parts.</source>
      <translation>დაყავით და ნაწილები აირჩიეთ.</translation>
    </message>
    <message>
      <source>Divide it, or attach it as a file.</source>
      <translation>დაყავით, ან დაურთეთ ფაილად.</translation>
    </message>
    <message>
      <source>Divide it.</source>
      <translation>გაყავით.</translation>
    </message>
    <message>
      <source>Divide the document, or attach it as a file.</source>
      <translation>დაყავით დოკუმენტი, ან დაურთეთ ფაილად.</translation>
    </message>
    <message>
      <source>Divide the round.</source>
      <translation>დაყავით რაუნდი.</translation>
    </message>
    <message>
      <source>Each row below the first is a rater.</source>
      <translation>პირველის ქვემოთ ყოველი სტრიქონი ერთი შემფასებელია.</translation>
    </message>
    <message>
      <source>Edit the fields of the item.</source>
      <translation>შეცვალეთ მასალის ველები.</translation>
    </message>
    <message>
      <source>Embedded objects, charts and diagrams are left out ({count}): {sample}.</source>
      <translation>ჩასმული ობიექტები, დიაგრამები და სქემები გამოტოვებულია ({count}): {sample}.</translation>
    </message>
    <message>
      <source>Entries in the head of the file that no field takes are left out ({count}): {sample}.</source>
      <translation>ფაილის თავში მითითებული მონაცემები, რომლებსაც ველი არ აქვს, გამოტოვებულია ({count}): {sample}.</translation>
    </message>
    <message>
      <source>Export it again.</source>
      <translation>თავიდან გამოიტანეთ.</translation>
    </message>
    <message>
      <source>Files that can: {endings}.</source>
      <translation>იკითხება ფაილები: {endings}.</translation>
    </message>
    <message>
      <source>Files that the text shows or links to are not there ({count}): {sample}.</source>
      <translation>ფაილები, რომლებსაც ტექსტი აჩვენებს ან მიუთითებს, ადგილზე არ არის ({count}): {sample}.</translation>
    </message>
    <message>
      <source>Fill in the column that names the person, or the identity of the row.</source>
      <translation>შეავსეთ სვეტი, რომელიც ადამიანს ან სტრიქონს ასახელებს.</translation>
    </message>
    <message>
      <source>Fill in the form as it was handed out, without taking columns away.</source>
      <translation>ფორმა ისე შეავსეთ, როგორც დარიგდა, სვეტების მოცილების გარეშე.</translation>
    </message>
    <message>
      <source>Fill it in the window after the import.</source>
      <translation>შემოტანის შემდეგ ფანჯარაში შეავსეთ.</translation>
    </message>
    <message>
      <source>Find out which one holds, and take that one alone.</source>
      <translation>გაარკვიეთ, რომელია სწორი, და მხოლოდ ის აიღეთ.</translation>
    </message>
    <message>
      <source>Forms are made when the round is sealed and open.</source>
      <translation>ფორმები მზადდება, როცა რაუნდი დალუქული და ღიაა.</translation>
    </message>
    <message>
      <source>Formulas became plain letters ({count}): “{sample}”.</source>
      <translation>ფორმულები უბრალო ასოებად იქცა ({count}): „{sample}“.</translation>
    </message>
    <message>
      <source>From here {key} can go to: {states}.</source>
      <translation>აქედან {key} შეიძლება გადავიდეს: {states}.</translation>
    </message>
    <message>
      <source>From their titles it could be: {mapping}</source>
      <translation>სათაურების მიხედვით შეიძლება იყოს: {mapping}</translation>
    </message>
    <message>
      <source>Give --text FILE with them, or leave them out.</source>
      <translation>მიუთითეთ მათთან ერთად --text FILE ან გამოტოვეთ ისინი.</translation>
    </message>
    <message>
      <source>Give a date such as 2026, 2026-01 or 2026-01-31.</source>
      <translation>მიუთითეთ თარიღი, მაგალითად 2026, 2026-01 ან 2026-01-31.</translation>
    </message>
    <message>
      <source>Give a file that holds JSON in UTF-8.</source>
      <translation>მიუთითეთ ფაილი, რომელიც JSON-ს შეიცავს UTF-8 კოდირებით.</translation>
    </message>
    <message>
      <source>Give a list of objects.</source>
      <translation>მიუთითეთ ობიექტების სია.</translation>
    </message>
    <message>
      <source>Give a list of texts.</source>
      <translation>მიუთითეთ ტექსტების სია.</translation>
    </message>
    <message>
      <source>Give a name or a role.</source>
      <translation>დაასახელეთ პირი ან როლი.</translation>
    </message>
    <message>
      <source>Give a name.</source>
      <translation>მიუთითეთ სახელი.</translation>
    </message>
    <message>
      <source>Give a number from {low} to {high}.</source>
      <translation>მიუთითეთ რიცხვი {low}-დან {high}-მდე.</translation>
    </message>
    <message>
      <source>Give a number from {minimum} to {maximum}.</source>
      <translation>მიუთითეთ რიცხვი {minimum}-დან {maximum}-მდე.</translation>
    </message>
    <message>
      <source>Give a number in digits, such as 300000.</source>
      <translation>მიუთითეთ რიცხვი ციფრებით, მაგალითად 300000.</translation>
    </message>
    <message>
      <source>Give a number up to {most}, and no name.</source>
      <translation>მიუთითეთ რიცხვი {most}-მდე, სახელის გარეშე.</translation>
    </message>
    <message>
      <source>Give a revision from its history, in full or at least its first 8 letters.</source>
      <translation>მიუთითეთ ვერსია ისტორიიდან, სრულად ან სულ მცირე პირველი 8 ნიშანი.</translation>
    </message>
    <message>
      <source>Give a text.</source>
      <translation>მიუთითეთ ტექსტი.</translation>
    </message>
    <message>
      <source>Give a time such as 09:30.</source>
      <translation>მიუთითეთ დრო, მაგალითად 09:30.</translation>
    </message>
    <message>
      <source>Give a whole number from {minimum} to {maximum}.</source>
      <translation>მიუთითეთ მთელი რიცხვი {minimum}-დან {maximum}-მდე.</translation>
    </message>
    <message>
      <source>Give a whole number.</source>
      <translation>მიუთითეთ მთელი რიცხვი.</translation>
    </message>
    <message>
      <source>Give an answer.</source>
      <translation>დაწერეთ პასუხი.</translation>
    </message>
    <message>
      <source>Give another name: a backup replaces nothing.</source>
      <translation>მიუთითეთ სხვა სახელი: სარეზერვო ასლი არაფერს ანაცვლებს.</translation>
    </message>
    <message>
      <source>Give at least {least}.</source>
      <translation>მიუთითეთ არანაკლებ {least}.</translation>
    </message>
    <message>
      <source>Give each group one row.</source>
      <translation>თითოეულ ჯგუფს ერთი სტრიქონი მიეცით.</translation>
    </message>
    <message>
      <source>Give each item one column.</source>
      <translation>თითოეულ პუნქტს ერთი სვეტი მიეცით.</translation>
    </message>
    <message>
      <source>Give it a name, such as that of the methodology.</source>
      <translation>დაარქვით სახელი, მაგალითად, მეთოდოლოგიისა.</translation>
    </message>
    <message>
      <source>Give it once.</source>
      <translation>მიუთითეთ ერთხელ.</translation>
    </message>
    <message>
      <source>Give it one, or leave the row out.</source>
      <translation>მიუთითეთ, ან გამოტოვეთ სტრიქონი.</translation>
    </message>
    <message>
      <source>Give it one.</source>
      <translation>დაარქვით სახელი.</translation>
    </message>
    <message>
      <source>Give more letters.</source>
      <translation>მიუთითეთ მეტი ნიშანი.</translation>
    </message>
    <message>
      <source>Give one of: {choices}.</source>
      <translation>მიუთითეთ ერთ-ერთი: {choices}.</translation>
    </message>
    <message>
      <source>Give other numbers.</source>
      <translation>მიუთითეთ სხვა რიცხვები.</translation>
    </message>
    <message>
      <source>Give smaller numbers for side, top and bottom; they are millimetres.</source>
      <translation>შეამცირეთ side, top და bottom; ისინი მილიმეტრებშია.</translation>
    </message>
    <message>
      <source>Give the beginning of one of these: {names}.</source>
      <translation>მიუთითეთ ერთ-ერთის დასაწყისი: {names}.</translation>
    </message>
    <message>
      <source>Give the beginning of the digest of one: {editions}.</source>
      <translation>მიუთითეთ ერთ-ერთის საკონტროლო ჯამის დასაწყისი: {editions}.</translation>
    </message>
    <message>
      <source>Give the file inside it that ends in .toolkit.</source>
      <translation>მიუთითეთ მასში არსებული ფაილი, რომლის სახელი მთავრდება .toolkit-ით.</translation>
    </message>
    <message>
      <source>Give the item a title, then save again.</source>
      <translation>დაარქვით მასალას სათაური და თავიდან შეინახეთ.</translation>
    </message>
    <message>
      <source>Give the key of an item, or --text FILE.</source>
      <translation>მიუთითეთ მასალის გასაღები ან --text FILE.</translation>
    </message>
    <message>
      <source>Give the place of the area in parts of a hundred.</source>
      <translation>მიუთითეთ არის ადგილი მეასედებში.</translation>
    </message>
    <message>
      <source>Give the row another key, or the import the kind of that item.</source>
      <translation>მიუთითეთ სტრიქონს სხვა გასაღები, ან შემოტანისას იმ მასალის სახეობა აირჩიეთ.</translation>
    </message>
    <message>
      <source>Give the text the kind of that item, or leave “onto” empty.</source>
      <translation>ტექსტს მიეცით იმ მასალის სახე, ან „onto“ ცარიელი დატოვეთ.</translation>
    </message>
    <message>
      <source>Give the words above the column.</source>
      <translation>მიუთითეთ სვეტის თავზე დასაწერი სიტყვები.</translation>
    </message>
    <message>
      <source>Give them together.</source>
      <translation>მიუთითეთ ერთად.</translation>
    </message>
    <message>
      <source>Give true or false.</source>
      <translation>მიუთითეთ true ან false.</translation>
    </message>
    <message>
      <source>Hand out the form once more.</source>
      <translation>ფორმა ხელახლა გასცით.</translation>
    </message>
    <message>
      <source>Hidden text is left out ({count}): “{sample}”.</source>
      <translation>დამალული ტექსტი გამოტოვებულია ({count}): „{sample}“.</translation>
    </message>
    <message>
      <source>Highlighting and underlining are left out ({count}): “{sample}”.</source>
      <translation>ფერადი მონიშვნა და ხაზგასმა გამოტოვებულია ({count}): „{sample}“.</translation>
    </message>
    <message>
      <source>If it is one all the same, key it in by hand.</source>
      <translation>თუ მაინც ფორმაა, შეიყვანეთ ხელით.</translation>
    </message>
    <message>
      <source>Import it first, or give its key.</source>
      <translation>ჯერ შემოიტანეთ, ან მიუთითეთ მისი გასაღები.</translation>
    </message>
    <message>
      <source>In a secret round cells below {least} answers stay hidden.</source>
      <translation>ფარულ რაუნდში იმალება უჯრები, სადაც პასუხები {least}-ზე ნაკლებია.</translation>
    </message>
    <message>
      <source>In a secret round nothing shows which answers were theirs: the file was set aside.</source>
      <translation>ფარულ რაუნდში არაფერი აჩვენებს, რომელი პასუხები იყო მისი: ფაილი გვერდზე გადაიდო.</translation>
    </message>
    <message>
      <source>In a secret round only the receipt shows which answer is theirs: give it to change the answer.</source>
      <translation>ფარულ რაუნდში მხოლოდ ქვითარი აჩვენებს, რომელი პასუხია მისი: პასუხის შესაცვლელად მიუთითეთ ის.</translation>
    </message>
    <message>
      <source>In this library these may take it: {people}.</source>
      <translation>ამ ბიბლიოთეკაში ამის უფლება აქვთ: {people}.</translation>
    </message>
    <message>
      <source>In this secret round all {count} answers are given at once.</source>
      <translation>ამ ფარულ რაუნდში {count}-ვე პასუხი ერთად იცემა.</translation>
    </message>
    <message>
      <source>Inserted, deleted or merged table cells are taken as they stand in the file ({count}).</source>
      <translation>ცხრილის ჩამატებული, წაშლილი ან გაერთიანებული უჯრები ისე აიღება, როგორც ფაილშია ({count}).</translation>
    </message>
    <message>
      <source>Install the newest version of the program.</source>
      <translation>დააყენეთ პროგრამის უახლესი ვერსია.</translation>
    </message>
    <message>
      <source>Install the newest version of the program. Nothing was read in.</source>
      <translation>დააყენეთ პროგრამის უახლესი ვერსია. არაფერი შემოტანილა.</translation>
    </message>
    <message>
      <source>Install the newest version of the program. Nothing was taken in.</source>
      <translation>დააყენეთ პროგრამის უახლესი ვერსია. არაფერი მიღებულა.</translation>
    </message>
    <message>
      <source>Install the newest version of the program. The library was not changed.</source>
      <translation>დააყენეთ პროგრამის უახლესი ვერსია. ბიბლიოთეკა არ შეცვლილა.</translation>
    </message>
    <message>
      <source>Install the newest version.</source>
      <translation>დააყენეთ უახლესი ვერსია.</translation>
    </message>
    <message>
      <source>Install the program again.</source>
      <translation>თავიდან დააყენეთ პროგრამა.</translation>
    </message>
    <message>
      <source>It has 16 letters and digits, such as 7K3Q-F2MA-9ZBC-D4T8.</source>
      <translation>მასში 16 ასო და ციფრია, მაგალითად 7K3Q-F2MA-9ZBC-D4T8.</translation>
    </message>
    <message>
      <source>It has no files.</source>
      <translation>ფაილები არ აქვს.</translation>
    </message>
    <message>
      <source>It has no links. The types are: {types}.</source>
      <translation>კავშირები არ აქვს. სახეებია: {types}.</translation>
    </message>
    <message>
      <source>It has: {names}.</source>
      <translation>აქვს: {names}.</translation>
    </message>
    <message>
      <source>It is searched as a word.</source>
      <translation>იძებნება სიტყვად.</translation>
    </message>
    <message>
      <source>It is searched as words.</source>
      <translation>იძებნება სიტყვებად.</translation>
    </message>
    <message>
      <source>It names: {wanted}.</source>
      <translation>მასში უნდა იყოს: {wanted}.</translation>
    </message>
    <message>
      <source>It needs a line of heads such as {heads}.</source>
      <translation>საჭიროა სათაურების სტრიქონი, მაგალითად: {heads}.</translation>
    </message>
    <message>
      <source>It needs no answer.</source>
      <translation>პასუხი აღარ სჭირდება.</translation>
    </message>
    <message>
      <source>It was left out.</source>
      <translation>გამოტოვებულია.</translation>
    </message>
    <message>
      <source>It was not changed. Open the latest backup with “toolkit open-backup”.</source>
      <translation>ის არ შეცვლილა. გახსენით ბოლო სარეზერვო ასლი ბრძანებით „toolkit open-backup“.</translation>
    </message>
    <message>
      <source>It was not changed. Run “toolkit verify” with the program that made it.</source>
      <translation>ის არ შეცვლილა. გაუშვით „toolkit verify“ იმ პროგრამით, რომელმაც შექმნა.</translation>
    </message>
    <message>
      <source>It was not read.</source>
      <translation>ის არ წაგვიკითხავს.</translation>
    </message>
    <message>
      <source>It was not read. Ask where it comes from before you open it.</source>
      <translation>ის არ წაგვიკითხავს. სანამ გახსნით, გაარკვიეთ, საიდან არის.</translation>
    </message>
    <message>
      <source>It was not read. Save it without macros in the program it comes from, and take that file.</source>
      <translation>ის არ წაგვიკითხავს. შეინახეთ მაკროსების გარეშე იმ პროგრამაში, რომელმაც შექმნა, და ის ფაილი აირჩიეთ.</translation>
    </message>
    <message>
      <source>It was set aside.</source>
      <translation>გვერდზე გადაიდო.</translation>
    </message>
    <message>
      <source>It was taken in once.</source>
      <translation>ის ერთხელ შემოვიდა.</translation>
    </message>
    <message>
      <source>Its columns are: {columns}.</source>
      <translation>მისი სვეტებია: {columns}.</translation>
    </message>
    <message>
      <source>Its files: {names}.</source>
      <translation>მისი ფაილები: {names}.</translation>
    </message>
    <message>
      <source>Its first row names the columns, and each row below is a person.</source>
      <translation>პირველ სტრიქონში სვეტების სახელებია, ქვემოთ ყოველი სტრიქონი ერთი ადამიანია.</translation>
    </message>
    <message>
      <source>Its first row names the items, and each row below is a rater.</source>
      <translation>პირველ სტრიქონში პუნქტების სახელებია, ქვემოთ ყოველი სტრიქონი ერთი შემფასებელია.</translation>
    </message>
    <message>
      <source>Its groups are: {groups}.</source>
      <translation>მისი ჯგუფებია: {groups}.</translation>
    </message>
    <message>
      <source>Its links: {links}.</source>
      <translation>მისი კავშირები: {links}.</translation>
    </message>
    <message>
      <source>Its options are: {options}.</source>
      <translation>მისი პარამეტრებია: {options}.</translation>
    </message>
    <message>
      <source>Its papers are: {papers}.</source>
      <translation>მისი ქაღალდებია: {papers}.</translation>
    </message>
    <message>
      <source>Its place holds a note.</source>
      <translation>მის ადგილას შენიშვნაა.</translation>
    </message>
    <message>
      <source>Its sections are: {names}.</source>
      <translation>მისი ნაწილებია: {names}.</translation>
    </message>
    <message>
      <source>Its states are: {states}.</source>
      <translation>მისი მდგომარეობებია: {states}.</translation>
    </message>
    <message>
      <source>Its translations: {keys}.</source>
      <translation>მისი თარგმანები: {keys}.</translation>
    </message>
    <message>
      <source>Keep one of them.</source>
      <translation>დატოვეთ ერთი მათგანი.</translation>
    </message>
    <message>
      <source>Keep the file, and open the latest backup with “toolkit open-backup”.</source>
      <translation>ფაილი შეინახეთ და ბოლო სარეზერვო ასლი გახსენით ბრძანებით „toolkit open-backup“.</translation>
    </message>
    <message>
      <source>Key it in by hand, with the sheet in front of you.</source>
      <translation>შეიყვანეთ ხელით, როცა ფურცელი თვალწინ გიდევთ.</translation>
    </message>
    <message>
      <source>Key it in the other one too.</source>
      <translation>შეიყვანეთ მეორეშიც.</translation>
    </message>
    <message>
      <source>Leave numbers and keys as they are.</source>
      <translation>ნომრები და გასაღებები უცვლელად დატოვეთ.</translation>
    </message>
    <message>
      <source>Leave one of the answers.</source>
      <translation>დატოვეთ ერთი პასუხი.</translation>
    </message>
    <message>
      <source>Leave out &lt; &gt; : " / \ | ? * and a dot at the end, or choose another name.</source>
      <translation>ამოიღეთ &lt; &gt; : " / \ | ? * და ბოლო წერტილი ან აირჩიეთ სხვა სახელი.</translation>
    </message>
    <message>
      <source>Leave out the wish for a file each.</source>
      <translation>ნუ მოითხოვთ თითო ფაილს.</translation>
    </message>
    <message>
      <source>Let the name end with one of: {endings}.</source>
      <translation>სახელი დაამთავრეთ ერთ-ერთით: {endings}.</translation>
    </message>
    <message>
      <source>Letters that could not be read stand as � ({count}).</source>
      <translation>ასოები, რომლებიც ვერ წავიკითხეთ, დგას როგორც � ({count}).</translation>
    </message>
    <message>
      <source>Line {line} does not say how many records follow.</source>
      <translation>სტრიქონი {line} არ ამბობს, რამდენი ჩანაწერი მოსდევს.</translation>
    </message>
    <message>
      <source>Line {line} is longer than any record.</source>
      <translation>სტრიქონი {line} ყველა შესაძლო ჩანაწერზე გრძელია.</translation>
    </message>
    <message>
      <source>Line {line} is not JSON as it must be: {reason}.</source>
      <translation>სტრიქონი {line} არ არის ისეთი JSON, როგორიც უნდა იყოს: {reason}.</translation>
    </message>
    <message>
      <source>Line {line} is not a record.</source>
      <translation>სტრიქონი {line} ჩანაწერი არ არის.</translation>
    </message>
    <message>
      <source>Line {line} is not a sound record of kind “{kind}”: {reason}.</source>
      <translation>სტრიქონი {line} არ არის „{kind}“ ტიპის გამართული ჩანაწერი: {reason}.</translation>
    </message>
    <message>
      <source>Links and marks of an edited passage were lost: “{words}”.</source>
      <translation>შეცვლილ ადგილას ბმულები და მონიშვნები დაიკარგა: „{words}“.</translation>
    </message>
    <message>
      <source>Links to addresses that are not safe became plain words ({count}): {sample}.</source>
      <translation>ბმულები არაუსაფრთხო მისამართებზე უბრალო სიტყვებად იქცა ({count}): {sample}.</translation>
    </message>
    <message>
      <source>Links to places within the document became plain words ({count}): “{sample}”.</source>
      <translation>ბმულები ამავე დოკუმენტის ადგილებზე უბრალო სიტყვებად იქცა ({count}): „{sample}“.</translation>
    </message>
    <message>
      <source>Links to texts that are not among these files became plain words ({count}): {sample}.</source>
      <translation>ბმულები ტექსტებზე, რომლებიც ამ ფაილებს შორის არ არის, უბრალო სიტყვებად იქცა ({count}): {sample}.</translation>
    </message>
    <message>
      <source>List marks such as a) or iv. became 1., 2., 3. ({count}).</source>
      <translation>სიის ნიშნები, როგორიცაა a) ან iv., იქცა 1., 2., 3.-ად ({count}).</translation>
    </message>
    <message>
      <source>Look at the paper, and correct one.</source>
      <translation>შეადარეთ ქაღალდს და ერთ-ერთი გაასწორეთ.</translation>
    </message>
    <message>
      <source>Look at the picture, and say which answer was meant.</source>
      <translation>შეხედეთ სურათს და მიუთითეთ, რომელი პასუხი იგულისხმებოდა.</translation>
    </message>
    <message>
      <source>Make it a library first: “toolkit open-backup {name} --as PATH”.</source>
      <translation>ჯერ ბიბლიოთეკად აქციეთ: „toolkit open-backup {name} --as PATH“.</translation>
    </message>
    <message>
      <source>Make it an entry of its own.</source>
      <translation>გამოყავით ცალკე ჩანაწერად.</translation>
    </message>
    <message>
      <source>Make it writable, or name another one in TOOLKIT_HOME.</source>
      <translation>მიეცით ჩაწერის უფლება, ან მიუთითეთ სხვა TOOLKIT_HOME-ში.</translation>
    </message>
    <message>
      <source>Make one with “toolkit init”, or give another path.</source>
      <translation>შექმენით ბრძანებით „toolkit init“, ან მიუთითეთ სხვა მისამართი.</translation>
    </message>
    <message>
      <source>Make room on the disk or choose another folder.</source>
      <translation>გაათავისუფლეთ ადგილი დისკზე, ან აირჩიეთ სხვა საქაღალდე.</translation>
    </message>
    <message>
      <source>Make room on the disk, then try again.</source>
      <translation>გაათავისუფლეთ ადგილი დისკზე და სცადეთ ხელახლა.</translation>
    </message>
    <message>
      <source>Mend its head, the lines between the two of three hyphens, or leave the file out.</source>
      <translation>გაასწორეთ მისი თავი, სამი დეფისის ორ სტრიქონს შორის, ან გამოტოვეთ ფაილი.</translation>
    </message>
    <message>
      <source>Mend what stands between the two lines of three hyphens.</source>
      <translation>გაასწორეთ, რაც სამი დეფისის ორ სტრიქონს შორის წერია.</translation>
    </message>
    <message>
      <source>Merge them first: “toolkit merge {key}”.</source>
      <translation>ჯერ გააერთიანეთ: „toolkit merge {key}“.</translation>
    </message>
    <message>
      <source>Merged cells are divided ({count}): what stood in them stands in each of their rows, in the first of their columns.</source>
      <translation>გაერთიანებული უჯრები დაყოფილია ({count}): რაც მათში ეწერა, მათ ყოველ სტრიქონში დგას, პირველ სვეტში.</translation>
    </message>
    <message>
      <source>Name an item of the kind workshop.</source>
      <translation>დაასახელეთ სამუშაო შეხვედრა.</translation>
    </message>
    <message>
      <source>Name at least one item.</source>
      <translation>დაასახელეთ ერთი მასალა მაინც.</translation>
    </message>
    <message>
      <source>Name at least one.</source>
      <translation>დაასახელეთ ერთი მაინც.</translation>
    </message>
    <message>
      <source>Name it so.</source>
      <translation>ასე დაარქვით.</translation>
    </message>
    <message>
      <source>Name its item in the first row.</source>
      <translation>მისი პუნქტი პირველ სტრიქონში დაასახელეთ.</translation>
    </message>
    <message>
      <source>Name one of them.</source>
      <translation>დაასახელეთ ერთ-ერთი.</translation>
    </message>
    <message>
      <source>Name one: --map COLUMN=group.</source>
      <translation>დაასახელეთ ერთი: --map COLUMN=group.</translation>
    </message>
    <message>
      <source>Name one: --map COLUMN=participant (a key, a number or a name), or --map COLUMN=id together with --map COLUMN=group.</source>
      <translation>დაასახელეთ ერთი: --map COLUMN=participant (გასაღები, ნომერი ან სახელი), ან --map COLUMN=id და მასთან ერთად --map COLUMN=group.</translation>
    </message>
    <message>
      <source>Name pages from 1 to {count}, such as 1-3, 7.</source>
      <translation>დაასახელეთ გვერდები 1-დან {count}-მდე, მაგალითად 1-3, 7.</translation>
    </message>
    <message>
      <source>Name the files as the dry run does.</source>
      <translation>ფაილებს ისე დაარქვით, როგორც საცდელ გაშვებაშია.</translation>
    </message>
    <message>
      <source>Name them too. If one of them is the newest, save the text without the personal data first.</source>
      <translation>ისინიც დაასახელეთ. თუ რომელიმე მათგანი ბოლოა, ჯერ შეინახეთ ტექსტი პირადი მონაცემების გარეშე.</translation>
    </message>
    <message>
      <source>Nearest: {keys}.</source>
      <translation>უახლოესი: {keys}.</translation>
    </message>
    <message>
      <source>Nearest: {names}.</source>
      <translation>ყველაზე ახლოს: {names}.</translation>
    </message>
    <message>
      <source>Nearest: {words}.</source>
      <translation>უახლოესი: {words}.</translation>
    </message>
    <message>
      <source>Neither an item nor a text was given.</source>
      <translation>არც მასალა და არც ტექსტი არ არის მითითებული.</translation>
    </message>
    <message>
      <source>Next comes {numbers}.</source>
      <translation>შემდეგია {numbers}.</translation>
    </message>
    <message>
      <source>No column is the title.</source>
      <translation>სათაურის სვეტი მითითებული არ არის.</translation>
    </message>
    <message>
      <source>No column says of which group those are who answer.</source>
      <translation>არცერთი სვეტი არ ამბობს, რომელი ჯგუფიდან არიან პასუხის მიმცემნი.</translation>
    </message>
    <message>
      <source>No column says who answers.</source>
      <translation>არცერთი სვეტი არ ამბობს, ვინ პასუხობს.</translation>
    </message>
    <message>
      <source>No counted answer of the round {key} has this receipt.</source>
      <translation>რაუნდის {key} არცერთ დათვლილ პასუხს ეს ქვითარი არ აქვს.</translation>
    </message>
    <message>
      <source>No form of this program is to be seen on it.</source>
      <translation>მასზე ამ პროგრამის ფორმა არ ჩანს.</translation>
    </message>
    <message>
      <source>No item matches.</source>
      <translation>არც ერთი მასალა არ ემთხვევა.</translation>
    </message>
    <message>
      <source>No item was chosen.</source>
      <translation>მასალა არ არის არჩეული.</translation>
    </message>
    <message>
      <source>No revision was chosen.</source>
      <translation>ვერსია არ არის არჩეული.</translation>
    </message>
    <message>
      <source>No table of comments was found in the file.</source>
      <translation>ფაილში კომენტარების ცხრილი ვერ მოიძებნა.</translation>
    </message>
    <message>
      <source>No text “{file}” is taken in.</source>
      <translation>ტექსტი „{file}“ არ შემოდის.</translation>
    </message>
    <message>
      <source>Nobody has said yet which column of {name} answers what.</source>
      <translation>{name}: ჯერ არავის უთქვამს, რომელი სვეტი რას პასუხობს.</translation>
    </message>
    <message>
      <source>Not all could be read: {error}</source>
      <translation>ყველაფრის წაკითხვა ვერ მოხერხდა: {error}</translation>
    </message>
    <message>
      <source>Not everything may leave as it is: {keys}.</source>
      <translation>ყველაფერი ამ სახით ვერ გაიცემა: {keys}.</translation>
    </message>
    <message>
      <source>Nothing can be written in {folder} ({reason}).</source>
      <translation>საქაღალდეში {folder} ვერაფერი ჩაიწერება ({reason}).</translation>
    </message>
    <message>
      <source>Nothing changed since {label}.</source>
      <translation>{label}-ის შემდეგ არაფერი შეცვლილა.</translation>
    </message>
    <message>
      <source>Nothing differs between the two.</source>
      <translation>ამ ორს შორის განსხვავება არ არის.</translation>
    </message>
    <message>
      <source>Nothing has {name}:{value}.</source>
      <translation>არაფერს აქვს {name}:{value}.</translation>
    </message>
    <message>
      <source>Nothing in {key} or its past holds “{words}”.</source>
      <translation>„{words}“ არ არის არც {key}-ში და არც მის ისტორიაში.</translation>
    </message>
    <message>
      <source>Nothing is put to anybody.</source>
      <translation>არავის არაფერი ეკითხება.</translation>
    </message>
    <message>
      <source>Nothing of these acts on {key} is left to erase.</source>
      <translation>მასალის {key} ამ ქმედებებში წასაშლელი აღარაფერია.</translation>
    </message>
    <message>
      <source>Nothing of these revisions of {key} is left to erase.</source>
      <translation>{key}-ის ამ ვერსიებიდან წასაშლელი აღარაფერია.</translation>
    </message>
    <message>
      <source>Nothing was changed.</source>
      <translation>არაფერი შეცვლილა.</translation>
    </message>
    <message>
      <source>Nothing was changed. Save one of the texts as a new item in the library it comes from.</source>
      <translation>არაფერი შეცვლილა. შეინახეთ ერთ-ერთი ტექსტი ახალ მასალად იმ ბიბლიოთეკაში, საიდანაც მოდის.</translation>
    </message>
    <message>
      <source>Nothing was kept. Plan a further round.</source>
      <translation>არაფერი შენახულა. დაგეგმეთ შემდეგი რაუნდი.</translation>
    </message>
    <message>
      <source>Nothing was read in. Ask for the file again.</source>
      <translation>არაფერი წაკითხულა. ფაილი ხელახლა ითხოვეთ.</translation>
    </message>
    <message>
      <source>Nothing was saved and nothing is damaged. Make room on the disk, then save again.</source>
      <translation>არაფერი შენახულა და არაფერი დაზიანებულა. დისკზე ადგილი გაათავისუფლეთ და ხელახლა შეინახეთ.</translation>
    </message>
    <message>
      <source>Nothing was saved. Go back to the library to write.</source>
      <translation>არაფერი შეინახა. დასაწერად ბიბლიოთეკას დაუბრუნდით.</translation>
    </message>
    <message>
      <source>Nothing was saved. Make it a library first: “toolkit open-backup {name} --as PATH”.</source>
      <translation>არაფერი შენახულა. ჯერ ბიბლიოთეკად აქციეთ: „toolkit open-backup {name} --as PATH“.</translation>
    </message>
    <message>
      <source>Nothing was saved. Make the file and its folder writable, or copy the library to a folder of your own.</source>
      <translation>არაფერი შენახულა. მიეცით ფაილსა და მის საქაღალდეს ჩაწერის უფლება, ან გადააკოპირეთ ბიბლიოთეკა თქვენს საქაღალდეში.</translation>
    </message>
    <message>
      <source>Nothing was saved. See whether the disk is still connected and has room, then try again.</source>
      <translation>არაფერი შენახულა. ნახეთ, დისკი ისევ შეერთებულია თუ არა და აქვს თუ არა ადგილი, და თავიდან სცადეთ.</translation>
    </message>
    <message>
      <source>Nothing was saved. Show the merge again.</source>
      <translation>არაფერი შენახულა. გაერთიანება ხელახლა აჩვენეთ.</translation>
    </message>
    <message>
      <source>Nothing was saved. Wait until it has finished, then try again.</source>
      <translation>არაფერი შენახულა. დაელოდეთ, სანამ დაასრულებს, და თავიდან სცადეთ.</translation>
    </message>
    <message>
      <source>Nothing was taken in. Ask for the file again.</source>
      <translation>არაფერი მიღებულა. ფაილი ხელახლა ითხოვეთ.</translation>
    </message>
    <message>
      <source>Nothing was taken in. Begin the import again.</source>
      <translation>არაფერი შემოტანილა. შემოტანა თავიდან დაიწყეთ.</translation>
    </message>
    <message>
      <source>Nothing was written.</source>
      <translation>არაფერი ჩაწერილა.</translation>
    </message>
    <message>
      <source>Number it {next}.0.</source>
      <translation>მიანიჭეთ ნომერი {next}.0.</translation>
    </message>
    <message>
      <source>Of the form {name} page {pages} is missing.</source>
      <translation>ფორმას {name} აკლია გვერდი: {pages}.</translation>
    </message>
    <message>
      <source>Only one person took part in the secret round {key}: the answers would be known as theirs.</source>
      <translation>ფარულ რაუნდში {key} მხოლოდ ერთმა ადამიანმა მიიღო მონაწილეობა: გამოჩნდებოდა, რომ პასუხები მისია.</translation>
    </message>
    <message>
      <source>Only the first {number} are searched.</source>
      <translation>იძებნება მხოლოდ პირველი {number}.</translation>
    </message>
    <message>
      <source>Only the first {number} characters are searched.</source>
      <translation>იძებნება მხოლოდ პირველი {number} ნიშანი.</translation>
    </message>
    <message>
      <source>Open a library from the menu, or take in its records with “toolkit records in”.</source>
      <translation>ბიბლიოთეკა გახსენით მენიუდან, ან მისი ჩანაწერები შემოიტანეთ ბრძანებით „toolkit records in“.</translation>
    </message>
    <message>
      <source>Open it first: “toolkit round open {key}”.</source>
      <translation>ჯერ გახსენით: „toolkit round open {key}“.</translation>
    </message>
    <message>
      <source>Open it in Excel or LibreOffice, save it as .xlsx, and take that file.</source>
      <translation>გახსენით Excel-ში ან LibreOffice-ში, შეინახეთ .xlsx ფორმატში და ის ფაილი აირჩიეთ.</translation>
    </message>
    <message>
      <source>Open it in Word or LibreOffice, save it as .docx, and take that file.</source>
      <translation>გახსენით Word-ში ან LibreOffice-ში, შეინახეთ .docx ფორმატში და ის ფაილი აირჩიეთ.</translation>
    </message>
    <message>
      <source>Open it in a spreadsheet program, save it as .xlsx, and take that file.</source>
      <translation>გახსენით ცხრილების პროგრამაში, შეინახეთ .xlsx ფორმატში და ის ფაილი აირჩიეთ.</translation>
    </message>
    <message>
      <source>Open it in the program it comes from, and save it as UTF-8 text.</source>
      <translation>გახსენით იმ პროგრამაში, რომელმაც შექმნა, და შეინახეთ UTF-8 ტექსტად.</translation>
    </message>
    <message>
      <source>Open it in the program it comes from, save it anew, and take that file.</source>
      <translation>გახსენით იმ პროგრამაში, რომელმაც შექმნა, შეინახეთ თავიდან და ის ფაილი აირჩიეთ.</translation>
    </message>
    <message>
      <source>Open it with the password, save it without one, and take that file.</source>
      <translation>გახსენით პაროლით, შეინახეთ უპაროლოდ და ის ფაილი აირჩიეთ.</translation>
    </message>
    <message>
      <source>Open it, and edit it there.</source>
      <translation>გახსენით და იქ დაარედაქტირეთ.</translation>
    </message>
    <message>
      <source>Open it, or give another path with --library.</source>
      <translation>გახსენით, ან მიუთითეთ სხვა მისამართი: --library.</translation>
    </message>
    <message>
      <source>Open the file in a spreadsheet program and save it, so that the value stands in it.</source>
      <translation>გახსენით ფაილი ცხრილების პროგრამაში და შეინახეთ, რომ მნიშვნელობა მასში ჩაიწეროს.</translation>
    </message>
    <message>
      <source>Open the latest backup with “toolkit open-backup”, or delete the file and make a library with “toolkit init”.</source>
      <translation>გახსენით ბოლო სარეზერვო ასლი ბრძანებით „toolkit open-backup“, ან წაშალეთ ფაილი და შექმენით ბიბლიოთეკა ბრძანებით „toolkit init“.</translation>
    </message>
    <message>
      <source>Open the library in which it was made, or take in its records first.</source>
      <translation>გახსენით ბიბლიოთეკა, სადაც შეიქმნა, ან ჯერ მისი ჩანაწერები მიიღეთ.</translation>
    </message>
    <message>
      <source>Page headers and footers are left out.</source>
      <translation>გვერდის თავსართი და ბოლოსართი გამოტოვებულია.</translation>
    </message>
    <message>
      <source>Parts that lie in other files are left out ({count}).</source>
      <translation>ნაწილები, რომლებიც სხვა ფაილებშია, გამოტოვებულია ({count}).</translation>
    </message>
    <message>
      <source>Pictures that are too large to open safely are left out ({count}): {sample}.</source>
      <translation>სურათები, რომლებიც უსაფრთხოდ გასახსნელად ზედმეტად დიდია, გამოტოვებულია ({count}): {sample}.</translation>
    </message>
    <message>
      <source>Pictures that cannot be shown are left out of the text ({count}): {sample}.</source>
      <translation>სურათები, რომელთა ჩვენებაც შეუძლებელია, ტექსტში გამოტოვებულია ({count}): {sample}.</translation>
    </message>
    <message>
      <source>Pictures that lie outside the file are left out; nothing was fetched ({count}): {sample}.</source>
      <translation>სურათები, რომლებიც ფაილის გარეთ დევს, გამოტოვებულია; არაფერი ჩამოტვირთულა ({count}): {sample}.</translation>
    </message>
    <message>
      <source>Plan a further round.</source>
      <translation>დაგეგმეთ შემდეგი რაუნდი.</translation>
    </message>
    <message>
      <source>Please search again.</source>
      <translation>გთხოვთ, თავიდან მოძებნოთ.</translation>
    </message>
    <message>
      <source>Print larger cards, or write a shorter text.</source>
      <translation>დაბეჭდეთ უფრო დიდი ბარათები, ან დაწერეთ უფრო მოკლე ტექსტი.</translation>
    </message>
    <message>
      <source>Put a PNG, JPEG or SVG of that name beside the layout.</source>
      <translation>მოათავსეთ ამ სახელის PNG, JPEG ან SVG განლაგების გვერდით.</translation>
    </message>
    <message>
      <source>Put a first row over the table, with “{title}” over that column.</source>
      <translation>ცხრილს პირველ სტრიქონად სათაურები დაამატეთ და ამ სვეტს თავზე „{title}“ დააწერეთ.</translation>
    </message>
    <message>
      <source>Put it beside the layout and give its name alone.</source>
      <translation>მოათავსეთ განლაგების გვერდით და მიუთითეთ მხოლოდ მისი სახელი.</translation>
    </message>
    <message>
      <source>Put it into the head or the foot.</source>
      <translation>ჩასვით ზედა ან ქვედა კოლონტიტულში.</translation>
    </message>
    <message>
      <source>Put them to a round, or number the edition 0.x.</source>
      <translation>დასვით ისინი რაუნდში ან გამოცემას 0.x ნომერი მიანიჭეთ.</translation>
    </message>
    <message>
      <source>Put these comments right, or erase them, and export again.</source>
      <translation>შეასწორეთ ან წაშალეთ ეს კომენტარები და ხელახლა გაიტანეთ.</translation>
    </message>
    <message>
      <source>Read a spreadsheet as a table; attach a PDF to an item.</source>
      <translation>ცხრილი ცხრილად წაიკითხეთ; PDF მასალას დაურთეთ.</translation>
    </message>
    <message>
      <source>Remove it, or open the file in the program it comes from and save it as UTF-8 text.</source>
      <translation>ამოიღეთ ის, ან გახსენით ფაილი იმ პროგრამაში, საიდანაც მოდის, და შეინახეთ UTF-8 ტექსტად.</translation>
    </message>
    <message>
      <source>Replace it by words or another sign, then export again.</source>
      <translation>შეცვალეთ სიტყვებით ან სხვა ნიშნით და თავიდან გამოიტანეთ.</translation>
    </message>
    <message>
      <source>Row {number} of “{table}” is changed or damaged: {error}</source>
      <translation>„{table}“-ის სტრიქონი {number} შეცვლილია ან დაზიანებულია: {error}</translation>
    </message>
    <message>
      <source>Row {row}, column “{column}” of {name} holds “{value}”, which is no answer.</source>
      <translation>{name}, სტრიქონი {row}, სვეტი „{column}“: „{value}“ პასუხი არ არის.</translation>
    </message>
    <message>
      <source>Row {row}, column “{column}” of {name} holds “{value}”, which is no answer. Such cells: {count}.</source>
      <translation>{name}, სტრიქონი {row}, სვეტი „{column}“: „{value}“ პასუხი არ არის. ასეთი უჯრები: {count}.</translation>
    </message>
    <message>
      <source>Row {row}: “{count}” people cannot be added at once.</source>
      <translation>სტრიქონი {row}: „{count}“ ადამიანის ერთად დამატება შეუძლებელია.</translation>
    </message>
    <message>
      <source>Row {row}: “{group}” is none of the groups of the round {key}.</source>
      <translation>სტრიქონი {row}: რაუნდს {key} ჯგუფი „{group}“ არ აქვს.</translation>
    </message>
    <message>
      <source>Run “toolkit verify”, and open the last good backup.</source>
      <translation>გაუშვით „toolkit verify“ და გახსენით ბოლო ვარგისი სარეზერვო ასლი.</translation>
    </message>
    <message>
      <source>Run “toolkit verify”, and open the latest backup with “toolkit open-backup”.</source>
      <translation>გაუშვით „toolkit verify“ და გახსენით ბოლო სარეზერვო ასლი ბრძანებით „toolkit open-backup“.</translation>
    </message>
    <message>
      <source>Run “toolkit verify”, and see whether there is a newer version of the program.</source>
      <translation>გაუშვით „toolkit verify“ და ნახეთ, ხომ არ არის პროგრამის უფრო ახალი ვერსია.</translation>
    </message>
    <message>
      <source>Save it as .docx, .odt, .xlsx or .pdf, and take that file.</source>
      <translation>შეინახეთ .docx, .odt, .xlsx ან .pdf ფორმატში და ის ფაილი აირჩიეთ.</translation>
    </message>
    <message>
      <source>Save it as .xlsx or .csv, and take that file.</source>
      <translation>შეინახეთ .xlsx ან .csv ფორმატში და ის ფაილი აირჩიეთ.</translation>
    </message>
    <message>
      <source>Save it as text in UTF-8.</source>
      <translation>შეინახეთ ტექსტად, UTF-8 კოდირებით.</translation>
    </message>
    <message>
      <source>Save it instead.</source>
      <translation>ამის ნაცვლად შეინახეთ.</translation>
    </message>
    <message>
      <source>Save it without the personal data first, and erase the revisions before.</source>
      <translation>ჯერ შეინახეთ ის პირადი მონაცემების გარეშე, მერე კი წინა ვერსიები წაშალეთ.</translation>
    </message>
    <message>
      <source>Save now, and make room on the disk.</source>
      <translation>ახლავე შეინახეთ და გაათავისუფლეთ ადგილი დისკზე.</translation>
    </message>
    <message>
      <source>Save the file as UTF-8 in your editor, then try again.</source>
      <translation>შეინახეთ ფაილი რედაქტორში UTF-8 კოდირებით და თავიდან სცადეთ.</translation>
    </message>
    <message>
      <source>Say it at the beginning of the file.</source>
      <translation>მიუთითეთ ფაილის დასაწყისში.</translation>
    </message>
    <message>
      <source>Say what was decided.</source>
      <translation>თქვით, რა გადაწყდა.</translation>
    </message>
    <message>
      <source>Say which column is the title.</source>
      <translation>მიუთითეთ, რომელი სვეტია სათაური.</translation>
    </message>
    <message>
      <source>Say who you are: --person NAME, or your name in the preferences.</source>
      <translation>თქვით, ვინ ხართ: --person NAME, ან თქვენი სახელი პარამეტრებში.</translation>
    </message>
    <message>
      <source>Say why the round is withdrawn.</source>
      <translation>მიუთითეთ, რატომ უქმდება რაუნდი.</translation>
    </message>
    <message>
      <source>Say why this may be let out, without repeating the data.</source>
      <translation>მიუთითეთ, რატომ შეიძლება გაცემა, მონაცემების გამეორების გარეშე.</translation>
    </message>
    <message>
      <source>Say why, without repeating what is erased.</source>
      <translation>დაასახელეთ მიზეზი ისე, რომ წასაშლელი არ გაიმეოროთ.</translation>
    </message>
    <message>
      <source>Scan it anew with text recognition, or attach it as it is.</source>
      <translation>თავიდან დაასკანერეთ ტექსტის ამოცნობით, ან დაურთეთ ისე, როგორიც არის.</translation>
    </message>
    <message>
      <source>Scan it once more, or key it in by hand.</source>
      <translation>ხელახლა დაასკანერეთ, ან შეიყვანეთ ხელით.</translation>
    </message>
    <message>
      <source>Scan the page with 200 to 300 dots per inch.</source>
      <translation>დაასკანერეთ გვერდი 200–300 წერტილით დუიმზე.</translation>
    </message>
    <message>
      <source>Scripts, forms and styles of the page are left out.</source>
      <translation>გვერდის სკრიპტები, ფორმები და სტილები გამოტოვებულია.</translation>
    </message>
    <message>
      <source>See that it is switched on and has paper, then print again.</source>
      <translation>ნახეთ, ჩართულია თუ არა და აქვს თუ არა ქაღალდი, და თავიდან დაბეჭდეთ.</translation>
    </message>
    <message>
      <source>See the keys with “toolkit list”.</source>
      <translation>გასაღებები იხილეთ ბრძანებით „toolkit list“.</translation>
    </message>
    <message>
      <source>See the numbers with “toolkit comment list”.</source>
      <translation>ნომრები ნახეთ ბრძანებით „toolkit comment list“.</translation>
    </message>
    <message>
      <source>See the people with “toolkit person list”.</source>
      <translation>პირები იხილეთ ბრძანებით „toolkit person list“.</translation>
    </message>
    <message>
      <source>See them with “toolkit import --list”.</source>
      <translation>ნახეთ ბრძანებით „toolkit import --list“.</translation>
    </message>
    <message>
      <source>See them with “toolkit round decisions”.</source>
      <translation>იხილეთ ისინი: „toolkit round decisions“.</translation>
    </message>
    <message>
      <source>See what is with “toolkit edition show”.</source>
      <translation>რა შედის, გვიჩვენებს „toolkit edition show“.</translation>
    </message>
    <message>
      <source>See whether the file is there, and whether you may read it and write in its folder.</source>
      <translation>ნახეთ, ადგილზეა თუ არა ფაილი და გაქვთ თუ არა მისი წაკითხვისა და მის საქაღალდეში ჩაწერის უფლება.</translation>
    </message>
    <message>
      <source>See who is asked, and whether the form was made for this round.</source>
      <translation>ნახეთ, ვის ეკითხებიან და ამ რაუნდისთვის მომზადდა თუ არა ფორმა.</translation>
    </message>
    <message>
      <source>See: toolkit form handwriting {key}</source>
      <translation>იხილეთ: toolkit form handwriting {key}</translation>
    </message>
    <message>
      <source>Send the person a new form, and ask how this one came about.</source>
      <translation>გაუგზავნეთ ახალი ფორმა და ჰკითხეთ, ეს როგორ მიიღეს.</translation>
    </message>
    <message>
      <source>Send the report, and try another layout meanwhile.</source>
      <translation>გამოგზავნეთ ანგარიში და მანამდე სცადეთ სხვა განლაგება.</translation>
    </message>
    <message>
      <source>Settle what stands against it: {number} reasons.</source>
      <translation>მოაგვარეთ, რაც ხელს უშლის; მიზეზები: {number}.</translation>
    </message>
    <message>
      <source>Several comments have the number {code}.</source>
      <translation>ნომერი {code} რამდენიმე კომენტარს აქვს.</translation>
    </message>
    <message>
      <source>Several revisions begin with {revision}.</source>
      <translation>{revision}-ით რამდენიმე ვერსია იწყება.</translation>
    </message>
    <message>
      <source>Short lines in bold were taken as headings ({count}): “{sample}”.</source>
      <translation>მუქი მოკლე სტრიქონები სათაურებად ჩაითვალა ({count}): „{sample}“.</translation>
    </message>
    <message>
      <source>Shorten its text, or choose another layout.</source>
      <translation>შეამოკლეთ ტექსტი, ან აირჩიეთ სხვა განლაგება.</translation>
    </message>
    <message>
      <source>Show the merge again and choose anew.</source>
      <translation>თავიდან აჩვენეთ გაერთიანება და ხელახლა აირჩიეთ.</translation>
    </message>
    <message>
      <source>Somebody changed the form: an answer to other words is not counted.</source>
      <translation>ფორმა ვიღაცამ შეცვალა: პასუხი სხვა სიტყვებზე არ ითვლება.</translation>
    </message>
    <message>
      <source>Somebody else approves it: four eyes see more than two.</source>
      <translation>დამტკიცება სხვისი საქმეა: ოთხი თვალი ორზე მეტს ხედავს.</translation>
    </message>
    <message>
      <source>Still missing: {names}.</source>
      <translation>ჯერ აკლია: {names}.</translation>
    </message>
    <message>
      <source>Tables within tables became lines of text ({count}).</source>
      <translation>ცხრილში ჩასმული ცხრილები ტექსტის სტრიქონებად იქცა ({count}).</translation>
    </message>
    <message>
      <source>Take [[{target}]] out of the text.</source>
      <translation>ამოიღეთ ტექსტიდან [[{target}]].</translation>
    </message>
    <message>
      <source>Take another name, or change {path}.</source>
      <translation>აირჩიეთ სხვა სახელი, ან შეცვალეთ {path}.</translation>
    </message>
    <message>
      <source>Take fewer files at a time.</source>
      <translation>ერთ ჯერზე ნაკლები ფაილი შემოიტანეთ.</translation>
    </message>
    <message>
      <source>Take in the item first; then the comments on it.</source>
      <translation>ჯერ მასალა მიიღეთ, შემდეგ მისი კომენტარები.</translation>
    </message>
    <message>
      <source>Take in the records of the library that has it.</source>
      <translation>შემოიტანეთ იმ ბიბლიოთეკის ჩანაწერები, რომელშიც ის არის.</translation>
    </message>
    <message>
      <source>Take it in as a new version of that, or as a new item.</source>
      <translation>შემოიტანეთ მის ახალ ვერსიად ან ახალ მასალად.</translation>
    </message>
    <message>
      <source>Take out what is named, or say why it may leave all the same.</source>
      <translation>ამოიღეთ, რაც დასახელებულია, ან მიუთითეთ, რატომ შეიძლება მაინც გაცემა.</translation>
    </message>
    <message>
      <source>Take small Latin letters and digits, beginning with a letter.</source>
      <translation>გამოიყენეთ პატარა ლათინური ასოები და ციფრები, დასაწყისში ასო.</translation>
    </message>
    <message>
      <source>Take small Latin letters, digits and hyphens.</source>
      <translation>გამოიყენეთ პატარა ლათინური ასოები, ციფრები და დეფისი.</translation>
    </message>
    <message>
      <source>Take some away.</source>
      <translation>რამდენიმე მოაკელით.</translation>
    </message>
    <message>
      <source>Take the answers back first.</source>
      <translation>ჯერ პასუხები წაიღეთ უკან.</translation>
    </message>
    <message>
      <source>Take the folder into a library without that item.</source>
      <translation>შემოიტანეთ საქაღალდე ბიბლიოთეკაში, სადაც ეს მასალა არ არის.</translation>
    </message>
    <message>
      <source>Take the folders within one by one.</source>
      <translation>შიდა საქაღალდეები სათითაოდ შემოიტანეთ.</translation>
    </message>
    <message>
      <source>Take them through validation, leave them out, or number the edition 0.x.</source>
      <translation>გაატარეთ ისინი ვალიდაციაში, გამოტოვეთ, ან გამოცემას 0.x ნომერი მიანიჭეთ.</translation>
    </message>
    <message>
      <source>Take “texts” from a dry run with --json, and change what it says.</source>
      <translation>აიღეთ „texts“ საცდელი გაშვებიდან --json-ით და შეცვალეთ, რასაც ამბობს.</translation>
    </message>
    <message>
      <source>That edition holds the same texts.</source>
      <translation>იმ გამოცემაში იგივე ტექსტებია.</translation>
    </message>
    <message>
      <source>That revision has no section “{name}”.</source>
      <translation>იმ ვერსიას ნაწილი „{name}“ არ აქვს.</translation>
    </message>
    <message>
      <source>The act {name} ({kind}) on {key} is changed.</source>
      <translation>აქტი {name} ({kind}), რომელიც ეხება მასალას {key}, შეცვლილია.</translation>
    </message>
    <message>
      <source>The answer beside which this was written does not stand any more.</source>
      <translation>პასუხი, რომლის გვერდითაც ეს დაიწერა, აღარ მოქმედებს.</translation>
    </message>
    <message>
      <source>The answers of statement {number} cannot be put on a form.</source>
      <translation>{number} დებულების პასუხები ფორმაზე ვერ განთავსდება.</translation>
    </message>
    <message>
      <source>The attached file {digest} is not whole.</source>
      <translation>თანდართული ფაილი {digest} სრული არ არის.</translation>
    </message>
    <message>
      <source>The attached file {name} has lost its content, and no act erased it.</source>
      <translation>თანდართულმა ფაილმა {name} შიგთავსი დაკარგა, თუმცა ის არავის წაუშლია.</translation>
    </message>
    <message>
      <source>The attached file {name} is changed or damaged.</source>
      <translation>თანდართული ფაილი {name} შეცვლილია ან დაზიანებულია.</translation>
    </message>
    <message>
      <source>The attached file {name} is missing. Items that use it: {keys}.</source>
      <translation>თანდართული ფაილი {name} არ არის. მას იყენებს: {keys}.</translation>
    </message>
    <message>
      <source>The backup {name} does not open: {error}</source>
      <translation>სარეზერვო ასლი {name} არ იხსნება: {error}</translation>
    </message>
    <message>
      <source>The backup {name} has the older format {found}, and a backup is never changed.</source>
      <translation>სარეზერვო ასლს {name} აქვს ძველი ფორმატი {found}, სარეზერვო ასლი კი არასოდეს იცვლება.</translation>
    </message>
    <message>
      <source>The backup {path} cannot be written: {error}.</source>
      <translation>სარეზერვო ასლი {path} ვერ იწერება: {error}.</translation>
    </message>
    <message>
      <source>The backup {path} lacks records of “{table}”.</source>
      <translation>სარეზერვო ასლს {path} აკლია ჩანაწერები: „{table}“.</translation>
    </message>
    <message>
      <source>The ballot box of the round {key} is not open yet.</source>
      <translation>რაუნდის {key} საარჩევნო ყუთი ჯერ არ გახსნილა.</translation>
    </message>
    <message>
      <source>The ballot box of this round is damaged, or its key is another one.</source>
      <translation>ამ რაუნდის საარჩევნო ყუთი დაზიანებულია ან მისი გასაღები სხვაა.</translation>
    </message>
    <message>
      <source>The ballot box of this round is not on this laptop.</source>
      <translation>ამ რაუნდის საარჩევნო ყუთი ამ ლეპტოპზე არ არის.</translation>
    </message>
    <message>
      <source>The brackets do not match.</source>
      <translation>ფრჩხილები ერთმანეთს არ შეესაბამება.</translation>
    </message>
    <message>
      <source>The character {code} {name} in {key}, “{section}”, cannot be printed: the fonts have no glyph for it.</source>
      <translation>ნიშანი {code} {name} (მასალა {key}, „{section}“) ვერ იბეჭდება: შრიფტებს მისი გამოსახულება არ აქვთ.</translation>
    </message>
    <message>
      <source>The column “{column}” stands twice in {name}.</source>
      <translation>სვეტი „{column}“ ორჯერ არის ფაილში {name}.</translation>
    </message>
    <message>
      <source>The comment says nothing.</source>
      <translation>კომენტარი ცარიელია.</translation>
    </message>
    <message>
      <source>The comment {code} has no answer yet.</source>
      <translation>კომენტარს {code} პასუხი ჯერ არ აქვს.</translation>
    </message>
    <message>
      <source>The comment {code} is on {key}, not on {other}.</source>
      <translation>კომენტარი {code} ეხება მასალას {key} და არა {other}.</translation>
    </message>
    <message>
      <source>The comment {code} proposes no other words.</source>
      <translation>კომენტარი {code} სხვა სიტყვებს არ გვთავაზობს.</translation>
    </message>
    <message>
      <source>The comment {code} says that already.</source>
      <translation>კომენტარი {code} ამას უკვე ამბობს.</translation>
    </message>
    <message>
      <source>The comment {code} was withdrawn.</source>
      <translation>კომენტარი {code} გამოხმობილია.</translation>
    </message>
    <message>
      <source>The comments in {name} are of a newer version ({version}) than this program knows.</source>
      <translation>ფაილში {name} კომენტარები უფრო ახალი ვერსიისაა ({version}), ვიდრე ეს პროგრამა იცნობს.</translation>
    </message>
    <message>
      <source>The comments in {name} are on {key}, which is not in this library.</source>
      <translation>ფაილში {name} კომენტარები ეხება მასალას {key}, რომელიც ამ ბიბლიოთეკაში არ არის.</translation>
    </message>
    <message>
      <source>The copy {copy} cannot be made before the library is brought to the new format: {reason}.</source>
      <translation>ასლი {copy} ვერ შეიქმნა ბიბლიოთეკის ახალ ფორმატზე გადაყვანამდე: {reason}.</translation>
    </message>
    <message>
      <source>The corners of the page are not all in the picture.</source>
      <translation>გვერდის ყველა კუთხე სურათში არ მოხვდა.</translation>
    </message>
    <message>
      <source>The database is damaged: {error}</source>
      <translation>მონაცემთა ბაზა დაზიანებულია: {error}</translation>
    </message>
    <message>
      <source>The database {path} is damaged: {found}.</source>
      <translation>მონაცემთა ბაზა {path} დაზიანებულია: {found}.</translation>
    </message>
    <message>
      <source>The decision has no words.</source>
      <translation>გადაწყვეტილებას სიტყვები არ აქვს.</translation>
    </message>
    <message>
      <source>The disk did not read or write the library {name}.</source>
      <translation>დისკმა ბიბლიოთეკა {name} ვერ წაიკითხა ან ვერ ჩაწერა.</translation>
    </message>
    <message>
      <source>The disk is full: the library {name} cannot grow.</source>
      <translation>დისკი სავსეა: ბიბლიოთეკა {name} ვეღარ გაიზრდება.</translation>
    </message>
    <message>
      <source>The edition has no items.</source>
      <translation>გამოცემაში მასალა არ არის.</translation>
    </message>
    <message>
      <source>The edition has no name.</source>
      <translation>გამოცემას სახელი არ აქვს.</translation>
    </message>
    <message>
      <source>The edition {digest} in this library is damaged.</source>
      <translation>გამოცემა {digest} ამ ბიბლიოთეკაში დაზიანებულია.</translation>
    </message>
    <message>
      <source>The edition {label} cannot be opened: {reason}.</source>
      <translation>გამოცემა {label} ვერ გაიხსნა: {reason}.</translation>
    </message>
    <message>
      <source>The end of the file {name} is missing: {found} of {total} records are there.</source>
      <translation>ფაილს {name} ბოლო აკლია: {total} ჩანაწერიდან ადგილზეა {found}.</translation>
    </message>
    <message>
      <source>The file changed while it was read.</source>
      <translation>ფაილი კითხვის დროს შეიცვალა.</translation>
    </message>
    <message>
      <source>The file is larger than {limit} MB.</source>
      <translation>ფაილი {limit} მბ-ზე დიდია.</translation>
    </message>
    <message>
      <source>The file is the same as {name}.</source>
      <translation>ფაილი იგივეა, რაც {name}.</translation>
    </message>
    <message>
      <source>The file was taken in before: {keys}.</source>
      <translation>ფაილი ადრე უკვე შემოვიდა: {keys}.</translation>
    </message>
    <message>
      <source>The file {digest} in this library is damaged.</source>
      <translation>ფაილი {digest} ამ ბიბლიოთეკაში დაზიანებულია.</translation>
    </message>
    <message>
      <source>The file {digest} is not in this library.</source>
      <translation>ფაილი {digest} ამ ბიბლიოთეკაში არ არის.</translation>
    </message>
    <message>
      <source>The file {digest} was erased.</source>
      <translation>ფაილი {digest} წაშლილია.</translation>
    </message>
    <message>
      <source>The file {name} cannot be read as CSV: {reason} (row {row}).</source>
      <translation>ფაილი {name} CSV-ად ვერ იკითხება: {reason} (სტრიქონი {row}).</translation>
    </message>
    <message>
      <source>The file {name} cannot be read: the process that read it broke down.</source>
      <translation>ფაილი {name} ვერ იკითხება: პროცესი, რომელიც მას კითხულობდა, შეწყდა.</translation>
    </message>
    <message>
      <source>The file {name} cannot be read: {reason}.</source>
      <translation>ფაილი {name} ვერ იკითხება: {reason}.</translation>
    </message>
    <message>
      <source>The file {name} cannot be written: {reason}.</source>
      <translation>ფაილი {name} ვერ იწერება: {reason}.</translation>
    </message>
    <message>
      <source>The file {name} declares entities, as no office program does.</source>
      <translation>ფაილი {name} აცხადებს ერთეულებს (entities), რასაც არც ერთი საოფისე პროგრამა არ აკეთებს.</translation>
    </message>
    <message>
      <source>The file {name} has changed since it was read.</source>
      <translation>ფაილი {name} წაკითხვის შემდეგ შეიცვალა.</translation>
    </message>
    <message>
      <source>The file {name} has more than {cells} filled cells, {rows} rows or {columns} columns.</source>
      <translation>ფაილს {name} აქვს {cells}-ზე მეტი შევსებული უჯრა, {rows}-ზე მეტი სტრიქონი ან {columns}-ზე მეტი სვეტი.</translation>
    </message>
    <message>
      <source>The file {name} has more than {limit} comments or changed paragraphs.</source>
      <translation>ფაილში {name} {limit}-ზე მეტი კომენტარი ან შეცვლილი აბზაცია.</translation>
    </message>
    <message>
      <source>The file {name} has more than {limit} million letters.</source>
      <translation>ფაილში {name} {limit} მილიონზე მეტი ასოა.</translation>
    </message>
    <message>
      <source>The file {name} has no filled table.</source>
      <translation>ფაილში {name} შევსებული ცხრილი არ არის.</translation>
    </message>
    <message>
      <source>The file {name} has no running text that can be taken over.</source>
      <translation>ფაილში {name} არ არის ტექსტი, რომლის გადმოტანაც შეიძლება.</translation>
    </message>
    <message>
      <source>The file {name} has no text.</source>
      <translation>ფაილში {name} ტექსტი არ არის.</translation>
    </message>
    <message>
      <source>The file {name} has no text: its {count} pages are pictures, as from a scanner.</source>
      <translation>ფაილში {name} ტექსტი არ არის: მისი {count} გვერდი სურათია, როგორც სკანერიდან.</translation>
    </message>
    <message>
      <source>The file {name} has {count} pages; at most {limit} are read.</source>
      <translation>ფაილში {name} {count} გვერდია; იკითხება არაუმეტეს {limit}.</translation>
    </message>
    <message>
      <source>The file {name} has {size} MB; at most {limit} MB are read.</source>
      <translation>ფაილი {name} {size} მბ-ია; იკითხება არაუმეტეს {limit} მბ.</translation>
    </message>
    <message>
      <source>The file {name} holds a part of {size} MB, more than {limit} MB.</source>
      <translation>ფაილში {name} ერთი ნაწილი {size} მბ-ია, {limit} მბ-ზე მეტი.</translation>
    </message>
    <message>
      <source>The file {name} holds macros, which are programs.</source>
      <translation>ფაილში {name} არის მაკროსები, ანუ პროგრამები.</translation>
    </message>
    <message>
      <source>The file {name} holds no text in any encoding that is known.</source>
      <translation>ფაილში {name} არც ერთი ცნობილი კოდირებით ტექსტი არ არის.</translation>
    </message>
    <message>
      <source>The file {name} holds two forms.</source>
      <translation>ფაილში {name} ორი ფორმაა.</translation>
    </message>
    <message>
      <source>The file {name} is a backup, and a backup is never changed.</source>
      <translation>ფაილი {name} სარეზერვო ასლია, სარეზერვო ასლი კი არასოდეს იცვლება.</translation>
    </message>
    <message>
      <source>The file {name} is a database, or a library of this program.</source>
      <translation>ფაილი {name} მონაცემთა ბაზაა ან ამ პროგრამის ბიბლიოთეკა.</translation>
    </message>
    <message>
      <source>The file {name} is a picture; it has no text to read.</source>
      <translation>ფაილი {name} სურათია; მასში წასაკითხი ტექსტი არ არის.</translation>
    </message>
    <message>
      <source>The file {name} is a program, whatever its name says.</source>
      <translation>ფაილი {name} პროგრამაა, რაც უნდა ერქვას.</translation>
    </message>
    <message>
      <source>The file {name} is a zip file or a document of another program.</source>
      <translation>ფაილი {name} zip-ფაილია ან სხვა პროგრამის დოკუმენტი.</translation>
    </message>
    <message>
      <source>The file {name} is cut off: its end is missing.</source>
      <translation>ფაილი {name} ჩამოჭრილია: ბოლო აკლია.</translation>
    </message>
    <message>
      <source>The file {name} is damaged or was changed: a digest does not fit.</source>
      <translation>ფაილი {name} დაზიანებულია ან შეცვლილია: საკონტროლო კოდი არ ემთხვევა.</translation>
    </message>
    <message>
      <source>The file {name} is damaged or was changed: a record in it is not as it must be.</source>
      <translation>ფაილი {name} დაზიანებულია ან შეცვლილია: ერთ-ერთი ჩანაწერი ისეთი არ არის, როგორიც უნდა იყოს.</translation>
    </message>
    <message>
      <source>The file {name} is damaged or was changed: it holds more than comments on one item.</source>
      <translation>ფაილი {name} დაზიანებულია ან შეცვლილია: მასში ერთი მასალის კომენტარების გარდა სხვა რამეც არის.</translation>
    </message>
    <message>
      <source>The file {name} is damaged or was changed: it should have {total} records.</source>
      <translation>ფაილი {name} დაზიანებულია ან შეცვლილია: ჩანაწერები უნდა იყოს {total}.</translation>
    </message>
    <message>
      <source>The file {name} is damaged or was changed: it speaks of people who did nothing in it.</source>
      <translation>ფაილი {name} დაზიანებულია ან შეცვლილია: მასში ნახსენებია ადამიანი, რომელსაც კომენტარი არ დაუწერია.</translation>
    </message>
    <message>
      <source>The file {name} is damaged or was changed: its first line says too little.</source>
      <translation>ფაილი {name} დაზიანებულია ან შეცვლილია: პირველ სტრიქონში საჭირო მონაცემები აკლია.</translation>
    </message>
    <message>
      <source>The file {name} is damaged or was changed: line {line} cannot be read.</source>
      <translation>ფაილი {name} დაზიანებულია ან შეცვლილია: სტრიქონი {line} ვერ იკითხება.</translation>
    </message>
    <message>
      <source>The file {name} is damaged or was changed: line {line} is neither a comment nor what it says.</source>
      <translation>ფაილი {name} დაზიანებულია ან შეცვლილია: სტრიქონი {line} არც კომენტარია და არც მისი ტექსტი.</translation>
    </message>
    <message>
      <source>The file {name} is damaged or was changed: words are missing in it.</source>
      <translation>ფაილი {name} დაზიანებულია ან შეცვლილია: მასში ტექსტი აკლია.</translation>
    </message>
    <message>
      <source>The file {name} is damaged: it cannot be read to its end.</source>
      <translation>ფაილი {name} დაზიანებულია: ბოლომდე ვერ იკითხება.</translation>
    </message>
    <message>
      <source>The file {name} is empty.</source>
      <translation>ფაილი {name} ცარიელია.</translation>
    </message>
    <message>
      <source>The file {name} is empty: it is not a library.</source>
      <translation>ფაილი {name} ცარიელია: ეს ბიბლიოთეკა არ არის.</translation>
    </message>
    <message>
      <source>The file {name} is in the old Excel format (.xls).</source>
      <translation>ფაილი {name} Excel-ის ძველ ფორმატშია (.xls).</translation>
    </message>
    <message>
      <source>The file {name} is in the old Word format (.doc).</source>
      <translation>ფაილი {name} Word-ის ძველ ფორმატშია (.doc).</translation>
    </message>
    <message>
      <source>The file {name} is larger than {limit} MB.</source>
      <translation>ფაილი {name} {limit} მბ-ზე დიდია.</translation>
    </message>
    <message>
      <source>The file {name} is no file of comments.</source>
      <translation>ფაილი {name} კომენტარების ფაილი არ არის.</translation>
    </message>
    <message>
      <source>The file {name} is no form of a round.</source>
      <translation>ფაილი {name} რაუნდის ფორმა არ არის.</translation>
    </message>
    <message>
      <source>The file {name} is no form: neither a PDF nor a picture of a page.</source>
      <translation>ფაილი {name} ფორმა არ არის: არც PDF-ია და არც გვერდის სურათი.</translation>
    </message>
    <message>
      <source>The file {name} is no spreadsheet.</source>
      <translation>ფაილი {name} ცხრილი არ არის.</translation>
    </message>
    <message>
      <source>The file {name} is not a library.</source>
      <translation>ფაილი {name} ბიბლიოთეკა არ არის.</translation>
    </message>
    <message>
      <source>The file {name} is of a kind that is not read.</source>
      <translation>ასეთი სახის ფაილი, როგორიც არის {name}, არ იკითხება.</translation>
    </message>
    <message>
      <source>The file {name} is protected by a password.</source>
      <translation>ფაილი {name} პაროლით არის დაცული.</translation>
    </message>
    <message>
      <source>The file {name} is too large for a file of comments.</source>
      <translation>ფაილი {name} კომენტარების ფაილისთვის მეტისმეტად დიდია.</translation>
    </message>
    <message>
      <source>The file {name} lies outside of the folder.</source>
      <translation>ფაილი {name} საქაღალდის გარეთ დევს.</translation>
    </message>
    <message>
      <source>The file {name} needs more than {limit} MB of memory to read.</source>
      <translation>ფაილის {name} წასაკითხად {limit} მბ-ზე მეტი მეხსიერებაა საჭირო.</translation>
    </message>
    <message>
      <source>The file {name} of the program is damaged: {error}.</source>
      <translation>პროგრამის ფაილი {name} დაზიანებულია: {error}.</translation>
    </message>
    <message>
      <source>The file {name} takes longer than {seconds} seconds to read.</source>
      <translation>ფაილის {name} წაკითხვას {seconds} წამზე მეტი სჭირდება.</translation>
    </message>
    <message>
      <source>The file {name} unpacks to more than a document holds.</source>
      <translation>ფაილი {name} გაშლისას იმაზე მეტია, ვიდრე დოკუმენტი იტევს.</translation>
    </message>
    <message>
      <source>The file {path} cannot be read: {reason}.</source>
      <translation>ფაილი {path} ვერ იკითხება: {reason}.</translation>
    </message>
    <message>
      <source>The file {path} cannot be removed: {reason}.</source>
      <translation>ფაილი {path} ვერ წაიშალა: {reason}.</translation>
    </message>
    <message>
      <source>The first row of {name} is not as expected: {columns}.</source>
      <translation>{name}: პირველი სტრიქონი მოსალოდნელისგან განსხვავდება: {columns}.</translation>
    </message>
    <message>
      <source>The folder for backups {path} cannot be made: {error}.</source>
      <translation>სარეზერვო ასლების საქაღალდე {path} ვერ იქმნება: {error}.</translation>
    </message>
    <message>
      <source>The folder {name} was written by a newer program.</source>
      <translation>საქაღალდე {name} უფრო ახალმა პროგრამამ ჩაწერა.</translation>
    </message>
    <message>
      <source>The font {name} of this program cannot be read.</source>
      <translation>პროგრამის შრიფტი {name} ვერ იკითხება.</translation>
    </message>
    <message>
      <source>The form has more than {most} pages.</source>
      <translation>ფორმას {most} გვერდზე მეტი აქვს.</translation>
    </message>
    <message>
      <source>The form {name} was altered where it says whose it is.</source>
      <translation>ფორმა {name} შეცვლილია იქ, სადაც წერია, ვისია.</translation>
    </message>
    <message>
      <source>The form {name} was altered: the places in which it says which form it is do not agree.</source>
      <translation>ფორმა {name} შეცვლილია: ადგილები, სადაც წერია, რომელი ფორმაა, ერთმანეთს არ ემთხვევა.</translation>
    </message>
    <message>
      <source>The form {name} was made by a newer version of the program.</source>
      <translation>ფორმა {name} პროგრამის უფრო ახალმა ვერსიამ შექმნა.</translation>
    </message>
    <message>
      <source>The group “{group}” stands twice in {name}.</source>
      <translation>ჯგუფი „{group}“ ორჯერ არის ფაილში {name}.</translation>
    </message>
    <message>
      <source>The head of {name} is no YAML: {reason}.</source>
      <translation>ფაილის {name} თავი YAML არ არის: {reason}.</translation>
    </message>
    <message>
      <source>The history of this item is damaged: the revision {digest} goes back to itself.</source>
      <translation>ამ მასალის ისტორია დაზიანებულია: ვერსია {digest} საკუთარ თავს უბრუნდება.</translation>
    </message>
    <message>
      <source>The import {name} was taken back before.</source>
      <translation>შემოტანა {name} უკვე გაუქმებულია.</translation>
    </message>
    <message>
      <source>The item has no revision {revision}.</source>
      <translation>მასალას ვერსია {revision} არ აქვს.</translation>
    </message>
    <message>
      <source>The item {key} has no records.</source>
      <translation>მასალას {key} არ აქვს ჩანაწერები.</translation>
    </message>
    <message>
      <source>The item {key} is not shown in the lists.</source>
      <translation>მასალა {key} არ ჩანს სიებში.</translation>
    </message>
    <message>
      <source>The item {key} is there already.</source>
      <translation>მასალა {key} უკვე არსებობს.</translation>
    </message>
    <message>
      <source>The item {name} is not in the log that the search follows.</source>
      <translation>მასალა {name} არ არის იმ ჟურნალში, რომელსაც ძიება მიჰყვება.</translation>
    </message>
    <message>
      <source>The kinds are: {names}.</source>
      <translation>სახეებია: {names}.</translation>
    </message>
    <message>
      <source>The languages are: {languages}.</source>
      <translation>ენებია: {languages}.</translation>
    </message>
    <message>
      <source>The languages there are: {languages}.</source>
      <translation>არსებული ენებია: {languages}.</translation>
    </message>
    <message>
      <source>The layout {file} cannot be read: {reason}.</source>
      <translation>განლაგება {file} ვერ იკითხება: {reason}.</translation>
    </message>
    <message>
      <source>The layout {file} is no YAML; line {line}: {reason}.</source>
      <translation>განლაგება {file} არ არის YAML; სტრიქონი {line}: {reason}.</translation>
    </message>
    <message>
      <source>The layout “{layout}” has no option “{name}”.</source>
      <translation>განლაგებას „{layout}“ არ აქვს პარამეტრი „{name}“.</translation>
    </message>
    <message>
      <source>The layout “{layout}” is not made for the paper “{paper}”.</source>
      <translation>განლაგება „{layout}“ არ არის გათვლილი ქაღალდზე „{paper}“.</translation>
    </message>
    <message>
      <source>The library could not be opened because of a mistake of the program.</source>
      <translation>ბიბლიოთეკა პროგრამის შეცდომის გამო ვერ გაიხსნა.</translation>
    </message>
    <message>
      <source>The library has no items.</source>
      <translation>ბიბლიოთეკაში მასალები არ არის.</translation>
    </message>
    <message>
      <source>The library was not changed. Make room in its folder, and make the folder writable.</source>
      <translation>ბიბლიოთეკა არ შეცვლილა. გაათავისუფლეთ ადგილი მის საქაღალდეში და მიეცით ჩაწერის უფლება.</translation>
    </message>
    <message>
      <source>The library {name} cannot be written.</source>
      <translation>ბიბლიოთეკაში {name} ჩაწერა შეუძლებელია.</translation>
    </message>
    <message>
      <source>The library {name} could not be brought to the new format.</source>
      <translation>ბიბლიოთეკა {name} ახალ ფორმატზე ვერ გადავიდა.</translation>
    </message>
    <message>
      <source>The library {name} has format {found}; this program knows formats up to {known}.</source>
      <translation>ბიბლიოთეკა {name} ფორმატისაა {found}; ეს პროგრამა იცნობს ფორმატებს {known}-მდე.</translation>
    </message>
    <message>
      <source>The library {name} has the older format {found} and may not be written.</source>
      <translation>ბიბლიოთეკა {name} ძველი ფორმატისაა ({found}) და მასში ჩაწერა არ შეიძლება.</translation>
    </message>
    <message>
      <source>The library {name} is damaged, so it cannot be brought to the new format.</source>
      <translation>ბიბლიოთეკა {name} დაზიანებულია, ამიტომ ახალ ფორმატზე ვერ გადავა.</translation>
    </message>
    <message>
      <source>The library {name} is damaged.</source>
      <translation>ბიბლიოთეკა {name} დაზიანებულია.</translation>
    </message>
    <message>
      <source>The library {name} is open for reading only.</source>
      <translation>ბიბლიოთეკა {name} მხოლოდ წასაკითხად არის გახსნილი.</translation>
    </message>
    <message>
      <source>The library {name} may not be opened.</source>
      <translation>ბიბლიოთეკის {name} გახსნის უფლება არ გაქვთ.</translation>
    </message>
    <message>
      <source>The library {name} or its folder cannot be opened.</source>
      <translation>ბიბლიოთეკა {name} ან მისი საქაღალდე ვერ იხსნება.</translation>
    </message>
    <message>
      <source>The library {path} cannot be made: {reason}.</source>
      <translation>ბიბლიოთეკა {path} ვერ იქმნება: {reason}.</translation>
    </message>
    <message>
      <source>The library {path} cannot be put aside: {error}.</source>
      <translation>ბიბლიოთეკა {path} გვერდზე ვერ გადაიდო: {error}.</translation>
    </message>
    <message>
      <source>The line is very long.</source>
      <translation>სტრიქონი ძალიან გრძელია.</translation>
    </message>
    <message>
      <source>The making of the pages was stopped.</source>
      <translation>გვერდების შექმნა შეწყდა.</translation>
    </message>
    <message>
      <source>The mapping of columns cannot be read: {reason}.</source>
      <translation>სვეტების მნიშვნელობების ფაილი ვერ იკითხება: {reason}.</translation>
    </message>
    <message>
      <source>The merge has no piece {number}.</source>
      <translation>გაერთიანებას ნაწილი {number} არ აქვს.</translation>
    </message>
    <message>
      <source>The name of the person is missing.</source>
      <translation>აკლია პირის სახელი.</translation>
    </message>
    <message>
      <source>The nearest is {name}:{near}.</source>
      <translation>უახლოესია {name}:{near}.</translation>
    </message>
    <message>
      <source>The nearest is “{near}”.</source>
      <translation>ყველაზე ახლოსაა „{near}“.</translation>
    </message>
    <message>
      <source>The newest text of {key} is not erased.</source>
      <translation>{key}-ის ბოლო ტექსტი არ იშლება.</translation>
    </message>
    <message>
      <source>The numbers of headings are left out ({count}).</source>
      <translation>სათაურების ნომრები გამოტოვებულია ({count}).</translation>
    </message>
    <message>
      <source>The opening of the library was stopped.</source>
      <translation>ბიბლიოთეკის გახსნა შეწყდა.</translation>
    </message>
    <message>
      <source>The original names a template outside of it: {sample}. Word asks for it when the original is opened.</source>
      <translation>ორიგინალი მიუთითებს გარე შაბლონს: {sample}. Word მას მოითხოვს, როცა ორიგინალს გახსნით.</translation>
    </message>
    <message>
      <source>The original {original} of {key} is not in this library.</source>
      <translation>{key}-ის დედანი {original} ამ ბიბლიოთეკაში არ არის.</translation>
    </message>
    <message>
      <source>The pages could not be made because of a mistake of the program.</source>
      <translation>გვერდები პროგრამის შეცდომის გამო ვერ შეიქმნა.</translation>
    </message>
    <message>
      <source>The phrase goes to the end of the line.</source>
      <translation>ფრაზა სტრიქონის ბოლომდე გრძელდება.</translation>
    </message>
    <message>
      <source>The picture {name} has more than {most} million pixels.</source>
      <translation>სურათს {name} {most} მილიონ პიქსელზე მეტი აქვს.</translation>
    </message>
    <message>
      <source>The pictures of these files are more than {limit} MB together.</source>
      <translation>ამ ფაილების სურათები ერთად {limit} მბ-ზე მეტია.</translation>
    </message>
    <message>
      <source>The printer did not take the page.</source>
      <translation>პრინტერმა გვერდი არ მიიღო.</translation>
    </message>
    <message>
      <source>The process that reads files does not start.</source>
      <translation>ფაილების წამკითხველი პროცესი არ ირთვება.</translation>
    </message>
    <message>
      <source>The prompts of empty form fields are left out ({count}).</source>
      <translation>ცარიელი ველების მინიშნებები გამოტოვებულია ({count}).</translation>
    </message>
    <message>
      <source>The rank {rank} was given; there are {count} statements.</source>
      <translation>მითითებულია ადგილი {rank}; დებულება კი {count} არის.</translation>
    </message>
    <message>
      <source>The reason for the erasure is missing.</source>
      <translation>წაშლის მიზეზი აკლია.</translation>
    </message>
    <message>
      <source>The reason is missing.</source>
      <translation>მიზეზი მითითებული არ არის.</translation>
    </message>
    <message>
      <source>The receipt fits no answer in this round.</source>
      <translation>ქვითარი ამ რაუნდის არცერთ პასუხს არ შეესაბამება.</translation>
    </message>
    <message>
      <source>The record {digest} of this library cannot be read: {reason}.</source>
      <translation>ამ ბიბლიოთეკის ჩანაწერი {digest} ვერ იკითხება: {reason}.</translation>
    </message>
    <message>
      <source>The record {name} is changed.</source>
      <translation>ჩანაწერი {name} შეცვლილია.</translation>
    </message>
    <message>
      <source>The records end at line {line}; {expected} were to follow the first.</source>
      <translation>ჩანაწერები მთავრდება სტრიქონზე {line}; პირველს {expected} უნდა მოჰყოლოდა.</translation>
    </message>
    <message>
      <source>The revision {name} of {key} is changed.</source>
      <translation>მასალის {key} ვერსია {name} შეცვლილია.</translation>
    </message>
    <message>
      <source>The revision {revision} does not belong to the history it is in.</source>
      <translation>ვერსია {revision} არ ეკუთვნის ისტორიას, რომელშიც არის.</translation>
    </message>
    <message>
      <source>The round must be open, and the picture still there.</source>
      <translation>რაუნდი ღია უნდა იყოს და სურათი – ჯერ კიდევ ადგილზე.</translation>
    </message>
    <message>
      <source>The round {key} cannot be opened again.</source>
      <translation>რაუნდი {key} ხელახლა ვერ გაიხსნება.</translation>
    </message>
    <message>
      <source>The round {key} is closed already.</source>
      <translation>რაუნდი {key} უკვე დახურულია.</translation>
    </message>
    <message>
      <source>The round {key} is closed.</source>
      <translation>რაუნდი {key} დახურულია.</translation>
    </message>
    <message>
      <source>The round {key} is closed: nobody else is asked.</source>
      <translation>რაუნდი {key} დახურულია: სხვას აღარავის ეკითხებიან.</translation>
    </message>
    <message>
      <source>The round {key} is not closed.</source>
      <translation>რაუნდი {key} დახურული არ არის.</translation>
    </message>
    <message>
      <source>The round {key} is not closed: its answers may still change.</source>
      <translation>რაუნდი {key} დახურული არ არის: პასუხები შეიძლება კიდევ შეიცვალოს.</translation>
    </message>
    <message>
      <source>The round {key} is not open yet.</source>
      <translation>რაუნდი {key} ჯერ არ გახსნილა.</translation>
    </message>
    <message>
      <source>The round {key} is not open yet: there is nothing to report.</source>
      <translation>რაუნდი {key} ჯერ არ გახსნილა: საანგარიშო არაფერია.</translation>
    </message>
    <message>
      <source>The round {key} is not open.</source>
      <translation>რაუნდი {key} ღია არ არის.</translation>
    </message>
    <message>
      <source>The round {key} is open already.</source>
      <translation>რაუნდი {key} უკვე ღიაა.</translation>
    </message>
    <message>
      <source>The round {key} is sealed: what was put to people is not changed.</source>
      <translation>რაუნდი {key} დალუქულია: რაც ადამიანებს ჰკითხეს, აღარ იცვლება.</translation>
    </message>
    <message>
      <source>The round {key} is secret: hands are seen.</source>
      <translation>რაუნდი {key} ფარულია: აწეული ხელი ჩანს.</translation>
    </message>
    <message>
      <source>The row does not say which item it is about.</source>
      <translation>სტრიქონში არ წერია, რომელ მასალას ეხება.</translation>
    </message>
    <message>
      <source>The row has no title.</source>
      <translation>სტრიქონს სათაური არ აქვს.</translation>
    </message>
    <message>
      <source>The row “all” counts the members too.</source>
      <translation>სტრიქონი „all“ წევრებსაც ითვლის.</translation>
    </message>
    <message>
      <source>The same text stands in other revisions of {key}: {revisions}.</source>
      <translation>იგივე ტექსტი {key}-ის სხვა ვერსიებშიც არის: {revisions}.</translation>
    </message>
    <message>
      <source>The saved searches could not be written: {reason}.</source>
      <translation>შენახული ძიებების ჩაწერა ვერ მოხერხდა: {reason}.</translation>
    </message>
    <message>
      <source>The search finds it by its name.</source>
      <translation>ძიება მას სახელით პოულობს.</translation>
    </message>
    <message>
      <source>The search index was broken and is being made anew.</source>
      <translation>საძიებო ინდექსი დაზიანებული იყო და თავიდან იქმნება.</translation>
    </message>
    <message>
      <source>The search index {path} cannot be opened: {reason}.</source>
      <translation>საძიებო ინდექსი {path} ვერ იხსნება: {reason}.</translation>
    </message>
    <message>
      <source>The search index {path} cannot be written: {reason}.</source>
      <translation>საძიებო ინდექსი {path} ვერ იწერება: {reason}.</translation>
    </message>
    <message>
      <source>The settings could not be saved: {reason}.</source>
      <translation>პარამეტრები ვერ შეინახა: {reason}.</translation>
    </message>
    <message>
      <source>The settings folder {folder} cannot be written: {reason}.</source>
      <translation>პარამეტრების საქაღალდეში {folder} ვერ იწერება: {reason}.</translation>
    </message>
    <message>
      <source>The sheet {name} offers other answers than the round {key}.</source>
      <translation>ფურცელზე {name} სხვა პასუხებია, ვიდრე რაუნდშია {key}.</translation>
    </message>
    <message>
      <source>The statement has gone, or the file is of another round.</source>
      <translation>დებულება აღარ არის ან ფაილი სხვა რაუნდისაა.</translation>
    </message>
    <message>
      <source>The states are: {states}.</source>
      <translation>მდგომარეობებია: {states}.</translation>
    </message>
    <message>
      <source>The step to “{state}” needs a person with a name.</source>
      <translation>ნაბიჯს „{state}“ სჭირდება პირი, რომელსაც სახელი აქვს.</translation>
    </message>
    <message>
      <source>The step to “{state}” needs one of the roles {roles}; {name} has the role “{role}”.</source>
      <translation>ნაბიჯს „{state}“ სჭირდება ერთ-ერთი როლი: {roles}; {name}: როლი „{role}“.</translation>
    </message>
    <message>
      <source>The step “{step}” of the self-check did not give what it must.</source>
      <translation>თვითშემოწმების ნაბიჯმა „{step}“ მოსალოდნელი შედეგი არ მოგვცა.</translation>
    </message>
    <message>
      <source>The table has no column “{column}”.</source>
      <translation>ცხრილს სვეტი „{column}“ არ აქვს.</translation>
    </message>
    <message>
      <source>The table of contents is left out; it is made anew where the text is printed.</source>
      <translation>სარჩევი გამოტოვებულია; ბეჭდვისას ის თავიდან იქმნება.</translation>
    </message>
    <message>
      <source>The text holds a character that cannot be stored (line {line}).</source>
      <translation>ტექსტში არის ნიშანი, რომლის შენახვა შეუძლებელია (სტრიქონი {line}).</translation>
    </message>
    <message>
      <source>The text of revision {revision} was erased.</source>
      <translation>ვერსიის {revision} ტექსტი წაშლილია.</translation>
    </message>
    <message>
      <source>The text of {key} cannot be read: {reason}.</source>
      <translation>{key}: ტექსტი ვერ იკითხება: {reason}.</translation>
    </message>
    <message>
      <source>The text of {key} does not fit on its card even in small letters: the end is left out.</source>
      <translation>მასალის {key} ტექსტი ბარათზე წვრილი ასოებითაც არ ეტევა: ბოლო გამოტოვებულია.</translation>
    </message>
    <message>
      <source>The text of {key} itself mentions {target}.</source>
      <translation>მასალის {key} ტექსტი თავად ახსენებს მასალას {target}.</translation>
    </message>
    <message>
      <source>The text of {name} is not UTF-8: line {line} holds the byte {byte}.</source>
      <translation>{name}: ტექსტი UTF-8 არ არის; სტრიქონში {line} არის ბაიტი {byte}.</translation>
    </message>
    <message>
      <source>The text {digest} in this library is damaged or missing.</source>
      <translation>ტექსტი {digest} ამ ბიბლიოთეკაში დაზიანებულია ან აკლია.</translation>
    </message>
    <message>
      <source>The text {name} has lost its content, and no act erased it.</source>
      <translation>ტექსტმა {name} შიგთავსი დაკარგა, თუმცა ის არავის წაუშლია.</translation>
    </message>
    <message>
      <source>The text {name} is changed or damaged. Items that use it: {keys}.</source>
      <translation>ტექსტი {name} შეცვლილია ან დაზიანებულია. მას იყენებს: {keys}.</translation>
    </message>
    <message>
      <source>The text {name} is still there, and an act erased it.</source>
      <translation>ტექსტი {name} ჯერ კიდევ აქ არის, თუმცა ის წაშლილია.</translation>
    </message>
    <message>
      <source>The text {name} of the folder is damaged: {reason}.</source>
      <translation>საქაღალდის ტექსტი {name} დაზიანებულია: {reason}.</translation>
    </message>
    <message>
      <source>The title is missing.</source>
      <translation>სათაური აკლია.</translation>
    </message>
    <message>
      <source>The value {value} cannot be kept exactly.</source>
      <translation>მნიშვნელობა {value} ზუსტად ვერ შეინახება.</translation>
    </message>
    <message>
      <source>The words of this picture cannot be kept.</source>
      <translation>ამ სურათის სიტყვები ვერ შეინახება.</translation>
    </message>
    <message>
      <source>There are no comments on {key}.</source>
      <translation>მასალას {key} კომენტარები არ აქვს.</translation>
    </message>
    <message>
      <source>There are no words to look for.</source>
      <translation>საძებნი სიტყვები არ არის.</translation>
    </message>
    <message>
      <source>There are very many words.</source>
      <translation>სიტყვები ძალიან ბევრია.</translation>
    </message>
    <message>
      <source>There are {count} files; at most {limit} are taken at a time.</source>
      <translation>ფაილი {count} არის; ერთ ჯერზე არაუმეტეს {limit} შემოდის.</translation>
    </message>
    <message>
      <source>There are: {editions}.</source>
      <translation>არსებობს: {editions}.</translation>
    </message>
    <message>
      <source>There are: {keys}.</source>
      <translation>არსებობს: {keys}.</translation>
    </message>
    <message>
      <source>There are: {names}.</source>
      <translation>არსებობს: {names}.</translation>
    </message>
    <message>
      <source>There are: {parts}.</source>
      <translation>არსებობს: {parts}.</translation>
    </message>
    <message>
      <source>There are: {scales}.</source>
      <translation>არსებობს: {scales}.</translation>
    </message>
    <message>
      <source>There are: {targets}.</source>
      <translation>არსებობს: {targets}.</translation>
    </message>
    <message>
      <source>There are: {words}.</source>
      <translation>არსებობს: {words}.</translation>
    </message>
    <message>
      <source>There is a file {path} already.</source>
      <translation>ფაილი {path} უკვე არსებობს.</translation>
    </message>
    <message>
      <source>There is a layout “{name}” already.</source>
      <translation>განლაგება „{name}“ უკვე არსებობს.</translation>
    </message>
    <message>
      <source>There is a person “{name}” already.</source>
      <translation>პირი „{name}“ უკვე არსებობს.</translation>
    </message>
    <message>
      <source>There is a text in that language already: {key}.</source>
      <translation>ამ ენაზე ტექსტი უკვე არსებობს: {key}.</translation>
    </message>
    <message>
      <source>There is an item with this title already: {key}.</source>
      <translation>ამ სათაურით მასალა უკვე არსებობს: {key}.</translation>
    </message>
    <message>
      <source>There is no box “{name}” to tick.</source>
      <translation>მოსანიშნი ველი „{name}“ არ არსებობს.</translation>
    </message>
    <message>
      <source>There is no comment {code}.</source>
      <translation>კომენტარი {code} არ არსებობს.</translation>
    </message>
    <message>
      <source>There is no conflict {number}.</source>
      <translation>დავა ნომრით {number} არ არის.</translation>
    </message>
    <message>
      <source>There is no decision {key} on the round {round}.</source>
      <translation>რაუნდზე {round} გადაწყვეტილება {key} არ არსებობს.</translation>
    </message>
    <message>
      <source>There is no edition “{wanted}”.</source>
      <translation>გამოცემა „{wanted}“ არ არსებობს.</translation>
    </message>
    <message>
      <source>There is no file that can be read.</source>
      <translation>წასაკითხი ფაილი არ არის.</translation>
    </message>
    <message>
      <source>There is no file {path}.</source>
      <translation>ფაილი {path} არ არსებობს.</translation>
    </message>
    <message>
      <source>There is no item {key}.</source>
      <translation>მასალა {key} არ არსებობს.</translation>
    </message>
    <message>
      <source>There is no item “{value}”, for “{field}”.</source>
      <translation>მასალა „{value}“ არ არსებობს, ველისთვის „{field}“.</translation>
    </message>
    <message>
      <source>There is no kind “{kind}”; the row was taken as “{taken}”.</source>
      <translation>სახე „{kind}“ არ არსებობს; სტრიქონი აღებულია როგორც „{taken}“.</translation>
    </message>
    <message>
      <source>There is no kind “{name}”.</source>
      <translation>სახე „{name}“ არ არსებობს.</translation>
    </message>
    <message>
      <source>There is no layout “{name}”.</source>
      <translation>განლაგება „{name}“ არ არსებობს.</translation>
    </message>
    <message>
      <source>There is no library {path}.</source>
      <translation>ბიბლიოთეკა {path} არ არსებობს.</translation>
    </message>
    <message>
      <source>There is no page {n}; the document has {count}.</source>
      <translation>გვერდი {n} არ არსებობს; დოკუმენტს {count} გვერდი აქვს.</translation>
    </message>
    <message>
      <source>There is no page {pages}.</source>
      <translation>გვერდი {pages} არ არის.</translation>
    </message>
    <message>
      <source>There is no person “{name}”.</source>
      <translation>პირი „{name}“ არ არსებობს.</translation>
    </message>
    <message>
      <source>There is no picture of {participant} on {statement}.</source>
      <translation>{participant} დებულებაზე {statement} სურათი არ არის.</translation>
    </message>
    <message>
      <source>There is no procedure “{name}”.</source>
      <translation>პროცედურა „{name}“ არ არსებობს.</translation>
    </message>
    <message>
      <source>There is no round {key}.</source>
      <translation>რაუნდი {key} არ არსებობს.</translation>
    </message>
    <message>
      <source>There is no saved search “{name}”.</source>
      <translation>შენახული ძიება „{name}“ არ არსებობს.</translation>
    </message>
    <message>
      <source>There is no single import {name}.</source>
      <translation>ასეთი ერთი შემოტანა არ არის: {name}.</translation>
    </message>
    <message>
      <source>There is no state “{state}” of a {kind}.</source>
      <translation>მდგომარეობა „{state}“ არ არსებობს ({kind}).</translation>
    </message>
    <message>
      <source>There is no statistic “{name}”.</source>
      <translation>სტატისტიკა „{name}“ არ არსებობს.</translation>
    </message>
    <message>
      <source>There is no step from “{start}” to “{state}”.</source>
      <translation>ნაბიჯი „{start}“ → „{state}“ არ არსებობს.</translation>
    </message>
    <message>
      <source>There is no text of {key} in the language “{lang}”.</source>
      <translation>მასალას {key} ტექსტი ენაზე „{lang}“ არ აქვს.</translation>
    </message>
    <message>
      <source>There is no text on the clipboard.</source>
      <translation>ბუფერში ტექსტი არ არის.</translation>
    </message>
    <message>
      <source>There is no vocabulary “{name}”.</source>
      <translation>ლექსიკონი „{name}“ არ არსებობს.</translation>
    </message>
    <message>
      <source>There is no word in this line to search for.</source>
      <translation>ამ სტრიქონში საძებნი სიტყვა არ არის.</translation>
    </message>
    <message>
      <source>There is nothing to ask.</source>
      <translation>საკითხავი არაფერია.</translation>
    </message>
    <message>
      <source>There is nothing to draw in the view {view} of the round {key}.</source>
      <translation>რაუნდი {key}: ხედში {view} დასახატი არაფერია.</translation>
    </message>
    <message>
      <source>There is nothing to print.</source>
      <translation>დასაბეჭდი არაფერია.</translation>
    </message>
    <message>
      <source>There is nothing to write.</source>
      <translation>ჩასაწერი არაფერია.</translation>
    </message>
    <message>
      <source>These records are of a newer version ({version}) than this program knows.</source>
      <translation>ეს ჩანაწერები უფრო ახალი ვერსიისაა ({version}), ვიდრე ამ პროგრამამ იცის.</translation>
    </message>
    <message>
      <source>They are left out.</source>
      <translation>ისინი გამოტოვებულია.</translation>
    </message>
    <message>
      <source>They say the same; one of them is enough.</source>
      <translation>ერთსა და იმავეს ამბობენ; ერთიც საკმარისია.</translation>
    </message>
    <message>
      <source>This is not a PDF that can be shown.</source>
      <translation>ეს არ არის PDF, რომლის ჩვენებაც შეიძლება.</translation>
    </message>
    <message>
      <source>This is not a file of records.</source>
      <translation>ეს ჩანაწერების ფაილი არ არის.</translation>
    </message>
    <message>
      <source>This is too long to be written here: {number} letters, where {most} fit.</source>
      <translation>ეს აქ დასაწერად ძალიან გრძელია: {number} ნიშანი, ეტევა {most}.</translation>
    </message>
    <message>
      <source>This library lies in a synchronised folder, which may copy it half-written and make conflicting copies. Keep the library in a folder that is not synchronised and let backups be copied there.</source>
      <translation>ეს ბიბლიოთეკა სინქრონიზებულ საქაღალდეშია, რომელმაც შეიძლება ის ნახევრად ჩაწერილი გადააკოპიროს და ურთიერთსაწინააღმდეგო ასლები შექმნას. შეინახეთ ბიბლიოთეკა საქაღალდეში, რომელიც არ სინქრონიზდება, იქ კი სარეზერვო ასლები ჩაწერეთ.</translation>
    </message>
    <message>
      <source>This library lies on a network share, where several programs writing at once can damage it. Keep it in a folder of this computer and exchange packages or backups instead.</source>
      <translation>ეს ბიბლიოთეკა ქსელურ საქაღალდეშია, სადაც ერთდროულად ჩამწერმა პროგრამებმა შეიძლება დააზიანოს. შეინახეთ ის ამ კომპიუტერის საქაღალდეში და გაცვალეთ პაკეტები ან სარეზერვო ასლები.</translation>
    </message>
    <message>
      <source>This library lies on a removable disk. Pulling the disk out while the program writes can damage it. Keep the library in a folder of this computer and copy backups to the disk.</source>
      <translation>ეს ბიბლიოთეკა მოსახსნელ დისკზეა. დისკის გამოძრობამ ჩაწერის დროს შეიძლება დააზიანოს. შეინახეთ ბიბლიოთეკა ამ კომპიუტერის საქაღალდეში, დისკზე კი სარეზერვო ასლები გადაიტანეთ.</translation>
    </message>
    <message>
      <source>This spreadsheet is another form: {kind}.</source>
      <translation>ეს ცხრილი სხვა ფორმაა: {kind}.</translation>
    </message>
    <message>
      <source>This spreadsheet was made by a newer version of the program.</source>
      <translation>ეს ცხრილი პროგრამის უფრო ახალ ვერსიაში შეიქმნა.</translation>
    </message>
    <message>
      <source>To whom is the comment {code} assigned?</source>
      <translation>ვის ევალება კომენტარი {code}?</translation>
    </message>
    <message>
      <source>Tracked changes of paragraphs’ and tables’ formats are taken as they stand ({count}).</source>
      <translation>აბზაცებისა და ცხრილების ფორმატის ცვლილებები ისე აიღება, როგორც ფაილშია ({count}).</translation>
    </message>
    <message>
      <source>Try again when you want to see them.</source>
      <translation>თავიდან სცადეთ, როცა მათი ნახვა გსურთ.</translation>
    </message>
    <message>
      <source>Try again, on another disk.</source>
      <translation>თავიდან სცადეთ სხვა დისკზე.</translation>
    </message>
    <message>
      <source>Try again, or choose another library.</source>
      <translation>თავიდან სცადეთ, ან აირჩიეთ სხვა ბიბლიოთეკა.</translation>
    </message>
    <message>
      <source>Try again. If it happens again, open a backup and send the report.</source>
      <translation>თავიდან სცადეთ. თუ განმეორდა, გახსენით სარეზერვო ასლი და გამოგვიგზავნეთ ანგარიში.</translation>
    </message>
    <message>
      <source>Two columns answer “{target}”.</source>
      <translation>„{target}“-ს ორი სვეტი პასუხობს.</translation>
    </message>
    <message>
      <source>Two items have the key {key}: “{title}” and “{other}”.</source>
      <translation>ორ მასალას ერთი გასაღები აქვს, {key}: „{title}“ და „{other}“.</translation>
    </message>
    <message>
      <source>Unpack it first, or save it as .docx, .odt, .xlsx or .pdf, and take that file.</source>
      <translation>ჯერ გახსენით არქივი, ან შეინახეთ .docx, .odt, .xlsx ან .pdf ფორმატში და ის ფაილი აირჩიეთ.</translation>
    </message>
    <message>
      <source>Use one of: {allowed}.</source>
      <translation>გამოიყენეთ ერთ-ერთი: {allowed}.</translation>
    </message>
    <message>
      <source>Use one of: {codes}.</source>
      <translation>გამოიყენეთ ერთ-ერთი: {codes}.</translation>
    </message>
    <message>
      <source>Use one of: {kinds}.</source>
      <translation>გამოიყენეთ ერთ-ერთი: {kinds}.</translation>
    </message>
    <message>
      <source>Use one of: {langs}.</source>
      <translation>გამოიყენეთ ერთ-ერთი: {langs}.</translation>
    </message>
    <message>
      <source>Use that one, or add something that tells the two apart.</source>
      <translation>გამოიყენეთ არსებული, ან დაამატეთ რამე, რაც მათ განასხვავებს.</translation>
    </message>
    <message>
      <source>Wait for others, or withdraw the round.</source>
      <translation>დაელოდეთ სხვებს ან გააუქმეთ რაუნდი.</translation>
    </message>
    <message>
      <source>Wait for the answer, or withdraw the comment.</source>
      <translation>დაელოდეთ პასუხს ან გამოიხმეთ კომენტარი.</translation>
    </message>
    <message>
      <source>What is chosen for the texts cannot be read.</source>
      <translation>ტექსტებისთვის არჩეული ვერ იკითხება.</translation>
    </message>
    <message>
      <source>What is shown of the comment {name} differs from the records.</source>
      <translation>რაც კომენტარის {name} შესახებ ჩანს, განსხვავდება ჩანაწერებისგან.</translation>
    </message>
    <message>
      <source>What is shown of the item {name} cannot be computed: {error}</source>
      <translation>მასალის {name} საჩვენებელი მონაცემები ვერ გამოითვალა: {error}</translation>
    </message>
    <message>
      <source>What is shown of the person {name} differs from the records.</source>
      <translation>პირის {name} საჩვენებელი მონაცემები ჩანაწერებისგან განსხვავდება.</translation>
    </message>
    <message>
      <source>What is shown of {key} differs from its records: {names}.</source>
      <translation>მასალის {key} საჩვენებელი მონაცემები მისი ჩანაწერებისგან განსხვავდება: {names}.</translation>
    </message>
    <message>
      <source>What it asks is not what was sealed: hand out the forms of this round.</source>
      <translation>ის, რასაც ეკითხება, დალუქულს არ ემთხვევა: გასცით ამ რაუნდის ფორმები.</translation>
    </message>
    <message>
      <source>What stands of the round {key} cannot be computed: {error}</source>
      <translation>რაუნდის {key} შედეგი ვერ გამოითვლება: {error}</translation>
    </message>
    <message>
      <source>What stands of the round {key} differs from its records: {names}.</source>
      <translation>რაუნდის {key} მონაცემები მის ჩანაწერებს არ ემთხვევა: {names}.</translation>
    </message>
    <message>
      <source>What was edited there is made of the fields, and no part of the text: “{words}”.</source>
      <translation>შეცვლილი ადგილი ველებიდან არის შედგენილი და ტექსტის ნაწილი არ არის: „{words}“.</translation>
    </message>
    <message>
      <source>What you write cannot be kept aside: {reason}.</source>
      <translation>დაწერილი ვერ ინახება დროებით: {reason}.</translation>
    </message>
    <message>
      <source>Where the words that the comment {code} proposes belong cannot be told.</source>
      <translation>ვერ დგინდება, ტექსტში სად უნდა ჩაიწეროს სიტყვები, რომლებსაც კომენტარი {code} გვთავაზობს.</translation>
    </message>
    <message>
      <source>Who lets something out must have a name.</source>
      <translation>ვინც რამეს გასცემს, სახელი უნდა ჰქონდეს.</translation>
    </message>
    <message>
      <source>Who rejects a comment, or accepts it with a change, says why.</source>
      <translation>ვინც კომენტარს უარყოფს ან ცვლილებით იღებს, მიზეზს ასახელებს.</translation>
    </message>
    <message>
      <source>Withdraw the round and ask anew: what cannot be read is not counted.</source>
      <translation>გააუქმეთ რაუნდი და თავიდან იკითხეთ: რაც არ იკითხება, არ ითვლება.</translation>
    </message>
    <message>
      <source>Words are kept with the answer that counts.</source>
      <translation>სიტყვები მოქმედ პასუხთან ინახება.</translation>
    </message>
    <message>
      <source>Words in an old Georgian font were turned into Georgian letters ({count}): “{sample}”.</source>
      <translation>ძველი ქართული შრიფტით აკრეფილი სიტყვები ქართულ ასოებად იქცა ({count}): „{sample}“.</translation>
    </message>
    <message>
      <source>Words that the page marks as deleted are left out, words that it marks as inserted are kept ({count}).</source>
      <translation>სიტყვები, რომლებიც გვერდზე წაშლილად არის მონიშნული, გამოტოვებულია, ჩამატებულად მონიშნული კი დარჩა ({count}).</translation>
    </message>
    <message>
      <source>Write 0.1, 1.0, 1.1 or 2.0.</source>
      <translation>დაწერეთ 0.1, 1.0, 1.1 ან 2.0.</translation>
    </message>
    <message>
      <source>Write FIELD=VALUE, or FIELD= to clear it.</source>
      <translation>დაწერეთ FIELD=VALUE, ან FIELD= გასასუფთავებლად.</translation>
    </message>
    <message>
      <source>Write GROUP:VALUE=N, such as municipal:4=3.</source>
      <translation>დაწერეთ GROUP:VALUE=N, მაგალითად municipal:4=3.</translation>
    </message>
    <message>
      <source>Write [0, 10].</source>
      <translation>დაწერეთ [0, 10].</translation>
    </message>
    <message>
      <source>Write [one, two], or a line with “- ” for each.</source>
      <translation>დაწერეთ [ერთი, ორი], ან თითო სტრიქონი „- “ ნიშნით.</translation>
    </message>
    <message>
      <source>Write a name, a number, or a part of a sentence.</source>
      <translation>დაწერეთ სახელი, ნომერი ან წინადადების ნაწილი.</translation>
    </message>
    <message>
      <source>Write a percentage of those invited, or with the answers needed from each group, such as “50/1”; “0/0” is none.</source>
      <translation>მიუთითეთ მოწვეულთა პროცენტი ან მასთან ერთად თითო ჯგუფიდან საჭირო პასუხები, მაგალითად „50/1“; „0/0“ ნიშნავს, რომ კვორუმი არ არის.</translation>
    </message>
    <message>
      <source>Write columns: and a line with “- ” for each.</source>
      <translation>დაწერეთ columns: და თითო სტრიქონი „- “ ნიშნით.</translation>
    </message>
    <message>
      <source>Write en: and the words.</source>
      <translation>დაწერეთ en: და სიტყვები.</translation>
    </message>
    <message>
      <source>Write file: and words: below logo:.</source>
      <translation>logo:-ს ქვეშ დაწერეთ file: და words:.</translation>
    </message>
    <message>
      <source>Write it as 2024-05-03, 2024-05 or 2024.</source>
      <translation>დაწერეთ ასე: 2024-05-03, 2024-05 ან 2024.</translation>
    </message>
    <message>
      <source>Write it as 2026-01-31.</source>
      <translation>დაწერეთ ასე: 2026-01-31.</translation>
    </message>
    <message>
      <source>Write it as COPY:N, such as a1b2:3.</source>
      <translation>დაწერეთ ასე: COPY:N, მაგალითად a1b2:3.</translation>
    </message>
    <message>
      <source>Write it as text.</source>
      <translation>დაწერეთ ტექსტად.</translation>
    </message>
    <message>
      <source>Write it behind the colon.</source>
      <translation>დაწერეთ ორწერტილის შემდეგ.</translation>
    </message>
    <message>
      <source>Write it in digits, such as 300000.</source>
      <translation>დაწერეთ ციფრებით, მაგალითად 300000.</translation>
    </message>
    <message>
      <source>Write it like "#1b5470", in quotation marks.</source>
      <translation>დაწერეთ ასე: "#1b5470", ბრჭყალებში.</translation>
    </message>
    <message>
      <source>Write its key into the row.</source>
      <translation>ჩაწერეთ სტრიქონში მისი გასაღები.</translation>
    </message>
    <message>
      <source>Write its rows as JSON into a file, and give {name}=@file.json.</source>
      <translation>ჩაწერეთ მისი სტრიქონები ფაილში JSON-ად და მიუთითეთ {name}=@file.json.</translation>
    </message>
    <message>
      <source>Write one of {names}, or percentages such as “75/15” or “&gt;=80 &lt;=10”.</source>
      <translation>დაწერეთ ერთ-ერთი: {names}, ან პროცენტები, მაგალითად „75/15“ ან „&gt;=80 &lt;=10“.</translation>
    </message>
    <message>
      <source>Write the words themselves.</source>
      <translation>თავად სიტყვები ჩაწერეთ.</translation>
    </message>
    <message>
      <source>Write them between the square brackets: ![words](attachment:NAME).</source>
      <translation>ჩაწერეთ კვადრატულ ფრჩხილებში: ![სიტყვები](attachment:NAME).</translation>
    </message>
    <message>
      <source>Write what you think, or propose other words.</source>
      <translation>დაწერეთ თქვენი აზრი ან შემოგვთავაზეთ სხვა სიტყვები.</translation>
    </message>
    <message>
      <source>Write “name: value”, a line for each.</source>
      <translation>დაწერეთ „სახელი: მნიშვნელობა“, თითო სტრიქონი თითოეულისთვის.</translation>
    </message>
    <message>
      <source>{count} conflicts are not settled yet.</source>
      <translation>{count} წინააღმდეგობა ჯერ გადაწყვეტილი არ არის.</translation>
    </message>
    <message>
      <source>{count} conflicts of {key} are not settled: {numbers}.</source>
      <translation>{key}: გადაუწყვეტელი დავები: {count} ({numbers}).</translation>
    </message>
    <message>
      <source>{count} people cannot be added at once.</source>
      <translation>ერთბაშად {count} ადამიანი ვერ დაემატება.</translation>
    </message>
    <message>
      <source>{edition} is an edition, and an edition never changes.</source>
      <translation>{edition} გამოცემაა და გამოცემა არასოდეს იცვლება.</translation>
    </message>
    <message>
      <source>{file} is too large for a layout.</source>
      <translation>{file} განლაგებისთვის ზედმეტად დიდია.</translation>
    </message>
    <message>
      <source>{file}, line {line}: a list is expected.</source>
      <translation>{file}, სტრიქონი {line}: აქ სია უნდა იყოს.</translation>
    </message>
    <message>
      <source>{file}, line {line}: a paper is missing.</source>
      <translation>{file}, სტრიქონი {line}: ქაღალდი არ არის მითითებული.</translation>
    </message>
    <message>
      <source>{file}, line {line}: a scale has a first and a last number.</source>
      <translation>{file}, სტრიქონი {line}: სკალას აქვს პირველი და ბოლო რიცხვი.</translation>
    </message>
    <message>
      <source>{file}, line {line}: a word or a text is expected.</source>
      <translation>{file}, სტრიქონი {line}: აქ სიტყვა ან ტექსტი უნდა იყოს.</translation>
    </message>
    <message>
      <source>{file}, line {line}: names with values are expected.</source>
      <translation>{file}, სტრიქონი {line}: აქ სახელები და მნიშვნელობები უნდა იყოს.</translation>
    </message>
    <message>
      <source>{file}, line {line}: the English words are missing.</source>
      <translation>{file}, სტრიქონი {line}: აკლია ინგლისური სიტყვები.</translation>
    </message>
    <message>
      <source>{file}, line {line}: the blanks leave no room for a text on {paper}.</source>
      <translation>{file}, სტრიქონი {line}: მინდვრები ქაღალდზე {paper} ტექსტის ადგილს არ ტოვებს.</translation>
    </message>
    <message>
      <source>{file}, line {line}: the logo lies in another folder.</source>
      <translation>{file}, სტრიქონი {line}: ლოგო სხვა საქაღალდეშია.</translation>
    </message>
    <message>
      <source>{file}, line {line}: the logo needs its file and words that say what it shows.</source>
      <translation>{file}, სტრიქონი {line}: ლოგოს სჭირდება ფაილი და სიტყვები, რომლებიც ამბობს, რას აჩვენებს.</translation>
    </message>
    <message>
      <source>{file}, line {line}: the logo {name} cannot be printed: {reason}.</source>
      <translation>{file}, სტრიქონი {line}: ლოგო {name} ვერ დაიბეჭდება: {reason}.</translation>
    </message>
    <message>
      <source>{file}, line {line}: the table has no columns.</source>
      <translation>{file}, სტრიქონი {line}: ცხრილს სვეტები არ აქვს.</translation>
    </message>
    <message>
      <source>{file}, line {line}: “{name}” is missing.</source>
      <translation>{file}, სტრიქონი {line}: აკლია „{name}“.</translation>
    </message>
    <message>
      <source>{file}, line {line}: “{name}” is not known here.</source>
      <translation>{file}, სტრიქონი {line}: „{name}“ აქ უცნობია.</translation>
    </message>
    <message>
      <source>{file}, line {line}: “{name}” is there twice.</source>
      <translation>{file}, სტრიქონი {line}: „{name}“ ორჯერ წერია.</translation>
    </message>
    <message>
      <source>{file}, line {line}: “{name}” stands by itself.</source>
      <translation>{file}, სტრიქონი {line}: „{name}“ ცალკე უნდა იდგეს.</translation>
    </message>
    <message>
      <source>{file}, line {line}: “{value}” does not fit the option “{name}”.</source>
      <translation>{file}, სტრიქონი {line}: „{value}“ არ შეესაბამება პარამეტრს „{name}“.</translation>
    </message>
    <message>
      <source>{file}, line {line}: “{value}” does not fit.</source>
      <translation>{file}, სტრიქონი {line}: „{value}“ არ გამოდგება.</translation>
    </message>
    <message>
      <source>{file}, line {line}: “{value}” is no colour.</source>
      <translation>{file}, სტრიქონი {line}: „{value}“ ფერი არ არის.</translation>
    </message>
    <message>
      <source>{file}: the pages would not bear {names}.</source>
      <translation>{file}: გვერდებზე არ იქნებოდა {names}.</translation>
    </message>
    <message>
      <source>{file}: “{name}” is missing.</source>
      <translation>{file}: აკლია „{name}“.</translation>
    </message>
    <message>
      <source>{hands} hands of “{group}” were counted, and {free} people without names are there to raise one.</source>
      <translation>ჯგუფში „{group}“ დათვლილია {hands} ხელი, სახელის გარეშე მონაწილე კი {free} არის.</translation>
    </message>
    <message>
      <source>{key} does not fit on {pages} pages even in small letters; it goes on.</source>
      <translation>{key} წვრილი ასოებითაც არ ეტევა ამდენ გვერდზე: {pages}; გრძელდება.</translation>
    </message>
    <message>
      <source>{key} has moved on since this merge was shown.</source>
      <translation>{key} შეიცვალა მას შემდეგ, რაც ეს გაერთიანება აჩვენეს.</translation>
    </message>
    <message>
      <source>{key} has no file “{name}”.</source>
      <translation>მასალას {key} არ აქვს ფაილი „{name}“.</translation>
    </message>
    <message>
      <source>{key} has no link “{type}” to {target}.</source>
      <translation>მასალას {key} არ აქვს კავშირი „{type}“ მასალასთან {target}.</translation>
    </message>
    <message>
      <source>{key} has no section or statement “{name}”.</source>
      <translation>მასალაში {key} არ არის ნაწილი ან დებულება „{name}“.</translation>
    </message>
    <message>
      <source>{key} has no section “{name}”.</source>
      <translation>მასალაში {key} არ არის ნაწილი „{name}“.</translation>
    </message>
    <message>
      <source>{key} has no “{part}” to be answered.</source>
      <translation>{key}: „{part}“, რომელსაც უპასუხებდნენ, არ არის.</translation>
    </message>
    <message>
      <source>{key} has one version: there is nothing to merge.</source>
      <translation>{key}-ს ერთი ვერსია აქვს: გასაერთიანებელი არაფერია.</translation>
    </message>
    <message>
      <source>{key} has {count} versions side by side.</source>
      <translation>{key}: {count} ვერსია გვერდიგვერდ.</translation>
    </message>
    <message>
      <source>{key} is in the state “{state}” already.</source>
      <translation>{key} უკვე მდგომარეობაშია „{state}“.</translation>
    </message>
    <message>
      <source>{key} is no translation.</source>
      <translation>{key} თარგმანი არ არის.</translation>
    </message>
    <message>
      <source>{key} is not a workshop.</source>
      <translation>{key} სამუშაო შეხვედრა არ არის.</translation>
    </message>
    <message>
      <source>{key} is not in the edition {label}.</source>
      <translation>{key} გამოცემაში {label} არ შედის.</translation>
    </message>
    <message>
      <source>{key} is not ready for “{state}”.</source>
      <translation>{key} მზად არ არის მდგომარეობისთვის „{state}“.</translation>
    </message>
    <message>
      <source>{key} is of another kind.</source>
      <translation>{key} სხვა სახისაა.</translation>
    </message>
    <message>
      <source>{key} is retired.</source>
      <translation>{key} ხმარებიდან ამოღებულია.</translation>
    </message>
    <message>
      <source>{label} cannot be sealed yet.</source>
      <translation>{label} ჯერ ვერ დაილუქება.</translation>
    </message>
    <message>
      <source>{name} answers {statement} twice.</source>
      <translation>{name}: დებულებას {statement} ორჯერ პასუხობს.</translation>
    </message>
    <message>
      <source>{name} answers “{statement}”, which the round {key} does not ask.</source>
      <translation>{name}: პასუხობს დებულებას „{statement}“, რომელსაც რაუნდი {key} არ ეკითხება.</translation>
    </message>
    <message>
      <source>{name} belongs to a round that is not in this library.</source>
      <translation>{name}: ეკუთვნის რაუნდს, რომელიც ამ ბიბლიოთეკაში არ არის.</translation>
    </message>
    <message>
      <source>{name} cannot have the number {number} now.</source>
      <translation>{name} ახლა {number} ნომრით ვერ გამოვა.</translation>
    </message>
    <message>
      <source>{name} gives a reason under {statement} and no answer.</source>
      <translation>{name}: დებულებასთან {statement} მიზეზი წერია, პასუხი კი არა.</translation>
    </message>
    <message>
      <source>{name} has a first row and no answers.</source>
      <translation>{name}: პირველი სტრიქონის გარდა პასუხები არ არის.</translation>
    </message>
    <message>
      <source>{name} has lost the columns that say which statement is which.</source>
      <translation>{name}: აღარ აქვს სვეტები, რომლებიც დებულებებს ასახელებს.</translation>
    </message>
    <message>
      <source>{name} has more answers than can be counted at once.</source>
      <translation>{name}: პასუხები იმაზე მეტია, რაც ერთად დაითვლება.</translation>
    </message>
    <message>
      <source>{name} has no column that says the group of each person.</source>
      <translation>{name}: არ არის სვეტი, რომელიც თითოეული ადამიანის ჯგუფს ამბობს.</translation>
    </message>
    <message>
      <source>{name} holds no answers.</source>
      <translation>{name}: პასუხები არ არის.</translation>
    </message>
    <message>
      <source>{name} holds no table.</source>
      <translation>{name}: ცხრილი არ არის.</translation>
    </message>
    <message>
      <source>{name} is blank: nothing is answered in it.</source>
      <translation>{name}: ცარიელია, არაფერს პასუხობს.</translation>
    </message>
    <message>
      <source>{name} is not a picture that can be shown.</source>
      <translation>{name} არ არის სურათი, რომლის ჩვენებაც შეიძლება.</translation>
    </message>
    <message>
      <source>{name} is the copy of somebody who is not asked in the round {key}.</source>
      <translation>{name}: ეკუთვნის ადამიანს, რომელსაც რაუნდი {key} არ ეკითხება.</translation>
    </message>
    <message>
      <source>{name} needs one row “member” and one row “all”.</source>
      <translation>{name}: საჭიროა ერთი სტრიქონი „member“ და ერთი სტრიქონი „all“.</translation>
    </message>
    <message>
      <source>{name} shows other words under {statement} than were sealed.</source>
      <translation>{name}: დებულებასთან {statement} დალუქულისგან განსხვავებული სიტყვებია.</translation>
    </message>
    <message>
      <source>{name} stands in one keying only.</source>
      <translation>{name} მხოლოდ ერთ შეყვანაშია.</translation>
    </message>
    <message>
      <source>{name} was made for another state of the round {key}.</source>
      <translation>{name}: რაუნდის {key} სხვა მდგომარეობისთვის მომზადდა.</translation>
    </message>
    <message>
      <source>{name} wrote the newest text of {key} and cannot approve it.</source>
      <translation>{name} არის უახლესი ტექსტის ავტორი ({key}) და მას ვერ დაამტკიცებს.</translation>
    </message>
    <message>
      <source>{name}, row {row}: the answer is a formula.</source>
      <translation>{name}, სტრიქონი {row}: პასუხი ფორმულაა.</translation>
    </message>
    <message>
      <source>{name}, row {row}: the words of the statement were changed.</source>
      <translation>{name}, სტრიქონი {row}: დებულების სიტყვები შეცვლილია.</translation>
    </message>
    <message>
      <source>{name}, statement {number}: a box was scribbled over ({marked}).</source>
      <translation>{name}, დებულება {number}: უჯრა გადახაზულია ({marked}).</translation>
    </message>
    <message>
      <source>{name}, statement {number}: a mark is too faint or too small ({marked}).</source>
      <translation>{name}, დებულება {number}: ნიშანი ძალიან მკრთალი ან პატარაა ({marked}).</translation>
    </message>
    <message>
      <source>{name}, statement {number}: beside one mark there is another, weaker one ({marked}).</source>
      <translation>{name}, დებულება {number}: ერთი ნიშნის გარდა არის მეორეც, უფრო სუსტი ({marked}).</translation>
    </message>
    <message>
      <source>{name}, statement {number}: it is not clear which answer is meant.</source>
      <translation>{name}, დებულება {number}: გაურკვეველია, რომელი პასუხი იგულისხმება.</translation>
    </message>
    <message>
      <source>{name}, statement {number}: several boxes are marked ({marked}).</source>
      <translation>{name}, დებულება {number}: მონიშნულია რამდენიმე უჯრა ({marked}).</translation>
    </message>
    <message>
      <source>{name}, statement {number}: something is written beside the boxes ({marked}).</source>
      <translation>{name}, დებულება {number}: უჯრების გვერდით რაღაც წერია ({marked}).</translation>
    </message>
    <message>
      <source>{name}, statement {number}: the boxes are not to be seen.</source>
      <translation>{name}, დებულება {number}: უჯრები არ ჩანს.</translation>
    </message>
    <message>
      <source>{name}, statement {number}: the page shows other words than were sealed.</source>
      <translation>{name}, დებულება {number}: გვერდზე სხვა სიტყვებია და არა ის, რაც დაილუქა.</translation>
    </message>
    <message>
      <source>{name}, {statement}: keyed as “{first}” and as “{second}”.</source>
      <translation>{name}, {statement}: შეყვანილია როგორც „{first}“ და როგორც „{second}“.</translation>
    </message>
    <message>
      <source>{name}, {statement}: “{value}” is not an answer here.</source>
      <translation>{name}, {statement}: „{value}“ აქ პასუხი არ არის.</translation>
    </message>
    <message>
      <source>{name}: nothing says who answers.</source>
      <translation>{name}: არ წერია, ვინ პასუხობს.</translation>
    </message>
    <message>
      <source>{name}: the answer to {statement} is a formula.</source>
      <translation>{name}: პასუხი დებულებაზე {statement} ფორმულაა.</translation>
    </message>
    <message>
      <source>{name}: “{group}” is none of the groups of the round {key}.</source>
      <translation>{name}: რაუნდს {key} ჯგუფი „{group}“ არ აქვს.</translation>
    </message>
    <message>
      <source>{number} would be an editorial edition, and the contents changed: {items}.</source>
      <translation>{number} სარედაქციო გამოცემა იქნებოდა, შინაარსი კი შეიცვალა: {items}.</translation>
    </message>
    <message>
      <source>{participant} has answered in the round {key}.</source>
      <translation>{participant}: რაუნდში {key} უკვე უპასუხა.</translation>
    </message>
    <message>
      <source>{participant} has answered {count} of these already in the round {key}.</source>
      <translation>{participant}: რაუნდში {key} ამათგან {count}-ს უკვე უპასუხა.</translation>
    </message>
    <message>
      <source>{participant} is asked in the round {key} already.</source>
      <translation>{participant}: რაუნდში {key} უკვე ეკითხებიან.</translation>
    </message>
    <message>
      <source>{participant} stands in two files: {first} and {second}.</source>
      <translation>{participant} ორ ფაილშია: {first} და {second}.</translation>
    </message>
    <message>
      <source>{path} could not be written: {reason}.</source>
      <translation>{path} ვერ ჩაიწერა: {reason}.</translation>
    </message>
    <message>
      <source>{path} is a folder, not a library.</source>
      <translation>{path} საქაღალდეა და არა ბიბლიოთეკა.</translation>
    </message>
    <message>
      <source>{target} cannot be replaced ({reason}).</source>
      <translation>{target} ვერ შეიცვლება ({reason}).</translation>
    </message>
    <message>
      <source>{target} could not be written completely ({reason}); nothing was left behind.</source>
      <translation>{target} სრულად ვერ ჩაიწერა ({reason}); ფაილი არ დარჩენილა.</translation>
    </message>
    <message>
      <source>{target} is a folder.</source>
      <translation>{target} საქაღალდეა.</translation>
    </message>
    <message>
      <source>{target} is there already.</source>
      <translation>{target} უკვე არსებობს.</translation>
    </message>
    <message>
      <source>{total} dots were given; each person has {allowed}.</source>
      <translation>დასმულია {total} წერტილი; თითო ადამიანს {allowed} აქვს.</translation>
    </message>
    <message>
      <source>{value} is not allowed for “{name}”.</source>
      <translation>„{name}“: {value} დაუშვებელია.</translation>
    </message>
    <message>
      <source>“{anonymity}” is no way to keep answers.</source>
      <translation>პასუხების ასეთი შენახვა არ არსებობს: „{anonymity}“.</translation>
    </message>
    <message>
      <source>“{assignment}” sets nothing.</source>
      <translation>„{assignment}“ არაფერს ანიჭებს.</translation>
    </message>
    <message>
      <source>“{channel}” is no way for answers to come.</source>
      <translation>პასუხები ასე არ მოდის: „{channel}“.</translation>
    </message>
    <message>
      <source>“{code}” cannot be the code of a group.</source>
      <translation>„{code}“ ჯგუფის კოდად არ გამოდგება.</translation>
    </message>
    <message>
      <source>“{code}” is not a code of “{facet}”.</source>
      <translation>„{code}“ არ არის კოდი ლექსიკონში „{facet}“.</translation>
    </message>
    <message>
      <source>“{code}” is not the code of a group.</source>
      <translation>„{code}“ ჯგუფის კოდი არ არის.</translation>
    </message>
    <message>
      <source>“{column}” holds a formula without a value; it was left empty.</source>
      <translation>სვეტში „{column}“ არის ფორმულა მნიშვნელობის გარეშე; ის ცარიელი დარჩა.</translation>
    </message>
    <message>
      <source>“{column}” holds a formula; the value it had when the file was saved was taken.</source>
      <translation>სვეტში „{column}“ არის ფორმულა; აღებულია მნიშვნელობა, რომელიც ფაილის შენახვისას ჰქონდა.</translation>
    </message>
    <message>
      <source>“{column}” is no field of “{kind}”.</source>
      <translation>„{column}“ არ არის „{kind}“-ის ველი.</translation>
    </message>
    <message>
      <source>“{date}” is not a day.</source>
      <translation>„{date}“ თარიღი არ არის.</translation>
    </message>
    <message>
      <source>“{field}” cannot be read: {reason}.</source>
      <translation>„{field}“ ვერ იკითხება: {reason}.</translation>
    </message>
    <message>
      <source>“{field}” has no column “{name}”.</source>
      <translation>„{field}“: სვეტი „{name}“ არ არსებობს.</translation>
    </message>
    <message>
      <source>“{field}” is a table.</source>
      <translation>„{field}“ ცხრილია.</translation>
    </message>
    <message>
      <source>“{field}” takes one value.</source>
      <translation>„{field}“ ერთ მნიშვნელობას იღებს.</translation>
    </message>
    <message>
      <source>“{group}” is none of the groups of the round {key}.</source>
      <translation>რაუნდს {key} ჯგუფი „{group}“ არ აქვს.</translation>
    </message>
    <message>
      <source>“{kind}” has no field “{name}”.</source>
      <translation>„{kind}“: ველი „{name}“ არ არსებობს.</translation>
    </message>
    <message>
      <source>“{lang}” is none of the languages.</source>
      <translation>„{lang}“ ამ ენებიდან არცერთია.</translation>
    </message>
    <message>
      <source>“{lang}” is not a language of the library.</source>
      <translation>„{lang}“ ბიბლიოთეკის ენა არ არის.</translation>
    </message>
    <message>
      <source>“{name}” cannot be the name of a file on Windows.</source>
      <translation>„{name}“ Windows-ზე ფაილის სახელად არ გამოდგება.</translation>
    </message>
    <message>
      <source>“{name}” does not fit as the name of a layout.</source>
      <translation>„{name}“ არ გამოდგება განლაგების სახელად.</translation>
    </message>
    <message>
      <source>“{name}” does not say what to write.</source>
      <translation>„{name}“-დან არ ჩანს, რა უნდა ჩაიწეროს.</translation>
    </message>
    <message>
      <source>“{name}” is asked already: {participant}.</source>
      <translation>„{name}“ უკვე მონაწილეა: {participant}.</translation>
    </message>
    <message>
      <source>“{name}” names no single sheet of paper.</source>
      <translation>„{name}“ ერთ რომელიმე ფურცელს არ ასახელებს.</translation>
    </message>
    <message>
      <source>“{name}” names no single statement of the round {key}.</source>
      <translation>„{name}“ რაუნდის {key} ერთ დებულებას არ ასახელებს.</translation>
    </message>
    <message>
      <source>“{name}” names nobody who is asked in the round {key}.</source>
      <translation>„{name}“ რაუნდის {key} მონაწილეს არ ასახელებს.</translation>
    </message>
    <message>
      <source>“{number}” is not the number of an edition.</source>
      <translation>„{number}“ გამოცემის ნომერი არ არის.</translation>
    </message>
    <message>
      <source>“{place}” names no statement of a sheet.</source>
      <translation>„{place}“ ფურცლის დებულებას არ ასახელებს.</translation>
    </message>
    <message>
      <source>“{procedure}” has no option “{name}”.</source>
      <translation>პროცედურას „{procedure}“ პარამეტრი „{name}“ არ აქვს.</translation>
    </message>
    <message>
      <source>“{procedure}” has no scale “{scale}”.</source>
      <translation>პროცედურას „{procedure}“ სკალა „{scale}“ არ აქვს.</translation>
    </message>
    <message>
      <source>“{procedure}” takes at most {most} statements; these are {count}.</source>
      <translation>„{procedure}“ არაუმეტეს {most} დებულებას იღებს; აქ {count} არის.</translation>
    </message>
    <message>
      <source>“{quorum}” is not a quorum.</source>
      <translation>„{quorum}“ კვორუმი არ არის.</translation>
    </message>
    <message>
      <source>“{receipt}” is not a receipt.</source>
      <translation>„{receipt}“ ქვითარი არ არის.</translation>
    </message>
    <message>
      <source>“{rule}” is not a rule.</source>
      <translation>„{rule}“ წესი არ არის.</translation>
    </message>
    <message>
      <source>“{state}” is no state of a comment.</source>
      <translation>„{state}“ კომენტარის მდგომარეობა არ არის.</translation>
    </message>
    <message>
      <source>“{target}” is nothing that a column can become for “{kind}”.</source>
      <translation>„{target}“-ად სვეტი ვერ იქცევა სახეობისთვის „{kind}“.</translation>
    </message>
    <message>
      <source>“{target}” is nothing that a heading can become for “{kind}”.</source>
      <translation>„{target}“-ად სათაური ვერ იქცევა სახეობისთვის „{kind}“.</translation>
    </message>
    <message>
      <source>“{text}” is no count of hands.</source>
      <translation>„{text}“ ხელების რაოდენობა არ არის.</translation>
    </message>
    <message>
      <source>“{text}” is not a key.</source>
      <translation>„{text}“ გასაღები არ არის.</translation>
    </message>
    <message>
      <source>“{text}” is not a range of dates.</source>
      <translation>„{text}“ თარიღების შუალედი არ არის.</translation>
    </message>
    <message>
      <source>“{title}” has too many rows for a spreadsheet: {rows}; at most {most} fit.</source>
      <translation>„{title}“ ცხრილისთვის ძალიან ბევრ სტრიქონს შეიცავს: {rows}; ეტევა არაუმეტეს {most}.</translation>
    </message>
    <message>
      <source>“{value}” does not fit the option “{name}”.</source>
      <translation>„{value}“ არ შეესაბამება პარამეტრს „{name}“.</translation>
    </message>
    <message>
      <source>“{value}” does not fit the setting “{name}”.</source>
      <translation>„{value}“ არ შეესაბამება პარამეტრს „{name}“.</translation>
    </message>
    <message>
      <source>“{value}” does not fit “{field}”.</source>
      <translation>„{value}“ არ შეესაბამება ველს „{field}“.</translation>
    </message>
    <message>
      <source>“{value}” is no date, for “{field}”.</source>
      <translation>„{value}“ თარიღი არ არის, ველისთვის „{field}“.</translation>
    </message>
    <message>
      <source>“{value}” is no number, for “{field}”.</source>
      <translation>„{value}“ რიცხვი არ არის, ველისთვის „{field}“.</translation>
    </message>
    <message>
      <source>“{value}” is not a number for “{name}”.</source>
      <translation>„{value}“ რიცხვი არ არის, „{name}“ კი რიცხვია.</translation>
    </message>
    <message>
      <source>“{value}” is not an answer here.</source>
      <translation>„{value}“ აქ პასუხი არ არის.</translation>
    </message>
    <message>
      <source>“{value}” is not known for “{field}”.</source>
      <translation>„{value}“ უცნობია ველისთვის „{field}“.</translation>
    </message>
    <message>
      <source>“{value}” is not known of comments.</source>
      <translation>„{value}“ კომენტარებისთვის უცნობია.</translation>
    </message>
    <message>
      <source>“{value}” is not the key of an item, for “{field}”.</source>
      <translation>„{value}“ მასალის გასაღები არ არის, ველისთვის „{field}“.</translation>
    </message>
    <message>
      <source>“{wanted}” names several editions.</source>
      <translation>„{wanted}“ რამდენიმე გამოცემას ჰქვია.</translation>
    </message>
  </context>
  <context>
    <name>EvidenceEdit</name>
    <message>
      <source>Add an item…</source>
      <translation>მასალის დამატება…</translation>
    </message>
    <message>
      <source>Rests on</source>
      <translation>ეყრდნობა</translation>
    </message>
    <message>
      <source>Page or place in it</source>
      <translation>გვერდი ან ადგილი მასში</translation>
    </message>
    <message>
      <source>Page or place in “{title}”</source>
      <translation>გვერდი ან ადგილი მასალაში „{title}“</translation>
    </message>
    <message>
      <source>Take away “{title}”</source>
      <translation>„{title}“: ამოღება</translation>
    </message>
  </context>
  <context>
    <name>FacetTree</name>
    <message>
      <source>Places and facets</source>
      <translation>ადგილები და მახასიათებლები</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>სახე</translation>
    </message>
    <message>
      <source>Language of the text</source>
      <translation>ტექსტის ენა</translation>
    </message>
  </context>
  <context>
    <name>FieldsForm</name>
    <message>
      <source>Details</source>
      <translation>დეტალები</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>ჭდეები</translation>
    </message>
    <message>
      <source>Words of your own, with commas between</source>
      <translation>თქვენი სიტყვები, მძიმეებით გამოყოფილი</translation>
    </message>
    <message>
      <source>needed for review</source>
      <translation>საჭიროა განხილვისთვის</translation>
    </message>
    <message>
      <source>needed for validation</source>
      <translation>საჭიროა ვალიდაციისთვის</translation>
    </message>
  </context>
  <context>
    <name>Filter</name>
    <message>
      <source>Everybody</source>
      <translation>ყველა</translation>
    </message>
    <message>
      <source>By whom</source>
      <translation>ვის მიერ</translation>
    </message>
    <message>
      <source>Since when</source>
      <translation>როდიდან</translation>
    </message>
    <message>
      <source>How the revision was made</source>
      <translation>როგორ შეიქმნა ვერსია</translation>
    </message>
    <message>
      <source>At any time</source>
      <translation>ნებისმიერ დროს</translation>
    </message>
    <message>
      <source>In the last 24 hours</source>
      <translation>ბოლო 24 საათში</translation>
    </message>
    <message>
      <source>In the last 7 days</source>
      <translation>ბოლო 7 დღეში</translation>
    </message>
    <message>
      <source>In the last 30 days</source>
      <translation>ბოლო 30 დღეში</translation>
    </message>
    <message>
      <source>In the last year</source>
      <translation>ბოლო წელიწადში</translation>
    </message>
    <message>
      <source>Made in any way</source>
      <translation>ნებისმიერი გზით</translation>
    </message>
  </context>
  <context>
    <name>FindBar</name>
    <message>
      <source>Find</source>
      <translation>პოვნა</translation>
    </message>
    <message>
      <source>Replace with</source>
      <translation>შეცვლა ამით</translation>
    </message>
    <message>
      <source>Previous</source>
      <translation>წინა</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>შემდეგი</translation>
    </message>
    <message>
      <source>Replace</source>
      <translation>შეცვლა</translation>
    </message>
    <message>
      <source>Replace all</source>
      <translation>ყველას შეცვლა</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>დახურვა</translation>
    </message>
    <message>
      <source>{number} of {total}</source>
      <translation>{number} / {total}</translation>
    </message>
    <message>
      <source>{total} found</source>
      <translation>ნაპოვნია: {total}</translation>
    </message>
  </context>
  <context>
    <name>FirstPage</name>
    <message>
      <source>Welcome</source>
      <translation>კეთილი იყოს თქვენი მობრძანება</translation>
    </message>
    <message>
      <source>This program keeps the lessons, tools and methodology drafts of the pilot on this computer: to find, to write, to print. It needs no network.</source>
      <translation>ეს პროგრამა ამ კომპიუტერში ინახავს პილოტის გაკვეთილებს, ინსტრუმენტებსა და მეთოდოლოგიის მონახაზებს: მოსაძებნად, დასაწერად, დასაბეჭდად. ქსელი მას არ სჭირდება.</translation>
    </message>
    <message>
      <source>Language of the program</source>
      <translation>პროგრამის ენა</translation>
    </message>
    <message>
      <source>Your name, if you like</source>
      <translation>თქვენი სახელი, თუ გსურთ</translation>
    </message>
    <message>
      <source>Your name is written beside what you save; who has none cannot approve texts. All of this can be changed later under Preferences.</source>
      <translation>თქვენი სახელი ერთვის იმას, რასაც ინახავთ; უსახელოდ ტექსტს ვერ დაამტკიცებთ. ყველაფრის შეცვლა მოგვიანებითაც შეიძლება პარამეტრებში.</translation>
    </message>
    <message>
      <source>Begin</source>
      <translation>დაწყება</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>გაუქმება</translation>
    </message>
    <message>
      <source>The library is being made…</source>
      <translation>ბიბლიოთეკა იქმნება…</translation>
    </message>
  </context>
  <context>
    <name>FollowBanner</name>
    <message>
      <source>The original has changed since this text was translated.</source>
      <translation>ამ ტექსტის თარგმნის შემდეგ დედანი შეიცვალა.</translation>
    </message>
    <message>
      <source>It is not known from which text of the original this was translated.</source>
      <translation>უცნობია, დედნის რომელი ტექსტიდან ითარგმნა ეს.</translation>
    </message>
    <message>
      <source>What changed…</source>
      <translation>რა შეიცვალა…</translation>
    </message>
    <message>
      <source>Compare…</source>
      <translation>შედარება…</translation>
    </message>
  </context>
  <context>
    <name>FormDetail</name>
    <message>
      <source>Whose sheet:</source>
      <translation>ვისი ფურცელია:</translation>
    </message>
    <message>
      <source>Statements and answers</source>
      <translation>დებულებები და პასუხები</translation>
    </message>
    <message>
      <source>Statement</source>
      <translation>დებულება</translation>
    </message>
    <message>
      <source>Reason:</source>
      <translation>საფუძველი:</translation>
    </message>
    <message>
      <source>Confirm and count (Enter)</source>
      <translation>დადასტურება და დათვლა (Enter)</translation>
    </message>
    <message>
      <source>Key in by hand…</source>
      <translation>ხელით შეყვანა…</translation>
    </message>
    <message>
      <source>First “{first}”, then “{second}”: which is right?</source>
      <translation>ჯერ „{first}“, მერე „{second}“: რომელია სწორი?</translation>
    </message>
    <message>
      <source>Several boxes are marked.</source>
      <translation>მონიშნულია რამდენიმე უჯრა.</translation>
    </message>
    <message>
      <source>A mark is faint or small.</source>
      <translation>ნიშანი მკრთალი ან პატარაა.</translation>
    </message>
    <message>
      <source>Beside one mark there is a weaker one.</source>
      <translation>ერთი ნიშნის გარდა არის უფრო სუსტიც.</translation>
    </message>
    <message>
      <source>Something is written beside the boxes.</source>
      <translation>უჯრების გვერდით რაღაც წერია.</translation>
    </message>
    <message>
      <source>A box was scribbled over.</source>
      <translation>უჯრა გადახაზულია.</translation>
    </message>
    <message>
      <source>The boxes are not to be seen.</source>
      <translation>უჯრები არ ჩანს.</translation>
    </message>
    <message>
      <source>Key in what the sheet says; what was read is shown afterwards.</source>
      <translation>შეიყვანეთ, რაც ფურცელზე წერია; წაკითხული შემდეგ გამოჩნდება.</translation>
    </message>
    <message>
      <source>Compare with the picture, correct what is wrong, and press Enter.</source>
      <translation>შეადარეთ სურათს, შეასწორეთ, რაც არასწორია, და დააჭირეთ Enter-ს.</translation>
    </message>
    <message>
      <source>Key it in once more: the two are compared.</source>
      <translation>შეიყვანეთ კიდევ ერთხელ: ორივე შედარდება.</translation>
    </message>
    <message>
      <source>Key in what the sheet says: the sign of each answer, then Enter.</source>
      <translation>შეიყვანეთ, რაც ფურცელზე წერია: თითოეული პასუხის ნიშანი, მერე Enter.</translation>
    </message>
    <message>
      <source>In a secret round a sheet or file shows who answered what: destroy it when it is counted.</source>
      <translation>ფარულ რაუნდში ფურცელი ან ფაილი აჩვენებს, ვინ რა უპასუხა: დათვლის შემდეგ გაანადგურეთ.</translation>
    </message>
    <message>
      <source>The two keyings differ in the statements {numbers}.</source>
      <translation>ორი შეყვანა განსხვავდება დებულებებში: {numbers}.</translation>
    </message>
    <message>
      <source>Decide what is marked in colour, by its sign or a click; Delete for no answer.</source>
      <translation>გადაწყვიტეთ ის, რაც ფერადად არის გამოყოფილი: ნიშნით ან დაწკაპებით; Delete – უპასუხოდ.</translation>
    </message>
  </context>
  <context>
    <name>FormEntries</name>
    <message>
      <source>counted</source>
      <translation>დათვლილია</translation>
    </message>
    <message>
      <source>no form seen</source>
      <translation>ფორმა არ ჩანს</translation>
    </message>
    <message>
      <source>came late: does not count</source>
      <translation>დაგვიანდა: არ ითვლება</translation>
    </message>
    <message>
      <source>{count} answers, {other} replace others</source>
      <translation>{count} პასუხი, {other} სხვას ანაცვლებს</translation>
    </message>
    <message>
      <source>{count} answers</source>
      <translation>{count} პასუხი</translation>
    </message>
    <message>
      <source>to be keyed in</source>
      <translation>შესაყვანია</translation>
    </message>
    <message>
      <source>to be confirmed, {count} to decide</source>
      <translation>გადასაწყვეტია: {count}</translation>
    </message>
    <message>
      <source>to be confirmed</source>
      <translation>დასადასტურებელია</translation>
    </message>
  </context>
  <context>
    <name>Formats</name>
    <message>
      <source>Web page</source>
      <translation>ვებგვერდი</translation>
    </message>
    <message>
      <source>E-book</source>
      <translation>ელექტრონული წიგნი</translation>
    </message>
    <message>
      <source>Folder of Markdown</source>
      <translation>Markdown-ის საქაღალდე</translation>
    </message>
    <message>
      <source>Table (Excel)</source>
      <translation>ცხრილი (Excel)</translation>
    </message>
    <message>
      <source>Table (CSV)</source>
      <translation>ცხრილი (CSV)</translation>
    </message>
    <message>
      <source>Open dataset</source>
      <translation>ღია მონაცემები</translation>
    </message>
  </context>
  <context>
    <name>FormsPage</name>
    <message>
      <source>Forms that came back</source>
      <translation>დაბრუნებული ფორმები</translation>
    </message>
    <message>
      <source>Add files…</source>
      <translation>ფაილების დამატება…</translation>
    </message>
    <message>
      <source>Make forms…</source>
      <translation>ფორმების მომზადება…</translation>
    </message>
    <message>
      <source>Key in by hand…</source>
      <translation>ხელით შეყვანა…</translation>
    </message>
    <message>
      <source>Handwriting…</source>
      <translation>ხელნაწერი…</translation>
    </message>
    <message>
      <source>Second keying</source>
      <translation>მეორედ შეყვანა</translation>
    </message>
    <message>
      <source>Sheets are keyed in without what was read being seen; then the two are compared.</source>
      <translation>ფურცლები ისე შეიყვანება, რომ წაკითხული არ ჩანს; შემდეგ ორივე შედარდება.</translation>
    </message>
    <message>
      <source>Watched: {folder}</source>
      <translation>თვალყური: {folder}</translation>
    </message>
    <message>
      <source>Watch a folder…</source>
      <translation>საქაღალდეზე თვალყური…</translation>
    </message>
    <message>
      <source>What appears in the folder is read by itself.</source>
      <translation>რაც საქაღალდეში გაჩნდება, თავისით წაიკითხება.</translation>
    </message>
    <message>
      <source>Count {count} answers of files</source>
      <translation>ფაილების პასუხების დათვლა: {count}</translation>
    </message>
    <message>
      <source>{count} came back</source>
      <translation>დაბრუნდა {count}</translation>
    </message>
    <message>
      <source>{count} counted</source>
      <translation>დათვლილია {count}</translation>
    </message>
    <message>
      <source>{count} to be confirmed</source>
      <translation>დასადასტურებელია {count}</translation>
    </message>
    <message>
      <source>Kept: {count} answers.</source>
      <translation>შენახულია {count} პასუხი.</translation>
    </message>
  </context>
  <context>
    <name>FormsStart</name>
    <message>
      <source>Drop the forms that came back here: filled PDF and spreadsheets, scans or photographs of paper. Nothing counts before you have seen it.</source>
      <translation>გადმოიტანეთ აქ დაბრუნებული ფორმები: შევსებული PDF და ცხრილები, ქაღალდის სკანები ან ფოტოები. არაფერი ითვლება, სანამ არ ნახავთ.</translation>
    </message>
    <message>
      <source>Add files…</source>
      <translation>ფაილების დამატება…</translation>
    </message>
    <message>
      <source>Open rounds</source>
      <translation>ღია რაუნდები</translation>
    </message>
    <message>
      <source>No round is open. Forms are made of an open round.</source>
      <translation>ღია რაუნდი არ არის. ფორმები ღია რაუნდისთვის მზადდება.</translation>
    </message>
    <message>
      <source>{count} asked</source>
      <translation>მონაწილე: {count}</translation>
    </message>
    <message>
      <source>{count} statements</source>
      <translation>დებულება: {count}</translation>
    </message>
    <message>
      <source>until {day}</source>
      <translation>ვადა: {day}</translation>
    </message>
    <message>
      <source>Make forms…</source>
      <translation>ფორმების მომზადება…</translation>
    </message>
    <message>
      <source>Key in by hand…</source>
      <translation>ხელით შეყვანა…</translation>
    </message>
  </context>
  <context>
    <name>Hands</name>
    <message>
      <source>{raised} of {present}</source>
      <translation>{raised} / {present}</translation>
    </message>
  </context>
  <context>
    <name>HandsDialog</name>
    <message>
      <source>Reasons written by hand</source>
      <translation>ხელით დაწერილი საფუძვლები</translation>
    </message>
    <message>
      <source>Type the words of each picture: they are kept with the answer and travel with it. The pictures stay in this library.</source>
      <translation>აკრიფეთ თითოეული სურათის სიტყვები: ისინი პასუხთან ინახება და მასთან ერთად გადადის. სურათები ამ ბიბლიოთეკაში რჩება.</translation>
    </message>
    <message>
      <source>There are no pictures of handwriting.</source>
      <translation>ხელნაწერის სურათები არ არის.</translation>
    </message>
    <message>
      <source>Erase all pictures…</source>
      <translation>ყველა სურათის წაშლა…</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>დახურვა</translation>
    </message>
    <message>
      <source>Keep the words</source>
      <translation>სიტყვების შენახვა</translation>
    </message>
    <message>
      <source>Words of {about}</source>
      <translation>სიტყვები: {about}</translation>
    </message>
    <message>
      <source>The round is closed.</source>
      <translation>რაუნდი დახურულია.</translation>
    </message>
    <message>
      <source>Erase all pictures of handwriting?</source>
      <translation>წაიშალოს ხელნაწერის ყველა სურათი?</translation>
    </message>
    <message>
      <source>This cannot be undone. The words that were typed stay with the answers.</source>
      <translation>ამის გაუქმება შეუძლებელია. აკრეფილი სიტყვები პასუხებთან რჩება.</translation>
    </message>
    <message>
      <source>Erase for good</source>
      <translation>სამუდამოდ წაშლა</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>გაუქმება</translation>
    </message>
  </context>
  <context>
    <name>HistoryPage</name>
    <message>
      <source>Back</source>
      <translation>უკან</translation>
    </message>
    <message>
      <source>Erase personal data…</source>
      <translation>პირადი მონაცემების წაშლა…</translation>
    </message>
    <message>
      <source>Previous change</source>
      <translation>წინა ცვლილება</translation>
    </message>
    <message>
      <source>Next change</source>
      <translation>შემდეგი ცვლილება</translation>
    </message>
    <message>
      <source>Revisions</source>
      <translation>ვერსიები</translation>
    </message>
    <message>
      <source>Side by side</source>
      <translation>გვერდიგვერდ</translation>
    </message>
    <message>
      <source>Comparison</source>
      <translation>შედარება</translation>
    </message>
    <message>
      <source>Hold Ctrl and choose a second revision to compare the two.</source>
      <translation>დააჭირეთ Ctrl-ს და აირჩიეთ მეორე ვერსია, რომ ორივე შეადაროთ.</translation>
    </message>
    <message>
      <source>The texts are the same</source>
      <translation>ტექსტები ერთნაირია</translation>
    </message>
    <message>
      <source>Change {number} of {total}</source>
      <translation>ცვლილება {number} / {total}</translation>
    </message>
    <message>
      <source>Changes: {total}</source>
      <translation>ცვლილებები: {total}</translation>
    </message>
    <message>
      <source>From {old} to {new}</source>
      <translation>{old} → {new}</translation>
    </message>
    <message>
      <source>Changed by {author}, {when}</source>
      <translation>შეცვალა: {author}, {when}</translation>
    </message>
    <message>
      <source>The first revision, {when}</source>
      <translation>პირველი ვერსია, {when}</translation>
    </message>
    <message>
      <source>Restored as a new revision.</source>
      <translation>აღდგენილია ახალ ვერსიად.</translation>
    </message>
  </context>
  <context>
    <name>Hits</name>
    <message>
      <source>new</source>
      <translation>ახალი</translation>
    </message>
    <message>
      <source>the word itself</source>
      <translation>თავად სიტყვა</translation>
    </message>
    <message>
      <source>another form of the word</source>
      <translation>სიტყვის სხვა ფორმა</translation>
    </message>
    <message>
      <source>begins like this</source>
      <translation>იწყება ასე</translation>
    </message>
    <message>
      <source>similar spelling</source>
      <translation>მსგავსი დაწერილობა</translation>
    </message>
    <message>
      <source>written in another alphabet</source>
      <translation>სხვა ანბანით ნაწერი</translation>
    </message>
    <message>
      <source>another name of the same term</source>
      <translation>იმავე ტერმინის სხვა სახელი</translation>
    </message>
    <message>
      <source>typed on another keyboard layout</source>
      <translation>აკრეფილია სხვა განლაგების კლავიატურაზე</translation>
    </message>
    <message>
      <source>in an attached file</source>
      <translation>თანდართულ ფაილში</translation>
    </message>
    <message>
      <source>its key</source>
      <translation>მისი გასაღები</translation>
    </message>
    <message>
      <source>in its labels, tags or fields</source>
      <translation>მის წარწერებში, ჭდეებში ან ველებში</translation>
    </message>
    <message>
      <source>in the file {file}, page {name}</source>
      <translation>ფაილში {file}, გვერდი {name}</translation>
    </message>
    <message>
      <source>in the file {file}, sheet {name}</source>
      <translation>ფაილში {file}, ფურცელი {name}</translation>
    </message>
    <message>
      <source>in the file {file}, “{name}”</source>
      <translation>ფაილში {file}, „{name}“</translation>
    </message>
    <message>
      <source>in the file {file}</source>
      <translation>ფაილში {file}</translation>
    </message>
  </context>
  <context>
    <name>ImportPage</name>
    <message>
      <source>Choose a folder</source>
      <translation>საქაღალდის არჩევა</translation>
    </message>
    <message>
      <source>Choose files</source>
      <translation>ფაილების არჩევა</translation>
    </message>
    <message>
      <source>Texts and tables ({patterns})</source>
      <translation>ტექსტები და ცხრილები ({patterns})</translation>
    </message>
    <message>
      <source>All files (*)</source>
      <translation>ყველა ფაილი (*)</translation>
    </message>
    <message>
      <source>An import is under way; let it end, or cancel it.</source>
      <translation>შემოტანა მიმდინარეობს; დაელოდეთ ან გააუქმეთ.</translation>
    </message>
    <message>
      <source>Reading files</source>
      <translation>ფაილების წაკითხვა</translation>
    </message>
    <message>
      <source>Trying the import</source>
      <translation>შემოტანის ცდა</translation>
    </message>
    <message>
      <source>Importing</source>
      <translation>შემოტანა</translation>
    </message>
    <message>
      <source>Stopped. Nothing was taken in.</source>
      <translation>შეჩერდა. არაფერი შემოტანილა.</translation>
    </message>
    <message>
      <source>Take it back</source>
      <translation>გაუქმება</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>გაუქმება</translation>
    </message>
    <message>
      <source>Take the import back?</source>
      <translation>გავაუქმოთ შემოტანა?</translation>
    </message>
    <message>
      <source>What it made is retired, what it changed gets its earlier text again, its comments are withdrawn. What was edited since stays. Nothing is deleted: the history keeps everything.</source>
      <translation>შექმნილი მასალები ხმარებიდან ამოიღება, შეცვლილს წინა ტექსტი დაუბრუნდება, მათი კომენტარები უკან გაიწვევა. რაც მას შემდეგ შესწორდა, დარჩება. არაფერი წაიშლება: ისტორია ყველაფერს ინახავს.</translation>
    </message>
    <message>
      <source>Import taken back</source>
      <translation>შემოტანა გაუქმდა</translation>
    </message>
  </context>
  <context>
    <name>Importing</name>
    <message>
      <source>Let go to see what becomes of the files.</source>
      <translation>გაუშვით და ნახავთ, რად იქცევა ფაილები.</translation>
    </message>
    <message>
      <source>Save as a plain folder</source>
      <translation>ჩვეულებრივ საქაღალდედ შენახვა</translation>
    </message>
    <message>
      <source>Writing files</source>
      <translation>ფაილების ჩაწერა</translation>
    </message>
    <message>
      <source>Stopped. No folder was written.</source>
      <translation>შეჩერდა. საქაღალდე არ ჩაწერილა.</translation>
    </message>
    <message>
      <source>Saved: {path}</source>
      <translation>შენახულია: {path}</translation>
    </message>
    <message>
      <source>Items: {count}</source>
      <translation>მასალები: {count}</translation>
    </message>
    <message>
      <source>becomes a proposal, to be taken over or not</source>
      <translation>იქცევა წინადადებად, რომელსაც მიიღებთ ან არა</translation>
    </message>
    <message>
      <source>is carried out</source>
      <translation>სრულდება</translation>
    </message>
    <message>
      <source>is left out</source>
      <translation>გამოტოვებულია</translation>
    </message>
    <message>
      <source>And more: {count}.</source>
      <translation>და კიდევ: {count}.</translation>
    </message>
    <message>
      <source>No name</source>
      <translation>უსახელო</translation>
    </message>
    <message>
      <source>Answers: {words}</source>
      <translation>პასუხობს: {words}</translation>
    </message>
    <message>
      <source>Marked as settled</source>
      <translation>მოგვარებულად არის მონიშნული</translation>
    </message>
    <message>
      <source>another format</source>
      <translation>სხვა ფორმატი</translation>
    </message>
    <message>
      <source>Comments: {comments}, proposed changes: {proposals}.</source>
      <translation>კომენტარები: {comments}, შემოთავაზებული ცვლილებები: {proposals}.</translation>
    </message>
    <message>
      <source>Left out</source>
      <translation>გამოტოვებულია</translation>
    </message>
    <message>
      <source>A heading of its own</source>
      <translation>ცალკე ქვესათაური</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>სათაური</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>ენა</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>ჭდეები</translation>
    </message>
    <message>
      <source>Key of the item</source>
      <translation>მასალის გასაღები</translation>
    </message>
    <message>
      <source>Kind of the item</source>
      <translation>მასალის სახე</translation>
    </message>
    <message>
      <source>At the end of the text</source>
      <translation>ტექსტის ბოლოში</translation>
    </message>
    <message>
      <source>Here already: {key}</source>
      <translation>უკვე არის: {key}</translation>
    </message>
    <message>
      <source>Same title as {key}; left out</source>
      <translation>{key} იმავე სათაურითაა; გამოტოვებულია</translation>
    </message>
    <message>
      <source>New version of {key}</source>
      <translation>{key}-ის ახალი ვერსია</translation>
    </message>
    <message>
      <source>{kind}  ·  rows: {count}</source>
      <translation>{kind}  ·  სტრიქონები: {count}</translation>
    </message>
    <message>
      <source>New item</source>
      <translation>ახალი მასალა</translation>
    </message>
    <message>
      <source>New version</source>
      <translation>ახალი ვერსია</translation>
    </message>
    <message>
      <source>New version, put together with what was changed meanwhile</source>
      <translation>ახალი ვერსია, გაერთიანებული შუალედურ ცვლილებებთან</translation>
    </message>
    <message>
      <source>Second version, to be put together</source>
      <translation>მეორე ვერსია, გასაერთიანებელია</translation>
    </message>
    <message>
      <source>Nothing to change</source>
      <translation>შესაცვლელი არაფერია</translation>
    </message>
    <message>
      <source>Here already</source>
      <translation>უკვე არის</translation>
    </message>
    <message>
      <source>Not possible</source>
      <translation>ვერ შემოვიდა</translation>
    </message>
    <message>
      <source>Would be a new item</source>
      <translation>შეიქმნებოდა ახალი მასალა</translation>
    </message>
    <message>
      <source>Would be a new version</source>
      <translation>შეიქმნებოდა ახალი ვერსია</translation>
    </message>
    <message>
      <source>New items: {made}. New versions: {revised}. Here already: {same}. Left out: {left}. Not possible: {refused}.</source>
      <translation>ახალი მასალები: {made}. ახალი ვერსიები: {revised}. უკვე არის: {same}. გამოტოვებულია: {left}. ვერ შემოვიდა: {refused}.</translation>
    </message>
    <message>
      <source>Taken back. Retired: {retired}. Earlier text again: {restored}. Comments withdrawn: {withdrawn}.</source>
      <translation>გაუქმდა. ხმარებიდან ამოღებულია: {retired}. წინა ტექსტი დაუბრუნდა: {restored}. გაწვეული კომენტარები: {withdrawn}.</translation>
    </message>
    <message>
      <source>Edited since, so they stay: {keys}.</source>
      <translation>მას შემდეგ შესწორდა, ამიტომ რჩება: {keys}.</translation>
    </message>
  </context>
  <context>
    <name>Incoming</name>
    <message>
      <source>Add files…</source>
      <translation>ფაილების დამატება…</translation>
    </message>
    <message>
      <source>Forms ({endings})</source>
      <translation>ფორმები ({endings})</translation>
    </message>
    <message>
      <source>Watch a folder…</source>
      <translation>საქაღალდეზე თვალყური…</translation>
    </message>
    <message>
      <source>Reading forms</source>
      <translation>ფორმების კითხვა</translation>
    </message>
    <message>
      <source>Reading was stopped; nothing of these files was taken.</source>
      <translation>კითხვა შეწყდა; ამ ფაილებიდან არაფერია აღებული.</translation>
    </message>
  </context>
  <context>
    <name>Insertions</name>
    <message>
      <source>Insert a picture</source>
      <translation>სურათის ჩასმა</translation>
    </message>
    <message>
      <source>Describe the picture</source>
      <translation>აღწერეთ სურათი</translation>
    </message>
  </context>
  <context>
    <name>InviteDialog</name>
    <message>
      <source>Add to the round</source>
      <translation>რაუნდში დამატება</translation>
    </message>
    <message>
      <source>Correct</source>
      <translation>გასწორება</translation>
    </message>
    <message>
      <source>&amp;Group</source>
      <translation>&amp;ჯგუფი</translation>
    </message>
    <message>
      <source>Group</source>
      <translation>ჯგუფი</translation>
    </message>
    <message>
      <source>&amp;How many</source>
      <translation>&amp;რამდენი</translation>
    </message>
    <message>
      <source>How many</source>
      <translation>რამდენი</translation>
    </message>
    <message>
      <source>&amp;Name or role</source>
      <translation>&amp;სახელი ან თანამდებობა</translation>
    </message>
    <message>
      <source>Name or role</source>
      <translation>სახელი ან თანამდებობა</translation>
    </message>
    <message>
      <source>&amp;Organisation</source>
      <translation>&amp;ორგანიზაცია</translation>
    </message>
    <message>
      <source>Organisation</source>
      <translation>ორგანიზაცია</translation>
    </message>
    <message>
      <source>may stay empty</source>
      <translation>შეიძლება ცარიელი დარჩეს</translation>
    </message>
    <message>
      <source>Observer: no full member of the body that votes</source>
      <translation>დამკვირვებელი: კენჭისმყრელი ორგანოს სრული წევრი არ არის</translation>
    </message>
    <message>
      <source>In a formal ballot two thirds of the full members must be in favour; observers count among all who vote. Elsewhere it makes no difference.</source>
      <translation>ოფიციალურ კენჭისყრაში სრული წევრების ორი მესამედი უნდა იყოს მომხრე; დამკვირვებლები ყველა ხმის მიმცემს შორის ითვლებიან. სხვაგან განსხვავება არ არის.</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>დამატება</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>გაუქმება</translation>
    </message>
  </context>
  <context>
    <name>ItemDialog</name>
    <message>
      <source>Choose an item</source>
      <translation>მასალის არჩევა</translation>
    </message>
    <message>
      <source>Words of its title or text</source>
      <translation>მისი სათაურის ან ტექსტის სიტყვები</translation>
    </message>
    <message>
      <source>Items found</source>
      <translation>ნაპოვნი მასალები</translation>
    </message>
    <message>
      <source>Choose</source>
      <translation>არჩევა</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>გაუქმება</translation>
    </message>
  </context>
  <context>
    <name>ItemsEdit</name>
    <message>
      <source>Add an item…</source>
      <translation>მასალის დამატება…</translation>
    </message>
    <message>
      <source>Take away “{title}”</source>
      <translation>„{title}“: ამოღება</translation>
    </message>
  </context>
  <context>
    <name>JobBar</name>
    <message>
      <source>Cancel</source>
      <translation>გაუქმება</translation>
    </message>
    <message>
      <source>Stop this work; what is saved stays saved</source>
      <translation>შეწყვეტა; შენახული შენახული რჩება</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>მიმდინარეობა</translation>
    </message>
  </context>
  <context>
    <name>Keeping</name>
    <message>
      <source>Open a library</source>
      <translation>ბიბლიოთეკის გახსნა</translation>
    </message>
    <message>
      <source>Make a library</source>
      <translation>ბიბლიოთეკის შექმნა</translation>
    </message>
    <message>
      <source>Making a backup…</source>
      <translation>იქმნება სარეზერვო ასლი…</translation>
    </message>
    <message>
      <source>Checking the library…</source>
      <translation>ბიბლიოთეკა მოწმდება…</translation>
    </message>
    <message>
      <source>Rebuilding the search index…</source>
      <translation>საძიებო ინდექსი თავიდან იგება…</translation>
    </message>
    <message>
      <source>Libraries</source>
      <translation>ბიბლიოთეკები</translation>
    </message>
    <message>
      <source>Backup made, opened and checked. Records: {number}.</source>
      <translation>სარეზერვო ასლი შექმნილია, გახსნილი და შემოწმებული. ჩანაწერები: {number}.</translation>
    </message>
    <message>
      <source>Read again and compared. Records: {records}. Items: {items}. Backups: {backups}.</source>
      <translation>ხელახლა წაკითხული და შედარებულია. ჩანაწერები: {records}. მასალები: {items}. სარეზერვო ასლები: {backups}.</translation>
    </message>
    <message>
      <source>The library is whole.</source>
      <translation>ბიბლიოთეკა დაუზიანებელია.</translation>
    </message>
    <message>
      <source>Open the last good backup, and keep this library as it is until the cause is known.</source>
      <translation>გახსენით ბოლო გამართული სარეზერვო ასლი და ეს ბიბლიოთეკა უცვლელად შეინახეთ, სანამ მიზეზი გაირკვევა.</translation>
    </message>
    <message>
      <source>The check found something.</source>
      <translation>შემოწმებამ ხარვეზი აღმოაჩინა.</translation>
    </message>
  </context>
  <context>
    <name>KeptPanel</name>
    <message>
      <source>Saved searches</source>
      <translation>შენახული ძიებები</translation>
    </message>
    <message>
      <source>None yet. Search for something, then press “Save this search”.</source>
      <translation>ჯერ არც ერთი. მოძებნეთ რამე, შემდეგ დააჭირეთ „ძიების შენახვას“.</translation>
    </message>
    <message>
      <source>Found: {number}</source>
      <translation>ნაპოვნია: {number}</translation>
    </message>
    <message>
      <source>New: {number}</source>
      <translation>ახალი: {number}</translation>
    </message>
    <message>
      <source>Forget the search “{name}”</source>
      <translation>ძიების „{name}“ დავიწყება</translation>
    </message>
  </context>
  <context>
    <name>LeavingChoices</name>
    <message>
      <source>Save as</source>
      <translation>შენახვის ფორმატი</translation>
    </message>
    <message>
      <source>Who will read it</source>
      <translation>ვინ წაიკითხავს</translation>
    </message>
    <message>
      <source>A file for each item</source>
      <translation>თითო ფაილი თითო მასალისთვის</translation>
    </message>
  </context>
  <context>
    <name>LetOut</name>
    <message>
      <source>Let out in spite of the check:</source>
      <translation>გაიცა შემოწმების მიუხედავად:</translation>
    </message>
  </context>
  <context>
    <name>LineEdit</name>
    <message>
      <source>2026 or 2026-11 or 2026-11-23</source>
      <translation>2026, 2026-11 ან 2026-11-23</translation>
    </message>
  </context>
  <context>
    <name>LineList</name>
    <message>
      <source>Files</source>
      <translation>ფაილები</translation>
    </message>
  </context>
  <context>
    <name>LinkDialog</name>
    <message>
      <source>Link to another item</source>
      <translation>სხვა მასალასთან დაკავშირება</translation>
    </message>
    <message>
      <source>“{title}”</source>
      <translation>„{title}“</translation>
    </message>
    <message>
      <source>Kind of link</source>
      <translation>კავშირის სახე</translation>
    </message>
    <message>
      <source>Type words of the other item</source>
      <translation>აკრიფეთ მეორე მასალის სიტყვები</translation>
    </message>
    <message>
      <source>Items found</source>
      <translation>ნაპოვნი მასალები</translation>
    </message>
    <message>
      <source>Link</source>
      <translation>დაკავშირება</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>გაუქმება</translation>
    </message>
  </context>
  <context>
    <name>ListExport</name>
    <message>
      <source>Items of the library</source>
      <translation>ბიბლიოთეკის მასალები</translation>
    </message>
  </context>
  <context>
    <name>Listing</name>
    <message>
      <source>Items</source>
      <translation>მასალები</translation>
    </message>
    <message>
      <source>Last changed first</source>
      <translation>ჯერ ბოლოს შეცვლილი</translation>
    </message>
    <message>
      <source>By title</source>
      <translation>სათაურით</translation>
    </message>
    <message>
      <source>Retired items too</source>
      <translation>ხმარებიდან ამოღებული მასალებიც</translation>
    </message>
    <message>
      <source>Only what waits for somebody</source>
      <translation>მხოლოდ ის, რაც ვინმეს ელოდება</translation>
    </message>
    <message>
      <source>Only of one owner…</source>
      <translation>მხოლოდ ერთი პასუხისმგებლის…</translation>
    </message>
    <message>
      <source>Order</source>
      <translation>დალაგება</translation>
    </message>
    <message>
      <source>Order of the list, and which items are in it</source>
      <translation>სიის რიგი და მასში შემავალი მასალები</translation>
    </message>
    <message>
      <source>Nothing here yet.

Take a facet away on the left, or make a new item with Ctrl+N.</source>
      <translation>აქ ჯერ არაფერია.

მოხსენით შეზღუდვა მარცხნივ, ან შექმენით ახალი მასალა: Ctrl+N.</translation>
    </message>
    <message>
      <source>Only of one owner</source>
      <translation>მხოლოდ ერთი პასუხისმგებლის</translation>
    </message>
    <message>
      <source>Name or role of the owner, or a part of it</source>
      <translation>პასუხისმგებლის სახელი ან როლი, ან მისი ნაწილი</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>ჩვენება</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>გაუქმება</translation>
    </message>
    <message>
      <source>Owner: {name}</source>
      <translation>პასუხისმგებელი: {name}</translation>
    </message>
    <message>
      <source>Waits for somebody</source>
      <translation>ელოდება ვინმეს</translation>
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>{name} (reading only)</source>
      <translation>{name} (მხოლოდ წასაკითხად)</translation>
    </message>
  </context>
  <context>
    <name>MakeDialog</name>
    <message>
      <source>Make forms</source>
      <translation>ფორმების მომზადება</translation>
    </message>
    <message>
      <source>Round</source>
      <translation>რაუნდი</translation>
    </message>
    <message>
      <source>As</source>
      <translation>როგორც</translation>
    </message>
    <message>
      <source>Language of the form</source>
      <translation>ფორმის ენა</translation>
    </message>
    <message>
      <source>Who answers questions (a role, no name)</source>
      <translation>ვინ პასუხობს კითხვებს (თანამდებობა, არა სახელი)</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>საქაღალდე</translation>
    </message>
    <message>
      <source>PDF to fill in, a file for each participant</source>
      <translation>შესავსები PDF, ფაილი თითოეული მონაწილისთვის</translation>
    </message>
    <message>
      <source>Paper to print, one file for all</source>
      <translation>დასაბეჭდი ქაღალდი, ერთი ფაილი ყველასთვის</translation>
    </message>
    <message>
      <source>Spreadsheets, a file for each participant</source>
      <translation>ცხრილები, ფაილი თითოეული მონაწილისთვის</translation>
    </message>
    <message>
      <source>Ask for a reason beside each answer</source>
      <translation>საფუძვლის კითხვა თითოეულ პასუხთან</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>არჩევა…</translation>
    </message>
    <message>
      <source>Make</source>
      <translation>მომზადება</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>გაუქმება</translation>
    </message>
    <message>
      <source>In a secret round a sheet or file shows who answered what: destroy it when it is counted.</source>
      <translation>ფარულ რაუნდში ფურცელი ან ფაილი აჩვენებს, ვინ რა უპასუხა: დათვლის შემდეგ გაანადგურეთ.</translation>
    </message>
  </context>
  <context>
    <name>Maker</name>
    <message>
      <source>Making the pages</source>
      <translation>გვერდების შექმნა</translation>
    </message>
  </context>
  <context>
    <name>Mapping</name>
    <message>
      <source>In the file</source>
      <translation>ფაილში</translation>
    </message>
    <message>
      <source>Becomes</source>
      <translation>იქცევა</translation>
    </message>
    <message>
      <source>Begins with</source>
      <translation>იწყება ასე</translation>
    </message>
    <message>
      <source>What becomes what</source>
      <translation>რა რად იქცევა</translation>
    </message>
    <message>
      <source>{words} (a guess)</source>
      <translation>{words} (ვარაუდი)</translation>
    </message>
    <message>
      <source>What “{name}” becomes</source>
      <translation>რად იქცევა „{name}“</translation>
    </message>
  </context>
  <context>
    <name>MergePage</name>
    <message>
      <source>Back</source>
      <translation>უკან</translation>
    </message>
    <message>
      <source>Save the merged text</source>
      <translation>გაერთიანებულის შენახვა</translation>
    </message>
    <message>
      <source>A note for the others, if you like</source>
      <translation>შენიშვნა სხვებისთვის, თუ გსურთ</translation>
    </message>
    <message>
      <source>Put together without asking</source>
      <translation>გაერთიანდა შეკითხვის გარეშე</translation>
    </message>
    <message>
      <source>What comes of it</source>
      <translation>შედეგი</translation>
    </message>
    <message>
      <source>What both versions changed</source>
      <translation>რა შეცვალა ორივე ვერსიამ</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>ტექსტი</translation>
    </message>
    <message>
      <source>There is one version: nothing has to be merged.</source>
      <translation>ვერსია ერთია: გასაერთიანებელი არაფერია.</translation>
    </message>
    <message>
      <source>First version: {author}, {when}. Second version: {other}, {then}.</source>
      <translation>პირველი ვერსია: {author}, {when}. მეორე ვერსია: {other}, {then}.</translation>
    </message>
    <message>
      <source>To be decided: {number}.</source>
      <translation>გადასაწყვეტია: {number}.</translation>
    </message>
    <message>
      <source>Nothing has to be decided: the two go together.</source>
      <translation>გადასაწყვეტი არაფერია: ორივე თავსებადია.</translation>
    </message>
    <message>
      <source>from the first version</source>
      <translation>პირველი ვერსიიდან</translation>
    </message>
    <message>
      <source>from the second version</source>
      <translation>მეორე ვერსიიდან</translation>
    </message>
    <message>
      <source>from both versions</source>
      <translation>ორივე ვერსიიდან</translation>
    </message>
    <message>
      <source>added by both</source>
      <translation>დაამატა ორივემ</translation>
    </message>
    <message>
      <source>{words}; please read it</source>
      <translation>{words}; გთხოვთ, წაიკითხოთ</translation>
    </message>
    <message>
      <source>(taken out)</source>
      <translation>(ამოღებულია)</translation>
    </message>
    <message>
      <source>Details from the second version</source>
      <translation>დეტალები მეორე ვერსიიდან</translation>
    </message>
    <message>
      <source>Merged and saved. Both versions stay in the history.</source>
      <translation>გაერთიანდა და შეინახა. ორივე ვერსია ისტორიაში რჩება.</translation>
    </message>
  </context>
  <context>
    <name>Messages</name>
    <message>
      <source>Understood</source>
      <translation>გასაგებია</translation>
    </message>
    <message>
      <source>Your saved work is safe. You can go on; if it happens again, restart the program and send the report below.</source>
      <translation>შენახული ნამუშევარი უსაფრთხოდ არის. შეგიძლიათ გააგრძელოთ; თუ განმეორდა, ხელახლა გაუშვით პროგრამა და გამოგვიგზავნეთ ქვემოთ მოცემული ანგარიში.</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>დახურვა</translation>
    </message>
    <message>
      <source>Copy the report</source>
      <translation>ანგარიშის კოპირება</translation>
    </message>
    <message>
      <source>The program has made a mistake.</source>
      <translation>პროგრამამ შეცდომა დაუშვა.</translation>
    </message>
  </context>
  <context>
    <name>NewItemDialog</name>
    <message>
      <source>New item</source>
      <translation>ახალი მასალა</translation>
    </message>
    <message>
      <source>&amp;Title</source>
      <translation>&amp;სათაური</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>სათაური</translation>
    </message>
    <message>
      <source>One sentence that says what it is about</source>
      <translation>ერთი წინადადება იმაზე, რას ეხება</translation>
    </message>
    <message>
      <source>&amp;Kind</source>
      <translation>ს&amp;ახე</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>სახე</translation>
    </message>
    <message>
      <source>&amp;Language of the text</source>
      <translation>ტექსტის &amp;ენა</translation>
    </message>
    <message>
      <source>Language of the text</source>
      <translation>ტექსტის ენა</translation>
    </message>
    <message>
      <source>Begin</source>
      <translation>დაწყება</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>გაუქმება</translation>
    </message>
  </context>
  <context>
    <name>NextDialog</name>
    <message>
      <source>reworded since</source>
      <translation>მას შემდეგ შეიცვალა</translation>
    </message>
    <message>
      <source>Next round</source>
      <translation>შემდეგი რაუნდი</translation>
    </message>
    <message>
      <source>The same people are asked by the same rule, on the words that stand now.</source>
      <translation>იმავე ადამიანებს იმავე წესით ეკითხებიან ახლანდელ სიტყვებზე.</translation>
    </message>
    <message>
      <source>&amp;Title</source>
      <translation>&amp;სათაური</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>სათაური</translation>
    </message>
    <message>
      <source>&amp;What is asked again</source>
      <translation>&amp;რას ეკითხებიან ხელახლა</translation>
    </message>
    <message>
      <source>What is asked again</source>
      <translation>რას ეკითხებიან ხელახლა</translation>
    </message>
    <message>
      <source>Plan the round</source>
      <translation>რაუნდის დაგეგმვა</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>გაუქმება</translation>
    </message>
  </context>
  <context>
    <name>Opening</name>
    <message>
      <source>The library is being made…</source>
      <translation>ბიბლიოთეკა იქმნება…</translation>
    </message>
    <message>
      <source>The library is being opened…</source>
      <translation>ბიბლიოთეკა იხსნება…</translation>
    </message>
    <message>
      <source>The edition is being opened…</source>
      <translation>გამოცემა იხსნება…</translation>
    </message>
  </context>
  <context>
    <name>OriginsPage</name>
    <message>
      <source>Back</source>
      <translation>უკან</translation>
    </message>
    <message>
      <source>Point at a sentence: all that was written in the same revision is marked.</source>
      <translation>მიუთითეთ წინადადებაზე: მოინიშნება ყველაფერი, რაც იმავე ვერსიაში დაიწერა.</translation>
    </message>
    <message>
      <source>Text of the item</source>
      <translation>მასალის ტექსტი</translation>
    </message>
    <message>
      <source>No sentence is chosen</source>
      <translation>წინადადება არჩეული არ არის</translation>
    </message>
    <message>
      <source>Written by {author}</source>
      <translation>ავტორი: {author}</translation>
    </message>
    <message>
      <source>Note: {note}</source>
      <translation>შენიშვნა: {note}</translation>
    </message>
    <message>
      <source>Answers the comment {code} by {author}, {when}: {words}</source>
      <translation>პასუხობს კომენტარს {code}, ავტორი {author}, {when}: {words}</translation>
    </message>
    <message>
      <source>After the vote on the statement as it stood before, {when}: {title}</source>
      <translation>დებულების წინანდელ ფორმულირებაზე კენჭისყრის შემდეგ, {when}: {title}</translation>
    </message>
    <message>
      <source>After {author} had moved it, {when}: {what}</source>
      <translation>მას შემდეგ, რაც გადაიყვანა: {author}, {when}: {what}</translation>
    </message>
  </context>
  <context>
    <name>Outgoing</name>
    <message>
      <source>Checking</source>
      <translation>შემოწმება</translation>
    </message>
    <message>
      <source>Here the library can only be read. To let it leave all the same, open the library itself.</source>
      <translation>აქ ბიბლიოთეკის მხოლოდ წაკითხვა შეიძლება. მაინც რომ გასცეთ, თავად ბიბლიოთეკა გახსენით.</translation>
    </message>
    <message>
      <source>To let it leave all the same, give your name in the preferences first.</source>
      <translation>მაინც რომ გასცეთ, ჯერ მიუთითეთ თქვენი სახელი პარამეტრებში.</translation>
    </message>
    <message>
      <source>The folder for the files</source>
      <translation>საქაღალდე ფაილებისთვის</translation>
    </message>
    <message>
      <source>Save as {format}</source>
      <translation>შენახვა ფორმატში: {format}</translation>
    </message>
    <message>
      <source>Writing files</source>
      <translation>ფაილების ჩაწერა</translation>
    </message>
    <message>
      <source>Stopped. The files that were finished are there.</source>
      <translation>შეჩერდა. დასრულებული ფაილები ადგილზეა.</translation>
    </message>
    <message>
      <source>Written: {written}. Failed: {failed}.</source>
      <translation>ჩაიწერა: {written}. ვერ ჩაიწერა: {failed}.</translation>
    </message>
    <message>
      <source>Saved: {path}</source>
      <translation>შენახულია: {path}</translation>
    </message>
  </context>
  <context>
    <name>Overrides</name>
    <message>
      <source>personal data</source>
      <translation>პერსონალური მონაცემები</translation>
    </message>
    <message>
      <source>for a narrower circle</source>
      <translation>უფრო ვიწრო წრისთვის</translation>
    </message>
    <message>
      <source>quotes without consent</source>
      <translation>ციტატები თანხმობის გარეშე</translation>
    </message>
  </context>
  <context>
    <name>Palette</name>
    <message>
      <source>All commands</source>
      <translation>ყველა ბრძანება</translation>
    </message>
    <message>
      <source>What would you like to do?</source>
      <translation>რისი გაკეთება გსურთ?</translation>
    </message>
    <message>
      <source>No command has these letters. Try fewer.</source>
      <translation>ამ ასოებით ბრძანება არ არის. სცადეთ ნაკლები ასო.</translation>
    </message>
  </context>
  <context>
    <name>PaperPrinter</name>
    <message>
      <source>Saved: {path}</source>
      <translation>შენახულია: {path}</translation>
    </message>
    <message>
      <source>Handed to the printer.</source>
      <translation>გადაეცა პრინტერს.</translation>
    </message>
    <message>
      <source>Printing page {number}</source>
      <translation>იბეჭდება გვერდი {number}</translation>
    </message>
  </context>
  <context>
    <name>PassageCard</name>
    <message>
      <source>changed</source>
      <translation>შეიცვალა</translation>
    </message>
    <message>
      <source>new in the original</source>
      <translation>დედანში ახალია</translation>
    </message>
    <message>
      <source>not translated yet</source>
      <translation>ჯერ არ არის ნათარგმნი</translation>
    </message>
    <message>
      <source>no longer in the original</source>
      <translation>დედანში აღარ არის</translation>
    </message>
    <message>
      <source>moved in the original</source>
      <translation>დედანში გადაადგილდა</translation>
    </message>
    <message>
      <source>edited since</source>
      <translation>მას შემდეგ რედაქტირებულია</translation>
    </message>
    <message>
      <source>Take it out here too</source>
      <translation>აქედანაც ამოღება</translation>
    </message>
    <message>
      <source>Begin with the original’s words</source>
      <translation>დედნის სიტყვებით დაწყება</translation>
    </message>
    <message>
      <source>Write the translation of this paragraph here.</source>
      <translation>აქ დაწერეთ ამ აბზაცის თარგმანი.</translation>
    </message>
    <message>
      <source>Translation</source>
      <translation>თარგმანი</translation>
    </message>
  </context>
  <context>
    <name>People</name>
    <message>
      <source>person at this laptop</source>
      <translation>პირი ამ კომპიუტერთან</translation>
    </message>
    <message>
      <source>person at another laptop</source>
      <translation>პირი სხვა კომპიუტერთან</translation>
    </message>
    <message>
      <source>unknown person</source>
      <translation>უცნობი პირი</translation>
    </message>
    <message>
      <source>automatic merge</source>
      <translation>ავტომატური გაერთიანება</translation>
    </message>
    <message>
      <source>starter content</source>
      <translation>საწყისი შინაარსი</translation>
    </message>
  </context>
  <context>
    <name>PeoplePart</name>
    <message>
      <source>Add…</source>
      <translation>დამატება…</translation>
    </message>
    <message>
      <source>Add from a table…</source>
      <translation>ცხრილიდან დამატება…</translation>
    </message>
    <message>
      <source>Correct…</source>
      <translation>გასწორება…</translation>
    </message>
    <message>
      <source>Take out</source>
      <translation>ამოღება</translation>
    </message>
    <message>
      <source>Who is asked</source>
      <translation>ვის ეკითხებიან</translation>
    </message>
    <message>
      <source>No.</source>
      <translation>№</translation>
    </message>
    <message>
      <source>Group</source>
      <translation>ჯგუფი</translation>
    </message>
    <message>
      <source>Name or role</source>
      <translation>სახელი ან თანამდებობა</translation>
    </message>
    <message>
      <source>Organisation</source>
      <translation>ორგანიზაცია</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>გასაღები</translation>
    </message>
    <message>
      <source>Answered</source>
      <translation>უპასუხა</translation>
    </message>
    <message>
      <source>observer</source>
      <translation>დამკვირვებელი</translation>
    </message>
    <message>
      <source>added later</source>
      <translation>მოგვიანებით დაემატა</translation>
    </message>
    <message>
      <source>{done} of {all}</source>
      <translation>{done} / {all}</translation>
    </message>
    <message>
      <source>This round is confidential: only facilitators and custodians see names. Say who you are in the preferences.</source>
      <translation>რაუნდი კონფიდენციალურია: სახელებს მხოლოდ ფასილიტატორები და მცველები ხედავენ. პარამეტრებში თქვით, ვინ ხართ.</translation>
    </message>
    <message>
      <source>A name is never needed. A role says enough, such as “head of the social service”; names travel with the round when the library is exchanged.</source>
      <translation>სახელი არასოდეს არის საჭირო. როლიც საკმარისია, მაგალითად „სოციალური სამსახურის უფროსი“; ბიბლიოთეკის გაცვლისას სახელები რაუნდს მიჰყვება.</translation>
    </message>
    <message>
      <source>A name is never needed. In this round names stay on this laptop and are not exchanged.</source>
      <translation>სახელი არასოდეს არის საჭირო. ამ რაუნდში სახელები ამ ლეპტოპზე რჩება და არ იცვლება.</translation>
    </message>
    <message>
      <source>Added: {count}</source>
      <translation>დაემატა: {count}</translation>
    </message>
    <message>
      <source>Corrected.</source>
      <translation>გასწორდა.</translation>
    </message>
    <message>
      <source>Taken out.</source>
      <translation>ამოღებულია.</translation>
    </message>
    <message>
      <source>A table of who is asked</source>
      <translation>მონაწილეთა ცხრილი</translation>
    </message>
    <message>
      <source>Tables</source>
      <translation>ცხრილები</translation>
    </message>
  </context>
  <context>
    <name>PictureView</name>
    <message>
      <source>The boxes of this statement, enlarged</source>
      <translation>ამ დებულების უჯრები, გადიდებული</translation>
    </message>
    <message>
      <source>What was written by hand</source>
      <translation>რაც ხელით დაიწერა</translation>
    </message>
    <message>
      <source>The page</source>
      <translation>გვერდი</translation>
    </message>
  </context>
  <context>
    <name>PreferencesPage</name>
    <message>
      <source>Preferences</source>
      <translation>პარამეტრები</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>უკან</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>არჩევა…</translation>
    </message>
  </context>
  <context>
    <name>PreviewView</name>
    <message>
      <source>What becomes of the files</source>
      <translation>რად იქცევა ფაილები</translation>
    </message>
    <message>
      <source>Other files…</source>
      <translation>სხვა ფაილები…</translation>
    </message>
    <message>
      <source>Try it first</source>
      <translation>ჯერ ცდა</translation>
    </message>
    <message>
      <source>Says what would happen, file by file and row by row, and saves nothing</source>
      <translation>გვიჩვენებს, რა მოხდებოდა, ფაილებისა და სტრიქონების მიხედვით, და არაფერს ინახავს</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>შემოტანა</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>გაუქმება</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>მიმდინარეობა</translation>
    </message>
    <message>
      <source>To be taken in: {taken} of {count}</source>
      <translation>შემოსატანია: {taken}, სულ: {count}</translation>
    </message>
    <message>
      <source>A library that was saved as a plain folder. Its items come in under their own keys; what is the same here already stays as it is.</source>
      <translation>ბიბლიოთეკა, რომელიც ჩვეულებრივ საქაღალდედ შეინახა. მისი მასალები საკუთარი გასაღებებით შემოდის; რაც აქ უკვე ასეთივეა, უცვლელი რჩება.</translation>
    </message>
  </context>
  <context>
    <name>PrintDialog</name>
    <message>
      <source>Print into a file</source>
      <translation>ფაილში ბეჭდვა</translation>
    </message>
    <message>
      <source>Print</source>
      <translation>ბეჭდვა</translation>
    </message>
    <message>
      <source>Printer</source>
      <translation>პრინტერი</translation>
    </message>
    <message>
      <source>Copies</source>
      <translation>ასლები</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>გვერდები</translation>
    </message>
    <message>
      <source>Sides</source>
      <translation>მხარეები</translation>
    </message>
    <message>
      <source>Pages on a sheet</source>
      <translation>გვერდი ფურცელზე</translation>
    </message>
    <message>
      <source>Paper</source>
      <translation>ქაღალდი</translation>
    </message>
    <message>
      <source>No printer is set up on this computer. Save the pages as a file and print them elsewhere.</source>
      <translation>ამ კომპიუტერზე პრინტერი დაყენებული არ არის. გვერდები ფაილად შეინახეთ და სხვაგან დაბეჭდეთ.</translation>
    </message>
    <message>
      <source>Into a PDF file…</source>
      <translation>PDF ფაილში…</translation>
    </message>
    <message>
      <source>One side</source>
      <translation>ერთი მხარე</translation>
    </message>
    <message>
      <source>Both, turned over the long edge</source>
      <translation>ორივე, გრძელ კიდეზე გადაბრუნებით</translation>
    </message>
    <message>
      <source>Both, turned over the short edge</source>
      <translation>ორივე, მოკლე კიდეზე გადაბრუნებით</translation>
    </message>
    <message>
      <source>One</source>
      <translation>ერთი</translation>
    </message>
    <message>
      <source>Two</source>
      <translation>ორი</translation>
    </message>
    <message>
      <source>As the pages</source>
      <translation>როგორც გვერდებია</translation>
    </message>
    <message>
      <source>All; or 1-3, 7</source>
      <translation>ყველა; ან 1-3, 7</translation>
    </message>
    <message>
      <source>Printer settings…</source>
      <translation>პრინტერის პარამეტრები…</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>გაუქმება</translation>
    </message>
    <message>
      <source>Save…</source>
      <translation>შენახვა…</translation>
    </message>
    <message>
      <source>Name pages from 1 to {count}, such as 1-3, 7.</source>
      <translation>დაასახელეთ გვერდები 1-დან {count}-მდე, მაგალითად 1-3, 7.</translation>
    </message>
  </context>
  <context>
    <name>Projector</name>
    <message>
      <source>Projector</source>
      <translation>პროექტორი</translation>
    </message>
    <message>
      <source>→  On</source>
      <translation>→  შემდეგი</translation>
    </message>
    <message>
      <source>F2  Show of hands</source>
      <translation>F2  ხელის აწევა</translation>
    </message>
    <message>
      <source>F3  One after the other</source>
      <translation>F3  რიგრიგობით</translation>
    </message>
    <message>
      <source>Esc  Leave</source>
      <translation>Esc  გასვლა</translation>
    </message>
    <message>
      <source>F4  Hide again</source>
      <translation>F4  კვლავ დამალვა</translation>
    </message>
    <message>
      <source>F4  Show what was answered</source>
      <translation>F4  პასუხების ჩვენება</translation>
    </message>
    <message>
      <source>More hands than people: {groups}</source>
      <translation>ხელი მეტია, ვიდრე ადამიანი: {groups}</translation>
    </message>
    <message>
      <source>Are they present and were not counted? They are added to the round, marked as added later.</source>
      <translation>ესწრებიან და არ დათვლილან? ისინი რაუნდს დაემატება, მოგვიანებით დამატებულის ნიშნით.</translation>
    </message>
    <message>
      <source>Add them</source>
      <translation>დამატება</translation>
    </message>
    <message>
      <source>Count again</source>
      <translation>ხელახლა დათვლა</translation>
    </message>
  </context>
  <context>
    <name>PublishingPage</name>
    <message>
      <source>Hand out</source>
      <translation>დასარიგებელი</translation>
    </message>
    <message>
      <source>Items</source>
      <translation>მასალები</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>უკან</translation>
    </message>
    <message>
      <source>Print…</source>
      <translation>ბეჭდვა…</translation>
    </message>
    <message>
      <source>Check…</source>
      <translation>შემოწმება…</translation>
    </message>
    <message>
      <source>Look for personal data, quotes without consent, and links that lead nowhere</source>
      <translation>პერსონალური მონაცემების, უთანხმოდ მოყვანილი ციტატებისა და უმისამართო ბმულების ძებნა</translation>
    </message>
    <message>
      <source>Making the pages…</source>
      <translation>გვერდები იქმნება…</translation>
    </message>
    <message>
      <source>Save as PDF…</source>
      <translation>PDF-ად შენახვა…</translation>
    </message>
    <message>
      <source>Save…</source>
      <translation>შენახვა…</translation>
    </message>
  </context>
  <context>
    <name>QFileDialog</name>
    <message>
      <source>File &amp;name:</source>
      <translation>ფაილის &amp;სახელი:</translation>
    </message>
    <message>
      <source>Files of type:</source>
      <translation>ფაილის ტიპი:</translation>
    </message>
    <message>
      <source>Look in:</source>
      <translation>საქაღალდე:</translation>
    </message>
    <message>
      <source>&amp;Open</source>
      <translation>&amp;გახსნა</translation>
    </message>
    <message>
      <source>&amp;Save</source>
      <translation>&amp;შენახვა</translation>
    </message>
    <message>
      <source>Directory:</source>
      <translation>საქაღალდე:</translation>
    </message>
  </context>
  <context>
    <name>ReadingPane</name>
    <message>
      <source>Text of the item</source>
      <translation>მასალის ტექსტი</translation>
    </message>
    <message>
      <source>Choose an item to read it here.</source>
      <translation>აირჩიეთ მასალა, რომ აქ წაიკითხოთ.</translation>
    </message>
    <message>
      <source>More</source>
      <translation>მეტი</translation>
    </message>
    <message>
      <source>What else can be done with this item</source>
      <translation>კიდევ რა შეიძლება გაკეთდეს ამ მასალაზე</translation>
    </message>
    <message>
      <source>Open this address in the browser?</source>
      <translation>გაიხსნას ეს მისამართი ბრაუზერში?</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>გახსნა</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>გაუქმება</translation>
    </message>
    <message>
      <source>Write to this address with your mail program?</source>
      <translation>გსურთ ამ მისამართზე წერილის დაწერა თქვენი საფოსტო პროგრამით?</translation>
    </message>
    <message>
      <source>Save a copy of the file</source>
      <translation>ფაილის ასლის შენახვა</translation>
    </message>
  </context>
  <context>
    <name>ReceiptDialog</name>
    <message>
      <source>Your receipt</source>
      <translation>თქვენი ქვითარი</translation>
    </message>
    <message>
      <source>Your answers are in the ballot box. This receipt is the only thing that shows which are yours: it changes them before the closing, and shows afterwards that they were counted. It is kept nowhere; write it down or print it now.</source>
      <translation>თქვენი პასუხები საარჩევნო ყუთშია. მხოლოდ ეს ქვითარი აჩვენებს, რომელია თქვენი: დახურვამდე მათ ცვლის, შემდეგ კი აჩვენებს, რომ დაითვალა. ის არსად ინახება; ახლავე ჩაიწერეთ ან დაბეჭდეთ.</translation>
    </message>
    <message>
      <source>Receipt</source>
      <translation>ქვითარი</translation>
    </message>
    <message>
      <source>Print the receipt…</source>
      <translation>ქვითრის დაბეჭდვა…</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>კოპირება</translation>
    </message>
    <message>
      <source>I have it; hide it</source>
      <translation>მაქვს; დამალე</translation>
    </message>
    <message>
      <source>Receipt of a secret answer</source>
      <translation>ფარული პასუხის ქვითარი</translation>
    </message>
    <message>
      <source>With it you can change your answer before the closing, and see afterwards that it was counted: “Check a receipt”, or toolkit round check {round} RECEIPT. Keep it to yourself.</source>
      <translation>მისით დახურვამდე პასუხის შეცვლა შეგიძლიათ, შემდეგ კი ნახავთ, რომ დაითვალა: „ქვითრის შემოწმება“ ან toolkit round check {round} RECEIPT. სხვას ნუ აჩვენებთ.</translation>
    </message>
  </context>
  <context>
    <name>RegisterPage</name>
    <message>
      <source>Comments</source>
      <translation>კომენტარები</translation>
    </message>
    <message>
      <source>Comments on all items</source>
      <translation>ყველა მასალის კომენტარები</translation>
    </message>
    <message>
      <source>Every state</source>
      <translation>ყველა მდგომარეობა</translation>
    </message>
    <message>
      <source>Every group</source>
      <translation>ყველა ჯგუფი</translation>
    </message>
    <message>
      <source>Every type</source>
      <translation>ყველა ტიპი</translation>
    </message>
    <message>
      <source>Name of a person</source>
      <translation>პირის სახელი</translation>
    </message>
    <message>
      <source>Only open ones</source>
      <translation>მხოლოდ ღია</translation>
    </message>
    <message>
      <source>The chosen comments</source>
      <translation>არჩეული კომენტარები</translation>
    </message>
    <message>
      <source>Answer…</source>
      <translation>პასუხი…</translation>
    </message>
    <message>
      <source>Show in the text</source>
      <translation>ტექსტში ჩვენება</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>გატანა…</translation>
    </message>
    <message>
      <source>Take in…</source>
      <translation>მიღება…</translation>
    </message>
    <message>
      <source>No comment is left by what you chose above. In a text, mark words and press Ctrl+Alt+M.</source>
      <translation>ზემოთ არჩეულს კომენტარი არ შეესაბამება. ტექსტში მონიშნეთ სიტყვები და დააჭირეთ Ctrl+Alt+M.</translation>
    </message>
    <message>
      <source>{done} of {total} answered</source>
      <translation>პასუხგაცემულია {done} ({total}-იდან)</translation>
    </message>
  </context>
  <context>
    <name>RegisterPart</name>
    <message>
      <source>Every answer that came</source>
      <translation>ყველა მიღებული პასუხი</translation>
    </message>
    <message>
      <source>When</source>
      <translation>როდის</translation>
    </message>
    <message>
      <source>Who</source>
      <translation>ვინ</translation>
    </message>
    <message>
      <source>Statement</source>
      <translation>დებულება</translation>
    </message>
    <message>
      <source>Answer</source>
      <translation>პასუხი</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>მიზეზი</translation>
    </message>
    <message>
      <source>How it came</source>
      <translation>როგორ მოვიდა</translation>
    </message>
    <message>
      <source>Counts</source>
      <translation>ითვლება</translation>
    </message>
    <message>
      <source>Nothing is overwritten: an answer that was corrected or taken back stays here, in grey. A reason that was added later changes nothing of how the answer came.</source>
      <translation>არაფერი გადაიწერება: გასწორებული ან უკან წაღებული პასუხი აქ რჩება, ნაცრისფრად. მოგვიანებით დამატებული მიზეზი არ ცვლის იმას, როგორ მოვიდა პასუხი.</translation>
    </message>
    <message>
      <source>Of a secret round it is known who took part and when; what was answered lies apart from it.</source>
      <translation>ფარული რაუნდისას ცნობილია, ვინ და როდის მიიღო მონაწილეობა; რა უპასუხეს, ცალკე ინახება.</translation>
    </message>
    <message>
      <source>in the ballot box</source>
      <translation>საარჩევნო ყუთშია</translation>
    </message>
    <message>
      <source>taken back</source>
      <translation>უკან წაიღო</translation>
    </message>
    <message>
      <source>after the closing</source>
      <translation>დახურვის შემდეგ</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>კი</translation>
    </message>
    <message>
      <source>yes, reason added</source>
      <translation>კი, დაემატა მიზეზი</translation>
    </message>
    <message>
      <source>no, replaced</source>
      <translation>არა, შეიცვალა</translation>
    </message>
    <message>
      <source>{who}, by {speaker}</source>
      <translation>{who}, წარმომადგენელი: {speaker}</translation>
    </message>
    <message>
      <source>{way}; the reason: {later}</source>
      <translation>{way}; მიზეზი: {later}</translation>
    </message>
  </context>
  <context>
    <name>Related</name>
    <message>
      <source>possible contradictions: {number}</source>
      <translation>შესაძლო წინააღმდეგობა: {number}</translation>
    </message>
    <message>
      <source>likely duplicates: {number}</source>
      <translation>სავარაუდო დუბლიკატი: {number}</translation>
    </message>
    <message>
      <source>Seems to contradict this item</source>
      <translation>როგორც ჩანს, ეწინააღმდეგება ამ მასალას</translation>
    </message>
    <message>
      <source>Here:</source>
      <translation>აქ:</translation>
    </message>
    <message>
      <source>There:</source>
      <translation>იქ:</translation>
    </message>
    <message>
      <source>Here: {here}. There: {there}.</source>
      <translation>აქ: {here}. იქ: {there}.</translation>
    </message>
    <message>
      <source>Likely a duplicate ({percent} the same)</source>
      <translation>სავარაუდოდ დუბლიკატია ({percent} ემთხვევა)</translation>
    </message>
    <message>
      <source>Both have: {words}</source>
      <translation>საერთო სიტყვები: {words}</translation>
    </message>
    <message>
      <source>Put a link at the cursor</source>
      <translation>ბმულის ჩასმა კურსორთან</translation>
    </message>
    <message>
      <source>Link…</source>
      <translation>დაკავშირება…</translation>
    </message>
  </context>
  <context>
    <name>Relevant</name>
    <message>
      <source>Related</source>
      <translation>მსგავსი</translation>
    </message>
    <message>
      <source>Lessons relevant to what you write, from the paragraph at the cursor</source>
      <translation>გაკვეთილები, რომლებიც კურსორთან მდგომ აბზაცს ეხება</translation>
    </message>
  </context>
  <context>
    <name>RelevantPanel</name>
    <message>
      <source>Only lessons</source>
      <translation>მხოლოდ გაკვეთილები</translation>
    </message>
    <message>
      <source>Related items</source>
      <translation>მსგავსი მასალები</translation>
    </message>
    <message>
      <source>Text of the item</source>
      <translation>მასალის ტექსტი</translation>
    </message>
    <message>
      <source>Back to the list</source>
      <translation>სიაში დაბრუნება</translation>
    </message>
    <message>
      <source>Put a link at the cursor</source>
      <translation>ბმულის ჩასმა კურსორთან</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>გახსნა</translation>
    </message>
    <message>
      <source>On the subject of the paragraph at the cursor</source>
      <translation>კურსორთან მდგომი აბზაცის თემაზე</translation>
    </message>
    <message>
      <source>On the subject of this section</source>
      <translation>ამ ნაწილის თემაზე</translation>
    </message>
    <message>
      <source>On the subject of the title</source>
      <translation>სათაურის თემაზე</translation>
    </message>
    <message>
      <source>Nothing in the library is on this subject yet.</source>
      <translation>ბიბლიოთეკაში ამ თემაზე ჯერ არაფერია.</translation>
    </message>
  </context>
  <context>
    <name>Removing</name>
    <message>
      <source>A new revision without it is made; the history can bring it back.</source>
      <translation>შეიქმნება ახალი ვერსია მის გარეშე; ისტორიიდან მისი დაბრუნება შეიძლება.</translation>
    </message>
    <message>
      <source>Remove the link to “{title}”?</source>
      <translation>მოიხსნას კავშირი მასალასთან „{title}“?</translation>
    </message>
    <message>
      <source>The text shows this file: its place there will stay empty.</source>
      <translation>ტექსტში ეს ფაილი ჩანს: მისი ადგილი იქ ცარიელი დარჩება.</translation>
    </message>
    <message>
      <source>Remove the file “{name}”?</source>
      <translation>მოიხსნას ფაილი „{name}“?</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>მოხსნა</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>გაუქმება</translation>
    </message>
  </context>
  <context>
    <name>ReportDialog</name>
    <message>
      <source>Report on the round</source>
      <translation>რაუნდის ანგარიში</translation>
    </message>
    <message>
      <source>The round is still open: the report says so, and its numbers may change.</source>
      <translation>რაუნდი ჯერ ღიაა: ანგარიში ამას ამბობს და მისი რიცხვები შეიძლება შეიცვალოს.</translation>
    </message>
    <message>
      <source>Every number is computed anew from the answers. No person is named.</source>
      <translation>ყოველი რიცხვი პასუხებიდან ხელახლა ითვლება. არც ერთი ადამიანი არ არის დასახელებული.</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>ენა</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>გაგრძელება</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>გაუქმება</translation>
    </message>
  </context>
  <context>
    <name>ReportView</name>
    <message>
      <source>Only what is to be looked at</source>
      <translation>მხოლოდ სანახავი</translation>
    </message>
    <message>
      <source>Back to the files</source>
      <translation>ფაილებთან დაბრუნება</translation>
    </message>
    <message>
      <source>Import more</source>
      <translation>კიდევ შემოტანა</translation>
    </message>
    <message>
      <source>Copy the report</source>
      <translation>ანგარიშის კოპირება</translation>
    </message>
    <message>
      <source>Take the import back…</source>
      <translation>შემოტანის გაუქმება…</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>შემოტანა</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>დასრულება</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>ანგარიში</translation>
    </message>
    <message>
      <source>What would happen; nothing was saved</source>
      <translation>რა მოხდებოდა; არაფერი შენახულა</translation>
    </message>
    <message>
      <source>Imported</source>
      <translation>შემოტანილი</translation>
    </message>
    <message>
      <source>And more: {count}. “Copy the report” has all.</source>
      <translation>და კიდევ: {count}. „ანგარიშის კოპირება“ ყველას შეიცავს.</translation>
    </message>
  </context>
  <context>
    <name>Restoring</name>
    <message>
      <source>Restore this revision</source>
      <translation>ამ ვერსიის აღდგენა</translation>
    </message>
    <message>
      <source>Restore one section</source>
      <translation>ნაწილის აღდგენა</translation>
    </message>
    <message>
      <source>Restore the text of {when}?</source>
      <translation>აღდგეს ტექსტი: {when}?</translation>
    </message>
    <message>
      <source>A new revision with that text is added. Nothing is lost: this can be undone the same way.</source>
      <translation>დაემატება ახალი ვერსია ამ ტექსტით. არაფერი იკარგება: ამის გაუქმებაც იმავე გზით შეიძლება.</translation>
    </message>
    <message>
      <source>Restore the section “{title}” of {when}?</source>
      <translation>აღდგეს ნაწილი „{title}“ ვერსიიდან: {when}?</translation>
    </message>
    <message>
      <source>A new revision is added in which this section is as it was then; the rest stays as it is now.</source>
      <translation>დაემატება ახალი ვერსია, სადაც ეს ნაწილი მაშინდელია; დანარჩენი ისეთივე რჩება, როგორიც ახლა არის.</translation>
    </message>
    <message>
      <source>Restore</source>
      <translation>აღდგენა</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>გაუქმება</translation>
    </message>
  </context>
  <context>
    <name>ResultsPane</name>
    <message>
      <source>Hits</source>
      <translation>ნაპოვნი</translation>
    </message>
    <message>
      <source>Save this search</source>
      <translation>ძიების შენახვა</translation>
    </message>
    <message>
      <source>Keep this search; later it says what is new (Ctrl+D)</source>
      <translation>ინახავს ამ ძიებას; მოგვიანებით გეტყვით, რა არის ახალი (Ctrl+D)</translation>
    </message>
    <message>
      <source>What can be searched for, by example (Shift+F1)</source>
      <translation>რის მოძებნა შეიძლება, მაგალითებით (Shift+F1)</translation>
    </message>
    <message>
      <source>Found: {number}</source>
      <translation>ნაპოვნია: {number}</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>ძიება</translation>
    </message>
    <message>
      <source>Did you mean “{words}”?</source>
      <translation>ხომ არ გულისხმობდით: „{words}“?</translation>
    </message>
    <message>
      <source>Searching…</source>
      <translation>მიმდინარეობს ძიება…</translation>
    </message>
    <message>
      <source>Nothing was found.

Try fewer or shorter words, or take a facet away on the left.</source>
      <translation>ვერაფერი მოიძებნა.

სცადეთ ნაკლები ან უფრო მოკლე სიტყვები, ან მოხსენით შეზღუდვა მარცხნივ.</translation>
    </message>
    <message>
      <source>Nothing was found.

Try fewer or shorter words, or the same words in another language.</source>
      <translation>ვერაფერი მოიძებნა.

სცადეთ ნაკლები ან უფრო მოკლე სიტყვები, ან იგივე სხვა ენაზე.</translation>
    </message>
  </context>
  <context>
    <name>ResultsPart</name>
    <message>
      <source>Statements</source>
      <translation>დებულებები</translation>
    </message>
    <message>
      <source>Results</source>
      <translation>შედეგები</translation>
    </message>
    <message>
      <source>Save the numbers…</source>
      <translation>რიცხვების შენახვა…</translation>
    </message>
    <message>
      <source>Comments on the text</source>
      <translation>კომენტარები ტექსტზე</translation>
    </message>
    <message>
      <source>Results are here as soon as the round is open and somebody has answered.</source>
      <translation>შედეგები აქ იქნება, როგორც კი რაუნდი გაიხსნება და ვინმე უპასუხებს.</translation>
    </message>
    <message>
      <source>The ballot box is closed until the round ends: only who took part is known.</source>
      <translation>საარჩევნო ყუთი რაუნდის დასრულებამდე დახურულია: ცნობილია მხოლოდ, ვინ მიიღო მონაწილეობა.</translation>
    </message>
    <message>
      <source>The round is open: what is shown may still change.</source>
      <translation>რაუნდი ღიაა: ნაჩვენები ჯერ კიდევ შეიძლება შეიცვალოს.</translation>
    </message>
    <message>
      <source>The round was given up: its answers count no more.</source>
      <translation>რაუნდი გაუქმდა: მისი პასუხები აღარ ითვლება.</translation>
    </message>
    <message>
      <source>Answers that came after the closing and do not count: {count} people.</source>
      <translation>დახურვის შემდეგ მოსული პასუხები, რომლებიც არ ითვლება: {count} ადამიანი.</translation>
    </message>
    <message>
      <source>The outcomes allow the step “{state}”: {title}</source>
      <translation>შედეგები ამ ნაბიჯის საშუალებას იძლევა – „{state}“: {title}</translation>
    </message>
    <message>
      <source>still held back</source>
      <translation>ჯერ შეჩერებულია</translation>
    </message>
    <message>
      <source>All statements at a glance</source>
      <translation>ყველა დებულება ერთად</translation>
    </message>
    <message>
      <source>Writing files</source>
      <translation>ფაილების ჩაწერა</translation>
    </message>
    <message>
      <source>Saved: {path}</source>
      <translation>შენახულია: {path}</translation>
    </message>
  </context>
  <context>
    <name>Returning</name>
    <message>
      <source>Making forms</source>
      <translation>ფორმების მომზადება</translation>
    </message>
    <message>
      <source>Saved: {path}</source>
      <translation>შენახულია: {path}</translation>
    </message>
    <message>
      <source>Making forms was stopped.</source>
      <translation>ფორმების მომზადება შეწყდა.</translation>
    </message>
  </context>
  <context>
    <name>RevisionField</name>
    <message>
      <source>As proposed</source>
      <translation>როგორც შემოთავაზებულია</translation>
    </message>
  </context>
  <context>
    <name>Revisions</name>
    <message>
      <source>Edited</source>
      <translation>რედაქტირებული</translation>
    </message>
    <message>
      <source>Restored</source>
      <translation>აღდგენილი</translation>
    </message>
    <message>
      <source>Imported</source>
      <translation>შემოტანილი</translation>
    </message>
    <message>
      <source>Made as a translation</source>
      <translation>შექმნილი თარგმანად</translation>
    </message>
    <message>
      <source>Brought up to date with the original</source>
      <translation>დედნის მიხედვით განახლებული</translation>
    </message>
    <message>
      <source>Merged</source>
      <translation>გაერთიანებული</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>სათაური</translation>
    </message>
    <message>
      <source>Language of the text</source>
      <translation>ტექსტის ენა</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>ჭდეები</translation>
    </message>
    <message>
      <source>Renders the original of</source>
      <translation>შეესაბამება დედანს, რომლის დროა</translation>
    </message>
    <message>
      <source>Links</source>
      <translation>კავშირები</translation>
    </message>
    <message>
      <source>Files</source>
      <translation>ფაილები</translation>
    </message>
  </context>
  <context>
    <name>RoleForm</name>
    <message>
      <source>Role</source>
      <translation>როლი</translation>
    </message>
    <message>
      <source>Organisation</source>
      <translation>ორგანიზაცია</translation>
    </message>
    <message>
      <source>No role</source>
      <translation>როლის გარეშე</translation>
    </message>
  </context>
  <context>
    <name>RosterDialog</name>
    <message>
      <source>observer</source>
      <translation>დამკვირვებელი</translation>
    </message>
    <message>
      <source>Add from a table</source>
      <translation>ცხრილიდან დამატება</translation>
    </message>
    <message>
      <source>People in the table: {count}.</source>
      <translation>ადამიანი ცხრილში: {count}.</translation>
    </message>
    <message>
      <source>Rows that are left out: {count}.</source>
      <translation>გამოტოვებული სტრიქონი: {count}.</translation>
    </message>
    <message>
      <source>Who is asked</source>
      <translation>ვის ეკითხებიან</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>დამატება</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>გაუქმება</translation>
    </message>
  </context>
  <context>
    <name>RoundDeeds</name>
    <message>
      <source>Open the round again?</source>
      <translation>ხელახლა გავხსნათ რაუნდი?</translation>
    </message>
    <message>
      <source>Answers that came after the closing count then.</source>
      <translation>მაშინ დახურვის შემდეგ მოსული პასუხებიც ჩაითვლება.</translation>
    </message>
    <message>
      <source>Open again</source>
      <translation>ხელახლა გახსნა</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>გაუქმება</translation>
    </message>
    <message>
      <source>{statements}, {people} people of {groups} groups.</source>
      <translation>{statements}, {people} ადამიანი {groups} ჯგუფიდან.</translation>
    </message>
    <message>
      <source>Nothing of this can be changed afterwards: not the words, not the rule, not the list of those asked. Somebody who is added later is marked as such.</source>
      <translation>ამის შემდეგ ვერაფერი შეიცვლება: ვერც სიტყვები, ვერც წესი, ვერც მონაწილეთა სია. მოგვიანებით დამატებული მონაწილე ასეთად მოინიშნება.</translation>
    </message>
    <message>
      <source>Nobody is asked of: {groups}. The quorum needs an answer of each group, so every outcome would be indicative only.</source>
      <translation>არავის ეკითხებიან ჯგუფიდან: {groups}. კვორუმს თითოეული ჯგუფის პასუხი სჭირდება, ამიტომ ყველა შედეგი მხოლოდ საორიენტაციო იქნება.</translation>
    </message>
    <message>
      <source>Seal “{title}” and open it?</source>
      <translation>დავლუქოთ „{title}“ და გავხსნათ?</translation>
    </message>
    <message>
      <source>Seal and open</source>
      <translation>დალუქვა და გახსნა</translation>
    </message>
    <message>
      <source>Not yet</source>
      <translation>ჯერ არა</translation>
    </message>
    <message>
      <source>The ballot box is opened now and every answer in it is counted; its key is destroyed. A secret round cannot be opened again.</source>
      <translation>ახლა საარჩევნო ყუთი იხსნება და მასში ყველა პასუხი ითვლება; მისი გასაღები ნადგურდება. ფარული რაუნდი ხელახლა ვერ გაიხსნება.</translation>
    </message>
    <message>
      <source>Answers that come later are kept and do not count.</source>
      <translation>მოგვიანებით მოსული პასუხები ინახება და არ ითვლება.</translation>
    </message>
    <message>
      <source>Close the round</source>
      <translation>რაუნდის დახურვა</translation>
    </message>
    <message>
      <source>A note for the record, if you like</source>
      <translation>შენიშვნა ჩანაწერისთვის, თუ გსურთ</translation>
    </message>
    <message>
      <source>The round is given up: its answers stay in the register and count no more.</source>
      <translation>რაუნდი უქმდება: მისი პასუხები რეესტრში რჩება და აღარ ითვლება.</translation>
    </message>
    <message>
      <source>The round is given up, and its ballot box is destroyed unread.</source>
      <translation>რაუნდი უქმდება და მისი საარჩევნო ყუთი წაუკითხავად ნადგურდება.</translation>
    </message>
    <message>
      <source>Give the round up</source>
      <translation>რაუნდის გაუქმება</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>რატომ</translation>
    </message>
    <message>
      <source>Give up</source>
      <translation>გაუქმება</translation>
    </message>
    <message>
      <source>The next round is planned.</source>
      <translation>შემდეგი რაუნდი დაგეგმილია.</translation>
    </message>
    <message>
      <source>Sealed and open.</source>
      <translation>დალუქულია და ღიაა.</translation>
    </message>
    <message>
      <source>Write the seal into the minutes, or read it out: whoever has it can show later that nothing was changed.</source>
      <translation>დალუქვის კოდი ოქმში ჩაწერეთ ან ხმამაღლა წაიკითხეთ: ვისაც ის აქვს, მოგვიანებით შეუძლია აჩვენოს, რომ არაფერი შეცვლილა.</translation>
    </message>
    <message>
      <source>The round is open.</source>
      <translation>რაუნდი ღიაა.</translation>
    </message>
    <message>
      <source>The round is closed.</source>
      <translation>რაუნდი დახურულია.</translation>
    </message>
    <message>
      <source>The round is given up.</source>
      <translation>რაუნდი გაუქმებულია.</translation>
    </message>
  </context>
  <context>
    <name>RoundDialog</name>
    <message>
      <source>Change the round</source>
      <translation>რაუნდის შეცვლა</translation>
    </message>
    <message>
      <source>New round</source>
      <translation>ახალი რაუნდი</translation>
    </message>
    <message>
      <source>What is asked</source>
      <translation>რას ეკითხებიან</translation>
    </message>
    <message>
      <source>How</source>
      <translation>როგორ</translation>
    </message>
    <message>
      <source>Of whom</source>
      <translation>ვის</translation>
    </message>
    <message>
      <source>When and where</source>
      <translation>როდის და სად</translation>
    </message>
    <message>
      <source>Parts of the round</source>
      <translation>რაუნდის ნაწილები</translation>
    </message>
    <message>
      <source>&amp;Title</source>
      <translation>&amp;სათაური</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>სათაური</translation>
    </message>
    <message>
      <source>&amp;Purpose, as those who answer read it</source>
      <translation>&amp;მიზანი, როგორც მას მონაწილეები წაიკითხავენ</translation>
    </message>
    <message>
      <source>Purpose, as those who answer read it</source>
      <translation>მიზანი, როგორც მას მონაწილეები წაიკითხავენ</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>შენახვა</translation>
    </message>
    <message>
      <source>Plan the round</source>
      <translation>რაუნდის დაგეგმვა</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>გაუქმება</translation>
    </message>
    <message>
      <source>Nothing is ticked yet: add an item, and tick what is put to people.</source>
      <translation>ჯერ არაფერია მონიშნული: დაამატეთ მასალა და მონიშნეთ, რა წარედგინება ადამიანებს.</translation>
    </message>
    <message>
      <source>The round has no title yet.</source>
      <translation>რაუნდს ჯერ სათაური არ აქვს.</translation>
    </message>
    <message>
      <source>This procedure takes {most} statements at most.</source>
      <translation>ამ პროცედურით მაქსიმუმ {most} დებულება შეიძლება.</translation>
    </message>
    <message>
      <source>No group is ticked.</source>
      <translation>არცერთი ჯგუფი არ არის მონიშნული.</translation>
    </message>
    <message>
      <source>Nothing is sealed yet: everything can be changed until the round is opened.</source>
      <translation>ჯერ არაფერია დალუქული: რაუნდის გახსნამდე ყველაფრის შეცვლა შეიძლება.</translation>
    </message>
  </context>
  <context>
    <name>RoundPage</name>
    <message>
      <source>Dashboard</source>
      <extracomment>what stands in the head of the page; what else can be done is in a menu</extracomment>
      <translation>რაუნდის სურათი</translation>
    </message>
    <message>
      <source>Seal and open…</source>
      <translation>დალუქვა და გახსნა…</translation>
    </message>
    <message>
      <source>Change…</source>
      <translation>შეცვლა…</translation>
    </message>
    <message>
      <source>Projector</source>
      <translation>პროექტორი</translation>
    </message>
    <message>
      <source>Make forms…</source>
      <translation>ფორმების მომზადება…</translation>
    </message>
    <message>
      <source>Forms that came back</source>
      <translation>დაბრუნებული ფორმები</translation>
    </message>
    <message>
      <source>Close…</source>
      <translation>დახურვა…</translation>
    </message>
    <message>
      <source>Next round…</source>
      <translation>შემდეგი რაუნდი…</translation>
    </message>
    <message>
      <source>Open again…</source>
      <translation>ხელახლა გახსნა…</translation>
    </message>
    <message>
      <source>Give up…</source>
      <translation>გაუქმება…</translation>
    </message>
    <message>
      <source>More</source>
      <translation>მეტი</translation>
    </message>
    <message>
      <source>What else can be done with this round</source>
      <translation>კიდევ რა შეიძლება ამ რაუნდთან</translation>
    </message>
    <message>
      <source>What is asked</source>
      <translation>რას ეკითხებიან</translation>
    </message>
    <message>
      <source>People</source>
      <translation>ადამიანები</translation>
    </message>
    <message>
      <source>Answers</source>
      <translation>პასუხები</translation>
    </message>
    <message>
      <source>Results</source>
      <translation>შედეგები</translation>
    </message>
    <message>
      <source>Decisions</source>
      <translation>გადაწყვეტილებები</translation>
    </message>
    <message>
      <source>Register</source>
      <translation>რეესტრი</translation>
    </message>
    <message>
      <source>Parts of the round</source>
      <translation>რაუნდის ნაწილები</translation>
    </message>
    <message>
      <source>Choose a round in the list of rounds.</source>
      <translation>აირჩიეთ რაუნდი რაუნდების სიაში.</translation>
    </message>
  </context>
  <context>
    <name>Rounds</name>
    <message>
      <source>Planned</source>
      <translation>დაგეგმილი</translation>
    </message>
    <message>
      <source>Open for answers</source>
      <translation>ღიაა პასუხებისთვის</translation>
    </message>
    <message>
      <source>Closed</source>
      <translation>დახურული</translation>
    </message>
    <message>
      <source>Given up</source>
      <translation>გაუქმებული</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>ღია</translation>
    </message>
    <message>
      <source>Confidential</source>
      <translation>კონფიდენციალური</translation>
    </message>
    <message>
      <source>Secret</source>
      <translation>ფარული</translation>
    </message>
    <message>
      <source>Everybody who has the library can see who answered what. Reports never name anybody.</source>
      <translation>ვისაც ბიბლიოთეკა აქვს, ხედავს, ვინ რა უპასუხა. ანგარიშები არავის ასახელებს.</translation>
    </message>
    <message>
      <source>Names stay on this laptop, and only facilitators and custodians see them. Answers are kept without saying who typed them.</source>
      <translation>სახელები ამ ლეპტოპზე რჩება და მათ მხოლოდ ფასილიტატორები და მცველები ხედავენ. პასუხები ინახება იმის მითითების გარეშე, ვინ აკრიფა.</translation>
    </message>
    <message>
      <source>Who took part is kept, and what was answered, and nothing ties the two. The answers lie in a ballot box on this laptop until the round is closed; each person gets a receipt.</source>
      <translation>ინახება, ვინ მიიღო მონაწილეობა და რა უპასუხეს, და ამ ორს არაფერი აკავშირებს. რაუნდის დახურვამდე პასუხები ამ ლეპტოპის საარჩევნო ყუთშია; თითოეული ქვითარს იღებს.</translation>
    </message>
    <message>
      <source>Round {number} of {planned}</source>
      <translation>რაუნდი {number} / {planned}</translation>
    </message>
    <message>
      <source>1 statement</source>
      <translation>1 დებულება</translation>
    </message>
    <message>
      <source>{count} statements</source>
      <translation>დებულება: {count}</translation>
    </message>
    <message>
      <source>Nobody is asked yet</source>
      <translation>ჯერ არავის ეკითხებიან</translation>
    </message>
    <message>
      <source>{answered} of {invited} have answered</source>
      <translation>უპასუხა {answered} / {invited}</translation>
    </message>
    <message>
      <source>closed {day}</source>
      <translation>დაიხურა: {day}</translation>
    </message>
    <message>
      <source>closes {day}</source>
      <translation>იხურება: {day}</translation>
    </message>
    <message>
      <source>opened {day}</source>
      <translation>გაიხსნა: {day}</translation>
    </message>
    <message>
      <source>opens {day}</source>
      <translation>იხსნება: {day}</translation>
    </message>
    <message>
      <source>You are asked: {title} (statements left: {left})</source>
      <translation>თქვენ გეკითხებიან: {title} (დარჩა დებულება: {left})</translation>
    </message>
    <message>
      <source>Nobody is asked yet: {title}</source>
      <translation>ჯერ არავის ეკითხებიან: {title}</translation>
    </message>
    <message>
      <source>To be sealed and opened: {title}</source>
      <translation>დასალუქი და გასახსნელია: {title}</translation>
    </message>
    <message>
      <source>To be closed: {title}</source>
      <translation>დასახურია: {title}</translation>
    </message>
    <message>
      <source>The outcomes allow a next step: {title}</source>
      <translation>შედეგები შემდეგი ნაბიჯის საშუალებას იძლევა: {title}</translation>
    </message>
    <message>
      <source>A further round was announced: {title}</source>
      <translation>გამოცხადებულია კიდევ ერთი რაუნდი: {title}</translation>
    </message>
    <message>
      <source>None: every outcome holds, however few answer.</source>
      <translation>არ არის: ყველა შედეგი ძალაშია, რამდენმაც არ უნდა უპასუხოს.</translation>
    </message>
    <message>
      <source>{share} of those asked; below it outcomes are indicative only.</source>
      <translation>მოწვეულთა {share}; ნაკლების შემთხვევაში შედეგები მხოლოდ საორიენტაციოა.</translation>
    </message>
    <message>
      <source>{share} of those asked, and at least {each} of each group; below it outcomes are indicative only.</source>
      <translation>მოწვეულთა {share} და თითოეული ჯგუფიდან არანაკლებ {each}; ნაკლების შემთხვევაში შედეგები მხოლოდ საორიენტაციოა.</translation>
    </message>
  </context>
  <context>
    <name>RoundsPage</name>
    <message>
      <source>Validation rounds</source>
      <translation>ვალიდაციის რაუნდები</translation>
    </message>
    <message>
      <source>New round…</source>
      <translation>ახალი რაუნდი…</translation>
    </message>
    <message>
      <source>All rounds</source>
      <translation>ყველა რაუნდი</translation>
    </message>
    <message>
      <source>All</source>
      <translation>ყველა</translation>
    </message>
    <message>
      <source>about {title}</source>
      <translation>მასალაზე: {title}</translation>
    </message>
    <message>
      <source>There is no round yet. A round puts statements to people by a rule that is sealed before the first answer, and keeps who agreed to which words.</source>
      <translation>რაუნდები ჯერ არ არის. რაუნდი დებულებებს ადამიანებს წარუდგენს წესით, რომელიც პირველ პასუხამდე ილუქება, და ინახავს, ვინ რომელ სიტყვებს დაეთანხმა.</translation>
    </message>
    <message>
      <source>No round is in this state.</source>
      <translation>ამ მდგომარეობაში რაუნდი არ არის.</translation>
    </message>
  </context>
  <context>
    <name>RoundsPanel</name>
    <message>
      <source>Validation rounds</source>
      <translation>ვალიდაციის რაუნდები</translation>
    </message>
    <message>
      <source>Open: {title}</source>
      <translation>ღიაა: {title}</translation>
    </message>
    <message>
      <source>And more: {number}</source>
      <translation>და კიდევ: {number}</translation>
    </message>
    <message>
      <source>Result: {title}</source>
      <translation>შედეგი: {title}</translation>
    </message>
  </context>
  <context>
    <name>RowCard</name>
    <message>
      <source>Remove</source>
      <translation>მოხსნა</translation>
    </message>
    <message>
      <source>Remove from “{name}”</source>
      <translation>„{name}“: წაშლა</translation>
    </message>
  </context>
  <context>
    <name>Saver</name>
    <message>
      <source>Saved: {path}</source>
      <translation>შენახულია: {path}</translation>
    </message>
    <message>
      <source>The file is marked {level} by the program’s own list of checks; veraPDF, the reference checker, was not run.</source>
      <translation>ფაილს აქვს ნიშანი {level} პროგრამის საკუთარი შემოწმებების სიით; ეტალონური შემმოწმებელი veraPDF არ გაშვებულა.</translation>
    </message>
  </context>
  <context>
    <name>Screen</name>
    <message>
      <source>Answered</source>
      <extracomment>widths of a chart in points that are tried until it is no higher than its place</extracomment>
      <translation>უპასუხა</translation>
    </message>
    <message>
      <source>Statement {number} of {all}</source>
      <translation>დებულება {number} / {all}</translation>
    </message>
    <message>
      <source>secret: the answers are shown when the round is closed</source>
      <translation>ფარული: პასუხები რაუნდის დახურვის შემდეგ გამოჩნდება</translation>
    </message>
    <message>
      <source>“No” without a reason, not counted: {number}.</source>
      <translation>დაუსაბუთებელი „არა“, არ ითვლება: {number}.</translation>
    </message>
    <message>
      <source>A “no” counts only with a reason: give it on the page of the round, under “Answers”.</source>
      <translation>„არა“ მხოლოდ დასაბუთებით ითვლება: მიზეზი რაუნდის გვერდზე, „პასუხებში“ ჩაწერეთ.</translation>
    </message>
    <message>
      <source>A “no” counts only with a reason: give it under “Answers”, at once or with the receipt.</source>
      <translation>„არა“ მხოლოდ დასაბუთებით ითვლება: მიზეზი „პასუხებში“ ჩაწერეთ, მაშინვე ან ქვითრით.</translation>
    </message>
    <message>
      <source>Translation, not what is agreed to</source>
      <translation>თარგმანი – თანხმობა მას არ ეხება</translation>
    </message>
    <message>
      <source>There is a translation, but perhaps not of this wording: it is not shown</source>
      <translation>თარგმანი არსებობს, მაგრამ შესაძლოა არა ამ ფორმულირებისა, ამიტომ არ ჩანს</translation>
    </message>
    <message>
      <source>Original, not what is agreed to</source>
      <translation>დედანი – თანხმობა მას არ ეხება</translation>
    </message>
    <message>
      <source>Seal: {digest}</source>
      <translation>დალუქვის კოდი: {digest}</translation>
    </message>
    <message>
      <source>Thank you</source>
      <translation>გმადლობთ</translation>
    </message>
    <message>
      <source>What was answered is shown when the round is closed.</source>
      <translation>პასუხები რაუნდის დახურვის შემდეგ გამოჩნდება.</translation>
    </message>
  </context>
  <context>
    <name>SearchField</name>
    <message>
      <source>Search in any language and alphabet</source>
      <translation>ძიება ნებისმიერ ენასა და ანბანზე</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>ძიება</translation>
    </message>
    <message>
      <source>Search the whole library (Ctrl+K)</source>
      <translation>ძიება მთელ ბიბლიოთეკაში (Ctrl+K)</translation>
    </message>
  </context>
  <context>
    <name>SearchPage</name>
    <message>
      <source>Save this search</source>
      <translation>ძიების შენახვა</translation>
    </message>
    <message>
      <source>Name of the search</source>
      <translation>ძიების სახელი</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>შენახვა</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>გაუქმება</translation>
    </message>
    <message>
      <source>The search “{name}” is saved.</source>
      <translation>ძიება „{name}“ შენახულია.</translation>
    </message>
  </context>
  <context>
    <name>SearchState</name>
    <message>
      <source>What can be searched, and what cannot</source>
      <translation>რა იძებნება და რა არა</translation>
    </message>
    <message>
      <source>For reading only</source>
      <translation>მხოლოდ წასაკითხად</translation>
    </message>
    <message>
      <source>Searchable: {done} of {total}</source>
      <translation>იძებნება: {done} / {total}</translation>
    </message>
    <message>
      <source>Indexing was stopped</source>
      <translation>ინდექსაცია შეჩერებულია</translation>
    </message>
    <message>
      <source>Not searchable: {number}</source>
      <translation>ვერ იძებნება: {number}</translation>
    </message>
    <message>
      <source>Files still to be read: {number}</source>
      <translation>წასაკითხი ფაილები: {number}</translation>
    </message>
  </context>
  <context>
    <name>SearchableDialog</name>
    <message>
      <source>What cannot be searched</source>
      <translation>რა ვერ იძებნება</translation>
    </message>
    <message>
      <source>Item</source>
      <translation>მასალა</translation>
    </message>
    <message>
      <source>File</source>
      <translation>ფაილი</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>მიზეზი</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>დახურვა</translation>
    </message>
    <message>
      <source>Only the first {size} MB can be searched. Divide it into several items.</source>
      <translation>იძებნება მხოლოდ პირველი {size} მბ. დაყავით რამდენიმე მასალად.</translation>
    </message>
    <message>
      <source>{done} of {total} items can be searched.</source>
      <translation>იძებნება {done} მასალა {total}-დან.</translation>
    </message>
    <message>
      <source>Files still to be read: {number}</source>
      <translation>წასაკითხი ფაილები: {number}</translation>
    </message>
    <message>
      <source>Go on indexing</source>
      <translation>ინდექსაციის გაგრძელება</translation>
    </message>
    <message>
      <source>Rebuild the search index</source>
      <translation>საძიებო ინდექსის თავიდან აგება</translation>
    </message>
    <message>
      <source>Nothing is left out.</source>
      <translation>არაფერია გამოტოვებული.</translation>
    </message>
  </context>
  <context>
    <name>SectionsForm</name>
    <message>
      <source>More</source>
      <translation>მეტი</translation>
    </message>
    <message>
      <source>Anything that has no place above.</source>
      <translation>ყველაფერი, რასაც ზემოთ ადგილი არ აქვს.</translation>
    </message>
    <message>
      <source>needed for review</source>
      <translation>საჭიროა განხილვისთვის</translation>
    </message>
    <message>
      <source>needed for validation</source>
      <translation>საჭიროა ვალიდაციისთვის</translation>
    </message>
  </context>
  <context>
    <name>Sheet</name>
    <message>
      <source>There is no text yet. Press Ctrl+E to write.</source>
      <translation>ტექსტი ჯერ არ არის. დასაწერად დააჭირეთ Ctrl+E.</translation>
    </message>
    <message>
      <source>What was agreed</source>
      <translation>რაზე შეთანხმდნენ</translation>
    </message>
    <message>
      <source>Linked to</source>
      <translation>დაკავშირებულია</translation>
    </message>
    <message>
      <source>Linked from</source>
      <translation>უკავშირდება</translation>
    </message>
    <message>
      <source>changed {when} by {author}</source>
      <translation>შეიცვალა: {when}, {author}</translation>
    </message>
    <message>
      <source>{number} versions side by side</source>
      <translation>{number} ვერსია გვერდიგვერდ</translation>
    </message>
    <message>
      <source>the original has changed</source>
      <translation>დედანი შეიცვალა</translation>
    </message>
    <message>
      <source>Also in:</source>
      <translation>ასევე:</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>ჭდეები</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>დეტალები</translation>
    </message>
    <message>
      <source>Statements: {number}</source>
      <translation>დებულებები: {number}</translation>
    </message>
    <message>
      <source>Statements: {number}, {bare} without evidence</source>
      <translation>დებულებები: {number}, საფუძვლის გარეშე: {bare}</translation>
    </message>
    <message>
      <source>agreed as they stand: {number}</source>
      <translation>ახლანდელი სახით შეთანხმებული: {number}</translation>
    </message>
    <message>
      <source>Statements that rest on this</source>
      <translation>დებულებები, რომლებიც ამას ეყრდნობა</translation>
    </message>
    <message>
      <source>Files</source>
      <translation>ფაილები</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>მოხსნა</translation>
    </message>
  </context>
  <context>
    <name>SheetView</name>
    <message>
      <source>Each row is</source>
      <translation>თითო სტრიქონია</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>ენა</translation>
    </message>
    <message>
      <source>Names in row</source>
      <translation>სახელების სტრიქონი</translation>
    </message>
    <message>
      <source>A known title</source>
      <translation>ნაცნობი სათაური</translation>
    </message>
    <message>
      <source>is left out</source>
      <translation>გამოტოვებულია</translation>
    </message>
    <message>
      <source>becomes a new version</source>
      <translation>იქცევა ახალ ვერსიად</translation>
    </message>
    <message>
      <source>becomes a new item</source>
      <translation>იქცევა ახალ მასალად</translation>
    </message>
    <message>
      <source>Only what is to be looked at</source>
      <translation>მხოლოდ სანახავი</translation>
    </message>
    <message>
      <source>What would be made of the rows</source>
      <translation>რა შეიქმნებოდა სტრიქონებიდან</translation>
    </message>
    <message>
      <source>(no name)</source>
      <translation>(უსახელო)</translation>
    </message>
    <message>
      <source>Columns</source>
      <translation>სვეტები</translation>
    </message>
    <message>
      <source>Rows to look at: {count}</source>
      <translation>სანახავი სტრიქონები: {count}</translation>
    </message>
    <message>
      <source>Rows</source>
      <translation>სტრიქონები</translation>
    </message>
    <message>
      <source>Rows: {total}. To look at: {wrong}. Of which nothing can be made: {nothing}.</source>
      <translation>სტრიქონები: {total}. სანახავია: {wrong}. მათგან ვერაფერი შეიქმნება: {nothing}.</translation>
    </message>
    <message>
      <source>Row</source>
      <translation>სტრიქონი</translation>
    </message>
    <message>
      <source>What to look at</source>
      <translation>რა უნდა ნახოთ</translation>
    </message>
    <message>
      <source>themselves</source>
      <translation>თავად</translation>
    </message>
    <message>
      <source>Everybody in the round before: {figures}</source>
      <translation>ყველა წინა რაუნდში: {figures}</translation>
    </message>
    <message>
      <source>this person: {answer}</source>
      <translation>ეს ადამიანი: {answer}</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>შენახვა</translation>
    </message>
    <message>
      <source>Save and go to the next person</source>
      <translation>შენახვა და შემდეგ ადამიანზე გადასვლა</translation>
    </message>
    <message>
      <source>Before</source>
      <translation>წინა</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>შემდეგი</translation>
    </message>
    <message>
      <source>Said by</source>
      <translation>ამბობს</translation>
    </message>
    <message>
      <source>Who speaks for this person, if somebody does</source>
      <translation>ვინ საუბრობს ამ ადამიანის სახელით, თუ ასეთი არის</translation>
    </message>
    <message>
      <source>Receipt, to change answers</source>
      <translation>ქვითარი, პასუხების შესაცვლელად</translation>
    </message>
    <message>
      <source>Answers</source>
      <translation>პასუხები</translation>
    </message>
    <message>
      <source>Answered</source>
      <translation>უპასუხა</translation>
    </message>
    <message>
      <source>All in a list</source>
      <translation>ყველა სიაში</translation>
    </message>
    <message>
      <source>One by one</source>
      <translation>სათითაოდ</translation>
    </message>
    <message>
      <source>{done} of {all} answered</source>
      <translation>პასუხი: {done} / {all}</translation>
    </message>
    <message>
      <source>not saved yet</source>
      <translation>ჯერ არ შენახულა</translation>
    </message>
    <message>
      <source>{given} of {all} dots given</source>
      <translation>გაცემული წერტილი: {given} / {all}</translation>
    </message>
  </context>
  <context>
    <name>Shortcuts</name>
    <message>
      <source>Keyboard shortcuts</source>
      <translation>კლავიშთა კომბინაციები</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>დახურვა</translation>
    </message>
    <message>
      <source>Command</source>
      <translation>ბრძანება</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>კლავიშები</translation>
    </message>
  </context>
  <context>
    <name>Showing</name>
    <message>
      <source>Lessons, tools and methodology drafts of a reintegration pilot, kept on this computer.</source>
      <translation>რეინტეგრაციის პილოტის გაკვეთილები, ინსტრუმენტები და მეთოდოლოგიის მონახაზები, შენახული ამ კომპიუტერში.</translation>
    </message>
  </context>
  <context>
    <name>SimilarItems</name>
    <message>
      <source>What else the library has on this subject, likely duplicates, and what seems to contradict it</source>
      <translation>კიდევ რა არის ბიბლიოთეკაში ამ თემაზე, სავარაუდო დუბლიკატები და ის, რაც, როგორც ჩანს, ეწინააღმდეგება</translation>
    </message>
    <message>
      <source>Similar items</source>
      <translation>მსგავსი მასალები</translation>
    </message>
    <message>
      <source>Similar items ({number})</source>
      <translation>მსგავსი მასალები ({number})</translation>
    </message>
    <message>
      <source>Nothing else in the library is on this subject.</source>
      <translation>ბიბლიოთეკაში ამ თემაზე სხვა არაფერია.</translation>
    </message>
    <message>
      <source>Searching…</source>
      <translation>მიმდინარეობს ძიება…</translation>
    </message>
  </context>
  <context>
    <name>SplitDialog</name>
    <message>
      <source>Split the statement</source>
      <translation>დებულების გაყოფა</translation>
    </message>
    <message>
      <source>Put the cursor where the second statement begins:</source>
      <translation>დააყენეთ კურსორი იქ, სადაც მეორე დებულება იწყება:</translation>
    </message>
    <message>
      <source>Wording</source>
      <translation>ფორმულირება</translation>
    </message>
    <message>
      <source>It keeps its number and says:</source>
      <translation>ნომერი უცვლელია, ფორმულირება კი ასეთია:</translation>
    </message>
    <message>
      <source>A new statement says:</source>
      <translation>ახალი დებულების ფორმულირება:</translation>
    </message>
    <message>
      <source>Split</source>
      <translation>გაყოფა</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>გაუქმება</translation>
    </message>
  </context>
  <context>
    <name>StartPage</name>
    <message>
      <source>Start</source>
      <translation>დასაწყისი</translation>
    </message>
    <message>
      <source>Changed last</source>
      <translation>ბოლოს შეცვლილი</translation>
    </message>
    <message>
      <source>By state</source>
      <translation>მდგომარეობის მიხედვით</translation>
    </message>
    <message>
      <source>Safety of the library</source>
      <translation>ბიბლიოთეკის უსაფრთხოება</translation>
    </message>
    <message>
      <source>The library is being opened…</source>
      <translation>ბიბლიოთეკა იხსნება…</translation>
    </message>
    <message>
      <source>Lessons, tools and methodology of the pilot</source>
      <translation>პილოტის გაკვეთილები, ინსტრუმენტები და მეთოდოლოგია</translation>
    </message>
    <message>
      <source>This is a backup, open for reading only. “Bring a backup back…” in the menu Library makes it the library.</source>
      <translation>ეს სარეზერვო ასლია, გახსნილი მხოლოდ წასაკითხად. მენიუში „ბიბლიოთეკა“ არჩევანი „სარეზერვო ასლის დაბრუნება…“ მას ისევ ბიბლიოთეკად აქცევს.</translation>
    </message>
    <message>
      <source>The library is empty. Make the first item with Ctrl+N, or drop your Word files and tables here.</source>
      <translation>ბიბლიოთეკა ცარიელია. შექმენით პირველი მასალა: Ctrl+N, ან აქ ჩააგდეთ თქვენი Word-ის ფაილები და ცხრილები.</translation>
    </message>
    <message>
      <source>Nothing has been changed yet.</source>
      <translation>ჯერ არაფერი შეცვლილა.</translation>
    </message>
    <message>
      <source>No items yet.</source>
      <translation>მასალა ჯერ არ არის.</translation>
    </message>
    <message>
      <source>Search knows {done} of {total} items.</source>
      <translation>ძიებისთვის მზად არის {done} მასალა {total}-დან.</translation>
    </message>
    <message>
      <source>{key} is not searchable: {why}</source>
      <translation>{key} ვერ იძებნება: {why}</translation>
    </message>
    <message>
      <source>Last good backup: {when}, opened and checked. Records: {number}.</source>
      <translation>ბოლო სარეზერვო ასლი: {when}, გახსნილი და შემოწმებული. ჩანაწერები: {number}.</translation>
    </message>
    <message>
      <source>There is no backup yet. One is made when you close the program.</source>
      <translation>სარეზერვო ასლი ჯერ არ არის. ის შეიქმნება პროგრამის დახურვისას.</translation>
    </message>
    <message>
      <source>This library is open for reading only.</source>
      <translation>ეს ბიბლიოთეკა მხოლოდ წასაკითხად არის გახსნილი.</translation>
    </message>
  </context>
  <context>
    <name>StartView</name>
    <message>
      <source>Import</source>
      <translation>შემოტანა</translation>
    </message>
    <message>
      <source>Texts: Word (.docx), OpenDocument (.odt), .rtf, .html, .md, .txt. Tables, each row an item: .xlsx, .csv. Choose them, or drop them anywhere on this window. First you see what would become of each; nothing is saved before you say so, and an import can be taken back.</source>
      <translation>ტექსტები: Word (.docx), OpenDocument (.odt), .rtf, .html, .md, .txt. ცხრილები, სადაც თითო სტრიქონი თითო მასალაა: .xlsx, .csv. აირჩიეთ ისინი, ან ამ ფანჯარაში ჩააგდეთ. ჯერ ნახავთ, რად იქცევა თითოეული; თქვენს თანხმობამდე არაფერი შეინახება, შემოტანის გაუქმება კი შეიძლება.</translation>
    </message>
    <message>
      <source>Choose files…</source>
      <translation>ფაილების არჩევა…</translation>
    </message>
    <message>
      <source>Choose a folder…</source>
      <translation>საქაღალდის არჩევა…</translation>
    </message>
    <message>
      <source>From the clipboard</source>
      <translation>ბუფერიდან</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>გაუქმება</translation>
    </message>
    <message>
      <source>The files are being read…</source>
      <translation>იკითხება ფაილები…</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>მიმდინარეობა</translation>
    </message>
    <message>
      <source>Imports so far</source>
      <translation>აქამდე შემოტანილი</translation>
    </message>
    <message>
      <source>texts: {texts}, comments: {comments}</source>
      <translation>ტექსტები: {texts}, კომენტარები: {comments}</translation>
    </message>
    <message>
      <source>Taken back</source>
      <translation>გაუქმებულია</translation>
    </message>
    <message>
      <source>Take back…</source>
      <translation>გაუქმება…</translation>
    </message>
  </context>
  <context>
    <name>StatementDialog</name>
    <message>
      <source>Edit the statement</source>
      <translation>დებულების რედაქტირება</translation>
    </message>
    <message>
      <source>Insert a statement</source>
      <translation>დებულების ჩასმა</translation>
    </message>
    <message>
      <source>&amp;Type</source>
      <translation>&amp;ტიპი</translation>
    </message>
    <message>
      <source>&amp;Strength</source>
      <translation>&amp;სიმტკიცე</translation>
    </message>
    <message>
      <source>C&amp;onfidence</source>
      <translation>სა&amp;ნდოობა</translation>
    </message>
    <message>
      <source>&amp;Wording</source>
      <translation>&amp;ფორმულირება</translation>
    </message>
    <message>
      <source>&amp;Rationale</source>
      <translation>&amp;დასაბუთება</translation>
    </message>
    <message>
      <source>Rests &amp;on</source>
      <translation>&amp;ეყრდნობა</translation>
    </message>
    <message>
      <source>No type</source>
      <translation>ტიპის გარეშე</translation>
    </message>
    <message>
      <source>Not said</source>
      <translation>არ წერია</translation>
    </message>
    <message>
      <source>Low</source>
      <translation>დაბალი</translation>
    </message>
    <message>
      <source>Medium</source>
      <translation>საშუალო</translation>
    </message>
    <message>
      <source>High</source>
      <translation>მაღალი</translation>
    </message>
    <message>
      <source>One sentence that can be agreed with or not: who should do what.</source>
      <translation>ერთი წინადადება, რომელსაც შეიძლება დაეთანხმოთ ან არა: ვინ რა უნდა გააკეთოს.</translation>
    </message>
    <message>
      <source>Why it says so (may stay empty). It is no part of what people agree to.</source>
      <translation>რატომ არის ასე ნათქვამი (შეიძლება ცარიელი დარჩეს). რაზეც ადამიანები თანხმდებიან, იმის ნაწილი არ არის.</translation>
    </message>
    <message>
      <source>People agree to the wording, letter by letter. A change of it has to be agreed to again.</source>
      <translation>ადამიანები ზუსტად ამ ფორმულირებას ეთანხმებიან. თუ შეიცვლება, თავიდან უნდა შეთანხმდეს.</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>შენახვა</translation>
    </message>
    <message>
      <source>Insert</source>
      <translation>ჩასმა</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>გაუქმება</translation>
    </message>
  </context>
  <context>
    <name>Statements</name>
    <message>
      <source>Open comments: {number}</source>
      <translation>პასუხგაუცემელი კომენტარები: {number}</translation>
    </message>
    <message>
      <source>{key} is not in this library</source>
      <translation>{key} ამ ბიბლიოთეკაში არ არის</translation>
    </message>
    <message>
      <source>Edit…</source>
      <translation>რედაქტირება…</translation>
    </message>
    <message>
      <source>Add what it rests on…</source>
      <translation>საფუძვლის დამატება…</translation>
    </message>
    <message>
      <source>Split…</source>
      <translation>გაყოფა…</translation>
    </message>
    <message>
      <source>Join with the next</source>
      <translation>მომდევნოსთან გაერთიანება</translation>
    </message>
    <message>
      <source>Rests on nothing yet</source>
      <translation>ჯერ არაფერს ეყრდნობა</translation>
    </message>
    <message>
      <source>Rests on other items, on no lesson</source>
      <translation>ეყრდნობა სხვა მასალებს, გაკვეთილს – არცერთს</translation>
    </message>
    <message>
      <source>1 lesson</source>
      <translation>1 გაკვეთილს</translation>
    </message>
    <message>
      <source>{number} lessons</source>
      <translation>{number} გაკვეთილს</translation>
    </message>
    <message>
      <source>Rests on {lessons}</source>
      <translation>ეყრდნობა {lessons}</translation>
    </message>
    <message>
      <source>1 site</source>
      <translation>1 ადგილიდან</translation>
    </message>
    <message>
      <source>{number} sites</source>
      <translation>{number} ადგილიდან</translation>
    </message>
    <message>
      <source>Rests on {lessons} from {sites}</source>
      <translation>ეყრდნობა {lessons} {sites}</translation>
    </message>
    <message>
      <source>The original: {outcome}</source>
      <translation>ორიგინალი: {outcome}</translation>
    </message>
    <message>
      <source>moved</source>
      <translation>გადატანილია</translation>
    </message>
    <message>
      <source>reworded</source>
      <translation>სხვა სიტყვებით დაწერილი</translation>
    </message>
    <message>
      <source>split</source>
      <translation>გაყოფილია</translation>
    </message>
    <message>
      <source>joined</source>
      <translation>გაერთიანებულია</translation>
    </message>
    <message>
      <source>new</source>
      <translation>ახალი</translation>
    </message>
    <message>
      <source>taken out</source>
      <translation>ამოღებულია</translation>
    </message>
    <message>
      <source>split off from {ids}</source>
      <translation>გამოეყო დებულებას {ids}</translation>
    </message>
    <message>
      <source>its words are in {ids}</source>
      <translation>მისი სიტყვები არის დებულებაში {ids}</translation>
    </message>
    <message>
      <source>another type</source>
      <translation>სხვა ტიპი</translation>
    </message>
    <message>
      <source>another strength</source>
      <translation>სხვა სიმტკიცე</translation>
    </message>
    <message>
      <source>another confidence</source>
      <translation>სხვა სანდოობა</translation>
    </message>
    <message>
      <source>another rationale</source>
      <translation>სხვა დასაბუთება</translation>
    </message>
    <message>
      <source>rests on other things</source>
      <translation>სხვა რამეს ეყრდნობა</translation>
    </message>
    <message>
      <source>Statements – {what}</source>
      <translation>დებულებები – {what}</translation>
    </message>
    <message>
      <source>reworded: {number}</source>
      <translation>სხვა სიტყვებით: {number}</translation>
    </message>
    <message>
      <source>moved: {number}</source>
      <translation>გადატანილი: {number}</translation>
    </message>
    <message>
      <source>split: {number}</source>
      <translation>გაყოფილი: {number}</translation>
    </message>
    <message>
      <source>joined: {number}</source>
      <translation>გაერთიანებული: {number}</translation>
    </message>
    <message>
      <source>new: {number}</source>
      <translation>ახალი: {number}</translation>
    </message>
    <message>
      <source>taken out: {number}</source>
      <translation>ამოღებული: {number}</translation>
    </message>
    <message>
      <source>changed beside the words: {number}</source>
      <translation>შეცვლილი სიტყვების გარდა: {number}</translation>
    </message>
  </context>
  <context>
    <name>StatementsPage</name>
    <message>
      <source>Back</source>
      <translation>უკან</translation>
    </message>
    <message>
      <source>Only those that rest on nothing</source>
      <translation>მხოლოდ ისინი, რომლებიც არაფერს ეყრდნობა</translation>
    </message>
    <message>
      <source>Statements</source>
      <translation>დებულებები</translation>
    </message>
    <message>
      <source>Statements: {number}, {bare} without evidence</source>
      <translation>დებულებები: {number}, საფუძვლის გარეშე: {bare}</translation>
    </message>
    <message>
      <source>Statements: {number}</source>
      <translation>დებულებები: {number}</translation>
    </message>
    <message>
      <source>Statements of other items that rest on this one: {number}</source>
      <translation>სხვა მასალების დებულებები, რომლებიც ამას ეყრდნობა: {number}</translation>
    </message>
    <message>
      <source>On this item rest</source>
      <translation>ამ მასალას ეყრდნობა</translation>
    </message>
    <message>
      <source>There are no statements in this text, and none rests on it.</source>
      <translation>ამ ტექსტში დებულებები არ არის და არც სხვისი დებულება ეყრდნობა მას.</translation>
    </message>
  </context>
  <context>
    <name>StatementsPanel</name>
    <message>
      <source>New statement…</source>
      <translation>ახალი დებულება…</translation>
    </message>
    <message>
      <source>Statements</source>
      <translation>დებულებები</translation>
    </message>
    <message>
      <source>Statements: {number}</source>
      <translation>დებულებები: {number}</translation>
    </message>
    <message>
      <source>Statements: {number}, {bare} without evidence</source>
      <translation>დებულებები: {number}, საფუძვლის გარეშე: {bare}</translation>
    </message>
    <message>
      <source>A statement is a sentence that people can agree to or not. Mark one in the text and make it one.</source>
      <translation>დებულება არის წინადადება, რომელსაც ადამიანები დაეთანხმებიან ან არა. მონიშნეთ წინადადება ტექსტში და აქციეთ დებულებად.</translation>
    </message>
  </context>
  <context>
    <name>Stating</name>
    <message>
      <source>Edit the statement…</source>
      <translation>დებულების რედაქტირება…</translation>
    </message>
    <message>
      <source>Add what it rests on…</source>
      <translation>საფუძვლის დამატება…</translation>
    </message>
    <message>
      <source>Split the statement…</source>
      <translation>დებულების გაყოფა…</translation>
    </message>
    <message>
      <source>Join with the next statement</source>
      <translation>მომდევნო დებულებასთან გაერთიანება</translation>
    </message>
    <message>
      <source>Statements</source>
      <translation>დებულებები</translation>
    </message>
  </context>
  <context>
    <name>TableDialog</name>
    <message>
      <source>Insert a table</source>
      <translation>ცხრილის ჩასმა</translation>
    </message>
    <message>
      <source>&amp;Columns</source>
      <translation>ს&amp;ვეტები</translation>
    </message>
    <message>
      <source>Columns</source>
      <translation>სვეტები</translation>
    </message>
    <message>
      <source>&amp;Rows</source>
      <translation>სტ&amp;რიქონები</translation>
    </message>
    <message>
      <source>Rows</source>
      <translation>სტრიქონები</translation>
    </message>
    <message>
      <source>Insert</source>
      <translation>ჩასმა</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>გაუქმება</translation>
    </message>
    <message>
      <source>Column {number}</source>
      <translation>სვეტი {number}</translation>
    </message>
  </context>
  <context>
    <name>TableEdit</name>
    <message>
      <source>Add</source>
      <translation>დამატება</translation>
    </message>
  </context>
  <context>
    <name>Tabs</name>
    <message>
      <source>Views</source>
      <translation>ხედები</translation>
    </message>
  </context>
  <context>
    <name>TermStrip</name>
    <message>
      <source>These words are not to be used for it. In the termbase: {names}.</source>
      <translation>ამ სიტყვებით არ ითარგმნება. ტერმინთა ბაზაშია: {names}.</translation>
    </message>
    <message>
      <source>Not said as in the termbase: {names}. Press to write it.</source>
      <translation>ტერმინთა ბაზისგან განსხვავდება: {names}. ჩასაწერად დააჭირეთ.</translation>
    </message>
    <message>
      <source>Said as in the termbase: {names}.</source>
      <translation>ნათქვამია ისე, როგორც ტერმინთა ბაზაშია: {names}.</translation>
    </message>
    <message>
      <source>Checked term</source>
      <translation>შემოწმებული ტერმინი</translation>
    </message>
    <message>
      <source>Proposed term</source>
      <translation>შეთავაზებული ტერმინი</translation>
    </message>
  </context>
  <context>
    <name>Terminal</name>
    <message>
      <source>(secret)</source>
      <translation>(ფარული)</translation>
    </message>
    <message>
      <source>(taken back)</source>
      <translation>(უკან წაღებული)</translation>
    </message>
    <message>
      <source>1 lesson</source>
      <translation>1 გაკვეთილს</translation>
    </message>
    <message>
      <source>1 site</source>
      <translation>1 ადგილიდან</translation>
    </message>
    <message>
      <source>A .comments file holds the comments on one item: give one KEY.</source>
      <translation>ფაილში .comments ერთი მასალის კომენტარებია: მიუთითეთ ერთი KEY.</translation>
    </message>
    <message>
      <source>A PDF was written: {bytes} bytes, pages: {pages}</source>
      <translation>ჩაიწერა PDF: {bytes} ბაიტი, გვერდები: {pages}</translation>
    </message>
    <message>
      <source>A command is missing.</source>
      <translation>ბრძანება აკლია.</translation>
    </message>
    <message>
      <source>A comment is about one place: --statement, --section or --quote.</source>
      <translation>კომენტარი ერთ ადგილს ეხება: --statement, --section ან --quote.</translation>
    </message>
    <message>
      <source>A file for each item; what fails is named and the others are written.</source>
      <translation>თითო ფაილი თითო მასალისთვის; რაც ვერ ჩაიწერა, სახელდება, დანარჩენი იწერება.</translation>
    </message>
    <message>
      <source>A file that says what columns, headings and texts become: the answer of a dry run with --json, edited.</source>
      <translation>ფაილი, რომელიც ამბობს, რად იქცევა სვეტები, სათაურები და ტექსტები: საცდელი გაშვების პასუხი --json-ით, შესწორებული.</translation>
    </message>
    <message>
      <source>A file with the text in Markdown; “-” reads standard input.</source>
      <translation>ფაილი Markdown ტექსტით; „-“ კითხულობს სტანდარტულ შესავალს.</translation>
    </message>
    <message>
      <source>A folder for pictures: the pages upright, what is doubtful, and handwriting.</source>
      <translation>საქაღალდე სურათებისთვის: გასწორებული გვერდები, საეჭვო ადგილები და ხელნაწერი.</translation>
    </message>
    <message>
      <source>A group that the vocabulary lacks; repeat it for several.</source>
      <translation>ჯგუფი, რომელიც ლექსიკონში არ არის; რამდენიმესთვის გაიმეორეთ.</translation>
    </message>
    <message>
      <source>A library was made: {path}</source>
      <translation>შეიქმნა ბიბლიოთეკა: {path}</translation>
    </message>
    <message>
      <source>A number that the group sets before it answers, such as cut, needed or dots; repeat it for several.</source>
      <translation>რიცხვი, რომელსაც ჯგუფი პასუხამდე ადგენს, მაგალითად cut, needed ან dots; რამდენიმესთვის გაიმეორეთ.</translation>
    </message>
    <message>
      <source>A remark of the submitter.</source>
      <translation>ავტორის შენიშვნა.</translation>
    </message>
    <message>
      <source>A stakeholder group that must be heard, by its code; repeat it for several. Without it, all of the vocabulary.</source>
      <translation>დაინტერესებული მხარე, რომლის აზრიც უნდა მოისმინონ, კოდით; რამდენიმესთვის გაიმეორეთ. თუ მითითებული არ არის, ლექსიკონის ყველა ჯგუფი.</translation>
    </message>
    <message>
      <source>A statement without an id is now {new}.</source>
      <translation>დებულებას ნომერი არ ჰქონდა: ახლა არის {new}.</translation>
    </message>
    <message>
      <source>A table (.csv or .xlsx): a column for each item, a row for each rater; “-” reads standard input.</source>
      <translation>ცხრილი (.csv ან .xlsx): თითო სვეტი თითო პუნქტისთვის, თითო სტრიქონი თითო შემფასებლისთვის; „-“ სტანდარტულ შეყვანას კითხულობს.</translation>
    </message>
    <message>
      <source>About the passage with these words.</source>
      <translation>ეხება მონაკვეთს ამ სიტყვებით.</translation>
    </message>
    <message>
      <source>About the section with this id.</source>
      <translation>ეხება ნაწილს ამ ნომრით.</translation>
    </message>
    <message>
      <source>About the statement with this id.</source>
      <translation>ეხება დებულებას ამ ნომრით.</translation>
    </message>
    <message>
      <source>About the text as it was at this revision.</source>
      <translation>ეხება ტექსტს ამ ვერსიაში.</translation>
    </message>
    <message>
      <source>Acts</source>
      <translation>ქმედებები</translation>
    </message>
    <message>
      <source>Add a person.</source>
      <translation>ამატებს პირს.</translation>
    </message>
    <message>
      <source>Agreed in the words that stand: {count} of {total}.</source>
      <translation>ახლანდელი სიტყვებით შეთანხმებულია: {count} ({total}-იდან).</translation>
    </message>
    <message>
      <source>All items of a kind; repeat it for several.</source>
      <translation>ერთი სახის ყველა მასალა; რამდენიმე სახისთვის გაიმეორეთ.</translation>
    </message>
    <message>
      <source>Already at that state; {revision} is still the newest revision.</source>
      <translation>უკვე ამ მდგომარეობაშია; ბოლო ვერსია კვლავ {revision} არის.</translation>
    </message>
    <message>
      <source>An item was saved: {key}, revision {revision}</source>
      <translation>შეინახა მასალა: {key}, ვერსია {revision}</translation>
    </message>
    <message>
      <source>Answer in JSON.</source>
      <translation>პასუხი JSON-ის სახით.</translation>
    </message>
    <message>
      <source>Answered: {done} of {total}.</source>
      <translation>პასუხგაცემულია: {done} ({total}-იდან).</translation>
    </message>
    <message>
      <source>Answers</source>
      <translation>პასუხები</translation>
    </message>
    <message>
      <source>Ask everybody in the rows with which nothing is wrong.</source>
      <translation>ამატებს ყველას უშეცდომო სტრიქონებიდან.</translation>
    </message>
    <message>
      <source>Ask somebody in a round; prints a key.</source>
      <translation>რაუნდში მონაწილეს ამატებს; ბეჭდავს გასაღებს.</translation>
    </message>
    <message>
      <source>Ask somebody no more who has not answered.</source>
      <translation>რაუნდიდან აკლებს მონაწილეს, რომელსაც არ უპასუხია.</translation>
    </message>
    <message>
      <source>At most so many.</source>
      <translation>არაუმეტეს ამდენისა.</translation>
    </message>
    <message>
      <source>Attach a file to an item; prints its name.</source>
      <translation>ურთავს მასალას ფაილს; ბეჭდავს მის სახელს.</translation>
    </message>
    <message>
      <source>Attached files whose text is not in the index yet: {count}. “toolkit searchable” reads them.</source>
      <translation>თანდართული ფაილები, რომელთა ტექსტი ჯერ ინდექსში არ არის: {count}. მათ „toolkit searchable“ წაიკითხავს.</translation>
    </message>
    <message>
      <source>Attached {size} bytes.</source>
      <translation>დაერთო {size} ბაიტი.</translation>
    </message>
    <message>
      <source>Attached {size} bytes. In the text: ![](attachment:{name})</source>
      <translation>დაერთო {size} ბაიტი. ტექსტში: ![](attachment:{name})</translation>
    </message>
    <message>
      <source>Attachments</source>
      <translation>თანდართული ფაილები</translation>
    </message>
    <message>
      <source>Backup opened and checked: {records} records.</source>
      <translation>სარეზერვო ასლი გაიხსნა და შემოწმდა; მონაცემები: {records}.</translation>
    </message>
    <message>
      <source>Backups</source>
      <translation>სარეზერვო ასლები</translation>
    </message>
    <message>
      <source>Backups made before still hold it: {count} in {folder}. They go by themselves within {weeks} weeks; delete them now if it must not wait. Backups and copies of the file elsewhere hold it too.</source>
      <translation>მანამდე შექმნილ სარეზერვო ასლებში ის ჯერ კიდევ არის: {count}, საქაღალდეში {folder}. ისინი {weeks} კვირაში თავისით წაიშლება; თუ საქმე არ ითმენს, ახლავე წაშალეთ. სხვაგან არსებულ ასლებშიც არის.</translation>
    </message>
    <message>
      <source>Bring a retired item back.</source>
      <translation>აბრუნებს ხმარებიდან ამოღებულ მასალას.</translation>
    </message>
    <message>
      <source>Bring back an earlier revision as a new one; prints the revision.</source>
      <translation>აბრუნებს ადრინდელ ვერსიას ახლის სახით; ბეჭდავს ვერსიის ნომერს.</translation>
    </message>
    <message>
      <source>Bring back this section only; the rest of the text stays.</source>
      <translation>მხოლოდ ამ ნაწილის დაბრუნება; დანარჩენი ტექსტი უცვლელი რჩება.</translation>
    </message>
    <message>
      <source>By when, such as 2027-03-01.</source>
      <translation>რა ვადამდე, მაგალითად 2027-03-01.</translation>
    </message>
    <message>
      <source>Came after the closing and do not count: the answers of {count} people.</source>
      <translation>დახურვის შემდეგ მოვიდა და არ ითვლება {count} ადამიანის პასუხი.</translation>
    </message>
    <message>
      <source>Careful: another program has the library open. What was erased is overwritten; traces of still older versions may stay in the file until the next erasure.</source>
      <translation>ყურადღება: ბიბლიოთეკა სხვა პროგრამასაც აქვს გახსნილი. წაშლილს ზემოდან გადაეწერა; უფრო ძველი ვერსიების კვალი ფაილში შეიძლება შემდეგ წაშლამდე დარჩეს.</translation>
    </message>
    <message>
      <source>Careful: in {key} {count} places were put together that touch each other. Please read them.</source>
      <translation>ყურადღება: {key}-ში გაერთიანდა ადგილები, რომლებიც ერთმანეთს ეხება: {count}. გთხოვთ, წაიკითხოთ.</translation>
    </message>
    <message>
      <source>Careful: the comments speak of revisions that are not here: {revisions}. They are shown where their words stand.</source>
      <translation>ყურადღება: კომენტარები ეხება ვერსიებს, რომლებიც აქ არ არის: {revisions}. ისინი იქ გამოჩნდება, სადაც მათი სიტყვებია.</translation>
    </message>
    <message>
      <source>Careful: the text of {key} still shows it: take ![](attachment:{name}) out of the text.</source>
      <translation>ყურადღება: მასალის {key} ტექსტი მას ისევ აჩვენებს: ამოიღეთ ტექსტიდან ![](attachment:{name}).</translation>
    </message>
    <message>
      <source>Careful: these words are not in the text of {key}. The comment is kept and shown as one without its place.</source>
      <translation>ყურადღება: ეს სიტყვები მასალის {key} ტექსტში არ არის. კომენტარი შენახულია და ადგილის გარეშე გამოჩნდება.</translation>
    </message>
    <message>
      <source>Careful: title, fields and tags of {revisions} stay, because revisions that were not named have the very same ones. Name those too if personal data stand there.</source>
      <translation>ყურადღება: {revisions} ვერსიების სათაური, ველები და ჭდეები რჩება, რადგან ზუსტად იგივე აქვთ ვერსიებს, რომლებიც არ დასახელებულა. თუ პირადი მონაცემები იქ არის, ისინიც დაასახელეთ.</translation>
    </message>
    <message>
      <source>Careful: {count} of its items are not in this library.</source>
      <translation>ყურადღება: მისი მასალებიდან ამ ბიბლიოთეკაში არ არის: {count}.</translation>
    </message>
    <message>
      <source>Careful: {key} is not in this library. Take in the item first, then the comments on it.</source>
      <translation>ყურადღება: {key} ამ ბიბლიოთეკაში არ არის. ჯერ მასალა მიიღეთ, შემდეგ მისი კომენტარები.</translation>
    </message>
    <message>
      <source>Careful: {key} was changed since the revision you started from. Both versions are kept; “toolkit history {key}” shows them.</source>
      <translation>ყურადღება: {key} შეიცვალა იმ ვერსიის შემდეგ, რომლიდანაც დაიწყეთ. ორივე ვერსია შენახულია; ნახეთ „toolkit history {key}“.</translation>
    </message>
    <message>
      <source>Careful: {key} was moved to different states apart. The less advanced one is shown until somebody settles it: “toolkit move {key} STATE”.</source>
      <translation>ყურადღება: {key} სხვადასხვა ადგილას სხვადასხვა მდგომარეობაში გადაიყვანეს. სანამ ვინმე გადაწყვეტს, ნაჩვენებია ნაკლებად შორს წასული: „toolkit move {key} STATE“.</translation>
    </message>
    <message>
      <source>Careful: {warning}</source>
      <translation>ყურადღება: {warning}</translation>
    </message>
    <message>
      <source>Change a round that is not open yet.</source>
      <translation>ცვლის რაუნდს, რომელიც ჯერ არ გახსნილა.</translation>
    </message>
    <message>
      <source>Change the role or the organisation of a person.</source>
      <translation>პირის როლის ან ორგანიზაციის შეცვლა.</translation>
    </message>
    <message>
      <source>Changed</source>
      <translation>შეიცვალა</translation>
    </message>
    <message>
      <source>Check a backup, or make it a library.</source>
      <translation>ამოწმებს სარეზერვო ასლს ან აქცევს მას ბიბლიოთეკად.</translation>
    </message>
    <message>
      <source>Check items before they leave: personal data, quotes, readers, links, pictures.</source>
      <translation>მასალების შემოწმება გატანამდე: პერსონალური მონაცემები, ციტატები, მკითხველები, ბმულები, სურათები.</translation>
    </message>
    <message>
      <source>Choose an option of the layout; repeat it for several. “toolkit layouts LAYOUT” lists them.</source>
      <translation>განლაგების პარამეტრის არჩევა; რამდენიმესთვის გაიმეორეთ. ჩამოთვლის „toolkit layouts LAYOUT“.</translation>
    </message>
    <message>
      <source>Close a round; the ballot box of a secret one is opened.</source>
      <translation>ხურავს რაუნდს; ფარული რაუნდის საარჩევნო ყუთი იხსნება.</translation>
    </message>
    <message>
      <source>Closed</source>
      <translation>დაიხურა</translation>
    </message>
    <message>
      <source>Commands</source>
      <translation>ბრძანებები</translation>
    </message>
    <message>
      <source>Comment on an item, a section, a statement or a passage; prints the number of the comment.</source>
      <translation>კომენტარი მასალაზე, ნაწილზე, დებულებაზე ან მონაკვეთზე; ბეჭდავს კომენტარის ნომერს.</translation>
    </message>
    <message>
      <source>Comments on texts: made, answered, exchanged.</source>
      <translation>ტექსტების კომენტარები: დაწერა, პასუხი, გაცვლა.</translation>
    </message>
    <message>
      <source>Compare two editions item by item.</source>
      <translation>ორი გამოცემის შედარება, მასალა მასალაზე.</translation>
    </message>
    <message>
      <source>Compare two revisions of an item, or one and a file, word by word.</source>
      <translation>ადარებს მასალის ორ ვერსიას, ან ვერსიას და ფაილს, სიტყვა-სიტყვით.</translation>
    </message>
    <message>
      <source>Compare with the text of this file instead of what B says; “-” reads standard input.</source>
      <translation>B-ს ტექსტის ნაცვლად ამ ფაილის ტექსტს ადარებს; „-“ სტანდარტულ შესატანს კითხულობს.</translation>
    </message>
    <message>
      <source>Compute a formula of agreement on a plain table, to check the arithmetic.</source>
      <translation>უბრალო ცხრილზე თანხმობის ფორმულას ითვლის, რომ ანგარიში შემოწმდეს.</translation>
    </message>
    <message>
      <source>Compute the digest of an edition again from every word in it.</source>
      <translation>გამოცემის საკონტროლო ჯამის ხელახლა გამოთვლა მისი ყოველი სიტყვიდან.</translation>
    </message>
    <message>
      <source>Copy the layout into your own folder under that name, to be changed there.</source>
      <translation>განლაგების გადაკოპირება თქვენს საქაღალდეში ამ სახელით, რომ იქ შეცვალოთ.</translation>
    </message>
    <message>
      <source>Correct the group, the name or the organisation of somebody who is asked.</source>
      <translation>ასწორებს მონაწილის ჯგუფს, სახელს ან ორგანიზაციას.</translation>
    </message>
    <message>
      <source>Count a round: agreement, median and outcome of each statement, by group, with dissent.</source>
      <translation>ითვლის რაუნდს: თითოეული დებულების თანხმობა, მედიანა და შედეგი, ჯგუფების მიხედვით, განსხვავებული აზრით.</translation>
    </message>
    <message>
      <source>Count the lessons of each dimension, level and place: where there is knowledge, and where none.</source>
      <translation>გაკვეთილების დათვლა განზომილების, დონისა და ადგილის მიხედვით: სად არის ცოდნა და სად არა.</translation>
    </message>
    <message>
      <source>Database</source>
      <translation>მონაცემთა ბაზა</translation>
    </message>
    <message>
      <source>Decide on one or several comments.</source>
      <translation>გადაწყვეტილება ერთ ან რამდენიმე კომენტარზე.</translation>
    </message>
    <message>
      <source>Did you mean “{suggestion}”?</source>
      <translation>ხომ არ გულისხმობდით: „{suggestion}“?</translation>
    </message>
    <message>
      <source>Edited since, and left as they are: {keys}.</source>
      <translation>მას შემდეგ შეიცვალა და ისე დარჩა: {keys}.</translation>
    </message>
    <message>
      <source>Editions: numbered baselines of many items at exact revisions.</source>
      <translation>გამოცემები: მრავალი მასალის ზუსტი ვერსიები, დანომრილი.</translation>
    </message>
    <message>
      <source>Erase personal data from earlier revisions of an item; the newest text stays.</source>
      <translation>პირადი მონაცემების წაშლა მასალის წინა ვერსიებიდან; ბოლო ტექსტი რჩება.</translation>
    </message>
    <message>
      <source>Erase the pictures for good; the answers stay.</source>
      <translation>სურათების სამუდამოდ წაშლა; პასუხები რჩება.</translation>
    </message>
    <message>
      <source>Erase what was said in a comment; that it was made stays.</source>
      <translation>შლის კომენტარის სიტყვებს; ის, რომ კომენტარი იყო, რჩება.</translation>
    </message>
    <message>
      <source>Erased in {key}: texts {texts}, files {files}. The history stays and still verifies.</source>
      <translation>{key}-ში წაიშალა: ტექსტები {texts}, ფაილები {files}. ისტორია რჩება და კვლავ მოწმდება.</translation>
    </message>
    <message>
      <source>Erased since: {what}</source>
      <translation>მას შემდეგ წაიშალა: {what}</translation>
    </message>
    <message>
      <source>Error: {message}</source>
      <translation>შეცდომა: {message}</translation>
    </message>
    <message>
      <source>Every earlier revision, note and comment that holds these words.</source>
      <translation>ყოველი წინა ვერსია, შენიშვნა და კომენტარი, რომელშიც ეს სიტყვებია.</translation>
    </message>
    <message>
      <source>Figures of groups with fewer answers are not shown (5).</source>
      <translation>ჯგუფების რიცხვები, სადაც პასუხები ამაზე ნაკლებია, არ ჩანს (5).</translation>
    </message>
    <message>
      <source>Files</source>
      <translation>ფაილები</translation>
    </message>
    <message>
      <source>Files of records, packages and prints given to others hold it as well. Another library erases it when it takes in your records.</source>
      <translation>ის არის სხვებისთვის გადაცემულ ჩანაწერების ფაილებში, პაკეტებსა და ამონაბეჭდებშიც. სხვა ბიბლიოთეკა მას მაშინ წაშლის, როცა თქვენს ჩანაწერებს მიიღებს.</translation>
    </message>
    <message>
      <source>Files: written in every format, {count} read and taken in.</source>
      <translation>ფაილები: ჩაიწერა ყველა ფორმატში, წაიკითხა და შემოვიდა {count}.</translation>
    </message>
    <message>
      <source>Fill a field or a section; repeat it for several values; “FIELD=” clears, “FIELD=@file.json” reads a file.</source>
      <translation>ავსებს ველს ან ნაწილს; რამდენიმე მნიშვნელობისთვის გაიმეორეთ; „FIELD=“ ასუფთავებს, „FIELD=@file.json“ კითხულობს ფაილს.</translation>
    </message>
    <message>
      <source>Find items by words, phrases and fields.</source>
      <translation>პოულობს მასალებს სიტყვებით, ფრაზებითა და ველებით.</translation>
    </message>
    <message>
      <source>Forget a saved search.</source>
      <translation>შლის შენახულ ძიებას.</translation>
    </message>
    <message>
      <source>Forms</source>
      <translation>ფორმები</translation>
    </message>
    <message>
      <source>Forms of a round: made for each participant, filled in anywhere, and read back.</source>
      <translation>რაუნდის ფორმები: თითოეული მონაწილისთვის მზადდება, ნებისმიერ ადგილას ივსება და უკან იკითხება.</translation>
    </message>
    <message>
      <source>Forms: made and read back, {marks} boxes seen.</source>
      <translation>ფორმები: მომზადდა და წაიკითხა, დანახული უჯრები: {marks}.</translation>
    </message>
    <message>
      <source>From which text of its original it was translated is not known. Compare both, then say --up-to-date.</source>
      <translation>უცნობია, დედნის რომელი ტექსტიდან ითარგმნა. შეადარეთ ორივე და შემდეგ მიუთითეთ --up-to-date.</translation>
    </message>
    <message>
      <source>General, technical or editorial.</source>
      <translation>ზოგადი, შინაარსობრივი ან რედაქციული.</translation>
    </message>
    <message>
      <source>Give a round up; its answers count no more.</source>
      <translation>აუქმებს რაუნდს; მისი პასუხები აღარ ითვლება.</translation>
    </message>
    <message>
      <source>Held back: {held}. To look at: {told}.</source>
      <translation>შეჩერებულია: {held}. გადასახედია: {told}.</translation>
    </message>
    <message>
      <source>How it is asked; see “toolkit round procedures”.</source>
      <translation>როგორ იკითხება; იხილეთ „toolkit round procedures“.</translation>
    </message>
    <message>
      <source>How it is laid out; “toolkit layouts” lists the layouts.</source>
      <translation>როგორ არის განლაგებული; განლაგებებს ჩამოთვლის „toolkit layouts“.</translation>
    </message>
    <message>
      <source>How many must be in favour and how many may be against: 75/15, 70/15, two-thirds, majority, “&gt;=80 &lt;=10”.</source>
      <translation>რამდენი უნდა იყოს მომხრე და რამდენი შეიძლება იყოს წინააღმდეგი: 75/15, 70/15, two-thirds, majority, „&gt;=80 &lt;=10“.</translation>
    </message>
    <message>
      <source>How many rounds are planned.</source>
      <translation>რამდენი რაუნდია დაგეგმილი.</translation>
    </message>
    <message>
      <source>How quartiles lie between two answers: type 7 (as in most spreadsheets) or type 6.</source>
      <translation>როგორ მდებარეობს კვარტილი ორ პასუხს შორის: ტიპი 7 (როგორც ცხრილების უმეტეს პროგრამაში) ან ტიპი 6.</translation>
    </message>
    <message>
      <source>Import taken back</source>
      <translation>შემოტანა გაუქმდა</translation>
    </message>
    <message>
      <source>In a secret round a sheet or file itself shows who answered what: destroy what came back when the round is counted.</source>
      <translation>ფარულ რაუნდში თვით ფურცელი ან ფაილი აჩვენებს, ვინ რა უპასუხა: დათვლის შემდეგ დაბრუნებული გაანადგურეთ.</translation>
    </message>
    <message>
      <source>Indexed {done} of {total} items.</source>
      <translation>ინდექსშია {done} მასალა, სულ {total}.</translation>
    </message>
    <message>
      <source>Indexed {done} of {total} items. Not in the index: {failed}. “toolkit searchable” says why.</source>
      <translation>ინდექსშია {done} მასალა, სულ {total}. ინდექსში ვერ მოხვდა: {failed}. მიზეზს „toolkit searchable“ გეტყვით.</translation>
    </message>
    <message>
      <source>Invited</source>
      <translation>მოწვეულია</translation>
    </message>
    <message>
      <source>Items</source>
      <translation>მასალები</translation>
    </message>
    <message>
      <source>Keep a search under a name.</source>
      <translation>ინახავს ძიებას სახელით.</translation>
    </message>
    <message>
      <source>Keep a show of hands on a statement: how many of each group gave each answer.</source>
      <translation>ინახავს ხელის აწევით მიცემულ ხმებს დებულებაზე: თითოეული ჯგუფიდან რამდენმა რა პასუხი გასცა.</translation>
    </message>
    <message>
      <source>Keep the answer of a participant; of a secret round, print the receipt.</source>
      <translation>ინახავს მონაწილის პასუხს; ფარულ რაუნდში ბეჭდავს ქვითარს.</translation>
    </message>
    <message>
      <source>Keep the answers of the files with which nothing is wrong. Of paper: you have looked at the pages.</source>
      <translation>იმ ფაილების პასუხების შენახვა, რომლებშიც ყველაფერი რიგზეა. ქაღალდზე ეს ნიშნავს, რომ გვერდები ნახეთ.</translation>
    </message>
    <message>
      <source>Keep this receipt: it shows that the answer is counted, and is kept nowhere else.</source>
      <translation>შეინახეთ ეს ქვითარი: ის აჩვენებს, რომ პასუხი დათვლილია, და სხვაგან არსად ინახება.</translation>
    </message>
    <message>
      <source>Keep what was decided in the light of a round; prints a key.</source>
      <translation>რაუნდის საფუძველზე მიღებული გადაწყვეტილების შენახვა; ბეჭდავს გასაღებს.</translation>
    </message>
    <message>
      <source>Kept: {answers} answers from {files} files.</source>
      <translation>შენახულია: {answers} პასუხი {files} ფაილიდან.</translation>
    </message>
    <message>
      <source>Kept: {count} hands.</source>
      <translation>შენახულია, ხელი: {count}.</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>გასაღები</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>ენა</translation>
    </message>
    <message>
      <source>Layouts of your own lie in {folder}. “toolkit layouts LAYOUT --copy NAME” begins one.</source>
      <translation>თქვენი განლაგებები დევს საქაღალდეში {folder}. ახალს იწყებს „toolkit layouts LAYOUT --copy NAME“.</translation>
    </message>
    <message>
      <source>Let it leave all the same, and why; kept with your name in the history of the item.</source>
      <translation>მაინც გაიცეს და რატომ; თქვენი სახელით ინახება მასალის ისტორიაში.</translation>
    </message>
    <message>
      <source>Let out in spite of the check, with your name and reason: {keys}.</source>
      <translation>გაიცა შემოწმების მიუხედავად, თქვენი სახელითა და მიზეზით: {keys}.</translation>
    </message>
    <message>
      <source>Links</source>
      <translation>ბმულები</translation>
    </message>
    <message>
      <source>List comments, of all items or of some, in the order of the texts.</source>
      <translation>ჩამოთვლის ყველა ან ზოგიერთი მასალის კომენტარებს ტექსტების რიგით.</translation>
    </message>
    <message>
      <source>List every answer that came, how and when, and whether it counts.</source>
      <translation>ჩამოთვლის ყველა მოსულ პასუხს: როგორ და როდის მოვიდა და ითვლება თუ არა.</translation>
    </message>
    <message>
      <source>List the editions, newest first.</source>
      <translation>გამოცემების ჩამონათვალი, ახლიდან ძველისკენ.</translation>
    </message>
    <message>
      <source>List the imports, the newest first.</source>
      <translation>აჩვენებს შემოტანებს, ახლიდან ძველისკენ.</translation>
    </message>
    <message>
      <source>List the items on the same subject as an item or a text, likely duplicates, and what seems to contradict it.</source>
      <translation>აჩვენებს მასალებს იმავე თემაზე, რომელზეც მასალა ან ტექსტია, სავარაუდო დუბლიკატებს და იმას, რაც, როგორც ჩანს, ეწინააღმდეგება.</translation>
    </message>
    <message>
      <source>List the items, newest change first.</source>
      <translation>ჩამოთვლის მასალებს, ბოლო ცვლილებით დაწყებული.</translation>
    </message>
    <message>
      <source>List the layouts, or show one with its options.</source>
      <translation>განლაგებების სია, ან ერთი განლაგება თავისი პარამეტრებით.</translation>
    </message>
    <message>
      <source>List the people.</source>
      <translation>ჩამოთვლის პირებს.</translation>
    </message>
    <message>
      <source>List the pictures of handwritten reasons, write them to a folder, keep their words, or erase them.</source>
      <translation>რაუნდის ხელნაწერი საფუძვლების სურათების ჩამოთვლა, საქაღალდეში ჩაწერა, აკრეფა ან წაშლა.</translation>
    </message>
    <message>
      <source>List the revisions of an item, newest first.</source>
      <translation>ჩამოთვლის მასალის ვერსიებს, ახლიდან ძველისკენ.</translation>
    </message>
    <message>
      <source>List the rounds, newest first.</source>
      <translation>ჩამოთვლის რაუნდებს, უახლესით დაწყებული.</translation>
    </message>
    <message>
      <source>List the saved searches, with how many items each finds and how many are new since you looked.</source>
      <translation>შენახული ძიებების სია: რამდენ მასალას პოულობს თითოეული და რამდენია ახალი თქვენი ბოლო ნახვის შემდეგ.</translation>
    </message>
    <message>
      <source>List the statements of an item with what they rest on, and those that rest on it.</source>
      <translation>ჩამოთვლის მასალის დებულებებს და იმას, რას ეყრდნობა თითოეული, აგრეთვე იმ დებულებებს, რომლებიც ამ მასალას ეყრდნობა.</translation>
    </message>
    <message>
      <source>List the termbase, or the terms in an item; of a translation, what it renders otherwise.</source>
      <translation>აჩვენებს ტერმინთა ბაზას ან მასალის ტერმინებს; თარგმანისთვის – რა არის სხვაგვარად ნათარგმნი.</translation>
    </message>
    <message>
      <source>List the ways of asking, and when each fits.</source>
      <translation>ჩამოთვლის კითხვის წესებს და იმას, როდის რომელი გამოდგება.</translation>
    </message>
    <message>
      <source>List what an item links to and what links to it.</source>
      <translation>ჩამოთვლის, რაზე მიუთითებს მასალა და რა მიუთითებს მასზე.</translation>
    </message>
    <message>
      <source>List what of the library cannot be searched, and why; attached files are read first.</source>
      <translation>ჩამოთვლის, რა ვერ იძებნება ბიბლიოთეკაში და რატომ; ჯერ თანდართულ ფაილებს კითხულობს.</translation>
    </message>
    <message>
      <source>List what waits in rounds: your answers, rounds to be opened or closed, steps that outcomes allow.</source>
      <translation>ჩამოთვლის, რა ელოდება რაუნდებში: თქვენი პასუხები, გასახსნელი ან დასახური რაუნდები, შედეგებით დაშვებული ნაბიჯები.</translation>
    </message>
    <message>
      <source>List what waits: reviews, follow-up actions, steps, merges.</source>
      <translation>იმის სია, რაც ელოდება: გადახედვა, შემდგომი ქმედებები, ნაბიჯები, გაერთიანება.</translation>
    </message>
    <message>
      <source>List what was decided in the light of a round.</source>
      <translation>რაუნდის საფუძველზე მიღებული გადაწყვეტილებების სია.</translation>
    </message>
    <message>
      <source>List what was searched for last.</source>
      <translation>აჩვენებს ბოლო ძიებებს.</translation>
    </message>
    <message>
      <source>List who is asked in a round.</source>
      <translation>ჩამოთვლის რაუნდის მონაწილეებს.</translation>
    </message>
    <message>
      <source>Look at forms, scans, photographs and tables that came back; with --yes, keep what is right.</source>
      <translation>დაბრუნებული ფორმების, სკანების, ფოტოებისა და ცხრილების დათვალიერება; --yes-ით სწორის შენახვა.</translation>
    </message>
    <message>
      <source>Made an empty library.</source>
      <translation>შეიქმნა ცარიელი ბიბლიოთეკა.</translation>
    </message>
    <message>
      <source>Made from the text of {then}; the original was changed last at {now}.</source>
      <translation>ნათარგმნია ტექსტიდან, რომლის დროა {then}; დედანი ბოლოს შეიცვალა {now}.</translation>
    </message>
    <message>
      <source>Made the library with {count} items.</source>
      <translation>შეიქმნა ბიბლიოთეკა; მასალები: {count}.</translation>
    </message>
    <message>
      <source>Made {made}, new versions {revised}, known before {known}, left out {left}, refused {refused}.</source>
      <translation>შეიქმნა {made}, ახალი ვერსია {revised}, უკვე იყო {known}, გამოტოვებულია {left}, არ შემოვიდა {refused}.</translation>
    </message>
    <message>
      <source>Make a backup and open it to check it; prints its path.</source>
      <translation>ქმნის სარეზერვო ასლს და ხსნის შესამოწმებლად; ბეჭდავს მის მისამართს.</translation>
    </message>
    <message>
      <source>Make a translation of an item; prints its key.</source>
      <translation>ქმნის მასალის თარგმანს; ბეჭდავს მის გასაღებს.</translation>
    </message>
    <message>
      <source>Make an item of a kind; prints its key.</source>
      <translation>ქმნის მოცემული სახის მასალას; ბეჭდავს მის გასაღებს.</translation>
    </message>
    <message>
      <source>Make the backup the library at this path.</source>
      <translation>აქცევს ასლს ბიბლიოთეკად ამ მისამართზე.</translation>
    </message>
    <message>
      <source>Make the library, with the starter content.</source>
      <translation>ქმნის ბიბლიოთეკას საწყისი შინაარსით.</translation>
    </message>
    <message>
      <source>Make the search index anew.</source>
      <translation>ხელახლა ქმნის საძიებო ინდექსს.</translation>
    </message>
    <message>
      <source>Merge versions that were made apart; lists what must be asked.</source>
      <translation>ცალ-ცალკე შექმნილი ვერსიების გაერთიანება; რაც საკითხავია, ჩამოითვლება.</translation>
    </message>
    <message>
      <source>Move an item to another state, or show the steps it can take and what each waits for.</source>
      <translation>მასალის სხვა მდგომარეობაში გადაყვანა, ან შესაძლო ნაბიჯებისა და მათი პირობების ჩვენება.</translation>
    </message>
    <message>
      <source>Names stay in this library, and only facilitators see them.</source>
      <translation>სახელები ამ ბიბლიოთეკაში რჩება და მხოლოდ ფასილიტატორები ხედავენ.</translation>
    </message>
    <message>
      <source>Nearest: {names}.</source>
      <translation>უახლოესი: {names}.</translation>
    </message>
    <message>
      <source>New: {new}; already here: {known}.</source>
      <translation>ახალი: {new}; უკვე აქ არის: {known}.</translation>
    </message>
    <message>
      <source>No comments.</source>
      <translation>კომენტარები არ არის.</translation>
    </message>
    <message>
      <source>No difference.</source>
      <translation>განსხვავება არ არის.</translation>
    </message>
    <message>
      <source>No editions yet. “toolkit edition make NAME NUMBER KEY...” makes one.</source>
      <translation>გამოცემა ჯერ არ არის. „toolkit edition make NAME NUMBER KEY...“ ქმნის.</translation>
    </message>
    <message>
      <source>No full member of the body that votes: counts in the second threshold of a ballot only.</source>
      <translation>ხმის მიმცემი ორგანოს სრული წევრი არ არის: ითვლება მხოლოდ კენჭისყრის მეორე ზღვარში.</translation>
    </message>
    <message>
      <source>No item matches.</source>
      <translation>არცერთი მასალა არ შეესაბამება.</translation>
    </message>
    <message>
      <source>No items. “toolkit new KIND --title TITLE” makes one.</source>
      <translation>მასალები არ არის. შესაქმნელად: „toolkit new KIND --title TITLE“.</translation>
    </message>
    <message>
      <source>No links.</source>
      <translation>ბმულები არ არის.</translation>
    </message>
    <message>
      <source>No saved searches. “toolkit saved add NAME QUERY” keeps one.</source>
      <translation>შენახული ძიებები არ არის. „toolkit saved add NAME QUERY“ ინახავს ძიებას.</translation>
    </message>
    <message>
      <source>No statements. In the text, “::: {{.statement}}” begins one and “:::” ends it.</source>
      <translation>დებულებები არ არის. ტექსტში დებულებას იწყებს „::: {{.statement}}“ და ამთავრებს „:::“.</translation>
    </message>
    <message>
      <source>No terms of the termbase in it.</source>
      <translation>მასში ტერმინთა ბაზის ტერმინები არ არის.</translation>
    </message>
    <message>
      <source>No terms. “toolkit new term --title NAME --set term_en=NAME --set term_ka=NAME” makes one.</source>
      <translation>ტერმინები არ არის. შესაქმნელად: „toolkit new term --title NAME --set term_en=NAME --set term_ka=NAME“.</translation>
    </message>
    <message>
      <source>Nobody was asked yet: --yes asks these.</source>
      <translation>ჯერ არავინ დამატებულა: --yes ამათ ამატებს.</translation>
    </message>
    <message>
      <source>Nobody yet. “toolkit person add NAME” adds a person.</source>
      <translation>ჯერ არავინაა. „toolkit person add NAME“ ამატებს პირს.</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>შენიშვნა</translation>
    </message>
    <message>
      <source>Nothing found for “{query}”.</source>
      <translation>„{query}“ ვერ მოიძებნა.</translation>
    </message>
    <message>
      <source>Nothing is due.</source>
      <translation>ვადა არაფერს უწევს.</translation>
    </message>
    <message>
      <source>Nothing on the same subject.</source>
      <translation>იმავე თემაზე არაფერია.</translation>
    </message>
    <message>
      <source>Nothing to merge.</source>
      <translation>გასაერთიანებელი არაფერია.</translation>
    </message>
    <message>
      <source>Nothing waits.</source>
      <translation>არაფერი ელოდება.</translation>
    </message>
    <message>
      <source>Nothing was changed; {revision} is still the newest revision of {key}.</source>
      <translation>არაფერი შეცვლილა; {key}-ის ბოლო ვერსია კვლავ {revision} არის.</translation>
    </message>
    <message>
      <source>Nothing was kept yet. With --yes the answers of these files are.</source>
      <translation>ჯერ არაფერი შენახულა. --yes-ით ამ ფაილების პასუხები შეინახება.</translation>
    </message>
    <message>
      <source>Nothing was kept. It would make {made}, new versions {revised}; known before {known}, left out {left}, refused {refused}.</source>
      <translation>არაფერი შენახულა. შეიქმნებოდა {made}, ახალი ვერსია {revised}; უკვე არის {known}, გამოტოვდებოდა {left}, არ შემოვიდოდა {refused}.</translation>
    </message>
    <message>
      <source>Nothing was taken in yet: --yes takes it in.</source>
      <translation>ჯერ არაფერი მიღებულა: მიიღებს --yes.</translation>
    </message>
    <message>
      <source>Of the text as it was at that revision.</source>
      <translation>ტექსტისა, როგორიც იმ ვერსიაში იყო.</translation>
    </message>
    <message>
      <source>On that day instead of today, written 2026-01-31.</source>
      <translation>დღევანდელის ნაცვლად ამ დღეს, ასე დაწერილი: 2026-01-31.</translation>
    </message>
    <message>
      <source>Only for this participant; repeat it for several.</source>
      <translation>მხოლოდ ამ მონაწილისთვის; რამდენიმესთვის გაიმეორეთ.</translation>
    </message>
    <message>
      <source>Only items with this code; another facet narrows further, another code of one facet widens.</source>
      <translation>მხოლოდ მასალები ამ კოდით; სხვა განზომილება ავიწროებს, იმავესი სხვა კოდი აფართოებს.</translation>
    </message>
    <message>
      <source>Only the first {size} MB can be searched. Divide it into several items.</source>
      <translation>იძებნება მხოლოდ პირველი {size} მბ. დაყავით რამდენიმე მასალად.</translation>
    </message>
    <message>
      <source>Only the text, in Markdown.</source>
      <translation>მხოლოდ ტექსტი, Markdown-ის სახით.</translation>
    </message>
    <message>
      <source>Only these pages, to be printed.</source>
      <translation>მხოლოდ ეს გვერდები, დასაბეჭდად.</translation>
    </message>
    <message>
      <source>Only this kind.</source>
      <translation>მხოლოდ ეს სახე.</translation>
    </message>
    <message>
      <source>Only this state.</source>
      <translation>მხოლოდ ეს მდგომარეობა.</translation>
    </message>
    <message>
      <source>Only those made, entered or answered by whose name holds these letters.</source>
      <translation>მხოლოდ ისინი, რომელთა ავტორის, შემტანის ან მოპასუხის სახელი ამ ასოებს შეიცავს.</translation>
    </message>
    <message>
      <source>Only those of which something is due.</source>
      <translation>მხოლოდ ისინი, რომლებსაც ვადა უწევს.</translation>
    </message>
    <message>
      <source>Only those that stand so.</source>
      <translation>მხოლოდ ამ მდგომარეობაში მყოფი.</translation>
    </message>
    <message>
      <source>Only those that wait for a decision.</source>
      <translation>მხოლოდ ისინი, რომლებიც გადაწყვეტილებას ელოდება.</translation>
    </message>
    <message>
      <source>Only those whose owner’s name holds these letters.</source>
      <translation>მხოლოდ ისინი, რომელთა პასუხისმგებლის სახელი ამ ასოებს შეიცავს.</translation>
    </message>
    <message>
      <source>Opened</source>
      <translation>გაიხსნა</translation>
    </message>
    <message>
      <source>Options</source>
      <translation>პარამეტრები</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>გვერდები</translation>
    </message>
    <message>
      <source>Pages: {pages}.</source>
      <translation>გვერდები: {pages}.</translation>
    </message>
    <message>
      <source>Paper is counted when somebody has seen it: write the pages to a folder with --pictures, look, and say --yes.</source>
      <translation>ქაღალდი მაშინ ითვლება, როცა ვინმემ ნახა: --pictures-ით გვერდები საქაღალდეში ჩაწერეთ, ნახეთ და დაუმატეთ --yes.</translation>
    </message>
    <message>
      <source>Pasted text.md</source>
      <translation>ჩასმული ტექსტი.md</translation>
    </message>
    <message>
      <source>People</source>
      <translation>პირები</translation>
    </message>
    <message>
      <source>Perhaps personal data: “{words}” ({why}).</source>
      <translation>შესაძლოა, პერსონალური მონაცემია: „{words}“ ({why}).</translation>
    </message>
    <message>
      <source>Pictures erased: {count}.</source>
      <translation>წაშლილი სურათები: {count}.</translation>
    </message>
    <message>
      <source>Pictures written to {folder}: {count}.</source>
      <translation>{folder}-ში ჩაწერილი სურათები: {count}.</translation>
    </message>
    <message>
      <source>Places to look at: {count}. When all is done: “toolkit translation {key} --up-to-date”.</source>
      <translation>სანახავი ადგილები: {count}. როცა ყველაფერი მზადაა: „toolkit translation {key} --up-to-date“.</translation>
    </message>
    <message>
      <source>Plan a round on the statements of items; prints its key.</source>
      <translation>გეგმავს რაუნდს მასალების დებულებებზე; ბეჭდავს გასაღებს.</translation>
    </message>
    <message>
      <source>Plan the next round of a series, with the same rule and people; prints its key.</source>
      <translation>გეგმავს სერიის შემდეგ რაუნდს იმავე წესითა და მონაწილეებით; ბეჭდავს გასაღებს.</translation>
    </message>
    <message>
      <source>Planned with {count} statements. {sentence}</source>
      <translation>დაიგეგმა {count} დებულებით. {sentence}</translation>
    </message>
    <message>
      <source>Please send the lines below to whoever looks after the program.</source>
      <translation>გთხოვთ, ქვემოთ მოცემული სტრიქონები გაუგზავნოთ პროგრამაზე პასუხისმგებელ პირს.</translation>
    </message>
    <message>
      <source>Print items into a PDF.</source>
      <translation>ბეჭდავს მასალებს PDF ფაილში.</translation>
    </message>
    <message>
      <source>Print the items as they stand in that edition; all of them when no KEY is given.</source>
      <translation>მასალების ბეჭდვა, როგორც იმ გამოცემაშია; KEY-ის გარეშე ყველასი.</translation>
    </message>
    <message>
      <source>Print the translation into this language.</source>
      <translation>ბეჭდავს ამ ენაზე თარგმანს.</translation>
    </message>
    <message>
      <source>Procedure</source>
      <translation>პროცედურა</translation>
    </message>
    <message>
      <source>Purpose</source>
      <translation>მიზანი</translation>
    </message>
    <message>
      <source>Put the words of a comment right; an answer to the earlier words then counts no more.</source>
      <translation>ასწორებს კომენტარის სიტყვებს; ადრინდელ სიტყვებზე გაცემული პასუხი მაშინ აღარ ითვლება.</translation>
    </message>
    <message>
      <source>Put the words that a comment proposes into the text, and accept the comment; prints the revision.</source>
      <translation>კომენტარის შემოთავაზებულ სიტყვებს ტექსტში ჩაწერს და კომენტარს მიიღებს; ბეჭდავს რედაქციას.</translation>
    </message>
    <message>
      <source>Put these words in the place of the decision of that key; without words, take it back.</source>
      <translation>ამ სიტყვებით იცვლება ამ გასაღების გადაწყვეტილება; სიტყვების გარეშე უქმდება.</translation>
    </message>
    <message>
      <source>Quorum</source>
      <translation>კვორუმი</translation>
    </message>
    <message>
      <source>Read every record again and check it; the last line is the summary.</source>
      <translation>ხელახლა კითხულობს და ამოწმებს ყველა ჩანაწერს; ბოლო სტრიქონი შეჯამებაა.</translation>
    </message>
    <message>
      <source>Read the library as it was at this edition.</source>
      <translation>ბიბლიოთეკის ნახვა ისე, როგორიც ამ გამოცემის დროს იყო.</translation>
    </message>
    <message>
      <source>Read who is asked from a table (.xlsx or .csv): a row for each person or group.</source>
      <translation>კითხულობს მონაწილეებს ცხრილიდან (.xlsx ან .csv): სტრიქონი თითოეული ადამიანისთვის ან ჯგუფისთვის.</translation>
    </message>
    <message>
      <source>Records</source>
      <translation>მონაცემები</translation>
    </message>
    <message>
      <source>Related to this text instead (of the item KEY, if given); “-” reads standard input.</source>
      <translation>ამ ტექსტის მსგავსი (რომელიც მასალაში KEY იწერება, თუ მითითებულია); „-“ კითხულობს სტანდარტულ შესასვლელს.</translation>
    </message>
    <message>
      <source>Rest on this item</source>
      <translation>ამ მასალას ეყრდნობა</translation>
    </message>
    <message>
      <source>Retired {retired}, brought back to their earlier text {restored}, comments withdrawn {withdrawn}.</source>
      <translation>ხმარებიდან ამოღებულია {retired}, წინა ტექსტი დაუბრუნდა {restored}, უკან წაღებულია კომენტარი {withdrawn}.</translation>
    </message>
    <message>
      <source>Revision</source>
      <translation>ვერსია</translation>
    </message>
    <message>
      <source>Revision of the original that it renders</source>
      <translation>დედნის ვერსია, რომელსაც ის შეესაბამება</translation>
    </message>
    <message>
      <source>Revisions</source>
      <translation>ვერსიები</translation>
    </message>
    <message>
      <source>Round</source>
      <translation>რაუნდი</translation>
    </message>
    <message>
      <source>Rounds: statements put to people by a rule that is sealed before the first answer.</source>
      <translation>რაუნდები: დებულებები, რომლებსაც ადამიანებს ჰკითხავენ წესით, რომელიც პირველ პასუხამდე ილუქება.</translation>
    </message>
    <message>
      <source>Row {line} is set aside. {reason}</source>
      <translation>სტრიქონი {line} გადაიდო. {reason}</translation>
    </message>
    <message>
      <source>Rule</source>
      <translation>წესი</translation>
    </message>
    <message>
      <source>Save a new revision of an item; prints the revision.</source>
      <translation>ინახავს მასალის ახალ ვერსიას; ბეჭდავს ვერსიის ნომერს.</translation>
    </message>
    <message>
      <source>Say that the text then renders its original as it is now.</source>
      <translation>ნიშნავს, რომ ტექსტი ამის შემდეგ დედნის ახლანდელ სახეს შეესაბამება.</translation>
    </message>
    <message>
      <source>Say that the translation, as it is, renders its original; prints the revision.</source>
      <translation>ნიშნავს, რომ თარგმანი, როგორც არის, დედანს შეესაბამება; ბეჭდავს ვერსიას.</translation>
    </message>
    <message>
      <source>Say what each place in the list is made of.</source>
      <translation>ხსნის, რით განისაზღვრა თითოეული შედეგის ადგილი სიაში.</translation>
    </message>
    <message>
      <source>Say what the submitter makes of the answer: satisfied, unsatisfied, withdrawn.</source>
      <translation>რას ფიქრობს ავტორი პასუხზე: satisfied, unsatisfied, withdrawn.</translation>
    </message>
    <message>
      <source>Say whether a file is a layout, and what is wrong in it.</source>
      <translation>ფაილის შემოწმება: არის თუ არა განლაგება და რა არის მასში მცდარი.</translation>
    </message>
    <message>
      <source>Seal</source>
      <translation>დალუქვის კოდი</translation>
    </message>
    <message>
      <source>Seal a round and open it for answers; prints the digest of the seal.</source>
      <translation>ლუქავს რაუნდს და პასუხებისთვის ხსნის; ბეჭდავს დალუქვის კოდს.</translation>
    </message>
    <message>
      <source>Seal items as an edition; prints its digest.</source>
      <translation>მასალების გამოცემად დალუქვა; ბეჭდავს საკონტროლო ჯამს.</translation>
    </message>
    <message>
      <source>Sealed and open. People asked: {count}.</source>
      <translation>დალუქულია და ღიაა. გამოკითხულთა რაოდენობა: {count}.</translation>
    </message>
    <message>
      <source>Sealed {label} with {count} items.</source>
      <translation>დაილუქა {label}; მასალები: {count}.</translation>
    </message>
    <message>
      <source>Searches that are kept, and what is new in them.</source>
      <translation>შენახული ძიებები და რა არის მათში ახალი.</translation>
    </message>
    <message>
      <source>Set aside: {problem} ({name})</source>
      <translation>გვერდზე გადადებულია: {problem} ({name})</translation>
    </message>
    <message>
      <source>Settle conflict N with ours, theirs or both; repeat it for each.</source>
      <translation>დავა N გადაწყვიტეთ: ours, theirs ან both; თითოეულისთვის გაიმეორეთ.</translation>
    </message>
    <message>
      <source>Show a comment with everything that was done about it.</source>
      <translation>აჩვენებს კომენტარს და ყველაფერს, რაც მას მოჰყვა.</translation>
    </message>
    <message>
      <source>Show an item, now or at a revision.</source>
      <translation>აჩვენებს მასალას ახლა ან მითითებულ ვერსიაში.</translation>
    </message>
    <message>
      <source>Show the version and stop.</source>
      <translation>აჩვენებს ვერსიას და ჩერდება.</translation>
    </message>
    <message>
      <source>Show this page and stop.</source>
      <translation>აჩვენებს ამ გვერდს და ჩერდება.</translation>
    </message>
    <message>
      <source>Show what a round asks of whom, by which rule, and where it stands.</source>
      <translation>აჩვენებს, რას ეკითხება რაუნდი, ვის, რა წესით და რა ეტაპზეა.</translation>
    </message>
    <message>
      <source>Show what a saved search finds; what it finds is no longer new.</source>
      <translation>აჩვენებს, რას პოულობს შენახული ძიება; ნაპოვნი ახლად აღარ ითვლება.</translation>
    </message>
    <message>
      <source>Show what can be searched for, by example, and stop.</source>
      <translation>მაგალითებით აჩვენებს, რისი მოძებნა შეიძლება, და ჩერდება.</translation>
    </message>
    <message>
      <source>Show what moved since the round before: agreement, median, net change, kappa.</source>
      <translation>აჩვენებს, რა შეიცვალა წინა რაუნდის შემდეგ: თანხმობა, მედიანა, წმინდა ცვლილება, კაპა.</translation>
    </message>
    <message>
      <source>Show what of its original a translation has still to follow, or say that it is up to date.</source>
      <translation>აჩვენებს, დედნის რა ცვლილებებია თარგმანში გადასატანი, ან ნიშნავს, რომ თარგმანი განახლებულია.</translation>
    </message>
    <message>
      <source>Show what stands in an edition, or the text of one item as it stands in it.</source>
      <translation>რა შედის გამოცემაში, ან ერთი მასალის ტექსტი, როგორც იმ გამოცემაშია.</translation>
    </message>
    <message>
      <source>Show what was agreed of each statement of an item, and whether it still holds for its words.</source>
      <translation>მასალის ყოველ დებულებაზე მიღწეული შეთანხმების ჩვენება და ეხება თუ არა ის ახლანდელ სიტყვებს.</translation>
    </message>
    <message>
      <source>Show what was counted for a receipt of a secret round.</source>
      <translation>აჩვენებს, რა დაითვალა ფარული რაუნდის ქვითრისთვის.</translation>
    </message>
    <message>
      <source>Show what would be erased, and what older copies hold; nothing is changed.</source>
      <translation>აჩვენებს, რა წაიშლება და რა რჩება ძველ ასლებში; არაფერი იცვლება.</translation>
    </message>
    <message>
      <source>Show who wrote each sentence of an item, when and why.</source>
      <translation>ვინ დაწერა მასალის თითოეული წინადადება, როდის და რატომ.</translation>
    </message>
    <message>
      <source>So many people without names.</source>
      <translation>ამდენი ადამიანი სახელის გარეშე.</translation>
    </message>
    <message>
      <source>State</source>
      <translation>მდგომარეობა</translation>
    </message>
    <message>
      <source>Statement {id} is gone, its words went into {others}.</source>
      <translation>დებულება {id} აღარ არის, მისი სიტყვები გადავიდა დებულებაში: {others}.</translation>
    </message>
    <message>
      <source>Statement {id} is new, split off from {others}.</source>
      <translation>დებულება {id} ახალია, გამოეყო დებულებას: {others}.</translation>
    </message>
    <message>
      <source>Statement {id} is new.</source>
      <translation>დებულება {id} ახალია.</translation>
    </message>
    <message>
      <source>Statement {id} was joined with {others}.</source>
      <translation>დებულება {id} გაერთიანდა დებულებასთან: {others}.</translation>
    </message>
    <message>
      <source>Statement {id} was moved as well.</source>
      <translation>დებულება {id} თან სხვა ადგილასაც გადავიდა.</translation>
    </message>
    <message>
      <source>Statement {id} was moved; its words are the same.</source>
      <translation>დებულება {id} გადავიდა სხვა ადგილას; სიტყვები იგივეა.</translation>
    </message>
    <message>
      <source>Statement {id} was reworded: what was agreed of it speaks of the earlier words.</source>
      <translation>დებულება {id} სხვა სიტყვებით დაიწერა: რაც მასზე შეთანხმდა, ადრინდელ სიტყვებს ეხება.</translation>
    </message>
    <message>
      <source>Statement {id} was split; split off: {others}.</source>
      <translation>დებულება {id} გაიყო; გამოეყო: {others}.</translation>
    </message>
    <message>
      <source>Statement {id} was taken out.</source>
      <translation>დებულება {id} ამოღებულია.</translation>
    </message>
    <message>
      <source>Statement {id}, changed beside its words: {names}.</source>
      <translation>დებულება {id}, სიტყვების გარდა შეიცვალა: {names}.</translation>
    </message>
    <message>
      <source>Statement {id}: the same words, set differently.</source>
      <translation>დებულება {id}: იგივე სიტყვები, სხვაგვარად გაფორმებული.</translation>
    </message>
    <message>
      <source>Stopped. Nothing half-done was kept.</source>
      <translation>შეჩერდა. ნახევრად გაკეთებული არაფერი დარჩენილა.</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>საკვანძო სიტყვები</translation>
    </message>
    <message>
      <source>Take a file off an item; earlier revisions keep it.</source>
      <translation>მასალიდან ფაილის მოხსნა; ადრინდელ ვერსიებში ის რჩება.</translation>
    </message>
    <message>
      <source>Take an item out of lists and searches; nothing is lost.</source>
      <translation>ხსნის მასალას სიებიდან და ძებნიდან; არაფერი იკარგება.</translation>
    </message>
    <message>
      <source>Take back the import with this number.</source>
      <translation>აუქმებს ამ ნომრის შემოტანას.</translation>
    </message>
    <message>
      <source>Take in Word files, notes, spreadsheets, folders of them, or text from “-”; list imports, take one back.</source>
      <translation>შემოაქვს Word-ის ფაილები, ჩანიშვნები, ცხრილები, მათი საქაღალდეები ან „-“-ით მიწოდებული ტექსტი; აჩვენებს შემოტანებს, აუქმებს ერთ-ერთს.</translation>
    </message>
    <message>
      <source>Take in comments and answers from files; without --yes only shows what would come in.</source>
      <translation>იღებს კომენტარებსა და პასუხებს ფაილებიდან; --yes-ის გარეშე მხოლოდ აჩვენებს, რა შემოვიდოდა.</translation>
    </message>
    <message>
      <source>Take in the records of a file; nothing is overwritten.</source>
      <translation>შემოაქვს ფაილის ჩანაწერები; არაფერი გადაიწერება.</translation>
    </message>
    <message>
      <source>Take it in; without this it is only shown.</source>
      <translation>მიიღებს; ამის გარეშე მხოლოდ ჩანს.</translation>
    </message>
    <message>
      <source>Take one link off an item.</source>
      <translation>მასალიდან ერთი კავშირის მოხსნა.</translation>
    </message>
    <message>
      <source>Take records out of the library, or into it, as lines of JSON.</source>
      <translation>გამოაქვს ჩანაწერები ბიბლიოთეკიდან ან შემოაქვს მასში JSON სტრიქონების სახით.</translation>
    </message>
    <message>
      <source>Term “{source}”: not rendered as {names} ({key}, {status}).</source>
      <translation>ტერმინი „{source}“: არ არის ნათარგმნი ასე: {names} ({key}, {status}).</translation>
    </message>
    <message>
      <source>Term “{source}”: rendered by words that are not to be used; say {names} ({key}, {status}).</source>
      <translation>ტერმინი „{source}“: ნათარგმნია სიტყვებით, რომლებიც არ გამოიყენება; უნდა იყოს: {names} ({key}, {status}).</translation>
    </message>
    <message>
      <source>Texts</source>
      <translation>ტექსტები</translation>
    </message>
    <message>
      <source>The PDF file to write.</source>
      <translation>ჩასაწერი PDF ფაილი.</translation>
    </message>
    <message>
      <source>The Reintegration Toolkit: lessons, tools and methodology drafts, kept, found, versioned and printed.</source>
      <translation>რეინტეგრაციის ინსტრუმენტები: გაკვეთილები, ინსტრუმენტები და მეთოდოლოგიის მონახაზები - შენახვა, ძებნა, ვერსიები და ბეჭდვა.</translation>
    </message>
    <message>
      <source>The answers lie in the ballot box until the round is closed.</source>
      <translation>პასუხები რაუნდის დახურვამდე საარჩევნო ყუთშია.</translation>
    </message>
    <message>
      <source>The backup is good: {records} records. “toolkit --library FILE list” reads it; --as makes it a library.</source>
      <translation>სარეზერვო ასლი გამართულია; მონაცემები: {records}. „toolkit --library FILE list“ კითხულობს მას; --as აქცევს ბიბლიოთეკად.</translation>
    </message>
    <message>
      <source>The comment is that of a group and role; no name is kept with it.</source>
      <translation>კომენტარი ჯგუფისა და როლისაა; სახელი მასთან არ ინახება.</translation>
    </message>
    <message>
      <source>The day from which answers are expected.</source>
      <translation>დღე, საიდანაც პასუხებს ელიან.</translation>
    </message>
    <message>
      <source>The day until which answers are expected.</source>
      <translation>დღე, რომლამდეც პასუხებს ელიან.</translation>
    </message>
    <message>
      <source>The fewest fingers that are no objection.</source>
      <translation>თითების უმცირესი რაოდენობა, რომელიც წინააღმდეგობას არ ნიშნავს.</translation>
    </message>
    <message>
      <source>The file ends in .comments, .xlsx or .pdf.</source>
      <translation>ფაილის დაბოლოებაა .comments, .xlsx ან .pdf.</translation>
    </message>
    <message>
      <source>The file is marked {level} by the program’s own list of checks; veraPDF, the reference checker, was not run.</source>
      <translation>ფაილს აქვს ნიშანი {level} პროგრამის საკუთარი შემოწმებების სიით; ეტალონური შემმოწმებელი veraPDF არ გაშვებულა.</translation>
    </message>
    <message>
      <source>The file to write; for md and with --each, the folder.</source>
      <translation>ჩასაწერი ფაილი; md-სთვის და --each-ის შემთხვევაში — საქაღალდე.</translation>
    </message>
    <message>
      <source>The file to write; its ending says what it is: .comments, .xlsx or .pdf.</source>
      <translation>ჩასაწერი ფაილი; მის სახეს დაბოლოება განსაზღვრავს: .comments, .xlsx ან .pdf.</translation>
    </message>
    <message>
      <source>The file to write; its ending says what it is: .pdf or .docx.</source>
      <translation>ჩასაწერი ფაილი; დაბოლოება ამბობს, რა არის: .pdf ან .docx.</translation>
    </message>
    <message>
      <source>The file: .pdf or .svg for the chart, .xlsx or .csv for its numbers; a second chart gets “-2” in its name.</source>
      <translation>ფაილი: .pdf ან .svg დიაგრამისთვის, .xlsx ან .csv მისი რიცხვებისთვის; მეორე დიაგრამას სახელში „-2“ ემატება.</translation>
    </message>
    <message>
      <source>The folder into which the forms are written.</source>
      <translation>საქაღალდე, რომელშიც ფორმები ჩაიწერება.</translation>
    </message>
    <message>
      <source>The folder to make.</source>
      <translation>შესაქმნელი საქაღალდე.</translation>
    </message>
    <message>
      <source>The format; without it, the ending of PATH says it.</source>
      <translation>ფორმატი; თუ არ არის მითითებული, მას PATH-ის დაბოლოება განსაზღვრავს.</translation>
    </message>
    <message>
      <source>The item as it was at this revision.</source>
      <translation>მასალა ისეთი, როგორიც ამ ვერსიაში იყო.</translation>
    </message>
    <message>
      <source>The kind of the items; without it, it is seen by the headings and columns.</source>
      <translation>მასალების სახეობა; თუ არ არის მითითებული, სათაურებითა და სვეტებით ირკვევა.</translation>
    </message>
    <message>
      <source>The language of forms and reports; without it, that of the first item.</source>
      <translation>ფორმებისა და ანგარიშების ენა; თუ მითითებული არ არის, პირველი მასალის ენა.</translation>
    </message>
    <message>
      <source>The language of heads and words of the table.</source>
      <translation>ცხრილის სათაურებისა და სიტყვების ენა.</translation>
    </message>
    <message>
      <source>The language of messages and labels.</source>
      <translation>შეტყობინებებისა და წარწერების ენა.</translation>
    </message>
    <message>
      <source>The language of the form.</source>
      <translation>ფორმის ენა.</translation>
    </message>
    <message>
      <source>The language of the report; without it, that of the statements.</source>
      <translation>ანგარიშის ენა; თუ არ არის მითითებული, დებულებების ენა.</translation>
    </message>
    <message>
      <source>The language of the text.</source>
      <translation>ტექსტის ენა.</translation>
    </message>
    <message>
      <source>The language of the texts; without it, it is seen by their letters and words.</source>
      <translation>ტექსტების ენა; თუ არ არის მითითებული, ასოებითა და სიტყვებით ირკვევა.</translation>
    </message>
    <message>
      <source>The language of the translation.</source>
      <translation>თარგმანის ენა.</translation>
    </message>
    <message>
      <source>The library to work on (or TOOLKIT_LIBRARY).</source>
      <translation>ბიბლიოთეკა, რომელთანაც მუშაობთ (ან TOOLKIT_LIBRARY).</translation>
    </message>
    <message>
      <source>The library was verified: {summary}</source>
      <translation>ბიბლიოთეკა შემოწმდა: {summary}</translation>
    </message>
    <message>
      <source>The name of the attachment, if not that of the file.</source>
      <translation>თანდართული ფაილის სახელი, თუ ფაილისას არ ემთხვევა.</translation>
    </message>
    <message>
      <source>The name. It is never needed, and in rounds that are not open it stays in this library.</source>
      <translation>სახელი. ის არასდროს არის აუცილებელი და არაღია რაუნდებში ამ ბიბლიოთეკაში რჩება.</translation>
    </message>
    <message>
      <source>The newest text holds it: save it without these words first.</source>
      <translation>ეს უახლეს ტექსტშიც არის: ჯერ ამ სიტყვების გარეშე შეინახეთ.</translation>
    </message>
    <message>
      <source>The original {original} has changed since this text was translated: “toolkit translation {key}”.</source>
      <translation>დედანი {original} ამ ტექსტის თარგმნის შემდეგ შეიცვალა: „toolkit translation {key}“.</translation>
    </message>
    <message>
      <source>The outcomes allow the next step: toolkit move {key} {state}</source>
      <translation>შედეგები შემდეგი ნაბიჯის საშუალებას იძლევა: toolkit move {key} {state}</translation>
    </message>
    <message>
      <source>The paper: A3, A4, A5, A6 or A7, as the layout has it.</source>
      <translation>ქაღალდი: A3, A4, A5, A6 ან A7, როგორიც განლაგებას აქვს.</translation>
    </message>
    <message>
      <source>The people who write in the library.</source>
      <translation>პირები, რომლებიც ბიბლიოთეკაში წერენ.</translation>
    </message>
    <message>
      <source>The points of the scale; without it 5, or 9 where an answer is above 5.</source>
      <translation>სკალის ქულები; თუ მითითებული არ არის, 5, ან 9, თუ რომელიმე პასუხი 5-ზე მეტია.</translation>
    </message>
    <message>
      <source>The reason, without repeating what is erased.</source>
      <translation>მიზეზი, წასაშლელის გამეორების გარეშე.</translation>
    </message>
    <message>
      <source>The receipt of an earlier secret answer, to change it.</source>
      <translation>ადრინდელი ფარული პასუხის ქვითარი, მის შესაცვლელად.</translation>
    </message>
    <message>
      <source>The revision in which the text was changed for it.</source>
      <translation>ვერსია, რომელშიც ტექსტი ამის გამო შეიცვალა.</translation>
    </message>
    <message>
      <source>The revision of the original that it renders; the newest one unless given.</source>
      <translation>დედნის ვერსია, რომელსაც შეესაბამება; თუ არ მიუთითებთ, უახლესი.</translation>
    </message>
    <message>
      <source>The revision you started from.</source>
      <translation>ვერსია, რომლიდანაც დაიწყეთ.</translation>
    </message>
    <message>
      <source>The role of who comments.</source>
      <translation>კომენტარის ავტორის როლი.</translation>
    </message>
    <message>
      <source>The round that a table of another program answers.</source>
      <translation>რაუნდი, რომელსაც სხვა პროგრამის ცხრილი პასუხობს.</translation>
    </message>
    <message>
      <source>The round was closed already: the answer is kept, and does not count.</source>
      <translation>რაუნდი უკვე დახურული იყო: პასუხი შენახულია და არ ითვლება.</translation>
    </message>
    <message>
      <source>The same answer stands already; nothing was changed.</source>
      <translation>იგივე პასუხი უკვე არის; არაფერი შეცვლილა.</translation>
    </message>
    <message>
      <source>The same answers keyed a second time: what differs is listed, and its file set aside.</source>
      <translation>იგივე პასუხები, მეორედ შეყვანილი: განსხვავებები ჩამოითვლება და ფაილი გადაიდება.</translation>
    </message>
    <message>
      <source>The scale, where the procedure has several, such as 5 or 9 points of a rating.</source>
      <translation>სკალა, თუ პროცედურას რამდენიმე აქვს, მაგალითად შეფასება 5 ან 9 ქულით.</translation>
    </message>
    <message>
      <source>The stakeholder group the comment comes from.</source>
      <translation>დაინტერესებული მხარეების ჯგუფი, რომლისგანაც კომენტარია.</translation>
    </message>
    <message>
      <source>The stakeholder group, by its code.</source>
      <translation>დაინტერესებული მხარე, კოდით.</translation>
    </message>
    <message>
      <source>The statement it is about; without it, the whole round.</source>
      <translation>დებულება, რომელსაც ეხება; მის გარეშე – მთელი რაუნდი.</translation>
    </message>
    <message>
      <source>The statement, for the view by groups; without it, the first.</source>
      <translation>დებულება ჯგუფების ხედისთვის; მის გარეშე – პირველი.</translation>
    </message>
    <message>
      <source>The system refused: {reason}. Look at the disk, the path and your rights, then try again.</source>
      <translation>სისტემამ უარი თქვა: {reason}. შეამოწმეთ დისკი, მისამართი და თქვენი უფლებები და სცადეთ ხელახლა.</translation>
    </message>
    <message>
      <source>The text from which it was translated was erased. Compare both, then say --up-to-date.</source>
      <translation>ტექსტი, რომლიდანაც ითარგმნა, წაშლილია. შეადარეთ ორივე და შემდეგ მიუთითეთ --up-to-date.</translation>
    </message>
    <message>
      <source>The text was changed for it in the newest revision.</source>
      <translation>ტექსტი ამის გამო ბოლო ვერსიაში შეიცვალა.</translation>
    </message>
    <message>
      <source>The title of the round; without it, that of the first item.</source>
      <translation>რაუნდის სათაური; თუ მითითებული არ არის, პირველი მასალის სათაური.</translation>
    </message>
    <message>
      <source>The title.</source>
      <translation>სათაური.</translation>
    </message>
    <message>
      <source>The weakest degree that counts as support.</source>
      <translation>ყველაზე სუსტი საფეხური, რომელიც მხარდაჭერად ითვლება.</translation>
    </message>
    <message>
      <source>The words of a handwritten reason; repeat it for each.</source>
      <translation>ხელნაწერი საფუძვლის სიტყვები; გაიმეორეთ თითოეულისთვის.</translation>
    </message>
    <message>
      <source>The words of a picture: whose it is, the statement, the words; repeat it for each.</source>
      <translation>სურათის სიტყვები: ვისია, რომელი დებულება, სიტყვები; თითოეულისთვის გაიმეორეთ.</translation>
    </message>
    <message>
      <source>The words proposed in place of what the comment is about.</source>
      <translation>სიტყვები, შემოთავაზებული იმის ნაცვლად, რასაც კომენტარი ეხება.</translation>
    </message>
    <message>
      <source>The workshop in which the round is held.</source>
      <translation>სამუშაო შეხვედრა, რომელზეც რაუნდი ტარდება.</translation>
    </message>
    <message>
      <source>There are no pictures of handwriting.</source>
      <translation>ხელნაწერის სურათები არ არის.</translation>
    </message>
    <message>
      <source>There are no rounds.</source>
      <translation>რაუნდები არ არის.</translation>
    </message>
    <message>
      <source>There is no closed round before this one with answers to compare.</source>
      <translation>ამ რაუნდამდე არ არის დახურული რაუნდი, რომლის პასუხებიც შედარდებოდა.</translation>
    </message>
    <message>
      <source>There is no command “{name}”.</source>
      <translation>ბრძანება „{name}“ არ არსებობს.</translation>
    </message>
    <message>
      <source>There is no option {name}.</source>
      <translation>პარამეტრი {name} არ არსებობს.</translation>
    </message>
    <message>
      <source>This should not have happened: it is a mistake in the program, not yours.</source>
      <translation>ეს არ უნდა მომხდარიყო: შეცდომა პროგრამისაა და არა თქვენი.</translation>
    </message>
    <message>
      <source>Tick a box of the checklist; repeat it for several.</source>
      <translation>საკონტროლო სიის ველის მონიშვნა; რამდენიმესთვის გაიმეორეთ.</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>სათაური</translation>
    </message>
    <message>
      <source>To take it back: toolkit import --undo {id}</source>
      <translation>გასაუქმებლად: toolkit import --undo {id}</translation>
    </message>
    <message>
      <source>Too many words: {words}.</source>
      <translation>ზედმეტი სიტყვები: {words}.</translation>
    </message>
    <message>
      <source>Took in {records} records that were not here yet.</source>
      <translation>შემოვიდა ახალი მონაცემები: {records}.</translation>
    </message>
    <message>
      <source>Tracked changes: propose (as comments), accept or reject (propose unless given).</source>
      <translation>მონიშნული ცვლილებები: propose (კომენტარებად), accept (მიღება) ან reject (უარყოფა); თუ არ არის მითითებული, propose.</translation>
    </message>
    <message>
      <source>Translation of</source>
      <translation>თარგმანია</translation>
    </message>
    <message>
      <source>Translations</source>
      <translation>თარგმანები</translation>
    </message>
    <message>
      <source>Try everything and keep nothing.</source>
      <translation>ყველაფერს ცდის და არაფერს ინახავს.</translation>
    </message>
    <message>
      <source>Try the program: make a library, save, search, print, verify.</source>
      <translation>ცდის პროგრამას: ბიბლიოთეკა, შენახვა, ძებნა, ბეჭდვა, შემოწმება.</translation>
    </message>
    <message>
      <source>Two pages side by side on each sheet.</source>
      <translation>ყოველ ფურცელზე ორი გვერდი, გვერდიგვერდ.</translation>
    </message>
    <message>
      <source>Usage:</source>
      <translation>გამოყენება:</translation>
    </message>
    <message>
      <source>What a doubtful or wrongly read statement of a sheet says; “-” for nothing. Repeat it for each.</source>
      <translation>რას ამბობს ფურცლის საეჭვო ან არასწორად წაკითხული დებულება; „-“ – არაფერს. გაიმეორეთ თითოეულისთვის.</translation>
    </message>
    <message>
      <source>What becomes of it.</source>
      <translation>რა გადაწყდა.</translation>
    </message>
    <message>
      <source>What stands between the columns of a CSV file; with semicolon, numbers have a decimal comma.</source>
      <translation>რა დგას CSV ფაილის სვეტებს შორის; წერტილ-მძიმის შემთხვევაში რიცხვებში ათობითი მძიმეა.</translation>
    </message>
    <message>
      <source>What the forms are: PDF to fill in, one file of paper to print, or spreadsheets.</source>
      <translation>რა სახისაა ფორმები: შესავსები PDF, დასაბეჭდი ქაღალდის ერთი ფაილი თუ ცხრილები.</translation>
    </message>
    <message>
      <source>What the person does: which steps they may take.</source>
      <translation>რას აკეთებს პირი: რომელი ნაბიჯების უფლება აქვს.</translation>
    </message>
    <message>
      <source>What the round is for.</source>
      <translation>რისთვის ტარდება რაუნდი.</translation>
    </message>
    <message>
      <source>What the submitter is told.</source>
      <translation>რას ეუბნებიან ავტორს.</translation>
    </message>
    <message>
      <source>Whatever was acknowledged before is safe. “toolkit verify” checks the library.</source>
      <translation>რაც მანამდე დადასტურდა, დაცულია. „toolkit verify“ ამოწმებს ბიბლიოთეკას.</translation>
    </message>
    <message>
      <source>Where the person works.</source>
      <translation>სად მუშაობს ეს პირი.</translation>
    </message>
    <message>
      <source>Where there is an item with the same title: skip, revise or new (skip unless given).</source>
      <translation>თუ იმავე სათაურით მასალა უკვე არის: skip (გამოტოვება), revise (ახალი ვერსია) ან new (ახალი მასალა); თუ არ არის მითითებული, skip.</translation>
    </message>
    <message>
      <source>Whether a reason is asked for beside each answer; on paper only up to 12 statements unless said.</source>
      <translation>იკითხება თუ არა საფუძველი თითოეულ პასუხთან; ქაღალდზე, თუ სხვა რამ არ ითქვა, მხოლოდ 12 დებულებამდე.</translation>
    </message>
    <message>
      <source>Which column of such a table answers what: participant, id, group, a statement, or reason:STATEMENT; repeat it for each. It is remembered for tables with the same columns.</source>
      <translation>ასეთი ცხრილის რომელი სვეტი რას პასუხობს: participant, id, group, დებულება ან reason:STATEMENT; თითოეულისთვის გაიმეორეთ. იმახსოვრება იმავე სვეტების მქონე ცხრილებისთვის.</translation>
    </message>
    <message>
      <source>Who answered what is kept nowhere; answers lie in a ballot box until the round closes.</source>
      <translation>ვინ რა უპასუხა, არსად ინახება; პასუხები რაუნდის დახურვამდე საარჩევნო ყუთშია.</translation>
    </message>
    <message>
      <source>Who answers questions, as a role and never as a name; printed on the form.</source>
      <translation>ვინ პასუხობს კითხვებს – თანამდებობა და არასოდეს სახელი; იბეჭდება ფორმაზე.</translation>
    </message>
    <message>
      <source>Who answers: a key, a number in the list, or a name.</source>
      <translation>ვინ პასუხობს: გასაღები, ნომერი სიაში ან სახელი.</translation>
    </message>
    <message>
      <source>Who is asked in a round.</source>
      <translation>ვის ეკითხებიან რაუნდში.</translation>
    </message>
    <message>
      <source>Who is writing (or TOOLKIT_PERSON).</source>
      <translation>ვინ წერს (ან TOOLKIT_PERSON).</translation>
    </message>
    <message>
      <source>Who must answer: a percentage of those invited, and how many of each group, such as 50/1; 0/0 is none.</source>
      <translation>ვინ უნდა უპასუხოს: მოწვეულთა პროცენტი და რამდენი თითო ჯგუფიდან, მაგალითად 50/1; 0/0 ნიშნავს, რომ კვორუმი არ არის.</translation>
    </message>
    <message>
      <source>Who sees to it: a role or an institution.</source>
      <translation>ვინ არის პასუხისმგებელი: თანამდებობა ან უწყება.</translation>
    </message>
    <message>
      <source>Who speaks for the participant.</source>
      <translation>ვინ საუბრობს მონაწილის სახელით.</translation>
    </message>
    <message>
      <source>Who will read it; what is for a narrower circle is held back.</source>
      <translation>ვინ წაიკითხავს; რაც უფრო ვიწრო წრისთვისაა, არ გაიცემა.</translation>
    </message>
    <message>
      <source>Whom it is assigned to: a name or a role.</source>
      <translation>ვის ევალება: სახელი ან როლი.</translation>
    </message>
    <message>
      <source>Whose comment it is, if not that of the person who writes.</source>
      <translation>ვისი კომენტარია, თუ არა იმის, ვინც წერს.</translation>
    </message>
    <message>
      <source>Whose sheet it is, where one was photocopied for several people; repeat it for each.</source>
      <translation>ვისია ფურცელი, თუ ის რამდენიმე ადამიანისთვის გამრავლდა; გაიმეორეთ თითოეულისთვის.</translation>
    </message>
    <message>
      <source>Why the round is given up.</source>
      <translation>რატომ უქმდება რაუნდი.</translation>
    </message>
    <message>
      <source>Why, in the words of who answers.</source>
      <translation>რატომ, პასუხის მიმცემის სიტყვებით.</translation>
    </message>
    <message>
      <source>Why: a note in the history.</source>
      <translation>რატომ: შენიშვნა ისტორიაში.</translation>
    </message>
    <message>
      <source>With the names of who commented (in .xlsx).</source>
      <translation>ავტორების სახელებით (.xlsx-ში).</translation>
    </message>
    <message>
      <source>Without a command the window opens.</source>
      <translation>ბრძანების გარეშე იხსნება ფანჯარა.</translation>
    </message>
    <message>
      <source>Without the starter content.</source>
      <translation>საწყისი შინაარსის გარეშე.</translation>
    </message>
    <message>
      <source>Workshop</source>
      <translation>სამუშაო შეხვედრა</translation>
    </message>
    <message>
      <source>Would be erased: texts {texts}, files {files}. Nothing was changed.</source>
      <translation>წაიშლებოდა: ტექსტები {texts}, ფაილები {files}. არაფერი შეცვლილა.</translation>
    </message>
    <message>
      <source>Write a file: a chart as .pdf or .svg, a table as .xlsx or .csv.</source>
      <translation>ფაილის ჩაწერა: დიაგრამა .pdf ან .svg, ცხრილი .xlsx ან .csv სახით.</translation>
    </message>
    <message>
      <source>Write a view of the dashboard of a round as a chart or as the table of its numbers.</source>
      <translation>რაუნდის სურათის ერთ ხედს დიაგრამად ან მისი რიცხვების ცხრილად წერს.</translation>
    </message>
    <message>
      <source>Write comments into a file: .comments for another library, .xlsx to be filled in, .pdf to be printed.</source>
      <translation>წერს კომენტარებს ფაილში: .comments სხვა ბიბლიოთეკისთვის, .xlsx შესავსებად, .pdf დასაბეჭდად.</translation>
    </message>
    <message>
      <source>Write every record into a file.</source>
      <translation>წერს ყველა ჩანაწერს ფაილში.</translation>
    </message>
    <message>
      <source>Write items as PDF, Word, web page, EPUB, Markdown, or a list of them as a spreadsheet.</source>
      <translation>მასალების ჩაწერა PDF-ად, Word-ად, ვებგვერდად, EPUB-ად, Markdown-ად ან მათი სიისა — ცხრილად.</translation>
    </message>
    <message>
      <source>Write the answers of a closed round as open tables, with a script that recomputes the results.</source>
      <translation>დახურული რაუნდის პასუხების ღია ცხრილებად ჩაწერა, სკრიპტთან ერთად, რომელიც შედეგებს ხელახლა ითვლის.</translation>
    </message>
    <message>
      <source>Write the forms of an open round (PDF, paper, spreadsheets); prints their paths.</source>
      <translation>ღია რაუნდის ფორმების ჩაწერა (PDF, ქაღალდი, ცხრილები); ბეჭდავს მათ მისამართებს.</translation>
    </message>
    <message>
      <source>Write the numbers as a spreadsheet (.xlsx).</source>
      <translation>რიცხვებს ცხრილად წერს (.xlsx).</translation>
    </message>
    <message>
      <source>Write the report on a round, as PDF or Word: every number computed anew from its acts.</source>
      <translation>რაუნდის ანგარიშის ჩაწერა, PDF ან Word: ყოველი რიცხვი ხელახლა გამოითვლება აქტებიდან.</translation>
    </message>
    <message>
      <source>Write the whole library as a plain folder (Markdown, CSV, files) that comes back in.</source>
      <translation>წერს მთელ ბიბლიოთეკას ჩვეულებრივ საქაღალდედ (Markdown, CSV, ფაილები), რომელიც ისევ შემოიტანება.</translation>
    </message>
    <message>
      <source>Written: {written}. Failed: {failed}.</source>
      <translation>ჩაიწერა: {written}. ვერ ჩაიწერა: {failed}.</translation>
    </message>
    <message>
      <source>Wrote {count} items with their files. History, comments and answers stay in the library: “toolkit records out”.</source>
      <translation>ჩაიწერა {count} მასალა თავისი ფაილებით. ისტორია, კომენტარები და პასუხები ბიბლიოთეკაში რჩება: „toolkit records out“.</translation>
    </message>
    <message>
      <source>Wrote {records} records.</source>
      <translation>ჩაიწერა მონაცემები: {records}.</translation>
    </message>
    <message>
      <source>a further round was announced</source>
      <translation>გამოცხადებულია კიდევ ერთი რაუნდი</translation>
    </message>
    <message>
      <source>action</source>
      <translation>ქმედება</translation>
    </message>
    <message>
      <source>against</source>
      <translation>წინააღმდეგი</translation>
    </message>
    <message>
      <source>agreed on</source>
      <translation>შეთანხმებული</translation>
    </message>
    <message>
      <source>agreement</source>
      <translation>თანხმობა</translation>
    </message>
    <message>
      <source>another form</source>
      <translation>სხვა ფორმა</translation>
    </message>
    <message>
      <source>another name of the same term</source>
      <translation>იმავე ტერმინის სხვა სახელი</translation>
    </message>
    <message>
      <source>apart</source>
      <translation>ცალკე</translation>
    </message>
    <message>
      <source>applied: {count}</source>
      <translation>გამოყენებულია: {count}</translation>
    </message>
    <message>
      <source>asked was</source>
      <translation>იკითხებოდა</translation>
    </message>
    <message>
      <source>attached file</source>
      <translation>თანდართული ფაილი</translation>
    </message>
    <message>
      <source>automatic merge</source>
      <translation>ავტომატური გაერთიანება</translation>
    </message>
    <message>
      <source>before</source>
      <translation>მანამდე</translation>
    </message>
    <message>
      <source>beginning</source>
      <translation>დასაწყისი</translation>
    </message>
    <message>
      <source>beginnings</source>
      <translation>სიტყვის დასაწყისი</translation>
    </message>
    <message>
      <source>both edits together</source>
      <translation>ორივე ცვლილება ერთად</translation>
    </message>
    <message>
      <source>brought up to date</source>
      <translation>განახლებული</translation>
    </message>
    <message>
      <source>by</source>
      <translation>ავტორი:</translation>
    </message>
    <message>
      <source>cannot be printed</source>
      <translation>ვერ დაიბეჭდება</translation>
    </message>
    <message>
      <source>changed</source>
      <translation>შეიცვალა</translation>
    </message>
    <message>
      <source>closed</source>
      <translation>დახურულია</translation>
    </message>
    <message>
      <source>comment</source>
      <translation>კომენტარი</translation>
    </message>
    <message>
      <source>confidence</source>
      <translation>სანდოობა</translation>
    </message>
    <message>
      <source>confidential: only facilitators see the names</source>
      <translation>კონფიდენციალურია: სახელებს მხოლოდ ფასილიტატორები ხედავენ</translation>
    </message>
    <message>
      <source>contested</source>
      <translation>სადავო</translation>
    </message>
    <message>
      <source>correction</source>
      <translation>შესწორება</translation>
    </message>
    <message>
      <source>decision</source>
      <translation>გადაწყვეტილება</translation>
    </message>
    <message>
      <source>edited</source>
      <translation>რედაქტირებული</translation>
    </message>
    <message>
      <source>edited since</source>
      <translation>მას შემდეგ რედაქტირებული</translation>
    </message>
    <message>
      <source>evidence</source>
      <translation>საფუძველი</translation>
    </message>
    <message>
      <source>files: {what}</source>
      <translation>ფაილები: {what}</translation>
    </message>
    <message>
      <source>for a narrower circle</source>
      <translation>უფრო ვიწრო წრისთვის</translation>
    </message>
    <message>
      <source>given up</source>
      <translation>გაუქმებულია</translation>
    </message>
    <message>
      <source>headings and tags</source>
      <translation>ქვესათაურები და ჭდეები</translation>
    </message>
    <message>
      <source>held back</source>
      <translation>შეჩერებულია</translation>
    </message>
    <message>
      <source>hidden</source>
      <translation>დაფარულია</translation>
    </message>
    <message>
      <source>imported</source>
      <translation>შემოტანილი</translation>
    </message>
    <message>
      <source>in other words than now</source>
      <translation>ახლანდელისგან განსხვავებული სიტყვებით</translation>
    </message>
    <message>
      <source>key</source>
      <translation>გასაღები</translation>
    </message>
    <message>
      <source>known</source>
      <translation>უკვე არის</translation>
    </message>
    <message>
      <source>label, tag or field</source>
      <translation>წარწერა, ჭდე ან ველი</translation>
    </message>
    <message>
      <source>labels</source>
      <translation>დასახელებები</translation>
    </message>
    <message>
      <source>late: does not count</source>
      <translation>დაგვიანებულია: არ ითვლება</translation>
    </message>
    <message>
      <source>left out</source>
      <translation>გამოტოვებულია</translation>
    </message>
    <message>
      <source>let out to “{level}”: {sorts}</source>
      <translation>გაიცა („{level}“): {sorts}</translation>
    </message>
    <message>
      <source>likely duplicate</source>
      <translation>სავარაუდო დუბლიკატი</translation>
    </message>
    <message>
      <source>made</source>
      <translation>შეიქმნა</translation>
    </message>
    <message>
      <source>median</source>
      <translation>მედიანა</translation>
    </message>
    <message>
      <source>merged</source>
      <translation>გაერთიანებული</translation>
    </message>
    <message>
      <source>moved in the original</source>
      <translation>დედანში გადაადგილდა</translation>
    </message>
    <message>
      <source>moving</source>
      <translation>იცვლება</translation>
    </message>
    <message>
      <source>new in the original</source>
      <translation>დედანში ახალია</translation>
    </message>
    <message>
      <source>new version</source>
      <translation>ახალი ვერსია</translation>
    </message>
    <message>
      <source>new: {count}</source>
      <translation>ახალი: {count}</translation>
    </message>
    <message>
      <source>no</source>
      <translation>არა</translation>
    </message>
    <message>
      <source>no lesson; other items: {count}</source>
      <translation>გაკვეთილის გარეშე; სხვა მასალები: {count}</translation>
    </message>
    <message>
      <source>no name</source>
      <translation>უსახელო</translation>
    </message>
    <message>
      <source>nobody is asked yet</source>
      <translation>ჯერ არავის ეკითხებიან</translation>
    </message>
    <message>
      <source>not asked</source>
      <translation>არ უკითხავთ</translation>
    </message>
    <message>
      <source>not known from which text</source>
      <translation>უცნობია, რომელი ტექსტიდან</translation>
    </message>
    <message>
      <source>note: {what}</source>
      <translation>შენიშვნა: {what}</translation>
    </message>
    <message>
      <source>observer</source>
      <translation>დამკვირვებელი</translation>
    </message>
    <message>
      <source>open comments: {count}</source>
      <translation>ღია კომენტარები: {count}</translation>
    </message>
    <message>
      <source>open for answers</source>
      <translation>ღიაა პასუხებისთვის</translation>
    </message>
    <message>
      <source>open: names stand beside the answers</source>
      <translation>ღიაა: პასუხებთან სახელები ჩანს</translation>
    </message>
    <message>
      <source>other alphabet</source>
      <translation>სხვა ანბანი</translation>
    </message>
    <message>
      <source>other forms</source>
      <translation>სხვა ფორმები</translation>
    </message>
    <message>
      <source>other groups together</source>
      <translation>სხვა ჯგუფები ერთად</translation>
    </message>
    <message>
      <source>other keyboard layout</source>
      <translation>კლავიატურის სხვა განლაგება</translation>
    </message>
    <message>
      <source>ours</source>
      <translation>ჩვენი</translation>
    </message>
    <message>
      <source>person at another laptop</source>
      <translation>პირი სხვა კომპიუტერთან</translation>
    </message>
    <message>
      <source>person at this laptop</source>
      <translation>პირი ამ კომპიუტერთან</translation>
    </message>
    <message>
      <source>personal data</source>
      <translation>პერსონალური მონაცემები</translation>
    </message>
    <message>
      <source>planned</source>
      <translation>დაგეგმილია</translation>
    </message>
    <message>
      <source>possible contradiction</source>
      <translation>შესაძლო წინააღმდეგობა</translation>
    </message>
    <message>
      <source>quotes without consent</source>
      <translation>ციტატები თანხმობის გარეშე</translation>
    </message>
    <message>
      <source>rationale</source>
      <translation>დასაბუთება</translation>
    </message>
    <message>
      <source>reaction</source>
      <translation>ავტორის პასუხი</translation>
    </message>
    <message>
      <source>refused</source>
      <translation>არ შემოვიდა</translation>
    </message>
    <message>
      <source>replaces {count}</source>
      <translation>ანაცვლებს: {count}</translation>
    </message>
    <message>
      <source>required</source>
      <translation>სავალდებულო</translation>
    </message>
    <message>
      <source>restored</source>
      <translation>აღდგენილი</translation>
    </message>
    <message>
      <source>rests on nothing</source>
      <translation>არაფერს ეყრდნობა</translation>
    </message>
    <message>
      <source>rests on {lessons}</source>
      <translation>ეყრდნობა {lessons}</translation>
    </message>
    <message>
      <source>rests on {lessons} from {sites}</source>
      <translation>ეყრდნობა {lessons} {sites}</translation>
    </message>
    <message>
      <source>secret: who answered what is kept nowhere</source>
      <translation>ფარულია: ვინ რა უპასუხა, არსად ინახება</translation>
    </message>
    <message>
      <source>self-check passed</source>
      <translation>შემოწმება წარმატებით დასრულდა</translation>
    </message>
    <message>
      <source>similar spelling</source>
      <translation>მსგავსი დაწერილობა</translation>
    </message>
    <message>
      <source>somebody</source>
      <translation>ვიღაც</translation>
    </message>
    <message>
      <source>stable</source>
      <translation>სტაბილურია</translation>
    </message>
    <message>
      <source>starter content</source>
      <translation>საწყისი შინაარსი</translation>
    </message>
    <message>
      <source>still in the words of the original</source>
      <translation>ჯერ დედნის სიტყვებით</translation>
    </message>
    <message>
      <source>strength</source>
      <translation>სიმტკიცე</translation>
    </message>
    <message>
      <source>taken back</source>
      <translation>გაუქმებულია</translation>
    </message>
    <message>
      <source>taken out of the original</source>
      <translation>დედნიდან ამოღებულია</translation>
    </message>
    <message>
      <source>text: {what} bytes</source>
      <translation>ტექსტი: {what} ბაიტი</translation>
    </message>
    <message>
      <source>the original has changed</source>
      <translation>დედანი შეიცვალა</translation>
    </message>
    <message>
      <source>the outcomes allow {left} items their next step</source>
      <translation>შედეგები შემდეგი ნაბიჯის საშუალებას იძლევა, მასალა: {left}</translation>
    </message>
    <message>
      <source>the whole title</source>
      <translation>მთელი სათაური</translation>
    </message>
    <message>
      <source>theirs</source>
      <translation>მათი</translation>
    </message>
    <message>
      <source>title</source>
      <translation>სათაური</translation>
    </message>
    <message>
      <source>title and details: {what}</source>
      <translation>სათაური და დეტალები: {what}</translation>
    </message>
    <message>
      <source>to be closed</source>
      <translation>დასახურია</translation>
    </message>
    <message>
      <source>to be sealed and opened</source>
      <translation>დასალუქი და გასახსნელია</translation>
    </message>
    <message>
      <source>to follow</source>
      <translation>გადასატანი</translation>
    </message>
    <message>
      <source>to look at</source>
      <translation>გადასახედია</translation>
    </message>
    <message>
      <source>to merge</source>
      <translation>გასაერთიანებელი</translation>
    </message>
    <message>
      <source>to review</source>
      <translation>გადასახედი</translation>
    </message>
    <message>
      <source>translated</source>
      <translation>თარგმნა</translation>
    </message>
    <message>
      <source>type</source>
      <translation>ტიპი</translation>
    </message>
    <message>
      <source>unchanged</source>
      <translation>უცვლელი</translation>
    </message>
    <message>
      <source>unknown person</source>
      <translation>უცნობი პირი</translation>
    </message>
    <message>
      <source>verify: records {records}, items {items}, backups {backups}: all good</source>
      <translation>შემოწმება: ჩანაწერები {records}, მასალები {items}, სარეზერვო ასლები {backups}: ყველაფერი რიგზეა</translation>
    </message>
    <message>
      <source>verify: records {records}, items {items}, backups {backups}: problems {problems}</source>
      <translation>შემოწმება: ჩანაწერები {records}, მასალები {items}, სარეზერვო ასლები {backups}: პრობლემები {problems}</translation>
    </message>
    <message>
      <source>waits</source>
      <translation>ელოდება</translation>
    </message>
    <message>
      <source>word</source>
      <translation>სიტყვა</translation>
    </message>
    <message>
      <source>words as typed</source>
      <translation>სიტყვები, როგორც აიკრიფა</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>დიახ</translation>
    </message>
    <message>
      <source>you are asked: {left} statements</source>
      <translation>თქვენ გეკითხებიან, დებულება: {left}</translation>
    </message>
    <message>
      <source>{count} items are the same.</source>
      <translation>უცვლელი მასალები: {count}.</translation>
    </message>
    <message>
      <source>{count} lessons</source>
      <translation>{count} გაკვეთილს</translation>
    </message>
    <message>
      <source>{count} of them were made by a clock that is more than a day fast.</source>
      <translation>მათგან {count} შექმნილია საათით, რომელიც ერთ დღეზე მეტით წინ არის.</translation>
    </message>
    <message>
      <source>{count} of {total} statements rest on nothing in this library. Name lessons in “::: evidence” inside the statement.</source>
      <translation>დებულება, რომელიც ამ ბიბლიოთეკაში არაფერს ეყრდნობა: {count} ({total}-იდან). გაკვეთილები დაასახელეთ დებულების შიგნით, ნაწილში „::: evidence“.</translation>
    </message>
    <message>
      <source>{count} sites</source>
      <translation>{count} ადგილიდან</translation>
    </message>
    <message>
      <source>{count} versions side by side</source>
      <translation>{count} ვერსია გვერდიგვერდ</translation>
    </message>
    <message>
      <source>{file}, page {name}</source>
      <translation>{file}, გვერდი {name}</translation>
    </message>
    <message>
      <source>{file}, sheet {name}</source>
      <translation>{file}, ფურცელი {name}</translation>
    </message>
    <message>
      <source>{file}, {name}</source>
      <translation>{file}, {name}</translation>
    </message>
    <message>
      <source>{key} has versions that a person must merge: “toolkit merge {key}”.</source>
      <translation>{key}-ის ვერსიები ადამიანმა უნდა გააერთიანოს: „toolkit merge {key}“.</translation>
    </message>
    <message>
      <source>{key} has {count} conflicts. Settle them with “toolkit merge {key} --take ours|theirs|both N” for each number.</source>
      <translation>{key}: დავები {count}. თითოეული ნომერი გადაწყვიტეთ ბრძანებით „toolkit merge {key} --take ours|theirs|both N“.</translation>
    </message>
    <message>
      <source>{key} is back.</source>
      <translation>{key} დაბრუნებულია.</translation>
    </message>
    <message>
      <source>{key} is retired. “toolkit bring-back {key}” brings it back.</source>
      <translation>{key} ხმარებიდან ამოღებულია. „toolkit bring-back {key}“ დააბრუნებს.</translation>
    </message>
    <message>
      <source>{key} is retired; the revision was saved. “toolkit bring-back {key}” shows it again.</source>
      <translation>{key} ხმარებიდან ამოღებულია; ვერსია შენახულია. „toolkit bring-back {key}“ მას კვლავ გამოაჩენს.</translation>
    </message>
    <message>
      <source>{key} was merged; nothing had to be asked.</source>
      <translation>{key} გაერთიანდა; საკითხავი არაფერი იყო.</translation>
    </message>
    <message>
      <source>{key} was not written: {reason}</source>
      <translation>{key} არ ჩაიწერა: {reason}</translation>
    </message>
    <message>
      <source>{key} was “{state}”; this is another text, so it is in review again.</source>
      <translation>{key} იყო „{state}“; ეს სხვა ტექსტია, ამიტომ ის კვლავ განხილვაშია.</translation>
    </message>
    <message>
      <source>{key}:  “{here}”  ↔  “{there}”</source>
      <translation>{key}:  „{here}“  ↔  „{there}“</translation>
    </message>
    <message>
      <source>{key}: {problem}</source>
      <translation>{key}: {problem}</translation>
    </message>
    <message>
      <source>{name} is a whole number above zero.</source>
      <translation>{name} ნულზე მეტი მთელი რიცხვია.</translation>
    </message>
    <message>
      <source>{name} is missing.</source>
      <translation>აკლია {name}.</translation>
    </message>
    <message>
      <source>{name} is one of: {choices}.</source>
      <translation>{name} ერთ-ერთია: {choices}.</translation>
    </message>
    <message>
      <source>{name} is written {form}; “{value}” is not.</source>
      <translation>{name} იწერება ასე: {form}; „{value}“ ასეთი არ არის.</translation>
    </message>
    <message>
      <source>{name} needs a value.</source>
      <translation>{name} საჭიროებს მნიშვნელობას.</translation>
    </message>
    <message>
      <source>{name} takes no value.</source>
      <translation>{name} მნიშვნელობას არ იღებს.</translation>
    </message>
    <message>
      <source>{name}, page {page}: no form of this program is to be seen on it.</source>
      <translation>{name}, გვერდი {page}: ამ პროგრამის ფორმა არ ჩანს.</translation>
    </message>
    <message>
      <source>{name}, page {page}: the corners of the page are not all in the picture; scan it once more.</source>
      <translation>{name}, გვერდი {page}: გვერდის ყველა კუთხე სურათში არ მოხვდა; ხელახლა დაასკანერეთ.</translation>
    </message>
    <message>
      <source>{name}: {author}, {date}: {change}</source>
      <translation>{name}: {author}, {date}: {change}</translation>
    </message>
    <message>
      <source>{name}: {author}, {date}: “{quote}” ← {words}</source>
      <translation>{name}: {author}, {date}: „{quote}“ ← {words}</translation>
    </message>
    <message>
      <source>{name}: {comments} comments and {proposals} proposed changes are in the register of comments.</source>
      <translation>{name}: კომენტარების რეესტრშია კომენტარი – {comments}, შემოთავაზებული ცვლილება – {proposals}.</translation>
    </message>
    <message>
      <source>{name}: {problem}</source>
      <translation>{name}: {problem}</translation>
    </message>
    <message>
      <source>{old} was there twice: the second is now {new}.</source>
      <translation>{old} ორჯერ იყო: მეორე ახლა არის {new}.</translation>
    </message>
    <message>
      <source>{shown} of {total} items.</source>
      <translation>ნაჩვენებია {shown}, სულ {total}.</translation>
    </message>
    <message>
      <source>“{command} --help” tells more.</source>
      <translation>მეტს გეტყვით „{command} --help“.</translation>
    </message>
    <message>
      <source>“{query}” was found: {hits}</source>
      <translation>„{query}“ მოიძებნა: {hits}</translation>
    </message>
  </context>
  <context>
    <name>TermsPicker</name>
    <message>
      <source>Procedure</source>
      <translation>პროცედურა</translation>
    </message>
    <message>
      <source>&amp;Scale</source>
      <translation>&amp;სკალა</translation>
    </message>
    <message>
      <source>Scale</source>
      <translation>სკალა</translation>
    </message>
    <message>
      <source>&amp;Rule</source>
      <translation>&amp;წესი</translation>
    </message>
    <message>
      <source>Rule</source>
      <translation>წესი</translation>
    </message>
    <message>
      <source>&amp;Quorum: of those asked</source>
      <translation>&amp;კვორუმი: მოწვეულთაგან</translation>
    </message>
    <message>
      <source>Quorum: of those asked</source>
      <translation>კვორუმი: მოწვეულთაგან</translation>
    </message>
    <message>
      <source>and answers of &amp;each group</source>
      <translation>და პასუხი თითო &amp;ჯგუფიდან</translation>
    </message>
    <message>
      <source>and answers of each group</source>
      <translation>და პასუხი თითო ჯგუფიდან</translation>
    </message>
    <message>
      <source>Rounds that are &amp;planned</source>
      <translation>&amp;დაგეგმილი რაუნდები</translation>
    </message>
    <message>
      <source>Rounds that are planned</source>
      <translation>დაგეგმილი რაუნდები</translation>
    </message>
    <message>
      <source>Hide groups of &amp;fewer answers than</source>
      <translation>დაიმალოს ჯგუფი, თუ პასუხი &amp;ნაკლებია</translation>
    </message>
    <message>
      <source>Hide groups of fewer answers than</source>
      <translation>დაიმალოს ჯგუფი, თუ პასუხი ნაკლებია</translation>
    </message>
    <message>
      <source>such as 80/10, or &gt;=80 &lt;=10</source>
      <translation>მაგალითად 80/10 ან &gt;=80 &lt;=10</translation>
    </message>
    <message>
      <source>A rule of one’s own</source>
      <translation>საკუთარი წესი</translation>
    </message>
    <message>
      <source>The usual one of the procedure</source>
      <translation>პროცედურის ჩვეულებრივი წესი</translation>
    </message>
    <message>
      <source>One of our own…</source>
      <translation>საკუთარი…</translation>
    </message>
  </context>
  <context>
    <name>TextView</name>
    <message>
      <source>Title</source>
      <extracomment>What a text becomes: a new item, a version of an item (``onto:KEY``), of the item with its title, of one to be chosen, nothing.</extracomment>
      <translation>სათაური</translation>
    </message>
    <message>
      <source>Becomes</source>
      <translation>იქცევა</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>სახე</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>ენა</translation>
    </message>
    <message>
      <source>A tracked change</source>
      <translation>მონიშნული ცვლილება</translation>
    </message>
    <message>
      <source>becomes a proposal</source>
      <translation>იქცევა წინადადებად</translation>
    </message>
    <message>
      <source>is carried out</source>
      <translation>სრულდება</translation>
    </message>
    <message>
      <source>is left out</source>
      <translation>გამოტოვებულია</translation>
    </message>
    <message>
      <source>How the text would look</source>
      <translation>როგორი იქნებოდა ტექსტი</translation>
    </message>
    <message>
      <source>Comments and changes</source>
      <translation>კომენტარები და ცვლილებები</translation>
    </message>
    <message>
      <source>What to look at</source>
      <translation>რა უნდა ნახოთ</translation>
    </message>
    <message>
      <source>Chosen: {count}. What is set here holds for all of them.</source>
      <translation>არჩეულია: {count}. რასაც აქ მიუთითებთ, ყველას ეხება.</translation>
    </message>
    <message>
      <source>It was exported from this library and comes back: only what was changed in it is taken over.</source>
      <translation>ფაილი ამ ბიბლიოთეკიდან გავიდა და ბრუნდება: აიღება მხოლოდ ის, რაც მასში შეიცვალა.</translation>
    </message>
    <message>
      <source>This very file was taken in before: {keys}.</source>
      <translation>ზუსტად ეს ფაილი უკვე შემოტანილია: {keys}.</translation>
    </message>
    <message>
      <source>A new item</source>
      <translation>ახალ მასალად</translation>
    </message>
    <message>
      <source>A new version of the item with the same title</source>
      <translation>იმავე სათაურის მასალის ახალ ვერსიად</translation>
    </message>
    <message>
      <source>A new version of {key}</source>
      <translation>{key}-ის ახალ ვერსიად</translation>
    </message>
    <message>
      <source>A new version of another item…</source>
      <translation>სხვა მასალის ახალ ვერსიად…</translation>
    </message>
    <message>
      <source>Nothing: it is left out</source>
      <translation>არაფრად: გამოტოვებულია</translation>
    </message>
    <message>
      <source>(before the first heading)</source>
      <translation>(პირველ ქვესათაურამდე)</translation>
    </message>
    <message>
      <source>(the whole text)</source>
      <translation>(მთელი ტექსტი)</translation>
    </message>
    <message>
      <source>Stays before the sections</source>
      <translation>რჩება ნაწილების წინ</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>ტექსტი</translation>
    </message>
    <message>
      <source>Headings</source>
      <translation>ქვესათაურები</translation>
    </message>
    <message>
      <source>Comments and changes: {count}</source>
      <translation>კომენტარები და ცვლილებები: {count}</translation>
    </message>
    <message>
      <source>To look at: {count}</source>
      <translation>სანახავია: {count}</translation>
    </message>
    <message>
      <source>There are no words.</source>
      <translation>სიტყვები არ არის.</translation>
    </message>
  </context>
  <context>
    <name>Ticks</name>
    <message>
      <source>Type to narrow the list</source>
      <translation>აკრიფეთ სიის შესავიწროებლად</translation>
    </message>
  </context>
  <context>
    <name>TitleCard</name>
    <message>
      <source>Title</source>
      <translation>სათაური</translation>
    </message>
  </context>
  <context>
    <name>TranslateDialog</name>
    <message>
      <source>Translate</source>
      <translation>თარგმნა</translation>
    </message>
    <message>
      <source>A new item is made with the text as it is, linked to this one; write the translation over it.</source>
      <translation>შეიქმნება ახალი მასალა იმავე ტექსტით, ამ მასალასთან დაკავშირებული; თარგმანი მასზე გადააწერეთ.</translation>
    </message>
    <message>
      <source>There is a text in each of the four languages already.</source>
      <translation>ტექსტი ოთხივე ენაზე უკვე არსებობს.</translation>
    </message>
    <message>
      <source>&amp;Into which language?</source>
      <translation>&amp;რომელ ენაზე?</translation>
    </message>
    <message>
      <source>Into which language?</source>
      <translation>რომელ ენაზე?</translation>
    </message>
    <message>
      <source>Begin</source>
      <translation>დაწყება</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>გაუქმება</translation>
    </message>
  </context>
  <context>
    <name>TranslationPage</name>
    <message>
      <source>Save what you have written?</source>
      <translation>შეინახოს დაწერილი?</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>შენახვა</translation>
    </message>
    <message>
      <source>Throw it away</source>
      <translation>გადაგდება</translation>
    </message>
    <message>
      <source>Keep writing</source>
      <translation>წერის გაგრძელება</translation>
    </message>
    <message>
      <source>One of the two texts was changed elsewhere meanwhile. What you have written is untouched; when you save, nothing is lost.</source>
      <translation>ორიდან ერთი ტექსტი ამასობაში სხვაგან შეიცვალა. თქვენი ნაწერი ხელუხლებელია; შენახვისას არაფერი დაიკარგება.</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>უკან</translation>
    </message>
    <message>
      <source>Open in the editor</source>
      <translation>რედაქტორში გახსნა</translation>
    </message>
    <message>
      <source>Save what is done; what is still to do stays on this page.</source>
      <translation>შეინახეთ, რაც გაკეთდა; დანარჩენი ამ გვერდზე დარჩება.</translation>
    </message>
    <message>
      <source>Save as up to date</source>
      <translation>განახლებულად შენახვა</translation>
    </message>
    <message>
      <source>The translation then counts as one of the original’s present text.</source>
      <translation>თარგმანი ამის შემდეგ დედნის ახლანდელი ტექსტის თარგმანად ჩაითვლება.</translation>
    </message>
    <message>
      <source>Show unchanged passages too</source>
      <translation>უცვლელი ადგილებიც</translation>
    </message>
    <message>
      <source>What did you change, and why? (may stay empty)</source>
      <translation>რა შეცვალეთ და რატომ? (შეიძლება ცარიელი დარჩეს)</translation>
    </message>
    <message>
      <source>Note on the change</source>
      <translation>შენიშვნა ცვლილებაზე</translation>
    </message>
    <message>
      <source>Changes of the original</source>
      <translation>დედნის ცვლილებები</translation>
    </message>
    <message>
      <source>There are words here that were not saved, of {when}.</source>
      <translation>აქ არის ტექსტი, რომელიც არ შენახულა: {when}.</translation>
    </message>
    <message>
      <source>The editor takes them up again.</source>
      <translation>რედაქტორი მათ დააბრუნებს.</translation>
    </message>
    <message>
      <source>Somebody else saved this item meanwhile.</source>
      <translation>ამასობაში ეს მასალა სხვამაც შეინახა.</translation>
    </message>
    <message>
      <source>Both texts are kept side by side. The history shows them; nothing is lost.</source>
      <translation>ორივე ტექსტი გვერდიგვერდ ინახება. ისტორია აჩვენებს მათ; არაფერი დაკარგულა.</translation>
    </message>
    <message>
      <source>Saved. What was agreed is another text now, so this one is in review again.</source>
      <translation>შენახულია. ტექსტი უკვე სხვაა, ვიდრე ის, რაზეც შეთანხმდნენ, ამიტომ კვლავ განხილვაშია.</translation>
    </message>
    <message>
      <source>Saved. The translation follows its original.</source>
      <translation>შენახულია. თარგმანი დედანს შეესაბამება.</translation>
    </message>
    <message>
      <source>Saved. What is still to do stays on this page.</source>
      <translation>შენახულია. დარჩენილი ამ გვერდზეა.</translation>
    </message>
    <message>
      <source>It is not known from which text of the original this was translated. Read both, then save as up to date.</source>
      <translation>უცნობია, დედნის რომელი ტექსტიდან ითარგმნა ეს. წაიკითხეთ ორივე და შემდეგ შეინახეთ განახლებულად.</translation>
    </message>
    <message>
      <source>The text this was translated from was erased. Read both, then save as up to date.</source>
      <translation>ტექსტი, რომლიდანაც ეს ითარგმნა, წაშლილია. წაიკითხეთ ორივე და შემდეგ შეინახეთ განახლებულად.</translation>
    </message>
    <message>
      <source>This translation follows its original.</source>
      <translation>თარგმანი დედანს შეესაბამება.</translation>
    </message>
    <message>
      <source>Translated from the text of {then}; the original was changed last {now}.</source>
      <translation>ნათარგმნია ტექსტიდან, რომლის თარიღია {then}; დედანი ბოლოს შეიცვალა: {now}.</translation>
    </message>
    <message>
      <source>The original has versions that are not merged yet; the newest one is shown.</source>
      <translation>დედანს გაუერთიანებელი ვერსიები აქვს; ნაჩვენებია უახლესი.</translation>
    </message>
    <message>
      <source>Places to look at: {number}</source>
      <translation>სანახავი ადგილები: {number}</translation>
    </message>
  </context>
  <context>
    <name>TroublePage</name>
    <message>
      <source>The library could not be opened</source>
      <translation>ბიბლიოთეკა ვერ გაიხსნა</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>თავიდან ცდა</translation>
    </message>
    <message>
      <source>Choose another library…</source>
      <translation>სხვა ბიბლიოთეკის არჩევა…</translation>
    </message>
  </context>
  <context>
    <name>Turns</name>
    <message>
      <source>One after the other</source>
      <extracomment>what the window hears while somebody answers; nothing else may end their turn</extracomment>
      <translation>რიგრიგობით</translation>
    </message>
    <message>
      <source>Your receipt. Write it down: it is kept nowhere. Enter hides it.</source>
      <translation>თქვენი ქვითარი. ჩაიწერეთ: ის არსად ინახება. Enter მალავს.</translation>
    </message>
    <message>
      <source>Everybody has answered</source>
      <translation>ყველამ უპასუხა</translation>
    </message>
    <message>
      <source>Press the key of your answer; nobody sees which.</source>
      <translation>დააჭირეთ თქვენი პასუხის ღილაკს; არავინ ხედავს, რომელს.</translation>
    </message>
    <message>
      <source>Chosen. Enter keeps it, another key changes it.</source>
      <translation>არჩეულია. Enter ინახავს, სხვა ღილაკი ცვლის.</translation>
    </message>
  </context>
  <context>
    <name>UnsavedPanel</name>
    <message>
      <source>Not saved when the program ended</source>
      <translation>არ შენახულა პროგრამის დახურვისას</translation>
    </message>
    <message>
      <source>Choose one to take the words up again.</source>
      <translation>აირჩიეთ, რომ ტექსტი გააგრძელოთ.</translation>
    </message>
  </context>
  <context>
    <name>Validating</name>
    <message>
      <source>Saved. Nothing is sealed before the round is opened.</source>
      <translation>შენახულია. რაუნდის გახსნამდე არაფერი ილუქება.</translation>
    </message>
  </context>
  <context>
    <name>Viewer</name>
    <message>
      <source>Page preview</source>
      <translation>გვერდის გადახედვა</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>თავიდან ცდა</translation>
    </message>
    <message>
      <source>Larger</source>
      <translation>უფრო დიდად</translation>
    </message>
    <message>
      <source>Previous page</source>
      <translation>წინა გვერდი</translation>
    </message>
    <message>
      <source>Next page</source>
      <translation>შემდეგი გვერდი</translation>
    </message>
    <message>
      <source>Page {number} of {pages}</source>
      <translation>გვერდი {number} / {pages}</translation>
    </message>
  </context>
  <context>
    <name>Who</name>
    <message>
      <source>You are {person}.</source>
      <translation>თქვენ ხართ: {person}.</translation>
    </message>
    <message>
      <source>Without a name nobody can approve a text. Give your name above, then role and organisation here.</source>
      <translation>სახელის გარეშე ტექსტს ვერავინ დაამტკიცებს. ზემოთ მიუთითეთ სახელი, აქ კი როლი და ორგანიზაცია.</translation>
    </message>
  </context>
  <context>
    <name>WhoseDialog</name>
    <message>
      <source>Key in by hand</source>
      <translation>ხელით შეყვანა</translation>
    </message>
    <message>
      <source>Round</source>
      <translation>რაუნდი</translation>
    </message>
    <message>
      <source>Whose sheet it is</source>
      <translation>ვისი ფურცელია</translation>
    </message>
    <message>
      <source>Begin</source>
      <translation>დაწყება</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>გაუქმება</translation>
    </message>
  </context>
  <context>
    <name>WordsDialog</name>
    <message>
      <source>Cancel</source>
      <translation>გაუქმება</translation>
    </message>
  </context>
  <context>
    <name>WorkflowBar</name>
    <message>
      <source>Next step</source>
      <translation>შემდეგი ნაბიჯი</translation>
    </message>
    <message>
      <source>What can be done next with this text, and what that waits for</source>
      <translation>რა შეიძლება გაკეთდეს ამ ტექსტზე შემდეგ და რას ელოდება ეს ნაბიჯი</translation>
    </message>
    <message>
      <source>Merge…</source>
      <translation>გაერთიანება…</translation>
    </message>
    <message>
      <source>Say who you are…</source>
      <translation>მიუთითეთ, ვინ ხართ…</translation>
    </message>
    <message>
      <source>A note for the others, if you like</source>
      <translation>შენიშვნა სხვებისთვის, თუ გსურთ</translation>
    </message>
    <message>
      <source>since {when}, {author}</source>
      <translation>{when}-დან, {author}</translation>
    </message>
    <message>
      <source>Contested: people moved this text to different states apart from each other. The less advanced one is shown until somebody settles it with a step.</source>
      <translation>სადავოა: ეს ტექსტი ერთმანეთისგან დამოუკიდებლად სხვადასხვა მდგომარეობაში გადაიყვანეს. სანამ ვინმე ნაბიჯით გადაწყვეტს, ნაჩვენებია ნაკლებად შორს წასული.</translation>
    </message>
    <message>
      <source>This text was changed in two places: {number} versions stand side by side. Nothing is lost; they have to be merged before it can be approved.</source>
      <translation>ეს ტექსტი ორ ადგილას შეიცვალა: გვერდიგვერდ დგას ვერსიები ({number}). არაფერი დაკარგულა; დამტკიცებამდე ისინი უნდა გაერთიანდეს.</translation>
    </message>
    <message>
      <source>Move to “{state}”</source>
      <translation>გადაყვანა: „{state}“</translation>
    </message>
    <message>
      <source>This library is open for reading only.</source>
      <translation>ეს ბიბლიოთეკა მხოლოდ წასაკითხად არის გახსნილი.</translation>
    </message>
    <message>
      <source>This step needs a person with a name; you have not said yet who you are.</source>
      <translation>ამ ნაბიჯს სახელიანი პირი სჭირდება; თქვენ ჯერ არ მიგითითებიათ, ვინ ხართ.</translation>
    </message>
    <message>
      <source>This step needs one of the roles {roles}; you have not said yet which one is yours.</source>
      <translation>ამ ნაბიჯს ერთ-ერთი ეს როლი სჭირდება: {roles}; თქვენ ჯერ არ მიგითითებიათ, რომელია თქვენი.</translation>
    </message>
    <message>
      <source>Now “{state}”.</source>
      <translation>ახლა: „{state}“.</translation>
    </message>
  </context>
</TS>
