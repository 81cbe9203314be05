"""Statements in the window: listed with what they rest on, written, split and joined."""
