"""How items leave the library: in which format, for whom, checked before, together or each by itself."""
