"""Files that people already have come in: chosen or dropped, looked at before, taken in, and taken back."""
