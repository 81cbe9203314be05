"""Comments on the texts of a library, and what becomes of each.

- ``acts``: a comment is made, put right, decided on, and taken or not by who made it.
- ``register``: every comment with what became of it, where it stands in its text now, in the order of the text.
- ``taking``: proposed words taken over into the text, and the comment answered by it.
- ``file``, ``sheet``, ``page``: out and in as a small file for a stick and as a spreadsheet; out as a printed table.
- ``words``: what the codes are called in the four languages.

What stands of them in the database: ``library.commenting``; how one finds its words again: ``text.anchors``.
"""
