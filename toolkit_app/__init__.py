"""The Reintegration Toolkit: lessons, tools and methodology drafts, kept, found, versioned, printed and validated."""

__version__ = "0.1.0"
