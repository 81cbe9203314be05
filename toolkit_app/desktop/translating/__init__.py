"""Where a translation is brought up to date: its original as it was and as it is, beside the words that render it."""
