"""The minutes want a number before anybody entered a term: it is asked then, and only then."""

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QApplication
from tests.journeys.holding import rows, services
from tests.journeys.secretary import Key, Secretary
from tests.journeys.test_finishing import FOR, OF, fill, finish, meeting
from tests.journeys.test_preparing import line

from sotay.domain.cell import Term


def test_the_term_is_asked_for_when_the_minutes_want_a_number(secretary: Secretary) -> None:
    finish(secretary)
    (term,) = rows(secretary, Term)
    with services(secretary).store.writing() as tx:
        tx.save(replace(term, starts_on=date(2027, 5, 1)))
    for label in (FOR, OF):
        fill(secretary, label, "20")
    secretary.clicks("Thông qua biên bản")
    assert meeting(secretary).doc_number is None
    secretary.clicks("Cấp số biên bản")
    secretary.sees("Chưa có nhiệm kỳ của chi bộ vào ngày họp")
    secretary.clicks("Nhập nhiệm kỳ")
    secretary.sees("Thông tin chi bộ")
    assert QApplication.focusWidget() is line(secretary, "Tên nhiệm kỳ")
    secretary.types("Nhiệm kỳ 2025 - 2027")
    secretary.presses(Key.Key_Return)
    secretary.types("10/5/2025")
    secretary.presses(Key.Key_Return)
    secretary.sees("Nhiệm kỳ 2025 - 2027, từ ngày 10/05/2025")
    fill(secretary, "Số cuối cùng đã dùng", "7")
    secretary.presses(Key.Key_Return)
    secretary.sees("Văn bản BB tiếp theo mang số 08.")
    secretary.clicks("Đóng")
    secretary.opens_first_meeting()
    secretary.clicks("3. Hoàn thiện")
    secretary.clicks("Cấp số biên bản")
    secretary.waits()
    assert meeting(secretary).doc_number == 8
