"""The library: immutable records, what is derived from them, and the file they lie in."""
