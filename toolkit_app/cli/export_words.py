"""What the commands say by which items leave the library, once: like ``words``, translated under the context ``Terminal``."""

# commands
HELP_CHECK = "Check items before they leave: personal data, quotes, readers, links, pictures."
HELP_EXPORT = "Write items as PDF, Word, web page, EPUB, Markdown, or a list of them as a spreadsheet."
HELP_COVERAGE = "Count the lessons of each dimension, level and place: where there is knowledge, and where none."

# options
OPT_FOR = "Who will read it; what is for a narrower circle is held back."
OPT_OVERRIDE = "Let it leave all the same, and why; kept with your name in the history of the item."
OPT_TO = "The format; without it, the ending of PATH says it."
OPT_EXPORT_OUT = "The file to write; for md and with --each, the folder."
OPT_EACH = "A file for each item; what fails is named and the others are written."
OPT_SEPARATOR = "What stands between the columns of a CSV file; with semicolon, numbers have a decimal comma."
OPT_PDF_PAGES = "Only these pages, to be printed."
OPT_PDF_TWO_UP = "Two pages side by side on each sheet."
OPT_COVERAGE_OUT = "Write a file: a chart as .pdf or .svg, a table as .xlsx or .csv."

# what is said while working
CHECKED = "Held back: {held}. To look at: {told}."
WEIGHT_ERROR = "cannot be printed"
WEIGHT_BLOCK = "held back"
WEIGHT_WARNING = "to look at"
OVERRIDDEN = "Let out in spite of the check, with your name and reason: {keys}."
LET_OUT = "let out to “{level}”: {sorts}"
SORT_PERSONAL = "personal data"
SORT_SENSITIVITY = "for a narrower circle"
SORT_CONSENT = "quotes without consent"
EXPORTED = "Written: {written}. Failed: {failed}."
NOT_EXPORTED = "{key} was not written: {reason}"
