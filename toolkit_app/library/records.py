"""All tables of a library. What is immutable travels between laptops; the projections can be rebuilt from it.

The schema runs on SQLite and PostgreSQL. Times are UTC text, because SQLite drops the zone of a DateTime without a word.
"""

import uuid
from typing import Annotated, Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    SmallInteger,
    String,
    Table,
    Text,
    Uuid,
    event,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

# SQLite counts up an INTEGER PRIMARY KEY only
Big = BigInteger().with_variant(Integer, "sqlite")
Sha = Annotated[bytes, mapped_column(LargeBinary(32))]
Uid = Annotated[uuid.UUID, mapped_column(Uuid)]
Hlc = Annotated[int, mapped_column(BigInteger)]
Utc = Annotated[str, mapped_column(String(24))]


class Base(DeclarativeBase):
    """The metadata, with a name for every constraint: a migration can only change what has one."""

    metadata = MetaData(naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s", "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s", "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s"})


# --- immutable records

class Blob(Base):
    """What a person wrote, behind 16 salt bytes: whole, or as the difference from a keyframe (``base_id``)."""

    __tablename__ = "blob"
    id: Mapped[int] = mapped_column(Big, primary_key=True)
    sha: Mapped[Sha] = mapped_column(unique=True)
    base_id: Mapped[int | None] = mapped_column(ForeignKey("blob.id"))
    codec: Mapped[int] = mapped_column(SmallInteger)
    size: Mapped[int]
    data: Mapped[bytes | None]
    __table_args__ = (CheckConstraint("codec in (0,1,2) and size >= 0", name="codec"),
                      CheckConstraint("(codec = 2) = (base_id is not null)", name="base"), Index(None, "base_id"))


class FileChunk(Base):
    """A piece of at most 1 MiB of an attached file; ``sha`` is that of the whole file."""

    __tablename__ = "file_chunk"
    sha: Mapped[Sha] = mapped_column(primary_key=True)
    n: Mapped[int] = mapped_column(primary_key=True)
    data: Mapped[bytes | None]


class Revision(Base):
    """One saved state of one item. ``n`` is the order of arrival here and never leaves the library."""

    __tablename__ = "revision"
    n: Mapped[int] = mapped_column(Big, primary_key=True)
    id: Mapped[Sha] = mapped_column(unique=True)
    item_id: Mapped[Uid]
    kind: Mapped[str] = mapped_column(String(16))
    how: Mapped[str] = mapped_column(String(12))
    body: Mapped[Sha] = mapped_column(ForeignKey("blob.sha"))
    meta: Mapped[Sha] = mapped_column(ForeignKey("blob.sha"))
    note: Mapped[Sha | None] = mapped_column(ForeignKey("blob.sha"))
    author: Mapped[Uid]
    replica: Mapped[Uid]
    hlc: Mapped[Hlc]
    at: Mapped[Utc]
    __table_args__ = (Index(None, "item_id", "hlc"), Index(None, "hlc"), Index(None, "body"))


class RevisionParent(Base):
    """What a revision follows. No foreign key: a partial package may lack the ancestors."""

    __tablename__ = "revision_parent"
    revision_id: Mapped[Sha] = mapped_column(ForeignKey("revision.id"), primary_key=True)
    ord: Mapped[int] = mapped_column(SmallInteger, primary_key=True)
    parent_id: Mapped[Sha] = mapped_column(index=True)


class Act(Base):
    """One thing a person did. ``raw`` are the hashed bytes; the columns and ``data`` repeat them for queries."""

    __tablename__ = "act"
    n: Mapped[int] = mapped_column(Big, primary_key=True)
    id: Mapped[Sha] = mapped_column(unique=True)
    kind: Mapped[str] = mapped_column(String(20))
    item_id: Mapped[Uid | None]
    revision_id: Mapped[Sha | None]
    about: Mapped[Sha | None]
    content: Mapped[Sha | None] = mapped_column(ForeignKey("blob.sha"))
    data: Mapped[dict[str, Any]] = mapped_column(JSON)
    raw: Mapped[bytes]
    author: Mapped[Uid]
    replica: Mapped[Uid]
    hlc: Mapped[Hlc]
    at: Mapped[Utc]
    __table_args__ = (Index(None, "item_id", "kind"), Index(None, "kind"), Index(None, "hlc"), Index(None, "about"))


class Stranger(Base):
    """A record of a kind that only a later program knows, as the line it came in: kept, and written out again."""

    __tablename__ = "stranger"
    n: Mapped[int] = mapped_column(Big, primary_key=True)
    id: Mapped[Sha] = mapped_column(unique=True)
    raw: Mapped[bytes]


# --- projections

class Item(Base):
    """An item as lists show it: its newest head, and the state that its acts give it."""

    __tablename__ = "item"
    id: Mapped[Uid] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(12), unique=True)
    kind: Mapped[str] = mapped_column(String(16))
    lang: Mapped[str] = mapped_column(String(12))
    title: Mapped[str] = mapped_column(Text)
    title_order: Mapped[str] = mapped_column(Text)
    state: Mapped[str] = mapped_column(String(12))
    retired: Mapped[bool] = mapped_column(Boolean)
    head: Mapped[Sha] = mapped_column(ForeignKey("revision.id"))
    heads: Mapped[int] = mapped_column(SmallInteger)
    revisions: Mapped[int]
    translation_of: Mapped[str | None] = mapped_column(String(12), index=True)
    fields: Mapped[dict[str, Any]] = mapped_column(JSON)
    codes: Mapped[str] = mapped_column(Text)  # "facet=code" lines: one pass counts facets; item_facet finds by one
    author: Mapped[Uid]
    replica: Mapped[Uid]
    hlc: Mapped[Hlc]
    at: Mapped[Utc]
    __table_args__ = (Index(None, "retired", "hlc"), Index(None, "retired", "title_order"), Index(None, "kind"))


class ItemHead(Base):
    """The revisions of an item that no other one follows."""

    __tablename__ = "item_head"
    item_id: Mapped[Uid] = mapped_column(primary_key=True)
    revision_id: Mapped[Sha] = mapped_column(ForeignKey("revision.id"), primary_key=True)


class ItemFacet(Base):
    """The vocabulary codes of an item's newest head, as written: what they belong to is looked up when asked."""

    __tablename__ = "item_facet"
    item_id: Mapped[Uid]
    facet: Mapped[str] = mapped_column(String(24))
    code: Mapped[str] = mapped_column(Text)
    __table_args__ = (PrimaryKeyConstraint("item_id", "facet", "code"), Index(None, "facet", "code", "item_id"))


class ItemLink(Base):
    """The links of an item's newest head. ``ord`` is -1 for one that only its text mentions."""

    __tablename__ = "item_link"
    item_id: Mapped[Uid]
    type: Mapped[str] = mapped_column(String(16))
    to_key: Mapped[str] = mapped_column(Text)
    ord: Mapped[int]
    __table_args__ = (PrimaryKeyConstraint("item_id", "type", "to_key"), Index(None, "to_key"))


class Person(Base):
    """A person as the newest act about them says."""

    __tablename__ = "person"
    id: Mapped[Uid] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    role: Mapped[str] = mapped_column(Text)
    organisation: Mapped[str] = mapped_column(Text)


class Round(Base):
    """A round: the definition it was sealed with (or the newest one), and where it stands."""

    __tablename__ = "round"
    id: Mapped[Uid] = mapped_column(primary_key=True)
    series: Mapped[Uid] = mapped_column(index=True)
    number: Mapped[int]
    state: Mapped[str] = mapped_column(String(12))
    definition: Mapped[Sha] = mapped_column(ForeignKey("act.id"))
    opening: Mapped[Sha | None] = mapped_column(ForeignKey("act.id"))
    closing: Mapped[Sha | None] = mapped_column(ForeignKey("act.id"))
    hlc: Mapped[Hlc]


class Voter(Base):
    """Who is asked in a round, as the newest act about them says. Names are not kept here."""

    __tablename__ = "voter"
    round_id: Mapped[Uid]
    id: Mapped[Uid]
    grp: Mapped[str] = mapped_column(String(24))
    member: Mapped[bool] = mapped_column(Boolean)
    invitation: Mapped[Sha] = mapped_column(ForeignKey("act.id"))
    hlc: Mapped[Hlc]
    __table_args__ = (PrimaryKeyConstraint("round_id", "id"),)


class Ballot(Base):
    """The answers that stand: one for each place, wording and voter, whatever way it came. Of a secret answer the voter is a
    receipt, which says nothing of the person.
    """

    __tablename__ = "ballot"
    round_id: Mapped[Uid]
    place: Mapped[str] = mapped_column(String(96))
    wording: Mapped[str] = mapped_column(String(80))
    voter: Mapped[str] = mapped_column(String(64))
    grp: Mapped[str] = mapped_column(String(24))
    value: Mapped[Any] = mapped_column(JSON)
    reason: Mapped[bool] = mapped_column(Boolean)
    channel: Mapped[str] = mapped_column(String(8))
    apart: Mapped[bool] = mapped_column(Boolean)
    act_id: Mapped[Sha] = mapped_column(ForeignKey("act.id"))
    __table_args__ = (PrimaryKeyConstraint("round_id", "place", "wording", "voter"),)


class TookPart(Base):
    """Who put an answer on a place into the ballot box of a secret round; what it was is not known here."""

    __tablename__ = "took_part"
    round_id: Mapped[Uid]
    place: Mapped[str] = mapped_column(String(96))
    voter: Mapped[Uid]
    channel: Mapped[str] = mapped_column(String(8))
    __table_args__ = (PrimaryKeyConstraint("round_id", "place", "voter"),)


class Comment(Base):
    """A comment and where it stands. ``party``: the group it comes from; ``changed_in``: the revision that answers it."""

    __tablename__ = "comment"
    act_id: Mapped[Sha] = mapped_column(primary_key=True)
    item_id: Mapped[Uid] = mapped_column(index=True)
    revision_id: Mapped[Sha]
    type: Mapped[str] = mapped_column(String(16))
    party: Mapped[str] = mapped_column(String(24))
    state: Mapped[str] = mapped_column(String(16))
    open: Mapped[bool] = mapped_column(Boolean, index=True)
    decision: Mapped[str] = mapped_column(String(16))
    changed_in: Mapped[Sha | None]
    hlc: Mapped[Hlc]


# --- local

class Roster(Base):
    """Names of participants of rounds that are not open: they stay in the library in which they were typed."""

    __tablename__ = "roster"
    participant: Mapped[Uid] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    organisation: Mapped[str] = mapped_column(Text)


class Handwriting(Base):
    """A picture of what somebody wrote by hand beside an answer. A hand is known by its writing, so it stays in this library."""

    __tablename__ = "handwriting"
    act_id: Mapped[Sha] = mapped_column(ForeignKey("act.id"))
    place: Mapped[str] = mapped_column(String(96))
    picture: Mapped[bytes]
    __table_args__ = (PrimaryKeyConstraint("act_id", "place"),)


class BallotBox(Base):
    """The ballot box of an open secret round, encrypted; its key is not in the library."""

    __tablename__ = "ballot_box"
    round_id: Mapped[Uid] = mapped_column(primary_key=True)
    sealed: Mapped[bytes]


class ChangeLog(Base):
    """The latest change of each item, in order: the search index follows it."""

    __tablename__ = "change_log"
    seq: Mapped[int] = mapped_column(Big, primary_key=True)
    item_id: Mapped[Uid] = mapped_column(unique=True)
    __table_args__ = {"sqlite_autoincrement": True}


class Identity(Base):
    """The one row that names this library file."""

    __tablename__ = "identity"
    id: Mapped[Uid] = mapped_column(primary_key=True)
    at: Mapped[Utc]


# written by Alembic when it migrates, and by us in a new library
alembic_version = Table("alembic_version", Base.metadata, Column("version_num", String(32), nullable=False),
                        PrimaryKeyConstraint("version_num", name="alembic_version_pkc"))

IMMUTABLE = ("revision", "revision_parent", "act")


def append_only(table: str) -> list[str]:
    """The SQLite statements that make a table refuse UPDATE and DELETE. A migration that remakes a table repeats them."""
    return [f"CREATE TRIGGER {table}_{verb.lower()} BEFORE {verb} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table} is append only'); END" for verb in ("UPDATE", "DELETE")]


def _guard(table: Any, connection: Connection, **_: Any) -> None:
    if connection.dialect.name == "sqlite":
        for statement in append_only(table.name):
            connection.exec_driver_sql(statement)


for _name in IMMUTABLE:
    event.listen(Base.metadata.tables[_name], "after_create", _guard)
