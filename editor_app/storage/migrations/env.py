"""Alembic's entry: run the steps on the connection that ``storage.schema`` lends.

The caller's transaction holds all steps, and its commit makes them true at once.
"""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
