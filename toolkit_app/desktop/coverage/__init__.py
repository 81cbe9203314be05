"""The place where a person sees what the library speaks of, and what it does not."""
