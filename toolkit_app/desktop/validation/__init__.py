"""Rounds of a validation in the window: planned, sealed, answered, shown on a projector, counted, and what is agreed."""
