"""The signed copy: a scan or photographs, before sealing and after; what is wrong with a page is said."""

from collections.abc import Sequence
from pathlib import Path
from unittest.mock import patch

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from tests.journeys.holding import begin, rows, services
from tests.journeys.secretary import ALT, CTRL, Key, Secretary
from tests.pdf.photographs import photograph
from tests.pdf.samples import pdf

from sotay.domain.meeting import Meeting, MeetingState
from sotay.domain.photos import is_convex
from sotay.records.verifying import verify
from sotay.services import signed_copy
from sotay.services.signed_copy import Signed
from sotay_ui.signed.canvas import Canvas
from sotay_ui.signed.list import PhotoList
from sotay_ui.signed.panel import PhotosPanel


def out_for_signing(secretary: Secretary) -> None:
    begin(secretary)
    secretary.clicks("3. Hoàn thiện")
    secretary.clicks("Tất cả 22 đồng chí")
    secretary.clicks("Thông qua biên bản")
    secretary.sends_for_signing()


def meeting(secretary: Secretary) -> Meeting:
    return next(row for row in rows(secretary, Meeting) if row.on.isoformat() > "2026-11-24")


def copies(secretary: Secretary) -> Sequence[Signed]:
    of = services(secretary)
    with of.store.reading() as reading:
        return signed_copy.of_meeting(reading, of.records, meeting(secretary).id)


def chooses(secretary: Secretary, *files: Path) -> None:
    names = [str(file) for file in files]
    with patch.object(QFileDialog, "getOpenFileNames", lambda *_: (names, "")):
        secretary.presses(Key.Key_T, CTRL)


@pytest.fixture
def photos(secretary: Secretary) -> list[Path]:
    """Three pages as a phone sends them, the second one blurred."""
    made = []
    for number, blur in enumerate((0.0, 6.0, 0.0)):
        file = secretary.desk / f"IMG_{9 + number}.jpg"
        file.write_bytes(photograph(seed=number, lines=8 + 10 * number, blur=blur)[0])
        made.append(file)
    return made


def lines(secretary: Secretary) -> list[str]:
    shown = secretary.window.findChild(PhotoList)
    return [shown.item(row).text() for row in range(shown.count())]


def test_photographs_become_the_signed_copy_and_are_sealed_with_the_record(
    secretary: Secretary, photos: list[Path]
) -> None:
    out_for_signing(secretary)
    secretary.sees("Chưa có. Chọn tệp PDF của máy quét")
    chooses(secretary, *reversed(photos))
    secretary.sees("IMG_11.jpg")
    assert [line.splitlines()[1] for line in lines(secretary)] == ["IMG_9.jpg", "IMG_10.jpg", "IMG_11.jpg"]
    assert [line.count("mờ") for line in lines(secretary)] == [0, 1, 0]
    secretary.presses(Key.Key_Down)
    secretary.sees("Trang này mờ. Đề nghị chụp lại nếu không đọc rõ chữ.")
    secretary.presses(Key.Key_Delete)
    secretary.presses(Key.Key_Up, ALT)
    assert [line.splitlines()[1] for line in lines(secretary)] == ["IMG_11.jpg", "IMG_9.jpg"]
    secretary.goes_on()
    secretary.sees("2 trang · từ 2 ảnh chụp")
    secretary.clicks("Khóa hồ sơ")
    secretary.sees("Bản đã ký: 2 trang")
    secretary.clicks("Khóa hồ sơ")
    assert meeting(secretary).state is MeetingState.SEALED
    (copy,) = copies(secretary)
    assert (copy.pages, copy.photos, bool(copy.record_id)) == (2, 2, True)
    assert "Bỏ" not in secretary.screen.splitlines()
    secretary.clicks("Đọc")
    secretary.sees("Bản đã ký 05-12-2026")


def test_photographs_chosen_twice_and_a_key_pressed_twice_make_one_copy(
    secretary: Secretary, photos: list[Path]
) -> None:
    out_for_signing(secretary)
    chooses(secretary, *photos)
    secretary.presses(Key.Key_Escape)
    chooses(secretary, *photos)
    assert len(lines(secretary)) == 3
    panel = secretary.window.findChild(PhotosPanel)
    panel.save()
    panel.save()
    secretary.waits()
    secretary.sees("3 trang · từ 3 ảnh chụp")
    assert "mở quá lâu" not in secretary.screen
    (copy,) = copies(secretary)
    assert copy.pages == 3


def test_a_scan_is_replaced_removed_and_taken_back(secretary: Secretary) -> None:
    out_for_signing(secretary)
    for pages in (2, 3):
        file = secretary.desk / f"quét {pages}.pdf"
        file.write_bytes(pdf(*["Biên bản"] * pages))
        chooses(secretary, file)
        secretary.sees(f"{pages} trang · từ máy quét")
    assert [copy.pages for copy in copies(secretary)] == [3]
    secretary.clicks("Bỏ")
    assert copies(secretary) == ()
    secretary.clicks("Hoàn tác")
    secretary.sees("3 trang · từ máy quét")
    secretary.presses(Key.Key_Z, CTRL)
    secretary.sees("2 trang · từ máy quét")


def test_what_is_no_copy_is_said_and_nothing_is_kept(secretary: Secretary) -> None:
    out_for_signing(secretary)
    paper, word = secretary.desk / "a.pdf", secretary.desk / "b.txt"
    word.write_bytes(b"Bi\xc3\xaan b\xe1\xba\xa3n")
    paper.write_bytes(pdf("Biên bản"))
    chooses(secretary, word)
    secretary.sees("b.txt không phải PDF hay ảnh")
    chooses(secretary, paper, paper)
    secretary.sees("Bản đã ký chỉ là một tệp PDF, hoặc chỉ gồm ảnh chụp.")
    assert copies(secretary) == ()


def test_a_record_is_sealed_without_a_copy_which_comes_later(secretary: Secretary) -> None:
    out_for_signing(secretary)
    secretary.clicks("Khóa hồ sơ")
    secretary.sees("Chưa có bản đã ký; có thể đính kèm cả sau khi khóa hồ sơ.")
    secretary.clicks("Khóa hồ sơ")
    file = secretary.desk / "ký.pdf"
    file.write_bytes(pdf("Biên bản", "", ""))
    chooses(secretary, file)
    secretary.sees("3 trang · từ máy quét")
    secretary.sees("Đã gắn với hồ sơ đã khóa, không bỏ được.")
    of = services(secretary)
    with of.store.reading() as reading:
        assert verify(reading.records(), reading.links(), [meeting(secretary).id]) == []


def test_corners_are_put_in_place_by_the_keyboard(secretary: Secretary, photos: list[Path]) -> None:
    out_for_signing(secretary)
    chooses(secretary, photos[0])
    secretary.sees("IMG_9.jpg")
    panel = secretary.window.findChild(PhotosPanel)
    before = panel._of_meeting[0].corners
    secretary.presses(Key.Key_G, CTRL)
    assert isinstance(QApplication.focusWidget(), Canvas)
    secretary.presses(Key.Key_Space)
    secretary.presses(Key.Key_Left)
    secretary.presses(Key.Key_Down)
    secretary.presses(Key.Key_Escape)
    after = panel._of_meeting[0].corners
    assert panel.isVisible()
    assert (before[0], *before[2:]) == (after[0], *after[2:])
    assert after[1] == pytest.approx((before[1][0] - 0.004, before[1][1] + 0.004))
    assert is_convex(after)
    secretary.presses(Key.Key_R, CTRL)
    assert panel._of_meeting[0].look.turns == 1
    secretary.presses(Key.Key_Escape)
    secretary.sees("Còn 1 ảnh chờ lưu thành bản đã ký.")
    secretary.clicks("Làm tiếp")
    assert panel.isVisible()
