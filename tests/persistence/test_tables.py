"""The tables in code are the tables in the file, and every table is synced or local with a reason."""

import dataclasses

import pytest
from sqlcipher3 import dbapi2

from sotay.domain.registry import KINDS, Kind
from sotay.domain.searched import SEARCHED
from sotay.persistence import migrations, tables
from sotay.persistence.migrations import m0001, m0004, m0007

OF_SEARCH = {"search", "search_data", "search_idx", "search_content", "search_docsize", "search_config"}
OF_SEARCH |= {"page_search", "page_search_data", "page_search_idx", "page_search_docsize", "page_search_config"}


def tables_in(sql: dbapi2.Connection) -> set[str]:
    found = sql.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    return {str(name) for (name,) in found}


def test_every_table_is_synced_or_local_with_a_reason(sql: dbapi2.Connection) -> None:
    kinds = {kind.name for kind in KINDS}
    assert not kinds & set(tables.LOCAL)
    assert tables_in(sql) == kinds | set(tables.LOCAL) | OF_SEARCH
    assert all(reason for reason in tables.LOCAL.values())


def test_tables_in_code_are_those_that_migrations_make(sql: dbapi2.Connection) -> None:
    assert set(tables.METADATA.tables) == tables_in(sql) - OF_SEARCH
    for name, table in tables.METADATA.tables.items():
        made = {
            (column, kind, bool(not_null), bool(key))
            for _, column, kind, not_null, _, key in sql.execute(f"PRAGMA table_info({name})").fetchall()
        }
        said = {(column.name, str(column.type), not column.nullable, column.primary_key) for column in table.columns}
        assert made == said, name


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_column_for_every_field(kind: Kind) -> None:
    fields = {field.name for field in dataclasses.fields(kind.row)}
    assert {column.name for column in tables.METADATA.tables[kind.name].columns} == fields


def test_what_sealing_freezes_is_what_the_guards_freeze() -> None:
    assert {*m0001.FROZEN, m0004.FROZEN, *m0007.FROZEN} == {kind.name for kind in KINDS if kind.freezes}
    for kind in KINDS:
        if kind.lives_on:
            fields = {field.name for field in dataclasses.fields(kind.row)}
            assert set(m0001.FROZEN[kind.name]) == fields - kind.lives_on - {"extra"}


def test_what_is_searched_are_texts_of_kinds_and_no_private_notes() -> None:
    for name, fields in SEARCHED.items():
        assert set(fields) - {"symbol"} <= {column.name for column in tables.METADATA.tables[name].columns}
        assert "note" not in fields or name == "quality_point"  # a column of the printed sheet


def test_the_file_says_how_many_steps_it_took(sql: dbapi2.Connection) -> None:
    assert sql.execute("PRAGMA user_version").fetchone() == (migrations.VERSION,)
