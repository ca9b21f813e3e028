"""Where the files of a meeting go: a folder of its own among the person's documents."""

from contextlib import suppress
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from sotay_ui.outside import documents_folder


def folder_of(on: date) -> Path:
    """``Documents/Sổ tay Chi bộ/Họp 05-12-2026``, which need not be there yet."""
    meeting = QCoreApplication.translate("ConvenePlaces", "Meeting {day}").format(day=f"{on:%d-%m-%Y}")
    return documents_folder() / "Sổ tay Chi bộ" / meeting


def ask_file(parent: QWidget, title: str, on: date, name: str) -> Path | None:
    """Where the file is to lie, asked with the folder of the meeting before the eyes; None: nowhere."""
    folder = _made(folder_of(on))
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(folder / name))
    to = Path(chosen) if chosen else None
    if to is None or to.parent != folder:
        with suppress(OSError):  # not empty: there are papers in it already
            folder.rmdir()
    return to


def _made(folder: Path) -> Path:
    """The folder, made if need be; the documents themselves where that cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:  # the person chooses another place in the dialog
        return documents_folder()
    return folder
