"""The window: the one room that knows Qt. It asks functions of the library and shows their outcomes."""
