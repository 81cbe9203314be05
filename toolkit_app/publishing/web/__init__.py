"""Items as web pages: one file that needs nothing else, and books for electronic readers (EPUB)."""
