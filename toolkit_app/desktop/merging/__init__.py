"""Versions of a text that were made apart, put together by a person."""
