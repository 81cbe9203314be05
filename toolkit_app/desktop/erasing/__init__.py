"""Erasing personal data from an item and its past: where it stands, what goes, what stays, what holds it elsewhere."""
