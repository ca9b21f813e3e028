"""The pictures of signed copies and amendments for the guide."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from tests.pdf.photographs import photograph

from sotay_ui.amending.panel import AmendPanel
from sotay_ui.amending.passages import PassageList
from sotay_ui.signed.list import PhotoList
from sotay_ui.signed.panel import PhotosPanel
from sotay_ui.window import Window
from sotay_ui.workspace.meeting import OneMeeting

Waits = Callable[[], None]
Takes = Callable[[str], None]


def shoot_photos(window: Window, meeting_id: str, waits: Waits, takes: Takes) -> None:
    """``photos``: three pages as a phone sends them, the second one blurred."""
    window.go("meetings", meeting_id)
    waits()
    panel, pages = window.findChild(PhotosPanel), window.findChild(PhotoList)
    with tempfile.TemporaryDirectory() as place:
        files = [Path(place, f"IMG_20{number}.jpg") for number in (34, 35, 36)]
        for number, file in enumerate(files):
            file.write_bytes(photograph(seed=number, blur=5.0 if number == 1 else 0.0)[0])
        panel.take(files)
        while pages.count() < len(files):
            waits()
    pages.setCurrentRow(1)
    takes("photos")


def shoot_amending(window: Window, meeting_id: str, waits: Waits, takes: Takes) -> None:
    """``amend``: a name found by its letters, and corrected."""
    window.go("meetings", meeting_id)
    waits()
    window.findChild(OneMeeting).go("amend")
    waits()
    search, panel = window.findChild(PassageList).search, window.findChild(AmendPanel)
    search.setText("ngo quang hung")
    panel.findChild(QPlainTextEdit).setPlainText("Ngô Quang Hùng")
    next(line for line in panel.findChildren(QLineEdit) if line is not search).setText("Ghi nhầm tên")
    takes("amend")
