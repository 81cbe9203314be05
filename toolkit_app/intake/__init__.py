"""Files that people already have, read into plain values. Nothing here knows a library or a window."""
