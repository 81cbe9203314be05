import contextlib
import shutil
import sqlite3
from pathlib import Path

import pytest
import sqlalchemy
import worlds
from sqlalchemy import exc, text

from toolkit_app.errors import ToolkitError
from toolkit_app.library import database, glance, items, migrating, records, store

NEXT = glance.FORMAT + 1


def migrations_with(folder: Path, code: str) -> Path:
    shutil.copytree(migrating.FOLDER, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "versions" / "next.py").write_text(
        f"from alembic import op\nimport sqlalchemy as sa\nrevision = '{migrating.revision(NEXT)}'\n"
        f"down_revision = '{migrating.revision(NEXT - 1)}'\n\n\ndef upgrade():\n{code}", encoding="utf-8")
    return folder


@pytest.fixture
def next_format(monkeypatch):
    monkeypatch.setattr(glance, "FORMAT", NEXT)
    return lambda folder: monkeypatch.setattr(migrating, "FOLDER", folder)


def test_an_older_library_is_migrated_after_a_checked_copy(tmp_path, next_format):
    with older_format(), worlds.library(tmp_path) as world:
        key = worlds.make(world)
    next_format(migrations_with(tmp_path / "100% migrations", (
        "    with op.batch_alter_table('person') as batch:\n        batch.add_column(sa.Column('extra', sa.Text()))\n")))
    with store.open_library(tmp_path / "world.toolkit") as world, world.read() as tx:
        assert tx.session.scalar(text("PRAGMA user_version")) == NEXT
        assert tx.session.scalar(text("select version_num from alembic_version")) == migrating.revision(NEXT)
        assert tx.session.execute(text("select extra from person")).all() == []
        assert items.get(tx, key).title == worlds.WELL.title
    (copy,) = tmp_path.glob(f"world.format{NEXT - 1}-*.toolkit")
    with contextlib.closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (NEXT - 1,)
        assert connection.execute("select count(*) from revision").fetchone() == (1,)
    assert not list(tmp_path.glob("*.part"))


@contextlib.contextmanager
def older_format():
    before, glance.FORMAT = glance.FORMAT, NEXT - 1
    try:
        yield
    finally:
        glance.FORMAT = before


def test_a_migration_that_fails_leaves_the_library_as_it_was(tmp_path, next_format):
    with older_format(), worlds.library(tmp_path) as world:
        worlds.make(world)
    before = (tmp_path / "world.toolkit").read_bytes()
    next_format(migrations_with(tmp_path / "migrations", (
        "    op.add_column('item', sa.Column('extra', sa.Text()))\n    op.execute('select nothing from nowhere')\n")))
    with pytest.raises(exc.OperationalError, match="nowhere"):
        store.open_library(tmp_path / "world.toolkit")
    assert (tmp_path / "world.toolkit").read_bytes() == before


def test_a_migration_that_breaks_references_is_undone(tmp_path, next_format):
    with older_format(), worlds.library(tmp_path) as world:
        worlds.make(world)
    before = (tmp_path / "world.toolkit").read_bytes()
    next_format(migrations_with(tmp_path / "migrations", "    op.execute('delete from blob')\n"))
    with pytest.raises(ToolkitError, match="could not be brought"):
        store.open_library(tmp_path / "world.toolkit")
    assert (tmp_path / "world.toolkit").read_bytes() == before


def test_an_older_library_that_may_not_be_written_is_not_migrated(tmp_path, next_format):
    with older_format(), worlds.library(tmp_path):
        pass
    with pytest.raises(ToolkitError, match="older format"):
        store.open_library(tmp_path / "world.toolkit", read_only=True)


def test_only_the_last_five_copies_are_kept(tmp_path, next_format):
    with older_format(), worlds.library(tmp_path):
        pass
    older = [tmp_path / f"world.format{NEXT - 1}-2020-01-0{n}T000000-000Z.toolkit" for n in range(1, 7)]
    for path in older:
        path.touch()
    next_format(migrations_with(tmp_path / "migrations", "    pass\n"))
    store.open_library(tmp_path / "world.toolkit").close()
    left = sorted(tmp_path.glob(f"world.format{NEXT - 1}-*.toolkit"))
    assert len(left) == 5
    assert left[:4] == older[2:]


def schema(path):
    with contextlib.closing(sqlite3.connect(path)) as connection:
        return {name: "".join(sql.replace('"', "").split())
                for name, sql in connection.execute("select name, sql from sqlite_master where sql is not null")}


def test_the_migrations_make_the_schema_that_the_records_declare(tmp_path):
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    with worlds.library(tmp_path):
        pass
    bare = tmp_path / "bare.toolkit"
    bare.touch()
    engine = database.engine(bare, read_only=False)
    with database.writer(engine) as connection, connection.begin():
        migrating._upgrade(connection)
        context = MigrationContext.configure(connection, opts={"target_metadata": records.Base.metadata})
        assert compare_metadata(context, records.Base.metadata) == []
    engine.dispose()
    made, declared = schema(bare), schema(tmp_path / "world.toolkit")
    assert set(made) == set(declared)
    triggers = {name for name, sql in declared.items() if sql.startswith("CREATETRIGGER")}
    assert len(triggers) == 6
    assert {name: made[name] for name in triggers} == {name: declared[name] for name in triggers}


def test_the_schema_is_portable():
    from sqlalchemy.dialects import postgresql

    for table in records.Base.metadata.sorted_tables:
        made = str(sqlalchemy.schema.CreateTable(table).compile(dialect=postgresql.dialect()))
        assert "DATETIME" not in made.upper()
        assert "TIMESTAMP" not in made.upper()
