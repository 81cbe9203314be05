"""Format 4: pictures of what was written by hand on forms."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Makes the table of pictures, which stay in this library."""
    op.create_table("handwriting",
        sa.Column("act_id", sa.LargeBinary(length=32), nullable=False),
        sa.Column("place", sa.String(length=96), nullable=False),
        sa.Column("picture", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name="fk_handwriting_act_id"),
        sa.PrimaryKeyConstraint("act_id", "place", name="pk_handwriting"))
