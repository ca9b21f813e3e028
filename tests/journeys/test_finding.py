"""Whatever was written is found by the keyboard, and Enter goes to where it stands."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from tests.journeys.holding import begin, hold
from tests.journeys.secretary import CTRL, CTRL_SHIFT, Key, Secretary
from tests.journeys.test_papers import chosen_first
from tests.pdf.samples import pdf

from sotay_ui.materials.list import PaperList
from sotay_ui.materials.reader import Reader


def searches(secretary: Secretary, text: str) -> None:
    secretary.presses(Key.Key_F, CTRL_SHIFT)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    secretary.types(text)
    secretary.waits()


def test_a_remark_of_a_sealed_meeting_is_opened_at_its_item(secretary: Secretary) -> None:
    searches(secretary, "den chieu sang")
    secretary.sees("Phát biểu (1)")
    secretary.sees("Trần Văn Long (1985) · Sinh hoạt chi bộ thường kỳ tháng 11 năm 2026 · 05/11/2026")
    secretary.presses(Key.Key_Return)
    secretary.waits()
    secretary.sees("Ngõ 8 mất đèn chiếu sáng ba tuần nay")
    chosen = hold(secretary)._chosen()
    assert chosen is not None
    assert chosen.title == "Thảo luận"


def test_a_member_is_opened_by_a_few_letters(secretary: Secretary) -> None:
    searches(secretary, "bui thi ngoc")
    secretary.presses(Key.Key_Down)
    secretary.presses(Key.Key_Return)
    secretary.waits()
    secretary.sees("Bùi Thị Ngọc Ánh")
    assert secretary.window.page is not None
    assert secretary.window.header.text.startswith("Bùi Thị Ngọc Ánh")


def test_headings_are_passed_over_and_letters_lead_back_to_the_field(secretary: Secretary) -> None:
    searches(secretary, "an")
    secretary.sees("Đảng viên (2)")
    for _ in range(2):
        secretary.presses(Key.Key_Down)
    assert "Nguyễn Văn An" in secretary.current_row()
    secretary.presses(Key.Key_Down)
    assert secretary.current_row().startswith("Ngõ 8")
    secretary.types_anywhere("h")
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    secretary.sees("Phát biểu")
    for _ in range(2):
        secretary.presses(Key.Key_Escape)
    secretary.sees("Gõ vài chữ, có dấu hay không dấu đều được")


def test_words_inside_a_paper_lead_to_its_page(secretary: Secretary) -> None:
    file = secretary.desk / "Dự toán.pdf"
    file.write_bytes(pdf("Tờ bìa", "Kinh phí đường ống nước tổ 3", "Đường ống cũ"))
    chosen_first(secretary, file)
    searches(secretary, "duong ong")
    secretary.sees("Trong tài liệu (1)")
    secretary.sees("Dự toán · trang 2 · Sinh hoạt")
    secretary.presses(Key.Key_Return)
    reader = secretary.window.findChild(Reader)
    secretary.sees("1/2")
    assert reader.isVisible()
    assert (reader._sheets.page, reader._search.line.text()) == (2, "duong ong")
    reader._sheets.setFocus()
    secretary.presses(Key.Key_F3)
    secretary.sees("2/2")
    secretary.presses(Key.Key_Escape)
    assert isinstance(QApplication.focusWidget(), PaperList)
    secretary.presses(Key.Key_Delete)
    searches(secretary, "duong ong")
    secretary.sees("Không có chỗ nào ghi như vậy.")


def test_what_is_nowhere_is_said(secretary: Secretary) -> None:
    searches(secretary, "khong dau co ca")
    secretary.sees("Không có chỗ nào ghi như vậy.")
    secretary.presses(Key.Key_Return)
    secretary.sees("Không có chỗ nào ghi như vậy.")


def test_ctrl_f_searches_the_handbook_where_the_page_finds_nothing_itself(secretary: Secretary) -> None:
    secretary.presses(Key.Key_F, CTRL)
    secretary.sees("Gõ vài chữ, có dấu hay không dấu đều được")
    secretary.window.go("members")
    secretary.waits()
    secretary.presses(Key.Key_F, CTRL)
    assert secretary.window.header.text.startswith("Đảng viên")
    begin(secretary)
    secretary._qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F, CTRL)
    secretary.sees("Gõ vài chữ")
