"""Format 1: the first."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
JSON = sa.JSON()
SHA = sa.LargeBinary(length=32)


def upgrade() -> None:
    """Makes all tables, and the triggers that let records only be added."""
    _records()
    _acts()
    _projections()
    _local()
    if op.get_bind().dialect.name == "sqlite":
        for table in ("revision", "revision_parent", "act"):
            for verb in ("UPDATE", "DELETE"):
                op.execute(f"CREATE TRIGGER {table}_{verb.lower()} BEFORE {verb} ON {table} "
                           f"BEGIN SELECT RAISE(ABORT, '{table} is append only'); END")


def _records() -> None:
    op.create_table("blob",
        sa.Column("id", BIG, nullable=False),
        sa.Column("sha", SHA, nullable=False),
        sa.Column("base_id", BIG, nullable=True),
        sa.Column("codec", sa.SmallInteger(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=True),
        sa.CheckConstraint("(codec = 2) = (base_id is not null)", name="ck_blob_base"),
        sa.CheckConstraint("codec in (0,1,2) and size >= 0", name="ck_blob_codec"),
        sa.ForeignKeyConstraint(["base_id"], ["blob.id"], name="fk_blob_base_id"),
        sa.PrimaryKeyConstraint("id", name="pk_blob"),
        sa.UniqueConstraint("sha", name="uq_blob_sha"))
    op.create_index("ix_blob_base_id", "blob", ["base_id"])
    op.create_table("file_chunk",
        sa.Column("sha", SHA, nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("sha", "n", name="pk_file_chunk"))
    op.create_table("revision",
        sa.Column("n", BIG, nullable=False),
        sa.Column("id", SHA, nullable=False),
        sa.Column("item_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("how", sa.String(length=12), nullable=False),
        sa.Column("body", SHA, nullable=False),
        sa.Column("meta", SHA, nullable=False),
        sa.Column("note", SHA, nullable=True),
        sa.Column("author", sa.Uuid(), nullable=False),
        sa.Column("replica", sa.Uuid(), nullable=False),
        sa.Column("hlc", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.String(length=24), nullable=False),
        sa.ForeignKeyConstraint(["body"], ["blob.sha"], name="fk_revision_body"),
        sa.ForeignKeyConstraint(["meta"], ["blob.sha"], name="fk_revision_meta"),
        sa.ForeignKeyConstraint(["note"], ["blob.sha"], name="fk_revision_note"),
        sa.PrimaryKeyConstraint("n", name="pk_revision"),
        sa.UniqueConstraint("id", name="uq_revision_id"))
    op.create_index("ix_revision_body", "revision", ["body"])
    op.create_index("ix_revision_hlc", "revision", ["hlc"])
    op.create_index("ix_revision_item_id_hlc", "revision", ["item_id", "hlc"])
    op.create_table("revision_parent",
        sa.Column("revision_id", SHA, nullable=False),
        sa.Column("ord", sa.SmallInteger(), nullable=False),
        sa.Column("parent_id", SHA, nullable=False),
        sa.ForeignKeyConstraint(["revision_id"], ["revision.id"], name="fk_revision_parent_revision_id"),
        sa.PrimaryKeyConstraint("revision_id", "ord", name="pk_revision_parent"))
    op.create_index("ix_revision_parent_parent_id", "revision_parent", ["parent_id"])


def _acts() -> None:
    op.create_table("act",
        sa.Column("n", BIG, nullable=False),
        sa.Column("id", SHA, nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("item_id", sa.Uuid(), nullable=True),
        sa.Column("revision_id", SHA, nullable=True),
        sa.Column("about", SHA, nullable=True),
        sa.Column("content", SHA, nullable=True),
        sa.Column("data", JSON, nullable=False),
        sa.Column("raw", sa.LargeBinary(), nullable=False),
        sa.Column("author", sa.Uuid(), nullable=False),
        sa.Column("replica", sa.Uuid(), nullable=False),
        sa.Column("hlc", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.String(length=24), nullable=False),
        sa.ForeignKeyConstraint(["content"], ["blob.sha"], name="fk_act_content"),
        sa.PrimaryKeyConstraint("n", name="pk_act"),
        sa.UniqueConstraint("id", name="uq_act_id"))
    op.create_index("ix_act_about", "act", ["about"])
    op.create_index("ix_act_hlc", "act", ["hlc"])
    op.create_index("ix_act_item_id_kind", "act", ["item_id", "kind"])
    op.create_index("ix_act_kind", "act", ["kind"])
    op.create_table("stranger",
        sa.Column("n", BIG, nullable=False),
        sa.Column("id", SHA, nullable=False),
        sa.Column("raw", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("n", name="pk_stranger"),
        sa.UniqueConstraint("id", name="uq_stranger_id"))


def _projections() -> None:
    op.create_table("item",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("key", sa.String(length=12), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("lang", sa.String(length=12), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("title_order", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("retired", sa.Boolean(), nullable=False),
        sa.Column("head", SHA, nullable=False),
        sa.Column("heads", sa.SmallInteger(), nullable=False),
        sa.Column("revisions", sa.Integer(), nullable=False),
        sa.Column("translation_of", sa.String(length=12), nullable=True),
        sa.Column("fields", JSON, nullable=False),
        sa.Column("codes", sa.Text(), nullable=False),
        sa.Column("author", sa.Uuid(), nullable=False),
        sa.Column("replica", sa.Uuid(), nullable=False),
        sa.Column("hlc", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.String(length=24), nullable=False),
        sa.ForeignKeyConstraint(["head"], ["revision.id"], name="fk_item_head"),
        sa.PrimaryKeyConstraint("id", name="pk_item"),
        sa.UniqueConstraint("key", name="uq_item_key"))
    op.create_index("ix_item_kind", "item", ["kind"])
    op.create_index("ix_item_retired_hlc", "item", ["retired", "hlc"])
    op.create_index("ix_item_retired_title_order", "item", ["retired", "title_order"])
    op.create_index("ix_item_translation_of", "item", ["translation_of"])
    op.create_table("item_head",
        sa.Column("item_id", sa.Uuid(), nullable=False),
        sa.Column("revision_id", SHA, nullable=False),
        sa.ForeignKeyConstraint(["revision_id"], ["revision.id"], name="fk_item_head_revision_id"),
        sa.PrimaryKeyConstraint("item_id", "revision_id", name="pk_item_head"))
    op.create_table("item_facet",
        sa.Column("item_id", sa.Uuid(), nullable=False),
        sa.Column("facet", sa.String(length=24), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("item_id", "facet", "code", name="pk_item_facet"))
    op.create_index("ix_item_facet_facet_code_item_id", "item_facet", ["facet", "code", "item_id"])
    op.create_table("item_link",
        sa.Column("item_id", sa.Uuid(), nullable=False),
        sa.Column("type", sa.String(length=16), nullable=False),
        sa.Column("to_key", sa.Text(), nullable=False),
        sa.Column("ord", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("item_id", "type", "to_key", name="pk_item_link"))
    op.create_index("ix_item_link_to_key", "item_link", ["to_key"])
    op.create_table("person",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("organisation", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_person"))


def _local() -> None:
    op.create_table("change_log",
        sa.Column("seq", BIG, nullable=False),
        sa.Column("item_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_change_log"),
        sa.UniqueConstraint("item_id", name="uq_change_log_item_id"),
        sqlite_autoincrement=True)
    op.create_table("identity",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.String(length=24), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_identity"))
