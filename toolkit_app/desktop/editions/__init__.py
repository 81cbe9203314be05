"""Editions: made, looked at, compared, printed."""
