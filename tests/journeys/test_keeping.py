"""Files of a meeting go into its folder by one key, and what somebody changed in Word is never written over."""

from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import docx
import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog
from tests.journeys.secretary import CTRL, CTRL_SHIFT, Key, Secretary, word_text

FOLDER = "12 - Thường kỳ 05-12"
MINUTES = "Bien ban 05-12-2026.docx"


@pytest.fixture
def shown() -> Iterator[list[Path]]:
    """What the computer was asked to show."""
    paths: list[Path] = []

    def show(url: QUrl) -> bool:
        paths.append(Path(url.toLocalFile()))
        return True

    with patch.object(QDesktopServices, "openUrl", show):
        yield paths


@pytest.fixture
def minutes(secretary: Secretary) -> Path:
    """The minutes of the next meeting, made by one key."""
    secretary.opens_first_meeting()
    secretary.presses(Key.Key_E, CTRL)
    secretary.sees(f"Đã lưu tệp {MINUTES} trong thư mục {FOLDER}.")
    return secretary.newest_file()


def test_the_minutes_are_made_by_one_key_and_opened_by_one_click(
    secretary: Secretary, minutes: Path, shown: list[Path]
) -> None:
    assert minutes.relative_to(Path.home()).parts[1:] == (
        "Sổ tay Chi bộ",
        "Chi bộ Tổ dân phố 5",
        "2026",
        FOLDER,
        MINUTES,
    )
    secretary.clicks("Mở tệp")
    secretary.presses(Key.Key_E, CTRL)
    secretary.clicks("Mở thư mục")
    assert shown == [minutes, minutes.parent]
    assert [*minutes.parent.iterdir()] == [minutes]


def test_a_file_changed_in_word_stays_and_it_is_said(secretary: Secretary, minutes: Path) -> None:
    changed = docx.Document(str(minutes))
    changed.add_paragraph("Đồng chí bí thư sửa tay.")
    changed.save(str(minutes))
    secretary.presses(Key.Key_E, CTRL)
    secretary.sees(
        f"Tệp {MINUTES} đã có người sửa hoặc đang mở nên giữ nguyên; bản mới là Bien ban 05-12-2026 (2).docx"
    )
    assert "sửa tay" in word_text(minutes)
    assert "sửa tay" not in word_text(minutes.with_name("Bien ban 05-12-2026 (2).docx"))


def test_the_folder_opens_by_its_key_before_anything_is_in_it(secretary: Secretary, shown: list[Path]) -> None:
    secretary.opens_first_meeting()
    secretary.presses(Key.Key_O, CTRL_SHIFT)
    assert [path.name for path in shown] == [FOLDER]
    assert shown[0].is_dir()


def test_elsewhere_is_offered_after_it_was_made(secretary: Secretary, minutes: Path) -> None:
    to = secretary.desk / "usb.docx"
    with patch.object(QFileDialog, "getSaveFileName", lambda *_: (str(to), "")):
        secretary.clicks("Lưu nơi khác …")
    secretary.sees("Đã lưu tệp usb.docx")
    assert to.read_bytes() == minutes.read_bytes()


def test_a_choice_that_is_given_up_makes_nothing(secretary: Secretary, minutes: Path) -> None:
    with patch.object(QFileDialog, "getSaveFileName", lambda *_: ("", "")):
        secretary.clicks("Lưu nơi khác …")
    assert secretary.newest_file() == minutes
    assert "Đã lưu tệp" not in secretary.screen
