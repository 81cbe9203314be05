"""Items as a Word document (.docx) with real styles, that Word and LibreOffice edit, and that is known when it comes back.

What travels in the file, for who reads an edited one:

- ``docProps/custom.xml``: ``toolkit.format`` is ``1``; ``toolkit.lang`` the language of the labels; then for each item, in the
  order of the document and counted from 1, ``toolkit.item.N`` = ``KEY REVISION LANG`` (the revision in full, 64 hex digits).
- Bookmarks. ``_t_KEY`` (hyphens written as low lines: ``_t_LL_7K3QF2MA``) begins at the title of an item; the next one, or the
  end of the document, ends it. ``_t_KEY_SECTION`` begins at the heading of a section with an id, cut at 40 letters, which is what
  a bookmark may have. Names that begin with a low line are not shown to the user and survive editing in both programs.
- Styles by their ids: ``Title`` or ``Heading1`` the title of an item; ``Heading1`` to ``Heading6`` the headings of its text, in a
  document of several items one level deeper; ``Chapter`` a heading of level 2 of a methodology in such a document;
  ``StatementLabel`` the line above a statement, which ends with the id of the statement; ``Statement`` its paragraphs;
  ``BoxTitle`` and ``Box``; ``Quote``; ``Code``; ``Caption`` below a picture, whose words are also the picture's alternative
  text. ``Facts`` (tables) and what stands under ``SourcesHeading`` are made from the fields of the item and are no part of its
  text; ``Gap`` is empty and keeps tables and frames apart.
- Footnotes are footnotes; a paragraph of a list has ``numPr`` (list 1 has bullets, every numbered list a number of its own), what
  goes on within an item has only its indent; links are links.
"""
