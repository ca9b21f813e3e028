"""A member of the practice cell has a history, as the meetings held there made it."""

from tests.journeys.secretary import CTRL, Key, Secretary


def test_what_meetings_said_of_a_member_stands_beside_the_fields(secretary: Secretary) -> None:
    secretary.window.go("members")
    secretary.waits()
    secretary.presses(Key.Key_F, CTRL)
    secretary.types("nva")
    secretary.presses(Key.Key_Return)
    secretary.sees("Quá trình ở chi bộ")
    secretary.sees("Năm 2026: dự 3/3 buổi")
    secretary.sees("điểm danh là Chính thức, Bí thư, Đang sinh hoạt")
