"""Search: the field that is always at hand, and its hits."""
