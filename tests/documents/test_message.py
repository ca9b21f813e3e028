"""The notice for a phone and for a calendar: as text, and as an entry that any calendar reads."""

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.documents.conveners import WORDS, convening, planned
from tests.documents.samples import item
from tests.strategies import TEXTS

from sotay.documents.calendar_file import HourUnknown, calendar_file, escaped, folded
from sotay.documents.message import message_lines
from sotay.documents.rules import Rules
from sotay.services.convening import Convening

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
MOMENT = datetime(2026, 11, 2, 3, 4, 5, tzinfo=UTC)


def entry(called: Convening, rules: Rules) -> dict[str, str]:
    """The values of the entry by name, unfolded, reminders aside."""
    content = calendar_file(called, ZONE, MOMENT, rules=rules, words=WORDS).decode()
    lines = content.replace("\r\n ", "").split("\r\n")
    assert lines[-1] == ""
    return dict(line.split(":", 1) for line in lines[: lines.index("BEGIN:VALARM")])


def test_the_message_is_the_notice_alone(rules: Rules) -> None:
    told = message_lines(convening(), rules=rules, words=WORDS)
    assert list(told) == [
        "CHI BỘ TỔ 12 THÔNG BÁO",
        "Sinh hoạt chi bộ thường kỳ tháng 11 năm 2026",
        "Thời gian: 19 giờ 30, thứ Năm, ngày 05 tháng 11 năm 2026",
        "Địa điểm: Nhà văn hóa Tổ 12",
        "Thành phần: toàn thể đảng viên Chi bộ Tổ 12",
        "Chủ trì: đồng chí Nguyễn Thị Hạnh, Bí thư Chi bộ",
        "Nội dung:",
        "- Đánh giá kết quả thực hiện nhiệm vụ tháng 10, nhiệm vụ trọng tâm tháng 11 năm 2026",
        "- Công tác phát triển đảng",
        "- Biểu quyết thông qua nghị quyết",
        "Đồng chí nào vắng mặt đề nghị báo cáo lý do với đồng chí Bí thư Chi bộ trước ngày 05 tháng 11 năm 2026.",
    ]


def test_the_practice_cell_says_so_and_nothing_to_say_is_left_out(rules: Rules) -> None:
    bare = replace(planned(), is_practice=True, items=(), chair=None)
    told = message_lines(convening(record=bare), rules=rules, words=WORDS)
    assert told[0] == "Bản làm thử"
    assert not [line for line in told if line.startswith(("Nội dung", "Chủ trì"))]


def test_an_entry_has_the_hour_of_the_room_in_utc_the_place_and_two_reminders(rules: Rules) -> None:
    found = entry(convening(), rules)
    assert (found["DTSTART"], found["DTEND"], found["DTSTAMP"]) == (
        "20261105T123000Z",
        "20261105T143000Z",
        "20261102T030405Z",
    )
    assert found["UID"] == "m@sotay"
    assert found["LOCATION"] == "Nhà văn hóa Tổ 12"
    assert found["SUMMARY"] == "Sinh hoạt chi bộ thường kỳ tháng 11 năm 2026"
    content = calendar_file(convening(), ZONE, MOMENT, rules=rules, words=WORDS).decode()
    assert content.count("TRIGGER:-PT") == 2
    assert "TRIGGER:-PT1440M" in content
    assert content.count("BEGIN:VALARM") == content.count("END:VALARM") == 2


def test_a_meeting_without_an_hour_has_no_entry(rules: Rules) -> None:
    with pytest.raises(HourUnknown):
        calendar_file(convening(record=planned(planned_at=None)), ZONE, MOMENT, rules=rules, words=WORDS)


def test_what_people_type_cannot_break_out_of_its_value(rules: Rules) -> None:
    odd = planned(place="Nhà A; tầng 2, phòng \\3\nEND:VEVENT")
    assert entry(convening(record=odd), rules)["LOCATION"] == r"Nhà A\; tầng 2\, phòng \\3\nEND:VEVENT"


def test_many_items_make_a_long_entry_in_short_lines(rules: Rules) -> None:
    long = replace(planned(), items=tuple(item(f"{number}", "Nội dung về đường sá " * 3) for number in range(20)))
    content = calendar_file(convening(record=long), ZONE, MOMENT, rules=rules, words=WORDS)
    assert max(len(line) for line in content.split(b"\r\n")) <= 75
    assert entry(convening(record=long), rules)["DESCRIPTION"].count("Nội dung về") == 60


@given(TEXTS)
def test_folding_parts_no_letter_and_loses_none(text: str) -> None:
    line = escaped(text[:500])
    pieces = folded(line).split("\r\n ")
    assert "".join(pieces) == line
    assert len(pieces[0].encode()) <= 75
    assert all(len(piece.encode()) <= 74 for piece in pieces[1:])


@given(st.text())
def test_an_escaped_text_has_no_end_of_line_and_no_bare_mark(text: str) -> None:
    value = escaped(text)
    assert "\n" not in value
    assert "\r" not in value
    bare = value.replace("\\\\", "").replace("\\;", "").replace("\\,", "").replace("\\n", "")
    assert not set(bare) & set("\\;,")
