"""The picture of edits that came back from Word, for the guide."""

import os
import tempfile
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from sotay.documents.ooxml import zipped
from sotay.domain.agenda import AgendaItem, Standing
from sotay.services import minutes
from sotay_ui.desk import Services
from sotay_ui.window import Window
from sotay_ui.word_edits.panel import WordEditsPanel
from sotay_ui.workspace.meeting import OneMeeting

SAID = (
    "Đa số đảng viên trong tổ đã dùng Sổ tay thường xuyên, đọc tài liệu trước khi họp. Đề nghị chi bộ cử người đến tận "
    "nhà giúp 06 đồng chí cao tuổi cài Sổ tay, xong trước ngày 15/12."
)
CHANGES = (
    ("cử người đến", "phối hợp Đoàn Thanh niên cử người đến"),
    ("06 đồng chí cao tuổi", "các đồng chí chưa"),
    ("trước ngày 15/12", "trong tháng 12"),
    ("Thống nhất giao", "Nhất trí giao"),
)
ADDED = "<w:p><w:r><w:t>- Đồng chí Lê Hữu Châu: đề nghị in tờ hướng dẫn chữ to.</w:t></w:r></w:p><w:sectPr"
SAVED = 1_795_525_860
"""20:11 on 24/11/2026 in Việt Nam: a picture is the same each time."""


def shoot_word(window: Window, meeting_id: str, waits: Callable[[], None], takes: Callable[[str], None]) -> None:
    """``word``, of a meeting that is not sealed."""
    window.go("meetings", meeting_id)
    waits()
    panel = window.findChild(WordEditsPanel)
    services = panel.bench.desk.services
    _write(services, meeting_id)
    window.findChild(OneMeeting).show_meeting(meeting_id)
    waits()
    with tempfile.TemporaryDirectory() as place:
        file = Path(place, "Biên bản 05-12-2026.docx")
        file.write_bytes(services.minutes_in_word(meeting_id))
        _edit(file)
        panel.take_back(file)
        takes("word")


def _write(services: Services, meeting_id: str) -> None:
    with services.store.reading() as reading:
        (item,) = reading.find(AgendaItem, meeting_id=meeting_id, standing=Standing.DISCUSSION)
    minutes.write(services.store, item.id, SAID)
    minutes.conclude(services.store, meeting_id, "Thống nhất giao đồng chí Phó Bí thư theo dõi.", item_id=item.id)


def _edit(file: Path) -> None:
    with zipfile.ZipFile(BytesIO(file.read_bytes())) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    document = parts["word/document.xml"].decode().replace("<w:sectPr", ADDED, 1)
    for words, others in CHANGES:
        document = document.replace(words, others)
    file.write_bytes(zipped({**parts, "word/document.xml": document.encode()}))
    os.utime(file, (SAVED, SAVED))
