"""Format 2: where comments stand."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

SHA = sa.LargeBinary(length=32)


def upgrade() -> None:
    """Makes the table; its rows are computed from the acts when the library is opened."""
    op.create_table("comment",
        sa.Column("act_id", SHA, nullable=False),
        sa.Column("item_id", sa.Uuid(), nullable=False),
        sa.Column("revision_id", SHA, nullable=False),
        sa.Column("type", sa.String(length=16), nullable=False),
        sa.Column("party", sa.String(length=24), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("open", sa.Boolean(), nullable=False),
        sa.Column("decision", sa.String(length=16), nullable=False),
        sa.Column("changed_in", SHA, nullable=True),
        sa.Column("hlc", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("act_id", name="pk_comment"))
    op.create_index("ix_comment_item_id", "comment", ["item_id"])
    op.create_index("ix_comment_open", "comment", ["open"])
