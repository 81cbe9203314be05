"""The backups of the library: listed, opened to be read, brought back."""
