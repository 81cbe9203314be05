"""Preferences, drawn from the declared settings."""
