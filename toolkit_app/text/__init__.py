"""Strings in, strings out: the one scanner, the one Markdown parser, what is drawn from them, differences, folding.

``sections`` cuts a source into sections, statements and blocks with offsets (``lines`` recognises the blocks, ``wording``
removes inline markup); ``markup`` makes a tree of nodes of it (``spans`` parses inside a block); ``render`` draws that tree as
safe HTML or plain words; ``diff`` compares two texts word by word; ``folding`` makes spellings of one word equal; ``paste``
turns pasted HTML into Markdown. No module here reads a file, a clock or a setting.
"""
