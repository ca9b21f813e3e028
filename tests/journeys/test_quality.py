"""The quality sheet by the keyboard: filled in by itself, changed, written into the minutes, printed."""

from pathlib import Path
from unittest.mock import patch

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit
from tests.journeys.holding import begin, rows, services, view
from tests.journeys.secretary import CTRL, Key, Secretary, word_text
from tests.journeys.test_finishing import meeting
from tests.journeys.test_whole_steps import narrower_than_its_text, over_each_other
from tests.services.test_quality import OWN
from tests.ui.test_window import check_whole

from sotay.domain.lacking import Lack, Weight
from sotay.domain.quality import QualityPoint
from sotay.services import finishing
from sotay_ui.finish.spots import spot_of
from sotay_ui.quality.panel import QualityPanel


@pytest.fixture
def scoring(secretary: Secretary) -> Secretary:
    """Somebody in front of the sheet of a meeting whose roll was called."""
    begin(secretary)
    secretary.clicks("3. Hoàn thiện")
    secretary.sees("Phiếu được điền sẵn từ những gì đã ghi và cộng ra điểm.")
    secretary.presses(Key.Key_M, CTRL)
    secretary.sees("2.1. Tỷ lệ đảng viên dự sinh hoạt")
    return secretary


def points_of(secretary: Secretary, title: str) -> QLineEdit:
    return line_called(secretary, f"Điểm của tiêu chí {title}")


def line_called(secretary: Secretary, name: str) -> QLineEdit:
    lines = secretary.window.findChildren(QLineEdit)
    return next(line for line in lines if line.isVisible() and line.accessibleName().startswith(name))


def kept(secretary: Secretary, key: str) -> QualityPoint:
    return next(row for row in rows(secretary, QualityPoint) if row.key == key)


def test_what_happened_stands_in_the_sheet_with_its_reason(scoring: Secretary) -> None:
    assert points_of(scoring, "Tỷ lệ đảng viên dự sinh hoạt").text() == "4"
    scoring.sees("Có mặt 23/23 đồng chí phải dự, đạt 100,0%.")
    assert points_of(scoring, "Điều hành của bí thư").text() == ""
    scoring.sees("tiêu chí chờ chi bộ chấm: phần mềm không tự biết được.")


def test_a_score_with_open_lines_is_refused_and_the_first_one_asked_for(scoring: Secretary) -> None:
    scoring.goes_on()
    scoring.sees("tiêu chí chưa có điểm, phần mềm không tự biết được.")
    assert QApplication.focusWidget() is line_called(scoring, "Điểm của tiêu chí Chuẩn bị nội dung sinh hoạt")
    assert meeting(scoring).score is None


def test_points_that_a_criterion_cannot_get_stop_the_score_and_are_given_up_with_the_sheet(scoring: Secretary) -> None:
    refused = "Đề nghị ghi số điểm không quá mức tối đa."
    points_of(scoring, "Chuẩn bị nội dung sinh hoạt").setFocus()
    scoring.types("9")
    scoring.presses(Key.Key_G, CTRL)
    scoring.sees(refused)
    (said,) = (label for label in scoring.window.findChildren(QLabel) if label.isVisible() and refused in label.text())
    assert said.height() < 3 * said.fontMetrics().height()
    scoring.goes_on()
    assert QApplication.focusWidget() is points_of(scoring, "Chuẩn bị nội dung sinh hoạt")
    assert meeting(scoring).score is None
    scoring.presses(Key.Key_Escape)
    scoring.sees("Đã lưu lúc")
    scoring.presses(Key.Key_M, CTRL)
    assert refused not in scoring.screen
    assert points_of(scoring, "Chuẩn bị nội dung sinh hoạt").text() == ""


def test_the_sheet_becomes_the_score_of_the_minutes_and_is_printed(scoring: Secretary) -> None:
    points_of(scoring, "Điều hành của bí thư").setFocus()
    scoring.types("4")
    scoring.presses(Key.Key_F2)
    scoring.types("Điều hành còn dài")
    scoring.presses(Key.Key_Tab)
    scoring.sees("Đã lưu lúc")
    assert (kept(scoring, "chairing").points, kept(scoring, "chairing").note) == (4, "Điều hành còn dài")
    scoring.presses(Key.Key_G, CTRL)
    scoring.sees("74/100 điểm, xếp loại Khá")
    scoring.presses(Key.Key_E, CTRL)
    to = scoring.newest_file()
    assert to.name.startswith("Phieu cham diem 05-12-2026")
    assert "Tổng cộng: 74/100 điểm, xếp loại Khá" in word_text(to)
    assert "Điều hành còn dài" in word_text(to)
    scoring.goes_on()
    scoring.sees("Đúng theo phiếu chấm điểm, xếp loại Khá.")
    assert (meeting(scoring).score, meeting(scoring).score_class) == (74, "Khá")
    assert "Chi bộ tự chấm: 74/100 điểm, xếp loại Khá." in scoring.makes_word_file("bien-ban.docx")


def test_full_points_are_taken_back_by_the_keyboard(scoring: Secretary) -> None:
    scoring.presses(Key.Key_G, CTRL)
    scoring.sees("80/100 điểm, xếp loại Khá")
    scoring.presses(Key.Key_Z, CTRL)
    scoring.sees("tiêu chí chờ chi bộ chấm")
    assert all(row.deleted_at is None for row in rows(scoring, QualityPoint))
    assert rows(scoring, QualityPoint) == ()


def test_more_points_than_there_are_cannot_be_typed_in(scoring: Secretary) -> None:
    field = points_of(scoring, "Điều hành của bí thư")
    field.setFocus()
    scoring.types("11")
    scoring.presses(Key.Key_Return)
    scoring.waits()
    assert [row.points for row in rows(scoring, QualityPoint)] in ([], [1])
    assert meeting(scoring).score is None


def test_a_score_that_the_sheet_no_longer_gives_is_said(scoring: Secretary) -> None:
    scoring.presses(Key.Key_G, CTRL)
    scoring.goes_on()
    scoring.sees("Đúng theo phiếu chấm điểm")
    store = services(scoring)
    finishing.score(store.store, store.records, meeting(scoring).id, 60)
    scoring.sees("Phiếu chấm điểm nay cộng được 80 điểm.")


def test_a_missing_score_leads_to_the_sheet(scoring: Secretary) -> None:
    scoring.presses(Key.Key_Escape)
    spot = spot_of(Lack("lack-score", Weight.WARNS), view(scoring).meeting.state)
    scoring.window.page.meeting.go(spot.step, spot.item_id, spot.field)  # type: ignore[union-attr]
    panel: QualityPanel = scoring.window.findChild(QualityPanel)  # type: ignore[assignment]
    assert panel.isVisible()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (OWN, "Từ nay dùng bảng điểm: Đảng ủy phường khác."),
        (OWN.replace("points = 40", "points = 41"), "Bảng điểm cộng lại được 101 điểm, không phải 100 điểm."),
        ("\x00\xff", "Tệp này không phải là bảng điểm đọc được"),
    ],
)
def test_an_offices_table_is_put_in_place_or_refused_with_a_sentence(
    scoring: Secretary, tmp_path: Path, text: str, said: str
) -> None:
    file = tmp_path / "bang-diem.toml"
    file.write_text(text, encoding="latin-1" if "\xff" in text else "utf-8")
    with patch.object(QFileDialog, "getOpenFileName", lambda *_: (str(file), "")):
        scoring.clicks("Dùng bảng điểm khác")
    scoring.sees(said)
    if text == OWN:
        scoring.sees("4.1. Bốn")
        scoring.clicks("Dùng lại bảng kèm phần mềm")
        scoring.sees("2.1. Tỷ lệ đảng viên dự sinh hoạt")
    else:
        scoring.sees("Bảng điểm của một phường (An Phú)")


def test_the_table_in_force_is_saved_to_be_changed_and_taken_in_again(scoring: Secretary, tmp_path: Path) -> None:
    file = tmp_path / "bang-diem.toml"
    with patch.object(QFileDialog, "getSaveFileName", lambda *_: (str(file), "")):
        scoring.clicks("Lưu bảng ra tệp")
    scoring.sees("Đã lưu tệp bang-diem.toml")
    text = file.read_text(encoding="utf-8")
    assert "source" in text
    own = text.replace("Bảng điểm của một phường (An Phú), kèm theo phần mềm để tham khảo", "Phường mới")
    file.write_text(own, encoding="utf-8-sig")
    with patch.object(QFileDialog, "getOpenFileName", lambda *_: (str(file), "")):
        scoring.clicks("Dùng bảng điểm khác")
    scoring.sees("Từ nay dùng bảng điểm: Phường mới.")


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_the_sheet_is_whole_in_every_size_of_text(scoring: Secretary, scale: int) -> None:
    scoring.window.page.theme.set_text_scale(scale)  # type: ignore[union-attr]
    scoring.waits()
    panel: QualityPanel = scoring.window.findChild(QualityPanel)  # type: ignore[assignment]
    check_whole(scoring.window)
    assert narrower_than_its_text(panel) == []
    assert over_each_other(panel) == []
