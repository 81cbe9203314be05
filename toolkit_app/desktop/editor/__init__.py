"""The place where a person writes: a box per section, the details of the kind, a live preview, and nothing lost."""
