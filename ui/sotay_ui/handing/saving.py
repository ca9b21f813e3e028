"""Where a backup goes: the folder that was chosen last is offered."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from sotay_ui.desk import Desk

SUFFIX = ".sotay"


def file_name(desk: Desk) -> str:
    """``Chi bộ 5 2026-11-24 15.05.sotay``: two on one day stand beside each other."""
    services = desk.services
    return f"{services.cell_name} {services.clock.wall():%Y-%m-%d %H.%M}{SUFFIX}".replace("/", "-")


def choose_file(
    parent: QWidget, title: str, folder: Path | None, name: str, chosen: Callable[[Path], None]
) -> QFileDialog:
    """Ask where to put it; ``chosen`` gets the path."""
    dialog = QFileDialog(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    words = QCoreApplication.translate("Saving", "Backup of the handbook (*{suffix})")
    dialog.setNameFilter(words.format(suffix=SUFFIX))
    dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
    if folder is not None and folder.is_dir():
        dialog.setDirectory(str(folder))
    dialog.selectFile(name)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.open()
    return dialog
