"""The pictures of papers for the guide: the list of a meeting, and one of them read."""

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from sotay_ui.materials.list import PaperList
from sotay_ui.materials.panel import Papers
from sotay_ui.materials.reader import Reader
from sotay_ui.materials.search import SearchBar
from sotay_ui.scrolling import show_part
from sotay_ui.window import Window
from sotay_ui.workspace.meeting import OneMeeting

PRACTICE = Path(__file__).parents[1] / "resources/sotay_resources/practice"
NAMES = {
    "bao-cao-thang": "Báo cáo công tác tháng 11",
    "thong-tin-thoi-su": "Thông tin thời sự",
    "du-thao-nghi-quyet": "Dự thảo nghị quyết",
}


def shoot_papers(window: Window, meeting_id: str, waits: Callable[[], None], takes: Callable[[str], None]) -> None:
    """``papers`` and ``reading``, of a meeting that is being prepared."""
    window.go("meetings", meeting_id)
    waits()
    window.findChild(OneMeeting).go("prepare")
    card, papers, reader = (window.findChild(kind) for kind in (Papers, PaperList, Reader))
    with tempfile.TemporaryDirectory() as place:
        files = [shutil.copy(PRACTICE / f"{old}.pdf", Path(place, f"{new}.pdf")) for old, new in NAMES.items()]
        card.take_in(files)
        while papers.count() < len(NAMES):
            waits()
    papers.setFocus()
    papers.setCurrentRow(0)
    show_part(card)
    takes("papers")
    QTest.keyClick(papers, Qt.Key.Key_Return)
    while not reader.is_drawn:
        waits()
    search = reader.findChild(SearchBar)
    search.line.setText("to dan pho")
    search.go_on()
    while not reader.is_drawn:
        waits()
    takes("reading")
    reader.close_paper()
