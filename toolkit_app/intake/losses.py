"""What a text could not take over from a file, as sentences for people: ``Lost.what`` is one of these.

``{count}`` is how often it was met, ``{sample}`` a few words of it. Faces translate the sentence before they fill it in.
"""

from collections.abc import Iterator

from toolkit_app.intake.document import Lost

HEADERS = "Page headers and footers are left out."
CONTENTS = "The table of contents is left out; it is made anew where the text is printed."
MERGED = "Merged cells are divided ({count}): what stood in them stands in each of their rows, in the first of their columns."
NESTED = "Tables within tables became lines of text ({count})."
CELLS = "Cells with several paragraphs became one line each ({count})."
STRUCK = "Crossed-out words are kept as ordinary ones ({count}): “{sample}”."
HIGHLIGHTED = "Highlighting and underlining are left out ({count}): “{sample}”."
HIDDEN = "Hidden text is left out ({count}): “{sample}”."
LINKED_PICTURES = "Pictures that lie outside the file are left out; nothing was fetched ({count}): {sample}."
BAD_PICTURES = "Pictures that cannot be shown are left out of the text ({count}): {sample}."
LARGE_PICTURES = "Pictures that are too large to open safely are left out ({count}): {sample}."
OBJECTS = "Embedded objects, charts and diagrams are left out ({count}): {sample}."
EQUATIONS = "Formulas became plain letters ({count}): “{sample}”."
INNER_LINKS = "Links to places within the document became plain words ({count}): “{sample}”."
UNSAFE_LINKS = "Links to addresses that are not safe became plain words ({count}): {sample}."
HEADING_NUMBERS = "The numbers of headings are left out ({count})."
LETTERED = "List marks such as a) or iv. became 1., 2., 3. ({count})."
BOLD_HEADINGS = "Short lines in bold were taken as headings ({count}): “{sample}”."
OLD_FONT = "Words in an old Georgian font were turned into Georgian letters ({count}): “{sample}”."
FORMAT_CHANGES = "Tracked changes of paragraphs’ and tables’ formats are taken as they stand ({count})."
CELL_CHANGES = "Inserted, deleted or merged table cells are taken as they stand in the file ({count})."
SUBDOCUMENTS = "Parts that lie in other files are left out ({count})."
TEMPLATE = "The original names a template outside of it: {sample}. Word asks for it when the original is opened."
PROMPTS = "The prompts of empty form fields are left out ({count})."
LETTERS = "Letters that could not be read stand as � ({count})."
SCRIPTS = "Scripts, forms and styles of the page are left out."
PAGE_CHANGES = "Words that the page marks as deleted are left out, words that it marks as inserted are kept ({count})."
HEAD = "Entries in the head of the file that no field takes are left out ({count}): {sample}."
COLUMNS = "Columns that mean nothing for this kind are left out ({count}): {sample}."
MISSING_FILES = "Files that the text shows or links to are not there ({count}): {sample}."
MISSING_LINKS = "Links to texts that are not among these files became plain words ({count}): {sample}."
_LONGEST = 80


class Losses:
    """Losses as they are met, counted by their sentence; the first words are kept as the sample."""

    def __init__(self) -> None:
        self._count: dict[str, int] = {}
        self._sample: dict[str, str] = {}

    def add(self, what: str, sample: str = "", count: int = 1) -> None:
        """One more of a loss."""
        self._count[what] = self._count.get(what, 0) + count
        words = " ".join(sample.split())
        if words and what not in self._sample:
            self._sample[what] = words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"

    def all(self) -> Iterator[Lost]:
        """The losses in the order in which they were first met."""
        for what, count in self._count.items():
            yield Lost(what, count, self._sample.get(what, ""))
