"""Files and packages between people: what comes in becomes items, comments and proposals; what goes out comes back in."""
