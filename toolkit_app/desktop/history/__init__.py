"""The place where a person looks back: every revision of an item, any two compared, any one restored."""
