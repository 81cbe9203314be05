"""One Alembic revision per format of the library file."""
