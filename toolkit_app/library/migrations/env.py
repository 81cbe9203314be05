"""Run by Alembic: the open transaction comes from whoever calls, there is no configuration file."""

from alembic import context

from toolkit_app.library.records import Base

context.configure(connection=context.config.attributes["connection"], target_metadata=Base.metadata, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
