"""The revisions, named by the format they make."""
