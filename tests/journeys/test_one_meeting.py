"""A month's meeting held from the keyboard, from the agenda to the sealed record."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from tests.journeys.secretary import ALT, CTRL, Key, Secretary, minutes_of

from sotay_app import practising

PDF = Path(practising.__file__).parents[2] / "resources/sotay_resources/practice/bao-cao-thang.pdf"


def begin(secretary: Secretary) -> None:
    secretary.opens_first_meeting()
    secretary.begins()
    secretary.sees("Chưa điểm danh.")
    secretary.presses(Key.Key_F3)
    secretary.sees("Có mặt 23/26 (chính thức 22). Được tính biểu quyết: 22 đồng chí")


def test_a_meeting_from_the_agenda_to_the_sealed_record(secretary: Secretary) -> None:
    begin(secretary)
    secretary.presses(Key.Key_2)
    secretary.sees("Có mặt 22/26 (chính thức 21)")
    secretary.goes_to_item(9)
    secretary.writes_remark("vtks", "Nhất trí với báo cáo & dự thảo “nghị quyết”.")
    secretary.sees("Vũ Thị Kim Sơn")
    secretary.presses(Key.Key_F6)
    secretary.presses(Key.Key_A, ALT)
    secretary.presses(Key.Key_S, CTRL)
    secretary.sees("tán thành 21/21")
    secretary.presses(Key.Key_F7)
    secretary.types("Lập danh sách hộ nghèo")
    secretary.presses(Key.Key_Tab)
    secretary.types("ttm")
    secretary.presses(Key.Key_Return)
    secretary.presses(Key.Key_Tab)
    secretary.types("20/12/2026")
    secretary.presses(Key.Key_S, CTRL)
    secretary.sees("hạn 20/12/2026")
    assert "Dự thảo" in secretary.makes_word_file("du-thao.docx")
    for _ in range(7):
        secretary.goes_on()
    secretary.sees("Trước khi thông qua biên bản")
    secretary.clicks("Thông qua biên bản")
    secretary.sees("Đề nghị đếm số đồng chí tán thành biên bản rồi ghi vào đây.")
    secretary.clicks("Tất cả 21 đồng chí")
    secretary.clicks("Thông qua biên bản")
    secretary.sees("Trước khi khóa hồ sơ")
    clean = secretary.sends_for_signing()
    assert "Dự thảo" not in clean
    assert "Đồng chí Vũ Thị Kim Sơn: Nhất trí với báo cáo & dự thảo “nghị quyết”." in clean
    assert "Giao đồng chí Trần Thị Mai" in clean
    secretary.seals(is_sure=False)
    secretary.sees("Khóa hồ sơ")
    secretary.seals()
    secretary.sees("Hồ sơ đã khóa")
    secretary.opens_meetings()
    assert secretary.screen.count("Đã khóa") == 4


def test_what_is_typed_is_stored_without_leaving_the_field(secretary: Secretary) -> None:
    begin(secretary)
    secretary.goes_to_item(1)
    secretary.presses(Key.Key_F2)
    secretary.types("nva")
    secretary.presses(Key.Key_Return)
    secretary.types("Đang gõ dở câu này")
    secretary.sees("Đã lưu lúc")
    secretary.opens_first_meeting()
    secretary.sees("Đang gõ dở câu này")


def test_nobody_adopts_or_seals_by_pressing_on(secretary: Secretary) -> None:
    begin(secretary)
    for _ in range(30):
        secretary.goes_on()
    secretary.sees("Thông qua biên bản")
    secretary.opens_meetings()
    assert "Đang ghi" in secretary.screen


def test_more_hands_than_people_are_refused_in_a_sentence(secretary: Secretary) -> None:
    begin(secretary)
    secretary.goes_to_item(1)
    secretary.presses(Key.Key_F6)
    secretary.types("90")
    secretary.presses(Key.Key_S, CTRL)
    secretary.sees("Số phiếu là 90 nhưng chỉ có 22 đồng chí có quyền biểu quyết đang có mặt.")


def test_the_agenda_is_changed_and_changed_back(secretary: Secretary) -> None:
    secretary.opens_first_meeting()
    before = minutes_of(secretary.screen)
    first = "1 | Tuyên bố lý do, giới thiệu đại biểu |"
    secretary.sees(first)
    secretary.presses(Key.Key_Delete)
    secretary.sees("Đã bỏ nội dung này khỏi chương trình.")
    assert first not in secretary.screen
    assert minutes_of(secretary.screen) == before - 2
    secretary.clicks("Hoàn tác")
    secretary.sees(first)
    secretary.presses(Key.Key_Up, ALT)
    secretary.sees("1 | Cử thư ký |")


def test_papers_are_taken_in_and_bad_ones_are_answered(secretary: Secretary, tmp_path: Path) -> None:
    bad = tmp_path / "hong.pdf"
    bad.write_bytes(b"%PDF-1.7\nnothing")
    secretary.opens_first_meeting()
    secretary.adds_papers(bad, PDF)
    secretary.sees("bao-cao-thang · 1 trang")
    assert "hong" not in "\n".join(line for line in secretary.screen.splitlines() if "trang" in line)


def test_photographs_chosen_together_become_one_paper(secretary: Secretary, tmp_path: Path) -> None:
    photographs = [tmp_path / "trang 1.png", tmp_path / "trang 2.PNG"]
    for photograph in photographs:
        picture = QImage(600, 800, QImage.Format.Format_RGB32)
        picture.fill(Qt.GlobalColor.white)
        assert picture.save(str(photograph), "PNG")
    secretary.opens_first_meeting()
    secretary.adds_papers(*photographs)
    secretary.sees("trang 1 · 2 trang")
