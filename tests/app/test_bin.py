"""bin list, bin restore; what is long deleted goes when the handbook closes."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tests.app.conftest import Answer, Sotay

from sotay.domain.agenda import AgendaItem
from sotay.domain.meeting import Meeting
from sotay.services import agendas
from sotay_app.bootstrap import Handbook

Open = Callable[[Path], AbstractContextManager[Handbook]]


@pytest.fixture
def bin_command(sotay: Sotay, profile: Path, passphrase_file: Path) -> Callable[..., Answer]:
    return lambda *words: sotay("bin", *words, "--passphrase-file", passphrase_file, profile=profile)


def deleted(handbook: Handbook, days_ago: int) -> str:
    """An item of the meeting to come, deleted that many days ago; returns its id."""
    with handbook.store.reading() as reading:
        meeting = next(meeting for meeting in reading.find(Meeting) if not reading.records(meeting.id))
    item, _ = agendas.add(handbook.store, meeting.id, title="Việc sửa đường")
    with handbook.store.writing() as tx:
        tx.save(replace(item, deleted_at=datetime.now(UTC) - timedelta(days=days_ago)))
    return item.id


def test_an_empty_bin_says_so(bin_command: Callable[..., Answer]) -> None:
    told = bin_command("list")
    assert (told.code, told.out) == (0, "")
    assert "90 ngày" in told.err
    assert bin_command("list", "--json").json == []


def test_what_was_deleted_is_listed_and_restored(
    bin_command: Callable[..., Answer], profile: Path, handbook: Open
) -> None:
    with handbook(profile) as opened:
        item_id = deleted(opened, 1)
        deleted(opened, 91)
    (line,) = bin_command("list", "--json").json
    assert (line["id"], line["kind"], line["called"]) == (item_id, "agenda_item", "Việc sửa đường")
    assert set(line) == {"id", "kind", "called", "meeting_id", "meeting", "deleted_at"}
    assert "mục chương trình: Việc sửa đường" in bin_command("list").out
    done = bin_command("restore", item_id, "--json")
    assert (done.code, done.json) == (0, {"restored": [item_id]})
    assert bin_command("list", "--json").json == []
    with handbook(profile) as opened, opened.store.reading() as reading:
        assert reading.get(AgendaItem, item_id).deleted_at is None
    again = bin_command("restore", item_id)
    assert (again.code, again.out) == (1, "")


def test_what_was_deleted_400_days_ago_is_gone_once_the_handbook_closes(profile: Path, handbook: Open) -> None:
    with handbook(profile) as opened:
        old, young = deleted(opened, 401), deleted(opened, 399)
    with handbook(profile) as opened, opened.store.reading() as reading:
        left = {row.id for row in reading.binned(AgendaItem, since=datetime.min.replace(tzinfo=UTC))}
    assert young in left
    assert old not in left
