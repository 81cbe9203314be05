"""Home: the start page, the first start, and what is shown when a library does not open."""
