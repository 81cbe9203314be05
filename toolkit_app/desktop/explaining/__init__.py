"""Who wrote each sentence of a text, when, and what led to it."""
