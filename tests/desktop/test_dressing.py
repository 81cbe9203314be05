"""The source of a text in a comparison, dressed as its reader knows it."""

from PySide6.QtGui import QTextDocument

from toolkit_app.desktop.history.dressing import dress

SOURCE = """::: {.statement #s-7k3q type=option}
**Every** form is bilingual.
::: rationale
People sign what they read.
:::
::: evidence
- [[LL-7K3QF2MA]]
:::
:::"""


def test_a_statement_and_its_parts_are_named_and_their_marks_are_gone(qapp):
    document = QTextDocument(SOURCE)
    dress(document.begin(), "#777777")
    assert [line for line in document.toPlainText().split("\n") if line] == [
        "Statement s-7k3q", "Every form is bilingual.", "Rationale", "People sign what they read.", "Rests on",
        "• [[LL-7K3QF2MA]]"]
