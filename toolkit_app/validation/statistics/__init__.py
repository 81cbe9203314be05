"""The statistics of agreement: pure functions on plain numbers, exact by fractions, each with its source.

A family is a module. Nothing here knows a library, a round or a language; ``None`` is the answer where there is nothing to count.
"""
