"""Files dragged from the computer's windows, from a mail, and drags of anything else."""

import struct
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QUrl

from sotay_ui.drops import Carried, dropped_files, has_files

DESCRIPTIONS = 'application/x-qt-windows-mime;value="FileGroupDescriptorW"'


def described(*names: str) -> bytes:
    """As Windows lays it out: how many, then for each 72 bytes of facts and 260 letters."""
    lines = [bytes(72) + name.encode("utf-16-le").ljust(520, b"\0") for name in names]
    return struct.pack("<I", len(names)) + b"".join(lines)


def mail(*files: tuple[str, bytes]) -> QMimeData:
    data = QMimeData()
    data.setData(DESCRIPTIONS, described(*(name for name, _ in files)))
    for at, (_, content) in enumerate(files):
        data.setData(f'application/x-qt-windows-mime;value="FileContents";index={at}', content)
    return data


def test_attachments_of_a_mail_come_with_name_and_bytes() -> None:
    data = mail(("Báo cáo.docx", b"one"), (r"..\..\Dự thảo.pdf", b"two"))
    assert has_files(data)
    assert dropped_files(data) == [Carried("Báo cáo.docx", b"one"), Carried("Dự thảo.pdf", b"two")]


def test_files_on_a_disk_come_as_paths(tmp_path: Path) -> None:
    data = mail(("a.pdf", b"one"))
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.pdf")), QUrl("https://dangcongsan.vn/")])
    assert dropped_files(data) == [tmp_path / "a.pdf"]


def test_a_drag_of_words_or_of_a_page_brings_no_file() -> None:
    data = QMimeData()
    data.setText("chữ")
    data.setUrls([QUrl("https://dangcongsan.vn/")])
    assert not has_files(data)
    assert dropped_files(data) == []


@given(st.binary(max_size=2000))
def test_any_bytes_of_another_program_are_read(content: bytes) -> None:
    data = QMimeData()
    data.setData(DESCRIPTIONS, content)
    assert len(dropped_files(data)) <= len(content) // 592
