"""A meeting held from its opening to the sealed record by keyboard.

In a cell of 3 as it is held, in a cell of 120 with tổ typed in the next morning, in a chi ủy.
"""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from tests.cells import crowd
from tests.journeys.holding import rows, services, types_lines
from tests.journeys.secretary import ALT, CTRL, CTRL_SHIFT, Key, Secretary

from sotay.domain.holding import TimelineEntry, Vote
from sotay.domain.meeting import Meeting, MeetingKind, MeetingState

AtCellOf = Callable[..., Secretary]


def opens(secretary: Secretary, recorder: str, *, afterwards: bool) -> None:
    """The first meeting of the list, with the secretary as the chair and ``recorder`` by letters."""
    secretary.opens_first_meeting()
    secretary.goes_on()
    secretary.sees("Mở đầu cuộc họp")
    secretary.presses(Key.Key_Tab)
    secretary.types(recorder)
    secretary.presses(Key.Key_Return)
    if afterwards:
        secretary.clicks("Nhập sau buổi họp")
    secretary.goes_on()
    secretary.sees("Chưa điểm danh.")


def calls_the_roll(secretary: Secretary, counts: str) -> None:
    """The last of the list is ill, whoever is there has paid."""
    secretary.presses(Key.Key_F3)
    secretary.presses(Key.Key_End)
    secretary.presses(Key.Key_5)
    secretary.presses(Key.Key_D, CTRL)
    secretary.sees(counts)
    secretary.goes_on()


def writes_what_happened(secretary: Secretary, item: int, speaker: str) -> None:
    secretary.goes_to_item(item)
    secretary.writes_remark(speaker, "Nhat tri voi du thao.")
    secretary.presses(Key.Key_F4)
    secretary.types("Giao chi uy theo doi.")
    secretary.presses(Key.Key_S, CTRL)
    secretary.presses(Key.Key_F6)
    secretary.presses(Key.Key_A, ALT)
    secretary.goes_on()


def goes_on_to_the_end(secretary: Secretary) -> None:
    while "Kết thúc họp" not in secretary.screen:
        secretary.goes_on()
    secretary.goes_on()
    secretary.sees("Trước khi thông qua biên bản")


def reads_back_and_adopts(secretary: Secretary) -> None:
    secretary.presses(Key.Key_R, CTRL_SHIFT)
    secretary.presses(Key.Key_F6)
    secretary.presses(Key.Key_A, ALT)
    for _ in range(3):
        secretary.presses(Key.Key_Return)
    secretary.sees("Trước khi khóa hồ sơ")


def signs_and_seals(secretary: Secretary) -> str:
    minutes = secretary.sends_for_signing()
    secretary.seals()
    secretary.sees("Hồ sơ đã khóa")
    (meeting,) = rows(secretary, Meeting)
    assert meeting.state is MeetingState.SEALED
    with services(secretary).store.reading() as reading:
        assert len(reading.records(meeting.id)) == 1
    return minutes


def test_a_cell_of_three_holds_its_meeting(at_cell_of: AtCellOf) -> None:
    secretary = at_cell_of(crowd(3))
    opens(secretary, "nv1", afterwards=False)
    calls_the_roll(secretary, "Có mặt 2/3 (chính thức 2)")
    writes_what_happened(secretary, 9, "nv1")
    goes_on_to_the_end(secretary)
    reads_back_and_adopts(secretary)
    minutes = signs_and_seals(secretary)
    assert "Tổng số đảng viên của Chi bộ: 03 đồng chí" in minutes
    assert "tán thành 02/02 đồng chí" in minutes
    assert {row.event for row in rows(secretary, TimelineEntry)} >= {"item_started", "vote_taken", "adopted"}


def test_a_cell_of_120_is_typed_in_the_next_morning(at_cell_of: AtCellOf) -> None:
    members = [replace(member, group=f"Tổ {at % 5 + 1}") for at, member in enumerate(crowd(120))]
    members[20] = replace(members[20], full_name="Trần Thị Ánh")
    members[40] = replace(members[40], full_name="Lê Thị Ánh")
    secretary = at_cell_of(members)
    opens(secretary, "nv7", afterwards=True)
    calls_the_roll(secretary, "Có mặt 119/120 (chính thức 119)")
    secretary.goes_to_item(2)
    types_lines(secretary, "Đ/c Lê Thị Ánh: Ngõ 5 còn ngập.", "Đề nghị làm cống.", "Đ/c Ánh: Nhất trí.")
    secretary.sees("Ánh nào?")
    secretary.presses(Key.Key_F2, Qt.KeyboardModifier.ShiftModifier)
    secretary.presses(Key.Key_2)
    writes_what_happened(secretary, 9, "nv15")
    goes_on_to_the_end(secretary)
    reads_back_and_adopts(secretary)
    minutes = signs_and_seals(secretary)
    assert "Tổng số đảng viên của Chi bộ: 120 đồng chí" in minutes
    assert "Đồng chí Lê Thị Ánh: Ngõ 5 còn ngập." in minutes
    assert "Đồng chí Trần Thị Ánh: Nhất trí." in minutes
    assert "119/119 đồng chí đã nộp" in minutes or "119/120 đồng chí đã nộp" in minutes
    assert rows(secretary, TimelineEntry) == ()
    assert [vote.taken for vote in rows(secretary, Vote)] == [None]


def test_a_chi_uy_holds_its_meeting(at_cell_of: AtCellOf) -> None:
    secretary = at_cell_of(crowd(9), kind=MeetingKind.COMMITTEE)
    opens(secretary, "nv1", afterwards=False)
    calls_the_roll(secretary, "Có mặt 2/3")
    writes_what_happened(secretary, 2, "nv1")
    goes_on_to_the_end(secretary)
    reads_back_and_adopts(secretary)
    minutes = signs_and_seals(secretary)
    assert "đồng chí chi ủy viên" in minutes
    assert "đảng phí" not in minutes
