"""Settings in the store: one row for each that differs."""

from collections.abc import Sequence

import pytest
from tests.cells import MOMENT

from sotay.domain.cell import Setting
from sotay.domain.ids import uuid7
from sotay.domain.settings import SettingNotNumber, Settings, SettingUnknown
from sotay.persistence.store import SqlStore
from sotay.services import settings, undo


def rows(store: SqlStore) -> Sequence[Setting]:
    with store.reading() as reading:
        return reading.find(Setting)


def kept(store: SqlStore) -> Settings:
    with store.reading() as reading:
        return settings.read(reading)


def put(store: SqlStore, *pairs: tuple[str, str]) -> None:
    with store.writing() as tx:
        tx.save(*(Setting(id=uuid7(), key=key, value=value) for key, value in pairs))


def test_nothing_set_is_all_defaults(store: SqlStore) -> None:
    assert kept(store) == Settings()


def test_a_value_is_kept_once_and_its_default_not_at_all(store: SqlStore) -> None:
    settings.change(store, "paper_limit_mb", "300", now=MOMENT)
    settings.change(store, "paper_limit_mb", "100", now=MOMENT)
    settings.change(store, "recorder_caption", "THƯ KÝ", now=MOMENT)
    settings.change(store, "numbered", "không", now=MOMENT)
    assert kept(store) == Settings(paper_limit_mb=100, recorder_caption="THƯ KÝ", numbered=False)
    assert sorted(row.value for row in rows(store)) == ['"THƯ KÝ"', "100", "false"]
    settings.change(store, "paper_limit_mb", "200", now=MOMENT)
    settings.reset(store, "recorder_caption", now=MOMENT)
    settings.reset(store, "numbered", now=MOMENT)
    assert kept(store) == Settings()
    assert rows(store) == ()


def test_a_refused_value_changes_nothing(store: SqlStore) -> None:
    settings.change(store, "paper_limit_mb", "300", now=MOMENT)
    with pytest.raises(SettingNotNumber):
        settings.change(store, "paper_limit_mb", "9999", now=MOMENT)
    for refused in (settings.reset, lambda *given, now: settings.change(*given, "1", now=now)):
        with pytest.raises(SettingUnknown):
            refused(store, "no_such_thing", now=MOMENT)
    assert kept(store).paper_limit_mb == 300


def test_setting_and_resetting_are_taken_back(store: SqlStore) -> None:
    done = settings.change(store, "least_minutes", "45", now=MOMENT)
    undone = settings.reset(store, "least_minutes", now=MOMENT)
    undo.take_back(store, undone, now=MOMENT)
    assert kept(store).least_minutes == 45
    undo.take_back(store, done, now=MOMENT)
    assert kept(store) == Settings()


def test_a_setting_of_a_newer_program_is_kept_and_is_no_fault(store: SqlStore) -> None:
    put(store, ("of_a_newer_program", '{"any": "thing"}'))
    settings.change(store, "least_minutes", "45", now=MOMENT)
    assert kept(store) == Settings(least_minutes=45)
    assert ("of_a_newer_program", '{"any": "thing"}') in {(row.key, row.value) for row in rows(store)}
    with store.reading() as reading:
        assert settings.unreadable(reading) == ()


@pytest.mark.parametrize("value", ["", "{", '"nhiều"', "1e400", "null", "100000", "[" * 100_000, '"\\ud800"'])
@pytest.mark.parametrize("key", ["paper_limit_mb", "time_zone"])
def test_an_unreadable_value_is_at_its_default_and_named(store: SqlStore, key: str, value: str) -> None:
    put(store, (key, value))
    assert kept(store) == Settings()
    with store.reading() as reading:
        assert settings.unreadable(reading) == (key,)
    settings.change(store, key, {"paper_limit_mb": "10", "time_zone": "Asia/Tokyo"}[key], now=MOMENT)
    with store.reading() as reading:
        assert settings.unreadable(reading) == ()


def test_rows_of_two_computers_become_one(store: SqlStore) -> None:
    put(store, ("least_minutes", "45"), ("least_minutes", "60"))
    assert kept(store).least_minutes in {45, 60}
    settings.change(store, "least_minutes", "30", now=MOMENT)
    assert [row.value for row in rows(store)] == ["30"]
    put(store, ("least_minutes", "60"))
    settings.reset(store, "least_minutes", now=MOMENT)
    assert rows(store) == ()
