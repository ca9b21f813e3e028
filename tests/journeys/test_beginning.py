"""The sheet that opens a meeting: who leads, who writes, by the clock or afterwards."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from tests.journeys.holding import begin, hits, rows, services, view
from tests.journeys.secretary import CTRL, Key, Secretary

from sotay.domain.agenda import AgendaItem
from sotay.domain.holding import TimelineEntry
from sotay.domain.meeting import Meeting
from sotay_ui.fields import Line

NOW = datetime(2026, 11, 24, 19, 0)  # noqa: DTZ001 - wall time


def line(secretary: Secretary, label: str) -> Line:
    found = (one for one in secretary.window.findChildren(Line) if one.line.accessibleName() == label)
    return next(one for one in found if one.isVisible())


def kept(secretary: Secretary) -> Meeting:
    return next(one for one in rows(secretary, Meeting) if one.id == view(secretary).meeting.id)


def asks(secretary: Secretary) -> None:
    """Go to the sheet again, from the roll call."""
    secretary.presses(Key.Key_F3)
    secretary.clicks("Sửa")
    secretary.sees("Mở đầu cuộc họp")


def test_those_planned_are_confirmed_by_one_key(secretary: Secretary) -> None:
    secretary.opens_first_meeting()
    planned = view(secretary).meeting
    secretary.begins()
    now = kept(secretary)
    assert (now.chair_id, now.recorder_id) == (planned.chair_id, planned.recorder_id)
    assert (now.started, now.typed_afterwards) == (NOW, False)
    secretary.sees("Sang mục 1")


def test_whoever_is_elected_in_the_room_is_taken_by_letters(secretary: Secretary) -> None:
    secretary.opens_first_meeting()
    secretary.goes_on()
    secretary.types("lhc")
    secretary.presses(Key.Key_Return)
    secretary.presses(Key.Key_A, CTRL)
    secretary.types("vtks")
    secretary.presses(Key.Key_Return)
    secretary.presses(Key.Key_Return)
    names = {one.id: one.name for one in view(secretary).presenters}
    now = kept(secretary)
    assert [names[str(person_id)] for person_id in (now.chair_id, now.recorder_id)] == ["Lê Hữu Châu", "Vũ Thị Kim Sơn"]
    assert now.started == NOW


def test_nobody_begins_without_a_chair(secretary: Secretary) -> None:
    secretary.opens_first_meeting()
    secretary.goes_on()
    secretary.types("zz")
    secretary.goes_on()
    secretary.sees("Đề nghị chọn người chủ trì.")
    assert kept(secretary).started is None


def test_the_hour_is_typed_where_the_recorder_was_late(secretary: Secretary) -> None:
    secretary.opens_first_meeting()
    secretary.goes_on()
    line(secretary, "Bắt đầu lúc").line.setText("bảy giờ")
    secretary.goes_on()
    secretary.sees("Đề nghị ghi giờ như 19:30 hoặc 1930.")
    line(secretary, "Bắt đầu lúc").line.setText("1845")
    secretary.goes_on()
    assert kept(secretary).started == NOW.replace(hour=18, minute=45)


@pytest.mark.parametrize(("began", "hour"), [("", None), ("19h30", 19)])
def test_minutes_typed_afterwards_have_no_clock(secretary: Secretary, began: str, hour: int | None) -> None:
    secretary.opens_first_meeting()
    secretary.goes_on()
    secretary.clicks("Nhập sau buổi họp")
    secretary.sees("Không có đồng hồ")
    assert line(secretary, "Bắt đầu lúc").text == ""
    line(secretary, "Bắt đầu lúc").line.setText(began)
    line(secretary, "Kết thúc lúc").line.setText("2105" if began else "")
    secretary.goes_on()
    secretary.goes_to_item(1)
    now = kept(secretary)
    assert now.typed_afterwards
    assert (now.started.hour if now.started else None) == hour
    assert (now.ended.hour if now.ended else None) == (21 if began else None)
    if now.started:
        assert now.started.date() == now.on
    of_meeting = [item for item in rows(secretary, AgendaItem) if item.meeting_id == now.id]
    assert all(item.started is None for item in of_meeting)
    assert not [entry for entry in rows(secretary, TimelineEntry) if entry.meeting_id == now.id]
    secretary.opens_first_meeting()
    secretary.sees("Sang mục")


def test_the_clock_goes_and_comes_back_and_nothing_is_lost(secretary: Secretary) -> None:
    begin(secretary)
    started = [item.started for item in view(secretary).items]
    asks(secretary)
    secretary.clicks("Nhập sau buổi họp")
    secretary.sees("Các giờ đã ghi vẫn giữ nguyên; từ nay phần mềm không tự ghi giờ.")
    secretary.goes_on()
    secretary.goes_on()
    now = kept(secretary)
    assert (now.typed_afterwards, now.started) == (True, NOW)
    assert [item.started for item in view(secretary).items] == started
    asks(secretary)
    secretary.clicks("Ghi tại chỗ")
    secretary.sees("từ nay giờ được ghi theo đồng hồ của máy.")
    secretary.goes_on()
    now = kept(secretary)
    assert (now.typed_afterwards, now.started) == (False, NOW)


def test_another_recorder_is_taken_back_by_undo(secretary: Secretary) -> None:
    begin(secretary)
    before = kept(secretary).recorder_id
    asks(secretary)
    secretary.presses(Key.Key_Return)
    hits(Key.Key_A, CTRL)
    secretary.types("ttm")
    secretary.presses(Key.Key_Return)
    secretary.goes_on()
    assert kept(secretary).recorder_id != before
    secretary.window.setFocus()
    secretary.presses(Key.Key_Z, CTRL)
    assert kept(secretary).recorder_id == before


def test_a_meeting_of_a_day_before_is_likely_typed_afterwards(secretary: Secretary) -> None:
    secretary.opens_first_meeting()
    store, meeting = services(secretary).store, view(secretary).meeting
    with store.writing() as tx:
        tx.save(replace(meeting, on=NOW.date() - timedelta(days=3)))
    secretary.waits()
    secretary.goes_on()
    secretary.sees("Kết thúc lúc")


def test_a_step_that_is_looked_into_early_begins_nothing(secretary: Secretary) -> None:
    secretary.opens_first_meeting()
    secretary.clicks("2. Tiến hành")
    secretary.sees("Bắt đầu họp")
    secretary.goes_on()
    secretary.sees("Mở đầu cuộc họp")
    secretary.presses(Key.Key_Escape)
    secretary.sees("Bắt đầu họp")
    assert kept(secretary).started is None
