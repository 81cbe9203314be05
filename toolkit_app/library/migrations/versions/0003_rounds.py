"""Format 3: rounds, who is asked in them, and the answers that stand."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

SHA = sa.LargeBinary(length=32)


def upgrade() -> None:
    """Makes the projections of rounds, and what of them stays in this library."""
    op.create_table("round",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("series", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("definition", SHA, nullable=False),
        sa.Column("opening", SHA, nullable=True),
        sa.Column("closing", SHA, nullable=True),
        sa.Column("hlc", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["definition"], ["act.id"], name="fk_round_definition"),
        sa.ForeignKeyConstraint(["opening"], ["act.id"], name="fk_round_opening"),
        sa.ForeignKeyConstraint(["closing"], ["act.id"], name="fk_round_closing"),
        sa.PrimaryKeyConstraint("id", name="pk_round"))
    op.create_index("ix_round_series", "round", ["series"])
    op.create_table("voter",
        sa.Column("round_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("grp", sa.String(length=24), nullable=False),
        sa.Column("member", sa.Boolean(), nullable=False),
        sa.Column("invitation", SHA, nullable=False),
        sa.Column("hlc", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["invitation"], ["act.id"], name="fk_voter_invitation"),
        sa.PrimaryKeyConstraint("round_id", "id", name="pk_voter"))
    op.create_table("ballot",
        sa.Column("round_id", sa.Uuid(), nullable=False),
        sa.Column("place", sa.String(length=96), nullable=False),
        sa.Column("wording", sa.String(length=80), nullable=False),
        sa.Column("voter", sa.String(length=64), nullable=False),
        sa.Column("grp", sa.String(length=24), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.Column("reason", sa.Boolean(), nullable=False),
        sa.Column("channel", sa.String(length=8), nullable=False),
        sa.Column("apart", sa.Boolean(), nullable=False),
        sa.Column("act_id", SHA, nullable=False),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name="fk_ballot_act_id"),
        sa.PrimaryKeyConstraint("round_id", "place", "wording", "voter", name="pk_ballot"))
    op.create_table("took_part",
        sa.Column("round_id", sa.Uuid(), nullable=False),
        sa.Column("place", sa.String(length=96), nullable=False),
        sa.Column("voter", sa.Uuid(), nullable=False),
        sa.Column("channel", sa.String(length=8), nullable=False),
        sa.PrimaryKeyConstraint("round_id", "place", "voter", name="pk_took_part"))
    op.create_table("roster",
        sa.Column("participant", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("organisation", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("participant", name="pk_roster"))
    op.create_table("ballot_box",
        sa.Column("round_id", sa.Uuid(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("round_id", name="pk_ballot_box"))
